//! From pointers to moves, without knowing what is moved.
//!
//! [`Machine`] takes one pointer event after another, each with what lies under it, and answers with [`Move`]s, which
//! the app makes. A press becomes a click, or, once it leaves its place, one of the gestures: a drag of the ground, of a
//! handle, or of a box with Shift; a second finger makes it a pinch. What is no longer of use until the last pointer
//! is up is [`State::Over`]. `finger` knows where pointers are, `track` how fast a drag was when it was let go, and
//! `wheel` sorts turns of the wheel.

mod finger;
mod moves;
mod track;
pub mod wheel;

#[cfg(test)]
mod tests;

pub use moves::{Ground, Move, Spot};

use finger::{Finger, Spread};

use super::input::{Phase, Pointer};
use crate::scene::{Pt, Target};

/// A press that moves less than this is a click, CSS px: with a mouse, and with a finger.
const SLOP: (f64, f64) = (4.0, 8.0);
/// Two clicks on one target within this time, ms, …
const DOUBLE_TIME: f64 = 350.0;
/// … and this distance, CSS px, are a double click.
const DOUBLE_PLACE: f64 = 24.0;
/// A box narrower than this was not meant, CSS px.
const NARROWEST_BOX: f64 = 8.0;

/// What the pointers that are down are doing.
#[derive(Clone, Debug, Default, PartialEq)]
enum State {
    /// No pointer is down.
    #[default]
    Idle,
    /// One is, and has not left its place.
    Pressed {
        id: i32,
        spot: Spot,
        from: Pt,
        shift: bool,
    },
    /// One pointer drags the ground.
    Dragging { ground: Ground },
    /// One pointer drags a handle; others are down in vain.
    Handling { id: i32, target: Target, from: Pt },
    /// One pointer draws a box.
    Boxing { from: Pt },
    /// Two or more fingers move and zoom the ground.
    Pinching { ground: Ground },
    /// Their gesture is over; another finger may begin a pinch.
    Over { ground: Ground },
}

/// The pointers that are down and what they do.
#[derive(Debug, Default)]
pub struct Machine {
    held: Vec<Finger>,
    state: State,
    clicked: Option<(Target, Pt, f64)>,
}

impl Machine {
    /// Whether no pointer is down.
    pub fn is_idle(&self) -> bool {
        self.state == State::Idle
    }

    /// Whether there is a gesture that could be abandoned.
    pub fn is_busy(&self) -> bool {
        !matches!(self.state, State::Idle | State::Over { .. })
    }

    /// Whether the page must not scroll by the fingers that are down: they hold a handle, or are two.
    pub fn holds(&self) -> bool {
        match &self.state {
            State::Handling { .. } | State::Boxing { .. } | State::Pinching { .. } => true,
            State::Pressed { spot, .. } => spot.target.is_handle(),
            State::Idle | State::Dragging { .. } | State::Over { .. } => false,
        }
    }

    /// Whether a ground is being dragged.
    pub fn drags(&self) -> bool {
        matches!(self.state, State::Dragging { .. } | State::Pinching { .. })
    }

    /// Whether a box is being drawn.
    pub fn boxes(&self) -> bool {
        matches!(self.state, State::Boxing { .. })
    }

    /// Ends the gesture while its pointers are still down.
    pub fn abandon(&mut self) -> Vec<Move> {
        let moves = self.boxed_away();
        self.state = match self.ground() {
            Some(ground) => State::Over { ground },
            None => State::Idle,
        };
        moves
    }

    /// Takes one event. `spot` is what lies under it; `shared` where one finger on the map belongs to the page.
    ///
    /// An id that is not down is ignored, and so is a place or time that is no number; but a pointer that goes up
    /// there goes up.
    pub fn feed(&mut self, pointer: &Pointer, spot: Option<Spot>, shared: bool) -> Vec<Move> {
        let sound = [pointer.at.x, pointer.at.y, pointer.now]
            .iter()
            .all(|number| number.is_finite());
        match (pointer.phase, sound) {
            (Phase::Down, true) => spot.map_or_else(Vec::new, |spot| self.down(pointer, spot)),
            (Phase::Move, true) => self.moved(pointer, shared),
            (Phase::Up, true) => self.lifted(pointer, shared, true),
            (Phase::Up | Phase::Cancel, _) => self.lifted(pointer, shared, false),
            (Phase::Down | Phase::Move, false) | (Phase::Leave, _) => Vec::new(),
        }
    }

    fn down(&mut self, pointer: &Pointer, spot: Spot) -> Vec<Move> {
        // A pointer that comes down twice was lifted unseen.
        let mut moves = self.lifted(pointer, false, false);
        self.held.push(Finger::new(pointer));
        let ground = self.ground().unwrap_or(spot.ground);
        let next = match &self.state {
            State::Idle => {
                moves.push(Move::Stop);
                State::Pressed {
                    id: pointer.id,
                    spot,
                    from: pointer.at,
                    shift: pointer.modifiers.shift,
                }
            }
            State::Handling { .. } => return moves,
            State::Pressed { spot, .. } if spot.target.is_handle() => return moves,
            _ => {
                moves.extend(self.boxed_away());
                State::Pinching { ground }
            }
        };
        self.state = next;
        moves
    }

