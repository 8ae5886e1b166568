//! Dates as text: EDTF (ISO 8601-2:2019, levels 0 to 2), read by `edtf-core`, to spans.
//!
//! Three things differ from the standard. A century `19` and a decade `193` are accepted as short for `19XX` and `193X`
//! (`edtf.js` accepts them too, `edtf-core` does not). Years beyond four digits, written with `Y`, are refused. A time
//! of day is kept as written: its offset says where the clock stood, and never moves the event.

use crate::error::Error;
use crate::order::sort_by;
use edtf_core::{
    Bound, BoundDate, Date, DateTime, Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind,
};

use super::hint;
use super::instant::{
    Day, Instant, SECONDS_PER_DAY, day_from_civil, day_from_instant, instant_from_day,
};
use super::span::{Edge, Fuzzy, Precision, Span};

/// Why a date was not understood, in words that its author can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// Where in the text, bytes from its start; at most its length.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
    /// What to write instead; empty where nothing better can be said.
    pub hint: String,
}

impl std::fmt::Display for EdtfError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        if !self.hint.is_empty() {
            write!(f, " ({})", self.hint)?;
        }
        Ok(())
    }
}

impl std::error::Error for EdtfError {}

impl From<EdtfError> for Error {
    fn from(problem: EdtfError) -> Self {
        Self::new(problem.message, problem.hint)
    }
}

