//! CSV and TSV: our own columns, or those of TimelineJS' sheet. Which is which, and what stands between two cells, is
//! told by the first line.
//!
//! `split` cuts the text into cells with the crate `csv-core`; what they mean is `table`'s.

mod split;

use std::borrow::Cow;

use super::html;
use super::table::columns::{Column, Field, bare, column, list_of_names, nearest};
use super::table::{Cell, Table, extra_name};
use crate::dataset::raw::{Dataset, Extra};
use crate::dataset::{Diagnostic, Severity};
use split::{Row, Split};

/// What may stand between two cells.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The delimiter of a table: what its first line has most of. `None` where there is none, and so no table.
pub(super) fn delimiter(text: &str) -> Option<u8> {
    let line = text.lines().find(|line| !line.trim().is_empty())?;
    let mut counts = DELIMITERS.map(|delimiter| (0, delimiter));
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (count, delimiter) in &mut counts {
            *count += usize::from(!quoted && byte == *delimiter);
        }
    }
    let most = counts.into_iter().rev().max_by_key(|(count, _)| *count)?;
    (most.0 > 0).then_some(most.1)
}

/// Whether the first line names a column for dates.
pub(super) fn has_date(text: &str) -> bool {
    let line = text
        .trim_start_matches(['\u{feff}', '\r', '\n'])
        .lines()
        .next()
        .unwrap_or_default();
    let names = line.split(|c| DELIMITERS.contains(&u8::try_from(c).unwrap_or_default()));
    let mut columns = names.map(|name| column(name.trim_matches(['"', ' '])));
    columns.any(|column| matches!(column, Some(Column::Start | Column::Year)))
}

/// Reads a table.
///
/// # Errors
/// Why no row of it can be read.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut split = Split::of(text, delimiter(text).unwrap_or(b','));
    let mut table = Table::new(text);
    let mut row = Row::default();
    split.next(&mut row);
    let header = Header::of(&row);
    if let Err(finding) = header.complete() {
        table.findings.push(finding, Some(row.at));
        return Err(table.finish().1);
    }
    header.tell_unknown(&row, &mut table);
    let mut number = 0;
    while split.next(&mut row) {
        table.begin("rows", Some(number), Some(row.at));
        header.take(&row, &mut table);
        number += 1;
    }
    Ok(table.finish())
}

/// The first line.
struct Header {
    fields: Vec<Field>,
    /// Whether this is TimelineJS' sheet, whose texts are HTML.
    is_sheet: bool,
}

impl Header {
    fn of(row: &Row) -> Self {
        let mut fields: Vec<Field> = row.cells().map(|(name, _)| Field::named(name)).collect();
        let is_sheet = fields.iter().any(|field| bare(&field.name) == "headline");
        for field in fields.iter_mut().filter(|_| is_sheet) {
            match bare(&field.name).as_str() {
                "text" => field.column = Some(Column::Summary),
                "tag" => field.column = Some(Column::Lane),
                _ => {}
            }
        }
        Self { fields, is_sheet }
    }

    /// A table without a column for dates is none.
    fn complete(&self) -> Result<(), Diagnostic> {
        let has = |column| self.fields.iter().any(|field| field.column == Some(column));
        if has(Column::Start) || has(Column::Year) {
            return Ok(());
        }
        let unknown = self.fields.iter().filter(|field| field.column.is_none());
        let near = unknown.filter_map(|field| {
            let near = nearest(&field.name)?;
            matches!(near, "start" | "year")
                .then(|| format!("did you mean \"{near}\" by \"{}\"?", field.name))
        });
        let hint = near.into_iter().next();
        Err(Diagnostic::at(
            Severity::Error,
            "header",
            "no column of the first line says when",
            hint.unwrap_or_else(|| {
                format!(
                    "the first line must name the columns; they may be: {}",
                    list_of_names()
                )
            }),
        ))
    }

    fn tell_unknown(&self, row: &Row, table: &mut Table) {
        for (field, (name, at)) in self.fields.iter().zip(row.cells()) {
            if field.column.is_some() || name.is_empty() {
                continue;
            }
            let (severity, hint) = match nearest(name) {
                Some(near) => (Severity::Warning, format!("did you mean \"{near}\"?")),
                None => (
                    Severity::Info,
                    "correct its name, or leave it for another program".to_owned(),
                ),
            };
            let message = format!("the column \"{name}\" is kept, but not used");
            table
                .findings
                .push(Diagnostic::at(severity, "header", message, hint), Some(at));
        }
    }

    fn take(&self, row: &Row, table: &mut Table) {
        if row.unclosed {
            let hint =
                "put a second quotation mark behind the text; one within it is written twice";
            let message = "a quotation mark is opened here and never closed";
            table.tell(Severity::Error, "", None, message, hint);
            return;
        }
        let texts: Vec<(Cow<str>, usize)> = row
            .cells()
            .map(|(text, at)| (self.plain(text, at, table), at))
            .collect();
        let mut extra = Extra::new();
        let mut cells = Vec::with_capacity(texts.len());
        for (field, (text, at)) in self.fields.iter().zip(&texts) {
            if field.column.is_some() {
                cells.push(Cell {
                    field,
                    text,
                    at: Some(*at),
                });
            } else if !text.is_empty() && !field.name.is_empty() {
                extra.insert(extra_name(&field.name), text.as_ref().into());
            }
        }
        if let Some((text, at)) = texts
            .iter()
            .skip(self.fields.len())
            .find(|(text, _)| !text.is_empty())
        {
            let message = format!(
                "\"{text}\" stands in no column: the first line has {}",
                self.fields.len()
            );
            let hint = "put quotation marks around a text with a comma in it";
            table.tell(Severity::Warning, "", Some(*at), message, hint);
        }
        table.take(&cells, extra);
    }

    /// The text of a cell, without tags where the sheet has HTML.
    fn plain<'a>(&self, text: &'a str, at: usize, table: &mut Table) -> Cow<'a, str> {
        if !self.is_sheet {
            return Cow::Borrowed(text);
        }
        let plain = html::plain(text);
        if let Some((message, hint)) = plain.told() {
            table.tell(Severity::Info, "", Some(at), message, hint);
        }
        plain.text
    }
}

#[cfg(test)]
mod tests;
