//! One row → a title, an era or an event.

use super::columns::{Column as C, is_text};
use super::dates::{
    DateProblem, Parts, days_from_julian, edtf_from_milliseconds, edtf_from_parts, when_from_texts,
};
use super::{Cell, Table, UNDETERMINED};
use crate::dataset::Severity;
use crate::dataset::raw::{Checked, Era, Event, Extra, GivenDate, Media, Text, When};
use crate::json::number_from_text;
use crate::time::{EdtfError, iso_from_day};

/// The cells of a row that are read together.
#[derive(Default)]
struct Dates<'a> {
    start: Option<Cell<'a>>,
    end: Option<Cell<'a>>,
    calendar: Option<Cell<'a>>,
    /// Year, month, day, time of the beginning, then of the end.
    parts: [Option<Cell<'a>>; 8],
}

impl<'a> Dates<'a> {
    fn of(cells: &[Cell<'a>]) -> Self {
        let mut dates = Self::default();
        for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
            let at = match cell.field.column {
                // The first of several that mean the same counts.
                Some(C::Start) => {
                    dates.start.get_or_insert(*cell);
                    continue;
                }
                Some(C::End) => {
                    dates.end.get_or_insert(*cell);
                    continue;
                }
                Some(C::Calendar) => {
                    dates.calendar = Some(*cell);
                    continue;
                }
                Some(C::Year) => 0,
                Some(C::Month) => 1,
                Some(C::Day) => 2,
                Some(C::Time) => 3,
                Some(C::EndYear) => 4,
                Some(C::EndMonth) => 5,
                Some(C::EndDay) => 6,
                Some(C::EndTime) => 7,
                _ => continue,
            };
            if let Some(part) = dates.parts.get_mut(at) {
                *part = Some(*cell);
            }
        }
        dates
    }

    /// The texts of one end that is given in parts.
    fn part(&self, first: usize) -> Option<(Cell<'a>, Parts<'a>)> {
        let text = |at: usize| self.parts.get(first + at).copied().flatten();
        let year = text(0)?;
        let of = |at: usize| text(at).map_or("", |cell| cell.text);
        let parts = Parts {
            year: year.text,
            month: of(1),
            day: of(2),
            time: of(3),
        };
        Some((year, parts))
    }
}

fn text_of<'a>(cell: Option<Cell<'a>>) -> &'a str {
    cell.map_or("", |cell| cell.text)
}

fn insert(texts: &mut Text, lang: &str, text: &str) {
    texts.insert(lang.to_owned(), text.to_owned());
}

/// The parts of a list in one cell.
pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

