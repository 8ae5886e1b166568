//! Leaving out vertices that no picture needs, once, before the map is sent.
//!
//! The method is that of `borderline::geo::simplify` (Visvalingam & Whyatt 1993): the vertex whose triangle with its neighbours is
//! smallest goes first. Here vertices go as long as the line stays within a distance of all that it had, and only where
//! no other vertex lies in the triangle: what was noded stays noded, nothing crosses or touches, and
//! no island changes sides of a border or a shore.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};

use super::grid::{Point, cross};

/// Side of a bucket of the index of vertices, in grid units.
const BUCKET: i64 = 100;

/// Corners that a ring keeps, however small it is, with the first once more as its last.
const RING: usize = 5;

/// A path on its way.
pub struct Course<'a> {
    /// Its vertices; the ends stay, and so do some of a ring's.
    pub points: &'a mut Vec<Point>,
    /// All its vertices lie nearer than this to what is left, in km; none goes with 0.
    pub within_km: f64,
}

/// Simplifies paths that meet at their ends only. What `stays` says stays does.
pub fn simplify(paths: &mut [Course], stays: fn(Point) -> bool) {
    let mut vertices = Vertices::default();
    let mut twins: HashMap<[Point; 2], usize> = HashMap::new();
    for path in paths.iter() {
        path.points.iter().for_each(|p| vertices.insert(*p));
        *twins.entry(ends(path.points)).or_default() += 1;
    }
    for path in paths {
        let [a, b] = ends(path.points);
        let fewest = match twins[&[a, b]] {
            _ if a == b => RING,
            1 => 2,
            // Two straight arcs between the same nodes would be one.
            _ => 3,
        };
        *path.points = simplified(path, fewest, stays, &mut vertices);
    }
}

/// Both ends, the lesser first.
fn ends(path: &[Point]) -> [Point; 2] {
    let (a, b) = (path[0], path[path.len() - 1]);
    [a.min(b), a.max(b)]
}

/// The vertices of a path that stay.
fn simplified(
    path: &Course,
    fewest: usize,
    stays: fn(Point) -> bool,
    vertices: &mut Vertices,
) -> Vec<Point> {
    let points = &path.points;
    let last = points.len() - 1;
    let mut links: Vec<[usize; 2]> = (0..=last).map(|i| [i.saturating_sub(1), i + 1]).collect();
    let mut gone = vec![false; points.len()];
    let mut left = points.len();
    // By square grid units, which are whole; the entries of a vertex whose neighbours have gone are stale.
    let mut smallest = BinaryHeap::new();
    let triangle =
        |i: usize, [before, after]: [usize; 2]| [points[before], points[i], points[after]];
    let may_go = |i: &usize| (1..last).contains(i) && !stays(points[*i]);
    let mut changed: Vec<usize> = (0..=last).collect();
    loop {
        for i in changed.drain(..).filter(may_go) {
            smallest.push(Reverse((size(triangle(i, links[i])), i, links[i])));
        }
        let Some(Reverse((_, i, link))) = smallest.pop() else {
            break;
        };
        let [before, after] = link;
        if gone[i] || links[i] != link || left <= fewest {
            continue;
        }
        let near = |p: &Point| p.km_to_segment(points[before], points[after]) < path.within_km;
        let within = points[before + 1..after].iter().all(near);
        if !within || vertices.any_in(triangle(i, link)) {
            continue;
        }
        vertices.remove(points[i]);
        gone[i] = true;
        left -= 1;
        links[before][1] = after;
        links[after][0] = before;
        changed.extend(link);
    }
    let kept = points.iter().zip(gone).filter(|(_, gone)| !gone);
    kept.map(|(point, _)| *point).collect()
}

fn size([a, b, c]: [Point; 3]) -> i64 {
    cross(a, b, c).abs()
}

/// The vertices that are left, to be asked for those in a triangle.
#[derive(Default)]
struct Vertices {
    buckets: BTreeMap<(i64, i64), HashSet<Point>>,
}

