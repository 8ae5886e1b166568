//! Plain dates for programs that know no EDTF.

use crate::time::{
    Civil, Day, Fuzzy, Span, civil_from_day, day_from_civil, day_from_instant, instant_from_day,
    iso_from_day,
};

/// A date of the Gregorian calendar as coarse as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plain {
    /// Its first day; of an end its last.
    pub day: Day,
    /// How much of it is said.
    pub unit: Unit,
}

/// How fine a plain date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Month,
    Day,
    /// With the seconds since midnight.
    Second(i64),
}

impl Plain {
    /// The earliest beginning that a fuzzy date allows, or, `last`, its latest end.
    fn of(date: &Fuzzy, last: bool) -> (Self, bool) {
        let first = day_from_instant(date.min);
        let after = day_from_instant(date.max);
        let is_midnight =
            instant_from_day(after) == date.max && instant_from_day(first) == date.min;
        let Civil { year, month, day } = civil_from_day(first);
        let next = |year: i32, month: u8| day_from_civil(year, month, 1) == Some(after);
        let (unit, exact) = if !is_midnight || date.max.0 - date.min.0 == 1 {
            let at = if last { date.max.0 - 1 } else { date.min.0 };
            (
                Unit::Second(at.rem_euclid(86_400)),
                date.max.0 - date.min.0 == 1,
            )
        } else if day == 1 && month == 1 && next(year + 1, 1) {
            (Unit::Year, true)
        } else if day == 1 && next(if month == 12 { year + 1 } else { year }, month % 12 + 1) {
            (Unit::Month, true)
        } else {
            (Unit::Day, after == first + 1)
        };
        let last_day = day_from_instant(crate::time::Instant(date.max.0 - 1));
        (
            Self {
                day: if last { last_day } else { first },
                unit,
            },
            exact,
        )
    }

    /// As ISO 8601 writes it: `1938`, `1938-07`, `1938-07-29`, `1938-07-29T18:30:00`.
    pub(super) fn iso(self) -> String {
        let mut text = iso_from_day(self.day);
        match self.unit {
            Unit::Year => text.truncate(text.len() - 6),
            Unit::Month => text.truncate(text.len() - 3),
            Unit::Day => {}
            Unit::Second(seconds) => {
                text.push_str(&crate::import::table::dates::time_text(seconds))
            }
        }
        text
    }
}

/// Beginning and end of a span. There is no end where one date says it all.
pub(super) fn plain(span: &Span) -> (Plain, Option<Plain>) {
    let (start, is_exact) = Plain::of(&span.start, false);
    let bounds = |date: &Fuzzy| (date.min, date.max);
    if is_exact && bounds(&span.start) == bounds(&span.end) {
        return (start, None);
    }
    (start, Some(Plain::of(&span.end, true).0))
}
