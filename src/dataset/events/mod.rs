//! The events of a dataset, in little room: a page may hand in a million of them.
//!
//! Most of so many have nothing but a title and exact days. Of such a *plain* event the table keeps a row of 24 bytes
//! and its texts (`arena`); kind, lane, importance and whatever else it shares with others stand in a template once
//! (`plain` says what may). Any other event is its own template, whole, with its span. The record of a plain event is
//! made when it is asked for. A plain event is one that can be had back as it came, so that nobody sees a difference.
//! `columns` hands many of them over.

mod arena;
mod columns;
mod plain;
mod serial;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::dates;
use super::raw::{Event, Text};
use crate::order::{rows_by_key, sort_by};
use crate::time::{EdtfError, Instant, Span, days_from_instant};
use arena::Arena;
pub use columns::{Columns, ColumnsRow, Kind};
pub use plain::{Common, Own};

/// So many templates are shared. From then on members that are not used are each event's own: they may be numbers that
/// no other event has.
const MOST_SHARED: usize = 4096;

/// An event that layout can place.
#[derive(Clone, Debug)]
pub struct AtlasEvent {
    /// When.
    pub span: Span,
    /// Earliest beginning and latest end, days.
    pub extent: (f64, f64),
    /// Its lane, an index into `Atlas::lanes`.
    pub lane: usize,
}

/// The events: in the order in which they came, and from [`Events::sort`] on by their beginnings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events {
    rows: Vec<Row>,
    texts: Arena,
    templates: Vec<Template>,
    /// Templates of plain events by their keys.
    shared: BTreeMap<Vec<u8>, u32>,
    key: Vec<u8>,
}

/// What plain events have in common, as it is put down in a table.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    template: u32,
    /// The members that are not used, where there are too many to be shared.
    extra: &'a str,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// Earliest beginning and latest end.
    from: Instant,
    to: Instant,
    template: u32,
    /// Where the texts of a plain event are.
    texts: u32,
}

#[derive(Clone, Debug, PartialEq)]
struct Template {
    event: Event,
    dates: Dates,
    lane: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Dates {
    /// The template of plain events, whose rows say when.
    OfRow,
    Own(Span),
    Wrong(EdtfError),
}

impl Template {
    /// Whether it is that of plain events.
    fn is_shared(&self) -> bool {
        matches!(self.dates, Dates::OfRow)
    }
}

impl Events {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a record.
    pub fn push(&mut self, event: Event) {
        let dates = dates::span(&event.when);
        if let Ok(span) = &dates {
            let extra = plain::json_from_extra(&event.extra);
            let parts = plain::parts(&event, span, &extra);
            if parts.is_some_and(|(common, own)| self.push_plain(&common, &own)) {
                return;
            }
        }
        let (from, to) = match &dates {
            Ok(span) => (span.start.min, span.end.max),
            Err(_) => (Instant(0), Instant(0)),
        };
        let dates = dates.map_or_else(Dates::Wrong, Dates::Own);
        let template = self.template(event, dates);
        self.rows.push(Row {
            from,
            to,
            template,
            texts: 0,
        });
    }

    /// Adds a plain event; false where its texts cannot be kept as such.
    pub fn push_plain(&mut self, common: &Common<'_>, own: &Own<'_>) -> bool {
        let share = self.share(common);
        self.push_shared(&share, own, "")
    }

