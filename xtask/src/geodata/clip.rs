//! `geodata --clip DIR`: cuts the source clips of `data/geo/source` from the original files once.
//! `data/geo/source/README.md` says where those come from.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::ellipsoid::km2_under;
use super::grid::Point;
use super::originals::{read_rivers, read_shp};
use super::source::{Collection, FRAME, Feature, Geo, Geometry, Lake, read};

/// Smaller islands and lakes are left out: they could not be seen at any zoom.
const SMALLEST_KM2: f64 = 0.5;

/// Shorter pieces of rivers, in vertices, are left out: the original has cut the border rivers
/// into such crumbs, and those follow the finer country lines here.
const WHOLE_RIVER: usize = 8;

/// A lake of `source/reservoirs.json` or `source/named_lakes.json`, told by a point in its box.
#[derive(Deserialize)]
struct Place {
    id: Option<String>,
    at: Geo,
}

/// Reads the originals in `dir` and writes the clips below `root`.
///
/// # Errors
/// Fails if an original is missing or damaged, or a clip cannot be written.
pub fn clip(root: &Path, dir: &Path) -> Result<()> {
    let shapes = |name: &str| read_shp(&dir.join(format!("{name}.shp")));
    // Shapefile rings run clockwise around land; here land is on the left.
    let mut coast = shapes("ne_10m_land")?;
    coast.iter_mut().for_each(|ring| ring.reverse());
    let mut coast = cut_all(coast);
    coast.retain(|path| !is_islet(path));
    let mut rivers = cut_all(read_rivers(&dir.join("asia_50m.json"))?);
    rivers.retain(|path| path.len() >= WHOLE_RIVER);
    write_lines(root, "coast", coast)?;
    write_lines(root, "rivers", rivers)?;
    for (name, original) in [
        ("countries", "ne_10m_admin_0_boundary_lines_land"),
        ("provinces", "ne_10m_admin_1_states_provinces_lines"),
    ] {
        write_lines(root, name, cut_all(shapes(original)?))?;
    }
    let reservoirs: Vec<Place> = read(root, "data/geo/source/reservoirs.json")?;
    let named: Vec<Place> = read(root, "data/geo/source/named_lakes.json")?;
    let lakes = lakes_from_rings(shapes("ne_10m_lakes")?).into_iter();
    let lakes = lakes
        .filter(|rings| natural_in_frame(&rings[0], &reservoirs))
        .filter(|rings| ring_km2(&rings[0]).abs() >= SMALLEST_KM2);
    let feature = |rings: Vec<Vec<Geo>>| Feature {
        properties: Lake {
            id: named
                .iter()
                .find(|n| holds(&rings[0], n.at))
                .and_then(|n| n.id.clone()),
        },
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

fn write_lines(root: &Path, name: &str, lines: Vec<Vec<Geo>>) -> Result<()> {
    write(root, name, &Geometry::MultiLineString(lines))
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
    path.first() == path.last() && ring_km2(path).abs() < SMALLEST_KM2
}

/// Whether a lake touches the frame and is no listed reservoir.
fn natural_in_frame(ring: &[Geo], reservoirs: &[Place]) -> bool {
    ring.iter().any(|p| in_frame(*p)) && !reservoirs.iter().any(|r| holds(ring, r.at))
}

/// Whether a point is in the box of a ring.
fn holds(ring: &[Geo], at: Geo) -> bool {
    [0, 1].into_iter().all(|axis| {
        let values = || ring.iter().map(|p| p[axis]);
        values().any(|v| v <= at[axis]) && values().any(|v| v >= at[axis])
    })
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
