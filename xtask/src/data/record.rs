//! The record: every event has a source, every claim of the documents its place, causes run forward, places have names.

use borderline::dataset::Atlas;
use borderline::dataset::raw::{Claim, Dataset, Place};
use borderline::text::Lang;
use borderline::text::names::{Standing, days_or_ever};
use borderline::time::{Day, day_from_civil, iso_from_day, span_from_edtf};
use std::collections::{BTreeMap, BTreeSet};

/// How many statements each of the five documents makes. They are numbered from 1: `S0-01`.
const CLAIMS: [(&str, u32); 5] = [("S0", 24), ("S1", 18), ("S2", 24), ("S3", 22), ("S4", 56)];

/// All that is wrong with the record.
pub fn check(atlas: &Atlas) -> Vec<String> {
    let data = &atlas.data;
    let mut wrong = unsourced(data);
    wrong.extend(missing_claims(data));
    wrong.extend(loose_claims(data));
    wrong.extend(poor_documents(data));
    wrong.extend(backward_links(atlas));
    wrong.extend(nameless_places(&data.places));
    wrong
}

fn unsourced(data: &Dataset) -> Vec<String> {
    let events = data.events.records();
    events
        .filter(|event| event.sources.is_empty())
        .map(|event| format!("events \"{}\": an event needs a source", event.id))
        .collect()
}

/// The claims are those of the documents, no more and no fewer.
fn missing_claims(data: &Dataset) -> Vec<String> {
    let there: BTreeSet<String> = data.claims.iter().map(|claim| claim.id.clone()).collect();
    let numbered = |(document, count)| (1..=count).map(move |n| format!("{document}-{n:02}"));
    let wanted: BTreeSet<String> = CLAIMS.into_iter().flat_map(numbered).collect();
    there
        .symmetric_difference(&wanted)
        .map(|id| match wanted.contains(id) {
            true => format!("claims: \"{id}\" is missing"),
            false => format!("claims: \"{id}\" is none of the documents' statements"),
        })
        .collect()
}

/// Claims without a paragraph, a note or a source, or with no event and no reason for that, or with both.
fn loose_claims(data: &Dataset) -> Vec<String> {
    let spoken_of: BTreeSet<String> = data
        .events
        .records()
        .flat_map(|event| event.into_owned().claims)
        .collect();
    let paragraphs: BTreeMap<&str, u32> = data
        .documents
        .iter()
        .map(|document| (document.id.as_str(), document.paragraphs))
        .collect();
    let fault = |claim: &Claim| {
        let last = paragraphs.get(claim.document.as_str()).copied();
        if !(1..=last.unwrap_or(0)).contains(&claim.paragraph) {
            Some("stands in no paragraph of its document")
        } else if !claim.id.starts_with(&format!("{}-", claim.document)) {
            Some("stands under another document")
        } else if claim.note.is_empty() || claim.sources.is_empty() {
            Some("has no note or no source for its verdict")
        } else {
            match (
                spoken_of.contains(claim.id.as_str()),
                claim.no_event.is_empty(),
            ) {
                (false, true) => Some("has no event and no reason for that"),
                (true, false) => Some("has an event and a reason for having none"),
                _ => None,
            }
        }
    };
    data.claims
        .iter()
        .filter_map(|claim| Some(format!("claims \"{}\": {}", claim.id, fault(claim)?)))
        .collect()
}

fn poor_documents(data: &Dataset) -> Vec<String> {
    let poor = data
        .documents
        .iter()
        .filter(|document| document.kind.is_empty() || document.origin.is_empty());
    poor.map(|document| format!("documents \"{}\": has no kind or no origin", document.id))
        .collect()
}

