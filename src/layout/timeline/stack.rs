//! The stack of lanes: how much height each gets, and where it stands.

use super::detail::MOST_ROWS;
use super::fade::{Key, Kind};
use super::lane::LaneLooks;
use super::{Drawing, LaneMode, TimelineCache, gutter};
use crate::dataset::lanes::{Grouping, Lane};
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Pt, Rect, Target, Zone};
use crate::text::names::lane_name;

/// Height of a lane's name over its lane, in panes without a gutter, CSS px.
const NAME: f64 = 15.0;
/// Height of a lane without rows, CSS px.
const THIN: f64 = 17.0;
/// Width of the scroll bar's track for a pointer, CSS px.
const TRACK: f64 = 12.0;

/// What a lane gets.
struct Plan {
    granted: usize,
    /// How many rows it was offered.
    offered: usize,
    /// Whether it could fill more than it was offered.
    more: bool,
    fixed: bool,
    collapsed: bool,
}

impl Drawing<'_> {
    /// Lays out and draws every lane.
    pub(super) fn stack(&mut self, cache: &mut TimelineCache) {
        let input = self.input;
        let lanes = &input.lanes.lanes;
        cache.lanes.resize_with(lanes.len(), Default::default);
        let names = if gutter(input.pane) > 0.0 { 0.0 } else { NAME };
        let room = self.lanes.h - 2.0;
        let thin = if names > 0.0 { 0.0 } else { THIN };
        // Where not everything fits, lanes that have nothing in the window make room first.
        let height_of = |plan: &Plan, crowded: bool| match plan.granted {
            0 if crowded && !plan.collapsed => 0.0,
            0 => names + thin,
            rows => names + rows as f64 * size::ROW,
        };
        let spare = |plans: &[Plan], crowded| {
            let total: f64 = plans.iter().map(|plan| height_of(plan, crowded)).sum();
            (room - total) / size::ROW
        };
        let mut plans = self.plans();
        self.offer(&mut plans, cache, &|plans| spare(plans, false));
        let crowded = spare(&plans, false) < 0.0 || plans.iter().any(|plan| plan.more);
        self.offer(&mut plans, cache, &|plans| spare(plans, crowded));
        let short = spare(&plans, crowded);
        grant(&mut plans, short);
        let height = |plan: &Plan| height_of(plan, crowded);
        let total: f64 = plans.iter().map(height).sum();
        self.out.scroll_room = (total - self.lanes.h + 2.0).max(0.0);
        let mut top = self.lanes.y + 1.0 - input.scroll.clamp(0.0, self.out.scroll_room);
        self.grid();
        let mut striped = false;
        for (number, (lane, plan)) in lanes.iter().zip(&plans).enumerate() {
            let band = Rect::new(input.pane.x, top, input.pane.w, height(plan));
            top += band.h;
            striped ^= number > 0 && band.h > 0.0;
            if band.h == 0.0 || band.bottom() <= self.lanes.y || band.y >= self.lanes.bottom() {
                let count = lane.index.count(self.scale.start, self.scale.end());
                self.out.hidden += count;
                continue;
            }
            if striped {
                let ground = input.theme.paper.toward(input.theme.lane, 0.6);
                self.out.scene.rect(band, ground);
            }
            let rows = Rect::new(self.left, band.y + names, self.scale.width, band.h - names);
            let name = self.name(number, lane, band);
            self.lane = number;
            if let Some(detail) = cache.lanes.get_mut(number) {
                self.lane(lane, detail, rows, plan.granted, plan.collapsed, name);
            }
        }
        for kind in [Kind::Label, Kind::Chip] {
            self.fade_out(kind, self.frame());
        }
        self.scrollbar(total);
    }

    /// A row for every lane that has events in the window.
    fn plans(&self) -> Vec<Plan> {
        let input = self.input;
        let modes = input.modes.iter().copied();
        let modes = modes.chain(std::iter::repeat(LaneMode::Fitted));
        let (from, to) = (self.scale.start, self.scale.end());
        let lanes = input.lanes.lanes.iter().zip(modes);
        let plan = |(lane, mode): (&Lane, LaneMode)| {
            let collapsed = mode == LaneMode::Collapsed;
            let filled = !collapsed && lane.index.count(from, to) > 0;
            Plan {
                granted: usize::from(filled),
                offered: 0,
                more: filled,
                fixed: mode == LaneMode::Expanded,
                collapsed,
            }
        };
        lanes.map(plan).collect()
    }

    /// Offers rows to the lanes that could fill more, the same to each, until they have enough or nothing is to
    /// `spare`: to pack a lane into the few rows that it gets takes a small part of what packing all of it takes.
    fn offer(&self, plans: &mut [Plan], cache: &mut TimelineCache, spare: &dyn Fn(&[Plan]) -> f64) {
        let looks = LaneLooks {
            input: self.input,
            measure: self.measure,
        };
        loop {
            let wanting = plans.iter().filter(|plan| plan.more).count();
            let rows = spare(plans).max(0.0) as usize;
            let first = plans.iter().all(|plan| plan.offered == 0);
            if wanting == 0 || (rows == 0 && !first) {
                return;
            }
            // Fewer rows than lanes go to the first of these.
            let (each, mut takers) = match rows / wanting {
                0 if first => (0, wanting),
                0 => (1, rows),
                each => (each, wanting),
            };
            let lanes = self.input.lanes.lanes.iter().zip(&mut cache.lanes);
            for ((lane, detail), plan) in lanes.zip(plans.iter_mut()) {
                if !plan.more || takers == 0 {
                    continue;
                }
                takers -= 1;
                plan.offered = if plan.fixed {
                    MOST_ROWS
                } else {
                    (plan.granted + each).min(MOST_ROWS)
                };
                let wish = detail.wish(&lane.index, &self.scale, plan.offered, &looks);
                // What finds no row at all is told in one of its own.
                let last = plan.offered == MOST_ROWS;
                plan.more = wish.more && !last;
                plan.granted = match wish.more {
                    true if last => wish.rows + 1,
                    true => plan.offered,
                    false => wish.rows.max(1),
                };
            }
        }
    }

    /// The lane's name, in the gutter or over the lane; where it stands.
    fn name(&mut self, number: usize, lane: &Lane, band: Rect) -> Option<Rect> {
        let input = self.input;
        let font = Font::regular(size::SMALL);
        let text = self.name_of(lane);
        let narrow = gutter(input.pane) == 0.0;
        let height = if narrow { NAME } else { size::ROW.min(band.h) };
        let area = Rect::new(
            band.x + 8.0,
            band.y + height / 2.0 - 7.0,
            self.measure.width(&text, font),
            14.0,
        );
        if area.y < self.lanes.y || area.bottom() > self.lanes.bottom() {
            return None;
        }
        let at = Pt::new(area.x, area.center().y);
        let color = input.theme.faint_ink;
        let first = self.out.scene.items.len();
        self.out.scene.text(at, &text, font, color, Anchor::Left);
        let key = Key {
            kind: Kind::Lane,
            id: number as u64,
            place: 0,
        };
        self.fade_in(key, self.scale.start, area, first);
        self.out.labels.push((text, area));
        let width = if narrow {
            area.w + 16.0
        } else {
            gutter(input.pane)
        };
        self.out.zones.push(Zone {
            target: Target::Lane(number),
            area: Rect::new(band.x, band.y, width, height),
            cursor: Cursor::Pointer,
        });
        Some(area)
    }

    fn name_of(&self, lane: &Lane) -> String {
        let (atlas, locale) = (self.input.atlas, self.input.lang.locale());
        let text = match self.input.lanes.grouping {
            Grouping::Kind => lane_name(atlas, self.input.lang, &lane.id),
            Grouping::Power => match atlas.power(&lane.id) {
                Some(power) => self.input.lang.pick(&power.short).trim(),
                None => locale.kinds.other,
            },
            Grouping::Importance => {
                return crate::text::fill(locale.importance, &[("n", &lane.id)]);
            }
        };
        text.to_owned()
    }

    fn scrollbar(&mut self, total: f64) {
        let (room, shown) = (self.out.scroll_room, self.lanes.h);
        if room <= 0.0 {
            return;
        }
        let length = (shown * shown / total).max(16.0);
        let share = self.input.scroll.clamp(0.0, room) / room;
        let top = self.lanes.y + share * (shown - length);
        let bar = Rect::new(self.lanes.right() - 4.0, top, 3.0, length);
        let color = self.input.theme.faint_ink.with_alpha(0.5);
        self.out.scene.rect(bar, color);
        // Whoever cannot drag the lanes presses beside the bar.
        let track =
            |top: f64, bottom: f64| Rect::new(self.lanes.right() - TRACK, top, TRACK, bottom - top);
        let tracks = [
            (false, track(self.lanes.y, bar.y)),
            (true, track(bar.bottom(), self.lanes.bottom())),
        ];
        self.out.zones.extend(tracks.map(|(on, area)| Zone {
            target: Target::Track(on),
            area,
            cursor: Cursor::Pointer,
        }));
    }
}

