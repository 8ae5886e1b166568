//! Instants, days and civil dates of the proleptic Gregorian calendar.
//!
//! The conversions between dates and day numbers are Howard Hinnant's `days_from_civil` and `civil_from_days`
//! ("chrono-Compatible Low-Level Date Algorithms", 2013).

/// Seconds of civil local time since 1970-01-01T00:00. Not UTC: no zone is ever applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

/// Whole days since 1970-01-01.
pub type Day = i32;

/// Seconds in a civil day.
pub const SECONDS_PER_DAY: i64 = 86_400;

/// First and last year that a date may have (astronomical: 0 is 1 BCE).
pub const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;

/// -9999-01-01.
pub const FIRST_DAY: Day = -4_371_587;

/// 9999-12-31.
pub const LAST_DAY: Day = 2_932_896;

/// From 0000-03-01, where Hinnant's eras begin, to 1970-01-01.
const EPOCH_FROM_ERA: i64 = 719_468;

/// Days in 400 Gregorian years.
const DAYS_PER_ERA: i64 = 146_097;

/// A date of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// Astronomical year: 0 is 1 BCE.
    pub year: i32,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// The number of days in a month, 28–31; 0 for a month that is not 1–12.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The day of a date; `None` where there is no such date or its year is outside [`YEARS`].
#[must_use]
pub fn day_from_civil(year: i32, month: u8, day: u8) -> Option<Day> {
    if !YEARS.contains(&year) || day == 0 || day > days_in_month(year, month) {
        return None;
    }
    Some(day_from_parts(year, month, day))
}

/// The first day of a month, for any year that a view may look at. `month0` counts from January = 0 and may run over.
pub(crate) fn day_from_month(year: i32, month0: i32) -> Day {
    let month = u8::try_from(month0.rem_euclid(12)).unwrap_or(0) + 1;
    day_from_parts(year.saturating_add(month0.div_euclid(12)), month, 1)
}

/// Years begin in March here, so that the leap day is the last of its year.
fn day_from_parts(year: i32, month: u8, day: u8) -> Day {
    let shifted = i64::from(year) - i64::from(month <= 2);
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let month_from_march = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * DAYS_PER_ERA + day_of_era - EPOCH_FROM_ERA;
    Day::try_from(days).unwrap_or(if days < 0 { Day::MIN } else { Day::MAX })
}

/// The date of a day.
#[must_use]
pub fn civil_from_day(day: Day) -> Civil {
    let days = i64::from(day) + EPOCH_FROM_ERA;
    let era = days.div_euclid(DAYS_PER_ERA);
    let day_of_era = days.rem_euclid(DAYS_PER_ERA);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    // All three fit: a `Day` spans less than six million years, months and days are small.
    Civil {
        year: i32::try_from(year).unwrap_or_default(),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(day_of_month).unwrap_or(1),
    }
}

/// Midnight at the beginning of a day.
#[must_use]
pub fn instant_from_day(day: Day) -> Instant {
    Instant(i64::from(day) * SECONDS_PER_DAY)
}

/// The day that an instant falls on.
#[must_use]
pub fn day_from_instant(instant: Instant) -> Day {
    let day = instant.0.div_euclid(SECONDS_PER_DAY);
    Day::try_from(day).unwrap_or(if day < 0 { Day::MIN } else { Day::MAX })
}

/// Days since 1970-01-01T00:00, the unit of views.
#[must_use]
pub fn days_from_instant(instant: Instant) -> f64 {
    instant.0 as f64 / SECONDS_PER_DAY as f64
}

/// The nearest whole second; a number that is not finite gives the nearest there is, NaN the epoch.
#[must_use]
pub fn instant_from_days(days: f64) -> Instant {
    Instant((days * SECONDS_PER_DAY as f64).round() as i64)
}

/// A day as an EDTF date: `1938-07-29`, `-0043-03-15`, and `Y12000-01-01` where four digits do not do.
#[must_use]
pub fn iso_from_day(day: Day) -> String {
    let Civil { year, month, day } = civil_from_day(day);
    let sign = if year < 0 { "-" } else { "" };
    let prefix = if YEARS.contains(&year) { "" } else { "Y" };
    format!(
        "{prefix}{sign}{:04}-{month:02}-{day:02}",
        year.unsigned_abs()
    )
}

