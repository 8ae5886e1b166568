//! The crates that are linked into the core.

use super::{Work, licence};
use crate::{licences, run, wasm};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::path::Path;

/// The crates with what their licences ask for.
pub fn linked() -> Result<Vec<Work>> {
    let packages = licences::packages(&["--filter-platform", wasm::TARGET])?;
    let work = |(name, version): (String, String)| {
        let package = packages
            .iter()
            .find(|package| package.name == name && package.version == version)
            .with_context(|| format!("cargo does not know {name} {version}"))?;
        let licence = package.license.clone().unwrap_or_default();
        let folder = package.manifest_path.parent().unwrap_or(Path::new(""));
        let authors: Vec<String> = package
            .authors
            .iter()
            .map(|author| without_address(author))
            .collect();
        Ok(Work {
            notices: licence::notices(&licence, folder, &authors)
                .with_context(|| format!("{name} {version}"))?,
            name,
            version,
            licence,
            authors,
        })
    };
    tree()?.into_iter().map(work).collect()
}

/// Names and versions of the crates that the core is linked from, with the features of both its modules; none that only builds it.
pub fn tree() -> Result<BTreeSet<(String, String)>> {
    let mut cargo = run::cargo();
    cargo.args(["tree", "--package", "borderline", "--target", wasm::TARGET]);
    cargo.args(["--edges", "normal,no-proc-macro"]);
    cargo.args(["--prefix", "none", "--format", "{p}"]);
    Ok(run::output(&mut cargo)?
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| {
            let version = rest.split(' ').next().unwrap_or_default();
            (name.to_owned(), version.to_owned())
        })
        .filter(|(name, _)| name != "borderline")
        .collect())
}

/// Someone's name without the mail address.
fn without_address(author: &str) -> String {
    let name = author.split(" <").next().unwrap_or(author);
    name.to_owned()
}
