use super::*;
use crate::dataset::{Atlas, load};
use crate::text::Lang;
use serde_json::{Value, json};

fn atlas(events: &[Value]) -> Atlas {
    let name = |en: &str| json!({"en": en});
    let document = json!({
        "borderline": 1,
        "places": [
            {"id": "mukden", "at": [123.4, 41.8], "rank": 5, "names": [
                {"lang": "en", "name": "Mukden", "when": "1855/1945"},
                {"lang": "en", "name": "Shenyang"},
                {"lang": "zh-Hant", "name": "瀋陽", "roman": "Shěnyáng"},
                {"lang": "zh-Hant", "name": "奉天"},
                {"lang": "ru", "name": "Шэньян"}]},
            {"id": "hokkaido", "at": [143.0, 43.0], "rank": 4, "names": [{"lang": "en", "name": "Hokkaidō"}]}],
        "powers": [{"id": "manchukuo", "name": {"en": "Manchukuo", "zh-Hant": "滿洲國"}, "when": "1932-03-01/1945-08-18"}],
        "people": [{"id": "zhukov", "name": {"en": "Georgy Zhukov", "ru": "Жуков"}}],
        "glossary": [{"id": "lease", "term": name("Lease"), "text": name("Land for a term of years.")}],
        "sources": [{"id": "S", "citation": "A book"}],
        "events": events,
    });
    load(&document.to_string()).unwrap().0
}

fn small() -> Atlas {
    let event = |id: &str, title: &str, when: &str, importance: u8, more: Value| {
        let mut event = json!({"id": id, "title": {"en": title}, "when": when, "importance": importance, "kind": "battle", "sources": ["S"]});
        let members = more.as_object().unwrap().clone();
        event.as_object_mut().unwrap().extend(members);
        event
    };
    atlas(&[
        event("incident", "Mukden Incident", "1931-09-18", 5, json!({})),
        event(
            "battle",
            "Battle of Mukden",
            "1905-02-20/1905-03-10",
            5,
            json!({"places": ["mukden"]}),
        ),
        event("rail", "Railway to Mukden opened", "1904", 2, json!({})),
        event(
            "river",
            "Khalkhin Gol",
            "1939-05-11/1939-09-16",
            5,
            json!({"people": ["zhukov"], "title": {"en": "Khalkhin Gol", "ja": "ノモンハン事件"}}),
        ),
        event(
            "fire",
            "A fire at the station",
            "1905-03-01",
            1,
            json!({"places": ["mukden"]}),
        ),
    ])
}

fn ids(atlas: &Atlas, text: &str) -> Vec<String> {
    let index = Index::new(atlas);
    let hits = find(&index, atlas, Lang::En, atlas.clock, text);
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score), "{text}");
    hits.into_iter().map(|hit| hit.id).collect()
}

#[test]
fn whole_names_come_before_beginnings_words_and_relations() {
    assert_eq!(
        ids(&small(), "mukden"),
        ["mukden", "incident", "battle", "rail", "fire"]
    );
    assert_eq!(
        ids(&small(), "kden"),
        ["mukden", "battle", "incident", "rail"]
    );
}

#[test]
fn every_spelling_finds_the_same() {
    let atlas = small();
    for text in ["奉天", "瀋陽", "沈阳", "шэньян", "SHENYANG", "shenyáng"] {
        assert_eq!(ids(&atlas, text).first().unwrap(), "mukden", "{text}");
    }
    for text in ["hokkaido", "Hokkaidō", "ＨＯＫＫ"] {
        assert_eq!(ids(&atlas, text), ["hokkaido"], "{text}");
    }
    for text in ["满洲国", "満洲国", "滿洲國", "manchuk"] {
        assert_eq!(ids(&atlas, text), ["manchukuo"], "{text}");
    }
    assert_eq!(ids(&atlas, "のもんはん"), ["river"]);
    assert_eq!(ids(&atlas, "lea"), ["lease"]);
}

#[test]
fn words_may_stand_in_any_order_and_a_year_narrows() {
    let atlas = small();
    assert_eq!(ids(&atlas, "mukden battle"), ["battle"]);
    assert_eq!(ids(&atlas, "mukden 1905"), ["battle", "fire"]);
    assert_eq!(ids(&atlas, "mukden 1906"), [""; 0]);
    assert_eq!(ids(&atlas, "zhukov"), ["zhukov", "river"]);
    assert_eq!(ids(&atlas, "zhukov mukden"), [""; 0]);
}

#[test]
fn dates_are_found_with_what_happened_then() {
    let atlas = small();
    for text in ["Showa 14", "1939", "康徳6年", "1939年"] {
        assert_eq!(ids(&atlas, text), ["1939", "river"], "{text}");
    }
    assert_eq!(
        ids(&atlas, "1 March 1905"),
        ["1905-03-01", "fire", "battle"]
    );
    let index = Index::new(&atlas);
    let hits = find(&index, &atlas, Lang::En, atlas.clock, "Kangde 6");
    assert_eq!((hits[0].kind, hits[0].title.as_str()), (Kind::Date, "1939"));
    assert_eq!(hits[0].detail, "Kangde 6");
    assert_eq!(hits[0].clock.as_deref(), Some("1939-01-01"));
}

#[test]
fn the_name_that_was_found_stands_beside_the_title() {
    let atlas = small();
    let index = Index::new(&atlas);
    let day = crate::time::day_from_civil(1930, 1, 1).unwrap();
    let first = |text| find(&index, &atlas, Lang::En, day, text).swap_remove(0);
    assert_eq!(first("奉天").title, "Mukden");
    assert!(first("奉天").detail.starts_with("奉天"));
    assert_eq!(
        first("ノモンハン").detail,
        "11 May – 16 September 1939 · ノモンハン事件"
    );
}

#[test]
fn a_hit_leads_somewhere() {
    let atlas = small();
    let index = Index::new(&atlas);
    let target = |text| target_from_text(&index, &atlas, text);
    assert_eq!(
        target("incident").unwrap().selected.as_deref(),
        Some("incident")
    );
    let place = target("沈阳").unwrap();
    assert!((place.map.unwrap().lon - 123.4).abs() < 1e-9 && place.clock.is_none());
    let year = target("1939").unwrap();
    assert_eq!(year.clock.as_deref(), Some("1939-01-01"));
    assert!(year.from.as_deref() < Some("1939") && year.to.as_deref() > Some("1939-12-31"));
    let person = target("zhukov").unwrap();
    assert!(person.from.as_deref() < Some("1939-05-11") && person.clock.is_none());
    assert_eq!(
        target("manchukuo")
            .unwrap()
            .to
            .as_deref()
            .map(|to| &to[..2]),
        Some("19")
    );
    assert_eq!(target("lease"), None);
    assert_eq!(target("nothing at all"), None);
    assert_eq!(target(""), None);
}

#[test]
fn nothing_is_found_for_nothing() {
    for text in ["", "  ", "…", "zzz", "x"] {
        assert_eq!(ids(&small(), text), [""; 0], "{text}");
    }
    assert_eq!(ids(&Atlas::default(), "mukden"), [""; 0]);
}

#[test]
fn many_events_do_not_give_many_hits() {
    let events: Vec<Value> = (0..500)
        .map(|n| json!({"id": format!("e{n:03}"), "title": {"en": format!("Skirmish {n}")}, "when": "1905", "importance": 1 + n % 5, "kind": "battle", "sources": ["S"]}))
        .collect();
    let found = ids(&atlas(&events), "skirmish");
    assert_eq!(found.len(), 40);
    assert_eq!(found[0], "e004");
}
