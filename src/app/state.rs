//! The whole state in one string: `v1;key=value;…`.
//!
//! | key | what | left out |
//! | --- | --- | --- |
//! | `t` | window: first day since 1970, width in days | never |
//! | `c` | clock, a day | never |
//! | `s` | selected event | without one |
//! | `m` | camera: middle in map km, CSS px a km | never |
//! | `h` | the map's share of the height | as it was at first |
//! | `a` | second calendar | without one |
//! | `g` | what puts events into lanes | by kind |
//! | `v` | claim view | what is held |
//! | `f` | filters | everything passes |
//! | `k` | what of the map is picked, as `Picked::name` has it | without it |
//! | `d` | compared day, and where the handle stands as a share of the map's width | without one, and in the middle |
//! | `u` | tour and step | outside a tour |
//! | `r` | claim of a document that is read | outside the documents |
//!
//! Parts with other keys are kept, so that a state of a later version comes back whole; damaged parts are ignored.

use super::App;
use super::animation::Animation;
use crate::dataset::lanes::Grouping;
use crate::json::number_from_text;
use crate::layout::claim_view::ClaimView;
use crate::layout::picked::Picked;
use crate::time::calendar::Calendar;
use crate::time::{day_from_edtf, iso_from_day};
use crate::view::{Camera, TimeView};

/// The keys of the parts that are known here.
pub const STATE_KEYS: [&str; 13] = [
    "t", "c", "s", "m", "h", "a", "g", "v", "f", "k", "d", "u", "r",
];

/// A number to nine places: a tenth of a millisecond, a thousandth of a millimetre. Addresses are shorter for it, and what is read
/// from one is the number that was written: zero has no sign, and a large number, as a day two centuries from 1970, has six
/// places, since no more can be told apart.
pub(super) fn short(number: f64) -> f64 {
    rounded(number, places(number))
}

fn rounded(number: f64, places: f64) -> f64 {
    (number * places).round() / places + 0.0
}

fn places(number: f64) -> f64 {
    if number.abs() < 1e5 { 1e9 } else { 1e6 }
}

/// The window, start and width as short as each other. The width is cut off, so that a window which ends with the calendar
/// still does: what reached beyond would be moved when it is read.
fn short_window(view: TimeView) -> (f64, f64) {
    let places = places(view.start).min(places(view.span));
    // What was cut off before stays as it is, however it is rounded on its way.
    let span = (view.span * places + 0.01).floor() / places;
    (rounded(view.start, places), span)
}

impl App {
    /// The state as it is now.
    pub(super) fn state(&self) -> String {
        let (view, camera) = (self.view, self.camera);
        let (start, span) = short_window(view);
        let mut state = format!("v1;t={start},{span}");
        let mut part = |key: &str, value: &str| {
            state.push(';');
            state.push_str(key);
            state.push('=');
            state.push_str(value);
        };
        part("c", &iso_from_day(self.clock));
        if let Some(event) = self.selected.and_then(|index| self.atlas.event(index)) {
            part("s", &event.id);
        }
        let center = camera.center;
        let numbers = [center.x, center.y, camera.scale].map(|n| short(n).to_string());
        part("m", &numbers.join(","));
        if let Some(share) = self.map_share {
            part("h", &short(share).to_string());
        }
        if self.settings.calendar != Calendar::default() {
            part("a", self.settings.calendar.tag());
        }
        if self.settings.grouping != Grouping::default() {
            part("g", self.settings.grouping.name());
        }
        if self.settings.claim_view != ClaimView::default() {
            part("v", self.settings.claim_view.name());
        }
        let filters = self.settings.filters.text();
        if !filters.is_empty() {
            part("f", &filters);
        }
        if let Some(picked) = self.picked_name() {
            part("k", &picked);
        }
        if let Some(compared) = self.compare_part() {
            part("d", &compared);
        }
        if let Some(tour) = self.tour_name() {
            part("u", &tour);
        }
        if let Some(claim) = self.claim_read() {
            part("r", &claim.id);
        }
        for (key, value) in &self.unknown_state {
            part(key, value);
        }
        state
    }

