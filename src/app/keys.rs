//! Keys: Enter goes in, Escape out, and in between they walk through events, their causes and border changes.

use super::input::Modifiers;
use super::{App, Way};
use crate::layout::timeline::{gutter, scale};

/// A key zooms by this factor.
const KEY_ZOOM: f64 = 1.6;
/// A page key moves by this part of the window.
const PAGE: f64 = 0.9;

impl App {
    /// Takes a key; false where the page may act on it, which it may on all that we have no use for.
    pub(super) fn key(&mut self, key: &str, modifiers: Modifiers) -> bool {
        if modifiers.ctrl || modifiers.meta || modifiers.alt {
            return false;
        }
        match key {
            "Escape" => return self.escape(),
            "Enter" | "F2" if !self.entered => self.entered = true,
            _ if !self.entered => return false,
            "ArrowLeft" => self.step_event(false),
            "ArrowRight" => self.step_event(true),
            "ArrowUp" => self.step_lane(false),
            "ArrowDown" => self.step_lane(true),
            "+" | "=" => self.zoom_focus(KEY_ZOOM),
            "-" => self.zoom_focus(1.0 / KEY_ZOOM),
            // With Shift these are to scroll lanes.
            "PageUp" if !modifiers.shift => self.glide(-PAGE * self.lanes_width()),
            "PageDown" if !modifiers.shift => self.glide(PAGE * self.lanes_width()),
            "Home" => self.choose((!self.atlas.events().is_empty()).then_some(0), Way::Fly),
            "End" => self.choose(self.atlas.events().len().checked_sub(1), Way::Fly),
            "f" => self.fit_selected(),
            "." => self.step_change(true),
            "," => self.step_change(false),
            " " => self.toggle_play(),
            ">" => self.change_speed(true),
            "<" => self.change_speed(false),
            "c" => self.toggle_compare(),
            "m" => self.fit_map_to_events(),
            "]" => self.follow_link(true),
            "[" => self.follow_link(false),
            "w" => self.pick_middle(),
            "n" => self.skip_gap(true),
            "p" => self.skip_gap(false),
            _ => return false,
        }
        true
    }

    /// Leaves one thing after the other: a gesture, the selection, the atlas.
    fn escape(&mut self) -> bool {
        if self.gestures.is_busy() {
            let moves = self.gestures.abandon();
            moves.into_iter().for_each(|made| self.make(made));
        } else if self.picked.is_some() || self.selected.is_some() {
            self.close_card();
        } else {
            return std::mem::take(&mut self.entered);
        }
        true
    }

    fn lanes_width(&self) -> f64 {
        scale(self.view, self.panes.timeline).width
    }

    /// Zooms about the selected event, or the middle of the window where it is not in it.
    pub(super) fn zoom_focus(&mut self, factor: f64) {
        let pane = self.panes.timeline;
        let x = self
            .selected
            .and_then(|index| self.atlas.events().get(index))
            .map(|event| event.extent.0)
            .filter(|day| self.view.contains(*day))
            .map_or(pane.x + gutter(pane) + self.lanes_width() / 2.0, |day| {
                self.x_of(day)
            });
        self.smooth_zoom(x, factor.ln());
    }

    /// The event before or after the selected one in its lane, by time.
    fn step_event(&mut self, forward: bool) {
        let events = self.atlas.events();
        let lane = self
            .selected
            .and_then(|index| events.get(index))
            .map(|event| event.lane);
        let in_lane = |index: &usize| {
            lane.is_none_or(|lane| events.get(*index).is_some_and(|event| event.lane == lane))
        };
        let next = match (self.selected, forward) {
            (None, _) => Some(events.begun_before(self.view.start)),
            (Some(at), true) => (at + 1..events.len()).find(in_lane),
            (Some(at), false) => (0..at).rev().find(in_lane),
        };
        if let Some(next) = next.filter(|next| *next < self.atlas.events().len()) {
            self.choose(Some(next), Way::Fly);
        }
    }

    /// The event nearest in time in the lane above or below.
    fn step_lane(&mut self, down: bool) {
        let Some(event) = self
            .selected
            .and_then(|index| self.atlas.events().get(index))
        else {
            return self.step_event(true);
        };
        let lane = if down {
            event.lane.checked_add(1)
        } else {
            event.lane.checked_sub(1)
        };
        let nearest = self
            .atlas
            .events()
            .iter()
            .enumerate()
            .filter(|(_, other)| Some(other.lane) == lane)
            .min_by(|(_, a), (_, b)| {
                let distance = |day: f64| (day - event.extent.0).abs();
                distance(a.extent.0).total_cmp(&distance(b.extent.0))
            })
            .map(|(index, _)| index);
        if nearest.is_some() {
            self.choose(nearest, Way::Fly);
        }
    }

    /// To the next event that begins after the window, or the last that ended before it.
    fn skip_gap(&mut self, forward: bool) {
        let (view, camera) = self.destination();
        let events = self.atlas.events();
        let day = if forward {
            let next = events.begun_before(view.end());
            events.get(next).map(|event| event.extent.0)
        } else {
            events
                .extents()
                .map(|(_, end)| end)
                .filter(|end| *end <= view.start)
                .max_by(f64::total_cmp)
        };
        if let Some(day) = day {
            self.fly(view.revealing(day), camera);
        }
    }
}
