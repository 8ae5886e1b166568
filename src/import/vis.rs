//! vis-timeline: `[{id, content, start, end, group, …}]`, or the same as `items` beside `groups`.
//!
//! The text may come in pieces (`split`), and each item (`record`) becomes an event at once, since a page may hand in
//! a million of them. Most begin and end at moments that need no text in between (`dates`).

mod dates;
mod record;
mod rows;

use std::borrow::Cow;

use serde::de::DeserializeSeed;
use serde_json::Value;

use super::html;
use super::split::{Kind, Part, Splitter, Take};
use super::table::names::Ids;
use crate::dataset;
use crate::dataset::events::{Columns, Common, Kind as RowKind, Own};
use crate::dataset::raw::{Dataset, Event, Lane, Text, extra_from_json};
use crate::dataset::{Diagnostic, Severity};
use dates::{exact, when};
use record::{One, Record, Scalar};

/// The language tag of texts that do not say theirs.
const UNDETERMINED: &str = "und";

const ITEMS: &str = "items";
const GROUPS: &str = "groups";

/// Every item matters alike.
const IMPORTANCE: u8 = 3;

/// Reads the items and groups of a text.
///
/// # Errors
/// Everything that is wrong with single items; or the one place where the text is not as the format has it.
pub(super) fn read(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let mut reader = Reader::new();
    reader.push(text);
    reader.finish()
}

/// Reads the items and groups of a text, leaving out items that are broken; of texts with HTML the words.
///
/// # Errors
/// The one place where the text is not as the format has it.
pub(super) fn read_some(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut reader = Reader::new();
    reader.push(text);
    let mut reading = reader.reading;
    reader.splitter.finish(&mut reading);
    if reading.broken {
        return Err(reading.found);
    }
    let (mut data, mut found) = (reading.data, reading.found);
    let mut ids = Ids::default();
    let mut dropped = Vec::new();
    let items = std::mem::take(&mut data.events);
    for mut event in items.records().map(Cow::into_owned) {
        event.id = ids.unique(event.id);
        for words in event.title.values_mut().chain(event.summary.values_mut()) {
            let plain = html::plain(words);
            dropped.extend(plain.told().filter(|told| !dropped.contains(told)));
            *words = plain.text.into_owned();
        }
        data.events.push(event);
    }
    let told = |(message, hint)| Diagnostic::at(Severity::Info, ITEMS, message, hint);
    found.extend(dropped.into_iter().map(told));
    let is_list = text.trim_start().starts_with('[');
    dataset::locate(text, if is_list { ITEMS } else { "" }, &mut found);
    Ok((data, found))
}

/// Reads items and groups from a text that comes in pieces.
#[derive(Debug)]
pub(super) struct Reader {
    splitter: Splitter,
    reading: Reading,
}

impl Reader {
    /// Ready for the first piece.
    pub fn new() -> Self {
        Self {
            splitter: Splitter::new(&[ITEMS, GROUPS]),
            reading: Reading::default(),
        }
    }

    /// Takes the next piece.
    pub fn push(&mut self, piece: &str) {
        self.splitter.push(piece, &mut self.reading);
    }

    /// Takes items in columns, behind those that came; false where they are not such as are known without being read, and
    /// where the whole list has to come as text.
    pub fn push_rows(&mut self, columns: &Columns) -> bool {
        self.reading.rows(columns)
    }

    /// What was read.
    ///
    /// # Errors
    /// As of [`read`].
    pub fn finish(self) -> Result<Dataset, Vec<Diagnostic>> {
        let mut reading = self.reading;
        self.splitter.finish(&mut reading);
        if reading.found.is_empty() {
            Ok(reading.data)
        } else {
            Err(reading.found)
        }
    }
}

/// What was read so far.
#[derive(Debug, Default)]
struct Reading {
    data: Dataset,
    found: Vec<Diagnostic>,
    /// Whether the text is not as the format has it. What follows is not read.
    broken: bool,
    items: usize,
    groups: usize,
    id: String,
    lane: String,
    /// Kinds of rows that came in columns.
    kinds: Vec<RowKind>,
}

impl Take for Reading {
    fn whole(&mut self, list: &'static str, text: &str) -> usize {
        if self.broken {
            return 0;
        }
        let mut records = serde_json::Deserializer::from_str(text).into_iter::<Record<'_>>();
        let Some(Ok(record)) = records.next() else {
            return 0;
        };
        self.take(list, &record);
        records.byte_offset()
    }

    fn part(&mut self, part: Part<'_>) {
        if self.broken {
            return;
        }
        let problem = match part.kind {
            Kind::Record(list) => self.record(list, &part),
            Kind::Member => member(&part),
            Kind::Stray => Some(part.broken("", "something is missing or too much here")),
        };
        if let Some(problem) = problem {
            self.broken = true;
            self.found = vec![problem];
        }
    }
}

