//! The date of a day and the days of a date.

use super::eras::{Count, Era, counts};
use super::months::{Month, months, year_from_day};
use super::{Calendar, lunisolar};
use crate::time::instant::Day;

/// A year of a calendar, a month or a day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CalendarDate {
    /// Whose date it is.
    pub calendar: Calendar,
    /// What its years are counted from; none for years of our era.
    pub era: Option<Era>,
    /// The year, from 1 in an era; else astronomical, 0 being 1 BCE.
    pub year: i32,
    /// The month; `None` for a year as a whole.
    pub month: Option<Month>,
    /// 1–31; `None` for a month or year as a whole.
    pub day: Option<u8>,
}

impl CalendarDate {
    /// Whether its months are those of the Moon.
    #[must_use]
    pub fn is_lunisolar(&self) -> bool {
        self.calendar == Calendar::Japan
            && counts(self.calendar)
                .iter()
                .find(|count| count.era == self.era)
                .and_then(|count| self.year.checked_add(count.offset))
                .is_some_and(lunisolar::has_year)
    }
}

/// The date of a day in a calendar; `None` before it begins and after it ends.
///
/// On the day that an era was proclaimed the new one is counted, the day before still the old one.
#[must_use]
pub fn date_from_day(calendar: Calendar, day: Day) -> Option<CalendarDate> {
    let count = count_on(calendar, day)?;
    let year = year_from_day(calendar, day);
    let days = months(calendar, year)
        .into_iter()
        .find(|days| (days.first..=days.last).contains(&day))?;
    Some(CalendarDate {
        calendar,
        era: count.era,
        year: year - count.offset,
        month: Some(days.month),
        day: u8::try_from(day - days.first + 1).ok(),
    })
}

/// The first and the last day that a date covers; `None` where the calendar has no such date.
///
/// A year in which the era changed may be given in either, since documents of that year do: Ansei 1-3-3 is Kaei 7-3-3,
/// and all of Keiō 4 is Meiji 1. From 1873 an era ends and begins on its day: Shōwa 64 has seven days.
#[must_use]
pub fn days_from_date(date: &CalendarDate) -> Option<(Day, Day)> {
    let count = counts(date.calendar)
        .iter()
        .find(|count| count.era == date.era)?;
    let year = date.year.checked_add(count.offset)?;
    let months = months(date.calendar, year);
    let (begin, end) = (months.first()?.first, months.last()?.last);
    let (from, until) = (begin.max(count.first), end.min(count.last));
    if from > until {
        return None;
    }
    let whole_year = date.calendar == Calendar::Japan && lunisolar::has_year(year);
    let (from, until) = if whole_year {
        (begin, end)
    } else {
        (from, until)
    };
    let (first, last) = match (date.month, date.day) {
        (None, None) => (begin, end),
        (None, Some(_)) => return None,
        (Some(month), day) => {
            let days = months.iter().find(|days| days.month == month)?;
            match day {
                None => (days.first, days.last),
                Some(day) => {
                    let at = days.first + Day::from(day) - 1;
                    if day == 0 || at > days.last || at < from || at > until {
                        return None;
                    }
                    (at, at)
                }
            }
        }
    };
    let (first, last) = (first.max(from), last.min(until));
    (first <= last).then_some((first, last))
}

/// How the years of a day are counted.
pub(super) fn count_on(calendar: Calendar, day: Day) -> Option<&'static Count> {
    counts(calendar)
        .iter()
        .find(|count| (count.first..=count.last).contains(&day))
}
