//! The files of `data/geo`, as they are read.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A longitude and latitude in degrees.
pub type Geo = [f64; 2];

/// The map's frame in degrees: west, south, east, north. The clips are cut to it.
pub const FRAME: [f64; 4] = [100.0, 30.0, 160.0, 60.0];

/// The GeoJSON geometries in use.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Geometry {
    /// One path.
    LineString(Vec<Geo>),
    /// Several paths.
    MultiLineString(Vec<Vec<Geo>>),
    /// Rings: the outer one, then holes.
    Polygon(Vec<Vec<Geo>>),
}

impl Geometry {
    /// The paths or rings it is made of.
    pub fn paths(&self) -> &[Vec<Geo>] {
        match self {
            Self::LineString(path) => std::slice::from_ref(path),
            Self::MultiLineString(paths) | Self::Polygon(paths) => paths,
        }
    }
}

/// A GeoJSON feature collection.
#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "type", rename = "FeatureCollection")]
pub struct Collection<P> {
    /// Its features.
    pub features: Vec<Feature<P>>,
}

/// A GeoJSON feature.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "type", rename = "Feature")]
pub struct Feature<P> {
    /// What is known of it.
    pub properties: P,
    /// Its own geometry; none where it follows another line.
    pub geometry: Option<Geometry>,
}

/// A stretch of a source line, from the vertex nearest to `from` to the vertex nearest to `to`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Along {
    /// The source: `ne:countries`, `ne:provinces` or `ne50:rivers`.
    pub along: String,
    /// Where the stretch begins.
    pub from: Geo,
    /// Where the stretch ends.
    pub to: Geo,
}

/// What an end of a line is joined to.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Meeting {
    /// `coast`, or the id of another line.
    pub meets: String,
    /// The farthest the end may lie from it, in kilometres.
    pub within_km: f64,
}

/// What a line is used for.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Use {
    /// It cuts cells.
    Cells,
    /// It is drawn over the cells.
    Overlay,
}

/// A line of `lines.geojson`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Line {
    /// Stable name.
    pub id: String,
    /// border, province, claim, sphere, zone, front, truce, outline or plan.
    pub kind: String,
    /// Whether it cuts cells.
    #[serde(rename = "use")]
    pub used: Use,
    /// When it was a line: an EDTF interval; absent where it has neither beginning nor end.
    pub valid: Option<String>,
    /// How far off it may be, in kilometres; absent where that has no meaning.
    pub accuracy_km: Option<f64>,
    /// What it follows, by language.
    pub follows: BTreeMap<String, String>,
    /// The treaty or other act that made it.
    pub reference: String,
    /// Where the coordinates come from.
    pub source: String,
    /// The stretch it follows, where it has no geometry of its own.
    #[serde(flatten)]
    pub along: Option<Along>,
    /// What its first point is joined to.
    pub start: Option<Meeting>,
    /// What its last point is joined to.
    pub end: Option<Meeting>,
}

/// A stretch of a river in `rivers.geojson`; stretches with the same id make one river.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct River {
    /// Stable name.
    pub id: String,
    /// Name by language.
    pub name: serde_json::Value,
    /// The border line that is this stretch, where there is one.
    pub line: Option<String>,
    /// The stretch of the source it follows, where it follows one.
    #[serde(flatten)]
    pub along: Option<Along>,
}

/// A lake of `source/lakes.json` or `lakes.geojson`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Lake {
    /// Stable name, where the atlas uses one.
    pub id: Option<String>,
}

/// A cell of `cells.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Cell {
    /// Stable name.
    pub id: String,
    /// A point in each of its faces.
    pub seeds: Vec<Geo>,
}

/// `islands.json`: which cell the islands without a seed belong to.
#[derive(Debug, Deserialize)]
pub struct Islands {
    /// Larger islands need a seed, in square kilometres.
    pub largest_km2: f64,
    /// Tried in order.
    pub boxes: Vec<IslandBox>,
}

/// A box of islands.
#[derive(Debug, Deserialize)]
pub struct IslandBox {
    /// The cell that islands in it belong to.
    pub cell: String,
    /// West, south, east, north in degrees; the middle of an island's own box counts.
    #[serde(rename = "box")]
    pub bounds: [f64; 4],
}

/// Reads a JSON file below the root.
///
/// # Errors
/// Fails, naming the file, if it cannot be read or has another form.
pub fn read<T: DeserializeOwned>(root: &Path, name: &str) -> Result<T> {
    let path = root.join(name);
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
    serde_json::from_str(&text).with_context(|| format!("in {name}"))
}
