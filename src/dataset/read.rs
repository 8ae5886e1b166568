//! From text to raw records, one by one.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::diagnostic::{Diagnostic, Severity};
use super::raw::{self, Dataset, Extra, FORMAT_VERSION, Header};

/// The lists of a dataset, by their member names.
const LISTS: [&str; 15] = [
    "events",
    "places",
    "powers",
    "people",
    "sources",
    "documents",
    "claims",
    "links",
    "lines",
    "cells",
    "tenure",
    "territorial_claims",
    "campaigns",
    "railways",
    "glossary",
];

/// Reads a dataset of this format from its JSON text.
///
/// Records that do not fit are left out and reported; members that are not known are kept and reported.
///
/// # Errors
/// The findings, where the text is no JSON, no object, or of another version: then nothing is read.
pub fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let value: Value = serde_json::from_str(text).map_err(|problem| {
        let mut found = Diagnostic::at(
            Severity::Error,
            "",
            format!("this is not JSON: {problem}"),
            "check the commas and quotation marks near this place",
        );
        (found.line, found.column) = (problem.line(), problem.column());
        vec![found]
    })?;
    let Value::Object(mut members) = value else {
        return Err(vec![Diagnostic::at(
            Severity::Error,
            "",
            "a dataset is one JSON object",
            "put the lists into an object: {\"borderline\": 1, \"events\": […]}",
        )]);
    };
    check_version(members.get("borderline"))?;
    let mut found = Vec::new();
    let mut reader = Reader {
        members: &mut members,
        found: &mut found,
    };
    let mut dataset = Dataset {
        events: reader.list("events", |r: &raw::Event| &r.extra),
        places: reader.list("places", |r: &raw::Place| &r.extra),
        powers: reader.list("powers", |r: &raw::Power| &r.extra),
        people: reader.list("people", |r: &raw::Person| &r.extra),
        sources: reader.list("sources", |r: &raw::Source| &r.extra),
        documents: reader.list("documents", |r: &raw::Document| &r.extra),
        claims: reader.list("claims", |r: &raw::Claim| &r.extra),
        links: reader.list("links", |r: &raw::Link| &r.extra),
        lines: reader.list("lines", |r: &raw::Line| &r.extra),
        cells: reader.list("cells", |r: &raw::Cell| &r.extra),
        tenure: reader.list("tenure", |r: &raw::Tenure| &r.extra),
        territorial_claims: reader.list("territorial_claims", |r: &raw::TerritorialClaim| &r.extra),
        campaigns: reader.list("campaigns", |r: &raw::Campaign| &r.extra),
        railways: reader.list("railways", |r: &raw::Railway| &r.extra),
        glossary: reader.list("glossary", |r: &raw::GlossaryEntry| &r.extra),
        tours: reader.list("tours", |r: &raw::Tour| &r.extra),
        geometry: reader.members.remove("geometry"),
        header: Header::default(),
    };
    match record::<Header>(Value::Object(members)) {
        Ok(header) => {
            report_extra(&mut found, "", &header.extra);
            dataset.header = header;
        }
        Err((path, message)) => {
            return Err(vec![Diagnostic::at(
                Severity::Error,
                path,
                message,
                "see docs/format.md for the header's members",
            )]);
        }
    }
    Ok((dataset, found))
}

fn check_version(version: Option<&Value>) -> Result<(), Vec<Diagnostic>> {
    match version.and_then(Value::as_u64) {
        Some(version) if version == u64::from(FORMAT_VERSION) => Ok(()),
        Some(version) => Err(vec![Diagnostic::at(
            Severity::Error,
            "borderline",
            format!(
                "this dataset is of version {version} of the format, which this build does not read"
            ),
            format!("it reads version {FORMAT_VERSION}; use a newer Borderline"),
        )]),
        None => Err(vec![Diagnostic::at(
            Severity::Error,
            "borderline",
            "the member \"borderline\", the format's version, is missing",
            "add \"borderline\": 1",
        )]),
    }
}

