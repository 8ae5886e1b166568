//! What is read, what is refused, and what is said about it.

mod mistakes;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::raw::{Dataset, Header};
use super::read::read;
use super::{Diagnostic, Severity, load};

/// A dataset in order: two events, a place, two powers, a source, a cell and its tenure.
fn sound() -> Value {
    json!({
        "borderline": 1,
        "range": "1904/1906",
        "clock": "1905-09-05",
        "events": [
            {"id": "war", "title": {"en": "War"}, "when": "1904-02-08/1905-09-05", "kind": "war", "powers": ["japan"]},
            {"id": "peace", "title": {"en": "Peace"}, "when": "1905-09-05", "kind": "treaty", "sources": ["W"]},
        ],
        "places": [{"id": "mukden", "at": [123.4, 41.8], "names": [{"lang": "en", "name": "Mukden"}]}],
        "powers": [
            {"id": "japan", "name": {"en": "Japan"}},
            {"id": "russia", "name": {"en": "Russia"}},
        ],
        "sources": [{"id": "W", "citation": "White, The Diplomacy of the Russo-Japanese War, 1964"}],
        "tenure": [
            {"cell": "west", "from": "..", "holder": "russia", "status": "sovereign"},
            {"cell": "west", "from": "1905-09-05", "holder": "japan", "status": "leased"},
        ],
        "territorial_claims": [{"cell": "west", "claimant": "russia", "from": "1905-09-05", "to": ".."}],
        "geometry": {
            "type": "Topology",
            "arcs": [[[125.0, 45.0], [126.0, 45.0], [126.0, 46.0], [125.0, 46.0], [125.0, 45.0]]],
            "objects": {"cells": {"type": "GeometryCollection", "geometries": [
                {"type": "Polygon", "id": "west", "properties": {"km2": 8700.0}, "arcs": [[0]]},
            ]}},
        },
    })
}

/// The sound dataset with another value at one place.
fn with(pointer: &str, value: Value) -> String {
    let mut document = sound();
    match document.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            let parent = document.pointer_mut(parent).unwrap();
            parent[name] = value;
        }
    }
    document.to_string()
}

/// The sound dataset without one member.
fn without(parent: &str, name: &str) -> String {
    let mut document = sound();
    let parent = document.pointer_mut(parent).unwrap();
    parent.as_object_mut().unwrap().remove(name).unwrap();
    document.to_string()
}

fn found(text: &str) -> (bool, Vec<Diagnostic>) {
    match load(text) {
        Ok((_, found)) => (true, found),
        Err(found) => (false, found),
    }
}

#[test]
fn a_sound_dataset_raises_nothing() {
    let (atlas, found) = load(&sound().to_string()).unwrap();
    assert_eq!(found, []);
    assert_eq!((atlas.events().len(), atlas.tenure[0].len()), (2, 2));
    assert_eq!(atlas.lanes, ["treaty", "war"]);
    assert!(load(&format!("\u{feff}{}", sound())).is_ok());
}

#[test]
fn what_is_doubtful_is_said_and_loaded() {
    let sovereign = json!("qing");
    for (text, path) in [
        (
            with("/events/0/powers/0", json!("france")),
            "events[0].powers[0]",
        ),
        (
            with("/events/1/sources", json!(["W", "X"])),
            "events[1].sources[1]",
        ),
        (
            with("/tenure/1/sovereign", sovereign),
            "tenure[1].sovereign",
        ),
        (with("/tenure/1/cell", json!("east")), "tenure[1].cell"),
        (
            with("/territorial_claims/0/cell", json!("east")),
            "territorial_claims[0].cell",
        ),
        (
            with(
                "/links",
                json!([{"from": "war", "to": "truce", "kind": "ended"}]),
            ),
            "links[0].to",
        ),
    ] {
        let (loaded, found) = found(&text);
        assert!(loaded, "{found:?}");
        let places: Vec<_> = found
            .iter()
            .map(|finding| (finding.path.as_str(), finding.severity))
            .collect();
        assert_eq!(places, [(path, Severity::Warning)]);
        assert!(!found[0].hint.is_empty());
    }
}

#[test]
fn unknown_members_are_kept_and_named_at_every_depth() {
    for (pointer, path, hint) in [
        ("/mood", "mood", "another program"),
        ("/Event", "Event", "\"events\""),
        (
            "/territorial-claims",
            "territorial-claims",
            "\"territorial_claims\"",
        ),
        ("/events/0/colour", "events[0].colour", "another program"),
        (
            "/places/0/names/0/font",
            "places[0].names[0].font",
            "another program",
        ),
    ] {
        let text = with(pointer, json!(["calm"]));
        let (loaded, found) = found(&text);
        assert!(loaded);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].path.as_str(), found[0].severity),
            (path, Severity::Info)
        );
        assert!(found[0].hint.contains(hint), "{found:?}");
        let (dataset, _) = read(&text).unwrap();
        let written = serde_json::to_value(&dataset).unwrap();
        assert_eq!(written.pointer(pointer), Some(&json!(["calm"])));
    }
}

