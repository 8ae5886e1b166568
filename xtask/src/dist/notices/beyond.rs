//! Works that no manifest of ours names.

use super::Work;
use super::licence::{self, APACHE, Notice};
use crate::project;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The npm packages of which there is code in the scripts: what opens packed parts, and what joins the modules, which
/// adds a few lines of its own.
const NPM: [&str; 2] = ["esbuild", "fzstd"];

/// The crates that Rust's library takes in where WebAssembly is made of it; `texts/rust-library.txt` names their makers.
const IN_LIBRARY: [&str; 2] = ["dlmalloc", "hashbrown"];

/// Rust's library says with this where the source of such a crate was.
const LIBRARY_PATH: &[u8] = b"/rust/deps/";

/// Who holds the copyright is told by `COPYRIGHT-library.html`, which comes with the compiler, `library/compiler-builtins/libm/LICENSE.txt`
/// in its source, and the heads of the functions there.
const RUST_LIBRARY: &str = include_str!("texts/rust-library.txt");
const RUST_EXP2: &str = include_str!("texts/rust-exp2.txt");
const UNICODE: &str = include_str!("texts/unicode.txt");

#[derive(Deserialize)]
struct Manifest {
    version: String,
    license: String,
}

/// The npm packages with what their licences ask for.
pub fn npm() -> Result<Vec<Work>> {
    NPM.iter()
        .map(|name| {
            let folder = project::browser_tests().join("node_modules").join(name);
            of_npm(name, &folder).with_context(|| format!("the npm package {name}"))
        })
        .collect()
}

fn of_npm(name: &str, folder: &Path) -> Result<Work> {
    let manifest = fs::read_to_string(folder.join("package.json"))?;
    let Manifest { version, license } = serde_json::from_str(&manifest)?;
    Ok(Work {
        name: name.to_owned(),
        version,
        notices: licence::notices(&license, folder, &[])?,
        licence: license,
        authors: Vec::new(),
    })
}

/// Works of which there is no package.
pub fn others() -> [Work; 3] {
    let work = |name: &str, authors: &[&str], licence: &str, notices: Vec<Notice>| Work {
        name: name.to_owned(),
        version: String::new(),
        licence: licence.to_owned(),
        authors: authors.iter().copied().map(str::to_owned).collect(),
        notices,
    };
    [
        work(
            "the Rust standard library",
            &["The Rust Project Developers"],
            "(MIT OR Apache-2.0) AND BSD-2-Clause AND Unicode-3.0",
            vec![
                Notice::new("MIT", RUST_LIBRARY),
                Notice::new("BSD-2-Clause", RUST_EXP2),
                Notice::new("Unicode-3.0", UNICODE),
            ],
        ),
        work(
            "OpenCC (which Chinese characters are forms of one another)",
            &["BYVoid and contributors"],
            "Apache-2.0",
            vec![Notice::new("Apache-2.0", APACHE)],
        ),
        work(
            "Unihan (which Chinese characters are forms of one another)",
            &["Unicode, Inc."],
            "Unicode-3.0",
            vec![Notice::new("Unicode-3.0", UNICODE)],
        ),
    ]
}

/// Checks that a module has no crates of Rust's library but those known here: a newer compiler may bring others.
///
/// # Errors
/// With the name of one that is not known.
pub fn check_library(module: &[u8]) -> Result<()> {
    let paths = module
        .windows(LIBRARY_PATH.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == LIBRARY_PATH);
    for (at, _) in paths {
        let rest = module.get(at + LIBRARY_PATH.len()..).unwrap_or_default();
        let folder = rest.split(|byte| *byte == b'/').next().unwrap_or_default();
        let folder = String::from_utf8_lossy(folder);
        let name = folder.rsplit_once('-').map_or(&*folder, |(name, _)| name);
        ensure!(
            IN_LIBRARY.contains(&name),
            "Rust's library has {name} in it, which notices/texts/rust-library.txt does not know"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_imports_no_package_that_is_not_named() {
        let scripts = project::files(&project::www()).unwrap();
        let mut packages = Vec::new();
        for script in scripts.iter().filter(|file| {
            !file.starts_with(project::pkg()) && file.extension().is_some_and(|end| end == "js")
        }) {
            let text = fs::read_to_string(script).unwrap();
            for line in text.lines().filter(|line| line.starts_with("import ")) {
                let from = line.trim_end_matches(';').rsplit(' ').next().unwrap();
                let from = from.trim_matches('"');
                if !from.starts_with('.') {
                    packages.push(from.to_owned());
                }
            }
        }
        assert_eq!(packages, ["fzstd"]);
        assert!(NPM.contains(&"fzstd"));
    }

    #[test]
    fn a_crate_of_the_library_that_is_not_known_is_told() {
        let module =
            |name: &str| format!("\0asm…/rust/deps/{name}-0.2.11/src/lib.rs…").into_bytes();
        assert!(check_library(&module("dlmalloc")).is_ok());
        let fault = check_library(&module("gimli")).unwrap_err().to_string();
        assert!(fault.contains("has gimli in it"), "{fault}");
        for name in IN_LIBRARY {
            assert!(RUST_LIBRARY.contains(&format!("({name})")), "{name}");
        }
    }
}
