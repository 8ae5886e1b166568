//! Recorded input on a whole atlas: what is pressed, turned and typed, and where views, clock and selection are then.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

use borderline::app::{App, Input, Modifiers, Phase, Pointer, Wheel, WheelUnit};
use borderline::scene::Pt;
use borderline::scene::measure::Rough;
use serde_json::{Value, json};

const SHIFT: u8 = 1;
const CTRL: u8 = 2;
const ALT: u8 = 4;

/// Places on the element of [`atlas`], CSS px: bare ground of each pane.
const MAP: (f64, f64) = (400.0, 200.0);
const LANES: (f64, f64) = (400.0, 520.0);

/// Three events with a gap of 40 years, on 800 × 600 px whose lower part is the timeline.
fn atlas() -> App {
    let mut app = App::default();
    app.resize(800.0, 600.0);
    let event = |id, when, lane| json!({"id": id, "title": {"en": id}, "when": when, "lane": lane});
    let data = json!({"borderline": 1, "events": [
        event("first", "1900-02-01", "a"),
        event("second", "1904/1905", "b"),
        event("third", "1945-08-09", "a"),
    ]});
    assert_eq!(app.load(&data.to_string())["ok"], true);
    app.frame(0.0, &Rough);
    app
}

fn ask(app: &mut App, name: &str) -> Value {
    app.query(name, &json!([]), &Rough).unwrap()
}

/// Start and width of the window, days; middle (km) and scale of the map.
fn views(app: &mut App) -> ([f64; 2], [f64; 3]) {
    let state = ask(app, "state");
    let numbers = |key: &str| -> Vec<f64> {
        let part = state
            .as_str()
            .unwrap()
            .split(';')
            .find_map(|part| part.strip_prefix(key));
        part.unwrap()
            .split(',')
            .map(|number| number.parse().unwrap())
            .collect()
    };
    let (time, map) = (numbers("t="), numbers("m="));
    ([time[0], time[1]], [map[0], map[1], map[2]])
}

fn window(app: &mut App) -> [f64; 2] {
    views(app).0
}

/// The day under a place: the lanes are those of 800 px with a gutter of 108.
fn day_at(app: &mut App, x: f64) -> f64 {
    let [start, span] = window(app);
    start + (x - 108.0) * span / 692.0
}

fn point(app: &mut App, phase: Phase, (x, y): (f64, f64), modifiers: u8, now: f64) -> bool {
    finger(app, phase, (x, y), modifiers, now, None)
}

fn finger(
    app: &mut App,
    phase: Phase,
    (x, y): (f64, f64),
    modifiers: u8,
    now: f64,
    id: Option<i32>,
) -> bool {
    app.input(&Input::Pointer(Pointer {
        phase,
        id: id.unwrap_or(1),
        finger: id.is_some(),
        at: Pt::new(x, y),
        modifiers: Modifiers::from_bits(modifiers),
        now,
    }))
}

fn turn(app: &mut App, (x, y): (f64, f64), dy: f64, modifiers: u8, now: f64) -> bool {
    app.input(&Input::Wheel(Wheel {
        at: Pt::new(x, y),
        dx: 0.0,
        dy,
        unit: WheelUnit::Pixel,
        modifiers: Modifiers::from_bits(modifiers),
        now,
    }))
}

fn key(app: &mut App, key: &str, modifiers: u8) -> bool {
    app.input(&Input::Key {
        key: key.to_owned(),
        modifiers: Modifiers::from_bits(modifiers),
    })
}

/// Frames until nothing moves, `step` ms apart; gives the time of the last.
fn settle(app: &mut App, from: f64, step: f64) -> f64 {
    let mut now = from;
    while app.frame(now, &Rough).moving {
        now += step;
        assert!(now < from + 10_000.0, "it never comes to rest");
    }
    now
}

