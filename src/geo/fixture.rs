//! Small maps for the tests of this folder.

use serde_json::{Value, json};

use super::point::Point;
use super::topology::Topology;

/// A square with its corner at `x`, `y`, counter-clockwise as seen: down, right, up. Map km.
pub fn square(x: f64, y: f64, side: f64) -> Vec<Point> {
    [(0.0, 0.0), (0.0, side), (side, side), (side, 0.0)]
        .map(|(dx, dy)| Point::new(x + dx, y + dy))
        .to_vec()
}

/// The map of [`two_squares_json`].
pub fn two_squares() -> Topology {
    Topology::from_value(&two_squares_json()).unwrap()
}

/// `west` (125°–127° E, 45°–46° N) and `east` (127°–128° E) share arc 0, the meridian of 127° E, which has a bend.
/// Arc 1 is the western edge of the map, arc 2 the eastern coast; `east` has a hole, arc 3, filled by `island`.
pub fn two_squares_json() -> Value {
    json!({
        "type": "Topology",
        "transform": { "scale": [0.01, 0.01], "translate": [125.0, 45.0] },
        "arcs": [
            [[200, 0], [10, 50], [-10, 50]],
            [[200, 100], [-200, 0], [0, -100], [200, 0]],
            [[200, 0], [100, 0], [0, 100], [-100, 0]],
            [[240, 40], [20, 0], [0, 20], [-20, 0], [0, -20]],
            [[100, 50], [100, 0], [100, 10]],
        ],
        "objects": {
            "cells": { "type": "GeometryCollection", "geometries": [
                { "type": "Polygon", "id": "west", "properties": { "km2": 17000.0 }, "arcs": [[0, 1]] },
                { "type": "Polygon", "id": "east", "properties": { "km2": 8600.0 }, "arcs": [[2, -1], [3]] },
                { "type": "MultiPolygon", "id": "island", "properties": { "km2": 350.0 }, "arcs": [[[3]]] },
            ] },
            "lines": { "type": "GeometryCollection", "geometries": [
                { "type": "LineString", "id": "meridian", "arcs": [-1],
                  "properties": { "kind": "border", "valid": "1858-05-28/", "accuracy_km": 3.0 } },
            ] },
            "overlays": { "type": "GeometryCollection", "geometries": [
                { "type": "LineString", "id": "front", "arcs": [4],
                  "properties": { "kind": "front", "valid": null, "accuracy_km": null } },
            ] },
            "rivers": { "type": "GeometryCollection", "geometries": [
                { "type": "MultiLineString", "id": "river", "properties": { "name": { "en": "River" } }, "arcs": [[4]] },
            ] },
            "frame": { "type": "MultiLineString", "arcs": [[1]] },
        },
    })
}

/// A board of `size` × `size` squares of one degree, row by row from the south-west corner at 125° E 43° N; every
/// side is an arc. Around it is the sea.
pub fn grid(size: usize) -> Topology {
    let mut arcs = Vec::new();
    let corner = |x: usize, y: usize| [125.0 + x as f64, 43.0 + y as f64];
    for y in 0..=size {
        arcs.extend((0..size).map(|x| json!([corner(x, y), corner(x + 1, y)])));
    }
    for x in 0..=size {
        arcs.extend((0..size).map(|y| json!([corner(x, y), corner(x, y + 1)])));
    }
    let level = |x: usize, y: usize| (y * size + x) as i64;
    let upright = |x: usize, y: usize| ((size + 1 + x) * size + y) as i64;
    let cell = |i: usize| {
        let (x, y) = (i % size, i / size);
        let ring = [
            level(x, y),
            upright(x + 1, y),
            !level(x, y + 1),
            !upright(x, y),
        ];
        json!({ "type": "Polygon", "id": format!("{x},{y}"), "properties": { "km2": 1.0 }, "arcs": [ring] })
    };
    let cells: Vec<Value> = (0..size * size).map(cell).collect();
    let cells = json!({ "type": "GeometryCollection", "geometries": cells });
    Topology::from_value(&json!({ "arcs": arcs, "objects": { "cells": cells } })).unwrap()
}
