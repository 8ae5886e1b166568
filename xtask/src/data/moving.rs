//! Tests of a map that moves, on the joined dataset.

use borderline::app::{App, Land};
use borderline::scene::measure::Rough;
use borderline::scene::{Anchor, Item, Measure, Pt, Rect, Scene};

use super::bundle;

const FIRST: &str = "v1;c=1939-08-20;m=250,150,0.4";
const MANCHUKUO: &str = "M\u{a0}A\u{a0}N\u{a0}C\u{a0}H\u{a0}U\u{a0}K\u{a0}U\u{a0}O";

fn app(state: &str) -> App {
    let mut app = App::default();
    assert_eq!(app.load(&bundle().unwrap().to_string())["ok"], true);
    assert!(app.set("panes", Some("map")));
    app.resize(900.0, 600.0);
    assert!(app.set("state", Some(state)));
    app.frame(0.0, &Rough);
    app
}

/// Goes from state to state, one a frame; `first` is the number of the first frame.
fn run(app: &mut App, first: usize, states: &[String]) {
    for (at, state) in states.iter().enumerate() {
        assert!(app.set("state", Some(state)));
        let frame = app.frame(16.0 * (first + at) as f64, &Rough);
        assert!(frame.map_changed, "{state}");
    }
}

fn land(app: &App) -> Option<Land> {
    app.scenes().lands[0].clone()
}

/// All points of coasts and borders.
fn points(scene: &Scene) -> Vec<Pt> {
    let strokes = scene.items.iter().filter_map(|item| match item {
        Item::Path { points, stroke } if [0.8, 1.5].contains(&stroke.width) => Some(points),
        _ => None,
    });
    strokes.flatten().copied().collect()
}

/// The names on the map, and where they stand.
fn names(app: &App) -> Vec<(String, Rect)> {
    let items = app.scenes().map.items.iter();
    let names = items.filter_map(|item| match item {
        Item::Text {
            at,
            text,
            font,
            anchor: Anchor::Left,
            halo: Some(_),
            ..
        } => {
            let width = Rough.width(text, *font);
            let area = Rect::new(at.x, at.y - font.size / 2.0, width, font.size);
            Some((text.clone(), area))
        }
        _ => None,
    });
    names.collect()
}

fn center_of(app: &App, name: &str) -> Pt {
    let names = names(app);
    let found = names.iter().find(|(text, _)| text == name);
    found.unwrap_or_else(|| panic!("no {name}")).1.center()
}

#[test]
fn a_map_that_moved_rests_as_one_that_never_did() {
    let pan = (1..9).map(|step| format!("v1;c=1939-08-20;m={},150,0.4", 250 + 4 * step));
    let zoom = (1..30).map(|step| {
        let scale = 0.4 * 1.04_f64.powi(15 - i32::abs(15 - step));
        format!("v1;c=1939-08-20;m=250,150,{scale}")
    });
    let clock = (1..15).map(|month| {
        format!(
            "v1;c={}-{:02}-20;m=250,150,0.4",
            1931 + month / 12,
            month % 12 + 1
        )
    });
    let compared =
        (1..9).map(|step| format!("v1;c=1939-08-20;d=1931-01-01;m={},150,0.4", 250 + 4 * step));
    for (name, states) in [
        ("pan", pan.collect::<Vec<_>>()),
        ("zoom", zoom.collect()),
        ("clock", clock.collect()),
        ("compared", compared.collect()),
    ] {
        let mut moved = app(FIRST);
        run(&mut moved, 1, &states);
        assert!(land(&moved).is_some(), "{name}");
        let last = 16.0 * (states.len() as f64 + 10.0);
        assert!(moved.frame(last, &Rough).map_changed, "{name}");
        assert!(!moved.frame(last + 16.0, &Rough).moving, "{name}");
        let fresh = app(states.last().unwrap());
        let (ours, theirs) = (moved.scenes(), fresh.scenes());
        assert!(ours.map == theirs.map, "{name}");
        assert!(ours.compared == theirs.compared, "{name}");
        assert_eq!(ours.lands, [None, None], "{name}");
    }
}

