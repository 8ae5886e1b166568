//! Garbage through everything that a page can reach: no call panics, and a load that fails leaves what was there.
//!
//! The functions of `src/web/core.rs` only hand on to [`App`], so [`App`] is what is tried here, at first with nothing
//! loaded and no size, then with our own data; `tests/browser/garbage.spec.mjs` does the same to the built module.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

#[path = "garbage/anything.rs"]
mod anything;

use std::fs;
use std::path::Path;

use anything::{Call, QUERIES, SETTINGS, call, change, json_value, mutate, state, text};
use borderline::app::{App, Input, Modifiers};
use borderline::dataset::{self, events::Columns};
use borderline::export;
use borderline::import;
use borderline::scene::measure::Rough;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Our own record on a map of two cells, with at most `most` records of each list.
fn document(most: usize) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut whole = Map::new();
    let mut files: Vec<_> = fs::read_dir(root.join("data/manchuria"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        let part = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        dataset::join(&mut whole, part).unwrap();
    }
    for list in whole.values_mut().filter_map(Value::as_array_mut) {
        let step = list.len().div_ceil(most).max(1);
        *list = list.iter().step_by(step).cloned().collect();
    }
    // The first cells of the record, as two squares side by side.
    let mut ids: Vec<Value> = whole["tenure"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["cell"].clone())
        .collect();
    ids.dedup();
    let square = |at: usize, arcs: Value| json!({"type": "Polygon", "id": ids[at], "properties": {"km2": 9000.0}, "arcs": arcs});
    whole.insert("geometry".to_owned(), json!({
        "type": "Topology",
        "arcs": [
            [[127.0, 45.0], [127.0, 46.0]],
            [[127.0, 46.0], [126.0, 46.0], [126.0, 45.0], [127.0, 45.0]],
            [[127.0, 45.0], [128.0, 45.0], [128.0, 46.0], [127.0, 46.0]],
        ],
        "objects": {"cells": {"type": "GeometryCollection", "geometries": [square(0, json!([[0, 1]])), square(1, json!([[2, -1]]))]}},
    }));
    Value::Object(whole)
}

/// An atlas at work with the whole of our own record.
fn at_work() -> App {
    let mut app = App::default();
    app.resize(900.0, 700.0);
    let report = app.load(&document(usize::MAX).to_string());
    assert_eq!(report["ok"], true, "{report}");
    app
}

/// So many tries; what failed is printed in full and need not be kept in a file.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What a reader sees of the data: it must not change when a load fails.
fn seen(app: &mut App) -> Vec<Value> {
    [
        "version", "events", "sources", "powers", "view", "clock", "selected", "state",
    ]
    .map(|name| app.query(name, &json!([]), &Rough).unwrap())
    .to_vec()
}

/// Loads a text as the element does.
fn loaded(app: &mut App, text: &str) -> Value {
    let report = app.load(text);
    if report["foreign"] != true {
        return report;
    }
    let format = import::format(text);
    let (data, found, events) = match import::read(format, text) {
        Ok((mut data, found)) => {
            let events = data.events.take_plain();
            (Some(export::json(&data)), found, events)
        }
        Err(found) => (None, found, Columns::default()),
    };
    let about = json!({"format": format.name(), "diagnostics": found});
    app.load_read(data.as_deref(), &about, &events)
}

/// Loads a text, and holds the report to what it promises; the atlas must answer and draw afterwards.
fn load_and_look(app: &mut App, text: &str) -> bool {
    let before = seen(app);
    let report = loaded(app, text);
    let ok = report["ok"].as_bool().unwrap();
    if !ok {
        assert_eq!(seen(app), before);
        assert_eq!(report["kept"], true);
        let found = report["diagnostics"].as_array().unwrap();
        assert!(
            found.iter().any(|finding| finding["severity"] == "error"),
            "{report}"
        );
    }
    for finding in report["diagnostics"].as_array().unwrap() {
        for member in ["message", "hint"] {
            assert_ne!(finding[member].as_str(), Some(""), "{finding}");
        }
        assert!(finding["path"].is_string());
    }
    look(app);
    ok
}

/// Draws, describes and exports.
fn look(app: &mut App) {
    app.frame(0.0, &Rough);
    for name in ["describe", "page", "claims"] {
        app.query(name, &json!([]), &Rough).unwrap();
    }
    let svg = app.query("exportAs", &json!(["svg"]), &Rough).unwrap();
    assert!(!svg.as_str().unwrap().contains("NaN"));
}

