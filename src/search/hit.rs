//! What was found, in the reader's language.

use serde::Serialize;

use super::dates::{TypedDate, typed_date};
use super::fold::fold;
use super::index::{Index, Kind, names};
use super::rank::{Ranked, rank};
use super::target::{Window, iso_from_days, span_of, window};
use crate::dataset::Atlas;
use crate::text::{Lang, calendar_date_words, event_date_words, names::place_name, span_words};
use crate::time::{Day, Span};

/// A search gives no more than this.
const MOST: usize = 40;

/// How many other names stand beside the title of a place or person.
const OTHER_NAMES: usize = 3;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Whose sign it has: for an event its own kind, else `kind`.
    pub mark: String,
    /// Its id; for a date it in EDTF.
    pub id: String,
    /// Its name in the reader's language.
    pub title: String,
    /// When it was, and the name that was found where the title is another.
    pub detail: String,
    /// Higher is better; only the order means something.
    pub score: u32,
    /// The day that the map should show, ISO 8601.
    pub clock: Option<String>,
    /// The stretch of time that should be in view.
    pub window: Option<Window>,
}

/// What a text finds, best first: the date that it is, then names by how well they fit and how much they matter.
/// `clock` is the day whose place names are used.
#[must_use]
pub fn find(index: &Index, atlas: &Atlas, lang: Lang, clock: Day, text: &str) -> Vec<Hit> {
    let date = typed_date(text);
    let days = date.as_ref().map(|date| date.span.extent());
    let ranked = rank(index, atlas, text, days, MOST);
    let found = ranked
        .iter()
        .filter_map(|ranked| hit(index, atlas, lang, clock, ranked));
    let date = date.map(|date| date_hit(lang, &date));
    date.into_iter().chain(found).take(MOST).collect()
}

fn date_hit(lang: Lang, date: &TypedDate) -> Hit {
    let extent = date.span.extent();
    Hit {
        kind: Kind::Date,
        mark: "date".to_owned(),
        id: date.edtf.clone(),
        title: span_words(lang, &date.span),
        detail: date
            .given
            .as_ref()
            .map_or_else(String::new, |given| calendar_date_words(lang, given)),
        // A date is what it says, and better than any name.
        score: 1000,
        clock: Some(iso_from_days(extent.0)),
        window: Some(window(extent)),
    }
}

fn hit(index: &Index, atlas: &Atlas, lang: Lang, clock: Day, ranked: &Ranked) -> Option<Hit> {
    let record = index.records.get(ranked.record)?;
    let (kind, row) = (record.kind, record.row);
    let (id, title, when) = match kind {
        Kind::Date => return None,
        Kind::Event => {
            let events = atlas.events();
            let (id, span) = (events.id(row)?, events.get(row)?.span);
            (id, lang.pick_title(events, row).to_owned(), Some(span))
        }
        Kind::Place => {
            let place = atlas.data.places.get(row)?;
            (&*place.id, place_name(place, lang, clock)?, None)
        }
        Kind::Power => {
            let power = atlas.data.powers.get(row)?;
            let name = lang.pick(&power.name).to_owned();
            (&*power.id, name, span_of(power.when.as_deref()))
        }
        Kind::Person => {
            let person = atlas.data.people.get(row)?;
            let name = lang.pick(&person.name).to_owned();
            (&*person.id, name, span_of(person.when.as_deref()))
        }
        Kind::Glossary => {
            let entry = atlas.data.glossary.get(row)?;
            (&*entry.id, lang.pick(&entry.term).to_owned(), None)
        }
    };
    let detail = match kind {
        Kind::Glossary => explanation(atlas, lang, row),
        _ => {
            let events = atlas.events();
            let words = match (kind, events.get(row), events.template_of(row)) {
                (Kind::Event, Some(event), Some(record)) => {
                    Some(event_date_words(lang, &event, record))
                }
                _ => when.as_ref().map(|span| span_words(lang, span)),
            };
            detail(index, atlas, ranked, &title, words)
        }
    };
    let extent = when.as_ref().map(Span::extent);
    Some(Hit {
        kind,
        mark: mark(atlas, kind, row),
        id: id.to_owned(),
        title,
        detail,
        score: ranked.score,
        clock: extent
            .filter(|_| kind == Kind::Event)
            .map(|(from, _)| iso_from_days(from)),
        window: extent.map(window),
    })
}

fn mark(atlas: &Atlas, kind: Kind, row: usize) -> String {
    let word = match kind {
        Kind::Event => {
            let event = atlas.events().template_of(row);
            event.map_or("event", |event| &event.kind)
        }
        Kind::Date => "date",
        Kind::Place => "place",
        Kind::Power => "power",
        Kind::Person => "person",
        Kind::Glossary => "glossary",
    };
    word.to_owned()
}

fn explanation(atlas: &Atlas, lang: Lang, row: usize) -> String {
    let entry = atlas.data.glossary.get(row);
    entry.map_or_else(String::new, |entry| lang.pick(&entry.text).to_owned())
}

/// When it was; then the name that was found, and for what has no time some more names.
fn detail(
    index: &Index,
    atlas: &Atlas,
    ranked: &Ranked,
    title: &str,
    when: Option<String>,
) -> String {
    let record = index.records.get(ranked.record);
    let all = record.map_or_else(Vec::new, |record| names(atlas, record.kind, record.row));
    let name = ranked.name.and_then(|name| index.names.get(name));
    let found = name.and_then(|name| all.get(name.ordinal)).copied();
    let more = if when.is_none() { OTHER_NAMES } else { 1 };
    let others = if when.is_none() { all.as_slice() } else { &[] };
    let mut seen = vec![fold(title)];
    let mut parts: Vec<String> = when.into_iter().collect();
    let candidates = found.into_iter().chain(others.iter().copied());
    for name in candidates {
        let folded = fold(name);
        if !seen.contains(&folded) {
            seen.push(folded);
            parts.push(name.to_owned());
        }
        if seen.len() > more {
            break;
        }
    }
    parts.join(" · ")
}