impl EdtfError {
    fn new(offset: usize, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            offset,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// Reads a date, an interval or a set.
///
/// # Errors
/// Text that is not EDTF, an interval with neither end dated, and years outside −9999…9999.
pub fn span_from_edtf(text: &str) -> Result<Span, EdtfError> {
    match parse(text)? {
        Edtf::Date(date) => Ok(span_from_fuzzy(fuzzy_from_date(&date)?)),
        Edtf::DateTime(at) => Ok(span_from_fuzzy(fuzzy_from_date_time(&at)?)),
        Edtf::Interval(interval) => span_from_interval(&interval),
        Edtf::Set(set) => span_from_set(&set),
    }
}

/// Reads an interval whose ends are given apart, so that each can carry a time of day, which EDTF's own intervals
/// cannot. An end may be `..` (open) or empty (unknown).
///
/// # Errors
/// As [`span_from_edtf`], for the end in question; an end that is itself an interval or a set; an end before the start.
pub fn span_from_ends(start: &str, end: &str) -> Result<Span, EdtfError> {
    let (first, last) = match (end_from_edtf(start)?, end_from_edtf(end)?) {
        (Ok(first), Ok(last)) => (first, last),
        (Ok(first), Err(edge)) => (first, undated(first, edge)),
        (Err(edge), Ok(last)) => (undated(last, edge), last),
        (Err(_), Err(_)) => return Err(neither_dated()),
    };
    span_in_order(first, last)
}

/// Reads an exact day, `1938-07-29`.
///
/// # Errors
/// As [`span_from_edtf`], and every date that is not one whole day without `~` or `?`.
pub fn day_from_edtf(text: &str) -> Result<Day, EdtfError> {
    let span = span_from_edtf(text)?;
    let Fuzzy { min, max, .. } = span.start;
    let exact = span.is_instant() && !span.start.approximate && !span.start.uncertain;
    if exact && span.choices.is_empty() && max.0 - min.0 == SECONDS_PER_DAY {
        Ok(day_from_instant(min))
    } else {
        Err(EdtfError::new(
            0,
            "an exact day is needed here",
            "write year, month and day, as 1938-07-29",
        ))
    }
}

fn parse(text: &str) -> Result<Edtf, EdtfError> {
    let long = in_full(text);
    Edtf::parse(&long).map_err(|error| {
        let offset = offset_in_short(text, &long, error.offset);
        EdtfError::new(offset, error.message, hint::for_text(text))
    })
}

/// The place in `text` of a place in what [`in_full`] made of it.
fn offset_in_short(text: &str, long: &str, offset: usize) -> usize {
    let first = |text: &str| text.find('/').unwrap_or(text.len());
    let added = if offset > first(long) {
        first(long) - first(text)
    } else {
        0
    };
    offset.saturating_sub(added).min(text.len())
}

/// Writes `19` as `19XX` and `193` as `193X`, alone or as an end of an interval, with or without a qualifier.
fn in_full(text: &str) -> String {
    let part = |part: &str| {
        let digits = part.trim_end_matches(['?', '~', '%']);
        let qualifier = part.strip_prefix(digits).unwrap_or_default();
        match digits.len() {
            2 | 3 if digits.bytes().all(|byte| byte.is_ascii_digit()) && qualifier.len() <= 1 => {
                format!("{digits:X<4}{qualifier}")
            }
            _ => part.to_owned(),
        }
    };
    text.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// The dated end, or in which way it is not dated.
fn end_from_edtf(text: &str) -> Result<Result<Fuzzy, Edge>, EdtfError> {
    match text {
        "" => return Ok(Err(Edge::Unknown)),
        ".." => return Ok(Err(Edge::Open)),
        _ => {}
    }
    match parse(text)? {
        Edtf::Date(date) => fuzzy_from_date(&date).map(Ok),
        Edtf::DateTime(at) => fuzzy_from_date_time(&at).map(Ok),
        Edtf::Interval(_) | Edtf::Set(_) => Err(EdtfError::new(
            0,
            "one end of an interval must be a single date",
            "write the whole interval as one text, or one date at each end",
        )),
    }
}

fn fuzzy_from_date(date: &Date) -> Result<Fuzzy, EdtfError> {
    let bounds = Edtf::Date(*date).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        return Err(out_of_range());
    };
    let after = i64::from(day_from_bound(last)?) + 1;
    Ok(Fuzzy {
        min: instant_from_day(day_from_bound(first)?),
        max: Instant(after * SECONDS_PER_DAY),
        edge: Edge::Known,
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
    })
}

/// The second that is named, on the clock that it was read from.
fn fuzzy_from_date_time(at: &DateTime) -> Result<Fuzzy, EdtfError> {
    let day = fuzzy_from_date(&at.date)?;
    let minutes = i64::from(at.time.hour) * 60 + i64::from(at.time.minute);
    // A leap second, 60, runs into the next minute.
    let min = Instant(day.min.0 + minutes * 60 + i64::from(at.time.second));
    let max = Instant(min.0 + 1);
    Ok(Fuzzy { min, max, ..day })
}

fn day_from_bound(bound: BoundDate) -> Result<Day, EdtfError> {
    i32::try_from(bound.year)
        .ok()
        .and_then(|year| day_from_civil(year, bound.month, bound.day))
        .ok_or_else(out_of_range)
}

fn out_of_range() -> EdtfError {
    EdtfError::new(
        0,
        "years must lie between -9999 and 9999",
        "write the year with four digits",
    )
}

fn neither_dated() -> EdtfError {
    EdtfError::new(
        0,
        "neither end has a date",
        "give at least one end, as 1931/.. or ../1945",
    )
}

fn span_from_interval(interval: &Interval) -> Result<Span, EdtfError> {
    let dated = |endpoint: &IntervalEndpoint| match endpoint {
        IntervalEndpoint::Date(date) => fuzzy_from_date(date).map(Ok),
        IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            let edge = Edge::Open;
            fuzzy_from_date(date).map(|fuzzy| Ok(Fuzzy { edge, ..fuzzy }))
        }
        IntervalEndpoint::Open => Ok(Err(Edge::Open)),
        IntervalEndpoint::Unknown => Ok(Err(Edge::Unknown)),
    };
    match (dated(&interval.start)?, dated(&interval.end)?) {
        // Those of one kind come in order; "any day until 1939" may still stand before 1938.
        (Ok(start), Ok(end)) => span_in_order(start, end),
        (Ok(start), Err(edge)) => Ok(span_from_fuzzies(start, undated(start, edge))),
        (Err(edge), Ok(end)) => Ok(span_from_fuzzies(undated(end, edge), end)),
        (Err(_), Err(_)) => Err(neither_dated()),
    }
}

fn span_from_set(set: &Set) -> Result<Span, EdtfError> {
    // Each member by its first and last date, which differ in a range alone.
    let mut members = Vec::with_capacity(set.elements.len());
    let (mut open_start, mut open_end) = (false, false);
    for element in &set.elements {
        open_start |= matches!(element, SetElement::OnOrBefore(_));
        open_end |= matches!(element, SetElement::OnOrAfter(_));
        members.push(match element {
            SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => {
                let date = fuzzy_from_date(date)?;
                (date, date)
            }
            SetElement::Range(first, last) => (fuzzy_from_date(first)?, fuzzy_from_date(last)?),
        });
    }
    sort_by(&mut members, |a, b| {
        (a.0.min, a.1.max).cmp(&(b.0.min, b.1.max))
    });
    let first = members.first().map(|(first, _)| *first);
    let last = members.iter().map(|(_, last)| *last);
    let (Some(first), Some(last)) = (first, last.max_by_key(|last| last.max)) else {
        return Err(EdtfError::new(
            0,
            "the set is empty",
            "name at least one date",
        ));
    };
    let (mut start, mut end) = match set.kind {
        SetKind::AllMembers => (first, last),
        SetKind::OneMember => {
            let dates = || members.iter().flat_map(|(first, last)| [first, last]);
            let either = Fuzzy {
                max: last.max,
                approximate: dates().any(|date| date.approximate),
                uncertain: dates().any(|date| date.uncertain),
                ..first
            };
            (either, either)
        }
    };
    if open_start {
        start.edge = Edge::Open;
    }
    if open_end {
        end.edge = Edge::Open;
    }
    let mut choices: Vec<_> = members.iter().map(|(a, b)| (a.min, b.max)).collect();
    choices.dedup();
    // A single member is a date or an interval like any other, but for "this or any before".
    let or_any = set.kind == SetKind::OneMember && (open_start || open_end);
    if choices.len() == 1 && !or_any {
        choices.clear();
    }
    let dates = members.iter().flat_map(|(first, last)| [first, last]);
    Ok(Span {
        start,
        end,
        choices,
        precision: dates
            .map(Fuzzy::precision)
            .max()
            .unwrap_or(Precision::Century),
    })
}

fn span_from_fuzzy(date: Fuzzy) -> Span {
    span_from_fuzzies(date, date)
}

fn span_in_order(start: Fuzzy, end: Fuzzy) -> Result<Span, EdtfError> {
    if end.max <= start.min {
        return Err(EdtfError::new(
            0,
            "the end is before the start",
            "give the earlier date as start",
        ));
    }
    Ok(span_from_fuzzies(start, end))
}

fn span_from_fuzzies(start: Fuzzy, end: Fuzzy) -> Span {
    Span {
        start,
        end,
        choices: Vec::new(),
        precision: start.precision().max(end.precision()),
    }
}

/// An end without a date borrows the bounds of the other, so that every span is finite.
fn undated(other: Fuzzy, edge: Edge) -> Fuzzy {
    Fuzzy {
        edge,
        approximate: false,
        uncertain: false,
        ..other
    }
}

#[cfg(test)]
#[path = "edtf_tests.rs"]
mod tests;
