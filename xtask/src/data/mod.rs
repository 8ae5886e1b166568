//! The dataset: joins the files of `data/` into the one document that ships, and checks it.
//!
//! `bundle` joins, `check` reads the result with the core's own reader, so that what an author would be told is what
//! we are told.

mod bundle;
mod check;
#[cfg(test)]
mod known_points;
#[cfg(test)]
mod tests;

pub use bundle::{bundle, write};
pub use check::run;
