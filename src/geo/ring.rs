//! Rings of points: from arcs at a zoom, their area, what lies in them, and polygons with holes.
//!
//! A ring does not repeat its first point. Outer rings run counter-clockwise as seen and have a positive area; holes
//! run clockwise and have a negative one.

use super::point::{Bounds, Point};
use super::topology::{ArcRef, Arcs};
use crate::order::sort_by;

/// An outer ring and the holes in it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Polygon {
    /// The outer ring, counter-clockwise as seen.
    pub outer: Vec<Point>,
    /// Its holes, clockwise as seen.
    pub holes: Vec<Vec<Point>>,
}

impl Polygon {
    /// Its area without its holes, in the square of its unit.
    #[must_use]
    pub fn area(&self) -> f64 {
        let holes: f64 = self.holes.iter().map(|hole| signed_area(hole)).sum();
        signed_area(&self.outer) + holes
    }
}

/// The points of a ring of arcs. A ring that is too small for its zoom comes out with fewer than three.
#[must_use]
pub fn ring_points(arcs: &dyn Arcs, ring: &[ArcRef]) -> Vec<Point> {
    let mut points = path_points(arcs, ring);
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    points
}

/// The points of arcs that follow each other, such as a river; those between two arcs come once.
#[must_use]
pub fn path_points(arcs: &dyn Arcs, path: &[ArcRef]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for side in path {
        // Where the arc before ended, this one begins.
        points.pop();
        let arc = arcs.points(side.arc);
        if side.reversed {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    points
}

/// The edges of a ring, the closing one included.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    // Less for a compiler that saves bytes to unravel than a cycle of the points.
    let ends = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(ends).map(|(a, b)| (*a, *b))
}

/// The area of a ring in the square of its unit: positive if it runs counter-clockwise as seen.
#[must_use]
pub fn signed_area(ring: &[Point]) -> f64 {
    // From the first point, so that rings far from the origin lose no digits.
    let Some(o) = ring.first() else { return 0.0 };
    let twice = |(a, b): (Point, Point)| (b.x - o.x) * (a.y - o.y) - (a.x - o.x) * (b.y - o.y);
    edges(ring).map(twice).sum::<f64>() / 2.0
}

/// Whether a point lies in a ring, by the parity of the edges to its right. A point on an edge lies on one side of it:
/// in exactly one of two rings that share the edge.
#[must_use]
pub fn ring_contains(ring: &[Point], p: Point) -> bool {
    edges(ring)
        .filter(|edge| crosses_right_of(*edge, p))
        .count()
        % 2
        == 1
}

/// Whether a point lies in an area given by all its rings, in any order and direction (even-odd rule).
#[must_use]
pub fn rings_contain(rings: &[Vec<Point>], p: Point) -> bool {
    rings.iter().filter(|ring| ring_contains(ring, p)).count() % 2 == 1
}

/// Whether an edge crosses the ray from a point to the right. Its lower end does not belong to it.
pub(super) fn crosses_right_of((a, b): (Point, Point), p: Point) -> bool {
    if (a.y > p.y) == (b.y > p.y) {
        return false;
    }
    // Always from the upper end, so that an edge gives the same answer in either direction.
    let (top, bottom) = if a.y < b.y { (a, b) } else { (b, a) };
    p.x < top.x + (p.y - top.y) / (bottom.y - top.y) * (bottom.x - top.x)
}

/// Sorts the rings of an area into polygons: a hole goes to the smallest outer ring around it. Rings that have
/// vanished at this zoom, and holes without an outer ring, are dropped.
#[must_use]
pub fn polygons_from_rings(rings: Vec<Vec<Point>>) -> Vec<Polygon> {
    struct Outer {
        area: f64,
        bounds: Bounds,
        polygon: Polygon,
    }
    let rings = rings.into_iter().filter(|ring| ring.len() > 2);
    let (outers, holes): (Vec<_>, Vec<_>) = rings
        .map(|ring| (signed_area(&ring), ring))
        .filter(|(area, _)| *area != 0.0)
        .partition(|(area, _)| *area > 0.0);
    let outer = |(area, outer): (f64, Vec<Point>)| Outer {
        area,
        bounds: Bounds::of(&outer),
        polygon: Polygon {
            outer,
            holes: Vec::new(),
        },
    };
    let mut outers: Vec<Outer> = outers.into_iter().map(outer).collect();
    for (area, hole) in holes {
        let Some(inside) = inner_point(&hole) else {
            continue;
        };
        let around = outers.iter_mut().filter(|outer| {
            // The point may lie on an island in the hole, which is smaller than the hole.
            outer.area > -area
                && outer.bounds.contains(inside)
                && ring_contains(&outer.polygon.outer, inside)
        });
        if let Some(smallest) = around.min_by(|a, b| a.area.total_cmp(&b.area)) {
            smallest.polygon.holes.push(hole);
        }
    }
    outers.into_iter().map(|outer| outer.polygon).collect()
}

/// A point inside a ring: the middle of the widest stretch of a level line through it. `None` if the ring is flat.
#[must_use]
pub fn inner_point(ring: &[Point]) -> Option<Point> {
    let bounds = Bounds::of(ring);
    // Between two heights of vertices, near the middle, so that the line meets no vertex.
    let middle = bounds.min.y.midpoint(bounds.max.y);
    let below = ring.iter().map(|p| p.y).filter(|y| *y > middle);
    let above = ring.iter().map(|p| p.y).filter(|y| *y <= middle);
    let (above, below) = (
        above.fold(f64::NAN, f64::max),
        below.fold(f64::NAN, f64::min),
    );
    let y = above.midpoint(below);
    let mut crossings: Vec<f64> = edges(ring)
        .filter(|(a, b)| (a.y > y) != (b.y > y))
        .map(|(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
        .collect();
    sort_by(&mut crossings, f64::total_cmp);
    let stretches = crossings.chunks_exact(2).filter_map(|pair| match pair {
        [from, to] => Some((to - from, from.midpoint(*to))),
        _ => None,
    });
    let widest = stretches.max_by(|a, b| a.0.total_cmp(&b.0));
    widest.map(|(_, x)| Point::new(x, y))
}

/// A polygon with holes as one ring: along the outer ring, over a bridge to a hole, round it, and back over the bridge.
///
/// Every bridge is walked both ways, so that it encloses nothing whatever it crosses: the area is exact under both
/// fill rules. It leads to the outer vertex nearest to the hole's first point.
#[must_use]
pub fn keyhole(polygon: &Polygon) -> Vec<Point> {
    let mut bridges: Vec<(usize, &[Point])> = Vec::with_capacity(polygon.holes.len());
    for hole in &polygon.holes {
        let Some(start) = hole.first() else { continue };
        let distances = polygon.outer.iter().map(|p| p.distance(*start)).enumerate();
        if let Some((nearest, _)) = distances.min_by(|a, b| a.1.total_cmp(&b.1)) {
            bridges.push((nearest, hole));
        }
    }
    sort_by(&mut bridges, |a, b| a.0.cmp(&b.0));
    let holes = polygon.holes.iter().map(Vec::len).sum::<usize>();
    let mut points = Vec::with_capacity(polygon.outer.len() + holes + 2 * bridges.len());
    let mut bridges = bridges.into_iter().peekable();
    for (i, vertex) in polygon.outer.iter().enumerate() {
        points.push(*vertex);
        while let Some((_, hole)) = bridges.next_if(|(at, _)| *at == i) {
            points.extend(hole);
            points.extend(hole.first());
            points.push(*vertex);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Simplified;
    use crate::geo::fixture::{self, square};
    use proptest::prelude::*;
    use std::f64::consts::TAU;

    fn hole(x: f64, y: f64, side: f64) -> Vec<Point> {
        let mut ring = square(x, y, side);
        ring.reverse();
        ring
    }

    /// A star-shaped ring around (`x`, `y`), counter-clockwise as seen.
    fn star(x: f64, y: f64, radii: &[f64]) -> Vec<Point> {
        let angle = |i: usize| -TAU * i as f64 / radii.len() as f64;
        let corner =
            |(i, r): (usize, &f64)| Point::new(x + r * angle(i).cos(), y + r * angle(i).sin());
        radii.iter().enumerate().map(corner).collect()
    }

    #[test]
    fn area_has_the_sign_of_the_direction_as_seen() {
        assert_eq!(signed_area(&square(500.0, 3.0, 4.0)), 16.0);
        assert_eq!(signed_area(&hole(500.0, 3.0, 4.0)), -16.0);
        assert_eq!(signed_area(&[]), 0.0);
    }

    #[test]
    fn rings_of_arcs_join_without_doubled_points() {
        let topology = fixture::two_squares();
        for cell in &topology.cells {
            for ring in &cell.rings {
                let points = ring_points(&topology, ring);
                assert!(edges(&points).all(|(a, b)| a != b));
                assert!(points.len() > 3);
            }
        }
        // At a coarse zoom only nodes are left; a ring of one closed arc is a mere point.
        let island = &topology.cells[2].rings[0];
        let nodes = Simplified::new(&topology, f32::INFINITY);
        assert_eq!(ring_points(&nodes, island).len(), 1);
    }

    #[test]
    fn a_point_on_a_shared_edge_is_in_one_ring() {
        let (left, right) = (square(0.0, 0.0, 1.0), square(1.0, 0.0, 1.0));
        let on_edge = Point::new(1.0, 0.25);
        assert_ne!(
            ring_contains(&left, on_edge),
            ring_contains(&right, on_edge)
        );
    }

    #[test]
    fn a_hole_is_outside_and_an_island_in_it_is_inside() {
        let rings = [
            square(0.0, 0.0, 9.0),
            hole(3.0, 3.0, 3.0),
            square(4.0, 4.0, 1.0),
        ];
        assert!(rings_contain(&rings, Point::new(1.0, 1.0)));
        assert!(!rings_contain(&rings, Point::new(3.5, 3.5)));
        assert!(rings_contain(&rings, Point::new(4.5, 4.5)));
    }

    #[test]
    fn a_hole_goes_to_the_smallest_ring_around_it() {
        let rings = vec![
            square(0.0, 0.0, 9.0),
            hole(1.0, 1.0, 7.0),
            square(2.0, 2.0, 5.0),
            hole(3.0, 3.0, 1.0),
            hole(50.0, 0.0, 1.0),
            vec![Point::default(); 3],
        ];
        let polygons = polygons_from_rings(rings.clone());
        assert_eq!(polygons.len(), 2);
        assert_eq!(polygons[0].outer, rings[0]);
        assert_eq!(polygons[0].holes, [rings[1].clone()]);
        assert_eq!(polygons[1].holes, [rings[3].clone()]);
    }

    #[test]
    fn a_hole_that_touches_the_outer_ring_is_still_in_it() {
        let rings = vec![square(0.0, 0.0, 9.0), hole(0.0, 0.0, 2.0)];
        assert_eq!(polygons_from_rings(rings)[0].holes.len(), 1);
    }

    #[test]
    fn a_keyhole_goes_round_hole_after_hole() {
        let polygon = Polygon {
            outer: square(0.0, 0.0, 9.0),
            holes: vec![
                hole(1.0, 1.0, 1.0),
                hole(7.0, 1.0, 1.0),
                hole(3.0, 1.0, 1.0),
            ],
        };
        let ring = keyhole(&polygon);
        assert_eq!(ring.len(), 4 + 3 * (4 + 2));
        assert_eq!(signed_area(&ring), 78.0);
        assert_eq!(keyhole(&Polygon::default()), []);
    }

    proptest! {
        #[test]
        fn a_keyhole_encloses_the_outer_ring_less_its_holes(
            outer in prop::collection::vec(60.0..90.0_f64, 3..40),
            inner in prop::collection::vec(1.0..9.0_f64, 3..20),
        ) {
            let mut holes: Vec<_> = [(-10.0, 0.0), (10.0, 0.0)].map(|(x, y)| star(x, y, &inner)).into();
            holes.iter_mut().for_each(|ring| ring.reverse());
            let polygon = Polygon { outer: star(0.0, 0.0, &outer), holes };
            let expected = signed_area(&polygon.outer) + polygon.holes.iter().map(|h| signed_area(h)).sum::<f64>();
            let ring = keyhole(&polygon);
            prop_assert!((signed_area(&ring) - expected).abs() < 1e-6);
            // No winding inside a hole, one around it.
            let inside = inner_point(&polygon.holes[0]).unwrap();
            prop_assert!(!ring_contains(&ring, inside));
        }

        #[test]
        fn an_inner_point_is_inside(radii in prop::collection::vec(1.0..9.0_f64, 3..40)) {
            let ring = star(3.0, -5.0, &radii);
            prop_assert!(ring_contains(&ring, inner_point(&ring).unwrap()));
        }
    }
}
