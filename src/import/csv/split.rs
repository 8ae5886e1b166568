//! A table's text → rows of cells, each with its place in the text.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// One row; used again for the next.
#[derive(Default)]
pub(super) struct Row {
    /// Where it begins, bytes.
    pub at: usize,
    /// Whether a quotation mark in it is never closed; its cells are then not to be trusted.
    pub unclosed: bool,
    /// The cells, one behind the other.
    bytes: Vec<u8>,
    /// Where in the text each cell begins, and where it ends in `bytes`.
    cells: Vec<(usize, usize)>,
}

impl Row {
    /// The cells without the spaces around them, each with its place in the text.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&str, usize)> {
        let begins = std::iter::once(0).chain(self.cells.iter().map(|(_, end)| *end));
        self.cells.iter().zip(begins).map(|((at, end), begin)| {
            let bytes = self.bytes.get(begin..*end).unwrap_or_default();
            // What was cut out of a text at its marks is text.
            (std::str::from_utf8(bytes).unwrap_or_default().trim(), *at)
        })
    }
}

/// A text on its way into rows.
pub(super) struct Split<'t> {
    text: &'t [u8],
    at: usize,
    settings: ReaderBuilder,
    reader: Reader,
    field: Vec<u8>,
}

impl<'t> Split<'t> {
    pub(super) fn of(text: &'t str, delimiter: u8) -> Self {
        let mut settings = ReaderBuilder::new();
        settings.delimiter(delimiter);
        Self {
            text: text.as_bytes(),
            at: 0,
            reader: settings.build(),
            settings,
            field: vec![0; 1024],
        }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads the next row; false at the end. A row whose quotation mark is never closed ends with its first line.
    pub(super) fn next(&mut self, row: &mut Row) -> bool {
        let blank = self
            .rest()
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'));
        self.at += blank.count();
        row.at = self.at;
        row.unclosed = false;
        row.bytes.clear();
        row.cells.clear();
        if self.rest().is_empty() {
            return false;
        }
        loop {
            let begin = self.at;
            let is_last = self.cell(row);
            row.cells.push((begin, row.bytes.len()));
            if !is_last {
                continue;
            }
            let raw = self.text.get(begin..self.at).unwrap_or_default();
            let marks = raw.iter().filter(|byte| **byte == b'"').count();
            if self.rest().is_empty() && raw.starts_with(b"\"") && marks % 2 == 1 {
                row.unclosed = true;
                row.at = begin;
                let line = raw.iter().position(|byte| *byte == b'\n');
                self.at = line.map_or(self.text.len(), |line| begin + line + 1);
                self.reader = self.settings.build();
            }
            return true;
        }
    }

    /// Reads one cell; whether it is the row's last.
    fn cell(&mut self, row: &mut Row) -> bool {
        loop {
            let (result, read, written) = self.reader.read_field(self.rest(), &mut self.field);
            self.at += read;
            row.bytes.extend(self.field.iter().take(written));
            match result {
                ReadFieldResult::Field { record_end } => return record_end,
                ReadFieldResult::End => return true,
                // The text was read to its end; asked again, the reader gives its last cell.
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}
