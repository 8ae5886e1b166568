//! Programs that make books of lessons and pages of notebooks, for the recipes of the guide.

use crate::{project, run};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Python packages, each at the version that the recipes were tried with.
const PACKAGES: [&str; 3] = ["myst-parser==5.2.0", "nbconvert==7.17.2", "Sphinx==9.0.4"];

/// The folder that has `sphinx-build`, `jupyter-nbconvert` and `python`: `BOOKS` if set, else an environment of our own
/// below `target/`, made when it is first asked for.
///
/// # Errors
/// When Python is missing or too old for the packages, or they cannot be had.
pub fn books() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("BOOKS") {
        return Ok(folder.into());
    }
    let environment = project::target().join("books");
    let programs = environment.join("bin");
    // nbconvert's is written last.
    if programs.join("jupyter-nbconvert").exists() && programs.join("sphinx-build").exists() {
        return Ok(programs);
    }
    run::step("Python packages that make books", || {
        run::run(
            run::command("python3")
                .args(["-m", "venv"])
                .arg(&environment),
        )
        .context("python3 with its module venv is missing")?;
        let mut pip = run::command(programs.join("pip"));
        run::run(
            pip.args(["install", "--quiet", "--disable-pip-version-check"])
                .args(PACKAGES),
        )
    })?;
    Ok(programs)
}
