//! Cutting areas and paths to a rectangle, in `f64` and before any painter sees them.

use super::point::{Bounds, Point};

/// The part of a ring inside a rectangle (Sutherland & Hodgman, "Reentrant polygon clipping", 1974).
///
/// A ring that leaves and comes back yields one ring with coincident edges along the border: right for a fill, not for
/// an outline. Empty if nothing is left. Keyholes may be cut as they are.
#[must_use]
pub fn clip_ring(ring: &[Point], to: Bounds) -> Vec<Point> {
    // Inward normals, and how far along them the side lies.
    let sides = [
        (1.0, 0.0, to.min.x),
        (-1.0, 0.0, -to.max.x),
        (0.0, 1.0, to.min.y),
        (0.0, -1.0, -to.max.y),
    ];
    let mut points = ring.to_vec();
    for (nx, ny, limit) in sides {
        // How far inside the side's line a point lies.
        let depth = |p: Point| nx * p.x + ny * p.y - limit;
        if points.iter().all(|p| depth(*p) >= 0.0) {
            continue;
        }
        let mut kept = Vec::with_capacity(points.len());
        let mut before = points.last().copied();
        for p in points {
            if let Some(q) = before {
                let (from, at) = (depth(q), depth(p));
                if (from < 0.0) != (at < 0.0) {
                    kept.push(q.towards(p, from / (from - at)));
                }
                if at >= 0.0 {
                    kept.push(p);
                }
            }
            before = Some(p);
        }
        points = kept;
    }
    if points.len() < 3 {
        return Vec::new();
    }
    points.into_iter().map(|p| held(p, to)).collect()
}

/// The pieces of a path inside a rectangle, in order (Liang & Barsky, "A new concept and method for line clipping",
/// 1984). A piece has two points or more; points on the edge are inside.
#[must_use]
pub fn clip_path(path: &[Point], to: Bounds) -> Vec<Vec<Point>> {
    cut(path, to, |_, _| {})
}

/// Like [`clip_path`], each piece with the length of the path before it.
#[must_use]
pub fn clip_path_along(path: &[Point], to: Bounds) -> Vec<(f64, Vec<Point>)> {
    let mut begins = Vec::new();
    let pieces = cut(path, to, |edge, share| begins.push((edge, share)));
    let (mut gone, mut edges) = (0.0, path.windows(2).enumerate());
    let length = |edge: &[Point]| match edge {
        [a, b] => a.distance(*b),
        _ => 0.0,
    };
    let before = begins.into_iter().map(|(begin, share)| {
        for (number, edge) in edges.by_ref() {
            gone += length(edge);
            if number == begin {
                return gone - (1.0 - share) * length(edge);
            }
        }
        gone
    });
    before.zip(pieces).collect()
}

/// The pieces; tells of each on which edge it begins, and at what share of it.
fn cut(path: &[Point], to: Bounds, mut begins: impl FnMut(usize, f64)) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    // Whether the segment before ended inside, so that this one goes on with the same piece.
    let mut inside = false;
    for (number, edge) in path.windows(2).enumerate() {
        let [a, b] = edge else { continue };
        let Some((enter, leave)) = shares_inside(*a, *b, to) else {
            inside = false;
            continue;
        };
        let at = |t: f64| match t {
            0.0 => *a,
            1.0 => *b,
            t => held(a.towards(*b, t), to),
        };
        match pieces.last_mut().filter(|_| inside && enter == 0.0) {
            Some(piece) => piece.push(at(leave)),
            None => {
                begins(number, enter);
                pieces.push(vec![at(enter), at(leave)]);
            }
        }
        inside = leave == 1.0;
    }
    pieces
}

/// The part of a segment inside a rectangle; `None` if there is none or it is a mere point.
#[must_use]
pub fn clip_segment(a: Point, b: Point, to: Bounds) -> Option<(Point, Point)> {
    match clip_path(&[a, b], to).first()?.as_slice() {
        [from, to] => Some((*from, *to)),
        _ => None,
    }
}