fn make(app: &mut App, call: &Call) {
    match call {
        Call::Input(input) => {
            app.input(input);
        }
        Call::Frame(now) => {
            app.frame(*now, &Rough);
        }
        Call::Resize(width, height) => app.resize(*width, *height),
        Call::Set(name, value) => {
            app.set(name, value.as_deref());
        }
        Call::Query(name, value) => {
            if let Err(problem) = app.query(name, value, &Rough) {
                assert!(!problem.message.is_empty());
            }
        }
        Call::TakeEvents => {
            app.take_events();
        }
    }
    let _ = app.cursor();
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_calls_leave_an_atlas_that_answers(calls in prop::collection::vec(call(), 1..40)) {
        for mut app in [App::default(), at_work()] {
            for call in &calls {
                make(&mut app, call);
            }
            app.resize(900.0, 700.0);
            look(&mut app);
            // Whatever it was brought to can be said and taken again.
            let state = app.query("state", &json!([]), &Rough).unwrap();
            prop_assert!(app.set("state", state.as_str()));
            prop_assert_eq!(app.query("state", &json!([]), &Rough).unwrap(), state);
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_state_is_taken_or_ignored(states in prop::collection::vec(state(), 1..5)) {
        let mut app = App::default();
        app.resize(600.0, 400.0);
        prop_assert!(app.load(&document(3).to_string())["ok"].as_bool().unwrap());
        for state in states {
            app.set("state", Some(&state));
            look(&mut app);
        }
    }

    #[test]
    fn any_text_is_refused_and_the_data_stay(texts in prop::collection::vec(text(), 1..6), value in json_value()) {
        let mut app = App::default();
        app.load(&document(3).to_string());
        for text in texts {
            prop_assert!(!load_and_look(&mut app, &text));
        }
        load_and_look(&mut app, &value.to_string());
        load_and_look(&mut app, &json!({"borderline": 1, "events": value}).to_string());
    }

    #[test]
    fn any_damage_to_our_data_is_taken_or_refused_as_a_whole(changes in prop::collection::vec(change(), 1..4)) {
        let mut app = App::default();
        app.resize(600.0, 400.0);
        let sound = document(3);
        app.load(&sound.to_string());
        let mut damaged = sound;
        for (steps, change) in &changes {
            mutate(&mut damaged, steps, change);
        }
        load_and_look(&mut app, &damaged.to_string());
    }
}

#[test]
fn a_cut_text_is_refused() {
    let whole = document(2).to_string();
    let mut app = App::default();
    app.load(&whole);
    let cuts = whole
        .char_indices()
        .map(|(at, _)| at)
        .step_by(whole.len() / 40);
    for cut in cuts {
        assert!(!load_and_look(&mut app, &whole[..cut]), "cut at {cut}");
    }
}

#[test]
fn a_record_of_extremes_is_drawn() {
    let mut app = App::default();
    app.resize(900.0, 700.0);
    let long = "Ж".repeat(20_000);
    let events: Vec<Value> = (0..300)
        .map(|at| {
            let when = ["-9999", "9999-12-31", "../1905", "1905/..", "-9999/9999", "1905-09-05", "19XX"][at % 7];
            json!({"id": format!("e{at}"), "title": {"en": if at == 0 { &long } else { "" }}, "when": when, "lane": format!("lane {at}")})
        })
        .collect();
    let report = app.load(&json!({"borderline": 1, "events": events}).to_string());
    assert_eq!(report["ok"], true, "{report}");
    look(&mut app);
    for key in ["Enter", "Home", "End", "-", "+", "f"] {
        app.input(&Input::Key {
            key: key.to_owned(),
            modifiers: Modifiers::default(),
        });
        look(&mut app);
    }
}

#[test]
fn no_name_is_forgotten() {
    for (name, tried) in [("query", QUERIES), ("settings", &SETTINGS[..])] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/app/{name}.rs"));
        let source = fs::read_to_string(file).unwrap();
        let (_, body) = source
            .split_once("    pub fn query(")
            .or_else(|| source.split_once("    pub fn set("))
            .unwrap();
        let (body, _) = body.split_once("\n    }\n").unwrap();
        let arms = body
            .lines()
            .filter_map(|line| line.strip_prefix("            \""));
        let names: Vec<&str> = arms
            .filter_map(|arm| Some(arm.split_once("\" =>")?.0))
            .collect();
        assert!(names.len() > 9, "{names:?}");
        for name in names {
            assert!(tried.contains(&name), "\"{name}\" is not tried");
        }
    }
}
