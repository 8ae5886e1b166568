//! Writes datasets, in Borderline's own format and in those of others.
//!
//! `json` writes everything. `csv`, `geojson`, `ics` and `timelinejs` write what `rows` makes of events, eras and the
//! title: texts by the names of the columns in `import::table`, which reads them back. Each puts into the members of
//! its format what that has members for, and the rest beside them under our names, so that what is loaded again is the
//! same; `dates` has the plain dates for programs that know no EDTF. `sources` writes the references.

mod csv;
mod dates;
mod geojson;
mod ics;
mod json;
mod rows;
mod sources;
#[cfg(test)]
mod tests;
mod timelinejs;

pub use sources::bib_text;

use crate::dataset::Atlas;
use crate::dataset::raw::Dataset;
use crate::error::Error;

/// A format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Borderline's own.
    Json,
    /// A table with commas.
    Csv,
    /// GeoJSON with time.
    GeoJson,
    /// iCalendar.
    Ics,
    /// The JSON of TimelineJS 3.
    TimelineJs,
    /// The sources, for BibTeX.
    BibTex,
    /// The sources, for programs that use CSL.
    CslJson,
}

impl Format {
    /// All of them by their names.
    pub const NAMES: [(&'static str, Self); 7] = [
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("geojson", Self::GeoJson),
        ("ics", Self::Ics),
        ("timelinejs", Self::TimelineJs),
        ("bibtex", Self::BibTex),
        ("csljson", Self::CslJson),
    ];

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (_, format) = Self::NAMES.into_iter().find(|(own, _)| *own == name)?;
        Some(format)
    }
}

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// The language of texts where a format has one for all: BCP 47.
    pub lang: &'a str,
    /// The indices of the events that are wanted; all where there is no list.
    pub events: Option<&'a [usize]>,
}

impl Choice<'_> {
    /// The indices of the events that are wanted.
    fn indices(&self, atlas: &Atlas) -> Vec<usize> {
        let all = || (0..atlas.events().len()).collect();
        self.events.map_or_else(all, <[usize]>::to_vec)
    }
}

/// A dataset in Borderline's own format.
#[must_use]
pub fn json(data: &Dataset) -> String {
    json::write(data, None, json::event_by_value)
}

/// The same in half the time and with more code, for whoever reads a hundred thousand events of another format: their
/// members stand in the order of the format.
#[must_use]
pub fn json_of_many(data: &Dataset) -> String {
    json::write(data, None, |event| {
        serde_json::to_string(event).unwrap_or_default()
    })
}

/// The events of a dataset that are wanted, in Borderline's own format, without what would name another one.
#[must_use]
pub fn json_of(data: &Dataset, events: &[usize]) -> String {
    json::write(data, Some(events), json::event_by_value)
}

/// A format that is not known.
#[must_use]
pub fn unknown(name: &str) -> Error {
    let names: Vec<&str> = Format::NAMES.iter().map(|(name, _)| *name).collect();
    Error::new(
        format!("this build cannot export \"{name}\""),
        format!("it can: svg, {}", names.join(", ")),
    )
}

/// The text of what is loaded in a format.
#[must_use]
pub fn export(atlas: &Atlas, format: Format, choice: &Choice) -> String {
    match format {
        Format::Json => json::write(&atlas.data, choice.events, json::event_by_value),
        Format::Csv => csv::write(atlas, choice),
        Format::GeoJson => geojson::write(atlas, choice),
        Format::Ics => ics::write(atlas, choice),
        Format::TimelineJs => timelinejs::write(atlas, choice),
        Format::BibTex => sources::bibtex(atlas, choice),
        Format::CslJson => sources::csl(atlas, choice),
    }
}
