//! The axis: gridlines, ticks and their labels, and a second calendar under them.

use super::Drawing;
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Pt, Rect};
use crate::text::{calendar_tick_label, tick_label};
use crate::time::calendar::{Calendar, calendar_ticks};
use crate::time::{Tick, TimeScale, ticks};

/// Labelled ticks are this far apart at least, CSS px, where there is room for many.
const LABEL_PX: f64 = 90.0;
/// So many fit where there is little room: the clock's handle may cover one, and the next step may be thrice as coarse.
const MOST_WANTED: f64 = 9.0;
/// A label stands so far beside its tick, CSS px.
const BESIDE: f64 = 4.0;
/// Labels that are new at this zoom begin this faint and are full when they are half as far apart again.
const FAINTEST: f64 = 0.35;

/// How far apart labelled ticks are at least, CSS px.
pub(super) fn label_px(scale: &TimeScale) -> f64 {
    LABEL_PX.min(scale.width / MOST_WANTED)
}

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
        let coarser: Vec<f64> = ticks(&self.scale, 2.2 * label_px(&self.scale))
            .iter()
            .filter(|tick| tick.major)
            .map(|tick| tick.day)
            .collect();
        let gaps = labelled.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((b.day - a.day) * self.scale.px_per_day()),
            _ => None,
        });
        let gap = gaps.fold(f64::INFINITY, f64::min);
        let grown = ((gap / label_px(&self.scale) - 1.0) * 2.0).clamp(0.0, 1.0);
        for tick in all.iter().filter(|tick| !tick.major) {
            let x = self.x(tick.day);
            let grid = self.input.theme.grid;
            self.out
                .scene
                .vertical(x, row.bottom() - 5.0, row.bottom(), 1.0, grid);
        }
        let strength = |tick: &Tick| {
            if coarser.contains(&tick.day) {
                1.0
            } else {
                FAINTEST + (1.0 - FAINTEST) * grown
            }
        };
        let places: Vec<(f64, f64)> = labelled
            .iter()
            .map(|tick| (tick.day, strength(tick)))
            .collect();
        let lang = self.input.lang;
        self.label_row(row, &places, &|at, said| {
            let said = said.and_then(|said| labelled.get(said)).copied();
            let tick = labelled.get(at);
            tick.map_or_else(String::new, |tick| tick_label(lang, tick, said))
        });
    }

    fn second_row(&mut self, row: Rect) {
        let (calendar, lang) = (self.input.calendar, self.input.lang);
        let mut labelled = calendar_ticks(calendar, &self.scale, label_px(&self.scale));
        labelled.retain(|tick| tick.major);
        let places: Vec<(f64, f64)> = labelled
            .iter()
            .map(|tick| (f64::from(tick.day), 1.0))
            .collect();
        self.label_row(row, &places, &|at, said| {
            let said = said.and_then(|said| labelled.get(said));
            let tick = labelled.get(at);
            tick.map_or_else(String::new, |tick| calendar_tick_label(lang, tick, said))
        });
    }

    /// The ticks of a row, each at its day and as strong as it is to be; `words` says what is new at one after what
    /// another has said. Where that finds no room, a tick says what it says after itself, which is least.
    fn label_row(
        &mut self,
        row: Rect,
        places: &[(f64, f64)],
        words: &dyn Fn(usize, Option<usize>) -> String,
    ) {
        let mut said = None;
        let mut room = Room::of(row);
        for (at, (day, strength)) in places.iter().enumerate() {
            let next = places.get(at + 1);
            room.next = next.map_or(row.right(), |(next, _)| self.x(*next));
            let texts = [words(at, said), words(at, Some(at))];
            if self.tick(*day, &texts, &mut room, *strength) == Some(0) {
                said = Some(at);
            }
        }
    }

    /// One labelled tick: the first of the texts for which there is room, right of the line or else left of it; which
    /// text it was.
    fn tick(
        &mut self,
        day: f64,
        texts: &[String],
        room: &mut Room,
        strength: f64,
    ) -> Option<usize> {
        let theme = self.input.theme;
        let font = Font::regular(size::AXIS);
        let x = self.x(day);
        let row = room.row;
        self.out
            .scene
            .vertical(x, row.y, row.bottom(), 1.0, theme.grid);
        let middle = row.center().y;
        let measure = self.measure;
        let places = texts.iter().enumerate().flat_map(|(at, text)| {
            let width = measure.width(text, font);
            let place = move |left: f64| (at, Rect::new(left, middle - 8.0, width, 16.0));
            [place(x + BESIDE), place(x - BESIDE - width)]
        });
        let clock = self.input.clock;
        let (at, area) = places
            .into_iter()
            .find(|(_, area)| room.has(*area) && !area.grown(2.0).intersects(&clock))?;
        room.free = area.right() + 2.0 * BESIDE;
        let text = texts.get(at)?;
        let color = theme.faint_ink.with_alpha(strength);
        let start = Pt::new(area.x, middle);
        self.out.scene.text(start, text, font, color, Anchor::Left);
        self.out.labels.push((text.clone(), area));
        Some(at)
    }
}

/// The room that the labels of a row have.
struct Room {
    row: Rect,
    /// Where the last label ends.
    free: f64,
    /// Where the next tick stands.
    next: f64,
}

impl Room {
    fn of(row: Rect) -> Self {
        Self {
            row,
            free: row.x,
            next: row.right(),
        }
    }

    fn has(&self, area: Rect) -> bool {
        area.x >= self.free && area.right() <= self.next.min(self.row.right())
    }
}