/// Links whose first event begins after the second, and links that run in a circle on one day.
fn backward_links(atlas: &Atlas) -> Vec<String> {
    let begins = |id: &str| Some(atlas.events().get(atlas.event_index(id)?)?.extent.0);
    let mut wrong = Vec::new();
    let mut open: Vec<(&str, &str)> = Vec::new();
    for link in &atlas.data.links {
        match (begins(&link.from), begins(&link.to)) {
            (Some(from), Some(to)) if from > to => wrong.push(format!(
                "links: \"{}\" begins after \"{}\"",
                link.from, link.to
            )),
            _ => open.push((&link.from, &link.to)),
        }
    }
    // What no other event leads to cannot be in a circle; taking that away again and again leaves the circles.
    loop {
        let reached: BTreeSet<&str> = open.iter().map(|(_, to)| *to).collect();
        let before = open.len();
        open.retain(|(from, _)| reached.contains(from));
        if open.len() == before {
            break;
        }
    }
    wrong.extend(
        open.iter()
            .map(|(from, to)| format!("links: \"{from}\" and \"{to}\" are in a circle")),
    );
    wrong
}

/// The days on which a place's names begin and end, and the atlas's first and last, in order.
fn days_of_names(place: &Place) -> Vec<Day> {
    let spans = place.names.iter().filter_map(|name| name.when.as_deref());
    let ends = spans
        .filter_map(|when| Some(span_from_edtf(when).ok()?.extent()))
        .flat_map(|(first, after)| [first, after - 1.0, after].map(|day| day as Day));
    let edge = |year, month, day| day_from_civil(year, month, day).unwrap_or_default();
    let (first, last) = (edge(1855, 1, 1), edge(1991, 12, 31));
    let mut days: Vec<Day> = ends
        .chain([first, last])
        .map(|day| day.clamp(first, last))
        .collect();
    days.sort_unstable();
    days
}

