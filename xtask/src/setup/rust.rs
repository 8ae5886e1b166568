//! A compiler that can make WebAssembly.

use super::debian;
use crate::{run, wasm};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::Path;
use std::process::Command;

/// The packages that bring Debian's newest Rust, the one it builds browsers with, and the source of its library.
const DEBIAN_PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// Which compiler builds the core; everything else is built by the cargo that started this program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one in use, which has the browser's target.
    Own,
    /// Debian's, which has the library's source only and builds it along with the core.
    Debian,
}

/// Finds a compiler for WebAssembly, or gets one: rustup's target first, else Debian's packages.
/// With `XTASK_WASM=debian` it is Debian's in any case.
///
/// # Errors
/// When neither can be had.
pub fn wasm_toolchain() -> Result<Toolchain> {
    match env::var("XTASK_WASM").as_deref() {
        Err(_) | Ok("") => {}
        Ok("debian") => return debian_toolchain(),
        Ok(other) => bail!("XTASK_WASM can be `debian` or unset, not `{other}`"),
    }
    if has_target() || add_target() {
        return Ok(Toolchain::Own);
    }
    println!(
        "rustup cannot give the target {}; trying Debian's compiler",
        wasm::TARGET
    );
    debian_toolchain().with_context(|| {
        format!(
            "the Rust target {} is missing and could not be got",
            wasm::TARGET
        )
    })
}

/// Debian's cargo, freed from what rustup's cargo tells the programs that it starts.
pub fn debian_cargo() -> Command {
    let mut cargo = run::command("/usr/bin/cargo");
    let of_cargo = |name: &str| name.starts_with("CARGO") && name != "CARGO_HOME";
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if of_cargo(&text) || text.starts_with("RUST") || text == "LD_LIBRARY_PATH" {
            cargo.env_remove(&name);
        }
    }
    // Building the library from its source is called unstable, and this permits it on a stable compiler.
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1");
    cargo
}

fn debian_toolchain() -> Result<Toolchain> {
    debian::install(&DEBIAN_PACKAGES, "to build WebAssembly")?;
    Ok(Toolchain::Debian)
}

/// Whether the compiler in use has the library for the browser's target.
fn has_target() -> bool {
    let mut rustc = run::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", wasm::TARGET]);
    run::output(&mut rustc).is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Asks rustup for the target; true if it is there now.
fn add_target() -> bool {
    if run::find("rustup").is_none() {
        return false;
    }
    println!("adding the Rust target {}", wasm::TARGET);
    run::run(run::command("rustup").args(["target", "add", wasm::TARGET])).is_ok() && has_target()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_cargo_does_not_hear_of_rustup() {
        let cargo = debian_cargo();
        let removed = |name: &str| {
            cargo
                .get_envs()
                .any(|(key, value)| key == name && value.is_none())
        };
        // Cargo sets this one for every test.
        assert!(removed("CARGO_MANIFEST_DIR"));
        assert!(
            cargo
                .get_envs()
                .any(|(key, value)| key == "RUSTC" && value.is_some())
        );
    }
}
