//! Spans in words: what is known of a date, no more and no less.

use super::dates::{day_words, month_words, with_time, year_words};
use super::{Lang, Locale, fill};
use crate::time::instant::SECONDS_PER_DAY;
use crate::time::{
    Civil, Edge, Fuzzy, Instant, Precision, Span, civil_from_day, day_from_instant,
    instant_from_day,
};

/// A span in words: "29 July – 11 August 1938", "about 1934 – August 1945", "1938 or 1939", "1945年8月まで".
#[must_use]
pub fn span_words(lang: Lang, span: &Span) -> String {
    let locale = lang.locale();
    if !span.choices.is_empty() {
        return choice_words(locale, span);
    }
    let patterns = &locale.spans;
    let with = |pattern: &str, end: &Fuzzy| {
        let genitive = end_words(locale, end, true);
        fill(pattern, &[("a", &genitive)])
    };
    if span.start == span.end {
        return end_words(locale, &span.start, false);
    }
    // An end without a date has borrowed the bounds of the other; if they differ, it has a date and is open beyond it.
    let borrowed = (span.start.min, span.start.max) == (span.end.min, span.end.max);
    match (span.start.edge, span.end.edge) {
        (Edge::Open, _) if borrowed => with(patterns.until, &span.end),
        (Edge::Unknown, _) => with(patterns.until_unknown, &span.end),
        (_, Edge::Open) if borrowed => with(patterns.since, &span.start),
        (_, Edge::Unknown) => with(patterns.since_unknown, &span.start),
        _ => range_words(locale, span),
    }
}

/// The smallest whole part of the calendar that a date covers.
enum Unit {
    Second,
    Day,
    Month,
    /// 0 = spring (from March) … 3 = winter (from December).
    Season(usize),
    Year,
    Decade,
    /// None: only its bounds can be said.
    Stretch,
}

impl Unit {
    fn of(min: Instant, max: Instant) -> Self {
        let (first, after) = (day_from_instant(min), day_from_instant(max));
        if Precision::from_bounds(min, max) == Precision::Second {
            return Self::Second;
        }
        let (from, to) = (civil_from_day(first), civil_from_day(after));
        let months = (to.year - from.year) * 12 + i32::from(to.month) - i32::from(from.month);
        let whole = instant_from_day(first) == min && instant_from_day(after) == max;
        match (whole && from.day == 1 && to.day == 1, from.month, months) {
            (true, _, 1) => Self::Month,
            (true, 3 | 6 | 9 | 12, 3) => Self::Season(usize::from(from.month / 3) - 1),
            (true, 1, 12) => Self::Year,
            (true, 1, 120) if from.year > 0 && from.year % 10 == 0 => Self::Decade,
            _ if max.0 - min.0 == SECONDS_PER_DAY => Self::Day,
            _ => Self::Stretch,
        }
    }
}

/// The first and the last day of a half-open stretch.
fn days(min: Instant, max: Instant) -> (Civil, Civil) {
    let day = |at: i64| civil_from_day(day_from_instant(Instant(at)));
    (day(min.0), day(max.0 - 1))
}

/// One end with "about" and "perhaps", and with what is open beyond it.
fn end_words(locale: &Locale, end: &Fuzzy, genitive: bool) -> String {
    let patterns = &locale.spans;
    let mut words = stretch_words(locale, end.min, end.max, genitive || end.approximate);
    if end.approximate {
        words = fill(patterns.about, &[("a", &words)]);
    }
    if end.uncertain {
        words = fill(patterns.perhaps, &[("a", &words)]);
    }
    words
}

/// A stretch of time by the name of its unit, or by its bounds where it has none.
fn stretch_words(locale: &Locale, min: Instant, max: Instant, genitive: bool) -> String {
    let (first, last) = days(min, max);
    let dates = &locale.dates;
    match Unit::of(min, max) {
        Unit::Second => with_time(locale, &day_words(locale, dates.day, first), min),
        Unit::Day => day_words(locale, dates.day, first),
        Unit::Month => month_words(locale, dates.month, first, genitive),
        Unit::Season(season) => season_words(locale, season, first, last, genitive),
        Unit::Year => year_words(locale, first.year),
        Unit::Decade => {
            let pattern = if genitive {
                dates.decade_genitive
            } else {
                dates.decade
            };
            fill(pattern, &[("y", &first.year.to_string())])
        }
        Unit::Stretch => bounds_words(locale, locale.spans.between, first, last),
    }
}

/// The bounds of a stretch, as years where it is made of whole years: "between 1900 and 1999".
fn bounds_words(locale: &Locale, pattern: &str, first: Civil, last: Civil) -> String {
    let whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31);
    let bound = |date: Civil| {
        if whole_years {
            year_words(locale, date.year)
        } else {
            day_words(locale, locale.dates.day, date)
        }
    };
    fill(pattern, &[("a", &bound(first)), ("b", &bound(last))])
}

