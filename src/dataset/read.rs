//! From text to raw records, one by one.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::diagnostic::{Diagnostic, Severity};
use super::events::Events;
use super::raw::open::Open;
use super::raw::{Dataset, FORMAT_VERSION, Header, NOT_ON_THE_GLOBE};
use super::walk::{Misfit, Step, Walk, shown};

/// Reads a dataset of this format from its JSON text, with everything that is wrong with single records; those are not
/// in the dataset. Members that are not known are kept and reported.
///
/// # Errors
/// The finding, where the text is no JSON, no object, or of another version: then nothing is read.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    // Some editors put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Members(members) = serde_json::from_str(text).map_err(|problem| vec![broken(&problem)])?;
    check_version(members.get("borderline"))?;
    let mut reader = Reader {
        members,
        lists: Vec::new(),
        found: Vec::new(),
    };
    // A struct literal, so that no list of the dataset can be forgotten here.
    let mut dataset = Dataset {
        events: reader.events(),
        lanes: reader.list("lanes"),
        eras: reader.list("eras"),
        places: reader.list("places"),
        powers: reader.list("powers"),
        people: reader.list("people"),
        sources: reader.list("sources"),
        documents: reader.list("documents"),
        claims: reader.list("claims"),
        conflicts: reader.list("conflicts"),
        links: reader.list("links"),
        lines: reader.list("lines"),
        cells: reader.list("cells"),
        tenure: reader.list("tenure"),
        territorial_claims: reader.list("territorial_claims"),
        areas: reader.list("areas"),
        campaigns: reader.list("campaigns"),
        railways: reader.list("railways"),
        glossary: reader.list("glossary"),
        tours: reader.list("tours"),
        geometry: reader.members.remove("geometry"),
        header: Header::default(),
    };
    let header = Value::Object(std::mem::take(&mut reader.members));
    dataset.header = reader.record(Vec::new(), header).unwrap_or_default();
    Ok((dataset, reader.found))
}

/// A text that is no JSON, or no object.
fn broken(problem: &serde_json::Error) -> Diagnostic {
    let (message, hint) = if problem.is_data() {
        (
            format!("this is no dataset: {problem}"),
            "put each list once into one object: {\"borderline\": 1, \"events\": […]}",
        )
    } else {
        (
            format!("this is not JSON: {problem}"),
            "check the commas, brackets and quotation marks near this place",
        )
    };
    Diagnostic {
        line: problem.line(),
        column: problem.column(),
        ..Diagnostic::at(Severity::Error, "", message, hint)
    }
}

/// The members of an object, each of which may stand there once: of two, JSON's own rules would drop the first.
struct Members(Map<String, Value>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("one object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Map::new();
                while let Some(name) = map.next_key::<String>()? {
                    if members.contains_key(&name) {
                        return Err(A::Error::custom(format!("\"{name}\" stands here twice")));
                    }
                    members.insert(name, map.next_value()?);
                }
                Ok(Members(members))
            }
        }

        from.deserialize_map(Collect)
    }
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

struct Reader {
    members: Map<String, Value>,
    /// The names of the lists that were asked for.
    lists: Vec<&'static str>,
    found: Vec<Diagnostic>,
}

impl Reader {
    /// Reads a list of records; those that are not as the format has them are left out.
    fn list<T: DeserializeOwned + Open>(&mut self, name: &'static str) -> Vec<T> {
        let mut records = Vec::new();
        self.each(name, &mut |record| records.push(record));
        records
    }

    /// The same for the events, which are put into their table one by one.
    fn events(&mut self) -> Events {
        let mut events = Events::default();
        self.each("events", &mut |event| events.push(event));
        events
    }

    fn each<T: DeserializeOwned + Open>(&mut self, name: &'static str, take: &mut dyn FnMut(T)) {
        for (at, row) in self.rows(name).into_iter().enumerate() {
            let path = vec![Step::Member(name.to_owned()), Step::Row(at)];
            if let Some(record) = self.record(path, row) {
                take(record);
            }
        }
    }

    /// Takes a list out of the document.
    fn rows(&mut self, name: &'static str) -> Vec<Value> {
        self.lists.push(name);
        match self.members.remove(name) {
            None => Vec::new(),
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.found.push(Diagnostic::at(
                    Severity::Error,
                    name,
                    format!("\"{name}\" must be a list"),
                    format!("write \"{name}\": […]"),
                ));
                Vec::new()
            }
        }
    }

    /// Reads one record; `path` is empty for the header.
    fn record<T: DeserializeOwned + Open>(&mut self, path: Vec<Step>, row: Value) -> Option<T> {
        let mut walk = Walk::at(path);
        match walk.read::<T>(row) {
            Ok(mut record) => {
                self.keep(walk, &mut record);
                Some(record)
            }
            Err(problem) => {
                self.found.push(misfit(walk.path, problem));
                None
            }
        }
    }

    /// Reports members that are not known and keeps them in the record that was read.
    fn keep(&mut self, walk: Walk, record: &mut dyn Open) {
        let depth = walk.path.len();
        for (path, value) in walk.unknown {
            let Some((Step::Member(name), place)) = path.split_last() else {
                continue;
            };
            let near = self
                .lists
                .iter()
                .find(|list| place.is_empty() && alike(list, name));
            self.found.push(Diagnostic::at(
                Severity::Info,
                shown(&path),
                format!(
                    "\"{name}\" is not a member that Borderline knows; it is kept but not used"
                ),
                near.map_or_else(
                    || "correct its name, or leave it for another program".to_owned(),
                    |list| format!("did you mean \"{list}\"?"),
                ),
            ));
            let within = place.get(depth..).unwrap_or_default();
            if let Some(extra) = record.extra_at(within) {
                extra.insert(name.clone(), value);
            }
        }
    }
}

/// A record that is not as the format has it, at the path where it is not.
fn misfit(mut path: Vec<Step>, Misfit(message): Misfit) -> Diagnostic {
    let mut hint = "docs/format.md says what may stand here".to_owned();
    if let Some(name) = message
        .strip_prefix("missing field `")
        .and_then(|rest| rest.strip_suffix('`'))
    {
        path.push(Step::Member(name.to_owned()));
        hint = format!("add \"{name}\"; docs/format.md says what may stand there");
    }
    if message.ends_with(NOT_ON_THE_GLOBE) {
        hint = "the order is [longitude, latitude], in degrees".to_owned();
    }
    let message = message
        .replace("expected u8", "expected a whole number from 0 to 255")
        .replace("expected u32", "expected a whole number from 0")
        .replace("expected i32", "expected a whole number")
        .replace("expected f64", "expected a number");
    Diagnostic::at(Severity::Error, shown(&path), message, hint)
}

/// Whether two names differ in case, in their hyphens or in a plural s alone.
fn alike(a: &str, b: &str) -> bool {
    let bare = |name: &str| {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        name.trim_end_matches('s').to_owned()
    };
    bare(a) == bare(b)
}
