//! Measures a release build in Chromium beside other libraries, and writes `bench/RESULTS.md`.
//!
//! What is measured, and how, is the business of the scripts in `bench/`; this file gets them all they need.

use crate::{dist, project, run, setup};
use anyhow::Result;

/// What `cargo xtask bench` takes on the command line.
#[derive(clap::Args)]
pub struct Options {
    /// Two sizes of data and one round: tells in three minutes whether all is well, but not how fast it is
    #[arg(long)]
    quick: bool,
    /// How often each peer has its turn; a frame's time is the least of them
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=20))]
    rounds: Option<u8>,
}

/// Makes `dist/` and has `bench/run.mjs` measure it.
pub fn run(options: &Options) -> Result<()> {
    let folder = project::root().join("bench");
    setup::npm_packages_of(&folder)?;
    let chromium = setup::chromium()?;
    setup::fonts();
    dist::run()?;
    let mut node = setup::node()?;
    node.current_dir(&folder)
        .arg("run.mjs")
        .env("CHROMIUM", chromium);
    if options.quick {
        node.arg("--quick");
    }
    if let Some(rounds) = options.rounds {
        node.arg(format!("--rounds={rounds}"));
    }
    run::step("measurements", || run::run(&mut node))
}
