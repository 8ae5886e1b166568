//! Other calendars than the Gregorian: which date a day has in them, and which days a date covers.
//!
//! A calendar counts its years in one or several eras (`eras`) and divides them into months (`months`), which are those
//! of the Gregorian calendar except for the Julian (`julian`) and for Japan before 1873 (`lunisolar`). Everything else
//! follows from these two: `dates` converts, `ticks` marks the second axis, `parse` reads what people type. The words
//! for a date are in `text::calendars`. Sources and conventions: `docs/calendars.md`.

mod dates;
mod eras;
mod fold;
mod julian;
mod lunisolar;
mod months;
mod parse;
mod ticks;

pub use dates::{CalendarDate, date_from_day, days_from_date};
pub use eras::Era;
pub use months::Month;
pub use parse::{ParsedDate, parse, parse_gregorian};
pub use ticks::{CalendarTick, calendar_ticks};

use super::instant::Day;

/// A calendar that the second axis may show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Proleptic Gregorian, the calendar of the data.
    #[default]
    Gregorian,
    /// Julian, "Old Style", with years from January: of Russia until 1918.
    Julian,
    /// Japanese eras; lunisolar until the end of 1872.
    Japan,
    /// Years of the Republic of China, official from 1912.
    Minguo,
    /// The eras Datong and Kangde, 1932–45.
    Manchukuo,
}

impl Calendar {
    /// Every calendar there is.
    pub const ALL: [Self; 5] = [
        Self::Gregorian,
        Self::Julian,
        Self::Japan,
        Self::Minguo,
        Self::Manchukuo,
    ];

    /// The calendar of a value of the `calendar` attribute.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        Self::ALL
            .into_iter()
            .find(|calendar| calendar.tag().eq_ignore_ascii_case(tag))
    }

    /// Its value in the `calendar` attribute.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Gregorian => "none",
            Self::Julian => "julian",
            Self::Japan => "japanese",
            Self::Minguo => "minguo",
            Self::Manchukuo => "manchukuo",
        }
    }

    /// The first and the last day that it counts.
    #[must_use]
    pub fn days(self) -> (Day, Day) {
        let counts = eras::counts(self);
        let first = counts.first().map_or(Day::MAX, |count| count.first);
        (first, counts.last().map_or(Day::MIN, |count| count.last))
    }
}

#[cfg(test)]
#[path = "pairs_tests.rs"]
mod tests;
