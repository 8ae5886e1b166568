//! The rules of the house that no compiler knows: imports point down the layers, types of the browser stay in
//! `src/web/`, and no source file is longer than 400 lines.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

// Below `tests/` itself it would be a test of its own.
#[path = "layers/imports.rs"]
mod imports;

use imports::{identifiers, imports};

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of `src/` from the bottom up: a module may import from those before it and from itself.
/// `text` comes before `layout`, since a tick needs the words of its date to know its width.
const LAYERS: [&str; 16] = [
    "json", "order", "error", "time", "geo", "dataset", "import", "export", "scene", "view",
    "text", "search", "layout", "paint", "app", "web",
];

/// The layer that alone may know that there is a browser.
const WEB: &str = "web";

/// Crates whose types only mean something in a browser.
const WEB_CRATES: [&str; 4] = ["js_sys", "serde_wasm_bindgen", "wasm_bindgen", "web_sys"];

/// Past this a file has more than one job.
const MOST_LINES: usize = 400;

/// Folders with sources of ours, and those within them that are made by a program.
const SOURCES: [&str; 5] = ["bench", "src", "tests", "www", "xtask/src"];
const GENERATED: [&str; 3] = ["node_modules", "pkg", "results"];
const SOURCE_EXTENSIONS: [&str; 7] = ["css", "html", "js", "mjs", "py", "rs", "ts"];

