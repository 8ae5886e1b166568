//! Events and lands as rows: what the mirror, the table and the text plan have in common.

use serde_json::{Value, json};

use crate::app::App;
use crate::dataset::raw::Coverage;
use crate::layout::claim_view::tenure_seen;
use crate::text::names::{lane_name, place_name};
use crate::text::{Lang, date_words, event_date_words, fill, power_words, tenure_words};
use crate::time::day_from_edtf;

/// Names in a sentence with a `{list}`; empty where there are none.
pub(super) fn joined(lang: Lang, pattern: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    fill(pattern, &[("list", &names.join(lang.locale().spans.comma))])
}

impl App {
    /// What a land is called.
    pub(super) fn land_name(&self, land: usize) -> Option<String> {
        let id = &self.atlas.topology.cells.get(land)?.id;
        let name = self
            .atlas
            .cell(land)
            .map(|record| self.lang().pick(&record.name));
        Some(name.unwrap_or(id).to_owned())
    }

    /// An event: when, what, in which lane and where; `start` is its beginning in days.
    pub(super) fn event_row(&self, index: usize) -> Option<Value> {
        let (lang, events) = (self.lang(), self.atlas.events());
        let (event, record) = (events.get(index)?, events.template_of(index)?);
        let lane = record.lane.as_deref().unwrap_or(&record.kind);
        let places = record.places.iter().filter_map(|id| self.atlas.place(id));
        let places = places.filter_map(|place| place_name(place, lang, self.clock));
        Some(json!({
            "go": format!("event:{}", events.id(index)?),
            "when": event_date_words(lang, &event, record),
            "start": event.extent.0,
            "title": lang.pick_title(events, index),
            "lane": lane_name(&self.atlas, lang, lane),
            "place": places.collect::<Vec<_>>().join(lang.locale().spans.comma),
        }))
    }

    /// A land on the clock's day as the claim view has it: who holds it, how, since when, on what basis, who else claims it.
    pub(super) fn land_row(&self, land: usize) -> Value {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let id = self.atlas.topology.cells.get(land).map(|cell| &cell.id);
        let tenure = tenure_seen(&self.atlas, land, self.clock, &self.settings.claim_view);
        let tenure = tenure.as_deref();
        let since = tenure.and_then(|tenure| day_from_edtf(&tenure.from).ok());
        let claimants = self.atlas.claims_on(land, self.clock);
        let claimants: Vec<String> = claimants
            .map(|claim| power_words(lang, &self.atlas, &claim.claimant))
            .collect();
        let outline = self
            .atlas
            .cell(land)
            .is_some_and(|cell| cell.coverage == Coverage::Outline);
        let names: Vec<&str> = claimants.iter().map(String::as_str).collect();
        json!({
            "go": format!("land:{}", id.map_or("", String::as_str)),
            "name": self.land_name(land),
            "holder": tenure.map(|tenure| power_words(lang, &self.atlas, &tenure.holder)),
            "status": tenure.map(|tenure| lang.locale().statuses.name(tenure.status)),
            "says": tenure.map_or_else(|| words.nothing_by_day.to_owned(), |tenure| tenure_words(lang, &self.atlas, tenure)),
            "since": since.map(|day| date_words(lang, day)),
            "start": since,
            "basis": tenure.map(|tenure| self.basis_words(tenure.basis)),
            "claims": joined(lang, lang.plan_words().claimed, &names),
            "outline": outline.then_some(lang.locale().not_mapped),
        })
    }
}
