//! The code on a sheet, which makes the same sheet again: window, day and number in fifteen letters.

use crate::time::Day;

/// Digits of base 32 without letters that are taken for others (Crockford's).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Days are told from this one on, some 1400 years before 1970, in four digits.
const FIRST: i64 = -(1 << 19);
const DAY_BITS: u32 = 20;
/// Numbers have three digits.
const NUMBER_BITS: u32 = 15;
/// Letters in all, and in a group.
const LETTERS: usize = 15;
const GROUP: usize = 5;

/// What makes a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// First and last day of the window, and the day of the map.
    pub days: [Day; 3],
    /// By which lots are drawn, 0 to 32 767.
    pub number: u16,
}

impl Code {
    /// A code of its days, by a text that is none: any word makes a number.
    pub fn new(days: [Day; 3], word: &str) -> Self {
        // FNV-1a, which tells short words apart.
        let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let sum = word.trim().bytes().fold(0x811c_9dc5, mix);
        // The remainder has fifteen bits.
        #[allow(clippy::cast_possible_truncation)]
        let number = ((sum ^ (sum >> NUMBER_BITS)) % (1 << NUMBER_BITS)) as u16;
        let kept = |day: Day| i64::from(day).clamp(FIRST, FIRST + (1 << DAY_BITS) - 1);
        Self {
            // What was clamped between two days fits into one.
            #[allow(clippy::cast_possible_truncation)]
            days: days.map(|day| kept(day) as Day),
            number,
        }
    }

    /// The seed of its lots.
    pub fn seed(self) -> u64 {
        // The lowest bits matter as much as the highest, so nothing is lost.
        (self.packed() ^ (self.packed() >> 64)) as u64
    }

    fn packed(self) -> u128 {
        let days = self.days.iter().fold(0_u128, |sum, day| {
            let offset = u128::try_from(i64::from(*day) - FIRST).unwrap_or_default();
            (sum << DAY_BITS) | offset
        });
        (days << NUMBER_BITS) | u128::from(self.number)
    }

    /// As it is printed: `7K3F9-QRTXW-2AB4C`.
    pub fn text(self) -> String {
        let packed = self.packed();
        let mut text = String::new();
        for at in 0..LETTERS {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            let digit = (packed >> (5 * (LETTERS - 1 - at))) & 31;
            let digit = usize::try_from(digit).unwrap_or_default();
            text.push(DIGITS.get(digit).map_or('0', |digit| char::from(*digit)));
        }
        text
    }

    /// What was typed, if it is a code: small letters, `O`, `I` and `L` are understood, and what stands between.
    pub fn from_text(text: &str) -> Option<Self> {
        let letters = text.chars().filter(|letter| !matches!(letter, '-' | ' '));
        let mut packed = 0_u128;
        let mut count = 0;
        for letter in letters {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                letter => letter,
            };
            let digit = DIGITS
                .iter()
                .position(|digit| char::from(*digit) == letter)?;
            count += 1;
            if count > LETTERS {
                return None;
            }
            packed = (packed << 5) | digit as u128;
        }
        let day = |place: u32| {
            let offset = (packed >> (NUMBER_BITS + DAY_BITS * place)) & ((1 << DAY_BITS) - 1);
            Day::try_from(i64::try_from(offset).unwrap_or_default() + FIRST).ok()
        };
        let days = [day(2)?, day(1)?, day(0)?];
        let in_order = days.first() <= days.get(1);
        (count == LETTERS && in_order).then_some(Self {
            days,
            number: u16::try_from(packed & ((1 << NUMBER_BITS) - 1)).unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_comes_back(from in -200_000..200_000, width in 0..50_000, clock in -200_000..200_000, word in ".*") {
            let code = Code::new([from, from + width, clock], &word);
            let text = code.text();
            prop_assert_eq!(text.len(), 17);
            prop_assert_eq!(Code::from_text(&text), Some(code));
            prop_assert_eq!(Code::from_text(&text.to_lowercase().replace('-', " ").replace('0', "o")), Some(code));
        }

        #[test]
        fn what_is_no_code_is_none(text in ".{0,40}") {
            let letters = text.chars().filter(char::is_ascii_alphanumeric).count();
            prop_assert!(letters == 15 || Code::from_text(&text).is_none());
        }
    }

    #[test]
    fn words_make_numbers() {
        let number = |word| Code::new([0, 1, 0], word).number;
        assert_eq!(number("class 7b"), number(" class 7b "));
        assert_ne!(number("class 7b"), number("class 7c"));
    }
}
