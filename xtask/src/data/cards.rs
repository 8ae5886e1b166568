//! Cards of everything in the atlas: each has a heading and answers in every language, and leads only to what is there.

use super::bundle;
use borderline::app::App;
use borderline::dataset::{Atlas, load};
use borderline::scene::measure::Rough;
use borderline::text::Lang;
use serde_json::{Value, json};

/// Days with few and with many claims, condominium, lease, puppet and truce.
const DAYS: [&str; 5] = [
    "1859-01-01",
    "1900-09-15",
    "1921-06-01",
    "1939-08-31",
    "1952-05-01",
];

fn app(document: &Value) -> (App, Atlas) {
    let text = document.to_string();
    let mut app = App::default();
    app.load(&text);
    app.resize(1200.0, 800.0);
    (app, load(&text).unwrap().0)
}

fn ask(app: &mut App, name: &str, about: &str) -> Value {
    app.query(name, &json!([about]), &Rough).unwrap()
}

/// All that the buttons of a card lead to.
fn leads(card: &Value) -> Vec<String> {
    let parts = card["parts"].as_array().into_iter().flatten();
    let items = parts.flat_map(|part| part["items"].as_array().into_iter().flatten());
    items
        .filter_map(|item| Some(item["go"].as_str()?.to_owned()))
        .collect()
}

/// Shows what has this name; its card must be about it. Gives where it leads.
fn shown(app: &mut App, name: &str) -> Vec<String> {
    assert_eq!(ask(app, "show", name), json!(true), "{name}");
    let card = ask(app, "page", "")["card"].clone();
    assert_eq!(card["name"], name, "{name}");
    assert!(
        card["title"]
            .as_str()
            .is_some_and(|title| !title.is_empty()),
        "{name}"
    );
    let report = ask(app, "report", name);
    let text = report["text"].as_str().unwrap();
    assert!(text.contains(name) && text.contains("v1;"), "{text}");
    leads(&card)
}

#[test]
fn every_event_land_line_and_place_has_a_card_that_leads_on() {
    let (mut app, atlas) = app(&bundle().unwrap());
    let events = atlas
        .events()
        .records()
        .map(|event| format!("event:{}", event.id));
    let lands = atlas
        .topology
        .cells
        .iter()
        .map(|cell| format!("land:{}", cell.id));
    let lines = atlas
        .data
        .lines
        .iter()
        .map(|line| format!("line:{}", line.id));
    let places = atlas
        .data
        .places
        .iter()
        .map(|place| format!("place:{}", place.id));
    let all: Vec<String> = events.chain(lands).chain(lines).chain(places).collect();
    let mut led: Vec<String> = Vec::new();
    for (name, lang) in all.iter().zip(Lang::ALL.into_iter().cycle()) {
        app.set("lang", Some(lang.tag()));
        led.extend(shown(&mut app, name));
    }
    led.retain(|name| !name.starts_with("day:"));
    led.sort_unstable();
    led.dedup();
    let claims = atlas.data.claims.iter();
    let claims: Vec<String> = claims.map(|claim| format!("claim:{}", claim.id)).collect();
    let known = |name: &&String| all.contains(name) || claims.contains(name);
    let unknown: Vec<&String> = led.iter().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_border_of_a_day_has_a_card_with_both_sides() {
    let (mut app, atlas) = app(&bundle().unwrap());
    for day in DAYS {
        app.set("clock", Some(day));
        let cells = &atlas.topology.cells;
        let arcs = atlas.topology.arcs.iter();
        for (a, b) in arcs.filter_map(|arc| Some((arc.left?.0, arc.right?.0))) {
            let name = format!("border:{}+{}", cells[a].id, cells[b].id);
            let led = shown(&mut app, &name);
            for side in [a, b] {
                assert!(
                    led.contains(&format!("land:{}", cells[side].id)),
                    "{name} on {day}"
                );
            }
        }
    }
}

#[test]
fn what_is_picked_comes_back_with_the_state() {
    let (mut app, _) = app(&bundle().unwrap());
    for name in [
        "land:barga",
        "border:heilongjiang+left-bank-amur+amur",
        "line:tanggu-line",
        "place:mukden",
    ] {
        ask(&mut app, "show", name);
        let state = ask(&mut app, "state", "");
        app.set("state", Some("v1;c=1900-01-01"));
        assert_eq!(ask(&mut app, "page", "")["card"], Value::Null);
        app.set("state", state.as_str());
        assert_eq!(ask(&mut app, "state", ""), state);
        assert_eq!(ask(&mut app, "page", "")["card"]["name"], name);
    }
    // What is not there is not picked.
    app.set("state", Some("v1;k=land:atlantis"));
    assert_eq!(ask(&mut app, "page", "")["card"], Value::Null);
}

#[test]
fn a_border_lives_as_long_as_two_hold_its_sides() {
    let (_, atlas) = app(&bundle().unwrap());
    let cell = |id: &str| atlas.topology.cell_by_id(id).unwrap().0;
    let day = |text| borderline::time::day_from_edtf(text).unwrap();
    let life = |a, b, on| {
        let view = borderline::layout::claim_view::ClaimView::DeFacto;
        borderline::layout::borders::life(&atlas, (cell(a), cell(b)), day(on), &view)
    };
    // Aigun made the river a border, and it has been one since.
    let amur = life("left-bank-amur", "heilongjiang", "1939-06-01").unwrap();
    assert_eq!((amur.from, amur.to), (Some(day("1858-05-28")), None));
    // Sakhalin was parted from Portsmouth on, until the north was occupied too.
    let sakhalin = life("sakhalin-north", "sakhalin-south", "1910-01-01").unwrap();
    assert_eq!(sakhalin.from, Some(day("1905-09-05")));
    assert!(life("sakhalin-north", "sakhalin-south", "1890-01-01").is_none());
}
