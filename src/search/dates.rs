//! Dates as they are typed.

use crate::time::calendar::{self, CalendarDate};
use crate::time::instant::day_from_month;
use crate::time::{
    Day, Edge, Span, civil_from_day, day_from_instant, iso_from_day, span_from_edtf,
};

/// A date that was typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TypedDate {
    /// It in EDTF.
    pub edtf: String,
    /// The same.
    pub span: Span,
    /// As another calendar writes it, where it was typed so.
    pub given: Option<CalendarDate>,
}

/// Reads EDTF, an ordinary date in English, Japanese, Chinese or Russian, and a date of another calendar.
pub(super) fn typed_date(text: &str) -> Option<TypedDate> {
    let text = text.trim();
    // Nothing shorter is a date, and EDTF's short centuries ("19") are being typed on.
    if text.len() >= 4
        && let Ok(span) = span_from_edtf(text)
    {
        return Some(TypedDate {
            edtf: text.to_owned(),
            span,
            given: None,
        });
    }
    let of_days = |(first, last), given| {
        let edtf = edtf_from_days(first, last);
        let span = span_from_edtf(&edtf).ok()?;
        Some(TypedDate { edtf, span, given })
    };
    if let Some(days) = calendar::parse_gregorian(text) {
        return of_days(days, None);
    }
    let parsed = calendar::parse(text)?;
    of_days((parsed.first, parsed.last), Some(parsed.date))
}

/// The first day of a date as it is typed; `None` for what is no date, or begins nowhere.
#[must_use]
pub fn day_from_text(text: &str) -> Option<Day> {
    let start = typed_date(text)?.span.start;
    (start.edge == Edge::Known).then(|| day_from_instant(start.min))
}

/// The shortest EDTF of some days: `1939`, `1939-07`, `1939-07-29` or an interval.
fn edtf_from_days(first: Day, last: Day) -> String {
    let from = civil_from_day(first);
    let (month, after) = (i32::from(from.month), last.saturating_add(1));
    if first == last {
        iso_from_day(first)
    } else if first == day_from_month(from.year, 0) && after == day_from_month(from.year, 12) {
        format!("{:04}", from.year)
    } else if from.day == 1 && after == day_from_month(from.year, month) {
        format!("{:04}-{month:02}", from.year)
    } else {
        format!("{}/{}", iso_from_day(first), iso_from_day(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_date_begins_on_a_day() {
        let first = |text| day_from_text(text).map(iso_from_day);
        assert_eq!(first("1931").as_deref(), Some("1931-01-01"));
        assert_eq!(first("29 July 1938").as_deref(), Some("1938-07-29"));
        for text in ["../1931", "Nomonhan", ""] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_in_every_writing() {
        for (text, expected) in [
            ("1938-07-29", "1938-07-29"),
            (" 193X ", "193X"),
            ("1938/1939", "1938/1939"),
            ("29 July 1938", "1938-07-29"),
            ("July 1938", "1938-07"),
            ("1938年7月29日", "1938-07-29"),
            ("29 июля 1938", "1938-07-29"),
            ("Showa 14", "1939"),
            ("康徳6年", "1939"),
            ("26 Jan 1855 OS", "1855-02-07"),
        ] {
            let edtf = typed_date(text).map(|date| date.edtf);
            assert_eq!(edtf.as_deref(), Some(expected), "{text}");
        }
        for text in ["", "19", "193", "Nomonhan", "1938-13-01", "Nomonhan 1939"] {
            assert_eq!(typed_date(text), None, "{text}");
        }
    }
}
