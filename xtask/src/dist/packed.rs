//! Files packed beforehand, for hosts that send `.br` and `.gz` where a browser takes them.

use crate::project;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Lays packed files beside all that the page fetches. What is taken as a file is not: it is packed within, or opened
/// from a disk.
pub fn write(dist: &Path) -> Result<()> {
    let scripts = ["page.js", "borderline.js"];
    let fetched = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        file.starts_with(dist.join("assets"))
            || name.starts_with("index.")
            || scripts.contains(&&*name)
    };
    for file in project::files(dist)?.iter().filter(fetched) {
        let bytes = fs::read(file)?;
        fs::write(beside(file, "gz"), gzipped(&bytes)?)?;
        fs::write(beside(file, "br"), brotlied(&bytes)?)?;
    }
    Ok(())
}

/// The packed file beside a file: `borderline.js.br`.
pub fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// The bytes after `gzip -9`, without a name or a date.
pub fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The bytes after `brotli -q 11 --lgwin=24`.
fn brotlied(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_packs_well_and_always_the_same() {
        let bytes = b"Amur ".repeat(1000);
        let (gzip, brotli) = (gzipped(&bytes).unwrap(), brotlied(&bytes).unwrap());
        assert!(gzip.len() < 100 && brotli.len() < 60);
        assert_eq!(
            (gzip, brotli),
            (gzipped(&bytes).unwrap(), brotlied(&bytes).unwrap())
        );
    }
}
