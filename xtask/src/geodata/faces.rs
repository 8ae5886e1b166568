//! Faces of a planar graph by walking half-edges.
//!
//! Edge `e` from `a` to `b` is two half-edges: `2e` runs from `a` to `b`, `2e + 1` back. The face
//! of a half-edge lies to its left. At every node the half-edges are sorted by angle; the walk
//! takes the next one clockwise. A walk with positive area is the outer ring of a face; any other
//! is the outside of a connected part, and so a hole in the face around that part.

use std::collections::HashMap;

use super::grid::{Point, cross};

/// Index of the face outside everything.
pub const OUTSIDE: usize = 0;

/// A closed walk along half-edges.
#[derive(Debug)]
pub struct Cycle {
    /// The half-edges in walking order.
    pub half_edges: Vec<usize>,
    /// Twice the signed area, in square grid units.
    pub area2: i128,
    low: Point,
    high: Point,
}

/// A face: a ring with holes. Only [`OUTSIDE`] has no ring.
#[derive(Debug, Default)]
pub struct Face {
    /// The cycle around it.
    pub ring: Option<usize>,
    /// The cycles of the parts lying in it.
    pub holes: Vec<usize>,
}

/// The faces of a planar graph.
#[derive(Debug)]
pub struct Faces {
    edges: Vec<(Point, Point)>,
    /// All walks; every half-edge is in exactly one.
    pub cycles: Vec<Cycle>,
    /// All faces, [`OUTSIDE`] first.
    pub faces: Vec<Face>,
    /// The face to the left of each half-edge.
    pub face_of: Vec<usize>,
}

impl Faces {
    /// Finds the faces of edges that meet at their ends only, each given once.
    pub fn new(edges: Vec<(Point, Point)>) -> Self {
        let (cycles, cycle_of) = walk(&edges);
        let parts = parts(&edges);
        let mut faces = vec![Face::default()];
        let mut face_of_cycle = vec![OUTSIDE; cycles.len()];
        for (i, _) in cycles.iter().enumerate().filter(|(_, c)| c.area2 > 0) {
            face_of_cycle[i] = faces.len();
            faces.push(Face {
                ring: Some(i),
                holes: Vec::new(),
            });
        }
        for (i, hole) in cycles.iter().enumerate().filter(|(_, c)| c.area2 <= 0) {
            let from = start(&edges, hole.half_edges[0]);
            let around = cycles
                .iter()
                .enumerate()
                .filter(|(_, c)| {
                    c.area2 > 0 && parts[&start(&edges, c.half_edges[0])] != parts[&from]
                })
                .filter(|(_, c)| encloses(&edges, c, from))
                .min_by_key(|(_, c)| c.area2);
            let face = around.map_or(OUTSIDE, |(ring, _)| face_of_cycle[ring]);
            face_of_cycle[i] = face;
            faces[face].holes.push(i);
        }
        let face_of = cycle_of
            .into_iter()
            .map(|cycle| face_of_cycle[cycle])
            .collect();
        Self {
            edges,
            cycles,
            faces,
            face_of,
        }
    }

    /// The face that holds a point, which must not lie on an edge.
    pub fn face_at(&self, p: Point) -> usize {
        let holding = |(_, face): &(usize, &Face)| {
            face.ring
                .is_some_and(|ring| encloses(&self.edges, &self.cycles[ring], p))
        };
        let area = |(_, face): &(usize, &Face)| face.ring.map(|ring| self.cycles[ring].area2);
        self.faces
            .iter()
            .enumerate()
            .filter(holding)
            .min_by_key(area)
            .map_or(OUTSIDE, |(i, _)| i)
    }

    /// The half-edges around a face, of its ring and of its holes.
    pub fn half_edges(&self, face: usize) -> impl Iterator<Item = usize> + '_ {
        let face = &self.faces[face];
        face.ring
            .iter()
            .chain(&face.holes)
            .flat_map(|c| self.cycles[*c].half_edges.iter().copied())
    }

    /// Where a half-edge begins and ends.
    pub fn ends(&self, half_edge: usize) -> (Point, Point) {
        (
            start(&self.edges, half_edge),
            start(&self.edges, half_edge ^ 1),
        )
    }
}

fn start(edges: &[(Point, Point)], half_edge: usize) -> Point {
    let (a, b) = edges[half_edge / 2];
    if half_edge.is_multiple_of(2) { a } else { b }
}

/// All walks, and the walk of each half-edge.
fn walk(edges: &[(Point, Point)]) -> (Vec<Cycle>, Vec<usize>) {
    let next = next_half_edges(edges);
    let mut cycle_of = vec![usize::MAX; next.len()];
    let mut cycles = Vec::new();
    for first in 0..next.len() {
        if cycle_of[first] != usize::MAX {
            continue;
        }
        let mut half_edges = Vec::new();
        let mut at = first;
        while cycle_of[at] == usize::MAX {
            cycle_of[at] = cycles.len();
            half_edges.push(at);
            at = next[at];
        }
        cycles.push(cycle(edges, half_edges));
    }
    (cycles, cycle_of)
}

fn cycle(edges: &[(Point, Point)], half_edges: Vec<usize>) -> Cycle {
    let mut low = start(edges, half_edges[0]);
    let (mut high, mut area2) = (low, 0);
    for h in &half_edges {
        let (a, b) = (start(edges, *h), start(edges, h ^ 1));
        area2 += i128::from(a.x * b.y - a.y * b.x);
        low = Point {
            x: low.x.min(a.x),
            y: low.y.min(a.y),
        };
        high = Point {
            x: high.x.max(a.x),
            y: high.y.max(a.y),
        };
    }
    Cycle {
        half_edges,
        area2,
        low,
        high,
    }
}

