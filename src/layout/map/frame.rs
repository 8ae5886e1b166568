//! Degrees at the frame: a tick where a line of the graticule leaves the map at the top or on the left, and its number where
//! nothing else stands.

use super::Drawing;
use crate::geo::Point;
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Measure, Pt, Rect, Stroke};
use crate::text::decimal_words;

/// Length of a tick, CSS px.
const TICK: f64 = 5.0;

/// Between a tick and its number, and between the number and anything else, CSS px.
const GAP: f64 = 2.0;

impl Drawing<'_> {
    /// Draws ticks and numbers, clear of all that has been written; small panes have none.
    pub(super) fn frame(&mut self, measure: &dyn Measure) {
        let Some(sheet) = self.kept.sheet.as_ref() else {
            return;
        };
        if !(self.has_frame() && self.input.furnished) {
            return;
        }
        let (pane, lang) = (self.input.pane, self.input.lang);
        let font = Font::regular(size::SMALL);
        let height = size::SMALL * 1.25;
        let [meridians, parallels] = self.graticule_lines(sheet.cut);
        let mut degrees = Vec::new();
        for (lon, line) in meridians {
            let x = self.crossing(&line, |p| p.y - pane.y, |p| p.x);
            if let Some(x) = x.filter(|x| pane.contains(Pt::new(*x, pane.y))) {
                let text = decimal_words(lang, lon) + "°";
                let width = measure.width(&text, font);
                let area = Rect::new(x - width / 2.0, pane.y + TICK + GAP, width, height);
                degrees.push((text, area, Pt::new(x, pane.y), Pt::new(x, pane.y + TICK)));
            }
        }
        for (lat, line) in parallels {
            let y = self.crossing(&line, |p| p.x - pane.x, |p| p.y);
            if let Some(y) = y.filter(|y| pane.contains(Pt::new(pane.x, *y))) {
                let text = decimal_words(lang, lat) + "°";
                let width = measure.width(&text, font);
                let area = Rect::new(pane.x + TICK + GAP, y - height / 2.0, width, height);
                degrees.push((text, area, Pt::new(pane.x, y), Pt::new(pane.x + TICK, y)));
            }
        }
        // One after the other, ticks are stroked as one.
        let stroke = Stroke::solid(self.input.theme.faint_ink, 0.7);
        for (_, _, from, to) in &degrees {
            self.out.scene.line(*from, *to, stroke);
        }
        for (text, area, ..) in degrees {
            self.degree(&text, area);
        }
    }

    /// Where a line crosses an edge of the pane: `side` is 0 on the edge, `along` how far along it.
    fn crossing(
        &self,
        line: &[Point],
        side: impl Fn(&Pt) -> f64,
        along: impl Fn(&Pt) -> f64,
    ) -> Option<f64> {
        let line = self.css(line);
        let mut pairs = line.iter().zip(line.iter().skip(1));
        let (a, b) = pairs.find(|(a, b)| (side(a) < 0.0) != (side(b) < 0.0))?;
        let share = side(a) / (side(a) - side(b));
        Some(along(a) + (along(b) - along(a)) * share)
    }

    /// The number of a tick, where there is room.
    fn degree(&mut self, text: &str, area: Rect) {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let labels = self.out.labels.iter().map(|(_, area)| *area);
        let marks = self.markers.iter().map(|marker| marker.area());
        let mut taken = labels.chain(marks).chain(self.heads());
        let mut furniture = self.furniture.iter();
        let clear = area.grown(GAP);
        if pane.encloses(&area)
            && !taken.any(|other| other.intersects(&clear))
            && !furniture.any(|other| other.intersects(&clear))
        {
            let at = Pt::new(area.x, area.center().y);
            let (font, halo) = (Font::regular(size::SMALL), theme.paper.with_alpha(0.5));
            self.out
                .scene
                .text_on_map(at, text, font, theme.faint_ink, halo, Anchor::Left);
            self.furniture.push(clear);
        }
    }
}
