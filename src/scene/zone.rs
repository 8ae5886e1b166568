//! Areas that answer to the pointer, and the hit test.

use super::{Pt, Rect};

/// What a zone stands for. Stable while a layout changes, so that a running drag survives a re-layout.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An event, by its index in the atlas.
    Event(usize),
    /// Events without room of their own, by the stretch of time they begin in: seconds since 1970.
    Cluster(i64, i64),
    /// A lane's name, by the lane's number from the top.
    Lane(usize),
    /// The track of the lanes' scroll bar, on towards the last lane or back.
    Track(bool),
    /// The map's ground.
    Map,
    /// The time axis and the lanes' ground.
    Timeline,
    /// The handle of the clock line.
    Clock,
    /// The ground of the overview strip; its zone spans the data's whole range from edge to edge.
    Overview,
    /// The window on the overview strip.
    OverviewWindow,
    /// The window's left edge on the overview strip.
    OverviewStart,
    /// The window's right edge on the overview strip.
    OverviewEnd,
    /// The bar between map and timeline.
    Splitter,
    /// The line between two compared days.
    Compare,
}

impl Target {
    /// Whether it is a handle: dragging moves it itself, and not the ground that it lies on.
    #[must_use]
    pub const fn is_handle(&self) -> bool {
        matches!(
            self,
            Self::Clock
                | Self::Splitter
                | Self::Compare
                | Self::Overview
                | Self::OverviewWindow
                | Self::OverviewStart
                | Self::OverviewEnd
        )
    }
}

/// The pointer's shape over a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// The arrow.
    Default,
    /// The hand of a link.
    Pointer,
    /// The open hand.
    Grab,
    /// The closed hand.
    Grabbing,
    /// The cross.
    Crosshair,
    /// The arrows left and right.
    ColumnResize,
    /// The arrows up and down.
    RowResize,
}

impl Cursor {
    /// The CSS keyword.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Pointer => "pointer",
            Self::Grab => "grab",
            Self::Grabbing => "grabbing",
            Self::Crosshair => "crosshair",
            Self::ColumnResize => "col-resize",
            Self::RowResize => "row-resize",
        }
    }
}

/// An area that answers to the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// What it stands for.
    pub target: Target,
    /// Where.
    pub area: Rect,
    /// The pointer's shape.
    pub cursor: Cursor,
}

/// The frontmost zone at a point; `zones` run from back to front.
#[must_use]
pub fn hit(zones: &[Zone], at: Pt) -> Option<&Zone> {
    zones.iter().rev().find(|zone| zone.area.contains(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frontmost_zone_wins() {
        let zone = |target, area| Zone {
            target,
            area,
            cursor: Cursor::Default,
        };
        let zones = [
            zone(Target::Map, Rect::new(0.0, 0.0, 10.0, 10.0)),
            zone(Target::Event(3), Rect::new(2.0, 2.0, 2.0, 2.0)),
        ];
        let target = |x, y| hit(&zones, Pt::new(x, y)).map(|zone| zone.target.clone());
        assert_eq!(target(3.0, 3.0), Some(Target::Event(3)));
        assert_eq!(target(4.0, 3.0), Some(Target::Map));
        assert_eq!(target(11.0, 3.0), None);
    }
}
