//! One lane: its bars, their labels, and what stands for the events that found no room.

use super::bars::{self, BESIDE, CLEAR, INSIDE};
use super::chips::Chip;
use super::detail::{LaneDetail, Looks};
use super::fade::{Key, Kind};
use super::standing::Standing;
use super::{Drawing, DrawnEvent, TimelineInput};
use crate::dataset::lanes::Lane;
use crate::dataset::time_index::Entry;
use crate::layout::fills::hue;
use crate::layout::labels::{Candidate, one_by_one, place_among};
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Measure, Pt, Rect, Target, Zone};

/// So many events without a row are told by their density, fewer by chips.
const MUCH: usize = 8;
/// How strongly events are drawn that the filters do not let through.
const FAINT: f64 = 0.25;
/// Labels keep so far from the window's edges, CSS px.
pub(super) const MARGIN: f64 = 5.0;

/// How the events of a dataset look.
pub struct LaneLooks<'a> {
    pub input: &'a TimelineInput<'a>,
    pub measure: &'a dyn Measure,
}

impl Looks for LaneLooks<'_> {
    fn extent(&self, entry: &Entry, left: f64, right: f64) -> (f64, f64) {
        bars::extent(left, right, entry.importance)
    }

    fn label(&self, entry: &Entry) -> f64 {
        let text = title(self.input, entry);
        self.measure.width(text, label_font(entry.importance))
    }
}

/// What an event is called.
fn title<'a>(input: &TimelineInput<'a>, entry: &Entry) -> &'a str {
    let events = input.atlas.events();
    input.lang.pick_title(events, entry.event as usize)
}

pub(super) fn label_font(importance: u8) -> Font {
    if importance >= 5 {
        Font::bold(size::LABEL)
    } else {
        Font::regular(size::LABEL)
    }
}

