//! The marks of the second axis: where the years, months and days of another calendar begin.
//!
//! As on the first axis the step depends on the zoom alone, so nothing changes while panning, and only the window is
//! looked at. The first day of an era is a mark in every step and goes before the others; where eras follow each other
//! too closely the longer ones keep their labels.

use super::dates::date_from_day;
use super::eras::{Count, counts};
use super::months::{MonthDays, months, year_from_day};
use super::{Calendar, CalendarDate};
use crate::order::sort_by;
use crate::time::instant::Day;
use crate::time::scale::TimeScale;
use crate::time::ticks::TickUnit;

/// A mark of the second axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalendarTick {
    /// The day that it stands at the beginning of.
    pub day: Day,
    /// What begins there: a day, a month or a year.
    pub unit: TickUnit,
    /// Whether it gets a label.
    pub major: bool,
    /// Whether an era begins there too.
    pub begins_era: bool,
    /// The date to write, as fine as the unit.
    pub date: CalendarDate,
}

/// Every so many of a unit, and the shortest distance of two such marks, days.
#[derive(Clone, Copy)]
struct Step {
    unit: TickUnit,
    every: i32,
    shortest: f64,
}

const fn step(unit: TickUnit, every: i32, shortest: f64) -> Step {
    Step {
        unit,
        every,
        shortest,
    }
}

/// A lunisolar year may have 354 days, and Meiji 5 lost 27 of them to the new calendar.
const fn years(every: i32) -> Step {
    step(TickUnit::Year, every, every as f64 * 354.0 - 27.0)
}

