//! The examples of `docs/format.md` and `docs/authoring.md`: what they show as right loads without a word, what is shown
//! as wrong is told as the page says.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fs;
use std::path::Path;

use borderline::app::App;
use borderline::dataset::{join, load};
use borderline::scene::measure::Rough;
use serde_json::{Map, Value};

/// The fenced blocks of a page in `docs/`, each with the words after its fence.
fn blocks(page: &str) -> Vec<(String, String)> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(page);
    let text = fs::read_to_string(page).unwrap();
    let fenced = text.split("\n```").skip(1).step_by(2);
    let blocks = fenced.map(|block| block.split_once('\n').unwrap());
    blocks
        .map(|(kind, body)| (kind.to_owned(), body.to_owned()))
        .collect()
}

#[test]
fn the_parts_are_one_dataset_in_order() {
    let mut whole = Map::new();
    let blocks = blocks("format.md");
    let parts: Vec<_> = blocks.iter().filter(|(kind, _)| kind == "json").collect();
    assert!(parts.len() >= 5);
    for (_, part) in parts {
        join(&mut whole, serde_json::from_str(part).unwrap()).unwrap();
    }
    let (atlas, found) = load(&serde_json::to_string(&whole).unwrap()).unwrap();
    assert_eq!(found, []);
    assert_eq!((atlas.events().len(), atlas.change_days.len()), (2, 2));
}

#[test]
fn mistakes_are_told_as_the_page_says() {
    let blocks = blocks("format.md");
    let pairs: Vec<_> = blocks
        .windows(2)
        .filter(|pair| pair[0].0 == "json broken")
        .collect();
    assert!(pairs.len() >= 3);
    for pair in pairs {
        let found = load(&pair[0].1).unwrap_err();
        let told: Vec<String> = found
            .iter()
            .map(|found| format!("{}: {}", found.path, found.hint))
            .collect();
        assert_eq!(told, [pair[1].1.trim()]);
    }
}

#[test]
fn the_dates_of_the_page_are_dates() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    let text = fs::read_to_string(page).unwrap();
    let (_, table) = text.split_once("| date | meaning |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let dates: Vec<&str> = table
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|date| !date.chars().any(char::is_lowercase))
        .collect();
    assert!(dates.len() >= 12, "{dates:?}");
    for date in dates {
        assert!(borderline::time::span_from_edtf(date).is_ok(), "{date}");
    }
}

#[test]
fn the_tables_of_the_pages_load_without_a_word() {
    let mut tables = 0;
    for page in ["format.md", "authoring.md"] {
        for (_, table) in blocks(page).iter().filter(|(kind, _)| kind == "csv") {
            let (atlas, found) = borderline::import::load(table).unwrap();
            assert_eq!(found, []);
            assert_eq!(atlas.events().len(), table.trim().lines().count() - 1);
            tables += 1;
        }
    }
    assert!(tables > 0);
}

#[test]
fn the_tables_for_authors_are_files_to_take_along() {
    let blocks = blocks("authoring.md");
    let tables = blocks.iter().filter(|(kind, _)| kind == "csv");
    let shown: Vec<&str> = tables.map(|(_, table)| table.trim()).collect();
    let files = ["khasan.csv", "khasan-sheet.csv"].map(|file| {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples");
        fs::read_to_string(examples.join(file)).unwrap()
    });
    assert_eq!(shown, files.each_ref().map(|file| file.trim()));
    // Written as a dataset, they are one.
    for file in &files {
        let (atlas, _) = borderline::import::load(file).unwrap();
        let (again, found) = load(&borderline::export::json(&atlas.data)).unwrap();
        assert_eq!(found, []);
        assert_eq!(again.events().len(), atlas.events().len());
    }
}

/// The dataset that an author has after the first blocks of `docs/authoring.md`.
fn authored(blocks: usize) -> String {
    let mut whole = Map::new();
    let parts = self::blocks("authoring.md").into_iter();
    for (_, part) in parts.filter(|(kind, _)| kind == "json").take(blocks) {
        join(&mut whole, serde_json::from_str(&part).unwrap()).unwrap();
    }
    serde_json::to_string(&whole).unwrap()
}

#[test]
fn an_author_has_a_whole_dataset_after_each_part() {
    for (part, events) in [(1, 1), (2, 3), (3, 3)] {
        let (atlas, found) = load(&authored(part)).unwrap();
        assert_eq!(found, [], "part {part}");
        assert_eq!(atlas.events().len(), events, "part {part}");
    }
}

#[test]
fn the_views_of_the_authored_tour_can_be_shown() {
    let text = authored(3);
    let (atlas, _) = load(&text).unwrap();
    let mut app = App::default();
    app.load(&text);
    app.resize(1200.0, 800.0);
    let steps = &atlas.data.tours[0].steps;
    assert_eq!(steps.len(), 2);
    for step in steps {
        app.set("state", Some(&step.state));
        let shown = app.query("state", &Value::Null, &Rough).unwrap();
        for part in step.state.split(';') {
            assert!(
                shown.as_str().unwrap().split(';').any(|has| has == part),
                "{part}"
            );
        }
    }
}
