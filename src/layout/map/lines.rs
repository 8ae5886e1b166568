//! Strokes: coast, borders with their soft bands, and anything else that follows arcs.

use super::Drawing;
use crate::geo::clip::clip_path;
use crate::geo::ring::path_points;
use crate::geo::{Arc, ArcIndex, ArcRef, Bounds, Point};
use crate::layout::borders::Footing;
use crate::scene::Stroke;

/// A line known less exactly than so many CSS px is a soft band.
const SOFT_FROM: f64 = 3.0;

/// No band is wider, CSS px: beyond, it would hide the land.
const SOFT_TO: f64 = 30.0;

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
            // A line known only roughly must not look surveyed: it is a soft band as wide as the doubt on both sides.
            let doubt = topology.arc(border.arc).map_or(0.0, |arc| self.doubt(arc));
            if doubt > SOFT_FROM {
                let width = (2.0 * doubt).min(SOFT_TO);
                let color = theme.border.with_alpha(0.13);
                self.arc(border.arc, Stroke::solid(color, width));
            }
        }
        for border in &self.input.fills.borders {
            let stroke = match border.footing {
                Footing::Agreed => Stroke::solid(theme.border, 1.5),
                Footing::DeFacto => Stroke::dashed(theme.border, 1.5, 6.0, 3.0),
            };
            if self.arc(border.arc, stroke) {
                match border.footing {
                    Footing::Agreed => self.seen.agreed = true,
                    Footing::DeFacto => self.seen.de_facto = true,
                }
            }
        }
    }

    /// How far the lines along an arc may be off, CSS px.
    fn doubt(&self, arc: &Arc) -> f64 {
        let lines = arc.lines.iter();
        let known =
            lines.filter_map(|line| self.input.atlas.topology.lines.get(line.0)?.accuracy_km);
        known.fold(0.0, f64::max) * self.input.camera.scale
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
        for piece in clip_path(points, self.window) {
            let piece = self.css(&piece);
            self.out.scene.path(piece, stroke);
        }
    }
}
