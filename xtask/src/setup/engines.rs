//! Browsers beside Chromium, in which the smoke suite runs.

use super::debian;
use crate::run;
use anyhow::{Context, Result};
use std::env;
use std::fmt;
use std::fs;
use std::path::PathBuf;

/// What a step needs and this machine cannot have.
#[derive(Debug)]
pub struct Lacking(pub String);

impl fmt::Display for Lacking {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Lacking {}

/// The path of Firefox: `FIREFOX` if set, else one on the PATH, else Debian's package is installed.
///
/// # Errors
/// When none is there and none can be installed.
pub fn firefox() -> Result<PathBuf> {
    if let Some(path) = env::var_os("FIREFOX") {
        return Ok(path.into());
    }
    let found = || ["firefox-esr", "firefox"].into_iter().find_map(run::find);
    if let Some(path) = found() {
        return Ok(path);
    }
    debian::install(&["firefox-esr"], "to run Firefox")?;
    found()
        .context("Debian's firefox-esr was installed, but no program `firefox-esr` is on the PATH")
}

/// The WebDriver of WebKitGTK and the browser that it drives, with a screen to run it on; Debian's packages are installed
/// where they are missing.
///
/// # Errors
/// When they are not there and cannot be installed.
pub fn webkit() -> Result<(PathBuf, PathBuf)> {
    let found = || {
        Some((
            run::find("WebKitWebDriver")?,
            mini_browser()?,
            run::find("Xvfb")?,
        ))
    };
    if found().is_none() {
        debian::install(&["webkit2gtk-driver", "xvfb"], "to run WebKit")?;
    }
    let (driver, browser, _) =
        found().context("WebKitWebDriver, MiniBrowser or Xvfb is missing")?;
    Ok((driver, browser))
}

/// WebKitGTK's own small browser, which stands beside its library: `/usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()));
    folders
        .chain([PathBuf::from("/usr/libexec")])
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
}