impl Table<'_> {
    pub(in crate::import) fn take_title(&mut self, cells: &[Cell], extra: Extra) {
        let texts = texts(cells);
        let header = &mut self.data.header;
        header.title.extend(texts.title);
        header.summary.extend(texts.summary);
        header.extra.extend(extra);
    }

    pub(super) fn take_era(&mut self, cells: &[Cell], extra: Extra) {
        let Some((when, _)) = self.when(cells) else {
            return;
        };
        let texts = texts(cells);
        let own = cells
            .iter()
            .find(|cell| cell.field.column == Some(C::Id) && !cell.text.is_empty());
        let made = own.map_or_else(
            || {
                texts
                    .title
                    .values()
                    .next()
                    .map(|title| super::names::slug(title))
            },
            |cell| Some(super::names::plain_id(cell.text)),
        );
        let made = made.filter(|id| !id.is_empty());
        let id = self
            .eras
            .unique(made.unwrap_or_else(|| format!("era-{}", self.number())));
        self.data.eras.push(Era {
            id,
            title: texts.title,
            when,
            text: texts.summary,
            extra,
        });
    }

    /// `own_kind`: the column `type` holds the event's kind.
    pub(super) fn take_event(&mut self, cells: &[Cell], extra: Extra, own_kind: bool) {
        let Some((when, julian)) = self.when(cells) else {
            return;
        };
        let mut event = Event {
            when,
            given_dates: julian,
            importance: 3,
            extra,
            ..texts(cells)
        };
        if event.title.is_empty() {
            self.tell(
                Severity::Warning,
                "",
                None,
                "this row has no title",
                "write one in the column \"title\"",
            );
        }
        let mut id = None;
        let mut media = Media::default();
        let lang = lang_of(cells);
        for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
            let text = cell.text;
            match cell.field.column {
                Some(C::Id) => id = Some(cell),
                Some(C::Kind) => text.clone_into(&mut event.kind),
                Some(C::Type) if own_kind && event.kind.is_empty() => {
                    text.clone_into(&mut event.kind)
                }
                Some(C::Importance) => event.importance = self.importance(cell),
                Some(C::Tags) => event.tags.extend(list(text).map(str::to_owned)),
                Some(C::Unreviewed) => event.unreviewed.extend(list(text).map(str::to_owned)),
                Some(C::GivenDates) => event.given_dates.extend(list(text).map(given_date)),
                Some(C::Certainty) => event.unsettled = !text.eq_ignore_ascii_case("certain"),
                Some(C::Checked) => event.checked = self.checked(cell),
                Some(C::Media) => text.clone_into(&mut media.url),
                Some(C::MediaAlt) => insert(&mut media.alt, lang, text),
                Some(C::MediaCaption) => insert(&mut media.caption, lang, text),
                Some(C::MediaCredit) => media.credit = Some(text.to_owned()),
                Some(C::MediaLicense) => media.license = Some(text.to_owned()),
                Some(C::MediaThumbnail) => media.thumbnail = Some(text.to_owned()),
                Some(C::Lane) => event.lane = Some(self.lane(text, lang)),
                Some(C::Parties) => event.powers = self.powers(text, lang),
                Some(C::People) => event.people = self.people(text, lang),
                Some(C::Source) => event.sources = self.sources(text),
                _ => {}
            }
        }
        if media != Media::default() {
            event.media.push(media);
        }
        self.place(cells, lang, &mut event);
        event.id = self.event_id(id, &event);
        self.data.events.push(event);
    }

    /// When it is, and the dates of another calendar that it was given in. What is wrong is reported.
    fn when(&mut self, cells: &[Cell]) -> Option<(When, Vec<GivenDate>)> {
        let dates = Dates::of(cells);
        if let Some((year, first)) = dates.part(0) {
            let start = self.date_in_parts(&year, first)?;
            let end = match dates.part(4) {
                Some((year, last)) => self.date_in_parts(&year, last)?,
                None => String::new(),
            };
            let when = when_from_texts(&start, &end);
            let wrong = dates.part(4).map_or(year, |(year, _)| year);
            return self
                .checked_when(when, &wrong, &wrong)
                .map(|when| (when, Vec::new()));
        }
        let Some(cell) = dates.start.or(dates.end) else {
            let hint = "write it in the column \"start\", as 1938-07-29, 1938-07 or 1938";
            self.tell(Severity::Error, "", None, "this row has no date", hint);
            return None;
        };
        let (start, end) = (text_of(dates.start), text_of(dates.end));
        let (first, last) = (dates.start.unwrap_or(cell), dates.end.unwrap_or(cell));
        match dates.calendar {
            Some(calendar) if calendar.text.eq_ignore_ascii_case("julian") => {
                return self.julian(first, dates.end);
            }
            Some(calendar) if !calendar.text.eq_ignore_ascii_case("gregorian") => {
                let message = format!(
                    "\"{}\" is no calendar that is converted here",
                    calendar.text
                );
                let hint = "write gregorian or julian, and dates of others in \"given_dates\"";
                self.tell_of(Severity::Error, &calendar, message, hint);
                return None;
            }
            _ => {}
        }
        let (from, to) = (moment(start), moment(end));
        let when = when_from_texts(
            from.as_deref().unwrap_or(start),
            to.as_deref().unwrap_or(end),
        );
        self.checked_when(when, &first, &last)
            .map(|when| (when, Vec::new()))
    }

    fn date_in_parts(&mut self, year: &Cell, parts: Parts) -> Option<String> {
        let text = edtf_from_parts(parts);
        text.map_err(|problem| self.bad_date(year, problem)).ok()
    }

    fn checked_when(
        &mut self,
        when: Result<When, DateProblem>,
        start: &Cell,
        end: &Cell,
    ) -> Option<When> {
        let tell = |DateProblem { of_end, problem }| {
            self.bad_date(if of_end { end } else { start }, problem)
        };
        when.map_err(tell).ok()
    }

    fn bad_date(&mut self, cell: &Cell, problem: EdtfError) {
        let hint = if problem.hint.is_empty() {
            "write a date, as 1938-07-29, 1938-07, 1938 or 1938-07-29/1938-08-11".to_owned()
        } else {
            problem.hint
        };
        let message = format!("{}: \"{}\"", problem.message, cell.text);
        self.tell_of(Severity::Error, cell, message, hint);
    }

    /// Days of the Julian calendar, which are kept beside the Gregorian ones.
    fn julian(&mut self, start: Cell, end: Option<Cell>) -> Option<(When, Vec<GivenDate>)> {
        let mut ends = Vec::new();
        for cell in [Some(start), end].into_iter().flatten() {
            match days_from_julian(cell.text) {
                Ok(days) => ends.push(days),
                Err(problem) => {
                    self.bad_date(&cell, problem);
                    return None;
                }
            }
        }
        let (first, last) = (ends.first()?, ends.last()?);
        let day = |day: i32, qualifier: &str| format!("{}{qualifier}", iso_from_day(day));
        let (from, to) = (day(first.0, first.2), day(last.1, last.2));
        let when = when_from_texts(&from, if from == to { "" } else { &to });
        let when = self.checked_when(when, &start, &end.unwrap_or(start))?;
        let date = match end {
            Some(end) => format!("{}/{}", start.text, end.text),
            None => start.text.to_owned(),
        };
        let calendar = "julian".to_owned();
        Some((
            when,
            vec![GivenDate {
                calendar,
                date,
                ..GivenDate::default()
            }],
        ))
    }

    fn importance(&mut self, cell: &Cell) -> u8 {
        match cell.text.parse() {
            Ok(importance @ 1..=5) => importance,
            _ => {
                let message = format!("\"{}\" is no importance; 3 is taken", cell.text);
                let hint = "write 5 for the backbone of the story, down to 1 for a detail";
                self.tell_of(Severity::Warning, cell, message, hint);
                3
            }
        }
    }

    fn checked(&mut self, cell: &Cell) -> Checked {
        match cell.text {
            "none" => Checked::None,
            "secondary" => Checked::Secondary,
            "text" => Checked::Text,
            other => {
                let message = format!("\"{other}\" does not say how far it was checked");
                self.tell_of(
                    Severity::Warning,
                    cell,
                    message,
                    "write none, secondary or text",
                );
                Checked::None
            }
        }
    }
}

