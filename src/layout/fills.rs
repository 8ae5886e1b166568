//! What each cell looks like on a day: colour = who, pattern = how.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::borders::{Border, borders};
use crate::dataset::Atlas;
use crate::dataset::raw::{Coverage, Status, Tenure, TerritorialClaim};
use crate::geo::{Bounds, Ring};
use crate::scene::theme::Hue;
use crate::time::Day;

/// Whose view of disputed land is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ClaimView {
    /// The holder's fill, and the claimants' hatch over it.
    #[default]
    DeFacto,
    /// No fill: the hatch of the holder and of all claimants, crossed.
    All,
    /// What this power (an id) claims is filled as its own; other claims are left out.
    Of(String),
}

impl ClaimView {
    /// The view of this name: `de-facto`, `all` or a power's id.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "" | "de-facto" => Self::DeFacto,
            "all" => Self::All,
            power => Self::Of(power.to_owned()),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::DeFacto => "de-facto",
            Self::All => "all",
            Self::Of(power) => power,
        }
    }
}

/// The look of a cell. Neighbouring cells of equal look and holder are one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Nothing is known; plain land.
    Unknown,
    /// Known in outline alone: one neutral tint.
    Outline,
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
        let count = atlas.topology.cells.len();
        let keys: Vec<(Look, String)> =
            (0..count).map(|cell| key(atlas, cell, day, view)).collect();
        let mut groups: BTreeMap<&(Look, String), u32> = BTreeMap::new();
        let mut group_of_cell = Vec::with_capacity(count);
        for key in &keys {
            let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
            group_of_cell.push(*groups.entry(key).or_insert(next));
        }
        let areas = atlas.topology.merge(&group_of_cell).into_iter();
        let areas = areas.filter_map(|merged| {
            let members = group_of_cell.iter().enumerate();
            let cells: Vec<usize> = members
                .filter(|(_, group)| **group == merged.group)
                .map(|(cell, _)| cell)
                .collect();
            let (look, holder) = keys.get(*cells.first()?)?.clone();
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

/// The tenure of a cell on a day as a view has it: where that is a power's, its claims count as held.
#[must_use]
pub fn tenure_seen<'a>(
    atlas: &'a Atlas,
    cell: usize,
    day: Day,
    view: &ClaimView,
) -> Option<Cow<'a, Tenure>> {
    if let ClaimView::Of(power) = view
        && let Some(claim) = claims(atlas, cell, day).find(|claim| claim.claimant == *power)
    {
        return Some(Cow::Owned(Tenure {
            holder: power.clone(),
            basis: claim.basis,
            ..Tenure::default()
        }));
    }
    atlas.tenure_on(cell, day).map(Cow::Borrowed)
}

/// Claims to a cell on a day.
fn claims(atlas: &Atlas, cell: usize, day: Day) -> impl Iterator<Item = &TerritorialClaim> {
    let claims = atlas.claims.get(cell).into_iter().flatten();
    claims
        .filter(move |claim| claim.from <= day && day <= claim.to)
        .filter_map(|claim| atlas.data.territorial_claims.get(claim.row))
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
    let row = atlas.cell_rows.get(cell).copied().flatten();
    let record = row.and_then(|row| atlas.data.cells.get(row));
    let Some(tenure) = tenure_seen(atlas, cell, day, view) else {
        return (Look::Unknown, String::new());
    };
    let look = if record.is_some_and(|record| record.coverage == Coverage::Outline) {
        Look::Outline
    } else if *view == ClaimView::All && claims(atlas, cell, day).next().is_some() {
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

fn dispute(atlas: &Atlas, cell: usize, day: Day, view: &ClaimView) -> Option<Dispute> {
    let mut claimants: Vec<String> = claims(atlas, cell, day)
        .map(|claim| claim.claimant.clone())
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
