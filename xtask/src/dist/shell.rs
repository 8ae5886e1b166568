//! The shell's modules, joined by esbuild: as a module with files beside it, and as scripts with everything within.

use super::assets::Names;
use super::notices::POINTER;
use crate::{project, run, setup};
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The name under which the classic script offers what the module exports.
const GLOBAL: &str = "Borderline";

/// Writes `borderline.js`, the element as a module, and `page.js`, the script of a page that holds nothing else.
pub fn module(stage: &Path, dist: &Path, names: &Names) -> Result<()> {
    for (script, more) in [
        ("borderline.js", &[][..]),
        ("page.js", &["--external:./borderline.js"][..]),
    ] {
        let file = dist.join(script);
        join(
            &stage.join(script),
            &file,
            &[&["--format=esm"], more].concat(),
        )?;
        let text = names.put_into(&fs::read_to_string(&file)?, "./");
        fs::write(&file, text)?;
    }
    let file = dist.join("borderline.js");
    let text = [POINTER, &fs::read_to_string(&file)?].concat();
    fs::write(&file, &text)?;
    for asset in names
        .with_extension("wasm")
        .chain(names.with_extension("json"))
    {
        ensure!(
            text.contains(asset),
            "the shell does not know where {asset} is: www/files.js has to name it"
        );
    }
    Ok(())
}

/// Writes `borderline.iife.js`, the element as a classic script that fetches nothing, below a comment.
pub fn classic(stage: &Path, dist: &Path, comment: &str) -> Result<()> {
    let file = dist.join("borderline.iife.js");
    within(
        &stage.join("classic.js"),
        &file,
        &[&format!("--global-name={GLOBAL}")],
        comment,
    )
}

/// The script of the page in one file, below a comment.
pub fn one_file(stage: &Path, comment: &str) -> Result<String> {
    let file: PathBuf = stage.join("pkg/one-file.js");
    within(&stage.join("one-file.js"), &file, &[], comment)?;
    let text = fs::read_to_string(file)?;
    ensure!(
        !text.contains("</script"),
        "a script within a page would end there"
    );
    Ok(text)
}

/// Joins a script with the packed parts within it, below a comment.
fn within(entry: &Path, to: &Path, more: &[&str], comment: &str) -> Result<()> {
    join(
        entry,
        to,
        &[&["--format=iife", "--loader:.packed=text"], more].concat(),
    )?;
    let script = fs::read_to_string(to)?;
    Ok(fs::write(to, [comment, &script].concat())?)
}

fn join(entry: &Path, to: &Path, more: &[&str]) -> Result<()> {
    let mut node = setup::node()?;
    node.arg("node_modules/esbuild/bin/esbuild").arg(entry);
    node.args([
        "--bundle",
        "--target=es2022",
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    // The stage has no packages of its own.
    node.env("NODE_PATH", project::browser_tests().join("node_modules"));
    run::run(node.args(more).arg(format!("--outfile={}", to.display())))
}
