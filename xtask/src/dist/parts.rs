//! What goes inside the classic script, packed, as text: the core with the reader of other formats, and the dataset, the
//! long texts of each language apart. A language that is not read is not unpacked, and like packs best beside like.

use super::{beside, has_extension};
use crate::{data, project};
use anyhow::Result;
use std::fs;
use std::num::NonZeroU64;
use std::path::Path;

/// How often zopfli looks for a shorter way to say the same; more takes long and gains little.
const ITERATIONS: u64 = 5;

/// Writes the parts beside the core in a `pkg` folder, under the names by which `www/inside.js` imports them.
pub fn write(pkg: &Path) -> Result<()> {
    data::write(pkg)?;
    for file in project::files(pkg)? {
        if has_extension(&file, &["json", "wasm"]) {
            let packed = zopflied(&fs::read(&file)?)?;
            fs::write(beside(&file, "packed"), base85(&packed))?;
        }
    }
    Ok(())
}

/// As small as gzip can be made: what stands within a page is paid for by everybody, every time.
fn zopflied(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(ITERATIONS).unwrap_or(NonZeroU64::MIN),
        ..Default::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// Five letters for four bytes, where base64 takes five and a third. The first letter says how many bytes at the end
/// are no bytes of the part; `www/unpack.js` reads it.
fn base85(bytes: &[u8]) -> String {
    let padding = bytes.len().next_multiple_of(4) - bytes.len();
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 6);
    text.push(letter(padding as u32));
    for four in bytes.chunks(4) {
        let mut whole = [0; 4];
        whole[..four.len()].copy_from_slice(four);
        let number = u32::from_be_bytes(whole);
        let places = [85 * 85 * 85 * 85, 85 * 85 * 85, 85 * 85, 85, 1];
        text.extend(places.map(|place| letter(number / place % 85)));
    }
    text
}

/// The letter of a digit: from `(` to `}` without the backslash, so that nothing need be escaped in a string.
fn letter(digit: u32) -> char {
    let code = if digit < 52 { 40 + digit } else { 41 + digit };
    char::from_u32(code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_need_no_escape() {
        let letters: Vec<char> = (0..85).map(letter).collect();
        assert!(letters.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((letters[0], letters[84]), ('(', '}'));
        assert!(!letters.iter().any(|letter| "\\\"'\n".contains(*letter)));
    }

    #[test]
    fn four_bytes_are_five_letters() {
        assert_eq!(base85(&[0, 0, 0, 1]), "(((((".to_owned() + ")");
        assert_eq!(
            base85(&[255; 4]),
            format!(
                "({}",
                [82, 23, 54, 12, 0].map(letter).iter().collect::<String>()
            )
        );
        assert_eq!(base85(&[0; 5]).len(), 11);
        assert_eq!(base85(&[0; 5]).chars().next(), Some(letter(3)));
    }
}
