//! Makes `dist/`: the element as a module, as a classic script and as one file, and a page for any static host.
//!
//! The shell is copied beside a release build of the core into a stage under `target/`, so that the `www/pkg/` of
//! a running `serve` is left alone. `assets` copies what the shell fetches under names with content hashes, `shell`
//! has esbuild join the modules, `parts` packs what goes inside the classic script, `picture` draws what is shown
//! where nothing runs, `page` writes `index.html` and `borderline.html` in each language, `npm` the package's description,
//! `notices` says whose works are in it, `packed` lays `.gz` and `.br` beside the files, and `download` lists them with their checksums. Nothing of it depends on
//! the clock, so that the same source makes the same bytes.

mod assets;
mod download;
mod notices;
mod npm;
mod packed;
mod page;
mod parts;
mod picture;
mod shell;

use crate::{data, package, project, run, setup, wasm};
use anyhow::{Context, Result, anyhow};
use notices::Notices;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

pub use download::SUMS;
pub use packed::beside;
#[cfg(test)]
pub use packed::gzipped;

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
///
/// In the end functions stand by their names, which are not written: what was made of the same source for different types stands
/// together, where gzip, which sees 32 KB at a time, finds what is alike (three hundredths of it).
const WASM_PASSES: [&str; 7] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=20",
    "--skip-pass=local-cse",
    "--reorder-functions-by-name",
    "--strip-producers",
];

/// Makes `dist/` anew.
pub fn run() -> Result<()> {
    setup::npm_packages().context("`dist` needs the npm packages binaryen and esbuild")?;
    let (stage, within) = modules()?;
    let notices = Notices::gather()?;
    let comment = notices.comment()?;
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot clear dist/")?;
    }
    let whole = data::bundle()?;
    let pictures = picture::draw(&whole)?;
    let whole = whole.to_string();
    let names = assets::copy(&stage, &dist)?;
    run::step("the shell as scripts", || {
        parts::write(&within.join("pkg"))?;
        shell::module(&stage, &dist, &names)?;
        shell::classic(&within, &dist, &comment)
    })?;
    let script = shell::one_file(&within, &comment)?;
    let style = fs::read_to_string(within.join("page.css"))?;
    for picture in &pictures {
        page::index(&dist, &names, picture)?;
        page::one_file(&script, &style, &dist, picture)?;
    }
    page::tell_hashes(&script, &style);
    fs::write(dist.join("manchuria.json"), whole)?;
    data::write_schema(&dist)?;
    npm::describe(&stage, &dist)?;
    notices.write(&dist)?;
    run::step("files packed for hosts that send them so", || {
        packed::write(&dist)
    })?;
    download::write(&dist, &names)?;
    println!("dist/ is ready: {} files", project::files(&dist)?.len());
    Ok(())
}

/// Two copies of the shell: with core and formats apart, and as one module for the scripts that hold everything. Compiler and
/// wasm-opt keep one processor busy each time, so both are made at once.
fn modules() -> Result<(PathBuf, PathBuf)> {
    // What is missing is installed once.
    setup::wasm_toolchain()?;
    let apart = || stage("stage", |pkg| package::fill(pkg, wasm::Profile::Release));
    let joined = || stage("stage-within", wasm::build_joined);
    thread::scope(|scope| {
        let joined = scope.spawn(|| optimised("core and formats as one", joined()?));
        let apart = optimised("core and formats apart", apart()?);
        let joined = joined.join().map_err(|_| anyhow!("a build panicked"))?;
        Ok((apart?, joined?))
    })
}

/// A copy of the shell whose modules have been shrunk.
fn optimised(what: &str, stage: PathBuf) -> Result<PathBuf> {
    run::step(&format!("wasm-opt, {what}"), || {
        optimise(&stage.join("pkg"))
    })?;
    Ok(stage)
}

/// A fresh copy of the shell, whose `pkg` is then filled.
fn stage(name: &str, fill: impl Fn(&Path) -> Result<()>) -> Result<PathBuf> {
    let stage = project::target().join(name);
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
    fill(&stage.join("pkg"))?;
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
        notices::check_library(&fs::read(module)?)?;
    }
    Ok(())
}

fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension()
        .is_some_and(|is| extensions.iter().any(|extension| is == *extension))
}
