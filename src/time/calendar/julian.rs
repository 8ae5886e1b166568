//! The Julian calendar: every fourth year has a leap day, and nothing else.
//!
//! The arithmetic is Hinnant's, as in `instant`, with the Julian cycle of four years in place of the Gregorian of 400.

use crate::time::instant::Day;

/// From Julian 0000-03-01 to 1970-01-01.
const EPOCH_FROM_MARCH: i64 = 719_470;

/// Days in four Julian years.
const DAYS_PER_CYCLE: i64 = 1461;

/// From 1 March to 1 January.
const JANUARY_FROM_MARCH: i64 = 306;

/// The first day of a month. `month0` counts from January = 0 and may run over.
pub(super) fn day_from_month(year: i32, month0: i32) -> Day {
    let from_march = i64::from(year) * 12 + i64::from(month0) - 2;
    let (year, month) = (from_march.div_euclid(12), from_march.rem_euclid(12));
    let days = (DAYS_PER_CYCLE * year).div_euclid(4) + (153 * month + 2) / 5 - EPOCH_FROM_MARCH;
    Day::try_from(days).unwrap_or(if days < 0 { Day::MIN } else { Day::MAX })
}

/// The year that a day falls in; astronomical, 0 is 1 BCE.
pub(super) fn year_from_day(day: Day) -> i32 {
    let days = i64::from(day) + EPOCH_FROM_MARCH;
    let from_march = (4 * days + 3).div_euclid(DAYS_PER_CYCLE);
    let day_of_year = days - (DAYS_PER_CYCLE * from_march).div_euclid(4);
    let year = from_march + i64::from(day_of_year >= JANUARY_FROM_MARCH);
    // It fits: a `Day` spans less than six million years.
    i32::try_from(year).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::instant::{FIRST_DAY, LAST_DAY, civil_from_day};
    use proptest::prelude::*;

    /// The same day by the crate `edtf-calendars`, which goes by Julian day numbers.
    fn expected(day: Day) -> Option<(i64, u8, u8)> {
        let civil = civil_from_day(day);
        let date = edtf_core::BoundDate {
            year: civil.year.into(),
            month: civil.month,
            day: civil.day,
        };
        let julian = edtf_calendars::gregorian_to_julian(date).ok()?;
        Some((julian.year, julian.month, julian.day))
    }

    fn ours(day: Day) -> Option<(i64, u8, u8)> {
        let year = year_from_day(day);
        let month = (0..12).rfind(|month| day_from_month(year, *month) <= day)?;
        let of_month = day - day_from_month(year, month) + 1;
        Some((
            year.into(),
            u8::try_from(month + 1).ok()?,
            u8::try_from(of_month).ok()?,
        ))
    }

    proptest! {
        #[test]
        fn days_are_those_of_another_method(day in FIRST_DAY..=LAST_DAY) {
            prop_assert!(expected(day).is_some());
            prop_assert_eq!(ours(day), expected(day));
        }
    }

    #[test]
    fn no_day_is_too_far() {
        for day in [Day::MIN, Day::MAX] {
            assert!(ours(day).is_some());
        }
    }
}