/// Every step that the axis can take, finest first.
const LADDER: [Step; 19] = [
    step(TickUnit::Day, 1, 1.0),
    step(TickUnit::Day, 2, 2.0),
    step(TickUnit::Day, 5, 4.0),
    step(TickUnit::Day, 10, 9.0),
    step(TickUnit::Month, 1, 28.0),
    step(TickUnit::Month, 3, 87.0),
    step(TickUnit::Month, 6, 176.0),
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

/// Marks closer than this would be a grey band, CSS pixels.
const MINOR_PX: f64 = 6.0;

/// A step with more marks in the window than this is not taken, however wide the window.
const MOST_MARKS: f64 = 400.0;

/// The marks of the window, in order of time. Labelled ones are at least `min_px` CSS pixels apart.
#[must_use]
pub fn calendar_ticks(calendar: Calendar, scale: &TimeScale, min_px: f64) -> Vec<CalendarTick> {
    let Some((from, to)) = window(calendar, scale) else {
        return Vec::new();
    };
    let min_px = min_px.max(MINOR_PX);
    let fits = |step: &Step, px: f64| {
        step.shortest * scale.px_per_day() >= px && scale.span < MOST_MARKS * step.shortest
    };
    let Some((index, major)) = LADDER
        .iter()
        .enumerate()
        .find(|(_, step)| fits(step, min_px))
    else {
        return Vec::new();
    };
    let gap = min_px / scale.px_per_day();
    let eras = labelled_eras(calendar, gap);
    let mut ticks = marks(calendar, major, from, to);
    for tick in &mut ticks {
        tick.major = has_room(tick, &eras, gap);
    }
    let minor = LADDER
        .iter()
        .take(index)
        .find(|minor| fits(minor, MINOR_PX) && nests(minor, major));
    ticks.extend(
        minor
            .into_iter()
            .flat_map(|step| marks(calendar, step, from, to)),
    );
    // The sort is stable: of two marks of one day that of the labelled step stays.
    sort_by(&mut ticks, |a, b| a.day.cmp(&b.day));
    ticks.dedup_by_key(|tick| tick.day);
    ticks
}

/// The first and the last day of the calendar that begin in the window.
fn window(calendar: Calendar, scale: &TimeScale) -> Option<(Day, Day)> {
    let (first, last) = calendar.days();
    let from = scale.start.ceil().max(f64::from(first));
    let to = scale.end().floor().min(f64::from(last));
    (scale.is_drawable() && from <= to).then_some((from as Day, to as Day))
}

/// Whether every mark of `major` is one of `minor` too.
fn nests(minor: &Step, major: &Step) -> bool {
    // The days of a step are the first of the month and the multiples of its length; those of the step of two are odd.
    let odd = minor.unit == TickUnit::Day && minor.every == 2;
    minor.unit < major.unit || (minor.unit == major.unit && !odd && major.every % minor.every == 0)
}

/// The first days of the eras that are labelled: a longer era goes before a shorter one within `gap` days.
fn labelled_eras(calendar: Calendar, gap: f64) -> Vec<Day> {
    let mut eras: Vec<&Count> = counts(calendar)
        .iter()
        .filter(|count| count.era.is_some())
        .collect();
    sort_by(&mut eras, |a, b| {
        (a.first - a.last).cmp(&(b.first - b.last))
    });
    let mut kept: Vec<Day> = Vec::new();
    for era in eras {
        if kept.iter().all(|day| distance(*day, era.first) >= gap) {
            kept.push(era.first);
        }
    }
    kept
}

/// Whether a mark has room for its label beside those of the eras and of the next month or year.
fn has_room(tick: &CalendarTick, eras: &[Day], gap: f64) -> bool {
    if tick.begins_era {
        return eras.contains(&tick.day);
    }
    let calendar = tick.date.calendar;
    // Half the room on either side of every era keeps the marks of two eras apart, whether or not it is labelled.
    let beside_eras = eras.iter().all(|day| distance(*day, tick.day) >= gap)
        && counts(calendar)
            .iter()
            .filter(|count| count.era.is_some())
            .all(|count| distance(count.first, tick.day) >= gap / 2.0);
    let months = months(calendar, year_from_day(calendar, tick.day));
    let next = match tick.unit {
        TickUnit::Year => return beside_eras,
        TickUnit::Month => months.last(),
        _ => months.iter().find(|month| month.last >= tick.day),
    };
    beside_eras && next.is_none_or(|next| distance(tick.day, next.last + 1) >= gap)
}

fn distance(a: Day, b: Day) -> f64 {
    (f64::from(a) - f64::from(b)).abs()
}

/// The marks of a step from one day to another, era by era and none of them labelled yet.
fn marks(calendar: Calendar, step: &Step, from: Day, to: Day) -> Vec<CalendarTick> {
    let mut ticks = Vec::new();
    for count in counts(calendar) {
        let (from, to) = (from.max(count.first), to.min(count.last));
        if from > to {
            continue;
        }
        let mut days = match step.unit {
            TickUnit::Year => year_marks(calendar, count, step.every, from, to),
            unit => month_marks(calendar, unit, step.every, from, to),
        };
        days.retain(|day| (from..=to).contains(day));
        if from == count.first && count.era.is_some() {
            days.push(from);
        }
        let tick = |day| tick(calendar, count, step.unit, day);
        ticks.extend(days.into_iter().filter_map(tick));
    }
    ticks
}

/// First days of the years that are multiples of a number, counted in their era.
fn year_marks(calendar: Calendar, count: &Count, every: i32, from: Day, to: Day) -> Vec<Day> {
    let year = |day| year_from_day(calendar, day) - count.offset;
    (year(from).div_euclid(every)..=year(to).div_euclid(every))
        .filter_map(|multiple| {
            let months = months(calendar, multiple * every + count.offset);
            months.first().map(|month| month.first)
        })
        .collect()
}

/// First days of months, or days within them.
fn month_marks(calendar: Calendar, unit: TickUnit, every: i32, from: Day, to: Day) -> Vec<Day> {
    let all = (year_from_day(calendar, from)..=year_from_day(calendar, to))
        .flat_map(|year| months(calendar, year))
        .filter(|month| month.last >= from && month.first <= to);
    if unit == TickUnit::Month {
        return all
            .filter(|days| {
                let month = days.month;
                every == 1 || (!month.leap && (i32::from(month.number) - 1) % every == 0)
            })
            .map(|days| days.first)
            .collect();
    }
    all.flat_map(|MonthDays { first, last, .. }| {
        (first..=last).filter(move |day| {
            let of_month = day - first + 1;
            match every {
                1 => true,
                2 => of_month % 2 == 1,
                _ => of_month == 1 || of_month % every == 0,
            }
        })
    })
    .collect()
}

fn tick(calendar: Calendar, count: &Count, unit: TickUnit, day: Day) -> Option<CalendarTick> {
    let mut date = date_from_day(calendar, day)?;
    if unit >= TickUnit::Month {
        date.day = None;
    }
    if unit >= TickUnit::Year {
        date.month = None;
    }
    Some(CalendarTick {
        day,
        unit,
        major: false,
        begins_era: count.era.is_some() && day == count.first,
        date,
    })
}

#[cfg(test)]
#[path = "ticks_tests.rs"]
mod tests;
