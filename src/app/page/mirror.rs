//! What is visible as lists of buttons, for whoever cannot see the canvas: events, lands and places, and in sentences
//! what can be said of the whole.

use serde_json::{Value, json};

use crate::app::App;
use crate::order::sort_by;
use crate::text::{event_date_words, fill};

impl App {
    /// Three lists with their headings, and the sentences.
    pub(super) fn mirror(&self) -> Value {
        let (locale, words) = (self.lang().locale(), self.lang().plan_words());
        let picked = self.picked_name();
        let selected = picked.is_none().then_some(self.selected).flatten();
        let selected = selected.and_then(|index| self.atlas.events().id(index));
        let chosen = picked.or_else(|| selected.map(|id| format!("event:{id}")));
        let item = |go: String, text: String| {
            let pressed = chosen.as_ref() == Some(&go);
            json!({"go": go, "text": text, "pressed": pressed})
        };
        let mut drawn: Vec<usize> = self.drawn.events.iter().map(|drawn| drawn.index).collect();
        // By their beginnings, as whoever goes through the list would expect.
        sort_by(&mut drawn, usize::cmp);
        let events = drawn.into_iter().filter_map(|index| {
            let events = self.atlas.events();
            let (event, record) = (events.get(index)?, events.template_of(index)?);
            let when = event_date_words(self.lang(), &event, record);
            let title = self.lang().pick_title(events, index);
            let text = fill(words.says, &[("name", &when), ("what", title)]);
            Some(item(format!("event:{}", events.id(index)?), text))
        });
        let events: Vec<Value> = events.collect();
        let lands: Vec<Value> = self
            .visible_lands()
            .into_iter()
            .map(|land| {
                let row = self.land_row(land);
                let says = [&row["says"], &row["claims"], &row["outline"]]
                    .map(|part| part.as_str().unwrap_or_default());
                let says: Vec<&str> = says.into_iter().filter(|part| !part.is_empty()).collect();
                let says = says.join(words.comma);
                let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
                item(
                    text("go"),
                    fill(words.says, &[("name", &text("name")), ("what", &says)]),
                )
            })
            .collect();
        let places: Vec<Value> = self
            .visible_places()
            .into_iter()
            .map(|place| {
                item(
                    place["go"].as_str().unwrap_or_default().to_owned(),
                    place["text"].as_str().unwrap_or_default().to_owned(),
                )
            })
            .collect();
        let in_view = fill(locale.events_in_view, &[("n", &events.len().to_string())]);
        let summary = self.summary(lands.len());
        json!({
            "label": words.title,
            "summary": summary,
            "also": self.also_named(),
            "lists": [
                {"label": in_view, "items": events},
                {"label": words.lands, "items": lands},
                {"label": words.places, "items": places},
            ],
        })
    }
}