#[test]
fn imports_point_down_the_layers() {
    let wrong: Vec<String> = core()
        .iter()
        .flat_map(|(file, text)| upward(file, text))
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn layers_do_not_import_each_other_in_a_circle() {
    assert_eq!(circle(&graph(&core())), None);
}

#[test]
fn types_of_the_browser_stay_in_the_web_layer() {
    let wrong: Vec<String> = core()
        .iter()
        .flat_map(|(file, text)| browser_types(file, text))
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn no_source_file_has_more_than_one_job() {
    let files: Vec<PathBuf> = SOURCES.iter().flat_map(|folder| sources(folder)).collect();
    assert!(files.iter().any(|file| file.ends_with("tests/layers.rs")));
    let long: Vec<String> = files.iter().filter_map(|file| too_long(file)).collect();
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
}

/// Every file of the core: its path within `src/` and its text.
fn core() -> Vec<(PathBuf, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let relative = |file: &Path| file.strip_prefix(&top).unwrap().to_owned();
    let core: Vec<_> = sources("src")
        .iter()
        .map(|file| (relative(file), fs::read_to_string(file).unwrap()))
        .collect();
    assert!(core.iter().any(|(file, _)| file == Path::new("lib.rs")));
    core
}

/// The source files in a folder of the repository and below it.
fn sources(folder: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let is_generated = GENERATED.iter().any(|name| path.ends_with(name));
            let extension = path.extension().and_then(|text| text.to_str());
            if path.is_dir() && !is_generated {
                folders.push(path);
            } else if extension.is_some_and(|text| SOURCE_EXTENSIONS.contains(&text)) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn too_long(file: &Path) -> Option<String> {
    let lines = fs::read_to_string(file).unwrap().lines().count();
    (lines > MOST_LINES).then(|| {
        format!(
            "{} has {lines} lines, of {MOST_LINES} at most",
            file.display()
        )
    })
}

/// The layer of a file in `src/`: `geo` for `geo/ring.rs`, `error` for `error.rs`.
fn layer(file: &Path) -> String {
    let top = file.iter().next().unwrap_or_default();
    Path::new(top)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// How many modules a file lies below the crate's root: 2 for `geo/ring.rs`, 1 for `geo/mod.rs`.
fn depth(file: &Path) -> usize {
    let is_folder = file.ends_with("mod.rs") || file.ends_with("lib.rs");
    file.iter().count() - usize::from(is_folder)
}

/// What is wrong with the imports of a file. The crate's root may name every layer: it only lists them.
fn upward(file: &Path, text: &str) -> Vec<String> {
    let own = layer(file);
    if own == "lib" {
        return Vec::new();
    }
    let rank = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    let Some(own_rank) = rank(&own) else {
        return vec![format!(
            "src/{}: `{own}` has no place in LAYERS",
            file.display()
        )];
    };
    let complaint = |name: String| match rank(&name) {
        Some(rank) if rank <= own_rank => None,
        Some(_) => Some(format!(
            "src/{}: `{own}` imports `{name}`, which is above it",
            file.display()
        )),
        None => Some(format!(
            "src/{}: `{name}` at the crate's root is no layer",
            file.display()
        )),
    };
    imports(text, depth(file))
        .into_iter()
        .filter_map(complaint)
        .collect()
}

/// Who imports whom, by layer.
fn graph(files: &[(PathBuf, String)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| layer(file) != "lib") {
        let mut names = imports(text, depth(file));
        names.remove(&layer(file));
        graph.entry(layer(file)).or_default().extend(names);
    }
    graph
}

/// A circle of imports, if there is one: each name imports the next, the last is the first again.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut path = Vec::new();
    let mut clear = BTreeSet::new();
    graph
        .keys()
        .find_map(|start| circle_from(start, graph, &mut path, &mut clear))
}

/// `path` leads to `name`; nothing in `clear` leads to a circle.
fn circle_from(
    name: &str,
    graph: &BTreeMap<String, BTreeSet<String>>,
    path: &mut Vec<String>,
    clear: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if clear.contains(name) {
        return None;
    }
    let earlier = path.iter().position(|seen| seen == name);
    path.push(name.to_owned());
    if let Some(start) = earlier {
        return Some(path[start..].to_vec());
    }
    let found = graph
        .get(name)
        .into_iter()
        .flatten()
        .find_map(|next| circle_from(next, graph, path, clear));
    path.pop();
    clear.insert(name.to_owned());
    found
}

/// The crates of the browser that a file outside the web layer names.
fn browser_types(file: &Path, text: &str) -> Vec<String> {
    if layer(file) == WEB {
        return Vec::new();
    }
    let foreign = identifiers(text)
        .into_iter()
        .filter(|name| WEB_CRATES.contains(&name.as_str()));
    foreign
        .map(|name| format!("src/{}: `{name}` belongs in src/web/", file.display()))
        .collect()
}

/// The checker on made-up sources: proof that it can complain.
mod checker {
    use super::*;

    #[test]
    fn an_import_that_points_up_is_named() {
        let file = Path::new("geo/ring.rs");
        assert_eq!(
            upward(file, "use crate::time; use crate::geo::clip;"),
            [""; 0]
        );
        let wrong = upward(file, "use crate::layout::Frame;");
        assert_eq!(
            wrong,
            ["src/geo/ring.rs: `geo` imports `layout`, which is above it"]
        );
        assert_eq!(
            upward(Path::new("error.rs"), "use crate::time::Span;").len(),
            1
        );
        assert_eq!(upward(file, "use crate::Everything;").len(), 1);
        assert_eq!(upward(Path::new("attic/old.rs"), "").len(), 1);
        assert_eq!(
            upward(Path::new("lib.rs"), "pub use crate::app::App;"),
            [""; 0]
        );
    }

    #[test]
    fn a_browser_type_outside_the_web_layer_is_named() {
        let text = "use wasm_bindgen::JsValue; fn f(canvas: &web_sys::Element) {}";
        assert_eq!(browser_types(Path::new("paint/mod.rs"), text).len(), 2);
        assert_eq!(browser_types(Path::new("web/mod.rs"), text), [""; 0]);
        assert_eq!(
            browser_types(Path::new("lib.rs"), "// no web_sys here"),
            [""; 0]
        );
    }

    #[test]
    fn a_circle_is_found_and_its_way_told() {
        let file = |path: &str, text: &str| (PathBuf::from(path), text.to_owned());
        let down = [
            file("geo/mod.rs", "use crate::time;"),
            file("time/mod.rs", "use crate::error;"),
        ];
        assert_eq!(circle(&graph(&down)), None);
        let round = [
            file("geo/mod.rs", "use crate::time;"),
            file("time/mod.rs", "use crate::error;"),
            file("error.rs", "use crate::geo;"),
        ];
        let way: Vec<String> = ["error", "geo", "time", "error"].map(String::from).into();
        assert_eq!(circle(&graph(&round)), Some(way));
    }
}
