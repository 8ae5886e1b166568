//! The long texts of a dataset, apart from it, so that a reader fetches those of one language.
//!
//! A file of texts holds them in one language, in the order of [`long_texts`]; names and titles stay in the dataset,
//! since the search finds them in every language. `docs/format.md` has the file's members.

use serde_json::Value;

use super::raw::{Dataset, Text};

/// Every text that nothing but reading needs: summaries, notes, claims, tours. The order is part of the files.
pub fn long_texts(data: &mut Dataset) -> Vec<&mut Text> {
    let mut all: Vec<&mut Text> = vec![&mut data.header.summary];
    for event in data.events.own_records() {
        all.extend([&mut event.summary, &mut event.text, &mut event.date_note]);
        for media in &mut event.media {
            all.extend([&mut media.alt, &mut media.caption]);
        }
        for figure in &mut event.figures {
            all.extend([&mut figure.side, &mut figure.text]);
        }
    }
    for document in &mut data.documents {
        all.extend([&mut document.kind, &mut document.origin]);
    }
    for claim in &mut data.claims {
        all.extend([&mut claim.text, &mut claim.note, &mut claim.no_event]);
    }
    for conflict in &mut data.conflicts {
        all.extend([&mut conflict.title, &mut conflict.text]);
    }
    all.extend(data.lines.iter_mut().map(|line| &mut line.follows));
    all.extend(data.tenure.iter_mut().map(|change| &mut change.note));
    all.extend(
        data.territorial_claims
            .iter_mut()
            .map(|claim| &mut claim.note),
    );
    all.extend(data.campaigns.iter_mut().map(|campaign| &mut campaign.note));
    all.extend(data.glossary.iter_mut().map(|entry| &mut entry.text));
    for tour in &mut data.tours {
        all.extend([&mut tour.title, &mut tour.summary]);
        for step in &mut tour.steps {
            all.extend([&mut step.title, &mut step.text]);
            for question in &mut step.questions {
                all.extend([&mut question.text, &mut question.answer]);
            }
        }
    }
    all
}

/// Puts the texts of a file into the dataset that it was made of. False, and nothing changes, for any other file.
pub fn add_texts(data: &mut Dataset, file: &str) -> bool {
    let Ok(mut file) = serde_json::from_str::<Value>(file) else {
        return false;
    };
    let of = |name: &str, is: &str| file.get(name).and_then(Value::as_str) == Some(is);
    let language = file.get("lang").and_then(Value::as_str).map(str::to_owned);
    let (true, true, Some(language)) = (
        of("dataset", &data.header.id),
        of("version", &data.header.version),
        language,
    ) else {
        return false;
    };
    let Some(Value::Array(texts)) = file.get_mut("texts").map(Value::take) else {
        return false;
    };
    let places = long_texts(data);
    if places.len() != texts.len() {
        return false;
    }
    for (place, text) in places.into_iter().zip(texts) {
        if let Value::String(text) = text
            && !text.is_empty()
        {
            place.insert(language.clone(), text);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::events::Events;
    use crate::dataset::raw::{Event, Header};

    fn dataset() -> Dataset {
        let mut events = Events::default();
        events.push(Event {
            id: "aigun".to_owned(),
            ..Event::default()
        });
        Dataset {
            header: Header {
                id: "test".to_owned(),
                version: "2".to_owned(),
                ..Header::default()
            },
            events,
            ..Dataset::default()
        }
    }

    #[test]
    fn texts_find_their_places() {
        let mut data = dataset();
        let file = r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": ["", "愛琿条約。", "", ""]}"#;
        assert!(add_texts(&mut data, file));
        let event = data.events.record(0).unwrap();
        assert_eq!(
            event.summary.get("ja").map(String::as_str),
            Some("愛琿条約。")
        );
        assert!(event.text.is_empty() && data.header.summary.is_empty());
    }

    #[test]
    fn the_file_of_another_dataset_changes_nothing() {
        for file in [
            "nonsense",
            r#"{"dataset": "other", "version": "2", "lang": "ja", "texts": ["a", "b", "c", "d"]}"#,
            r#"{"dataset": "test", "version": "1", "lang": "ja", "texts": ["a", "b", "c", "d"]}"#,
            r#"{"dataset": "test", "version": "2", "texts": ["a", "b", "c", "d"]}"#,
            r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": ["a"]}"#,
            r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": "a"}"#,
        ] {
            let mut data = dataset();
            assert!(!add_texts(&mut data, file), "{file}");
            assert_eq!(data, dataset(), "{file}");
        }
    }
}
