//! The card: what the atlas answers about the event, land, border, line or place that was chosen.
//!
//! `event`, `land`, `border` and `place` write their cards with `parts`: paragraphs and lists whose entries may lead
//! somewhere. The shell shows a card without knowing what it is about. `links`, `lands` and `strip` are parts of the
//! event's card; `report` is the text by which a reader reports an error.

mod answer;
mod border;
mod event;
mod land;
mod lands;
mod links;
mod parts;
mod place;
mod report;
mod strip;

use serde_json::Value;
pub(in crate::app) use strip::span_of;

use crate::app::App;
use crate::layout::picked::Picked;
use crate::text::event_date_words;
use parts::Item;

impl App {
    /// The card on top: that of what is picked on the map, else that of the selected event; null where neither is.
    pub(super) fn card(&self) -> Value {
        let picked = self.picked.as_ref().and_then(|picked| match picked {
            Picked::Land(land) => self.land_card(*land),
            Picked::Border { sides, line } => self.border_card(*sides, line.as_deref()),
            Picked::Line(line) => self.line_card(line),
            Picked::Place(row) => self.place_card(*row),
        });
        let report = self.lang().report_words().report;
        if let Some((card, name)) = picked.zip(self.picked_name()) {
            return card.into_value(&name, report, self.back_words());
        }
        let event = self.selected.and_then(|index| self.event_card(index));
        event.map_or(Value::Null, |(card, id)| {
            card.into_value(&format!("event:{id}"), report, self.back_words())
        })
    }

    /// Name of the button that leads back; empty where there is no way back.
    fn back_words(&self) -> &'static str {
        if self.has_way_back() {
            self.lang().trail_words().back
        } else {
            ""
        }
    }

    /// An entry that leads to an event.
    fn event_item(&self, index: usize) -> Option<Item> {
        let (event, record) = (self.atlas.events().get(index)?, self.atlas.event(index)?);
        Some(Item {
            source: event_date_words(self.lang(), &event, &record),
            go: format!("event:{}", record.id),
            ..Item::new(self.lang().pick(&record.title))
        })
    }

    /// An entry that leads to a land.
    fn land_item(&self, cell: usize) -> Option<Item> {
        let id = &self.atlas.topology.cells.get(cell)?.id;
        Some(Item {
            go: format!("land:{id}"),
            ..Item::new(self.land_name(cell)?)
        })
    }

    /// The full references of sources, each once.
    fn citations<'a>(&'a self, ids: impl IntoIterator<Item = &'a String>) -> Vec<Item> {
        let mut citations: Vec<&str> = Vec::new();
        for id in ids {
            let citation = self.citation(id);
            if !citations.contains(&citation) {
                citations.push(citation);
            }
        }
        citations.into_iter().map(Item::new).collect()
    }

    /// The full reference of a source; its id where it is not listed.
    pub(super) fn citation<'a>(&'a self, id: &'a str) -> &'a str {
        let source = self.atlas.source(id);
        source.map_or(id, |source| source.citation.as_str())
    }

    /// Sources in short: the first author, or else the beginning of the reference, and the year.
    pub(super) fn short_citations(&self, ids: &[String]) -> String {
        let short = ids.iter().map(|id| {
            let source = self.atlas.source(id);
            let year = source.and_then(|source| source.year);
            let author = source.and_then(|source| source.authors.first());
            let name = author.map_or_else(|| self.citation(id), String::as_str);
            let name = name.split(',').next().unwrap_or_default();
            match year.filter(|_| author.is_some()) {
                Some(year) => format!("{name} {year}"),
                None => name.to_owned(),
            }
        });
        short.collect::<Vec<_>>().join("; ")
    }
}
