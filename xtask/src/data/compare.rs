//! Tests of two days compared, on the joined dataset.

use borderline::app::App;
use borderline::scene::measure::Rough;
use borderline::scene::{Item, Rect, Scene};
use serde_json::{Value, json};

use super::bundle;

/// The map of 1932 beside that of the eve of Manchukuo.
fn app() -> App {
    let mut app = App::default();
    assert_eq!(app.load(&bundle().unwrap().to_string())["ok"], true);
    app.set("clock", Some("1932-03-01"));
    app.resize(1280.0, 800.0);
    ask(&mut app, "toggleCompare", json!([]));
    app.frame(0.0, &Rough);
    app
}

fn ask(app: &mut App, name: &str, arguments: Value) -> Value {
    app.query(name, &arguments, &Rough).unwrap()
}

fn days(app: &mut App) -> [String; 2] {
    let [left, right] = ["compare", "clock"].map(|name| ask(app, name, json!([])));
    [left, right].map(|day| day.as_str().unwrap().to_owned())
}

/// How many level and upright strokes of signs a map has.
fn signs(scene: &Scene) -> (usize, usize) {
    let count = |wide: bool| {
        let is_arm = |item: &&Item| match item {
            Item::Rect { area, .. } => {
                let (w, h) = if wide {
                    (area.w, area.h)
                } else {
                    (area.h, area.w)
                };
                (w - 9.0).abs() < 1e-6 && (h - 2.2).abs() < 1e-6
            }
            _ => false,
        };
        scene.items.iter().filter(is_arm).count()
    };
    (count(true), count(false))
}

#[test]
fn the_clock_is_compared_with_the_eve_of_the_last_change() {
    let mut app = app();
    assert_eq!(days(&mut app), ["1932-02-29", "1932-03-01"]);
    let page = ask(&mut app, "page", json!([]));
    let sentence = page["compare"]["sentence"].as_str().unwrap();
    assert!(sentence.contains("Manchukuo gained"), "{sentence}");
    assert_eq!(page["announcement"], sentence);
    ask(&mut app, "swapDays", json!([]));
    assert_eq!(days(&mut app), ["1932-03-01", "1932-02-29"]);
    let page = ask(&mut app, "page", json!([]));
    assert_eq!(page["compare"]["sentence"], sentence);
    ask(&mut app, "toggleCompare", json!([]));
    assert_eq!(ask(&mut app, "page", json!([]))["compare"], Value::Null);
    // Before all changes of hands, a year must do.
    app.set("clock", Some("1850-01-01"));
    ask(&mut app, "toggleCompare", json!([]));
    assert_eq!(days(&mut app), ["1849-01-01", "1850-01-01"]);
}

#[test]
fn days_are_typed_as_they_are_searched_for() {
    let mut app = app();
    for (compared, text, expected) in [
        (true, "1931", ["1931-01-01", "1932-03-01"]),
        (false, "1 January 1934", ["1931-01-01", "1934-01-01"]),
        (true, "昭和4年", ["1929-01-01", "1934-01-01"]),
        (false, "1935-02-30", ["1929-01-01", "1934-01-01"]),
        (true, "Nomonhan", ["1929-01-01", "1934-01-01"]),
    ] {
        let before = days(&mut app);
        let taken = ask(&mut app, "typeDay", json!([compared, text]));
        assert_eq!(days(&mut app), expected, "{text}");
        assert_eq!(taken, before != expected, "{text}");
    }
}

#[test]
fn gained_and_lost_land_differ_by_more_than_colour() {
    let mut app = app();
    let (level, upright) = signs(&app.scenes().map);
    assert!(level > 20 && level == upright, "{level} {upright}");
    let (level, upright) = signs(&app.scenes().compared);
    assert!(level > 20 && upright == 0, "{level} {upright}");
    // The later day has the plus signs, on whichever side it is.
    ask(&mut app, "swapDays", json!([]));
    app.frame(0.0, &Rough);
    assert_eq!(signs(&app.scenes().map).1, 0);
    assert!(signs(&app.scenes().compared).1 > 20);
    app.set("compare", Some("1932-02-29"));
    app.frame(0.0, &Rough);
    assert_eq!(signs(&app.scenes().map), (0, 0));
}

#[test]
fn every_name_stands_on_its_own_side_and_on_no_other() {
    let mut app = app();
    for share in [0.02, 0.2, 0.37, 0.5, 0.66, 0.9] {
        ask(&mut app, "moveHandle", json!([share]));
        app.frame(0.0, &Rough);
        let (left, right) = app.map_sides();
        let described = ask(&mut app, "describe", json!([]));
        let labels = described["labels"].as_array().unwrap().iter();
        let boxes: Vec<(&str, Rect)> = labels
            .map(|label| {
                let side = |at: usize| label["box"][at].as_f64().unwrap();
                (
                    label["text"].as_str().unwrap(),
                    Rect::new(side(0), side(1), side(2), side(3)),
                )
            })
            .filter(|(_, area)| area.y < left.bottom())
            .collect();
        assert!(boxes.len() > 10);
        for (at, (text, area)) in boxes.iter().enumerate() {
            assert!(
                left.encloses(area) || right.encloses(area),
                "{share}: {text} {area:?}"
            );
            for (other, taken) in boxes.iter().skip(at + 1) {
                assert!(!area.intersects(taken), "{share}: {text} on {other}");
            }
        }
    }
}

#[test]
fn the_picture_has_both_maps() {
    let mut app = app();
    let svg = ask(&mut app, "exportAs", json!(["svg"]));
    // Names of powers are set apart by spaces.
    let svg = svg.as_str().unwrap().replace('\u{a0}', "");
    for text in ["29 February 1932", "1 March 1932", "MANCHUKUO", "CHINA"] {
        assert!(svg.contains(text), "{text}");
    }
}