#[test]
fn a_drag_keeps_its_day_under_the_pointer_and_goes_on_a_little() {
    let mut app = atlas();
    let day = day_at(&mut app, 400.0);
    assert!(point(&mut app, Phase::Down, LANES, 0, 0.0));
    for step in 1..=10 {
        point(
            &mut app,
            Phase::Move,
            (400.0 - 10.0 * f64::from(step), 520.0),
            0,
            10.0 * f64::from(step),
        );
    }
    assert!((day_at(&mut app, 300.0) - day).abs() < 1e-6);
    point(&mut app, Phase::Up, (300.0, 520.0), 0, 105.0);
    let [before, span] = window(&mut app);
    settle(&mut app, 110.0, 16.0);
    let [after, _] = window(&mut app);
    // 1000 px a second, of which a fifth is left over by friction.
    let px = (after - before) / span * 692.0;
    assert!((180.0..205.0).contains(&px), "{px}");
}

#[test]
fn no_motion_depends_on_the_rate_of_frames() {
    let run = |step: f64| {
        let mut app = atlas();
        turn(&mut app, LANES, -100.0, CTRL, 0.0);
        turn(&mut app, MAP, -100.0, CTRL, 0.0);
        app.frame(0.0, &Rough);
        for frame in 1..=(48.0 / step) as u32 {
            app.frame(f64::from(frame) * step, &Rough);
        }
        views(&mut app)
    };
    let ((a, b), (c, d)) = (run(4.0), run(16.0));
    for (one, other) in a.iter().chain(&b).zip(c.iter().chain(&d)) {
        assert!(
            (one - other).abs() < 1e-6 * one.abs().max(1.0),
            "{one} {other}"
        );
    }
}

#[test]
fn the_wheel_zooms_about_the_pointer_on_both_panes() {
    let mut app = atlas();
    let day = day_at(&mut app, 250.0);
    assert!(turn(&mut app, (250.0, 520.0), -300.0, CTRL, 0.0));
    assert!(
        app.frame(0.0, &Rough).timeline_changed,
        "the next frame answers"
    );
    settle(&mut app, 16.0, 16.0);
    assert!((day_at(&mut app, 250.0) - day).abs() < 1e-6);
    let scale = views(&mut app).1[2];
    assert!(turn(&mut app, MAP, -300.0, CTRL, 1000.0));
    settle(&mut app, 1000.0, 16.0);
    assert!(views(&mut app).1[2] > 1.5 * scale);
}

#[test]
fn a_plain_wheel_is_the_page_s_unless_all_is_ours() {
    let mut app = atlas();
    let before = views(&mut app);
    assert!(!turn(&mut app, LANES, 100.0, 0, 0.0));
    assert!(app.take_hint().unwrap().contains("Ctrl") && app.take_hint().is_none());
    settle(&mut app, 0.0, 16.0);
    assert_eq!(views(&mut app), before);
    assert!(turn(&mut app, LANES, 100.0, SHIFT, 1000.0), "sideways");
    app.set("gestures", Some("greedy"));
    assert!(turn(&mut app, LANES, 100.0, 0, 2000.0));
}

#[test]
fn a_click_sets_the_clock_and_a_double_click_shows_all() {
    let mut app = atlas();
    let whole = window(&mut app);
    app.set("from", Some("1940"));
    for now in [0.0, 200.0] {
        point(&mut app, Phase::Down, LANES, 0, now);
        point(&mut app, Phase::Up, LANES, 0, now + 50.0);
        if now == 0.0 {
            assert!(ask(&mut app, "clock").as_str().unwrap() > "1940");
        }
    }
    settle(&mut app, 300.0, 16.0);
    assert_eq!(window(&mut app), whole);
}

