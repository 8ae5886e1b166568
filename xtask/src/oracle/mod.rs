//! Our reading of EDTF beside that of edtf.js, which others wrote: `cargo xtask test --only edtf`.
//!
//! `corpus` has dates in every form of the levels 0 to 2. Either reader gives their bounds, or refuses them. Where the two
//! differ, `docs/edtf.md` has a row for the form that says by how much and why; a difference without a row fails, and so
//! does a row without its difference.

mod corpus;

use crate::{project, setup};
use anyhow::{Context, Result, bail, ensure};
use borderline::time::{
    Edge, Instant, Span, day_from_instant, iso_from_day, iso_from_instant, span_from_edtf,
};
use corpus::forms;
use serde_json::Value;
use std::fmt;
use std::fs;
use std::io::Write;
use std::process::Stdio;

/// One end of what a date covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Seconds since 1970, civil time; the last one is within.
    At(i64),
    Open,
    Unknown,
}

/// First and last second; `None` for a text that is refused.
type Bounds = Option<(End, End)>;

/// One text of which the two readers think differently.
struct Difference {
    text: String,
    ours: Bounds,
    theirs: Bounds,
}

/// A form with differences, as its row in the document has it.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    form: String,
    /// How many of how many texts.
    differ: String,
    example: String,
    ours: String,
    theirs: String,
}

/// Compares the two readers, and their differences with those listed.
///
/// # Errors
/// Where a difference is not listed, or one that is listed is not there.
pub fn run() -> Result<()> {
    let found = differences()?;
    let file = project::root().join("docs/edtf.md");
    let document = fs::read_to_string(&file).context("docs/edtf.md lists the differences")?;
    let listed = listed(&document);
    let mut wrong = 0;
    for row in found.iter().filter(|row| !listed.contains(row)) {
        println!("not listed: {row}");
        wrong += 1;
    }
    for row in listed.iter().filter(|row| !found.contains(row)) {
        println!("listed, but not so: {row}");
        wrong += 1;
    }
    ensure!(
        wrong == 0,
        "{wrong} rows of {} are not as edtf.js and we read dates",
        project::shown(&file)
    );
    let (forms, differing) = (forms(), found.len());
    let dates: usize = forms.iter().map(|form| form.texts.len()).sum();
    println!(
        "{dates} dates in {} forms, of which {differing} differ as listed",
        forms.len()
    );
    Ok(())
}

fn differences() -> Result<Vec<Row>> {
    let forms = forms();
    let texts: Vec<&String> = forms.iter().flat_map(|form| &form.texts).collect();
    let mut theirs = ask(&texts)?.into_iter();
    let mut rows = Vec::new();
    for form in &forms {
        let answers = form.texts.iter().zip(theirs.by_ref());
        let differing = answers.filter_map(|(text, theirs)| {
            let ours = span_from_edtf(text).ok().map(|span| bounds(&span));
            (ours != theirs).then(|| Difference {
                text: text.clone(),
                ours,
                theirs,
            })
        });
        let differing: Vec<Difference> = differing.collect();
        rows.extend(differing.first().map(|first| Row {
            form: form.name.to_owned(),
            differ: format!("{} of {}", differing.len(), form.texts.len()),
            example: format!("`{}`", first.text),
            ours: shown(first.ours),
            theirs: shown(first.theirs),
        }));
    }
    Ok(rows)
}

/// What edtf.js makes of each text.
fn ask(texts: &[&String]) -> Result<Vec<Bounds>> {
    setup::npm_packages()?;
    let mut node = setup::node()?;
    node.arg("edtf.mjs")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = node.spawn().context("cannot start Node")?;
    let mut input = child.stdin.take().context("Node takes no input")?;
    input.write_all(serde_json::to_string(texts)?.as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    ensure!(
        output.status.success(),
        "edtf.mjs failed ({})",
        output.status
    );
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout)?;
    ensure!(
        answers.len() == texts.len(),
        "edtf.mjs did not answer for every text"
    );
    answers.iter().map(answer).collect()
}

