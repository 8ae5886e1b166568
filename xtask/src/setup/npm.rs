//! Node and npm packages: those of `tests/browser/`, and of other folders that have a `package-lock.json`.

use crate::{project, run};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// The oldest Node that the packages run on.
const OLDEST_NODE: u32 = 20;

/// Node, running in `tests/browser/`, where it finds the packages.
///
/// # Errors
/// When Node is missing or too old.
pub fn node() -> Result<Command> {
    let advice = format!("please install Node {OLDEST_NODE} or newer with npm");
    let version = run::output(run::command("node").arg("--version"))
        .with_context(|| format!("Node is missing; {advice}"))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node is {}, which is too old; {advice}", version.trim());
    }
    let mut node = run::command("node");
    node.current_dir(project::browser_tests());
    Ok(node)
}

/// Installs the npm packages of `tests/browser/` when there are none, or when the lock file is newer.
///
/// # Errors
/// When Node is missing or npm fails.
pub fn npm_packages() -> Result<()> {
    npm_packages_of(&project::browser_tests())
}

/// Installs the npm packages of a folder when there are none, or when its lock file is newer.
///
/// # Errors
/// When Node is missing or npm fails.
pub fn npm_packages_of(folder: &Path) -> Result<()> {
    node()?;
    // npm writes this file at the end of an installation.
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    let title = format!("npm packages of {}/", project::shown(folder));
    run::step(&title, || {
        let mut npm = run::command("npm");
        npm.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        run::run(
            npm.current_dir(folder)
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )
    })
    .with_context(|| format!("the {title} could not be installed"))
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|data| data.modified()).ok()
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
