//! The pages: `index.html` with its files beside it, and `borderline.html` with everything within.

use super::assets::Names;
use super::picture::Picture;
use crate::project;
use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use borderline::text::Lang;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// How the page names its script and its style sheet.
const SCRIPT: &str = "<script type=\"module\" src=\"www/page.js\"></script>";
const STYLE: &str = "<link rel=\"stylesheet\" href=\"www/page.css\">";

/// Where the element ends, within which stands what is shown while it does not work.
const END: &str = "</border-line>";

/// What says its language, and what the language of the atlas is left to.
const LANG: &str = "<html lang=\"en\">";
const START: &str = "<border-line>";

/// Writes `index.html`, or that of another language: no script and no style within it, so that the strictest policy lets it
/// run.
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
    let page = source(picture)?;
    let page = if picture.tag() == "en" {
        with_links(&page)
    } else {
        page
    };
    let page = page.replace(END, &format!("{shown}{END}"));
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
    Ok(fs::write(dist.join(picture.page("index")), page)?)
}

/// The file of a kind that every reader fetches, by its path within `www/`.
fn first_fetched(kind: &str) -> String {
    match kind {
        "wasm" => "pkg/borderline_core_bg.wasm".to_owned(),
        _ => "pkg/manchuria.json".to_owned(),
    }
}

/// Writes `borderline.html`, or that of another language.
pub fn one_file(script: &str, style: &str, dist: &Path, picture: &Picture) -> Result<()> {
    let page = source(picture)?
        .replace(END, &format!("{}{}{END}", picture.svg(), picture.table()))
        .replace(STYLE, &format!("<style>{style}</style>"))
        .replace(SCRIPT, "")
        .replace("</body>", &format!("<script>{script}</script>\n  </body>"));
    ensure!(
        !page.contains("www/"),
        "index.html has a file that borderline.html does not take in"
    );
    Ok(fs::write(dist.join(picture.page("borderline")), page)?)
}

/// Says the hashes by which a policy can allow what is within `borderline.html`.
pub fn tell_hashes(script: &str, style: &str) {
    println!(
        "borderline.html needs, where a policy is set: script-src {} 'wasm-unsafe-eval'; style-src {}",
        source_hash(script),
        source_hash(style)
    );
}

/// The English page with the way to the others, each at the line in its language.
fn with_links(page: &str) -> String {
    let line = |line: &str| {
        let link = |lang: &Lang| {
            let (tag, name) = (lang.tag(), lang.own_name());
            let text = line.strip_suffix("</p>")?;
            let own = text.contains(&format!("<p lang=\"{tag}\">"));
            own.then(|| format!("{text} <a href=\"index.{tag}.html\">{name}</a></p>"))
        };
        Lang::ALL.iter().find_map(link).unwrap_or(line.to_owned())
    };
    page.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The page as it is while working, in a language: what it is called, what it says where nothing runs, and in what
/// language the atlas opens.
fn source(picture: &Picture) -> Result<String> {
    let page =
        fs::read_to_string(project::root().join("index.html")).context("cannot read index.html")?;
    for part in [SCRIPT, STYLE, START, END, LANG, "</body>"] {
        ensure!(page.contains(part), "index.html has no {part}");
    }
    if picture.tag() == "en" {
        return Ok(page);
    }
    let (title, tag) = (picture.title(), picture.tag());
    let own = format!("<p lang=\"{tag}\">");
    let lines = page.lines().filter_map(|line| {
        let start = line.trim_start();
        if start.starts_with("<p") {
            return start.starts_with(&own).then(|| line.to_owned());
        }
        let indent = "    ";
        Some(if start.starts_with("<title>") {
            format!("{indent}<title>{title}</title>")
        } else if start.starts_with("<meta name=\"description\"") {
            format!("{indent}<meta name=\"description\" content=\"{title}\">")
        } else {
            line.to_owned()
        })
    });
    let page = lines.collect::<Vec<_>>().join("\n");
    ensure!(page.contains(&own), "index.html says nothing in {tag}");
    let page = page.replace(LANG, &format!("<html lang=\"{tag}\">"));
    Ok(page.replace(START, &format!("<border-line lang=\"{tag}\">")))
}

/// How a content security policy names a script or style within a page.
pub fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::picture;

    #[test]
    fn a_policy_names_a_script_by_its_hash() {
        // The example of the standard: Content Security Policy Level 3, section 2.3.1.
        assert_eq!(
            source_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn the_page_of_a_language_is_in_it() {
        let pictures = picture::draw(&crate::data::bundle().unwrap()).unwrap();
        let page = |at: usize| source(&pictures[at]).unwrap();
        let (english, russian) = (page(0), page(2));
        assert!(english.contains("<p lang=\"ru\">") && english.contains(START));
        for part in [
            "<html lang=\"ru\">",
            "<border-line lang=\"ru\">",
            "<p lang=\"ru\">",
        ] {
            assert_eq!(russian.matches(part).count(), 1, "{part}");
        }
        assert!(russian.contains("<title>Маньчжурия"), "{russian}");
        assert!(!russian.contains("<p>") && !russian.contains("lang=\"ja\""));
    }
}
