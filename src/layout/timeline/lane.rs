//! One lane: its bars in their rows, their labels, and what stands for the events that found no room.

use super::bars::{self, BESIDE, INSIDE};
use super::detail::{LaneDetail, Looks, Packed, RowSet, octave};
use super::{Drawing, DrawnEvent, TimelineInput};
use crate::dataset::lanes::Lane;
use crate::dataset::time_index::Entry;
use crate::layout::fills::hue;
use crate::layout::labels::{Candidate, place_among};
use crate::order;
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Cursor, Font, Measure, Pt, Rect, Target, Zone};

/// Width of the stretch that one chip stands for, at the coarse end of an octave, CSS px.
const CHIP_PX: f64 = 96.0;
/// A chip may not be wider than it was measured by this much, CSS px.
const CHIP_PADDING: f64 = 5.0;

/// What found its row late keeps this far from its neighbours, CSS px.
const APART: f64 = 2.0;
/// So many of the events without a row are looked at again in a frame.
const SECOND_LOOKS: usize = 64;

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

/// An event that is drawn, and where.
struct Standing<'a> {
    packed: &'a Packed,
    row: usize,
    area: Rect,
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
        let mut standing = self.standing(&packed, granted, band);
        let dense = granted > 1 && 3 * count.saturating_sub(standing.len()) > count;
        let fewer;
        if dense {
            fewer = self.visible(detail, lane, granted - 1, &looks);
            standing = self.standing(&fewer, granted - 1, band);
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

    /// Gives each event its row. Rows whose events all lie outside the window take no room, and what found none among
    /// all events of the lane may find one among those in the window.
    fn standing<'a>(&self, packed: &'a [Packed], rows: usize, band: Rect) -> Vec<Standing<'a>> {
        let with_row = || packed.iter().filter(|packed| packed.row.is_some());
        let used: RowSet = with_row().fold(0, |rows, packed| rows | packed.row_bit());
        let mut standing: Vec<Standing<'a>> = with_row()
            .filter_map(|packed| {
                let row = (used & (packed.row_bit() - 1)).count_ones() as usize;
                self.stand(packed, row, band)
            })
            .collect();
        let mut left_out: Vec<&Packed> = packed.iter().filter(|one| one.row.is_none()).collect();
        order::sort_by(&mut left_out, |a, b| {
            b.entry.importance.cmp(&a.entry.importance)
        });
        for packed in left_out.into_iter().take(SECOND_LOOKS) {
            let free = (0..rows).find_map(|row| {
                let place = self.stand(packed, row, band)?;
                let (left, right) = (place.area.x - APART, place.area.right() + APART);
                let meets = |other: &Standing<'_>| {
                    other.row == row && other.area.x < right && other.area.right() > left
                };
                (!standing.iter().any(meets)).then_some(place)
            });
            standing.extend(free);
        }
        standing
    }

    /// The events that meet the window, among those that are worth a row.
    fn visible(
        &self,
        detail: &mut LaneDetail,
        lane: &Lane,
        most: usize,
        looks: &LaneLooks<'_>,
    ) -> Vec<Packed> {
        let (from, to) = (self.scale.start, self.scale.end());
        let packed = detail.packed(&lane.index, &self.scale, most, looks).iter();
        packed
            .filter(|packed| packed.entry.meets(from, to))
            .copied()
            .collect()
    }

    fn stand<'a>(&self, packed: &'a Packed, row: usize, band: Rect) -> Option<Standing<'a>> {
        let frame = self.frame();
        let middle = band.y + (row as f64 + 0.5) * size::ROW;
        let (left, right) = bars::extent(
            self.x(packed.entry.start),
            self.x(packed.entry.end),
            packed.entry.importance,
        );
        let left = left.max(frame.x - 4.0);
        let right = right.min(frame.right() + 4.0);
        let area = Rect::new(left, middle - size::BAR / 2.0, right - left, size::BAR);
        let in_sight = middle > self.lanes.y && middle < self.lanes.bottom();
        in_sight.then_some(Standing { packed, row, area })
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
            self.input.theme.hue(hue)
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
        bars::draw(&mut self.out.scene, &event, record, &place);
        let area = standing.area;
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

    /// What stands for the events that found no room: text, place and stretch of time of each chip.
    fn chips(
        &self,
        lane: &Lane,
        standing: &[Standing<'_>],
        hidden: usize,
        row: Rect,
    ) -> Vec<(String, Rect, Target)> {
        if hidden == 0 {
            return Vec::new();
        }
        let width = CHIP_PX / octave(&self.scale).1;
        let (start, end) = (self.scale.start, self.scale.end());
        let first = (start / width).floor();
        let cells = ((end / width).ceil() - first).clamp(1.0, 400.0) as u32;
        let mut before = 0;
        let mut chips = Vec::new();
        for cell in 0..cells {
            let from = ((first + f64::from(cell)) * width).max(start);
            let to = ((first + f64::from(cell) + 1.0) * width).min(end);
            let so_far = lane.index.count(start, to);
            let drawn = standing.iter().filter(|standing| {
                let begins = standing.packed.entry.start.max(start);
                begins >= from && begins < to
            });
            let rest = (so_far - before).saturating_sub(drawn.count());
            before = so_far;
            if rest == 0 {
                continue;
            }
            let text = crate::text::fill(
                self.input.lang.locale().more_events,
                &[("n", &rest.to_string())],
            );
            let width = self.measure.width(&text, Font::regular(size::SMALL)) + 2.0 * CHIP_PADDING;
            let middle = self.x(f64::midpoint(from, to));
            let area = Rect::new(middle - width / 2.0, row.y + 2.0, width, size::ROW - 4.0);
            let seconds = |day: f64| crate::time::instant_from_days(day).0;
            chips.push((text, area, Target::Cluster(seconds(from), seconds(to))));
        }
        chips
    }

    fn labels(
        &mut self,
        standing: &[Standing<'_>],
        band: Rect,
        chips: Vec<(String, Rect, Target)>,
        name: Option<Rect>,
    ) {
        const NOBODY: usize = usize::MAX;
        let frame = self.frame();
        let mut taken: Vec<(usize, Rect)> = standing
            .iter()
            .enumerate()
            .map(|(key, standing)| (key, standing.area))
            .collect();
        taken.extend(name.map(|name| (NOBODY, name)));
        let mut candidates: Vec<Candidate> = standing
            .iter()
            .enumerate()
            .map(|(key, standing)| self.candidate(key, standing))
            .collect();
        let first_chip = candidates.len();
        for (number, (_, area, _)) in chips.iter().enumerate() {
            candidates.push(Candidate {
                key: first_chip + number,
                priority: 0.0,
                boxes: vec![*area],
            });
        }
        let room = Rect::new(frame.x, band.y.max(frame.y), frame.w, band.h).intersection(&frame);
        let mut placed = vec![None; candidates.len()];
        for (key, area) in place_among(&candidates, room, &taken) {
            if let Some(slot) = placed.get_mut(key) {
                *slot = Some(area);
            }
        }
        let mut placed = placed.into_iter();
        for (standing, label) in standing.iter().zip(&mut placed) {
            self.label(standing, label);
        }
        for ((text, _, target), area) in chips.into_iter().zip(placed) {
            if let Some(area) = area {
                self.chip(text, area, target);
            }
        }
    }

    /// Where an event's label may stand: in its bar, where it is wide enough, else behind or before it.
    fn candidate(&self, key: usize, standing: &Standing<'_>) -> Candidate {
        let frame = self.frame();
        let (area, width) = (standing.area, standing.packed.label);
        let at = |x: f64| Rect::new(x, area.center().y - 8.0, width, 16.0);
        let (left, right) = (area.x.max(frame.x), area.right().min(frame.right()));
        let mut boxes = Vec::new();
        if right - left >= width + INSIDE {
            boxes.push(at(left + INSIDE / 2.0));
        }
        boxes.push(at(area.right() + BESIDE / 2.0));
        boxes.push(at(area.x - BESIDE / 2.0 - width));
        let index = standing.packed.entry.event as usize;
        let mut priority = f64::from(standing.packed.entry.importance);
        if self.input.labelled.contains(&index) {
            priority += 0.5;
        }
        if self.input.selected == Some(index) {
            priority += 10.0;
        }
        Candidate {
            key,
            priority,
            boxes,
        }
    }

    fn label(&mut self, standing: &Standing<'_>, label: Option<Rect>) {
        let entry = standing.packed.entry;
        let index = entry.event as usize;
        if let Some(label) = label {
            let color: Color = self.input.theme.ink;
            let at = Pt::new(label.x, label.center().y);
            let font = label_font(entry.importance);
            let text = title(self.input, &entry);
            self.out.scene.text(at, text, font, color, Anchor::Left);
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

    fn chip(&mut self, text: String, area: Rect, target: Target) {
        let theme = self.input.theme;
        self.out.scene.rect(area, theme.paper.with_alpha(0.85));
        let font = Font::regular(size::SMALL);
        self.out
            .scene
            .text(area.center(), &text, font, theme.faint_ink, Anchor::Center);
        self.out.labels.push((text, area));
        self.out.zones.push(Zone {
            target,
            area,
            cursor: Cursor::Pointer,
        });
    }
}
