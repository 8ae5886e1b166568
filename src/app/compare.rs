//! Two days compared: the map shows one of them left of a handle and the clock's right of it.
//!
//! The fills of the compared day are kept while it is compared; what changed hands is found again when the clock passes a
//! change.

use serde_json::Value;

use super::App;
use super::state::short;
use crate::dataset::changes::changes;
use crate::json::{json, number_from_text};
use crate::layout::fills::Fills;
use crate::layout::map::MapCache;
use crate::layout::map::compare::{ChangedLand, changed_lands};
use crate::scene::Pt;
use crate::search::day_from_text;
use crate::text::{changes_words, date_words, fill};
use crate::time::{Day, day_from_edtf, iso_from_day};

/// Where the handle stands at first, as a share of the map's width.
const MIDDLE: f64 = 0.5;
/// Without any change to show, the clock is compared with so many days before.
const YEAR: Day = 365;

/// What the clock's day is compared with.
#[derive(Debug)]
pub struct Compared {
    /// The day.
    pub day: Day,
    /// Its fills.
    pub fills: Fills,
    /// What changed hands, as the compared day's map and as the clock's shows it.
    pub changed: (Vec<ChangedLand>, Vec<ChangedLand>),
    /// Where the handle stands, as a share of the map's width.
    pub share: f64,
    /// What its map keeps from frame to frame.
    pub cache: MapCache,
}

impl App {
    /// Compares the clock with a day, or with none.
    pub(super) fn compare(&mut self, day: Option<Day>) {
        if day == self.compared_day() {
            return;
        }
        self.goes();
        let share = self
            .compared
            .take()
            .map_or(MIDDLE, |compared| compared.share);
        self.compared = day.map(|day| Compared {
            day,
            fills: Fills::on(&self.atlas, day, &self.settings.claim_view),
            changed: (Vec::new(), Vec::new()),
            share,
            cache: MapCache::default(),
        });
        self.find_changed();
        // The band with the two dates takes room from the map.
        self.resize(self.panes.whole.w, self.panes.whole.h);
        self.announce_clock();
        self.tell_compare();
    }

    /// The day that the clock is compared with.
    pub(super) fn compared_day(&self) -> Option<Day> {
        self.compared.as_ref().map(|compared| compared.day)
    }

    /// Makes the compared day's fills anew, after a change of what all fills are made from.
    pub(super) fn refill_compared(&mut self) {
        if let Some(compared) = &mut self.compared {
            compared.fills = Fills::on(&self.atlas, compared.day, &self.settings.claim_view);
            compared.cache = MapCache::default();
        }
    }

    /// Finds what changed hands between the two days.
    pub(super) fn find_changed(&mut self) {
        let (atlas, clock) = (&self.atlas, self.clock);
        if let Some(compared) = &mut self.compared {
            compared.changed = (
                changed_lands(atlas, compared.day, clock),
                changed_lands(atlas, clock, compared.day),
            );
        }
    }

    pub(super) fn tell_compare(&mut self) {
        let day = self.compared_day().map(iso_from_day);
        self.emit("comparechange", &json!({ "compare": day }));
    }

    /// Compares with the eve of the last change of hands, or ends the comparison.
    pub(super) fn toggle_compare(&mut self) {
        let day = match self.compared {
            Some(_) => None,
            None => Some(self.eve_of_change()),
        };
        self.compare(day);
    }

    fn eve_of_change(&self) -> Day {
        let differs = |day: &Day| {
            let rows = changes(&self.atlas, *day, self.clock);
            rows.iter().any(|row| !row.succession)
        };
        let passed = self.atlas.change_days.iter().rev();
        let mut eves = passed
            .filter(|change| **change <= self.clock)
            .map(|change| change.saturating_sub(1));
        eves.find(differs)
            .unwrap_or_else(|| self.clock.saturating_sub(YEAR))
    }

    /// Exchanges the two days.
    pub(super) fn swap_days(&mut self) {
        if let Some(day) = self.compared_day() {
            let clock = self.clock;
            self.set_clock(day);
            self.compare(Some(clock));
        }
    }

    /// Sets one of the two days from a text as it is typed; false where it is no day.
    pub(super) fn type_day(&mut self, compared: bool, text: &str) -> bool {
        let Some(day) = day_from_text(text) else {
            return false;
        };
        if compared {
            self.compare(Some(day));
        } else {
            self.set_clock(day);
        }
        true
    }

    /// The part of the state: the day, and where the handle stands unless in the middle.
    pub(super) fn compare_part(&self) -> Option<String> {
        let compared = self.compared.as_ref()?;
        let day = iso_from_day(compared.day);
        Some(if compared.share == MIDDLE {
            day
        } else {
            format!("{day},{}", short(compared.share))
        })
    }

    /// Takes the part of the state; a damaged one changes nothing.
    pub(super) fn set_compare_part(&mut self, part: Option<&str>) {
        let (day, share) = part.map_or((None, None), |part| {
            let (day, share) = part.split_once(',').unwrap_or((part, ""));
            (Some(day), number_from_text(share))
        });
        match day.map(day_from_edtf) {
            None => self.compare(None),
            Some(Ok(day)) => {
                self.compare(Some(day));
                self.move_handle(share.unwrap_or(MIDDLE));
            }
            Some(Err(_)) => {}
        }
    }

    /// What happened between the two days, in a sentence; nothing where none are compared.
    pub(super) fn compare_words(&self) -> Option<String> {
        let day = self.compared_day()?;
        Some(changes_words(self.lang(), &self.atlas, day, self.clock))
    }

    /// What the shell shows of the comparison, with words; null where there is none.
    pub(super) fn compare_page(&self) -> Value {
        let (Some(compared), Some(sentence)) = (&self.compared, self.compare_words()) else {
            return Value::Null;
        };
        let (lang, words) = (self.lang(), self.lang().compare_words());
        let days = [compared.day, self.clock];
        let [left, right] = days.map(|day| date_words(lang, day));
        let percent = format!("{:.0}", compared.share * 100.0);
        let value = [("n", percent.as_str()), ("a", &left), ("b", &right)];
        json!({
            "days": days.map(iso_from_day),
            "share": compared.share,
            "at": self.page_from_point(Pt::new(self.map_sides().1.x, self.panes.map.center().y)),
            "value": fill(words.value, &value),
            "sentence": sentence,
            "texts": json!({
                "title": lang.locale().compare, "close": lang.locale().close, "left": words.left, "right": words.right,
                "swap": words.swap, "handle": words.handle, "gained": words.gained, "lost": words.lost,
                "notADay": words.not_a_day,
            }),
        })
    }
}
