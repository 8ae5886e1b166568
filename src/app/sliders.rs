//! The handles that keys move as sliders: the clock, the window on the overview strip, and the bar between map and
//! timeline. The shell lays a
//! focusable part over each.

use serde_json::Value;

use super::App;
use super::animation::Animation;
use crate::json::json;
use crate::layout::page::MAP_SHARE;
use crate::scene::Rect;
use crate::scene::theme::size;
use crate::text::{date_words, fill};
use crate::time::instant::day_from_month;
use crate::time::{Day, civil_from_day, day_from_instant, instant_from_days};
use crate::view::TimeView;

/// An arrow moves by this part of the window, a page key by that.
const STEPS: (f64, f64) = (0.1, 0.9);
/// The same of the element's height.
const SPLIT_STEPS: (f64, f64) = (0.04, 0.2);
/// The least and the greatest part of the height that the map gets beside a timeline.
const SHARES: (f64, f64) = (0.15, 0.85);
/// A click on the bar goes through these.
const CLICKED: [f64; 3] = [MAP_SHARE, 0.8, 0.3];

impl App {
    /// The handles that there are: name, place on the canvas (CSS px), bounds and value in numbers and words.
    pub(super) fn sliders(&self) -> Vec<Value> {
        let words = self.lang().slider_words();
        let (first, last) = self.clock_range();
        let mut sliders = vec![json!({
            "name": "clock", "box": self.page_from_picture(self.clock_place()), "label": self.lang().locale().clock,
            "keys": self.lang().key_words().clock,
            "min": first, "max": last, "now": self.clock, "text": date_words(self.lang(), self.clock),
        })];
        if let Some(area) = self.overview() {
            let (first, last) = self.atlas.range;
            sliders.push(json!({
                "name": "overview", "box": self.page_from_picture(area), "label": words.window, "keys": words.window_keys,
                "min": first, "max": last, "now": self.view.start, "text": self.window_words(),
            }));
        }
        let bar = self.panes.splitter;
        if bar.w > 0.0 {
            let share = (self.share() * 100.0).round();
            sliders.push(json!({
                "name": "splitter", "box": self.page_from_picture(bar.thickened(6.0)), "label": words.splitter, "keys": "",
                "min": SHARES.0 * 100.0, "max": SHARES.1 * 100.0, "now": share,
                "text": fill(words.share, &[("n", &share.to_string())]),
            }));
        }
        sliders
    }

    /// The first and the last day in view.
    pub(super) fn window_words(&self) -> String {
        let day = |at: f64| date_words(self.lang(), day_from_instant(instant_from_days(at)));
        // A window that ends with a day does not show the next.
        let (first, last) = (day(self.view.start), day(self.view.end() - 1e-4));
        if first == last {
            return first;
        }
        let range = self.lang().locale().spans.range;
        fill(range, &[("a", &first), ("b", &last)])
    }

    /// Moves a handle by a key; false for what is no handle or no key of it.
    pub(super) fn slider_key(&mut self, slider: &str, key: &str, shift: bool) -> bool {
        match slider {
            "clock" => self.clock_key(key, shift),
            "overview" => self.window_key(key, shift),
            "splitter" => self.splitter_key(key),
            _ => false,
        }
    }

    /// The days between which keys move the clock.
    fn clock_range(&self) -> (Day, Day) {
        let day = |at: f64| day_from_instant(instant_from_days(at));
        (day(self.atlas.range.0), day(self.atlas.range.1 - 1.0))
    }

    /// Where the clock's date stands; a corner of the timeline, or of the map alone, where it is out of the window.
    fn clock_place(&self) -> Rect {
        let pane = match self.panes.timeline {
            timeline if timeline.w > 0.0 => timeline,
            _ => self.panes.map,
        };
        let corner = Rect::new(pane.x + 2.0, pane.y + 2.0, size::AXIS_BAND, size::AXIS_BAND);
        self.drawn.clock.map_or(corner, |clock| clock.grown(3.0))
    }

    fn clock_key(&mut self, key: &str, shift: bool) -> bool {
        let (first, last) = self.clock_range();
        let months = if shift { 12 } else { 1 };
        let day = match key {
            "ArrowRight" | "ArrowUp" => self.clock.saturating_add(1),
            "ArrowLeft" | "ArrowDown" => self.clock.saturating_sub(1),
            "PageUp" => months_from(self.clock, -months),
            "PageDown" => months_from(self.clock, months),
            "Home" => first,
            "End" => last,
            "." | "," => {
                self.step_change(key == ".");
                return true;
            }
            " " => {
                self.toggle_play();
                return true;
            }
            _ => return false,
        };
        let day = day.clamp(first, last.max(first));
        self.set_clock(day);
        self.reveal((f64::from(day), f64::from(day)));
        true
    }

    fn window_key(&mut self, key: &str, shift: bool) -> bool {
        let (start, end, span) = (self.view.start, self.view.end(), self.view.span);
        let (first, last) = self.atlas.range;
        let by = span
            * match key {
                "ArrowRight" | "ArrowUp" => STEPS.0,
                "ArrowLeft" | "ArrowDown" => -STEPS.0,
                "PageDown" => STEPS.1,
                "PageUp" => -STEPS.1,
                "Home" | "End" => 0.0,
                _ => return false,
            };
        let view = match key {
            "Home" => TimeView::between(first, first + span),
            "End" => TimeView::between(last - span, last),
            _ if shift => TimeView::between(start, (end + by).max(start + TimeView::MIN_SPAN)),
            _ => self.view.panned(by),
        };
        self.animation = Animation::default();
        self.move_view(view);
        true
    }

