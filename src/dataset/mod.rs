//! The dataset: the public format (`raw`), reading it without half-loading (`read`), and what layout works with
//! (`resolve` → `atlas`), with the questions that are asked of it (`holders`).
//!
//! A file is read record by record, so that a broken row costs only itself. Everything that is found on the way is a
//! [`Diagnostic`] with a path, a message and a hint.

pub mod atlas;
pub mod diagnostic;
pub mod holders;
pub mod raw;
mod read;
mod resolve;

pub use atlas::{Atlas, AtlasEvent, Change};
pub use diagnostic::{Diagnostic, Severity};
pub use read::read;
pub use resolve::resolve;
