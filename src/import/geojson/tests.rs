use super::*;
use crate::dataset::raw::{Event, When};
use crate::import::events_of;
use serde_json::json;

fn one(feature: &Value) -> (Event, Vec<String>) {
    let (data, found) =
        read(&json!({"type": "FeatureCollection", "features": [feature]}).to_string()).unwrap();
    let told = found
        .iter()
        .map(|f| format!("{} {}", f.path, f.message))
        .collect();
    (events_of(&data).remove(0), told)
}

fn when(properties: &Value) -> String {
    let (event, _) = one(&json!({"type": "Feature", "properties": properties, "geometry": null}));
    match event.when {
        When::Edtf(text) => text,
        When::Ends { start, end } => format!("{start} to {end}"),
    }
}

#[test]
fn every_convention_says_when() {
    for (properties, expected) in [
        (
            json!({"start_date": "1932-03-01", "end_date": "1945-08-18"}),
            "1932-03-01/1945-08-18",
        ),
        (json!({"start_date": "1932"}), "1932/.."),
        (json!({"end_date": "1932"}), "../1932"),
        (
            json!({"start_date": "1932", "start_date:edtf": "1932~", "end_date": "1945"}),
            "1932~/1945",
        ),
        (
            json!({"start_date": "1933", "start_date:edtf": "1932~", "end_date": "1945"}),
            "1933/1945",
        ),
        (
            json!({"start_date": "1905-09-05", "start_date:edtf": "1905-09-05", "end_date": "1905-09-05"}),
            "1905-09-05",
        ),
        (
            json!({"start": "1938-07-29", "end": "1938-08-11"}),
            "1938-07-29/1938-08-11",
        ),
        (json!({"date": "1905"}), "1905"),
        (json!({"when": "1934~/1945-08"}), "1934~/1945-08"),
        (json!({"timestamp": -2_033_596_800_000_i64}), "1905-07-24"),
        (json!({"time": "1905-09-05"}), "1905-09-05"),
        (
            json!({"time": "1905-09-05T10:00:00"}),
            "1905-09-05T10:00:00",
        ),
        (json!({"year": 1905, "month": 9}), "1905-09"),
    ] {
        assert_eq!(when(&properties), expected, "{properties}");
    }
}

#[test]
fn linked_places_are_read() {
    let feature = json!({
        "@id": "https://example.org/places/mukden", "type": "Feature",
        "properties": {"title": "Mukden", "ccodes": ["CN"]},
        "when": {"timespans": [{"start": {"earliest": "1625", "latest": "1634"}, "end": {"in": "1929"}}]},
        "names": [{"toponym": "Mukden", "lang": "en"}, {"toponym": "奉天", "lang": "ja"}],
        "geometry": {"type": "Point", "coordinates": [123.4, 41.8]},
    });
    let (event, told) = one(&feature);
    assert_eq!(event.when, When::Edtf("1625~/1929".to_owned()));
    assert_eq!(
        (event.id.as_str(), event.at),
        ("mukden", Some([123.4, 41.8]))
    );
    assert_eq!(
        (event.title["und"].as_str(), event.title["ja"].as_str()),
        ("Mukden", "奉天")
    );
    assert_eq!(event.extra["ccodes"], json!(["CN"]));
    assert_eq!(event.extra[UNUSED]["names"], feature["names"]);
    assert_eq!(told, [""; 0]);
}

#[test]
fn a_shape_is_kept_and_shown_at_a_point() {
    let line =
        json!({"type": "LineString", "coordinates": [[118.5, 47.9], [118.6, 47.7], [118.7, 47.6]]});
    let (event, told) = one(
        &json!({"type": "Feature", "id": "line", "properties": {"name": "Line", "start_date": "1932"}, "geometry": line}),
    );
    assert_eq!(
        (event.at, &event.extra[UNUSED]["geometry"]),
        (Some([118.6, 47.7]), &line)
    );
    assert_eq!(
        told,
        ["features[0].geometry this LineString is shown at one point of it; its shape is kept"]
    );
}

#[test]
fn a_broken_feature_costs_only_itself() {
    let text = r#"{"type": "FeatureCollection", "name": "Lines", "features": [
  {"type": "Feature", "properties": {"name": "a", "start_date": "03/04/1905"}, "geometry": null},
  {"type": "Feature", "properties": {"name": "b"}, "geometry": null},
  {"type": "Feature", "properties": {"name": "c", "date": "1905"}, "geometry": {"type": "Point", "coordinates": [200, 10]}},
  {"type": "Feature", "properties": null, "geometry": null},
  5]}"#;
    let (data, found) = read(text).unwrap();
    let told: Vec<String> = found
        .iter()
        .map(|f| format!("{} {}:{} {}", f.path, f.line, f.column, f.hint))
        .collect();
    assert_eq!(
        (data.events.len(), data.header.title["und"].as_str()),
        (1, "Lines")
    );
    assert!(
        told[0]
            .starts_with("features[0].properties.start_date 2:65 day and month are never guessed"),
        "{told:#?}"
    );
    assert!(told[1].starts_with("features[1] 3:3 "), "{told:#?}");
    assert!(
        told[2].starts_with("features[2].geometry 4:80 "),
        "{told:#?}"
    );
    assert_eq!(told.len(), 4);
}
