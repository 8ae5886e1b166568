//! vis-timeline: `[{id, content, start, end, group, …}]`, or the same as `items` beside `groups`.
//!
//! The text is read in one pass and each item becomes an event at once, since a page may hand in a million of them.

mod dates;

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::dataset::raw::{Dataset, Event, Extra, Lane, Text};
use crate::dataset::{Diagnostic, Severity};
use dates::when;

/// The language tag of texts that do not say theirs.
const UNDETERMINED: &str = "und";

/// Reads the items and groups of a text.
///
/// # Errors
/// Everything that is wrong with single items; or the one place where the text is not as the format has it.
pub(super) fn read(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let outcome = if text.trim_start().starts_with('[') {
        List(&mut reading, Kind::Item).deserialize(&mut json)
    } else {
        Whole(&mut reading).deserialize(&mut json)
    };
    if let Err(problem) = outcome.and_then(|()| json.end()) {
        return Err(vec![reading.broken(&problem)]);
    }
    if reading.found.is_empty() {
        Ok(reading.data)
    } else {
        Err(reading.found)
    }
}

/// What a list holds.
#[derive(Clone, Copy)]
enum Kind {
    Item,
    Group,
}

/// What was read so far, and where the reader stands.
#[derive(Default)]
struct Reading {
    data: Dataset,
    found: Vec<Diagnostic>,
    /// `items[12].start`, in parts.
    place: (&'static str, usize, &'static str),
}

impl Reading {
    fn broken(&self, problem: &serde_json::Error) -> Diagnostic {
        let (list, row, member) = self.place;
        let (path, message, hint) = if problem.is_data() {
            (
                format!("{list}[{row}].{member}"),
                format!("this cannot stand here: {problem}"),
                "content is a text; start and end are ISO dates or milliseconds since 1970",
            )
        } else {
            (
                String::new(),
                format!("this is not JSON: {problem}"),
                "check the commas, brackets and quotation marks near this place",
            )
        };
        Diagnostic {
            line: problem.line(),
            column: problem.column(),
            ..Diagnostic::at(Severity::Error, path, message, hint)
        }
    }

    fn take(&mut self, kind: Kind, record: Record) {
        let (_, row, _) = self.place;
        match kind {
            Kind::Group => self.data.lanes.push(Lane {
                id: id_from(record.id, row),
                title: text_from(record.content),
                under: None,
                extra: record.extra,
            }),
            Kind::Item => match when(&record.start, &record.end) {
                Ok(when) => self.data.events.push(Event {
                    id: id_from(record.id, row),
                    title: text_from(record.content),
                    when,
                    lane: record.group.into_text().map(|group| plain_id(&group)),
                    importance: 3,
                    summary: text_from(record.title),
                    extra: record.extra,
                    ..Event::default()
                }),
                Err((member, problem)) => {
                    self.found
                        .push(Diagnostic::date(format!("items[{row}].{member}"), problem));
                }
            },
        }
    }
}

/// A value that stands for a text, a number or a date.
#[derive(Clone, Debug, Default, PartialEq)]
enum Scalar {
    #[default]
    Missing,
    Number(f64),
    Text(String),
}

impl Scalar {
    fn into_text(self) -> Option<String> {
        match self {
            Self::Missing => None,
            Self::Number(number) => Some(number.to_string()),
            Self::Text(text) => Some(text),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;

        impl Visitor<'_> for Any {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text or a number")
            }

            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Missing)
            }

            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
        }

        from.deserialize_any(Any)
    }
}

/// An item, or a group, which has fewer of the same members.
#[derive(Default)]
struct Record {
    id: Scalar,
    content: Scalar,
    start: Scalar,
    end: Scalar,
    group: Scalar,
    title: Scalar,
    extra: Extra,
}

/// The members that mean something here.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Member {
    Id,
    Content,
    Start,
    End,
    Group,
    Title,
    Other(String),
}

/// The object around `items` and `groups`.
struct Whole<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object with \"items\"")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "items" => map.next_value_seed(List(&mut *self.0, Kind::Item))?,
                "groups" => map.next_value_seed(List(&mut *self.0, Kind::Group))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct List<'a>(&'a mut Reading, Kind);

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self(reading, kind) = self;
        let name = match kind {
            Kind::Item => "items",
            Kind::Group => "groups",
        };
        reading.place = (name, 0, "");
        while let Some(record) = list.next_element_seed(One(&mut *reading))? {
            reading.take(kind, record);
            reading.place = (name, reading.place.1 + 1, "");
        }
        Ok(())
    }
}

struct One<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for One<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Record, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_> {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(member) = map.next_key()? {
            let (name, value) = match member {
                Member::Id => ("id", &mut record.id),
                Member::Content => ("content", &mut record.content),
                Member::Start => ("start", &mut record.start),
                Member::End => ("end", &mut record.end),
                Member::Group => ("group", &mut record.group),
                Member::Title => ("title", &mut record.title),
                Member::Other(name) => {
                    record.extra.insert(name, map.next_value::<Value>()?);
                    continue;
                }
            };
            self.0.place.2 = name;
            *value = map.next_value()?;
        }
        Ok(record)
    }
}

fn text_from(value: Scalar) -> Text {
    let text = value.into_text().filter(|text| !text.is_empty());
    let mut texts = Text::new();
    texts.extend(text.map(|text| (UNDETERMINED.to_owned(), text)));
    texts
}

/// An item without an id is known by its place in the list, counted from 1.
fn id_from(id: Scalar, row: usize) -> String {
    id.into_text()
        .map_or_else(|| format!("item-{}", row + 1), |id| plain_id(&id))
}

/// The text with only such letters as may stand in an id.
fn plain_id(text: &str) -> String {
    let keep = |c: char| {
        if c.is_alphanumeric() || "-_.".contains(c) {
            c
        } else {
            '-'
        }
    };
    text.chars().map(keep).collect()
}

#[cfg(test)]
mod tests;
