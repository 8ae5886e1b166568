//! Powers, people, places and sources.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Position, Text};

/// A state, government or army that can hold or claim territory.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Power {
    /// Stable id (`russia`, `manchukuo`).
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// Name in wide-set capitals on the map, where the full name is too long.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// One of the theme's hues: `russia`, `japan`, `china`, `mongolia`, `korea`, `other`.
    #[serde(default)]
    pub hue: String,
    /// When it existed, EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Id of the power that it continues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A person, unit or body that acts in events.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// Stable id.
    pub id: String,
    /// Name by language.
    pub name: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A place with its names by date and language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Stable id.
    pub id: String,
    /// Where, `[longitude, latitude]`.
    pub at: Position,
    /// How exactly that is known, kilometres.
    #[serde(default)]
    pub accuracy_km: f64,
    /// `city`, `town`, `station`, `hill`, `strait`, `sea`, `lake`, …
    #[serde(default)]
    pub kind: String,
    /// 5 = shown first, 1 = only close up.
    #[serde(default)]
    pub rank: u8,
    /// Its names.
    pub names: Vec<PlaceName>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One name of a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceName {
    /// BCP 47.
    pub lang: String,
    /// In its own script.
    pub name: String,
    /// In Latin letters, where the script is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roman: Option<String>,
    /// When it was in use, EDTF; always where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a statement rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Stable id (`COOX85`).
    pub id: String,
    /// The full reference.
    pub citation: String,
    /// `book`, `article`, `chapter`, `treaty`, `web`, `data`.
    #[serde(default)]
    pub kind: String,
    /// Authors or editors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Title alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
    pub extra: Extra,
}