/// An instant as an EDTF date with its time of day: `1945-08-09T00:10:00`.
#[must_use]
pub fn iso_from_instant(instant: Instant) -> String {
    let seconds = instant.0.rem_euclid(SECONDS_PER_DAY);
    format!(
        "{}T{:02}:{:02}:{:02}",
        iso_from_day(day_from_instant(instant)),
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// The day of the week, 0 = Monday … 6 = Sunday (ISO 8601 order).
#[must_use]
pub fn weekday(day: Day) -> u8 {
    // 1970-01-01 was a Thursday.
    u8::try_from((i64::from(day) + 3).rem_euclid(7)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        assert_eq!(day_from_civil(1970, 1, 1), Some(0));
        assert_eq!(day_from_civil(2000, 3, 1), Some(11_017));
        assert_eq!(day_from_civil(-9999, 1, 1), Some(FIRST_DAY));
        assert_eq!(day_from_civil(9999, 12, 31), Some(LAST_DAY));
        // The Mukden incident was on a Friday, the Soviet entry into the war on a Thursday.
        assert_eq!(day_from_civil(1931, 9, 18).map(weekday), Some(4));
        assert_eq!(day_from_civil(1945, 8, 9).map(weekday), Some(3));
    }

    #[test]
    fn every_day_from_1850_to_1995_comes_back() {
        let mut expected = day_from_civil(1850, 1, 1).unwrap_or_default();
        for year in 1850..=1995 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(day_from_civil(year, month, day), Some(expected));
                    assert_eq!(civil_from_day(expected), Civil { year, month, day });
                    expected += 1;
                }
            }
        }
        assert_eq!(iso_from_day(expected), "1996-01-01");
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for (year, month, day) in [
            (1900, 2, 29),
            (1939, 0, 1),
            (1939, 13, 1),
            (1939, 6, 31),
            (1939, 6, 0),
            (10_000, 1, 1),
            (-10_000, 12, 31),
        ] {
            assert_eq!(day_from_civil(year, month, day), None);
        }
        assert!(day_from_civil(1904, 2, 29).is_some());
        assert!(day_from_civil(0, 2, 29).is_some());
    }

    #[test]
    fn days_are_written_as_edtf() {
        let iso = |y, m, d| day_from_civil(y, m, d).map(iso_from_day);
        assert_eq!(iso(1938, 7, 29).as_deref(), Some("1938-07-29"));
        assert_eq!(iso(-43, 3, 15).as_deref(), Some("-0043-03-15"));
        assert_eq!(iso(0, 1, 1).as_deref(), Some("0000-01-01"));
        assert_eq!(iso_from_day(LAST_DAY + 1), "Y10000-01-01");
    }

    #[test]
    fn months_may_run_over_the_year() {
        assert_eq!(Some(day_from_month(1938, 12)), day_from_civil(1939, 1, 1));
        assert_eq!(Some(day_from_month(1938, -1)), day_from_civil(1937, 12, 1));
    }

    proptest! {
        #[test]
        fn any_day_comes_back(day in FIRST_DAY..=LAST_DAY) {
            let Civil { year, month, day: of_month } = civil_from_day(day);
            prop_assert_eq!(day_from_civil(year, month, of_month), Some(day));
            prop_assert_eq!(civil_from_day(day + 1) > civil_from_day(day), true);
        }

        #[test]
        fn any_instant_comes_back(second in -400_000_000_000_i64..400_000_000_000) {
            let instant = Instant(second);
            prop_assert_eq!(instant_from_days(days_from_instant(instant)), instant);
            let midnight = instant_from_day(day_from_instant(instant));
            prop_assert!(midnight <= instant && instant.0 - midnight.0 < SECONDS_PER_DAY);
        }

        #[test]
        fn no_day_is_too_far(day in proptest::num::i32::ANY) {
            prop_assert!((1..=12).contains(&civil_from_day(day).month));
        }
    }
}
