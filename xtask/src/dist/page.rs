//! The pages: `index.html` with its files beside it, and `borderline.html` with everything within.

use super::assets::Names;
use super::picture::Picture;
use super::shell;
use crate::project;
use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// How the page names its script and its style sheet.
const SCRIPT: &str = "<script type=\"module\" src=\"www/page.js\"></script>";
const STYLE: &str = "<link rel=\"stylesheet\" href=\"www/page.css\">";

/// What stands within the element while it does not work.
const END: &str = "</border-line>";

/// Writes `index.html`: no script and no style within it, so that the strictest policy lets it run.
pub fn index(dist: &Path, names: &Names, picture: &Picture) -> Result<()> {
    let asset = picture.write(dist)?;
    let shown = format!("{}{}", picture.image(&asset), picture.table());
    let ahead: String = ["wasm", "json"]
        .iter()
        .filter_map(|kind| names.of(&first_fetched(kind)))
        .map(|asset| {
            format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{asset}\">\n    ")
        })
        .collect();
    let page = source()?.replace(END, &format!("{shown}{END}"));
    let page = page.replace(
        SCRIPT,
        &format!("{ahead}<link rel=\"modulepreload\" href=\"borderline.js\">\n    {SCRIPT}"),
    );
    let page = names
        .put_into(&page, "www/")
        .replace("www/page.js", "page.js");
    ensure!(
        !page.contains("www/"),
        "index.html refers to a file that www/ does not have"
    );
    Ok(fs::write(dist.join("index.html"), page)?)
}

/// The file of a kind that every reader fetches, by its path within `www/`.
fn first_fetched(kind: &str) -> String {
    match kind {
        "wasm" => "pkg/borderline_core_bg.wasm".to_owned(),
        _ => "pkg/manchuria.json".to_owned(),
    }
}

/// Writes `borderline.html`, and says the hashes by which a policy can allow what is within it.
pub fn one_file(stage: &Path, dist: &Path, picture: &Picture) -> Result<()> {
    let script = shell::one_file(stage)?;
    let style = fs::read_to_string(stage.join("page.css"))?;
    let page = source()?
        .replace(END, &format!("{}{}{END}", picture.svg(), picture.table()))
        .replace(STYLE, &format!("<style>{style}</style>"))
        .replace(SCRIPT, "")
        .replace("</body>", &format!("<script>{script}</script>\n  </body>"));
    ensure!(
        !page.contains("www/"),
        "index.html has a file that borderline.html does not take in"
    );
    println!(
        "borderline.html needs, where a policy is set: script-src {} 'wasm-unsafe-eval'; style-src {}",
        source_hash(&script),
        source_hash(&style)
    );
    Ok(fs::write(dist.join("borderline.html"), page)?)
}

/// The page as it is while working.
fn source() -> Result<String> {
    let page =
        fs::read_to_string(project::root().join("index.html")).context("cannot read index.html")?;
    for part in [SCRIPT, STYLE, END, "</body>"] {
        ensure!(page.contains(part), "index.html has no {part}");
    }
    Ok(page)
}

/// How a content security policy names a script or style within a page.
pub fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_a_script_by_its_hash() {
        // The example of the standard: Content Security Policy Level 3, section 2.3.1.
        assert_eq!(
            source_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn the_page_has_what_is_replaced() {
        assert!(source().is_ok());
    }
}
