//! Dissolving cells into larger areas, and the arcs that are borders or coast.

use std::f64::consts::TAU;

use super::point::Point;
use super::topology::{ArcIndex, ArcRef, CellIndex, Ring, Topology};
use crate::order::sort_by;

/// The area of all cells of one group.
#[derive(Clone, PartialEq, Debug)]
pub struct Merged {
    /// The group.
    pub group: u32,
    /// Its rings, outer ones and holes; parts that touch in a point only have rings of their own.
    pub rings: Vec<Ring>,
}

/// An end of an arc. Arcs that meet there have it from the same position, bit by bit.
type Node = (u64, u64);

/// A node and the number of a side that begins there; lists of them are in the order of the nodes.
type Leaving = (Node, usize);

fn node(point: Point) -> Node {
    (point.x.to_bits(), point.y.to_bits())
}

impl Topology {
    /// The areas of the groups, in the order of their numbers. `group_of_cell` has a group for each cell in order;
    /// cells it is too short for belong to no area.
    ///
    /// Arcs inside a group are dropped and the others stitched into rings, so that no seam is left.
    #[must_use]
    pub fn merge(&self, group_of_cell: &[u32]) -> Vec<Merged> {
        self.merge_some(group_of_cell, &|_| true)
    }

    /// The areas of some of the groups, see [`Self::merge`].
    #[must_use]
    pub fn merge_some(&self, group_of_cell: &[u32], wanted: &dyn Fn(u32) -> bool) -> Vec<Merged> {
        let mut sides: Vec<(u32, ArcRef)> = Vec::new();
        for (i, arc) in self.arcs.iter().enumerate() {
            let left = group(group_of_cell, arc.left);
            let right = group(group_of_cell, arc.right);
            for (inside, reversed) in [(left, false), (right, true)] {
                if let Some(inside) = inside.filter(|group| left != right && wanted(*group)) {
                    let arc = ArcIndex(i);
                    sides.push((inside, ArcRef { arc, reversed }));
                }
            }
        }
        sort_by(&mut sides, |a, b| a.0.cmp(&b.0));
        let areas = sides.chunk_by(|a, b| a.0 == b.0);
        areas
            .filter_map(|sides| {
                Some(Merged {
                    group: sides.first()?.0,
                    rings: self.stitch(sides),
                })
            })
            .collect()
    }

    /// The arcs with land on one side only that are not the edge of the map, in order.
    pub fn coast(&self) -> impl Iterator<Item = ArcIndex> + '_ {
        let numbered = self.arcs.iter().enumerate();
        numbered
            .filter(|(_, arc)| arc.left.is_some() != arc.right.is_some() && !arc.frame)
            .map(|(i, _)| ArcIndex(i))
    }

    /// Joins the sides of one area, each with the area on its left, into rings.
    fn stitch(&self, sides: &[(u32, ArcRef)]) -> Vec<Ring> {
        let mut leaving: Vec<Leaving> = sides
            .iter()
            .enumerate()
            .filter_map(|(at, (_, side))| Some((node(self.end(*side, false)?.0), at)))
            .collect();
        sort_by(&mut leaving, |a, b| a.0.cmp(&b.0));
        // What was walked is taken out.
        let mut left: Vec<Option<ArcRef>> = sides.iter().map(|(_, side)| Some(*side)).collect();
        let mut rings = Vec::new();
        for first in 0..left.len() {
            let mut ring = Ring::new();
            let mut next = Some(first);
            while let Some(side) = next.and_then(|at| left.get_mut(at)?.take()) {
                ring.push(side);
                next = self.onward(side, sides, &leaving);
            }
            if !ring.is_empty() {
                rings.push(ring);
            }
        }
        rings
    }

    /// The side that goes on where one ends. Where the area touches itself, the leftmost is taken: between the two
    /// lies nothing but the area.
    fn onward(&self, side: ArcRef, sides: &[(u32, ArcRef)], leaving: &[Leaving]) -> Option<usize> {
        let (end, before) = self.end(side, true)?;
        let here = node(end);
        let leaving = leaving.get(leaving.partition_point(|(start, _)| *start < here)..)?;
        let others = leaving.partition_point(|(start, _)| *start == here);
        match leaving.get(..others)? {
            [] => None,
            [(_, only)] => Some(*only),
            several => {
                let back = bearing(end, before);
                let turn = |at: usize| {
                    let (start, after) = self.end(sides.get(at)?.1, false)?;
                    let clockwise = (bearing(start, after) - back).rem_euclid(TAU);
                    // A full turn, not none, leads back along the way that was come.
                    Some(if clockwise == 0.0 { TAU } else { clockwise })
                };
                let turns = several.iter().filter_map(|(_, at)| Some((turn(*at)?, *at)));
                turns.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at)
            }
        }
    }
}

