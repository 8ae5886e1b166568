//! What is written and read again is the same, as far as the format can hold it.

mod made_up;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use super::*;
use crate::dataset::raw::{Event, Text, When};
use crate::dataset::{Diagnostic, Severity, join};
use crate::import::load;
use made_up::{atlas, event, text};

/// The formats that are read again, but our own.
const TABLES: [Format; 4] = [
    Format::Csv,
    Format::GeoJson,
    Format::Ics,
    Format::TimelineJs,
];

const ALL: Choice = Choice {
    lang: "en",
    events: None,
};

fn again(atlas: &Atlas, format: Format) -> Atlas {
    let text = export(atlas, format, &ALL);
    let (read, found) =
        load(&text).unwrap_or_else(|found| panic!("{format:?}: {found:#?}\n{text}"));
    let wrong: Vec<_> = found
        .iter()
        .filter(|finding| finding.severity != Severity::Info && !is_of_geometry(finding))
        .collect();
    assert!(wrong.is_empty(), "{format:?}: {wrong:#?}");
    read
}

/// Here the record stands without its map.
fn is_of_geometry(finding: &Diagnostic) -> bool {
    [
        "tenure",
        "territorial_claims",
        "areas",
        "railways",
        "lines",
        "campaigns",
    ]
    .iter()
    .any(|list| finding.path.starts_with(list))
        || finding.path.contains(".lines[")
}

/// Our own record, whole.
fn manchuria() -> Atlas {
    let mut whole = Map::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/manchuria");
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        join(&mut whole, serde_json::from_str(&text).unwrap()).unwrap();
    }
    load(&Value::Object(whole).to_string()).unwrap().0
}

#[test]
fn our_own_format_holds_everything() {
    let atlas = manchuria();
    let read = again(&atlas, Format::Json);
    let all = |atlas: &Atlas| {
        atlas
            .events()
            .records()
            .map(|event| event.into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(all(&read), all(&atlas));
    assert_eq!(
        export(&read, Format::Json, &ALL),
        export(&atlas, Format::Json, &ALL)
    );
    assert_eq!(read.data.tenure, atlas.data.tenure);
    assert_eq!(read.data.header, atlas.data.header);
}

#[test]
fn other_formats_hold_all_events_and_change_nothing_more() {
    let atlas = manchuria();
    for format in TABLES {
        let once = again(&atlas, format);
        assert_eq!(once.events().len(), atlas.events().len(), "{format:?}");
        for (a, b) in atlas.events().iter().zip(once.events().iter()) {
            assert_eq!((a.extent, &a.span), (b.extent, &b.span), "{format:?}");
        }
        let (first, second) = (
            export(&once, format, &ALL),
            export(&again(&once, format), format, &ALL),
        );
        assert_eq!(first, second, "{format:?}");
    }
}

#[test]
fn one_format_can_be_read_and_another_written_and_nothing_is_lost() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "md") {
            continue;
        }
        let (atlas, _) = load(&fs::read_to_string(&file).unwrap()).unwrap();
        for format in [
            Format::Json,
            Format::Csv,
            Format::GeoJson,
            Format::Ics,
            Format::TimelineJs,
        ] {
            let once = again(&atlas, format);
            assert_eq!(
                once.events().len(),
                atlas.events().len(),
                "{file:?} {format:?}"
            );
            let (first, second) = (
                export(&once, format, &ALL),
                export(&again(&once, format), format, &ALL),
            );
            assert_eq!(first, second, "{file:?} {format:?}");
        }
    }
}

/// The records with their sources by name: tables number them.
fn records(atlas: &Atlas) -> Vec<Event> {
    let records = atlas.events().records().map(|event| {
        let mut event = event.into_owned();
        for id in &mut event.sources {
            *id = atlas.source(id).unwrap().citation.clone();
        }
        event
    });
    records.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_table_holds_comes_back(
        events in prop::collection::vec(event(), 1..5),
        eras in prop::collection::vec((text(), select(vec!["1932/1945", "1905", "1934~/1945"])), 0..3),
        title in prop::option::of(text()),
    ) {
        let eras: Vec<(Text, When)> = eras.into_iter().map(|(title, when)| (title, When::Edtf(when.to_owned()))).collect();
        let atlas = atlas(&events, &eras, title);
        for format in TABLES {
            let read = again(&atlas, format);
            prop_assert_eq!(records(&read), records(&atlas), "{:?}\n{}", format, export(&atlas, format, &ALL));
            prop_assert_eq!(&read.data.eras, &atlas.data.eras, "{:?}", format);
            prop_assert_eq!(&read.data.header.title, &atlas.data.header.title, "{:?}", format);
        }
    }

    #[test]
    fn no_line_of_a_calendar_is_too_long(event in event()) {
        let text = export(&atlas(&[event], &[], None), Format::Ics, &ALL);
        prop_assert!(text.ends_with("\r\n"));
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
        }
    }
}

#[test]
fn years_before_our_era_come_back_but_from_a_calendar() {
    let when = |text: &str| When::Edtf(text.to_owned());
    let title = Text::from([("en".to_owned(), "a".to_owned())]);
    let of = |when| Event {
        when,
        title: title.clone(),
        importance: 3,
        ..Event::default()
    };
    let atlas = atlas(
        &[
            of(when("-0043-03-15")),
            of(when("0000")),
            of(when("-0009/0014-08")),
            of(when("0033")),
        ],
        &[],
        None,
    );
    for format in [Format::Csv, Format::GeoJson, Format::TimelineJs] {
        assert_eq!(
            records(&again(&atlas, format)),
            records(&atlas),
            "{format:?}"
        );
    }
    assert!(export(&atlas, Format::TimelineJs, &ALL).contains("\"year\":-44"));
    assert_eq!(again(&atlas, Format::Ics).events().len(), 1);
}

#[test]
fn a_choice_of_events_leaves_no_name_without_its_record() {
    let atlas = manchuria();
    let chosen = [3, 4, 5];
    let choice = Choice {
        lang: "ja",
        events: Some(&chosen),
    };
    let (read, found) = load(&export(&atlas, Format::Json, &choice)).unwrap();
    assert_eq!(read.events().len(), 3);
    let names_an_event =
        |finding: &&Diagnostic| finding.path.ends_with(".event") || !is_of_geometry(finding);
    assert_eq!(found.iter().find(names_an_event), None);
    assert_eq!(read.data.cells.len(), atlas.data.cells.len());
    let csl: Value = serde_json::from_str(&export(&atlas, Format::CslJson, &choice)).unwrap();
    assert!((1..atlas.data.sources.len()).contains(&csl.as_array().unwrap().len()));
    for format in TABLES {
        let text = export(&atlas, format, &choice);
        assert_eq!(load(&text).unwrap().0.events().len(), 3);
        assert!(
            text.contains(&atlas.events().record(3).unwrap().title["ja"]),
            "{format:?}"
        );
    }
}

#[test]
fn references_are_written_for_their_programs() {
    let atlas = manchuria();
    let bibtex = export(&atlas, Format::BibTex, &ALL);
    assert_eq!(bibtex.matches("\n}\n").count(), atlas.data.sources.len());
    assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
    let csl: Value = serde_json::from_str(&export(&atlas, Format::CslJson, &ALL)).unwrap();
    for item in csl.as_array().unwrap() {
        assert!(
            item["id"].is_string()
                && item["type"].is_string()
                && !item["title"].as_str().unwrap().is_empty()
        );
    }
    let book = csl
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["type"] == "book")
        .unwrap();
    assert!(book["author"][0]["family"].is_string() || book["author"][0]["literal"].is_string());
}
