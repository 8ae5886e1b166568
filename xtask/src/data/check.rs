//! `cargo xtask data`: the dataset read by the core's own reader, and a table of what is in it.

use super::{bundle, schema};
use crate::project;
use anyhow::{Result, bail};
use borderline::dataset::raw::{Checked, Dataset};
use borderline::dataset::{Severity, load};
use serde_json::Value;

/// Checks the dataset, prints its coverage and writes the format's schema.
pub fn run() -> Result<()> {
    let document = bundle()?;
    table(&document);
    let (unsourced, found) = match load(&serde_json::to_string(&document)?) {
        Ok((atlas, found)) => {
            checked(&atlas.data);
            println!("{:24}{}", "days of border changes", atlas.change_days.len());
            (unsourced(&atlas.data), found)
        }
        Err(found) => (Vec::new(), found),
    };
    for finding in &found {
        println!(
            "{:?} {}: {} ({})",
            finding.severity, finding.path, finding.message, finding.hint
        );
    }
    for id in &unsourced {
        println!("Error events \"{id}\": an event needs a source");
    }
    let wrong = found
        .iter()
        .filter(|finding| finding.severity != Severity::Info)
        .count()
        + unsourced.len();
    if wrong > 0 {
        bail!("{wrong} findings in the dataset");
    }
    let file = schema::write_for_work()?;
    println!("the format's schema is {}", project::shown(&file));
    Ok(())
}

fn unsourced(data: &Dataset) -> Vec<String> {
    data.events
        .iter()
        .filter(|event| event.sources.is_empty())
        .map(|event| event.id.clone())
        .collect()
}

/// How many records each list has.
fn table(document: &Value) {
    let members = document.as_object().into_iter().flatten();
    for (name, records) in members.filter_map(|(name, list)| Some((name, list.as_array()?))) {
        println!("{name:24}{}", records.len());
    }
}

/// How many events were checked, and how far.
fn checked(data: &Dataset) {
    for (name, how) in [
        ("text", Checked::Text),
        ("secondary", Checked::Secondary),
        ("none", Checked::None),
    ] {
        let events = data.events.iter().filter(|event| event.checked == how);
        println!("{:24}{}", format!("events checked: {name}"), events.count());
    }
}