/// The language of the texts that do not name theirs.
fn lang_of<'a>(cells: &[Cell<'a>]) -> &'a str {
    let cell = cells
        .iter()
        .find(|cell| cell.field.column == Some(C::Lang) && !cell.text.is_empty());
    cell.map_or(UNDETERMINED, |cell| cell.text)
}

/// The texts of a row in their languages, in an event that has nothing else.
fn texts(cells: &[Cell]) -> Event {
    let own = lang_of(cells);
    let mut event = Event::default();
    for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
        let Some(column) = cell.field.column.filter(|column| is_text(*column)) else {
            continue;
        };
        let texts = match column {
            C::Summary => &mut event.summary,
            C::Text => &mut event.text,
            C::DisplayDate => &mut event.display_date,
            C::DateNote => &mut event.date_note,
            _ => &mut event.title,
        };
        insert(texts, cell.field.lang.as_deref().unwrap_or(own), cell.text);
    }
    event
}

/// `julian 1905-08-23`.
fn given_date(text: &str) -> GivenDate {
    let (calendar, date) = text.split_once(' ').unwrap_or(("", text));
    GivenDate {
        calendar: calendar.to_owned(),
        date: date.trim().to_owned(),
        ..GivenDate::default()
    }
}

/// The EDTF of a number that is too great for a year: milliseconds since 1970.
fn moment(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = digits.len() > 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    // Eight digits are a date without hyphens.
    if !is_number || digits.len() == 8 {
        return None;
    }
    number_from_text(text).map(edtf_from_milliseconds)
}
