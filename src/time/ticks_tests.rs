use super::*;
use crate::time::{day_from_civil, iso_from_day};
use proptest::prelude::*;

fn scale(from: (i32, u8, u8), to: (i32, u8, u8), width: f64) -> TimeScale {
    let day = |(y, m, d)| f64::from(day_from_civil(y, m, d).unwrap_or_default());
    TimeScale {
        start: day(from),
        span: day(to) - day(from),
        width,
    }
}

fn labelled(scale: &TimeScale) -> Vec<String> {
    ticks(scale, 70.0)
        .iter()
        .filter(|tick| tick.major)
        .map(|tick| iso_from_day(tick.day as Day))
        .collect()
}

#[test]
fn the_whole_atlas_has_decades() {
    let all = ticks(&scale((1855, 1, 1), (1992, 1, 1), 1280.0), 70.0);
    let labels: Vec<String> = all
        .iter()
        .filter(|tick| tick.major)
        .map(|tick| iso_from_day(tick.day as Day))
        .collect();
    assert_eq!(labels.first().map(String::as_str), Some("1860-01-01"));
    assert_eq!(labels.last().map(String::as_str), Some("1980-01-01"));
    assert_eq!(labels.len(), 7);
    assert!(all.iter().all(|tick| tick.unit == TickUnit::Year));
    assert!(all.len() > 60, "minor marks divide the decades");
}

#[test]
fn months_begin_on_the_first() {
    let labels = labelled(&scale((1938, 5, 20), (1939, 1, 10), 1000.0));
    assert_eq!(labels.len(), 8);
    assert!(labels.iter().all(|label| label.ends_with("-01")));
}

#[test]
fn days_begin_anew_with_each_month() {
    let labels = labelled(&scale((1904, 2, 8), (1904, 3, 22), 900.0));
    assert_eq!(
        labels,
        [
            "1904-02-10",
            "1904-02-15",
            "1904-02-20",
            "1904-02-25",
            "1904-03-01",
            "1904-03-05",
            "1904-03-10",
            "1904-03-15",
            "1904-03-20"
        ]
    );
}

#[test]
fn a_night_has_hours() {
    let night = TimeScale {
        span: 1.0,
        ..scale((1945, 8, 9), (1945, 8, 10), 800.0)
    };
    let all = ticks(&night, 60.0);
    assert!(
        all.iter()
            .filter(|tick| tick.major)
            .all(|tick| tick.unit == TickUnit::Hour)
    );
    assert_eq!(all.first().map(|tick| tick.day), Some(night.start));
}

#[test]
fn damaged_scales_have_no_marks() {
    for (start, span, width) in [
        (f64::NAN, 1.0, 100.0),
        (0.0, f64::INFINITY, 100.0),
        (0.0, 0.0, 100.0),
        (0.0, -1.0, 100.0),
        (0.0, 1.0, 0.0),
        (1e15, 10.0, 100.0),
    ] {
        let scale = TimeScale { start, span, width };
        assert_eq!(ticks(&scale, 60.0), [], "{scale:?}");
    }
}

#[test]
fn the_ladder_says_how_far_apart_its_marks_are() {
    let month = scale((1904, 2, 1), (1904, 3, 1), 1000.0);
    let century = scale((1850, 1, 1), (1950, 1, 1), 1000.0);
    let ages = scale((-9999, 1, 1), (9999, 12, 31), 1000.0);
    for step in &LADDER {
        let window = match step.unit {
            TickUnit::Minute | TickUnit::Hour => month,
            TickUnit::Day | TickUnit::Month => century,
            TickUnit::Year => ages,
        };
        for pair in marks(step, &window).windows(2) {
            let gap = pair.iter().rev().copied().reduce(|a, b| a - b);
            let gap = gap.unwrap_or_default();
            let (shortest, longest) = step.gap;
            assert!(
                (shortest - 1e-6..=longest + 1e-6).contains(&gap),
                "{step:?}: {gap}"
            );
        }
    }
}

#[test]
fn the_ladder_leaves_no_zoom_out() {
    for pair in LADDER.windows(2) {
        if let [fine, coarse] = pair {
            assert!(fine.gap.0 < coarse.gap.0);
            assert!(
                LABELLED.0 * coarse.gap.1 <= LABELLED.1 * fine.gap.0,
                "{fine:?}"
            );
        }
    }
}

#[test]
fn marks_that_are_said_to_nest_do() {
    let month = scale((1904, 2, 1), (1904, 3, 1), 1000.0);
    let century = scale((1850, 1, 1), (1950, 1, 1), 1000.0);
    for (index, major) in LADDER.iter().enumerate() {
        let finer = LADDER.iter().take(index).filter(|step| nests(step, major));
        for minor in finer {
            let window = if minor.unit < TickUnit::Day {
                month
            } else {
                century
            };
            let fine = marks(minor, &window);
            let lost: Vec<f64> = marks(major, &window)
                .into_iter()
                .filter(|day| fine.binary_search_by(|other| other.total_cmp(day)).is_err())
                .collect();
            assert!(lost.is_empty(), "{minor:?} in {major:?}: {lost:?}");
        }
    }
}

proptest! {
    /// From fifteen minutes to the whole calendar, on every width, wherever the window is.
    #[test]
    fn three_to_twelve_labels_at_every_zoom(
        zoom in (0.0106_f64).ln()..(7.3e6_f64).ln(),
        place in 0.0..1.0_f64,
        width in 300.0..2000.0_f64,
        min_px in 20.0..120.0_f64,
    ) {
        let span = zoom.exp();
        let free = f64::from(LAST_DAY - FIRST_DAY) - span;
        let scale = TimeScale { start: f64::from(FIRST_DAY) + place * free.max(0.0), span, width };
        let all = ticks(&scale, min_px);
        let majors: Vec<f64> = all.iter().filter(|tick| tick.major).map(|tick| tick.day).collect();
        prop_assert!((3..=12).contains(&majors.len()), "{} labels in {:?}", majors.len(), scale);
        prop_assert!(all.len() <= 412);
        prop_assert!(all.iter().all(|tick| tick.day >= scale.start && tick.day <= scale.end()));
        prop_assert!(all.windows(2).all(|pair| pair.iter().map(|t| t.day).is_sorted()));
        let near = majors.windows(2).any(|pair| match pair {
            [a, b] => (b - a) * scale.px_per_day() < min_px - 1e-6,
            _ => false,
        });
        // Closer than asked for only where every coarser step might give fewer than three.
        let step = major_step(&scale, min_px).map_or(LADDER.len(), |(index, _)| index);
        let sparse = LADDER.iter().skip(step + 1).all(|coarser| (span / coarser.gap.1).floor() < 3.0);
        prop_assert!(!near || sparse, "crowded without need: {:?}", scale);
    }

    #[test]
    fn panning_never_changes_the_step(
        zoom in (0.0106_f64).ln()..(4e5_f64).ln(), shift in 0.0..3.0_f64, width in 300.0..2000.0_f64,
    ) {
        let span = zoom.exp();
        let unit = |start: f64| {
            let scale = TimeScale { start, span, width };
            major_step(&scale, 70.0).map(|(index, _)| index)
        };
        prop_assert_eq!(unit(-40_000.0), unit(-40_000.0 + shift * span));
    }

    #[test]
    fn no_scale_makes_endless_work(
        start in proptest::num::f64::ANY, span in proptest::num::f64::ANY,
        width in proptest::num::f64::ANY, min_px in proptest::num::f64::ANY,
    ) {
        let scale = TimeScale { start, span, width };
        prop_assert!(ticks(&scale, min_px).len() <= 412);
    }
}
