//! Where things are in the repository.

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository's top folder.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The shell: plain modules that a browser can read as they are.
pub fn www() -> PathBuf {
    root().join("www")
}

/// What is generated for the shell: the core, its bindings and the dataset.
pub fn pkg() -> PathBuf {
    www().join("pkg")
}

/// What goes to a static host.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The npm packages, the type check and the tests that run in a browser.
pub fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// Cargo's target folder, as cargo itself would choose it.
pub fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The path as a person at the repository's top would type it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

/// All files in a folder and below it, sorted, so that what is made of them is the same every time.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", shown(folder)))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
