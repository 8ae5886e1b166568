//! TimelineJS 3: `{"title": slide, "events": [slide], "eras": [slide]}`.
//!
//! A slide becomes a row of texts for `table`: its dates as EDTF (an end counts to its last moment), its HTML as plain
//! text. What a slide cannot say in its own members stands in its member `borderline`, by the names of our columns;
//! TimelineJS ignores it. What Borderline does not use is kept in `extra`, in the slide's own shape.

use serde_json::{Map, Value};

use super::html;
use super::json::{Texts, extra_of, take_object, take_text, tell_unused, value_from_text};
use super::table::Table;
use super::table::columns::Column;
use super::table::dates::{Parts, agrees, edtf_from_parts, when_from_texts};
use crate::dataset::raw::{Dataset, Extra};
use crate::dataset::{Diagnostic, Severity, locate};

/// The name in `extra` for what is not used.
pub(crate) const UNUSED: &str = "timelinejs";

/// The member of a slide for what TimelineJS has no member for.
pub(crate) const OWN: &str = "borderline";

type Members = Map<String, Value>;

/// Reads a timeline.
///
/// # Errors
/// Why nothing of it can be read.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let Value::Object(mut whole) = value_from_text(text)? else {
        return Ok(Default::default());
    };
    let mut reading = Reading {
        table: Table::new(text),
        told: Vec::new(),
    };
    if let Some(slide) = take_object(&mut whole, "title") {
        reading.table.begin("title", None, None);
        reading.slide(slide, Some("title"));
    }
    let mut list = |name: &'static str, kind| {
        let Some(Value::Array(slides)) = whole.remove(name) else {
            return;
        };
        for (row, slide) in slides.into_iter().enumerate() {
            reading.table.begin(name, Some(row), None);
            match slide {
                Value::Object(slide) => reading.slide(slide, kind),
                _ => reading.table.tell(
                    Severity::Error,
                    "",
                    None,
                    "this is no slide",
                    "write an object with \"start_date\" and \"text\"",
                ),
            }
        }
    };
    list("events", None);
    list("eras", Some("era"));
    let (mut data, mut found) = reading.table.finish();
    data.header.extra.extend(extra_of(UNUSED, whole));
    locate(text, "", &mut found);
    Ok((data, found))
}

struct Reading<'t> {
    table: Table<'t>,
    /// The members of which it was said that they are not used.
    told: Vec<String>,
}

