//! The page from which the files can be taken, with version, sizes and checksums.

use super::assets::Names;
use super::notices;
use crate::project;
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The file with the checksums of all files.
pub const SUMS: &str = "SHA256SUMS";

/// The files worth taking, each with what it is for.
const FILES: [(&str, &str); 10] = [
    (
        "borderline.html",
        "Everything in one file. Open it by a double click, or upload it to a course.",
    ),
    (
        "borderline.ja.html",
        "<span lang=\"ja\">日本語で開く、一つのファイル。</span>",
    ),
    (
        "borderline.ru.html",
        "<span lang=\"ru\">Всё в одном файле, открывается по-русски.</span>",
    ),
    (
        "borderline.zh-Hant.html",
        "<span lang=\"zh-Hant\">單一檔案，以繁體中文開啟。</span>",
    ),
    (
        "borderline.zh-Hans.html",
        "<span lang=\"zh-Hans\">单一文件，以简体中文打开。</span>",
    ),
    (
        "borderline.iife.js",
        "The element as a classic script, with everything within.",
    ),
    (
        "borderline.js",
        "The element as a module; it needs the folder <code>assets/</code> beside it.",
    ),
    (
        "manchuria.json",
        "The dataset alone, to look at, to cite or to change.",
    ),
    (
        "dataset.schema.json",
        "JSON Schema of the dataset’s format.",
    ),
    (
        notices::FILE,
        "Whose works are in these files, and under what licences.",
    ),
];

/// Writes `download.html` and, for `sha256sum --check`, the checksums of every file of `dist/`.
pub fn write(dist: &Path, names: &Names) -> Result<()> {
    let mut sums = String::new();
    for file in project::files(dist)? {
        let name = file.strip_prefix(dist)?.display().to_string();
        writeln!(sums, "{}  {name}", checksum(&fs::read(&file)?))?;
    }
    fs::write(dist.join(SUMS), sums)?;
    let mut rows = String::new();
    for (name, what) in FILES {
        let bytes = fs::read(dist.join(name))?;
        writeln!(
            rows,
            "      <tr><td><a href=\"{name}\" download>{name}</a></td><td>{what}</td><td>{} KB</td><td><code>{}</code></td></tr>",
            bytes.len().div_ceil(1000),
            checksum(&bytes),
        )?;
    }
    fs::write(
        dist.join("download.html"),
        page(&rows, names.of("download.css").unwrap_or_default()),
    )?;
    Ok(())
}

fn page(rows: &str, style: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "<!doctype html>
<html lang=\"en\">
  <head>
    <meta charset=\"utf-8\">
    <meta name=\"viewport\" content=\"width=device-width\">
    <title>Borderline {version}: files</title>
    <link rel=\"icon\" href=\"data:,\">
    <link rel=\"stylesheet\" href=\"{style}\">
  </head>
  <body>
    <h1>Borderline {version}</h1>
    <p><a href=\"index.html\">Open the atlas</a>, or take what you need. <code>SHA256SUMS</code> has the checksums of all files.</p>
    <table>
      <tr><th>File</th><th>What it is</th><th>Size</th><th>SHA-256</th></tr>
{rows}    </table>
    <p>Code: MIT OR Apache-2.0. Data and texts: CC BY 4.0.</p>
  </body>
</html>
"
    )
}

fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
