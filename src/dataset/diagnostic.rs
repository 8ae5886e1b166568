//! What is said about a dataset while it is read.

use serde::Serialize;

use crate::time::EdtfError;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The dataset is not in order, and nothing of it is used.
    Error,
    /// The record is used, but something of it is missing or doubtful.
    Warning,
    /// Worth knowing.
    Info,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Where, as `events[12].when`; empty for the file itself.
    pub path: String,
    /// Line in the text, from 1; 0 where only the path is known.
    pub line: usize,
    /// Column in the line, from 1; 0 where only the path is known.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl Diagnostic {
    /// A text that is no date.
    #[must_use]
    pub fn date(path: impl Into<String>, problem: EdtfError) -> Self {
        let hint = if problem.hint.is_empty() {
            "write a date, as 1938-07-29, 1938-07, 1938 or 1938-07-29/1938-08-11".to_owned()
        } else {
            problem.hint
        };
        Self::at(Severity::Error, path, problem.message, hint)
    }

    /// A finding at a path.
    #[must_use]
    pub fn at(
        severity: Severity,
        path: impl Into<String>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            severity,
            path: path.into(),
            line: 0,
            column: 0,
            message: message.into(),
            hint: hint.into(),
        }
    }
}
