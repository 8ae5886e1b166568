//! TimelineJS 3. A slide's own members say what they can; the rest stands in its member `borderline`.

use serde_json::{Map, Value};

use super::dates::{Plain, Unit, plain};
use super::rows::{Row, extras, of_era, of_event, of_title};
use super::{Atlas, Choice};
use crate::dataset::dates::span;
use crate::dataset::raw::{Extra, When};
use crate::import::html::html_from_plain;
use crate::import::table::columns::Column as C;
use crate::import::table::dates::{texts_of, when_from_texts};
use crate::import::timelinejs::{OWN, UNUSED};
use crate::json::json;
use crate::time::civil_from_day;

type Members = Map<String, Value>;

/// Writes the timeline.
pub(super) fn write(atlas: &Atlas, choice: &Choice) -> String {
    let mut whole = unused(&atlas.data.header.extra);
    let title = of_title(atlas, choice.lang);
    if !title.0.is_empty() {
        whole.insert("title".to_owned(), slide(title, None, &Extra::new()));
    }
    let events = choice.indices(atlas).into_iter().filter_map(|index| {
        let event = atlas.events().record(index)?;
        Some(slide(
            of_event(atlas, &event, choice.lang),
            Some(&event.when),
            &event.extra,
        ))
    });
    whole.insert("events".to_owned(), Value::Array(events.collect()));
    let eras = atlas.data.eras.iter();
    let eras: Vec<Value> = eras
        .map(|era| slide(of_era(era, choice.lang), Some(&era.when), &era.extra))
        .collect();
    if !eras.is_empty() {
        whole.insert("eras".to_owned(), Value::Array(eras));
    }
    Value::Object(whole).to_string()
}

/// What came from a timeline and was not used.
fn unused(extra: &Extra) -> Members {
    extra
        .get(UNUSED)
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}

fn slide(mut row: Row, when: Option<&When>, extra: &Extra) -> Value {
    let mut slide = unused(extra);
    row.take(C::Type);
    if let Some(when) = when {
        dates(&mut row, when, &mut slide);
    }
    for (column, name) in [
        (C::Id, "unique_id"),
        (C::Lane, "group"),
        (C::DisplayDate, "display_date"),
    ] {
        if let Some(text) = row.take(column) {
            slide.insert(name.to_owned(), Value::String(text));
        }
    }
    part(
        &mut row,
        &mut slide,
        "text",
        &[(C::Title, "headline"), (C::Summary, "text")],
    );
    let media = [
        (C::Media, "url"),
        (C::MediaCaption, "caption"),
        (C::MediaCredit, "credit"),
        (C::MediaAlt, "alt"),
        (C::MediaThumbnail, "thumbnail"),
    ];
    part(&mut row, &mut slide, "media", &media);
    let mut own = Members::new();
    own.extend(row.named().map(|(name, text)| (name, Value::from(text))));
    own.extend(extras(extra, UNUSED).map(|(name, value)| (name, value.clone())));
    if !own.is_empty() {
        slide.insert(OWN.to_owned(), Value::Object(own));
    }
    Value::Object(slide)
}

/// Moves texts into a part of the slide, beside what is in it.
fn part(row: &mut Row, slide: &mut Members, name: &str, known: &[(C, &str)]) {
    let mut members = slide
        .get(name)
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    for (column, name) in known {
        if let Some(text) = row.take(*column) {
            let is_html = !matches!(*name, "url" | "alt" | "thumbnail");
            let text = if is_html {
                html_from_plain(&text)
            } else {
                text
            };
            members.insert((*name).to_owned(), Value::String(text));
        }
    }
    if !members.is_empty() {
        slide.insert(name.to_owned(), Value::Object(members));
    }
}

/// The dates in parts; they need no EDTF beside them where they say the same.
fn dates(row: &mut Row, when: &When, slide: &mut Members) {
    let Ok(span) = span(when) else { return };
    let (start, end) = plain(&span);
    let end = end.filter(|_| span.end.edge == crate::time::Edge::Known);
    let text = |date: Option<Plain>| date.map(Plain::iso).unwrap_or_default();
    if when_from_texts(&text(Some(start)), &text(end))
        .is_ok_and(|said| texts_of(&said) == texts_of(when))
    {
        row.take(C::Start);
        row.take(C::End);
    }
    for (name, date) in [("start_date", Some(start)), ("end_date", end)] {
        let Some(date) = date else { continue };
        let mut members = slide
            .get(name)
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        if let Value::Object(parts) = parts(date) {
            members.extend(parts);
        }
        slide.insert(name.to_owned(), Value::Object(members));
    }
}

fn parts(date: Plain) -> Value {
    let civil = civil_from_day(date.day);
    // There is no year 0 in the sheets of historians.
    let year = if civil.year <= 0 {
        civil.year - 1
    } else {
        civil.year
    };
    let (month, day) = (civil.month, civil.day);
    match date.unit {
        Unit::Year => json!({"year": year}),
        Unit::Month => json!({"year": year, "month": month}),
        Unit::Day => json!({"year": year, "month": month, "day": day}),
        Unit::Second(at) => json!({
            "year": year, "month": month, "day": day, "hour": at / 3600, "minute": at / 60 % 60, "second": at % 60,
        }),
    }
}
