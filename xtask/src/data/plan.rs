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

#[test]
fn each_border_is_told_once_by_plan_mirror_and_paper_and_can_be_shown() {
    let mut app = app();
    app.set("clock", Some("1939-06-01"));
    let plan = ask(&mut app, "plan");
    let borders = plan["borders"].as_array().unwrap();
    assert!(borders.len() > 20, "{}", borders.len());
    let mut lands: Vec<&str> = borders
        .iter()
        .map(|row| row["lands"].as_str().unwrap())
        .collect();
    lands.sort_unstable();
    lands.dedup();
    assert_eq!(lands.len(), borders.len());
    let outer = borders
        .iter()
        .find(|row| row["lands"] == "Barga (Hulunbuir) – Outer Mongolia")
        .unwrap();
    assert_eq!(outer["holders"], "Manchukuo – Mongolia");
    let line = outer["line"].as_str().unwrap();
    assert!(line.starts_with("border "), "{line}");
    let mirror = ask(&mut app, "page")["mirror"]["lists"][2]["items"].clone();
    let (go, said) = (
        &outer["go"],
        format!("Barga (Hulunbuir) – Outer Mongolia: Manchukuo – Mongolia; {line}"),
    );
    assert!(
        mirror
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["go"] == *go && item["text"] == said.as_str()),
        "{mirror}"
    );
    let paper = ask(&mut app, "paper");
    let told = paper["lists"][1]["items"].as_array().unwrap();
    let lead = format!("Manchukuo – Mongolia; {line}");
    assert!(
        told.iter().any(|item| item["lead"] == lead.as_str()),
        "{told:?}"
    );
    let next = plan["summary"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .as_str()
        .unwrap();
    assert!(next.starts_with("Next change"), "{next}");
    assert!(paper["plan"].as_str().unwrap().ends_with(next), "{paper}");
    app.query("show", &json!([go]), &Rough).unwrap();
    let card = ask(&mut app, "page")["card"].to_string();
    assert!(card.contains("Outer Mongolia"), "{card}");
}
