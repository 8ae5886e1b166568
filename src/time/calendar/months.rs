//! The months of a year in each calendar.

use super::{Calendar, julian, lunisolar};
use crate::time::instant::{Day, civil_from_day, day_from_month};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// 1–12.
    pub number: u8,
    /// Whether it is the second of that number, in a lunisolar year of thirteen months.
    pub leap: bool,
}

impl Month {
    /// A month that is not doubled.
    #[must_use]
    pub fn plain(number: u8) -> Self {
        let leap = false;
        Self { number, leap }
    }
}

/// A month with its first and last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthDays {
    pub month: Month,
    pub first: Day,
    pub last: Day,
}

/// The months of a year of the calendar (not of an era), in their order; none where the calendar has no such year.
pub(super) fn months(calendar: Calendar, year: i32) -> Vec<MonthDays> {
    let first_day = match calendar {
        Calendar::Japan if lunisolar::has_year(year) => return lunisolar::months(year),
        Calendar::Julian => julian::day_from_month,
        _ => day_from_month,
    };
    (1..=12_u8)
        .map(|number| MonthDays {
            month: Month::plain(number),
            first: first_day(year, i32::from(number) - 1),
            last: first_day(year, i32::from(number)).saturating_sub(1),
        })
        .collect()
}

/// The year of the calendar (not of an era) that a day falls in.
pub(super) fn year_from_day(calendar: Calendar, day: Day) -> i32 {
    let lunisolar = match calendar {
        Calendar::Japan => lunisolar::year_from_day(day),
        Calendar::Julian => return julian::year_from_day(day),
        _ => None,
    };
    lunisolar.unwrap_or_else(|| civil_from_day(day).year)
}
