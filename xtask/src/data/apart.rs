//! The dataset as readers fetch it: the names and the long texts of each language in two files of their own.

use super::bundle;
use super::pack::pack;
use super::texts::LANGUAGES;
use anyhow::{Context, Result};
use borderline::dataset::raw::{Dataset, Place, PlaceName, Text};
use borderline::dataset::texts::{long_texts, names};
use borderline::text::names::since;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Writes `manchuria.json`, and for each language `names.<language>.json` and `manchuria.<language>.json`, into a `pkg` folder.
pub fn write(pkg: &Path) -> Result<()> {
    let (data, files) = apart(bundle()?)?;
    fs::create_dir_all(pkg)?;
    fs::write(pkg.join("manchuria.json"), serde_json::to_string(&data)?)
        .context("cannot write the dataset")?;
    for File {
        language,
        names,
        texts,
    } in files
    {
        for (kind, file) in [("names", names), ("manchuria", texts)] {
            let name = format!("{kind}.{language}.json");
            fs::write(pkg.join(name), file.to_string()).context("cannot write its texts")?;
        }
    }
    Ok(())
}

/// What stands apart in a language.
struct File {
    language: &'static str,
    names: Value,
    texts: Value,
}

/// The dataset without its names and long texts and with its arcs packed, and the files of them for each language. What some language lacks
/// stays whole, since its readers get it in another.
fn apart(whole: Value) -> Result<(Dataset, Vec<File>)> {
    let mut data: Dataset = serde_json::from_value(whole)?;
    let texts = taken(long_texts(&mut data));
    let names = taken(names(&mut data));
    let mut places: Vec<_> = data.places.iter_mut().map(taken_names).collect();
    data.geometry = data.geometry.map(pack).transpose()?;
    let (id, version) = (&data.header.id, &data.header.version);
    let each = LANGUAGES.into_iter().zip(texts).zip(names);
    let files = each.enumerate().map(|(at, ((language, texts), names))| {
        let places: Vec<Value> = places.iter_mut().map(|place| place[at].take()).collect();
        File {
            language,
            names: json!({ "dataset": id, "version": version, "lang": language, "texts": names, "places": places }),
            texts: json!({ "dataset": id, "version": version, "lang": language, "texts": texts }),
        }
    });
    let files = files.collect();
    Ok((data, files))
}

/// Texts by language, taken away where all languages have them; empty elsewhere.
fn taken(slots: Vec<&mut Text>) -> [Vec<String>; LANGUAGES.len()] {
    let mut files = LANGUAGES.map(|_| Vec::new());
    for slot in slots {
        let all = LANGUAGES
            .iter()
            .all(|language| slot.contains_key(*language));
        for (language, texts) in LANGUAGES.iter().zip(&mut files) {
            let own = if all { slot.remove(*language) } else { None };
            texts.push(own.unwrap_or_default());
        }
    }
    files
}

/// The names of a place by language, taken away where all languages have one and none has more than a file can hold.
fn taken_names(place: &mut Place) -> [Value; LANGUAGES.len()] {
    let in_language = |place: &Place, language: &str| -> Vec<PlaceName> {
        let names = place.names.iter().filter(|name| name.lang == language);
        names.cloned().collect()
    };
    let by_language = LANGUAGES.map(|language| in_language(place, language));
    let short = |name: &PlaceName| name.sources.is_empty() && name.extra.is_empty();
    if by_language.iter().any(Vec::is_empty) || !by_language.iter().flatten().all(short) {
        return LANGUAGES.map(|_| json!([]));
    }
    // A place stands since the first day of which a name in any language tells: one that tells it stays, too.
    let first = since(&place.names);
    let mut wanted = by_language.iter().any(|names| since(names) != first);
    place.names.retain(|name| {
        let tells = wanted && since(std::slice::from_ref(name)) == first;
        wanted &= !tells;
        tells || !LANGUAGES.contains(&name.lang.as_str())
    });
    by_language.map(|names| {
        let name = |name: PlaceName| {
            let mut members = json!({ "name": name.name });
            for (member, value) in [("roman", name.roman), ("when", name.when)] {
                if let Some(value) = value {
                    members[member] = json!(value);
                }
            }
            members
        };
        names.into_iter().map(name).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::load;
    use borderline::dataset::texts::{Added, add_texts};
    use borderline::geo::unpacked;
    use borderline::text::Lang;
    use borderline::text::names::{Standing, place_name};
    use borderline::time::day_from_civil;

    fn read(data: &impl serde::Serialize) -> Dataset {
        load(&serde_json::to_string(data).unwrap()).unwrap().0.data
    }

    #[test]
    fn a_text_that_a_language_lacks_stays() {
        let event = json!({"id": "a", "title": {"en": "A"}, "when": "1900", "summary": {"en": "B", "ja": "C"}});
        let (data, files) = apart(json!({"borderline": 1, "events": [event]})).unwrap();
        assert_eq!(data.events.record(0).unwrap().summary.len(), 2);
        let empty = |file: &Value| {
            file["texts"]
                .as_array()
                .unwrap()
                .iter()
                .all(|text| text == "")
        };
        assert!(
            files
                .iter()
                .all(|file| empty(&file.texts) && empty(&file.names))
        );
    }

    #[test]
    fn what_was_taken_apart_is_put_together_again() {
        let whole = bundle().unwrap();
        let (data, files) = apart(whole.clone()).unwrap();
        let mut data = read(&data);
        assert_eq!(files.len(), LANGUAGES.len());
        let event = data.events.position("portsmouth-1905").unwrap();
        let record = |data: &Dataset| data.events.record(event).unwrap().into_owned();
        let (title, summary) = (record(&data).title, record(&data).summary);
        assert!(
            title.is_empty() && summary.is_empty(),
            "they are in the files"
        );
        for File {
            language,
            names,
            texts,
        } in files
        {
            let added = |data: &mut Dataset, file: &Value| add_texts(data, &file.to_string());
            assert_eq!(added(&mut data, &names), Some(Added::Names), "{language}");
            assert_eq!(added(&mut data, &texts), Some(Added::Texts), "{language}");
            assert!(record(&data).title.contains_key(language));
            assert!(record(&data).summary.contains_key(language));
        }
        data.geometry = data.geometry.as_ref().map(unpacked);
        let mut whole = read(&whole);
        for place in &mut whole.places {
            place.names.sort_by(|a, b| a.lang.cmp(&b.lang));
        }
        assert!(data == whole, "something was lost on the way");
    }

    #[test]
    fn one_language_has_a_name_for_all() {
        let (data, files) = apart(bundle().unwrap()).unwrap();
        let whole = read(&bundle().unwrap());
        for File {
            language, names, ..
        } in files
        {
            let lang = Lang::from_tag(language);
            let mut data = read(&data);
            add_texts(&mut data, &names.to_string()).unwrap();
            for event in data.events.records() {
                assert!(event.title.contains_key(language), "{}", event.id);
            }
            for text in super::names(&mut data) {
                assert!(text.is_empty() || !lang.pick(text).is_empty());
            }
            // With the names of one language a place stands on the same days as with all, under the same name.
            for (place, same) in data.places.iter().zip(&whole.places) {
                let days = (1855..1992).filter_map(|year| day_from_civil(year, 7, 1));
                for day in days {
                    let told = |place: &Place| {
                        let stands = Standing::of(place).rank(day).is_some();
                        stands.then(|| place_name(place, lang, day))
                    };
                    assert_eq!(told(place), told(same), "{} in {language}", place.id);
                }
            }
        }
    }
}
