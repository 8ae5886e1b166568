//! What moves across the territory: armies and railways.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Position, Text, position};

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

/// A dated position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampaignPoint {
    /// Where.
    #[serde(deserialize_with = "position")]
    pub at: Position,
    /// When, EDTF; `~` where the day is approximate.
    pub when: String,
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
    /// When, EDTF.
    pub when: String,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
