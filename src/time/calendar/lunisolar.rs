//! The months of Japan from 1854 until the Gregorian calendar took over on 1873-01-01.
//!
//! The calendar of the Tenpō era began a month on the day of the new moon at Kyoto and doubled a month in which the Sun
//! entered no sign. How the table was checked, month by month, is told in `docs/calendars.md`.

use super::months::{Month, MonthDays};
use crate::time::instant::Day;

/// The first year of the table, by the Gregorian year in which it begins.
const FIRST_YEAR: i32 = 1854;

/// 1854-01-29, the first of the first month of Kaei 7.
const FIRST_DAY: Day = -42_340;

/// For each year the month that was doubled (0: none) and the last digit of the length of every month, the doubled one
/// after the one that it follows: `9` for 29 days, `0` for 30. The last month of 1872 was cut to two.
const YEARS: [(u8, &[u8]); 19] = [
    (7, b"9090900909090"),  // 1854
    (0, b"909900900909"),   // 1855
    (0, b"099090900090"),   // 1856
    (5, b"9099090900900"),  // 1857
    (0, b"909909900900"),   // 1858
    (0, b"090990990900"),   // 1859
    (3, b"0900990990900"),  // 1860
    (0, b"900909090990"),   // 1861
    (8, b"0900909090909"),  // 1862
    (0, b"900909009090"),   // 1863
    (0, b"990909000909"),   // 1864
    (5, b"0990909009009"),  // 1865
    (0, b"090999009000"),   // 1866
    (0, b"909099909000"),   // 1867
    (4, b"9009909909009"),  // 1868
    (0, b"000990990900"),   // 1869
    (10, b"9009090909909"), // 1870
    (0, b"009009090990"),   // 1871
    (0, b"909009009092"),   // 1872
];

/// Whether a year is one of the table.
pub(super) fn has_year(year: i32) -> bool {
    years().any(|(known, ..)| known == year)
}

/// The year that a day falls in; `None` outside the table.
pub(super) fn year_from_day(day: Day) -> Option<i32> {
    years()
        .find(|(_, first, _, lengths)| (*first..first + total(lengths)).contains(&day))
        .map(|(year, ..)| year)
}

/// The months of a year in their order; none outside the table.
pub(super) fn months(year: i32) -> Vec<MonthDays> {
    let Some((_, mut first, doubled, lengths)) = years().find(|(known, ..)| *known == year) else {
        return Vec::new();
    };
    let names = (1..=12_u8).flat_map(|number| {
        let leap = (number == doubled).then_some(Month { number, leap: true });
        std::iter::once(Month::plain(number)).chain(leap)
    });
    names
        .zip(lengths)
        .map(|(month, digit)| {
            let last = first + days_from_digit(*digit) - 1;
            let days = MonthDays { month, first, last };
            first = last + 1;
            days
        })
        .collect()
}

/// Every year with its first day, its doubled month and the digits of its months.
fn years() -> impl Iterator<Item = (i32, Day, u8, &'static [u8])> {
    let mut next = FIRST_DAY;
    (FIRST_YEAR..)
        .zip(YEARS)
        .map(move |(year, (doubled, lengths))| {
            let first = next;
            next += total(lengths);
            (year, first, doubled, lengths)
        })
}

fn total(lengths: &[u8]) -> Day {
    lengths.iter().map(|digit| days_from_digit(*digit)).sum()
}

fn days_from_digit(digit: u8) -> Day {
    match digit {
        b'9' => 29,
        b'0' => 30,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day_from_civil;

    #[test]
    fn months_are_contiguous_and_have_29_or_30_days() {
        let all: Vec<MonthDays> = (1854..=1872).flat_map(months).collect();
        assert_eq!(all.len(), 19 * 12 + 7);
        for pair in all.windows(2) {
            let [a, b] = pair else { continue };
            assert_eq!(a.last + 1, b.first);
            assert!((29..=30).contains(&(b.first - a.first)), "{a:?}");
        }
        assert_eq!(
            all.last().map(|days| days.last + 1),
            day_from_civil(1873, 1, 1)
        );
    }

    /// The mean month is 29.530589 days (Explanatory Supplement to the Astronomical Almanac): no new moon may wander
    /// farther from its mean than the true one does, about 14 hours.
    #[test]
    fn months_follow_the_mean_moon() {
        let offsets: Vec<f64> = (1854..=1872)
            .flat_map(months)
            .enumerate()
            .map(|(index, days)| f64::from(days.first - FIRST_DAY) - index as f64 * 29.530_589)
            .collect();
        let low = offsets.iter().copied().fold(f64::INFINITY, f64::min);
        let high = offsets.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        assert!(high - low < 28.0 / 24.0 + 1.0, "{low} {high}");
    }

    #[test]
    fn other_years_have_no_months() {
        assert!(months(1853).is_empty() && months(1873).is_empty());
        assert_eq!(year_from_day(FIRST_DAY - 1), None);
        assert_eq!(day_from_civil(1873, 1, 1).and_then(year_from_day), None);
    }
}
