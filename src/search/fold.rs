//! Text as it is compared: one form for everything that a reader may type in several ways.

use super::han::common_form;

/// Half-width katakana from U+FF66 on.
const HALF_WIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// From katakana to the same hiragana.
const KANA: u32 = 0x60;

/// Folds case, accents and macrons, ё and й, full-width and half-width forms, the two kana and the forms of Chinese
/// characters; drops apostrophes, middle dots and what is left of accents; every other sign is a space, and there is
/// one space between words: "Hokkaidō" gives "hokkaido", "満洲・國" the same as "满洲国".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        push(&mut folded, c);
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

fn push(folded: &mut String, c: char) {
    match c {
        'a'..='z' | '0'..='9' => folded.push(c),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        '\u{3099}' | 'ﾞ' => voice(folded, 1),
        '\u{309a}' | 'ﾟ' => voice(folded, 2),
        '\'' | '’' | '‘' | 'ʼ' | '`' | 'ʹ' | 'ʺ' | '·' | '・' | '･' | '\u{300}'..='\u{36f}' =>
            {}
        'ー' => folded.push(c),
        '！'..='～' => push(folded, shifted(c, 0xfee0).to_ascii_lowercase()),
        'ｦ'..='ﾝ' => push(folded, full_width(c)),
        'ァ'..='ヶ' => folded.push(shifted(c, KANA)),
        _ if c.is_alphanumeric() => folded.push(common_form(without_accent(c))),
        _ if folded.is_empty() || folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

fn shifted(c: char, by: u32) -> char {
    u32::from(c)
        .checked_sub(by)
        .and_then(char::from_u32)
        .unwrap_or(c)
}

fn full_width(c: char) -> char {
    let at = u32::from(c).saturating_sub(u32::from('ｦ')) as usize;
    HALF_WIDTH.chars().nth(at).unwrap_or(c)
}

/// Gives the kana before it its mark: か and ゛ are が, は and ゜ are ぱ. In Unicode they follow each other.
fn voice(folded: &mut String, step: u32) {
    let Some(kana) = folded.chars().next_back() else {
        return;
    };
    let takes_it = match step {
        1 => "かきくけこさしすせそたちつてとはひふへほ".contains(kana),
        _ => "はひふへほ".contains(kana),
    };
    let voiced = match kana {
        'う' if step == 1 => Some('ゔ'),
        _ if takes_it => char::from_u32(u32::from(kana) + step),
        _ => None,
    };
    if let Some(voiced) = voiced {
        folded.pop();
        folded.push(voiced);
    }
}

/// The letter under a macron, accent, breve, cedilla or caron: Latin-1, Latin Extended-A, the vowels of Pinyin, and the
/// Cyrillic letters that stand for others in old or hurried spelling.
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẽ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => {
            'u'
        }
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' | 'ѣ' => 'е',
        'й' | 'і' => 'и',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_reader_means_is_one_text() {
        for same in [
            &[
                "Hokkaidō",
                "HOKKAIDO",
                "hokkaidô",
                "Hokkaido\u{304}",
                "Ｈｏｋｋａｉｄｏ",
            ][..],
            &[
                "Артём Ямайка",
                "АРТЕМ ЯМАИКА",
                "Арте\u{308}м  Ямаи\u{306}ка",
            ],
            &["満洲国", "滿洲國", "满洲国", "満洲・国"],
            &["ノモンハン", "のもんはん", "ﾉﾓﾝﾊﾝ"],
            &["ガダルポ", "ｶﾞﾀﾞﾙﾎﾟ", "か\u{3099}た\u{3099}るほ\u{309a}"],
            &[
                "Sino–Soviet, 1929",
                "sino-soviet (1929)",
                "sino soviet １９２９",
            ],
            &["Ch'ang-ch'un", "chang chun"],
            &["Lüshun", "lǚshun", "LUSHUN"],
        ] {
            for text in same {
                assert_eq!(fold(text), fold(same[0]), "{text}");
            }
        }
        assert_eq!(fold(" ·-… "), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
