//! The planar graph of all lines: edges that know which lines run along them.

use std::collections::BTreeMap;

use super::grid::Point;
use super::noding::Segment;

/// What a segment comes from. Lines are numbered from 0; these two follow them.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// How many lines there are; also the number of the coast.
    pub coast: usize,
}

impl Numbers {
    /// The number of the frame.
    pub fn frame(self) -> usize {
        self.coast + 1
    }
}

/// An undirected edge between two nodes; `a` is the lesser point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The lesser end.
    pub a: Point,
    /// The greater end.
    pub b: Point,
    /// The lines along it, ascending.
    pub lines: Vec<usize>,
    /// Coasts along it with land left of `a` to `b`, less those with land to the right.
    pub coast: i32,
    /// Whether it is part of the frame.
    pub frame: bool,
}

/// Merges noded segments into edges. Where a strip of land or water has collapsed to nothing, its
/// two coasts cancel.
pub fn edges_from_segments(segments: &[Segment], numbers: Numbers) -> Vec<Edge> {
    let mut edges: BTreeMap<(Point, Point), Edge> = BTreeMap::new();
    for s in segments {
        let (a, b) = (s.a.min(s.b), s.a.max(s.b));
        let new = || Edge {
            a,
            b,
            lines: Vec::new(),
            coast: 0,
            frame: false,
        };
        let edge = edges.entry((a, b)).or_insert_with(new);
        if s.line == numbers.coast {
            edge.coast += if s.a == a { 1 } else { -1 };
        } else if s.line == numbers.frame() {
            edge.frame = true;
        } else if let Err(at) = edge.lines.binary_search(&s.line) {
            edge.lines.insert(at, s.line);
        }
    }
    edges
        .into_values()
        .filter(|e| e.frame || e.coast != 0 || !e.lines.is_empty())
        .collect()
}

/// Takes away edges with a loose end, again and again, and gives what is left and what was cut.
pub fn trim_loose_ends(edges: Vec<Edge>) -> (Vec<Edge>, Vec<Edge>) {
    let mut at: BTreeMap<Point, Vec<usize>> = BTreeMap::new();
    for (i, e) in edges.iter().enumerate() {
        at.entry(e.a).or_default().push(i);
        at.entry(e.b).or_default().push(i);
    }
    let mut cut = vec![false; edges.len()];
    let mut loose: Vec<Point> = at.keys().copied().collect();
    while let Some(node) = loose.pop() {
        let mut left = at[&node].iter().filter(|i| !cut[**i]);
        if let (Some(only), None) = (left.next(), left.next()) {
            cut[*only] = true;
            loose.extend([edges[*only].a, edges[*only].b]);
        }
    }
    let mut flags = cut.iter();
    let (trimmed, kept) = edges.into_iter().partition(|_| flags.next() == Some(&true));
    (kept, trimmed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: Numbers = Numbers { coast: 2 };

    fn segment(a: (i64, i64), b: (i64, i64), line: usize) -> Segment {
        Segment {
            a: Point { x: a.0, y: a.1 },
            b: Point { x: b.0, y: b.1 },
            line,
        }
    }

    #[test]
    fn lines_on_one_edge_are_merged_and_opposite_coasts_cancel() {
        let edges = edges_from_segments(
            &[
                segment((0, 0), (1, 0), 1),
                segment((1, 0), (0, 0), 0),
                segment((1, 0), (2, 0), 2),
                segment((2, 0), (1, 0), 2),
            ],
            NUMBERS,
        );
        assert_eq!(edges.len(), 1);
        assert_eq!(edges[0].lines, [0, 1]);
    }

    #[test]
    fn a_tail_is_trimmed_and_a_ring_stays() {
        let ring = [((0, 0), (4, 0)), ((4, 0), (0, 4)), ((0, 4), (0, 0))];
        let tail = [((4, 0), (6, 0)), ((6, 0), (8, 0))];
        let segments: Vec<_> = ring
            .iter()
            .chain(&tail)
            .map(|(a, b)| segment(*a, *b, 0))
            .collect();
        let (kept, trimmed) = trim_loose_ends(edges_from_segments(&segments, NUMBERS));
        assert_eq!((kept.len(), trimmed.len()), (3, 2));
        assert!(trimmed.iter().all(|e| e.b.x > 4));
    }
}
