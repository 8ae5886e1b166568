//! Checks the licence of every dependency against the list of those allowed.

use crate::run;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, LicenseReq, ParseMode};
use std::path::PathBuf;

/// Licences that ask for no more than credit, so that the atlas can be embedded anywhere.
pub const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A crate as its manifest describes it.
#[derive(Deserialize)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub license: Option<String>,
    /// With mail addresses, where they are given: `Ada <ada@example.org>`.
    pub authors: Vec<String>,
    pub manifest_path: PathBuf,
    /// None for the workspace's own packages.
    source: Option<String>,
}

/// The crates that something of the workspace depends on, or could; more arguments for `cargo metadata` say in which case.
pub fn packages(arguments: &[&str]) -> Result<Vec<Package>> {
    let mut cargo = run::cargo();
    cargo
        .args(["metadata", "--format-version=1"])
        .args(arguments);
    let metadata: Metadata =
        serde_json::from_str(&run::output(&mut cargo)?).context("cannot read cargo's metadata")?;
    Ok(metadata.packages)
}

/// Fails with a list of the dependencies whose licence is not allowed.
pub fn run() -> Result<()> {
    let packages = packages(&["--all-features"])?;
    let foreign: Vec<&Package> = packages
        .iter()
        .filter(|package| package.source.is_some())
        .collect();
    let refused: Vec<String> = foreign
        .iter()
        .filter_map(|package| complaint(package))
        .collect();
    if !refused.is_empty() {
        bail!(
            "{} dependencies have a licence that is not allowed:\n{}",
            refused.len(),
            refused.join("\n")
        );
    }
    println!(
        "the licences of all {} dependencies are allowed",
        foreign.len()
    );
    Ok(())
}

/// What is wrong with the licence of a package, if anything.
fn complaint(package: &Package) -> Option<String> {
    let reason = match package.license.as_deref() {
        None => "names no licence".to_owned(),
        Some(text) => match is_allowed(text) {
            Ok(true) => return None,
            Ok(false) => text.to_owned(),
            Err(error) => format!("{text}: {error:#}"),
        },
    };
    Some(format!("  {} {}: {reason}", package.name, package.version))
}

/// Whether the allowed licences satisfy an expression; old packages write `MIT/Apache-2.0` for `OR`.
fn is_allowed(expression: &str) -> Result<bool> {
    let expression =
        Expression::parse_mode(expression, ParseMode::LAX).context("is no SPDX expression")?;
    Ok(expression.evaluate(|licence: &LicenseReq| ALLOWED.contains(&licence.to_string().as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_needs_one_allowed_licence_and_a_sum_needs_all() {
        assert!(is_allowed("MIT").unwrap());
        assert!(is_allowed("GPL-3.0-only OR MIT").unwrap());
        assert!(is_allowed("MIT/Apache-2.0").unwrap());
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0").unwrap());
        assert!(is_allowed("Apache-2.0 WITH LLVM-exception").unwrap());
        assert!(!is_allowed("MIT AND GPL-3.0-only").unwrap());
        assert!(!is_allowed("MPL-2.0").unwrap());
        assert!(!is_allowed("Apache-2.0 WITH Classpath-exception-2.0").unwrap());
    }

    #[test]
    fn a_package_is_named_with_what_is_wrong() {
        let package = |license: Option<&str>| Package {
            name: "stone".into(),
            version: "1.0.0".into(),
            license: license.map(Into::into),
            authors: Vec::new(),
            manifest_path: PathBuf::new(),
            source: Some("registry".into()),
        };
        assert_eq!(complaint(&package(Some("ISC"))), None);
        assert_eq!(
            complaint(&package(None)).unwrap(),
            "  stone 1.0.0: names no licence"
        );
        assert_eq!(
            complaint(&package(Some("AGPL-3.0-only"))).unwrap(),
            "  stone 1.0.0: AGPL-3.0-only"
        );
        assert!(
            complaint(&package(Some("as you like")))
                .unwrap()
                .contains("no SPDX expression")
        );
    }
}
