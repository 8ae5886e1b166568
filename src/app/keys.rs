//! Keys: Enter goes in, Escape out, and in between they walk through events, their causes and border changes.

use super::input::Modifiers;
use super::{App, Way};
use crate::layout::timeline::{axis_height, gutter, scale};

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
            "PageUp" if modifiers.shift => self.page_lanes(false),
            "PageDown" if modifiers.shift => self.page_lanes(true),
            "PageUp" => self.glide(-PAGE * self.lanes_width()),
            "PageDown" => self.glide(PAGE * self.lanes_width()),
            "Home" => self.choose(self.first_shown(0), Way::Fly),
            "End" => {
                let last = (0..self.atlas.events().len()).rfind(|at| self.is_shown(*at));
                self.choose(last, Way::Fly);
            }
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
            "n" | "p" if self.step_walk(key == "n") => {}
            "n" => self.skip_gap(true),
            "p" => self.skip_gap(false),
            _ => return false,
        }
        true
    }

    /// Leaves one thing after the other: a choice, a gesture, the selection, the atlas.
    fn escape(&mut self) -> bool {
        if self.close_crowd() {
            return true;
        }
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

    /// Scrolls the lanes by a screen, on or back.
    pub(super) fn page_lanes(&mut self, on: bool) {
        let page = PAGE * self.lanes_height();
        self.scroll_lanes(if on { page } else { -page });
    }

    fn lanes_height(&self) -> f64 {
        self.panes.timeline.h - axis_height(self.settings.calendar)
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
        let next = match self.selected {
            None => self.first_shown(self.atlas.events().begun_before(self.view.start)),
            Some(at) => self.lanes.neighbour(at, forward),
        };
        if next.is_some() {
            self.choose(next, Way::Fly);
        }
    }

    /// The event nearest in time in the lane above or below.
    fn step_lane(&mut self, down: bool) {
        let Some(selected) = self.selected else {
            return self.step_event(true);
        };
        let nearest = self.lanes.across(selected, down);
        if nearest.is_some() {
            self.choose(nearest, Way::Fly);
        }
    }

    /// The first event that is shown from this one on.
    fn first_shown(&self, from: usize) -> Option<usize> {
        (from..self.atlas.events().len()).find(|at| self.is_shown(*at))
    }

    /// To the next event that begins after the window, or the last that ended before it.
    fn skip_gap(&mut self, forward: bool) {
        let (view, camera) = self.destination();
        let events = self.atlas.events();
        let day = if forward {
            let next = self.first_shown(events.begun_before(view.end()));
            next.and_then(|next| Some(events.get(next)?.extent.0))
        } else {
            let extents = events.extents().enumerate();
            extents
                .filter(|(at, (_, end))| *end <= view.start && self.is_shown(*at))
                .map(|(_, (_, end))| end)
                .max_by(f64::total_cmp)
        };
        if let Some(day) = day {
            self.fly(view.revealing(day), camera);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::KEYS;

    /// A key as the help names it.
    fn listed(key: &str) -> String {
        let name = match key {
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            "ArrowUp" => "↑",
            "ArrowDown" => "↓",
            "PageUp" => "Page Up",
            "PageDown" => "Page Down",
            " " => "Space",
            "-" => "−",
            key => key,
        };
        name.to_owned()
    }

    #[test]
    fn every_key_that_is_taken_is_in_the_help() {
        let named = [
            "Escape",
            "Enter",
            "F1",
            "F2",
            "F3",
            "Tab",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "Insert",
            "Delete",
            "Backspace",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "ArrowDown",
        ];
        let letters = (' '..='~').map(|letter| letter.to_string());
        let all = named.into_iter().map(str::to_owned).chain(letters);
        // `=` is `+` without Shift, and F2 does what Enter does.
        for key in all.filter(|key| key != "=" && key != "F2") {
            let mut app = App::default();
            app.resize(800.0, 600.0);
            app.entered = key != "Enter";
            let taken = app.key(&key, Modifiers::default());
            let help: Vec<&str> = KEYS
                .iter()
                .flat_map(|keys| {
                    keys.split(", ").flat_map(|part| {
                        let whole = part.starts_with("Page") || part.starts_with("Shift");
                        if whole {
                            vec![part]
                        } else {
                            part.split(' ').collect()
                        }
                    })
                })
                .chain([","])
                .collect();
            let told = help.contains(&&*listed(&key));
            // The shell takes these two, and Escape leaves what Enter went into.
            let by_shell = key == "/" || key == "?";
            assert_eq!(taken || by_shell, told, "{key:?}");
        }
    }

    #[test]
    fn page_keys_scroll_lanes_with_shift() {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        app.entered = true;
        app.drawn.scroll_room = 300.0;
        let shift = Modifiers {
            shift: true,
            ..Modifiers::default()
        };
        let page = PAGE * app.lanes_height();
        let mut scrolled = |key: &str| {
            assert!(app.key(key, shift));
            app.lane_scroll
        };
        assert_eq!(scrolled("PageDown"), page);
        assert_eq!(scrolled("PageDown"), 300.0);
        assert_eq!(scrolled("PageUp"), 300.0 - page);
        assert_eq!(scrolled("PageUp"), 0.0);
    }
}
