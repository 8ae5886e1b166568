//! What each cell looks like on a day: colour = who, pattern = how.

use std::collections::BTreeMap;

use super::borders::{Border, borders};
use super::claim_view::{ClaimView, tenure_seen};
use crate::dataset::Atlas;
use crate::dataset::raw::{Coverage, Status, Tenure};
use crate::geo::{Bounds, Ring};
use crate::scene::theme::Hue;
use crate::time::Day;

/// The look of a cell. Neighbouring cells of equal look and holder are one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Nothing is known; plain land.
    Unknown,
    /// Known in outline alone: a thin tint of the holder.
    Outline(Hue),
    /// Claimed by several, and nobody's view is taken: one neutral tint under the hatch.
    Disputed,
    /// Solid tint of the holder.
    Sovereign(Hue),
    /// Dots in the holder's hue over the sovereign's light tint.
    Leased(Hue, Hue),
    /// Narrow hatch in the occupier's hue over the owner's light tint.
    Occupied(Hue, Hue),
    /// Wide hatch in the patron's hue over its own light tint.
    Dependent(Hue, Hue),
    /// Its own light tint, outlined, with lines in the sovereign's hue.
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

/// A disputed cell.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// Its index in the topology.
    pub cell: usize,
    /// Ids of the powers whose hatch is drawn.
    pub claimants: Vec<String>,
}

/// The map of one day: areas, and the arcs between them. It changes only when a cell does, so it is kept until then.
#[derive(Clone, Debug, Default)]
pub struct Fills {
    /// Areas; together they cover all land once.
    pub areas: Vec<Area>,
    /// The borders of the day; where knowledge alone changes there is none.
    pub borders: Vec<Border>,
    /// The disputed cells.
    pub disputes: Vec<Dispute>,
}

impl Fills {
    /// The map on a day.
    #[must_use]
    pub fn on(atlas: &Atlas, day: Day, view: &ClaimView) -> Self {
        Self::default().turned_to(atlas, day, view)
    }

    /// The map of the same atlas on another day, or in another view: areas that are the same are not joined anew.
    #[must_use]
    pub fn turned_to(mut self, atlas: &Atlas, day: Day, view: &ClaimView) -> Self {
        let count = atlas.topology.cells.len();
        let keys: Vec<(Look, String)> =
            (0..count).map(|cell| key(atlas, cell, day, view)).collect();
        let mut groups: BTreeMap<&(Look, String), u32> = BTreeMap::new();
        let mut group_of_cell = Vec::with_capacity(count);
        let mut members: Vec<Vec<usize>> = Vec::new();
        for (cell, key) in keys.iter().enumerate() {
            let next = u32::try_from(members.len()).unwrap_or(u32::MAX);
            let group = *groups.entry(key).or_insert(next);
            group_of_cell.push(group);
            match members.get_mut(group as usize) {
                Some(members) => members.push(cell),
                None => members.push(vec![cell]),
            }
        }
        let mut rings: Vec<Option<Vec<Ring>>> = members
            .iter()
            .map(|cells| {
                let mut before = self.areas.iter_mut();
                let same = before.find(|area| area.cells == *cells)?;
                Some(std::mem::take(&mut same.rings))
            })
            .collect();
        let is_new = |group: u32| rings.get(group as usize).is_some_and(Option::is_none);
        for merged in atlas.topology.merge_some(&group_of_cell, &is_new) {
            if let Some(place) = rings.get_mut(merged.group as usize) {
                *place = Some(merged.rings);
            }
        }
        let areas = members.into_iter().zip(rings).filter_map(|(cells, rings)| {
            let (look, holder) = keys.get(*cells.first()?)?.clone();
            let bounds = cells
                .iter()
                .filter_map(|cell| atlas.topology.cells.get(*cell))
                .fold(Bounds::EMPTY, |bounds, cell| bounds.with(cell.bounds));
            Some(Area {
                look,
                holder,
                cells,
                rings: rings?,
                bounds,
            })
        });
        Self {
            areas: areas.collect(),
            borders: borders(atlas, day, view),
            disputes: (0..count)
                .filter_map(|cell| dispute(atlas, cell, day, view))
                .collect(),
        }
    }
}

/// The hue of a power; grey where it is not known.
#[must_use]
pub fn hue(atlas: &Atlas, power: &str) -> Hue {
    let power = atlas.power(power);
    power
        .map(|power| Hue::from_name(&power.hue))
        .unwrap_or_default()
}

fn key(atlas: &Atlas, cell: usize, day: Day, view: &ClaimView) -> (Look, String) {
    let record = atlas.cell(cell);
    let Some(tenure) = tenure_seen(atlas, cell, day, view) else {
        return (Look::Unknown, String::new());
    };
    let look = if record.is_some_and(|record| record.coverage == Coverage::Outline) {
        Look::Outline(hue(atlas, &tenure.holder))
    } else if *view == ClaimView::All && atlas.claims_on(cell, day).next().is_some() {
        Look::Disputed
    } else {
        look(atlas, &tenure)
    };
    (look, tenure.holder.clone())
}

fn look(atlas: &Atlas, tenure: &Tenure) -> Look {
    let hue = |id: &str| hue(atlas, id);
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

/// Who claims a cell in a view. As things are, the claim of the tenure's own sovereign is left out: the footing says it.
fn dispute(atlas: &Atlas, cell: usize, day: Day, view: &ClaimView) -> Option<Dispute> {
    let sovereign = atlas.tenure_on(cell, day)?.sovereign.as_deref();
    let mut claimants: Vec<String> = atlas
        .claims_on(cell, day)
        .map(|claim| claim.claimant.clone())
        .filter(|claimant| *view != ClaimView::DeFacto || Some(claimant.as_str()) != sovereign)
        .collect();
    claimants.dedup();
    match view {
        _ if claimants.is_empty() => return None,
        ClaimView::Of(_) => return None,
        ClaimView::All => claimants.insert(0, atlas.tenure_on(cell, day)?.holder.clone()),
        ClaimView::DeFacto => {}
    }
    Some(Dispute { cell, claimants })
}