fn answer(value: &Value) -> Result<Bounds> {
    let end = |value: &Value| match value.as_str() {
        Some("open") => Ok(End::Open),
        Some("unknown") => Ok(End::Unknown),
        _ => value
            .as_i64()
            .map(End::At)
            .with_context(|| format!("no bound: {value}")),
    };
    match value {
        Value::Null => Ok(None),
        Value::Array(ends) => match &ends[..] {
            [first, last] => Ok(Some((end(first)?, end(last)?))),
            _ => bail!("no bounds: {value}"),
        },
        _ => bail!("no bounds: {value}"),
    }
}

fn bounds(span: &Span) -> (End, End) {
    let end = |edge, at: i64| match edge {
        Edge::Known => End::At(at),
        Edge::Open => End::Open,
        Edge::Unknown => End::Unknown,
    };
    (
        end(span.start.edge, span.start.min.0),
        end(span.end.edge, span.end.max.0 - 1),
    )
}

/// Bounds for a person: days where they are whole, else seconds.
fn shown(bounds: Bounds) -> String {
    const DAY: i64 = 86_400;
    let Some((first, last)) = bounds else {
        return "refused".to_owned();
    };
    let end = |end: End, midnight: i64| match end {
        End::Open => "open".to_owned(),
        End::Unknown => "unknown".to_owned(),
        End::At(at) if at.rem_euclid(DAY) == midnight => {
            iso_from_day(day_from_instant(Instant(at)))
        }
        End::At(at) => iso_from_instant(Instant(at)),
    };
    match (end(first, 0), end(last, DAY - 1)) {
        (first, last) if first == last => first,
        (first, last) => format!("{first} to {last}"),
    }
}

/// The rows of the table in the document: all but the head, without the reasons, of which each must have one.
fn listed(document: &str) -> Vec<Row> {
    let rows = document.lines().filter_map(|line| {
        let cells: Vec<&str> = line
            .strip_prefix("| ")?
            .strip_suffix(" |")?
            .split(" | ")
            .collect();
        let [form, differ, example, ours, theirs, why] = cells[..] else {
            return None;
        };
        let is_row = example.starts_with('`') && !why.trim().is_empty();
        is_row.then(|| Row {
            form: form.to_owned(),
            differ: differ.to_owned(),
            example: example.to_owned(),
            ours: ours.to_owned(),
            theirs: theirs.to_owned(),
        })
    });
    rows.collect()
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self {
            form,
            differ,
            example,
            ours,
            theirs,
        } = self;
        write!(f, "| {form} | {differ} | {example} | {ours} | {theirs} |")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_form_has_a_name_of_its_own_and_dates() {
        let forms = forms();
        let names: BTreeSet<&str> = forms.iter().map(|form| form.name).collect();
        assert_eq!(names.len(), forms.len());
        assert!(forms.iter().all(|form| form.texts.len() > 1));
    }

    #[test]
    fn a_row_is_read_as_it_is_written_and_needs_a_reason() {
        let ours = bounds(&span_from_edtf("1939-05/..").unwrap());
        let row = Row {
            form: "open".to_owned(),
            differ: "1 of 2".to_owned(),
            example: "`1939-05/..`".to_owned(),
            ours: shown(Some(ours)),
            theirs: shown(None),
        };
        assert_eq!(
            row.to_string(),
            "| open | 1 of 2 | `1939-05/..` | 1939-05-01 to open | refused |"
        );
        let document = format!(
            "| form | differ | example | here | edtf.js | why |\n| --- | --- | --- | --- | --- | --- |\n{row} it has none |\n"
        );
        assert_eq!(listed(&document), [row]);
        assert!(listed(&document.replace("it has none", " ")).is_empty());
    }

    #[test]
    fn the_last_second_is_within() {
        let of = |text: &str| shown(Some(bounds(&span_from_edtf(text).unwrap())));
        assert_eq!(of("1939-05-11"), "1939-05-11");
        assert_eq!(of("1939"), "1939-01-01 to 1939-12-31");
        assert_eq!(of("1945-08-09T00:10:00"), "1945-08-09T00:10:00");
    }
}