#[test]
fn syntax_errors_have_a_line() {
    let found = load("{\n  \"borderline\": 1,,\n}").unwrap_err();
    assert_eq!((found[0].line, found[0].column), (2, 19));
}

#[test]
fn glossary_tours_and_all_the_rest_are_read() {
    let text = json!({
        "borderline": 1,
        "$schema": "dataset.schema.json",
        "lanes": [{"id": "railways", "title": {"en": "Railways"}}],
        "eras": [{"id": "manchukuo", "title": {"en": "Manchukuo"}, "when": "1932-03-01/1945-08-18"}],
        "glossary": [{"id": "lease", "term": {"en": "lease"}, "text": {"en": "Land held for a term."}}],
        "tours": [{"id": "amur", "title": {"en": "The Amur"}, "steps": [
            {"state": "v1;c=1858-05-28", "text": {"en": "Aigun."}, "questions": [
                {"text": {"en": "Who signed?"}, "answer": {"en": "Muravyov and Yishan."}, "level": 1}]}]}],
        "areas": [{"id": "zone", "name": {"en": "Neutral zone"}, "when": "1905"}],
    })
    .to_string();
    let (atlas, found) = load(&text).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "tours[0].steps[0].questions[0].level");
    let data = &atlas.data;
    assert_eq!(
        (
            data.glossary.len(),
            data.tours.len(),
            data.eras.len(),
            data.areas.len()
        ),
        (1, 1, 1, 1)
    );
    assert!(data.header.extra.is_empty());
}

#[test]
fn what_a_step_or_a_conflict_rests_on_is_looked_for() {
    let text = json!({
        "borderline": 1,
        "conflicts": [{"id": "when", "title": {"en": "When"}, "text": {"en": "1905 or 1906."}, "claims": ["D1-01"]}],
        "tours": [{"id": "amur", "title": {"en": "The Amur"}, "steps": [
            {"state": "v1", "text": {"en": "Aigun."}, "events": ["aigun"], "sources": ["QUES68"]}]}],
    });
    let (_, found) = load(&text.to_string()).unwrap();
    let paths: Vec<_> = found.iter().map(|found| found.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "conflicts[0].claims[0]",
            "tours[0].steps[0].events[0]",
            "tours[0].steps[0].sources[0]",
        ]
    );
}

#[test]
fn every_list_of_the_dataset_is_read() {
    // All members are named here, so that a new list must be added to this test too.
    let mut events = super::Events::default();
    events.push(Default::default());
    let dataset = Dataset {
        header: Header {
            borderline: 1,
            ..Header::default()
        },
        events,
        lanes: vec![Default::default()],
        eras: vec![Default::default()],
        places: vec![Default::default()],
        powers: vec![Default::default()],
        people: vec![Default::default()],
        sources: vec![Default::default()],
        documents: vec![Default::default()],
        claims: vec![Default::default()],
        conflicts: vec![Default::default()],
        links: vec![Default::default()],
        lines: vec![Default::default()],
        cells: vec![Default::default()],
        tenure: vec![Default::default()],
        territorial_claims: vec![Default::default()],
        areas: vec![Default::default()],
        campaigns: vec![Default::default()],
        railways: vec![Default::default()],
        glossary: vec![Default::default()],
        tours: vec![Default::default()],
        geometry: Some(json!({})),
    };
    let text = serde_json::to_string(&dataset).unwrap();
    assert_eq!(read(&text).unwrap(), (dataset, Vec::new()));
}

#[test]
fn the_order_of_records_is_no_matter() {
    let mut document = sound();
    for list in ["events", "powers", "tenure"] {
        document[list].as_array_mut().unwrap().reverse();
    }
    let (turned, _) = load(&document.to_string()).unwrap();
    let (atlas, _) = load(&sound().to_string()).unwrap();
    assert_eq!(turned.lanes, atlas.lanes);
    assert_eq!(turned.event(0), atlas.event(0));
    let day = atlas.clock;
    assert_eq!(turned.tenure_on(0, day), atlas.tenure_on(0, day));
}

proptest! {
    #[test]
    fn what_is_read_is_what_is_written(pointer in prop::sample::select(vec!["/mood", "/events/0/x", "/places/0/names/0/x", "/tenure/1/x"]), value in "\\PC{0,9}") {
        let (dataset, _) = read(&with(pointer, json!(value))).unwrap();
        let (again, _) = read(&serde_json::to_string(&dataset).unwrap()).unwrap();
        prop_assert_eq!(dataset, again);
    }

    #[test]
    fn garbage_is_refused_or_read_but_never_panics(text in "\\PC{0,80}") {
        let _ = load(&text);
        let _ = load(&format!("{{\"borderline\":1,\"events\":[{text}]}}"));
    }
}
