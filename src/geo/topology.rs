//! The map as arcs that exist once, and what is made of them.

use std::collections::BTreeMap;
use std::fmt;

use super::point::{Bounds, Point};

/// The place of an arc in [`Topology::arcs`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ArcIndex(pub usize);

/// The place of a cell in [`Topology::cells`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CellIndex(pub usize);

/// The place of a line in [`Topology::lines`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineIndex(pub usize);

/// An arc and the direction in which it is walked: a signed reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ArcRef {
    /// The arc.
    pub arc: ArcIndex,
    /// Whether it is walked from its last point to its first.
    pub reversed: bool,
}

impl ArcRef {
    /// The same arc walked the other way.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self {
            arc: self.arc,
            reversed: !self.reversed,
        }
    }
}

/// Arcs that follow each other and close; the area lies to the left as seen on the map, so that outer rings run
/// counter-clockwise and holes clockwise.
pub type Ring = Vec<ArcRef>;

/// A stretch of border, coast, river or shore between two nodes, in the `map` space.
#[derive(Clone, PartialEq, Debug)]
pub struct Arc {
    /// Its vertices, two or more, in kilometres.
    pub points: Vec<Point>,
    /// The weight of each vertex in km² (see [`super::simplify::weights`]); infinite at the ends.
    pub weights: Vec<f32>,
    /// What its vertices span.
    pub bounds: Bounds,
    /// The cell on its left.
    pub left: Option<CellIndex>,
    /// The cell on its right.
    pub right: Option<CellIndex>,
    /// The lines that run along it.
    pub lines: Vec<LineIndex>,
    /// Whether it is the edge of the map, where land goes on unmapped.
    pub frame: bool,
}

/// Arcs as their points, in full or simplified.
pub trait Arcs {
    /// The points of an arc from its beginning to its end, map km; none of an arc that does not exist.
    fn points(&self, arc: ArcIndex) -> &[Point];
}

impl Arcs for Topology {
    fn points(&self, arc: ArcIndex) -> &[Point] {
        self.arc(arc).map_or(&[], |arc| &arc.points)
    }
}

/// A piece of land that has had one holder at a time.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// Its stable id.
    pub id: String,
    /// Its area on the ellipsoid, in km².
    pub km2: f64,
    /// All its rings, outer ones and holes.
    pub rings: Vec<Ring>,
    /// What its rings span, in the `map` space.
    pub bounds: Bounds,
}

/// A border, a claim or another line of the data.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Its stable id.
    pub id: String,
    /// What it is: `border`, `claim`, `front`, ….
    pub kind: String,
    /// When it was one, in EDTF; `None` if it has no time of its own.
    pub valid: Option<String>,
    /// How far it may lie from the truth, in kilometres; `None` if nobody can say.
    pub accuracy_km: Option<f64>,
    /// Its stretches.
    pub paths: Vec<Vec<ArcRef>>,
}

/// A river.
#[derive(Clone, PartialEq, Debug)]
pub struct River {
    /// Its stable id.
    pub id: String,
    /// Its name by language.
    pub name: BTreeMap<String, String>,
    /// Its stretches.
    pub paths: Vec<Vec<ArcRef>>,
}

/// A lake.
#[derive(Clone, PartialEq, Debug)]
pub struct Lake {
    /// Its stable id, if it has one.
    pub id: Option<String>,
    /// Its shore and those of its islands.
    pub rings: Vec<Ring>,
}

/// The whole map. Every [`ArcRef`] in it names an arc that exists, and every ring closes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Topology {
    /// All arcs, in the order of the file.
    pub arcs: Vec<Arc>,
    /// The cells, in the order of the file.
    pub cells: Vec<Cell>,
    /// The lines that part cells.
    pub lines: Vec<Line>,
    /// The lines that run over cells without parting them.
    pub overlays: Vec<Line>,
    /// The rivers.
    pub rivers: Vec<River>,
    /// The lakes.
    pub lakes: Vec<Lake>,
}

impl Topology {
    /// An arc.
    #[must_use]
    pub fn arc(&self, index: ArcIndex) -> Option<&Arc> {
        self.arcs.get(index.0)
    }

    /// A cell.
    #[must_use]
    pub fn cell(&self, index: CellIndex) -> Option<&Cell> {
        self.cells.get(index.0)
    }

    /// The cell with an id.
    #[must_use]
    pub fn cell_by_id(&self, id: &str) -> Option<CellIndex> {
        self.cells
            .iter()
            .position(|cell| cell.id == id)
            .map(CellIndex)
    }

    /// The first or last point of an arc in the direction it is walked, and the point next to it.
    pub(super) fn end(&self, side: ArcRef, last: bool) -> Option<(Point, Point)> {
        let points = &self.arc(side.arc)?.points;
        match (points.as_slice(), last != side.reversed) {
            ([first, second, ..], false) => Some((*first, *second)),
            ([.., second, first], true) => Some((*first, *second)),
            _ => None,
        }
    }
}

/// What is wrong with a topology, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TopologyError {
    /// The way to the value, as in `objects.cells.geometries[3].arcs`; empty for the whole.
    pub path: String,
    /// What is wrong with it, in English.
    pub message: String,
}

impl fmt::Display for TopologyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for TopologyError {}
