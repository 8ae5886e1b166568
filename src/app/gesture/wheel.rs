//! Turns of the wheel to zoom and pan, with a lock: what a stream of turns began as, it stays until it pauses.
//!
//! A trackpad goes on sending turns after the fingers left it. Without the lock the rest of a pinch would pan or scroll
//! the page as soon as Ctrl is let go, and the rest of a pan would zoom as soon as Ctrl is pressed. A single turn is no
//! stream yet: whoever turns a mouse's wheel by a notch, and then with Ctrl, means both.

use super::Ground;
use crate::app::input::{Wheel, WheelUnit};

/// Turns farther apart than this are no one stream, ms.
const PAUSE: f64 = 180.0;
/// A line of text in CSS px: three lines are a notch of most mice, as 100 px are.
const LINE: f64 = 100.0 / 3.0;
/// Zoom (logarithm of the factor) of one CSS px.
const ZOOM: f64 = 0.002;
/// The same for the first pixels of a turn with Ctrl, since a pinch comes as many turns of a few pixels.
const PINCH: f64 = 0.01;
/// So many pixels of a turn count as a pinch's.
const PINCH_PX: f64 = 12.0;
/// No turn counts for more, CSS px.
const MOST: f64 = 400.0;

/// What a turn does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// Zooms by the factor of this logarithm.
    Zoom(f64),
    /// Moves the timeline by so many CSS px to later days.
    Pan(f64),
    /// Nothing: it is left over from a gesture that is done.
    Nothing,
    /// It belongs to the page.
    Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// With Ctrl or Cmd, or a trackpad's pinch.
    Pinch,
    /// A plain turn where all of them are ours.
    Zoom,
    Pan,
    Page,
}

/// The stream of turns that is going on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stream {
    running: Option<Running>,
}

#[derive(Clone, Copy, Debug)]
struct Running {
    kind: Kind,
    turns: u32,
    last: f64,
}

impl Stream {
    /// What a turn does over a ground of this height, CSS px; `greedy` where plain turns are ours.
    pub fn turn(&mut self, wheel: &Wheel, ground: Ground, height: f64, greedy: bool) -> Turn {
        let unit = match wheel.unit {
            WheelUnit::Pixel => 1.0,
            WheelUnit::Line => LINE,
            WheelUnit::Page => height,
        };
        let (dx, dy) = (wheel.dx * unit, wheel.dy * unit);
        let numbers = [wheel.at.x, wheel.at.y, dx, dy, wheel.now];
        if !numbers.iter().all(|number| number.is_finite()) {
            return Turn::Page;
        }
        let (dx, dy) = (dx.clamp(-MOST, MOST), dy.clamp(-MOST, MOST));
        let keys = wheel.modifiers;
        let own = if keys.ctrl || keys.meta {
            Kind::Pinch
        } else if ground == Ground::Timeline && (keys.shift || dx.abs() > dy.abs()) {
            Kind::Pan
        } else if greedy {
            Kind::Zoom
        } else {
            Kind::Page
        };
        let running = self
            .running
            .filter(|running| (0.0..PAUSE).contains(&(wheel.now - running.last)))
            .filter(|running| running.turns > 1 || own != Kind::Pinch);
        let (kind, turns) = running.map_or((own, 0), |running| (running.kind, running.turns));
        // A true pinch has no sideways part. Right after a pan it waits for the pause, but it does not put that off.
        if own == Kind::Pinch && dx == 0.0 && matches!(kind, Kind::Pan | Kind::Page) {
            return Turn::Nothing;
        }
        self.running = Some(Running {
            kind,
            turns: turns.saturating_add(1),
            last: wheel.now,
        });
        match (kind, own) {
            (Kind::Pinch, Kind::Pinch) => Turn::Zoom(-pinched(dy)),
            (Kind::Pinch, _) => Turn::Nothing,
            (Kind::Zoom, _) => Turn::Zoom(-dy * ZOOM),
            (Kind::Pan, _) => Turn::Pan(if keys.shift && dx == 0.0 { dy } else { dx }),
            (Kind::Page, Kind::Pinch) => Turn::Nothing,
            (Kind::Page, _) => Turn::Page,
        }
    }
}

