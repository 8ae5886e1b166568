//! The text plan of the whole dataset: what it says agrees with what `heldBy` answers and the map draws.

use super::bundle;
use borderline::app::App;
use borderline::dataset::load;
use borderline::scene::measure::Rough;
use borderline::text::Lang;
use serde_json::{Value, json};

fn app() -> App {
    let mut app = App::default();
    app.load(&bundle().unwrap().to_string());
    app.resize(1200.0, 800.0);
    app
}

fn ask(app: &mut App, name: &str) -> Value {
    app.frame(0.0, &Rough);
    app.query(name, &json!([]), &Rough).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).collect()
}

#[test]
fn the_plan_says_who_holds_what_and_what_lies_beside_it() {
    let mut app = app();
    app.set("clock", Some("1939-06-01"));
    let plan = ask(&mut app, "plan");
    let lands = plan["lands"].as_array().unwrap();
    let barga = lands
        .iter()
        .find(|land| land["go"] == "land:barga")
        .unwrap();
    assert_eq!(barga["holder"], "Manchukuo");
    assert_eq!(barga["since"], "4 December 1932");
    let around = barga["neighbours"].as_array().unwrap();
    let outer = around.iter().find(|land| land["name"] == "Outer Mongolia");
    assert_eq!(outer.unwrap()["holder"], "Mongolia");
    for land in around {
        assert!(!land["line"].as_str().unwrap().is_empty(), "{land}");
    }
}

#[test]
fn the_plan_names_the_changes_before_and_after_in_every_language() {
    let mut app = app();
    let atlas = load(&bundle().unwrap().to_string()).unwrap().0;
    let mut said = Vec::new();
    for (day, lang) in atlas.change_days.iter().zip(Lang::ALL.into_iter().cycle()) {
        app.set("lang", Some(lang.tag()));
        app.set("clock", Some(&borderline::time::iso_from_day(*day)));
        let plan = ask(&mut app, "plan");
        let summary = texts(&plan["summary"]);
        assert!(summary.len() >= 2, "{summary:?}");
        assert!(!summary.join("").contains('{'), "{summary:?}");
        let announced = ask(&mut app, "page")["announcement"].clone();
        assert!(
            announced
                .as_str()
                .unwrap()
                .starts_with(plan["day"].as_str().unwrap()),
            "{announced}"
        );
        said.extend(announced.as_str().map(str::to_owned));
    }
    assert!(
        said.iter()
            .any(|words| words.ends_with("territories change hands")),
        "{said:?}"
    );
}
