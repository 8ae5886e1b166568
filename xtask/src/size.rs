//! Weighs what a reader's browser fetches, against a budget.

use crate::dist::beside;
use crate::project;
use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the budget. `*` stands for the hash of a content; of files by language the heaviest counts, since a
/// reader fetches one.
const PARTS: [(&str, &[&str]); 7] = [
    ("wasm", &["assets/borderline_core_bg-*.wasm"]),
    ("formats", &["assets/borderline_formats_bg-*.wasm"]),
    ("js", &["borderline.js"]),
    ("dataset", &["assets/manchuria-*.json", NAMES, TEXTS]),
    (
        "page",
        &[
            "index.html",
            "page.js",
            "borderline.js",
            "assets/page-*.css",
            "assets/borderline_core_bg-*.wasm",
            "assets/manchuria-*.json",
            NAMES,
            TEXTS,
        ],
    ),
    ("classic", &["borderline.iife.js"]),
    ("one-file", &["borderline*.html"]),
];

/// The files of which a reader fetches one, and more only when looking for a name.
const NAMES: &str = "assets/names.*.json";

/// The files of which a reader fetches one.
const TEXTS: &str = "assets/manchuria.*.json";

/// The most that a part may weigh, in bytes. What is opened from a disk weighs as it is, all else as it is sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    raw: Option<usize>,
    gzip: Option<usize>,
    brotli: Option<usize>,
}

/// What a file or a part weighs, in bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    /// What lies packed beside a file is what is sent of it.
    fn of(file: &Path) -> Result<Self> {
        let length = |file: &Path| fs::metadata(file).map(|data| data.len() as usize);
        let raw = length(file)?;
        let packed = |extension| length(&beside(file, extension)).unwrap_or(raw);
        Ok(Self {
            raw,
            gzip: packed("gz"),
            brotli: packed("br"),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints the weights of `dist/` and fails if one is past its budget.
pub fn run() -> Result<()> {
    let budget = fs::read_to_string(project::root().join("xtask/size-budget.toml"))?;
    let budget: BTreeMap<String, Budget> =
        toml::from_str(&budget).context("cannot read xtask/size-budget.toml")?;
    let dist = project::dist();
    if !dist.is_dir() {
        bail!("there is no dist/ to weigh; please run `cargo xtask dist` first");
    }
    println!(
        "{:32}{:>10}{:>10}{:>10}   bytes",
        "", "raw", "gzip", "brotli"
    );
    let mut past = Vec::new();
    let mut weights = BTreeMap::new();
    for (part, patterns) in PARTS {
        let budget = budget
            .get(part)
            .with_context(|| format!("xtask/size-budget.toml has no part [{part}]"))?;
        let total = weigh(&dist, patterns, &mut weights)?;
        row(part, total);
        past.extend(complaints(part, total, budget));
    }
    if !past.is_empty() {
        bail!(
            "dist/ is past the budget of xtask/size-budget.toml: {}",
            past.join("; ")
        );
    }
    Ok(())
}

/// Weighs a part, with a line for each file that was not weighed before.
fn weigh(
    dist: &Path,
    patterns: &[&str],
    weights: &mut BTreeMap<PathBuf, Weight>,
) -> Result<Weight> {
    let mut total = Weight::default();
    for pattern in patterns {
        let mut heaviest = Weight::default();
        for file in matching(dist, pattern)? {
            let weight = match weights.get(&file) {
                Some(weight) => *weight,
                None => {
                    let weight = Weight::of(&file)?;
                    row(&format!("  {}", file.strip_prefix(dist)?.display()), weight);
                    weight
                }
            };
            weights.insert(file, weight);
            if weight.brotli > heaviest.brotli {
                heaviest = weight;
            }
        }
        total = total.plus(heaviest);
    }
    Ok(total)
}

fn row(name: &str, weight: Weight) {
    println!(
        "{name:32}{:>10}{:>10}{:>10}",
        weight.raw, weight.gzip, weight.brotli
    );
}

fn complaints(part: &str, weight: Weight, budget: &Budget) -> Vec<String> {
    [
        ("as it is", weight.raw, budget.raw),
        ("after gzip", weight.gzip, budget.gzip),
        ("after brotli", weight.brotli, budget.brotli),
    ]
    .into_iter()
    .filter_map(|(how, is, most)| Some((how, is, most.filter(|most| is > *most)?)))
    .map(|(how, is, most)| format!("{part} is {is} bytes {how}, of {most}"))
    .collect()
}

/// The files of `dist/` that a pattern with at most one `*` means.
fn matching(dist: &Path, pattern: &str) -> Result<Vec<PathBuf>> {
    let is_meant = |name: &str| match pattern.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => name == pattern,
    };
    let mut found = project::files(dist)?;
    found.retain(|file| {
        let name = file.strip_prefix(dist).unwrap_or(file);
        is_meant(&name.display().to_string())
    });
    ensure!(!found.is_empty(), "dist/ has no {pattern}");
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_past_the_budget_is_complained_of() {
        let weight = Weight {
            raw: 9,
            gzip: 7,
            brotli: 5,
        };
        let budget = |gzip| Budget {
            raw: None,
            gzip: Some(gzip),
            brotli: Some(5),
        };
        assert!(complaints("js", weight, &budget(7)).is_empty());
        let complaints = complaints("js", weight, &budget(6));
        assert_eq!(complaints, ["js is 7 bytes after gzip, of 6"]);
    }

    #[test]
    fn the_budget_file_names_every_part() {
        let text = fs::read_to_string(project::root().join("xtask/size-budget.toml")).unwrap();
        let budget: BTreeMap<String, Budget> = toml::from_str(&text).unwrap();
        assert!(PARTS.iter().all(|(part, _)| budget.contains_key(*part)));
        assert_eq!(budget.len(), PARTS.len());
    }
}
