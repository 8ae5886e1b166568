//! Tests of what changed between two days, on the joined dataset.

use std::collections::BTreeMap;

use borderline::dataset::changes::{Changed, changes};
use borderline::text::{Lang, changes_words};
use borderline::time::{Day, day_from_civil, day_from_edtf};
use proptest::prelude::*;

use super::tests::atlas;

fn days() -> impl Strategy<Value = Day> {
    let first = day_from_civil(1855, 1, 1).unwrap();
    let last = day_from_civil(1991, 12, 31).unwrap();
    first..=last
}

fn turned(rows: Vec<Changed>) -> Vec<Changed> {
    let turn = |row: Changed| Changed {
        from: row.to,
        from_with: row.to_with,
        to: row.from,
        to_with: row.from_with,
        ..row
    };
    rows.into_iter().map(turn).collect()
}

/// What each power holds on a day, alone or with another, km².
fn held(day: Day) -> BTreeMap<String, f64> {
    let atlas = atlas();
    let mut held = BTreeMap::new();
    for (index, cell) in atlas.topology.cells.iter().enumerate() {
        let tenure = atlas.tenure_on(index, day).unwrap();
        for power in std::iter::once(&tenure.holder).chain(&tenure.with) {
            *held.entry(power.clone()).or_default() += cell.km2;
        }
    }
    held
}

proptest! {
    #[test]
    fn the_way_back_undoes_the_way_there(a in days(), b in days()) {
        prop_assert_eq!(changes(atlas(), b, a), turned(changes(atlas(), a, b)));
        prop_assert_eq!(changes(atlas(), a, a), vec![]);
    }

    #[test]
    fn the_map_looks_the_same_until_the_next_day_of_a_change(day in days()) {
        let atlas = atlas();
        let next = atlas.look_days.partition_point(|change| *change <= day);
        let last = atlas.look_days.get(next).map_or(day, |next| next - 1);
        let claims = |day| {
            let cells = 0..atlas.topology.cells.len();
            cells.map(|cell| atlas.claims_on(cell, day).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        prop_assert_eq!(claims(day), claims(last));
        prop_assert_eq!(held(day), held(last));
    }

    #[test]
    fn gains_losses_and_what_stayed_are_all(a in days(), b in days()) {
        let (before, mut after) = (held(a), held(b));
        let mut expected = before;
        for row in changes(atlas(), a, b) {
            for loser in std::iter::once(&row.from).chain(&row.from_with) {
                *expected.entry(loser.clone()).or_default() -= row.km2;
            }
            for winner in std::iter::once(&row.to).chain(&row.to_with) {
                *expected.entry(winner.clone()).or_default() += row.km2;
            }
        }
        for (power, km2) in expected {
            let found = after.remove(&power).unwrap_or_default();
            prop_assert!((found - km2).abs() < 1e-3, "{}: {} and {}", power, found, km2);
        }
        prop_assert!(after.is_empty(), "{:?}", after);
    }
}

#[test]
fn one_sentence_says_it_in_each_language() {
    let day = |text| day_from_edtf(text).unwrap();
    let (a, b) = (day("1931-01-01"), day("1934-01-01"));
    for (lang, words) in [
        (
            Lang::En,
            [
                "Between 1 January 1931 and 1 January 1934, Manchukuo gained 1.",
                "million km² (before: Republic of China)",
            ],
        ),
        (
            Lang::Ja,
            [
                "1931年1月1日から1934年1月1日までの間に、満洲国が1",
                "万km²を得た（それまでは中華民国）",
            ],
        ),
        (
            Lang::Ru,
            [
                "С 1 января 1931 г. по 1 января 1934 г.: Маньчжоу-го — прирост 1,",
                "км² (прежде: Китайская Республика)",
            ],
        ),
    ] {
        let said = changes_words(lang, atlas(), a, b);
        for part in words {
            assert!(said.contains(part), "{said}");
        }
        assert_eq!(changes_words(lang, atlas(), b, a), said);
    }
    let governments = changes_words(Lang::En, atlas(), day("1910-09-01"), day("1912-03-01"));
    assert!(governments.contains("successor states"), "{governments}");
}
