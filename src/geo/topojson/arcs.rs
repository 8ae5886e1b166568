//! Arcs: positions decoded, checked and projected.

use super::packed::Unpacker;
use crate::geo::json::{Place, pair};
use crate::geo::point::{Bounds, Point};
use crate::geo::projection::map_from_geo;
use crate::geo::simplify;
use crate::geo::topology::{Arc, TopologyError};

/// Edges of the file are straight in degrees. On the cone a parallel is an arc of a circle: an edge is cut into pieces
/// of at most so many degrees of longitude, which keeps it within 40 m of its place from 30° N to the pole.
const LONGEST_STEP: f64 = 0.5;

/// All arcs, projected, with neither cells nor lines.
pub fn read_arcs(root: &Place) -> Result<Vec<Arc>, TopologyError> {
    let transform = root.optional("transform");
    let vector = |key: &str| {
        transform
            .as_ref()
            .map(|transform| {
                let place = transform.member(key)?;
                pair(place.value()).ok_or_else(|| place.error("this should be two numbers"))
            })
            .transpose()
    };
    let quantised = vector("scale")?.zip(vector("translate")?);
    let mut unpacker = Unpacker::default();
    let arcs = root.member("arcs")?;
    let arcs = arcs.items()?.map(|place| {
        let steps = numbers(&place, quantised.is_some(), &mut unpacker)?;
        read_arc(&place, &steps, quantised)
    });
    arcs.collect()
}

/// The pairs of numbers of an arc, from a list or packed.
fn numbers(
    place: &Place,
    quantised: bool,
    unpacker: &mut Unpacker,
) -> Result<Vec<[f64; 2]>, TopologyError> {
    if let Some(text) = place.value().as_str() {
        if !quantised {
            return Err(place.error("a packed arc needs a `transform`"));
        }
        let steps = unpacker.steps(text);
        let steps = steps.map_err(|message| place.error(message))?;
        // Beyond 2⁵³ a position is not on the globe, exactly or not.
        #[allow(clippy::cast_precision_loss)]
        let steps = steps.into_iter().map(|step| step.map(|n| n as f64));
        return Ok(steps.collect());
    }
    let items = place.value().as_array().into_iter().flatten();
    let items = items.enumerate().map(|(i, item)| {
        pair(item).ok_or_else(|| place.error(format!("point {i} should be two numbers")))
    });
    items.collect()
}

/// An arc from steps on a grid (its scale and corner are given) or from plain positions.
fn read_arc(
    place: &Place,
    numbers: &[[f64; 2]],
    quantised: Option<([f64; 2], [f64; 2])>,
) -> Result<Arc, TopologyError> {
    let mut at = [0.0, 0.0];
    let mut degrees: Vec<[f64; 2]> = Vec::new();
    for (i, [x, y]) in numbers.iter().enumerate() {
        let [lon, lat] = match quantised {
            Some(([scale_x, scale_y], [left, bottom])) => {
                at = [at[0] + x, at[1] + y];
                [at[0] * scale_x + left, at[1] * scale_y + bottom]
            }
            None => [*x, *y],
        };
        if !((-180.0..=180.0).contains(&lon) && (-80.0..=90.0).contains(&lat)) {
            return Err(place.error(format!(
                "point {i} is not between 180° W and 180° E, 80° S and 90° N"
            )));
        }
        if degrees.last() != Some(&[lon, lat]) {
            degrees.push([lon, lat]);
        }
    }
    let points = project(&degrees);
    if points.len() < 2 {
        return Err(place.error("an arc is a list of two or more points"));
    }
    Ok(Arc {
        weights: simplify::weights(&points),
        bounds: Bounds::of(&points),
        points,
        left: None,
        right: None,
        lines: Vec::new(),
        frame: false,
    })
}

/// A path on the map, with vertices added where an edge spans many degrees of longitude.
fn project(degrees: &[[f64; 2]]) -> Vec<Point> {
    let first = degrees.first().map(|[lon, lat]| map_from_geo(*lon, *lat));
    let mut points: Vec<Point> = first.into_iter().collect();
    for edge in degrees.windows(2) {
        let [[from_lon, from_lat], [lon, lat]] = edge else {
            continue;
        };
        let steps = ((lon - from_lon).abs() / LONGEST_STEP).ceil().max(1.0);
        // At most 720: both ends are on the globe.
        for step in 1..steps as u32 {
            let t = f64::from(step) / steps;
            let [dx, dy] = [lon - from_lon, lat - from_lat];
            points.push(map_from_geo(from_lon + dx * t, from_lat + dy * t));
        }
        points.push(map_from_geo(*lon, *lat));
    }
    points
}
