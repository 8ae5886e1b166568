//! iCalendar (RFC 5545): each VEVENT is an event. A DTEND is the first day or second that is not meant any more.
//!
//! `lines` unfolds the text into properties. What a VEVENT has no property for stands in properties `X-BORDERLINE-…` by
//! the names of our columns; those that Borderline does not use are kept in `extra`. Zones are not applied: the hour
//! stays as written.

mod lines;

use serde_json::{Map, Value};

use super::json::extra_of;
use super::table::columns::{Column, Field};
use super::table::dates::{agrees, when_from_texts};
use super::table::{Cell, Table};
use crate::dataset::raw::Dataset;
use crate::dataset::{Diagnostic, Severity};
use crate::time::{day_from_edtf, iso_from_day};
use lines::{Property, lines};

/// The name in `extra` for properties that are not used.
pub(crate) const UNUSED: &str = "ics";

/// What the names of properties for our columns begin with.
pub(crate) const OWN: &str = "X-BORDERLINE-";

/// The property that keeps what came with other formats, as JSON.
pub(crate) const EXTRA: &str = "X-BORDERLINE-EXTRA";

/// Reads a calendar.
pub(super) fn read(text: &str) -> (Dataset, Vec<Diagnostic>) {
    let mut table = Table::new(text);
    let mut calendar = Event::default();
    let mut event: Option<Event> = None;
    // A part of an event that is none: an alarm.
    let mut within: Vec<String> = Vec::new();
    let mut row = 0;
    for property in lines(text) {
        let value = property.value.trim();
        match property.name.as_str() {
            "BEGIN" if value.eq_ignore_ascii_case("VCALENDAR") => {}
            "BEGIN" if value.eq_ignore_ascii_case("VEVENT") && within.is_empty() => {
                event = Some(Event {
                    at: property.at,
                    ..Event::default()
                });
            }
            "BEGIN" => within.push(value.to_ascii_uppercase()),
            "END"
                if within
                    .last()
                    .is_some_and(|part| value.eq_ignore_ascii_case(part)) =>
            {
                within.pop();
            }
            "END" if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(event) = event.take() {
                    table.begin("events", Some(row), Some(event.at));
                    event.take(&mut table);
                    row += 1;
                }
            }
            "END" => {}
            _ if !within.is_empty() => {}
            _ => event.as_mut().unwrap_or(&mut calendar).add(property),
        }
    }
    if let Some(event) = event {
        table.begin("events", Some(row), Some(event.at));
        table.tell(
            Severity::Error,
            "",
            None,
            "this event is never closed",
            "add a line END:VEVENT",
        );
    }
    calendar.take_as_title(&mut table);
    table.finish()
}

/// The properties of an event, or those of the calendar.
#[derive(Default)]
struct Event {
    at: usize,
    texts: Vec<(Field, String, usize)>,
    start: Option<Moment>,
    end: Option<Moment>,
    unused: Map<String, Value>,
    /// What came with other formats.
    extra: Map<String, Value>,
}

/// A date or a time of iCalendar as EDTF, or why it is none.
struct Moment {
    text: Result<String, String>,
    at: usize,
}

impl Moment {
    /// `19380729` or `19450809T001000`, with or without a Z behind it.
    fn of(property: &Property) -> Self {
        let value = property.value.trim().trim_end_matches(['Z', 'z']);
        let (date, time) = value.split_once(['T', 't']).unwrap_or((value, ""));
        let is_date = date.len() == 8
            && matches!(time.len(), 0 | 6)
            && (date.bytes().chain(time.bytes())).all(|b| b.is_ascii_digit());
        let part =
            |text: &str, from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
        let text = if is_date {
            let mut text = [part(date, 0, 4), part(date, 4, 6), part(date, 6, 8)].join("-");
            if !time.is_empty() {
                text.push('T');
                text.push_str(&[part(time, 0, 2), part(time, 2, 4), part(time, 4, 6)].join(":"));
            }
            Ok(text)
        } else {
            Err(property.value.clone())
        };
        Self {
            text,
            at: property.at,
        }
    }
}

impl Event {
    fn text(&mut self, column: Column, property: &Property, text: String) {
        let lang = property.parameter("LANGUAGE").map(str::to_owned);
        let field = Field {
            column: Some(column),
            lang,
            name: property.name.clone(),
        };
        self.texts.push((field, text, property.at));
    }

    fn add(&mut self, property: Property) {
        if property.name == EXTRA {
            let extra = serde_json::from_str(&property.text());
            self.extra = extra
                .ok()
                .and_then(|value: Value| value.as_object().cloned())
                .unwrap_or_default();
            return;
        }
        if let Some(name) = property.name.strip_prefix(OWN) {
            let mut field = Field::named(&column_name(name));
            field.name.clone_from(&property.name);
            self.texts.push((field, property.text(), property.at));
            return;
        }
        match property.name.as_str() {
            "DTSTART" => self.start = Some(Moment::of(&property)),
            "DTEND" => self.end = Some(Moment::of(&property)),
            "UID" => {
                let uid = property.text();
                let id = uid.split('@').next().unwrap_or_default().to_owned();
                self.text(Column::Id, &property, super::table::names::plain_id(&id));
            }
            "SUMMARY" | "X-WR-CALNAME" | "NAME" => {
                self.text(Column::Title, &property, property.text())
            }
            "DESCRIPTION" | "X-WR-CALDESC" => {
                self.text(Column::Summary, &property, property.text())
            }
            "CATEGORIES" => self.text(Column::Tags, &property, property.list().join(";")),
            "LOCATION" => self.text(Column::Place, &property, property.text().replace(';', ",")),
            "GEO" => {
                if let Some((lat, lon)) = property.value.split_once(';') {
                    self.text(Column::Lat, &property, lat.to_owned());
                    self.text(Column::Lon, &property, lon.to_owned());
                }
            }
            // Of every calendar, and written anew.
            "VERSION" | "PRODID" | "CALSCALE" | "DTSTAMP" => {}
            _ => {
                let name = match property.parameters.as_str() {
                    "" => property.name,
                    parameters => format!("{};{parameters}", property.name),
                };
                self.unused.insert(name, Value::String(property.value));
            }
        }
    }

