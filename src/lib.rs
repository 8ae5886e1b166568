//! Borderline: a history atlas whose core draws an interactive timeline and a border map.
//!
//! Resolved data → pure layout → a flat scene → small painters. `docs/architecture.md` has the layers.

#![forbid(unsafe_code)]

pub mod dataset;
pub mod text;
pub mod time;
