//! The dataset as readers fetch it: the long texts of each language in a file of their own.

use super::bundle;
use super::pack::pack;
use super::texts::LANGUAGES;
use anyhow::{Context, Result};
use borderline::dataset::raw::Dataset;
use borderline::dataset::texts::long_texts;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Writes `manchuria.json` and `manchuria.<language>.json` into a `pkg` folder.
pub fn write(pkg: &Path) -> Result<()> {
    let (data, files) = apart(bundle()?)?;
    fs::create_dir_all(pkg)?;
    fs::write(pkg.join("manchuria.json"), serde_json::to_string(&data)?)
        .context("cannot write the dataset")?;
    for (language, file) in files {
        let name = format!("manchuria.{language}.json");
        fs::write(pkg.join(name), file.to_string()).context("cannot write its texts")?;
    }
    Ok(())
}

/// The dataset without its long texts and with its arcs packed, and a file of them for each language. A text that some language lacks stays whole,
/// since its readers get it in another.
fn apart(whole: Value) -> Result<(Dataset, Vec<(&'static str, Value)>)> {
    let mut data: Dataset = serde_json::from_value(whole)?;
    let mut files = LANGUAGES.map(|language| (language, Vec::new()));
    for text in long_texts(&mut data) {
        let all = LANGUAGES
            .iter()
            .all(|language| text.contains_key(*language));
        for (language, texts) in &mut files {
            let own = if all { text.remove(*language) } else { None };
            texts.push(own.unwrap_or_default());
        }
    }
    data.geometry = data.geometry.map(pack).transpose()?;
    let (id, version) = (&data.header.id, &data.header.version);
    let files = files.map(|(language, texts)| {
        let file = json!({ "dataset": id, "version": version, "lang": language, "texts": texts });
        (language, file)
    });
    let files = files.into();
    Ok((data, files))
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::load;
    use borderline::dataset::texts::add_texts;
    use borderline::geo::unpacked;

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
        assert!(files.iter().all(|(_, file)| empty(file)));
    }

    #[test]
    fn what_was_taken_apart_is_put_together_again() {
        let whole = bundle().unwrap();
        let (data, files) = apart(whole.clone()).unwrap();
        let mut data = read(&data);
        assert_eq!(files.len(), LANGUAGES.len());
        let event = data.events.position("portsmouth-1905").unwrap();
        let summary = |data: &Dataset| data.events.record(event).unwrap().summary.clone();
        assert!(summary(&data).is_empty(), "it is in the files");
        for (language, file) in files {
            assert!(add_texts(&mut data, &file.to_string()), "{language}");
            assert!(summary(&data).contains_key(language));
        }
        data.geometry = data.geometry.as_ref().map(unpacked);
        assert!(data == read(&whole), "something was lost on the way");
    }
}
