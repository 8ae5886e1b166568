//! The card of a place: its names, who held it on the clock's day, and what happened there.

use super::parts::{Card, Item};
use crate::app::App;
use crate::geo::cell_at;
use crate::text::names::place_name;
use crate::text::{date_words, fill, span_words, tenure_words};
use crate::time::span_from_edtf;

impl App {
    pub(super) fn place_card(&self, row: usize) -> Option<Card> {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let place = self.atlas.data.places.get(row)?;
        let mut card = Card::new(place_name(place, lang, self.clock)?);
        card.remark(&fill(
            words.on_day,
            &[("day", &date_words(lang, self.clock))],
        ));
        let cell = cell_at(&self.atlas.topology, place.at[0], place.at[1]);
        let held = cell.and_then(|cell| {
            let tenure = self.atlas.tenure_on(cell.0, self.clock)?;
            Some(Item {
                lead: tenure_words(lang, &self.atlas, tenure),
                ..self.land_item(cell.0)?
            })
        });
        card.list(words.held, held.into_iter().collect());
        let names = place.names.iter().map(|name| {
            let roman = name.roman.iter().map(|roman| format!(" ({roman})"));
            let span = name
                .when
                .as_deref()
                .and_then(|when| span_from_edtf(when).ok());
            Item {
                source: span.map(|span| span_words(lang, &span)).unwrap_or_default(),
                ..Item::new(format!("{}{}", name.name, roman.collect::<String>()))
            }
        });
        card.list(words.names, names.collect());
        let events = (0..self.atlas.events().len()).filter(|index| {
            let record = self.atlas.event(*index);
            record.is_some_and(|record| record.places.contains(&place.id))
        });
        card.list(
            words.events,
            events.filter_map(|event| self.event_item(event)).collect(),
        );
        card.list(lang.locale().sources, self.citations(&place.sources));
        Some(card)
    }
}
