//! The day that the map shows: set, or stepped from one border change to the next.

use super::App;
use crate::json::json;
use crate::time::{Day, iso_from_day};

impl App {
    /// Sets the clock to a day. A clock that ran is stopped.
    pub(super) fn set_clock(&mut self, day: Day) {
        self.pause();
        if self.move_clock(day) {
            self.announce_clock();
        }
    }

    /// Says the clock's date to whoever cannot see it, with what happens on that day, or what happened between it and the compared day.
    pub(super) fn announce_clock(&mut self) {
        let words = self.compare_words();
        self.announcement = words.unwrap_or_else(|| self.day_words(self.clock));
    }

    /// Moves the clock without a word; false where it is on that day already.
    pub(super) fn move_clock(&mut self, day: Day) -> bool {
        if day == self.clock {
            return false;
        }
        let before = self.clock;
        self.clock = day;
        let (low, high) = (before.min(day), before.max(day));
        let mut looks = self.atlas.look_days.iter();
        let refilled = looks.any(|change| *change > low && *change <= high);
        if refilled {
            self.refill();
        }
        // The compared day's map stays, but for the signs of what changed hands.
        let compared = self.damage.compared || refilled;
        self.damage.day = true;
        self.damage.compared = compared;
        // The axis makes room for the clock's date.
        self.damage_timeline();
        self.emit("clockchange", &json!({ "clock": iso_from_day(day) }));
        true
    }

    /// Sets the clock to the next day of a border change, or to the one before.
    pub(super) fn step_change(&mut self, forward: bool) {
        let day = if forward {
            self.atlas.next_change(self.clock)
        } else {
            self.atlas.previous_change(self.clock)
        };
        if let Some(day) = day {
            self.set_clock(day);
            self.reveal((f64::from(day), f64::from(day)));
        }
    }
}
