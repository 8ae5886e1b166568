//! Days that are known in two calendars.

use super::*;
use crate::time::{day_from_civil, iso_from_day};

fn iso(text: &str) -> String {
    parse(text)
        .filter(|parsed| parsed.first == parsed.last)
        .map_or_else(|| "none".to_owned(), |parsed| iso_from_day(parsed.first))
}

#[test]
fn japanese_days_of_the_textbooks() {
    for (text, day) in [
        // Convention of Kanagawa; Anglo-Japanese convention of Nagasaki: dates in the treaties.
        ("Kaei 7-3-3", "1854-03-31"),
        ("Kaei 7-8-23", "1854-10-14"),
        // Treaty of Shimoda.
        ("Ansei 1-12-21", "1855-02-07"),
        // The Edo earthquake.
        ("Ansei 2-10-2", "1855-11-11"),
        // Townsend Harris lands at Shimoda; his convention of Shimoda.
        ("Ansei 3-7-21", "1856-08-21"),
        ("Ansei 4-5-26", "1857-06-17"),
        // The treaties of 1858 with the United States, the Netherlands, Russia, Britain and France.
        ("Ansei 5-6-19", "1858-07-29"),
        ("Ansei 5-7-10", "1858-08-18"),
        ("Ansei 5-7-11", "1858-08-19"),
        ("Ansei 5-7-18", "1858-08-26"),
        ("Ansei 5-9-3", "1858-10-09"),
        // Yokohama opens.
        ("Ansei 6-6-2", "1859-07-01"),
        // The Sakuradamon incident, still in Ansei 7.
        ("Ansei 7-3-3", "1860-03-24"),
        ("Man'en 1-3-3", "1860-03-24"),
        // The Posadnik comes to Tsushima.
        ("Bunkyū 1-2-3", "1861-03-13"),
        // Namamugi; Shimonoseki fires on ships; Kagoshima is shelled.
        ("Bunkyū 2-8-21", "1862-09-14"),
        ("Bunkyū 3-5-10", "1863-06-25"),
        ("Bunkyū 3-7-2", "1863-08-15"),
        // The Kinmon incident; four powers shell Shimonoseki.
        ("Genji 1-7-19", "1864-08-20"),
        ("Genji 1-8-5", "1864-09-05"),
        // The tariff convention; death of the emperor Kōmei.
        ("Keiō 2-5-13", "1866-06-25"),
        ("Keiō 2-12-25", "1867-01-30"),
        // The provisional regulations on Sakhalin.
        ("Keiō 3-2-25", "1867-03-30"),
        // The shogun returns his powers; the imperial restoration.
        ("Keiō 3-10-14", "1867-11-09"),
        ("Keiō 3-12-9", "1868-01-03"),
        // Toba-Fushimi; the constitution of 1868; Ueno; the new era.
        ("Keiō 4-1-3", "1868-01-27"),
        ("Meiji 1-1-3", "1868-01-27"),
        ("慶応4年閏4月21日", "1868-06-11"),
        ("Keiō 4-5-15", "1868-07-04"),
        ("Meiji 1-9-8", "1868-10-23"),
        // Hakodate falls; the domains are returned, then abolished.
        ("Meiji 2-5-18", "1869-06-27"),
        ("Meiji 2-6-17", "1869-07-25"),
        ("Meiji 4-7-14", "1871-08-29"),
        // The Iwakura mission leaves and lands at San Francisco.
        ("Meiji 4-11-12", "1871-12-23"),
        ("Meiji 4-12-6", "1872-01-15"),
        // The first railway; the change of calendars.
        ("Meiji 5-9-12", "1872-10-14"),
        ("Meiji 5-12-2", "1872-12-31"),
        ("Meiji 6-1-1", "1873-01-01"),
        // Treaty of Portsmouth; the Mukden incident; the surrender.
        ("Meiji 38-9-5", "1905-09-05"),
        ("Showa 6-9-18", "1931-09-18"),
        ("Showa 20-9-2", "1945-09-02"),
        // The abdication of Puyi is in the twelfth year of Kangde.
        ("Kangde 12-8-18", "1945-08-18"),
        ("Minguo 26-7-7", "1937-07-07"),
    ] {
        assert_eq!(iso(text), day, "{text}");
    }
}

/// New Style and Old Style days of the treaties and events in the dataset of this repository.
#[test]
fn old_style_days_of_the_treaties() {
    for (text, day) in [
        ("26 January 1855 OS", "1855-02-07"),
        ("16 May 1858 OS", "1858-05-28"),
        ("2 November 1860 OS", "1860-11-14"),
        ("25 April 1875 OS", "1875-05-07"),
        ("15 March 1898 OS", "1898-03-27"),
        ("29 February 1900 OS", "1900-03-13"),
        ("26 March 1902 OS", "1902-04-08"),
        ("23 August 1905 OS", "1905-09-05"),
        ("25 October 1917 OS", "1917-11-07"),
    ] {
        assert_eq!(iso(text), day, "{text}");
    }
}

/// Every day has one date, which covers that day alone, and dates follow each other.
fn comes_back(calendar: Calendar, first: Day, last: Day) {
    for day in first..=last {
        let date = date_from_day(calendar, day);
        let days = date.as_ref().and_then(days_from_date);
        assert_eq!(days, Some((day, day)), "{date:?}");
    }
}

#[test]
fn every_day_comes_back() {
    let day = |year, month, day| day_from_civil(year, month, day).unwrap_or_default();
    comes_back(Calendar::Japan, day(1854, 1, 29), day(1995, 12, 31));
    comes_back(Calendar::Julian, day(1850, 1, 1), day(1920, 12, 31));
    comes_back(Calendar::Minguo, day(1912, 1, 1), day(1995, 12, 31));
    comes_back(Calendar::Gregorian, day(1850, 1, 1), day(1995, 12, 31));
    let (first, last) = Calendar::Manchukuo.days();
    comes_back(Calendar::Manchukuo, first, last);
}

#[test]
fn months_and_days_of_eras_are_gregorian_from_1873() {
    let first = day_from_civil(1873, 1, 1).unwrap_or_default();
    let last = day_from_civil(1995, 12, 31).unwrap_or_default();
    for day in first..=last {
        let civil = crate::time::civil_from_day(day);
        let date = date_from_day(Calendar::Japan, day);
        assert_eq!(date.and_then(|date| date.day), Some(civil.day));
        assert_eq!(
            date.and_then(|date| date.month),
            Some(Month::plain(civil.month))
        );
    }
}

#[test]
fn calendars_end() {
    for calendar in Calendar::ALL {
        let (first, last) = calendar.days();
        assert!(date_from_day(calendar, first).is_some());
        assert!(date_from_day(calendar, last).is_some());
        assert_eq!(date_from_day(calendar, first - 1), None);
        assert_eq!(date_from_day(calendar, last + 1), None);
        assert_eq!(Calendar::from_tag(calendar.tag()), Some(calendar));
    }
    assert_eq!(Calendar::from_tag("hebrew"), None);
}

#[test]
fn impossible_dates_have_no_days() {
    for (year, month, day) in [
        (i32::MAX, None, None),
        (i32::MIN, None, None),
        (14, None, Some(1)),
        (14, Some(Month::plain(0)), None),
        (14, Some(Month::plain(1)), Some(255)),
    ] {
        let date = CalendarDate {
            calendar: Calendar::Japan,
            era: Some(Era::Showa),
            year,
            month,
            day,
        };
        assert_eq!(days_from_date(&date), None, "{date:?}");
    }
}
