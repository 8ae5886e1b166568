//! The JSON Schema of the format, which the core makes from its own types.

use crate::project;
use anyhow::{Context, Result};
use borderline::dataset::schema;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the schema, in `target/data/` and in `dist/`.
pub const NAME: &str = "dataset.schema.json";

/// Writes the schema for whoever works on the data here; returns its path.
pub fn write_for_work() -> Result<PathBuf> {
    write(&project::target().join("data"))
}

/// Writes the schema into a folder; returns its path.
pub fn write(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let file = folder.join(NAME);
    fs::write(&file, format!("{:#}\n", schema())).context("cannot write the schema")?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::bundle;
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn it_stands_by_itself_and_speaks() {
        let schema = schema();
        assert!(jsonschema::meta::is_valid(&schema));
        assert_eq!(schema["$id"], "urn:borderline:dataset:1");
        assert_eq!(schema["title"], "Borderline dataset, version 1");
        let event = &schema["$defs"]["Event"]["properties"];
        for member in event.as_object().unwrap().values() {
            assert!(member["description"].is_string(), "{member}");
        }
    }

    /// What the schema says of our own data, with one thing changed in it.
    fn complaint(pointer: &str, value: Value, document: &Value) -> Option<String> {
        let mut document = document.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        let validator = jsonschema::validator_for(&schema()).unwrap();
        let found = validator.iter_errors(&document).next()?;
        Some(found.instance_path().to_string())
    }

    #[test]
    fn our_own_data_conform_and_wrong_data_do_not() {
        let document = bundle().unwrap();
        assert_eq!(complaint("/borderline", json!(1), &document), None);
        for (pointer, value) in [
            ("/borderline", json!(2)),
            ("/events", json!({})),
            ("/events/0/id", json!(7)),
            ("/events/0/title", json!("Treaty of Shimoda")),
            ("/events/0/importance", json!(6)),
            ("/events/0/when", json!({"start": "1855"})),
            ("/places/0/at", json!([141.0])),
            ("/places/0/at/0", json!("141")),
            ("/tenure/0/status", json!("owned")),
            ("/campaigns/0/points/0/at/1", json!("46.85")),
        ] {
            let found = complaint(pointer, value, &document);
            assert!(
                found
                    .as_deref()
                    .is_some_and(|path| pointer.starts_with(path)),
                "{pointer}: {found:?}"
            );
        }
    }

    #[test]
    fn what_must_be_there_is_required() {
        let validator = jsonschema::validator_for(&schema()).unwrap();
        assert!(validator.is_valid(&json!({"borderline": 1})));
        assert!(!validator.is_valid(&json!({})));
        let event = |event: Value| json!({"borderline": 1, "events": [event]});
        let whole = json!({"id": "a", "title": {"en": "A"}, "when": "1905", "mood": "calm"});
        assert!(validator.is_valid(&event(whole.clone())));
        for member in ["id", "title", "when"] {
            let mut part = whole.clone();
            part.as_object_mut().unwrap().remove(member);
            assert!(!validator.is_valid(&event(part)), "{member}");
        }
    }

    #[test]
    fn the_page_for_authors_names_every_member() {
        let page = fs::read_to_string(project::root().join("docs/format.md")).unwrap();
        let schema = schema();
        let kinds = schema["$defs"].as_object().unwrap().values();
        for kind in kinds.chain([&schema]) {
            for name in kind["properties"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, _)| name)
            {
                let named =
                    page.contains(&format!("`{name}`")) || page.contains(&format!("\"{name}\""));
                assert!(named, "docs/format.md says nothing of \"{name}\"");
            }
        }
    }
}
