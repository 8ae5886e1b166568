//! Raw input to moves: drag, pinch, wheel, press and keys.

use super::input::{Input, Modifiers, Phase};
use super::{App, animation::Animation};
use crate::layout::timeline::{gutter, scale};
use crate::scene::{Pt, Target, hit};

/// A press that moves less than this is a click, CSS px.
const SLOP: f64 = 5.0;
/// Zoom of one CSS px of wheel.
const WHEEL_ZOOM: f64 = 0.002;
/// Two presses within this time and [`SLOP`] are a double click, ms.
const DOUBLE_CLICK: f64 = 350.0;

/// A pointer that is down.
#[derive(Clone, Debug)]
struct Held {
    id: i32,
    target: Target,
    from: Pt,
    at: Pt,
    moved: bool,
    now: f64,
    speed: f64,
}

/// The pointers that are down, and the last click.
#[derive(Debug, Default)]
pub struct Pointers {
    held: Vec<Held>,
    last_click: Option<(Pt, f64)>,
}

impl App {
    /// Takes one raw input; true where the page must not act on it too.
    pub fn input(&mut self, input: &Input) -> bool {
        match input {
            Input::Pointer {
                phase, id, at, now, ..
            } => self.pointer(*phase, *id, *at, *now),
            Input::Wheel {
                at,
                dx,
                dy,
                modifiers,
                ..
            } => self.wheel(*at, *dx, *dy, *modifiers),
            Input::Key { key, modifiers, .. } => self.key(key, *modifiers),
        }
    }

    fn pointer(&mut self, phase: Phase, id: i32, at: Pt, now: f64) -> bool {
        if !(at.x.is_finite() && at.y.is_finite() && now.is_finite()) {
            return false;
        }
        match phase {
            Phase::Down => self.down(id, at, now),
            Phase::Move => self.moved(id, at, now),
            Phase::Up => self.up(id, at, now),
            Phase::Cancel => {
                self.pointers.held.retain(|held| held.id != id);
                true
            }
            Phase::Leave => {
                self.cursor = None;
                false
            }
        }
    }

    fn down(&mut self, id: i32, at: Pt, now: f64) -> bool {
        let Some(target) = hit(&self.zones, at).map(|zone| zone.target.clone()) else {
            return false;
        };
        self.animation = Animation::default();
        self.pointers.held.retain(|held| held.id != id);
        self.pointers.held.push(Held {
            id,
            target,
            from: at,
            at,
            moved: false,
            now,
            speed: 0.0,
        });
        true
    }

    fn moved(&mut self, id: i32, at: Pt, now: f64) -> bool {
        self.cursor = hit(&self.zones, at).map(|zone| zone.cursor);
        if let [first, second] = self.pointers.held.as_slice() {
            let (a, b) = (first.clone(), second.clone());
            self.pinch(id, at, &a, &b);
        }
        let alone = self.pointers.held.len() == 1;
        let Some(held) = self.pointers.held.iter_mut().find(|held| held.id == id) else {
            return false;
        };
        let (dx, dy) = (at.x - held.at.x, at.y - held.at.y);
        held.moved |= (at.x - held.from.x).hypot(at.y - held.from.y) > SLOP;
        let seconds = ((now - held.now) / 1000.0).max(0.001);
        held.speed = 0.6 * held.speed + 0.4 * (-dx / seconds);
        (held.at, held.now) = (at, now);
        let (target, moved) = (held.target.clone(), held.moved);
        if moved && alone {
            self.drag(&target, at, dx, dy);
        }
        true
    }

    fn drag(&mut self, target: &Target, at: Pt, dx: f64, dy: f64) {
        match target {
            Target::Map => self.set_camera(self.camera.panned(dx, dy)),
            Target::Event(_) if self.panes.map.contains(at) => {
                self.set_camera(self.camera.panned(dx, dy))
            }
            Target::Clock => self.clock_to(at.x),
            Target::Splitter => {
                let share = (at.y / self.panes.whole.h).clamp(0.15, 0.85);
                self.map_share = Some(share);
                self.resize(self.panes.whole.w, self.panes.whole.h);
            }
            _ => {
                let days = scale(self.view, self.panes.timeline).days_from_dx(-dx);
                self.set_view(self.view.panned(days));
            }
        }
    }

    /// Two fingers: the two points under them stay under them.
    fn pinch(&mut self, id: i32, at: Pt, a: &Held, b: &Held) {
        let (still, was) = if a.id == id {
            (b.at, a.at)
        } else {
            (a.at, b.at)
        };
        if self.panes.map.contains(a.from) && self.panes.map.contains(b.from) {
            let spread = |p: Pt| (p.x - still.x).hypot(p.y - still.y).max(8.0);
            let camera = self
                .camera
                .zoomed_at(still, spread(at) / spread(was), self.panes.map);
            self.set_camera(camera);
        } else {
            let spread = |p: Pt| (p.x - still.x).abs().max(8.0);
            self.zoom_time(self.day_at(still.x), spread(at) / spread(was));
        }
    }

    fn up(&mut self, id: i32, at: Pt, now: f64) -> bool {
        let Some(index) = self.pointers.held.iter().position(|held| held.id == id) else {
            return false;
        };
        let held = self.pointers.held.remove(index);
        if held.moved {
            // A finger that rested before it was lifted throws nothing.
            if !matches!(held.target, Target::Map | Target::Clock | Target::Splitter)
                && self.panes.timeline.contains(held.from)
                && now - held.now < 60.0
            {
                self.animation.pan = held.speed.clamp(-6_000.0, 6_000.0);
            }
            return true;
        }
        let double = self
            .pointers
            .last_click
            .replace((at, now))
            .is_some_and(|(last, then)| {
                now - then < DOUBLE_CLICK && (at.x - last.x).hypot(at.y - last.y) < SLOP
            });
        match held.target {
            Target::Event(index) => self.select(Some(index)),
            Target::Cluster(from, to) => self.show_cluster(from, to),
            Target::Lane(lane) => self.turn_lane(lane),
            Target::Timeline if double => self.smooth_zoom(at.x, 2.5),
            Target::Map if double => {
                self.set_camera(self.camera.zoomed_at(at, 2.0, self.panes.map))
            }
            Target::Timeline => self.clock_to(at.x),
            _ => {}
        }
        true
    }

