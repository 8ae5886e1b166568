//! What goes on moving after the input ended: inertia, smoothed zoom and flights.
//!
//! All of it is a function of the time that passed, and none of the number of frames. Under reduced motion everything
//! jumps: there is no inertia, and what would glide arrives in the next frame.

use super::App;
use super::gesture::Ground;
use crate::layout::timeline::{gutter, scale};
use crate::scene::Pt;
use crate::view::{Camera, Flight, TimeView};

/// How fast what is left of a zoom or glide dies away, per second: after 0.15 s a tenth is left.
const SETTLE: f64 = 16.0;
/// How fast a throw dies away, per second.
const FRICTION: f64 = 5.0;
/// Below this speed, CSS px a second, a throw is over.
const SLOWEST: f64 = 8.0;
/// What is left of a zoom (logarithm of the factor) or of a glide (CSS px) that is too little to be seen.
const UNSEEN: (f64, f64) = (1e-3, 0.25);
/// A frame that follows none, seconds: the answer to an input must not wait for the second frame.
const FIRST_FRAME: f64 = 1.0 / 60.0;
/// A hidden page hands in no frames: what was missed is not caught up, seconds.
pub(super) const LONGEST_FRAME: f64 = 0.1;

/// Motion that is going on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Animation {
    /// Zoom of the timeline still to come: the day that stays in place, and the logarithm of the factor.
    zoom: Option<(f64, f64)>,
    /// Zoom of the map still to come: the place that stays, CSS px, and the logarithm of the factor.
    map_zoom: Option<(Pt, f64)>,
    /// How far the timeline still has to move to later days, CSS px.
    glide: f64,
    /// What was let go while it moved, with its speed along x and y, CSS px a second.
    thrown: Option<(Ground, (f64, f64))>,
    /// A flight, the share of it that is done, and where it goes.
    flight: Option<(Flight, f64, (TimeView, Camera))>,
    last: Option<f64>,
    /// How long after the last frame this one is, seconds.
    passed: f64,
}

impl Animation {
    /// Whether a flight is under way.
    pub const fn flies(&self) -> bool {
        self.flight.is_some()
    }

    /// How long after the last frame this one is, seconds.
    pub const fn passed(&self) -> f64 {
        self.passed
    }
}

impl App {
    /// Zooms the timeline smoothly, with what lies at `x` (CSS px) kept there.
    pub(super) fn smooth_zoom(&mut self, x: f64, log: f64) {
        self.interrupt();
        let rest = self.animation.zoom.map_or(0.0, |(_, rest)| rest);
        self.animation.zoom = Some((self.day_at(x), rest + log));
    }

    /// Zooms the map smoothly, with what lies at `at` (CSS px) kept there.
    pub(super) fn smooth_zoom_map(&mut self, at: Pt, log: f64) {
        self.interrupt();
        let rest = self.animation.map_zoom.map_or(0.0, |(_, rest)| rest);
        self.animation.map_zoom = Some((at, rest + log));
    }

    /// Moves the timeline smoothly to later days, CSS px.
    pub(super) fn glide(&mut self, px: f64) {
        self.interrupt();
        self.animation.glide += px;
    }

    /// Whoever zooms or pans is not carried on.
    fn interrupt(&mut self) {
        self.animation.flight = None;
        self.animation.thrown = None;
    }

    /// Lets a ground go on with this velocity, CSS px a second along x and y.
    pub(super) fn throw(&mut self, ground: Ground, velocity: (f64, f64)) {
        self.animation.thrown = Some((ground, velocity));
    }

    /// Starts to fly; arrives at once where nobody sees it or nothing may move.
    pub(super) fn fly(&mut self, view: TimeView, camera: Camera) {
        let from = (self.view, self.camera);
        self.animation = Animation::default();
        if from != (view, camera) {
            self.goes();
            let flight = Flight::between(from, (view, camera));
            self.animation.flight = Some((flight, 0.0, (view, camera)));
        }
        if self.settings.reduced_motion || self.panes.whole.w == 0.0 {
            self.land();
        }
    }

    /// Ends a flight at its end.
    pub(super) fn land(&mut self) {
        if let Some((.., (view, camera))) = self.animation.flight.take() {
            self.set_view(view);
            self.set_camera(camera);
        }
    }

