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
