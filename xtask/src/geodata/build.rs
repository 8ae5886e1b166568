//! The steps from files to topology, in order.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::arcs::{Arc, Arcs, Ring, arcs_from_faces};
use super::ellipsoid::km2_under;
use super::faces::Faces;
use super::graph::{Edge, Numbers, edges_from_segments, trim_loose_ends};
use super::grid::{Point, km_along};
use super::noding::{node, segments_from_path};
use super::partition::{Partition, partition};
use super::resolve::{ResolvedLine, Sources, frame_ring, read_coast, read_lines};
use super::source::{Cell, Collection, Lake, River, read};
use super::topology::{Topology, chains, collection, line_object, polygon_object};

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
    let parts = partition(&faces, &edges, &cells, &read(root, "data/geo/islands.json")?)?;
    let arcs = arcs_from_faces(&faces, &edges, &parts.owners);
    let km2 = areas(&arcs, &cells)?;
    let line_km = line_lengths(&lines, &arcs.arcs);
    let json = write(root, &sources, &lines, &cells, &arcs, &km2)?;
    let report = report(&cells, &lines, &parts, &trimmed, &km2, &line_km);
    Ok(Map { json, report, km2, line_km })
}

/// The planar graph of coast, frame and the lines that cut, and what was trimmed of it.
fn graph(lines: &[ResolvedLine], coast: &[Vec<Point>]) -> Result<(Vec<Edge>, Vec<Edge>)> {
    let numbers = Numbers { coast: lines.len() };
    let cutting = lines.iter().enumerate().filter(|(_, l)| l.cuts());
    let mut segments: Vec<_> = cutting.flat_map(|(i, l)| segments_from_path(&l.path, i)).collect();
    segments.extend(coast.iter().flat_map(|path| segments_from_path(path, numbers.coast)));
    segments.extend(segments_from_path(&frame_ring(), numbers.frame()));
    Ok(trim_loose_ends(edges_from_segments(&node(segments)?, numbers)))
}

/// Area of each cell; every cell must have some.
fn areas(arcs: &Arcs, cells: &[Cell]) -> Result<BTreeMap<String, f64>> {
    let arc_km2: Vec<f64> = arcs.arcs.iter().map(|a| a.path.windows(2).map(|w| km2_under(w[0], w[1])).sum()).collect();
    let ring_km2 = |ring: &Ring| ring.iter().map(|(a, forward)| if *forward { arc_km2[*a] } else { -arc_km2[*a] }).sum::<f64>();
    let mut km2 = BTreeMap::new();
    for (i, cell) in cells.iter().enumerate() {
        let polygons = arcs.polygons.get(&i).with_context(|| format!("cell {} has no land", cell.id))?;
        let twice = km2.insert(cell.id.clone(), polygons.iter().flatten().map(ring_km2).sum()).is_some();
        ensure!(!twice, "cell {} is given twice", cell.id);
    }
    Ok(km2)
}

fn line_lengths(lines: &[ResolvedLine], arcs: &[Arc]) -> BTreeMap<String, f64> {
    let km = |i: usize| arcs.iter().filter(|a| a.lines.contains(&i)).map(|a| km_along(&a.path)).sum();
    let cutting = lines.iter().enumerate().filter(|(_, l)| l.cuts());
    cutting.map(|(i, l)| (l.line.id.clone(), km(i))).collect()
}

fn write(root: &Path, sources: &Sources, lines: &[ResolvedLine], cells: &[Cell], arcs: &Arcs, km2: &BTreeMap<String, f64>) -> Result<String> {
    let mut topology = Topology::new(&arcs.arcs);
    let cell = |(i, cell): (usize, &Cell)| {
        let mut object = polygon_object(arcs.polygons.get(&i).map_or(&[], Vec::as_slice));
        object["id"] = json!(cell.id);
        object["properties"] = json!({ "km2": km2.get(&cell.id).map(|v| v.round()) });
        object
    };
    topology.add_object("cells", collection(cells.iter().enumerate().map(cell).collect()));
    let chained = |wanted: &dyn Fn(&Arc) -> bool| {
        let members: Vec<usize> = (0..arcs.arcs.len()).filter(|i| wanted(&arcs.arcs[*i])).collect();
        chains(&arcs.arcs, &members)
    };
    let paths_of: BTreeMap<&str, Vec<Ring>> = lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.cuts())
        .map(|(i, l)| (l.line.id.as_str(), chained(&|arc| arc.lines.contains(&i))))
        .collect();
    let (mut cutting, mut overlays) = (Vec::new(), Vec::new());
    for l in lines {
        match paths_of.get(l.line.id.as_str()) {
            Some(paths) => cutting.push(line_feature(l, line_object(paths))),
            None => {
                let arc = topology.add_arc(l.path.clone());
                overlays.push(line_feature(l, line_object(&[vec![(arc, true)]])));
            }
        }
    }
    topology.add_object("lines", collection(cutting));
    topology.add_object("overlays", collection(overlays));
    topology.add_object("frame", line_object(&chained(&|arc| arc.frame)));
    let lakes = lakes(root, &mut topology)?;
    topology.add_object("lakes", collection(lakes));
    let rivers = rivers(root, sources, &paths_of, &mut topology)?;
    topology.add_object("rivers", collection(rivers));
    Ok(topology.into_json())
}

