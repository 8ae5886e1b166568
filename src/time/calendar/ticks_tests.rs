use super::*;
use crate::time::calendar::{Era, days_from_date};
use crate::time::{day_from_civil, iso_from_day};
use proptest::prelude::*;

fn scale(from: (i32, u8, u8), days: f64) -> TimeScale {
    let (year, month, day) = from;
    TimeScale {
        start: f64::from(day_from_civil(year, month, day).unwrap_or_default()),
        span: days,
        width: 1000.0,
    }
}

fn labelled(calendar: Calendar, scale: &TimeScale) -> Vec<(Option<Era>, i32, String)> {
    calendar_ticks(calendar, scale, 60.0)
        .into_iter()
        .filter(|tick| tick.major)
        .map(|tick| (tick.date.era, tick.date.year, iso_from_day(tick.day)))
        .collect()
}

#[test]
fn a_century_shows_the_long_eras() {
    let marks = labelled(Calendar::Japan, &scale((1855, 1, 1), 136.0 * 365.25));
    for (era, first) in [
        (Era::Meiji, "1868-10-23"),
        (Era::Taisho, "1912-07-30"),
        (Era::Showa, "1926-12-25"),
    ] {
        assert!(
            marks.contains(&(Some(era), 1, first.to_owned())),
            "{marks:?}"
        );
    }
    assert!(marks.contains(&(Some(Era::Showa), 20, "1945-01-01".to_owned())));
}

#[test]
fn a_year_of_the_old_style_begins_in_the_middle_of_january() {
    let marks = labelled(Calendar::Julian, &scale((1904, 1, 1), 730.0));
    assert!(
        marks.contains(&(None, 1904, "1904-01-14".to_owned())),
        "{marks:?}"
    );
}

#[test]
fn the_last_month_of_1872_gives_way_to_the_new_year() {
    let marks = labelled(Calendar::Japan, &scale((1872, 6, 1), 400.0));
    let days: Vec<&str> = marks.iter().map(|(.., day)| day.as_str()).collect();
    assert!(
        days.contains(&"1873-01-01") && !days.contains(&"1872-12-30"),
        "{days:?}"
    );
}

#[test]
fn a_calendar_is_marked_while_it_is_in_use() {
    let all = calendar_ticks(
        Calendar::Manchukuo,
        &scale((1900, 1, 1), 100.0 * 365.25),
        60.0,
    );
    assert!(
        all.iter()
            .all(|tick| (-13_820..=-8_902).contains(&tick.day))
            && !all.is_empty()
    );
    assert!(calendar_ticks(Calendar::Minguo, &scale((1890, 1, 1), 100.0), 60.0).is_empty());
}

#[test]
fn windows_that_cannot_be_drawn_have_no_marks() {
    for span in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(calendar_ticks(Calendar::Japan, &scale((1900, 1, 1), span), 60.0).is_empty());
    }
}

fn windows() -> impl Strategy<Value = (Calendar, TimeScale)> {
    let calendar = prop::sample::select(Calendar::ALL.to_vec());
    // Days around the whole dossier, from a day to far more than a century.
    let span = (0.0..12.0_f64).prop_map(f64::exp);
    (calendar, -45_000.0..10_000.0_f64, span, 200.0..3000.0_f64)
        .prop_map(|(calendar, start, span, width)| (calendar, TimeScale { start, span, width }))
}

proptest! {
    #[test]
    fn labels_have_room_and_marks_are_few((calendar, scale) in windows(), min_px in 40.0..120.0_f64) {
        let ticks = calendar_ticks(calendar, &scale, min_px);
        prop_assert!(ticks.len() <= 900);
        for pair in ticks.windows(2) {
            prop_assert!(matches!(pair, [a, b] if a.day < b.day));
        }
        let labelled: Vec<f64> = ticks
            .iter()
            .filter(|tick| tick.major)
            .map(|tick| scale.x_from_day(f64::from(tick.day)))
            .collect();
        for pair in labelled.windows(2) {
            prop_assert!(matches!(pair, [a, b] if b - a >= min_px - 1e-6), "{pair:?}");
        }
        for tick in ticks.iter().filter(|tick| !tick.begins_era) {
            prop_assert_eq!(days_from_date(&tick.date).map(|(first, _)| first), Some(tick.day));
        }
    }

    #[test]
    fn panning_changes_no_label((calendar, scale) in windows(), by in 0.0..1.0_f64) {
        let moved = TimeScale { start: scale.start + by * scale.span, ..scale };
        let both = |ticks: Vec<CalendarTick>| -> Vec<CalendarTick> {
            let (from, to) = (moved.start, scale.end());
            ticks.into_iter().filter(|tick| (from..=to).contains(&f64::from(tick.day))).collect()
        };
        prop_assert_eq!(
            both(calendar_ticks(calendar, &scale, 60.0)),
            both(calendar_ticks(calendar, &moved, 60.0))
        );
    }
}
