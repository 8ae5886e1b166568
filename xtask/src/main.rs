//! `cargo xtask`: the one entry to building, serving, testing and shipping Borderline.
//!
//! Each command is one file. `setup` finds out what a machine lacks and gets it, `run` starts other programs
//! and shows what is going on, and `project` knows where things are.

mod advisories;
mod bench;
mod data;
mod dist;
mod fuzz;
mod geodata;
#[cfg(test)]
mod golden;
mod letters;
mod licences;
mod oracle;
mod package;
mod project;
mod run;
mod serve;
mod setup;
mod shots;
mod size;
mod test;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, serves, tests and ships Borderline.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the core and its bindings into www/pkg/
    Build {
        /// Build as for a release: smaller and slower to build
        #[arg(long)]
        release: bool,
    },
    /// Build, then serve the page on this machine
    Serve {
        /// The port to listen on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check the dataset and count what is in it
    Data,
    /// Cut the region into cells: data/geo/ to target/geodata/topology.json
    Geodata {
        /// Cut the clips under data/geo/source/ anew from this folder of originals
        #[arg(long, value_name = "DIR")]
        clip: Option<String>,
    },
    /// Make dist/, ready for any static host (needs Node 20)
    Dist,
    /// Run every check and test
    Test(test::Options),
    /// Weigh dist/ against xtask/size-budget.toml
    Size,
    /// Take screenshots and lay them out on contact sheets in shots/
    Shots(shots::Options),
    /// Measure dist/ beside other libraries and write bench/RESULTS.md (about ten minutes)
    Bench(bench::Options),
    /// Throw mutated seeds at the parsers (needs cargo-fuzz and a nightly compiler)
    Fuzz(fuzz::Options),
    /// Check the licences of all dependencies against the list of those allowed
    Licences,
    /// Look for known security problems in the dependencies (needs cargo-deny or cargo-audit)
    Advisories,
}

impl Command {
    fn run(self) -> Result<()> {
        match self {
            Command::Build { release } => package::build(wasm::Profile::new(release)),
            Command::Serve { port } => serve::run(port),
            Command::Data => data::run(),
            Command::Geodata { clip } => {
                let arguments: Vec<String> = clip
                    .into_iter()
                    .flat_map(|folder| ["--clip".to_owned(), folder])
                    .collect();
                geodata::run(project::root(), &arguments)
            }
            Command::Dist => dist::run(),
            Command::Test(options) => test::run(&options),
            Command::Size => size::run(),
            Command::Shots(options) => shots::run(&options),
            Command::Bench(options) => bench::run(&options),
            Command::Fuzz(options) => fuzz::run(&options),
            Command::Licences => licences::run(),
            Command::Advisories => advisories::run(),
        }
    }
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
