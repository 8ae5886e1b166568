//! Where the panes are.

use crate::scene::Rect;
use crate::scene::theme::size;

/// The panes of an element, CSS pixels of its canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Panes {
    /// The whole canvas.
    pub whole: Rect,
    /// The map; empty where only the timeline is shown.
    pub map: Rect,
    /// The bar between the two.
    pub splitter: Rect,
    /// Axis and lanes.
    pub timeline: Rect,
}

/// Share of the height that the map gets at first.
pub const MAP_SHARE: f64 = 0.58;

impl Panes {
    /// Divides `width` × `height`; `share` is the map's part of the height, 0 to 1.
    #[must_use]
    pub fn new(width: f64, height: f64, share: f64) -> Self {
        let whole = Rect::new(0.0, 0.0, width, height);
        let split = (height * share.clamp(0.0, 1.0)).round();
        Self {
            whole,
            map: Rect::new(0.0, 0.0, width, split),
            splitter: Rect::new(0.0, split, width, size::SPLITTER),
            timeline: Rect::new(
                0.0,
                split + size::SPLITTER,
                width,
                height - split - size::SPLITTER,
            ),
        }
    }
}
