//! Pointers that are down, and how far they are spread.

use super::Ground;
use super::track::Track;
use crate::app::input::Pointer;
use crate::scene::Pt;

/// Fingers nearer than this to their middle do not zoom: their distance would be mostly noise, CSS px.
const NEAREST: f64 = 12.0;

/// A pointer that is down.
#[derive(Clone, Debug)]
pub struct Finger {
    /// Which.
    pub id: i32,
    /// Whether it truly is a finger.
    pub finger: bool,
    /// Where it is.
    pub at: Pt,
    /// Where it was just now.
    pub track: Track,
    now: f64,
}

impl Finger {
    /// One that came down.
    pub fn new(pointer: &Pointer) -> Self {
        Self {
            id: pointer.id,
            finger: pointer.finger,
            at: pointer.at,
            track: Track::starting(pointer.at, pointer.now),
            now: pointer.now,
        }
    }

    /// It moved.
    pub fn follow(&mut self, pointer: &Pointer) {
        (self.at, self.now) = (pointer.at, pointer.now);
        self.track.add(pointer.at, pointer.now);
    }

    /// Forgets how fast it was.
    pub fn rest(&mut self) {
        self.track = Track::starting(self.at, self.now);
    }
}

/// How some fingers lie: their middle, and their mean distance from it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spread {
    /// The middle.
    pub middle: Pt,
    sideways: f64,
    all: f64,
}

impl Spread {
    /// The spread of these fingers.
    pub fn of(fingers: &[Finger]) -> Self {
        let mean = |value: &dyn Fn(&Finger) -> f64| {
            fingers.iter().map(value).sum::<f64>() / fingers.len().max(1) as f64
        };
        let middle = Pt::new(mean(&|finger| finger.at.x), mean(&|finger| finger.at.y));
        Self {
            middle,
            sideways: mean(&|finger| (finger.at.x - middle.x).abs()),
            all: mean(&|finger| (finger.at.x - middle.x).hypot(finger.at.y - middle.y)),
        }
    }

    /// By how much the ground zooms when the fingers go from there to here: time has a width alone.
    pub fn factor_from(&self, before: &Self, ground: Ground) -> f64 {
        let (now, then) = match ground {
            Ground::Map => (self.all, before.all),
            Ground::Timeline => (self.sideways, before.sideways),
        };
        now.max(NEAREST) / then.max(NEAREST)
    }
}
