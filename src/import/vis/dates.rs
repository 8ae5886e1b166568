//! Moments of vis-timeline, which are instants, as EDTF, which names days.

use super::record::Scalar;
use crate::dataset::raw::When;
use crate::time::instant::{FIRST_DAY, LAST_DAY, SECONDS_PER_DAY};
use crate::time::{
    Day, EdtfError, Fuzzy, Instant, Span, day_from_civil, day_from_edtf, day_from_instant,
    instant_from_day, iso_from_day, iso_from_instant, span_from_edtf,
};

/// An instant, or what was written in its place.
#[derive(Debug, PartialEq)]
enum Moment {
    /// The midnight that begins a day.
    Midnight(Day),
    /// Any other instant, `1945-08-09T00:10:00`.
    Time(String),
    /// A date without a time of day: all of it is meant.
    Date(String),
}

impl Moment {
    fn text(&self) -> String {
        match self {
            Self::Midnight(day) => iso_from_day(*day),
            Self::Time(text) | Self::Date(text) => text.clone(),
        }
    }
}

/// When an item is, where both its ends are numbers or whole ISO dates with or without a time of day: from when until
/// when, as [`Span::exact`] has it. `None` for all others, and where that would say something else than [`when`].
pub(super) fn exact(start: &Scalar<'_>, end: &Scalar<'_>) -> Option<(Instant, Instant)> {
    let first = Exact::of(start)?;
    let last = match end {
        Scalar::Missing => first,
        end => match (first, Exact::of(end)?) {
            (first, Exact::Midnight(to)) if !matches!(first, Exact::Midnight(from) if to <= from) => {
                Exact::Day(to.saturating_sub(1))
            }
            (_, last) => last,
        },
    };
    let (start, end) = (first.bounds(), last.bounds());
    let span = Span::exact(start.min, end.max);
    let is_same = (span.start, span.end) == (start, end) && start.min < end.max;
    is_same.then_some((start.min, end.max))
}

/// A moment that is known without reading EDTF.
#[derive(Clone, Copy)]
enum Exact {
    /// The midnight that begins a day.
    Midnight(Day),
    /// A whole day.
    Day(Day),
    /// A second.
    Second(Instant),
}

impl Exact {
    fn of(value: &Scalar<'_>) -> Option<Self> {
        let instant = match value {
            Scalar::Missing => return None,
            Scalar::Number(milliseconds) => Instant((milliseconds / 1000.0).floor() as i64),
            Scalar::Text(text) => {
                let (date, time) = text.split_once('T').unwrap_or((text, ""));
                let day = day_from_iso(date)?;
                if time.is_empty() {
                    return (date.len() == text.len()).then_some(Self::Day(day));
                }
                Instant(instant_from_day(day).0 + seconds_from_iso(time)?)
            }
        };
        let day = day_from_instant(instant);
        if !(FIRST_DAY..=LAST_DAY).contains(&day) {
            return None;
        }
        let is_midnight = instant_from_day(day) == instant;
        Some(if is_midnight {
            Self::Midnight(day)
        } else {
            Self::Second(instant)
        })
    }

    /// From when until when it is.
    fn bounds(self) -> Fuzzy {
        let (from, length) = match self {
            Self::Midnight(day) | Self::Day(day) => (instant_from_day(day), SECONDS_PER_DAY),
            Self::Second(at) => (at, 1),
        };
        Fuzzy::known(from, Instant(from.0 + length))
    }
}

/// Numbers of so many digits each, with one letter between.
fn numbers<const N: usize>(text: &str, digits: [usize; N], between: u8) -> Option<[i32; N]> {
    let mut bytes = text.bytes();
    let mut numbers = [0; N];
    for (place, (number, digits)) in numbers.iter_mut().zip(digits).enumerate() {
        if place > 0 && bytes.next() != Some(between) {
            return None;
        }
        for _ in 0..digits {
            let digit = bytes.next().filter(u8::is_ascii_digit)?;
            *number = *number * 10 + i32::from(digit - b'0');
        }
    }
    bytes.next().is_none().then_some(numbers)
}

/// `1945-08-09`.
fn day_from_iso(text: &str) -> Option<Day> {
    let [year, month, day] = numbers(text, [4, 2, 2], b'-')?;
    day_from_civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// `00:10:00`, `00:10:00Z` or `00:10:00.000Z`, as seconds.
fn seconds_from_iso(text: &str) -> Option<i64> {
    let [hour, minute, second] = numbers(bare_time(text), [2, 2, 2], b':')?;
    let is_time = hour < 24 && minute < 60 && second < 60;
    is_time.then(|| i64::from(hour * 3600 + minute * 60 + second))
}

/// JavaScript writes every Date as 1945-08-09T00:10:00.000Z.
fn bare_time(time: &str) -> &str {
    let time = time.strip_suffix('Z').unwrap_or(time);
    time.split_once('.').map_or(time, |(time, _)| time)
}

/// When an item is. An end at midnight ends the day before, as vis-timeline draws it; a date without a time of day
/// covers the whole day. Zones are not applied: the hour stays as written.
///
/// # Errors
/// The member that is no date, and why.
pub(super) fn when(
    start: &Scalar<'_>,
    end: &Scalar<'_>,
) -> Result<When, (&'static str, EdtfError)> {
    let first = moment(start).map_err(|problem| ("start", problem))?;
    if *end == Scalar::Missing {
        return Ok(When::Edtf(first.text()));
    }
    let last = moment(end).map_err(|problem| ("end", problem))?;
    let last = match (&first, last) {
        (Moment::Midnight(from), Moment::Midnight(to)) if to > *from => {
            Moment::Midnight(to.saturating_sub(1))
        }
        (Moment::Time(_) | Moment::Date(_), Moment::Midnight(to)) => {
            Moment::Midnight(to.saturating_sub(1))
        }
        (_, last) => last,
    };
    let (start, end) = (first.text(), last.text());
    if start == end {
        return Ok(When::Edtf(start));
    }
    if matches!(first, Moment::Time(_)) || matches!(last, Moment::Time(_)) {
        return Ok(When::Ends { start, end });
    }
    Ok(When::Edtf(format!("{start}/{end}")))
}

fn moment(value: &Scalar<'_>) -> Result<Moment, EdtfError> {
    match value {
        Scalar::Missing => checked(String::new(), Moment::Date),
        // A number that is no time becomes a day outside the calendar, which the check of all dates refuses.
        Scalar::Number(milliseconds) => Ok(moment_from_instant(Instant(
            (milliseconds / 1000.0).floor() as i64,
        ))),
        Scalar::Text(text) => {
            let Some((date, time)) = text.split_once('T') else {
                return checked(text.to_string(), Moment::Date);
            };
            let time = bare_time(time);
            match (time, day_from_edtf(date)) {
                ("00:00:00", Ok(day)) => Ok(Moment::Midnight(day)),
                _ => checked(format!("{date}T{time}"), Moment::Time),
            }
        }
    }
}

fn checked(text: String, kind: fn(String) -> Moment) -> Result<Moment, EdtfError> {
    span_from_edtf(&text)?;
    Ok(kind(text))
}

fn moment_from_instant(instant: Instant) -> Moment {
    let day = day_from_instant(instant);
    if instant_from_day(day) == instant {
        Moment::Midnight(day)
    } else {
        Moment::Time(iso_from_instant(instant))
    }
}