    fn moved(&mut self, pointer: &Pointer, shared: bool) -> Vec<Move> {
        let before = Spread::of(&self.held);
        let Some(finger) = self.held.iter_mut().find(|held| held.id == pointer.id) else {
            return Vec::new();
        };
        let last = finger.at;
        finger.follow(pointer);
        let at = pointer.at;
        match &self.state {
            State::Pressed { id, from, .. } if *id == pointer.id => {
                let slop = if pointer.finger { SLOP.1 } else { SLOP.0 };
                if distance(*from, at) <= slop {
                    return Vec::new();
                }
                self.begin(pointer, shared)
            }
            State::Dragging { ground } => vec![Move::Pan {
                ground: *ground,
                dx: at.x - last.x,
                dy: at.y - last.y,
            }],
            State::Handling { id, target, from } if *id == pointer.id => vec![Move::Drag {
                target: target.clone(),
                at,
                by: (at.x - from.x, at.y - from.y),
            }],
            State::Boxing { from } => vec![Move::Box(Some((from.x, at.x)))],
            State::Pinching { ground } => {
                let after = Spread::of(&self.held);
                vec![Move::Pinch {
                    ground: *ground,
                    at: after.middle,
                    by: (
                        after.middle.x - before.middle.x,
                        after.middle.y - before.middle.y,
                    ),
                    factor: after.factor_from(&before, *ground),
                }]
            }
            State::Idle | State::Pressed { .. } | State::Handling { .. } | State::Over { .. } => {
                Vec::new()
            }
        }
    }

    /// A press left its place: what begins?
    fn begin(&mut self, pointer: &Pointer, shared: bool) -> Vec<Move> {
        let State::Pressed {
            id,
            spot,
            from,
            shift,
        } = std::mem::take(&mut self.state)
        else {
            return Vec::new();
        };
        let (at, ground) = (pointer.at, spot.ground);
        let by = (at.x - from.x, at.y - from.y);
        let (state, moves) = if spot.target.is_handle() {
            let target = spot.target;
            let drag = Move::Drag {
                target: target.clone(),
                at,
                by,
            };
            (State::Handling { id, target, from }, vec![Move::Grab, drag])
        } else if shift && ground == Ground::Timeline {
            (
                State::Boxing { from },
                vec![Move::Box(Some((from.x, at.x)))],
            )
        } else if pointer.finger && shared && ground == Ground::Map {
            (State::Over { ground }, vec![Move::Refuse])
        } else {
            let (dx, dy) = by;
            (
                State::Dragging { ground },
                vec![Move::Pan { ground, dx, dy }],
            )
        };
        self.state = state;
        moves
    }

    /// A pointer went up, or was taken away where it did so not `willingly`.
    fn lifted(&mut self, pointer: &Pointer, shared: bool, willingly: bool) -> Vec<Move> {
        let Some(index) = self.held.iter().position(|held| held.id == pointer.id) else {
            return Vec::new();
        };
        let finger = self.held.remove(index);
        let ground = self.ground();
        let moves = match &self.state {
            State::Pressed { id, .. } | State::Handling { id, .. } if *id != pointer.id => {
                return Vec::new();
            }
            State::Pressed { spot, .. } if willingly => {
                let target = spot.target.clone();
                vec![self.click(target, pointer)]
            }
            State::Pressed { spot, .. }
                if pointer.finger && shared && spot.ground == Ground::Map =>
            {
                vec![Move::Refuse]
            }
            State::Dragging { ground } if willingly => vec![Move::Throw {
                ground: *ground,
                velocity: finger.track.velocity(pointer.now),
            }],
            State::Boxing { from } if willingly => {
                let (from, to) = (from.x, pointer.at.x);
                let meant = (to - from).abs() >= NARROWEST_BOX;
                let zoom = meant.then_some(Move::Zoom(from.min(to), from.max(to)));
                std::iter::once(Move::Box(None)).chain(zoom).collect()
            }
            _ => self.boxed_away(),
        };
        self.state = match (self.held.as_mut_slice(), &self.state, ground) {
            ([], ..) | (_, _, None) => State::Idle,
            ([left], State::Pinching { .. }, Some(ground))
                if !(shared && left.finger && ground == Ground::Map) =>
            {
                left.rest();
                State::Dragging { ground }
            }
            ([_, _, ..], State::Pinching { ground }, _) => State::Pinching { ground: *ground },
            (_, _, Some(ground)) => State::Over { ground },
        };
        moves
    }

    fn click(&mut self, target: Target, pointer: &Pointer) -> Move {
        let (at, now) = (pointer.at, pointer.now);
        let double = self.clicked.take().is_some_and(|(before, place, then)| {
            before == target
                && (0.0..DOUBLE_TIME).contains(&(now - then))
                && distance(place, at) < DOUBLE_PLACE
        });
        // A third click begins anew.
        self.clicked = (!double).then(|| (target.clone(), at, now));
        Move::Click { target, at, double }
    }

    /// The ground under the gesture; `None` where no pointer is down.
    fn ground(&self) -> Option<Ground> {
        match &self.state {
            State::Idle => None,
            State::Pressed { spot, .. } => Some(spot.ground),
            State::Dragging { ground } | State::Pinching { ground } | State::Over { ground } => {
                Some(*ground)
            }
            State::Handling { .. } | State::Boxing { .. } => Some(Ground::Timeline),
        }
    }

    fn boxed_away(&self) -> Vec<Move> {
        if self.boxes() {
            vec![Move::Box(None)]
        } else {
            Vec::new()
        }
    }
}

fn distance(a: Pt, b: Pt) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}
