//! What goes on moving after the input ended: inertia and smoothed zoom.

use super::App;
use crate::layout::timeline::scale;

/// How fast motion dies away, per second: after 0.3 s a twentieth is left.
const DECAY: f64 = 10.0;
/// Below this speed, CSS px a second, nothing moves on.
const SLOWEST: f64 = 8.0;

/// Motion that is going on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Animation {
    /// Zoom of the timeline still to come: the day that stays in place, and the logarithm of the factor left.
    pub zoom: Option<(f64, f64)>,
    /// Speed of the timeline, CSS px a second; above 0 the window moves to later days.
    pub pan: f64,
    last: Option<f64>,
}

impl App {
    /// Moves what is moving on to `now`, milliseconds; true while it goes on.
    pub(super) fn animate(&mut self, now: f64) -> bool {
        let before = self.animation.last.replace(now).unwrap_or(now);
        // A hidden page hands in no frames: what was missed is not caught up.
        let seconds = ((now - before) / 1000.0).clamp(0.0, 0.1);
        let left = (-DECAY * seconds).exp();
        if let Some((anchor, rest)) = self.animation.zoom {
            let done = if self.settings.reduced_motion || rest.abs() < 1e-3 {
                rest
            } else {
                rest * (1.0 - left)
            };
            self.zoom_time(anchor, done.exp());
            self.animation.zoom = (done != rest).then_some((anchor, rest - done));
        }
        if self.animation.pan.abs() > SLOWEST && !self.settings.reduced_motion {
            let px = self.animation.pan * (1.0 - left) / DECAY;
            let days = scale(self.view, self.panes.timeline).days_from_dx(px);
            self.set_view(self.view.panned(days));
            self.animation.pan *= left;
        } else {
            self.animation.pan = 0.0;
        }
        let moving = self.animation.zoom.is_some() || self.animation.pan != 0.0;
        if !moving {
            self.animation.last = None;
        }
        moving
    }
}