    fn wheel(&mut self, at: Pt, dx: f64, dy: f64, modifiers: Modifiers) -> bool {
        if ![at.x, at.y, dx, dy].iter().all(|value| value.is_finite()) {
            return false;
        }
        let on_map = self.panes.map.contains(at);
        if modifiers.ctrl || modifiers.meta || self.settings.greedy() {
            let dy = dy.clamp(-400.0, 400.0);
            if on_map {
                self.set_camera(self.camera.zoomed_at(
                    at,
                    (-dy * WHEEL_ZOOM).exp(),
                    self.panes.map,
                ));
            } else {
                self.smooth_zoom(at.x, (-dy * WHEEL_ZOOM).exp());
            }
            return true;
        }
        if !on_map && (modifiers.shift || dx.abs() > dy.abs()) {
            let px = if modifiers.shift && dx == 0.0 { dy } else { dx };
            let days = scale(self.view, self.panes.timeline).days_from_dx(px);
            self.set_view(self.view.panned(days));
            return true;
        }
        false
    }

    fn key(&mut self, key: &str, modifiers: Modifiers) -> bool {
        if modifiers.ctrl || modifiers.meta || modifiers.alt {
            return false;
        }
        match key {
            "ArrowLeft" => self.step_event(false),
            "ArrowRight" => self.step_event(true),
            "ArrowUp" => self.step_lane(false),
            "ArrowDown" => self.step_lane(true),
            "+" | "=" => self.zoom_focus(1.6),
            "-" => self.zoom_focus(1.0 / 1.6),
            "PageUp" => self.set_view(self.view.panned(-self.view.span * 0.9)),
            "PageDown" => self.set_view(self.view.panned(self.view.span * 0.9)),
            "Home" => self.select(self.atlas.events.first().map(|_| 0)),
            "End" => self.select(self.atlas.events.len().checked_sub(1)),
            "f" => self.fit(),
            "." => self.step_change(true),
            "," => self.step_change(false),
            "Escape" if self.selected.is_some() => self.select(None),
            _ => return false,
        }
        true
    }

    pub(super) fn zoom_focus(&mut self, factor: f64) {
        let x = self
            .selected
            .and_then(|index| self.atlas.events.get(index))
            .map(|event| {
                self.panes.timeline.x
                    + gutter(self.panes.timeline)
                    + scale(self.view, self.panes.timeline).x_from_day(event.extent.0)
            })
            .filter(|x| *x >= self.panes.timeline.x && *x <= self.panes.timeline.right())
            .unwrap_or_else(|| self.focus_point().x);
        self.smooth_zoom(x, factor);
    }

    fn smooth_zoom(&mut self, x: f64, factor: f64) {
        let rest = self.animation.zoom.map_or(0.0, |(_, rest)| rest);
        self.animation.zoom = Some((self.day_at(x), rest + factor.ln()));
    }

    fn day_at(&self, x: f64) -> f64 {
        scale(self.view, self.panes.timeline)
            .day_from_x(x - self.panes.timeline.x - gutter(self.panes.timeline))
    }

    fn clock_to(&mut self, x: f64) {
        let day = crate::time::day_from_instant(crate::time::instant_from_days(self.day_at(x)));
        self.set_clock(day);
    }

    /// The event before or after the selected one in its lane, by time.
    fn step_event(&mut self, forward: bool) {
        let lane = self
            .selected
            .and_then(|index| self.atlas.events.get(index))
            .map(|event| event.lane);
        let in_lane = |index: &usize| {
            lane.is_none_or(|lane| {
                self.atlas
                    .events
                    .get(*index)
                    .is_some_and(|event| event.lane == lane)
            })
        };
        let count = self.atlas.events.len();
        let next = match (self.selected, forward) {
            (None, _) => (0..count).find(|index| {
                self.atlas
                    .events
                    .get(*index)
                    .is_some_and(|event| event.extent.0 >= self.view.start)
            }),
            (Some(at), true) => (at + 1..count).find(in_lane),
            (Some(at), false) => (0..at).rev().find(in_lane),
        };
        if next.is_some() {
            self.select(next);
        }
    }

    /// The event nearest in time in the lane above or below.
    fn step_lane(&mut self, down: bool) {
        let Some(event) = self.selected.and_then(|index| self.atlas.events.get(index)) else {
            return self.step_event(true);
        };
        let lanes = self.atlas.lanes.len();
        let lane = if down {
            event.lane + 1
        } else {
            event.lane.wrapping_sub(1)
        };
        if lane >= lanes {
            return;
        }
        let distance = |index: &usize| {
            self.atlas
                .events
                .get(*index)
                .map_or(f64::INFINITY, |other| {
                    (other.extent.0 - event.extent.0).abs()
                })
        };
        let nearest = (0..self.atlas.events.len())
            .filter(|index| {
                self.atlas
                    .events
                    .get(*index)
                    .is_some_and(|other| other.lane == lane)
            })
            .min_by(|a, b| distance(a).total_cmp(&distance(b)));
        self.select(nearest);
    }
}
