//! What the machine is told and what it answers.

use crate::scene::{Pt, Target};

/// What is moved by drags that hold no handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The map.
    Map,
    /// The timeline.
    Timeline,
}

/// What lies under a pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The frontmost target.
    pub target: Target,
    /// The pane that it lies in.
    pub ground: Ground,
}

/// What a gesture asks for; places and distances in CSS px.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// Something was pressed: whatever glides stops.
    Stop,
    /// A press and its end at one place.
    Click {
        /// On what.
        target: Target,
        /// Where.
        at: Pt,
        /// The second within a short time.
        double: bool,
    },
    /// The ground follows the pointer.
    Pan {
        /// Which.
        ground: Ground,
        /// Rightwards.
        dx: f64,
        /// Downwards.
        dy: f64,
    },
    /// The ground was let go while it moved.
    Throw {
        /// Which.
        ground: Ground,
        /// CSS px a second along x and y.
        velocity: (f64, f64),
    },
    /// The ground follows two or more fingers: first it moves, then it zooms about `at`.
    Pinch {
        /// Which.
        ground: Ground,
        /// The middle of the fingers.
        at: Pt,
        /// How far the middle moved.
        by: (f64, f64),
        /// Above 1 = closer.
        factor: f64,
    },
    /// A drag of a handle begins.
    Grab,
    /// A handle was dragged to here.
    Drag {
        /// Which.
        target: Target,
        /// Where the pointer is.
        at: Pt,
        /// How far it is from where it was pressed.
        by: (f64, f64),
    },
    /// The box over the timeline reaches between these places now; `None` takes it away.
    Box(Option<(f64, f64)>),
    /// The box was let go: zoom to it.
    Zoom(f64, f64),
    /// One finger on the map is the page's.
    Refuse,
}
