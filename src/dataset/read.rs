//! From text to raw records, one by one.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::{Map, Value};

use super::diagnostic::{Diagnostic, Severity};
use super::events::Events;
use super::raw::open::Open;
use super::raw::{Dataset, FORMAT_VERSION, Header, NOT_ON_THE_GLOBE};
use super::walk::{Misfit, Step, Walk, shown};

/// The list that is read as it comes.
const EVENTS: &str = "events";

/// Reads a dataset of this format from its JSON text, with everything that is wrong with single records; those are not
/// in the dataset. Members that are not known are kept and reported.
///
/// # Errors
/// The finding, where the text is no JSON, no object, or of another version: then nothing is read.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    // Some editors put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let whole = json.deserialize_map(Document(&mut reader));
    whole
        .and_then(|()| json.end())
        .map_err(|problem| vec![broken(&problem)])?;
    check_version(reader.members.get("borderline"))?;
    // A struct literal, so that no list of the dataset can be forgotten here.
    let mut dataset = Dataset {
        events: std::mem::take(&mut reader.events),
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

/// The document's members, each of which may stand there once: of two, JSON's own rules would drop the first. The events,
/// of which there may be many, are put into their table one by one; of everything else the values are kept.
struct Document<'a>(&'a mut Reader);

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("one object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut events = false;
        while let Some(name) = map.next_key::<String>()? {
            let is_events = name == EVENTS;
            if (is_events && events) || self.0.members.contains_key(&name) {
                return Err(A::Error::custom(format!("\"{name}\" stands here twice")));
            }
            events |= is_events;
            if is_events {
                map.next_value_seed(Rows(self.0))?;
            } else {
                self.0.members.insert(name, map.next_value()?);
            }
        }
        Ok(())
    }
}

/// The list of events, or what stands in its place.
struct Rows<'a>(&'a mut Reader);

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl Rows<'_> {
    fn no_list<E>(self) -> Result<(), E> {
        self.0.no_list(EVENTS);
        Ok(())
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let mut at = 0;
        while let Some(row) = rows.next_element::<Value>()? {
            let path = vec![Step::Member(EVENTS.to_owned()), Step::Row(at)];
            if let Some(event) = self.0.record(path, row) {
                self.0.events.push(event);
            }
            at += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.no_list()
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        self.no_list()
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.no_list()
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.no_list()
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.no_list()
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.no_list()
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.no_list()
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
    events: Events,
    /// The names of the lists that were asked for.
    lists: Vec<&'static str>,
    found: Vec<Diagnostic>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            members: Map::new(),
            events: Events::default(),
            lists: vec![EVENTS],
            found: Vec::new(),
        }
    }
}

impl Reader {
    /// Reads a list of records; those that are not as the format has them are left out.
    fn list<T: DeserializeOwned + Open>(&mut self, name: &'static str) -> Vec<T> {
        let rows = self.rows(name).into_iter().enumerate();
        let mut records = Vec::new();
        for (at, row) in rows {
            let path = vec![Step::Member(name.to_owned()), Step::Row(at)];
            records.extend(self.record(path, row));
        }
        records
    }

    fn no_list(&mut self, name: &'static str) {
        self.found.push(Diagnostic::at(
            Severity::Error,
            name,
            format!("\"{name}\" must be a list"),
            format!("write \"{name}\": […]"),
        ));
    }

    /// Takes a list out of the document.
    fn rows(&mut self, name: &'static str) -> Vec<Value> {
        self.lists.push(name);
        match self.members.remove(name) {
            None => Vec::new(),
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.no_list(name);
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
