//! How the timeline is set out: lanes of the author's own, and bands behind them.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Text, When};

/// A lane of the timeline; listed lanes come first, in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lane {
    /// What events name as their `lane` or `kind`.
    pub id: String,
    /// Title by language.
    pub title: Text,
    /// Id of the lane that it belongs under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A stretch of time that is shown as a band behind the lanes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Era {
    /// Stable id.
    pub id: String,
    /// Title by language.
    pub title: Text,
    /// From when to when.
    pub when: When,
    /// What it is, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
