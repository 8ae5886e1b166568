//! What the edge tells the app.

use crate::scene::Pt;

/// Keys held while something else happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    /// Shift.
    pub shift: bool,
    /// Ctrl; also how browsers report a trackpad's pinch.
    pub ctrl: bool,
    /// Alt.
    pub alt: bool,
    /// Meta or Cmd.
    pub meta: bool,
}

impl Modifiers {
    /// From the bits of the boundary: 1 shift, 2 ctrl, 4 alt, 8 meta.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self {
            shift: bits & 1 != 0,
            ctrl: bits & 2 != 0,
            alt: bits & 4 != 0,
            meta: bits & 8 != 0,
        }
    }
}

/// What a pointer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Came down.
    Down,
    /// Moved.
    Move,
    /// Went up.
    Up,
    /// Was taken away by the system.
    Cancel,
    /// Left the canvas.
    Leave,
}

impl Phase {
    /// From the code of the boundary.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            0 => Self::Down,
            1 => Self::Move,
            2 => Self::Up,
            3 => Self::Cancel,
            4 => Self::Leave,
            _ => return None,
        })
    }
}

/// One raw input; times are milliseconds of a steady clock, places CSS pixels of the canvas.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A pointer.
    Pointer {
        /// What it did.
        phase: Phase,
        /// Which one.
        id: i32,
        /// Where.
        at: Pt,
        /// Keys held.
        modifiers: Modifiers,
        /// When.
        now: f64,
    },
    /// The wheel.
    Wheel {
        /// Where the pointer is.
        at: Pt,
        /// Turned rightwards, CSS px.
        dx: f64,
        /// Turned downwards, CSS px.
        dy: f64,
        /// Keys held.
        modifiers: Modifiers,
        /// When.
        now: f64,
    },
    /// A key went down.
    Key {
        /// `KeyboardEvent.key`.
        key: String,
        /// Keys held.
        modifiers: Modifiers,
        /// When.
        now: f64,
    },
}
