//! What is drawn is said: every text that a backend is given stands in the mirror, too.

use super::bundle;
use borderline::app::App;
use borderline::paint::{Backend, replay};
use borderline::scene::Scene;
use borderline::scene::measure::Rough;
use borderline::text::Lang;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// Windows that are tried.
const WINDOWS: u64 = 500;

/// The clock is moved so rarely, since a day's map takes long to make.
const WINDOWS_A_DAY: u64 = 20;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Draws nothing and keeps the texts.
#[derive(Default)]
struct Recorder {
    texts: BTreeSet<String>,
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (2_000, 2_000)
    }
    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }
    fn present(&mut self) -> Drawn {
        Ok(())
    }
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }
    fn draw_line<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S) -> Drawn {
        Ok(())
    }
    fn draw_rect<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        Ok(())
    }
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Drawn {
        Ok(())
    }
    fn draw_circle<S: BackendStyle>(&mut self, _: BackendCoord, _: u32, _: &S, _: bool) -> Drawn {
        Ok(())
    }
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Drawn {
        Ok(())
    }
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, _: &S, _: BackendCoord) -> Drawn {
        self.texts.insert(text.to_owned());
        Ok(())
    }
}

impl Backend for Recorder {
    fn hatch(
        &mut self,
        _: &[BackendCoord],
        _: &borderline::scene::Hatch,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        Ok(true)
    }
}

fn texts(scene: &Scene) -> BTreeSet<String> {
    let mut recorder = Recorder::default();
    replay(scene, &mut recorder, 1.0, "sans-serif").unwrap();
    recorder.texts
}

/// Numbers from 0 to 1 that look random (Numerical Recipes' linear congruence).
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }
}

/// Without the spaces that set letters apart.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[test]
fn what_is_drawn_is_said_in_500_windows() {
    let mut app = App::default();
    app.load(&bundle().unwrap().to_string());
    let mut random = Random(1_855);
    let (mut events, mut names) = (0, 0);
    for window in 0..WINDOWS {
        if window % WINDOWS_A_DAY == 0 {
            let lang = Lang::ALL[(window / WINDOWS_A_DAY) as usize % Lang::ALL.len()];
            let (width, height) =
                [(1_280.0, 800.0), (680.0, 520.0), (360.0, 640.0)][window as usize / 20 % 3];
            app.set("lang", Some(lang.tag()));
            app.resize(width, height);
            let day = random.between(-41_000.0, 7_900.0) as i32;
            app.set("clock", Some(&borderline::time::iso_from_day(day)));
        }
        let span = 10_f64.powf(random.between(1.0, 4.6));
        let start = random.between(-42_000.0, 8_000.0) - span / 2.0;
        // From the whole sheet down to a town, about the lands whose borders are drawn.
        let scale = 10_f64.powf(random.between(-0.6, 1.2));
        let (x, y) = (
            random.between(-1_200.0, 1_400.0),
            random.between(-900.0, 1_100.0),
        );
        app.set(
            "state",
            Some(&format!("v1;t={start},{span};m={x},{y},{scale}")),
        );
        app.frame(0.0, &Rough);
        let ask = |app: &mut App, name: &str| app.query(name, &json!([]), &Rough).unwrap();
        let described = ask(&mut app, "describe");
        let mirror = ask(&mut app, "page")["mirror"].clone();
        let said: Vec<String> = list(&mirror["lists"])
            .flat_map(|part| list(&part["items"]))
            .chain([&json!({"text": mirror["also"]})])
            .filter_map(|item| Some(bare(item["text"].as_str()?)))
            .collect();
        let is_said = |text: &str| said.iter().any(|item| item.contains(&bare(text)));
        let other: BTreeSet<&str> = list(&described["labels"])
            .filter_map(|label| label["text"].as_str())
            .collect();
        // The numbers of the graticule and the north mark are of the frame.
        let of_frame = |text: &str| text.ends_with('°') || ["N", "北", "С"].contains(&text);
        let names_drawn = texts(&app.scenes().map).into_iter();
        for text in names_drawn.filter(|text| !of_frame(text)) {
            names += 1;
            assert!(
                is_said(&text),
                "window {window}: \"{text}\" is on the map alone"
            );
        }
        // What is neither a tick, a lane's name nor a chip is an event.
        for text in texts(&app.scenes().timeline)
            .iter()
            .filter(|text| !other.contains(text.as_str()))
        {
            events += 1;
            // What is cut short is said in whole.
            assert!(
                is_said(text.trim_end_matches('…')),
                "window {window}: \"{text}\" is on the timeline alone"
            );
        }
        let drawn = list(&described["events"]).count();
        assert_eq!(
            list(&mirror["lists"][0]["items"]).count(),
            drawn,
            "window {window}"
        );
    }
    assert!(
        events > 500 && names > 2_000,
        "{events} events, {names} names"
    );
}
