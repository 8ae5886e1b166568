//! Which cell a position lies in.

use super::point::{Bounds, Point};
use super::projection::map_from_geo;
use super::ring::crosses_right_of;
use super::topology::{Arc, Cell, CellIndex, Topology};

/// How far off the coast a position still counts as land, in kilometres of the map: harbours and small islands lie
/// beyond a coast drawn for a whole region.
pub const OFFSHORE_KM: f64 = 5.0;

/// The cell that holds a longitude and latitude (degrees), or the nearest within 5 km of the coast. `None` at sea,
/// beyond the edge of the map, and for what is no position.
#[must_use]
pub fn cell_at(topology: &Topology, lon: f64, lat: f64) -> Option<CellIndex> {
    if !((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)) {
        return None;
    }
    cell_at_map(topology, map_from_geo(lon, lat))
}

/// The same for a place on the map, in kilometres.
#[must_use]
pub fn cell_at_map(topology: &Topology, place: Point) -> Option<CellIndex> {
    let holding = topology
        .cells
        .iter()
        .position(|cell| cell.bounds.contains(place) && holds(topology, cell, place));
    holding
        .map(CellIndex)
        .or_else(|| nearest_ashore(topology, place))
}

/// Even-odd over all arcs of the cell. Arcs out of the ray's way are passed over by their bounds.
fn holds(topology: &Topology, cell: &Cell, place: Point) -> bool {
    let sides = cell.rings.iter().flatten();
    let arcs = sides.filter_map(|side| topology.arc(side.arc));
    let in_the_way = arcs.filter(|arc| {
        let Bounds { min, max } = arc.bounds;
        min.y <= place.y && place.y <= max.y && place.x <= max.x
    });
    let crossed = in_the_way
        .flat_map(segments)
        .filter(|edge| crosses_right_of(*edge, place));
    crossed.count() % 2 == 1
}

/// The cell of the nearest coast, if it is near enough.
fn nearest_ashore(topology: &Topology, place: Point) -> Option<CellIndex> {
    let near = topology.coast().filter_map(|index| {
        let arc = topology.arc(index)?;
        let cell = arc.left.or(arc.right)?;
        arc.bounds
            .grown(OFFSHORE_KM)
            .contains(place)
            .then_some((arc, cell))
    });
    let distances = near.map(|(arc, cell)| {
        let distance = |(a, b)| place.distance_to_segment(a, b);
        let nearest = segments(arc).map(distance).fold(f64::INFINITY, f64::min);
        (nearest, cell)
    });
    let (distance, cell) = distances.min_by(|a, b| a.0.total_cmp(&b.0))?;
    (distance <= OFFSHORE_KM).then_some(cell)
}

fn segments(arc: &Arc) -> impl Iterator<Item = (Point, Point)> + '_ {
    let next = arc.points.iter().skip(1);
    arc.points.iter().copied().zip(next.copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture;
    use proptest::prelude::*;

    #[test]
    fn positions_lie_in_their_squares() {
        let topology = fixture::two_squares();
        let id =
            |lon, lat| cell_at(&topology, lon, lat).map(|cell| topology.cells[cell.0].id.as_str());
        assert_eq!(id(125.5, 45.5), Some("west"));
        assert_eq!(id(127.1, 45.2), Some("east"));
        assert_eq!(id(127.5, 45.5), Some("island"));
        assert_eq!(id(150.0, 45.5), None);
        assert_eq!(id(127.5, f64::NAN), None);
        assert_eq!(id(f64::INFINITY, 45.0), None);
    }

    #[test]
    fn a_harbour_off_the_coast_belongs_to_it() {
        let topology = fixture::two_squares();
        let east = topology.cell_by_id("east");
        // The eastern coast is 128° E; a hundredth of a degree there is 0.8 km.
        assert_eq!(cell_at(&topology, 128.05, 45.5), east);
        assert_eq!(cell_at(&topology, 128.07, 45.5), None);
        // The edge of the map, 125° E, is no coast.
        assert_eq!(cell_at(&topology, 124.99, 45.5), None);
    }

    proptest! {
        #[test]
        fn every_position_on_land_is_in_its_square(lon in 0.0..5.0_f64, lat in 0.0..5.0_f64) {
            let board = fixture::grid(5);
            // Away from the curved edges of the parallels.
            prop_assume!((0.01..0.99).contains(&lat.fract()));
            let expected = CellIndex(lat as usize * 5 + lon as usize);
            prop_assert_eq!(cell_at(&board, 125.0 + lon, 43.0 + lat), Some(expected));
        }
    }
}
