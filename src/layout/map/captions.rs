//! Captions besides the names of places: of armies with their days, and of rivers. The label engine places them with
//! the names.

use super::Drawing;
use super::ink::ADVANCE;
use super::names::{LINE, Placed};
use crate::layout::labels::{Boxes, one_by_one};
use crate::order::sort_by;
use crate::scene::theme::size;
use crate::scene::{Color, Font, Measure, Pt, Rect};
use crate::text::standing_words;

/// Priority among names, which have their font's size: an army comes before the lesser towns.
const ARMY: f64 = size::SMALL + 0.5;

/// Between an arrow's head and its caption, CSS px.
const GAP: f64 = 7.0;

/// Between a caption and what stands beside it, CSS px.
pub(super) const MARGIN: f64 = 4.0;

/// Above and below an army's caption, CSS px: nearer, two would read as one.
const AIR: f64 = 3.0;

/// Some lines of text that would like to be shown.
pub(super) struct Caption {
    /// From the top down, with their widths, CSS px.
    pub lines: Vec<(String, Font, f64)>,
    /// What it is the caption of: a box beside it has its lines on that side.
    pub of: Pt,
    pub color: Color,
    pub priority: f64,
}

impl Caption {
    /// The lines that a box holds.
    pub fn placed(&self, area: Rect) -> Vec<Placed> {
        let mut room = area.h + 0.5;
        let lines = self.lines.iter().take_while(|(_, font, _)| {
            room -= font.size * LINE;
            room >= 0.0
        });
        let lines: Vec<_> = lines.collect();
        let height = lines.iter().map(|(_, font, _)| font.size * LINE);
        let mut top = area.y + (area.h - height.sum::<f64>()) / 2.0;
        let mut shown = Vec::new();
        for (text, font, width) in lines {
            let height = font.size * LINE;
            let room = area.w - 2.0 * MARGIN - width;
            let indent = if area.x >= self.of.x {
                0.0
            } else if area.right() <= self.of.x {
                room
            } else {
                room / 2.0
            };
            shown.push(Placed {
                text: text.clone(),
                shown: vec![(text.clone(), *width)],
                font: *font,
                color: self.color,
                area: Rect::new(area.x + MARGIN + indent, top, *width, height),
            });
            top += height;
        }
        shown
    }
}

impl Drawing<'_> {
    /// The captions of everything but places and powers, with where they may stand: a box of less height takes as many lines as
    /// it holds.
    pub(super) fn captions(&self, measure: &dyn Measure) -> Vec<(Caption, Boxes<'_>)> {
        let mut captions = self.army_captions(measure);
        captions.extend(self.disputed_captions(measure));
        captions.extend(self.river_captions(measure));
        captions
    }

    /// What names keep clear of: the heads of arrows.
    pub(super) fn heads(&self) -> Vec<Rect> {
        let heads = self.advances.iter().filter_map(|advance| advance.at());
        heads
            .map(|at| {
                let at = self.input.camera.css_from_map(at, self.input.pane);
                Rect::new(at.x, at.y, 0.0, 0.0).grown(GAP - 1.0)
            })
            .collect()
    }

    /// Names of armies and the days that they are drawn for, those that moved last first.
    fn army_captions(&self, measure: &dyn Measure) -> Vec<(Caption, Boxes<'_>)> {
        let lang = self.input.lang;
        let named = self.advances.iter().filter(|advance| advance.named);
        let mut advances: Vec<_> = named.collect();
        sort_by(&mut advances, |a, b| {
            b.standing.since.from.cmp(&a.standing.since.from)
        });
        let captions = advances.into_iter().filter_map(|advance| {
            let at = self
                .input
                .camera
                .css_from_map(advance.at()?, self.input.pane);
            let campaign = advance.campaign;
            let name = if campaign.short.is_empty() {
                &campaign.name
            } else {
                &campaign.short
            };
            let name = (lang.pick(name).to_owned(), Font::bold(size::SMALL));
            let days = standing_words(lang, &advance.standing);
            let lines = [name, (days, Font::regular(size::SMALL))].map(|(text, font)| {
                let width = measure.width(&text, font);
                (text, font, width)
            });
            let [short, whole] = lines.each_ref().map(|(_, _, width)| *width);
            let height = size::SMALL * LINE;
            let mut boxes = around(at, whole.max(short), 2.0 * height + 2.0 * AIR);
            boxes.extend(around(at, short, height + 2.0 * AIR));
            // On the way of another army it would be read as that one's, and hide it.
            boxes.retain(|area| self.ink.is_clear(area.grown(-AIR), ADVANCE));
            let caption = Caption {
                lines: lines.into(),
                of: at,
                color: self.input.theme.ink,
                priority: ARMY,
            };
            Some((caption, one_by_one(boxes.into_iter())))
        });
        captions.collect()
    }
}

/// Boxes beside, above and below a point, at its corners, and beside it a little higher and lower.
fn around(at: Pt, width: f64, height: f64) -> Vec<Rect> {
    let width = width + 2.0 * MARGIN;
    let (right, left) = (at.x + GAP, at.x - GAP - width);
    let (middle, level) = (at.x - width / 2.0, at.y - height / 2.0);
    let (above, below) = (at.y - GAP - height, at.y + GAP);
    [
        (right, level),
        (left, level),
        (middle, above),
        (middle, below),
        (right, above),
        (right, below),
        (left, above),
        (left, below),
        (right, level - height / 2.0),
        (right, level + height / 2.0),
        (left, level - height / 2.0),
        (left, level + height / 2.0),
    ]
    .map(|(x, y)| Rect::new(x, y, width, height))
    .to_vec()
}
