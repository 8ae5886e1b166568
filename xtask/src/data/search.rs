//! Tests of the search on the joined dataset.

use std::collections::BTreeSet;
use std::fs;

use borderline::search::{Index, Kind, find, fold};
use borderline::text::Lang;

use super::bundle;
use super::tests::atlas;
use crate::project;

/// The first hit of a text for a reader of English.
fn first(index: &Index, text: &str) -> (Kind, String) {
    let hits = find(index, atlas(), Lang::En, atlas().clock, text);
    hits.first().map_or_else(
        || panic!("nothing is found for {text}"),
        |hit| (hit.kind, hit.id.clone()),
    )
}

#[test]
fn places_are_found_by_any_of_their_names() {
    let index = Index::new(atlas());
    for (text, id) in [
        ("mukden", "mukden"),
        ("奉天", "mukden"),
        ("沈阳", "mukden"),
        ("瀋陽", "mukden"),
        ("Шэньян", "mukden"),
        ("мукден", "mukden"),
        ("harbin", "harbin"),
        ("ﾉﾓﾝﾊﾝ", "nomonhan"),
    ] {
        assert_eq!(first(&index, text), (Kind::Place, id.to_owned()), "{text}");
    }
    assert_eq!(first(&index, "hokkaido"), first(&index, "Hokkaidō"));
}

#[test]
fn every_name_finds_its_own_record() {
    let index = Index::new(atlas());
    for event in atlas().data.events.records() {
        for title in event.title.values() {
            let hits = find(&index, atlas(), Lang::En, atlas().clock, title);
            let best = hits.iter().map(|hit| hit.score).max();
            let own = hits.iter().find(|hit| hit.id == event.id);
            // Another record may have the same name and matter more, but none fits better.
            let fit = |score: u32| score / 100;
            assert!(
                own.is_some_and(|hit| fit(hit.score) == best.map_or(0, fit)
                    || hits.first().is_some_and(|hit| hit.kind == Kind::Date)),
                "{} is not found by {title}",
                event.id
            );
        }
    }
}

/// `tests/han_variants.txt`: pairs of forms of one character, by Unihan (`kSimplifiedVariant`, `kTraditionalVariant`,
/// version 14) and by OpenCC's table of Japanese forms.
#[test]
fn every_character_of_the_dataset_is_found_by_its_other_forms() {
    let pairs = fs::read_to_string(project::root().join("tests/han_variants.txt")).unwrap();
    let text = bundle().unwrap().to_string();
    let used: BTreeSet<char> = text.chars().collect();
    let mut checked = 0;
    let mut missing = Vec::new();
    let lines = pairs.lines().filter(|line| !line.starts_with('#'));
    for pair in lines.flat_map(str::split_whitespace) {
        let mut forms = pair.chars();
        let (a, b) = (forms.next().unwrap(), forms.next().unwrap());
        if used.contains(&a) || used.contains(&b) {
            checked += 1;
            if fold(&a.to_string()) != fold(&b.to_string()) {
                missing.push(pair);
            }
        }
    }
    assert!(checked > 500, "{checked}");
    assert!(
        missing.is_empty(),
        "add to FORMS in src/search/han.rs: {missing:?}"
    );
}
