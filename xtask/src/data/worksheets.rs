//! Worksheets of the atlas: the same code makes the same sheet, every number has an answer, and none stands on another.

use super::bundle;
use borderline::app::App;
use borderline::scene::measure::Rough;
use serde_json::{Value, json};

/// Windows and days: a border just drawn, many powers, a war of four months.
const VIEWS: [[&str; 3]; 3] = [
    ["1855", "1880", "1861-01-01"],
    ["1895", "1946", "1932-06-01"],
    ["1939-05", "1939-09", "1939-08-20"],
];

fn app([from, to, clock]: [&str; 3]) -> App {
    let mut app = App::default();
    app.load(&bundle().unwrap().to_string());
    app.resize(900.0, 600.0);
    for (name, value) in [("from", from), ("to", to), ("clock", clock)] {
        assert!(app.set(name, Some(value)), "{value}");
    }
    app
}

fn sheet(app: &mut App, typed: &str) -> Value {
    app.query("worksheet", &json!([typed]), &Rough).unwrap()
}

/// Where numbers stand in a picture, CSS px: heavy texts that are numbers.
fn numbers(svg: &str) -> Vec<(f64, f64)> {
    let texts = svg.split("<text ").skip(1).filter(|text| {
        let said = text.split('>').nth(1).unwrap_or_default();
        said.trim_end_matches("</text").parse::<u8>().is_ok()
    });
    let place = |text: &str, name: &str| -> f64 {
        let (_, value) = text.split_once(&format!("{name}=\"")).unwrap();
        value.split('"').next().unwrap().parse::<f64>().unwrap() / 4.0
    };
    texts
        .map(|text| (place(text, "x"), place(text, " y")))
        .collect()
}

#[test]
fn a_code_makes_its_sheet_and_others_make_others() {
    let (mut one, mut other) = (app(VIEWS[1]), app(VIEWS[0]));
    let mut codes = Vec::new();
    for word in 0..6 {
        let made = sheet(&mut one, &word.to_string());
        let code = made["code"].as_str().unwrap().to_owned();
        assert_eq!(sheet(&mut other, &code), made, "of another view");
        assert!(!codes.contains(&made["map"]["answers"]), "{word}");
        codes.push(made["map"]["answers"].clone());
    }
    let code = sheet(&mut one, "x")["code"].clone();
    one.set("lang", Some("ja"));
    let japanese = sheet(&mut one, code.as_str().unwrap());
    assert_eq!(japanese["code"], code);
    assert_eq!(japanese["lang"], "ja");
}

#[test]
fn every_number_is_answered_and_stands_alone() {
    for view in VIEWS {
        let mut app = app(view);
        for word in 0..6 {
            let made = sheet(&mut app, &word.to_string());
            let answers = made["map"]["answers"].as_array().unwrap();
            assert!((6..=12).contains(&answers.len()), "{view:?} {answers:?}");
            assert!(answers.iter().all(|answer| answer != ""), "{answers:?}");
            for name in ["blank", "drawn"] {
                let at = numbers(made["map"][name].as_str().unwrap());
                assert_eq!(at.len(), answers.len());
                for (index, (x, y)) in at.iter().enumerate() {
                    for (other_x, other_y) in &at[index + 1..] {
                        // Fields are squares of 20 px.
                        let apart = (x - other_x).abs().max((y - other_y).abs());
                        assert!(apart >= 20.0, "{view:?} {word}: {apart}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_map_has_no_names_and_the_events_no_dates() {
    for view in VIEWS {
        let mut app = app(view);
        let made = sheet(&mut app, "7");
        let svg = made["map"]["blank"].as_str().unwrap();
        assert_eq!(svg.matches("<text").count(), numbers(svg).len());
        let (asked, key) = (&made["events"]["asked"], &made["events"]["key"]);
        let (asked, key) = (asked.as_array().unwrap(), key.as_array().unwrap());
        assert!((6..=10).contains(&asked.len()), "{view:?}: {}", asked.len());
        assert_eq!(asked.len(), key.len());
        for event in asked {
            assert!(event["when"].is_null());
            assert!(
                key.iter()
                    .any(|row| row["letter"] == event["letter"] && row["title"] == event["title"])
            );
        }
    }
}
