//! What is lit up on the map: rings round places and the outline of cells, to be drawn over the map without painting it
//! anew.

use std::f64::consts::TAU;

use super::detail::min_weight;
use super::window;
use crate::geo::clip::clip_path;
use crate::geo::simplify::visible_points;
use crate::geo::{Point, Topology};
use crate::scene::{Pt, Rect, Scene, Stroke, Theme};
use crate::view::Camera;

/// Radius of a ring round a place, CSS px: round the marker of an event, too.
const RADIUS: f64 = 10.0;
/// Corners of a ring: it looks round.
const CORNERS: u8 = 24;
/// Width of the strokes and of the paper that keeps them apart from what is beneath, CSS px.
const WIDTHS: (f64, f64) = (2.0, 4.5);

/// Strokes over the map.
pub struct Highlight<'a> {
    /// The cells and their arcs.
    pub topology: &'a Topology,
    /// Which part is shown.
    pub camera: Camera,
    /// Where on the element; nothing is drawn outside.
    pub pane: Rect,
    /// Colours.
    pub theme: &'a Theme,
}

impl Highlight<'_> {
    /// Draws rings round `places` (map km), and the outline of all `cells` together (indices of the topology).
    pub fn draw(&self, places: &[Point], cells: &[usize], scene: &mut Scene) {
        let mut paths = self.outline(cells);
        let rings = places.iter().filter_map(|place| self.ring(*place));
        paths.extend(rings);
        let (width, paper) = WIDTHS;
        let strokes = [
            Stroke::solid(self.theme.paper.with_alpha(0.8), paper),
            Stroke::solid(self.theme.accent, width),
        ];
        for stroke in strokes {
            for path in &paths {
                scene.path(path.clone(), stroke);
            }
        }
    }

    /// The arcs with the cells on one side only, as far as they are seen.
    fn outline(&self, cells: &[usize]) -> Vec<Vec<Pt>> {
        let within =
            |cell: Option<crate::geo::CellIndex>| cell.is_some_and(|cell| cells.contains(&cell.0));
        let seen = window(self.camera, self.pane);
        let weight = min_weight(self.camera.scale);
        let arcs = self.topology.arcs.iter();
        arcs.filter(|arc| within(arc.left) != within(arc.right) && arc.bounds.meets(&seen))
            .flat_map(|arc| {
                let points: Vec<Point> = visible_points(arc, weight).collect();
                clip_path(&points, seen)
            })
            .map(|piece| piece.iter().map(|p| self.css(*p)).collect())
            .collect()
    }

    /// A ring round a place, where all of it is in the pane.
    fn ring(&self, place: Point) -> Option<Vec<Pt>> {
        let at = self.css(place);
        let corner = |corner: u8| {
            let angle = f64::from(corner) * TAU / f64::from(CORNERS);
            Pt::new(at.x + RADIUS * angle.cos(), at.y + RADIUS * angle.sin())
        };
        self.pane
            .grown(-RADIUS)
            .contains(at)
            .then(|| (0..=CORNERS).map(corner).collect())
    }

    fn css(&self, p: Point) -> Pt {
        self.camera.css_from_map(p, self.pane)
    }
}
