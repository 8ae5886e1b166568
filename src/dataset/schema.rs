//! The format as JSON Schema, for editors and other programs.

use serde_json::Value;

use super::raw::Dataset;

/// The schema (draft 2020-12) of one whole document, made from the types that read it.
#[must_use]
pub fn schema() -> Value {
    schemars::schema_for!(Dataset).to_value()
}
