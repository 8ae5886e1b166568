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
    /// What this version of Borderline does not use.
    #[serde(flatten)]
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
    /// Its steps, in order.
    pub steps: Vec<TourStep>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
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
    /// A question to think about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// What this version of Borderline does not use.
    #[serde(flatten)]
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
}