    /// Where the views are, or will be when a flight ends.
    pub(super) fn destination(&self) -> (TimeView, Camera) {
        self.animation
            .flight
            .map_or((self.view, self.camera), |(.., to)| to)
    }

    /// Moves what is moving on to `now`, milliseconds; true while it goes on.
    pub(super) fn animate(&mut self, now: f64) -> bool {
        if now.is_finite() {
            let passed = self
                .animation
                .last
                .map_or(FIRST_FRAME, |last| (now - last) / 1000.0);
            self.animation.last = Some(now);
            self.animation.passed = passed.clamp(0.0, LONGEST_FRAME);
            self.advance(self.animation.passed);
        }
        let moving = self.animation.zoom.is_some()
            || self.animation.map_zoom.is_some()
            || self.animation.glide != 0.0
            || self.animation.thrown.is_some()
            || self.animation.flies();
        if !moving && !self.timeline_cache.fades() {
            self.animation.last = None;
        }
        moving
    }

    fn advance(&mut self, seconds: f64) {
        let jumps = self.settings.reduced_motion;
        let settle = if jumps {
            0.0
        } else {
            (-SETTLE * seconds).exp()
        };
        if let Some((anchor, rest)) = self.animation.zoom {
            let (done, left) = settled(rest, settle, UNSEEN.0);
            self.move_view(self.view.zoomed_at(anchor, done.exp()));
            self.animation.zoom = (left != 0.0).then_some((anchor, left));
        }
        if let Some((at, rest)) = self.animation.map_zoom {
            let (done, left) = settled(rest, settle, UNSEEN.0);
            self.move_camera(self.camera.zoomed_at(at, done.exp(), self.panes.map));
            self.animation.map_zoom = (left != 0.0).then_some((at, left));
        }
        let (done, left) = settled(self.animation.glide, settle, UNSEEN.1);
        self.pan(Ground::Timeline, -done, 0.0);
        self.animation.glide = left;
        if let Some((ground, (vx, vy))) = self.animation.thrown.take()
            && vx.hypot(vy) > SLOWEST
            && !jumps
        {
            let left = (-FRICTION * seconds).exp();
            let way = (1.0 - left) / FRICTION;
            self.pan(ground, vx * way, vy * way);
            self.animation.thrown = Some((ground, (vx * left, vy * left)));
        }
        if let Some((flight, share, to)) = self.animation.flight {
            let share = share + seconds / flight.seconds();
            if share >= 1.0 || jumps {
                return self.land();
            }
            if let Some(view) = flight.view(share) {
                self.set_view(view);
            }
            if let Some(camera) = flight.camera(share) {
                self.set_camera(camera);
            }
            self.animation.flight = Some((flight, share, to));
        }
    }

    /// Moves a ground so that it follows the pointer by `dx`, `dy`, CSS px.
    pub(super) fn pan(&mut self, ground: Ground, dx: f64, dy: f64) {
        match ground {
            Ground::Map => self.move_camera(self.camera.panned(dx, dy)),
            Ground::Timeline => {
                let days = scale(self.view, self.panes.timeline).days_from_dx(-dx);
                self.move_view(self.view.panned(days));
                self.scroll_lanes(-dy);
            }
        }
    }

    /// Scrolls the lanes by so many CSS px, as far as there are any.
    pub(super) fn scroll_lanes(&mut self, dy: f64) {
        let scroll = (self.lane_scroll + dy).clamp(0.0, self.drawn.scroll_room);
        if scroll != self.lane_scroll {
            self.lane_scroll = scroll;
            self.damage_timeline();
        }
    }

    /// The day drawn at `x`, CSS px.
    pub(super) fn day_at(&self, x: f64) -> f64 {
        scale(self.view, self.panes.timeline)
            .day_from_x(x - self.panes.timeline.x - gutter(self.panes.timeline))
    }

    /// Where a day is drawn, CSS px; outside the pane where it is outside the window.
    pub(super) fn x_of(&self, day: f64) -> f64 {
        let pane = self.panes.timeline;
        pane.x + gutter(pane) + scale(self.view, pane).x_from_day(day)
    }
}

/// Of `rest`, what is done now and what is left, where `share` of it stays.
fn settled(rest: f64, share: f64, unseen: f64) -> (f64, f64) {
    let left = rest * share;
    if left.abs() < unseen {
        (rest, 0.0)
    } else {
        (rest - left, left)
    }
}
