//! Data and states of earlier versions open for good: links, lessons and files that readers have kept.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::fs;
use std::path::Path;

use borderline::app::App;
use borderline::scene::measure::Rough;
use serde_json::{Value, json};

fn kept(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// An atlas with the kept data, as wide as a page.
fn app() -> App {
    let mut app = App::default();
    let report = app.load(&kept("dataset-1.json"));
    assert_eq!(report["ok"], true, "{report:#}");
    app.resize(1000.0, 700.0);
    app
}

fn ask(app: &mut App, name: &str, arguments: &Value) -> Value {
    app.query(name, arguments, &Rough).unwrap()
}

#[test]
fn a_dataset_of_version_1_is_whole() {
    let mut app = app();
    let lengths = ["events", "sources", "claims", "powers", "tours"]
        .map(|list| ask(&mut app, list, &json!([])).as_array().unwrap().len());
    assert_eq!(lengths, [4, 1, 1, 3, 1]);
    let held = ask(&mut app, "heldBy", &json!([39.0, 121.6, "1905-09-05"]));
    assert_eq!(held[0]["power"], "japan");
    let held = ask(&mut app, "heldBy", &json!([39.0, 121.6, "1898-03-26"]));
    assert_eq!(held[0]["power"], "qing");
    // What was not known then is kept as well.
    let text = ask(&mut app, "exportAs", &json!(["json"]));
    let data: Value = serde_json::from_str(text.as_str().unwrap()).unwrap();
    let events = data["events"].as_array().unwrap();
    let lease = events.iter().find(|event| event["id"] == "lease-1898");
    assert_eq!(lease.unwrap()["my-own"], "kept");
}

#[test]
fn a_state_of_version_1_comes_back_to_the_letter() {
    let states: Value = serde_json::from_str(&kept("states-1.json")).unwrap();
    let mut app = app();
    for row in states.as_array().unwrap() {
        let state = row["state"].as_str().unwrap();
        assert!(app.set("state", Some(state)), "{state}");
        assert_eq!(ask(&mut app, "state", &json!([])), state);
        for name in ["clock", "selected", "compare"] {
            assert_eq!(ask(&mut app, name, &json!([])), row[name], "{state}");
        }
        let view = ask(&mut app, "view", &json!([]));
        assert_eq!(view["from"], row["from"], "{state}");
    }
}
