//! What holds for every camera and day of the map, shown by chance and not by pictures.

use crate::data;
use crate::letters::Letters;
use borderline::app::App;
use borderline::scene::{Item, Pt, Rect, Scene};
use borderline::time::{day_from_civil, iso_from_day};
use borderline::view::Camera;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// More vertices than this would be too slow to pan.
const MOST_VERTICES: usize = 10_000;

/// A sequence that looks random and is the same everywhere (Steele, Lea & Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        low + (high - low) * ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn map_alone() -> App {
    let mut app = App::default();
    let report = app.load(&data::bundle().unwrap().to_string());
    assert_eq!(report["ok"], true, "{report:#}");
    assert!(app.set("panes", Some("map")));
    app.resize(1280.0, 800.0);
    app
}

/// Sets a random camera and day; tells which.
fn shake(app: &mut App, dice: &mut Dice) -> String {
    let day = dice.throw(
        f64::from(day_from_civil(1855, 1, 1).unwrap()),
        f64::from(day_from_civil(1991, 12, 31).unwrap()),
    );
    let scale = 2.0_f64.powf(dice.throw(-4.0, 5.9));
    let (x, y) = (dice.throw(-1800.0, 1800.0), dice.throw(-1500.0, 1200.0));
    let state = format!(
        "v1;c={};m={x:.1},{y:.1},{scale:.3}",
        iso_from_day(day as i32)
    );
    assert!(app.set("state", Some(&state)));
    assert!(app.set(
        "lang",
        Some(["en", "ja", "ru"][dice.throw(0.0, 3.0) as usize])
    ));
    app.frame(0.0, &Letters);
    state
}

fn labels(app: &mut App) -> Vec<(String, Rect)> {
    let described = app.query("describe", &Value::Null, &Letters).unwrap();
    let labels = described["labels"].as_array().unwrap().iter();
    labels
        .map(|label| {
            let side = |at: usize| label["box"][at].as_f64().unwrap();
            let text = label["text"].as_str().unwrap().to_owned();
            (text, Rect::new(side(0), side(1), side(2), side(3)))
        })
        .collect()
}

fn vertices(scene: &Scene) -> usize {
    let count = |item: &Item| match item {
        Item::Path { points, .. } | Item::Polygon { points, .. } => points.len(),
        Item::Line { .. } => 2,
        Item::Rect { .. } | Item::Disc { .. } | Item::Text { .. } => 0,
    };
    scene.items.iter().map(count).sum()
}

#[test]
fn no_two_names_overlap() {
    let (mut app, mut dice) = (map_alone(), Dice(1855));
    for _ in 0..120 {
        let state = shake(&mut app, &mut dice);
        let labels = labels(&mut app);
        for (index, (text, area)) in labels.iter().enumerate() {
            for (other, taken) in labels.iter().skip(index + 1) {
                assert!(!area.intersects(taken), "{text} on {other}: {state}");
            }
        }
    }
}

/// Whether a line runs through an area; its points are hardly further apart than the area is high.
fn crosses(points: &[Pt], area: &Rect) -> bool {
    let pairs = points.iter().zip(points.iter().skip(1));
    let mut steps = pairs.flat_map(|(a, b)| {
        (0..=200).map(move |step| {
            let share = f64::from(step) / 200.0;
            Pt::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        })
    });
    steps.any(|at| area.contains(at))
}

/// Whether an army's way crosses what a name stands on: its casing is the only stroke of this width.
fn is_on_a_way(app: &App, area: &Rect) -> bool {
    let mut items = app.scenes().map.items.iter();
    items.any(|item| {
        matches!(item, Item::Path { points, stroke }
            if stroke.width == 6.0 && crosses(points, &area.grown(-2.0)))
    })
}

#[test]
fn no_army_is_named_on_the_way_of_another() {
    let mut app = map_alone();
    let bundle = data::bundle().unwrap();
    let campaigns = bundle["campaigns"].as_array().unwrap().iter();
    let names: BTreeSet<&str> = campaigns
        .filter_map(|campaign| {
            campaign["short"]
                .as_object()
                .or(campaign["name"].as_object())
        })
        .flat_map(|name| name.values().filter_map(Value::as_str))
        .collect();
    let mut seen = 0;
    for (width, height) in [(1280.0, 720.0), (1280.0, 430.0), (680.0, 300.0)] {
        app.resize(width, height);
        for (day, lang) in (9..=22).zip(["en", "ja", "ru"].into_iter().cycle()) {
            let clock = format!("1945-08-{day:02}");
            assert!(app.set("clock", Some(&clock)) && app.set("lang", Some(lang)));
            app.frame(0.0, &Letters);
            let labels = labels(&mut app);
            let captions = labels.iter().filter(|(text, _)| names.contains(&**text));
            for (text, area) in captions {
                seen += 1;
                let on_a_way = is_on_a_way(&app, area);
                assert!(!on_a_way, "{text} on {clock}, {width} × {height}");
            }
            // A power may be named where an army goes if there is no other place, but then only there.
            let powers = labels
                .iter()
                .filter(|(text, _)| text.to_uppercase() == *text);
            let powers: Vec<_> = powers
                .filter(|(text, _)| labels.iter().filter(|(other, _)| other == text).count() > 1)
                .filter(|(_, area)| is_on_a_way(&app, area))
                .map(|(text, _)| text)
                .collect();
            let once: BTreeSet<_> = powers.iter().collect();
            assert_eq!(
                once.len(),
                powers.len(),
                "{powers:?} on {clock}, {width} × {height}"
            );
        }
    }
    assert!(seen > 100, "only {seen} captions were seen");
}

