//! Whom and what a row names: lanes, powers, people, places and sources get records of their own.

use super::columns::Column as C;
use super::names::slug;
use super::record::list;
use super::{Cell, KEPT_PLACE, Table};
use crate::dataset::Severity;
use crate::dataset::raw::{Event, Lane, Person, Place, PlaceName, Position, Power, Source, Text};
use crate::json::number_from_text;

fn one(lang: &str, text: &str) -> Text {
    let mut texts = Text::new();
    texts.insert(lang.to_owned(), text.to_owned());
    texts
}

/// An id for a name, also for one without letters.
fn id_of(name: &str) -> String {
    let id = slug(name);
    if id.is_empty() {
        "unnamed".to_owned()
    } else {
        id
    }
}

impl Table<'_> {
    pub(super) fn lane(&mut self, name: &str, lang: &str) -> String {
        let id = id_of(name);
        if self.lanes.find_or_add(&id, self.data.lanes.len()).is_none() {
            let title = one(lang, name);
            self.data.lanes.push(Lane {
                id: id.clone(),
                title,
                ..Lane::default()
            });
        }
        id
    }

    pub(super) fn powers(&mut self, names: &str, lang: &str) -> Vec<String> {
        let mut ids = Vec::new();
        for text in list(names) {
            let id = id_of(text);
            if self
                .powers
                .find_or_add(&id, self.data.powers.len())
                .is_none()
            {
                let name = one(lang, text);
                self.data.powers.push(Power {
                    id: id.clone(),
                    name,
                    ..Power::default()
                });
            }
            ids.push(id);
        }
        ids
    }

    pub(super) fn people(&mut self, names: &str, lang: &str) -> Vec<String> {
        let mut ids = Vec::new();
        for text in list(names) {
            let id = id_of(text);
            if self
                .people
                .find_or_add(&id, self.data.people.len())
                .is_none()
            {
                let name = one(lang, text);
                self.data.people.push(Person {
                    id: id.clone(),
                    name,
                    ..Person::default()
                });
            }
            ids.push(id);
        }
        ids
    }

    pub(super) fn sources(&mut self, citations: &str) -> Vec<String> {
        let mut ids = Vec::new();
        let citations = citations.split('|').map(str::trim);
        for citation in citations.filter(|citation| !citation.is_empty()) {
            let row = self.sources.find_or_add(citation, self.data.sources.len());
            let id = format!("source-{}", row.unwrap_or(self.data.sources.len()) + 1);
            if row.is_none() {
                let citation = citation.to_owned();
                self.data.sources.push(Source {
                    id: id.clone(),
                    citation,
                    ..Source::default()
                });
            }
            ids.push(id);
        }
        ids
    }

    /// Places and their positions: as many of these as of those, and one more where the event has one of its own.
    pub(super) fn place(&mut self, cells: &[Cell], lang: &str, event: &mut Event) {
        let mut names = Vec::new();
        let mut positions: Vec<Position> = Vec::new();
        let (mut lat, mut lon, mut named) = (None, None, None);
        for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
            match cell.field.column {
                Some(C::Place) => {
                    names.extend(list(cell.text));
                    named = Some(cell);
                }
                Some(C::Lat) => lat = Some(cell),
                Some(C::Lon) => lon = Some(cell),
                Some(C::LatLon) => {
                    if let Some((north, east)) = cell.text.split_once(',') {
                        positions.extend(self.position(cell, north, east));
                    }
                }
                _ => {}
            }
        }
        match (lat, lon) {
            (Some(lat), Some(lon)) => {
                for (north, east) in list(lat.text).zip(list(lon.text)) {
                    positions.extend(self.position(lat, north, east));
                }
            }
            (Some(cell), None) | (None, Some(cell)) => {
                let hint = "give both, \"lat\" and \"lon\"";
                self.tell_of(
                    Severity::Warning,
                    cell,
                    "half of a position is missing",
                    hint,
                );
            }
            (None, None) => {}
        }
        if positions.len() < names.len() {
            if let Some(cell) = named {
                event.extra.insert(KEPT_PLACE.to_owned(), cell.text.into());
                let hint = "give \"lat\" and \"lon\" for each name, with ; between them";
                let message = "a place without a position cannot be shown; its name is kept";
                self.tell_of(Severity::Info, cell, message, hint);
            }
            names.clear();
        }
        for (name, at) in names.iter().zip(&positions) {
            event.places.push(self.add_place(name, lang, *at));
        }
        event.at = positions.get(names.len()).copied();
    }

    fn add_place(&mut self, name: &str, lang: &str, at: Position) -> String {
        let mut id = id_of(name);
        let mut number = 1;
        // Another place of that name gets a number.
        while let Some(row) = self.places.find_or_add(&id, self.data.places.len()) {
            if self
                .data
                .places
                .get(row)
                .is_some_and(|place| place.at == at)
            {
                return id;
            }
            number += 1;
            id = format!("{}-{number}", id_of(name));
        }
        let names = vec![PlaceName {
            lang: lang.to_owned(),
            name: name.to_owned(),
            ..PlaceName::default()
        }];
        self.data.places.push(Place {
            id: id.clone(),
            at,
            rank: 3,
            names,
            ..Place::default()
        });
        id
    }

    fn position(&mut self, cell: &Cell, north: &str, east: &str) -> Option<Position> {
        let number = |text: &str| number_from_text(text.trim());
        let (message, hint) = match (number(north), number(east)) {
            (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => {
                return Some([lon, lat]);
            }
            (Some(lat), Some(lon)) if lon.abs() <= 90.0 && lat.abs() <= 180.0 => (
                format!("a latitude of {} is not on the globe", north.trim()),
                "latitude and longitude seem to have changed places",
            ),
            _ => (
                format!("\"{}, {}\" is no position", north.trim(), east.trim()),
                "write degrees with a point, as 38.81 and 121.26; south and west are negative",
            ),
        };
        self.tell_of(Severity::Warning, cell, message, hint);
        None
    }
}