impl Vertices {
    fn insert(&mut self, p: Point) {
        self.buckets.entry(bucket(p)).or_default().insert(p);
    }

    fn remove(&mut self, p: Point) {
        if let Some(near) = self.buckets.get_mut(&bucket(p)) {
            near.remove(&p);
        }
    }

    /// Whether a vertex other than the corners lies in a triangle or on its sides.
    fn any_in(&self, corners: [Point; 3]) -> bool {
        let [a, b, c] = corners;
        let (west, south) = bucket(Point {
            x: a.x.min(b.x).min(c.x),
            y: a.y.min(b.y).min(c.y),
        });
        let (east, north) = bucket(Point {
            x: a.x.max(b.x).max(c.x),
            y: a.y.max(b.y).max(c.y),
        });
        let within = |p: &Point| {
            let sides = [cross(a, b, *p), cross(b, c, *p), cross(c, a, *p)];
            let outside = sides.iter().any(|s| *s < 0) && sides.iter().any(|s| *s > 0);
            !outside && !corners.contains(p) && in_box(*p, corners)
        };
        (west..=east)
            .flat_map(|x| (south..=north).map(move |y| (x, y)))
            .filter_map(|key| self.buckets.get(&key))
            .flatten()
            .any(within)
    }
}

/// Whether a point lies in the box around a triangle: three corners on one line have their sides' line without end.
fn in_box(p: Point, corners: [Point; 3]) -> bool {
    let between = |at: fn(&Point) -> i64| {
        let all = corners.iter().map(at);
        (all.clone().min() <= Some(at(&p))) && (all.max() >= Some(at(&p)))
    };
    between(|p| p.x) && between(|p| p.y)
}

fn bucket(p: Point) -> (i64, i64) {
    (p.x.div_euclid(BUCKET), p.y.div_euclid(BUCKET))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(points: &[(i64, i64)]) -> Vec<Point> {
        points
            .iter()
            .map(|(x, y)| Point {
                x: *x,
                y: *y + 80_000,
            })
            .collect()
    }

    /// What is left of paths whose small triangles go.
    fn left(mut paths: Vec<Vec<Point>>, within_km: f64) -> Vec<Vec<Point>> {
        let mut all: Vec<Course> = paths
            .iter_mut()
            .map(|points| Course { points, within_km })
            .collect();
        simplify(&mut all, |p| p.x == 1_000);
        paths
    }

    #[test]
    fn small_bends_go_and_large_ones_stay() {
        let bends = path(&[(0, 0), (100, 10), (200, 0), (300, 150), (400, 0)]);
        let kept = [bends[0], bends[2], bends[3], bends[4]];
        assert_eq!(left(vec![bends.clone()], 1.0), [kept]);
        assert_eq!(left(vec![bends.clone()], 0.0), [bends]);
        // What stays, stays.
        let flat = path(&[(0, 0), (500, 0), (1_000, 0), (1_500, 0), (2_000, 0)]);
        let kept = [flat[0], flat[2], flat[4]];
        assert_eq!(left(vec![flat.clone()], 1.0), [kept]);
    }

    #[test]
    fn an_island_in_a_bend_keeps_the_bend() {
        let shore = path(&[(0, 0), (100, 40), (200, 0)]);
        let island = path(&[(98, 20), (102, 20), (102, 22), (98, 22), (98, 20)]);
        assert_eq!(left(vec![shore.clone()], 1e3)[0].len(), 2);
        let both = vec![shore, island];
        assert_eq!(left(both.clone(), 1e3), both);
    }

    #[test]
    fn two_arcs_between_the_same_nodes_stay_two() {
        let above = path(&[(0, 0), (50, 4), (100, 5), (200, 0)]);
        let below = path(&[(0, 0), (100, -5), (200, 0)]);
        let left = left(vec![above, below], 1e3);
        assert_eq!([left[0].len(), left[1].len()], [3, 3]);
    }
}
