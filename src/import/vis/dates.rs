//! Moments of vis-timeline, which are instants, as EDTF, which names days.

use super::Scalar;
use crate::dataset::raw::When;
use crate::time::{
    Day, EdtfError, Instant, day_from_edtf, day_from_instant, instant_from_day, iso_from_day,
    span_from_edtf,
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

/// When an item is. An end at midnight ends the day before, as vis-timeline draws it; a date without a time of day
/// covers the whole day. Zones are not applied: the hour stays as written.
///
/// # Errors
/// The member that is no date, and why.
pub(super) fn when(start: &Scalar, end: &Scalar) -> Result<When, (&'static str, EdtfError)> {
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

fn moment(value: &Scalar) -> Result<Moment, EdtfError> {
    match value {
        Scalar::Missing => checked(String::new(), Moment::Date),
        // A number that is no time becomes a day outside the calendar, which the check of all dates refuses.
        Scalar::Number(milliseconds) => Ok(moment_from_instant(Instant(
            (milliseconds / 1000.0).floor() as i64,
        ))),
        Scalar::Text(text) => {
            let Some((date, time)) = text.split_once('T') else {
                return checked(text.clone(), Moment::Date);
            };
            // JavaScript writes every Date as 1945-08-09T00:10:00.000Z.
            let time = time.strip_suffix('Z').unwrap_or(time);
            let time = time.split_once('.').map_or(time, |(time, _)| time);
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
    let seconds = instant.0.saturating_sub(instant_from_day(day).0);
    if seconds == 0 {
        return Moment::Midnight(day);
    }
    Moment::Time(format!(
        "{}T{:02}:{:02}:{:02}",
        iso_from_day(day),
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    ))
}