/// Places that have no name in one of the five languages on some day on which they stood.
fn nameless_places(places: &[Place]) -> Vec<String> {
    let mut wrong = Vec::new();
    for place in places {
        let (mut days, standing) = (days_of_names(place), Standing::of(place));
        days.retain(|day| standing.rank(*day).is_some());
        for lang in Lang::ALL {
            let tag = lang.tag();
            let in_use = |day: Day| {
                place.names.iter().any(|name| {
                    name.lang == tag && days_or_ever(name.when.as_deref()).contains(&day)
                })
            };
            let gap = days.iter().find(|day| !in_use(**day));
            wrong.extend(gap.map(|day| {
                let day = iso_from_day(*day);
                format!("places \"{}\": has no name in {tag} on {day}", place.id)
            }));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::load;
    use serde_json::{Value, json};

    fn data(document: Value) -> Dataset {
        load(&document.to_string()).unwrap().0.data
    }

    #[test]
    fn an_event_has_a_source() {
        let event = |sources: Value| {
            let event =
                json!({"id": "war", "title": {"en": "War"}, "when": "1904", "sources": sources});
            unsourced(&data(json!({"borderline": 1, "events": [event]}))).len()
        };
        assert_eq!((event(json!(["WHIT64"])), event(json!([]))), (0, 1));
    }

    #[test]
    fn each_of_the_144_claims_is_there_once() {
        let claim = |id: String| json!({"id": id, "document": "S0", "text": {"en": "…"}, "verdict": "wrong"});
        let mut claims = Vec::new();
        for (document, count) in CLAIMS {
            claims.extend((1..=count).map(|n| claim(format!("{document}-{n:02}"))));
        }
        assert_eq!(claims.len(), 144);
        let missing =
            |claims: &[Value]| missing_claims(&data(json!({"borderline": 1, "claims": claims})));
        assert_eq!(missing(&claims), Vec::<String>::new());
        claims[5] = claim("S9-01".to_owned());
        assert_eq!(
            missing(&claims),
            [
                "claims: \"S0-06\" is missing",
                "claims: \"S9-01\" is none of the documents' statements"
            ]
        );
    }

    /// A claim with one thing changed, and whether an event speaks of it.
    fn fault(member: &str, value: Value, spoken_of: bool) -> usize {
        let mut claim = json!({
            "id": "S0-01", "document": "S0", "paragraph": 2, "text": {"en": "War in 1906."}, "verdict": "wrong",
            "note": {"en": "1904."}, "sources": ["WHIT64"],
        });
        claim[member] = value;
        let claims = if spoken_of {
            json!(["S0-01"])
        } else {
            json!([])
        };
        loose_claims(&data(json!({
            "borderline": 1, "claims": [claim],
            "documents": [{"id": "S0", "title": {"en": "A leaflet"}, "paragraphs": 3}],
            "events": [{"id": "war", "title": {"en": "War"}, "when": "1904", "claims": claims}],
        })))
        .len()
    }

    #[test]
    fn a_claim_has_its_paragraph_verdict_and_event() {
        assert_eq!(fault("paragraph", json!(3), true), 0);
        assert_eq!(fault("no_event", json!({"en": "A heading."}), false), 0);
        for (member, value, spoken_of) in [
            ("paragraph", json!(4), true),
            ("paragraph", json!(0), true),
            ("document", json!("S1"), true),
            ("id", json!("S1-01"), false),
            ("note", json!({}), true),
            ("sources", json!([]), true),
            ("paragraph", json!(2), false),
            ("no_event", json!({"en": "A heading."}), true),
        ] {
            assert_eq!(
                fault(member, value.clone(), spoken_of),
                1,
                "{member}: {value}"
            );
        }
    }

    #[test]
    fn a_document_has_kind_and_origin() {
        let poor = |document: Value| {
            poor_documents(&data(json!({"borderline": 1, "documents": [document]}))).len()
        };
        let mut document = json!({"id": "S0", "title": {"en": "T"}, "kind": {"en": "Article"}, "origin": {"en": "Not known."}});
        assert_eq!(poor(document.clone()), 0);
        document["origin"] = json!({});
        assert_eq!(poor(document), 1);
    }

    #[test]
    fn causes_run_forward_and_in_no_circle() {
        let event = |id: &str, when: &str| json!({"id": id, "title": {"en": id}, "when": when});
        let backward = |links: &[(&str, &str)]| {
            let links: Vec<_> = links
                .iter()
                .map(|(from, to)| json!({"from": from, "to": to, "kind": "led-to"}))
                .collect();
            let events = [event("a", "1904"), event("b", "1905"), event("c", "1905")];
            let document = json!({"borderline": 1, "events": events, "links": links});
            backward_links(&load(&document.to_string()).unwrap().0)
        };
        assert_eq!(
            backward(&[("a", "b"), ("b", "c"), ("a", "c")]),
            Vec::<String>::new()
        );
        assert_eq!(backward(&[("b", "a")]), ["links: \"b\" begins after \"a\""]);
        let circle = backward(&[("a", "b"), ("b", "c"), ("c", "b")]);
        assert_eq!(circle.len(), 2, "{circle:?}");
    }

    #[test]
    fn a_place_has_a_name_in_every_language_on_every_day_since_its_founding() {
        let name = |lang: &str, when: &str| json!({"lang": lang, "name": "Harbin", "when": when});
        let nameless = |english: Value| {
            let others = ["ja", "ru", "zh-Hant", "zh-Hans"].map(|lang| name(lang, "1898/.."));
            let names: Vec<Value> = [english.as_array().unwrap().as_slice(), &others].concat();
            let place = json!({"id": "harbin", "at": [126.6, 45.8], "names": names});
            nameless_places(&data(json!({"borderline": 1, "places": [place]})).places)
        };
        let whole = [name("en", "1898/1932"), name("en", "1933/..")];
        assert_eq!(nameless(json!(whole)), Vec::<String>::new());
        let undated = json!([{"lang": "en", "name": "Harbin"}]);
        assert_eq!(nameless(undated), Vec::<String>::new());
        let gap = [name("en", "1898/1932"), name("en", "1934/..")];
        let missing = |day| [format!("places \"harbin\": has no name in en on {day}")];
        assert_eq!(nameless(json!(gap)), missing("1933-01-01"));
        let ended = [name("en", "1898/1945")];
        assert_eq!(nameless(json!(ended)), missing("1946-01-01"));
        assert_eq!(nameless(json!([])), missing("1898-01-01"));
    }
}
