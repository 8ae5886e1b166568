//! Joins the files of the dataset.

use crate::{geodata, project};
use anyhow::{Context, Error, Result, anyhow, ensure};
use borderline::dataset::{Diagnostic, join};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// The whole dataset: `data/manchuria/*.json`, the cells and lines of `data/geo/`, and their geometry.
pub fn bundle() -> Result<Value> {
    let root = project::root();
    let mut whole = Map::new();
    join_folder(&mut whole, &root.join("data/manchuria"))?;
    let cells = read(&root.join("data/geo/cells.json"))?;
    let geometry: Value = serde_json::from_str(&geodata::topology_json(root)?)?;
    let map = json!({ "cells": cells, "lines": lines(root)?, "geometry": geometry });
    join(&mut whole, map).map_err(anyhow_from_finding)?;
    Ok(Value::Object(whole))
}

/// Joins every JSON file of a folder, and of the folders in it, to a document.
fn join_folder(whole: &mut Map<String, Value>, folder: &Path) -> Result<()> {
    for file in project::files(folder)? {
        if file
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            join(whole, read(&file)?)
                .map_err(anyhow_from_finding)
                .with_context(|| project::shown(&file))?;
        }
    }
    Ok(())
}

fn anyhow_from_finding(found: Diagnostic) -> Error {
    anyhow!("{}: {} ({})", found.path, found.message, found.hint)
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file)
        .with_context(|| format!("cannot read {}", project::shown(file)))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", project::shown(file)))
}

/// The lines' records; their coordinates are in the geometry.
fn lines(root: &Path) -> Result<Vec<Value>> {
    let collection = read(&root.join("data/geo/lines.geojson"))?;
    let features = collection["features"]
        .as_array()
        .context("lines.geojson has no features")?;
    ensure!(!features.is_empty(), "lines.geojson is empty");
    Ok(features
        .iter()
        .map(|feature| {
            let from = &feature["properties"];
            let mut line = Map::new();
            line.insert("id".to_owned(), from["id"].clone());
            for name in [
                "name",
                "follows",
                "reference",
                "valid",
                "accuracy_km",
                "claimant",
            ] {
                if !from[name].is_null() {
                    line.insert(name.to_owned(), from[name].clone());
                }
            }
            line.insert("sources".to_owned(), json!([from["source"]]));
            Value::Object(line)
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::{Atlas, load};
    use std::collections::BTreeMap;
    use std::env;

    fn atlas(document: &Map<String, Value>) -> Atlas {
        load(&serde_json::to_string(document).unwrap()).unwrap().0
    }

    /// Everything that an atlas says, whatever the order of the records that it was made from.
    fn said(atlas: &Atlas) -> Value {
        let tenure = &atlas.data.tenure;
        let claims = &atlas.data.territorial_claims;
        let events = atlas.events();
        let events = events
            .records()
            .zip(events.iter())
            .map(|(record, event)| json!([record, atlas.lanes[event.lane], event.extent]));
        let changes = atlas.tenure.iter().map(|changes| {
            let rows = changes
                .iter()
                .map(|change| json!([change.from, tenure[change.row]]));
            rows.collect::<Vec<_>>()
        });
        let claims = atlas.claims.iter().map(|of_cell| {
            let rows = of_cell
                .iter()
                .map(|claim| json!([claim.from, claim.to, claims[claim.row]]));
            rows.collect::<Vec<_>>()
        });
        json!({
            "events": events.collect::<Vec<_>>(),
            "tenure": changes.collect::<Vec<_>>(),
            "claims": claims.collect::<Vec<_>>(),
            "days": atlas.change_days,
            "range": atlas.range,
            "clock": atlas.clock,
            "lanes": atlas.lanes,
        })
    }

    /// The records of every list, in an order of their own.
    fn records(document: &Map<String, Value>) -> BTreeMap<String, Vec<String>> {
        let lists = document.iter().filter_map(|(name, list)| {
            let mut records: Vec<String> =
                list.as_array()?.iter().map(ToString::to_string).collect();
            records.sort();
            Some((name.clone(), records))
        });
        lists.collect()
    }

    /// The document as small files: one a list, kind and decade, and one for the rest.
    fn split(document: &Map<String, Value>) -> BTreeMap<String, Value> {
        let mut files: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
        for (name, value) in document {
            let Value::Array(rows) = value else {
                let header = files.entry("header".to_owned()).or_default();
                header.insert(name.clone(), value.clone());
                continue;
            };
            for row in rows {
                let word = |member: &str| row[member].as_str().unwrap_or("any").to_owned();
                let decade: String = word("when")
                    .chars()
                    .filter(char::is_ascii_digit)
                    .take(3)
                    .collect();
                let list = files
                    .entry(format!("{name}-{}-{decade}0s", word("kind")))
                    .or_default()
                    .entry(name.clone())
                    .or_insert_with(|| json!([]));
                list.as_array_mut().unwrap().push(row.clone());
            }
        }
        let files = files.into_iter();
        files
            .map(|(name, file)| (name, Value::Object(file)))
            .collect()
    }

    #[test]
    fn a_folder_by_kind_and_decade_is_equal_to_one_document() {
        let Value::Object(whole) = bundle().unwrap() else {
            panic!("the dataset is no object");
        };
        let folder = env::temp_dir().join(format!("borderline-split-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let files = split(&whole);
        assert!(files.len() > 50, "{} files are no real test", files.len());
        for (name, file) in files {
            fs::write(folder.join(format!("{name}.json")), file.to_string()).unwrap();
        }
        let mut joined = Map::new();
        join_folder(&mut joined, &folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_ne!(
            joined["events"], whole["events"],
            "the split should change the order"
        );
        assert_eq!(records(&joined), records(&whole));
        let (joined, whole) = (said(&atlas(&joined)), said(&atlas(&whole)));
        for (name, said) in whole.as_object().unwrap() {
            assert_eq!(joined[name], *said, "{name}");
        }
    }

    #[test]
    fn a_clash_of_two_files_names_the_second() {
        let folder = env::temp_dir().join(format!("borderline-clash-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, clock) in [("a.json", "1905-09-05"), ("b.json", "1905-09-06")] {
            fs::write(folder.join(name), json!({ "clock": clock }).to_string()).unwrap();
        }
        let problem = join_folder(&mut Map::new(), &folder).unwrap_err();
        fs::remove_dir_all(&folder).unwrap();
        let words = format!("{problem:#}");
        assert!(
            words.contains("b.json") && words.contains("\"clock\""),
            "{words}"
        );
    }
}
