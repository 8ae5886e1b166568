//! The text plan: what the map shows on a day, as facts that can be said. Sentences are made of it elsewhere.

use super::borders::{Footing, footing};
use super::claim_view::ClaimView;
use crate::dataset::Atlas;
use crate::dataset::changes::changes;
use crate::geo::{Arc, Bounds, CellIndex, Point, cell_at_map};
use crate::order::sort_by;
use crate::time::{Day, Edge, Precision};

/// A land beside another, and the line between.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The land, an index of the topology.
    pub cell: usize,
    /// Length of the line between, km.
    pub km: f64,
    /// What the border rests on; `None` where one power holds both sides alike.
    pub footing: Option<Footing>,
    /// How exactly the line is known at its worst, km; `None` where nobody says.
    pub accuracy_km: Option<f64>,
}

/// A day on which something on the map changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// The events that begin on it, the most important first.
    pub events: Vec<usize>,
    /// How many lands have another holder than the day before.
    pub lands: usize,
}

/// The lands of which something lies within bounds, map km; the largest first.
#[must_use]
pub fn lands_within(atlas: &Atlas, window: Bounds) -> Vec<usize> {
    let topology = &atlas.topology;
    let Bounds { min, max } = window;
    // A line that crosses the window without a point in it has a corner on either side.
    let corners = [min, Point::new(max.x, min.y), Point::new(min.x, max.y), max];
    let corners = corners.map(|corner| cell_at_map(topology, corner));
    let seen = |arc: &Arc| {
        arc.bounds.meets(&window) && arc.points.iter().any(|point| window.contains(*point))
    };
    let mut lands: Vec<(f64, usize)> = Vec::new();
    for (index, cell) in topology.cells.iter().enumerate() {
        let mut arcs = cell.rings.iter().flatten();
        let inside = corners.contains(&Some(CellIndex(index)))
            || cell.bounds.meets(&window)
                && arcs.any(|side| topology.arc(side.arc).is_some_and(seen));
        if inside {
            lands.push((cell.km2, index));
        }
    }
    sort_by(&mut lands, |a, b| b.0.total_cmp(&a.0));
    lands.into_iter().map(|(_, land)| land).collect()
}

/// The lands around one, the longest line first.
#[must_use]
pub fn neighbours(atlas: &Atlas, land: usize, day: Day, view: &ClaimView) -> Vec<Neighbour> {
    let mut around: Vec<Neighbour> = Vec::new();
    for arc in &atlas.topology.arcs {
        let cell = match (arc.left, arc.right) {
            (Some(CellIndex(a)), Some(CellIndex(b))) if a == land => b,
            (Some(CellIndex(a)), Some(CellIndex(b))) if b == land => a,
            _ => continue,
        };
        let lines = arc.lines.iter();
        let lines = lines.filter_map(|line| atlas.topology.lines.get(line.0));
        let known = lines.filter_map(|line| line.accuracy_km).reduce(f64::max);
        match around.iter_mut().find(|other| other.cell == cell) {
            Some(other) => {
                other.km += length_of(arc);
                other.accuracy_km = other.accuracy_km.into_iter().chain(known).reduce(f64::max);
            }
            None => around.push(Neighbour {
                cell,
                km: length_of(arc),
                footing: footing(atlas, (land, cell), day, view),
                accuracy_km: known,
            }),
        }
    }
    sort_by(&mut around, |a, b| b.km.total_cmp(&a.km));
    around
}

/// The length of an arc, km.
fn length_of(arc: &Arc) -> f64 {
    let ends = arc.points.iter().zip(arc.points.iter().skip(1));
    ends.map(|(a, b)| a.distance(*b)).sum()
}

/// What begins and changes on a day. Events that are dated less exactly than by the day begin on none.
#[must_use]
pub fn turn(atlas: &Atlas, day: Day) -> Turn {
    let all = atlas.events();
    let first = all.begun_before(f64::from(day));
    let begun = (first..all.begun_before(f64::from(day) + 1.0)).filter(|index| {
        all.get(*index).is_some_and(|event| {
            let start = event.span.start;
            start.edge == Edge::Known && start.precision() <= Precision::Day
        })
    });
    let mut events: Vec<usize> = begun.collect();
    let importance = |index: &usize| all.template_of(*index).map_or(0, |event| event.importance);
    sort_by(&mut events, |a, b| importance(b).cmp(&importance(a)));
    Turn {
        events,
        lands: changes(atlas, day.saturating_sub(1), day).len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn atlas(events: &str) -> Atlas {
        let text = format!(r#"{{"borderline": 1, "events": [{events}]}}"#);
        load(&text).unwrap().0
    }

    #[test]
    fn a_day_has_the_events_that_are_known_to_begin_on_it() {
        let atlas = atlas(
            r#"{"id": "year", "title": {"en": "Y"}, "when": "1970", "importance": 5},
               {"id": "less", "title": {"en": "L"}, "when": "1970-01-01/1971", "importance": 2},
               {"id": "more", "title": {"en": "M"}, "when": "1970-01-01", "importance": 4},
               {"id": "next", "title": {"en": "N"}, "when": "1970-01-02"}"#,
        );
        let turn = turn(&atlas, 0);
        let ids = turn.events.iter().map(|event| atlas.events().id(*event));
        assert_eq!(ids.collect::<Vec<_>>(), [Some("more"), Some("less")]);
        assert_eq!(turn.lands, 0);
    }
}
