//! Views are values: two numbers for time, three for the map, and pure functions that make the next one from the last.
//!
//! `time_view` is the timeline's window, `camera` the map's. Neither knows a clock: animation hands in its own.

pub mod camera;
pub mod time_view;

pub use camera::Camera;
pub use time_view::TimeView;
