//! From raw records to an [`Atlas`]: ids become indices, EDTF becomes spans, lanes and events are put in order.

use super::atlas::{Atlas, AtlasEvent};
use super::diagnostic::{Diagnostic, Severity};
use super::raw::{Dataset, Event};
use super::references::{self, Ids};
use super::{dates, territory};
use crate::geo::topology::Topology;
use crate::order::sort_by;
use crate::time::{Day, Span, day_from_edtf, span_from_edtf};

/// The order of the known lanes. The dataset's own list comes before them, lanes of neither after them in the order of
/// their first event.
const LANES: [&str; 9] = [
    "treaty",
    "diplomacy",
    "border-change",
    "war",
    "battle",
    "occupation",
    "politics",
    "infrastructure",
    "aftermath",
];

/// Resolves a dataset. What cannot be used is left out and reported; the rest is in order, and in the same order however
/// the records of a list were.
pub(super) fn resolve(data: Dataset, found: &mut Vec<Diagnostic>) -> Atlas {
    let ids = Ids::of(&data, found);
    references::check(&data, &ids, found);
    dates::check(&data, found);
    let mut atlas = Atlas {
        topology: topology(&data, found),
        places: ids.rows("places"),
        powers: ids.rows("powers"),
        sources: ids.rows("sources"),
        doc_claims: ids.rows("claims"),
        data,
        ..Atlas::default()
    };
    place_events(&mut atlas, found);
    territory::settle(&mut atlas, found);
    atlas.range = range(&atlas, found);
    atlas.clock = clock(&atlas, found);
    atlas
}

fn topology(data: &Dataset, found: &mut Vec<Diagnostic>) -> Topology {
    let Some(value) = &data.geometry else {
        return Topology::default();
    };
    Topology::from_value(value).unwrap_or_else(|problem| {
        found.push(Diagnostic::at(
            Severity::Error,
            if problem.path.is_empty() {
                "geometry".to_owned()
            } else {
                format!("geometry.{}", problem.path)
            },
            problem.message,
            "`geometry` must be TopoJSON with cells; docs/format.md says how",
        ));
        Topology::default()
    })
}

fn place_events(atlas: &mut Atlas, found: &mut Vec<Diagnostic>) {
    let mut spans: Vec<(usize, Span)> = Vec::new();
    for (row, event) in atlas.data.events.iter().enumerate() {
        if !(1..=5).contains(&event.importance) {
            found.push(Diagnostic::at(
                Severity::Error,
                format!("events[{row}].importance"),
                format!("an importance of {} is not known", event.importance),
                "write 5 for the backbone of the story, down to 1 for a detail",
            ));
        }
        match dates::span(&event.when) {
            Ok(span) => spans.push((row, span)),
            Err(problem) => found.push(Diagnostic::date(format!("events[{row}].when"), problem)),
        }
    }
    let id = |row: usize| atlas.data.events.get(row).map(|event| event.id.as_str());
    sort_by(&mut spans, |(a, one), (b, other)| {
        let by_time = one.extent().0.total_cmp(&other.extent().0);
        by_time.then_with(|| id(*a).cmp(&id(*b)))
    });
    let of_row = |row: usize| atlas.data.events.get(row).map_or("other", lane_of);
    let used: Vec<&str> = spans.iter().map(|(row, _)| of_row(*row)).collect();
    let listed = atlas.data.lanes.iter().map(|lane| lane.id.as_str());
    let mut lanes: Vec<String> = Vec::new();
    for lane in listed.chain(LANES).chain(used.iter().copied()) {
        if used.contains(&lane) && !lanes.iter().any(|known| known == lane) {
            lanes.push(lane.to_owned());
        }
    }
    atlas.events = spans
        .into_iter()
        .map(|(row, span)| AtlasEvent {
            row,
            extent: span.extent(),
            span,
            lane: lanes
                .iter()
                .position(|lane| lane == of_row(row))
                .unwrap_or_default(),
        })
        .collect();
    atlas.lanes = lanes;
}

fn lane_of(event: &Event) -> &str {
    match (&event.lane, event.kind.as_str()) {
        (Some(lane), _) => lane,
        (None, "") => "other",
        (None, kind) => kind,
    }
}

fn range(atlas: &Atlas, found: &mut Vec<Diagnostic>) -> (f64, f64) {
    if let Some(text) = &atlas.data.header.range {
        match span_from_edtf(text) {
            Ok(span) => return span.extent(),
            Err(problem) => found.push(Diagnostic::date("range", problem)),
        }
    }
    let first = atlas
        .events
        .iter()
        .map(|event| event.extent.0)
        .fold(f64::INFINITY, f64::min);
    let last = atlas
        .events
        .iter()
        .map(|event| event.extent.1)
        .fold(f64::NEG_INFINITY, f64::max);
    if first <= last {
        (first, last.max(first + 1.0))
    } else {
        (0.0, 365.0)
    }
}

fn clock(atlas: &Atlas, found: &mut Vec<Diagnostic>) -> Day {
    match atlas.data.header.clock.as_deref().map(day_from_edtf) {
        Some(Ok(day)) => return day,
        Some(Err(problem)) => found.push(Diagnostic::date("clock", problem)),
        None => {}
    }
    crate::time::day_from_instant(crate::time::instant_from_days(atlas.range.0))
}
