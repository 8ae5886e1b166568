//! The sheet: paper, the sea within the edge of the data, the graticule and the neat line.

use super::Drawing;
use crate::geo::clip::clip_ring;
use crate::geo::ring::signed_area;
use crate::geo::{Bounds, Parallel, Point, Topology, geo_from_map};
use crate::scene::Stroke;

/// Steps of the graticule, degrees, and the least distance of two of its lines, CSS px.
const STEPS: [f64; 6] = [10.0, 5.0, 2.0, 1.0, 0.5, 0.2];
const STEP_PX: f64 = 100.0;

/// A parallel is drawn through points so many degrees apart, which keeps it within 200 m of its place.
const PARALLEL_STEP: f64 = 1.0;

/// Where the data have been cut from the globe.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Degrees: x from west to east, y from south to north.
    pub cut: Bounds,
    /// Its edge, map km.
    ring: Vec<Point>,
}

impl Sheet {
    /// The sheet of a topology; `None` where no land goes on beyond an edge, so that all around is sea.
    pub fn of(topology: &Topology) -> Option<Self> {
        let arcs = topology.arcs.iter().filter(|arc| arc.frame);
        let points: Vec<Point> = arcs
            .flat_map(|arc| &arc.points)
            .map(|p| geo_from_map(*p))
            .map(|(lon, lat)| Point::new(lon, lat))
            .collect();
        if points.is_empty() {
            return None;
        }
        let cut = Bounds::of(&points);
        let mut ring = parallel(cut.min.y, cut.min.x, cut.max.x);
        ring.extend(parallel(cut.max.y, cut.max.x, cut.min.x));
        Some(Self { cut, ring })
    }
}

/// A parallel from one longitude to another, map km.
fn parallel(lat: f64, from: f64, to: f64) -> Vec<Point> {
    let steps = ((to - from).abs() / PARALLEL_STEP).ceil().max(1.0);
    // A turn of the globe has 360 steps.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let shares = (0..=steps as usize).map(|i| i as f64 / steps);
    let parallel = Parallel::of(lat);
    shares
        .map(|share| parallel.at(from + (to - from) * share))
        .collect()
}

impl Drawing<'_> {
    /// Paper, and the sea with its graticule where the data have been cut from the globe.
    pub(super) fn ground(&mut self) {
        let (pane, theme) = (self.input.pane, self.input.theme);
        match &self.kept.sheet {
            Some(Sheet { cut, ring }) => {
                let sea = clip_ring(ring, self.window);
                if self.fills_window(&sea) {
                    self.out.scene.rect(pane, theme.sea);
                } else {
                    self.out.scene.rect(pane, theme.margin);
                    let sea = self.css(&sea);
                    self.out.scene.polygon(sea, theme.sea);
                }
                self.graticule(*cut);
            }
            None => self.out.scene.rect(pane, theme.sea),
        }
    }

    /// Whether a ring within the window is all of it.
    fn fills_window(&self, ring: &[Point]) -> bool {
        let Bounds { min, max } = self.window;
        let whole = (max.x - min.x) * (max.y - min.y);
        // What rounding leaves out is far less than a pixel.
        signed_area(ring).abs() > whole.abs() * (1.0 - 1e-9)
    }

    /// The neat line, over everything that ends at it.
    pub(super) fn neat_line(&mut self) {
        if let Some(Sheet { ring, .. }) = &self.kept.sheet {
            let stroke = Stroke::solid(self.input.theme.faint_ink, 1.0);
            self.stroke(ring, stroke);
            if let [first, .., last] = ring.as_slice() {
                self.stroke(&[*last, *first], stroke);
            }
        }
    }

    fn graticule(&mut self, cut: Bounds) {
        let stroke = Stroke::solid(self.input.theme.graticule, 1.0);
        for (_, line) in self.graticule_lines(cut).concat() {
            self.stroke(&line, stroke);
        }
    }

    /// Meridians and then parallels in the window, each with its degrees; map km.
    pub(super) fn graticule_lines(&self, cut: Bounds) -> [Vec<(f64, Vec<Point>)>; 2] {
        let degree_px = 111.0 * self.input.camera.scale;
        let step = STEPS
            .into_iter()
            .rev()
            .find(|step| step * degree_px >= STEP_PX)
            .unwrap_or(10.0);
        let seen = self.degrees_seen();
        let pick = |low: f64, high: f64| {
            let first = (low / step).ceil();
            let count = ((high / step).floor() - first + 1.0).clamp(0.0, 100.0);
            // At most a hundred lines.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let numbers = 0..count as usize;
            numbers.map(move |i| (first + i as f64) * step)
        };
        let (west, east) = (seen.min.x.max(cut.min.x), seen.max.x.min(cut.max.x));
        let (south, north) = (seen.min.y.max(cut.min.y), seen.max.y.min(cut.max.y));
        let ends = [south, north].map(Parallel::of);
        let meridian = |lon| (lon, ends.map(|end| end.at(lon)).to_vec());
        let parallel = |lat| (lat, parallel(lat, west, east));
        [
            pick(west, east).map(meridian).collect(),
            pick(south, north).map(parallel).collect(),
        ]
    }

    /// Bounds of the window in degrees: its corners, and the middles of its sides, where a parallel bulges.
    fn degrees_seen(&self) -> Bounds {
        let Bounds { min, max } = self.window;
        let xs = [min.x, min.x.midpoint(max.x), max.x];
        let ys = [min.y, min.y.midpoint(max.y), max.y];
        let points: Vec<Point> = xs
            .into_iter()
            .flat_map(|x| ys.map(|y| geo_from_map(Point::new(x, y))))
            .map(|(lon, lat)| Point::new(lon, lat))
            .collect();
        Bounds::of(&points).grown(0.5)
    }
}
