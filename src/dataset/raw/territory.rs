//! Lines, cells, tenure, claims to territory, and areas that are none of these.

use serde::{Deserialize, Serialize};

use super::record::{Checked, Extra, Position, Text, positions};

/// A boundary line; its arcs are the TopoJSON object `lines` (or `overlays`) of the same id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// Stable id (`sakhalin-50n`).
    pub id: String,
    /// Name by language, where it has one.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// What it follows, by language.
    #[serde(default)]
    pub follows: Text,
    /// The act that drew it.
    #[serde(default)]
    pub reference: String,
    /// When it was a border or a claim, EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<String>,
    /// How exactly the drawn line is known, kilometres; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accuracy_km: Option<f64>,
    /// Id of the power that claimed it, where it was not the border of both sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimant: Option<String>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<TerritorialBasis>,
    /// Id of the line that it replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// What is doubtful about it, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Ids of sources, or a description of the data.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
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
    #[serde(
        default,
        deserialize_with = "positions",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub seeds: Vec<Position>,
    /// How finely its tenure is known.
    #[serde(default)]
    pub coverage: Coverage,
    /// What is approximate about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
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
    #[serde(flatten, skip_deserializing)]
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
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// An area that is no cell: a zone, a sphere of interest, a polygon of somebody's own. Its rings are the TopoJSON object
/// `areas` of the same id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Area {
    /// Stable id.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// When it was so, EDTF; always where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Id of the power whose it was, or that claimed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<TerritorialBasis>,
    /// How exactly its edge is known, kilometres; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accuracy_km: Option<f64>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What is doubtful about it, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