#[test]
fn shift_zooms_to_a_box_and_escape_takes_it_back() {
    let mut app = atlas();
    let (from, to) = (day_at(&mut app, 300.0), day_at(&mut app, 500.0));
    let draw = |app: &mut App, now: f64| {
        point(app, Phase::Down, (500.0, 520.0), SHIFT, now);
        point(app, Phase::Move, (300.0, 520.0), SHIFT, now + 20.0);
        app.frame(now + 30.0, &Rough);
        app.scenes().overlay.items.len()
    };
    let drawn = draw(&mut app, 0.0);
    let before = window(&mut app);
    assert!(key(&mut app, "Escape", 0));
    point(&mut app, Phase::Up, (300.0, 520.0), SHIFT, 40.0);
    settle(&mut app, 50.0, 16.0);
    assert!(app.scenes().overlay.items.len() < drawn);
    assert_eq!(window(&mut app), before);
    draw(&mut app, 1000.0);
    point(&mut app, Phase::Up, (300.0, 520.0), SHIFT, 1040.0);
    settle(&mut app, 1050.0, 16.0);
    let [start, span] = window(&mut app);
    assert!((start - from).abs() < 1e-6 && (start + span - to).abs() < 1e-6);
}

#[test]
fn two_fingers_keep_their_days_and_one_leaves_the_map_alone() {
    let mut app = atlas();
    let days = [200.0, 400.0].map(|x| day_at(&mut app, x));
    finger(&mut app, Phase::Down, (200.0, 520.0), 0, 0.0, Some(1));
    assert!(!app.holds());
    finger(&mut app, Phase::Down, (400.0, 520.0), 0, 0.0, Some(2));
    assert!(app.holds());
    finger(&mut app, Phase::Move, (150.0, 520.0), 0, 10.0, Some(1));
    finger(&mut app, Phase::Move, (600.0, 595.0), 0, 20.0, Some(2));
    let moved = [150.0, 600.0].map(|x| day_at(&mut app, x));
    assert!((days[0] - moved[0]).abs() < 1e-6 && (days[1] - moved[1]).abs() < 1e-6);
    for id in [1, 2] {
        finger(
            &mut app,
            Phase::Cancel,
            (f64::NAN, 0.0),
            0,
            f64::NAN,
            Some(id),
        );
    }
    let before = views(&mut app);
    finger(&mut app, Phase::Down, MAP, 0, 100.0, Some(3));
    finger(&mut app, Phase::Move, (400.0, 250.0), 0, 110.0, Some(3));
    finger(&mut app, Phase::Up, (400.0, 250.0), 0, 120.0, Some(3));
    settle(&mut app, 130.0, 16.0);
    assert_eq!(views(&mut app), before);
    assert!(app.take_hint().is_some());
}

#[test]
fn keys_are_the_page_s_until_the_reader_goes_in() {
    let mut app = atlas();
    assert!(!key(&mut app, "ArrowRight", 0) && !key(&mut app, "Escape", 0));
    assert!(key(&mut app, "Enter", 0) && !key(&mut app, "Enter", 0));
    let selected = |app: &mut App| ask(app, "selected");
    for (name, expected) in [
        ("ArrowRight", "first"),
        ("ArrowRight", "third"),
        ("Home", "first"),
        ("ArrowDown", "second"),
        ("End", "third"),
    ] {
        assert!(key(&mut app, name, 0));
        assert_eq!(selected(&mut app), expected, "{name}");
    }
    for name in ["x", "Tab", "Shift", "/", "?", "F5"] {
        assert!(!key(&mut app, name, 0), "{name}");
    }
    for modifiers in [CTRL, ALT] {
        assert!(!key(&mut app, "f", modifiers));
    }
    assert!(key(&mut app, "Escape", 0));
    assert_eq!(selected(&mut app), Value::Null);
    assert!(key(&mut app, "Escape", 0) && !key(&mut app, "Escape", 0));
    assert!(!key(&mut app, "+", 0));
    key(&mut app, "Enter", 0);
    app.input(&Input::Blur);
    assert!(!app.entered());
}

#[test]
fn f_fits_the_selected_event_and_then_everything() {
    let mut app = atlas();
    let whole = window(&mut app);
    key(&mut app, "Enter", 0);
    key(&mut app, "Home", 0);
    let mut fit = |now| {
        key(&mut app, "f", 0);
        settle(&mut app, now, 16.0);
        window(&mut app)
    };
    let event = fit(0.0);
    assert_eq!(event[1], 14.0);
    assert_eq!(fit(5_000.0), whole);
    assert_eq!(fit(10_000.0), event);
}

