//! Everything that is said in words: one table a language, dates, and names of places by the clock.
//!
//! `locale` is the table's shape, so that a missing text cannot compile; `en`, `ja` and `ru` fill it; `dates` makes
//! words of days, ticks and spans; `names` chooses a place's name.

pub mod dates;
mod en;
mod ja;
mod locale;
pub mod names;
mod ru;

pub use dates::{date_words, span_words, tick_label};
pub use locale::{Lang, Locale, kind_name};
