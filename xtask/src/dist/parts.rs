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
            fs::write(beside(&file, "packed"), base91(&packed))?;
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

/// Two letters for thirteen bits, where base64 takes two and a sixth. The first letter says how many bits at the end are
/// none of the part; `www/unpack.js` reads it.
fn base91(bytes: &[u8]) -> String {
    let bits = bytes.len() * 8;
    let pairs = bits.div_ceil(13);
    let mut text = String::with_capacity(2 * pairs + 1);
    text.push(letter((pairs * 13 - bits) as u32));
    let mut bytes = bytes.iter();
    let (mut waiting, mut count) = (0_u32, 0);
    for _ in 0..pairs {
        while count < 13 {
            waiting = waiting << 8 | bytes.next().copied().map_or(0, u32::from);
            count += 8;
        }
        count -= 13;
        let pair = waiting >> count;
        waiting &= (1 << count) - 1;
        text.extend([letter(pair / 91), letter(pair % 91)]);
    }
    text
}

/// The letter of a digit: from the space to `~` without the quotation mark, `<`, the backslash and the backtick, so that
/// nothing need be escaped in a string, or ends a script.
fn letter(digit: u32) -> char {
    let code = match digit {
        0..2 => 32 + digit,
        2..27 => 33 + digit,
        27..58 => 34 + digit,
        58..61 => 35 + digit,
        _ => 36 + digit,
    };
    char::from_u32(code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_need_no_escape() {
        let letters: Vec<char> = (0..91).map(letter).collect();
        assert!(letters.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((letters[0], letters[90]), (' ', '~'));
        assert!(!letters.iter().any(|letter| "\"<\\`\n".contains(*letter)));
    }

    #[test]
    fn thirteen_bits_are_two_letters() {
        let letters = |digits: &[u32]| digits.iter().copied().map(letter).collect::<String>();
        assert_eq!(base91(&[]), letters(&[0]));
        // 0000 0000 0000 1, and 111 and ten bits more.
        assert_eq!(base91(&[0, 15]), letters(&[10, 0, 1, 7168 / 91, 7168 % 91]));
        assert_eq!(
            base91(&[255; 13]),
            letters(&[0]) + &letters(&[90, 1]).repeat(8)
        );
        assert_eq!(base91(&[0; 5]).len(), 1 + 2 * 4);
    }
}
