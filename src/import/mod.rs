//! Reads datasets, of Borderline's own format and of others.
//!
//! `sniff` finds out which format a text is in by what stands in it, not by its name. Each foreign format has a module
//! here that turns it into the raw records of Borderline's own; from there on nobody knows where they came from. Those
//! that are rows of named texts share `table`. Findings carry paths, lines and columns of the file as its author wrote
//! it; a row that is broken costs only itself, and what is not used is kept in `extra` for `export`.

mod csv;
mod findings;
pub(crate) mod geojson;
pub(crate) mod html;
pub(crate) mod ics;
mod json;
mod sniff;
mod split;
pub(crate) mod table;
pub(crate) mod timelinejs;
mod vis;

pub use sniff::{format, is_data};

use crate::dataset::events::Columns;
use crate::dataset::raw::{Dataset, FORMAT_VERSION};
use crate::dataset::{self, Atlas, Diagnostic, Severity};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Borderline's own.
    Borderline,
    /// Items of vis-timeline, alone or with their groups.
    VisTimeline,
    /// A table, with commas, semicolons or tabs: our own columns or those of TimelineJS' sheet.
    Csv,
    /// The JSON of TimelineJS 3.
    TimelineJs,
    /// GeoJSON with time, as of OpenHistoricalMap or in the Linked Places Format.
    GeoJson,
    /// iCalendar, RFC 5545.
    ICalendar,
}

impl Format {
    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Borderline => "borderline",
            Self::VisTimeline => "vis-timeline",
            Self::Csv => "csv",
            Self::TimelineJs => "timelinejs",
            Self::GeoJson => "geojson",
            Self::ICalendar => "ics",
        }
    }
}

/// An atlas with what was found, or everything that was found where nothing can be used.
pub type Loaded = Result<(Atlas, Vec<Diagnostic>), Vec<Diagnostic>>;

/// The atlas of a text in one of the formats that an atlas reads by itself: its own and vis-timeline's. `None` where
/// [`read`] has to make it one of these first.
#[must_use]
pub fn load_known(text: &str) -> Option<Loaded> {
    match format(text) {
        Format::Borderline => Some(dataset::load(text)),
        Format::VisTimeline => Some(vis::read(text).and_then(atlas_from_items)),
        Format::Csv | Format::TimelineJs | Format::GeoJson | Format::ICalendar => None,
    }
}

/// Loads a text that comes in pieces. Of a format whose records are read one by one it is never whole here; the first
/// piece must be long enough to tell the format.
#[derive(Debug, Default)]
pub struct Loader {
    text: String,
    items: Option<vis::Reader>,
}

impl Loader {
    /// Takes the next piece.
    pub fn push(&mut self, piece: &str) {
        if self.is_empty() && format(piece) == Format::VisTimeline {
            self.items = Some(vis::Reader::new());
        }
        match &mut self.items {
            Some(items) => items.push(piece),
            None => self.text.push_str(piece),
        }
    }

    /// Takes items of vis-timeline in columns, behind a piece that has an empty list of them; false where the whole text has
    /// to come instead.
    pub fn push_rows(&mut self, columns: &Columns) -> bool {
        let items = self.items.as_mut();
        items.is_some_and(|items| items.push_rows(columns))
    }

    /// Whether there was no piece.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_none() && self.text.is_empty()
    }

    /// The format of the text and what it was, as of [`load_known`].
    pub fn finish(self) -> (Format, Option<Loaded>) {
        match self.items {
            Some(items) => {
                let loaded = items.finish().and_then(atlas_from_items);
                (Format::VisTimeline, Some(loaded))
            }
            None => (format(&self.text), load_known(&self.text)),
        }
    }
}

fn atlas_from_items(data: Dataset) -> Loaded {
    let (data, _) = some(data, Vec::new(), "items")?;
    let (atlas, found) = dataset::settle(data, Vec::new()).map_err(with_item_paths)?;
    Ok((atlas, with_item_paths(found)))
}

/// The atlas of a dataset's text in any of the formats, with what is doubtful, broken or not used in it.
///
/// # Errors
/// Everything that was found, where nothing of it can be used.
pub fn load(text: &str) -> Loaded {
    load_known(text).unwrap_or_else(|| {
        let (data, mut found) = read(format(text), text)?;
        let (atlas, later) = dataset::settle(data, Vec::new())?;
        found.extend(later);
        Ok((atlas, found))
    })
}

/// The records of a foreign format, with what was found in them. Rows with errors are not among them.
///
/// # Errors
/// Everything that was found, where nothing of it can be used.
pub fn read(format: Format, text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let ((data, found), list) = match format {
        Format::TimelineJs => (timelinejs::read(text)?, "events"),
        Format::GeoJson => (geojson::read(text)?, "features"),
        Format::ICalendar => (ics::read(text), "events"),
        Format::VisTimeline => (vis::read_some(text)?, "items"),
        Format::Csv | Format::Borderline => (csv::read(text)?, "rows"),
    };
    some(data, found, list)
}

/// A file without events may be of any format, and would only take away what is shown.
fn some(
    mut data: Dataset,
    mut found: Vec<Diagnostic>,
    list: &str,
) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    data.header.borderline = FORMAT_VERSION;
    if !data.events.is_empty() {
        return Ok((data, found));
    }
    if !found
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        let hint = "give at least one, with a date and a title";
        found.push(Diagnostic::at(
            Severity::Error,
            list,
            "there are no events",
            hint,
        ));
    }
    Err(found)
}

/// Item `n` became event `n`.
fn with_item_paths(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    for finding in &mut found {
        if let Some(rest) = finding.path.strip_prefix("events[") {
            finding.path = format!("items[{rest}");
        }
    }
    found
}

/// The records of all events, for tests.
#[cfg(test)]
fn events_of(data: &Dataset) -> Vec<dataset::raw::Event> {
    data.events
        .records()
        .map(std::borrow::Cow::into_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_is_refused() {
        for (text, path) in [("[]", "items"), ("start,title\n", "rows")] {
            let found = load(text).unwrap_err();
            let paths: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
            assert_eq!(paths, [path]);
        }
    }

    #[test]
    fn findings_of_later_steps_name_the_item() {
        let twice =
            r#"[{"id": 1, "content": "a", "start": 0}, {"id": 1, "content": "b", "start": 0}]"#;
        let found = load(twice).unwrap_err();
        assert_eq!(
            found.first().map(|finding| finding.path.as_str()),
            Some("items[1].id")
        );
    }
}
