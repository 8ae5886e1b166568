//! From raw records to an [`Atlas`]: ids become indices, EDTF becomes spans, tenure is put in order.

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::{Atlas, AtlasEvent, Change, ClaimDays};
use super::diagnostic::{Diagnostic, Severity};
use super::raw::{Dataset, When};
use crate::geo::topology::Topology;
use crate::time::{Day, Span, day_from_edtf, day_from_instant, span_from_edtf, span_from_ends};

/// The order of the known lanes; an author's own come after them, in the order of their first event.
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

/// Resolves a dataset. What cannot be used is left out and reported; the rest is in order.
#[must_use]
pub fn resolve(data: Dataset, found: &mut Vec<Diagnostic>) -> Atlas {
    let mut atlas = Atlas {
        topology: topology(&data, found),
        places: index(data.places.iter().map(|r| r.id.as_str()), "places", found),
        powers: index(data.powers.iter().map(|r| r.id.as_str()), "powers", found),
        sources: index(data.sources.iter().map(|r| r.id.as_str()), "sources", found),
        doc_claims: index(data.claims.iter().map(|r| r.id.as_str()), "claims", found),
        data,
        ..Atlas::default()
    };
    index(
        atlas.data.events.iter().map(|r| r.id.as_str()),
        "events",
        found,
    );
    check_references(&atlas, found);
    place_events(&mut atlas, found);
    order_tenure(&mut atlas, found);
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
            format!("geometry.{}", problem.path),
            problem.message,
            "the map is left empty; `geometry` must be TopoJSON",
        ));
        Topology::default()
    })
}

fn index<'a>(
    ids: impl Iterator<Item = &'a str>,
    list: &str,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, usize> {
    let mut index = BTreeMap::new();
    for (row, id) in ids.enumerate() {
        if let Some(first) = index.get(id) {
            found.push(Diagnostic::at(
                Severity::Error,
                format!("{list}[{row}].id"),
                format!("the id \"{id}\" is already that of {list}[{first}]"),
                "ids must differ; references go to the first",
            ));
        } else {
            index.insert(id.to_owned(), row);
        }
    }
    index
}

/// Every id that an event names must be there.
fn check_references(atlas: &Atlas, found: &mut Vec<Diagnostic>) {
    let people: BTreeSet<&str> = atlas
        .data
        .people
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    for (row, event) in atlas.data.events.iter().enumerate() {
        let mut check = |member: &str, ids: &[String], known: &dyn Fn(&str) -> bool| {
            for (at, id) in ids.iter().enumerate().filter(|(_, id)| !known(id)) {
                found.push(Diagnostic::at(
                    Severity::Warning,
                    format!("events[{row}].{member}[{at}]"),
                    format!("there is no \"{id}\" in \"{member}\""),
                    "add its record or correct the id",
                ));
            }
        };
        check("places", &event.places, &|id| atlas.places.contains_key(id));
        check("powers", &event.powers, &|id| atlas.powers.contains_key(id));
        check("people", &event.people, &|id| people.contains(id));
        check("sources", &event.sources, &|id| {
            atlas.sources.contains_key(id)
        });
        check("claims", &event.claims, &|id| {
            atlas.doc_claims.contains_key(id)
        });
    }
}

fn place_events(atlas: &mut Atlas, found: &mut Vec<Diagnostic>) {
    let lane_of = |event: &super::raw::Event| match &event.lane {
        Some(lane) => lane.clone(),
        None if event.kind.is_empty() => "other".to_owned(),
        None => event.kind.clone(),
    };
    let used: BTreeSet<String> = atlas.data.events.iter().map(lane_of).collect();
    atlas.lanes = LANES
        .iter()
        .filter(|lane| used.contains(**lane))
        .map(|lane| (*lane).to_owned())
        .collect();
    for event in &atlas.data.events {
        let lane = lane_of(event);
        if !atlas.lanes.contains(&lane) {
            atlas.lanes.push(lane);
        }
    }
    for (row, event) in atlas.data.events.iter().enumerate() {
        match span(&event.when) {
            Ok(span) => atlas.events.push(AtlasEvent {
                row,
                extent: span.extent(),
                span,
                lane: atlas
                    .lanes
                    .iter()
                    .position(|lane| *lane == lane_of(event))
                    .unwrap_or_default(),
            }),
            Err((message, hint)) => found.push(Diagnostic::at(
                Severity::Error,
                format!("events[{row}].when"),
                message,
                hint,
            )),
        }
    }
    atlas
        .events
        .sort_by(|a, b| a.extent.0.total_cmp(&b.extent.0).then(a.row.cmp(&b.row)));
}

