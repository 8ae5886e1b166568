//! Arcs: the stretches of border between two nodes. Each exists once and parts at most two cells.

use std::collections::{BTreeMap, HashMap};

use super::faces::{Face, Faces};
use super::graph::Edge;
use super::grid::Point;
use super::partition::Owner;

/// A stretch of border. All of it has the same lines and the same owners.
#[derive(Debug)]
pub struct Arc {
    /// Its vertices from node to node.
    pub path: Vec<Point>,
    /// The lines along it; none for plain coast and frame.
    pub lines: Vec<usize>,
    /// Whether it is part of the frame.
    pub frame: bool,
    /// Owner on its left and on its right.
    pub owners: [Owner; 2],
}

/// A ring as arcs in walking order; `true` for those walked forward.
pub type Ring = Vec<(usize, bool)>;

/// All arcs, and the polygons of each cell: an outer ring counter-clockwise, then holes.
pub struct Arcs {
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// Polygons by cell.
    pub polygons: BTreeMap<usize, Vec<Vec<Ring>>>,
}

/// Drops the edges inside a cell or the sea and joins the rest into arcs and rings.
pub fn arcs_from_faces(faces: &Faces, edges: &[Edge], owners: &[Owner]) -> Arcs {
    let sides = |e: usize| {
        [
            owners[faces.face_of[2 * e]],
            owners[faces.face_of[2 * e + 1]],
        ]
    };
    let borders: Vec<Border> = (0..edges.len())
        .map(|e| Border {
            edge: &edges[e],
            owners: sides(e),
        })
        .filter(|b| b.owners[0] != b.owners[1])
        .collect();
    let (arcs, place) = join(&borders);
    let faces = Faces::new(borders.iter().map(|b| (b.edge.a, b.edge.b)).collect());
    let ring = |cycle: &usize| -> Ring {
        faces.cycles[*cycle]
            .half_edges
            .iter()
            .filter_map(|h| place.get(h).copied())
            .collect()
    };
    let mut polygons: BTreeMap<usize, Vec<Vec<Ring>>> = BTreeMap::new();
    for Face { ring: outer, holes } in &faces.faces {
        let Some(outer) = outer else { continue };
        let h = faces.cycles[*outer].half_edges[0];
        if let Owner::Cell(cell) = borders[h / 2].owners[h % 2] {
            polygons
                .entry(cell)
                .or_default()
                .push(std::iter::once(outer).chain(holes).map(ring).collect());
        }
    }
    Arcs { arcs, polygons }
}

/// An edge between two owners.
struct Border<'a> {
    edge: &'a Edge,
    owners: [Owner; 2],
}

impl Border<'_> {
    /// What must not change along an arc walked forward from this half-edge.
    fn key(&self, half: usize) -> (&[usize], bool, [Owner; 2]) {
        let [left, right] = self.owners;
        (
            &self.edge.lines,
            self.edge.frame,
            if half == 0 {
                [left, right]
            } else {
                [right, left]
            },
        )
    }
}

/// Joins borders into arcs. The map holds, for the first half-edge of each arc in either
/// direction, the arc and whether it is walked forward.
fn join(borders: &[Border]) -> (Vec<Arc>, HashMap<usize, (usize, bool)>) {
    let from = |h: usize| {
        if h.is_multiple_of(2) {
            borders[h / 2].edge.a
        } else {
            borders[h / 2].edge.b
        }
    };
    let mut leaving: BTreeMap<Point, Vec<usize>> = BTreeMap::new();
    for h in 0..borders.len() * 2 {
        leaving.entry(from(h)).or_default().push(h);
    }
    // The half-edge that continues an arc past the end of `h`, if that end is no node.
    let onward = |h: usize| match leaving[&from(h ^ 1)].as_slice() {
        [g, i] => {
            let next = if *g == h ^ 1 { *i } else { *g };
            (borders[next / 2].key(next % 2) == borders[h / 2].key(h % 2)).then_some(next)
        }
        _ => None,
    };
    let is_start = |h: &usize| onward(h ^ 1).is_none();
    let all = 0..borders.len() * 2;
    // Arcs that begin at a node first; what is left are rings without one.
    let starts: Vec<usize> = all.clone().filter(is_start).chain(all).collect();
    let mut used = vec![false; borders.len()];
    let (mut arcs, mut place) = (Vec::new(), HashMap::new());
    for first in starts {
        if used[first / 2] {
            continue;
        }
        let mut path = vec![from(first)];
        let mut at = Some(first);
        let mut last = first;
        while let Some(h) = at.filter(|h| !used[h / 2]) {
            used[h / 2] = true;
            path.push(from(h ^ 1));
            last = h;
            at = onward(h);
        }
        let (lines, frame, owners) = borders[first / 2].key(first % 2);
        place.insert(first, (arcs.len(), true));
        place.insert(last ^ 1, (arcs.len(), false));
        arcs.push(Arc {
            path,
            lines: lines.to_vec(),
            frame,
            owners,
        });
    }
    (arcs, place)
}