#[test]
fn one_key_skips_a_gap() {
    let mut app = atlas();
    app.set("to", Some("1907"));
    app.set("from", Some("1906"));
    key(&mut app, "Enter", 0);
    for (name, year) in [("n", "1945"), ("p", "1905")] {
        key(&mut app, name, 0);
        settle(&mut app, 0.0, 16.0);
        let view = ask(&mut app, "view");
        let (from, to) = (view["from"].as_str().unwrap(), view["to"].as_str().unwrap());
        assert!(&from[..4] <= year && year <= &to[..4], "{name}: {view}");
    }
}

#[test]
fn keys_pass_over_what_the_filters_leave_out() {
    let mut app = atlas();
    let event = |id, when, importance| json!({"id": id, "title": {"en": id}, "when": when, "importance": importance});
    let data = json!({"borderline": 1, "events": [
        event("first", "1900-02-01", 3),
        event("second", "1904/1905", 5),
        event("third", "1945-08-09", 3),
    ]});
    assert_eq!(app.load(&data.to_string())["ok"], true);
    app.set("filters", Some("least:4"));
    app.set("to", Some("1903"));
    app.set("from", Some("1902"));
    key(&mut app, "Enter", 0);
    for name in ["Home", "End"] {
        key(&mut app, name, 0);
        assert_eq!(ask(&mut app, "selected"), "second", "{name}");
    }
    app.set("to", Some("1907"));
    app.set("from", Some("1906"));
    app.frame(0.0, &Rough);
    let before = ask(&mut app, "view");
    key(&mut app, "n", 0);
    settle(&mut app, 0.0, 16.0);
    assert_eq!(ask(&mut app, "view"), before);
}

#[test]
fn a_flight_arrives_or_is_interrupted_and_jumps_where_nothing_may_move() {
    let mut app = atlas();
    let target = json!([{"from": "1945-08-01", "to": "1945-08-31", "clock": "1945-08-09", "selected": "third", "map": {"lat": 45.7, "lon": 126.6, "km": 400}}]);
    app.query("flyTo", &target, &Rough).unwrap();
    assert_eq!(ask(&mut app, "flying"), true);
    assert_eq!(ask(&mut app, "selected"), "third");
    let end = settle(&mut app, 0.0, 16.0);
    assert!(end > 250.0, "{end}");
    let there = views(&mut app);
    assert_eq!(there.0[1], 31.0);
    assert_eq!(there.1[2], 2.0);
    assert_eq!(ask(&mut app, "clock"), "1945-08-09");
    app.query("flyTo", &json!(["1900"]), &Rough).unwrap();
    app.frame(end + 16.0, &Rough);
    point(&mut app, Phase::Down, LANES, 0, end + 20.0);
    assert_eq!(ask(&mut app, "flying"), false);
    point(&mut app, Phase::Cancel, LANES, 0, end + 30.0);
    app.set("reduced-motion", Some("true"));
    app.query("flyTo", &json!(["1904"]), &Rough).unwrap();
    assert_eq!(ask(&mut app, "flying"), false);
    assert!(
        ask(&mut app, "view")["from"]
            .as_str()
            .unwrap()
            .starts_with("1903")
    );
    turn(&mut app, LANES, -100.0, CTRL, end + 5_000.0);
    assert!(!app.frame(end + 5_000.0, &Rough).moving);
    let before = views(&mut app);
    for wrong in [
        json!([]),
        json!([5]),
        json!(["32 Brumaire"]),
        json!([{"from": 5}]),
        json!([{"selected": "nobody"}]),
        json!([{"map": {"lat": 1}}]),
    ] {
        assert!(app.query("flyTo", &wrong, &Rough).is_err(), "{wrong}");
    }
    assert_eq!(views(&mut app), before);
}
