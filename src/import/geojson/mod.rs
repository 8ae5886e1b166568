//! GeoJSON with time: a feature becomes an event at a place.
//!
//! Its properties are texts by the names of our columns or of other programs. When it was is told, in this order, by
//! OpenHistoricalMap's `start_date` and `end_date` with their EDTF companions, by our own columns (`start`, `date`, …),
//! or by the `when` of the Linked Places Format (`time`). A line or an area stands at one point of it (`shape`); the
//! shape itself is kept for the way back, as is all that is not used.

mod shape;
mod time;

pub(crate) use time::when_of;

use serde_json::{Map, Value};

use super::json::{Texts, extra_of, take_object, text_from_value, value_from_text};
use super::table::Table;
use super::table::columns::{Column, Field};
use super::table::names::plain_id;
use crate::dataset::raw::{Dataset, Extra};
use crate::dataset::{Diagnostic, Severity, locate};

/// The name in `extra` for the geometry of a feature and its members beside the properties.
pub(crate) const UNUSED: &str = "geojson";

type Members = Map<String, Value>;

/// Reads a collection of features, or one.
///
/// # Errors
/// Why nothing of it can be read.
pub(super) fn read(text: &str) -> Result<(Dataset, Vec<Diagnostic>), Vec<Diagnostic>> {
    let Value::Object(mut whole) = value_from_text(text)? else {
        return Ok(Default::default());
    };
    let mut table = Table::new(text);
    match whole.remove("features") {
        Some(Value::Array(features)) => {
            whole.remove("type");
            take_title(whole, &mut table);
            for (row, value) in features.into_iter().enumerate() {
                table.begin("features", Some(row), None);
                match value {
                    Value::Object(members) => feature(members, &mut table),
                    _ => table.tell(
                        Severity::Error,
                        "",
                        None,
                        "this is no feature",
                        "write {\"type\": \"Feature\", …}",
                    ),
                }
            }
        }
        Some(_) => {
            let hint = "write \"features\": […]";
            return Err(vec![Diagnostic::at(
                Severity::Error,
                "features",
                "\"features\" must be a list",
                hint,
            )]);
        }
        None => feature(whole, &mut table),
    }
    let (data, mut found) = table.finish();
    locate(text, "", &mut found);
    Ok((data, found))
}

/// The collection's own members: its title by the names of our columns, the rest kept.
fn take_title(whole: Members, table: &mut Table) {
    let mut texts = Texts::default();
    let mut rest = Members::new();
    for (name, value) in whole {
        let field = Field::named(&name);
        match (field.column, text_from_value(&value)) {
            (Some(Column::Title | Column::Summary | Column::Lang), Some(text)) => {
                texts.push_field(field, text)
            }
            _ => {
                rest.insert(name, value);
            }
        }
    }
    table.take_title(&texts.cells(), extra_of(UNUSED, rest));
}

fn feature(mut feature: Members, table: &mut Table) {
    feature.remove("type");
    let mut texts = Texts::default();
    let mut extra = Extra::new();
    let mut properties = take_object(&mut feature, "properties").unwrap_or_default();
    if let Err(problem) = time::take(&mut properties, &mut feature, &mut texts) {
        let time::Problem { member, error } = problem;
        table.tell(Severity::Error, member, None, error.message, error.hint);
        return;
    }
    take_id(&mut feature, &mut texts);
    texts.push_all(properties, "properties", &mut extra);
    take_names(&feature, &mut texts);
    if texts.get(Column::Lat).is_none() && texts.get(Column::LatLon).is_none() {
        place(&mut feature, &mut texts, table);
    }
    feature.retain(|_, value| !value.is_null());
    extra.extend(extra_of(UNUSED, feature));
    table.take(&texts.cells(), extra);
}

/// The id of the feature; one that cannot be an id here is kept beside what is made of it.
fn take_id(feature: &mut Members, texts: &mut Texts) {
    let Some((name, own)) = ["id", "@id"]
        .into_iter()
        .find_map(|name| Some((name, feature.get(name).and_then(text_from_value)?)))
    else {
        return;
    };
    let last = own
        .trim_end_matches('/')
        .rsplit(['/', '#'])
        .next()
        .unwrap_or_default();
    let id = plain_id(if name == "@id" { last } else { &own });
    if id == own {
        feature.remove(name);
    }
    texts.push(Column::Id, name, Some(id));
}

/// The names of the Linked Places Format, where the properties have no title: `{"toponym": "Mukden", "lang": "en"}`.
fn take_names(feature: &Members, texts: &mut Texts) {
    let names = feature
        .get("names")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    for name in names {
        let text = |member: &str| name.get(member).and_then(text_from_value);
        let Some(toponym) = text("toponym") else {
            continue;
        };
        texts.push_title(text("lang"), toponym);
    }
}

/// Where the feature is. A shape that is no point is kept.
fn place(feature: &mut Members, texts: &mut Texts, table: &mut Table) {
    let Some(geometry) = feature
        .get("geometry")
        .filter(|geometry| !geometry.is_null())
    else {
        return;
    };
    let kind = geometry
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let points = shape::points(geometry);
    if points.is_empty() {
        let hint = "write {\"type\": \"Point\", \"coordinates\": [longitude, latitude]}";
        table.tell(
            Severity::Warning,
            "geometry",
            None,
            "this geometry has no position on the globe",
            hint,
        );
        return;
    }
    let join = |at: fn(&[f64; 2]) -> f64| {
        points
            .iter()
            .map(|point| at(point).to_string())
            .collect::<Vec<_>>()
            .join(";")
    };
    texts.push(
        Column::Lat,
        "geometry.coordinates",
        Some(join(|[_, lat]| *lat)),
    );
    texts.push(
        Column::Lon,
        "geometry.coordinates",
        Some(join(|[lon, _]| *lon)),
    );
    if kind == "Point" || kind == "MultiPoint" {
        feature.remove("geometry");
    } else {
        let message = format!("this {kind} is shown at one point of it; its shape is kept");
        table.tell(
            Severity::Info,
            "geometry",
            None,
            message,
            "land that changes hands needs cells: docs/format.md",
        );
    }
}

#[cfg(test)]
mod tests;