    /// The texts by column: one of ours takes the place of the property that says it less exactly.
    fn cells(&self) -> Vec<Cell<'_>> {
        let is_own = |field: &Field| field.name.starts_with(OWN);
        let ours = |field: &Field| {
            let same = |(own, ..): &&(Field, String, usize)| {
                is_own(own) && own.column == field.column && own.lang == field.lang
            };
            self.texts.iter().any(|text| same(&text))
        };
        let texts = self
            .texts
            .iter()
            .filter(|(field, ..)| is_own(field) || !ours(field));
        texts
            .map(|(field, text, at)| Cell {
                field,
                text: text.trim(),
                at: Some(*at),
            })
            .collect()
    }

    fn take_as_title(self, table: &mut Table) {
        let extra = extra_of(UNUSED, self.unused.clone());
        table.begin("", None, None);
        table.take_title(&self.cells(), extra);
    }

    fn take(self, table: &mut Table) {
        if let Some((name, _)) = self
            .unused
            .iter()
            .find(|(name, _)| name.starts_with("RRULE") || name.starts_with("DURATION"))
        {
            let hint = "give each repetition an event of its own, and each end as DTEND";
            table.tell(
                Severity::Warning,
                name,
                None,
                "repetitions and durations are kept, but not shown",
                hint,
            );
        }
        let Ok((start, end)) = self.dates(table) else {
            return;
        };
        let dates = [
            (Column::Start, "DTSTART", start),
            (Column::End, "DTEND", end),
        ];
        let fields = dates.map(|(column, name, text)| {
            (
                Field {
                    column: Some(column),
                    lang: None,
                    name: name.to_owned(),
                },
                text,
            )
        });
        let mut cells = self.cells();
        cells.retain(|cell| !matches!(cell.field.column, Some(Column::Start | Column::End)));
        let at = self.start.as_ref().map(|moment| moment.at);
        cells.extend(fields.iter().map(|(field, text)| Cell { field, text, at }));
        let mut extra = extra_of(UNUSED, self.unused.clone());
        extra.extend(self.extra.clone());
        table.take(&cells, extra);
    }

    /// Beginning and end as the texts of a table. Our own, which may be finer, count while they say the same days.
    fn dates(&self, table: &mut Table) -> Result<(String, String), ()> {
        let mut text = |moment: &Option<Moment>, name: &str| match moment {
            None => Ok(String::new()),
            Some(Moment { text: Ok(text), .. }) => Ok(text.clone()),
            Some(Moment {
                text: Err(text),
                at,
            }) => {
                let message = format!("\"{text}\" is no date of iCalendar");
                table.tell(
                    Severity::Error,
                    name,
                    Some(*at),
                    message,
                    "write 19380729 or 19450809T001000",
                );
                Err(())
            }
        };
        let (start, end) = (text(&self.start, "DTSTART")?, text(&self.end, "DTEND")?);
        let end = last_meant(&start, end);
        let own = |column| {
            self.texts
                .iter()
                .find(|(field, ..)| field.column == Some(column))
        };
        let Some((_, fine, at)) = own(Column::Start) else {
            return Ok((start, end));
        };
        let fine_end = own(Column::End).map_or("", |(_, text, _)| text.as_str());
        if when_from_texts(&start, &end).is_ok_and(|plain| agrees(fine, fine_end, &plain)) {
            return Ok((fine.clone(), fine_end.to_owned()));
        }
        let hint = "remove it, or write the same days there";
        let message = "this date is not that of DTSTART and DTEND, which count";
        table.tell(
            Severity::Warning,
            "X-BORDERLINE-START",
            Some(*at),
            message,
            hint,
        );
        Ok((start, end))
    }
}

/// The last day that is meant, for a DTEND that is a day: the one before it, and none where that is the first.
fn last_meant(start: &str, end: String) -> String {
    let (Ok(first), Ok(after)) = (day_from_edtf(start), day_from_edtf(&end)) else {
        return end;
    };
    if after <= first + 1 {
        String::new()
    } else {
        iso_from_day(after - 1)
    }
}

/// `TITLE-ZH-HANT` → `title_zh-Hant`, `MEDIA-ALT` → `media_alt`.
fn column_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let plain = lower.replace('-', "_");
    let of_text = |base: &str| {
        plain
            .strip_prefix(base)?
            .strip_prefix('_')
            .map(|_| base.len())
    };
    let texts = ["title", "summary", "text", "display_date", "date_note"];
    let Some(at) = texts.into_iter().find_map(of_text) else {
        return plain;
    };
    let (base, tag) = (
        plain.get(..at).unwrap_or_default(),
        lower.get(at + 1..).unwrap_or_default(),
    );
    // A script is written with a capital, a region in capitals.
    let parts = tag
        .split('-')
        .enumerate()
        .map(|(part, text)| match (part, text.len()) {
            (1.., 4) => {
                text.get(..1).unwrap_or_default().to_ascii_uppercase()
                    + text.get(1..).unwrap_or_default()
            }
            (1.., 2) => text.to_ascii_uppercase(),
            _ => text.to_owned(),
        });
    format!("{base}_{}", parts.collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests;
