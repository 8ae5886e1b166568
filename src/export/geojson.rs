//! GeoJSON with the dates of OpenHistoricalMap, their EDTF beside them, and the `when` of the Linked Places Format.

use serde_json::{Map, Value};

use super::dates::{Plain, plain};
use super::rows::{Row, extras, of_era, of_event, of_title, positions};
use super::{Atlas, Choice};
use crate::dataset::dates::span;
use crate::dataset::raw::{Extra, Position, When};
use crate::import::geojson::{UNUSED, when_of};
use crate::import::table::columns::Column as C;
use crate::json::json;
use crate::time::Edge;

type Members = Map<String, Value>;

/// Writes the collection, one feature a line.
pub(super) fn write(atlas: &Atlas, choice: &Choice) -> String {
    let mut whole = unused(&atlas.data.header.extra);
    whole.insert("type".to_owned(), json!("FeatureCollection"));
    let mut title = of_title(atlas, choice.lang);
    title.take(C::Type);
    whole.extend(title.named().map(|(name, text)| (name, json!(text))));
    let mut out = Value::Object(whole).to_string();
    // The list is written last, so that nobody has to hold all of it.
    out.pop();
    out.push_str(",\"features\":[\n");
    let mut gap = "";
    let mut add = |feature: &Value| {
        out.push_str(gap);
        out.push_str(&feature.to_string());
        gap = ",\n";
    };
    for era in &atlas.data.eras {
        add(&feature(
            of_era(era, choice.lang),
            &era.when,
            &[],
            &era.extra,
        ));
    }
    for index in choice.indices(atlas) {
        if let Some(event) = atlas.events().record(index) {
            let row = of_event(atlas, &event, choice.lang);
            add(&feature(
                row,
                &event.when,
                &positions(atlas, &event),
                &event.extra,
            ));
        }
    }
    out.push_str("\n]}\n");
    out
}

/// What came from a feature and was not used.
fn unused(extra: &Extra) -> Members {
    extra
        .get(UNUSED)
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}

fn feature(mut row: Row, when: &When, at: &[Position], extra: &Extra) -> Value {
    let mut feature = unused(extra);
    let mut properties = Members::new();
    let mut insert = |name: &str, text: Option<String>| {
        if let Some(text) = text {
            properties.insert(name.to_owned(), Value::String(text));
        }
    };
    let (start, end) = dates(when);
    if !feature.contains_key("when") {
        feature.insert("when".to_owned(), when_of(start.as_deref(), end.as_deref()));
    }
    insert("start_date", start);
    insert("end_date", end);
    insert("start_date:edtf", row.take(C::Start));
    insert("end_date:edtf", row.take(C::End));
    let id = row.take(C::Id);
    if let Some(id) = id.filter(|_| !feature.contains_key("id") && !feature.contains_key("@id")) {
        feature.insert("id".to_owned(), Value::String(id));
    }
    row.take(C::Lat);
    row.take(C::Lon);
    properties.extend(row.named().map(|(name, text)| (name, json!(text))));
    for (name, value) in extras(extra, UNUSED) {
        properties.entry(name).or_insert_with(|| value.clone());
    }
    feature.insert("type".to_owned(), json!("Feature"));
    feature.insert("properties".to_owned(), Value::Object(properties));
    // A shape that was read says where by itself.
    if !feature.contains_key("geometry") {
        let geometry = match at {
            [] => Value::Null,
            [at] => json!({"type": "Point", "coordinates": *at}),
            all => json!({"type": "MultiPoint", "coordinates": all.to_vec()}),
        };
        feature.insert("geometry".to_owned(), geometry);
    }
    Value::Object(feature)
}

/// Beginning and end as plain dates; an end that is open or unknown has none, and neither has a set or the like.
fn dates(when: &When) -> (Option<String>, Option<String>) {
    let Ok(span) = span(when) else {
        return (None, None);
    };
    let (start, end) = plain(&span);
    let known = |edge: Edge| edge == Edge::Known;
    let start_text = known(span.start.edge).then(|| start.iso());
    // OpenHistoricalMap takes what has no end for what still is.
    let end = end.unwrap_or(start);
    (start_text, known(span.end.edge).then(|| Plain::iso(end)))
}
