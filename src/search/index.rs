//! Every name of every record, folded once and laid one after another.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fold::fold;
use crate::dataset::Atlas;
use crate::dataset::raw::{Event, Text};

/// What a hit is. The order is that of hits that are otherwise equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A day, month or year that was typed.
    Date,
    /// A place by any of its names.
    Place,
    /// Something that happened.
    Event,
    /// A state, government or army.
    Power,
    /// A person, unit or body.
    Person,
    /// A term explained.
    Glossary,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Self; 6] = [
        Self::Date,
        Self::Place,
        Self::Event,
        Self::Power,
        Self::Person,
        Self::Glossary,
    ];
}

/// A record that can be found.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub kind: Kind,
    /// Its place in the atlas' events, or in the dataset's list of its kind.
    pub row: usize,
    /// 1–5, how much it matters.
    pub weight: u8,
    /// For an event, the records of its places, powers and people.
    pub related: Vec<u32>,
}

/// One name in the arena.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Where it begins in the arena, bytes; it ends before the line feed that precedes the next.
    pub start: usize,
    /// Whose it is.
    pub record: u32,
    /// Its place among the names of that record.
    pub ordinal: usize,
}

/// The names of an atlas, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Folded names, a line each.
    pub(super) arena: String,
    /// In the order of the arena, those of a record together.
    pub(super) names: Vec<Name>,
    pub(super) records: Vec<Record>,
}

impl Index {
    /// The index of an atlas.
    #[must_use]
    pub fn new(atlas: &Atlas) -> Self {
        let mut index = Self::default();
        let data = &atlas.data;
        let mut ids = Ids::default();
        for (row, place) in data.places.iter().enumerate() {
            ids.places.insert(&place.id, index.records.len());
            index.add(atlas, Kind::Place, row, place.rank);
        }
        for (row, power) in data.powers.iter().enumerate() {
            ids.powers.insert(&power.id, index.records.len());
            index.add(atlas, Kind::Power, row, 4);
        }
        for (row, person) in data.people.iter().enumerate() {
            ids.people.insert(&person.id, index.records.len());
            index.add(atlas, Kind::Person, row, 3);
        }
        for row in 0..data.glossary.len() {
            index.add(atlas, Kind::Glossary, row, 2);
        }
        for row in 0..atlas.events().len() {
            let Some(event) = atlas.events().template_of(row) else {
                continue;
            };
            index.add(atlas, Kind::Event, row, event.importance);
            if let Some(record) = index.records.last_mut() {
                record.related = ids.related(event);
            }
        }
        index
    }

    /// The number of the record that is added next.
    fn next(&self) -> u32 {
        u32::try_from(self.records.len()).unwrap_or(u32::MAX)
    }

    fn add(&mut self, atlas: &Atlas, kind: Kind, row: usize, weight: u8) {
        let record = self.next();
        self.records.push(Record {
            kind,
            row,
            weight: weight.clamp(1, 5),
            related: Vec::new(),
        });
        let first = self.arena.len();
        for (ordinal, name) in names(atlas, kind, row).into_iter().enumerate() {
            let folded = fold(name);
            let known = self.arena.get(first..).unwrap_or_default();
            // Traditional and simplified names are often one.
            if folded.is_empty() || known.lines().any(|line| line == folded) {
                continue;
            }
            self.names.push(Name {
                start: self.arena.len(),
                record,
                ordinal,
            });
            self.arena.push_str(&folded);
            self.arena.push('\n');
        }
    }
}

/// Numbers of records by the ids that events name them by.
#[derive(Default)]
struct Ids<'a> {
    places: BTreeMap<&'a str, usize>,
    powers: BTreeMap<&'a str, usize>,
    people: BTreeMap<&'a str, usize>,
}

impl Ids<'_> {
    fn related(&self, event: &Event) -> Vec<u32> {
        let lists = [
            (&event.places, &self.places),
            (&event.powers, &self.powers),
            (&event.people, &self.people),
        ];
        lists
            .into_iter()
            .flat_map(|(ids, known)| ids.iter().filter_map(|id| known.get(id.as_str())))
            .filter_map(|record| u32::try_from(*record).ok())
            .collect()
    }
}

/// All names of a record in all languages, as they are written; empty for dates.
pub(super) fn names(atlas: &Atlas, kind: Kind, row: usize) -> Vec<&str> {
    let data = &atlas.data;
    match kind {
        Kind::Date => Vec::new(),
        Kind::Event => {
            let events = atlas.events();
            let tags = events
                .template_of(row)
                .into_iter()
                .flat_map(|event| &event.tags);
            let titles = events.titles(row).map(|(_, title)| title);
            titles.chain(tags.map(String::as_str)).collect()
        }
        Kind::Place => data.places.get(row).map_or_else(Vec::new, |place| {
            let names = place.names.iter();
            names
                .flat_map(|name| [Some(name.name.as_str()), name.roman.as_deref()])
                .flatten()
                .collect()
        }),
        Kind::Power => data.powers.get(row).map_or_else(Vec::new, |power| {
            texts(&power.name).chain(texts(&power.short)).collect()
        }),
        Kind::Person => data
            .people
            .get(row)
            .map_or_else(Vec::new, |person| texts(&person.name).collect()),
        Kind::Glossary => data
            .glossary
            .get(row)
            .map_or_else(Vec::new, |entry| texts(&entry.term).collect()),
    }
}

fn texts(text: &Text) -> impl Iterator<Item = &str> {
    text.values().map(String::as_str)
}
