//! The scale bar, the north mark where north is not up, and the words "sketch map" where the picture is finer than its sources.

use super::Drawing;
use crate::geo::{geo_from_map, map_from_geo, scale_at};
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Measure, Pt, Rect, Stroke};
use crate::text::{date_words, fill};

/// The longest scale bar, CSS px.
const LONGEST: f64 = 110.0;

/// North is marked where it leans from upright by more than this sine, some 4°.
const LEANS: f64 = 0.07;

/// Half the length of the north mark, and how far its middle is from the edges of the pane, CSS px.
const NORTH: f64 = 11.0;
const NORTH_INSET: f64 = 32.0;

/// Distance from the edge of the pane, CSS px.
const MARGIN: f64 = 12.0;
/// Room beside the date, its height, and what names keep from it; CSS px.
const BESIDE_DATE: f64 = 7.0;
const DATE: f64 = 22.0;
const CLEAR: f64 = 5.0;

/// Side of what keeps clear of the grip between two compared days, CSS px.
const GRIP: f64 = 32.0;

/// The greatest of 1, 2, 5, 10, 20, … that is not above `limit`; 0 for what is no limit.
fn round_below(limit: f64) -> f64 {
    if !(limit.is_finite() && limit > 0.0) {
        return 0.0;
    }
    let power = 10.0_f64.powf(limit.log10().floor());
    let steps = [5.0, 2.0, 1.0].into_iter().map(|step| step * power);
    steps
        .into_iter()
        .find(|step| *step <= limit)
        .unwrap_or(power)
}

impl Drawing<'_> {
    /// Draws them.
    pub(super) fn furniture(&mut self, measure: &dyn Measure) {
        let bar = self.scale_bar(measure);
        let sketch = self.is_sketch().then(|| self.sketch(measure));
        let north = self.has_frame().then(|| self.north_mark()).flatten();
        let date = self.input.dated.then(|| self.date(measure));
        let all = [Some(bar), sketch, north, date];
        self.furniture = all.into_iter().flatten().collect();
        if !self.input.changed.is_empty() {
            let pane = self.input.pane;
            let grips = [pane.x, pane.right()].map(|x| Pt::new(x, pane.center().y));
            self.furniture
                .extend(grips.map(|at| Rect::around(at, GRIP)));
        }
    }

    /// As long as it says at the middle of the pane.
    fn scale_bar(&mut self, measure: &dyn Measure) -> Rect {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let (_, lat) = geo_from_map(self.input.camera.center);
        let px_per_km = self.input.camera.scale * scale_at(lat);
        let km = round_below(LONGEST / px_per_km);
        let length = km * px_per_km;
        let (left, y) = (pane.x + MARGIN, pane.bottom() - MARGIN);
        let number = km.to_string();
        let text = fill(self.input.lang.locale().kilometres, &[("n", &number)]);
        let font = Font::regular(size::SMALL);
        let width = measure.width(&text, font);
        let area = Rect::new(left, y - 18.0, length.max(width), 20.0);
        let halo = theme.paper.with_alpha(0.7);
        self.out.scene.rect(area.grown(3.0), halo);
        self.out
            .scene
            .horizontal(left, left + length, y, 2.0, theme.ink);
        for x in [left, left + length] {
            self.out.scene.vertical(x, y - 5.0, y + 1.0, 1.0, theme.ink);
        }
        let at = Pt::new(left, y - 11.0);
        self.out
            .scene
            .text_on_map(at, &text, font, theme.ink, halo, Anchor::Left);
        self.out
            .labels
            .push((text, Rect::new(left, y - 18.0, width, 14.0)));
        area.grown(4.0)
    }

    /// An arrow to the north of the place where it stands.
    fn north_mark(&mut self) -> Option<Rect> {
        let (pane, theme, camera) = (self.input.pane, self.input.theme, self.input.camera);
        let below = if self.input.dated { DATE + CLEAR } else { 0.0 };
        let middle = Pt::new(pane.right() - NORTH_INSET, pane.y + NORTH_INSET + below);
        let (lon, lat) = geo_from_map(camera.map_from_css(middle, pane));
        let ahead = camera.css_from_map(map_from_geo(lon, lat + 0.1), pane);
        let (x, y) = (ahead.x - middle.x, ahead.y - middle.y);
        let length = x.hypot(y);
        if !(length > 0.0 && (x / length).abs() > LEANS) {
            return None;
        }
        let (x, y) = (x / length, y / length);
        let at = |along: f64, aside: f64| {
            let (x, y) = (x * along - y * aside, y * along + x * aside);
            Pt::new(middle.x + x, middle.y + y)
        };
        let (ink, scene) = (theme.faint_ink, &mut self.out.scene);
        scene.line(at(-NORTH, 0.0), at(NORTH, 0.0), Stroke::solid(ink, 1.2));
        let head = [(NORTH, 0.0), (NORTH - 8.0, 3.5), (NORTH - 8.0, -3.5)];
        scene.polygon(head.map(|(along, aside)| at(along, aside)).to_vec(), ink);
        let (text, font) = (
            self.input.lang.map_words().north,
            Font::regular(size::SMALL),
        );
        let (at, halo) = (at(NORTH + 8.0, 0.0), theme.paper.with_alpha(0.5));
        scene.text_on_map(at, text, font, ink, halo, Anchor::Center);
        Some(Rect::new(middle.x, middle.y, 0.0, 0.0).grown(NORTH + 14.0))
    }

    fn date(&mut self, measure: &dyn Measure) -> Rect {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let text = date_words(self.input.lang, self.input.clock);
        let font = Font::bold(size::AXIS);
        let width = measure.width(&text, font) + 2.0 * BESIDE_DATE;
        let area = Rect::new(pane.right() - width - 8.0, pane.y + 8.0, width, DATE);
        self.out.scene.rect(area, theme.paper.with_alpha(0.85));
        self.out
            .scene
            .text(area.center(), &text, font, theme.clock, Anchor::Center);
        self.out.labels.push((text, area));
        area.grown(CLEAR)
    }

    fn sketch(&mut self, measure: &dyn Measure) -> Rect {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let text = self.input.lang.locale().sketch_map;
        let font = Font::italic(size::LABEL);
        let width = measure.width(text, font);
        let area = Rect::new(pane.x + MARGIN, pane.y + MARGIN, width, 16.0);
        self.out
            .scene
            .rect(area.grown(4.0), theme.paper.with_alpha(0.85));
        let at = Pt::new(area.x, area.center().y);
        self.out.scene.text(at, text, font, theme.ink, Anchor::Left);
        self.out.labels.push((text.to_owned(), area));
        area.grown(4.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_bar_has_a_round_length() {
        let lengths = [0.3, 1.0, 1.9, 2.0, 49.0, 50.0, 999.0].map(round_below);
        for (found, expected) in lengths.iter().zip([0.2, 1.0, 1.0, 2.0, 20.0, 50.0, 500.0]) {
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
        assert_eq!(
            [0.0, -1.0, f64::NAN, f64::INFINITY].map(round_below),
            [0.0; 4]
        );
    }
}
