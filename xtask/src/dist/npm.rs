//! The package for npm: `dist/` is one, and `npm pack` there makes the archive.

use super::notices;
use crate::project;
use anyhow::Result;
use serde_json::json;
use std::fs;
use std::path::Path;

/// The package's name there.
const NAME: &str = "borderline-atlas";

/// Writes `package.json`, with the type declarations, the README and the licences.
pub fn describe(stage: &Path, dist: &Path) -> Result<()> {
    let package = json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A history atlas for course pages: an interactive timeline and border map in one custom element",
        "license": "(MIT OR Apache-2.0) AND CC-BY-4.0",
        "type": "module",
        "exports": {
            ".": { "types": "./borderline.d.ts", "default": "./borderline.js" },
            "./classic": "./borderline.iife.js",
            "./package.json": "./package.json",
        },
        "types": "./borderline.d.ts",
        // Importing it defines the element.
        "sideEffects": true,
        "files": ["borderline.js", "borderline.d.ts", "borderline.iife.js", "assets", "!**/*.br", "!**/*.gz", "!**/*.css", "!**/*.svg", "LICENSE-*", notices::FILE],
    });
    let text = serde_json::to_string_pretty(&package)?;
    fs::write(dist.join("package.json"), format!("{text}\n"))?;
    fs::copy(stage.join("borderline.d.ts"), dist.join("borderline.d.ts"))?;
    for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "LICENSE-DATA"] {
        fs::copy(project::root().join(file), dist.join(file))?;
    }
    Ok(())
}
