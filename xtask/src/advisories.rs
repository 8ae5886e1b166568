//! Looks for known security problems in the dependencies.
//!
//! This is no part of `test`: its database lies on the network, where not every machine reaches.

use crate::run;
use anyhow::{Result, bail};

/// Runs cargo-deny or cargo-audit, whichever is installed.
pub fn run() -> Result<()> {
    if run::find("cargo-deny").is_some() {
        run::run(run::cargo().args(["deny", "check", "advisories"]))
    } else if run::find("cargo-audit").is_some() {
        run::run(run::cargo().arg("audit"))
    } else {
        bail!(
            "neither cargo-deny nor cargo-audit is installed; please run: cargo install --locked cargo-deny"
        )
    }
}