    fn splitter_key(&mut self, key: &str) -> bool {
        let by = match key {
            "ArrowDown" | "ArrowRight" => SPLIT_STEPS.0,
            "ArrowUp" | "ArrowLeft" => -SPLIT_STEPS.0,
            "PageDown" => SPLIT_STEPS.1,
            "PageUp" => -SPLIT_STEPS.1,
            "Home" => -1.0,
            "End" => 1.0,
            _ => return false,
        };
        // In whole per cents, as it is said.
        self.split(((self.share() + by) * 100.0).round() / 100.0);
        true
    }

    /// The part of the height that the map has.
    pub(super) fn share(&self) -> f64 {
        self.map_share.unwrap_or(MAP_SHARE)
    }

    /// Gives the map this part of the height, within bounds.
    pub(super) fn split(&mut self, share: f64) {
        self.map_share = Some(share.clamp(SHARES.0, SHARES.1));
        self.resize(self.panes.whole.w, self.panes.whole.h);
        // The state has changed.
        let detail = json!({ "view": self.view_value() });
        self.emit("viewchange", &detail);
    }

    /// The next of a few divisions: who cannot drag clicks.
    pub(super) fn split_next(&mut self) {
        let share = self.share();
        let at = CLICKED.iter().position(|one| (one - share).abs() < 0.01);
        let next = at.map_or(0, |at| (at + 1) % CLICKED.len());
        self.split(CLICKED.get(next).copied().unwrap_or(MAP_SHARE));
    }
}

/// The same day so many months later; the last of the month where there is none.
fn months_from(day: Day, months: i32) -> Day {
    let civil = civil_from_day(day);
    let month = i32::from(civil.month) - 1 + months;
    let [first, next] = [month, month + 1].map(|month| day_from_month(civil.year, month));
    (first + i32::from(civil.day) - 1).min(next - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Cursor, Target, Zone};

    /// A range of 2000 days with the days 500 to 1000 in view, and both handles.
    fn app() -> App {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        app.atlas.range = (0.0, 2_000.0);
        app.view = TimeView::between(500.0, 1_000.0);
        app.zones = vec![Zone {
            target: Target::Overview,
            area: Rect::new(0.0, 560.0, 800.0, 36.0),
            cursor: Cursor::Pointer,
        }];
        app
    }

    fn after(key: &str, shift: bool) -> (f64, f64) {
        let mut app = app();
        assert!(app.slider_key("overview", key, shift), "{key}");
        (app.view.start, app.view.end())
    }

    #[test]
    fn keys_move_and_resize_the_window() {
        assert_eq!(after("ArrowRight", false), (550.0, 1_050.0));
        assert_eq!(after("ArrowLeft", false), (450.0, 950.0));
        assert_eq!(after("PageDown", false), (950.0, 1_450.0));
        assert_eq!(after("ArrowRight", true), (500.0, 1_050.0));
        assert_eq!(after("ArrowLeft", true), (500.0, 950.0));
        assert_eq!(after("Home", false), (0.0, 500.0));
        assert_eq!(after("End", false), (1_500.0, 2_000.0));
        assert!(!app().slider_key("overview", "x", false));
        assert!(!app().slider_key("nonsense", "ArrowLeft", false));
    }

    #[test]
    fn keys_move_the_clock_within_the_range() {
        let mut app = app();
        let mut on = |from: &str, key: &str, shift: bool| {
            app.set("clock", Some(from));
            assert!(app.slider_key("clock", key, shift), "{key}");
            (app.sliders()[0]["text"].as_str().unwrap_or_default()).to_owned()
        };
        assert_eq!(on("1970-02-28", "ArrowRight", false), "1 March 1970");
        assert_eq!(on("1970-03-31", "PageDown", false), "30 April 1970");
        assert_eq!(on("1972-02-29", "PageUp", true), "28 February 1971");
        assert_eq!(on("1971-01-31", "PageUp", false), "31 December 1970");
        assert_eq!(on("1971-01-31", "Home", false), "1 January 1970");
        assert_eq!(on("1970-01-01", "ArrowLeft", false), "1 January 1970");
        assert_eq!(on("1971-01-31", "End", false), "23 June 1975");
    }

    #[test]
    fn the_window_says_its_days() {
        let mut app = app();
        let text = |app: &App| app.sliders()[1]["text"].clone();
        assert_eq!(text(&app), "16 May 1971 – 26 September 1972");
        app.view = TimeView::between(500.0, 501.0);
        assert_eq!(text(&app), "16 May 1971");
    }

    #[test]
    fn keys_and_clicks_move_the_splitter_within_bounds() {
        let mut app = app();
        assert!(app.slider_key("splitter", "ArrowUp", false));
        assert_eq!(app.share(), 0.54);
        assert!(app.slider_key("splitter", "End", false));
        assert_eq!(app.share(), SHARES.1);
        for wanted in [MAP_SHARE, 0.8, 0.3, MAP_SHARE] {
            app.split_next();
            assert_eq!(app.share(), wanted);
        }
        assert_eq!(app.sliders()[2]["text"], "58 %");
    }
}
