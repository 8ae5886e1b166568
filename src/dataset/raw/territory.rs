//! Cells, tenure, claims to territory, and what moves across it.

use serde::{Deserialize, Serialize};

use super::record::{Checked, Extra, Position, Text};

/// A boundary line; its arcs are the TopoJSON object `lines` (or `overlays`) of the same id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// Stable id (`sakhalin-50n`).
    pub id: String,
    /// What it follows, by language.
    #[serde(default)]
    pub follows: Text,
    /// The act that drew it.
    #[serde(default)]
    pub reference: String,
    /// When it was a border or a claim, EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<String>,
    /// How exactly the drawn line is known, kilometres.
    #[serde(default)]
    pub accuracy_km: f64,
    /// Ids of sources, or a description of the data.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How finely tenure of a cell is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// To the day.
    #[default]
    Day,
    /// In outline alone; drawn in one neutral tint.
    Outline,
}

/// The smallest area whose holder ever differed from its neighbours'.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// Stable id (`barga`); the TopoJSON object `cells` has its rings.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// Points that name the faces it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seeds: Vec<Position>,
    /// How finely its tenure is known.
    #[serde(default)]
    pub coverage: Coverage,
    /// What is approximate about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// On what footing a cell is held.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// In its own right.
    #[default]
    Sovereign,
    /// By a lease from the sovereign.
    Leased,
    /// By force, without title.
    Occupied,
    /// By a state made and kept by its patron.
    Puppet,
    /// By a state under its patron's protection.
    Protectorate,
    /// By itself under another's sovereignty.
    Autonomous,
    /// By two powers in common.
    Condominium,
}

/// What a tenure or a claim rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TerritorialBasis {
    /// A treaty, law or proclamation.
    #[default]
    Treaty,
    /// Control on the ground.
    Control,
    /// A survey or map.
    Survey,
}

/// From this day on, this power holds this cell; until the day before the cell's next tenure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tenure {
    /// Id of the cell.
    pub cell: String,
    /// Its first day, EDTF day; `..` for the first row of a cell.
    pub from: String,
    /// The day's bounds, EDTF, where the first day is a convention within them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<String>,
    /// Id of the power that holds it.
    pub holder: String,
    /// Id of the second holder; in a condominium alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// Id of the sovereign, where the holder is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sovereign: Option<String>,
    /// Id of the power that a puppet or protectorate depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patron: Option<String>,
    /// On what footing.
    pub status: Status,
    /// What that rests on.
    #[serde(default)]
    pub basis: TerritorialBasis,
    /// Id of the event that made the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Ids of sources; at least one, but for rows that only continue the state before 1855.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far the row was checked.
    #[serde(default)]
    pub checked: Checked,
    /// What is a convention or doubtful about it, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A claim to a cell by a power that does not hold it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TerritorialClaim {
    /// Id of the cell claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Id of the line claimed as the border.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Id of the claimant.
    pub claimant: String,
    /// First day, EDTF; `..` where it is older than the atlas.
    pub from: String,
    /// Last day, EDTF; `..` where it outlives it.
    pub to: String,
    /// What it rests on.
    #[serde(default)]
    pub basis: TerritorialBasis,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far the row was checked.
    #[serde(default)]
    pub checked: Checked,
    /// Explanation by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The path of an army, by day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Campaign {
    /// Stable id.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// Id of the power that moves.
    pub power: String,
    /// Id of the event that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Dated positions, in order.
    pub points: Vec<CampaignPoint>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A dated position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampaignPoint {
    /// Where.
    pub at: Position,
    /// When, EDTF; `~` where the day is approximate.
    pub when: String,
}

/// A railway through its stations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Railway {
    /// Stable id.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// When it was open, EDTF.
    #[serde(default)]
    pub valid: String,
    /// Stations, in order.
    pub stations: Vec<Station>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A station of a railway.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Station {
    /// Where.
    pub at: Position,
    /// Name in Latin letters.
    #[serde(default)]
    pub name: String,
    /// When the track from the station before opened, EDTF; otherwise with the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<String>,
}
