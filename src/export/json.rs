//! Borderline's own format, one record a line.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::dataset::raw::{Dataset, Event};
use crate::geo::unpacked;
use crate::json::plain;

/// Writes the dataset; with a choice of events, what names another one is left out. `event` writes one of the events, of
/// which there may be many.
pub(super) fn write(
    data: &Dataset,
    events: Option<&[usize]>,
    event: fn(&Event) -> String,
) -> String {
    let chosen = events.map(|events| {
        let ids = events.iter().filter_map(|index| data.events.id(*index));
        let mut known = BTreeMap::new();
        known.extend(ids.enumerate().map(|(row, id)| (id.to_owned(), row)));
        known
    });
    let mut out = Out {
        text: String::new(),
        chosen,
    };
    out.header(data);
    let all: Vec<usize>;
    let events = match events {
        Some(events) => events,
        None => {
            all = (0..data.events.len()).collect();
            &all
        }
    };
    let records = events.iter().filter_map(|index| data.events.record(*index));
    out.rows("events", &mut records.map(|record| event(&record)));
    macro_rules! lists {
        ($($list:ident)*) => {
            $(out.list(stringify!($list), &mut data.$list.iter().map(|record| plain(record)));)*
        };
    }
    lists! {
        lanes eras places powers people sources documents claims conflicts links lines cells tenure territorial_claims
        areas campaigns railways glossary tours
    }
    if let Some(geometry) = &data.geometry {
        // Other programs read no packed arcs.
        out.member("geometry", &unpacked(geometry).to_string());
    }
    out.text.push_str("\n}\n");
    out.text
}

/// An event by way of the value that every record is made: no code of its own.
pub(super) fn event_by_value(event: &Event) -> String {
    plain(event).to_string()
}

struct Out {
    text: String,
    /// The ids of the events that are written, where not all are.
    chosen: Option<BTreeMap<String, usize>>,
}

impl Out {
    fn header(&mut self, data: &Dataset) {
        let Value::Object(header) = plain(&data.header) else {
            return;
        };
        for (name, value) in header {
            // Defaults, which an author would not write.
            let is_empty =
                value.as_str() == Some("") || value.as_object().is_some_and(Map::is_empty);
            if !is_empty {
                self.member(&name, &value.to_string());
            }
        }
    }

    fn member(&mut self, name: &str, value: &str) {
        self.text
            .push_str(if self.text.is_empty() { "{\n" } else { ",\n" });
        self.text.push_str(&Value::from(name).to_string());
        self.text.push_str(": ");
        self.text.push_str(value);
    }

    fn list(&mut self, name: &str, records: &mut dyn Iterator<Item = Value>) {
        let kept: Vec<String> = records
            .filter_map(|mut record| self.keep(name, &mut record).then(|| record.to_string()))
            .collect();
        self.rows(name, &mut kept.into_iter());
    }

    fn rows(&mut self, name: &str, records: &mut dyn Iterator<Item = String>) {
        let mut rows = String::new();
        for record in records {
            rows.push_str(if rows.is_empty() { "[\n" } else { ",\n" });
            rows.push_str(&record);
        }
        if !rows.is_empty() {
            rows.push_str("\n]");
            self.member(name, &rows);
        }
    }

    /// Whether a record is still one without the events that are not written; it loses what names them.
    fn keep(&self, list: &str, record: &mut Value) -> bool {
        let Some(chosen) = &self.chosen else {
            return true;
        };
        let is_there = |id: Option<&Value>| {
            id.and_then(Value::as_str)
                .is_some_and(|id| chosen.contains_key(id))
        };
        match list {
            "links" => is_there(record.get("from")) && is_there(record.get("to")),
            "tours" => {
                let steps = record
                    .get("steps")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten();
                let mut named = steps
                    .filter_map(|step| step.get("events")?.as_array())
                    .flatten();
                named.all(|id| is_there(Some(id)))
            }
            "tenure" | "campaigns" => {
                forget(record, &|id| chosen.contains_key(id));
                true
            }
            _ => true,
        }
    }
}

/// Takes the events that are not there out of a record and of what is in it.
fn forget(value: &mut Value, is_there: &dyn Fn(&str) -> bool) {
    match value {
        Value::Array(rows) => rows.iter_mut().for_each(|row| forget(row, is_there)),
        Value::Object(members) => {
            members.retain(|name, value| name != "event" || value.as_str().is_some_and(is_there));
            members
                .values_mut()
                .for_each(|value| forget(value, is_there));
        }
        _ => {}
    }
}
