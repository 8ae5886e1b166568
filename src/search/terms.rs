//! Terms of the glossary within texts, so that each can be explained where it stands.

use crate::dataset::Atlas;
use crate::order::sort_by;
use crate::text::Lang;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it says.
    pub text: &'a str,
    /// The row of the glossary that explains it.
    pub entry: Option<usize>,
}

/// Cuts a text in the reader's language at the first use of each term of the glossary. Joined, the pieces are the text.
#[must_use]
pub fn pieces<'a>(atlas: &Atlas, lang: Lang, text: &'a str) -> Vec<Piece<'a>> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (entry, record) in atlas.data.glossary.iter().enumerate() {
        // What stands in brackets is another name.
        let term = lang.pick(&record.term);
        let term = term.split(['(', '（']).next().unwrap_or_default().trim();
        if let Some((from, to)) = first_use(lang, text, term) {
            let free = |other: &(usize, usize, usize)| to <= other.0 || other.1 <= from;
            if found.iter().all(free) {
                found.push((from, to, entry));
            }
        }
    }
    sort_by(&mut found, Ord::cmp);
    let mut pieces = Vec::new();
    let mut at = 0;
    let plain = |from, to| text.get(from..to).filter(|text| !text.is_empty());
    for (from, to, entry) in found {
        pieces.extend(plain(at, from).map(|text| Piece { text, entry: None }));
        let entry = Some(entry);
        pieces.extend(plain(from, to).map(|text| Piece { text, entry }));
        at = to;
    }
    pieces.extend(plain(at, text.len()).map(|text| Piece { text, entry: None }));
    pieces
}

/// Where a term stands first, bytes.
fn first_use(lang: Lang, text: &str, term: &str) -> Option<(usize, usize)> {
    if term.is_empty() {
        return None;
    }
    if lang.is_east_asian() {
        let from = text.find(term)?;
        return Some((from, from + term.len()));
    }
    let of_text = words(text);
    let of_term: Vec<String> = words(term).iter().map(|word| lower(term, *word)).collect();
    let at = of_text.windows(of_term.len().max(1)).find(|words| {
        let mut pairs = words.iter().zip(&of_term);
        pairs.all(|(word, term)| is_form(lang, &lower(text, *word), term))
    })?;
    Some((at.first()?.0, at.last()?.1))
}

fn lower(text: &str, (from, to): (usize, usize)) -> String {
    let letters = text.get(from..to).unwrap_or_default().chars();
    letters.flat_map(char::to_lowercase).collect()
}

/// Where words begin and end, bytes.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut last = None;
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() {
            let end = at + letter.len_utf8();
            match words.last_mut() {
                Some(word) if last == Some(at) => word.1 = end,
                _ => words.push((at, end)),
            }
            last = Some(end);
        }
    }
    words
}

/// Whether a word is a form of a term's word, both in small letters: with an ending of the plural or of a verb in
/// English, with another ending of two or three letters in Russian.
fn is_form(lang: Lang, word: &str, term: &str) -> bool {
    if word == term {
        return true;
    }
    if lang == Lang::Ru {
        let stem = term.trim_end_matches(['а', 'е', 'и', 'й', 'о', 'у', 'ы', 'ь', 'э', 'ю', 'я']);
        let rest = word.strip_prefix(stem).map(|rest| rest.chars().count());
        return stem.chars().count() >= 4 && rest.is_some_and(|rest| rest <= 3);
    }
    matches!(word.strip_prefix(term), Some("s" | "es" | "d" | "ed"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use serde_json::json;

    fn atlas() -> Atlas {
        let entry = |id: &str, en: &str, ja: &str, ru: &str| json!({"id": id, "term": {"en": en, "ja": ja, "ru": ru}, "text": {"en": "…"}});
        let glossary = [
            entry("lease", "lease", "租借", "аренда"),
            entry(
                "puppet",
                "puppet state",
                "傀儡国家",
                "марионеточное государство",
            ),
            entry("de-facto", "de facto", "事実上（デ・ファクト）", "де-факто"),
        ];
        load(&json!({"borderline": 1, "events": [], "glossary": glossary}).to_string())
            .unwrap()
            .0
    }

    fn marked(lang: Lang, text: &str) -> String {
        let atlas = atlas();
        let pieces = pieces(&atlas, lang, text);
        let show = |piece: &Piece<'_>| match piece.entry {
            Some(entry) => format!("[{entry}:{}]", piece.text),
            None => piece.text.to_owned(),
        };
        assert_eq!(
            pieces.iter().map(|piece| piece.text).collect::<String>(),
            text
        );
        pieces.iter().map(show).collect()
    }

    #[test]
    fn the_first_use_of_each_term_is_found() {
        assert_eq!(
            marked(
                Lang::En,
                "Leases, and one more lease; please: a puppet state, de facto."
            ),
            "[0:Leases], and one more lease; please: a [1:puppet state], [2:de facto]."
        );
        assert_eq!(
            marked(Lang::Ja, "遼東半島の租借と傀儡国家、事実上の支配"),
            "遼東半島の[0:租借]と[1:傀儡国家]、[2:事実上]の支配"
        );
        assert_eq!(
            marked(
                Lang::Ru,
                "Договор об аренде; марионеточного государства нет, арендатор."
            ),
            "Договор об [0:аренде]; [1:марионеточного государства] нет, арендатор."
        );
        assert_eq!(marked(Lang::En, ""), "");
    }
}
