//! A geometry → the points at which it is shown.

use serde_json::Value;

use crate::dataset::raw::Position;
use crate::geo::point::Point;
use crate::geo::ring::{inner_point, signed_area};

/// All positions of points; for any other shape one point on it or in it. Empty where there is none on the globe.
pub(super) fn points(geometry: &Value) -> Vec<Position> {
    let coordinates = geometry.get("coordinates").unwrap_or(&Value::Null);
    match geometry.get("type").and_then(Value::as_str) {
        Some("Point") => position(coordinates).into_iter().collect(),
        Some("MultiPoint") => path(coordinates),
        Some("LineString") => middle(&path(coordinates)).into_iter().collect(),
        Some("MultiLineString") => {
            let paths = rows(coordinates).map(path);
            longest(paths)
                .as_deref()
                .and_then(middle)
                .into_iter()
                .collect()
        }
        Some("Polygon") => inside(&[coordinates]).into_iter().collect(),
        Some("MultiPolygon") => inside(&rows(coordinates).collect::<Vec<_>>())
            .into_iter()
            .collect(),
        Some("GeometryCollection") => {
            let parts = geometry.get("geometries").map(rows).into_iter().flatten();
            // The first part that has one; a collection within a collection is not looked into.
            let parts = parts.filter(|part| part.get("geometries").is_none());
            parts
                .filter_map(|part| points(part).into_iter().next())
                .take(1)
                .collect()
        }
        _ => Vec::new(),
    }
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The first two numbers of a position; a height is of no use.
fn position(value: &Value) -> Option<Position> {
    let mut numbers = rows(value).map(Value::as_f64);
    let (lon, lat) = (numbers.next()??, numbers.next()??);
    (lon.abs() <= 180.0 && lat.abs() <= 90.0).then_some([lon, lat])
}

fn path(value: &Value) -> Vec<Position> {
    rows(value).filter_map(position).collect()
}

fn longest(paths: impl Iterator<Item = Vec<Position>>) -> Option<Vec<Position>> {
    paths.max_by_key(Vec::len)
}

/// The vertex in the middle.
fn middle(path: &[Position]) -> Option<Position> {
    path.get(path.len() / 2).copied()
}

/// A point inside the greatest of some polygons.
fn inside(polygons: &[&Value]) -> Option<Position> {
    let rings = polygons.iter().filter_map(|polygon| rows(polygon).next());
    let rings = rings.map(|ring| {
        path(ring)
            .iter()
            .map(|[lon, lat]| Point::new(*lon, *lat))
            .collect::<Vec<_>>()
    });
    let greatest = rings.max_by(|a, b| signed_area(a).abs().total_cmp(&signed_area(b).abs()))?;
    let point = inner_point(&greatest).or_else(|| greatest.first().copied())?;
    // Exact to a metre; what is computed has no more.
    let short = |degrees: f64| (degrees * 1e5).round() / 1e5;
    Some([short(point.x), short(point.y)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_shape_has_one_point_of_its_own() {
        let l_shape = json!([[[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4], [0, 0]]]);
        for (kind, coordinates, expected) in [
            ("Point", json!([131.9, 43.1, 12]), vec![[131.9, 43.1]]),
            ("Point", json!([431.9, 43.1]), vec![]),
            ("Point", json!(["x"]), vec![]),
            (
                "MultiPoint",
                json!([[1, 2], [3, 4]]),
                vec![[1.0, 2.0], [3.0, 4.0]],
            ),
            (
                "LineString",
                json!([[1, 2], [3, 4], [5, 6]]),
                vec![[3.0, 4.0]],
            ),
            (
                "MultiLineString",
                json!([[[1, 2]], [[3, 4], [5, 6]]]),
                vec![[5.0, 6.0]],
            ),
            (
                "Polygon",
                json!([[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]),
                vec![[1.0, 1.0]],
            ),
            ("Polygon", json!([]), vec![]),
            ("Polygon", json!([[[1, 1], [1, 1]]]), vec![[1.0, 1.0]]),
            ("Nothing", json!(null), vec![]),
        ] {
            assert_eq!(
                points(&json!({"type": kind, "coordinates": coordinates})),
                expected,
                "{kind} {coordinates}"
            );
        }
        let [[lon, lat]] = points(&json!({"type": "Polygon", "coordinates": l_shape}))[..] else {
            panic!("one point")
        };
        assert!(
            (lon < 1.0 || lat < 1.0) && lon > 0.0 && lat > 0.0,
            "{lon} {lat}"
        );
        let small = json!([[[10, 10], [10.1, 10], [10, 10.1], [10, 10]]]);
        let [[lon, _]] =
            points(&json!({"type": "MultiPolygon", "coordinates": [small, l_shape]}))[..]
        else {
            panic!("one point")
        };
        assert!(lon < 4.0);
        let collection = json!({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]});
        assert_eq!(points(&collection), [[1.0, 2.0]]);
    }
}
