//! Tests that a land in dispute tells both sides: who holds it, and who else claims it.

use borderline::dataset::Atlas;
use borderline::dataset::holders::holders;
use borderline::time::{Day, day_from_edtf};

use super::tests::atlas;

/// A cell in dispute on a day: who holds it, then all who claim it, in the order of their ids.
const DISPUTES: [(&str, &str, &[&str]); 16] = [
    // The river, or the line of 1734 east of it.
    ("nomonhan-strip", "1939-06-01", &["mongolia", "manchukuo"]),
    (
        "nomonhan-strip",
        "1939-08-10",
        &["japan", "manchukuo", "mongolia"],
    ),
    // The same, in the south, where the line that was marked in 1941 fell short of that of 1734.
    ("handagai-west", "1938-06-01", &["mongolia", "manchukuo"]),
    (
        "handagai-west",
        "1940-06-01",
        &["manchukuo", "mongolia", "roc"],
    ),
    // The crest by the protocol of 1886, or the eastern foot of the hills.
    ("khasan-hills", "1938-07-15", &["ussr", "manchukuo"]),
    (
        "khasan-hills",
        "1938-08-05",
        &["japan", "manchukuo", "ussr"],
    ),
    // The southern channel of the Amur, or the northern.
    ("kanchazu", "1937-06-25", &["ussr", "manchukuo", "roc"]),
    ("kanchazu", "1937-08-01", &["manchukuo", "roc", "ussr"]),
    ("heixiazi", "1930-06-01", &["ussr", "roc"]),
    ("heixiazi", "1936-06-01", &["ussr", "manchukuo", "roc"]),
    ("heixiazi", "1969-03-02", &["ussr", "prc"]),
    ("etorofu", "1956-10-19", &["ussr", "japan"]),
    ("kunashiri", "1956-10-19", &["ussr", "japan"]),
    ("shikotan-habomai", "1956-10-19", &["ussr", "japan"]),
    // Proclaimed with Manchukuo and not yet held.
    ("rehe", "1932-06-01", &["roc", "manchukuo"]),
    ("barga", "1932-06-01", &["roc", "manchukuo"]),
];

/// Who holds a cell, then its claimants by id.
fn sides(atlas: &Atlas, cell: usize, day: Day) -> Vec<String> {
    let rows = holders(atlas, cell, day);
    let (mut claims, held): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.status == "claimed");
    claims.sort_by(|a, b| a.power.cmp(&b.power));
    held.into_iter()
        .chain(claims)
        .map(|row| row.power)
        .collect()
}

#[test]
fn a_land_in_dispute_tells_both_sides() {
    let atlas = atlas();
    for (id, day, wanted) in DISPUTES {
        let mut cells = atlas.topology.cells.iter();
        let cell = cells.position(|cell| cell.id == id).expect(id);
        let sides = sides(atlas, cell, day_from_edtf(day).unwrap());
        assert_eq!(sides, wanted, "{id} on {day}");
    }
}

#[test]
fn china_claims_whatever_manchukuo_holds() {
    let atlas = atlas();
    let mut held = 0;
    for (i, cell) in atlas.topology.cells.iter().enumerate() {
        for day in &atlas.change_days {
            let sides = sides(atlas, i, *day);
            if sides.first().is_some_and(|holder| holder == "manchukuo") {
                assert!(sides.contains(&"roc".to_owned()), "{} on {day}", cell.id);
                held += 1;
            }
        }
    }
    assert!(held > 100, "{held} cells on days of change");
}
