//! Who held this point on this day, says who.

use serde::Serialize;

use super::atlas::Atlas;
use super::raw::{Coverage, Status, TerritorialBasis};
use crate::geo::cell_at;
use crate::time::{Day, iso_from_day};

/// One answer: the holder, its partner in a condominium, or a claimant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// Id of the power.
    pub power: String,
    /// A status of tenure, or `claimed`.
    pub status: &'static str,
    /// What it rests on.
    pub basis: TerritorialBasis,
    /// First day, or `..`.
    pub from: String,
    /// Last day, or `..`.
    pub to: String,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// Id of the event that made it so.
    pub event: Option<String>,
    /// Whether the map is kept by the day here.
    pub coverage: Coverage,
    /// Id of the cell.
    pub cell: String,
    /// Id of the sovereign where the holder is another.
    pub sovereign: Option<String>,
    /// Id of the patron of a puppet or protectorate.
    pub patron: Option<String>,
}

/// The word of a status in the public interface.
#[must_use]
pub const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Sovereign => "sovereign",
        Status::Leased => "leased",
        Status::Occupied => "occupied",
        Status::Puppet => "puppet",
        Status::Protectorate => "protectorate",
        Status::Autonomous => "autonomous",
        Status::Condominium => "condominium",
    }
}

/// The de-facto holder first (two rows in a condominium), then every claim on that day; empty at sea.
/// `lat`, `lon` in degrees.
#[must_use]
pub fn held_by(atlas: &Atlas, lat: f64, lon: f64, day: Day) -> Vec<Holder> {
    match cell_at(&atlas.topology, lon, lat) {
        Some(cell) => holders(atlas, cell.0, day),
        None => Vec::new(),
    }
}

/// The same for a cell of the topology.
#[must_use]
pub fn holders(atlas: &Atlas, cell: usize, day: Day) -> Vec<Holder> {
    let Some(id) = atlas.topology.cells.get(cell).map(|cell| cell.id.clone()) else {
        return Vec::new();
    };
    let record = atlas.cell(cell);
    let coverage = record.map(|record| record.coverage).unwrap_or_default();
    let mut rows = Vec::new();
    if let Some(tenure) = atlas.tenure_on(cell, day) {
        let until = atlas
            .tenure
            .get(cell)
            .and_then(|changes| changes.iter().find(|change| change.from > day))
            .map_or_else(
                || "..".to_owned(),
                |change| iso_from_day(change.from.saturating_sub(1)),
            );
        for power in std::iter::once(&tenure.holder).chain(&tenure.with) {
            rows.push(Holder {
                power: power.clone(),
                status: status_word(tenure.status),
                basis: tenure.basis,
                from: tenure.from.clone(),
                to: until.clone(),
                sources: tenure.sources.clone(),
                event: tenure.event.clone(),
                coverage,
                cell: id.clone(),
                sovereign: tenure.sovereign.clone(),
                patron: tenure.patron.clone(),
            });
        }
    }
    for claim in atlas.claims_on(cell, day) {
        rows.push(Holder {
            power: claim.claimant.clone(),
            status: "claimed",
            basis: claim.basis,
            from: claim.from.clone(),
            to: claim.to.clone(),
            sources: claim.sources.clone(),
            event: None,
            coverage,
            cell: id.clone(),
            sovereign: None,
            patron: None,
        });
    }
    rows
}
