//! The eras of each calendar and the days on which they begin.

use super::Calendar;
use crate::time::instant::{Day, FIRST_DAY, LAST_DAY};

/// What years are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Era {
    /// Japan, 1848–55.
    Kaei,
    /// Japan, 1855–60.
    Ansei,
    /// Japan, 1860–61.
    Manen,
    /// Japan, 1861–64.
    Bunkyu,
    /// Japan, 1864–65.
    Genji,
    /// Japan, 1865–68.
    Keio,
    /// Japan, 1868–1912.
    Meiji,
    /// Japan, 1912–26.
    Taisho,
    /// Japan, 1926–89.
    Showa,
    /// Japan, 1989–2019.
    Heisei,
    /// Japan, from 2019.
    Reiwa,
    /// China, from 1912.
    Minguo,
    /// Manchukuo, 1932–34.
    Datong,
    /// Manchukuo, 1934–45.
    Kangde,
}

/// A stretch of days whose years are counted alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    /// What its years are counted from; none for the years of our era.
    pub era: Option<Era>,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Years of the calendar less years of this count: 1925 for Shōwa.
    pub offset: i32,
}

const fn count(era: Era, first: Day, last: Day, offset: i32) -> Count {
    Count {
        era: Some(era),
        first,
        last,
        offset,
    }
}

const OUR_ERA: [Count; 1] = [Count {
    era: None,
    first: FIRST_DAY,
    last: LAST_DAY,
    offset: 0,
}];

/// Each era from the day of its proclamation. Kaei stands from 1854, where the table of months begins; Reiwa is taken to
/// go on.
const JAPAN: [Count; 11] = [
    count(Era::Kaei, -42_340, -41_990, 1847),
    count(Era::Ansei, -41_989, -40_080, 1853),
    count(Era::Manen, -40_079, -39_725, 1859),
    count(Era::Bunkyu, -39_724, -38_631, 1860),
    count(Era::Genji, -38_630, -38_231, 1863),
    count(Era::Keio, -38_230, -36_960, 1864),
    count(Era::Meiji, -36_959, -20_975, 1867),
    count(Era::Taisho, -20_974, -15_714, 1911),
    count(Era::Showa, -15_713, 6_946, 1925),
    count(Era::Heisei, 6_947, 18_016, 1988),
    count(Era::Reiwa, 18_017, LAST_DAY, 2018),
];

const MINGUO: [Count; 1] = [count(Era::Minguo, -21_185, LAST_DAY, 1911)];

const MANCHUKUO: [Count; 2] = [
    count(Era::Datong, -13_820, -13_091, 1931),
    count(Era::Kangde, -13_090, -8_902, 1933),
];

/// The counts of a calendar, in order of time and without gaps.
pub(super) fn counts(calendar: Calendar) -> &'static [Count] {
    match calendar {
        Calendar::Gregorian | Calendar::Julian => &OUR_ERA,
        Calendar::Japan => &JAPAN,
        Calendar::Minguo => &MINGUO,
        Calendar::Manchukuo => &MANCHUKUO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::iso_from_day;

    /// The days of docs/calendars.md.
    #[test]
    fn eras_begin_on_the_day_of_their_proclamation() {
        let first = |calendar| {
            counts(calendar)
                .iter()
                .map(|count| iso_from_day(count.first))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            first(Calendar::Japan),
            [
                "1854-01-29",
                "1855-01-15",
                "1860-04-08",
                "1861-03-29",
                "1864-03-27",
                "1865-05-01",
                "1868-10-23",
                "1912-07-30",
                "1926-12-25",
                "1989-01-08",
                "2019-05-01",
            ]
        );
        assert_eq!(first(Calendar::Minguo), ["1912-01-01"]);
        assert_eq!(first(Calendar::Manchukuo), ["1932-03-01", "1934-03-01"]);
        let (_, last) = Calendar::Manchukuo.days();
        assert_eq!(iso_from_day(last), "1945-08-18");
    }

    #[test]
    fn eras_follow_each_other_without_gaps() {
        for calendar in Calendar::ALL {
            for pair in counts(calendar).windows(2) {
                assert!(matches!(pair, [a, b] if a.last + 1 == b.first && a.first <= a.last));
            }
        }
    }
}
