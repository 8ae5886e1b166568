//! Patterns as geometry: parallel lines and dots inside an area.
//!
//! All lines of one angle and spacing belong to one grid that is fixed to the origin, whatever the area: neighbours
//! line up, and a pattern does not swim when its area changes.

use super::clip::clip_ring;
use super::point::{Bounds, Point};
use super::ring::edges;
use crate::order::sort_by;

/// So many lines or rows at most: more would be a plain fill, or a mistake.
const MOST_LINES: f64 = 10_000.0;

/// So many dots at most.
const MOST_DOTS: usize = 100_000;

/// The pieces of parallel lines inside an area, given by all its rings (even-odd rule).
///
/// `angle` is that of the lines in radians, from the x axis towards the y axis (clockwise as seen); `spacing` is the
/// distance between two lines and `phase` that of the first from the origin, in the unit of the rings. Nothing comes
/// of a spacing that is not positive, or so small that it asks for more than 10 000 lines.
#[must_use]
pub fn hatch(rings: &[Vec<Point>], angle: f64, spacing: f64, phase: f64) -> Vec<(Point, Point)> {
    let (sin, cos) = angle.sin_cos();
    // Turned so that the lines are level.
    let level = |p: &Point| Point::new(p.x * cos + p.y * sin, p.y * cos - p.x * sin);
    let turned: Vec<Vec<Point>> = rings
        .iter()
        .map(|ring| ring.iter().map(level).collect())
        .collect();
    let back = |x: f64, y: f64| Point::new(x * cos - y * sin, x * sin + y * cos);
    let segment = |s: Stretch| (back(s.from, s.y), back(s.to, s.y));
    stretches(&turned, spacing, phase)
        .into_iter()
        .map(segment)
        .collect()
}

/// The dots of a triangular grid inside an area, given by all its rings (even-odd rule), each `spacing` from its six
/// neighbours. Nothing comes of a spacing that is not positive or far too small.
#[must_use]
pub fn dots(rings: &[Vec<Point>], spacing: f64) -> Vec<Point> {
    let height = spacing * 0.75_f64.sqrt();
    let mut dots = Vec::new();
    for row in stretches(rings, height, 0.0) {
        // Every other row is shifted by half a step.
        let shift = if (row.number / 2.0).fract() == 0.0 {
            0.0
        } else {
            0.5
        };
        let (first, last) = (row.from / spacing - shift, row.to / spacing - shift);
        let count = (last.floor() - first.ceil() + 1.0).max(0.0);
        if count > (MOST_DOTS - dots.len()) as f64 {
            return Vec::new();
        }
        let xs = (0..count as usize).map(|i| (first.ceil() + i as f64 + shift) * spacing);
        dots.extend(xs.map(|x| Point::new(x, row.y)));
    }
    dots
}

/// Every other stripe of the plane inside an area given as one ring (holes by a bridge, see `ring::keyhole`): rings
/// of stripes `width` wide and as far apart, at `angle` as in [`hatch`]. They end exactly at the area's edge. Nothing
/// comes of a width that is not positive or far too small.
#[must_use]
pub fn stripes(ring: &[Point], angle: f64, width: f64) -> Vec<Vec<Point>> {
    let (sin, cos) = angle.sin_cos();
    let level: Vec<Point> = ring
        .iter()
        .map(|p| Point::new(p.x * cos + p.y * sin, p.y * cos - p.x * sin))
        .collect();
    let back = |p: Point| Point::new(p.x * cos - p.y * sin, p.x * sin + p.y * cos);
    let bounds = Bounds::of(&level);
    let first = (bounds.min.y / (2.0 * width)).floor();
    let count = (bounds.max.y / (2.0 * width)).floor() - first + 1.0;
    if !(width > 0.0 && (1.0..=MOST_LINES).contains(&count)) {
        return Vec::new();
    }
    (0..count as usize)
        .map(|i| {
            let top = (first + i as f64) * 2.0 * width;
            let mut stripe = bounds;
            (stripe.min.y, stripe.max.y) = (top, top + width);
            let inside = clip_ring(&level, stripe);
            inside.into_iter().map(back).collect()
        })
        .filter(|ring: &Vec<Point>| !ring.is_empty())
        .collect()
}

