//! The details of the selected event.

use serde_json::{Value, json};

use crate::app::App;
use crate::text::event_date_words;

impl App {
    /// The selected event's card; null where none is.
    pub(super) fn card(&self) -> Value {
        let Some((event, record)) = self
            .selected
            .and_then(|index| Some((self.atlas.events().get(index)?, self.atlas.event(index)?)))
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
            "when": event_date_words(lang, &event, &record),
            "note": lang.pick(&record.date_note),
            "summary": lang.pick(&record.summary),
            "unsettled": record.unsettled,
            "checked": locale.checked(record.checked),
            "figures": figures,
            "claims": claims,
            "sources": record.sources.iter().map(citation).collect::<Vec<_>>(),
        })
    }
}
