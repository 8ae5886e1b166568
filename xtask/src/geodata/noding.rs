//! Noding by snap rounding: crossing and touching segments are split until they meet only
//! at their ends, with every end on the grid.
//!
//! Method: Hobby, "Practical segment intersection with finite precision output" (1999). Every
//! end and every crossing, rounded to the grid, is a *hot pixel*; a segment that passes
//! through a hot pixel is bent through its centre. All tests are exact on integers. Rounds
//! are repeated until nothing is split, which leaves no crossing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Result, bail};

use super::grid::{Point, cross};

/// Side of a bucket of the search index, in grid units (a tenth of a degree).
const BUCKET: i64 = 200;

/// More rounds than this mean an error in the method: real lines settle in two or three.
const MAX_ROUNDS: usize = 16;

/// A directed segment that remembers which line it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins.
    pub a: Point,
    /// Where it ends.
    pub b: Point,
    /// Index of its line.
    pub line: usize,
}

/// The segments of a path, without those of no length.
pub fn segments_from_path(path: &[Point], line: usize) -> impl Iterator<Item = Segment> + '_ {
    path.windows(2)
        .filter(|w| w[0] != w[1])
        .map(move |w| Segment {
            a: w[0],
            b: w[1],
            line,
        })
}

/// Splits the segments so that they meet at ends only. Direction and line are kept; a segment
/// shorter than a pixel may vanish.
///
/// # Errors
/// Fails if the rounds do not settle.
pub fn node(mut segments: Vec<Segment>) -> Result<Vec<Segment>> {
    for _ in 0..MAX_ROUNDS {
        let mut hot: BTreeSet<Point> = segments.iter().flat_map(|s| [s.a, s.b]).collect();
        hot.extend(crossings(&segments));
        let hot = index_points(hot);
        let split: Vec<Segment> = segments.iter().flat_map(|s| bend(*s, &hot)).collect();
        if split.len() == segments.len() {
            return Ok(split);
        }
        segments = split;
    }
    bail!("noding did not settle in {MAX_ROUNDS} rounds")
}

fn bucket(p: Point) -> (i64, i64) {
    (p.x.div_euclid(BUCKET), p.y.div_euclid(BUCKET))
}

fn index_points(points: BTreeSet<Point>) -> HashMap<(i64, i64), Vec<Point>> {
    let mut index: HashMap<_, Vec<_>> = HashMap::new();
    for p in points {
        index.entry(bucket(p)).or_default().push(p);
    }
    index
}

/// The buckets of the segment's bounding box, grown by one unit for the width of a pixel.
fn buckets(a: Point, b: Point) -> impl Iterator<Item = (i64, i64)> {
    let (west, south) = bucket(Point {
        x: a.x.min(b.x) - 1,
        y: a.y.min(b.y) - 1,
    });
    let (east, north) = bucket(Point {
        x: a.x.max(b.x) + 1,
        y: a.y.max(b.y) + 1,
    });
    (west..=east).flat_map(move |x| (south..=north).map(move |y| (x, y)))
}

/// All points, rounded to the grid, where two segments cross inside both.
fn crossings(segments: &[Segment]) -> Vec<Point> {
    let mut index: BTreeMap<(i64, i64), Vec<Segment>> = BTreeMap::new();
    for s in segments {
        for key in buckets(s.a, s.b) {
            index.entry(key).or_default().push(*s);
        }
    }
    let mut found = Vec::new();
    for near in index.values() {
        for (i, s) in near.iter().enumerate() {
            found.extend(near[i + 1..].iter().filter_map(|t| crossing(*s, *t)));
        }
    }
    found
}

/// Where two segments cross inside both, rounded to the grid. Touching ends need no crossing:
/// an end is a hot pixel by itself.
fn crossing(s: Segment, t: Segment) -> Option<Point> {
    let (from_a, from_b) = (cross(t.a, t.b, s.a), cross(t.a, t.b, s.b));
    let (to_a, to_b) = (cross(s.a, s.b, t.a), cross(s.a, s.b, t.b));
    if from_a.signum() * from_b.signum() >= 0 || to_a.signum() * to_b.signum() >= 0 {
        return None;
    }
    let (part, whole) = (i128::from(from_a), i128::from(from_a) - i128::from(from_b));
    let at = |from: i64, to: i64| from + rounded(i128::from(to - from) * part, whole);
    Some(Point {
        x: at(s.a.x, s.b.x),
        y: at(s.a.y, s.b.y),
    })
}

