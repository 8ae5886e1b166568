//! When something happened, with what is not known about it.

use super::instant::{Instant, SECONDS_PER_DAY, days_from_instant};

/// What the source says of a beginning or an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// It is dated, however roughly.
    Known,
    /// It happened at a time that nobody gives.
    Unknown,
    /// There is none: it reaches past all dates.
    Open,
}

/// The bounds between which something began or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fuzzy {
    /// Not before this. Finite even for an edge that is not `Known`: then it is the bound of the other end.
    pub min: Instant,
    /// Not after this.
    pub max: Instant,
    /// Whether `min` and `max` say anything about this end.
    pub edge: Edge,
    /// "About": EDTF `~` or `%`. The bounds are not widened, drawing softens them.
    pub approximate: bool,
    /// "Perhaps": EDTF `?` or `%`.
    pub uncertain: bool,
}

impl Fuzzy {
    /// An end that is dated, between two bounds.
    #[must_use]
    pub const fn known(min: Instant, max: Instant) -> Self {
        Self {
            min,
            max,
            edge: Edge::Known,
            approximate: false,
            uncertain: false,
        }
    }

    /// How finely it is dated.
    #[must_use]
    pub fn precision(&self) -> Precision {
        Precision::from_bounds(self.min, self.max)
    }
}

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A time of day is given.
    Second,
    /// A day.
    Day,
    /// A month, or some days of one.
    Month,
    /// A season, a quarter or a half of a year.
    Season,
    /// A year.
    Year,
    /// A decade, or some years.
    Decade,
    /// A century or more.
    Century,
}

impl Precision {
    /// How fine a date is that covers the time from `min` until `max`.
    #[must_use]
    pub fn from_bounds(min: Instant, max: Instant) -> Self {
        let seconds = max.0.saturating_sub(min.0);
        let days = seconds / SECONDS_PER_DAY;
        match days {
            ..=0 => Self::Second,
            1 => Self::Day,
            2..=31 => Self::Month,
            32..=184 => Self::Season,
            185..=366 => Self::Year,
            367..=3653 => Self::Decade,
            _ => Self::Century,
        }
    }
}

/// When something happened. It begins within `start` and ends within `end`; `end.max` is exclusive.
///
/// A single day has both ends from its midnight to the next; a year has both ends from 1 January to 1 January; an
/// interval of days begins within its first day and ends within its last. So the bar drawn from `start.min` to
/// `end.max` covers every day that the date names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// When it began.
    pub start: Fuzzy,
    /// When it ended.
    pub end: Fuzzy,
    /// The members of an EDTF set as half-open stretches, in order of time; empty for everything else.
    pub choices: Vec<(Instant, Instant)>,
    /// The coarser precision of the two ends.
    pub precision: Precision,
}

impl Span {
    /// What is dated to the day or the second. A `from` that is a midnight stands for its day, where there is so much
    /// time until `to`, else for its second; a `to` that is one ends the day before, else the second before.
    #[must_use]
    pub fn exact(from: Instant, to: Instant) -> Self {
        let is_midnight = |at: Instant| at.0.rem_euclid(SECONDS_PER_DAY) == 0;
        let length = |is_day: bool| if is_day { SECONDS_PER_DAY } else { 1 };
        let is_long = to.0.saturating_sub(from.0) >= SECONDS_PER_DAY;
        let (first, last) = (
            length(is_long && is_midnight(from)),
            length(is_midnight(to)),
        );
        let start = Fuzzy::known(from, Instant(from.0.saturating_add(first)));
        let end = Fuzzy::known(Instant(to.0.saturating_sub(last)), to);
        Self {
            start,
            end,
            choices: Vec::new(),
            precision: start.precision().max(end.precision()),
        }
    }

    /// From the earliest beginning to the latest end, days. Finite: an end that is unknown or open gives the bound of
    /// the other, and drawing lets it run to the edge of the view.
    #[must_use]
    pub fn extent(&self) -> (f64, f64) {
        (
            days_from_instant(self.start.min),
            days_from_instant(self.end.max),
        )
    }

    /// Whether one of the `choices` is meant, it is not known which (`[1938,1939]`); otherwise all are (`{1938,1940}`).
    #[must_use]
    pub fn is_one_of(&self) -> bool {
        let bounds = |end: &Fuzzy| (end.min, end.max);
        !self.choices.is_empty() && bounds(&self.start) == bounds(&self.end)
    }

    /// Whether this is one date, of whatever precision, and not an interval or several dates.
    #[must_use]
    pub fn is_instant(&self) -> bool {
        self.start == self.end && self.start.edge == Edge::Known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::span_from_edtf;

    #[test]
    fn a_date_is_an_instant_and_an_interval_is_not() {
        let is_instant = |text| span_from_edtf(text).is_ok_and(|span| span.is_instant());
        for text in [
            "1938",
            "1938-07",
            "1938-07-29~",
            "1945-08-09T00:10:00",
            "[1938,1939]",
        ] {
            assert!(is_instant(text), "{text}");
        }
        for text in ["1938/1939", "1938/..", "/1938", "{1938,1940}", "[..1938]"] {
            assert!(!is_instant(text), "{text}");
        }
    }

    #[test]
    fn extents_are_finite() {
        for text in ["../1939", "1939/..", "/1939", "1939/", "[..1939]", "XXXX"] {
            let extent = span_from_edtf(text).map(|span| span.extent());
            assert!(
                extent.is_ok_and(|(a, b)| a.is_finite() && a < b && b.is_finite()),
                "{text}"
            );
        }
    }

    #[test]
    fn precision_follows_from_the_bounds() {
        let precision = |text| span_from_edtf(text).map(|span| span.precision).ok();
        for (text, expected) in [
            ("1945-08-09T00:10:00", Precision::Second),
            ("1938-07-29", Precision::Day),
            ("1938-07", Precision::Month),
            ("1938-22", Precision::Season),
            ("1938-33", Precision::Season),
            ("1938", Precision::Year),
            ("1938-XX", Precision::Year),
            ("193X", Precision::Decade),
            ("19XX", Precision::Century),
            ("1938-07-29/1939", Precision::Year),
        ] {
            assert_eq!(precision(text), Some(expected), "{text}");
        }
    }
}
