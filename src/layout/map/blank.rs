//! A map to write on: lands outlined, all lines alike, no names.

use super::room::inside;
use super::{Drawing, MapCache, MapInput};
use crate::geo::ring::{Polygon, keyhole};
use crate::geo::{ArcIndex, Bounds};
use crate::layout::fills::Look;
use crate::order::sort_by;
use crate::scene::{Pt, Rect, Scene, Stroke};

/// The map.
#[derive(Default)]
pub struct Blank {
    /// What to draw.
    pub scene: Scene,
    /// The lands of the day that are known by the day, each in one piece.
    pub lands: Vec<BlankLand>,
}

/// The largest piece of one power's land in the window.
pub struct BlankLand {
    /// One of its cells.
    pub cell: usize,
    /// Where a square mark fits, the best first, CSS px.
    pub room: Vec<Rect>,
}

/// Draws it; borders along `bold` arcs are heavy. Marks are `mark` CSS px wide.
#[must_use]
pub fn blank(input: &MapInput<'_>, bold: &[ArcIndex], mark: f64) -> Blank {
    let mut cache = MapCache::default();
    let mut drawing = Drawing::new(input, &mut cache);
    drawing.ground();
    let lands = drawing.blank_lands(mark);
    drawing.lakes();
    drawing.rivers();
    drawing.coast();
    let thin = Stroke::solid(input.theme.faint_ink, 0.7);
    let arcs = input.atlas.topology.arcs.iter().enumerate();
    for (index, _) in arcs.filter(|(_, arc)| arc.left.is_some() && arc.right.is_some()) {
        drawing.arc(ArcIndex(index), thin);
    }
    for arc in bold {
        drawing.arc(*arc, Stroke::solid(input.theme.ink, 3.0));
    }
    drawing.neat_line();
    Blank {
        scene: drawing.out.scene,
        lands,
    }
}

impl Drawing<'_> {
    /// Lays the ground of lands, and finds where marks fit in them.
    fn blank_lands(&mut self, mark: f64) -> Vec<BlankLand> {
        let (fills, theme) = (self.input.fills, self.input.theme);
        let mut lands = Vec::new();
        for (area, filled) in fills.areas.iter().zip(&self.kept.filled.areas) {
            let known = !matches!(area.look, Look::Unknown | Look::Outline(_));
            let mut seen: Vec<Polygon> = filled
                .pieces
                .iter()
                .filter_map(|piece| self.visible(piece))
                .collect();
            for polygon in &seen {
                let points = self.css(&keyhole(polygon));
                let ground = if known { theme.paper } else { theme.land };
                self.out.scene.polygon(points, ground);
            }
            sort_by(&mut seen, |a, b| b.area().total_cmp(&a.area()));
            let largest = seen.first().filter(|_| known);
            if let Some((polygon, cell)) = largest.zip(area.cells.first()) {
                let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
                let rings: Vec<Vec<Pt>> = rings.map(|ring| self.css(ring)).collect();
                lands.push(BlankLand {
                    cell: *cell,
                    room: inside(&rings, mark, mark),
                });
            }
        }
        lands
    }
}

/// How much of arcs with these bounds a map would show: nothing, or the share of their width and height, CSS px.
#[must_use]
pub fn span_seen(bounds: Bounds, input: &MapInput<'_>) -> f64 {
    let [a, b] = [bounds.min, bounds.max].map(|p| input.camera.css_from_map(p, input.pane));
    let seen = Rect::new(a.x, a.y, b.x - a.x, b.y - a.y).intersection(&input.pane);
    seen.w.hypot(seen.h)
}
