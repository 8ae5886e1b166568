//! Dates of tables: EDTF in one or two cells, or year, month and day apart. Nothing is guessed: a date whose day and
//! month could be the other way round is refused.

use crate::dataset::dates::span;
use crate::dataset::raw::When;
use crate::time::calendar::{Calendar, CalendarDate, Month, days_from_date};
use crate::time::{
    Day, EdtfError, Instant, Span, day_from_instant, iso_from_day, span_from_edtf, span_from_ends,
};

/// Which of two cells is wrong, and how.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DateProblem {
    /// Whether it is the one of the end.
    pub of_end: bool,
    /// What is wrong.
    pub problem: EdtfError,
}

/// The date of the texts of a beginning and an end. Without an end, `start` is the whole: a date, an interval or a set.
///
/// # Errors
/// The text that is not EDTF.
pub(crate) fn when_from_texts(start: &str, end: &str) -> Result<When, DateProblem> {
    let (start, end) = (start.trim(), end.trim());
    let fail = |of_end: bool| {
        move |problem: EdtfError| {
            let text = if of_end { end } else { start };
            let problem = better(text, problem);
            DateProblem { of_end, problem }
        }
    };
    if start.is_empty() && !end.is_empty() {
        let message = "the beginning is missing".to_owned();
        let hint = format!("write .. where it is open, or put {end} there");
        let problem = EdtfError {
            offset: 0,
            message,
            hint,
        };
        return Err(DateProblem {
            of_end: false,
            problem,
        });
    }
    if let Some(problem) = month_first(start) {
        return Err(fail(false)(problem));
    }
    if end.is_empty() {
        // Two ends with times of day, one of them unknown or open.
        if let Some((first, last)) = start.split_once('/').filter(|_| start.contains('T')) {
            span_from_ends(first, last).map_err(fail(false))?;
            return Ok(ends(first, last));
        }
        span_from_edtf(start).map_err(fail(false))?;
        return Ok(When::Edtf(start.to_owned()));
    }
    if let Some(problem) = month_first(end) {
        return Err(fail(true)(problem));
    }
    if start.contains('T') || end.contains('T') {
        match span_from_ends(start, end) {
            Ok(_) => return Ok(ends(start, end)),
            Err(problem) => return Err(fail(is_one(start))(problem)),
        }
    }
    let whole = format!("{start}/{end}");
    match span_from_edtf(&whole) {
        Ok(_) => Ok(When::Edtf(whole)),
        Err(_) if !is_one(start) => Err(fail(false)(
            span_from_ends(start, "..").err().unwrap_or_else(backwards),
        )),
        Err(_) => Err(fail(true)(
            span_from_ends("..", end).err().unwrap_or_else(backwards),
        )),
    }
}

/// The texts of the beginning and the end of a date; the way back of [`when_from_texts`]. Where one date is all, or an
/// end has no text, the first is the whole.
pub(crate) fn texts_of(when: &When) -> (String, String) {
    let (start, end) = match when {
        When::Edtf(text) => match text.split_once('/') {
            Some(ends) => ends,
            None => return (text.clone(), String::new()),
        },
        When::Ends { start, end } => (start.as_str(), end.as_str()),
    };
    if start.is_empty() || end.is_empty() {
        return (format!("{start}/{end}"), String::new());
    }
    (start.to_owned(), end.to_owned())
}

fn ends(start: &str, end: &str) -> When {
    let (start, end) = (start.to_owned(), end.to_owned());
    When::Ends { start, end }
}

/// Whether a text may be an end of an interval.
fn is_one(text: &str) -> bool {
    matches!(text, "" | "..") || span_from_ends(text, "..").is_ok()
}

fn backwards() -> EdtfError {
    EdtfError {
        offset: 0,
        message: "the end is before the start".to_owned(),
        hint: "give the earlier date as start".to_owned(),
    }
}

/// `12/1905`, which EDTF's own shorthand would take for "the 1200s to 1905".
fn month_first(text: &str) -> Option<EdtfError> {
    let (month, year) = text.split_once('/')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = matches!(month.len(), 1 | 2) && digits(month);
    (is_month && year.len() == 4 && digits(year)).then(|| EdtfError {
        offset: 0,
        message: format!("\"{text}\" is no date"),
        hint: format!("write the year first, as {year}-{month:0>2}"),
    })
}

/// The problem with a hint for this very date, where day and month stand before the year.
fn better(text: &str, problem: EdtfError) -> EdtfError {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let numbers: Vec<u16> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let ([_, _, year], [a, b, _]) = (parts.as_slice(), numbers.as_slice()) else {
        return problem;
    };
    if year.len() != 4 || *a == 0 || *b == 0 {
        return problem;
    }
    let hint = match (*a, *b) {
        (a, b) if a == b && a <= 12 => format!("write {year}-{a:02}-{b:02}"),
        (a @ 1..=12, b @ 1..=12) => format!(
            "day and month are never guessed: write {year}-{b:02}-{a:02} or {year}-{a:02}-{b:02}, whichever is meant"
        ),
        (day @ 13..=31, month @ 1..=12) | (month @ 1..=12, day @ 13..=31) => {
            format!("write {year}-{month:02}-{day:02}")
        }
        _ => return problem,
    };
    EdtfError { hint, ..problem }
}

/// The parts of one date, as texts; empty where they are not given.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts<'a> {
    /// Years before our era are negative: -44 is 44 BCE. There is no year 0.
    pub year: &'a str,
    /// 1–12.
    pub month: &'a str,
    /// 1–31.
    pub day: &'a str,
    /// `18:30`, `18:30:05`, `6:30 pm`.
    pub time: &'a str,
}