struct Reader<'a> {
    members: &'a mut Map<String, Value>,
    found: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Takes a list out of the document and reads its records.
    fn list<T: DeserializeOwned>(&mut self, name: &str, extra: impl Fn(&T) -> &Extra) -> Vec<T> {
        let rows = match self.members.remove(name) {
            None => return Vec::new(),
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.found.push(Diagnostic::at(
                    Severity::Error,
                    name,
                    format!("\"{name}\" must be a list"),
                    format!("write \"{name}\": […]"),
                ));
                return Vec::new();
            }
        };
        let mut records = Vec::with_capacity(rows.len());
        for (index, row) in rows.into_iter().enumerate() {
            let path = format!("{name}[{index}]");
            match record::<T>(row) {
                Ok(record) => {
                    report_extra(self.found, &path, extra(&record));
                    records.push(record);
                }
                Err((inner, message)) => {
                    let path = if inner.is_empty() || inner == "." {
                        path
                    } else {
                        format!("{path}.{inner}")
                    };
                    self.found.push(Diagnostic::at(
                        Severity::Error,
                        path,
                        message,
                        "this record is left out; the others are used",
                    ));
                }
            }
        }
        records
    }
}

fn record<T: DeserializeOwned>(row: Value) -> Result<T, (String, String)> {
    serde_path_to_error::deserialize(row)
        .map_err(|problem| (problem.path().to_string(), problem.inner().to_string()))
}

fn report_extra(found: &mut Vec<Diagnostic>, path: &str, extra: &Extra) {
    for name in extra.keys() {
        let inner = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        let near = LISTS
            .iter()
            .find(|list| path.is_empty() && list.eq_ignore_ascii_case(name));
        found.push(Diagnostic::at(
            Severity::Info,
            inner,
            format!("\"{name}\" is not a member that Borderline knows; it is kept but not used"),
            near.map_or_else(String::new, |list| format!("did you mean \"{list}\"?")),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_broken_row_costs_only_itself_and_names_its_place() {
        let (dataset, found) = read(
            r#"{"borderline":1,"events":[
                {"id":"a","title":{"en":"A"},"when":"1904"},
                {"id":"b","title":{"en":"B"},"when":"1905","importance":"high"},
                {"id":"c","title":{"en":"C"},"when":"1906","colour":"red"}]}"#,
        )
        .unwrap();
        let ids: Vec<&str> = dataset
            .events
            .iter()
            .map(|event| event.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "c"]);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].path, "events[1].importance");
        assert_eq!(found[1].path, "events[2].colour");
        assert_eq!(dataset.events[1].extra["colour"], "red");
    }

    #[test]
    fn another_version_or_no_json_reads_nothing() {
        let message = |text| read(text).unwrap_err()[0].clone();
        assert!(message(r#"{"borderline":2}"#).message.contains("version 2"));
        assert_eq!(message("{}").path, "borderline");
        let syntax = message("{\n  \"borderline\": 1,,\n}");
        assert_eq!((syntax.line, syntax.column), (2, 19));
    }

    #[test]
    fn what_is_read_is_what_is_written() {
        let text = r#"{"borderline":1,"id":"x","mood":"calm","events":[{"id":"a","title":{"en":"A"},"when":{"start":"1904-02-08T22:00","end":"1905"},"kind":"war","importance":5,"checked":"text","x":[1]}]}"#;
        let (dataset, _) = read(text).unwrap();
        let (again, _) = read(&serde_json::to_string(&dataset).unwrap()).unwrap();
        assert_eq!(dataset, again);
        assert_eq!(again.header.extra["mood"], "calm");
    }

    proptest! {
        #[test]
        fn garbage_is_refused_or_read_but_never_panics(text in "\\PC{0,80}") {
            let _ = read(&text);
            let _ = read(&format!("{{\"borderline\":1,\"events\":[{text}]}}"));
        }
    }
}
