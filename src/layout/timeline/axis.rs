//! The axis: gridlines, ticks and their labels, and a second calendar under them.

use super::Drawing;
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Pt, Rect};
use crate::text::{calendar_tick_label, tick_label};
use crate::time::calendar::{Calendar, CalendarTick, calendar_ticks};
use crate::time::{Tick, ticks};

/// Labelled ticks are at least this far apart, CSS px.
pub(super) const LABEL_PX: f64 = 90.0;
/// Labels that are new at this zoom begin this faint and are full when they are half as far apart again.
const FAINTEST: f64 = 0.35;

impl Drawing<'_> {
    /// Gridlines, behind the lanes.
    pub(super) fn grid(&mut self) {
        let (top, bottom) = (self.lanes.y, self.lanes.bottom());
        for tick in &self.ticks {
            let strength = if tick.major { 1.0 } else { 0.45 };
            let color = self.input.theme.grid.with_alpha(strength);
            let x = self.left + self.scale.x_from_day(tick.day);
            self.out.scene.vertical(x, top, bottom, 1.0, color);
        }
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
        let y = band.bottom();
        self.out
            .scene
            .horizontal(band.x, band.right(), y, 1.0, theme.grid);
    }

    fn first_row(&mut self, row: Rect) {
        let all = std::mem::take(&mut self.ticks);
        let labelled: Vec<&Tick> = all.iter().filter(|tick| tick.major).collect();
        // Those that stood here before the last step of the zoom are not new.
        let coarser: Vec<f64> = ticks(&self.scale, 2.2 * LABEL_PX)
            .iter()
            .filter(|tick| tick.major)
            .map(|tick| tick.day)
            .collect();
        let gaps = labelled.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((b.day - a.day) * self.scale.px_per_day()),
            _ => None,
        });
        let gap = gaps.fold(f64::INFINITY, f64::min);
        let grown = ((gap / LABEL_PX - 1.0) * 2.0).clamp(0.0, 1.0);
        for tick in all.iter().filter(|tick| !tick.major) {
            let x = self.x(tick.day);
            let grid = self.input.theme.grid;
            self.out
                .scene
                .vertical(x, row.bottom() - 5.0, row.bottom(), 1.0, grid);
        }
        let mut said: Option<Tick> = None;
        let mut free = f64::NEG_INFINITY;
        for tick in labelled {
            let strength = if coarser.contains(&tick.day) {
                1.0
            } else {
                FAINTEST + (1.0 - FAINTEST) * grown
            };
            let text = tick_label(self.input.lang, tick, said.as_ref());
            if let Some(right) = self.tick(tick.day, &text, row, free, strength) {
                free = right;
                said = Some(*tick);
            }
        }
    }

    fn second_row(&mut self, row: Rect) {
        let calendar = self.input.calendar;
        let mut said: Option<CalendarTick> = None;
        let mut free = f64::NEG_INFINITY;
        for tick in calendar_ticks(calendar, &self.scale, LABEL_PX) {
            let day = f64::from(tick.day);
            if !tick.major {
                continue;
            }
            let text = calendar_tick_label(self.input.lang, &tick, said.as_ref());
            if let Some(right) = self.tick(day, &text, row, free, 1.0) {
                free = right;
                said = Some(tick);
            }
        }
    }

    /// One labelled tick; the right end of its label, or `None` where there was no room for it.
    fn tick(&mut self, day: f64, text: &str, row: Rect, free: f64, strength: f64) -> Option<f64> {
        let theme = self.input.theme;
        let font = Font::regular(size::AXIS);
        let x = self.x(day);
        let middle = row.center().y;
        let area = Rect::new(x + 4.0, middle - 8.0, self.measure.width(text, font), 16.0);
        let grid = theme.grid;
        self.out.scene.vertical(x, row.y, row.bottom(), 1.0, grid);
        let covered = area.grown(2.0).intersects(&self.input.clock);
        if area.x < free || area.right() > row.right() || covered {
            return None;
        }
        let color = theme.faint_ink.with_alpha(strength);
        let at = Pt::new(area.x, middle);
        self.out.scene.text(at, text, font, color, Anchor::Left);
        self.out.labels.push((text.to_owned(), area));
        Some(area.right() + 8.0)
    }
}
