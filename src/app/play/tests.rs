//! A clock that runs, frame by frame.

use super::speed::CROSSING;
use super::*;
use crate::app::{Input, Modifiers, Phase, Pointer};
use crate::scene::{Cursor, Pt, Rect, Target, Zone};
use crate::text::date_words;
use crate::view::TimeView;

/// A window of 2000 days within a range of 3000, with border changes on three days.
fn atlas() -> App {
    let mut app = App::default();
    app.atlas.range = (0.0, 3_000.0);
    app.atlas.change_days = vec![100, 150, 2_500];
    app.view = TimeView::between(0.0, 2_000.0);
    app
}

/// Frames `step` ms apart until the clock rests or a minute is over; gives the seconds.
fn run(app: &mut App, step: f64) -> f64 {
    let mut now = 0.0;
    while app.run_clock(now) && now < 60_000.0 {
        now += step;
    }
    now / 1000.0
}

#[test]
fn the_window_is_crossed_in_twenty_seconds_at_any_rate_of_frames() {
    for step in [5.0, 16.0, 90.0] {
        let mut app = atlas();
        app.toggle_play();
        assert!((run(&mut app, step) - CROSSING).abs() < 0.2);
        assert_eq!((app.clock, app.playing.is_none()), (1_999, true));
        assert_eq!(app.announcement, date_words(app.lang(), 1_999));
        // And from the beginning again.
        app.toggle_play();
        assert_eq!((app.clock, app.playing.is_some()), (0, true));
    }
}

#[test]
fn frames_that_were_missed_are_not_caught_up() {
    let mut app = atlas();
    app.play(&json!("week")).unwrap();
    app.run_clock(0.0);
    app.run_clock(100_000.0);
    assert_eq!(app.clock, 0);
    app.run_clock(f64::NAN);
    (1..=11).for_each(|frame| assert!(app.run_clock(100_000.0 + 100.0 * f64::from(frame))));
    assert_eq!(app.clock, 8);
}

#[test]
fn whoever_sets_the_clock_stops_it() {
    let stops = |deed: &dyn Fn(&mut App)| {
        let mut app = atlas();
        app.zones = vec![Zone {
            target: Target::Clock,
            area: Rect::new(0.0, 0.0, 20.0, 20.0),
            cursor: Cursor::ColumnResize,
        }];
        app.toggle_play();
        app.run_clock(0.0);
        deed(&mut app);
        !app.run_clock(16.0)
    };
    assert!(stops(&|app| app.step_change(true)));
    assert!(stops(&|app| assert!(app.set("clock", Some("1970-01-05")))));
    assert!(stops(&|app| app.set_clock(app.clock)));
    assert!(stops(&|app| app.toggle_play()));
    assert!(stops(&|app| app.view = TimeView::between(50.0, 60.0)));
    assert!(stops(&|app| {
        app.input(&Input::Pointer(Pointer {
            phase: Phase::Down,
            id: 1,
            finger: true,
            at: Pt::new(5.0, 5.0),
            modifiers: Modifiers::default(),
            now: 0.0,
        }));
    }));
    assert!(!stops(&|app| app.set_view(TimeView::between(0.0, 500.0))));
}

#[test]
fn where_nothing_may_move_the_clock_goes_from_change_to_change() {
    let mut app = atlas();
    app.settings.reduced_motion = true;
    app.toggle_play();
    let mut days = Vec::new();
    for frame in 0..100 {
        app.run_clock(100.0 * f64::from(frame));
        days.push((app.clock, app.announcement.clone()));
    }
    days.dedup();
    let told = |day| (day, date_words(app.lang(), day));
    // The window ends before the third.
    assert_eq!(days, [100, 150, 1_999].map(told));
    assert!(app.playing.is_none());
}

#[test]
fn speeds_have_names_or_are_days_a_second() {
    let mut app = atlas();
    for speed in [json!("fast"), json!(0), json!(-1.0), json!([])] {
        assert!(app.play(&speed).is_err() && app.playing.is_none());
    }
    let name = |app: &App| app.settings.speed.name();
    assert_eq!(name(&app), "window");
    // 100 days a second lie between a month and a year.
    app.change_speed(false);
    assert_eq!(name(&app), "month");
    (0..3).for_each(|_| app.change_speed(true));
    assert_eq!(name(&app), "year");
    app.play(&json!(2.5)).unwrap();
    assert_eq!(
        (name(&app), app.settings.speed.days_a_second(1.0)),
        ("", 2.5)
    );
    app.change_speed(false);
    assert_eq!(name(&app), "day");
}

#[test]
fn a_window_of_hours_has_nowhere_to_go() {
    let mut app = atlas();
    app.view = TimeView::between(10.2, 10.6);
    app.toggle_play();
    assert!(app.playing.is_none());
}
