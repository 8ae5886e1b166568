//! What a dataset says in each language, apart from it, so that a reader fetches it in one.
//!
//! A language has two files. The first is needed for the first picture: titles and names, in the order of [`names`], and the
//! names of places, which have dates. The second has what is read in cards and panels, in the order of [`long_texts`].
//! The search, which finds names in every language, asks for the first of each.

use serde_json::Value;

use super::raw::{Dataset, PlaceName, Text};
use crate::order::sort_by;

/// Every name and title but those of places. The order is part of the files.
pub fn names(data: &mut Dataset) -> Vec<&mut Text> {
    let mut all: Vec<&mut Text> = vec![&mut data.header.title];
    for event in data.events.own_records() {
        all.extend([&mut event.title, &mut event.display_date]);
    }
    all.extend(
        data.documents
            .iter_mut()
            .map(|document| &mut document.title),
    );
    for power in &mut data.powers {
        all.extend([&mut power.name, &mut power.short]);
    }
    all.extend(data.people.iter_mut().map(|person| &mut person.name));
    all.extend(data.lines.iter_mut().map(|line| &mut line.name));
    all.extend(data.cells.iter_mut().map(|cell| &mut cell.name));
    for campaign in &mut data.campaigns {
        all.extend([&mut campaign.name, &mut campaign.short]);
    }
    all.extend(data.railways.iter_mut().map(|railway| &mut railway.name));
    all.extend(data.glossary.iter_mut().map(|entry| &mut entry.term));
    all
}

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

/// What a file of texts has brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Added {
    /// Titles and names, of places too.
    Names,
    /// The long texts.
    Texts,
}

/// Puts the texts of a file into the dataset that it was made of. `None`, and nothing changes, for any other file.
pub fn add_texts(data: &mut Dataset, file: &str) -> Option<Added> {
    let mut file: Value = serde_json::from_str(file).ok()?;
    let is = |name: &str, own: &str| file.get(name).and_then(Value::as_str) == Some(own);
    if !is("dataset", &data.header.id) || !is("version", &data.header.version) {
        return None;
    }
    let language = file.get("lang")?.as_str()?.to_owned();
    let Value::Array(texts) = file.get_mut("texts")?.take() else {
        return None;
    };
    let places = file.get("places").and_then(Value::as_array);
    if places.is_some_and(|places| places.len() != data.places.len()) {
        return None;
    }
    let slots = match places {
        Some(_) => names(data),
        None => long_texts(data),
    };
    if slots.len() != texts.len() {
        return None;
    }
    for (slot, text) in slots.into_iter().zip(texts) {
        if let Value::String(text) = text
            && !text.is_empty()
        {
            slot.insert(language.clone(), text);
        }
    }
    let Some(places) = places else {
        return Some(Added::Texts);
    };
    for (place, own) in data.places.iter_mut().zip(places) {
        let own = own.as_array().into_iter().flatten();
        let own = own.filter_map(|name| place_name(&language, name));
        let own: Vec<PlaceName> = own.collect();
        if !own.is_empty() {
            // What has come before is not added again.
            place.names.retain(|name| name.lang != language);
        }
        place.names.extend(own);
        // Whatever language came first, the dataset is the same.
        sort_by(&mut place.names, |a, b| a.lang.cmp(&b.lang));
    }
    Some(Added::Names)
}

/// A place's name as a file of names has it.
fn place_name(language: &str, name: &Value) -> Option<PlaceName> {
    let text = |member: &str| Some(name.get(member)?.as_str()?.to_owned());
    Some(PlaceName {
        lang: language.to_owned(),
        name: text("name")?,
        roman: text("roman"),
        when: text("when"),
        ..PlaceName::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::events::Events;
    use crate::dataset::raw::{Event, Header, Place};

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
            places: vec![Place {
                id: "aihui".to_owned(),
                ..Place::default()
            }],
            ..Dataset::default()
        }
    }

    #[test]
    fn texts_find_their_places() {
        let mut data = dataset();
        let file = r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": ["", "愛琿条約。", "", ""]}"#;
        assert_eq!(add_texts(&mut data, file), Some(Added::Texts));
        let event = data.events.record(0).unwrap();
        assert_eq!(
            event.summary.get("ja").map(String::as_str),
            Some("愛琿条約。")
        );
        assert!(event.text.is_empty() && data.header.summary.is_empty());
    }

    #[test]
    fn names_come_by_language_in_one_order() {
        let file = |lang: &str, title: &str, place: &str| {
            format!(
                r#"{{"dataset": "test", "version": "2", "lang": "{lang}", "texts": ["", "{title}", ""],
                    "places": [[{{"name": "{place}", "when": "/1956"}}, {{"name": 7}}]]}}"#
            )
        };
        let mut data = dataset();
        for (lang, title, place) in [
            ("ru", "Айгунский договор", "Айгунь"),
            ("en", "Treaty of Aigun", "Aigun"),
            ("ru", "Айгунский договор", "Айгунь"),
        ] {
            let added = add_texts(&mut data, &file(lang, title, place));
            assert_eq!(added, Some(Added::Names));
        }
        assert_eq!(data.events.record(0).unwrap().title.len(), 2);
        let names = data.places[0].names.iter();
        let names: Vec<_> = names
            .map(|name| (name.lang.as_str(), name.name.as_str()))
            .collect();
        assert_eq!(names, [("en", "Aigun"), ("ru", "Айгунь")]);
        assert_eq!(data.places[0].names[0].when.as_deref(), Some("/1956"));
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
            r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": ["a", "b", "c"], "places": []}"#,
            r#"{"dataset": "test", "version": "2", "lang": "ja", "texts": ["a", "b", "c", "d"], "places": [[]]}"#,
        ] {
            let mut data = dataset();
            assert_eq!(add_texts(&mut data, file), None, "{file}");
            assert_eq!(data, dataset(), "{file}");
        }
    }
}
