//! From raw records to an [`Atlas`]: ids become indices, EDTF becomes spans, lanes and events are put in order.

use super::atlas::Atlas;
use super::diagnostic::{Diagnostic, Severity};
use super::raw::{Dataset, Event};
use super::references::{self, Ids};
use super::{dates, movements, territory};
use crate::geo::topology::Topology;
use crate::time::{Day, day_from_edtf, span_from_edtf};

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
pub(super) fn resolve(mut data: Dataset, found: &mut Vec<Diagnostic>) -> Atlas {
    data.events.shrink();
    let ids = Ids::of(&data, found);
    references::check(&data, &ids, found);
    dates::check(&data, found);
    let mut atlas = Atlas {
        topology: topology(&data, found),
        places: ids.owned("places"),
        powers: ids.owned("powers"),
        sources: ids.owned("sources"),
        doc_claims: ids.owned("claims"),
        data,
        ..Atlas::default()
    };
    place_events(&mut atlas, found);
    territory::settle(&mut atlas, found);
    atlas.movements = movements::movements(&atlas, found);
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

/// Puts the events in order and into lanes.
fn place_events(atlas: &mut Atlas, found: &mut Vec<Diagnostic>) {
    let events = &atlas.data.events;
    let importances: Vec<u8> = events
        .templates()
        .map(|(event, _)| event.importance)
        .collect();
    for (row, template) in events.template_numbers().enumerate() {
        let importance = importances.get(template).copied().unwrap_or_default();
        if !(1..=5).contains(&importance) {
            found.push(Diagnostic::at(
                Severity::Error,
                format!("events[{row}].importance"),
                format!("an importance of {importance} is not known"),
                "write 5 for the backbone of the story, down to 1 for a detail",
            ));
        }
    }
    for (row, problem) in events.wrong_dates() {
        let path = format!("events[{row}].when");
        found.push(Diagnostic::date(path, problem.clone()));
    }
    atlas.data.events.sort();
    let (lanes, lane_of_template) = lanes(&atlas.data);
    atlas.data.events.set_lanes(lane_of_template);
    atlas.lanes = lanes;
}

/// The lanes that are used, in order, and for each template of events its own.
fn lanes(data: &Dataset) -> (Vec<String>, Vec<usize>) {
    let of_template: Vec<&str> = data
        .events
        .templates()
        .map(|(event, _)| lane_of(event))
        .collect();
    // Templates in the order of their first events.
    let mut met = vec![false; of_template.len()];
    let mut used: Vec<&str> = Vec::new();
    for template in data.events.template_numbers() {
        if let (Some(met), Some(lane)) = (met.get_mut(template), of_template.get(template))
            && !std::mem::replace(met, true)
            && !used.contains(lane)
        {
            used.push(lane);
        }
    }
    let listed = data.lanes.iter().map(|lane| lane.id.as_str());
    let mut lanes: Vec<&str> = Vec::new();
    for lane in listed.chain(LANES).chain(used.iter().copied()) {
        if used.contains(&lane) && !lanes.contains(&lane) {
            lanes.push(lane);
        }
    }
    let place = |lane: &&str| lanes.iter().position(|known| known == lane);
    let places = of_template
        .iter()
        .map(|lane| place(lane).unwrap_or_default());
    let places = places.collect();
    (lanes.into_iter().map(str::to_owned).collect(), places)
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
    let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
    for (from, to) in atlas.events().extents() {
        (first, last) = (first.min(from), last.max(to));
    }
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
