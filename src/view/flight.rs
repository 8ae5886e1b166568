//! Long jumps: a path between two views that first zooms out, so that the reader sees what is passed.
//!
//! J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003: the shortest path
//! where moving by a window's width and zooming by a factor cost alike; equation 9 with its special case of no distance.

use super::{Camera, TimeView};
use crate::geo::Point;

/// How much zooming is preferred to moving; the authors' readers liked 1.42.
const RHO: f64 = 1.42;
/// Seconds of flight for one unit of the path's length.
const PACE: f64 = 0.35;
/// No flight is shorter or longer than this, seconds.
const SECONDS: (f64, f64) = (0.25, 2.0);
/// The width that stands for the map's window, CSS px.
const MAP_WIDTH: f64 = 800.0;

/// The path in one dimension: from width `from` to width `to`, over `distance`, all in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Path {
    distance: f64,
    from: f64,
    to: f64,
    /// Where on the path's catenary it begins; `None` where nothing but the width changes.
    bend: Option<f64>,
    length: f64,
}

impl Path {
    /// `distance` is not negative, the widths are positive.
    fn new(distance: f64, from: f64, to: f64) -> Self {
        let zoom = (to / from).ln();
        if distance < 1e-6 * from.max(to) {
            return Self {
                distance,
                from,
                to,
                bend: None,
                length: zoom.abs() / RHO,
            };
        }
        let (square, reach) = (to * to - from * from, RHO.powi(4) * distance * distance);
        // −asinh(b) is the paper's ln(√(b² + 1) − b), without its loss of digits.
        let bend = -((square + reach) / (2.0 * from * RHO * RHO * distance)).asinh();
        let end = -((square - reach) / (2.0 * to * RHO * RHO * distance)).asinh();
        Self {
            distance,
            from,
            to,
            bend: Some(bend),
            length: (end - bend) / RHO,
        }
    }

    /// The share of the distance travelled, and the width, at a share of the path's length.
    fn at(&self, share: f64) -> (f64, f64) {
        let Some(bend) = self.bend else {
            return (share, self.from * (self.to / self.from).powf(share));
        };
        let along = RHO * share * self.length + bend;
        let travelled =
            self.from / (RHO * RHO) * (bend.cosh() * along.tanh() - bend.sinh()) / self.distance;
        (
            travelled.clamp(0.0, 1.0),
            self.from * bend.cosh() / along.cosh(),
        )
    }
}

/// A way between two views. Where one of the two does not change, its part is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    time: Option<(TimeView, TimeView, Path)>,
    map: Option<(Camera, Camera, Path)>,
}

impl Flight {
    /// From the views `from` to the views `to`.
    #[must_use]
    pub fn between(from: (TimeView, Camera), to: (TimeView, Camera)) -> Self {
        let middle = |view: TimeView| view.start + view.span / 2.0;
        let days = (middle(to.0) - middle(from.0)).abs();
        let km = (to.1.center.x - from.1.center.x).hypot(to.1.center.y - from.1.center.y);
        let width = |camera: Camera| MAP_WIDTH / camera.scale;
        Self {
            time: (from.0 != to.0).then(|| (from.0, to.0, Path::new(days, from.0.span, to.0.span))),
            map: (from.1 != to.1)
                .then(|| (from.1, to.1, Path::new(km, width(from.1), width(to.1)))),
        }
    }

    /// How long it takes.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        let time = self.time.map_or(0.0, |(.., path)| path.length);
        let map = self.map.map_or(0.0, |(.., path)| path.length);
        (time.max(map) * PACE).clamp(SECONDS.0, SECONDS.1)
    }

    /// Where the timeline is at a share of the flight's time, 0 to 1.
    #[must_use]
    pub fn view(&self, share: f64) -> Option<TimeView> {
        self.time.map(|(from, to, path)| {
            if share >= 1.0 {
                return to;
            }
            let (travelled, span) = path.at(eased(share));
            let middle = from.start
                + from.span / 2.0
                + travelled * (to.start - from.start + (to.span - from.span) / 2.0);
            TimeView::between(middle - span / 2.0, middle + span / 2.0)
        })
    }

    /// Where the map is at a share of the flight's time, 0 to 1.
    #[must_use]
    pub fn camera(&self, share: f64) -> Option<Camera> {
        self.map.map(|(from, to, path)| {
            if share >= 1.0 {
                return to;
            }
            let (travelled, width) = path.at(eased(share));
            let between = |a: f64, b: f64| a + travelled * (b - a);
            Camera {
                center: Point {
                    x: between(from.center.x, to.center.x),
                    y: between(from.center.y, to.center.y),
                },
                scale: MAP_WIDTH / width,
            }
        })
    }
}

/// Starts and lands gently (smoothstep).
fn eased(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn time(from: TimeView, to: TimeView) -> Flight {
        Flight::between((from, Camera::default()), (to, Camera::default()))
    }

    #[test]
    fn a_long_jump_zooms_out_on_its_way() {
        let from = TimeView::between(0.0, 30.0);
        let to = TimeView::between(20_000.0, 20_030.0);
        let flight = time(from, to);
        assert!(flight.view(0.5).unwrap().span > 5_000.0);
        assert_eq!(flight.camera(0.5), None);
    }

    #[test]
    fn a_flight_to_where_one_is_has_no_parts() {
        let here = TimeView::default();
        assert_eq!(time(here, here).view(0.3), None);
    }

    #[test]
    fn the_map_lands_exactly() {
        let to = Camera {
            center: Point { x: 700.0, y: -90.0 },
            scale: 2.0,
        };
        let view = TimeView::default();
        let flight = Flight::between((view, Camera::default()), (view, to));
        assert_eq!(flight.camera(1.0), Some(to));
        assert!(flight.camera(0.4).unwrap().scale < 2.0);
    }

    proptest! {
        #[test]
        fn it_begins_and_ends_where_it_should_and_never_leaps(
            a in -40_000.0..20_000.0f64, b in -40_000.0..20_000.0f64, v in 0.2..50_000.0f64, w in 0.2..50_000.0f64,
        ) {
            let (from, to) = (TimeView { start: a, span: v }, TimeView { start: b, span: w });
            let flight = time(from, to);
            let grain = 1e-6 * (v + w);
            let first = flight.view(0.0).unwrap();
            prop_assert!((first.start - a).abs() < grain && (first.span - v).abs() < grain);
            prop_assert_eq!(flight.view(1.0), Some(to));
            let nearly = flight.view(1.0 - 1e-9).unwrap();
            prop_assert!((nearly.start - b).abs() < grain && (nearly.span - w).abs() < grain);
            let steps: Vec<TimeView> = (0..=200).map(|at| flight.view(f64::from(at) / 200.0).unwrap()).collect();
            for pair in steps.windows(2) {
                // In one step of 200 it moves by less than the wider window and zooms by less than a half.
                prop_assert!((pair[1].start - pair[0].start).abs() < pair[0].span.max(pair[1].span));
                prop_assert!((pair[1].span / pair[0].span).ln().abs() < 0.5);
            }
            prop_assert!((0.25..=2.0).contains(&flight.seconds()));
        }
    }
}
