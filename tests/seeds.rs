//! Every parser on damaged seeds: dates and states of `tests/seeds/`, a dataset, and the samples of other formats.
//!
//! A seed is cut, doubled, mixed with another and sprinkled with what parsers trip over, a fixed number of times;
//! `tests/seeds/checks.rs` says what must hold of the result. `cargo xtask fuzz` does the same for as long as one likes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

#[path = "seeds/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

use borderline::import::Format;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;

/// What parsers trip over.
const CRUMBS: [&str; 40] = [
    "\"",
    "\\",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "true",
    "-",
    "-0",
    "0",
    "1e999",
    "9999999999999999999",
    "-9999",
    "10000",
    "..",
    "/",
    "~",
    "?",
    "%",
    "X",
    "XXXX",
    "T24:00:00",
    "+09:00",
    "Y1E9",
    "=",
    "#",
    "\u{feff}",
    "\u{0}",
    "日本",
    "𝔄",
    "<script>",
    "&#0;",
];

/// One damage to a text.
#[derive(Clone, Debug)]
enum Damage {
    /// What stands between two places is gone.
    Cut(Index, Index),
    /// What stands between two places stands there again, elsewhere.
    Copy(Index, Index, Index),
    /// A crumb stands at a place.
    Put(Index, &'static str),
    /// From a place on it is another seed.
    Turn(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        2 => (at(), at()).prop_map(|(a, b)| Damage::Cut(a, b)),
        2 => (at(), at(), at()).prop_map(|(a, b, c)| Damage::Copy(a, b, c)),
        4 => (at(), select(&CRUMBS[..])).prop_map(|(a, crumb)| Damage::Put(a, crumb)),
        1 => (at(), at(), at()).prop_map(|(a, b, c)| Damage::Turn(a, b, c)),
    ]
}

/// The damaged text.
fn damaged(text: &str, seeds: &[String], damage: &Damage) -> String {
    let place = |at: &Index, text: &str| {
        let ends: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        ends[at.index(ends.len())]
    };
    let between = |a: &Index, b: &Index| {
        let (a, b) = (place(a, text), place(b, text));
        a.min(b)..a.max(b)
    };
    match damage {
        Damage::Cut(a, b) => {
            let cut = between(a, b);
            format!("{}{}", &text[..cut.start], &text[cut.end..])
        }
        Damage::Copy(a, b, at) => {
            let (copied, at) = (&text[between(a, b)], place(at, text));
            format!("{}{copied}{}", &text[..at], &text[at..])
        }
        Damage::Put(at, crumb) => {
            let at = place(at, text);
            format!("{}{crumb}{}", &text[..at], &text[at..])
        }
        Damage::Turn(at, other, from) => {
            let other = &seeds[other.index(seeds.len())];
            format!(
                "{}{}",
                &text[..place(at, text)],
                &other[place(from, other)..]
            )
        }
    }
}

fn read(file: &str) -> String {
    fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests")
            .join(file),
    )
    .unwrap()
}

fn lines(file: &str) -> Vec<String> {
    read(file).lines().map(str::to_owned).collect()
}

/// Tries every seed as it is, and so many damaged ones.
fn try_all(seeds: &[String], cases: u32, check: impl Fn(&str)) {
    seeds.iter().for_each(|seed| check(seed));
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let damages = prop::collection::vec(damage(), 1..5);
    let strategy = (any::<Index>(), damages).prop_map(|(seed, damages)| {
        let seed = seeds[seed.index(seeds.len())].clone();
        damages
            .iter()
            .fold(seed, |text, damage| damaged(&text, seeds, damage))
    });
    let tried = TestRunner::new(config).run(&strategy, |text| {
        check(&text);
        Ok(())
    });
    if let Err(problem) = tried {
        panic!("{problem}");
    }
}

fn foreign(format: Format, files: &[&str]) {
    let seeds: Vec<String> = files
        .iter()
        .map(|file| read(&format!("samples/{file}")))
        .collect();
    try_all(&seeds, 1500, |text| checks::foreign(format, text));
}

#[test]
fn dates() {
    try_all(&lines("seeds/edtf.txt"), 20_000, checks::edtf);
}

#[test]
fn states() {
    try_all(&lines("seeds/states.txt"), 1000, checks::state);
}

#[test]
fn datasets() {
    try_all(&[checks::DATASET.to_owned()], 1000, checks::dataset);
}

#[test]
fn tables() {
    let files = [
        "own.csv",
        "storyteller.csv",
        "timelinejs-sheet.csv",
        "timelinejs-sheet.tsv",
    ];
    foreign(Format::Csv, &files);
}

#[test]
fn timelinejs() {
    foreign(Format::TimelineJs, &["timelinejs.json"]);
}

#[test]
fn geojson() {
    let files = [
        "openhistoricalmap.geojson",
        "linked-places.geojson",
        "leaflet-timeline.geojson",
    ];
    foreign(Format::GeoJson, &files);
}

#[test]
fn vis_items() {
    foreign(
        Format::VisTimeline,
        &["vis-timeline.json", "vis-groups.json"],
    );
}

#[test]
fn calendars() {
    foreign(Format::ICalendar, &["calendar.ics"]);
}
