//! The dataset: the public format (`raw`).

pub mod raw;
