//! Writes the TopoJSON: `cells`, `lines`, `frame`, `lakes`, `rivers` and `overlays`.
//!
//! Format: "The TopoJSON Format Specification" 1.0. Arcs are delta-coded on the noding grid; `~i`
//! is arc `i` reversed. Lakes, rivers and overlays that follow no line have arcs of their own.

use std::collections::{BTreeMap, HashMap};

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
fn numbers(ring: &Ring) -> Vec<i64> {
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
    let rings = |rings: &Vec<Ring>| rings.iter().map(numbers).collect::<Vec<_>>();
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
            json!({ "type": "MultiLineString", "arcs": many.iter().map(numbers).collect::<Vec<_>>() })
        }
    }
}

/// A geometry collection.
pub fn collection(geometries: Vec<Value>) -> Value {
    json!({ "type": "GeometryCollection", "geometries": geometries })
}

/// Joins arcs end to end into as few paths as their order along the line allows.
pub fn chains(arcs: &[Arc], members: &[usize]) -> Vec<Ring> {
    let ends = |i: usize| (arcs[i].path.first().copied(), arcs[i].path.last().copied());
    let mut at: HashMap<Option<Point>, Vec<usize>> = HashMap::new();
    for i in members {
        let (first, last) = ends(*i);
        at.entry(first).or_default().push(*i);
        at.entry(last).or_default().push(*i);
    }
    // Begin where a line begins: at a node of one arc only; then whatever is left.
    let loose = |i: &usize| at[&ends(*i).0].len() == 1 || at[&ends(*i).1].len() == 1;
    let order = members.iter().filter(|i| loose(i)).chain(members);
    let mut used: HashMap<usize, ()> = HashMap::new();
    let mut paths = Vec::new();
    for start in order {
        let mut path = Ring::new();
        let mut next = Some((
            *start,
            at[&ends(*start).0].len() == 1 || at[&ends(*start).1].len() != 1,
        ));
        while let Some((arc, forward)) = next.filter(|(arc, _)| !used.contains_key(arc)) {
            used.insert(arc, ());
            path.push((arc, forward));
            let (first, last) = ends(arc);
            let end = if forward { last } else { first };
            next = at[&end]
                .iter()
                .find(|i| !used.contains_key(i))
                .map(|i| (*i, ends(*i).0 == end));
        }
        if !path.is_empty() {
            paths.push(path);
        }
    }
    paths
}