fn group(group_of_cell: &[u32], cell: Option<CellIndex>) -> Option<u32> {
    group_of_cell.get(cell?.0).copied()
}

/// The direction from one point to another, clockwise as seen, since y points down.
fn bearing(from: Point, to: Point) -> f64 {
    (to.y - from.y).atan2(to.x - from.x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture;
    use crate::geo::ring::{ring_points, signed_area};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn area(topology: &Topology, rings: &[Ring]) -> f64 {
        rings
            .iter()
            .map(|ring| signed_area(&ring_points(topology, ring)))
            .sum()
    }

    /// The arcs between two cells of different groups, in order.
    fn borders(topology: &Topology, group_of_cell: &[u32]) -> Vec<ArcIndex> {
        let numbered = topology.arcs.iter().enumerate();
        let between = |arc: &crate::geo::Arc| {
            let left = group(group_of_cell, arc.left);
            let right = group(group_of_cell, arc.right);
            left.zip(right).is_some_and(|(left, right)| left != right)
        };
        numbered
            .filter(|(_, arc)| between(arc))
            .map(|(i, _)| ArcIndex(i))
            .collect()
    }

    fn arcs(rings: &[Ring]) -> BTreeSet<ArcIndex> {
        rings.iter().flatten().map(|side| side.arc).collect()
    }

    #[test]
    fn two_squares_become_one_ring_without_their_border() {
        let topology = fixture::two_squares();
        let merged = topology.merge(&[7, 7, 9]);
        let [squares, island] = merged.as_slice() else {
            panic!("{merged:?}");
        };
        assert_eq!((squares.group, island.group), (7, 9));
        // The outer ring, and the hole with the island in it.
        assert_eq!(squares.rings.len(), 2);
        assert_eq!(island.rings.len(), 1);
        assert!(!arcs(&squares.rings).contains(&ArcIndex(0)));
        assert_eq!(topology.merge(&[7, 7, 7])[0].rings.len(), 1);
    }

    #[test]
    fn borders_lie_between_groups_and_coast_at_the_sea() {
        let topology = fixture::two_squares();
        let borders = |groups: &[u32]| borders(&topology, groups);
        assert_eq!(borders(&[1, 2, 1]), [ArcIndex(0), ArcIndex(3)]);
        assert_eq!(borders(&[1, 1, 2]), [ArcIndex(3)]);
        assert_eq!(borders(&[1, 1, 1]), []);
        // The left square reaches the edge of the map.
        assert_eq!(topology.coast().collect::<Vec<_>>(), [ArcIndex(2)]);
    }

    #[test]
    fn cells_without_a_group_belong_to_no_area() {
        let topology = fixture::two_squares();
        assert_eq!(topology.merge(&[]), []);
        assert_eq!(topology.merge(&[4]).len(), 1);
        assert_eq!(borders(&topology, &[4]), []);
    }

    #[test]
    fn squares_that_touch_in_a_corner_keep_their_own_rings() {
        let board = fixture::grid(2);
        let merged = board.merge(&[1, 2, 2, 1]);
        assert_eq!(merged.len(), 2);
        for area in merged {
            assert_eq!(area.rings.len(), 2);
            assert!(area.rings.iter().all(|ring| ring.len() == 4));
        }
    }

    proptest! {
        #[test]
        fn merging_keeps_area_and_closes_every_ring(groups in prop::collection::vec(0..3_u32, 25)) {
            let board = fixture::grid(5);
            for merged in board.merge(&groups) {
                let members = board.cells.iter().zip(&groups).filter(|(_, group)| **group == merged.group);
                let sum: f64 = members.map(|(cell, _)| area(&board, &cell.rings)).sum();
                prop_assert!((area(&board, &merged.rings) - sum).abs() < 1e-6 * sum);
                for ring in &merged.rings {
                    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
                    for (side, next) in ends {
                        let end = board.end(*side, true).unwrap().0;
                        prop_assert_eq!(end, board.end(*next, false).unwrap().0);
                    }
                }
            }
        }

        #[test]
        fn borders_are_the_inner_sides_of_the_areas(groups in prop::collection::vec(0..3_u32, 25)) {
            let board = fixture::grid(5);
            let borders: BTreeSet<_> = borders(&board, &groups).into_iter().collect();
            let coast: BTreeSet<_> = board.coast().collect();
            let merged = board.merge(&groups);
            let sides: BTreeSet<_> = merged.iter().flat_map(|area| arcs(&area.rings)).collect();
            prop_assert_eq!(&borders | &coast, sides);
            // All land in one group: nothing but the coast is left.
            let land: Vec<_> = board.merge(&[1; 25]).into_iter().flat_map(|area| area.rings).collect();
            prop_assert_eq!(arcs(&land), coast);
        }
    }
}
