//! The clock that runs.
//!
//! Nothing runs by itself, and whatever sets the clock stops it. It runs through the window at its `speed`, a day being
//! the least that it moves by; where motion is reduced it rests on one change of borders after the other instead.

mod speed;
#[cfg(test)]
mod tests;

pub use speed::Speed;

use serde_json::Value;

use super::App;
use super::animation::LONGEST_FRAME;
use crate::error::Error;
use crate::json::json;
use crate::time::{Day, day_from_instant, instant_from_days};

/// Where motion is reduced, the clock rests on a change for so many seconds.
const REST: f64 = 2.0;
/// A clock that runs.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// The moment that it has come to, days since 1970.
    at: f64,
    /// When it was last moved on, ms.
    last: Option<f64>,
    /// Seconds that it still rests, where motion is reduced.
    rest: f64,
}

impl App {
    /// Lets the clock run, at another speed where one is given.
    ///
    /// # Errors
    /// Where the speed is neither a name nor a positive number; nothing changes then.
    pub(super) fn play(&mut self, speed: &Value) -> Result<(), Error> {
        if !speed.is_null() {
            self.set_speed(speed)?;
        }
        if self.playing.is_none() {
            self.start();
        }
        Ok(())
    }

    /// Sets how fast the clock runs when it does.
    ///
    /// # Errors
    /// As [`Self::play`].
    pub(super) fn set_speed(&mut self, speed: &Value) -> Result<(), Error> {
        self.settings.speed = Speed::from_value(speed).ok_or_else(|| {
            Error::new(
                format!("{speed} is no speed"),
                "\"window\", \"day\", \"week\", \"month\", \"year\", or days a second",
            )
        })?;
        self.tell_play();
        Ok(())
    }

    /// Lets the clock run, from the window's first day where it stands at its last or out of sight. In a window of hours
    /// it has nowhere to go.
    fn start(&mut self) {
        let Some((first, last)) = self.days_in_window() else {
            return;
        };
        if !(first..last).contains(&self.clock) {
            self.set_clock(first);
        }
        self.playing = Some(Run {
            at: f64::from(self.clock),
            last: None,
            rest: 0.0,
        });
        self.tell_play();
    }

    /// Stops the clock where it is.
    pub(super) fn pause(&mut self) {
        if self.playing.take().is_some() {
            self.announce_clock();
            self.tell_play();
        }
    }

    /// Lets the clock run, or stops it.
    pub(super) fn toggle_play(&mut self) {
        if self.playing.is_some() {
            self.pause();
        } else {
            self.start();
        }
    }

    /// The next of the named speeds.
    pub(super) fn change_speed(&mut self, faster: bool) {
        let next = self.settings.speed.next(faster, self.view.span);
        if let Some(speed) = next {
            self.settings.speed = speed;
            self.tell_play();
        }
    }

    fn tell_play(&mut self) {
        let detail =
            json!({"playing": self.playing.is_some(), "speed": self.settings.speed.name()});
        self.emit("playchange", &detail);
    }

    /// The first and the last day that begin in the window and in the range of the data; `None` for fewer than two.
    fn days_in_window(&self) -> Option<(Day, Day)> {
        let range = self.atlas.range;
        let first = self.view.start.max(range.0).ceil();
        let last = self.view.end().min(range.1).ceil() - 1.0;
        let [first, last] = [first, last].map(|day| day_from_instant(instant_from_days(day)));
        (first < last).then_some((first, last))
    }

    /// Moves a running clock on to `now`, milliseconds; true while it runs.
    pub(super) fn run_clock(&mut self, now: f64) -> bool {
        let Some(mut run) = self.playing else {
            return false;
        };
        let now = if now.is_finite() {
            now
        } else {
            run.last.unwrap_or(0.0)
        };
        let passed = (now - run.last.unwrap_or(now)) / 1000.0;
        run.last = Some(now);
        // A hidden page hands in no frames: what was missed is not caught up.
        let seconds = passed.clamp(0.0, LONGEST_FRAME);
        let window = self.days_in_window();
        let Some((_, last)) = window.filter(|(first, last)| (*first..=*last).contains(&self.clock))
        else {
            self.pause();
            return false;
        };
        let day = if self.settings.reduced_motion {
            run.rest -= seconds;
            if run.rest > 0.0 {
                Some(self.clock)
            } else {
                run.rest = REST;
                self.atlas.next_change(self.clock)
            }
        } else {
            run.at += seconds * self.settings.speed.days_a_second(self.view.span);
            Some(day_from_instant(instant_from_days(run.at)))
        };
        self.playing = Some(run);
        let ends = day.is_none_or(|day| day > last);
        let moved = self.move_clock(day.unwrap_or(last).min(last));
        // Days that run by are told when the clock stops.
        if moved && self.settings.reduced_motion {
            self.announce_clock();
        }
        if ends {
            self.pause();
        }
        self.playing.is_some()
    }

    /// What the shell shows of it, with words.
    pub(super) fn play_page(&self) -> Value {
        let words = self.lang().play_words();
        let speeds: Vec<Value> = Speed::names()
            .zip(words.speeds)
            .map(|(name, label)| json!({"name": name, "label": label}))
            .collect();
        json!({
            "playing": self.playing.is_some(),
            "speed": self.settings.speed.name(),
            "speeds": speeds,
            "texts": json!({"speed": words.speed}),
        })
    }
}
