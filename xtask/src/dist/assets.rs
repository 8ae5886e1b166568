//! What the shell fetches, under names with content hashes: a host may let browsers keep it for ever.

use super::has_extension;
use crate::project;
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Paths within `dist/` by path within `www/`.
pub struct Names(BTreeMap<String, String>);

/// Copies what the shell fetches from the stage to `dist/assets/`.
pub fn copy(stage: &Path, dist: &Path) -> Result<Names> {
    fs::create_dir_all(dist.join("assets"))?;
    let mut names = BTreeMap::new();
    for file in project::files(stage)?
        .iter()
        .filter(|file| has_extension(file, &["css", "json", "wasm"]))
    {
        let bytes = fs::read(file)?;
        let asset = format!("assets/{}", hashed_name(file, &bytes));
        fs::write(dist.join(&asset), &bytes)?;
        names.insert(url_path(file.strip_prefix(stage)?), asset);
    }
    Ok(Names(names))
}

impl Names {
    /// A text with the new names in it; `before` is what stands before a path within `www/` there.
    pub fn put_into(&self, text: &str, before: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (name, asset)| {
            text.replace(
                &format!("{before}{name}"),
                &format!("{}{asset}", before.replace("www/", "")),
            )
        })
    }

    /// The new name of a file, by its path within `www/`.
    pub fn of(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The new names of files of an extension.
    pub fn with_extension<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = &'a str> {
        let names = self.0.values().map(String::as_str);
        names.filter(move |name| has_extension(Path::new(name), &[extension]))
    }
}

/// `stem-0123456789.ext`: forty bits of the content's SHA-256.
pub fn hashed_name(file: &Path, bytes: &[u8]) -> String {
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
    fn names_are_put_where_the_files_were_named() {
        let entry = |name: &str, asset: &str| (name.to_owned(), asset.to_owned());
        let names = Names(BTreeMap::from([
            entry("pkg/a.json", "assets/a-0.json"),
            entry("pkg/a.ja.json", "assets/a.ja-1.json"),
        ]));
        let script = names.put_into(r#"u("./pkg/a.json","./pkg/a.ja.json")"#, "./");
        assert_eq!(script, r#"u("./assets/a-0.json","./assets/a.ja-1.json")"#);
        let page = names.put_into("href=\"www/pkg/a.json\"", "www/");
        assert_eq!(page, "href=\"assets/a-0.json\"");
        assert_eq!(names.with_extension("json").count(), 2);
    }
}
