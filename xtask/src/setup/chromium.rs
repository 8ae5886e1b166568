//! The browser that runs the tests and takes the screenshots, and fonts for the languages shown.

use super::debian;
use crate::run;
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;

/// Names under which systems install Chromium.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Languages of the atlas whose letters a bare system has no font for.
const LANGUAGES: [&str; 4] = ["ja", "zh-cn", "zh-tw", "ru"];

/// The path of Chromium: `CHROMIUM` if set, else one on the PATH, else Debian's package is installed.
///
/// # Errors
/// When none is there and none can be installed.
pub fn chromium() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if !path.is_file() {
            bail!(
                "CHROMIUM says {}, where there is no program",
                path.display()
            );
        }
        return Ok(path);
    }
    let found = || NAMES.iter().find_map(|name| run::find(name));
    if let Some(path) = found() {
        return Ok(path);
    }
    debian::install(&["chromium"], "to run a browser")
        .context("Chromium is missing (one elsewhere can be named by the variable CHROMIUM)")?;
    found().context("Debian's chromium was installed, but no program `chromium` is on the PATH")
}

/// Sees to fonts for every language of the atlas. A page without them still works, with boxes for letters,
/// so a machine that has none and cannot get any is only told so.
pub fn fonts() {
    let missing: Vec<&str> = LANGUAGES
        .into_iter()
        .filter(|language| !has_font(language))
        .collect();
    if missing.is_empty() {
        return;
    }
    let packages = ["fontconfig", "fonts-noto-core", "fonts-noto-cjk"];
    if let Err(error) = debian::install(&packages, "to show Chinese, Japanese and Russian") {
        println!(
            "note: no font for {} was found: {error:#}",
            missing.join(", ")
        );
    }
}

fn has_font(language: &str) -> bool {
    let query = format!(":lang={language}");
    run::output(run::command("fc-list").args([query.as_str(), "family"]))
        .is_ok_and(|list| !list.trim().is_empty())
}
