//! Views are values: two numbers for time, three for the map, and pure functions that make the next one from the last.
//!
//! `time_view` is the timeline's window, `camera` the map's, `flight` the way between two of them. None knows a clock:
//! animation hands in its own.

pub mod camera;
pub mod flight;
pub mod time_view;

pub use camera::Camera;
pub use flight::Flight;
pub use time_view::TimeView;