impl Reading {
    fn record(&mut self, list: &str, part: &Part<'_>) -> Option<Diagnostic> {
        let mut member = "";
        let mut json = serde_json::Deserializer::from_str(part.text);
        let record = One(&mut member).deserialize(&mut json);
        let record = record.and_then(|record| json.end().map(|()| record));
        match record {
            Ok(record) => self.take(list, &record),
            Err(problem) if problem.is_data() => {
                let row = if list == GROUPS {
                    self.groups
                } else {
                    self.items
                };
                return Some(part.misfit(format!("{list}[{row}].{member}"), &problem));
            }
            Err(problem) => return Some(part.no_json(&problem)),
        }
        None
    }

    fn take(&mut self, list: &str, record: &Record<'_>) {
        if list == GROUPS {
            self.group(record);
        } else {
            self.item(record);
        }
    }

    fn group(&mut self, record: &Record<'_>) {
        self.groups += 1;
        let mut id = String::new();
        write_id(&mut id, &record.id, self.groups);
        self.data.lanes.push(Lane {
            id,
            title: text_from(&record.content.text()),
            under: None,
            extra: extra_from_json(&record.extra),
        });
    }

    fn item(&mut self, record: &Record<'_>) {
        let row = self.items;
        self.items += 1;
        write_id(&mut self.id, &record.id, self.items);
        let has_lane = record.group != Scalar::Missing;
        record.group.write_as_id(&mut self.lane);
        let (title, summary) = (record.content.text(), record.title.text());
        let lane = has_lane.then_some(self.lane.as_str());
        if let Some((from, to)) = exact(&record.start, &record.end) {
            let language = |text: &str| (!text.is_empty()).then_some(UNDETERMINED);
            let common = Common {
                title: language(&title),
                summary: language(&summary),
                kind: "",
                lane,
                importance: IMPORTANCE,
                extra: &record.extra,
            };
            let own = Own {
                id: &self.id,
                title: &title,
                summary: &summary,
                from,
                to,
            };
            if self.data.events.push_plain(&common, &own) {
                return;
            }
        }
        match when(&record.start, &record.end) {
            Ok(when) => self.data.events.push(Event {
                id: self.id.clone(),
                title: text_from(&title),
                when,
                lane: lane.map(str::to_owned),
                importance: IMPORTANCE,
                summary: text_from(&summary),
                extra: extra_from_json(&record.extra),
                ..Event::default()
            }),
            Err((member, problem)) => {
                let path = format!("{ITEMS}[{row}].{member}");
                self.found.push(Diagnostic::date(path, problem));
            }
        }
    }
}

/// What is wrong with a member of the object that is no list.
fn member(part: &Part<'_>) -> Option<Diagnostic> {
    match serde_json::from_str::<Value>(&format!("{{{}}}", part.text)) {
        Ok(object) => {
            let list = [ITEMS, GROUPS]
                .into_iter()
                .find(|list| object.get(list).is_some())?;
            Some(part.broken(list, "this must be a list"))
        }
        Err(problem) => Some(part.no_json(&problem)),
    }
}

impl Part<'_> {
    fn broken(&self, path: &str, message: &str) -> Diagnostic {
        let hint = "give a list of items, or an object with \"items\", as JSON";
        Diagnostic {
            line: self.line,
            column: self.column + 1,
            ..Diagnostic::at(Severity::Error, path, message, hint)
        }
    }

    fn misfit(&self, path: String, problem: &serde_json::Error) -> Diagnostic {
        let message = format!("this cannot stand here: {problem}");
        let hint = "content is a text; start and end are ISO dates or milliseconds since 1970";
        self.placed(
            Diagnostic::at(Severity::Error, path, message, hint),
            problem,
        )
    }

    fn no_json(&self, problem: &serde_json::Error) -> Diagnostic {
        let message = format!("this is not JSON: {problem}");
        let hint = "check the commas, brackets and quotation marks near this place";
        self.placed(Diagnostic::at(Severity::Error, "", message, hint), problem)
    }

    /// A finding at the place of a problem, which counts from the beginning of the part.
    fn placed(&self, finding: Diagnostic, problem: &serde_json::Error) -> Diagnostic {
        let before = if problem.line() > 1 { 0 } else { self.column };
        Diagnostic {
            line: self.line + problem.line().saturating_sub(1),
            column: before + problem.column(),
            ..finding
        }
    }
}

fn text_from(text: &str) -> Text {
    let mut texts = Text::new();
    if !text.is_empty() {
        texts.insert(UNDETERMINED.to_owned(), text.to_owned());
    }
    texts
}

/// An item without an id is known by its place in the list, counted from 1.
fn write_id(to: &mut String, id: &Scalar<'_>, number: usize) {
    id.write_as_id(to);
    if *id == Scalar::Missing {
        to.push_str("item-");
        to.push_str(&number.to_string());
    }
}

#[cfg(test)]
mod tests;