/// A winter has two years: "winter 1939/40".
fn season_words(
    locale: &Locale,
    season: usize,
    first: Civil,
    last: Civil,
    genitive: bool,
) -> String {
    let names = if genitive {
        &locale.seasons_genitive
    } else {
        &locale.seasons
    };
    let year = if first.year == last.year || first.year <= 0 {
        year_words(locale, first.year)
    } else {
        let both = format!("{}/{:02}", first.year, last.year % 100);
        fill(locale.dates.year, &[("y", &both)])
    };
    let name = names.get(season).copied().unwrap_or_default();
    let values = [("season", name), ("year", &*year)];
    fill(locale.dates.season, &values)
}

/// An interval whose ends are dated. What both share is said once.
fn range_words(locale: &Locale, span: &Span) -> String {
    let patterns = &locale.spans;
    let (start, end) = (&span.start, &span.end);
    if let Some(words) = short_range(locale, start, end) {
        return words;
    }
    let first = match start.edge {
        Edge::Open => fill(
            patterns.or_before,
            &[("a", &end_words(locale, start, false))],
        ),
        _ => end_words(locale, start, false),
    };
    let last = match end.edge {
        Edge::Open => fill(patterns.or_after, &[("a", &end_words(locale, end, false))]),
        _ => end_words(locale, end, false),
    };
    fill(patterns.range, &[("a", &first), ("b", &last)])
}

/// "29 July – 11 August 1938": two plain days or months of one year.
fn short_range(locale: &Locale, start: &Fuzzy, end: &Fuzzy) -> Option<String> {
    let plain = |end: &Fuzzy| !end.approximate && !end.uncertain && end.edge == Edge::Known;
    let (a, _) = days(start.min, start.max);
    let (b, _) = days(end.min, end.max);
    if !plain(start) || !plain(end) || a.year != b.year {
        return None;
    }
    let dates = &locale.dates;
    let patterns = &locale.spans;
    let (full, part, range) = match (Unit::of(start.min, start.max), Unit::of(end.min, end.max)) {
        (Unit::Day, Unit::Day) if a.month == b.month => {
            (dates.day, dates.day_in_month, patterns.range_in_month)
        }
        (Unit::Day, Unit::Day) => (dates.day, dates.day_in_year, patterns.range),
        (Unit::Month, Unit::Month) => (dates.month, dates.month_in_year, patterns.range),
        _ => return None,
    };
    let words = |pattern: &'static str, date| {
        if pattern.contains("{d}") {
            day_words(locale, pattern, date)
        } else {
            month_words(locale, pattern, date, false)
        }
    };
    let (first, last) = if patterns.first_in_full {
        (words(full, a), words(part, b))
    } else {
        (words(part, a), words(full, b))
    };
    Some(fill(range, &[("a", &first), ("b", &last)]))
}

/// "1938 or 1939", "1938, 1940 and 1941", "1938 or before".
fn choice_words(locale: &Locale, span: &Span) -> String {
    let patterns = &locale.spans;
    let (start, end) = (&span.start, &span.end);
    let about = start.approximate || end.approximate;
    let one_of = span.is_one_of();
    let member = |(min, max): &(Instant, Instant)| {
        // Of a range in `{…}` every part is meant, which "between" would not say.
        if !one_of && matches!(Unit::of(*min, *max), Unit::Stretch) {
            let (first, last) = days(*min, *max);
            bounds_words(locale, patterns.range, first, last)
        } else {
            stretch_words(locale, *min, *max, about)
        }
    };
    let mut words: Vec<String> = span.choices.iter().map(member).collect();
    if let (Edge::Open, Some(first)) = (start.edge, words.first_mut()) {
        *first = fill(patterns.or_before, &[("a", first)]);
    }
    if let (Edge::Open, Some(last)) = (end.edge, words.last_mut()) {
        *last = fill(patterns.or_after, &[("a", last)]);
    }
    let (separator, joint) = if one_of {
        (patterns.or, patterns.or)
    } else {
        (patterns.comma, patterns.and)
    };
    let last = words.pop().unwrap_or_default();
    let mut all = match words.as_slice() {
        [] => last,
        before => format!("{}{joint}{last}", before.join(separator)),
    };
    if about {
        all = fill(patterns.about, &[("a", &all)]);
    }
    if start.uncertain || end.uncertain {
        all = fill(patterns.perhaps, &[("a", &all)]);
    }
    all
}

#[cfg(test)]
#[path = "spans_tests.rs"]
mod tests;
