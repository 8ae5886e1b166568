//! Tests of the joined dataset: land has one holder on every day, changes have causes and sources.

use std::sync::OnceLock;

use borderline::dataset::holders::holders;
use borderline::dataset::{Atlas, load};
use borderline::geo::{Point, map_from_geo};
use borderline::time::{day_from_edtf, iso_from_day, span_from_edtf};
use serde_json::Value;

use super::bundle;
use crate::project;

/// How many places on land are looked at.
const PLACES: usize = 20_000;

/// The map's coasts lie within 1 km of the source's, and on a grid of 56 m: nearer to the water land may be missing. Km.
const SHORE_KM: f64 = 1.1;

/// How many places more are so near to the water that land is missing, as a part of those looked at, at the most.
const ON_SHORE: f64 = 0.01;

pub(super) fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| {
        let text = serde_json::to_string(&bundle().unwrap()).unwrap();
        load(&text).unwrap().0
    })
}

/// A linear congruential generator (Knuth's constants), so that every run looks at the same places.
struct Lcg(u64);

impl Lcg {
    fn unit(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Edges by bands of their height, so that few of them are tried for a place.
struct Bands<T> {
    height: f64,
    bands: Vec<Vec<(Point, Point, T)>>,
    top: f64,
}

impl<T: Copy> Bands<T> {
    fn new(edges: &[(Point, Point, T)], height: f64) -> Self {
        let ys = || edges.iter().flat_map(|(a, b, _)| [a.y, b.y]);
        let (top, bottom) = (
            ys().fold(f64::INFINITY, f64::min),
            ys().fold(f64::NEG_INFINITY, f64::max),
        );
        let band = |y: f64| ((y - top) / height) as usize;
        let mut bands = vec![Vec::new(); band(bottom) + 1];
        for edge in edges {
            let (first, last) = (band(edge.0.y.min(edge.1.y)), band(edge.0.y.max(edge.1.y)));
            for band in &mut bands[first..=last] {
                band.push(*edge);
            }
        }
        Self { height, bands, top }
    }

    /// What the edges west of a place carry, once for each edge on its height.
    fn west_of(&self, place: Point) -> Vec<T> {
        let band = ((place.y - self.top) / self.height).max(0.0) as usize;
        let west = |(a, b, _): &&(Point, Point, T)| {
            (a.y > place.y) != (b.y > place.y)
                && a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) < place.x
        };
        let near = self.bands.get(band).into_iter().flatten();
        near.filter(west).map(|(_, _, carried)| *carried).collect()
    }
}

/// The coast of the source, in degrees. The western edge of the map is land all along.
fn coast() -> Vec<(Point, Point, ())> {
    let text = std::fs::read_to_string(project::root().join("data/geo/source/coast.json")).unwrap();
    let coast: Value = serde_json::from_str(&text).unwrap();
    let point = |p: &Value| Point {
        x: p[0].as_f64().unwrap(),
        y: p[1].as_f64().unwrap(),
    };
    let paths = coast["coordinates"].as_array().unwrap().iter();
    paths
        .flat_map(|path| path.as_array().unwrap().windows(2))
        .map(|w| (point(&w[0]), point(&w[1]), ()))
        .collect()
}

/// How far a place in degrees is from an edge in degrees, in km, on the map.
fn km_to_edge(place: Point, (a, b, ()): &(Point, Point, ())) -> f64 {
    let [p, a, b] = [place, *a, *b].map(|p| map_from_geo(p.x, p.y));
    p.distance_to_segment(a, b)
}

/// The edges of all cells on the map, each with its cell.
fn cell_edges(atlas: &Atlas) -> Bands<usize> {
    let topology = &atlas.topology;
    let mut edges = Vec::new();
    for (i, cell) in topology.cells.iter().enumerate() {
        for side in cell.rings.iter().flatten() {
            let points = &topology.arc(side.arc).unwrap().points;
            edges.extend(points.windows(2).map(|w| (w[0], w[1], i)));
        }
    }
    Bands::new(&edges, 10.0)
}

/// The cells that hold a place on the map.
fn cells_at(edges: &Bands<usize>, place: Point) -> Vec<usize> {
    let mut crossed = edges.west_of(place);
    crossed.sort_unstable();
    let groups = crossed.chunk_by(|a, b| a == b);
    groups
        .filter(|group| group.len() % 2 == 1)
        .map(|group| group[0])
        .collect()
}

#[test]
fn every_place_on_land_has_one_holder_on_every_day_of_change() {
    let atlas = atlas();
    let (shore, edges) = (coast(), cell_edges(atlas));
    let coast = Bands::new(&shore, 0.1);
    let mut random = Lcg(1855);
    let (mut places, mut on_shore) = (0, 0);
    while places < PLACES {
        let (lon, lat) = (100.0 + 60.0 * random.unit(), 30.0 + 30.0 * random.unit());
        let place = Point { x: lon, y: lat };
        if coast.west_of(place).len() % 2 == 1 {
            continue;
        }
        let cells = cells_at(&edges, map_from_geo(lon, lat));
        let at_sea =
            cells.is_empty() && shore.iter().any(|edge| km_to_edge(place, edge) < SHORE_KM);
        if at_sea {
            on_shore += 1;
            continue;
        }
        assert_eq!(cells.len(), 1, "{lon:.4}, {lat:.4} lies in {cells:?}");
        places += 1;
    }
    assert!(
        (on_shore as f64) < ON_SHORE * PLACES as f64,
        "{on_shore} places are missing"
    );
    // All places of a cell have the same holders.
    for (i, cell) in atlas.topology.cells.iter().enumerate() {
        for day in &atlas.change_days {
            let rows = holders(atlas, i, *day);
            let de_facto: Vec<_> = rows.iter().filter(|r| r.status != "claimed").collect();
            let wanted = if de_facto.iter().any(|r| r.status == "condominium") {
                2
            } else {
                1
            };
            let when = iso_from_day(*day);
            assert_eq!(de_facto.len(), wanted, "{} on {when}", cell.id);
        }
    }
}

#[test]
fn every_change_lies_within_its_event_or_is_carried_out_after_it() {
    let atlas = atlas();
    for row in atlas.data.tenure.iter().filter(|row| row.from != "..") {
        let what = format!("{} from {}", row.cell, row.from);
        assert!(!row.sources.is_empty(), "{what} has no source");
        let from = f64::from(day_from_edtf(&row.from).unwrap());
        let bounds = row.bounds.as_deref().map(|bounds| {
            let (first, after) = span_from_edtf(bounds).unwrap().extent();
            assert!(first <= from && from < after, "{what} leaves its bounds");
            first
        });
        let Some(id) = &row.event else { continue };
        let index = atlas.event_index(id).expect(id);
        let event = atlas.events().get(index).expect(id);
        let within = |day: f64| event.extent.0 <= day && day < event.extent.1;
        // A treaty's land may change hands after it, within bounds that begin with the treaty.
        let within = within(from) || bounds.is_some_and(within);
        assert!(within, "{what} is not within {id}");
    }
}
