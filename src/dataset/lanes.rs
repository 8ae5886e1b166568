//! Lanes: which events stand together, and the index of each lane by time.

use super::atlas::Atlas;
use super::events::AtlasEvent;
use super::time_index::{Entry, TimeIndex};
use crate::time::Edge;

/// What puts events into one lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Their kind, or the author's own lane.
    #[default]
    Kind,
    /// The first power that takes part.
    Power,
    /// Their importance.
    Importance,
}

impl Grouping {
    /// Every grouping there is.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Power, Self::Importance];

    /// The grouping of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Its name in attributes and states.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Power => "power",
            Self::Importance => "importance",
        }
    }
}

/// One lane.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    /// A kind, a power's id or an importance; empty for events without a power.
    pub id: String,
    /// Its events.
    pub index: TimeIndex,
}

/// All lanes of a dataset, from top to bottom.
#[derive(Clone, Debug, Default)]
pub struct Lanes {
    /// What they are grouped by.
    pub grouping: Grouping,
    /// The lanes; none is empty.
    pub lanes: Vec<Lane>,
    /// Earliest beginning and latest end of all, days.
    pub extent: (f64, f64),
}

impl Lanes {
    /// Groups the events of an atlas.
    #[must_use]
    pub fn grouped(atlas: &Atlas, grouping: Grouping) -> Self {
        let ids: Vec<String> = match grouping {
            Grouping::Kind => atlas.lanes.clone(),
            Grouping::Power => {
                let powers = atlas.data.powers.iter().map(|power| power.id.clone());
                powers.chain([String::new()]).collect()
            }
            Grouping::Importance => (1..=5)
                .rev()
                .map(|importance| importance.to_string())
                .collect(),
        };
        let events = atlas.events();
        let lane_of_template: Vec<usize> = events
            .templates()
            .map(|(event, kind_lane)| match grouping {
                Grouping::Kind => kind_lane,
                Grouping::Power => {
                    let power = event.powers.first();
                    let known = power.and_then(|id| ids.iter().position(|lane| lane == id));
                    known.unwrap_or(ids.len().saturating_sub(1))
                }
                Grouping::Importance => 5 - usize::from(event.importance.clamp(1, 5)),
            })
            .collect();
        let lane_of = |template: usize| lane_of_template.get(template).copied().unwrap_or_default();
        let mut counts = vec![0; ids.len()];
        for template in events.template_numbers() {
            if let Some(count) = counts.get_mut(lane_of(template)) {
                *count += 1;
            }
        }
        let mut indices: Vec<TimeIndex> = counts.into_iter().map(TimeIndex::with_room).collect();
        let mut extent = (f64::INFINITY, f64::NEG_INFINITY);
        for ((event, placed), template) in
            (0_u32..).zip(events.iter()).zip(events.template_numbers())
        {
            extent = (extent.0.min(placed.extent.0), extent.1.max(placed.extent.1));
            let (start, end) = reach(&placed);
            let importance = events
                .template_of(event as usize)
                .map_or(1, |event| event.importance);
            if let Some(index) = indices.get_mut(lane_of(template)) {
                index.push(Entry {
                    event,
                    start,
                    end,
                    importance,
                });
            }
        }
        let lanes = ids
            .into_iter()
            .zip(indices)
            .filter(|(_, index)| !index.is_empty());
        Self {
            grouping,
            lanes: lanes
                .map(|(id, mut index)| {
                    index.settle();
                    Lane { id, index }
                })
                .collect(),
            extent,
        }
    }

    /// The shown event before or after this one in its lane, by their beginnings.
    #[must_use]
    pub fn neighbour(&self, event: usize, later: bool) -> Option<usize> {
        let (lane, place) = self.place(event)?;
        let found = self.lanes.get(lane)?.index.beside(place, later)?;
        Some(found.event as usize)
    }

    /// The shown event that begins nearest to this one in the lane below or above its own.
    #[must_use]
    pub fn across(&self, event: usize, below: bool) -> Option<usize> {
        let (lane, place) = self.place(event)?;
        let start = self.lanes.get(lane)?.index.entry(place)?.start;
        let other = if below {
            lane.checked_add(1)
        } else {
            lane.checked_sub(1)
        };
        let found = self.lanes.get(other?)?.index.nearest(start)?;
        Some(found.event as usize)
    }

