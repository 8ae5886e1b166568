//! The cards of a border and of another line: who made it, what it rests on, how exactly it is known, and its story.

use super::parts::{Card, Item, Said};
use crate::app::App;
use crate::dataset::raw::Line;
use crate::geo::CellIndex;
use crate::layout::borders::{footing, life};
use crate::order::sort_by;
use crate::text::{days_words, decimal_words, fill, power_words, span_words, tenure_words};
use crate::time::{Day, span_from_edtf};

impl App {
    pub(super) fn border_card(
        &self,
        sides: (CellIndex, CellIndex),
        line: Option<&str>,
    ) -> Option<Card> {
        let (lang, words, view) = (
            self.lang(),
            self.lang().land_card_words(),
            &self.settings.claim_view,
        );
        let pair = (sides.0.0, sides.1.0);
        let record = line.and_then(|id| self.line_record(id));
        let name = record
            .map(|line| lang.pick(&line.name))
            .filter(|name| !name.is_empty());
        let mut card = Card::new(name.unwrap_or(words.border));
        let holders = [pair.0, pair.1].map(|cell| {
            let tenure = self.atlas.tenure_on(cell, self.clock);
            tenure.map_or_else(String::new, |tenure| {
                power_words(lang, &self.atlas, &tenure.holder)
            })
        });
        card.say(&holders.join(" – "));
        let footing = footing(&self.atlas, pair, self.clock, view);
        card.remark(footing.map_or(words.no_border, |footing| self.footing_words(footing)));
        let life = life(&self.atlas, pair, self.clock, view);
        let days = life
            .map(|life| days_words(lang, life.from, life.to))
            .unwrap_or_default();
        if !days.is_empty() {
            card.remark(&fill(words.border_days, &[("span", &days)]));
        }
        self.tell_line(&mut card, record, &days);
        let ends = life
            .into_iter()
            .flat_map(|life| [life.from, life.to.map(|to| to.saturating_add(1))]);
        let ends: Vec<Day> = ends.flatten().collect();
        card.list(words.chain, self.chain(pair, line, &ends));
        let sides = [pair.0, pair.1].into_iter().filter_map(|cell| {
            let tenure = self.atlas.tenure_on(cell, self.clock)?;
            Some(Item {
                lead: tenure_words(lang, &self.atlas, tenure),
                ..self.land_item(cell)?
            })
        });
        card.list(words.sides, sides.collect());
        let tenures = [pair.0, pair.1]
            .into_iter()
            .filter_map(|cell| self.atlas.tenure_on(cell, self.clock));
        let lines = record.into_iter().flat_map(|line| &line.sources);
        let sources = tenures.flat_map(|tenure| &tenure.sources).chain(lines);
        card.list(lang.locale().sources, self.citations(sources));
        Some(card)
    }

    pub(super) fn line_card(&self, id: &str) -> Option<Card> {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let record = self.line_record(id);
        let name = record
            .map(|line| lang.pick(&line.name))
            .filter(|name| !name.is_empty());
        let mut card = Card::new(name.unwrap_or(words.line));
        self.tell_line(&mut card, record, "");
        let cells = 0..self.atlas.claims.len();
        let claims = cells.flat_map(|cell| self.atlas.claims_on(cell, self.clock));
        let claims: Vec<_> = claims
            .filter(|claim| claim.line.as_deref() == Some(id))
            .collect();
        card.list(
            words.claims,
            claims.iter().map(|claim| self.claim_item(claim)).collect(),
        );
        card.list(words.chain, self.in_order(self.events_of_line(id)));
        let sources = record.into_iter().flat_map(|line| &line.sources);
        let sources = sources.chain(claims.iter().flat_map(|claim| &claim.sources));
        card.list(lang.locale().sources, self.citations(sources));
        Some(card)
    }

    fn line_record(&self, id: &str) -> Option<&Line> {
        self.atlas.data.lines.iter().find(|line| line.id == id)
    }

    /// What a line rests on, when it was in force if that is not `told`, how exactly it is known, what it follows.
    fn tell_line(&self, card: &mut Card, record: Option<&Line>, told: &str) {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let accuracy = record.and_then(|line| line.accuracy_km);
        card.remark(&match accuracy {
            Some(km) => fill(words.accuracy, &[("n", &decimal_words(lang, km))]),
            None => words.accuracy_unknown.to_owned(),
        });
        let Some(line) = record else {
            return;
        };
        let span = line
            .valid
            .as_deref()
            .and_then(|text| span_from_edtf(text).ok());
        let span = span
            .map(|span| span_words(lang, &span))
            .filter(|span| span != told);
        if let Some(span) = span {
            card.remark(&fill(words.in_force, &[("span", &span)]));
        }
        if !line.reference.is_empty() {
            card.remark(&fill(words.rests_on, &[("acts", &line.reference)]));
        }
        card.remark_said(Said::of(lang, &line.follows));
        card.remark_said(Said::of(lang, &line.note));
    }

    /// The events of a border: those that name its line, and those that made it and ended it on these days.
    fn chain(&self, sides: (usize, usize), line: Option<&str>, ends: &[Day]) -> Vec<Item> {
        let mut events: Vec<usize> = line.map_or_else(Vec::new, |id| self.events_of_line(id));
        for cell in [sides.0, sides.1] {
            let changes = self.atlas.tenure.get(cell).into_iter().flatten();
            let changes = changes.filter(|change| ends.contains(&change.from));
            let rows = changes.filter_map(|change| self.atlas.data.tenure.get(change.row));
            events.extend(rows.filter_map(|row| self.atlas.event_index(row.event.as_deref()?)));
        }
        self.in_order(events)
    }

    fn events_of_line(&self, id: &str) -> Vec<usize> {
        let all = 0..self.atlas.events().len();
        all.filter(|index| {
            let record = self.atlas.event(*index);
            record.is_some_and(|record| record.lines.iter().any(|line| line == id))
        })
        .collect()
    }

    /// Entries for events by their beginnings, each once.
    fn in_order(&self, mut events: Vec<usize>) -> Vec<Item> {
        sort_by(&mut events, usize::cmp);
        events.dedup();
        events
            .into_iter()
            .filter_map(|event| self.event_item(event))
            .collect()
    }
}
