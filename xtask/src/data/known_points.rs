//! The dataset against `tests/known_points.csv`: who held a point on a day, by treaties and textbooks.
//!
//! The file was written apart from `data/`. Where the two differ, one of them is wrong about the past: find out which
//! before changing either. `shown` is filled where the file is right and the map's cells are too coarse to say so.

use super::bundle;
use crate::project;
use borderline::dataset::holders::{Holder, held_by};
use borderline::dataset::{Atlas, load};
use borderline::time::day_from_edtf;
use std::fs;

/// The columns of the file. No field holds a comma, so none is quoted.
const COLUMNS: &str = "lat,lon,day,holder,status,place,source,note,shown";

/// One row.
struct Point<'a> {
    /// Degrees.
    lat: f64,
    /// Degrees.
    lon: f64,
    /// ISO 8601.
    day: &'a str,
    /// Ids of the holders joined by `+`, and the word of the status, as `answer` writes them.
    truth: String,
    place: &'a str,
    /// A treaty and its article, or `Author: Title (year)`.
    source: &'a str,
    /// What the map shows instead of the truth; empty where it shows the truth.
    shown: &'a str,
}

fn point_from_line(line: &str) -> Point<'_> {
    let fields: Vec<&str> = line.split(',').collect();
    let [lat, lon, day, holder, status, place, source, _, shown] = fields[..] else {
        panic!("not nine fields: {line}");
    };
    Point {
        lat: lat.parse().unwrap(),
        lon: lon.parse().unwrap(),
        day,
        truth: format!("{} {status}", joined(holder.split('+'))),
        place,
        source,
        shown,
    }
}

/// Powers in the order of their ids.
fn joined<'a>(powers: impl Iterator<Item = &'a str>) -> String {
    let mut powers: Vec<_> = powers.collect();
    powers.sort_unstable();
    powers.join("+")
}

/// Who holds the point; claims are left out.
fn held(atlas: &Atlas, point: &Point) -> Vec<Holder> {
    let day = day_from_edtf(point.day).unwrap();
    let mut holders = held_by(atlas, point.lat, point.lon, day);
    holders.retain(|holder| holder.status != "claimed");
    holders
}

/// The holders joined by `+`, and their status.
fn answer(held: &[Holder]) -> String {
    held.first().map_or("nobody".to_owned(), |first| {
        let powers = joined(held.iter().map(|holder| holder.power.as_str()));
        format!("{powers} {}", first.status)
    })
}

/// The file.
fn text() -> String {
    fs::read_to_string(project::root().join("tests/known_points.csv")).unwrap()
}

/// The dataset that ships.
fn atlas() -> Atlas {
    load(&bundle().unwrap().to_string()).unwrap().0
}

fn points(text: &str) -> Vec<Point<'_>> {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(COLUMNS));
    lines.map(point_from_line).collect()
}

#[test]
fn the_dataset_agrees_with_treaties_and_textbooks() {
    let (text, atlas) = (text(), atlas());
    let points = points(&text);
    let mut wrong = Vec::new();
    for point in &points {
        let answer = answer(&held(&atlas, point));
        let expected = if point.shown.is_empty() {
            point.truth.as_str()
        } else {
            point.shown
        };
        if answer != expected {
            wrong.push(format!(
                "{} {}: {} by {}; the dataset has {answer}",
                point.place, point.day, point.truth, point.source
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} points differ:\n{}",
        wrong.len(),
        points.len(),
        wrong.join("\n")
    );
}

#[test]
fn most_points_are_shown_as_they_were() {
    let text = text();
    let points = points(&text);
    let coarse = points
        .iter()
        .filter(|point| !point.shown.is_empty())
        .count();
    assert!(points.len() - coarse >= 110, "{coarse} of {}", points.len());
    assert!(points.iter().all(|point| point.shown != point.truth));
}

/// Sources of the tenure that print the texts of treaties and other acts.
const COLLECTIONS: [&str; 5] = ["BEAS55", "FRUS31", "MACM21", "MOFA92", "ZIL15"];

/// A work is another than the tenure's by its author; an act is, unless the tenure takes it from a collection of texts.
#[test]
fn a_point_has_a_source_of_its_own() {
    let (text, atlas) = (text(), atlas());
    let mut shared = Vec::new();
    for point in points(&text) {
        assert!(!point.source.is_empty(), "{} {}", point.place, point.day);
        let author = point.source.split_once(':').map(|(author, _)| author);
        for id in held(&atlas, &point).iter().flat_map(|h| &h.sources) {
            let source = atlas.data.sources.iter().find(|source| source.id == *id);
            let authors = &source.unwrap().authors;
            let same = match author {
                Some(author) => authors.iter().any(|a| a.contains(author)),
                None => COLLECTIONS.contains(&id.as_str()),
            };
            if same {
                shared.push(format!(
                    "{} {}: {} is {id}, the source of the tenure too",
                    point.place, point.day, point.source
                ));
            }
        }
    }
    assert!(shared.is_empty(), "{}", shared.join("\n"));
    let known = |id: &&str| atlas.data.sources.iter().any(|source| source.id == *id);
    assert!(COLLECTIONS.iter().all(known));
}
