//! Whether there is enough to read at every scale: the labels of the real atlas in six windows, from all of it to a day.

use crate::data;
use crate::letters::Letters;
use borderline::app::App;
use borderline::text::Lang;
use serde_json::{Value, json};

/// From 136 years to one day.
const WINDOWS: [(&str, &str); 6] = [
    ("1855", "1990"),
    ("1931", "1950"),
    ("1939", "1939"),
    ("1939-08", "1939-08"),
    ("1939-08-20", "1939-08-31"),
    ("1939-08-20", "1939-08-20"),
];

/// An element of 1280 × 800 CSS px without its toolbar.
const SIZE: (f64, f64) = (1280.0, 756.0);

/// Events with a label, and all that stand in the window.
fn labels(app: &mut App, (from, to): (&str, &str)) -> (usize, usize) {
    for (name, value) in [("from", from), ("to", to), ("clock", "1939-08-20")] {
        assert!(app.set(name, Some(value)), "{name}={value}");
    }
    app.frame(0.0, &Letters);
    let described = app.query("describe", &json!([]), &Letters).unwrap();
    let events = described["events"].as_array().unwrap();
    let labelled = events.iter().filter(|event| event["label"] != Value::Null);
    (labelled.count(), events.len())
}

#[test]
fn eight_labels_stand_in_each_window() {
    let mut app = App::default();
    let report = app.load(&data::bundle().unwrap().to_string());
    assert_eq!(report["ok"], true, "{report:#}");
    app.resize(SIZE.0, SIZE.1);
    for lang in Lang::ALL {
        assert!(app.set("lang", Some(lang.tag())));
        for window in WINDOWS {
            let (labelled, standing) = labels(&mut app, window);
            assert!(
                labelled >= 8,
                "{}, {window:?}: {labelled} labels, {standing} events",
                lang.tag()
            );
        }
    }
}
