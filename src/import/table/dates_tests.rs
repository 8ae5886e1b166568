use super::*;

fn when(start: &str, end: &str) -> Option<When> {
    when_from_texts(start, end).ok()
}

fn edtf(text: &str) -> Option<When> {
    Some(When::Edtf(text.to_owned()))
}

#[test]
fn two_texts_are_one_date() {
    for (start, end, expected) in [
        ("1905", "", edtf("1905")),
        (" 1905 ", "", edtf("1905")),
        ("1934~", "1945-08", edtf("1934~/1945-08")),
        ("1932", "..", edtf("1932/..")),
        ("1932/", "", edtf("1932/")),
        ("..", "1945", edtf("../1945")),
        ("[1938,1939]", "", edtf("[1938,1939]")),
        ("1938/1939", "", edtf("1938/1939")),
        (
            "1945-08-09T00:10:00",
            "1945-08-09",
            Some(ends("1945-08-09T00:10:00", "1945-08-09")),
        ),
        (
            "1945-08-09T00:10:00/",
            "",
            Some(ends("1945-08-09T00:10:00", "")),
        ),
        ("", "1945", None),
        ("[1938,1939]", "1940", None),
        ("..", "..", None),
        ("12/1905", "", None),
        ("1905", "12/1905", None),
    ] {
        assert_eq!(when(start, end), expected, "{start:?} {end:?}");
    }
}

#[test]
fn the_cell_that_is_wrong_is_named() {
    for (start, end, of_end) in [
        ("soon", "1905", false),
        ("1905", "soon", true),
        ("1905", "1904", true),
        ("1905T", "1906", false),
    ] {
        assert_eq!(
            when_from_texts(start, end).unwrap_err().of_end,
            of_end,
            "{start} {end}"
        );
    }
}

#[test]
fn day_and_month_are_never_guessed() {
    for (text, hint) in [
        ("03/04/1905", "write 1905-04-03 or 1905-03-04"),
        ("3.4.1905", "write 1905-04-03 or 1905-03-04"),
        ("29.07.1938", "write 1938-07-29"),
        ("7-29-1938", "write 1938-07-29"),
        ("07/07/1937", "write 1937-07-07"),
        ("00/07/1937", "year first"),
        ("99/99/1937", "year first"),
    ] {
        let problem = when_from_texts(text, "").unwrap_err().problem;
        assert!(problem.hint.contains(hint), "{text}: {}", problem.hint);
    }
}

#[test]
fn parts_make_a_date() {
    let text = |year, month, day, time| {
        edtf_from_parts(Parts {
            year,
            month,
            day,
            time,
        })
    };
    for (parts, expected) in [
        (("1905", "", "", ""), Some("1905")),
        (("1905", "9", "", ""), Some("1905-09")),
        (("1905", "09", "5", "6:30 PM"), Some("1905-09-05T18:30:00")),
        (("1905", "9", "5", "12:00 am"), Some("1905-09-05T00:00:00")),
        (("-44", "3", "15", ""), Some("-0043-03-15")),
        (("-1", "", "", ""), Some("0000")),
        (("33", "", "", ""), Some("0033")),
        (("1905", "", "5", ""), None),
        (("1905", "13", "", ""), None),
        (("1905", "2", "29", ""), None),
        (("1905", "2", "2", "25:00"), None),
        (("1905 CE", "", "", ""), None),
        (("0", "", "", ""), None),
        (("99999", "", "", ""), None),
    ] {
        let (year, month, day, time) = parts;
        assert_eq!(
            text(year, month, day, time).ok().as_deref(),
            expected,
            "{parts:?}"
        );
    }
}

#[test]
fn days_of_the_julian_calendar_are_converted() {
    for (text, first, last) in [
        ("1858-05-16", "1858-05-28", "1858-05-28"),
        ("1905-08-23~", "1905-09-05", "1905-09-05"),
        ("1858-05", "1858-05-13", "1858-06-12"),
        ("1900", "1900-01-13", "1901-01-13"),
    ] {
        let (from, to, _) = days_from_julian(text).unwrap();
        assert_eq!(
            (iso_from_day(from).as_str(), iso_from_day(to).as_str()),
            (first, last),
            "{text}"
        );
    }
    for text in [
        "",
        "1858-13",
        "1858-05-32",
        "1858-05-16-1",
        "May 1858",
        "1858-x",
    ] {
        assert!(days_from_julian(text).is_err(), "{text}");
    }
}

#[test]
fn a_finer_date_counts_while_it_says_the_same_days() {
    let plain = |text: &str| When::Edtf(text.to_owned());
    assert!(agrees("1938~", "", &plain("1938-01-01/1938-12-31")));
    assert!(agrees("[1938,1939]", "", &plain("1938/1939")));
    assert!(agrees("1932", "..", &plain("1932")));
    assert!(!agrees("1938~", "", &plain("1938-01-01/1939-12-31")));
    assert!(!agrees("soon", "", &plain("1938")));
}

#[test]
fn milliseconds_are_moments() {
    for (milliseconds, text) in [
        (0.0, "1970-01-01"),
        (-2_033_596_800_000.0, "1905-07-24"),
        (61_000.0, "1970-01-01T00:01:01"),
        (-1.0, "1969-12-31T23:59:59"),
    ] {
        assert_eq!(edtf_from_milliseconds(milliseconds), text);
    }
}
