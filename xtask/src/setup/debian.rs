//! System packages, on Debian and its relatives.

use crate::run;
use anyhow::{Context, Result, bail};

/// Installs those of `packages` that are missing. `purpose` says what they are for: "to build WebAssembly".
///
/// # Errors
/// When there is no apt-get, when this is not root, or when the installation fails.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if run::find("apt-get").is_none() {
        bail!(
            "{purpose} this machine lacks what Debian calls `{list}`; please install it as your system does"
        );
    }
    if !is_root() {
        bail!(
            "{purpose} some system packages are missing; please run: sudo apt-get install {list}"
        );
    }
    println!("installing system packages as root {purpose}: {list}");
    apt_get(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt_get(&[&install[..], &missing].concat())
        .with_context(|| format!("could not install {list} {purpose}"))
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = run::command("apt-get");
    run::run(
        command
            .arg("-qq")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_installed(package: &str) -> bool {
    let mut query = run::command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    run::output(&mut query).is_ok_and(|status| status == "installed")
}

fn is_root() -> bool {
    run::output(run::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
