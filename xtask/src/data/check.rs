//! `cargo xtask data`: the dataset read by the core's own reader, held to our own rules, and tables of what is in it.

use super::{bundle, campaigns, causes, figures, lessons, old_style, record, schema, texts};
use crate::project;
use anyhow::{Result, bail};
use borderline::dataset::raw::{Checked, Dataset};
use borderline::dataset::{Atlas, Diagnostic, Severity, load};
use serde_json::Value;

/// Checks the dataset, prints its coverage and writes the format's schema.
pub fn run() -> Result<()> {
    let document = bundle()?;
    table(&document);
    texts::table(&document);
    let wrong = match load(&serde_json::to_string(&document)?) {
        Ok((atlas, found)) => {
            checked(&atlas.data);
            covered(&atlas.data);
            println!(
                "{:32}{:9}",
                "days of border changes",
                atlas.change_days.len()
            );
            say(&found) + complain(&breaches(&document, &atlas))
        }
        Err(found) => say(&found),
    };
    if wrong > 0 {
        bail!("{wrong} findings in the dataset");
    }
    let file = schema::write_for_work()?;
    println!("the format's schema is {}", project::shown(&file));
    Ok(())
}

/// What breaks the rules that this atlas sets itself above those of the format.
pub fn breaches(document: &Value, atlas: &Atlas) -> Vec<String> {
    let mut found = texts::check(document);
    found.extend(record::check(atlas));
    found.extend(causes::check(&atlas.data));
    found.extend(figures::check(atlas));
    found.extend(old_style::check(atlas));
    found.extend(campaigns::check(atlas));
    found.extend(lessons::check(atlas, document));
    found
}

/// Prints the core's findings; returns how many are more than a remark.
fn say(found: &[Diagnostic]) -> usize {
    for finding in found {
        println!(
            "{:?} {}: {} ({})",
            finding.severity, finding.path, finding.message, finding.hint
        );
    }
    found
        .iter()
        .filter(|finding| finding.severity != Severity::Info)
        .count()
}

/// Prints breaches of our own rules; returns how many there are.
fn complain(breaches: &[String]) -> usize {
    for breach in breaches {
        println!("Error {breach}");
    }
    breaches.len()
}

/// How many records each list has.
fn table(document: &Value) {
    let members = document.as_object().into_iter().flatten();
    for (name, records) in members.filter_map(|(name, list)| Some((name, list.as_array()?))) {
        println!("{name:32}{:9}", records.len());
    }
}

/// How many events were checked, and how far.
fn checked(data: &Dataset) {
    for (name, how) in [
        ("text", Checked::Text),
        ("secondary", Checked::Secondary),
        ("none", Checked::None),
    ] {
        let events = data.events.records().filter(|event| event.checked == how);
        println!(
            "{:32}{:9}",
            format!("events checked: {name}"),
            events.count()
        );
    }
}

/// How many claims of each document an event carries, and how many have a reason for none.
fn covered(data: &Dataset) {
    for document in &data.documents {
        let claims = data.claims.iter();
        let claims = claims.filter(|claim| claim.document == document.id);
        let (without, with): (Vec<_>, Vec<_>) =
            claims.partition(|claim| !claim.no_event.is_empty());
        println!(
            "{:32}{:9}, and {} with a reason for none",
            format!("claims of {} with an event", document.id),
            with.len(),
            without.len()
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dataset_keeps_its_own_rules() {
        let document = bundle().unwrap();
        let (atlas, found) = load(&document.to_string()).unwrap();
        let breaches = breaches(&document, &atlas);
        assert_eq!(breaches, Vec::<String>::new());
        assert_eq!(say(&found), 0);
    }
}