fn line_feature(line: &ResolvedLine, mut object: Value) -> Value {
    let about = &line.line;
    object["id"] = json!(about.id);
    object["properties"] = json!({ "kind": about.kind, "valid": about.valid, "accuracy_km": about.accuracy_km });
    object
}

fn lakes(root: &Path, topology: &mut Topology) -> Result<Vec<Value>> {
    let mut objects = Vec::new();
    for file in ["data/geo/source/lakes.json", "data/geo/lakes.geojson"] {
        for lake in read::<Collection<Lake>>(root, file)?.features {
            let rings = lake.geometry.as_ref().map_or(&[][..], |g| g.paths());
            let mut arc = |ring: &Vec<_>| {
                vec![(topology.add_arc(ring.iter().map(|p| Point::grid_from_geo(*p)).collect()), true)]
            };
            let mut object = polygon_object(&[rings.iter().map(&mut arc).collect()]);
            if let Some(id) = lake.properties.id {
                object["id"] = json!(id);
            }
            objects.push(object);
        }
    }
    Ok(objects)
}

fn rivers(root: &Path, sources: &Sources, lines: &BTreeMap<&str, Vec<Ring>>, topology: &mut Topology) -> Result<Vec<Value>> {
    let mut found: BTreeMap<String, (Value, Vec<Ring>)> = BTreeMap::new();
    for stretch in read::<Collection<River>>(root, "data/geo/rivers.geojson")?.features {
        let River { id, name, line, along } = stretch.properties;
        let paths = match line {
            Some(line) => lines.get(line.as_str()).with_context(|| format!("river {id} follows no line {line:?}"))?.clone(),
            None => {
                let path = sources.path(stretch.geometry.as_ref(), along.as_ref());
                vec![vec![(topology.add_arc(path.with_context(|| format!("river {id}"))?), true)]]
            }
        };
        found.entry(id).or_insert((name, Vec::new())).1.extend(paths);
    }
    let object = |(id, (name, paths)): (String, (Value, Vec<Ring>))| {
        let mut object = line_object(&paths);
        object["id"] = json!(id);
        object["properties"] = json!({ "name": name });
        object
    };
    Ok(found.into_iter().map(object).collect())
}

/// What a reader of the terminal wants to see: areas, islands given by rule, trimmed ends.
fn report(cells: &[Cell], lines: &[ResolvedLine], parts: &Partition, trimmed: &[Edge], km2: &BTreeMap<String, f64>, line_km: &BTreeMap<String, f64>) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<22}{:>12}   islands given by box", "cell", "km²");
    for (i, cell) in cells.iter().enumerate() {
        let _ = write!(text, "{:<22}{:>12.0}", cell.id, km2.get(&cell.id).unwrap_or(&0.0));
        let _ = match parts.islands.get(&i) {
            Some((count, area)) => writeln!(text, "   {count} with {area:.0} km²"),
            None => writeln!(text),
        };
    }
    let _ = writeln!(text, "\n{:<22}{:>12}   trimmed at loose ends", "line", "km");
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.cuts()) {
        let cut: f64 = trimmed.iter().filter(|e| e.lines.contains(&i)).map(|e| e.a.km_to(e.b)).sum();
        let km = line_km.get(&line.line.id).unwrap_or(&0.0);
        let _ = write!(text, "{:<22}{km:>12.0}", line.line.id);
        let _ = if cut > 0.05 { writeln!(text, "   {cut:.1} km") } else { writeln!(text) };
    }
    text
}
