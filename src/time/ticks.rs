//! The marks of the axis: which step of the calendar fits a zoom, and where its marks fall in the window.
//!
//! The step depends on the zoom and the width alone, never on where the window is, so that nothing changes while
//! panning. Work is bounded: at most 12 labelled and 400 minor marks are ever made.

use super::instant::{Day, FIRST_DAY, LAST_DAY, civil_from_day, day_from_month, days_in_month};
use super::scale::TimeScale;
use crate::order::sort_by;

/// The unit that a mark begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TickUnit {
    /// Parts of an hour.
    Minute,
    /// Full hours.
    Hour,
    /// Midnights.
    Day,
    /// Firsts of months.
    Month,
    /// First days of January.
    Year,
}

impl TickUnit {
    /// Whether one begins on a day, days since 1970-01-01.
    fn begins(self, day: f64) -> bool {
        let date = civil_from_day(day.floor() as Day);
        let first = date.day == 1 && day.fract() == 0.0;
        match self {
            Self::Minute | Self::Hour => false,
            Self::Day => day.fract() == 0.0,
            Self::Month => first,
            Self::Year => first && date.month == 1,
        }
    }
}

/// A mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where, days since 1970-01-01.
    pub day: f64,
    /// What begins there, in the step that the mark belongs to.
    pub unit: TickUnit,
    /// Whether it gets a label.
    pub major: bool,
}

impl Tick {
    /// The mark of a larger unit, where that begins here too.
    #[must_use]
    pub fn rounded(self, unit: TickUnit) -> Self {
        let unit = if unit.begins(self.day) {
            unit
        } else {
            self.unit
        };
        Self { unit, ..self }
    }
}

/// A step of the calendar: every so many of a unit, counted from the beginning of the next larger one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The unit.
    pub unit: TickUnit,
    /// How many of it.
    pub every: i32,
    /// The shortest and the longest distance of two marks, days.
    gap: (f64, f64),
}

const fn step(unit: TickUnit, every: i32, shortest: f64, longest: f64) -> Step {
    Step {
        unit,
        every,
        gap: (shortest, longest),
    }
}

const fn minutes(every: i32) -> Step {
    step(
        TickUnit::Minute,
        every,
        every as f64 / 1440.0,
        every as f64 / 1440.0,
    )
}

const fn hours(every: i32) -> Step {
    step(
        TickUnit::Hour,
        every,
        every as f64 / 24.0,
        every as f64 / 24.0,
    )
}

const fn years(every: i32) -> Step {
    let days = every as f64 * 365.2425;
    step(TickUnit::Year, every, days - 1.0, days + 1.0)
}

/// Every step that the axis can take, finest first. Three times the longest gap of one is at most twelve times the
/// shortest of the one before, so that some step shows 3 to 12 marks at every zoom.
pub const LADDER: [Step; 30] = [
    minutes(5),
    minutes(15),
    minutes(30),
    hours(1),
    hours(2),
    hours(3),
    hours(6),
    hours(12),
    step(TickUnit::Day, 1, 1.0, 1.0),
    step(TickUnit::Day, 2, 2.0, 3.0),
    step(TickUnit::Day, 3, 3.0, 5.0),
    step(TickUnit::Day, 5, 4.0, 7.0),
    step(TickUnit::Day, 10, 9.0, 12.0),
    step(TickUnit::Day, 15, 14.0, 17.0),
    step(TickUnit::Month, 1, 28.0, 31.0),
    step(TickUnit::Month, 2, 59.0, 62.0),
    step(TickUnit::Month, 3, 90.0, 92.0),
    step(TickUnit::Month, 6, 181.0, 184.0),
    years(1),
    years(2),
    years(5),
    years(10),
    years(20),
    years(50),
    years(100),
    years(200),
    years(500),
    years(1000),
    years(2000),
    years(5000),
];

/// Labelled marks in the window: not fewer (within the calendar, from 15 minutes up), not more.
const LABELLED: (f64, f64) = (3.0, 12.0);

/// Minor marks closer than this would be a grey band, CSS pixels.
const MINOR_PX: f64 = 6.0;

/// More minor marks than this are not made, however wide the window.
const MOST_MINOR: f64 = 400.0;

