//! What stands outside the canvas: toolbar, card, mirror and announcement, in words.

use serde_json::{Value, json};

use super::App;
use crate::scene::Color;
use crate::text::{date_words, event_date_words, fill};

impl App {
    /// Everything that the shell shows, in the reader's language.
    pub(super) fn page(&self) -> Value {
        let locale = self.lang().locale();
        let count = self.drawn.events.len().to_string();
        let in_view = fill(locale.events_in_view, &[("n", &count)]);
        json!({
            "lang": self.lang().tag(),
            "theme": if self.settings.dark() { "dark" } else { "light" },
            "label": locale.atlas,
            "greedy": self.settings.greedy(),
            "clockWords": date_words(self.lang(), self.clock),
            "announcement": self.announcement,
            "texts": {
                "close": locale.close, "legend": locale.legend, "sources": locale.sources, "figures": locale.figures,
                "claims": locale.claims, "events": in_view, "unsettled": locale.unsettled,
            },
            "card": self.card(),
            "mirror": self.mirror(),
            "legend": self.legend(),
        })
    }

    /// A text of the shell by its name; empty for a name that is not known.
    pub(super) fn action_name(&self, action: &str) -> &'static str {
        let locale = self.lang().locale();
        match action {
            "zoomIn" => locale.zoom_in,
            "zoomOut" => locale.zoom_out,
            "fit" => locale.fit,
            "previousChange" => locale.previous_change,
            "nextChange" => locale.next_change,
            "search" => locale.search,
            "searchHint" => locale.search_hint,
            "found" => locale.found,
            "nothingFound" => locale.nothing_found,
            "close" => locale.close,
            _ => self.kind_name(action),
        }
    }

    /// What a hit of the search is, from `kind:place` and the like.
    fn kind_name(&self, name: &str) -> &'static str {
        let [date, place, event, power, person, term] = self.lang().locale().hit_kinds;
        match name {
            "kind:date" => date,
            "kind:place" => place,
            "kind:event" => event,
            "kind:power" => power,
            "kind:person" => person,
            "kind:glossary" => term,
            _ => "",
        }
    }

    fn card(&self) -> Value {
        let Some((event, record)) = self
            .selected
            .and_then(|index| Some((self.atlas.events.get(index)?, self.atlas.event(index)?)))
        else {
            return Value::Null;
        };
        let (lang, locale) = (self.lang(), self.lang().locale());
        let citation = |id: &String| {
            self.atlas
                .source(id)
                .map_or_else(|| id.clone(), |source| source.citation.clone())
        };
        let figures: Vec<Value> = record
            .figures
            .iter()
            .map(|figure| json!({"side": lang.pick(&figure.side), "text": lang.pick(&figure.text), "source": citation(&figure.source)}))
            .collect();
        let claims: Vec<Value> = record
            .claims
            .iter()
            .filter_map(|id| self.atlas.document_claim(id))
            .map(|claim| json!({"text": lang.pick(&claim.text), "verdict": locale.verdict(claim.verdict), "note": lang.pick(&claim.note)}))
            .collect();
        json!({
            "title": lang.pick(&record.title),
            "when": event_date_words(lang, event, record),
            "note": lang.pick(&record.date_note),
            "summary": lang.pick(&record.summary),
            "unsettled": record.unsettled,
            "checked": locale.checked(record.checked),
            "figures": figures,
            "claims": claims,
            "sources": record.sources.iter().map(citation).collect::<Vec<_>>(),
        })
    }

    /// What the map shows: kind, words and colours as CSS.
    fn legend(&self) -> Vec<Value> {
        let entries = self.drawn.legend.iter();
        entries
            .map(|entry| json!({"kind": entry.kind, "label": entry.label, "ground": entry.ground.css(), "pattern": entry.pattern.map(Color::css)}))
            .collect()
    }

    fn mirror(&self) -> Vec<Value> {
        self.drawn
            .events
            .iter()
            .filter_map(|drawn| {
                let (event, record) = (self.atlas.events.get(drawn.index)?, self.atlas.event(drawn.index)?);
                let text = format!("{}: {}", event_date_words(self.lang(), event, record), self.lang().pick(&record.title));
                Some(json!({"id": record.id, "text": text, "selected": self.selected == Some(drawn.index)}))
            })
            .collect()
    }
}
