//! Golden images: the real atlas drawn by the bitmap backend, compared with the pictures in `tests/golden/`.
//!
//! `page` is the bitmap that a scene is replayed on, `letters` sets its texts in the fonts of `tests/golden/fonts/`
//! (never the machine's, so that all machines draw the same), `picture` reads and writes PNG, `compare` finds and shows
//! differences. The tests stand in xtask, not in `tests/`: the dataset is joined here (`data::bundle`), so that a clean
//! checkout can draw them with nothing built before. `BLESS=1 cargo test -p xtask golden` draws the pictures anew.

mod compare;
mod letters;
mod page;
mod picture;

use crate::{data, project};
use borderline::app::App;
use letters::Letters;
use page::Page;
use picture::Picture;
use std::path::PathBuf;
use std::{env, fs, thread};

/// Width and height of every picture, CSS pixels: small files, yet as wide as a column of a course page.
const SIZE: (u32, u32) = (680, 520);

/// One picture: what the atlas is set to.
struct Case {
    /// Its file, without `.png`.
    name: &'static str,
    from: &'static str,
    to: &'static str,
    clock: &'static str,
    /// The map's share of the height, 0.15 to 0.85: each picture is of the timeline or of the map.
    share: &'static str,
    theme: &'static str,
    lang: &'static str,
}

const TIMELINE: Case = Case {
    name: "",
    from: "1855",
    to: "1991",
    clock: "1935-06-01",
    share: "0.15",
    theme: "light",
    lang: "en",
};

const MAP: Case = Case {
    share: "0.85",
    ..TIMELINE
};

const CASES: [Case; 10] = [
    Case {
        name: "timeline-136-years",
        ..TIMELINE
    },
    Case {
        name: "timeline-20-years",
        from: "1925",
        to: "1945",
        ..TIMELINE
    },
    Case {
        name: "timeline-august-1939",
        from: "1939-08-01",
        to: "1939-08-31",
        clock: "1939-08-20",
        ..TIMELINE
    },
    Case {
        name: "timeline-japanese",
        from: "1925",
        to: "1945",
        lang: "ja",
        ..TIMELINE
    },
    Case {
        name: "map-1858-06-01",
        clock: "1858-06-01",
        ..MAP
    },
    Case {
        name: "map-1905-10-01",
        clock: "1905-10-01",
        ..MAP
    },
    Case {
        name: "map-1934-06-01",
        clock: "1934-06-01",
        ..MAP
    },
    Case {
        name: "map-1945-08-20",
        clock: "1945-08-20",
        ..MAP
    },
    Case {
        name: "map-dark",
        clock: "1934-06-01",
        theme: "dark",
        ..MAP
    },
    Case {
        name: "map-russian",
        clock: "1905-10-01",
        lang: "ru",
        ..MAP
    },
];

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
        ] {
            assert!(app.set(name, Some(value)), "{}: {name}={value}", self.name);
        }
        app.resize(f64::from(SIZE.0), f64::from(SIZE.1));
        app.frame(0.0, &Letters);
        let mut page = Page::new(SIZE);
        page.draw(&app.scenes().map);
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
