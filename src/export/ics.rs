//! iCalendar (RFC 5545): one VEVENT for each event and era. Days are all-day events whose DTEND is the day after; hours
//! are those of the place, without a zone. Years before 1 cannot be written and are left out.

use serde_json::Value;

use super::dates::{Plain, Unit, plain};
use super::rows::{Row, name, of_era, of_event, of_title};
use super::{Atlas, Choice};
use crate::dataset::dates::span;
use crate::dataset::raw::{Extra, When};
use crate::import::ics::{EXTRA, OWN, UNUSED};
use crate::import::table::KEPT_PLACE;
use crate::import::table::columns::Column as C;
use crate::import::table::dates::{texts_of, when_from_texts};
use crate::time::{Day, civil_from_day, iso_from_day};

/// Lines are folded after so many bytes.
const LONGEST_LINE: usize = 75;

/// Writes the calendar.
pub(super) fn write(atlas: &Atlas, choice: &Choice) -> String {
    let mut out = Calendar(String::new());
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Borderline//History atlas//EN");
    let mut title = of_title(atlas, choice.lang);
    title.take(C::Type);
    out.text("X-WR-CALNAME", title.take(C::Title));
    out.text("X-WR-CALDESC", title.take(C::Summary));
    out.own(&title);
    out.unused(&atlas.data.header.extra);
    let dataset = match atlas.data.header.id.as_str() {
        "" => "borderline",
        id => id,
    };
    for era in &atlas.data.eras {
        out.event(of_era(era, choice.lang), &era.when, dataset, &era.extra);
    }
    for index in choice.indices(atlas) {
        if let Some(event) = atlas.events().record(index) {
            out.event(
                of_event(atlas, &event, choice.lang),
                &event.when,
                dataset,
                &event.extra,
            );
        }
    }
    out.line("END:VCALENDAR");
    out.0
}

struct Calendar(String);

impl Calendar {
    /// Writes a line, folded at the borders of letters.
    fn line(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, text: Option<String>) {
        if let Some(text) = text {
            self.line(&format!("{name}:{}", escaped(&text)));
        }
    }

    /// Writes what iCalendar has no property for.
    fn own(&mut self, row: &Row) {
        for (column, lang, text) in &row.0 {
            let name = name(*column, lang.as_deref())
                .replace('_', "-")
                .to_ascii_uppercase();
            self.line(&format!("{OWN}{name}:{}", escaped(text)));
        }
    }

    /// Writes what came from a calendar and was not used.
    fn unused(&mut self, extra: &Extra) {
        let members = extra
            .get(UNUSED)
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        for (name, value) in members {
            if let Some(text) = value.as_str() {
                self.line(&format!("{name}:{text}"));
            }
        }
    }

    fn event(&mut self, mut row: Row, when: &When, dataset: &str, extra: &Extra) {
        let Ok(span) = span(when) else { return };
        let (start, end) = plain(&span);
        let end = end.filter(|_| span.end.edge == crate::time::Edge::Known);
        if civil_from_day(start.day).year < 1 {
            return;
        }
        self.line("BEGIN:VEVENT");
        let id = row.take(C::Id).unwrap_or_default();
        self.line(&format!("UID:{}@{}", escaped(&id), escaped(dataset)));
        // No clock is read here: the same data give the same file.
        self.line("DTSTAMP:19700101T000000Z");
        self.dates(&mut row, when, start, end);
        self.text("SUMMARY", row.take(C::Title));
        self.text("DESCRIPTION", row.take(C::Summary));
        if let Some(tags) = row.take(C::Tags) {
            let tags: Vec<String> = tags.split(';').map(escaped).collect();
            self.line(&format!("CATEGORIES:{}", tags.join(",")));
        }
        self.place(&mut row);
        self.own(&row);
        self.unused(extra);
        let others: serde_json::Map<String, Value> = {
            let others = extra
                .iter()
                .filter(|(name, _)| *name != UNUSED && *name != KEPT_PLACE);
            others
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        };
        if !others.is_empty() {
            self.text(EXTRA, Some(Value::Object(others).to_string()));
        }
        self.line("END:VEVENT");
    }

    fn dates(&mut self, row: &mut Row, when: &When, start: Plain, end: Option<Plain>) {
        let last = end.unwrap_or(last_day(start));
        let (from, to) = match (start.unit, end.map(|end| end.unit)) {
            (Unit::Second(at), None) => {
                self.line(&format!("DTSTART:{}", moment(start.day, at)));
                (start.iso(), String::new())
            }
            (Unit::Second(first), Some(Unit::Second(second))) => {
                self.line(&format!("DTSTART:{}", moment(start.day, first)));
                self.line(&format!("DTEND:{}", moment(last.day, second)));
                (start.iso(), last.iso())
            }
            _ => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", compact(start.day)));
                self.line(&format!("DTEND;VALUE=DATE:{}", compact(last.day + 1)));
                let to = if last.day == start.day {
                    String::new()
                } else {
                    iso_from_day(last.day)
                };
                (iso_from_day(start.day), to)
            }
        };
        if when_from_texts(&from, &to).is_ok_and(|said| texts_of(&said) == texts_of(when)) {
            row.take(C::Start);
            row.take(C::End);
        }
    }

    /// A place with its position, where there is one of each; for all else ours say more.
    fn place(&mut self, row: &mut Row) {
        let get = |column: C| {
            row.0
                .iter()
                .find(|(own, ..)| *own == column)
                .map(|(.., text)| text.clone())
        };
        let (place, lat, lon) = (get(C::Place), get(C::Lat), get(C::Lon));
        self.text(
            "LOCATION",
            place.as_ref().map(|place| place.replace(';', ", ")),
        );
        let first = |text: &Option<String>| {
            text.as_deref()
                .unwrap_or_default()
                .split(';')
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        if lat.is_some() {
            self.line(&format!("GEO:{};{}", first(&lat), first(&lon)));
        }
        let is_one = |text: &Option<String>| text.as_ref().is_none_or(|text| !text.contains(';'));
        if is_one(&place) && is_one(&lat) {
            for column in [C::Place, C::Lat, C::Lon] {
                row.take(column);
            }
        }
    }
}

/// The last day of a date.
fn last_day(date: Plain) -> Plain {
    let civil = civil_from_day(date.day);
    let after = match date.unit {
        Unit::Year => crate::time::day_from_civil(civil.year + 1, 1, 1),
        Unit::Month if civil.month == 12 => crate::time::day_from_civil(civil.year + 1, 1, 1),
        Unit::Month => crate::time::day_from_civil(civil.year, civil.month + 1, 1),
        Unit::Day | Unit::Second(_) => None,
    };
    let day = after.map_or(date.day, |after| after - 1);
    Plain {
        day,
        unit: Unit::Day,
    }
}

/// `19380729`.
fn compact(day: Day) -> String {
    iso_from_day(day).replace('-', "")
}

/// `19450809T001000`.
fn moment(day: Day, seconds: i64) -> String {
    let time = crate::import::table::dates::time_text(seconds);
    compact(day) + &time.replace(':', "")
}

fn escaped(text: &str) -> String {
    let text = text
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}