    /// The lane of an event and its place there.
    fn place(&self, event: usize) -> Option<(usize, usize)> {
        let lanes = self.lanes.iter().enumerate();
        lanes
            .filter_map(|(lane, one)| Some((lane, one.index.place(event)?)))
            .next()
    }

    /// How many shown events meet the window from `from` until `to`, days.
    #[must_use]
    pub fn count(&self, from: f64, to: f64) -> usize {
        self.lanes
            .iter()
            .map(|lane| lane.index.count(from, to))
            .sum()
    }
}

/// From when until when an event is met, days: an open end reaches as far as there are dates.
fn reach(event: &AtlasEvent) -> (f64, f64) {
    let (from, to) = event.extent;
    let open = |edge: Edge| edge == Edge::Open;
    (
        if open(event.span.start.edge) {
            FIRST
        } else {
            from
        },
        if open(event.span.end.edge) { LAST } else { to },
    )
}

const FIRST: f64 = crate::time::instant::FIRST_DAY as f64;
const LAST: f64 = crate::time::instant::LAST_DAY as f64 + 1.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn atlas() -> Atlas {
        let text = r#"{"borderline": 1, "id": "t", "powers": [{"id": "japan", "name": {"en": "Japan"}}],
            "events": [
                {"id": "a", "title": {"en": "A"}, "when": "1905", "kind": "treaty", "importance": 5, "powers": ["japan"]},
                {"id": "b", "title": {"en": "B"}, "when": "1931/..", "kind": "war", "importance": 2}
            ]}"#;
        load(text).unwrap().0
    }

    fn ids(grouping: Grouping) -> Vec<String> {
        let lanes = Lanes::grouped(&atlas(), grouping).lanes;
        lanes.into_iter().map(|lane| lane.id).collect()
    }

    #[test]
    fn every_grouping_holds_every_event() {
        assert_eq!(ids(Grouping::Kind), ["treaty", "war"]);
        assert_eq!(ids(Grouping::Power), ["japan", ""]);
        assert_eq!(ids(Grouping::Importance), ["5", "2"]);
        for grouping in Grouping::ALL {
            assert_eq!(Grouping::from_name(grouping.name()), Some(grouping));
            assert_eq!(Lanes::grouped(&atlas(), grouping).count(-1e9, 1e9), 2);
        }
    }

    #[test]
    fn neighbours_are_those_of_the_grouping() {
        let event = |id: &str, when: &str, kind: &str, importance: u8| serde_json::json!({"id": id, "title": {"en": id}, "when": when, "kind": kind, "importance": importance});
        let events = [
            event("a", "1905", "treaty", 5),
            event("b", "1906", "war", 2),
            event("c", "1907", "war", 5),
            event("d", "1908", "treaty", 2),
        ];
        let text = serde_json::json!({"borderline": 1, "id": "t", "events": events}).to_string();
        let atlas = load(&text).unwrap().0;
        let by = |grouping| Lanes::grouped(&atlas, grouping);
        let (kinds, importances) = (by(Grouping::Kind), by(Grouping::Importance));
        assert_eq!(
            [kinds.neighbour(0, true), importances.neighbour(0, true)],
            [Some(3), Some(2)]
        );
        assert_eq!(
            [kinds.neighbour(2, false), importances.neighbour(2, false)],
            [Some(1), Some(0)]
        );
        assert_eq!(
            [kinds.neighbour(3, true), importances.neighbour(3, true)],
            [None, None]
        );
        assert_eq!(
            [kinds.across(0, true), importances.across(0, true)],
            [Some(1), Some(1)]
        );
        assert_eq!(
            [kinds.across(3, true), importances.across(3, false)],
            [Some(2), Some(2)]
        );
        assert_eq!(
            [kinds.across(0, false), kinds.neighbour(9, true)],
            [None, None]
        );
    }

    #[test]
    fn an_open_end_is_met_long_after() {
        let lanes = Lanes::grouped(&atlas(), Grouping::Kind);
        assert_eq!(lanes.count(10_000.0, 10_001.0), 1);
        assert_eq!(lanes.count(-60_000.0, -59_000.0), 0);
    }
}
