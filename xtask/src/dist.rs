//! Makes `dist/`: the page and the element for any static host.
//!
//! The shell is copied beside a release build of the core into a stage under `target/`, so that the `www/pkg/` of
//! a running `serve` is left alone. Then every file that the shell fetches gets a content hash in its name and is
//! copied to `dist/assets/`, and esbuild joins the modules into `dist/borderline.js`. The new names reach the
//! shell as the constant `BORDERLINE_ASSETS`, a map from a path within `www/` to one within `dist/`, which
//! `asset()` in `www/assets.js` reads. Only `index.html` and `borderline.js` keep their names: they are the two
//! that a host must not let browsers keep.

use crate::{data, package, project, run, setup, wasm};
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The name in the shell that stands for the map of hashed names.
const MAP: &str = "BORDERLINE_ASSETS";

/// What the core may use beyond the first version of WebAssembly; every browser since 2022 has these.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the core light as it is sent, which is not what makes its bytes few: packers find what repeats. A function
/// inlined into its only caller, or a value kept for later use, shifts the numbers of the locals around it, so that
/// what was alike is no longer. The first kilobyte of memory is the end of the stack, so that no address within it
/// is ever used, and offsets can be folded into the instructions.
const WASM_PASSES: [&str; 4] = [
    "-Oz",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=20",
    "--skip-pass=local-cse",
];

/// Makes `dist/` anew.
pub fn run() -> Result<()> {
    setup::npm_packages().context("`dist` needs the npm packages binaryen and esbuild")?;
    let stage = stage()?;
    run::step("wasm-opt", || optimise(&stage.join("pkg")))?;
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot clear dist/")?;
    }
    let map = copy_assets(&stage, &dist)?;
    run::step("the shell as one module", || {
        join_modules(&stage, &dist, &map)
    })?;
    fs::write(dist.join("index.html"), index(&map)?)?;
    let types = stage.join("borderline.d.ts");
    if types.exists() {
        fs::copy(types, dist.join("borderline.d.ts"))?;
    }
    data::write_schema(&dist)?;
    println!("dist/ is ready: {} files", project::files(&dist)?.len());
    Ok(())
}

/// A fresh copy of the shell with a release build in its `pkg`.
fn stage() -> Result<PathBuf> {
    let stage = project::target().join("stage");
    if stage.exists() {
        fs::remove_dir_all(&stage)?;
    }
    let www = project::www();
    for file in project::files(&www)?
        .iter()
        .filter(|file| !file.starts_with(project::pkg()))
    {
        let copy = stage.join(file.strip_prefix(&www)?);
        fs::create_dir_all(copy.parent().unwrap_or(&stage))?;
        fs::copy(file, copy)?;
    }
    package::fill(&stage.join("pkg"), wasm::Profile::Release)?;
    Ok(stage)
}

/// Shrinks every wasm module in a folder.
fn optimise(pkg: &Path) -> Result<()> {
    for module in project::files(pkg)?
        .iter()
        .filter(|file| has_extension(file, &["wasm"]))
    {
        let mut node = setup::node()?;
        node.arg("node_modules/binaryen/bin/wasm-opt")
            .args(WASM_PASSES)
            .args(WASM_FEATURES);
        run::run(node.arg(module).arg("-o").arg(module))?;
    }
    Ok(())
}

/// Copies what the shell fetches, under hashed names; the map leads from a path in `www/` to one in `dist/`.
fn copy_assets(stage: &Path, dist: &Path) -> Result<BTreeMap<String, String>> {
    fs::create_dir_all(dist.join("assets"))?;
    let mut map = BTreeMap::new();
    for file in project::files(stage)?
        .iter()
        .filter(|file| !has_extension(file, &["js", "ts"]))
    {
        let bytes = fs::read(file)?;
        let asset = format!("assets/{}", hashed_name(file, &bytes));
        fs::write(dist.join(&asset), &bytes)?;
        map.insert(url_path(file.strip_prefix(stage)?), asset);
    }
    Ok(map)
}

fn join_modules(stage: &Path, dist: &Path, map: &BTreeMap<String, String>) -> Result<()> {
    let joined = dist.join("borderline.js");
    let mut node = setup::node()?;
    node.arg("node_modules/esbuild/bin/esbuild")
        .arg(stage.join("borderline.js"));
    node.args([
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
    ]);
    node.arg("--log-level=warning")
        .arg(format!("--outfile={}", joined.display()));
    run::run(node.arg(format!("--define:{MAP}={}", serde_json::to_string(map)?)))?;
    let text = fs::read_to_string(&joined)?;
    let forgotten = map.values().find(|asset| !text.contains(asset.as_str()));
    if let Some(asset) = forgotten {
        bail!(
            "the shell does not know where {asset} is: www/assets.js has to look names up in {MAP}"
        );
    }
    Ok(())
}

/// The page, with the module's address in `dist/`.
fn index(map: &BTreeMap<String, String>) -> Result<String> {
    let page =
        fs::read_to_string(project::root().join("index.html")).context("cannot read index.html")?;
    index_from(&page, map)
}

fn index_from(page: &str, map: &BTreeMap<String, String>) -> Result<String> {
    let mut moved = page.replace("www/borderline.js", "borderline.js");
    ensure!(moved != page, "index.html does not load www/borderline.js");
    for (name, asset) in map {
        moved = moved.replace(&format!("\"www/{name}\""), &format!("\"{asset}\""));
    }
    ensure!(
        !moved.contains("www/"),
        "index.html refers to a file that www/ does not have"
    );
    Ok(moved)
}

/// `stem-0123456789.ext`: forty bits of the content's SHA-256.
fn hashed_name(file: &Path, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    format!(
        "{}-{hash}.{}",
        part(file.file_stem()),
        part(file.extension())
    )
}

/// A relative path as it stands in an address, on every system.
fn url_path(path: &Path) -> String {
    path.iter()
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension()
        .is_some_and(|is| extensions.iter().any(|extension| is == *extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_alone() {
        let name = |bytes: &[u8]| hashed_name(Path::new("pkg/core_bg.wasm"), bytes);
        assert_eq!(name(b"abc"), "core_bg-ba7816bf8f.wasm");
        assert_ne!(name(b"abc"), name(b"abd"));
    }

    #[test]
    fn the_page_loads_the_module_beside_it() {
        let page = r#"<script type="module" src="www/borderline.js"></script>"#;
        assert_eq!(
            index_from(page, &BTreeMap::new()).unwrap(),
            r#"<script type="module" src="borderline.js"></script>"#
        );
        assert!(index_from("<p>no module</p>", &BTreeMap::new()).is_err());
        let styled = format!("{page}<link href=\"www/a.css\">");
        assert!(index_from(&styled, &BTreeMap::new()).is_err());
        let map = BTreeMap::from([("a.css".to_owned(), "assets/a-0.css".to_owned())]);
        assert!(
            index_from(&styled, &map)
                .unwrap()
                .contains("href=\"assets/a-0.css\"")
        );
    }
}
