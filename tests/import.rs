//! A sample of every format that can be loaded, in the shape in which that format's own documentation shows it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

use std::fs;
use std::path::Path;

use borderline::dataset::{Atlas, Diagnostic, Severity};
use borderline::import::{format, load};

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/samples")
        .join(name);
    fs::read_to_string(path).unwrap()
}

fn loaded(name: &str) -> (Atlas, Vec<Diagnostic>) {
    load(&sample(name)).unwrap_or_else(|found| panic!("{name}: {found:#?}"))
}

/// The days that each event covers, first and last, in the order of time.
fn days(atlas: &Atlas) -> Vec<String> {
    let iso = |days: f64| borderline::time::iso_from_day(days.floor() as i32);
    let days = atlas
        .data
        .events
        .iter()
        .map(|event| format!("{} {}", iso(event.extent.0), iso(event.extent.1 - 0.01)));
    days.collect()
}

#[test]
fn every_sample_loads() {
    let samples: [(&str, &str, &[&str]); 11] = [
        (
            "own.csv",
            "csv",
            &[
                "1860-11-14 1860-11-14",
                "1934-01-01 1945-08-31",
                "1938-07-29 1938-08-11",
            ],
        ),
        (
            "timelinejs-sheet.csv",
            "csv",
            &["1858-05-28 1858-05-28", "1904-02-08 1905-09-05"],
        ),
        ("timelinejs-sheet.tsv", "csv", &["1905-09-05 1905-09-05"]),
        (
            "timelinejs.json",
            "timelinejs",
            &["1858-05-28 1858-05-28", "1904-02-08 1905-09-05"],
        ),
        (
            "vis-timeline.json",
            "vis-timeline",
            &[
                "1938-07-14 1938-07-14",
                "1938-07-16 1938-07-19",
                "1938-07-20 1938-07-20",
                "1938-07-27 1938-07-27",
            ],
        ),
        (
            "vis-groups.json",
            "vis-timeline",
            &["1938-01-16 1938-01-22", "1938-01-23 1938-01-23"],
        ),
        (
            "storyteller.csv",
            "csv",
            &["1858-05-28 1858-05-28", "1904-02-08 1905-09-05"],
        ),
        (
            "openhistoricalmap.geojson",
            "geojson",
            &[
                "1898-01-01 1898-12-31",
                "1903-01-01 1903-12-31",
                "1932-03-01 1945-08-18",
            ],
        ),
        (
            "linked-places.geojson",
            "geojson",
            &["1898-01-01 1946-12-31"],
        ),
        (
            "leaflet-timeline.geojson",
            "geojson",
            &["1904-02-08 1905-09-05", "1905-07-24 1905-07-26"],
        ),
        (
            "calendar.ics",
            "ics",
            &["1905-09-05 1905-09-05", "1945-08-09 1945-08-09"],
        ),
    ];
    for (name, expected, when) in samples {
        assert_eq!(format(&sample(name)).name(), expected, "{name}");
        let (atlas, found) = loaded(name);
        assert_eq!(days(&atlas), when, "{name}");
        let wrong: Vec<_> = found
            .iter()
            .filter(|finding| finding.severity != Severity::Info)
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        assert!(
            atlas
                .data
                .events
                .records()
                .all(|event| !event.title.is_empty()),
            "{name}"
        );
    }
}

#[test]
fn what_is_not_used_is_told_with_its_place() {
    for (name, expected) in [
        (
            "timelinejs.json",
            "events[1].background 16:27 \"background\" is kept, but not used",
        ),
        (
            "openhistoricalmap.geojson",
            "features[0].geometry 10:19 this Polygon is shown at one point of it; its shape is kept",
        ),
        (
            "timelinejs-sheet.csv",
            "header 1:153 the column \"Background\" is kept, but not used",
        ),
    ] {
        let (_, found) = loaded(name);
        let told: Vec<String> = found
            .iter()
            .map(|f| format!("{} {}:{} {}", f.path, f.line, f.column, f.message))
            .collect();
        assert!(
            told.iter().any(|line| line == expected),
            "{name}: {told:#?}"
        );
    }
}

#[test]
fn every_file_is_tried() {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import.rs")).unwrap();
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let untried: Vec<String> = names
        .filter(|name| name != "README.md" && !source.contains(&format!("\"{name}\"")))
        .collect();
    assert_eq!(untried, [""; 0]);
}