/// The EDTF of a date in parts, as fine as the finest part.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn edtf_from_parts(parts: Parts) -> Result<String, EdtfError> {
    let wrong = |message: String, hint: &str| EdtfError {
        offset: 0,
        message,
        hint: hint.to_owned(),
    };
    let year = match parts.year.trim().parse::<i32>() {
        Ok(0) => {
            return Err(wrong(
                "there is no year 0".to_owned(),
                "write -1 for 1 BCE and 1 for 1 CE",
            ));
        }
        Ok(year) if year < 0 => year + 1,
        Ok(year) => year,
        Err(_) => {
            let message = format!("\"{}\" is no year", parts.year);
            return Err(wrong(
                message,
                "write the year alone, as 1905; -44 is 44 BCE",
            ));
        }
    };
    let number = |text: &str, what: &str| -> Result<Option<u8>, EdtfError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let number = text.parse().map_err(|_| {
            wrong(
                format!("\"{text}\" is no {what}"),
                "write it as a number: 9 for September",
            )
        })?;
        Ok(Some(number))
    };
    let (month, day) = (number(parts.month, "month")?, number(parts.day, "day")?);
    let mut text = if year < 0 {
        format!("-{:04}", -year)
    } else {
        format!("{year:04}")
    };
    match (month, day) {
        (None, None) => {}
        (None, Some(_)) => {
            return Err(wrong(
                "the month is missing".to_owned(),
                "write the month, 1 to 12",
            ));
        }
        (Some(month), None) => text.push_str(&format!("-{month:02}")),
        (Some(month), Some(day)) => text.push_str(&format!("-{month:02}-{day:02}")),
    }
    if day.is_some() && !parts.time.trim().is_empty() {
        let seconds = seconds_from_text(parts.time).ok_or_else(|| {
            wrong(
                format!("\"{}\" is no time of day", parts.time),
                "write it as 18:30",
            )
        })?;
        text.push_str(&time_text(seconds));
    }
    span_from_edtf(&text)?;
    Ok(text)
}

/// `T18:30:00`.
pub(crate) fn time_text(seconds: i64) -> String {
    format!(
        "T{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// Seconds since midnight.
fn seconds_from_text(text: &str) -> Option<i64> {
    let lower = text.trim().to_ascii_lowercase();
    let clock = lower.trim_end_matches(['a', 'p', 'm', '.', ' ']);
    let half = lower.get(clock.len()..)?.trim().replace('.', "");
    let mut parts = clock.split(':').map(|part| {
        let (whole, _) = part.split_once('.').unwrap_or((part, ""));
        whole.parse::<i64>().ok()
    });
    let (hour, minute) = (parts.next()??, parts.next().unwrap_or(Some(0))?);
    let second = parts.next().unwrap_or(Some(0))?;
    let hour = match half.as_str() {
        "" => hour,
        "am" if (1..=12).contains(&hour) => hour % 12,
        "pm" if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    (fits && parts.next().is_none()).then_some(hour * 3600 + minute * 60 + second)
}

/// A moment given in milliseconds since 1970, as EDTF: a day at its midnight, else with its time.
pub(crate) fn edtf_from_milliseconds(milliseconds: f64) -> String {
    let instant = Instant((milliseconds / 1000.0).floor() as i64);
    let day = day_from_instant(instant);
    let mut text = iso_from_day(day);
    match instant.0.rem_euclid(86_400) {
        0 => {}
        seconds => text.push_str(&time_text(seconds)),
    }
    text
}

/// The Gregorian days of a date of the Julian calendar, `1905-08-23`, `1905-08` or `1905`, with what qualifies it.
///
/// # Errors
/// A text that is no such date.
pub(super) fn days_from_julian(text: &str) -> Result<(Day, Day, &str), EdtfError> {
    let date = text.trim_end_matches(['?', '~', '%']);
    let qualifier = text.get(date.len()..).unwrap_or_default();
    let wrong = || EdtfError {
        offset: 0,
        message: format!("\"{text}\" is no date of the Julian calendar"),
        hint: "write year, month and day as the source has them: 1905-08-23".to_owned(),
    };
    let mut parts = date.split('-').map(|part| part.parse::<u8>().ok());
    let year = date.split('-').next().and_then(|year| year.parse().ok());
    let _ = parts.next();
    let (month, day) = (parts.next(), parts.next());
    if month == Some(None) || day == Some(None) || parts.next().is_some() {
        return Err(wrong());
    }
    let date = CalendarDate {
        calendar: Calendar::Julian,
        era: None,
        year: year.ok_or_else(wrong)?,
        month: month.flatten().map(Month::plain),
        day: day.flatten(),
    };
    let (first, last) = days_from_date(&date).ok_or_else(wrong)?;
    Ok((first, last, qualifier))
}

/// The days that a span covers, first and last, whatever is uncertain about it.
pub(crate) fn days_of(span: &Span) -> (Day, Day) {
    let last = Instant(span.end.max.0.saturating_sub(1));
    (day_from_instant(span.start.min), day_from_instant(last))
}

/// Whether the EDTF of a beginning and an end says the same days as plain dates that stand beside it. Where somebody
/// changed these and not the EDTF, the plain ones count.
pub(crate) fn agrees(start: &str, end: &str, plain: &When) -> bool {
    let fine = when_from_texts(start, end)
        .ok()
        .and_then(|when| span(&when).ok());
    let days = |span: Option<Span>| span.map(|span| days_of(&span));
    days(fine).is_some_and(|fine| days(span(plain).ok()) == Some(fine))
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
