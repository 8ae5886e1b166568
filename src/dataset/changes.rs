//! What changed hands between two days.

use serde::Serialize;

use super::atlas::Atlas;
use super::raw::Tenure;
use crate::time::Day;

/// A cell that another power holds on the second day than on the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// Id of the cell.
    pub cell: String,
    /// Id of its holder on the first day.
    pub from: String,
    /// Who held it with that power, in a condominium.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_with: Option<String>,
    /// Id of its holder on the second day.
    pub to: String,
    /// Who holds it with that power, in a condominium.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_with: Option<String>,
    /// Its area on the ellipsoid.
    pub km2: f64,
    /// Id of the event that made the last change between the two days.
    pub event: Option<String>,
    /// Whether one of the two powers continues the other: a new government, not a new border.
    pub succession: bool,
}

/// The cells that changed hands between two days, in the order of the map. With the days exchanged it is the same list
/// with `from` and `to` exchanged. A cell that nobody's tenure covers on one of the days is left out.
#[must_use]
pub fn changes(atlas: &Atlas, a: Day, b: Day) -> Vec<Changed> {
    let cells = atlas.topology.cells.iter().enumerate();
    cells
        .filter_map(|(index, cell)| {
            let (before, after) = (atlas.tenure_on(index, a)?, atlas.tenure_on(index, b)?);
            if parties(before) == parties(after) {
                return None;
            }
            Some(Changed {
                cell: cell.id.clone(),
                from: before.holder.clone(),
                from_with: before.with.clone(),
                to: after.holder.clone(),
                to_with: after.with.clone(),
                km2: cell.km2,
                event: atlas.tenure_on(index, a.max(b))?.event.clone(),
                succession: before.with == after.with
                    && (continues(atlas, &after.holder, &before.holder)
                        || continues(atlas, &before.holder, &after.holder)),
            })
        })
        .collect()
}

/// Who holds a cell; in a condominium both, in the order of their ids.
fn parties(tenure: &Tenure) -> (&str, Option<&str>) {
    let holder = tenure.holder.as_str();
    match tenure.with.as_deref() {
        Some(with) if with < holder => (with, Some(holder)),
        with => (holder, with),
    }
}

/// Whether a power continues an earlier one, perhaps over others.
fn continues(atlas: &Atlas, later: &str, earlier: &str) -> bool {
    let mut power = atlas.power(later);
    // A circle of powers ends here, too.
    for _ in 0..atlas.data.powers.len() {
        let before = power.and_then(|power| power.after.as_deref());
        if before == Some(earlier) {
            return true;
        }
        power = before.and_then(|id| atlas.power(id));
    }
    false
}
