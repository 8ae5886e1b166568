//! Sheets of small atlases; those of the atlas itself are tried where its data are.

use serde_json::json;

use super::*;
use crate::scene::measure::Rough;

fn app(events: &Value) -> App {
    let mut app = App::default();
    let report = app.load(&json!({"borderline": 1, "id": "t", "events": events}).to_string());
    assert_eq!(report["ok"], true, "{report}");
    app
}

#[test]
fn an_atlas_without_land_or_events_has_an_empty_sheet() {
    let sheet = app(&json!([])).worksheet("a").unwrap();
    assert_eq!(
        (&sheet["map"], &sheet["events"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn events_are_asked_for_only_where_their_order_is_known() {
    let event = |id: &str, when: &str, title: &str| json!({"id": id, "when": when, "title": {"en": title}, "kind": "treaty"});
    let app = app(&json!([
        event("a", "1900-01-01", "first"),
        event("b", "1900-01-01", "the same day"),
        event("c", "1901-05-03", "second"),
        event("d", "1902", "some day"),
        event("e", "1903-02-02~", "about a day"),
        event("f", "1904-02-02", "of 1904"),
    ]));
    let mut app = app;
    app.set("from", Some("1899"));
    app.set("to", Some("1910"));
    let sheet = app.query("worksheet", &json!(["x"]), &Rough).unwrap();
    let key = sheet["events"]["key"].as_array().unwrap();
    let titles: Vec<&str> = key
        .iter()
        .map(|row| row["title"].as_str().unwrap())
        .collect();
    assert!(
        titles == ["first", "second"] || titles == ["the same day", "second"],
        "{titles:?}"
    );
    assert_eq!(sheet["events"]["asked"].as_array().unwrap().len(), 2);
}

#[test]
fn titles_that_tell_a_year_are_known() {
    assert!(tells_a_year("Deportation (1937)") && tells_a_year("満洲1931年"));
    assert!(!tells_a_year("The 38th parallel") && !tells_a_year("Order 12345"));
}