/// `n / d`, rounded half up.
fn rounded(n: i128, d: i128) -> i64 {
    let (n, d) = if d < 0 { (-n, -d) } else { (n, d) };
    (2 * n + d).div_euclid(2 * d) as i64
}

/// The segment bent through the hot pixels it passes.
fn bend(s: Segment, hot: &HashMap<(i64, i64), Vec<Point>>) -> Vec<Segment> {
    let along = |p: Point| (p.x - s.a.x) * (s.b.x - s.a.x) + (p.y - s.a.y) * (s.b.y - s.a.y);
    let mut path: Vec<Point> = buckets(s.a, s.b)
        .filter_map(|key| hot.get(&key))
        .flatten()
        .copied()
        .filter(|p| *p != s.a && *p != s.b && passes(s, *p))
        .collect();
    path.sort_unstable_by_key(|p| (along(*p), *p));
    path.insert(0, s.a);
    path.push(s.b);
    segments_from_path(&path, s.line).collect()
}

/// Whether the segment meets the pixel of `p`: the unit square around it with its western and
/// southern sides, as halves are rounded up. Coordinates are doubled so that the corners are whole
/// numbers; they are odd, so no end of a segment lies on a side.
fn passes(s: Segment, p: Point) -> bool {
    let twice = |q: Point| Point {
        x: 2 * q.x,
        y: 2 * q.y,
    };
    let (a, b, p) = (twice(s.a), twice(s.b), twice(p));
    let beside = a.x.max(b.x) < p.x - 1
        || a.x.min(b.x) > p.x + 1
        || a.y.max(b.y) < p.y - 1
        || a.y.min(b.y) > p.y + 1;
    if beside {
        return false;
    }
    let side = |dx, dy| {
        cross(
            a,
            b,
            Point {
                x: p.x + dx,
                y: p.y + dy,
            },
        )
        .signum()
    };
    let south_west = side(-1, -1);
    let sides = [south_west, side(1, -1), side(-1, 1), side(1, 1)];
    // Through the inside, or along a side or through the one corner that belong to the pixel.
    (sides.contains(&1) && sides.contains(&-1)) || south_west == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(x: i64, y: i64) -> Point {
        Point { x, y }
    }

    fn segment(a: Point, b: Point, line: usize) -> Segment {
        Segment { a, b, line }
    }

    #[test]
    fn a_cross_becomes_four_segments() {
        let nodes = node(vec![
            segment(p(0, 0), p(10, 10), 0),
            segment(p(0, 10), p(10, 0), 1),
        ]);
        let nodes = nodes.unwrap();
        assert_eq!(nodes.len(), 4);
        assert!(nodes.iter().all(|s| s.a == p(5, 5) || s.b == p(5, 5)));
    }

    #[test]
    fn an_end_beside_a_segment_by_less_than_half_a_unit_is_joined() {
        // The end (5, 2) lies 0.29 units above the slanting segment.
        let nodes = node(vec![
            segment(p(0, 0), p(10, 3), 0),
            segment(p(5, 9), p(5, 2), 1),
        ]);
        assert!(nodes.unwrap().iter().any(|s| s.line == 0 && s.b == p(5, 2)));
    }

    #[test]
    fn overlapping_segments_share_their_ends() {
        let nodes = node(vec![
            segment(p(0, 0), p(10, 0), 0),
            segment(p(4, 0), p(14, 0), 1),
        ]);
        let nodes = nodes.unwrap();
        let between = |line| nodes.iter().any(|s| *s == segment(p(4, 0), p(10, 0), line));
        assert!(between(0) && between(1));
    }

    #[test]
    fn rounding_is_half_up_for_both_signs() {
        assert_eq!(
            [rounded(5, 2), rounded(-5, 2), rounded(5, -2), rounded(4, 3)],
            [3, -2, -2, 1]
        );
    }
}
