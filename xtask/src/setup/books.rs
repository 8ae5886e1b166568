//! Programs that make books of lessons and show notebooks, for the recipes of the guide.

use crate::{project, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Python packages, each at the version that the recipes were tried with.
const PACKAGES: [&str; 6] = [
    "ipykernel==7.4.0",
    "jupyterlab==4.6.6",
    "myst-parser==5.2.0",
    "nbconvert==7.17.2",
    "pypandoc_binary==1.17",
    "Sphinx==9.0.4",
];

/// The folder that has `sphinx-build`, `jupyter-lab`, `jupyter-nbconvert`, and a `python` that has pandoc: `BOOKS` if set,
/// else an environment of our own below `target/`, made when it is first asked for.
///
/// # Errors
/// When Python is missing or too old for the packages, or they cannot be had.
pub fn books() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("BOOKS") {
        return Ok(folder.into());
    }
    let environment = project::target().join("books");
    let programs = environment.join("bin");
    let installed = environment.join("installed");
    let wanted = PACKAGES.join("\n");
    if fs::read_to_string(&installed).is_ok_and(|packages| packages == wanted) {
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
        )?;
        Ok(fs::write(&installed, &wanted)?)
    })?;
    Ok(programs)
}
