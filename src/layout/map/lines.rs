//! Strokes: coast, borders, and anything else that follows arcs.

use super::Drawing;
use super::bands::doubt;
use crate::geo::clip::{clip_path, clip_path_along};
use crate::geo::ring::path_points;
use crate::geo::{ArcIndex, ArcRef, Bounds, Point};
use crate::layout::borders::Footing;
use crate::scene::Stroke;

/// A line that may be off by more than its band shows is this faint at most.
pub(super) const FAINTEST: f64 = 0.4;

impl Drawing<'_> {
    /// The coast.
    pub(super) fn coast(&mut self) {
        let stroke = Stroke::solid(self.input.theme.coast, 0.8);
        for index in self.input.atlas.topology.coast() {
            self.arc(index, stroke);
        }
    }

    /// Borders of the day: solid where both sides hold by agreement, dashed where one holds by control alone.
    pub(super) fn borders(&mut self) {
        let (topology, theme) = (&self.input.atlas.topology, self.input.theme);
        for border in &self.input.fills.borders {
            let doubt = topology
                .arc(border.arc)
                .map_or(0.0, |arc| doubt(topology, arc));
            let shown = self.share_shown(doubt);
            let color = theme.border.with_alpha(shown.max(FAINTEST));
            let stroke = match border.footing {
                Footing::Agreed => Stroke::solid(color, 1.5),
                Footing::DeFacto => Stroke::dashed(color, 1.5, 6.0, 3.0),
            };
            if self.arc(border.arc, stroke) {
                match border.footing {
                    Footing::Agreed => self.seen.agreed = true,
                    Footing::DeFacto => self.seen.de_facto = true,
                }
                self.seen.rough |= shown < 1.0;
            }
        }
    }

    /// Strokes an arc; false where it is outside the window.
    pub(super) fn arc(&mut self, index: ArcIndex, stroke: Stroke) -> bool {
        let arc = self.input.atlas.topology.arc(index);
        let Some(arc) = arc.filter(|arc| arc.bounds.meets(&self.window)) else {
            return false;
        };
        self.stroke_within(self.kept.detail.arc(index), arc.bounds, stroke);
        true
    }

    /// Strokes arcs that follow each other.
    pub(super) fn arcs(&mut self, path: &[ArcRef], stroke: Stroke) {
        let topology = &self.input.atlas.topology;
        let arcs = path.iter().filter_map(|side| topology.arc(side.arc));
        let bounds = arcs.fold(Bounds::EMPTY, |bounds, arc| bounds.with(arc.bounds));
        if bounds.meets(&self.window) {
            let points = path_points(self.kept.detail.arcs(), path);
            self.stroke_within(&points, bounds, stroke);
        }
    }

    /// Strokes what lies in the window, map km; false where nothing does.
    pub(super) fn stroke(&mut self, points: &[Point], stroke: Stroke) -> bool {
        let bounds = Bounds::of(points);
        let seen = bounds.meets(&self.window);
        if seen {
            self.stroke_within(points, bounds, stroke);
        }
        seen
    }

    /// Strokes what lies in the window of points with these bounds.
    fn stroke_within(&mut self, points: &[Point], bounds: Bounds, stroke: Stroke) {
        if self.window.encloses(&bounds) {
            let points = self.css(points);
            self.out.scene.path(points, stroke);
            return;
        }
        // Dashes stay where they are on the line, wherever the window cuts it.
        let pieces = match stroke.dash {
            Some(_) => clip_path_along(points, self.window),
            None => {
                let pieces = clip_path(points, self.window).into_iter();
                pieces.map(|piece| (0.0, piece)).collect()
            }
        };
        for (before, piece) in pieces {
            let begun = before * self.input.camera.scale;
            let piece = self.css(&piece);
            self.out.scene.path(piece, stroke.begun_at(begun));
        }
    }
}
