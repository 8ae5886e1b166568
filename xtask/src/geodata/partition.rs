//! From faces to cells: the coast says which faces are land, seeds say which cell they belong to,
//! and small islands go by the boxes of `islands.json`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::ellipsoid::km2_under;
use super::faces::{Faces, OUTSIDE};
use super::graph::Edge;
use super::grid::Point;
use super::source::{Cell, IslandBox, Islands};

/// A face this thin on average, in kilometres, is taken for a fault of two lines that should be one.
const SLIVER_KM: f64 = 0.2;

/// What a face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Water, or outside the frame.
    Sea,
    /// Land of the cell with this index.
    Cell(usize),
}

/// The owner of each face, and what was settled by rule.
pub struct Partition {
    /// By face.
    pub owners: Vec<Owner>,
    /// Islands given to each cell by the boxes: how many and their area.
    pub islands: BTreeMap<usize, (usize, f64)>,
}

/// Gives every land face to one cell.
///
/// # Errors
/// Fails with the list of all faces that have no seed, seeds of two cells, contradictory coasts or
/// no width, and of all seeds that lie in the sea.
pub fn partition(
    faces: &Faces,
    edges: &[Edge],
    cells: &[Cell],
    islands: &Islands,
) -> Result<Partition> {
    let mut problems = Vec::new();
    let mut seeded: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (cell, seed) in cells
        .iter()
        .enumerate()
        .flat_map(|(i, c)| c.seeds.iter().map(move |s| (i, s)))
    {
        seeded
            .entry(faces.face_at(Point::grid_from_geo(*seed)))
            .or_default()
            .insert(cell);
    }
    let mut owners = vec![Owner::Sea; faces.faces.len()];
    let mut by_rule = BTreeMap::new();
    for (face, owner) in owners.iter_mut().enumerate() {
        let about = About::new(faces, edges, face);
        let seeds = seeded
            .get(&face)
            .into_iter()
            .flatten()
            .copied()
            .collect::<Vec<_>>();
        let names = || {
            seeds
                .iter()
                .map(|c| cells[*c].id.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        match (about.land, seeds.as_slice()) {
            (Land::Torn, _) => problems.push(format!("coasts contradict each other: {about}")),
            (Land::No, []) => {}
            (Land::No, _) => problems.push(format!("seed of {} lies in the sea: {about}", names())),
            (Land::Yes, [cell]) => *owner = Owner::Cell(*cell),
            (Land::Yes, []) => match island_cell(&about, cells, islands) {
                Some(cell) => {
                    *owner = Owner::Cell(cell);
                    let sum: &mut (usize, f64) = by_rule.entry(cell).or_default();
                    *sum = (sum.0 + 1, sum.1 + about.km2);
                }
                None => problems.push(format!("no seed: {about}")),
            },
            (Land::Yes, _) => problems.push(format!("seeds of {}: {about}", names())),
        }
        if about.land == Land::Yes && !about.island && about.width_km() < SLIVER_KM {
            problems.push(format!("sliver: {about}"));
        }
    }
    if problems.is_empty() {
        return Ok(Partition {
            owners,
            islands: by_rule,
        });
    }
    bail!(
        "{} faces are wrong:\n  {}",
        problems.len(),
        problems.join("\n  ")
    )
}

/// The cell of an island without a seed.
fn island_cell(about: &About, cells: &[Cell], islands: &Islands) -> Option<usize> {
    let [lon, lat] = about.middle;
    let holds = |b: &&IslandBox| {
        let [west, south, east, north] = b.bounds;
        (west..=east).contains(&lon) && (south..=north).contains(&lat)
    };
    let small = about.island && about.km2 <= islands.largest_km2;
    let found = islands.boxes.iter().find(holds).filter(|_| small)?;
    cells.iter().position(|c| c.id == found.cell)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Land {
    Yes,
    No,
    Torn,
}

/// What can be said of a face by itself.
struct About {
    land: Land,
    /// Bounded by coast alone, or by coast and frame.
    island: bool,
    km2: f64,
    edge_km: f64,
    /// The middle of its box, in degrees.
    middle: [f64; 2],
}

impl About {
    fn new(faces: &Faces, edges: &[Edge], face: usize) -> Self {
        let (mut land, mut water, mut island) = (false, false, true);
        let (mut km2, mut edge_km) = (0.0, 0.0);
        let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
        for h in faces.half_edges(face) {
            let ((a, b), edge) = (faces.ends(h), &edges[h / 2]);
            let coast = if h % 2 == 0 { edge.coast } else { -edge.coast };
            land |= coast > 0;
            water |= coast < 0;
            island &= coast > 0 || edge.frame;
            km2 += km2_under(a, b);
            edge_km += a.km_to(b);
            for (axis, v) in a.geo().into_iter().enumerate() {
                low[axis] = low[axis].min(v);
                high[axis] = high[axis].max(v);
            }
        }
        let land = match (land, water) {
            (true, true) => Land::Torn,
            (false, true) => Land::No,
            // Far inland no edge is coast.
            _ if face == OUTSIDE => Land::No,
            _ => Land::Yes,
        };
        let middle = [(low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0];
        Self {
            land,
            island,
            km2,
            edge_km,
            middle,
        }
    }

    fn width_km(&self) -> f64 {
        2.0 * self.km2 / self.edge_km
    }
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [lon, lat] = self.middle;
        write!(
            f,
            "face around {lon:.4}, {lat:.4}, {:.2} km², {:.2} km wide",
            self.km2,
            self.width_km()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::arcs::{Arcs, arcs_from_faces};
    use super::super::check::{arcs_are_shared, areas_add_up};
    use super::super::graph::{Numbers, edges_from_segments, trim_loose_ends};
    use super::super::noding::{node, segments_from_path};
    use super::super::resolve::frame_ring;
    use super::super::source::Geo;
    use super::*;

    fn path(points: &[Geo]) -> Vec<Point> {
        points.iter().map(|p| Point::grid_from_geo(*p)).collect()
    }

    fn square(west: f64, south: f64, side: f64) -> Vec<Point> {
        let (east, north) = (west + side, south + side);
        path(&[
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
        ])
    }

    /// A land of 4° by 4° at 120° E, 40° N, an islet beside it, and one line.
    fn graph(line: &[Geo]) -> (Vec<Edge>, Faces) {
        let numbers = Numbers { coast: 1 };
        let mut segments: Vec<_> = segments_from_path(&path(line), 0).collect();
        for coast in [square(120.0, 40.0, 4.0), square(125.0, 40.0, 0.1)] {
            segments.extend(segments_from_path(&coast, numbers.coast));
        }
        segments.extend(segments_from_path(&frame_ring(), numbers.frame()));
        let (edges, _) = trim_loose_ends(edges_from_segments(&node(segments).unwrap(), numbers));
        let faces = Faces::new(edges.iter().map(|e| (e.a, e.b)).collect());
        (edges, faces)
    }

    fn cell(id: &str, seeds: &[Geo]) -> Cell {
        Cell {
            id: id.into(),
            seeds: seeds.to_vec(),
        }
    }

    fn islands() -> Islands {
        let bounds = [124.5, 39.5, 126.0, 41.0];
        Islands {
            largest_km2: 500.0,
            boxes: vec![IslandBox {
                cell: "east".into(),
                bounds,
            }],
        }
    }

    /// A line from shore to shore that sticks out on both sides.
    const MERIDIAN: [Geo; 2] = [[122.0, 39.5], [122.0, 44.5]];

    fn message(line: &[Geo], cells: &[Cell]) -> String {
        let (edges, faces) = graph(line);
        partition(&faces, &edges, cells, &islands())
            .err()
            .unwrap()
            .to_string()
    }

    #[test]
    fn a_line_makes_two_cells_that_share_one_arc() {
        let (edges, faces) = graph(&MERIDIAN);
        let cells = [
            cell("west", &[[121.0, 42.0]]),
            cell("east", &[[123.0, 42.0]]),
        ];
        let parts = partition(&faces, &edges, &cells, &islands()).unwrap();
        assert_eq!(parts.islands[&1].0, 1);
        let arcs = arcs_from_faces(&faces, &edges, &parts.owners);
        let shared: Vec<_> = arcs.arcs.iter().filter(|a| !a.lines.is_empty()).collect();
        assert_eq!(shared.len(), 1);
        assert_eq!(shared[0].path.len(), 2);
        assert_eq!((arcs.polygons[&0].len(), arcs.polygons[&1].len()), (1, 2));
        arcs_are_shared(&arcs).unwrap();
        // Half of the land is missing from the sum.
        assert!(areas_add_up(&faces, &parts.owners, 1.0).is_err());
        let Arcs { arcs, mut polygons } = arcs;
        polygons.remove(&0);
        assert!(arcs_are_shared(&Arcs { arcs, polygons }).is_err());
    }

    #[test]
    fn missing_double_and_drowned_seeds_are_told() {
        let west = cell("west", &[[121.0, 42.0]]);
        assert!(
            message(&MERIDIAN, std::slice::from_ref(&west)).contains("no seed: face around 123.0")
        );
        let rivals = [west, cell("east", &[[120.5, 42.0], [123.0, 42.0]])];
        assert!(message(&MERIDIAN, &rivals).contains("seeds of west, east"));
        let drowned = [cell("east", &[[123.0, 42.0], [130.0, 50.0]])];
        assert!(message(&[], &drowned).contains("seed of east lies in the sea"));
    }

    #[test]
    fn a_sliver_is_told() {
        let twice = [
            [122.0, 39.5],
            [122.0, 44.5],
            [122.001, 44.5],
            [122.001, 39.5],
        ];
        let cells = [
            cell("west", &[[121.0, 42.0]]),
            cell("between", &[[122.0005, 42.0]]),
            cell("east", &[[123.0, 42.0]]),
        ];
        assert!(message(&twice, &cells).contains("sliver: face around 122.0005"));
    }
}
