//! What moves across the territory: armies and railways.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Position, Text, position, some_position};

/// How a campaign's positions are known, and so how it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CampaignKind {
    /// An army with dated positions: between two of them it is drawn on its way, at an even pace.
    #[default]
    March,
    /// Dated places alone: between two of them nothing is known, and the arrow runs from one to the other.
    Arrow,
    /// A front with dated lines: between two of them it is drawn on its way.
    Front,
}

/// The path of an army, or a front, by day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Campaign {
    /// Stable id.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// Shorter name for the map, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// How its positions are known.
    #[serde(default)]
    pub kind: CampaignKind,
    /// Id of the power that moves.
    pub power: String,
    /// Id of the power that moves with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// Id of the event that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Positions in order, the first and the last of them dated.
    pub points: Vec<CampaignPoint>,
    /// What is doubtful about it, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampaignPoint {
    /// Where; a front has a line instead.
    #[serde(
        default,
        deserialize_with = "some_position",
        skip_serializing_if = "Option::is_none"
    )]
    pub at: Option<Position>,
    /// Id of the line where a front stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// When, EDTF; `~` where the day is approximate, an interval where it stayed. Absent for a place on the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// How exactly the place is known, kilometres; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accuracy_km: Option<f64>,
    /// Id of the event that dates it, where it is not the campaign's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<String>,
    /// Stations, in order.
    pub stations: Vec<Station>,
    /// Who ran it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<RailwayHolder>,
    /// Width of the zone along it that its holder governed, kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone_km: Option<f64>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A station of a railway.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Station {
    /// Where.
    #[serde(deserialize_with = "position")]
    pub at: Position,
    /// Name in Latin letters.
    #[serde(default)]
    pub name: String,
    /// When the track from the station before opened, EDTF; otherwise with the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// Who ran a railway for a time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RailwayHolder {
    /// Id of the power.
    pub power: String,
    /// Id of the power that ran it jointly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// When, EDTF.
    pub when: String,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