/// The marks of the window, in order of time. Labelled ones are at least `min_px` CSS pixels apart wherever three of
/// them still fit so; minor ones divide the gaps between them.
#[must_use]
pub fn ticks(scale: &TimeScale, min_px: f64) -> Vec<Tick> {
    let Some((index, major)) = major_step(scale, min_px) else {
        return Vec::new();
    };
    let labelled = marks(major, scale);
    let fits = |minor: &&Step| {
        minor.gap.0 * scale.px_per_day() >= MINOR_PX
            && scale.span < MOST_MINOR * minor.gap.0
            && nests(minor, major)
    };
    let minor = LADDER.iter().take(index).find(fits);
    let between = minor.map_or_else(Vec::new, |minor| {
        let mut days = marks(minor, scale);
        days.retain(|day| {
            labelled
                .binary_search_by(|other| other.total_cmp(day))
                .is_err()
        });
        days
    });
    let tick = |major: bool, unit: TickUnit| move |day: f64| Tick { day, unit, major };
    let mut all: Vec<Tick> = labelled
        .iter()
        .copied()
        .map(tick(true, major.unit))
        .chain(
            between
                .into_iter()
                .map(tick(false, minor.map_or(major.unit, |step| step.unit))),
        )
        .collect();
    sort_by(&mut all, |a, b| a.day.total_cmp(&b.day));
    all
}

/// The step of the labelled marks: the finest whose marks are far enough apart, among those that give 3 to 12 of them.
fn major_step(scale: &TimeScale, min_px: f64) -> Option<(usize, &'static Step)> {
    if !scale.is_drawable() {
        return None;
    }
    let mut chosen = None;
    for (index, step) in LADDER.iter().enumerate() {
        let few_enough = scale.span < LABELLED.1 * step.gap.0;
        if !few_enough {
            continue;
        }
        let too_few = scale.span < LABELLED.0 * step.gap.1;
        if chosen.is_some() && too_few {
            break;
        }
        chosen = Some((index, step));
        if step.gap.0 * scale.px_per_day() >= min_px {
            break;
        }
    }
    // A window longer than all history: the coarsest step there is, of which the calendar holds but a few marks.
    chosen.or_else(|| LADDER.iter().enumerate().next_back())
}

/// Whether every mark of `major` is one of `minor` too.
fn nests(minor: &Step, major: &Step) -> bool {
    use TickUnit::{Day, Hour, Minute, Month, Year};
    match (minor.unit, major.unit) {
        (Minute, Minute) | (Hour, Hour) | (Month, Month) | (Year, Year) => {
            major.every % minor.every == 0
        }
        // Steps of 2 and 3 days count on from the first; the longer ones are round numbers.
        (Day, Day) => minor.every != 2 && minor.every != 3 && major.every % minor.every == 0,
        _ => minor.unit < major.unit,
    }
}

/// The marks of a step within the window and the calendar, in order.
fn marks(step: &Step, scale: &TimeScale) -> Vec<f64> {
    let from = scale.start.max(f64::from(FIRST_DAY));
    let to = scale.end().min(f64::from(LAST_DAY));
    if from > to {
        return Vec::new();
    }
    match step.unit {
        TickUnit::Minute => even_marks(from, to, 1440 / step.every),
        TickUnit::Hour => even_marks(from, to, 24 / step.every),
        TickUnit::Day => (from.ceil() as Day..=to.floor() as Day)
            .filter(|day| is_marked(*day, step.every))
            .map(f64::from)
            .collect(),
        TickUnit::Month => month_marks(from, to, step.every),
        TickUnit::Year => month_marks(from, to, step.every.saturating_mul(12)),
    }
}

/// So many marks a day, at even distances.
fn even_marks(from: f64, to: f64, per_day: i32) -> Vec<f64> {
    let per_day = f64::from(per_day);
    let first = (from * per_day).ceil() as i64;
    let last = (to * per_day).floor() as i64;
    (first..=last).map(|mark| mark as f64 / per_day).collect()
}

/// Whether a step of days has a mark on this day: each month begins anew, and none crowds the first of the next.
fn is_marked(day: Day, every: i32) -> bool {
    let date = civil_from_day(day);
    let of_month = i32::from(date.day);
    let left = i32::from(days_in_month(date.year, date.month)) + 1 - of_month;
    match every {
        1 => true,
        2 | 3 => of_month % every == 1 && left >= every,
        _ => of_month == 1 || (of_month % every == 0 && left >= every - 1),
    }
}

/// Firsts of every so many months, counted from January of year 0.
fn month_marks(from: f64, to: f64, every: i32) -> Vec<f64> {
    let first = civil_from_day(from.floor() as Day);
    let month = first.year * 12 + i32::from(first.month) - 1;
    let mut mark = month.div_euclid(every) * every;
    let mut days = Vec::new();
    loop {
        let day = f64::from(day_from_month(0, mark));
        if day > to {
            return days;
        }
        if day >= from {
            days.push(day);
        }
        mark += every;
    }
}

#[cfg(test)]
#[path = "ticks_tests.rs"]
mod tests;
