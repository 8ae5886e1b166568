//! Where a hit is: in time, on the map, or both.

use serde::Serialize;

use super::hit::find;
use super::index::{Index, Kind};
use crate::dataset::Atlas;
use crate::dataset::raw::Event;
use crate::text::Lang;
use crate::time::{Span, day_from_instant, instant_from_days, iso_from_day, span_from_edtf};

/// The narrowest window that a hit asks for, days.
const NARROWEST: f64 = 60.0;

/// A stretch of time between two days, ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Window {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Where the views should go. What is `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Target {
    /// First day of the window, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The day of the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<String>,
    /// Id of the event to select.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected: Option<String>,
    /// What the map should show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapTarget>,
}

/// A place to show on the map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MapTarget {
    /// Degrees.
    pub lon: f64,
    /// Degrees.
    pub lat: f64,
    /// CSS pixels per kilometre from which on it is worth looking at.
    pub scale: f64,
}

/// Where the best hit of a text is.
#[must_use]
pub fn target_from_text(index: &Index, atlas: &Atlas, text: &str) -> Option<Target> {
    let hits = find(index, atlas, Lang::default(), atlas.clock, text);
    hits.iter()
        .find_map(|hit| target_from_id(atlas, hit.kind, &hit.id))
}

/// Where a hit is; `None` for what is nowhere in time or on the map, and for ids that are not known.
#[must_use]
pub fn target_from_id(atlas: &Atlas, kind: Kind, id: &str) -> Option<Target> {
    match kind {
        Kind::Date => {
            let span = span_from_edtf(id).ok()?;
            Some(target_from_span(&span))
        }
        Kind::Event => {
            let event = atlas.events().get(atlas.event_index(id)?)?;
            Some(Target {
                selected: Some(id.to_owned()),
                ..target_from_span(&event.span)
            })
        }
        Kind::Place => {
            let place = atlas.place(id)?;
            let [lon, lat] = place.at;
            let scale = scale_from_rank(place.rank);
            Some(Target {
                map: Some(MapTarget { lon, lat, scale }),
                ..Target::default()
            })
        }
        Kind::Power => target_from_lifetime(
            atlas.power(id)?.when.as_deref(),
            deeds(atlas, |event| event.powers.iter().any(|power| power == id)),
        ),
        Kind::Person => {
            let person = atlas.data.people.iter().find(|person| person.id == id)?;
            target_from_lifetime(
                person.when.as_deref(),
                deeds(atlas, |event| {
                    event.people.iter().any(|person| person == id)
                }),
            )
        }
        Kind::Glossary => None,
    }
}

/// A city is shown with its surroundings, a hill from near by. Pixels per kilometre.
fn scale_from_rank(rank: u8) -> f64 {
    match rank {
        5.. => 0.6,
        4 => 0.9,
        3 => 1.5,
        2 => 2.5,
        _ => 5.0,
    }
}

/// The window of somebody's time, or else of their deeds, days.
fn target_from_lifetime(when: Option<&str>, deeds: Option<(f64, f64)>) -> Option<Target> {
    let window = window(span_of(when).map(|span| span.extent()).or(deeds)?);
    Some(Target {
        from: Some(window.from),
        to: Some(window.to),
        ..Target::default()
    })
}

/// From the first to the last of some events, days; `None` where there are none.
fn deeds(atlas: &Atlas, is_theirs: impl Fn(&Event) -> bool) -> Option<(f64, f64)> {
    let events = atlas.events();
    let theirs = events.extents().enumerate().filter(|(index, _)| {
        let event = events.template_of(*index);
        event.is_some_and(&is_theirs)
    });
    theirs
        .map(|(_, extent)| extent)
        .reduce(|(from, to), (start, end)| (from.min(start), to.max(end)))
}

fn target_from_span(span: &Span) -> Target {
    let window = window(span.extent());
    Target {
        from: Some(window.from),
        to: Some(window.to),
        clock: Some(iso_from_days(span.extent().0)),
        ..Target::default()
    }
}

/// The window that shows a stretch of time with a margin, days.
pub(super) fn window((from, to): (f64, f64)) -> Window {
    let margin = ((to - from) * 0.25).max((NARROWEST - (to - from)) / 2.0);
    Window {
        from: iso_from_days(from - margin),
        to: iso_from_days(to + margin),
    }
}

pub(super) fn iso_from_days(days: f64) -> String {
    iso_from_day(day_from_instant(instant_from_days(days)))
}

pub(super) fn span_of(when: Option<&str>) -> Option<Span> {
    span_from_edtf(when?).ok()
}
