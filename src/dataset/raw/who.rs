//! Powers, people, places and sources.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Position, Text, position};

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
    #[serde(flatten, skip_deserializing)]
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
    /// `person`, `unit` or `body`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Id of the power served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// From birth to death, or while it existed, EDTF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A place with its names by date and language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Stable id.
    pub id: String,
    /// Where, `[longitude, latitude]`.
    #[serde(deserialize_with = "position")]
    pub at: Position,
    /// How exactly that is known, kilometres; not known where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accuracy_km: Option<f64>,
    /// `city`, `town`, `station`, `hill`, `strait`, `sea`, `lake`, …
    #[serde(default)]
    pub kind: String,
    /// 5 = shown first, 1 = only close up.
    #[serde(default)]
    pub rank: u8,
    /// Its names.
    pub names: Vec<PlaceName>,
    /// While it existed, EDTF; always where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// While it had the weight that its rank says, EDTF; before and after it is shown close up alone. Always where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranked: Option<String>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
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
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
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
    /// The journal or book that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<String>,
    /// Volume and issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Its pages there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// Publisher, with the town where wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Digital object identifier, without an address before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
