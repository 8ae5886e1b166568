//! Geometry at a level of detail: arcs without what the zoom cannot show, and what they bound as polygons.
//!
//! Levels lie a quarter of an octave of zoom apart. Each has the vertices that its closest view shows, so that within it nothing
//! changes but the transform; all that is drawn is of one level, so that neighbours meet.

use crate::geo::ring::{Polygon, polygons_from_rings, ring_points, signed_area};
use crate::geo::{Arc, ArcIndex, Arcs, Bounds, Point, Ring, Simplified, Topology};

/// Levels an octave of zoom.
const LEVELS: f64 = 4.0;

/// Triangles of fewer px² are not missed: one of 4 px by 1 px.
const MISSED: f64 = 2.0;

/// Islands, lakes and holes of fewer px² are left out.
pub(super) const SPECK: f64 = 0.5;

/// A polygon in one piece, map km.
#[derive(Debug)]
pub(super) struct Piece {
    pub polygon: Polygon,
    pub bounds: Bounds,
}

/// The geometry of one level.
#[derive(Debug)]
pub(super) struct Detail {
    level: i32,
    arcs: Simplified,
    /// Arcs that go round a speck.
    specks: Vec<bool>,
    pub lakes: Vec<Piece>,
}

/// The level of a scale, px per km.
fn level_of(scale: f64) -> i32 {
    // A camera's scales span ten octaves.
    #[allow(clippy::cast_possible_truncation)]
    let level = (scale.log2() * LEVELS).floor() as i32;
    level
}

/// Weight below which a vertex is left out at a scale (px per km), km².
pub(super) fn min_weight(scale: f64) -> f32 {
    // Weights are f32 in the topology; the loss is far below a pixel.
    #[allow(clippy::cast_possible_truncation)]
    let weight = (MISSED / px2(level_of(scale))) as f32;
    weight
}

impl Detail {
    /// The level that a scale (px per km) is shown in.
    pub fn at(scale: f64, topology: &Topology) -> Self {
        let level = level_of(scale);
        let arcs = Simplified::new(topology, min_weight(scale));
        let speck = |(at, arc): (usize, &Arc)| {
            let points = arcs.points(ArcIndex(at));
            arc.points.first() == arc.points.last()
                && signed_area(points).abs() * px2(level) < SPECK
        };
        let specks = topology.arcs.iter().enumerate().map(speck).collect();
        let mut detail = Self {
            level,
            arcs,
            specks,
            lakes: Vec::new(),
        };
        let lakes = topology.lakes.iter().map(|lake| &lake.rings);
        detail.lakes = lakes.flat_map(|rings| detail.pieces(rings)).collect();
        detail
    }

    /// Whether it is the level of a scale.
    pub fn suits(&self, scale: f64) -> bool {
        self.level == level_of(scale)
    }

    /// The points of arcs.
    pub const fn arcs(&self) -> &Simplified {
        &self.arcs
    }

    /// The points of an arc; none where it goes round a speck.
    pub fn arc(&self, arc: ArcIndex) -> &[Point] {
        if self.specks.get(arc.0) == Some(&true) {
            return &[];
        }
        self.arcs.points(arc)
    }

    /// Polygons of rings of arcs, without specks.
    pub fn pieces(&self, rings: &[Ring]) -> Vec<Piece> {
        let seen = |ring: &Vec<Point>| signed_area(ring).abs() * px2(self.level) > SPECK;
        let rings = rings.iter().map(|ring| ring_points(&self.arcs, ring));
        polygons_from_rings(rings.filter(seen).collect())
            .into_iter()
            .map(|polygon| Piece {
                bounds: Bounds::of(&polygon.outer),
                polygon,
            })
            .collect()
    }
}

/// Square pixels a km² in the closest view of a level.
fn px2(level: i32) -> f64 {
    // By way of e, whose power is used elsewhere: that of two has a table of four kilobytes.
    (f64::from(level + 1) / LEVELS * 4_f64.ln()).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_suits_a_quarter_of_an_octave() {
        let detail = Detail::at(0.27, &Topology::default());
        assert!(detail.suits(0.251) && detail.suits(0.297));
        assert!(!detail.suits(0.249) && !detail.suits(0.298));
        // Its closest view shows 0.2973 px a km.
        assert!((px2(detail.level).sqrt() - 0.2973).abs() < 1e-4);
    }
}
