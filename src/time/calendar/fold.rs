//! Text as it is compared: without case, accents, apostrophes and full-width digits.

/// "Shōwa" and "SHOWA" give "showa", "Man'en" gives "manen", "Сёва" gives "сева", "１４" gives "14".
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(fold_char)
        .collect()
}

fn fold_char(c: char) -> Option<char> {
    let plain = match c {
        'ā' | 'â' => 'a',
        'ē' | 'ê' => 'e',
        'ī' | 'î' => 'i',
        'ō' | 'ô' => 'o',
        'ū' | 'û' => 'u',
        'ё' => 'е',
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10)?,
        // Apostrophes of romanisation, the Russian hard sign for the same, and combining accents.
        '\'' | '’' | '‘' | 'ʼ' | '`' | 'ъ' | '\u{300}'..='\u{36f}' => return None,
        _ => c,
    };
    Some(plain)
}

/// The value of a number in Chinese characters: "十四", "六四", "元" (the first year of an era).
pub(super) fn number_from_kanji(text: &str) -> Option<i32> {
    if text == "元" {
        return Some(1);
    }
    let Some((tens, ones)) = text.split_once('十') else {
        return digits(text);
    };
    let tens = if tens.is_empty() { 1 } else { one_digit(tens)? };
    let ones = if ones.is_empty() { 0 } else { one_digit(ones)? };
    Some(tens * 10 + ones)
}

/// Whether a character belongs to such a number.
pub(super) fn is_kanji_digit(c: char) -> bool {
    matches!(c, '元' | '十') || value(c).is_some()
}

fn one_digit(text: &str) -> Option<i32> {
    let mut chars = text.chars();
    let digit = chars.next().and_then(value)?;
    chars.next().is_none().then_some(digit)
}

fn digits(text: &str) -> Option<i32> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    text.chars()
        .try_fold(0, |number, c| Some(number * 10 + value(c)?))
}

fn value(c: char) -> Option<i32> {
    "〇一二三四五六七八九"
        .chars()
        .zip(0..)
        .find(|(known, _)| *known == c)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_chinese_characters() {
        for (text, number) in [
            ("元", Some(1)),
            ("十", Some(10)),
            ("十四", Some(14)),
            ("六十四", Some(64)),
            ("六四", Some(64)),
            ("一九三九", Some(1939)),
            ("十十", None),
            ("一二十", None),
            ("", None),
        ] {
            assert_eq!(number_from_kanji(text), number, "{text}");
        }
    }

    #[test]
    fn accents_do_not_matter() {
        assert_eq!(fold("Man’en SHŌWA Сёва １４"), "manen showa сева 14");
    }
}
