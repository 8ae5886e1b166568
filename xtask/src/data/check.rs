//! `cargo xtask data`: the dataset read by the core's own reader, and a table of what is in it.

use super::bundle;
use anyhow::{Result, bail};
use borderline::dataset::raw::{Checked, Dataset};
use borderline::dataset::{Severity, read, resolve};

/// Checks the dataset and prints its coverage.
pub fn run() -> Result<()> {
    let text = serde_json::to_string(&bundle()?)?;
    let (data, mut found) = match read(&text) {
        Ok(read) => read,
        Err(found) => bail!(
            "the dataset cannot be read: {}",
            found
                .iter()
                .map(|d| format!("{}: {}", d.path, d.message))
                .collect::<Vec<_>>()
                .join("; ")
        ),
    };
    let unsourced: Vec<String> = unsourced(&data);
    table(&data);
    let atlas = resolve(data, &mut found);
    println!("{:24}{}", "days of border changes", atlas.change_days.len());
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
    Ok(())
}

fn unsourced(data: &Dataset) -> Vec<String> {
    data.events
        .iter()
        .filter(|event| event.sources.is_empty())
        .map(|event| event.id.clone())
        .collect()
}

fn table(data: &Dataset) {
    let events = |checked| {
        data.events
            .iter()
            .filter(|event| event.checked == checked)
            .count()
    };
    for (name, count) in [
        ("events", data.events.len()),
        ("  checked: text", events(Checked::Text)),
        ("  checked: secondary", events(Checked::Secondary)),
        ("  checked: none", events(Checked::None)),
        ("places", data.places.len()),
        ("powers", data.powers.len()),
        ("people", data.people.len()),
        ("sources", data.sources.len()),
        ("documents", data.documents.len()),
        ("claims", data.claims.len()),
        ("lines", data.lines.len()),
        ("cells", data.cells.len()),
        ("tenure", data.tenure.len()),
        ("territorial claims", data.territorial_claims.len()),
        ("campaigns", data.campaigns.len()),
        ("railways", data.railways.len()),
    ] {
        println!("{name:24}{count}");
    }
}
