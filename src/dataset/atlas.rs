//! The resolved dataset: ids are indices, dates are spans, tenure is in order.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::events::Events;
use super::movements::Movement;
use super::raw::{self, Dataset};
use crate::geo::topology::Topology;
use crate::time::Day;

/// A change of tenure: from `from` on, until the day before the cell's next one.
#[derive(Clone, Debug)]
pub struct Change {
    /// First day; `Day::MIN` for what was before the atlas begins.
    pub from: Day,
    /// Its row in `Atlas::data.tenure`.
    pub row: usize,
}

/// A claim to a cell, in days.
#[derive(Clone, Debug)]
pub struct ClaimDays {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Its row in `Atlas::data.territorial_claims`.
    pub row: usize,
}

/// A dataset that is in order. Made by [`resolve`](super::resolve).
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// The records as they were read, events by their beginnings.
    pub data: Dataset,
    /// Names of lanes in order: kinds, or the author's own lanes.
    pub lanes: Vec<String>,
    /// Arcs, cells and rivers, in map kilometres.
    pub topology: Topology,
    /// Changes of each cell of the topology, by their days; the first is never later than any day asked for.
    pub tenure: Vec<Vec<Change>>,
    /// Claims to each cell of the topology.
    pub claims: Vec<Vec<ClaimDays>>,
    /// Row of each cell of the topology in `data.cells`.
    pub cell_rows: Vec<Option<usize>>,
    /// Every day on which some cell changes hands, in order.
    pub change_days: Vec<Day>,
    /// Every day from which the map looks otherwise than the day before, in order: changes of hands, and the first days
    /// of claims and those after their last.
    pub look_days: Vec<Day>,
    /// Campaigns that can be drawn, in the order of the data.
    pub movements: Vec<Movement>,
    /// The window shown first, days.
    pub range: (f64, f64),
    /// The day the map shows first.
    pub clock: Day,
    pub(super) places: BTreeMap<String, usize>,
    pub(super) powers: BTreeMap<String, usize>,
    pub(super) sources: BTreeMap<String, usize>,
    pub(super) doc_claims: BTreeMap<String, usize>,
}

impl Atlas {
    /// The events, by their beginnings.
    #[must_use]
    pub const fn events(&self) -> &Events {
        &self.data.events
    }

    /// The record of an event.
    #[must_use]
    pub fn event(&self, index: usize) -> Option<Cow<'_, raw::Event>> {
        self.data.events.record(index)
    }

    /// The index of the event with this id.
    #[must_use]
    pub fn event_index(&self, id: &str) -> Option<usize> {
        self.data.events.position(id)
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&raw::Place> {
        self.data.places.get(*self.places.get(id)?)
    }

    /// The power with this id.
    #[must_use]
    pub fn power(&self, id: &str) -> Option<&raw::Power> {
        self.data.powers.get(*self.powers.get(id)?)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&raw::Source> {
        self.data.sources.get(*self.sources.get(id)?)
    }

    /// The documents' claim with this id.
    #[must_use]
    pub fn document_claim(&self, id: &str) -> Option<&raw::Claim> {
        self.data.claims.get(*self.doc_claims.get(id)?)
    }

    /// The record of a cell of the topology.
    #[must_use]
    pub fn cell(&self, cell: usize) -> Option<&raw::Cell> {
        let row = self.cell_rows.get(cell).copied().flatten()?;
        self.data.cells.get(row)
    }

    /// The claims to a cell on a day.
    pub fn claims_on(&self, cell: usize, day: Day) -> impl Iterator<Item = &raw::TerritorialClaim> {
        let claims = self.claims.get(cell).into_iter().flatten();
        claims
            .filter(move |claim| claim.from <= day && day <= claim.to)
            .filter_map(|claim| self.data.territorial_claims.get(claim.row))
    }

    /// The tenure of a cell on a day.
    #[must_use]
    pub fn tenure_on(&self, cell: usize, day: Day) -> Option<&raw::Tenure> {
        let changes = self.tenure.get(cell)?;
        let after = changes.partition_point(|change| change.from <= day);
        self.data
            .tenure
            .get(changes.get(after.checked_sub(1)?)?.row)
    }

    /// The first day after `day` on which a cell changes hands.
    #[must_use]
    pub fn next_change(&self, day: Day) -> Option<Day> {
        let at = self.change_days.partition_point(|change| *change <= day);
        self.change_days.get(at).copied()
    }

    /// The last day before `day` on which a cell changed hands.
    #[must_use]
    pub fn previous_change(&self, day: Day) -> Option<Day> {
        let at = self.change_days.partition_point(|change| *change < day);
        self.change_days.get(at.checked_sub(1)?).copied()
    }
}
