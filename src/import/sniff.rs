//! Which format a text is in, by what stands in it.

use std::fmt;

use serde::de::{Deserializer as _, Error as _, IgnoredAny, MapAccess, Visitor};

use super::{Format, csv};

/// The format of a text. One that is of none counts as Borderline's own, whose reader says best what is missing.
#[must_use]
pub fn format(text: &str) -> Format {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text.as_bytes().first() {
        Some(b'[') => Format::VisTimeline,
        Some(b'{') => format_of_object(text),
        _ if text
            .get(..15)
            .is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR")) =>
        {
            Format::ICalendar
        }
        _ if csv::delimiter(text).is_some() => Format::Csv,
        _ => Format::Borderline,
    }
}

/// Whether a text is probably a dataset and not just words that somebody copied.
#[must_use]
pub fn is_data(text: &str) -> bool {
    let rows = || text.lines().filter(|line| !line.trim().is_empty()).count();
    match format(text) {
        Format::Borderline => text.trim_start().starts_with('{'),
        Format::Csv => rows() > 1 && csv::has_date(text),
        Format::VisTimeline => text.contains('{'),
        Format::TimelineJs | Format::GeoJson | Format::ICalendar => true,
    }
}

fn format_of_object(text: &str) -> Format {
    let mut members = Members::default();
    // A text that is no JSON is refused by the reader, with its line and column.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(Find(&mut members));
    match members {
        Members {
            telling: Some(format),
            ..
        } => format,
        Members {
            geometry: true,
            properties: true,
            ..
        } => Format::GeoJson,
        // A dataset of ours without its version has events too, but not these.
        Members { events: true, .. } if text.contains("\"start_date\"") => Format::TimelineJs,
        _ => Format::Borderline,
    }
}

/// Which members of an object were seen.
#[derive(Default)]
struct Members {
    telling: Option<Format>,
    events: bool,
    geometry: bool,
    properties: bool,
}

/// Reading ends with the first member that tells the format, so that long lists behind it cost nothing.
struct Find<'a>(&'a mut Members);

impl<'de> Visitor<'de> for Find<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("one object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            self.0.telling = match name.as_str() {
                "borderline" => Some(Format::Borderline),
                "items" => Some(Format::VisTimeline),
                "features" => Some(Format::GeoJson),
                _ => None,
            };
            if self.0.telling.is_some() {
                return Err(A::Error::custom("found"));
            }
            match name.as_str() {
                "events" => self.0.events = true,
                "geometry" => self.0.geometry = true,
                "properties" => self.0.properties = true,
                _ => {}
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_data() {
        for (text, expected) in [
            ("Dear all, the lesson is on Monday.\nYours, N.", false),
            ("1905, 1906", false),
            ("[1]", false),
            ("start,title", false),
            ("start,title\n1905,Peace", true),
            ("Year\tHeadline\n1905\tPeace", true),
            ("{\"borderline\": 1}", true),
            ("[{\"id\": 1}]", true),
            ("BEGIN:VCALENDAR", true),
        ] {
            assert_eq!(is_data(text), expected, "{text}");
        }
    }

    #[test]
    fn a_format_is_told_by_what_stands_in_the_text() {
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
            (
                r#"{"events": [{"id": "a", "when": "1905"}]}"#,
                Format::Borderline,
            ),
            (
                r#"{"title": {}, "events": [{"start_date": {"year": 1905}}]}"#,
                Format::TimelineJs,
            ),
            (
                r#"{"type": "FeatureCollection", "features": []}"#,
                Format::GeoJson,
            ),
            (
                r#"{"type": "Feature", "geometry": null, "properties": {}}"#,
                Format::GeoJson,
            ),
            ("begin:vcalendar\r\nEND:VCALENDAR", Format::ICalendar),
            ("\u{feff}start,title\n1905,Peace", Format::Csv),
            ("\nstart\ttitle", Format::Csv),
            ("\"a, b\";c", Format::Csv),
            ("{}", Format::Borderline),
            ("nonsense", Format::Borderline),
            ("", Format::Borderline),
        ] {
            assert_eq!(format(text), expected, "{text}");
        }
    }
}
