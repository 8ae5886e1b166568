//! Worksheets: a map to write on and events to put in order, with their key.
//!
//! Everything follows from a `code`: the window, the day, and a number by which `lots` are drawn. `map` chooses lands, towns
//! and borders; events are chosen here, the important ones first, of those whose first day is known and whose title does
//! not tell the year. Neither choice depends on the language, filters or the camera, so that the code on a sheet makes
//! the same sheet in every language.

mod code;
mod lots;
mod map;

use serde_json::Value;

use super::App;
use super::export::FAMILY;
use super::fly::first_day;
use crate::error::Error;
use crate::json::json;
use crate::layout::claim_view::{ClaimView, tenure_seen};
use crate::order::sort_by;
use crate::paint::svg_from_scene;
use crate::scene::Scene;
use crate::text::names::place_name;
use crate::text::{date_words, event_date_words, fill, power_words, tenure_words};
use crate::time::{Day, Edge, Precision, day_from_instant, instant_from_days};
use code::Code;
use lots::Lots;
use map::{Asked, Border, Number, Sheet};

/// Events on a sheet, and the importance from which one is taken before others.
const EVENTS: usize = 8;
const IMPORTANT: u8 = 3;

/// Units a CSS px of the pictures.
const UNITS: u32 = 4;

/// The letter of an event, in the order in which they stand on the sheet.
fn letter(at: usize) -> char {
    ('A'..='Z').nth(at).unwrap_or('?')
}

impl App {
    /// The sheet of a code, or of any word for what is in view.
    ///
    /// # Errors
    /// Where a picture cannot be written; it is written to memory, so it should not.
    pub(super) fn worksheet(&self, typed: &str) -> Result<Value, Error> {
        let code = Code::from_text(typed).unwrap_or_else(|| Code::new(self.days_seen(), typed));
        let (lang, words) = (self.lang(), self.lang().worksheet_words());
        let [from, to, day] = code.days;
        let mut lots = Lots::new(code.seed());
        let sheet = self.sheet_map(day, &mut lots);
        let events = self.sheet_events(from, to, &mut lots);
        let (day_words, days) = (
            date_words(lang, day),
            [from, to].map(|day| date_words(lang, day)),
        );
        let days = fill(
            lang.locale().spans.range,
            &[("a", &days[0]), ("b", &days[1])],
        );
        let map = match &sheet {
            Some(sheet) => self.map_value(sheet, day)?,
            None => Value::Null,
        };
        Ok(json!({
            "lang": lang.tag(),
            "code": code.text(),
            "title": words.title,
            "about": day_words,
            "map": map,
            "events": self.events_on_sheet(&events, &days),
            "words": json!({
                "name": words.name, "key": words.key, "code": words.code,
            }),
        }))
    }

    /// First and last day of the window, and the clock's.
    fn days_seen(&self) -> [Day; 3] {
        let day = |at: f64| day_from_instant(instant_from_days(at));
        [
            day(self.view.start),
            day(self.view.end() - 1e-4),
            self.clock,
        ]
    }

    /// Pictures, questions and answers of a map.
    fn map_value(&self, sheet: &Sheet, day: Day) -> Result<Value, Error> {
        let (lang, words) = (self.lang(), self.lang().worksheet_words());
        let svg = |scene: &Scene| {
            svg_from_scene(scene, map::SIZE, FAMILY, UNITS)
                .map_err(|problem| Error::new(problem.to_string(), ""))
        };
        let day_words = date_words(lang, day);
        let lands = sheet
            .numbers
            .iter()
            .any(|number| matches!(number.of, Asked::Land(_)));
        let towns = sheet
            .numbers
            .iter()
            .any(|number| matches!(number.of, Asked::Town(_)));
        let asked = [
            (lands, fill(words.lands, &[("day", &day_words)])),
            (towns, words.towns.to_owned()),
        ];
        let asked = asked.into_iter().filter(|(is, _)| *is);
        let draw = sheet
            .borders
            .iter()
            .map(|border| self.border_words(border, &day_words));
        let [blank, drawn] = &sheet.scenes;
        Ok(json!({
            "blank": svg(blank)?,
            "drawn": svg(drawn)?,
            "asked": asked.map(|(_, words)| words).chain(draw).collect::<Vec<String>>(),
            "answers": sheet.numbers.iter().map(|number| self.number_words(number, day)).collect::<Vec<String>>(),
        }))
    }

