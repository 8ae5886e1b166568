//! Tests of what ties the map to the timeline, on the joined dataset.

use borderline::app::{App, Input, Modifiers, Phase, Pointer};
use borderline::dataset::about::About;
use borderline::geo::{Point, geo_from_map, map_from_geo};
use borderline::scene::measure::Rough;
use borderline::scene::{Item, Pt};
use borderline::view::Camera;
use serde_json::{Value, json};

use super::bundle;
use super::tests::atlas;

fn app() -> App {
    let mut app = App::default();
    assert_eq!(app.load(&bundle().unwrap().to_string())["ok"], true);
    app.set("reduced-motion", Some("true"));
    app.resize(1280.0, 800.0);
    app
}

fn ask(app: &mut App, name: &str, arguments: Value) -> Value {
    app.query(name, &arguments, &Rough).unwrap()
}

fn camera(app: &mut App) -> Camera {
    let state = ask(app, "state", json!([]));
    let part = state
        .as_str()
        .unwrap()
        .split(';')
        .find_map(|part| part.strip_prefix("m="));
    let numbers: Vec<f64> = part
        .unwrap()
        .split(',')
        .map(|n| n.parse().unwrap())
        .collect();
    Camera {
        center: Point::new(numbers[0], numbers[1]),
        scale: numbers[2],
    }
}

/// Where on the element a place is, CSS px.
fn at(app: &mut App, lon: f64, lat: f64) -> Pt {
    camera(app).css_from_map(map_from_geo(lon, lat), app.panes().map)
}

fn point(app: &mut App, phase: Phase, at: Pt, finger: bool) {
    app.input(&Input::Pointer(Pointer {
        phase,
        id: 1,
        finger,
        at,
        modifiers: Modifiers::default(),
        now: 0.0,
    }));
}

/// Strokes of the overlay that are lit: over the map, and in the timeline.
fn lit(app: &App) -> (usize, usize) {
    let split = app.panes().map.bottom();
    let accent = borderline::scene::theme::LIGHT.accent;
    let mut lit = (0, 0);
    for item in &app.scenes().overlay.items {
        match item {
            Item::Path { points, stroke } if stroke.color == accent => {
                assert!(points.iter().all(|p| p.y <= split + 1e-6));
                lit.0 += 1;
            }
            Item::Rect { area, fill } if *fill == accent => {
                assert!(area.y >= split);
                lit.1 += 1;
            }
            _ => {}
        }
    }
    lit
}

fn ids(events: &[usize]) -> Vec<&str> {
    events
        .iter()
        .map(|event| atlas().events().id(*event).unwrap())
        .collect()
}

#[test]
fn a_cell_s_events_changed_it_or_happened_in_it() {
    let about = About::new(atlas());
    let cell = |id: &str| atlas().topology.cell_by_id(id).unwrap().0;
    let south = ids(about.events_of_cell(cell("sakhalin-south")));
    for id in ["shimoda-1855", "st-petersburg-1875", "portsmouth-1905"] {
        assert!(south.contains(&id), "{id}: {south:?}");
    }
    assert!(!south.contains(&"manchukuo-1932"));
    for (cell, events) in
        (0..atlas().topology.cells.len()).map(|cell| (cell, about.events_of_cell(cell)))
    {
        assert!(events.is_sorted(), "{cell}");
    }
    let manchukuo = atlas().event_index("manchukuo-1932").unwrap();
    assert!(about.cells(manchukuo).any(|it| it == cell("heilongjiang")));
    assert!(
        about
            .cells(manchukuo)
            .all(|it| it != cell("sakhalin-south"))
    );
}

#[test]
fn the_map_goes_to_the_events_of_the_window_and_no_farther() {
    let mut app = app();
    app.set("from", Some("1939-05-01"));
    app.set("to", Some("1939-08-31"));
    ask(&mut app, "fitEvents", json!([]));
    let pane = app.panes().map;
    let shown = camera(&mut app);
    let (lon, lat) = geo_from_map(shown.center);
    assert!(
        (110.0..125.0).contains(&lon) && (44.0..52.0).contains(&lat),
        "{lon} {lat}"
    );
    let battle = at(&mut app, 118.6, 47.7);
    assert!(pane.contains(battle), "{battle:?}");
    // What lasts through a window without events is shown for want of better: the war in China.
    app.set("from", Some("1938-09-01"));
    app.set("to", Some("1938-09-20"));
    ask(&mut app, "fitEvents", json!([]));
    let there = at(&mut app, 116.2, 39.9);
    assert!(
        camera(&mut app) != shown && pane.contains(there),
        "{there:?}"
    );
    let shown = camera(&mut app);
    // Far from any event the map stays.
    app.set("to", Some("2100-02"));
    app.set("from", Some("2100-01"));
    ask(&mut app, "fitEvents", json!([]));
    assert_eq!(camera(&mut app), shown);
}

#[test]
fn hovering_lights_up_both_panes_and_paints_neither() {
    let mut app = app();
    app.set("theme", Some("light"));
    app.set("from", Some("1895"));
    app.set("to", Some("1915"));
    app.frame(0.0, &Rough);
    assert_eq!(lit(&app), (0, 0));
    // The middle of southern Sakhalin.
    let sakhalin = at(&mut app, 142.7, 47.4);
    point(&mut app, Phase::Move, sakhalin, false);
    let frame = app.frame(16.0, &Rough);
    assert!(frame.overlay_changed && !frame.map_changed && !frame.timeline_changed);
    let (outline, events) = lit(&app);
    assert!(outline > 0 && events > 4, "{outline} {events}");
    point(&mut app, Phase::Leave, sakhalin, false);
    app.frame(32.0, &Rough);
    assert_eq!(lit(&app), (0, 0));
    // A finger lights up what it presses, until it presses elsewhere.
    point(&mut app, Phase::Down, sakhalin, true);
    point(&mut app, Phase::Up, sakhalin, true);
    point(&mut app, Phase::Leave, sakhalin, true);
    app.frame(48.0, &Rough);
    assert_eq!(lit(&app), (outline, events));
    let sea = at(&mut app, 135.0, 40.0);
    point(&mut app, Phase::Down, sea, true);
    app.frame(64.0, &Rough);
    assert_eq!(lit(&app), (0, 0));
    point(&mut app, Phase::Up, sea, true);
    // An event lights up its cells; and the selected one does, where nothing is pointed at.
    ask(&mut app, "point", json!(["event:portsmouth-1905"]));
    app.frame(80.0, &Rough);
    let (cells, bar) = lit(&app);
    assert!(cells > 0 && bar > 3, "{cells} {bar}");
    ask(&mut app, "point", json!([null]));
    app.set("selected", Some("portsmouth-1905"));
    app.frame(96.0, &Rough);
    assert_eq!(lit(&app), (cells, 0));
}
