//! The texts of the dataset by language: how many there are, and whether each is in the language it says it is.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The languages of the atlas.
pub const LANGUAGES: [&str; 5] = ["en", "ja", "ru", "zh-Hant", "zh-Hans"];

/// People for whom no Chinese form is established in the literature that the atlas names: a made-up one would mislead.
const NO_CHINESE_FORM: [&str; 13] = [
    "A. A. Yamanov",
    "A. K. Shefner",
    "A. N. Vasilyev",
    "A. R. Gnechko",
    "F. N. Petrov",
    "General Putilov",
    "L. G. Cheremisov",
    "N. A. Birilev",
    "N. V. Antonov",
    "N. V. Komarov",
    "P. N. Stremoukhov",
    "V. D. Ivanov",
    "V. Kh. Tairov",
];

/// A text found in the document.
struct Found<'a> {
    /// The list and members that it stands in, without numbers: `events.title`.
    kind: String,
    /// Where exactly: `events[3].title`.
    path: String,
    text: &'a Map<String, Value>,
}

/// All texts of a document. A text is an object with a member `en` and nothing but strings.
fn texts(document: &Value) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for (name, value) in document.as_object().into_iter().flatten() {
        if name != "geometry" {
            collect(value, name, name, &mut found);
        }
    }
    found
}

fn collect<'a>(value: &'a Value, kind: &str, path: &str, found: &mut Vec<Found<'a>>) {
    match value {
        Value::Object(text) if text.contains_key("en") && text.values().all(Value::is_string) => {
            found.push(Found {
                kind: kind.to_owned(),
                path: path.to_owned(),
                text,
            });
        }
        Value::Object(members) => {
            for (name, value) in members {
                collect(
                    value,
                    &format!("{kind}.{name}"),
                    &format!("{path}.{name}"),
                    found,
                );
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                collect(value, kind, &format!("{path}[{at}]"), found);
            }
        }
        _ => {}
    }
}

/// Prints how many texts of each kind there are in each language.
pub fn table(document: &Value) {
    println!(
        "\n{:32}{}",
        "texts",
        LANGUAGES.map(|tag| format!("{tag:>9}")).concat()
    );
    let mut kinds: BTreeMap<String, [usize; 5]> = BTreeMap::new();
    for found in texts(document) {
        let counts = kinds.entry(found.kind).or_default();
        for (count, tag) in counts.iter_mut().zip(LANGUAGES) {
            *count += usize::from(found.text.contains_key(tag));
        }
    }
    kinds.insert(
        "places.names".to_owned(),
        LANGUAGES.map(|tag| named(document, tag)),
    );
    for (kind, counts) in kinds {
        println!(
            "{kind:32}{}",
            counts.map(|count| format!("{count:9}")).concat()
        );
    }
    println!();
}

/// How many places have a name in a language, on whatever days.
fn named(document: &Value, tag: &str) -> usize {
    let in_language = |place: &&Value| {
        let mut names = place["names"].as_array().into_iter().flatten();
        names.any(|name| name["lang"] == tag)
    };
    let places = document["places"].as_array().into_iter().flatten();
    places.filter(in_language).count()
}

/// Texts that are missing in a language, or that are not in the language they are said to be in.
pub fn check(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for Found { path, text, .. } in texts(document) {
        let word = |tag: &str| text.get(tag).and_then(Value::as_str);
        let english = word("en").unwrap_or_default();
        for tag in LANGUAGES {
            let excused = tag.starts_with("zh") && NO_CHINESE_FORM.contains(&english);
            match word(tag) {
                None if !excused => wrong.push(format!("{path}: there is no {tag}")),
                Some(text) if text.trim().is_empty() => {
                    wrong.push(format!("{path}: {tag} is empty"));
                }
                Some(text) if tag != "en" && text == english => {
                    wrong.push(format!("{path}: {tag} is the English text"));
                }
                Some(text) if !in_script(tag, text) => {
                    wrong.push(format!("{path}: {tag} is not in its script: {text}"));
                }
                _ => {}
            }
        }
    }
    wrong
}

/// Whether a text has a letter of the language's own script: kana or Han, Han, Cyrillic.
fn in_script(tag: &str, text: &str) -> bool {
    let han =
        |c: char| ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{f900}'..='\u{faff}').contains(&c);
    let kana = |c: char| ('\u{3041}'..='\u{30fe}').contains(&c);
    text.chars().any(|c| match tag {
        "ja" => han(c) || kana(c),
        "ru" => ('\u{400}'..='\u{4ff}').contains(&c),
        "zh-Hant" | "zh-Hans" => han(c),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn wrong(text: Value) -> Vec<String> {
        check(&json!({ "events": [{ "id": "war", "title": text }] }))
    }

    fn war() -> Value {
        json!({"en": "War", "ja": "戦争", "ru": "Война", "zh-Hant": "戰爭", "zh-Hans": "战争"})
    }

    #[test]
    fn a_text_is_there_in_every_language() {
        assert_eq!(wrong(war()), Vec::<String>::new());
        let mut text = war();
        text.as_object_mut().unwrap().remove("zh-Hans");
        text["ru"] = json!(" ");
        assert_eq!(
            wrong(text),
            [
                "events[0].title: ru is empty",
                "events[0].title: there is no zh-Hans"
            ]
        );
    }

    #[test]
    fn a_text_is_in_its_script_and_not_the_english_one() {
        for (tag, text) in [
            ("ja", "War"),
            ("ja", "Sensō"),
            ("ru", "Voyna"),
            ("zh-Hant", "せんそう"),
            ("zh-Hans", "Zhanzheng"),
        ] {
            let mut war = war();
            war[tag] = json!(text);
            assert_eq!(wrong(war).len(), 1, "{tag}: {text}");
        }
    }

    #[test]
    fn notes_on_tenure_are_in_every_language_too() {
        let tenure = |note: Value| check(&json!({ "tenure": [{ "note": note }] })).len();
        assert_eq!(tenure(json!({"en": "By signature."})), 4);
    }

    #[test]
    fn a_name_without_a_chinese_form_needs_none() {
        let name =
            |en: &str| json!({"people": [{"name": {"en": en, "ja": "グネチコ", "ru": "Гнечко"}}]});
        assert_eq!(check(&name("A. R. Gnechko")).len(), 0);
        assert_eq!(check(&name("G. K. Zhukov")).len(), 2);
    }
}