fn span(when: &When) -> Result<Span, (String, String)> {
    match when {
        When::Edtf(text) => span_from_edtf(text),
        When::Ends { start, end } => span_from_ends(start, end),
    }
    .map_err(|problem| (problem.message, problem.hint))
}

fn order_tenure(atlas: &mut Atlas, found: &mut Vec<Diagnostic>) {
    let cells = atlas.topology.cells.len();
    let cell_of: BTreeMap<&str, usize> = atlas
        .topology
        .cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (cell.id.as_str(), at))
        .collect();
    let rows: BTreeMap<&str, usize> = atlas
        .data
        .cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (cell.id.as_str(), at))
        .collect();
    atlas.cell_rows = atlas
        .topology
        .cells
        .iter()
        .map(|cell| rows.get(cell.id.as_str()).copied())
        .collect();
    let mut tenure: Vec<Vec<Change>> = vec![Vec::new(); cells];
    let mut claims: Vec<Vec<ClaimDays>> = vec![Vec::new(); cells];
    let mut problem = |severity, path: String, message: String, hint: &str| {
        found.push(Diagnostic::at(severity, path, message, hint));
    };
    for (row, change) in atlas.data.tenure.iter().enumerate() {
        let path = format!("tenure[{row}]");
        if !atlas.powers.contains_key(&change.holder) {
            problem(
                Severity::Warning,
                format!("{path}.holder"),
                format!("there is no \"{}\" in \"powers\"", change.holder),
                "add its record or correct the id",
            );
        }
        let list = cell_of
            .get(change.cell.as_str())
            .and_then(|cell| tenure.get_mut(*cell));
        match (list, first_day(&change.from)) {
            (Some(list), Ok(from)) => list.push(Change { from, row }),
            (None, _) => problem(
                Severity::Warning,
                format!("{path}.cell"),
                format!("the geometry has no cell \"{}\"", change.cell),
                "correct the id, or add the cell's line and seed",
            ),
            (_, Err(message)) => problem(
                Severity::Error,
                format!("{path}.from"),
                message,
                "tenure begins on one exact day",
            ),
        }
    }
    for (row, claim) in atlas.data.territorial_claims.iter().enumerate() {
        let Some(cell) = claim.cell.as_deref().and_then(|id| cell_of.get(id)) else {
            continue;
        };
        match (
            first_day(&claim.from),
            last_day(&claim.to),
            claims.get_mut(*cell),
        ) {
            (Ok(from), Ok(to), Some(list)) => list.push(ClaimDays { from, to, row }),
            (Err(message), ..) | (_, Err(message), _) => problem(
                Severity::Error,
                format!("territorial_claims[{row}]"),
                message,
                "give EDTF days, or .. for open ends",
            ),
            (.., None) => {}
        }
    }
    let mut days = BTreeSet::new();
    for list in &mut tenure {
        list.sort_by_key(|change| change.from);
        for (earlier, later) in list.iter().zip(list.iter().skip(1)) {
            if earlier.from == later.from {
                problem(
                    Severity::Error,
                    format!("tenure[{}].from", later.row),
                    "the cell has another tenure from the same day".to_owned(),
                    "one of the two must go",
                );
            }
        }
        days.extend(
            list.iter()
                .map(|change| change.from)
                .filter(|from| *from != Day::MIN),
        );
    }
    atlas.change_days = days.into_iter().collect();
    (atlas.tenure, atlas.claims) = (tenure, claims);
}

fn first_day(text: &str) -> Result<Day, String> {
    if text == ".." {
        return Ok(Day::MIN);
    }
    span_from_edtf(text)
        .map(|span| day_from_instant(span.start.min))
        .map_err(|problem| problem.message)
}

fn last_day(text: &str) -> Result<Day, String> {
    if text == ".." {
        return Ok(Day::MAX);
    }
    // An end is exclusive, so the day before it is the last one.
    span_from_edtf(text)
        .map(|span| day_from_instant(span.end.max).saturating_sub(1))
        .map_err(|problem| problem.message)
}

fn range(atlas: &Atlas, found: &mut Vec<Diagnostic>) -> (f64, f64) {
    if let Some(text) = &atlas.data.header.range {
        match span_from_edtf(text) {
            Ok(span) => return span.extent(),
            Err(problem) => found.push(Diagnostic::at(
                Severity::Warning,
                "range",
                problem.message,
                problem.hint,
            )),
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
        Some(Err(problem)) => found.push(Diagnostic::at(
            Severity::Warning,
            "clock",
            problem.message,
            problem.hint,
        )),
        None => {}
    }
    crate::time::day_from_instant(crate::time::instant_from_days(atlas.range.0))
}