/// For each half-edge the one that follows it around the face on its left.
fn next_half_edges(edges: &[(Point, Point)]) -> Vec<usize> {
    let mut leaving: HashMap<Point, Vec<usize>> = HashMap::new();
    for h in 0..edges.len() * 2 {
        leaving.entry(start(edges, h)).or_default().push(h);
    }
    let mut next = vec![0; edges.len() * 2];
    for (node, fan) in &mut leaving {
        fan.sort_unstable_by(|g, h| by_angle(*node, start(edges, g ^ 1), start(edges, h ^ 1)));
        for (i, h) in fan.iter().enumerate() {
            // Arriving against `h`, the walk leaves by the half-edge just clockwise of it.
            next[h ^ 1] = fan[(i + fan.len() - 1) % fan.len()];
        }
    }
    next
}

/// Orders directions from `o` counter-clockwise, beginning at due east.
fn by_angle(o: Point, a: Point, b: Point) -> std::cmp::Ordering {
    let lower_half = |p: Point| (p.y, p.x) < (o.y, o.x);
    lower_half(a)
        .cmp(&lower_half(b))
        .then_with(|| 0.cmp(&cross(o, a, b)))
}

/// Whether the cycle runs around a point that is not on it (even-odd rule, exact).
fn encloses(edges: &[(Point, Point)], cycle: &Cycle, p: Point) -> bool {
    let boxed =
        (cycle.low.x..=cycle.high.x).contains(&p.x) && (cycle.low.y..=cycle.high.y).contains(&p.y);
    let crossed = |h: &&usize| {
        let (a, b) = (start(edges, **h), start(edges, **h ^ 1));
        (a.y > p.y) != (b.y > p.y) && (cross(a, b, p) > 0) == (b.y > a.y)
    };
    boxed && cycle.half_edges.iter().filter(crossed).count() % 2 == 1
}

/// The connected part of each node.
fn parts(edges: &[(Point, Point)]) -> HashMap<Point, usize> {
    let mut beside: HashMap<Point, Vec<Point>> = HashMap::new();
    for (a, b) in edges {
        beside.entry(*a).or_default().push(*b);
        beside.entry(*b).or_default().push(*a);
    }
    let mut part_of = HashMap::new();
    for (part, (first, _)) in edges.iter().enumerate() {
        let mut open = vec![*first];
        while let Some(node) = open.pop() {
            part_of.entry(node).or_insert_with(|| {
                open.extend(&beside[&node]);
                part
            });
        }
    }
    part_of
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::graph::{Numbers, edges_from_segments};
    use super::super::noding::{Segment, node};
    use super::*;

    const SIDE: i64 = 60;

    /// Edges of random segments inside a square, noded.
    fn random_edges() -> impl Strategy<Value = Vec<(Point, Point)>> {
        let point = || (0..=SIDE, 0..=SIDE).prop_map(|(x, y)| Point { x, y });
        prop::collection::vec((point(), point()), 0..40).prop_map(|mut pairs| {
            let corner = |x, y| Point { x, y };
            let square = [(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE), (0, 0)];
            pairs.extend(
                square
                    .windows(2)
                    .map(|w| (corner(w[0].0, w[0].1), corner(w[1].0, w[1].1))),
            );
            let segments = pairs.into_iter().filter(|(a, b)| a != b);
            let segments: Vec<Segment> = segments.map(|(a, b)| Segment { a, b, line: 0 }).collect();
            let noded = node(segments).unwrap();
            assert_eq!(
                node(noded.clone()).unwrap(),
                noded,
                "a noded set has nothing left to split"
            );
            edges_from_segments(&noded, Numbers { coast: 1 })
                .iter()
                .map(|e| (e.a, e.b))
                .collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

        #[test]
        fn faces_of_any_lines_fill_the_square(edges in random_edges()) {
            let faces = Faces::new(edges.clone());
            let nodes: BTreeSet<Point> = edges.iter().flat_map(|(a, b)| [*a, *b]).collect();
            let part_of = parts(&edges);
            let parts: BTreeSet<&usize> = part_of.values().collect();
            // Euler: V - E + F = 1 + C.
            prop_assert_eq!(nodes.len() + faces.faces.len(), edges.len() + 1 + parts.len());
            let mut walked: Vec<usize> = faces.cycles.iter().flat_map(|c| c.half_edges.clone()).collect();
            walked.sort_unstable();
            prop_assert_eq!(walked, (0..edges.len() * 2).collect::<Vec<_>>());
            let area2 = |f: &Face| f.ring.iter().chain(&f.holes).map(|c| faces.cycles[*c].area2).sum::<i128>();
            prop_assert!(faces.faces.iter().skip(1).all(|f| area2(f) > 0));
            let bounded: i128 = faces.faces.iter().skip(1).map(area2).sum();
            prop_assert_eq!(bounded, 2 * i128::from(SIDE * SIDE));
        }
    }

    #[test]
    fn an_island_is_a_hole_and_a_face() {
        let square = |low: i64, high: i64| {
            let p =
                [(low, low), (high, low), (high, high), (low, high)].map(|(x, y)| Point { x, y });
            [(p[0], p[1]), (p[1], p[2]), (p[2], p[3]), (p[3], p[0])]
        };
        let faces = Faces::new([square(0, 30), square(10, 20)].concat());
        assert_eq!(faces.faces.len(), 3);
        let around = faces.face_at(Point { x: 5, y: 5 });
        let island = faces.face_at(Point { x: 15, y: 15 });
        assert_ne!(around, island);
        assert_eq!(faces.faces[around].holes.len(), 1);
        assert_eq!(faces.face_at(Point { x: 50, y: 5 }), OUTSIDE);
    }
}
