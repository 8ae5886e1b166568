//! The axis: gridlines, ticks and their labels, and a second calendar under them.

use super::Drawing;
use super::fade::{Key, Kind};
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Font, Pt, Rect};
use crate::text::{calendar_tick_label, tick_label};
use crate::time::calendar::{Calendar, calendar_ticks};
use crate::time::{Tick, TimeScale};

/// Labelled ticks are this far apart at least, CSS px, where there is room for many.
const LABEL_PX: f64 = 90.0;
/// So many fit where there is little room: the clock's handle may cover one, and the next step may be thrice as coarse.
const MOST_WANTED: f64 = 9.0;
/// A label stands so far beside its tick, CSS px.
const BESIDE: f64 = 4.0;
/// A label passes over ticks only where more than so many follow, one of which the clock's handle may cover.
const LEFT: usize = 3;
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
            let ends = (row.bottom() - 5.0, row.bottom());
            self.line(key, tick.day, ends, self.input.theme.grid);
        }
        let labelled: Vec<&Tick> = all.iter().filter(|tick| tick.major).collect();
        let days: Vec<f64> = labelled.iter().map(|tick| tick.day).collect();
        let lang = self.input.lang;
        self.label_row(row, FIRST, &days, &|at, said| {
            let said = said.and_then(|said| labelled.get(said)).copied();
            let tick = labelled.get(at);
            tick.map_or_else(String::new, |tick| tick_label(lang, tick, said))
        });
    }

    fn second_row(&mut self, row: Rect) {
        let (calendar, lang) = (self.input.calendar, self.input.lang);
        let mut labelled = calendar_ticks(calendar, &self.scale, label_px(&self.scale));
        labelled.retain(|tick| tick.major);
        let days: Vec<f64> = labelled.iter().map(|tick| f64::from(tick.day)).collect();
        self.label_row(row, SECOND, &days, &|at, said| {
            let said = said.and_then(|said| labelled.get(said));
            let tick = labelled.get(at);
            tick.map_or_else(String::new, |tick| calendar_tick_label(lang, tick, said))
        });
    }

    /// The ticks of a row, each at its day; `words` says what is new at one after what another has said. Where that
    /// finds no room, a tick says what it says after itself, which is least. The first to say all, the year with the day,
    /// may pass over ticks that follow, while enough are left.
    fn label_row(
        &mut self,
        row: Rect,
        number: usize,
        days: &[f64],
        words: &dyn Fn(usize, Option<usize>) -> String,
    ) {
        let mut said = None;
        let mut room = Room::of(row, number);
        for (at, day) in days.iter().enumerate() {
            let next = days.get(at + 1);
            room.next = next.map_or(row.right(), |next| self.x(*next));
            let far = said.is_none().then(|| days.iter().nth_back(LEFT));
            room.far = far.flatten().map_or(room.next, |far| self.x(*far));
            let texts = [words(at, said), words(at, Some(at))];
            if self.tick(*day, &texts, &mut room) == Some(0) {
                said = Some(at);
            }
        }
    }

    /// One labelled tick: the first of the texts for which there is room, right of the line or else left of it; which
    /// text it was.
    fn tick(&mut self, day: f64, texts: &[String], room: &mut Room) -> Option<usize> {
        let theme = self.input.theme;
        let font = Font::regular(size::AXIS);
        let x = self.x(day);
        let row = room.row;
        let passed_over = x < room.free - 2.0 * BESIDE;
        let top = if passed_over {
            row.bottom() - 5.0
        } else {
            row.y
        };
        let key = Key::of_day(Kind::Tick, day, room.number);
        self.line(key, day, (top, row.bottom()), theme.grid);
        let middle = row.center().y;
        let measure = self.measure;
        let clock = self.input.clock;
        let places = texts.iter().enumerate().flat_map(|(at, text)| {
            let width = measure.width(text, font);
            let place = |left: f64, end: f64| {
                let area = Rect::new(left, middle - 8.0, width, 16.0);
                let free = room.has(area, end) && !area.grown(2.0).intersects(&clock);
                free.then_some((at, area))
            };
            let over = (at == 0).then(|| place(x + BESIDE, room.far)).flatten();
            let beside = place(x + BESIDE, room.next);
            beside
                .or_else(|| place(x - BESIDE - width, room.next))
                .or(over)
        });
        let (at, area) = places.into_iter().next().filter(|_| !passed_over)?;
        room.free = area.right() + 2.0 * BESIDE;
        let text = texts.get(at)?;
        let before = area.x < x;
        let (at_x, anchor) = if before {
            (area.right(), Anchor::Right)
        } else {
            (area.x, Anchor::Left)
        };
        let first = self.out.scene.items.len();
        let scene = &mut self.out.scene;
        scene.text(Pt::new(at_x, middle), text, font, theme.faint_ink, anchor);
        let key = Key::of_day(Kind::TickLabel, day, 2 * room.number + usize::from(before));
        self.fade_in(key, day, area, first);
        self.out.labels.push((text.clone(), area));
        Some(at)
    }
}

/// The room that the labels of a row have.
struct Room {
    row: Rect,
    /// Which it is.
    number: usize,
    /// Where the last label ends.
    free: f64,
    /// Where the next tick stands.
    next: f64,
    /// Where a label ends that passes over some ticks.
    far: f64,
}

impl Room {
    fn of(row: Rect, number: usize) -> Self {
        Self {
            row,
            number,
            free: row.x,
            next: row.right(),
            far: row.right(),
        }
    }

    fn has(&self, area: Rect, end: f64) -> bool {
        area.x >= self.free && area.right() <= end.min(self.row.right())
    }
}
