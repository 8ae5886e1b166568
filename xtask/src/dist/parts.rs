//! What goes inside the classic script, packed, as text: the core with the reader of other formats, and the dataset, the
//! long texts of each language apart. A language that is not read is not unpacked, and like packs best beside like.
//!
//! They are packed with Zstandard: with gzip, which browsers open by themselves, `borderline.html` would be past the 1.2 MB
//! that it is to stay below. What opens them (`www/unpack.js`) weighs far less than it saves.

use super::{beside, has_extension};
use crate::{data, project};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// Zstandard's last level, which takes what memory it needs.
const LEVEL: i32 = 22;

/// The long texts in both kinds of Chinese letters: so alike that two in one part are half as heavy again as one.
const CHINESE: [&str; 2] = ["manchuria.zh-Hans.json", "manchuria.zh-Hant.json"];

/// Writes the parts beside the core in a `pkg` folder, under the names by which `www/inside.js` imports them.
pub fn write(pkg: &Path) -> Result<()> {
    data::write(pkg)?;
    let [hans, hant] = CHINESE.map(|name| fs::read_to_string(pkg.join(name)));
    // JSON as it is written here has no line break.
    fs::write(pkg.join("manchuria.zh.json"), [hans?, hant?].join("\n"))?;
    // To pack them alone too would be in vain.
    for name in CHINESE {
        fs::remove_file(pkg.join(name))?;
    }
    for file in project::files(pkg)? {
        if has_extension(&file, &["json", "wasm"]) {
            fs::write(beside(&file, "packed"), base91(&zstd(&fs::read(&file)?)?))?;
        }
    }
    Ok(())
}

/// As small as Zstandard can make it: what stands within a page is paid for by everybody, every time. One frame, whose
/// header says how long the content is, so that the reader makes room for it once.
fn zstd(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(zstd::bulk::compress(bytes, LEVEL)?)
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

    /// RFC 8878, section 3.1.1: after the magic number a byte of flags; a single segment (bit 5), with its size in two bytes
    /// (bits 6 and 7: 1), 256 less; no checksum (bit 2), no dictionary (bits 0 and 1).
    #[test]
    fn a_frame_says_its_size_and_no_more_than_the_reader_asks() {
        let frame = zstd(&[7; 1000]).unwrap();
        let size = (1000_u16 - 256).to_le_bytes();
        assert_eq!(
            frame[..7],
            [0x28, 0xb5, 0x2f, 0xfd, 0b0110_0000, size[0], size[1]]
        );
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
