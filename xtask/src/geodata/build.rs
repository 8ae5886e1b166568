//! The steps from files to topology, in order.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::arcs::{Arc, Arcs, Ring, arcs_from_faces};
use super::check;
use super::ellipsoid::km2_under;
use super::faces::Faces;
use super::graph::{Edge, Numbers, edges_from_segments, trim_loose_ends};
use super::grid::{Point, km_along};
use super::noding::{node, segments_from_path};
use super::objects::Shapes;
use super::partition::partition;
use super::report::report;
use super::resolve::{ResolvedLine, Sources, frame_ring, read_coast, read_lines};
use super::source::{Cell, read};

/// The finished map.
pub struct Map {
    /// The topology as TopoJSON.
    pub json: String,
    /// A table of cells and lines for the terminal.
    pub report: String,
    /// Square kilometres by cell id.
    pub km2: BTreeMap<String, f64>,
    /// Length of each line that cuts cells, in kilometres, by id.
    pub line_km: BTreeMap<String, f64>,
}

/// The topology built from `data/geo` below `root`.
///
/// # Errors
/// As [`build`].
pub fn topology_json(root: &Path) -> Result<String> {
    Ok(build(root)?.json)
}

/// Builds the map from `data/geo` below `root`.
///
/// # Errors
/// Fails if a file is missing or wrong, if a line does not meet what it should, or if the faces are
/// not exactly the cells.
pub fn build(root: &Path) -> Result<Map> {
    let sources = Sources::read(root)?;
    let coast = read_coast(root)?;
    let lines = read_lines(root, &sources, &coast)?;
    let cells: Vec<Cell> = read(root, "data/geo/cells.json")?;
    let (edges, trimmed) = graph(&lines, &coast)?;
    let faces = Faces::new(edges.iter().map(|e| (e.a, e.b)).collect());
    let parts = partition(
        &faces,
        &edges,
        &cells,
        &read(root, "data/geo/islands.json")?,
    )?;
    let arcs = arcs_from_faces(&faces, &edges, &parts.owners);
    let km2 = areas(&arcs, &cells)?;
    let line_km = line_lengths(&lines, &arcs.arcs);
    check::arcs_are_shared(&arcs)?;
    check::areas_add_up(&faces, &parts.owners, km2.values().sum())?;
    let json = Shapes {
        lines: &lines,
        cells: &cells,
        arcs: &arcs,
        km2: &km2,
    }
    .topology(root, &sources)?
    .into_json();
    let report = report(&cells, &lines, &parts, &trimmed, &km2, &line_km);
    Ok(Map {
        json,
        report,
        km2,
        line_km,
    })
}

/// The planar graph of coast, frame and the lines that cut, and what was trimmed of it.
fn graph(lines: &[ResolvedLine], coast: &[Vec<Point>]) -> Result<(Vec<Edge>, Vec<Edge>)> {
    let numbers = Numbers { coast: lines.len() };
    let cutting = lines.iter().enumerate().filter(|(_, l)| l.cuts());
    let mut segments: Vec<_> = cutting
        .flat_map(|(i, l)| segments_from_path(&l.path, i))
        .collect();
    segments.extend(
        coast
            .iter()
            .flat_map(|path| segments_from_path(path, numbers.coast)),
    );
    segments.extend(segments_from_path(&frame_ring(), numbers.frame()));
    Ok(trim_loose_ends(edges_from_segments(
        &node(segments)?,
        numbers,
    )))
}

/// Area of each cell; every cell must have some.
fn areas(arcs: &Arcs, cells: &[Cell]) -> Result<BTreeMap<String, f64>> {
    let arc_km2: Vec<f64> = arcs
        .arcs
        .iter()
        .map(|a| a.path.windows(2).map(|w| km2_under(w[0], w[1])).sum())
        .collect();
    let ring_km2 = |ring: &Ring| {
        ring.iter()
            .map(|(a, forward)| if *forward { arc_km2[*a] } else { -arc_km2[*a] })
            .sum::<f64>()
    };
    let mut km2 = BTreeMap::new();
    for (i, cell) in cells.iter().enumerate() {
        let polygons = arcs
            .polygons
            .get(&i)
            .with_context(|| format!("cell {} has no land", cell.id))?;
        let twice = km2
            .insert(
                cell.id.clone(),
                polygons.iter().flatten().map(ring_km2).sum(),
            )
            .is_some();
        ensure!(!twice, "cell {} is given twice", cell.id);
    }
    Ok(km2)
}

fn line_lengths(lines: &[ResolvedLine], arcs: &[Arc]) -> BTreeMap<String, f64> {
    let km = |i: usize| {
        arcs.iter()
            .filter(|a| a.lines.contains(&i))
            .map(|a| km_along(&a.path))
            .sum()
    };
    let cutting = lines.iter().enumerate().filter(|(_, l)| l.cuts());
    cutting.map(|(i, l)| (l.line.id.clone(), km(i))).collect()
}
