//! The steps from files to topology, in order.

use std::path::Path;

use anyhow::{Result, ensure};

use super::arcs::arcs_from_faces;
use super::check;
use super::detail::simplify_arcs;
use super::faces::Faces;
use super::figures::{Figures, measure};
use super::graph::{Edge, Numbers, edges_from_segments, trim_loose_ends};
use super::grid::Point;
use super::noding::{node, segments_from_path};
use super::objects::Shapes;
use super::partition::partition;
use super::resolve::{ResolvedLine, Sources, frame_ring, read_coast, read_lines};
use super::source::{Cell, read};

/// The finished map.
pub struct Map {
    /// The topology as TopoJSON.
    pub json: String,
    /// What was measured of it.
    pub figures: Figures,
}

/// The topology as TopoJSON, built from `data/geo` below `root`.
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
    let mut arcs = arcs_from_faces(&faces, &edges, &parts.owners);
    let figures = measure(&cells, &lines, &parts, &arcs, &trimmed);
    for cell in &figures.cells {
        ensure!(cell.km2 > 0.0, "cell {} has no land", cell.id);
    }
    check::arcs_are_shared(&arcs)?;
    check::areas_add_up(
        &faces,
        &parts.owners,
        figures.cells.iter().map(|c| c.km2).sum(),
    )?;
    // Areas were measured before: they are the sources', not those of what is left of them.
    simplify_arcs(&mut arcs, &lines, &cells);
    check::arcs_part_owners(&arcs.arcs)?;
    let shapes = Shapes {
        lines: &lines,
        arcs: &arcs,
        cells: &figures.cells,
    };
    Ok(Map {
        json: shapes.topology(root, &sources)?.into_json(),
        figures,
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
