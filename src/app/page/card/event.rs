//! The card of an event.

use super::parts::{Card, Item, Said};
use crate::app::App;
use crate::dataset::raw::{Claim, Event};
use crate::text::names::place_name;
use crate::text::{event_date_words, fill, power_words};

impl App {
    /// The card of an event, and its id.
    pub(super) fn event_card(&self, index: usize) -> Option<(Card, String)> {
        let (event, record) = (self.atlas.events().get(index)?, self.atlas.event(index)?);
        let (lang, locale, words) = (
            self.lang(),
            self.lang().locale(),
            self.lang().event_card_words(),
        );
        let mut card = Card::new(lang.pick(&record.title));
        card.remark(&event_date_words(lang, &event, &record));
        card.remark_said(Said::of(lang, &record.date_note));
        card.say(lang.pick(&record.summary));
        for paragraph in lang.pick(&record.text).split("\n\n") {
            card.say(paragraph);
        }
        if record.unsettled {
            card.remark(locale.unsettled);
        }
        if record.unreviewed.iter().any(|tag| tag == lang.tag()) {
            card.remark(locale.unreviewed);
        }
        card.list(words.links, self.links_of(&record.id));
        self.tell_who_and_where(&mut card, &record);
        self.tell_lands(&mut card, &record.id);
        card.chips(lang.land_card_words().lines, self.lines_of(&record));
        self.tell_figures(&mut card, &record);
        self.tell_claims(&mut card, &record);
        self.tell_dates(&mut card, &event, &record);
        card.list(locale.sources, self.citations(&record.sources));
        card.remark(locale.checked(record.checked));
        Some((card, record.id.clone()))
    }

    fn tell_who_and_where(&self, card: &mut Card, record: &Event) {
        let (lang, locale) = (self.lang(), self.lang().locale());
        let places = record.places.iter().filter_map(|id| {
            Some(Item {
                go: format!("place:{id}"),
                ..Item::new(place_name(self.atlas.place(id)?, lang, self.clock)?)
            })
        });
        card.chips(locale.places, places.collect());
        let powers = record
            .powers
            .iter()
            .map(|id| power_words(lang, &self.atlas, id));
        let people = record.people.iter().filter_map(|id| {
            let mut people = self.atlas.data.people.iter();
            Some(
                lang.pick(&people.find(|person| person.id == *id)?.name)
                    .to_owned(),
            )
        });
        for (title, names) in [
            (locale.powers, powers.collect::<Vec<String>>()),
            (locale.people, people.collect()),
        ] {
            let names = (!names.is_empty()).then(|| Item::new(names.join(" · ")));
            card.list(title, names.into_iter().collect());
        }
    }

    /// The lines that an event is about.
    fn lines_of(&self, record: &Event) -> Vec<Item> {
        let lines = record.lines.iter().filter_map(|id| {
            let mut lines = self.atlas.data.lines.iter();
            let name = self.lang().pick(&lines.find(|line| line.id == *id)?.name);
            Some(Item {
                go: format!("line:{id}"),
                ..Item::new(if name.is_empty() { id } else { name })
            })
        });
        lines.collect()
    }

    /// What the documents say, and beside it what scholarship makes of it; then where documents differ.
    fn tell_claims(&self, card: &mut Card, record: &Event) {
        let (lang, words) = (self.lang(), self.lang().event_card_words());
        let claims = record
            .claims
            .iter()
            .filter_map(|id| self.atlas.document_claim(id));
        card.list(
            words.documents,
            claims.map(|claim| self.statement(claim)).collect(),
        );
        let conflicts = self.atlas.data.conflicts.iter();
        let conflicts = conflicts
            .filter(|conflict| conflict.claims.iter().any(|id| record.claims.contains(id)));
        let conflicts = conflicts.map(|conflict| Item {
            lead: lang.pick(&conflict.title).to_owned(),
            source: self.short_citations(&conflict.sources),
            ..Item::new(lang.pick(&conflict.text))
        });
        card.list(words.conflicts, conflicts.collect());
    }

    fn statement(&self, claim: &Claim) -> Item {
        let (lang, words) = (self.lang(), self.lang().event_card_words());
        let mut documents = self.atlas.data.documents.iter();
        let document = documents.find(|document| document.id == claim.document);
        let title = document.map_or(claim.document.as_str(), |document| {
            lang.pick(&document.title)
        });
        let values = [("document", title), ("n", &*claim.paragraph.to_string())];
        let verdict = lang.locale().verdict(claim.verdict);
        let judgement = [("verdict", verdict), ("note", lang.pick(&claim.note))];
        Item {
            lead: format!("{} · {}", claim.id, fill(words.paragraph, &values)),
            note: Said::plain(fill(words.scholarship, &judgement)),
            source: self.short_citations(&claim.sources),
            go: format!("claim:{}", claim.id),
            report: format!("claim:{}", claim.id),
            ..Item::new(lang.pick(&claim.text))
        }
    }
}
