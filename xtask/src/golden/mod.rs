//! Golden images: the real atlas drawn by the bitmap backend, compared with the pictures in `tests/golden/`.
//!
//! `cases` says what they show, `page` is the bitmap that a scene is replayed on, `letters` sets its texts in the fonts of `tests/golden/fonts/`
//! (never the machine's, so that all machines draw the same), `picture` reads and writes PNG, `compare` finds and shows
//! differences; `colors` tells hues apart for every sight. The tests stand in xtask, not in `tests/`: the dataset is joined here (`data::bundle`), so that a clean
//! checkout can draw them with nothing built before. `BLESS=1 cargo test -p xtask golden` draws the pictures anew.

mod cases;
mod colors;
mod compare;
mod letters;
mod map;
mod page;
mod picture;
mod windows;

use crate::letters::Letters;
use crate::{data, project};
use borderline::app::App;
use cases::{CASES, Case};
use page::Page;
use picture::Picture;
use std::path::PathBuf;
use std::{env, fs, thread};

impl Case {
    fn draw(&self, dataset: &str) -> Picture {
        let mut app = App::default();
        let report = app.load(dataset);
        assert_eq!(report["ok"], true, "{report:#}");
        for (name, value) in [
            ("state", format!("v1;h={}", self.share).as_str()),
            ("lang", self.lang),
            ("theme", self.theme),
            ("from", self.from),
            ("to", self.to),
            ("clock", self.clock),
            ("panes", self.panes),
        ] {
            assert!(app.set(name, Some(value)), "{}: {name}={value}", self.name);
        }
        app.resize(f64::from(self.size.0), f64::from(self.size.1));
        for (name, value) in self.more {
            assert!(app.set(name, Some(value)), "{}: {name}={value}", self.name);
        }
        app.frame(0.0, &Letters);
        let mut page = Page::new(self.size);
        page.draw(&app.scenes().map);
        page.draw(&app.scenes().compared);
        page.draw(&app.scenes().timeline);
        page.draw(&app.scenes().overlay);
        page.picture()
    }

    /// Compares with the picture of before, or replaces it; an error names what to look at.
    fn check(&self, dataset: &str, bless: bool) -> Result<(), String> {
        let actual = self.draw(dataset);
        let file = folder().join(format!("{}.png", self.name));
        if bless {
            actual.write(&file);
            return Ok(());
        }
        let Some(expected) = Picture::read(&file) else {
            return Err(format!("{} is missing", project::shown(&file)));
        };
        let Some(difference) = compare::difference(&expected, &actual) else {
            return Ok(());
        };
        let shown = folder().join(format!("failed/{}.png", self.name));
        compare::side_by_side(&expected, &actual).write(&shown);
        Err(format!(
            "{}: {difference}; see {}",
            self.name,
            project::shown(&shown)
        ))
    }
}

fn folder() -> PathBuf {
    project::root().join("tests/golden")
}

#[test]
fn the_atlas_looks_as_before() {
    let dataset = data::bundle().unwrap().to_string();
    let bless = env::var_os("BLESS").is_some();
    // What an earlier run left there would mislead.
    let _ = fs::remove_dir_all(folder().join("failed"));
    let wrong: Vec<String> = thread::scope(|scope| {
        let halves: Vec<_> = CASES
            .chunks(CASES.len().div_ceil(2))
            .map(|half| {
                let dataset = &dataset;
                scope.spawn(move || {
                    let checked = half.iter().map(|case| case.check(dataset, bless));
                    checked.filter_map(Result::err).collect::<Vec<_>>()
                })
            })
            .collect();
        halves
            .into_iter()
            .flat_map(|half| half.join().unwrap())
            .collect()
    });
    assert!(
        wrong.is_empty(),
        "\n{}\nIf it should look like this now: BLESS=1 cargo test -p xtask golden\n",
        wrong.join("\n")
    );
}

#[test]
fn every_picture_has_its_case() {
    for file in project::files(&folder()).unwrap() {
        let is_golden =
            file.parent() == Some(&folder()) && file.extension() == Some("png".as_ref());
        let name = file.file_stem().unwrap_or_default();
        assert!(
            !is_golden || CASES.iter().any(|case| name == case.name),
            "{} is drawn by no case",
            project::shown(&file)
        );
    }
}
