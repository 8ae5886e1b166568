//! What is found while a file is read, with line and column.

use crate::dataset::{Diagnostic, Severity};

/// So many findings are listed; a file in which every row is wrong is wrong in one way.
const MOST: usize = 200;

/// The findings of one file.
pub(super) struct Findings<'t> {
    text: &'t str,
    /// A place in the text that was counted to: bytes from its start, its line from 0, and where that line begins.
    counted: (usize, usize, usize),
    list: Vec<Diagnostic>,
    left_off: usize,
}

impl<'t> Findings<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            counted: (0, 0, 0),
            list: Vec::new(),
            left_off: 0,
        }
    }

    /// Adds a finding; `at` is where in the text, bytes from its start.
    pub(super) fn push(&mut self, mut finding: Diagnostic, at: Option<usize>) {
        if self.list.len() == MOST {
            self.left_off += 1;
            return;
        }
        if let Some(at) = at {
            (finding.line, finding.column) = self.line_and_column(at);
        }
        self.list.push(finding);
    }

    /// Line and column of a place, both from 1; columns count characters.
    pub(super) fn line_and_column(&mut self, at: usize) -> (usize, usize) {
        if at < self.counted.0 {
            self.counted = (0, 0, 0);
        }
        let (from, mut line, mut begin) = self.counted;
        let between = self.text.get(from..at).unwrap_or_default();
        for (offset, _) in between.match_indices('\n') {
            line += 1;
            begin = from + offset + 1;
        }
        self.counted = (at, line, begin);
        let before = self.text.get(begin..at).unwrap_or_default();
        (line + 1, before.chars().count() + 1)
    }

    /// All of them, and one for those that are not listed.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        if self.left_off > 0 {
            self.list.push(Diagnostic::at(
                Severity::Info,
                "",
                format!("{} more findings are not listed", self.left_off),
                "correct these first; the rest may be of the same kind",
            ));
        }
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_in_any_order() {
        let text = "ab\nжя,x\n\nend";
        let mut findings = Findings::of(text);
        let mut place = |part: &str| findings.line_and_column(text.find(part).unwrap_or_default());
        assert_eq!(place("ab"), (1, 1));
        assert_eq!(place("x"), (2, 4));
        assert_eq!(place("end"), (4, 1));
        assert_eq!(place("я"), (2, 2));
    }

    #[test]
    fn only_the_first_are_listed() {
        let mut findings = Findings::of("");
        for _ in 0..1000 {
            findings.push(Diagnostic::at(Severity::Error, "", "x", "y"), None);
        }
        let list = findings.finish();
        assert_eq!(list.len(), MOST + 1);
        assert!(
            list.last()
                .is_some_and(|last| last.message.starts_with("800 more"))
        );
    }
}
