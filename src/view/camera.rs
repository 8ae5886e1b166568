//! The window of the map.

use crate::geo::point::Point;
use crate::scene::{Pt, Rect};

/// Which part of the map is shown: the point in the middle and the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Map kilometres under the middle of the pane.
    pub center: Point,
    /// CSS pixels per kilometre.
    pub scale: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            center: Point::default(),
            scale: 0.2,
        }
    }
}

impl Camera {
    /// Widest view: 1 px = 20 km.
    pub const MIN_SCALE: f64 = 0.05;
    /// Closest view: 1 km = 60 px; nothing is known more finely.
    pub const MAX_SCALE: f64 = 60.0;

    /// The camera that shows the whole of `extent` (map km, `(min, max)`) in a pane.
    #[must_use]
    pub fn fitting(min: Point, max: Point, pane: Rect) -> Self {
        let (width, height) = ((max.x - min.x).max(1e-3), (max.y - min.y).max(1e-3));
        Self {
            center: Point {
                x: (min.x + max.x) / 2.0,
                y: (min.y + max.y) / 2.0,
            },
            scale: (pane.w / width).min(pane.h / height),
        }
        .kept_in_range()
    }

    /// The camera of a part of a pane, which shows there what this one shows.
    #[must_use]
    pub fn of_part(&self, part: Rect, pane: Rect) -> Self {
        Self {
            center: self.map_from_css(part.center(), pane),
            scale: self.scale,
        }
    }

    /// CSS pixels of a map point.
    #[must_use]
    pub fn css_from_map(&self, p: Point, pane: Rect) -> Pt {
        let middle = pane.center();
        Pt::new(
            middle.x + (p.x - self.center.x) * self.scale,
            middle.y + (p.y - self.center.y) * self.scale,
        )
    }

    /// Map kilometres under a CSS pixel.
    #[must_use]
    pub fn map_from_css(&self, p: Pt, pane: Rect) -> Point {
        let middle = pane.center();
        Point {
            x: self.center.x + (p.x - middle.x) / self.scale,
            y: self.center.y + (p.y - middle.y) / self.scale,
        }
    }

    /// Moved so that the picture follows the pointer by `dx`, `dy` CSS pixels.
    #[must_use]
    pub fn panned(self, dx: f64, dy: f64) -> Self {
        Self {
            center: Point {
                x: self.center.x - dx / self.scale,
                y: self.center.y - dy / self.scale,
            },
            ..self
        }
        .kept_in_range()
    }

    /// Zoomed by `factor` (above 1 = closer) with the map under `at` kept in place.
    #[must_use]
    pub fn zoomed_at(self, at: Pt, factor: f64, pane: Rect) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let anchor = self.map_from_css(at, pane);
        let scale = (self.scale * factor).clamp(Self::MIN_SCALE, Self::MAX_SCALE);
        let middle = pane.center();
        Self {
            center: Point {
                x: anchor.x - (at.x - middle.x) / scale,
                y: anchor.y - (at.y - middle.y) / scale,
            },
            scale,
        }
        .kept_in_range()
    }

    /// The centre is kept on the map, whose corners lie within 5 000 km of the projection's origin.
    fn kept_in_range(self) -> Self {
        let keep = |value: f64| {
            if value.is_finite() {
                value.clamp(-5_000.0, 5_000.0)
            } else {
                0.0
            }
        };
        let scale = if self.scale.is_finite() {
            self.scale
        } else {
            0.2
        };
        Self {
            center: Point {
                x: keep(self.center.x),
                y: keep(self.center.y),
            },
            scale: scale.clamp(Self::MIN_SCALE, Self::MAX_SCALE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PANE: Rect = Rect {
        x: 10.0,
        y: 20.0,
        w: 640.0,
        h: 300.0,
    };

    proptest! {
        #[test]
        fn zooming_keeps_what_is_under_the_pointer(x in 10.0..650.0f64, y in 20.0..320.0f64, factor in 0.5..4.0f64) {
            let camera = Camera { center: Point { x: 100.0, y: -300.0 }, scale: 0.8 };
            let at = Pt::new(x, y);
            let before = camera.map_from_css(at, PANE);
            let after = camera.zoomed_at(at, factor, PANE).map_from_css(at, PANE);
            prop_assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        }

        #[test]
        fn screen_and_map_are_inverse(x in -3000.0..3000.0f64, y in -3000.0..3000.0f64, scale in 0.05..60.0f64) {
            let camera = Camera { center: Point { x: 50.0, y: 60.0 }, scale };
            let back = camera.map_from_css(camera.css_from_map(Point { x, y }, PANE), PANE);
            prop_assert!((back.x - x).abs() < 1e-6 && (back.y - y).abs() < 1e-6);
        }
    }
}