#[test]
fn no_power_is_named_twice_on_the_khalkha() {
    let (mut app, mut dice) = (map_alone(), Dice(1939));
    assert!(app.set("lang", Some("en")));
    for view in ["de-facto", "all", "manchukuo", "mongolia"] {
        for day in ["1939-06-01", "1939-08-22", "1939-08-31", "1939-10-01"] {
            let (x, y) = (dice.throw(-640.0, -520.0), dice.throw(-360.0, -250.0));
            let scale = dice.throw(4.0, 9.0);
            let state = format!("v1;c={day};m={x:.1},{y:.1},{scale:.2};v={view}");
            assert!(app.set("state", Some(&state)));
            app.frame(0.0, &Letters);
            let labels = labels(&mut app);
            for power in ["MONGOLIA", "MANCHUKUO"] {
                let count = labels.iter().filter(|(text, _)| text == power).count();
                assert!(count <= 1, "{count} times {power}: {state}");
            }
        }
    }
}

#[test]
fn the_hills_at_khasan_are_always_named() {
    let mut app = map_alone();
    for (width, height) in [(350.0, 290.0), (1280.0, 800.0)] {
        app.resize(width, height);
        for km in [10.0, 20.0, 40.0] {
            for day in ["1938-07-20", "1938-07-31", "1938-08-06", "1938-08-11"] {
                let state = format!("v1;c={day};m=293.4,274.5,{:.3}", 350.0 / km);
                assert!(app.set("state", Some(&state)));
                app.frame(0.0, &Letters);
                let labels = labels(&mut app);
                for hill in ["Zaozernaya", "Bezymyannaya"] {
                    assert!(
                        labels.iter().any(|(text, _)| text.starts_with(hill)),
                        "{hill}: {state}: {labels:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_picture_has_too_many_vertices() {
    // Where there are most: at home, on the coasts of Korea and Japan, at the mouth of the Amur, and on disputed land.
    let places = [(-18, -265), (0, 700), (700, 600), (900, -700), (-600, -300)];
    let days = [
        "1858-06-01",
        "1905-09-10",
        "1922-06-01",
        "1939-08-20",
        "1945-08-20",
        "1991-06-01",
    ];
    let mut days = days.into_iter().cycle();
    let (mut app, mut most) = (map_alone(), (0, String::new()));
    let scales = (0..).map(|step| Camera::MIN_SCALE * 2.0_f64.powf(f64::from(step) / 3.0));
    for scale in scales.take_while(|scale| *scale < Camera::MAX_SCALE) {
        for (x, y) in places {
            let day = days.next().unwrap();
            let state = format!("v1;c={day};m={x},{y},{scale:.4}");
            assert!(app.set("state", Some(&state)));
            app.frame(0.0, &Letters);
            most = most.max((vertices(&app.scenes().map), state));
        }
    }
    let (count, state) = most;
    assert!(count > 1_000, "the map was looked at where it is empty");
    assert!(count <= MOST_VERTICES, "{count} vertices: {state}");
}

#[test]
fn an_army_between_two_dated_positions_says_so() {
    let mut app = map_alone();
    assert!(app.set("lang", Some("en")));
    let mut army = |clock: &str| {
        assert!(app.set("clock", Some(clock)));
        app.frame(0.0, &Letters);
        let described = app.query("describe", &Value::Null, &Letters).unwrap();
        let armies = described["campaigns"].as_array().unwrap().iter();
        let fifth = armies.clone().find(|army| army["id"] == "fe1-5a");
        fifth.map(|army| army["text"].as_str().unwrap().to_owned())
    };
    assert_eq!(army("1945-08-08"), None);
    let on = |when: &str| Some(format!("1st Far Eastern Front, 5th Army: {when}"));
    assert_eq!(army("1945-08-12"), on("12 August"));
    assert_eq!(army("1945-08-14"), on("between 12 and 16 August"));
    assert_eq!(
        army("1945-08-19"),
        on("between about 18 and about 20 August")
    );
    assert_eq!(army("1945-08-25"), on("about 20 August"));
    assert_eq!(army("1945-09-20"), None);
}

#[test]
fn a_border_that_went_fades_within_a_year() {
    let mut app = map_alone();
    // The line of 1689 went with the treaty of Aigun, on 28 May 1858.
    let mut strength = |clock: &str| {
        assert!(app.set("clock", Some(clock)));
        app.frame(0.0, &Letters);
        let legend = app.query("panel", &json!(["legend"]), &Letters).unwrap();
        let entries = legend.as_array().unwrap();
        let listed = entries.iter().any(|entry| entry["kind"] == "border-former");
        let ghosts = app.scenes().map.items.iter().filter_map(|item| match item {
            Item::Path { stroke, .. } if stroke.dash == Some((3.0, 3.0)) => {
                Some(stroke.color.alpha)
            }
            _ => None,
        });
        let strongest = ghosts.fold(0.0, f64::max);
        assert_eq!(listed, strongest > 0.0, "{clock}");
        strongest
    };
    assert_eq!(strength("1858-05-27"), 0.0);
    let (fresh, old) = (strength("1858-05-28"), strength("1859-04-01"));
    assert!(
        fresh > 0.5 && old > 0.0 && old < 0.3 * fresh,
        "{fresh} {old}"
    );
    assert_eq!(strength("1859-05-28"), 0.0);
}