    /// Puts down what many plain events have in common.
    pub fn share<'a>(&mut self, common: &Common<'a>) -> Share<'a> {
        let (mut common, mut extra) = (*common, "");
        if self.shared.len() >= MOST_SHARED {
            extra = std::mem::take(&mut common.extra);
        }
        common.key(&mut self.key);
        let template = match self.shared.get(&self.key) {
            Some(template) => *template,
            None => {
                let template = self.template(common.template(), Dates::OfRow);
                self.shared.insert(self.key.clone(), template);
                template
            }
        };
        Share { template, extra }
    }

    /// Adds a plain event that has this in common with others; `extra` are its own members that are not used, where those
    /// are not shared. False where its texts cannot be kept as such.
    pub fn push_shared(&mut self, share: &Share<'_>, own: &Own<'_>, extra: &str) -> bool {
        let extra = if extra.is_empty() { share.extra } else { extra };
        let Some(texts) = self.texts.push(&[own.id, own.title, own.summary, extra]) else {
            return false;
        };
        self.rows.push(Row {
            from: own.from,
            to: own.to,
            template: share.template,
            texts,
        });
        true
    }

    fn template(&mut self, event: Event, dates: Dates) -> u32 {
        let number = u32::try_from(self.templates.len()).unwrap_or(u32::MAX);
        self.templates.push(Template {
            event,
            dates,
            lane: 0,
        });
        number
    }

    fn row(&self, index: usize) -> Option<(&Row, &Template)> {
        let row = self.rows.get(index)?;
        Some((row, self.templates.get(row.template as usize)?))
    }

    /// When and where in the timeline an event is.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<AtlasEvent> {
        let (row, template) = self.row(index)?;
        let span = match &template.dates {
            Dates::Own(span) => span.clone(),
            Dates::OfRow | Dates::Wrong(_) => Span::exact(row.from, row.to),
        };
        Some(AtlasEvent {
            extent: extent(row),
            span,
            lane: template.lane,
        })
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = AtlasEvent> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Earliest beginning and latest end of each, days.
    pub fn extents(&self) -> impl DoubleEndedIterator<Item = (f64, f64)> + ExactSizeIterator {
        self.rows.iter().map(extent)
    }

    /// How many begin before a day. They stand before all others.
    #[must_use]
    pub fn begun_before(&self, day: f64) -> usize {
        self.rows
            .partition_point(|row| days_from_instant(row.from) < day)
    }

    /// The record of an event, as the format has it.
    #[must_use]
    pub fn record(&self, index: usize) -> Option<Cow<'_, Event>> {
        let (row, template) = self.row(index)?;
        Some(match template.dates {
            Dates::OfRow => {
                let texts = self.texts.texts(row.texts);
                Cow::Owned(plain::record(&template.event, (row.from, row.to), texts))
            }
            Dates::Own(_) | Dates::Wrong(_) => Cow::Borrowed(&template.event),
        })
    }

    /// All records.
    pub fn records(&self) -> impl Iterator<Item = Cow<'_, Event>> {
        (0..self.len()).filter_map(|index| self.record(index))
    }

    /// The records of the events that are not plain, in the order in which they came; what is told by [`Self::titles`] and
    /// dates must stay.
    pub fn own_records(&mut self) -> impl Iterator<Item = &mut Event> {
        let own = self.templates.iter_mut().filter(|one| !one.is_shared());
        own.map(|template| &mut template.event)
    }

    /// The record of an event without what may be its own alone: id, texts, date. It costs nothing, and has kind,
    /// importance, powers and places.
    #[must_use]
    pub fn template_of(&self, index: usize) -> Option<&Event> {
        Some(&self.row(index)?.1.event)
    }

    /// What [`Events::template_of`] gives for any event, each once: kinds, powers and places of all events.
    pub fn templates_of_all(&self) -> impl Iterator<Item = &Event> {
        self.templates.iter().map(|template| &template.event)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self, index: usize) -> Option<&str> {
        let (row, template) = self.row(index)?;
        Some(self.id_of(row, template))
    }

    fn id_of<'a>(&'a self, row: &Row, template: &'a Template) -> &'a str {
        match template.dates {
            Dates::OfRow => self.texts.first(row.texts),
            Dates::Own(_) | Dates::Wrong(_) => &template.event.id,
        }
    }

    /// The index of the event with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        (0..self.len()).find(|index| self.id(*index) == Some(id))
    }

    /// Its titles with their languages.
    pub fn titles(&self, index: usize) -> impl Iterator<Item = (&str, &str)> {
        let (own, texts) = match self.row(index) {
            Some((row, template)) if template.is_shared() => {
                let title = self.texts.texts(row.texts).nth(1);
                (title, Some(&template.event.title))
            }
            Some((_, template)) => (None, Some(&template.event.title)),
            None => (None, None),
        };
        let texts = texts.into_iter().flat_map(Text::iter);
        texts.map(move |(language, text)| (language.as_str(), own.unwrap_or(text)))
    }

    /// Events that are not plain, with their rows: those alone refer to anything.
    pub(crate) fn rich(&self) -> impl Iterator<Item = (usize, &Event)> {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(|(index, row)| {
            let template = self.templates.get(row.template as usize)?;
            (!template.is_shared()).then_some((index, &template.event))
        })
    }

    /// Dates that are none, with their rows.
    pub(super) fn wrong_dates(&self) -> impl Iterator<Item = (usize, &EdtfError)> {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(
            |(index, row)| match &self.templates.get(row.template as usize)?.dates {
                Dates::Wrong(problem) => Some((index, problem)),
                Dates::OfRow | Dates::Own(_) => None,
            },
        )
    }

    /// Puts them in order of their beginnings, equals of their ids.
    pub(super) fn sort(&mut self) {
        let keys: Vec<i64> = self.rows.iter().map(|row| row.from.0).collect();
        let mut order = rows_by_key(&keys);
        // Ids are far apart in memory; most are told from each other by their beginnings.
        let ids: Vec<u64> = (0..self.len())
            .map(|row| beginning(self.id(row).unwrap_or_default()))
            .collect();
        let compare = |a: &u32, b: &u32| {
            let (a, b) = (*a as usize, *b as usize);
            let order = ids.get(a).cmp(&ids.get(b));
            order.then_with(|| self.id(a).cmp(&self.id(b)))
        };
        for equals in order.chunk_by_mut(|a, b| keys.get(*a as usize) == keys.get(*b as usize)) {
            if !equals.is_sorted_by(|a, b| compare(a, b).is_le()) {
                let mut rows = equals.to_vec();
                sort_by(&mut rows, compare);
                equals.copy_from_slice(&rows);
            }
        }
        let rows = order.iter().filter_map(|row| self.rows.get(*row as usize));
        let mut sorted = Vec::with_capacity(order.len());
        sorted.extend(rows.cloned());
        self.rows = sorted;
    }

    /// The template of each event, for what holds of all events of a template: a number below [`Events::templates`].
    pub(super) fn template_numbers(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().map(|row| row.template as usize)
    }

    /// The templates with their lanes.
    pub(super) fn templates(&self) -> impl Iterator<Item = (&Event, usize)> {
        let templates = self.templates.iter();
        templates.map(|template| (&template.event, template.lane))
    }

    /// Gives each template its lane.
    pub(super) fn set_lanes(&mut self, lanes: Vec<usize>) {
        for (template, lane) in self.templates.iter_mut().zip(lanes) {
            template.lane = lane;
        }
    }

    /// Gives back the room that was kept for more events.
    pub(super) fn shrink(&mut self) {
        self.rows.shrink_to_fit();
        self.shared = BTreeMap::new();
    }

    /// How much memory plain events take, bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.rows.capacity() * size_of::<Row>() + self.texts.bytes()
    }
}

/// The first letters of an id as a number, of two the lesser where they are.
fn beginning(id: &str) -> u64 {
    let mut bytes = [0; 8];
    for (byte, of_id) in bytes.iter_mut().zip(id.bytes()) {
        *byte = of_id;
    }
    u64::from_be_bytes(bytes)
}

fn extent(row: &Row) -> (f64, f64) {
    (days_from_instant(row.from), days_from_instant(row.to))
}
