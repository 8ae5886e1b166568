//! `geodata --clip DIR`: cuts the source clips of `data/geo/source` from the original files once.
//! `data/geo/source/README.md` says where those come from.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::ellipsoid::km2_under;
use super::grid::Point;
use super::source::{Collection, FRAME, Feature, Geo, Geometry, Lake, read};

/// Islands below this are left out unless listed: they could not be seen at any zoom.
const SMALLEST_ISLAND_KM2: f64 = 0.5;

/// A reservoir of `source/reservoirs.json`, younger than the map's first years.
#[derive(Deserialize)]
struct Reservoir {
    at: Geo,
}

/// Reads the originals in `dir` and writes the clips below `root`.
///
/// # Errors
/// Fails if an original is missing or damaged, or a clip cannot be written.
pub fn clip(root: &Path, dir: &Path) -> Result<()> {
    let shapes = |name: &str| read_shp(&dir.join(format!("{name}.shp")));
    let lines = |name| Ok::<_, anyhow::Error>(Geometry::MultiLineString(cut_all(shapes(name)?)));
    // Shapefile rings run clockwise around land; here land is on the left.
    let mut land = shapes("ne_10m_land")?;
    land.iter_mut().for_each(|ring| ring.reverse());
    let coast = cut_all(land)
        .into_iter()
        .filter(|path| !is_islet(path))
        .collect();
    write(root, "coast", &Geometry::MultiLineString(coast))?;
    write(
        root,
        "countries",
        &lines("ne_10m_admin_0_boundary_lines_land")?,
    )?;
    write(
        root,
        "provinces",
        &lines("ne_10m_admin_1_states_provinces_lines")?,
    )?;
    write(
        root,
        "rivers",
        &Geometry::MultiLineString(cut_all(read_rivers(&dir.join("asia_50m.json"))?)),
    )?;
    let reservoirs: Vec<Reservoir> = read(root, "data/geo/source/reservoirs.json")?;
    let lakes = lakes_from_rings(shapes("ne_10m_lakes")?).into_iter();
    let lakes = lakes.filter(|rings| natural_in_frame(&rings[0], &reservoirs));
    let feature = |rings| Feature {
        properties: Lake { id: None },
        geometry: Some(Geometry::Polygon(rings)),
    };
    write(
        root,
        "lakes",
        &Collection {
            features: lakes.map(feature).collect(),
        },
    )
}

/// Groups rings into lakes, each with its islands, which run counter-clockwise in a shapefile.
fn lakes_from_rings(rings: Vec<Vec<Geo>>) -> Vec<Vec<Vec<Geo>>> {
    let mut lakes: Vec<Vec<Vec<Geo>>> = Vec::new();
    for ring in rings {
        let ring: Vec<Geo> = ring.into_iter().map(rounded).collect();
        match lakes.last_mut() {
            Some(lake) if ring_km2(&ring) > 0.0 => lake.push(ring),
            _ => lakes.push(vec![ring]),
        }
    }
    lakes
}

fn write(root: &Path, name: &str, value: &impl serde::Serialize) -> Result<()> {
    let path = root.join(format!("data/geo/source/{name}.json"));
    let text = serde_json::to_string(value)?
        .replace("]],[[", "]],\n[[")
        .replace("]]]", "]]]\n");
    std::fs::write(&path, text).with_context(|| format!("cannot write {name}.json"))
}

/// Rounded to the noding grid.
fn rounded(geo: Geo) -> Geo {
    Point::grid_from_geo(geo).geo()
}

fn in_frame([lon, lat]: Geo) -> bool {
    let [west, south, east, north] = FRAME;
    (west..=east).contains(&lon) && (south..=north).contains(&lat)
}

/// Signed area of a ring, positive when it runs counter-clockwise.
fn ring_km2(ring: &[Geo]) -> f64 {
    let points: Vec<Point> = ring.iter().map(|p| Point::grid_from_geo(*p)).collect();
    points.windows(2).map(|w| km2_under(w[0], w[1])).sum()
}

/// A closed path that holds less than the smallest island.
fn is_islet(path: &[Geo]) -> bool {
    path.first() == path.last() && ring_km2(path).abs() < SMALLEST_ISLAND_KM2
}

/// Whether a lake touches the frame and is no listed reservoir.
fn natural_in_frame(ring: &[Geo], reservoirs: &[Reservoir]) -> bool {
    let holds = |at: Geo| {
        [0, 1].into_iter().all(|axis| {
            let values = || ring.iter().map(|p| p[axis]);
            values().any(|v| v <= at[axis]) && values().any(|v| v >= at[axis])
        })
    };
    ring.iter().any(|p| in_frame(*p)) && !reservoirs.iter().any(|r| holds(r.at))
}

/// Cuts paths to the frame and rounds them; a closed path inside stays closed.
fn cut_all(paths: Vec<Vec<Geo>>) -> Vec<Vec<Geo>> {
    let mut cut: Vec<Vec<Geo>> = paths.iter().flat_map(|path| cut(path)).collect();
    cut.iter_mut().for_each(|path| path.dedup());
    cut.retain(|path| path.len() > 1);
    cut
}

fn cut(path: &[Geo]) -> Vec<Vec<Geo>> {
    let mut pieces: Vec<Vec<Geo>> = Vec::new();
    for w in path.windows(2) {
        let Some((a, b)) = cut_segment(w[0], w[1]) else {
            continue;
        };
        let (a, b) = (rounded(a), rounded(b));
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&a) => piece.push(b),
            _ => pieces.push(vec![a, b]),
        }
    }
    pieces
}

/// The part of a segment inside the frame (Liang and Barsky 1984).
fn cut_segment(a: Geo, b: Geo) -> Option<(Geo, Geo)> {
    let [west, south, east, north] = FRAME;
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (axis, low, high) in [(0, west, east), (1, south, north)] {
        let step = b[axis] - a[axis];
        if step == 0.0 {
            if !(low..=high).contains(&a[axis]) {
                return None;
            }
            continue;
        }
        let (t, u) = ((low - a[axis]) / step, (high - a[axis]) / step);
        enter = enter.max(t.min(u));
        leave = leave.min(t.max(u));
    }
    let at = |t: f64| [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    (enter < leave).then(|| (at(enter), at(leave)))
}

/// The parts of all polylines or polygons of a shapefile ("ESRI Shapefile Technical
/// Description", 1998: header of 100 bytes; a record is 8 bytes, type, box, counts, starts, points).
fn read_shp(path: &Path) -> Result<Vec<Vec<Geo>>> {
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

/// The arcs of the TopoJSON object `rivers`.
fn read_rivers(path: &Path) -> Result<Vec<Vec<Geo>>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leaves_and_returns_is_two_pieces() {
        let path = [[101.0, 59.0], [101.0, 61.0], [102.0, 61.0], [102.0, 59.0]];
        let pieces = cut(&path);
        assert_eq!(
            pieces,
            [
                vec![[101.0, 59.0], [101.0, 60.0]],
                vec![[102.0, 60.0], [102.0, 59.0]]
            ]
        );
    }

    #[test]
    fn a_segment_across_a_corner_is_cut_twice() {
        let (a, b) = cut_segment([99.0, 58.0], [103.0, 62.0]).unwrap();
        assert_eq!((a, b), ([100.0, 59.0], [101.0, 60.0]));
        assert!(cut_segment([98.0, 59.0], [101.0, 62.0]).is_none());
    }
}
