//! The objects of the topology: cells, lines, overlays, frame, lakes and rivers.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::arcs::{Arc, Arcs, Ring};
use super::detail::{FAR_KM, is_in_sketch};
use super::figures::CellFigures;
use super::grid::Point;
use super::resolve::{ResolvedLine, Sources};
use super::simplify::{Course, simplify};
use super::source::{Collection, Geo, Lake, River, read};
use super::topology::{Topology, chains, collection, line_object, polygon_object};

/// What the objects are made of.
pub struct Shapes<'a> {
    /// All lines.
    pub lines: &'a [ResolvedLine],
    /// All arcs and rings.
    pub arcs: &'a Arcs,
    /// All cells, in the order the rings count them.
    pub cells: &'a [CellFigures],
}

impl Shapes<'_> {
    /// The whole topology; lakes and rivers are read from `data/geo` below `root`.
    ///
    /// # Errors
    /// Fails if those files are missing or wrong, or if a river follows a line that is not there.
    pub fn topology(&self, root: &Path, sources: &Sources) -> Result<Topology> {
        let mut topology = Topology::new(&self.arcs.arcs);
        topology.add_object("cells", self.cells());
        let paths = self.cutting_paths();
        let (cutting, over) = self.lines(&paths, &mut topology);
        topology.add_object("lines", cutting);
        topology.add_object("overlays", over);
        topology.add_object("frame", line_object(&self.chains(|arc| arc.frame)));
        let lakes = lakes(root, &mut topology)?;
        topology.add_object("lakes", lakes);
        let rivers = rivers(root, sources, &paths, &mut topology)?;
        topology.add_object("rivers", rivers);
        Ok(topology)
    }

    fn cells(&self) -> Value {
        let object = |(i, cell): (usize, &CellFigures)| {
            let mut object = polygon_object(self.arcs.polygons.get(&i).map_or(&[], Vec::as_slice));
            object["id"] = json!(cell.id);
            object["properties"] = json!({ "km2": cell.km2.round() });
            object
        };
        collection(self.cells.iter().enumerate().map(object).collect())
    }

    /// The arcs wanted, joined into paths.
    fn chains(&self, wanted: impl Fn(&Arc) -> bool) -> Vec<Ring> {
        let arcs = &self.arcs.arcs;
        let members: Vec<usize> = (0..arcs.len()).filter(|i| wanted(&arcs[*i])).collect();
        chains(arcs, &members)
    }

    /// The paths of every line that cuts cells, by id.
    fn cutting_paths(&self) -> BTreeMap<&str, Vec<Ring>> {
        let cutting = self.lines.iter().enumerate().filter(|(_, l)| l.cuts());
        cutting
            .map(|(i, l)| {
                (
                    l.line.id.as_str(),
                    self.chains(|arc| arc.lines.contains(&i)),
                )
            })
            .collect()
    }

    fn lines(&self, paths: &BTreeMap<&str, Vec<Ring>>, topology: &mut Topology) -> (Value, Value) {
        let (mut cutting, mut over) = (Vec::new(), Vec::new());
        for l in self.lines {
            match paths.get(l.line.id.as_str()) {
                Some(paths) => cutting.push(line_feature(l, line_object(paths))),
                None => {
                    let arc = topology.add_arc(l.path.clone());
                    over.push(line_feature(l, line_object(&[vec![(arc, true)]])));
                }
            }
        }
        (collection(cutting), collection(over))
    }
}

fn line_feature(line: &ResolvedLine, mut object: Value) -> Value {
    let about = &line.line;
    object["id"] = json!(about.id);
    object["properties"] =
        json!({ "kind": about.kind, "valid": about.valid, "accuracy_km": about.accuracy_km });
    object
}

fn lakes(root: &Path, topology: &mut Topology) -> Result<Value> {
    let mut objects = Vec::new();
    // Lakes of our own are small and were set by hand.
    for (file, within_km) in [
        ("data/geo/source/lakes.json", FAR_KM),
        ("data/geo/lakes.geojson", 0.0),
    ] {
        for lake in read::<Collection<Lake>>(root, file)?.features {
            let rings = lake.geometry.as_ref().map_or(&[][..], |g| g.paths());
            let mut rings: Vec<Vec<Point>> = rings.iter().map(|ring| grid_ring(ring)).collect();
            let paths = rings.iter_mut().map(|points| Course { points, within_km });
            simplify(&mut paths.collect::<Vec<_>>(), is_in_sketch);
            let arc = |ring: Vec<Point>| vec![(topology.add_arc(ring), true)];
            let mut object = polygon_object(&[rings.into_iter().map(arc).collect()]);
            if let Some(id) = lake.properties.id {
                object["id"] = json!(id);
            }
            objects.push(object);
        }
    }
    Ok(collection(objects))
}

/// A ring on the grid, each point once.
fn grid_ring(ring: &[Geo]) -> Vec<Point> {
    let mut points: Vec<Point> = ring.iter().map(|p| Point::grid_from_geo(*p)).collect();
    points.dedup();
    points
}

fn rivers(
    root: &Path,
    sources: &Sources,
    lines: &BTreeMap<&str, Vec<Ring>>,
    topology: &mut Topology,
) -> Result<Value> {
    let mut found: BTreeMap<String, (Value, Vec<Ring>)> = BTreeMap::new();
    for stretch in read::<Collection<River>>(root, "data/geo/rivers.geojson")?.features {
        let River {
            id,
            name,
            line,
            along,
        } = stretch.properties;
        let paths = match line {
            Some(line) => lines
                .get(line.as_str())
                .with_context(|| format!("river {id} follows no line {line:?}"))?
                .clone(),
            None => {
                let path = sources.path(stretch.geometry.as_ref(), along.as_ref());
                vec![vec![(
                    topology.add_arc(path.with_context(|| format!("river {id}"))?),
                    true,
                )]]
            }
        };
        found
            .entry(id)
            .or_insert((name, Vec::new()))
            .1
            .extend(paths);
    }
    let object = |(id, (name, paths)): (String, (Value, Vec<Ring>))| {
        let mut object = line_object(&paths);
        object["id"] = json!(id);
        object["properties"] = json!({ "name": name });
        object
    };
    Ok(collection(found.into_iter().map(object).collect()))
}
