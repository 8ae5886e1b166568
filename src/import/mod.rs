//! Reads datasets, of Borderline's own format and of others.
//!
//! [`load`] finds out which format a text is in by its first telling member, not by its name. Each foreign format has a
//! file here that turns it into the raw records of Borderline's own, in one pass over the text; from there on nobody
//! knows where they came from. Findings carry paths of the file as its author wrote it.

mod split;
mod vis;

use std::fmt;

use serde::de::{Deserializer as _, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::dataset::raw::{Dataset, FORMAT_VERSION};
use crate::dataset::{self, Atlas, Diagnostic, Severity};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Borderline's own.
    Borderline,
    /// Items of vis-timeline, alone or with their groups.
    VisTimeline,
}

impl Format {
    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Borderline => "borderline",
            Self::VisTimeline => "vis-timeline",
        }
    }
}

/// The format of a text. One that is of none counts as Borderline's own, whose reader says best what is missing.
#[must_use]
pub fn format(text: &str) -> Format {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('[') || first_telling_member(text).as_deref() == Some("items") {
        Format::VisTimeline
    } else {
        Format::Borderline
    }
}

/// The first of an object's members that tells its format. Reading ends there, so that long lists behind it cost nothing.
fn first_telling_member(text: &str) -> Option<String> {
    struct Find<'a>(&'a mut Option<String>);

    impl<'de> Visitor<'de> for Find<'_> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("one object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            while let Some(name) = map.next_key::<String>()? {
                if matches!(name.as_str(), "borderline" | "items") {
                    *self.0 = Some(name);
                    return Err(A::Error::custom("found"));
                }
                map.next_value::<IgnoredAny>()?;
            }
            Ok(())
        }
    }

    let mut name = None;
    // A text that is no JSON is refused by the reader, with its line and column.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(Find(&mut name));
    name
}

/// An atlas with what is doubtful or not used in its text; or everything that was found, where any of it is an error.
pub type Loaded = Result<(Atlas, Vec<Diagnostic>), Vec<Diagnostic>>;

/// The atlas of a dataset's text in any of the formats, with what is doubtful or not used in it.
///
/// # Errors
/// Everything that was found, where any of it is an error.
pub fn load(text: &str) -> Loaded {
    match format(text) {
        Format::Borderline => dataset::load(text),
        Format::VisTimeline => vis::read(text).and_then(atlas_from_items),
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

    /// Whether there was no piece.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_none() && self.text.is_empty()
    }

    /// The format of the text and what it was.
    ///
    /// # Errors
    /// As of [`load`].
    pub fn finish(self) -> (Format, Loaded) {
        match self.items {
            Some(items) => (
                Format::VisTimeline,
                items.finish().and_then(atlas_from_items),
            ),
            None => (format(&self.text), load(&self.text)),
        }
    }
}

fn atlas_from_items(mut data: Dataset) -> Loaded {
    if data.events.is_empty() {
        // An empty list may be of any format, and would only take away what is shown.
        return Err(vec![Diagnostic::at(
            Severity::Error,
            "items".to_owned(),
            "there are no items".to_owned(),
            "give at least one, such as {\"id\": 1, \"content\": \"Treaty of Aigun\", \"start\": \"1858-05-28\"}",
        )]);
    }
    data.header.borderline = FORMAT_VERSION;
    let (atlas, found) = dataset::settle(data, Vec::new()).map_err(with_item_paths)?;
    Ok((atlas, with_item_paths(found)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_told_by_its_first_telling_member() {
        for (text, expected) in [
            ("[]", Format::VisTimeline),
            ("\u{feff} [{}]", Format::VisTimeline),
            (
                r#"{"groups": [{"items": 1}], "items": []}"#,
                Format::VisTimeline,
            ),
            (r#"{"items": [1, 2"#, Format::VisTimeline),
            (
                r#"{"events": [], "borderline": 1, "items": []}"#,
                Format::Borderline,
            ),
            ("{}", Format::Borderline),
            ("nonsense", Format::Borderline),
        ] {
            assert_eq!(format(text), expected, "{text}");
        }
    }

    #[test]
    fn an_empty_list_is_refused() {
        let found = load("[]").unwrap_err();
        assert_eq!(
            found.first().map(|finding| finding.path.as_str()),
            Some("items")
        );
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
