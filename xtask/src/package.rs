//! Fills a `pkg` folder with all that is generated for the shell.

use crate::{data, project, wasm};
use anyhow::Result;
use std::path::Path;

/// Fills `www/pkg/`, from which the page is served while working.
pub fn build(profile: wasm::Profile) -> Result<()> {
    fill(&project::pkg(), profile)
}

/// Everything that the shell expects in its `pkg` folder, one line each.
pub fn fill(pkg: &Path, profile: wasm::Profile) -> Result<()> {
    wasm::build(pkg, profile)?;
    data::write(pkg)
}
