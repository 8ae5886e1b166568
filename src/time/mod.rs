//! Time: from the dates of the data to places on the axis.
//!
//! Data are `Instant`s, whole seconds of *civil local time* (proleptic Gregorian, no zones: an event at ten past
//! midnight in Manchuria is at ten past midnight on the axis). Views count `f64` days since 1970-01-01, fractions being
//! hours. `edtf` reads the dates of a dataset and gives a `Span`, which keeps what is unsure about either end; `scale`
//! turns days to pixels and back; `ticks` picks the marks of the axis; `calendar` knows other
//! calendars than the Gregorian. Nothing here reads a clock.

pub mod calendar;
pub mod edtf;
mod hint;
pub mod instant;
pub mod scale;
pub mod span;
pub mod ticks;

pub use edtf::{EdtfError, day_from_edtf, span_from_edtf, span_from_ends};
pub use instant::{
    Civil, Day, Instant, civil_from_day, day_from_civil, day_from_instant, days_from_instant,
    instant_from_day, instant_from_days, iso_from_day, iso_from_instant, weekday,
};
pub use scale::TimeScale;
pub use span::{Edge, Fuzzy, Precision, Span};
pub use ticks::{Tick, TickUnit, ticks};
