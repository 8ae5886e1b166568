//! The card of a land: who held it on the clock's day, by what right, who says so, and who else claimed it.

use super::parts::{Card, Item, Said};
use crate::app::App;
use crate::dataset::raw::{Coverage, Tenure, TerritorialBasis, TerritorialClaim};
use crate::geo::CellIndex;
use crate::layout::borders::Footing;
use crate::layout::plan::neighbours;
use crate::text::{
    area_words, date_words, days_words, fill, power_words, span_words, tenure_words,
};
use crate::time::{Day, day_from_edtf, iso_from_day, span_from_edtf};

impl App {
    pub(super) fn land_card(&self, land: CellIndex) -> Option<Card> {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let cell = self.atlas.topology.cell(land)?;
        let mut card = Card::new(self.land_item(land.0)?.text);
        let day = fill(words.on_day, &[("day", &date_words(lang, self.clock))]);
        card.remark(&format!("{day} · {}", area_words(lang, cell.km2)));
        let outline =
            self.atlas.cell(land.0).map(|record| record.coverage) == Some(Coverage::Outline);
        let tenure = self.atlas.tenure_on(land.0, self.clock);
        if let Some(tenure) = tenure {
            self.tell_tenure(&mut card, land.0, tenure, self.clock);
        }
        if outline || tenure.is_none() {
            card.say(words.nothing_by_day);
        }
        let made_by = tenure.and_then(|tenure| tenure.event.as_deref());
        let made_by = made_by.and_then(|id| self.event_item(self.atlas.event_index(id)?));
        card.list(words.made_by, made_by.into_iter().collect());
        let claims = self.atlas.claims_on(land.0, self.clock);
        card.list(
            words.claims,
            claims.map(|claim| self.claim_item(claim)).collect(),
        );
        card.list(words.neighbours, self.neighbours(land.0));
        card.list(words.changes, self.changes_around(land.0));
        if let Some(tenure) = tenure {
            card.list(lang.locale().sources, self.citations(&tenure.sources));
            card.remark(lang.locale().checked(tenure.checked));
        }
        Some(card)
    }

    /// Who holds it on a day, since when and until when, on what basis, and what is a convention about that.
    pub(super) fn tell_tenure(&self, card: &mut Card, land: usize, tenure: &Tenure, day: Day) {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        card.say(&tenure_words(lang, &self.atlas, tenure));
        let changes = self.atlas.tenure.get(land).into_iter().flatten();
        let mut days = changes.map(|change| change.from);
        let next = days.find(|from| *from > day);
        let from = day_from_edtf(&tenure.from).ok();
        card.remark(&days_words(
            lang,
            from,
            next.map(|day| day.saturating_sub(1)),
        ));
        card.remark(self.basis_words(tenure.basis));
        let bounds = tenure
            .bounds
            .as_deref()
            .and_then(|text| span_from_edtf(text).ok());
        if let Some(bounds) = bounds {
            let bounds = span_words(lang, &bounds);
            card.remark(&fill(words.convention, &[("bounds", &bounds)]));
        }
        card.remark_said(Said::of(lang, &tenure.note));
    }

    pub(in crate::app::page) fn basis_words(&self, basis: TerritorialBasis) -> &'static str {
        let [treaty, control, survey] = self.lang().land_card_words().bases;
        match basis {
            TerritorialBasis::Treaty => treaty,
            TerritorialBasis::Control => control,
            TerritorialBasis::Survey => survey,
        }
    }

    /// Who claims, since when, on what basis, who says so.
    pub(super) fn claim_item(&self, claim: &TerritorialClaim) -> Item {
        let lang = self.lang();
        let [from, to] = [&claim.from, &claim.to].map(|text| day_from_edtf(text).ok());
        let days = days_words(lang, from, to);
        let mut said = vec![power_words(lang, &self.atlas, &claim.claimant), days];
        said.retain(|part| !part.is_empty());
        Item {
            lead: said.join(" · "),
            note: Said::of(lang, &claim.note),
            source: self.short_citations(&claim.sources),
            ..Item::new(self.basis_words(claim.basis))
        }
    }

    /// The lands around it, the longest line first, each with its holder and the line between.
    fn neighbours(&self, land: usize) -> Vec<Item> {
        let around = neighbours(&self.atlas, land, self.clock, &self.settings.claim_view);
        let items = around.iter().filter_map(|other| {
            let holder = self.atlas.tenure_on(other.cell, self.clock);
            let holder = holder.map(|tenure| power_words(self.lang(), &self.atlas, &tenure.holder));
            Some(Item {
                lead: holder.unwrap_or_default(),
                source: self.line_words(other),
                ..self.land_item(other.cell)?
            })
        });
        items.collect()
    }

    pub(in crate::app::page) fn footing_words(&self, footing: Footing) -> &'static str {
        let locale = self.lang().locale();
        match footing {
            Footing::Agreed => locale.border_agreed,
            Footing::DeFacto => locale.border_de_facto,
        }
    }

    /// The last change before the clock's day and the first after it.
    fn changes_around(&self, land: usize) -> Vec<Item> {
        let changes = self.atlas.tenure.get(land).map_or(&[][..], Vec::as_slice);
        let earlier = changes.iter().rfind(|change| change.from < self.clock);
        let later = changes.iter().find(|change| change.from > self.clock);
        let around = earlier
            .into_iter()
            .chain(later)
            .filter(|change| change.from != Day::MIN);
        around
            .filter_map(|change| {
                let tenure = self.atlas.data.tenure.get(change.row)?;
                Some(Item {
                    lead: date_words(self.lang(), change.from),
                    go: format!("day:{}", iso_from_day(change.from)),
                    ..Item::new(tenure_words(self.lang(), &self.atlas, tenure))
                })
            })
            .collect()
    }
}
