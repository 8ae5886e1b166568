use super::*;
use crate::time::instant::{FIRST_DAY, LAST_DAY};
use crate::time::{Civil, civil_from_day, iso_from_day};
use proptest::prelude::*;

/// First and last day that a date touches.
fn days(text: &str) -> (String, String) {
    span_from_edtf(text).map_or_else(
        |error| (error.message.clone(), error.hint),
        |span| {
            let last = Instant(span.end.max.0 - 1);
            (
                iso_from_day(day_from_instant(span.start.min)),
                iso_from_day(day_from_instant(last)),
            )
        },
    )
}

fn span(text: &str) -> Span {
    span_from_edtf(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn error(text: &str) -> EdtfError {
    match span_from_edtf(text) {
        Err(error) => error,
        Ok(span) => panic!("{text} was read as {span:?}"),
    }
}

fn midnight(year: i32, month: u8, day: u8) -> Instant {
    instant_from_day(day_from_civil(year, month, day).unwrap_or_default())
}

#[test]
fn the_golden_bounds() {
    for (text, first, last) in [
        ("1939", "1939-01-01", "1939-12-31"),
        ("1939-05", "1939-05-01", "1939-05-31"),
        ("1939-05-11", "1939-05-11", "1939-05-11"),
        ("1938-07-29/1938-08-11", "1938-07-29", "1938-08-11"),
        ("1934~/1945-08", "1934-01-01", "1945-08-31"),
        ("1939-21", "1939-03-01", "1939-05-31"),
        ("1939-24", "1939-12-01", "1940-02-29"),
        ("1939-33", "1939-01-01", "1939-03-31"),
        ("1939-21/1939-23", "1939-03-01", "1939-11-30"),
        ("1X39", "1039-01-01", "1939-12-31"),
        ("193X", "1930-01-01", "1939-12-31"),
        ("1939-XX", "1939-01-01", "1939-12-31"),
        ("1939-05-XX", "1939-05-01", "1939-05-31"),
        ("XXXX-12", "0000-12-01", "9999-12-31"),
        ("[1938,1939]", "1938-01-01", "1939-12-31"),
        ("{1938,1939..1941}", "1938-01-01", "1941-12-31"),
        ("1939S3", "1930-01-01", "1939-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("../1939", "1939-01-01", "1939-12-31"),
        ("/1939", "1939-01-01", "1939-12-31"),
    ] {
        assert_eq!(days(text), (first.to_owned(), last.to_owned()), "{text}");
    }
}

#[test]
fn the_ends_of_spans_are_half_open() {
    let day = span("1938-07-29");
    assert_eq!(day.start, day.end);
    assert_eq!(
        (day.start.min, day.start.max),
        (midnight(1938, 7, 29), midnight(1938, 7, 30))
    );
    let year = span("1934");
    assert_eq!(
        (year.end.min, year.end.max),
        (midnight(1934, 1, 1), midnight(1935, 1, 1))
    );
    let interval = span("1939-05-11/1939-09-16");
    assert_eq!(
        (interval.start.min, interval.start.max),
        (midnight(1939, 5, 11), midnight(1939, 5, 12))
    );
    assert_eq!(
        (interval.end.min, interval.end.max),
        (midnight(1939, 9, 16), midnight(1939, 9, 17))
    );
}

#[test]
fn ends_without_a_date_say_so() {
    for (text, start, end) in [
        ("1939/..", Edge::Known, Edge::Open),
        ("1939/", Edge::Known, Edge::Unknown),
        ("../1939", Edge::Open, Edge::Known),
        ("/1939", Edge::Unknown, Edge::Known),
        ("..1938/1939", Edge::Open, Edge::Known),
        ("1938/1939..", Edge::Known, Edge::Open),
        ("[..1938]", Edge::Open, Edge::Known),
        ("{1938..}", Edge::Known, Edge::Open),
    ] {
        let span = span(text);
        assert_eq!((span.start.edge, span.end.edge), (start, end), "{text}");
    }
}

#[test]
fn qualifiers_stay_with_their_end() {
    let fortresses = span("1934~/1945-08?");
    assert!(fortresses.start.approximate && !fortresses.start.uncertain);
    assert!(fortresses.end.uncertain && !fortresses.end.approximate);
    let both = span("1938-07%");
    assert!(both.start.approximate && both.start.uncertain);
    assert!(span("1938-?07-29").start.uncertain);
    let open = span("1934~/..");
    assert!(!open.end.approximate, "an open end is not a rough date");
}

#[test]
fn sets_keep_their_members() {
    let one = span("[1939,1938]");
    assert_eq!(one.start, one.end);
    assert_eq!(
        one.choices,
        [
            (midnight(1938, 1, 1), midnight(1939, 1, 1)),
            (midnight(1939, 1, 1), midnight(1940, 1, 1))
        ]
    );
    assert_eq!(one.precision, Precision::Year);
    let all = span("{1938-07,1940}");
    assert!(all.start != all.end && all.choices.len() == 2);
    assert_eq!(span("[1938]").choices, []);
    assert_eq!(span("[1938..1940]").choices, []);
    assert_eq!(span("[..1938]").choices.len(), 1);
    assert_eq!(span("{1938..1940}"), span("1938/1940"));
    assert_eq!(span("{..1938}"), span("../1938"));
}

#[test]
fn a_time_of_day_stays_on_its_own_clock() {
    // The Soviet attack began at ten past midnight local time, which was still 8 August in UTC.
    for text in [
        "1945-08-09T00:10:00",
        "1945-08-09T00:10:00+09:00",
        "1945-08-09T00:10:00Z",
    ] {
        let attack = span(text);
        assert_eq!(
            attack.start.min.0,
            midnight(1945, 8, 9).0 + 600,
            "{text} moved"
        );
        assert_eq!(attack.end.max.0, attack.start.min.0 + 1);
        assert_eq!(attack.precision, Precision::Second);
    }
}

#[test]
fn ends_given_apart_may_have_hours() {
    let war = span_from_ends("1945-08-09T00:10:00+09:00", "1945-09-02");
    assert_eq!(
        war.map(|war| (war.start.min.0, war.end.max)),
        Ok((midnight(1945, 8, 9).0 + 600, midnight(1945, 9, 3)))
    );
    assert_eq!(
        span_from_ends("1931", "..").ok(),
        span_from_edtf("1931/..").ok()
    );
    assert_eq!(
        span_from_ends("", "1945").ok(),
        span_from_edtf("/1945").ok()
    );
    assert!(span_from_ends("1945", "1931").is_err());
    assert!(span_from_ends("..", "").is_err());
    assert!(span_from_ends("1931/1932", "1945").is_err());
    assert!(span_from_ends("1931", "soon").is_err());
}

#[test]
fn centuries_and_decades_have_a_short_form() {
    for (short, long) in [
        ("19", "19XX"),
        ("193", "193X"),
        ("193~", "193X~"),
        ("18/193?", "18XX/193X?"),
        ("../19", "../19XX"),
    ] {
        assert_eq!(span(short), span(long), "{short}");
    }
    // The end that precedes the start is at 4, although the start was read as `193X`.
    assert_eq!(error("193/1920").offset, 4);
    assert_eq!(error("1931/1920").offset, 5);
    assert!(span_from_edtf("1").is_err());
    assert!(span_from_edtf("193-05").is_err());
}

#[test]
fn only_whole_days_are_days() {
    assert_eq!(
        day_from_edtf("1938-07-29").map(civil_from_day).ok(),
        Some(Civil {
            year: 1938,
            month: 7,
            day: 29
        })
    );
    for text in [
        "1938-07",
        "1938-07-29?",
        "1938-07-29~",
        "1938-07-29/1938-07-30",
        "1938-07-29T10:00:00",
        "[1938-07-29,1938-07-30]",
        "1938-07-29/..",
        "",
        "tomorrow",
    ] {
        assert!(day_from_edtf(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_refused_gets_advice() {
    for (text, advice) in [
        ("", "write a date"),
        (" 1938", "spaces"),
        ("../..", "at least one end"),
        ("/", "at least one end"),
        ("c. 1934", "1934~"),
        ("1938 or 1939", "[1938,1939]"),
        ("1930s", "193X"),
        ("1939-W05", "weeks"),
        ("1939-132", "days of the year"),
        ("19380729", "hyphens"),
        ("1938-1939", "slash"),
        ("29.07.1938", "year first"),
        ("29/7/1938", "year first"),
        ("1938-7-29", "two digits"),
        ("1945-08-09T00:10", "seconds"),
        ("1945-08-09T00:10:00/1945-09-02", "start and end apart"),
        ("..1939/1938", "earlier date as start"),
        ("1900-02-29", "no such day"),
        ("1939/1938", "earlier date first"),
        ("Y-17000", "four digits"),
        ("Y1E5", "four digits"),
        ("9999-24", "four digits"),
    ] {
        let error = error(text);
        assert!(error.hint.contains(advice), "{text}: {error}");
        assert!(error.offset <= text.len(), "{text}: {error:?}");
    }
}

proptest! {
    #[test]
    fn every_day_reads_what_it_writes(day in FIRST_DAY..=LAST_DAY) {
        prop_assert_eq!(day_from_edtf(&iso_from_day(day)), Ok(day));
    }

    #[test]
    fn no_text_breaks_the_reader(text in "[0-9XYTEWS?~%/.,:\\[\\]{}Z+ -]{0,24}") {
        match span_from_edtf(&text) {
            Ok(span) => {
                prop_assert!(span.start.min < span.start.max && span.end.min < span.end.max, "{:?}", span);
                let (from, to) = span.extent();
                prop_assert!(from < to, "{:?}", span);
            }
            Err(error) => prop_assert!(error.offset <= text.len()),
        }
    }

    #[test]
    fn foreign_text_is_refused_and_not_worse(text in "\\PC{0,16}") {
        if let Err(error) = span_from_edtf(&text) {
            prop_assert!(!error.message.is_empty() && error.offset <= text.len());
        }
    }
}
