//! Writes the TopoJSON: `cells`, `lines`, `frame`, `lakes`, `rivers` and `overlays`.
//!
//! Format: "The TopoJSON Format Specification" 1.0. Arcs are delta-coded on the noding grid; `~i`
//! is arc `i` reversed. Lakes, rivers and overlays that follow no line have arcs of their own.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Value, json};

use super::arcs::{Arc, Ring};
use super::grid::{PER_DEGREE, Point};
use super::source::FRAME;

/// Collects arcs and objects.
pub struct Topology {
    arcs: Vec<Vec<Point>>,
    objects: BTreeMap<&'static str, Value>,
}

impl Topology {
    /// Begins with the arcs of the cells, keeping their numbers.
    pub fn new(arcs: &[Arc]) -> Self {
        Self {
            arcs: arcs.iter().map(|arc| arc.path.clone()).collect(),
            objects: BTreeMap::new(),
        }
    }

    /// Adds an arc of its own and gives its number.
    pub fn add_arc(&mut self, path: Vec<Point>) -> usize {
        self.arcs.push(path);
        self.arcs.len() - 1
    }

    /// Adds an object.
    pub fn add_object(&mut self, name: &'static str, object: Value) {
        self.objects.insert(name, object);
    }

    /// The topology as compact JSON.
    pub fn into_json(self) -> String {
        let [west, south, east, north] = FRAME;
        let corner = Point::grid_from_geo([west, south]);
        let arcs: Vec<Value> = self.arcs.iter().map(|path| delta(path, corner)).collect();
        json!({
            "type": "Topology",
            "bbox": [west, south, east, north],
            "transform": { "scale": [1.0 / PER_DEGREE, 1.0 / PER_DEGREE], "translate": [west, south] },
            "objects": self.objects,
            "arcs": arcs,
        })
        .to_string()
    }
}

fn delta(path: &[Point], corner: Point) -> Value {
    let before = std::iter::once(&corner).chain(path);
    path.iter()
        .zip(before)
        .map(|(p, q)| json!([p.x - q.x, p.y - q.y]))
        .collect()
}

/// A ring or path in TopoJSON's numbering.
fn numbers(ring: &[(usize, bool)]) -> Vec<i64> {
    ring.iter()
        .map(|(arc, forward)| {
            if *forward {
                *arc as i64
            } else {
                !(*arc as i64)
            }
        })
        .collect()
}

/// The geometry of a cell, without properties.
pub fn polygon_object(polygons: &[Vec<Ring>]) -> Value {
    let rings = |rings: &Vec<Ring>| rings.iter().map(|ring| numbers(ring)).collect::<Vec<_>>();
    match polygons {
        [one] => json!({ "type": "Polygon", "arcs": rings(one) }),
        many => {
            json!({ "type": "MultiPolygon", "arcs": many.iter().map(rings).collect::<Vec<_>>() })
        }
    }
}

/// The geometry of paths, without properties.
pub fn line_object(paths: &[Ring]) -> Value {
    match paths {
        [one] => json!({ "type": "LineString", "arcs": numbers(one) }),
        many => {
            json!({ "type": "MultiLineString", "arcs": many.iter().map(|path| numbers(path)).collect::<Vec<_>>() })
        }
    }
}

/// A geometry collection.
pub fn collection(geometries: Vec<Value>) -> Value {
    json!({ "type": "GeometryCollection", "geometries": geometries })
}

/// Joins arcs end to end into as few paths as possible, beginning at loose ends.
pub fn chains(arcs: &[Arc], members: &[usize]) -> Vec<Ring> {
    let ends = |i: usize| [arcs[i].path.first().copied(), arcs[i].path.last().copied()];
    let mut at: HashMap<Option<Point>, Vec<usize>> = HashMap::new();
    for i in members {
        ends(*i)
            .into_iter()
            .for_each(|end| at.entry(end).or_default().push(*i));
    }
    let loose = |end| at[&end].len() == 1;
    let forward = members
        .iter()
        .filter(|i| loose(ends(**i)[0]))
        .map(|i| (*i, true));
    let backward = members
        .iter()
        .filter(|i| loose(ends(**i)[1]))
        .map(|i| (*i, false));
    let others = members.iter().map(|i| (*i, true));
    let mut used = HashSet::new();
    let mut paths = Vec::new();
    for start in forward.chain(backward).chain(others) {
        let mut path = Ring::new();
        let mut next = Some(start);
        while let Some((arc, forward)) = next.filter(|(arc, _)| used.insert(*arc)) {
            path.push((arc, forward));
            let end = ends(arc)[usize::from(forward)];
            let onward = at[&end].iter().find(|i| !used.contains(*i));
            next = onward.map(|i| (*i, ends(*i)[0] == end));
        }
        if !path.is_empty() {
            paths.push(path);
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::super::partition::Owner;
    use super::*;

    fn arc(from: i64, to: i64) -> Arc {
        let path = [from, to].map(|x| Point { x, y: 0 }).to_vec();
        Arc {
            path,
            lines: Vec::new(),
            frame: false,
            owners: [Owner::Sea; 2],
        }
    }

    #[test]
    fn arcs_are_chained_whatever_their_direction() {
        let arcs = [arc(2, 1), arc(2, 3), arc(0, 1), arc(7, 8)];
        let paths = chains(&arcs, &[0, 1, 2, 3]);
        assert_eq!(
            paths,
            [vec![(2, true), (0, false), (1, true)], vec![(3, true)]]
        );
    }

    #[test]
    fn a_ring_of_arcs_is_one_path() {
        assert_eq!(
            chains(&[arc(0, 1), arc(1, 0)], &[0, 1]),
            [vec![(0, true), (1, true)]]
        );
    }

    #[test]
    fn reversed_arcs_are_numbered_by_complement() {
        assert_eq!(numbers(&[(0, true), (0, false), (5, false)]), [0, -1, -6]);
    }
}
