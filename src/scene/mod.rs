//! What a frame is made of: a flat list of positioned items in CSS pixels, zones that react to the pointer, and the
//! theme that gives every colour and size its one place.
//!
//! Layout makes a [`Scene`]; painters and the hit test read it. Nothing here knows an event or a border, and nothing
//! here draws.

pub mod color;
mod difference;
pub mod item;
pub mod measure;
pub mod rect;
pub mod theme;
pub mod zone;

pub use color::Color;
pub use item::{Anchor, Fill, Font, Hatch, Item, Scene, Stroke};
pub use measure::Measure;
pub use rect::{Pt, Rect};
pub use theme::Theme;
pub use zone::{Cursor, Target, Zone, hit};