#[test]
fn a_held_land_lies_where_the_camera_sees_it() {
    let state = |step: i32| {
        format!(
            "v1;c=1939-08-20;m={},{},0.4",
            250 + 9 * step,
            150 - 4 * step
        )
    };
    let mut app = app(FIRST);
    run(&mut app, 1, &[state(1)]);
    let first = land(&app).unwrap();
    run(&mut app, 2, &[state(2), state(3)]);
    let held = land(&app).unwrap();
    assert!(held.number == first.number && held.scene == first.scene);
    assert_eq!(held.factor, 1.0);
    let now = points(&self::app(&state(3)).scenes().map);
    let laid: Vec<Pt> = points(&held.scene)
        .iter()
        .map(|p| Pt::new(p.x + held.by.x, p.y + held.by.y))
        .collect();
    // At the edges of the window lines are cut.
    let inside = Rect::new(1.0, 1.0, 898.0, 598.0);
    let mut looked_at = 0;
    for p in now.iter().filter(|p| inside.contains(**p)) {
        looked_at += 1;
        assert!(
            laid.iter().any(|q| (p.x - q.x).hypot(p.y - q.y) < 1e-6),
            "{p:?}"
        );
    }
    assert!(looked_at > 500, "{looked_at}");
}

#[test]
fn another_day_is_never_shown_with_the_borders_of_the_last() {
    let mut app = app("v1;c=1931-09-17;m=250,150,0.4");
    let day = |day: &str| format!("v1;c={day};m=252,150,0.4");
    run(&mut app, 1, &[day("1931-09-17"), day("1931-09-18")]);
    let before = land(&app).unwrap();
    run(&mut app, 3, &[day("1932-03-01")]);
    let after = land(&app).unwrap();
    assert_ne!(before.number, after.number);
    assert!(before.scene != after.scene);
    let (number, areas) = after.differs.unwrap();
    assert_eq!(number, before.number);
    assert!(!areas.is_empty());
    for area in areas {
        assert!(area.w > 0.0 && !area.encloses(&after.area), "{area:?}");
    }
}

#[test]
fn names_of_powers_stay_on_the_land_in_a_small_move() {
    let mut app = app(FIRST);
    let at_rest = center_of(&app, MANCHUKUO);
    let state = |moved: f64, scale: f64| format!("v1;c=1939-08-20;m={},150,{scale}", 250.0 + moved);
    run(&mut app, 1, &[state(-20.0, 0.4), state(-75.0, 0.4)]);
    let moved = center_of(&app, MANCHUKUO);
    assert!(
        (moved.x - (at_rest.x + 75.0 * 0.4)).abs() < 1e-9,
        "{moved:?}"
    );
    assert!((moved.y - at_rest.y).abs() < 1e-9, "{moved:?}");
    // After a move by more the place is the best that there is.
    run(&mut app, 3, &[state(-150.0, 0.4)]);
    let fresh = self::app(&state(-150.0, 0.4));
    assert_eq!(center_of(&app, MANCHUKUO), center_of(&fresh, MANCHUKUO));
}

#[test]
fn a_power_is_named_on_the_day_from_which_it_has_its_land() {
    let day = |day: &str| format!("v1;c={day};m=250,150,0.4");
    let mut app = app(&day("1932-02-27"));
    run(&mut app, 1, &[day("1932-02-28"), day("1932-02-29")]);
    assert!(names(&app).iter().all(|(name, _)| name != MANCHUKUO));
    let before = names(&app);
    run(&mut app, 3, &[day("1932-03-01")]);
    center_of(&app, MANCHUKUO);
    // Names on lands that are as they were have not moved.
    let after = names(&app);
    assert!(after.iter().filter(|name| before.contains(name)).count() > 10);
}

#[test]
fn no_names_meet_while_the_map_moves() {
    let states = (1..120).map(|step| {
        let scale = 0.4 * 1.02_f64.powi(60 - i32::abs(60 - step));
        format!(
            "v1;c=1945-08-{:02};m={},{},{scale}",
            9 + step / 30,
            250 + 3 * step,
            150 - step
        )
    });
    let mut app = app(FIRST);
    let mut looked_at = 0;
    for (at, state) in states.enumerate() {
        run(&mut app, at + 1, std::slice::from_ref(&state));
        let names = names(&app);
        looked_at += names.len();
        for (at, (one, area)) in names.iter().enumerate() {
            for (other, beside) in names.iter().skip(at + 1) {
                assert!(!area.intersects(beside), "{state}: {one} and {other}");
            }
        }
    }
    assert!(looked_at > 3000, "{looked_at}");
}