/// The shares of a segment at which it enters and leaves a rectangle.
fn shares_inside(a: Point, b: Point, to: Bounds) -> Option<(f64, f64)> {
    // As most are.
    if to.contains(a) && to.contains(b) {
        return Some((0.0, 1.0));
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides = [
        (-dx, a.x - to.min.x),
        (dx, to.max.x - a.x),
        (-dy, a.y - to.min.y),
        (dy, to.max.y - a.y),
    ];
    for (outwards, room) in sides {
        let share = room / outwards;
        if outwards < 0.0 {
            enter = enter.max(share);
        } else if outwards > 0.0 {
            leave = leave.min(share);
        } else if room < 0.0 {
            return None;
        }
    }
    (enter < leave).then_some((enter, leave))
}

/// A point on the edge that rounding has put outside, put back.
fn held(p: Point, to: Bounds) -> Point {
    // `max` and `min`, since `clamp` panics if the rectangle is inside out.
    Point::new(
        p.x.max(to.min.x).min(to.max.x),
        p.y.max(to.min.y).min(to.max.y),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::ring::{edges, ring_contains, signed_area};
    use proptest::prelude::*;

    const RECT: Bounds = Bounds {
        min: Point::new(0.0, 0.0),
        max: Point::new(10.0, 6.0),
    };

    fn points(list: &[(f64, f64)]) -> Vec<Point> {
        list.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn a_ring_is_cut_at_a_corner() {
        let ring = points(&[(5.0, 3.0), (5.0, 9.0), (12.0, 9.0), (12.0, 3.0)]);
        let cut = clip_ring(&ring, RECT);
        assert_eq!(signed_area(&cut), 15.0);
        assert_eq!(cut.len(), 4);
    }

    #[test]
    fn a_ring_around_the_rectangle_becomes_it_and_one_beside_it_nothing() {
        let around = points(&[(-5.0, -5.0), (-5.0, 20.0), (20.0, 20.0), (20.0, -5.0)]);
        assert_eq!(signed_area(&clip_ring(&around, RECT)), 60.0);
        let beside = points(&[(11.0, 0.0), (11.0, 5.0), (15.0, 5.0)]);
        assert_eq!(clip_ring(&beside, RECT), []);
        assert_eq!(clip_ring(&around, Bounds::EMPTY), []);
    }

    #[test]
    fn a_path_that_leaves_and_comes_back_is_two_pieces() {
        let path = points(&[
            (2.0, 2.0),
            (4.0, 2.0),
            (4.0, 8.0),
            (6.0, 8.0),
            (6.0, 2.0),
            (7.0, 2.0),
        ]);
        let pieces = clip_path(&path, RECT);
        let expected = [
            points(&[(2.0, 2.0), (4.0, 2.0), (4.0, 6.0)]),
            points(&[(6.0, 6.0), (6.0, 2.0), (7.0, 2.0)]),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_segment_right_through_is_cut_twice() {
        let cut = clip_segment(Point::new(-5.0, 3.0), Point::new(15.0, 3.0), RECT);
        assert_eq!(cut, Some((Point::new(0.0, 3.0), Point::new(10.0, 3.0))));
        let beside = clip_segment(Point::new(-5.0, 7.0), Point::new(15.0, 7.0), RECT);
        assert_eq!(beside, None);
        let corner = clip_segment(Point::new(-1.0, 1.0), Point::new(1.0, -1.0), RECT);
        assert_eq!(corner, None, "a mere touch of a corner");
    }

    fn anywhere() -> impl Strategy<Value = Vec<Point>> {
        let point = (-10.0..20.0_f64, -10.0..16.0_f64).prop_map(|(x, y)| Point::new(x, y));
        prop::collection::vec(point, 3..20)
    }

    proptest! {
        #[test]
        fn a_cut_ring_holds_what_both_held(ring in anywhere(), x in -2.0..12.0_f64, y in -2.0..8.0_f64) {
            let cut = clip_ring(&ring, RECT);
            prop_assert!(cut.iter().all(|p| RECT.contains(*p)));
            let near = edges(&ring).chain(edges(&cut)).any(|(a, b)| Point::new(x, y).distance_to_segment(a, b) < 1e-6);
            let p = Point::new(x, y);
            prop_assume!(!near);
            prop_assert_eq!(ring_contains(&cut, p), RECT.contains(p) && ring_contains(&ring, p));
        }

        #[test]
        fn a_cut_triangle_is_no_larger(ring in anywhere()) {
            let triangle = &ring[..3];
            let area = signed_area(triangle);
            let cut = signed_area(&clip_ring(triangle, RECT));
            prop_assert!(cut.abs() <= area.abs() + 1e-9 && cut * area >= -1e-9);
        }

        #[test]
        fn a_piece_begins_so_far_along_the_path(path in anywhere()) {
            for (mut left, piece) in clip_path_along(&path, RECT) {
                let mut edges = path.windows(2).map(|edge| (edge[0], edge[1]));
                let edge = edges.find(|(a, b)| {
                    let within = left <= a.distance(*b) + 1e-9;
                    left -= if within { 0.0 } else { a.distance(*b) };
                    within
                });
                let (a, b) = edge.unwrap();
                prop_assert!(a.towards(b, left / a.distance(b)).distance(piece[0]) < 1e-6);
            }
        }

        #[test]
        fn pieces_of_a_path_lie_inside_and_on_it(path in anywhere()) {
            let pieces = clip_path(&path, RECT);
            for p in pieces.iter().flatten() {
                prop_assert!(RECT.contains(*p));
                prop_assert!(path.windows(2).any(|w| p.distance_to_segment(w[0], w[1]) < 1e-9));
            }
            // Nothing inside is lost.
            for p in path.iter().filter(|p| RECT.contains(**p)) {
                prop_assert!(pieces.iter().flatten().any(|q| q == p));
            }
        }
    }
}
