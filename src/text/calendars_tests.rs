use super::*;
use crate::time::calendar::{calendar_ticks, date_from_day, parse};
use crate::time::{Day, TimeScale, day_from_civil};

fn day(year: i32, month: u8, day: u8) -> Day {
    day_from_civil(year, month, day).unwrap_or_default()
}

/// What a text means, said in three languages.
fn said(text: &str) -> [String; 3] {
    [Lang::En, Lang::Ja, Lang::Ru].map(|lang| {
        parse(text).map_or_else(String::new, |parsed| {
            calendar_date_words(lang, &parsed.date)
        })
    })
}

#[test]
fn dates_in_three_languages() {
    for (text, words) in [
        ("Showa 14", ["Shōwa 14", "昭和14年", "Сёва 14"]),
        ("Kangde 6", ["Kangde 6", "康徳6年", "Кандэ 6"]),
        ("Datong 1", ["Datong 1", "大同元年", "Датун 1"]),
        ("Minguo 28", ["Minguo 28", "民国28年", "28 г. Миньго"]),
        (
            "Showa 14-5",
            ["May Shōwa 14", "昭和14年5月", "май, Сёва 14"],
        ),
        (
            "Showa 14-5-11",
            ["11 May Shōwa 14", "昭和14年5月11日", "11 мая, Сёва 14"],
        ),
        (
            "Keio 4, leap month 4, day 21",
            [
                "Keiō 4, leap month 4, day 21",
                "慶応4年閏4月21日",
                "21-й день вставного 4-го месяца 4-го года Кэйо",
            ],
        ),
        (
            "Keio 4, leap month 4",
            [
                "Keiō 4, leap month 4",
                "慶応4年閏4月",
                "вставной 4-й месяц 4-го года Кэйо",
            ],
        ),
        (
            "26 Jan 1855 OS",
            [
                "26 January 1855 (Old Style)",
                "ユリウス暦1855年1月26日",
                "26 января 1855 г. (ст. ст.)",
            ],
        ),
    ] {
        assert_eq!(said(text), words, "{text}");
    }
}

/// What is said of a day, a month or a year is understood again. Gregorian dates are not read by `parse`.
#[test]
fn words_are_understood() {
    for calendar in Calendar::ALL {
        if calendar == Calendar::Gregorian {
            continue;
        }
        for at in (day(1854, 1, 29)..day(1995, 12, 31)).step_by(5) {
            let Some(full) = date_from_day(calendar, at) else {
                continue;
            };
            let month = CalendarDate { day: None, ..full };
            let year = CalendarDate {
                month: None,
                ..month
            };
            for date in [full, month, year] {
                for lang in Lang::ALL {
                    let words = calendar_date_words(lang, &date);
                    let parsed = parse(&words).map(|parsed| parsed.date);
                    assert_eq!(parsed, Some(date), "{words}");
                }
            }
        }
    }
}

#[test]
fn labels_say_what_is_new() {
    let labels = |calendar, start: Day, span: f64| {
        let start = f64::from(start);
        let width = 1000.0;
        let scale = TimeScale { start, span, width };
        let mut ticks = calendar_ticks(calendar, &scale, 90.0);
        ticks.retain(|tick| tick.major);
        [Lang::En, Lang::Ja, Lang::Ru].map(|lang| {
            let mut before = None;
            let label = |tick| calendar_tick_label(lang, tick, before.replace(tick));
            ticks.iter().map(label).collect::<Vec<_>>().join(" | ")
        })
    };
    assert_eq!(
        labels(Calendar::Japan, day(1925, 6, 1), 2600.0),
        [
            "Taishō 15 | Shōwa 1 | 3 | 4 | 5 | 6 | 7",
            "大正15年 | 昭和元年 | 3年 | 4年 | 5年 | 6年 | 7年",
            "Тайсё 15 | Сёва 1 | 3 | 4 | 5 | 6 | 7"
        ]
    );
    assert_eq!(
        labels(Calendar::Japan, day(1868, 5, 20), 150.0),
        [
            "Keiō 4, leap month 4 | month 5 | month 6 | month 7 | month 8",
            "慶応4年閏4月 | 5月 | 6月 | 7月 | 8月",
            "вставной 4-й месяц 4-го года Кэйо | 5-й месяц | 6-й месяц | 7-й месяц | 8-й месяц"
        ]
    );
    assert_eq!(
        labels(Calendar::Julian, day(1904, 2, 1), 60.0),
        [
            "20 January 1904 | 1 Feb | 10 Feb | 20 Feb | 1 Mar | 10 Mar",
            "1904年1月20日 | 2月1日 | 2月10日 | 2月20日 | 3月1日 | 3月10日",
            "20 января 1904 г. | 1 февр. | 10 февр. | 20 февр. | 1 марта | 10 марта"
        ]
    );
}