    fn border_words(&self, border: &Border, day: &str) -> String {
        let [a, b] = border
            .powers
            .each_ref()
            .map(|id| power_words(self.lang(), &self.atlas, id));
        let values = [("a", &*a), ("b", &*b), ("day", day)];
        fill(self.lang().worksheet_words().draw, &values)
    }

    /// Who held a land, or a town's name.
    fn number_words(&self, number: &Number, day: Day) -> String {
        let (lang, atlas) = (self.lang(), &self.atlas);
        match number.of {
            Asked::Land(cell) => tenure_seen(atlas, cell, day, &ClaimView::DeFacto)
                .map(|tenure| tenure_words(lang, atlas, &tenure)),
            Asked::Town(row) => {
                let place = atlas.data.places.get(row);
                place.and_then(|place| place_name(place, lang, day))
            }
        }
        .unwrap_or_default()
    }

    /// Events whose first days differ, between two days, in an order by lot.
    fn sheet_events(&self, from: Day, to: Day, lots: &mut Lots) -> Vec<(usize, Day)> {
        let events = self.atlas.events();
        let mut all: Vec<(usize, Day, bool)> = Vec::new();
        for (index, event) in events.iter().enumerate() {
            let (first, start) = (first_day(&event), event.span.start);
            let known = start.edge == Edge::Known && !start.approximate && !start.uncertain;
            let to_the_day = start.precision() <= Precision::Day;
            let silent = !events.titles(index).any(|(_, title)| tells_a_year(title));
            if known && to_the_day && silent && (from..=to).contains(&first) {
                let record = events.template_of(index);
                let important = record.is_some_and(|record| record.importance >= IMPORTANT);
                all.push((index, first, important));
            }
        }
        lots.shuffle(&mut all);
        // The sort keeps the lots' order among equals.
        sort_by(&mut all, |a, b| b.2.cmp(&a.2));
        let mut chosen: Vec<(usize, Day)> = Vec::new();
        for (index, first, _) in all {
            if chosen.len() < EVENTS && !chosen.iter().any(|(_, day)| *day == first) {
                chosen.push((index, first));
            }
        }
        lots.shuffle(&mut chosen);
        chosen
    }

    /// Questions and answers about events; null where there are not two to put in order.
    fn events_on_sheet(&self, events: &[(usize, Day)], days: &str) -> Value {
        if events.len() < 2 {
            return Value::Null;
        }
        let (lang, words) = (self.lang(), self.lang().worksheet_words());
        let title = |index: usize| lang.pick_title(self.atlas.events(), index);
        let asked = events.iter().enumerate();
        let asked =
            asked.map(|(at, (index, _))| json!({"letter": letter(at), "title": title(*index)}));
        let mut key: Vec<(usize, usize, Day)> = events
            .iter()
            .enumerate()
            .map(|(at, (index, day))| (at, *index, *day))
            .collect();
        sort_by(&mut key, |a, b| a.2.cmp(&b.2));
        let key = key.into_iter().filter_map(|(at, index, _)| {
            let events = self.atlas.events();
            let (event, record) = (events.get(index)?, self.atlas.event(index)?);
            let when = event_date_words(lang, &event, &record);
            Some(json!({"letter": letter(at), "title": title(index), "when": when}))
        });
        json!({
            "task": fill(words.order, &[("days", days)]),
            "asked": asked.collect::<Vec<Value>>(),
            "key": key.collect::<Vec<Value>>(),
        })
    }
}

/// Whether a title has a number like that of a year.
fn tells_a_year(title: &str) -> bool {
    let mut digits = title.split(|letter: char| !letter.is_ascii_digit());
    digits.any(|number| number.len() == 4)
}

#[cfg(test)]
mod tests;
