//! Joins the files of the dataset.

use crate::{geodata, project};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// The name of the joined dataset in a `pkg` folder.
const NAME: &str = "manchuria.json";

/// Writes the joined dataset into a `pkg` folder.
pub fn write(pkg: &Path) -> Result<()> {
    fs::create_dir_all(pkg)?;
    fs::write(pkg.join(NAME), serde_json::to_string(&bundle()?)?)
        .context("cannot write the dataset")
}

/// The whole dataset: `data/manchuria/*.json`, the cells and lines of `data/geo/`, and their geometry.
pub fn bundle() -> Result<Value> {
    let root = project::root();
    let mut whole = Map::new();
    for file in project::files(&root.join("data/manchuria"))? {
        if file
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            join(&mut whole, read(&file)?).with_context(|| project::shown(&file))?;
        }
    }
    let cells = read(&root.join("data/geo/cells.json"))?;
    join(&mut whole, json!({ "cells": cells, "lines": lines(root)? }))?;
    let geometry: Value = serde_json::from_str(&geodata::topology_json(root)?)?;
    join(&mut whole, json!({ "geometry": geometry }))?;
    Ok(Value::Object(whole))
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file)
        .with_context(|| format!("cannot read {}", project::shown(file)))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", project::shown(file)))
}

/// Adds one file's members: lists are joined, everything else may stand in one file alone.
fn join(whole: &mut Map<String, Value>, part: Value) -> Result<()> {
    let Value::Object(part) = part else {
        bail!("a file of the dataset is one JSON object");
    };
    for (name, value) in part {
        match (whole.get_mut(&name), value) {
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
            (None, value) => {
                whole.insert(name, value);
            }
            _ => bail!("\"{name}\" stands in another file already"),
        }
    }
    Ok(())
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
            line.insert("follows".to_owned(), json!({ "en": from["follows"] }));
            for name in ["reference", "valid", "accuracy_km"] {
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

    #[test]
    fn lists_are_joined_and_the_rest_stands_once() {
        let mut whole = Map::new();
        join(&mut whole, json!({"borderline": 1, "events": [1]})).unwrap();
        join(&mut whole, json!({"events": [2]})).unwrap();
        assert_eq!(whole["events"], json!([1, 2]));
        assert!(join(&mut whole, json!({"borderline": 1})).is_err());
        assert!(join(&mut whole, json!([])).is_err());
    }
}
