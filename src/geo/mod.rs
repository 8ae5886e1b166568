//! The plane geometry of the map, without a notion of time, powers or pixels.
//!
//! `topojson` reads a TopoJSON value into a `Topology`: arcs that exist once, and cells, lines, rivers and lakes that
//! name them. On the way every position is projected (`projection`) from degrees to kilometres of the `map` space, and
//! every vertex gets the weight by which it may be left out (`simplify`). From then on all is planar `f64`, y down:
//! `merge` dissolves cells into larger areas and finds the borders between them, `ring` turns arcs into rings and
//! polygons at a zoom, `clip` and `hatch` cut what is drawn, and `locate` finds the cell of a position.

pub mod clip;
pub mod hatch;
mod json;
pub mod locate;
pub mod merge;
pub mod point;
pub mod projection;
pub mod ring;
pub mod simplify;
mod topojson;
pub mod topology;

#[cfg(test)]
pub mod fixture;

pub use locate::{cell_at, cell_at_map};
pub use merge::Merged;
pub use point::{Bounds, Point};
pub use projection::{Parallel, geo_from_map, map_from_geo, scale_at};
pub use ring::Polygon;
pub use simplify::Simplified;
pub use topojson::unpacked;
pub use topology::{
    Arc, ArcIndex, ArcRef, Arcs, Cell, CellIndex, Lake, Line, LineIndex, Ring, River, Topology,
    TopologyError,
};
