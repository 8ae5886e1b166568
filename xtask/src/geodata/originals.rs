//! Readers of the original files that the clips are cut from.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::source::Geo;

/// The parts of all polylines or polygons of a shapefile ("ESRI Shapefile Technical
/// Description", 1998: header of 100 bytes; a record is 8 bytes, type, box, counts, starts, points).
///
/// # Errors
/// Fails if the file cannot be read, is cut short or holds other shapes.
pub fn read_shp(path: &Path) -> Result<Vec<Vec<Geo>>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let four = |at: usize| {
        bytes
            .get(at..at + 4)
            .and_then(|b| b.try_into().ok())
            .context("the file is cut short")
    };
    let whole = |at: usize| Ok::<_, anyhow::Error>(i32::from_le_bytes(four(at)?) as usize);
    let float = |at: usize| {
        let eight = bytes.get(at..at + 8).and_then(|b| b.try_into().ok());
        Ok::<_, anyhow::Error>(f64::from_le_bytes(eight.context("the file is cut short")?))
    };
    let mut parts = Vec::new();
    let mut record = 100;
    while record < bytes.len() {
        let words = i32::from_be_bytes(four(record + 4)?) as usize;
        let content = record + 8;
        record = content + words * 2;
        let kind = whole(content)?;
        if kind == 0 {
            continue;
        }
        ensure!(
            kind == 3 || kind == 5,
            "shape type {kind} is neither polyline nor polygon"
        );
        let (count, points) = (whole(content + 36)?, whole(content + 40)?);
        let first_point = content + 44 + count * 4;
        for part in 0..count {
            let from = whole(content + 44 + part * 4)?;
            let to = if part + 1 < count {
                whole(content + 48 + part * 4)?
            } else {
                points
            };
            let point = |i: usize| {
                Ok([
                    float(first_point + i * 16)?,
                    float(first_point + i * 16 + 8)?,
                ])
            };
            parts.push((from..to).map(point).collect::<Result<_>>()?);
        }
    }
    Ok(parts)
}

/// The arcs of the TopoJSON object `rivers`, in degrees.
///
/// # Errors
/// Fails if the file cannot be read or is no such topology.
pub fn read_rivers(path: &Path) -> Result<Vec<Vec<Geo>>> {
    #[derive(Deserialize)]
    struct Transform {
        scale: Geo,
        translate: Geo,
    }
    #[derive(Deserialize)]
    struct Topology {
        transform: Transform,
        arcs: Vec<Vec<Geo>>,
        objects: serde_json::Value,
    }
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let topology: Topology = serde_json::from_str(&text)?;
    let Transform { scale, translate } = topology.transform;
    let decode = |arc: &Vec<Geo>| {
        let mut at = [0.0, 0.0];
        let step = |d: &Geo| {
            at = [at[0] + d[0], at[1] + d[1]];
            [
                at[0] * scale[0] + translate[0],
                at[1] * scale[1] + translate[1],
            ]
        };
        arc.iter().map(step).collect::<Vec<Geo>>()
    };
    let mut used = Vec::new();
    collect_arcs(&topology.objects["rivers"]["geometries"], &mut used);
    used.sort_unstable();
    used.dedup();
    Ok(used
        .iter()
        .filter_map(|i| topology.arcs.get(*i))
        .map(decode)
        .collect())
}

/// The indices of all arcs named in a TopoJSON value; `!i` is arc `i` reversed.
fn collect_arcs(value: &serde_json::Value, into: &mut Vec<usize>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|v| collect_arcs(v, into)),
        serde_json::Value::Object(_) => collect_arcs(&value["arcs"], into),
        _ => into.extend(
            value
                .as_i64()
                .map(|i| if i < 0 { !i as usize } else { i as usize }),
        ),
    }
}
