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

/// One raw input of a pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// What it did.
    pub phase: Phase,
    /// Which one.
    pub id: i32,
    /// Whether it is a finger or a pen: pages scroll by them. A mouse is more exact, and no page scrolls by it.
    pub finger: bool,
    /// Where, CSS px of the canvas.
    pub at: Pt,
    /// Keys held.
    pub modifiers: Modifiers,
    /// When, ms.
    pub now: f64,
}

/// What a turn of the wheel is measured in (`WheelEvent.deltaMode`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelUnit {
    /// CSS pixels.
    Pixel,
    /// Lines of text.
    Line,
    /// Heights of what scrolls.
    Page,
}

impl WheelUnit {
    /// From the code of `WheelEvent.deltaMode`; one that is not known counts as pixels.
    #[must_use]
    pub const fn from_code(code: u32) -> Self {
        match code {
            1 => Self::Line,
            2 => Self::Page,
            _ => Self::Pixel,
        }
    }
}

/// One raw input of the wheel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    /// Where the pointer is, CSS px of the canvas.
    pub at: Pt,
    /// Turned rightwards.
    pub dx: f64,
    /// Turned downwards.
    pub dy: f64,
    /// The unit of both.
    pub unit: WheelUnit,
    /// Keys held.
    pub modifiers: Modifiers,
    /// When, ms.
    pub now: f64,
}

/// One raw input; times are milliseconds of a steady clock.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A pointer.
    Pointer(Pointer),
    /// The wheel.
    Wheel(Wheel),
    /// Two fingers on a trackpad moved apart or together, told as such and not as turns of the wheel.
    Pinch {
        /// Where the pointer is, CSS px of the canvas.
        at: Pt,
        /// By what factor they moved apart.
        factor: f64,
    },
    /// A key went down.
    Key {
        /// `KeyboardEvent.key`.
        key: String,
        /// Keys held.
        modifiers: Modifiers,
    },
    /// The focus went elsewhere.
    Blur,
}
