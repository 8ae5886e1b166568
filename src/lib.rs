//! Borderline: a history atlas whose core draws an interactive timeline and a border map.
//!
//! Resolved data → pure layout → a flat scene → small painters. `docs/architecture.md` has the layers.

#![forbid(unsafe_code)]

pub mod app;
pub mod dataset;
pub mod error;
pub mod export;
pub mod geo;
pub mod import;
pub mod json;
pub mod layout;
pub mod order;
pub mod paint;
pub mod scene;
pub mod search;
pub mod text;
pub mod time;
pub mod view;
pub mod web;