impl Drawing<'_> {
    /// Draws a lane into `band`, which has `granted` rows; `name` is taken already.
    pub(super) fn lane(
        &mut self,
        lane: &Lane,
        detail: &mut LaneDetail,
        band: Rect,
        granted: usize,
        collapsed: bool,
        name: Option<Rect>,
    ) {
        let (from, to) = (self.scale.start, self.scale.end());
        let count = lane.index.count(from, to);
        if granted == 0 {
            self.out.hidden += count;
            if collapsed {
                self.density(lane, detail, band, 0.5);
            }
            return;
        }
        let looks = LaneLooks {
            input: self.input,
            measure: self.measure,
        };
        // Where much finds no room, a row of its own tells how much; a few are told by chips beside the bars.
        let packed = self.visible(detail, lane, granted, &looks);
        let mut standing = self.standing(&packed, granted, band, name);
        let left_out = count.saturating_sub(standing.len());
        let dense = granted > 1 && left_out >= MUCH && 3 * left_out > count;
        let fewer;
        if dense {
            fewer = self.visible(detail, lane, granted - 1, &looks);
            standing = self.standing(&fewer, granted - 1, band, name);
        }
        let hidden = count.saturating_sub(standing.len());
        self.out.hidden += hidden;
        let last_row = Rect::new(band.x, band.bottom() - size::ROW, band.w, size::ROW);
        if dense {
            self.density(lane, detail, last_row, 0.45);
        }
        for standing in &standing {
            self.bar(standing);
        }
        let chips = self.chips(lane, &standing, hidden, last_row);
        self.labels(&standing, band, chips, name);
    }

    fn bar(&mut self, standing: &Standing<'_>) {
        let (atlas, index) = (self.input.atlas, standing.packed.entry.event as usize);
        let events = atlas.events();
        let (Some(event), Some(record)) = (events.get(index), events.template_of(index)) else {
            return;
        };
        let power = record.powers.first().map(String::as_str);
        let hue = hue(atlas, power.unwrap_or_default());
        let selected = self.input.selected == Some(index);
        let color = if selected {
            self.input.theme.accent
        } else {
            self.input.theme.hue(hue).with_alpha(self.strength(index))
        };
        let (scale, left) = (self.scale, self.left);
        let x_from_day = move |day: f64| left + scale.x_from_day(day);
        let place = bars::Place {
            area: standing.area,
            frame: self.frame(),
            paper: self.input.theme.paper,
            color,
            x_from_day: &x_from_day,
        };
        let first = self.out.scene.items.len();
        bars::draw(&mut self.out.scene, &event, record, &place);
        let (area, entry) = (standing.area, standing.packed.entry);
        // Whichever end is in sight tells whether it came in over the edge.
        let end_in_sight = entry.start < scale.start && entry.end < scale.end();
        let day = if end_in_sight { entry.end } else { entry.start };
        let key = Key::of_event(Kind::Bar, entry.event, 0);
        self.fade_in(key, day, area, first);
        self.out.zones.push(Zone {
            target: Target::Event(index),
            area: Rect::new(
                area.center().x - (area.w / 2.0).max(8.0) - 4.0,
                area.center().y - size::ROW / 2.0,
                area.w.max(16.0) + 8.0,
                size::ROW,
            ),
            cursor: Cursor::Pointer,
        });
    }

    /// How many events there are at each time, as one outline over the foot of `band`.
    fn density(&mut self, lane: &Lane, detail: &mut LaneDetail, band: Rect, strength: f64) {
        let columns = detail.columns(&lane.index, &self.scale);
        let columns = columns.into_iter();
        let placed: Vec<(f64, f64, usize)> = columns
            .map(|(from, to, count)| (self.x(from), self.x(to), count as usize))
            .collect();
        let frame = self.frame();
        let area = Rect::new(frame.x, band.y + 2.0, frame.w, band.h - 3.0);
        self.silhouette(&placed, area, strength);
    }

    fn labels(
        &mut self,
        standing: &[Standing<'_>],
        band: Rect,
        chips: Vec<Chip>,
        name: Option<Rect>,
    ) {
        let mut placed = self.places(standing, &chips, band, name);
        let mut texts: Vec<Rect> = placed.iter().copied().flatten().chain(name).collect();
        self.cut_short(standing, &mut placed, self.room(band), &mut texts);
        let mut placed = placed.into_iter();
        for (standing, label) in standing.iter().zip(&mut placed) {
            self.label(standing, label);
        }
        for (chip, area) in chips.into_iter().zip(placed) {
            if let Some(area) = area {
                let mut chip = chip;
                chip.key.place = 2 * self.lane + usize::from(area != chip.area);
                self.chip(Chip { area, ..chip });
            }
        }
    }

    /// What of a lane is within the window.
    fn room(&self, band: Rect) -> Rect {
        let frame = self.frame();
        Rect::new(frame.x, band.y, frame.w, band.h).intersection(&frame)
    }

    /// Where the label of each event stands in whole, and then each chip.
    pub(super) fn places(
        &self,
        standing: &[Standing<'_>],
        chips: &[Chip],
        band: Rect,
        name: Option<Rect>,
    ) -> Vec<Option<Rect>> {
        const NOBODY: usize = usize::MAX;
        let keyed = || standing.iter().enumerate();
        let mut taken: Vec<(usize, Rect)> = keyed().map(|(key, one)| (key, one.area)).collect();
        taken.extend(name.map(|name| (NOBODY, name)));
        let mut candidates: Vec<Candidate<'_>> =
            keyed().map(|(key, one)| self.candidate(key, one)).collect();
        let first_chip = candidates.len();
        candidates.extend(chips.iter().enumerate().map(|(number, chip)| Candidate {
            key: first_chip + number,
            priority: 0.0,
            boxes: one_by_one(vec![chip.area].into_iter()),
        }));
        let room = self.room(band);
        let mut placed = vec![None; candidates.len()];
        for (key, area) in place_among(candidates, room.widened(CLEAR - MARGIN), &taken) {
            // What it keeps clear is in its box.
            let label = standing.get(key).map(|one| one.packed.label);
            let clear = label.map_or(0.0, |label| (area.w - label) / 2.0);
            if let Some(slot) = placed.get_mut(key) {
                *slot = Some(area.widened(-clear));
            }
        }
        // What is left out is told over a long bar, where there is no other room.
        let mut texts: Vec<Rect> = placed.iter().copied().flatten().chain(name).collect();
        for (chip, slot) in chips.iter().zip(placed.iter_mut().skip(first_chip)) {
            if slot.is_some() {
                continue;
            }
            let long = |one: &&Standing<'_>| one.area.w > 4.0 * chip.area.w;
            let free = |area: &Rect| {
                room.encloses(area)
                    && texts.iter().all(|text| !text.intersects(area))
                    && standing
                        .iter()
                        .filter(long)
                        .any(|one| one.area.encloses(area))
            };
            let last = Rect::new(
                room.right() - chip.area.w,
                chip.area.y,
                chip.area.w,
                chip.area.h,
            );
            *slot = [chip.area, last].into_iter().find(free);
            texts.extend(*slot);
        }
        placed
    }

    /// Where an event's label may stand: in its bar, where it is wide enough, else behind or before it, clear of others.
    fn candidate(&self, key: usize, standing: &Standing<'_>) -> Candidate<'static> {
        let frame = self.frame();
        let (area, width) = (standing.area, standing.packed.label);
        let at = |x: f64| Rect::new(x, area.center().y - 8.0, width, 16.0);
        let (left, right) = (area.x.max(frame.x), area.right().min(frame.right()));
        let mut boxes = Vec::new();
        if right - left >= width + INSIDE {
            boxes.push(at(left + INSIDE / 2.0));
        }
        for x in [area.right() + BESIDE, area.x - BESIDE - width] {
            boxes.push(at(x).widened(CLEAR));
        }
        let index = standing.packed.entry.event as usize;
        let mut priority = f64::from(standing.packed.entry.importance);
        if self.input.labelled.contains(&index) {
            priority += 0.5;
        }
        if self.input.selected == Some(index) {
            priority += 10.0;
        }
        if self.strength(index) < 1.0 {
            priority -= 5.0;
        }
        Candidate {
            key,
            priority,
            boxes: one_by_one(boxes.into_iter()),
        }
    }

    fn label(&mut self, standing: &Standing<'_>, label: Option<Rect>) {
        let entry = standing.packed.entry;
        let index = entry.event as usize;
        if let Some(label) = label {
            let color = self.input.theme.ink.with_alpha(self.strength(index));
            let (x, anchor) = if label.right() <= standing.area.x {
                (label.right(), Anchor::Right)
            } else {
                (label.x, Anchor::Left)
            };
            let at = Pt::new(x, label.center().y);
            let font = label_font(entry.importance);
            let whole = title(self.input, &entry);
            // Not by a rounding.
            let cut = label.w < standing.packed.label - 0.5;
            let cut = cut.then(|| super::cut::cut(whole, label.w, font, self.measure));
            let text = cut.as_deref().unwrap_or(whole);
            let first = self.out.scene.items.len();
            self.out.scene.text(at, text, font, color, anchor);
            let (place, day) = if label.x >= standing.area.right() {
                (1, entry.end)
            } else if label.right() <= standing.area.x {
                (2, entry.start)
            } else {
                (0, entry.start.max(self.scale.start))
            };
            let key = Key::of_event(Kind::Label, entry.event, place);
            self.fade_in(key, day, label, first);
            self.out.zones.push(Zone {
                target: Target::Event(index),
                area: label,
                cursor: Cursor::Pointer,
            });
        }
        self.out.events.push(DrawnEvent {
            index,
            area: standing.area,
            label,
        });
    }

    /// How strongly an event is drawn, 0 to 1.
    fn strength(&self, index: usize) -> f64 {
        match self.input.passing.get(index) {
            Some(false) => FAINT,
            _ => 1.0,
        }
    }
}
