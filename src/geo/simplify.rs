//! Leaving out vertices that a zoom cannot show.
//!
//! Visvalingam & Whyatt, "Line generalisation by repeated elimination of points" (The Cartographic Journal 30, 1993):
//! the vertex whose triangle with its neighbours is smallest goes first. The area at which a vertex goes is its weight,
//! computed once; drawing then only compares. Neighbours share arcs, so that they stay without a gap at every zoom.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::point::Point;
use super::topology::{Arc, ArcIndex, Arcs, Topology};

/// The weight of every vertex: the effective area in the square of the points' unit, never less than that of a vertex
/// that goes before it. The two ends never go: their weight is infinite.
#[must_use]
pub fn weights(points: &[Point]) -> Vec<f32> {
    let mut weights = vec![f32::INFINITY; points.len()];
    // The neighbours that are still there.
    let mut links: Vec<(usize, usize)> = (0..points.len())
        .map(|i| (i.saturating_sub(1), i + 1))
        .collect();
    let triangle = |i: usize, (before, after): (usize, usize)| {
        let (a, b, c) = (points.get(before)?, points.get(i)?, points.get(after)?);
        Some(((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0)
    };
    let inner = 1..points.len().saturating_sub(1);
    let mut areas = vec![f64::INFINITY; points.len()];
    let mut heap = BinaryHeap::with_capacity(points.len());
    let mut largest = 0.0_f64;
    let mut queue = inner.clone().collect::<Vec<_>>();
    loop {
        for i in queue.drain(..).filter(|i| inner.contains(i)) {
            let link = links.get(i).copied();
            if let (Some(area), Some(slot)) =
                (link.and_then(|link| triangle(i, link)), areas.get_mut(i))
            {
                *slot = area;
                heap.push(Reverse(Candidate { area, vertex: i }));
            }
        }
        // An entry whose area has since changed is stale.
        let Some(Reverse(next)) = heap.pop() else {
            return weights;
        };
        let vertex = next.vertex;
        if areas.get(vertex) != Some(&next.area) {
            continue;
        }
        largest = largest.max(next.area);
        if let (Some(area), Some(weight)) = (areas.get_mut(vertex), weights.get_mut(vertex)) {
            *area = f64::NAN;
            *weight = largest as f32;
        }
        let Some((before, after)) = links.get(vertex).copied() else {
            continue;
        };
        if let Some(link) = links.get_mut(before) {
            link.1 = after;
        }
        if let Some(link) = links.get_mut(after) {
            link.0 = before;
        }
        queue.extend([before, after]);
    }
}

/// The points of an arc that a zoom shows: those that weigh at least so many km² on the map.
pub fn visible_points(arc: &Arc, min_weight_km2: f32) -> impl Iterator<Item = Point> + '_ {
    let weighed = arc.points.iter().zip(&arc.weights);
    weighed
        .filter(move |(_, weight)| **weight >= min_weight_km2)
        .map(|(point, _)| *point)
}

/// The arcs of a topology without the vertices that a zoom cannot show. Each arc is simplified once, for all that it
/// bounds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Simplified {
    arcs: Vec<Vec<Point>>,
}

impl Simplified {
    /// Keeps the vertices that weigh at least so many km² on the map.
    #[must_use]
    pub fn new(topology: &Topology, min_weight_km2: f32) -> Self {
        Self {
            arcs: topology
                .arcs
                .iter()
                .map(|arc| visible_points(arc, min_weight_km2).collect())
                .collect(),
        }
    }
}

impl Arcs for Simplified {
    fn points(&self, arc: ArcIndex) -> &[Point] {
        self.arcs.get(arc.0).map_or(&[], Vec::as_slice)
    }
}

/// A vertex that may go next; equal areas go in the order of the vertices.
#[derive(PartialEq)]
struct Candidate {
    area: f64,
    vertex: usize,
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.area
            .total_cmp(&other.area)
            .then(self.vertex.cmp(&other.vertex))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture;
    use proptest::prelude::*;

    #[test]
    fn a_small_bend_weighs_less_than_a_large_one() {
        let path = [
            (0.0, 0.0),
            (5.0, 0.1),
            (10.0, 0.0),
            (15.0, 8.0),
            (20.0, 0.0),
        ]
        .map(|(x, y)| Point::new(x, y));
        let found = weights(&path);
        assert_eq!((found[0], found[4]), (f32::INFINITY, f32::INFINITY));
        assert!((found[1] - 0.5).abs() < 1e-6);
        // Once the small bend is gone, this is the triangle (0,0) (10,0) (15,8).
        assert!((found[2] - 40.0).abs() < 1e-4);
        assert!((found[3] - 80.0).abs() < 1e-4);
    }

    #[test]
    fn arcs_without_an_inner_vertex_keep_all() {
        assert_eq!(weights(&[]), [0.0_f32; 0]);
        assert_eq!(weights(&[Point::default(); 2]), [f32::INFINITY; 2]);
    }

    #[test]
    fn a_zoom_shows_the_ends_and_what_weighs_enough() {
        let topology = fixture::two_squares();
        let arc = &topology.arcs[0];
        let at = |weight| Simplified::new(&topology, weight);
        assert_eq!(at(0.0).points(ArcIndex(0)), arc.points);
        let ends = [arc.points[0], *arc.points.last().unwrap()];
        assert_eq!(at(f32::INFINITY).points(ArcIndex(0)), ends);
    }

    /// The method by the book: look at all triangles, drop the smallest, begin anew.
    fn weights_by_the_book(points: &[Point]) -> Vec<f32> {
        let mut left: Vec<usize> = (0..points.len()).collect();
        let mut found = vec![f32::INFINITY; points.len()];
        let mut largest = 0.0_f64;
        while left.len() > 2 {
            let area = |w: &[usize]| {
                let [a, b, c] = [points[w[0]], points[w[1]], points[w[2]]];
                ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0
            };
            let smallest = left
                .windows(3)
                .enumerate()
                .min_by(|(_, v), (_, w)| area(v).total_cmp(&area(w)).then(v[1].cmp(&w[1])))
                .map(|(i, w)| (i + 1, area(w)));
            let (at, size) = smallest.unwrap();
            largest = largest.max(size);
            found[left.remove(at)] = largest as f32;
        }
        found
    }

    proptest! {
        #[test]
        fn the_heap_does_as_the_book(path in prop::collection::vec((-9.0..9.0_f64, -9.0..9.0_f64), 0..40)) {
            let path: Vec<Point> = path.into_iter().map(|(x, y)| Point::new(x, y)).collect();
            prop_assert_eq!(weights(&path), weights_by_the_book(&path));
        }
    }
}
