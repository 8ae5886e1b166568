//! Paths along the source lines: from the vertex nearest to one point to the vertex nearest to
//! another, by the shortest way over the source's own vertices.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use anyhow::{Context, Result, ensure};

use super::grid::Point;
use super::source::{Along, Geometry};

/// A stretch's `from` and `to` must lie within this many kilometres of a vertex.
const NEAR_KM: f64 = 5.0;

/// The lines of one source as a graph of vertices.
pub struct Network {
    beside: BTreeMap<Point, Vec<Point>>,
}

impl Network {
    /// Joins the source's lines where they share vertices.
    pub fn new(source: &Geometry) -> Self {
        let mut beside: BTreeMap<Point, Vec<Point>> = BTreeMap::new();
        for path in source.paths() {
            let path: Vec<Point> = path.iter().map(|p| Point::grid_from_geo(*p)).collect();
            for w in path.windows(2).filter(|w| w[0] != w[1]) {
                beside.entry(w[0]).or_default().push(w[1]);
                beside.entry(w[1]).or_default().push(w[0]);
            }
        }
        Self { beside }
    }

    /// The shortest path of a stretch.
    ///
    /// # Errors
    /// Fails if an end is not near the source or no path joins them.
    pub fn path(&self, stretch: &Along) -> Result<Vec<Point>> {
        let (from, to) = (self.nearest(stretch.from)?, self.nearest(stretch.to)?);
        let came_from = self.search(from, to);
        let mut path = vec![to];
        while let Some(at) = path.last().copied().filter(|at| *at != from) {
            let before = came_from.get(&at);
            path.push(*before.with_context(|| {
                format!(
                    "{} has no path from {:?} to {:?}",
                    stretch.along, stretch.from, stretch.to
                )
            })?);
        }
        path.reverse();
        Ok(path)
    }

    fn nearest(&self, geo: [f64; 2]) -> Result<Point> {
        let wanted = Point::grid_from_geo(geo);
        let found = self
            .beside
            .keys()
            .min_by(|a, b| a.km_to(wanted).total_cmp(&b.km_to(wanted)));
        let found = *found.context("the source has no vertex")?;
        let km = found.km_to(wanted);
        ensure!(
            km <= NEAR_KM,
            "{geo:?} is {km:.1} km from the source's nearest vertex {:?}",
            found.geo()
        );
        Ok(found)
    }

    /// Dijkstra's search; lengths in whole metres, so that they order.
    fn search(&self, from: Point, to: Point) -> BTreeMap<Point, Point> {
        let mut came_from = BTreeMap::new();
        let mut best = BTreeMap::from([(from, 0_u64)]);
        let mut open = BinaryHeap::from([Reverse((0_u64, from))]);
        while let Some(Reverse((metres, at))) = open.pop() {
            if at == to {
                break;
            }
            for next in self.beside.get(&at).into_iter().flatten() {
                let longer = metres + (at.km_to(*next) * 1000.0).round() as u64;
                if best.get(next).is_none_or(|known| longer < *known) {
                    best.insert(*next, longer);
                    came_from.insert(*next, at);
                    open.push(Reverse((longer, *next)));
                }
            }
        }
        came_from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: [f64; 2], to: [f64; 2]) -> Along {
        Along {
            along: "test".into(),
            from,
            to,
        }
    }

    #[test]
    fn takes_the_shorter_way_and_reads_it_in_order() {
        let network = Network::new(&Geometry::MultiLineString(vec![
            vec![[120.0, 45.0], [120.1, 45.0], [120.2, 45.0]],
            vec![[120.0, 45.0], [120.1, 45.3], [120.2, 45.0]],
        ]));
        let path = network
            .path(&stretch([120.2, 45.001], [120.0, 45.0]))
            .unwrap();
        let geo: Vec<_> = path.iter().map(|p| p.geo()).collect();
        assert_eq!(geo, [[120.2, 45.0], [120.1, 45.0], [120.0, 45.0]]);
    }

    #[test]
    fn far_ends_and_gaps_are_errors() {
        let network = Network::new(&Geometry::MultiLineString(vec![
            vec![[120.0, 45.0], [120.1, 45.0]],
            vec![[121.0, 45.0], [121.1, 45.0]],
        ]));
        assert!(
            network
                .path(&stretch([120.0, 45.0], [121.1, 45.0]))
                .is_err()
        );
        assert!(
            network
                .path(&stretch([120.0, 45.5], [120.1, 45.0]))
                .is_err()
        );
    }
}
