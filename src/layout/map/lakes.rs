//! Where the name of a lake may stand: on it, or close to its shore.

use super::Drawing;
use super::ink::{ADVANCE, BORDER};
use super::room::inside;
use crate::geo::Bounds;
use crate::geo::ring::ring_contains;
use crate::layout::labels::{Boxes, one_by_one};
use crate::scene::{Pt, Rect};

/// Between a lake and its name beside it, CSS px.
const SHORE: f64 = 3.0;

/// How far down the lake a name beside it is tried, as shares of its height.
const LEVELS: [f64; 5] = [0.5, 0.25, 0.75, 0.0, 1.0];

impl Drawing<'_> {
    /// On the lake around a point, or beside it, above and below; nothing where there is no lake of the map.
    pub(super) fn lake_boxes(&self, at: Pt, width: f64, height: f64) -> Option<Boxes<'_>> {
        let point = self.input.camera.map_from_css(at, self.input.pane);
        let mut lakes = self.kept.detail.lakes.iter();
        let lake = lakes.find(|lake| {
            lake.bounds.contains(point) && ring_contains(&lake.polygon.outer, point)
        })?;
        let Bounds { min, max } = lake.bounds;
        let [corner, other] =
            [min, max].map(|p| self.input.camera.css_from_map(p, self.input.pane));
        let (north, south) = (corner.y.min(other.y), corner.y.max(other.y));
        let shore = self.css(&lake.polygon.outer);
        let mut beside = Vec::new();
        for share in LEVELS {
            let top = north + (south - north) * share - height / 2.0;
            let (west, east) = across(&shore, top, top + height);
            beside.extend(
                [east + SHORE, west - SHORE - width].map(|x| Rect::new(x, top, width, height)),
            );
        }
        let middle = at.x - width / 2.0;
        beside.extend([south, north - height].map(|y| Rect::new(middle, y, width, height)));
        let on = inside(std::slice::from_ref(&shore), width, height);
        // Over a border it would be the name of something on the far side.
        let crosses = |area: &Rect| !self.ink.is_clear(*area, ADVANCE | BORDER);
        let (far, near): (Vec<Rect>, Vec<Rect>) = beside.into_iter().partition(crosses);
        let beside = [near, far].into_iter().flat_map(|some| self.by_ink(some));
        Some(one_by_one(on.into_iter().chain(beside)))
    }
}

/// The west and east ends of a ring between two levels.
fn across(ring: &[Pt], top: f64, bottom: f64) -> (f64, f64) {
    let next = ring.iter().cycle().skip(1);
    let sides = ring.iter().zip(next);
    let crossings = sides.flat_map(|(a, b)| {
        let share = |y: f64| ((y - a.y) / (b.y - a.y)).clamp(0.0, 1.0);
        let meets = a.y.min(b.y) <= bottom && a.y.max(b.y) >= top;
        let ends = if a.y == b.y {
            [0.0, 1.0]
        } else {
            [share(top), share(bottom)]
        };
        let at = ends.map(|share| a.x + (b.x - a.x) * share);
        at.into_iter().filter(move |_| meets)
    });
    crossings.fold((f64::INFINITY, f64::NEG_INFINITY), |(west, east), x| {
        (west.min(x), east.max(x))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lake_that_leans_is_measured_where_its_name_stands() {
        // From the lower left to the upper right, 20 wide everywhere.
        let ring = [(0.0, 100.0), (80.0, 0.0), (100.0, 0.0), (20.0, 100.0)];
        let ring = ring.map(|(x, y)| Pt::new(x, y));
        assert_eq!(across(&ring, 0.0, 0.0), (80.0, 100.0));
        let (west, east) = across(&ring, 40.0, 60.0);
        assert!((west - 32.0).abs() < 1e-9 && (east - 68.0).abs() < 1e-9);
    }
}