fn pinched(dy: f64) -> f64 {
    let near = dy.clamp(-PINCH_PX, PINCH_PX);
    near * PINCH + (dy - near) * ZOOM
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Modifiers;
    use crate::scene::Pt;

    /// A turn as recorded: time, dx, dy, whether Ctrl is held.
    type Recorded = (f64, f64, f64, bool);

    fn play(turns: &[Recorded], greedy: bool) -> Vec<Turn> {
        let mut stream = Stream::default();
        let turn = |(now, dx, dy, ctrl): &Recorded| Wheel {
            at: Pt::new(10.0, 10.0),
            dx: *dx,
            dy: *dy,
            unit: WheelUnit::Pixel,
            modifiers: Modifiers {
                ctrl: *ctrl,
                ..Modifiers::default()
            },
            now: *now,
        };
        turns
            .iter()
            .map(|recorded| stream.turn(&turn(recorded), Ground::Timeline, 300.0, greedy))
            .collect()
    }

    #[test]
    fn the_rest_of_a_pinch_neither_scrolls_nor_pans() {
        let turns = [
            (0.0, 0.0, -5.0, true),
            (16.0, 0.0, -4.0, true),
            (32.0, 0.0, -3.0, false),
            (180.0, 9.0, -2.0, false),
            (400.0, 0.0, 30.0, false),
        ];
        let done = [
            Turn::Zoom(0.05),
            Turn::Zoom(0.04),
            Turn::Nothing,
            Turn::Nothing,
        ];
        assert_eq!(play(&turns, false), [&done[..], &[Turn::Page]].concat());
        assert_eq!(
            play(&turns, true),
            [&done[..], &[Turn::Zoom(-0.06)]].concat()
        );
    }

    #[test]
    fn a_pan_stays_a_pan_until_it_pauses() {
        let turns = [
            (0.0, 30.0, 2.0, false),
            (16.0, 20.0, 25.0, false),
            (32.0, 10.0, 15.0, true),
            (250.0, 0.0, -5.0, true),
        ];
        let done = [
            Turn::Pan(30.0),
            Turn::Pan(20.0),
            Turn::Pan(10.0),
            Turn::Zoom(0.05),
        ];
        assert_eq!(play(&turns, false), done);
    }

    #[test]
    fn ctrl_in_a_scroll_of_the_page_does_not_zoom_at_once() {
        let turns = [
            (0.0, 0.0, 50.0, false),
            (16.0, 0.0, 40.0, false),
            (32.0, 0.0, 30.0, true),
            (100.0, 0.0, 20.0, true),
            (200.0, 0.0, 10.0, true),
        ];
        let done = [
            Turn::Page,
            Turn::Page,
            Turn::Nothing,
            Turn::Nothing,
            Turn::Zoom(-0.1),
        ];
        assert_eq!(play(&turns, false), done);
        let notches = [(0.0, 0.0, 100.0, false), (50.0, 0.0, 10.0, true)];
        assert_eq!(play(&notches, false), [Turn::Page, Turn::Zoom(-0.1)]);
    }

    #[test]
    fn lines_and_pages_count_as_pixels_do() {
        let turn = |dy, unit| {
            let wheel = Wheel {
                at: Pt::new(1.0, 1.0),
                dx: 0.0,
                dy,
                unit,
                modifiers: Modifiers::from_bits(2),
                now: 0.0,
            };
            Stream::default().turn(&wheel, Ground::Map, 250.0, false)
        };
        assert_eq!(turn(3.0, WheelUnit::Line), turn(100.0, WheelUnit::Pixel));
        assert_eq!(turn(1.0, WheelUnit::Page), turn(250.0, WheelUnit::Pixel));
        assert_eq!(turn(f64::NAN, WheelUnit::Pixel), Turn::Page);
        assert_eq!(turn(1e9, WheelUnit::Page), turn(400.0, WheelUnit::Pixel));
    }
}