impl Reading<'_> {
    fn slide(&mut self, mut slide: Members, kind: Option<&str>) {
        let mut texts = Texts::default();
        texts.push(Column::Type, "", kind.map(str::to_owned));
        let (Ok(start), Ok(end)) = (
            self.date(&mut slide, "start_date", &mut texts),
            self.date(&mut slide, "end_date", &mut texts),
        ) else {
            return;
        };
        texts.push(Column::Start, "start_date", start);
        texts.push(Column::End, "end_date", end);
        texts.push(Column::Id, "unique_id", take_text(&mut slide, "unique_id"));
        texts.push(Column::Lane, "group", take_text(&mut slide, "group"));
        texts.push(
            Column::DisplayDate,
            "display_date",
            take_text(&mut slide, "display_date"),
        );
        let words: [(Column, &str); 2] = [(Column::Title, "headline"), (Column::Summary, "text")];
        self.part(&mut slide, "text", &words, &mut texts);
        let media = [
            (Column::Media, "url"),
            (Column::MediaCaption, "caption"),
            (Column::MediaCredit, "credit"),
            (Column::MediaAlt, "alt"),
            (Column::MediaThumbnail, "thumbnail"),
        ];
        self.part(&mut slide, "media", &media, &mut texts);
        let mut extra = Extra::new();
        if let Some(own) = take_object(&mut slide, OWN) {
            self.own(own, &mut texts, &mut extra);
        }
        for name in slide.keys() {
            tell_unused(&mut self.told, name, &mut self.table);
        }
        extra.extend(extra_of(UNUSED, slide));
        self.table.take(&texts.cells(), extra);
    }

    /// Takes the members of a part of the slide that are known; the rest of it stays.
    fn part(
        &mut self,
        slide: &mut Members,
        part: &str,
        known: &[(Column, &str)],
        texts: &mut Texts,
    ) {
        let Some(mut members) = take_object(slide, part) else {
            return;
        };
        for (column, name) in known {
            let Some(text) = take_text(&mut members, name) else {
                continue;
            };
            let path = format!("{part}.{name}");
            let text = if matches!(*name, "url" | "thumbnail" | "alt") {
                text
            } else {
                let plain = html::plain(&text);
                if let Some((message, hint)) = plain.told() {
                    self.table.tell(Severity::Info, &path, None, message, hint);
                }
                plain.text.into_owned()
            };
            texts.push(*column, path, Some(text));
        }
        if !members.is_empty() {
            slide.insert(part.to_owned(), Value::Object(members));
        }
    }

    /// The EDTF of a date; what it says in words is a text of its own. An error was reported.
    fn date(
        &mut self,
        slide: &mut Members,
        name: &'static str,
        texts: &mut Texts,
    ) -> Result<Option<String>, ()> {
        let mut members = match slide.remove(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::Object(members)) => members,
            Some(_) => {
                let hint = "write its parts: {\"year\": 1938, \"month\": 7, \"day\": 29}";
                self.table.tell(
                    Severity::Error,
                    name,
                    None,
                    "this is no date of TimelineJS",
                    hint,
                );
                return Err(());
            }
        };
        let mut part = |name: &str| take_text(&mut members, name).unwrap_or_default();
        let (year, month, day) = (part("year"), part("month"), part("day"));
        let (hour, minute, second) = (part("hour"), part("minute"), part("second"));
        part("millisecond");
        let or_zero = |text: &str| {
            if text.is_empty() {
                "0".to_owned()
            } else {
                text.to_owned()
            }
        };
        let time = if hour.is_empty() {
            hour
        } else {
            format!("{hour}:{}:{}", or_zero(&minute), or_zero(&second))
        };
        texts.push(
            Column::DisplayDate,
            format!("{name}.display_date"),
            take_text(&mut members, "display_date"),
        );
        // The tool's own exports name every part, most of them empty.
        members.retain(|_, value| !value.is_null() && value.as_str() != Some(""));
        if !members.is_empty() {
            slide.insert(name.to_owned(), Value::Object(members));
        }
        if year.is_empty() {
            return Ok(None);
        }
        let parts = Parts {
            year: &year,
            month: &month,
            day: &day,
            time: &time,
        };
        edtf_from_parts(parts).map(Some).map_err(|problem| {
            self.table
                .tell(Severity::Error, name, None, problem.message, problem.hint);
        })
    }

    /// Takes what the slide says by the names of our columns. Its finer date counts while it says the same days as the
    /// slide's own.
    fn own(&mut self, mut own: Members, texts: &mut Texts, extra: &mut Extra) {
        let (start, end) = (take_text(&mut own, "start"), take_text(&mut own, "end"));
        if let Some(start) = start {
            let end = end.unwrap_or_default();
            let plain = when_from_texts(
                texts.get(Column::Start).unwrap_or_default(),
                texts.get(Column::End).unwrap_or_default(),
            );
            if plain.is_ok_and(|plain| agrees(&start, &end, &plain)) {
                texts.replace(Column::Start, "borderline.start", &start);
                texts.replace(Column::End, "borderline.end", &end);
            } else {
                let hint = "remove it, or write the same days there";
                self.table.tell(
                    Severity::Warning,
                    "borderline.start",
                    None,
                    "this date is not that of start_date and end_date, which count",
                    hint,
                );
            }
        }
        texts.push_all(own, OWN, extra);
    }
}

#[cfg(test)]
mod tests;
