//! Reads a topology from TopoJSON ("The TopoJSON Format Specification" 1.0).
//!
//! The objects `cells` (polygons with `id` and `properties.km2`), `lines` and `overlays` (`id`, `properties.kind`,
//! `valid`, `accuracy_km`), `rivers` (`id`, `properties.name`), `lakes` and `frame` are known; only `cells` must be there.
//! `arcs` reads what all of them name, also `packed`, this file the objects.

mod arcs;
mod packed;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::Value;

use arcs::read_arcs;
pub use packed::unpacked;

use super::json::Place;
use super::point::Bounds;
use super::ring::{ring_points, signed_area};
use super::topology::{
    ArcIndex, ArcRef, Cell, CellIndex, Lake, Line, LineIndex, Ring, River, Topology, TopologyError,
};

impl Topology {
    /// The map in a TopoJSON value, projected.
    ///
    /// # Errors
    /// Names the first place that breaks the format: a member that is missing or of the wrong type, an arc that does
    /// not exist or has fewer than two points, a position off the globe, a ring that does not close, or two cells on
    /// the same side of an arc.
    pub fn from_value(value: &Value) -> Result<Self, TopologyError> {
        let root = Place::root(value);
        let mut topology = Self {
            arcs: read_arcs(&root)?,
            ..Self::default()
        };
        let objects = root.member("objects")?;
        topology.read_cells(&objects.member("cells")?)?;
        topology.lines = topology.read_lines(objects.optional("lines"))?;
        topology.overlays = topology.read_lines(objects.optional("overlays"))?;
        topology.rivers = topology.read_rivers(objects.optional("rivers"))?;
        topology.lakes = topology.read_lakes(objects.optional("lakes"))?;
        topology.mark_lines();
        topology.mark_frame(objects.optional("frame"))?;
        Ok(topology)
    }

    fn read_cells(&mut self, object: &Place) -> Result<(), TopologyError> {
        for (i, geometry) in geometries(object)?.into_iter().enumerate() {
            let rings = self.polygon_rings(&geometry)?;
            for side in rings.iter().flatten() {
                self.take_side(*side, CellIndex(i))
                    .map_err(|message| geometry.error(message))?;
            }
            let arcs = rings.iter().flatten().filter_map(|side| self.arc(side.arc));
            let bounds = arcs.fold(Bounds::EMPTY, |bounds, arc| bounds.with(arc.bounds));
            let km2 = geometry.member("properties")?.member("km2")?.number()?;
            self.cells.push(Cell {
                id: geometry.member("id")?.text()?.to_owned(),
                km2,
                rings,
                bounds,
            });
        }
        Ok(())
    }

    /// Notes the cell on the left of an arc as it is walked.
    fn take_side(&mut self, side: ArcRef, cell: CellIndex) -> Result<(), String> {
        let Some(arc) = self.arcs.get_mut(side.arc.0) else {
            return Ok(());
        };
        let taken = if side.reversed {
            &mut arc.right
        } else {
            &mut arc.left
        };
        match taken.replace(cell) {
            None => Ok(()),
            Some(other) => {
                let id = self.cell(other).map_or("itself", |cell| cell.id.as_str());
                Err(format!(
                    "this cell lies on the same side of arc {} as {id}",
                    side.arc.0
                ))
            }
        }
    }

    fn read_lines(&self, object: Option<Place>) -> Result<Vec<Line>, TopologyError> {
        let line = |geometry: Place| {
            let about = geometry.member("properties")?;
            let valid = about.optional("valid").map(|valid| valid.text());
            let accuracy_km = about.optional("accuracy_km").map(|km| km.number());
            Ok(Line {
                id: geometry.member("id")?.text()?.to_owned(),
                kind: about.member("kind")?.text()?.to_owned(),
                valid: valid.transpose()?.map(str::to_owned),
                accuracy_km: accuracy_km.transpose()?,
                paths: self.paths(&geometry)?,
            })
        };
        optional_geometries(object)?.into_iter().map(line).collect()
    }

    fn read_rivers(&self, object: Option<Place>) -> Result<Vec<River>, TopologyError> {
        let river = |geometry: Place| {
            let name = geometry.member("properties")?.member("name")?;
            let languages = name.value().as_object();
            let languages =
                languages.ok_or_else(|| name.error("this should be texts by language"))?;
            let mut texts = BTreeMap::new();
            for language in languages.keys() {
                texts.insert(language.clone(), name.member(language)?.text()?.to_owned());
            }
            Ok(River {
                id: geometry.member("id")?.text()?.to_owned(),
                name: texts,
                paths: self.paths(&geometry)?,
            })
        };
        optional_geometries(object)?
            .into_iter()
            .map(river)
            .collect()
    }

