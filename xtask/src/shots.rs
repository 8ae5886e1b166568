//! Takes screenshots of the element in every size, theme, language and window, for a person to look at.

use crate::serve::Server;
use crate::{package, project, run, setup, wasm};
use anyhow::Result;
use std::process::Command;

/// What `cargo xtask shots` takes on the command line: each option narrows what is taken.
#[derive(clap::Args)]
pub struct Options {
    /// Only this window, 1 to 6
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    window: Option<u8>,
    /// Only this size in CSS pixels: 1280x800, 680x520 or 360x640, or any other
    #[arg(long, value_name = "WxH")]
    size: Option<String>,
    /// Only this theme: light or dark
    #[arg(long)]
    theme: Option<String>,
    /// Only this language: en, ja or ru, or any other
    #[arg(long)]
    lang: Option<String>,
}

/// Builds, serves, and has a script in `tests/browser/` drive the browser.
pub fn run(options: &Options) -> Result<()> {
    setup::npm_packages()?;
    let chromium = setup::chromium()?;
    setup::fonts();
    package::build(wasm::Profile::Work)?;
    let server = Server::on_free_port()?;
    let mut node = setup::node()?;
    node.arg("shots.mjs")
        .arg("--out")
        .arg(project::root().join("shots"));
    narrow(&mut node, options);
    run::step("screenshots", || {
        run::run(
            node.env("BORDERLINE_URL", &server.url)
                .env("CHROMIUM", chromium),
        )
    })
}

fn narrow(node: &mut Command, options: &Options) {
    let window = options.window.map(|window| window.to_string());
    let chosen = [
        ("window", &window),
        ("size", &options.size),
        ("theme", &options.theme),
        ("lang", &options.lang),
    ];
    for (name, value) in chosen {
        if let Some(value) = value {
            node.arg(format!("--{name}={value}"));
        }
    }
}
