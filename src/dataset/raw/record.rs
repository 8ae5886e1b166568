//! Small types that several kinds of records share.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Text by BCP 47 language tag (`en`, `ja`, `ru`, `zh-Hant`, `zh-Hans`).
pub type Text = BTreeMap<String, String>;

/// Members that this version does not use; kept as they came.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// `[longitude, latitude]` in degrees, WGS 84.
pub type Position = [f64; 2];

/// A date or an interval: one EDTF string, or its two ends where a time of day must be given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum When {
    /// EDTF, levels 0 to 2: `1938-07-29/1938-08-11`, `1934~`, `[1938,1939]`.
    Edtf(String),
    /// Both ends apart; each may carry a time of day.
    Ends {
        /// EDTF of the beginning.
        start: String,
        /// EDTF of the end.
        end: String,
    },
}

impl Default for When {
    fn default() -> Self {
        Self::Edtf(String::new())
    }
}

/// How far a statement was checked against its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Checked {
    /// A standard work is named, its page was not opened.
    #[default]
    None,
    /// Compared with an encyclopaedia or another secondary page.
    Secondary,
    /// Compared with the text of the treaty or document itself.
    Text,
}
