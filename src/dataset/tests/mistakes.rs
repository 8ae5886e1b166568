//! The mistakes that authors make, and what they are told.

use serde_json::json;

use super::{found, with, without};
use crate::dataset::Severity;

#[test]
fn every_mistake_has_a_place_a_message_and_a_hint_and_nothing_is_loaded() {
    let event = json!({"id": "war", "title": {"en": "Again"}, "when": "1906"});
    let second =
        json!({"cell": "west", "from": "1905-09-05", "holder": "russia", "status": "sovereign"});
    let mistakes = [
        // The document.
        ("[1, 2]".to_owned(), "", "one object"),
        ("{\"borderline\": 1,, }".to_owned(), "", "not JSON"),
        (
            "{\"borderline\": 1, \"events\": [], \"events\": []}".to_owned(),
            "",
            "stands here twice",
        ),
        ("[".repeat(10_000), "", "one object"),
        (
            format!("{{\"borderline\": 1, \"x\": {}", "[".repeat(10_000)),
            "",
            "recursion limit",
        ),
        (without("", "borderline"), "borderline", "is missing"),
        (with("/borderline", json!(2)), "borderline", "version 2"),
        (with("/borderline", json!("1")), "borderline", "is missing"),
        (with("/title", json!("War")), "title", "expected a map"),
        (with("/range", json!("soon")), "range", ""),
        (with("/clock", json!("1905")), "clock", "an exact day"),
        (with("/events", json!({})), "events", "must be a list"),
        // Members of records.
        (without("/events/1", "when"), "events[1].when", "missing"),
        (
            without("/places/0/names/0", "name"),
            "places[0].names[0].name",
            "missing",
        ),
        (with("/events/0", json!(null)), "events[0]", ""),
        (
            with("/events/0/importance", json!("high")),
            "events[0].importance",
            "a whole number",
        ),
        (
            with("/events/0/importance", json!(0)),
            "events[0].importance",
            "0 is not known",
        ),
        (
            with("/events/0/importance", json!(1e300)),
            "events[0].importance",
            "a whole number",
        ),
        (
            with("/events/1/title", json!("Peace")),
            "events[1].title",
            "expected a map",
        ),
        (
            with("/events/1/powers", json!("japan")),
            "events[1].powers",
            "expected a sequence",
        ),
        (
            with("/events/1/checked", json!("maybe")),
            "events[1].checked",
            "unknown variant",
        ),
        (
            with("/tenure/0/status", json!("owned")),
            "tenure[0].status",
            "unknown variant",
        ),
        // Dates.
        (
            with("/events/1/when", json!("5 September 1905")),
            "events[1].when",
            "",
        ),
        (
            with("/events/1/when", json!("05.09.1905")),
            "events[1].when",
            "",
        ),
        (
            with("/events/1/when", json!("1905-02-30")),
            "events[1].when",
            "",
        ),
        (with("/events/1/when", json!("")), "events[1].when", ""),
        (
            with("/events/1/when", json!(1905)),
            "events[1].when",
            "one EDTF string",
        ),
        (
            with("/events/1/when", json!({"start": "1905", "stop": "1906"})),
            "events[1].when",
            "unknown field `stop`",
        ),
        (
            with("/events/0/when", json!({"start": "1905", "end": "1904"})),
            "events[0].when",
            "before the start",
        ),
        (
            with("/places/0/names/0/when", json!("always")),
            "places[0].names[0].when",
            "",
        ),
        (
            with("/powers/1/when", json!("until 1917")),
            "powers[1].when",
            "",
        ),
        // Places, ids and territory.
        (with("/places/0/at", json!([123.4])), "places[0].at", ""),
        (
            with("/places/0/at", json!([41.8, 123.4])),
            "places[0].at",
            "[longitude, latitude]",
        ),
        (
            with("/places/0/at", json!([1e300, 41.8])),
            "places[0].at",
            "[longitude, latitude]",
        ),
        (
            with("/places/0/at/0", json!("123.4")),
            "places[0].at[0]",
            "a number",
        ),
        (
            with("/events/1", event),
            "events[1].id",
            "already that of events[0]",
        ),
        (
            with("/events/1/id", json!("a;b")),
            "events[1].id",
            "cannot be an id",
        ),
        (
            with("/events/1/id", json!("")),
            "events[1].id",
            "cannot be an id",
        ),
        (
            with("/tenure/1/from", json!("1905")),
            "tenure[1].from",
            "an exact day",
        ),
        (with("/tenure/0", second), "tenure[1].from", "the same day"),
        (
            with("/territorial_claims/0/to", json!("1855")),
            "territorial_claims[0].to",
            "before it begins",
        ),
        (
            with("/territorial_claims/0/cell", json!(null)),
            "territorial_claims[0]",
            "to nothing",
        ),
        (with("/geometry", json!(7)), "geometry", "missing"),
        (
            with("/geometry/arcs/0/0/0", json!(1e9)),
            "geometry.arcs[0]",
            "",
        ),
        (
            with("/geometry/objects/cells/geometries/0/arcs/0/0", json!(9)),
            "geometry.objects.cells.geometries[0]",
            "",
        ),
    ];
    for (text, path, message) in mistakes {
        let (loaded, found) = found(&text);
        let shown: String = text.chars().take(200).collect();
        assert!(!loaded, "{path} was loaded: {shown}");
        let finding = found
            .iter()
            .find(|finding| finding.severity == Severity::Error && finding.path.starts_with(path));
        let finding = finding.unwrap_or_else(|| panic!("{path}: {found:?}"));
        assert!(
            path.is_empty() || finding.path == path || path.starts_with("geometry"),
            "{finding:?}"
        );
        assert!(finding.message.contains(message), "{path}: {finding:?}");
        for finding in &found {
            assert!(
                !finding.message.is_empty() && !finding.hint.is_empty(),
                "{finding:?}"
            );
        }
    }
}
