use super::*;
use crate::time::iso_from_day;

/// The days that a text covers, as an EDTF interval or day.
fn days(text: &str) -> String {
    parse(text).map_or_else(
        || "none".to_owned(),
        |parsed| {
            let (first, last) = (iso_from_day(parsed.first), iso_from_day(parsed.last));
            if first == last {
                first
            } else {
                format!("{first}/{last}")
            }
        },
    )
}

#[test]
fn years_are_read_in_every_spelling() {
    for (texts, expected) in [
        (
            &[
                "Showa 14",
                "Shōwa 14",
                "SHOWA 14",
                "昭和14年",
                "昭和十四年",
                "昭和１４年",
                "Сёва 14",
                "сева 14",
            ][..],
            "1939-01-01/1939-12-31",
        ),
        (
            &[
                "Kangde 6",
                "康徳6年",
                "康德6年",
                "康德六年",
                "Кандэ 6",
                "Kangde year 6",
            ],
            "1939-01-01/1939-12-31",
        ),
        (
            &["Datong 1", "大同元年", "大同1年", "Датун 1"],
            "1932-03-01/1932-12-31",
        ),
        (
            &[
                "Minguo 27",
                "民國27年",
                "民国27年",
                "民国二十七年",
                "中華民國二十七年",
                "27 г. Миньго",
                "ROC 27",
            ],
            "1938-01-01/1938-12-31",
        ),
        (
            &["Man'en 1", "Man’en 1", "萬延元年", "Манъэн 1"],
            "1860-01-23/1861-02-09",
        ),
        (&["元治元年", "Genji 1"], "1864-02-08/1865-01-26"),
        (&["Shōwa 1"], "1926-12-25/1926-12-31"),
        (&["Shōwa 64", "昭和六十四年"], "1989-01-01/1989-01-07"),
        (
            &["1917 OS", "Julian 1917", "ユリウス暦1917年"],
            "1917-01-14/1918-01-13",
        ),
    ] {
        for text in texts {
            assert_eq!(days(text), expected, "{text}");
        }
    }
}

#[test]
fn months_and_days_are_read_in_every_order() {
    for (texts, expected) in [
        (
            &[
                "昭和十四年五月十一日",
                "昭和14年5月11日",
                "Showa 14-05-11",
                "11 May Shōwa 14",
                "May 11, Showa 14",
                "Shōwa 14, 11 May",
                "11 мая, Сёва 14",
            ][..],
            "1939-05-11",
        ),
        (
            &["Shōwa 14-05", "May Shōwa 14", "昭和14年5月"],
            "1939-05-01/1939-05-31",
        ),
        // The treaty of Portsmouth.
        (
            &["Meiji 38-09-05", "明治38年9月5日", "5 Sept Meiji 38"],
            "1905-09-05",
        ),
        (
            &[
                "26 Jan 1855 OS",
                "26 January 1855 (Old Style)",
                "Jan 26th, 1855 O.S.",
                "26 января 1855 ст. ст.",
                "26 января 1855 г. (ст. ст.)",
                "1855-01-26 OS",
                "ユリウス暦1855年1月26日",
            ],
            "1855-02-07",
        ),
        (&["February 1900 OS"], "1900-02-13/1900-03-13"),
        (
            &[
                "慶応4年閏4月21日",
                "Keiō 4, leap month 4, day 21",
                "21-й день 4-го вставного месяца 4-го года Кэйо",
            ],
            "1868-06-11",
        ),
        (&["5 мая 28 г. Миньго", "民国28年5月5日"], "1939-05-05"),
        (
            &["安政元年12月21日", "Ansei 1.12.21", "Kaei 7.12.21"],
            "1855-02-07",
        ),
    ] {
        for text in texts {
            assert_eq!(days(text), expected, "{text}");
        }
    }
}

#[test]
fn other_text_is_not_a_date() {
    for text in [
        "",
        "14",
        "1939",
        "Showa",
        "Showa 14 Kangde 6",
        "Battle of Khalkhin Gol",
        "Showa era 14",
        "Showan 14",
        "26 Jan 1855",
        "Showa 0",
        "Showa 65",
        "Shōwa 1-12-24",
        "Kangde 13",
        "Datong 1-02-29",
        "Showa 14-02-29",
        "Showa 14-13",
        "Keiō 3, leap month 4",
        "Shōwa 14, leap month 4",
        "29 Feb 1901 OS",
        "Showa 99999999999999",
        "昭和百年",
        "OS",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn no_text_breaks_it() {
    use proptest::prelude::*;
    let words = prop::sample::select(vec![
        "Showa", "昭和", "元", "十", "-", "4", "99", "OS", "Jan", "閏", "年", "й", "９", "é",
        "\u{301}",
    ]);
    proptest!(|(words in prop::collection::vec(words, 0..9))| {
        if let Some(parsed) = parse(&words.concat()) {
            prop_assert!(parsed.first <= parsed.last);
        }
    });
}

#[test]
fn ordinary_dates_are_read_in_three_languages() {
    for (text, expected) in [
        ("29 July 1938", "1938-07-29/1938-07-29"),
        ("July 29, 1938", "1938-07-29/1938-07-29"),
        ("29 jul 1938", "1938-07-29/1938-07-29"),
        ("1938年7月29日", "1938-07-29/1938-07-29"),
        ("一九三八年七月二十九日", "1938-07-29/1938-07-29"),
        ("29 июля 1938 г.", "1938-07-29/1938-07-29"),
        ("1938.7.29", "1938-07-29/1938-07-29"),
        ("July 1938", "1938-07-01/1938-07-31"),
        ("декабрь 1938", "1938-12-01/1938-12-31"),
        ("1938年", "1938-01-01/1938-12-31"),
        ("7/8/1938", "none"),
        ("31 June 1938", "none"),
        ("38", "none"),
        ("July", "none"),
        ("Nomonhan 1939", "none"),
        ("Showa 14", "none"),
        ("1938 leap", "none"),
    ] {
        let found = parse_gregorian(text).map_or_else(
            || "none".to_owned(),
            |(first, last)| format!("{}/{}", iso_from_day(first), iso_from_day(last)),
        );
        assert_eq!(found, expected, "{text}");
    }
}
