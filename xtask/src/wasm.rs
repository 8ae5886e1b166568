//! Builds the core and the reader of other formats for the browser and writes their JavaScript bindings.
//!
//! Both are one crate; a feature says what is bound. While working one build has both features, and is bound twice; for
//! a release each is built alone, so that nobody fetches what a page does not use, and both once more for the scripts that
//! have everything within.

use crate::setup::{self, Toolchain};
use crate::{project, run};
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The target triple of the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The stem of the generated files (`borderline_core.js`, `borderline_core_bg.wasm`, …) and the feature of each module.
const MODULES: [(&str, &str); 2] = [
    ("borderline_core", "core-module"),
    ("borderline_formats", "formats-module"),
];

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

/// Compiles both modules and writes them with their bindings and type declarations into `pkg`.
pub fn build(pkg: &Path, profile: Profile) -> Result<()> {
    let toolchain = setup::wasm_toolchain()?;
    let both = match profile {
        Profile::Work => Some(run::step("core and formats, as WebAssembly", || {
            compile(toolchain, profile, None)
        })?),
        Profile::Release => None,
    };
    for (stem, feature) in MODULES {
        let wasm = match &both {
            Some(wasm) => wasm.clone(),
            None => run::step(&format!("{feature}, as WebAssembly"), || {
                compile(toolchain, profile, Some(feature))
            })?,
        };
        run::step(&format!("the JavaScript bindings {stem}"), || {
            bind(&wasm, pkg, stem)
        })?;
    }
    Ok(())
}

/// Compiles both as one module, under the core's name, for scripts that hold everything: what both use is there once.
pub fn build_joined(pkg: &Path) -> Result<()> {
    let [(core, _), (formats, _)] = MODULES;
    let wasm = run::step("core and formats, as one module", || {
        compile(setup::wasm_toolchain()?, Profile::Release, None)
    })?;
    bind(&wasm, pkg, core)?;
    // The bindings start a module but once, whoever asks.
    let same =
        format!("export * from \"./{core}.js\";\nexport {{ default }} from \"./{core}.js\";\n");
    fs::write(pkg.join(format!("{formats}.js")), same)?;
    Ok(())
}

/// Returns the path of the compiled module, before wasm-bindgen has seen it; with one feature alone, or with all.
fn compile(toolchain: Toolchain, profile: Profile, feature: Option<&str>) -> Result<PathBuf> {
    let (mut cargo, mut target) = match toolchain {
        Toolchain::Own => (run::cargo(), project::target()),
        Toolchain::Debian => (setup::debian_cargo(), project::target().join("debian")),
    };
    if let Some(feature) = feature {
        // Builds with other features would leave their module under the same name.
        target = target.join(feature);
    }
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
    if let Some(feature) = feature {
        cargo.args(["--no-default-features", "--features", feature]);
    }
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

fn bind(wasm: &Path, pkg: &Path, stem: &str) -> Result<()> {
    fs::create_dir_all(pkg).with_context(|| format!("cannot make {}", project::shown(pkg)))?;
    Bindgen::new()
        .input_path(wasm)
        .out_name(stem)
        .web(true)?
        .typescript(true)
        // The shell passes the module's address, which is another one in `dist/`.
        .omit_default_module_path(true)
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
