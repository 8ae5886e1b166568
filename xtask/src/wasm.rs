//! Builds the core for the browser and writes its JavaScript bindings.

use crate::setup::{self, Toolchain};
use crate::{project, run};
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The target triple of the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The stem of the generated files: `borderline_core.js`, `borderline_core_bg.wasm`, ….
const STEM: &str = "borderline_core";

/// How the core is compiled; the profiles themselves are in the workspace's `Cargo.toml`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, names kept for readable stack traces.
    Work,
    /// As small as it gets.
    Release,
}

impl Profile {
    /// The release profile, or the one for work.
    pub fn new(release: bool) -> Self {
        if release { Self::Release } else { Self::Work }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Work => "wasm-dev",
            Self::Release => "release",
        }
    }
}

/// Compiles the core and writes it with its bindings and type declarations into `pkg`.
pub fn build(pkg: &Path, profile: Profile) -> Result<()> {
    let toolchain = setup::wasm_toolchain()?;
    let wasm = run::step("the core, as WebAssembly", || compile(toolchain, profile))?;
    run::step("its JavaScript bindings", || bind(&wasm, pkg, profile))
}

/// Returns the path of the compiled module, before wasm-bindgen has seen it.
fn compile(toolchain: Toolchain, profile: Profile) -> Result<PathBuf> {
    let (mut cargo, target) = match toolchain {
        Toolchain::Own => (run::cargo(), project::target()),
        Toolchain::Debian => (setup::debian_cargo(), project::target().join("debian")),
    };
    cargo.args([
        "build",
        "--package",
        "borderline",
        "--lib",
        "--target",
        TARGET,
        "--profile",
        profile.name(),
    ]);
    cargo.arg("--target-dir").arg(&target);
    if toolchain == Toolchain::Debian {
        cargo.arg("-Zbuild-std=std,panic_abort");
    }
    run::run(cargo.env("CARGO_ENCODED_RUSTFLAGS", path_flags()))?;
    Ok(target
        .join(TARGET)
        .join(profile.name())
        .join("borderline.wasm"))
}

/// Compiler flags that take this machine's folders out of the messages inside the module, so that
/// the same source gives the same bytes wherever it is built.
fn path_flags() -> String {
    let home = env::home_dir().unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let folders = [
        (cargo_home.as_path(), "cargo"),
        (project::root(), "borderline"),
    ];
    let flags =
        folders.map(|(folder, name)| format!("--remap-path-prefix={}=/{name}", folder.display()));
    // The separator that cargo prescribes for this variable.
    flags.join("\u{1f}")
}

fn bind(wasm: &Path, pkg: &Path, profile: Profile) -> Result<()> {
    fs::create_dir_all(pkg).with_context(|| format!("cannot make {}", project::shown(pkg)))?;
    Bindgen::new()
        .input_path(wasm)
        .out_name(STEM)
        .web(true)?
        .typescript(true)
        // The shell passes the module's address, which is another one in `dist/`.
        .omit_default_module_path(true)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(profile == Profile::Release)
        .generate(pkg)
        .context("wasm-bindgen could not write the bindings")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version of a package in `Cargo.lock`.
    fn locked(package: &str) -> String {
        let text = fs::read_to_string(project::root().join("Cargo.lock")).unwrap();
        let lock: toml::Table = text.parse().unwrap();
        let packages = lock["package"].as_array().unwrap();
        let found = packages
            .iter()
            .find(|entry| entry["name"].as_str() == Some(package))
            .unwrap();
        found["version"].as_str().unwrap().to_owned()
    }

    #[test]
    fn bindings_are_made_by_the_version_that_the_core_was_built_with() {
        assert_eq!(locked("wasm-bindgen"), locked("wasm-bindgen-cli-support"));
    }

    #[test]
    fn the_bindings_version_is_pinned() {
        let text = fs::read_to_string(project::root().join("xtask/Cargo.toml")).unwrap();
        assert!(text.contains(&format!(
            "wasm-bindgen-cli-support = \"={}\"",
            locked("wasm-bindgen")
        )));
    }
}