/// Takes rows away while more are granted than there is room for, which leaves less than none to `spare`: the widest
/// give way first, none of those with events gets less than one.
fn grant(plans: &mut [Plan], mut spare: f64) {
    while spare < 0.0 {
        let can_give = |plan: &&mut Plan| plan.granted > 1 && !plan.fixed;
        match plans
            .iter_mut()
            .filter(can_give)
            .max_by_key(|plan| plan.granted)
        {
            Some(plan) => plan.granted -= 1,
            None => break,
        }
        spare += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_shared_from_the_widest_lane() {
        let shared = |wanted: &[usize], fixed: Option<usize>, room: f64| -> Vec<usize> {
            let plan = |(at, wanted): (usize, &usize)| Plan {
                granted: *wanted,
                offered: *wanted,
                more: false,
                fixed: fixed == Some(at),
                collapsed: false,
            };
            let mut plans: Vec<Plan> = wanted.iter().enumerate().map(plan).collect();
            grant(&mut plans, room - wanted.iter().sum::<usize>() as f64);
            plans.iter().map(|plan| plan.granted).collect()
        };
        assert_eq!(shared(&[5, 2, 1], None, 6.0), [3, 2, 1]);
        assert_eq!(shared(&[5, 2, 1], None, 2.0), [1, 1, 1]);
        assert_eq!(shared(&[2, 2], None, 9.5), [2, 2]);
        assert_eq!(shared(&[5, 0, 3], Some(0), 4.0), [5, 0, 1]);
    }
}
