//! `cargo xtask fuzz`: throws mutated seeds at one parser, with cargo-fuzz and a nightly compiler.
//!
//! What the parsers must hold is in `tests/seeds/checks.rs`, with which the property tests of every run try them as well.

use crate::{project, run};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// A parser, and what is known to go through it.
struct Target {
    name: &'static str,
    seeds: Seeds,
}

enum Seeds {
    /// Each line of a file under `tests/` is one.
    Lines(&'static str),
    /// Each file of a folder under `tests/` is one whose name begins or ends so.
    Files(&'static str, &'static str),
}

const TARGETS: [Target; 8] = [
    Target {
        name: "edtf",
        seeds: Seeds::Lines("seeds/edtf.txt"),
    },
    Target {
        name: "state",
        seeds: Seeds::Lines("seeds/states.txt"),
    },
    Target {
        name: "dataset",
        seeds: Seeds::Files("seeds", "dataset.json"),
    },
    Target {
        name: "csv",
        seeds: Seeds::Files("samples", "sv"),
    },
    Target {
        name: "timelinejs",
        seeds: Seeds::Files("samples", "timelinejs.json"),
    },
    Target {
        name: "geojson",
        seeds: Seeds::Files("samples", ".geojson"),
    },
    Target {
        name: "vis",
        seeds: Seeds::Files("samples", "vis-"),
    },
    Target {
        name: "ics",
        seeds: Seeds::Files("samples", ".ics"),
    },
];

/// What `cargo xtask fuzz` takes on the command line.
#[derive(clap::Args)]
pub struct Options {
    /// The parser to try; all of them, one after the other, where none is named
    target: Option<String>,
    /// For how long to try each, seconds
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

/// Fuzzes the parsers that the options ask for.
///
/// # Errors
/// Where one of them breaks, with the text that broke it; where cargo-fuzz or a nightly compiler is missing.
pub fn run(options: &Options) -> Result<()> {
    let wanted = |target: &&Target| {
        options
            .target
            .as_deref()
            .is_none_or(|name| name == target.name)
    };
    let targets: Vec<&Target> = TARGETS.iter().filter(wanted).collect();
    let names = TARGETS.map(|target| target.name).join(", ");
    ensure!(
        !targets.is_empty(),
        "there is no such parser; there are: {names}"
    );
    tools()?;
    for target in targets {
        let corpus = project::root().join("target/fuzz/corpus").join(target.name);
        lay_out(&target.seeds, &corpus)?;
        let mut cargo = run::command("cargo");
        cargo.args([
            "+nightly",
            "fuzz",
            "run",
            "--fuzz-dir",
            "fuzz",
            "--target-dir",
            "target/fuzz",
            target.name,
        ]);
        cargo
            .arg(&corpus)
            .arg("--")
            .arg(format!("-max_total_time={}", options.seconds));
        run::run(&mut cargo).with_context(|| {
            format!(
                "the parser `{}` broke; fuzz/artifacts/{0}/ has the text that broke it",
                target.name
            )
        })?;
    }
    Ok(())
}

fn tools() -> Result<()> {
    let nightly = run::output(run::command("cargo").args(["+nightly", "--version"]));
    if nightly.is_err() {
        bail!("fuzzing needs a nightly compiler: rustup toolchain install nightly");
    }
    if run::output(run::command("cargo").args(["fuzz", "--version"])).is_err() {
        bail!("fuzzing needs cargo-fuzz: cargo install cargo-fuzz");
    }
    Ok(())
}

/// Puts each seed into a file of its own, beside what earlier runs found.
fn lay_out(seeds: &Seeds, corpus: &Path) -> Result<()> {
    fs::create_dir_all(corpus)?;
    for (at, seed) in seeds.texts()?.iter().enumerate() {
        fs::write(corpus.join(format!("seed-{at:03}")), seed)?;
    }
    Ok(())
}

impl Seeds {
    fn texts(&self) -> Result<Vec<String>> {
        let tests = project::root().join("tests");
        match self {
            Self::Lines(file) => {
                let text = fs::read_to_string(tests.join(file))?;
                Ok(text.lines().map(str::to_owned).collect())
            }
            Self::Files(folder, like) => {
                let entries = fs::read_dir(tests.join(folder))?;
                let mut files = entries
                    .map(|entry| Ok(entry?.path()))
                    .collect::<Result<Vec<PathBuf>>>()?;
                files.retain(|file| {
                    let name = file.file_name().unwrap_or_default().to_string_lossy();
                    name.starts_with(like) || name.ends_with(like)
                });
                files.sort();
                files
                    .iter()
                    .map(|file| Ok(fs::read_to_string(file)?))
                    .collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parser_has_seeds_and_a_target() {
        let manifest = fs::read_to_string(project::root().join("fuzz/Cargo.toml")).unwrap();
        for target in &TARGETS {
            assert!(!target.seeds.texts().unwrap().is_empty(), "{}", target.name);
            assert!(
                manifest.contains(&format!("path = \"targets/{}.rs\"", target.name)),
                "{}",
                target.name
            );
        }
        let samples = fs::read_dir(project::root().join("tests/samples"))
            .unwrap()
            .count();
        let used = TARGETS[3..]
            .iter()
            .map(|target| target.seeds.texts().unwrap().len())
            .sum::<usize>();
        assert_eq!(
            used,
            samples - 1,
            "all samples but their description are seeds"
        );
    }
}