    /// Takes a state.
    pub(super) fn set_state(&mut self, state: &str) {
        let mut parts = state.split(';');
        if parts.next() != Some("v1") {
            return;
        }
        let parts: Vec<(&str, &str)> = parts.filter_map(|part| part.split_once('=')).collect();
        let get = |key: &str| {
            let found = parts.iter().find(|(name, _)| *name == key);
            found.map(|(_, value)| *value)
        };
        let numbers = |value: &str| -> Vec<f64> {
            let numbers = value.split(',').filter_map(number_from_text);
            numbers.filter(|n: &f64| n.is_finite()).collect()
        };
        let unknown = parts.iter().filter(|(key, _)| !STATE_KEYS.contains(key));
        self.unknown_state = unknown
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        self.animation = Animation::default();
        self.touched = false;
        for (key, name) in [
            ("a", "calendar"),
            ("g", "lanes"),
            ("v", "claim-view"),
            ("f", "filters"),
        ] {
            self.set(name, get(key));
        }
        // The view is in the state, so that the reader comes back to where they had strolled from the step.
        self.stop = get("u").and_then(|name| self.stop_named(name));
        self.reading = get("r").and_then(|id| self.claim_named(id));
        // Selecting moves window and clock, so it comes first.
        self.select(get("s").and_then(|id| self.atlas.event_index(id)));
        self.pick(get("k").and_then(|name| Picked::from_name(&self.atlas, name)));
        if let Some(Ok(day)) = get("c").map(day_from_edtf) {
            self.set_clock(day);
        }
        self.set_compare_part(get("d"));
        if let Some([start, span]) = get("t").map(numbers).as_deref() {
            // Not by its edges: their difference would not be the same span to the last bit. The move keeps it in range.
            let (start, span) = (*start, *span);
            self.set_view(TimeView { start, span }.panned(0.0));
        }
        if let Some([x, y, scale]) = get("m").map(numbers).as_deref() {
            let camera = Camera {
                center: crate::geo::Point { x: *x, y: *y },
                scale: *scale,
            };
            self.set_camera(camera.panned(0.0, 0.0));
        }
        match get("h").map(numbers).as_deref() {
            Some([share]) => self.divide(Some(share.clamp(0.15, 0.85))),
            None => self.divide(None),
            Some(_) => {}
        }
    }

    /// Gives the map its share of the height; without one, that of the beginning.
    pub(super) fn divide(&mut self, share: Option<f64>) {
        if share != self.map_share {
            self.map_share = share;
            self.resize(self.panes.whole.w, self.panes.whole.h);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;
    use crate::app::App;

    fn app() -> App {
        let mut app = App::default();
        let text = r#"{"borderline": 1, "id": "t", "events": [
            {"id": "a", "title": {"en": "A"}, "when": "1905", "kind": "treaty"}]}"#;
        app.load(text);
        app.resize(800.0, 600.0);
        app
    }

    #[test]
    fn a_state_comes_back_whole_with_what_is_not_known() {
        let mut app = app();
        let state = "v1;t=-23000.5,400.25;c=1905-09-05;s=a;m=10.5,-3,0.25;h=0.5;a=japanese;g=power;v=all;d=1904-02-08,0.25;q=later;z=1,2";
        app.set_state(state);
        assert_eq!(app.state(), state);
    }

    #[test]
    fn what_is_written_of_a_number_is_what_is_read() {
        for number in [
            0.1,
            -18.080_028_597,
            99_999.123_456_789,
            -4_370_420.285_986_453,
        ] {
            let once = short(number);
            assert!((once - number).abs() < 1e-6);
            for read in [once.next_down(), once, once.next_up()] {
                assert_eq!(short(read), once);
            }
        }
        let mut app = app();
        app.set_state("v1;t=-0.0000000000001,400;m=-0.0000000000001,0,0.25");
        let state = app.state();
        assert!(state.starts_with("v1;t=0,400;"), "{state}");
        assert!(state.contains(";m=0,0,0.25"), "{state}");
    }

    #[test]
    fn what_is_left_out_goes_back_and_what_is_damaged_is_ignored() {
        let mut app = app();
        app.set_state("v1;a=julian;g=importance;c=1905-01-01;h=0.5;d=1904-02-08");
        app.set_state("v1;a=nonsense;c=x;t=1;m=a,b,c;h=;d=1904-13");
        let state = app.state();
        assert!(state.contains("c=1905-01-01"), "{state}");
        assert!(!state.contains("g="), "{state}");
        assert!(state.ends_with(";d=1904-02-08"), "{state}");
        app.set_state("v2;c=1950-01-01");
        assert_eq!(app.state(), state);
        assert!(state.contains(";h=0.5"), "{state}");
        app.set_state("v1");
        let state = app.state();
        assert!(!state.contains(";d=") && !state.contains(";h="), "{state}");
    }
}