    fn read_lakes(&self, object: Option<Place>) -> Result<Vec<Lake>, TopologyError> {
        let lake = |geometry: Place| {
            let id = geometry.optional("id").map(|id| id.text());
            Ok(Lake {
                id: id.transpose()?.map(str::to_owned),
                rings: self.polygon_rings(&geometry)?,
            })
        };
        optional_geometries(object)?.into_iter().map(lake).collect()
    }

    /// Tells every arc which lines run along it.
    fn mark_lines(&mut self) {
        for (i, line) in self.lines.iter().enumerate() {
            for side in line.paths.iter().flatten() {
                if let Some(arc) = self.arcs.get_mut(side.arc.0)
                    && !arc.lines.contains(&LineIndex(i))
                {
                    arc.lines.push(LineIndex(i));
                }
            }
        }
    }

    fn mark_frame(&mut self, object: Option<Place>) -> Result<(), TopologyError> {
        for geometry in optional_geometries(object)? {
            for side in self.paths(&geometry)?.into_iter().flatten() {
                if let Some(arc) = self.arcs.get_mut(side.arc.0) {
                    arc.frame = true;
                }
            }
        }
        Ok(())
    }

    /// The paths of a LineString or MultiLineString.
    fn paths(&self, geometry: &Place) -> Result<Vec<Vec<ArcRef>>, TopologyError> {
        let arcs = geometry.member("arcs")?;
        match geometry.member("type")?.text()? {
            "LineString" => Ok(vec![self.path(&arcs)?]),
            "MultiLineString" => arcs.items()?.map(|path| self.path(&path)).collect(),
            other => Err(geometry.error(format!("{other} is no kind of line"))),
        }
    }

    /// All rings of a Polygon or MultiPolygon, each with the area on its left.
    fn polygon_rings(&self, geometry: &Place) -> Result<Vec<Ring>, TopologyError> {
        let arcs = geometry.member("arcs")?;
        let polygons = match geometry.member("type")?.text()? {
            "Polygon" => vec![arcs],
            "MultiPolygon" => arcs.items()?.collect(),
            other => return Err(geometry.error(format!("{other} is no kind of area"))),
        };
        let mut rings = Vec::new();
        for polygon in polygons {
            for (i, ring) in polygon.items()?.enumerate() {
                rings.push(self.oriented_ring(&ring, i == 0)?);
            }
        }
        Ok(rings)
    }

    /// A ring turned so that it runs counter-clockwise if it is an outer one, and clockwise if it is a hole.
    fn oriented_ring(&self, place: &Place, outer: bool) -> Result<Ring, TopologyError> {
        let mut ring = self.path(place)?;
        let (first, last) = (ring.first(), ring.last());
        let start = first.and_then(|side| self.end(*side, false));
        let end = last.and_then(|side| self.end(*side, true));
        if start.map(|(point, _)| point) != end.map(|(point, _)| point) {
            return Err(place.error("this ring does not close"));
        }
        if (signed_area(&ring_points(self, &ring)) > 0.0) != outer {
            ring.reverse();
            ring.iter_mut().for_each(|side| *side = side.turned());
        }
        Ok(ring)
    }

    /// Arcs that follow each other.
    fn path(&self, place: &Place) -> Result<Vec<ArcRef>, TopologyError> {
        let mut path: Vec<ArcRef> = Vec::new();
        for item in place.items()? {
            let side = self.arc_ref(&item)?;
            let before = path.last().and_then(|before| self.end(*before, true));
            let start = self.end(side, false);
            if before.is_some_and(|(end, _)| start.is_none_or(|(start, _)| start != end)) {
                return Err(item.error("this arc does not begin where the one before it ends"));
            }
            path.push(side);
        }
        if path.is_empty() {
            return Err(place.error("there are no arcs here"));
        }
        Ok(path)
    }

    /// A signed number: `!i` is arc `i` reversed.
    fn arc_ref(&self, place: &Place) -> Result<ArcRef, TopologyError> {
        let number = place.value().as_i64();
        let number = number.ok_or_else(|| place.error("this should be the number of an arc"))?;
        let reversed = number < 0;
        let index = usize::try_from(if reversed { !number } else { number });
        match index.ok().filter(|index| *index < self.arcs.len()) {
            Some(index) => Ok(ArcRef {
                arc: ArcIndex(index),
                reversed,
            }),
            None => Err(place.error(format!(
                "there is no arc {number} among {}",
                self.arcs.len()
            ))),
        }
    }
}

/// The members of a collection, or the one geometry itself; none of a null.
fn geometries<'a>(object: &Place<'a>) -> Result<Vec<Place<'a>>, TopologyError> {
    if object.member("type")?.text()? == "GeometryCollection" {
        Ok(object.member("geometries")?.items()?.collect())
    } else {
        Ok(vec![object.clone()])
    }
}

fn optional_geometries(object: Option<Place>) -> Result<Vec<Place>, TopologyError> {
    object.as_ref().map_or_else(|| Ok(Vec::new()), geometries)
}
