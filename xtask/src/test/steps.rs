//! The steps of `cargo xtask test`.

use super::Step;
use crate::serve::Server;
use crate::setup::Lacking;
use crate::{data, dist, licences, oracle, package, project, run, setup, size, wasm};
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// All steps in order: the quick ones first.
pub const STEPS: [Step; 16] = [
    Step {
        name: "format",
        title: "Rust is formatted",
        needs: &[],
        run: format,
    },
    Step {
        name: "clippy",
        title: "clippy has no complaint",
        needs: &[],
        run: clippy,
    },
    Step {
        name: "licences",
        title: "licences of the dependencies",
        needs: &[],
        run: licences::run,
    },
    Step {
        name: "data",
        title: "the dataset",
        needs: &[],
        run: data::run,
    },
    Step {
        name: "build",
        title: "the core for the browser",
        needs: &[],
        run: build,
    },
    Step {
        name: "cargo",
        title: "tests of the core and of xtask",
        needs: &[],
        run: cargo_test,
    },
    Step {
        name: "types",
        title: "types of the shell",
        needs: &["build"],
        run: types,
    },
    Step {
        name: "edtf",
        title: "our dates beside those of edtf.js",
        needs: &[],
        run: oracle::run,
    },
    Step {
        name: "browser",
        title: "tests in a browser",
        needs: &["build"],
        run: browser,
    },
    Step {
        name: "dist",
        title: "the distribution",
        needs: &["build"],
        run: dist::run,
    },
    Step {
        name: "size",
        title: "its size",
        needs: &["dist"],
        run: size::run,
    },
    Step {
        name: "embed",
        title: "the distribution in pages of others",
        needs: &["dist"],
        run: embed,
    },
    Step {
        name: "chromium",
        title: "the smoke suite in Chromium",
        needs: &["dist"],
        run: chromium,
    },
    Step {
        name: "firefox",
        title: "the smoke suite in Firefox",
        needs: &["dist"],
        run: firefox,
    },
    Step {
        name: "webkit",
        title: "the smoke suite in WebKit",
        needs: &["dist"],
        run: webkit,
    },
    Step {
        name: "again",
        title: "the distribution a second time, to the byte",
        needs: &["dist"],
        run: again,
    },
];

fn format() -> Result<()> {
    run::run(run::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    let mut cargo = run::cargo();
    cargo.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]);
    run::run(&mut cargo)
}

fn build() -> Result<()> {
    package::build(wasm::Profile::Work)
}

fn cargo_test() -> Result<()> {
    run::run(run::cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

fn types() -> Result<()> {
    setup::npm_packages()?;
    run::run(setup::node()?.args([
        "node_modules/typescript/bin/tsc",
        "--project",
        "tsconfig.json",
    ]))
}

fn browser() -> Result<()> {
    playwright("playwright.config.mjs", None)
}

fn embed() -> Result<()> {
    // Without them their tests are reported as skipped.
    let books = setup::books();
    if let Err(problem) = &books {
        println!("the recipes for books cannot be tried: {problem:#}");
    }
    playwright("shipped.config.mjs", books.ok())
}

/// Runs tests in Chromium against a server of our own.
fn playwright(config: &str, books: Option<PathBuf>) -> Result<()> {
    setup::npm_packages()?;
    let chromium = setup::chromium()?;
    setup::fonts();
    let server = Server::on_free_port()?;
    let failed = project::target().join("failed-in-browser.txt");
    // One of an earlier run says nothing of this one.
    let _ = fs::remove_file(&failed);
    let mut node = setup::node()?;
    node.args(["node_modules/@playwright/test/cli.js", "test", "--config"]);
    let outcome = run::run(
        node.arg(config)
            .env("BORDERLINE_URL", &server.url)
            .env("CHROMIUM", chromium)
            .env("FAILED", &failed)
            .envs(books.map(|folder| ("BOOKS", folder))),
    );
    // The summary is what is read at the end, with hundreds of lines between: it shall name the tests.
    outcome.map_err(|error| match fs::read_to_string(&failed) {
        Ok(tests) if !tests.is_empty() => anyhow!("\n{}", tests.trim_end()),
        _ => error,
    })
}

fn chromium() -> Result<()> {
    smoke(
        "chromium",
        setup::chromium().map(|browser| vec![("CHROMIUM", browser)]),
    )
}

fn firefox() -> Result<()> {
    smoke(
        "firefox",
        setup::firefox().map(|browser| vec![("FIREFOX", browser)]),
    )
}

fn webkit() -> Result<()> {
    let found = setup::webkit();
    let found =
        found.map(|(driver, browser)| vec![("WEBKIT_DRIVER", driver), ("WEBKIT_BROWSER", browser)]);
    smoke("webkit", found)
}

/// Runs the smoke suite in an engine, if it can be had.
fn smoke(engine: &str, found: Result<Vec<(&str, PathBuf)>>) -> Result<()> {
    let found = found.map_err(|problem| Lacking(format!("{problem:#}")))?;
    setup::npm_packages()?;
    setup::fonts();
    let server = Server::on_free_port()?;
    let mut node = setup::node()?;
    node.arg("engines/smoke.mjs").arg(engine);
    run::run(node.env("BORDERLINE_URL", &server.url).envs(found))
}

/// Makes `dist/` a second time, with the core compiled anew, and compares the checksums of all its files.
fn again() -> Result<()> {
    let sums =
        || fs::read_to_string(project::dist().join(dist::SUMS)).context("dist/ has no checksums");
    let before = sums()?;
    let source = fs::File::options()
        .append(true)
        .open(project::root().join("src/lib.rs"))?;
    source.set_modified(SystemTime::now())?;
    dist::run()?;
    let after = sums()?;
    let differing: Vec<&str> = after
        .lines()
        .filter(|line| !before.lines().any(|earlier| earlier == *line))
        .collect();
    ensure!(
        before == after,
        "the same source made other bytes: {}",
        differing.join(", ")
    );
    Ok(())
}