/// A piece of a level line inside an area.
struct Stretch {
    /// The line's number, counted from the origin; a whole number.
    number: f64,
    y: f64,
    from: f64,
    to: f64,
}

/// The pieces inside the rings of the lines y = phase + number × spacing, line by line.
fn stretches(rings: &[Vec<Point>], spacing: f64, phase: f64) -> Vec<Stretch> {
    let heights = || rings.iter().flatten().map(|p| (p.y - phase) / spacing);
    let first = heights().fold(f64::INFINITY, f64::min).ceil();
    let count = heights().fold(f64::NEG_INFINITY, f64::max).floor() - first + 1.0;
    if !(spacing > 0.0 && (1.0..=MOST_LINES).contains(&count)) {
        return Vec::new();
    }
    let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); count as usize];
    let y_of = |line: usize| phase + (first + line as f64) * spacing;
    for (a, b) in rings.iter().flat_map(|ring| edges(ring)) {
        let (top, bottom) = if a.y < b.y { (a, b) } else { (b, a) };
        let line = |y: f64| ((y - phase) / spacing - first).floor().max(0.0) as usize;
        // One more at either end, lest rounding lose a line; the lower end does not belong to an edge.
        let near = line(top.y).saturating_sub(1)..=line(bottom.y) + 1;
        for (i, on_line) in near.clone().zip(crossings.iter_mut().skip(*near.start())) {
            let y = y_of(i);
            if top.y <= y && y < bottom.y {
                on_line.push(top.x + (y - top.y) / (bottom.y - top.y) * (bottom.x - top.x));
            }
        }
    }
    let mut stretches = Vec::new();
    for (i, mut on_line) in crossings.into_iter().enumerate() {
        sort_by(&mut on_line, f64::total_cmp);
        stretches.extend(on_line.chunks_exact(2).filter_map(|pair| match pair {
            [from, to] if from < to => Some(Stretch {
                number: first + i as f64,
                y: y_of(i),
                from: *from,
                to: *to,
            }),
            _ => None,
        }));
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture::square;
    use crate::geo::ring::{rings_contain, signed_area};
    use proptest::prelude::*;
    use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

    #[test]
    fn level_lines_stop_at_a_hole() {
        let rings = [square(0.0, 0.5, 9.0), square(3.0, 3.5, 3.0)];
        let lines = hatch(&rings, 0.0, 1.0, 0.0);
        assert_eq!(lines.len(), 9 + 3);
        assert_eq!(lines[0], (Point::new(0.0, 1.0), Point::new(9.0, 1.0)));
        assert_eq!(lines[3], (Point::new(0.0, 4.0), Point::new(3.0, 4.0)));
        assert_eq!(lines[4], (Point::new(6.0, 4.0), Point::new(9.0, 4.0)));
    }

    #[test]
    fn lines_of_neighbours_meet() {
        let (left, right) = (square(0.0, 0.0, 10.0), square(10.0, 0.0, 10.0));
        let of = |rings: &[Vec<Point>]| hatch(rings, FRAC_PI_4, 3.0, 1.0);
        let starts = of(&[right]);
        let ends = of(&[left]);
        let meeting = ends.iter().filter(|(a, b)| {
            let touches = |p: &Point| {
                starts
                    .iter()
                    .any(|(c, d)| p.distance(*c).min(p.distance(*d)) < 1e-9)
            };
            touches(a) || touches(b)
        });
        // Lines 3 √2 apart along the edge of 10.
        assert!(meeting.count() >= 2);
    }

    #[test]
    fn the_angle_turns_clockwise_as_seen() {
        let (from, to) = hatch(&[square(0.0, 0.0, 2.0)], FRAC_PI_4, 9.0, 0.0)[0];
        assert!(to.x > from.x && to.y > from.y, "down to the right");
        let upright = hatch(&[square(0.0, 0.0, 2.0)], FRAC_PI_2, 1.0, -0.5);
        assert!(upright.iter().all(|(a, b)| (a.x - b.x).abs() < 1e-9));
    }

    #[test]
    fn poor_spacings_give_nothing() {
        let rings = [square(0.0, 0.0, 9.0)];
        for spacing in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e-9] {
            assert_eq!(hatch(&rings, 0.3, spacing, 0.5), [], "{spacing}");
            assert_eq!(dots(&rings, spacing), [], "{spacing}");
            assert_eq!(stripes(&rings[0], 0.3, spacing), [[]; 0], "{spacing}");
        }
        assert_eq!(hatch(&[], 0.0, 1.0, 0.0), []);
        assert_eq!(hatch(&rings, f64::NAN, 1.0, 0.0), []);
        assert_eq!(dots(&[square(0.0, 0.0, 1e4)], 2.0), []);
    }

    #[test]
    fn dots_stand_a_step_apart_and_fill_the_area() {
        let dots = dots(&[square(0.1, 0.1, 50.0)], 2.0);
        let nearest = |p: &Point| {
            let others = dots.iter().filter(|q| *q != p);
            others.map(|q| p.distance(*q)).fold(f64::INFINITY, f64::min)
        };
        assert!(dots.iter().all(|p| (nearest(p) - 2.0).abs() < 1e-9));
        // A dot a rhombus of 2 by √3.
        let expected = 2500.0 / 12.0_f64.sqrt();
        assert!((dots.len() as f64 - expected).abs() < 0.05 * expected);
    }

    proptest! {
        #[test]
        fn lines_lie_inside_and_cover_the_area(
            corners in prop::collection::vec((-50.0..50.0_f64, -50.0..50.0_f64), 3..12),
            angle in -7.0..7.0_f64, spacing in 0.5..9.0_f64, phase in -20.0..20.0_f64,
        ) {
            let ring: Vec<Point> = corners.into_iter().map(|(x, y)| Point::new(x, y)).collect();
            let rings = [ring];
            for (a, b) in hatch(&rings, angle, spacing, phase) {
                for share in [0.01, 0.5, 0.99] {
                    let p = a.towards(b, share);
                    let on_edge = edges(&rings[0]).any(|(a, b)| p.distance_to_segment(a, b) < 1e-6);
                    prop_assert!(on_edge || rings_contain(&rings, p), "{p:?}");
                }
                // On its line of the grid.
                let number = (a.y * angle.cos() - a.x * angle.sin() - phase) / spacing;
                prop_assert!((number - number.round()).abs() < 1e-6);
            }
        }

        #[test]
        fn length_times_spacing_is_the_area(side in 20.0..60.0_f64, angle in -7.0..7.0_f64, phase in 0.0..1.0_f64) {
            let rings = [square(-7.0, 11.0, side)];
            let length: f64 = hatch(&rings, angle, 0.25, phase).iter().map(|(a, b)| a.distance(*b)).sum();
            let area = signed_area(&rings[0]);
            prop_assert!((length * 0.25 - area).abs() < 0.02 * area);
        }

        #[test]
        fn stripes_have_half_the_area(side in 20.0..60.0_f64, angle in -7.0..7.0_f64) {
            let ring = square(-7.0, 11.0, side);
            let area: f64 = stripes(&ring, angle, 0.25).iter().map(|ring| signed_area(ring)).sum();
            let half = signed_area(&ring) / 2.0;
            prop_assert!((area - half).abs() < 0.03 * half);
        }

        #[test]
        fn dots_lie_inside(corners in prop::collection::vec((-50.0..50.0_f64, -50.0..50.0_f64), 3..12)) {
            let rings = [corners.into_iter().map(|(x, y)| Point::new(x, y)).collect::<Vec<_>>()];
            for p in dots(&rings, 3.0) {
                let on_edge = edges(&rings[0]).any(|(a, b)| p.distance_to_segment(a, b) < 1e-6);
                prop_assert!(on_edge || rings_contain(&rings, p), "{p:?}");
            }
        }
    }
}
