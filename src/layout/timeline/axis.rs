//! The axis: gridlines, ticks and their labels, and a second calendar under them.

use super::Drawing;
use super::fade::{Key, Kind};
use super::row::{Label, Mark, Row};
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Font, Pt, Rect};
use crate::text::{calendar_tick_label, tick_label};
use crate::time::TimeScale;
use crate::time::calendar::{Calendar, calendar_ticks};

/// Labelled ticks are this far apart at least, CSS px, where there is room for many.
const LABEL_PX: f64 = 90.0;
/// So many fit where there is little room: the clock's handle may cover one, and the next step may be thrice as coarse.
const MOST_WANTED: f64 = 9.0;
/// A finer tick, and one that a label passes over, is so high, CSS px.
const LOW: f64 = 5.0;
/// The axis' own row, the second calendar's, and the ticks between, as places of what fades.
const FIRST: usize = 0;
const SECOND: usize = 1;
const FINER: usize = 2;

/// How far apart labelled ticks are at least, CSS px.
pub(super) fn label_px(scale: &TimeScale) -> f64 {
    LABEL_PX.min(scale.width / MOST_WANTED)
}

impl Drawing<'_> {
    /// Gridlines, behind the lanes.
    pub(super) fn grid(&mut self) {
        let (top, bottom) = (self.lanes.y, self.lanes.bottom());
        for tick in std::mem::take(&mut self.ticks) {
            let strength = if tick.major { 1.0 } else { 0.45 };
            let color = self.input.theme.grid.with_alpha(strength);
            let key = Key::of_day(Kind::Gridline, tick.day, tick.major.into());
            self.line(key, tick.day, (top, bottom), color);
            self.ticks.push(tick);
        }
        self.fade_out(Kind::Gridline, self.frame());
    }

    /// A line at a day.
    fn line(&mut self, key: Key, day: f64, (top, bottom): (f64, f64), color: Color) {
        let (x, first) = (self.x(day), self.out.scene.items.len());
        self.out.scene.vertical(x, top, bottom, 1.0, color);
        let area = Rect::new(x, top, 0.0, bottom - top);
        self.fade_in(key, day, area, first);
    }

    /// The band with the labels, before the lanes.
    pub(super) fn axis(&mut self) {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let band = Rect::new(pane.x, pane.y, pane.w, self.lanes.y - pane.y);
        self.out.scene.rect(band, theme.paper);
        self.first_row(Rect::new(band.x, band.y, band.w, size::AXIS_BAND));
        if self.input.calendar != Calendar::Gregorian {
            let y = band.y + size::AXIS_BAND;
            self.second_row(Rect::new(band.x, y, band.w, size::SECOND_AXIS));
        }
        for kind in [Kind::Tick, Kind::TickLabel] {
            self.fade_out(kind, band);
        }
        let y = band.bottom();
        self.out
            .scene
            .horizontal(band.x, band.right(), y, 1.0, theme.grid);
    }

    fn first_row(&mut self, row: Rect) {
        let all = std::mem::take(&mut self.ticks);
        for tick in all.iter().filter(|tick| !tick.major) {
            let key = Key::of_day(Kind::Tick, tick.day, FINER);
            let ends = (row.bottom() - LOW, row.bottom());
            self.line(key, tick.day, ends, self.input.theme.grid);
        }
        let days: Vec<_> = all.iter().map(|tick| (tick.day, tick.major)).collect();
        let (lang, major) = (self.input.lang, all.iter().find(|tick| tick.major));
        self.row(row, FIRST, &days, &|at, said| {
            let said = said.and_then(|said| all.get(said));
            // A January between decades is a year, where it has to speak.
            let tick = all.get(at).zip(major);
            let tick = tick.map(|(tick, major)| tick.rounded(major.unit));
            tick.map_or_else(String::new, |tick| tick_label(lang, &tick, said))
        });
    }

    fn second_row(&mut self, row: Rect) {
        let (calendar, lang) = (self.input.calendar, self.input.lang);
        let mut labelled = calendar_ticks(calendar, &self.scale, label_px(&self.scale));
        labelled.retain(|tick| tick.major);
        let days: Vec<_> = labelled
            .iter()
            .map(|tick| (f64::from(tick.day), true))
            .collect();
        self.row(row, SECOND, &days, &|at, said| {
            let said = said.and_then(|said| labelled.get(said));
            let tick = labelled.get(at);
            tick.map_or_else(String::new, |tick| calendar_tick_label(lang, tick, said))
        });
    }

    /// The ticks of a row, each a day and whether it speaks, and their labels, in the words that the row has for them.
    fn row(
        &mut self,
        area: Rect,
        number: usize,
        days: &[(f64, bool)],
        words: &dyn Fn(usize, Option<usize>) -> String,
    ) {
        let marks: Vec<Mark> = days
            .iter()
            .map(|&(day, labelled)| Mark {
                x: self.x(day),
                labelled,
            })
            .collect();
        let labels = Row {
            area,
            clock: self.input.clock,
            measure: self.measure,
            words,
        }
        .labels(&marks);
        for ((day, _), mark) in days.iter().zip(&marks).filter(|(_, mark)| mark.labelled) {
            let passed_over = |label: &Label| label.area.x < mark.x && mark.x < label.area.right();
            let top = if labels.iter().any(passed_over) {
                area.bottom() - LOW
            } else {
                area.y
            };
            let key = Key::of_day(Kind::Tick, *day, number);
            self.line(key, *day, (top, area.bottom()), self.input.theme.grid);
        }
        for label in labels {
            if let Some((day, _)) = days.get(label.at) {
                self.write(*day, number, label);
            }
        }
    }

    fn write(&mut self, day: f64, number: usize, label: Label) {
        let Label {
            text, area, before, ..
        } = label;
        let (x, anchor) = if before {
            (area.right(), Anchor::Right)
        } else {
            (area.x, Anchor::Left)
        };
        let (first, ink) = (self.out.scene.items.len(), self.input.theme.faint_ink);
        let at = Pt::new(x, area.center().y);
        self.out.scene.text(at, &text, axis_font(), ink, anchor);
        let key = Key::of_day(Kind::TickLabel, day, 2 * number + usize::from(before));
        self.fade_in(key, day, area, first);
        self.out.labels.push((text, area));
    }
}

/// What the axis is written in.
pub(super) fn axis_font() -> Font {
    Font::regular(size::AXIS)
}
