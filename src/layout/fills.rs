//! What each cell looks like on a day: colour = who, pattern = how.

use std::collections::BTreeMap;

use crate::dataset::Atlas;
use crate::dataset::raw::{Coverage, Status, Tenure, TerritorialBasis};
use crate::geo::{ArcIndex, Bounds, Ring};
use crate::scene::theme::Hue;
use crate::time::Day;

/// The look of a cell. Neighbouring cells of equal look and holder are one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Nothing is known; plain land.
    Unknown,
    /// Known in outline alone: one neutral tint.
    Outline,
    /// Solid tint of the holder.
    Sovereign(Hue),
    /// Dots in the holder's hue over the sovereign's light tint.
    Leased(Hue, Hue),
    /// Narrow hatch in the occupier's hue over the owner's light tint.
    Occupied(Hue, Hue),
    /// Wide hatch in the patron's hue over its own light tint.
    Dependent(Hue, Hue),
    /// Its own light tint, outlined, under the sovereign's.
    Autonomous(Hue, Hue),
    /// Alternate stripes of two holders.
    Condominium(Hue, Hue),
}

/// An area of one look and one holder.
#[derive(Clone, Debug)]
pub struct Area {
    /// How it is filled.
    pub look: Look,
    /// Id of the power whose name stands on it; empty where unknown.
    pub holder: String,
    /// Its cells, indices of the topology.
    pub cells: Vec<usize>,
    /// Its rings, as arcs.
    pub rings: Vec<Ring>,
    /// Bounds in map kilometres.
    pub bounds: Bounds,
}

/// What a border rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// Both sides hold by treaty, law or survey.
    Agreed,
    /// One of them holds by control alone.
    DeFacto,
}

/// An arc between two holders, or between two ways of holding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Border {
    /// The arc.
    pub arc: ArcIndex,
    /// What it rests on.
    pub footing: Footing,
}

/// The map of one day: areas, and the arcs between them. It changes only when a cell does, so it is kept until then.
#[derive(Clone, Debug, Default)]
pub struct Fills {
    /// Areas; together they cover all land once.
    pub areas: Vec<Area>,
    /// The borders of the day; where knowledge alone changes there is none.
    pub borders: Vec<Border>,
    /// Hues of the claimants of each disputed cell.
    pub disputes: Vec<(usize, Vec<Hue>)>,
}

impl Fills {
    /// The map on a day.
    #[must_use]
    pub fn on(atlas: &Atlas, day: Day) -> Self {
        let mut groups: BTreeMap<(Look, String), u32> = BTreeMap::new();
        let mut group_of_cell = Vec::with_capacity(atlas.topology.cells.len());
        for cell in 0..atlas.topology.cells.len() {
            let key = key(atlas, cell, day);
            let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
            group_of_cell.push(*groups.entry(key).or_insert(next));
        }
        let mut keys = BTreeMap::new();
        keys.extend(groups.into_iter().map(|(key, group)| (group, key)));
        let areas = atlas
            .topology
            .merge(&group_of_cell)
            .into_iter()
            .filter_map(|merged| {
                let (look, holder) = keys.get(&merged.group)?.clone();
                let cells: Vec<usize> = group_of_cell
                    .iter()
                    .enumerate()
                    .filter(|(_, group)| **group == merged.group)
                    .map(|(cell, _)| cell)
                    .collect();
                let bounds = cells
                    .iter()
                    .filter_map(|cell| atlas.topology.cells.get(*cell))
                    .fold(Bounds::EMPTY, |bounds, cell| bounds.with(cell.bounds));
                Some(Area {
                    look,
                    holder,
                    cells,
                    rings: merged.rings,
                    bounds,
                })
            })
            .collect();
        let numbered = atlas.topology.arcs.iter().enumerate();
        let borders = numbered
            .filter_map(|(index, arc)| {
                let footing = footing(atlas, (arc.left?.0, arc.right?.0), day)?;
                let arc = ArcIndex(index);
                Some(Border { arc, footing })
            })
            .collect();
        let disputes = (0..group_of_cell.len())
            .filter_map(|cell| Some((cell, claimants(atlas, cell, day)?)))
            .collect();
        Self {
            areas,
            borders,
            disputes,
        }
    }
}

/// What the border between two cells rests on; `None` where there is none on that day.
#[must_use]
pub fn footing(atlas: &Atlas, (left, right): (usize, usize), day: Day) -> Option<Footing> {
    let (left, right) = (atlas.tenure_on(left, day)?, atlas.tenure_on(right, day)?);
    let held = |tenure: &Tenure| {
        let tenure = tenure.clone();
        (tenure.holder, tenure.status, tenure.with, tenure.sovereign)
    };
    if held(left) == held(right) {
        return None;
    }
    let control = |tenure: &Tenure| tenure.basis == TerritorialBasis::Control;
    Some(if control(left) || control(right) {
        Footing::DeFacto
    } else {
        Footing::Agreed
    })
}

fn key(atlas: &Atlas, cell: usize, day: Day) -> (Look, String) {
    let record = atlas
        .cell_rows
        .get(cell)
        .copied()
        .flatten()
        .and_then(|row| atlas.data.cells.get(row));
    let Some(tenure) = atlas.tenure_on(cell, day) else {
        return (Look::Unknown, String::new());
    };
    if record.is_some_and(|record| record.coverage == Coverage::Outline) {
        return (Look::Outline, tenure.holder.clone());
    }
    (look(atlas, tenure), tenure.holder.clone())
}

fn look(atlas: &Atlas, tenure: &Tenure) -> Look {
    let hue = |id: &str| {
        atlas
            .power(id)
            .map(|power| Hue::from_name(&power.hue))
            .unwrap_or_default()
    };
    let holder = hue(&tenure.holder);
    let sovereign = tenure.sovereign.as_deref().map_or(holder, hue);
    match tenure.status {
        Status::Sovereign => Look::Sovereign(holder),
        Status::Leased => Look::Leased(holder, sovereign),
        Status::Occupied => Look::Occupied(holder, sovereign),
        Status::Puppet | Status::Protectorate => {
            Look::Dependent(holder, tenure.patron.as_deref().map_or(holder, hue))
        }
        Status::Autonomous => Look::Autonomous(holder, sovereign),
        Status::Condominium => {
            Look::Condominium(holder, tenure.with.as_deref().map_or(holder, hue))
        }
    }
}

fn claimants(atlas: &Atlas, cell: usize, day: Day) -> Option<Vec<Hue>> {
    let mut hues: Vec<Hue> = atlas
        .claims
        .get(cell)?
        .iter()
        .filter(|claim| claim.from <= day && day <= claim.to)
        .filter_map(|claim| atlas.data.territorial_claims.get(claim.row))
        .filter_map(|claim| atlas.power(&claim.claimant))
        .map(|power| Hue::from_name(&power.hue))
        .collect();
    hues.dedup();
    (!hues.is_empty()).then_some(hues)
}
