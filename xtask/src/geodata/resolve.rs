//! From features to paths on the grid: stretches are looked up in their source, and the ends of
//! lines are joined to what they should meet.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::along::Network;
use super::grid::Point;
use super::source::{Along, Collection, FRAME, Geometry, Line, Meeting, Use, read};

/// An end nearer than this to what it meets is moved there; from farther off the line is lengthened.
const MOVED_KM: f64 = 1.0;

/// A line with its path.
pub struct ResolvedLine {
    /// What is known of it.
    pub line: Line,
    /// Its path on the grid.
    pub path: Vec<Point>,
}

/// The sources that stretches may follow.
pub struct Sources {
    networks: BTreeMap<&'static str, Network>,
}

impl Sources {
    /// Reads the clips that stretches may follow.
    ///
    /// # Errors
    /// Fails if a file is missing or unreadable.
    pub fn read(root: &Path) -> Result<Self> {
        let files = [
            ("ne:countries", "data/geo/source/countries.json"),
            ("ne:provinces", "data/geo/source/provinces.json"),
            ("ne50:rivers", "data/geo/source/rivers.json"),
        ];
        let load = |(id, file)| Ok((id, Network::new(&read::<Geometry>(root, file)?)));
        let networks = files.into_iter().map(load).collect::<Result<_>>()?;
        Ok(Self { networks })
    }

    /// The path of a feature: its own geometry, or the stretch it follows.
    ///
    /// # Errors
    /// Fails if it has neither or both, or if the stretch cannot be followed.
    pub fn path(&self, geometry: Option<&Geometry>, along: Option<&Along>) -> Result<Vec<Point>> {
        match (geometry, along) {
            (Some(Geometry::LineString(path)), None) => {
                Ok(path.iter().map(|p| Point::grid_from_geo(*p)).collect())
            }
            (None, Some(stretch)) => {
                let network = self.networks.get(stretch.along.as_str());
                network
                    .with_context(|| format!("unknown source {:?}", stretch.along))?
                    .path(stretch)
            }
            _ => anyhow::bail!("needs either a LineString or a stretch (along, from, to)"),
        }
    }
}

/// The coast, land on the left of every path.
///
/// # Errors
/// Fails if the clip is missing or unreadable.
pub fn read_coast(root: &Path) -> Result<Vec<Vec<Point>>> {
    let coast: Geometry = read(root, "data/geo/source/coast.json")?;
    let path = |path: &Vec<_>| path.iter().map(|p| Point::grid_from_geo(*p)).collect();
    Ok(coast.paths().iter().map(path).collect())
}

/// The frame as a ring with a vertex at every degree, so that it bends with the projection.
pub fn frame_ring() -> Vec<Point> {
    let [west, south, east, north] = FRAME.map(|v| v as i32);
    let geo = |lon: i32, lat: i32| Point::grid_from_geo([f64::from(lon), f64::from(lat)]);
    let mut ring: Vec<Point> = (west..east).map(|lon| geo(lon, south)).collect();
    ring.extend((south..north).map(|lat| geo(east, lat)));
    ring.extend((west + 1..=east).rev().map(|lon| geo(lon, north)));
    ring.extend((south..=north).rev().map(|lat| geo(west, lat)));
    ring
}

/// Reads `lines.geojson` and joins the ends.
///
/// # Errors
/// Fails, naming the line, if a path cannot be found, if an end is farther from what it meets
/// than it says, or if an id is used twice.
pub fn read_lines(
    root: &Path,
    sources: &Sources,
    coast: &[Vec<Point>],
) -> Result<Vec<ResolvedLine>> {
    let file: Collection<Line> = read(root, "data/geo/lines.geojson")?;
    let mut paths = BTreeMap::new();
    for f in &file.features {
        let path = sources.path(f.geometry.as_ref(), f.properties.along.as_ref());
        let path = path.with_context(|| format!("line {}", f.properties.id))?;
        ensure!(path.len() > 1, "line {} has no length", f.properties.id);
        let twice = paths.insert(f.properties.id.clone(), path).is_some();
        ensure!(!twice, "line {} is given twice", f.properties.id);
    }
    for Line { id, start, end, .. } in file.features.iter().map(|f| &f.properties) {
        let ends = [(start, true), (end, false)];
        for (meeting, at_start) in ends
            .into_iter()
            .filter_map(|(m, s)| m.as_ref().map(|m| (m, s)))
        {
            let point = if at_start {
                paths[id].first()
            } else {
                paths[id].last()
            };
            let joined = join(*point.context("empty line")?, meeting, &paths, coast);
            let joined = joined.with_context(|| format!("line {id}"))?;
            let path = paths.get_mut(id).context("line")?;
            match if at_start {
                path.first_mut()
            } else {
                path.last_mut()
            } {
                // A near end is moved: lengthened, it might cross and cut off a sliver.
                Some(end) if end.km_to(joined) < MOVED_KM => *end = joined,
                _ => path.insert(if at_start { 0 } else { path.len() }, joined),
            }
            path.dedup();
        }
    }
    let mut resolve = |line: Line| ResolvedLine {
        path: paths.remove(&line.id).unwrap_or_default(),
        line,
    };
    Ok(file
        .features
        .into_iter()
        .map(|f| resolve(f.properties))
        .collect())
}

/// The point of what is met that is nearest to the end.
fn join(
    end: Point,
    meeting: &Meeting,
    lines: &BTreeMap<String, Vec<Point>>,
    coast: &[Vec<Point>],
) -> Result<Point> {
    let met = match meeting.meets.as_str() {
        "coast" => coast,
        id => std::slice::from_ref(
            lines
                .get(id)
                .with_context(|| format!("meets no line {id:?}"))?,
        ),
    };
    let candidates = met
        .iter()
        .flat_map(|path| path.windows(2))
        .map(|w| end.nearest_on(w[0], w[1]));
    let nearest = candidates.min_by(|a, b| a.km_to(end).total_cmp(&b.km_to(end)));
    let nearest = nearest.context("nothing to meet")?;
    let km = nearest.km_to(end);
    ensure!(
        km <= meeting.within_km,
        "the end {:?} is {km:.1} km from {}, at {:?}; allowed are {} km",
        end.geo(),
        meeting.meets,
        nearest.geo(),
        meeting.within_km
    );
    Ok(nearest)
}

impl ResolvedLine {
    /// Whether it cuts cells.
    pub fn cuts(&self) -> bool {
        self.line.used == Use::Cells
    }
}
