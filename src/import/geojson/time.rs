//! When a feature was.

use serde_json::{Map, Value};

use crate::dataset::dates::span;
use crate::import::json::{Texts, take_text, text_from_value};
use crate::import::table::columns::Column;
use crate::import::table::dates::{days_of, when_from_texts};
use crate::json::json;
use crate::time::EdtfError;

type Members = Map<String, Value>;

/// What is wrong with the time of a feature, and where.
pub(super) struct Problem {
    pub member: &'static str,
    pub error: EdtfError,
}

/// Moves what says when out of a feature: `start_date` and its like, else the `when` of Linked Places. Where neither is
/// there, the names of our columns say it.
pub(super) fn take(
    properties: &mut Members,
    feature: &mut Members,
    texts: &mut Texts,
) -> Result<(), Problem> {
    let plain = (
        take_text(properties, "start_date"),
        take_text(properties, "end_date"),
    );
    let fine = (
        take_text(properties, "start_date:edtf"),
        take_text(properties, "end_date:edtf"),
    );
    if plain.0.is_some() || plain.1.is_some() || fine.0.is_some() {
        if feature.get("when") == Some(&when_of(plain.0.as_deref(), plain.1.as_deref())) {
            feature.remove("when");
        }
        let (start, end) = dates(plain, fine)?;
        texts.push(Column::Start, "properties.start_date", Some(start));
        texts.push(Column::End, "properties.end_date", Some(end));
    } else if let Some((start, end)) = feature.get("when").and_then(linked_places) {
        texts.push(Column::Start, "when", Some(start));
        texts.push(Column::End, "when", Some(end));
    } else {
        // In a table this would be a time of day.
        texts.push(
            Column::Start,
            "properties.time",
            take_text(properties, "time"),
        );
    }
    Ok(())
}

type Pair = (Option<String>, Option<String>);

/// The dates of OpenHistoricalMap as those of a table: its EDTF where that says the same day, else the plain date. What
/// has no end still is.
fn dates((start, end): Pair, (fine_start, fine_end): Pair) -> Result<(String, String), Problem> {
    let days = |text: &str| {
        let when = when_from_texts(text, "").ok()?;
        span(&when).ok().map(|span| days_of(&span))
    };
    let is_of = |fine: &str, plain: &Option<String>, day: fn((i32, i32)) -> i32| match plain {
        None => true,
        Some(plain) => days(fine).map(day) == days(plain).map(day),
    };
    let start_is_fine = fine_start
        .as_ref()
        .is_some_and(|fine| is_of(fine, &start, |days| days.0));
    let first = match (fine_start.filter(|_| start_is_fine), start) {
        (Some(fine), _) => fine,
        (None, Some(plain)) => plain,
        (None, None) => "..".to_owned(),
    };
    let fine_end = fine_end.filter(|fine| is_of(fine, &end, |days| days.1));
    let last = match (fine_end, end) {
        (Some(fine), _) => fine,
        // One date, which ends with itself.
        (None, Some(plain))
            if days(&first).is_some_and(|own| days(&plain).is_some_and(|days| days.1 == own.1)) =>
        {
            String::new()
        }
        (None, Some(plain)) => plain,
        (None, None) if first.contains('/') => String::new(),
        (None, None) => "..".to_owned(),
    };
    match when_from_texts(&first, &last) {
        Ok(_) => Ok((first, last)),
        Err(problem) => {
            let member = if problem.of_end {
                "properties.end_date"
            } else {
                "properties.start_date"
            };
            Err(Problem {
                member,
                error: problem.problem,
            })
        }
    }
}

/// The time of the Linked Places Format: from the first beginning to the last end of its spans.
fn linked_places(when: &Value) -> Option<(String, String)> {
    let spans = when.get("timespans")?.as_array()?;
    let first = spans.first()?;
    let start = edge(first.get("start")?, "earliest", "latest")?;
    let last = spans
        .last()?
        .get("end")
        .and_then(|end| edge(end, "latest", "earliest"));
    let end = last.filter(|end| *end != start).unwrap_or_default();
    Some((start, end))
}

/// A beginning or an end. Where it lies between two dates, the outer one about which it was.
fn edge(value: &Value, outer: &str, inner: &str) -> Option<String> {
    let text = |name: &str| {
        value
            .get(name)
            .and_then(text_from_value)
            .filter(|text| !text.is_empty())
    };
    let exact = text_from_value(value).or_else(|| text("in"));
    let about = match (text(outer), text(inner)) {
        (Some(outer), Some(inner)) if outer != inner => Some(format!("{outer}~")),
        (outer, inner) => outer.or(inner),
    };
    exact.or(about)
}

/// The `when` of the Linked Places Format for two plain dates.
pub(crate) fn when_of(start: Option<&str>, end: Option<&str>) -> Value {
    let mut timespan = Map::new();
    for (name, date) in [("start", start), ("end", end)] {
        if let Some(date) = date {
            timespan.insert(name.to_owned(), json!({"in": date}));
        }
    }
    json!({"timespans": [timespan]})
}
