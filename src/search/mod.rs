//! Search: from what somebody types to events, places, people, powers, terms and dates, best first.
//!
//! `fold` brings all spellings of a text to one (`han` the forms of Chinese characters). `index` folds every name of
//! every record once and lays them one after another; `rank` looks for the words of a query there and gives each record
//! a score. `dates` reads what is a date. `hit` says what was found in the reader's language, `target` where it
//! is in time and on the map. `terms` finds the glossary's in a text. Nothing here changes a view.

mod dates;
mod fold;
mod han;
mod hit;
mod index;
mod rank;
mod target;
mod terms;
#[cfg(test)]
mod tests;

pub use dates::day_from_text;
pub use fold::fold;
pub use hit::{Hit, find};
pub use index::{Index, Kind};
pub use target::{MapTarget, Target, Window, target_from_id, target_from_text};
pub use terms::{Piece, pieces};
