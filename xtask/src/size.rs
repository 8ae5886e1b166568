//! Weighs what a reader's browser fetches, against a budget.

use crate::{data, project};
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The parts of the budget and the file extensions that make them up.
const PARTS: [(&str, &str); 3] = [("wasm", "wasm"), ("js", "js"), ("dataset", "json")];

/// The most that a part may weigh, in bytes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    gzip: usize,
    brotli: usize,
}

/// What a file or a part weighs, in bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: bytes.len(),
            gzip: gzipped(bytes)?,
            brotli: brotlied(bytes)?,
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
    for (part, extension) in PARTS {
        let budget = budget
            .get(part)
            .with_context(|| format!("xtask/size-budget.toml has no part [{part}]"))?;
        let total = weigh(part, &files(&dist, extension)?)?;
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

/// Weighs the files of a part, with a line for each and one for the part.
fn weigh(part: &str, files: &[PathBuf]) -> Result<Weight> {
    let mut total = Weight::default();
    for file in files {
        let weight = Weight::of(&fs::read(file)?)?;
        total = total.plus(weight);
        row(
            &format!(
                "  {}",
                file.file_name().unwrap_or_default().to_string_lossy()
            ),
            weight,
        );
    }
    row(part, total);
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
        ("gzip", weight.gzip, budget.gzip),
        ("brotli", weight.brotli, budget.brotli),
    ]
    .into_iter()
    .filter(|(_, is, most)| is > most)
    .map(|(method, is, most)| format!("{part} is {is} bytes after {method}, of {most}"))
    .collect()
}

/// The files of an extension in a folder and below it, sorted by path; without the schema, which no reader's browser fetches.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let all = project::files(folder)?;
    Ok(all
        .into_iter()
        .filter(|file| file.extension().is_some_and(|is| is == extension))
        .filter(|file| !file.ends_with(data::SCHEMA))
        .collect())
}

/// The length after `gzip -9`.
fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The length after `brotli -q 11 --lgwin=24`.
fn brotlied(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little() {
        let weight = Weight::of(&b"Amur ".repeat(1000)).unwrap();
        assert_eq!(weight.raw, 5000);
        assert!(weight.gzip < 100 && weight.brotli < 60, "{weight:?}");
    }

    #[test]
    fn only_what_is_past_the_budget_is_complained_of() {
        let weight = Weight {
            raw: 9,
            gzip: 7,
            brotli: 5,
        };
        assert!(complaints("js", weight, &Budget { gzip: 7, brotli: 5 }).is_empty());
        let complaints = complaints("js", weight, &Budget { gzip: 6, brotli: 5 });
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
