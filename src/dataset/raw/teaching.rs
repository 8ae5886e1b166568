//! Glossary and tours.

use serde::{Deserialize, Serialize};

use super::record::{Extra, Text};

/// A term explained.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GlossaryEntry {
    /// Stable id (`lease`).
    pub id: String,
    /// The term by language.
    pub term: Text,
    /// What it means, by language.
    pub text: Text,
    /// Ids of sources; the scholar's, where the definition is one scholar's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Languages whose texts no native reader has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreviewed: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A guided walk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tour {
    /// Stable id.
    pub id: String,
    /// Title by language.
    pub title: Text,
    /// What it is about, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Its steps, in order.
    pub steps: Vec<TourStep>,
    /// Languages whose texts no native reader has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreviewed: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// One step of a tour.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TourStep {
    /// The view, as a state string.
    pub state: String,
    /// Heading by language.
    #[serde(default)]
    pub title: Text,
    /// At most 70 words, by language.
    pub text: Text,
    /// Questions to think about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Ids of the events that the text rests on; their sources are its sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
    /// Ids of further sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A question and its answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// By language.
    pub text: Text,
    /// By language.
    pub answer: Text,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
