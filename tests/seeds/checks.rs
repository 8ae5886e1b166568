//! What every parser promises of any text, for the property tests and for the fuzzer alike: it comes back, and what it
//! says holds together.

use std::sync::OnceLock;

use borderline::app::App;
use borderline::dataset::{self, Diagnostic, Severity};
use borderline::export;
use borderline::import::{self, Format};
use borderline::scene::measure::Rough;
use borderline::time::{
    EdtfError, Span, day_from_edtf, iso_from_day, span_from_edtf, span_from_ends,
};
use serde_json::{Value, json};

/// A small dataset with a record of every list.
pub const DATASET: &str = include_str!("dataset.json");

/// A date, or two ends of one.
pub fn edtf(text: &str) {
    spans(text, span_from_edtf(text));
    if let Some((start, end)) = text.split_once('/') {
        let longer = if start.len() > end.len() { start } else { end };
        spans(longer, span_from_ends(start, end));
    }
    if let Ok(day) = day_from_edtf(text) {
        assert_eq!(day_from_edtf(&iso_from_day(day)), Ok(day), "{text}");
    }
}

fn spans(text: &str, read: Result<Span, EdtfError>) {
    match read {
        Ok(span) => {
            let (from, to) = span.extent();
            assert!(
                from < to && from.abs() < 5e6 && to.abs() < 5e6,
                "{text}: {span:?}"
            );
            for end in [span.start, span.end] {
                assert!(end.min < end.max, "{text}: {span:?}");
            }
            assert!(span.choices.iter().all(|(a, b)| a < b), "{text}: {span:?}");
            assert!(span.choices.is_sorted(), "{text}: {span:?}");
        }
        Err(problem) => {
            assert!(problem.offset <= text.len(), "{text}: {problem:?}");
            assert!(!problem.message.is_empty(), "{text}");
        }
    }
}

/// A dataset of our own: what loads can be written, and is then the same.
pub fn dataset(text: &str) {
    match dataset::load(text) {
        Ok((atlas, found)) => {
            told(text, &found);
            assert!(
                found
                    .iter()
                    .all(|finding| finding.severity != Severity::Error)
            );
            let written = export::json(&atlas.data);
            let again = dataset::load(&written).map(|(atlas, _)| export::json(&atlas.data));
            assert_eq!(again.as_ref(), Ok(&written), "{text}");
        }
        Err(found) => refused(text, &found),
    }
}

/// A text in another format: what is read of it is a dataset of our own.
pub fn foreign(format: Format, text: &str) {
    match import::read(format, text) {
        Ok((data, found)) => {
            told(text, &found);
            assert!(!data.events.is_empty());
            let written = export::json(&data);
            if let Err(found) = dataset::load(&written) {
                refused(&written, &found);
            }
        }
        Err(found) => refused(text, &found),
    }
}

fn refused(text: &str, found: &[Diagnostic]) {
    told(text, found);
    assert!(
        found
            .iter()
            .any(|finding| finding.severity == Severity::Error),
        "{text}: {found:?}"
    );
}

/// Findings say something, and stand within the text.
fn told(text: &str, found: &[Diagnostic]) {
    let lines = text.split(['\n', '\r']).count();
    for finding in found {
        assert!(!finding.message.is_empty(), "{finding:?}");
        assert!(finding.line <= lines, "{text}: {finding:?}");
    }
}

/// A state string: whatever an atlas was brought to, it says, and takes again.
pub fn state(text: &str) {
    static LOADS: OnceLock<bool> = OnceLock::new();
    let mut app = App::default();
    app.resize(600.0, 400.0);
    let report = app.load(DATASET);
    assert!(*LOADS.get_or_init(|| report["ok"] == true), "{report}");
    app.set("state", Some(text));
    let state = said(&mut app);
    app.set("state", state.as_str());
    assert_eq!(said(&mut app), state, "{text}");
}

fn said(app: &mut App) -> Value {
    app.query("state", &json!([]), &Rough).unwrap_or_default()
}
