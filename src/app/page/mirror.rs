//! What is visible as lists of buttons, for whoever cannot see the canvas: events, lands, borders and places, and in
//! sentences what can be said of the whole.

use serde_json::Value;

use crate::app::App;
use crate::json::json;
use crate::text::fill;

impl App {
    /// Four lists with their headings, and the sentences.
    pub(super) fn mirror(&self) -> Value {
        let (locale, words) = (self.lang().locale(), self.lang().plan_words());
        let chosen = self.card_name();
        let item = |go: String, text: String| json!({"pressed": chosen.as_ref() == Some(&go), "go": go, "text": text});
        let says = |name: &str, what: &str| fill(words.says, &[("name", name), ("what", what)]);
        let visible = self.visible();
        let events = visible.events.iter();
        let events = events.filter_map(|index| self.event_row(*index));
        let events: Vec<Value> = events
            .map(|row| item(row.go, says(&row.when, &row.title)))
            .collect();
        let lands = visible.lands.iter();
        let lands = lands.filter_map(|land| self.land_row(*land));
        let lands: Vec<Value> = lands
            .map(|row| {
                let mut what = row.says;
                for more in [row.claims.as_str(), row.outline] {
                    if !more.is_empty() {
                        what.push_str(words.comma);
                        what.push_str(more);
                    }
                }
                item(row.go, says(&row.name, &what))
            })
            .collect();
        let borders = self.border_rows(&visible.lands).into_iter();
        let borders: Vec<Value> = borders
            .map(|row| {
                let what = [row.holders, row.line].join(words.comma);
                item(row.go, says(&row.lands, &what))
            })
            .collect();
        let places = self.visible_places().into_iter();
        let places: Vec<Value> = places.map(|(go, name)| item(go, name)).collect();
        let in_view = fill(locale.events_in_view, &[("n", &events.len().to_string())]);
        json!({
            "label": words.title,
            "summary": self.summary(&visible),
            "also": self.also_named(),
            "lists": [
                json!({"label": in_view, "items": events}),
                json!({"label": words.lands, "items": lands}),
                json!({"label": words.borders, "items": borders}),
                json!({"label": words.places, "items": places}),
            ],
        })
    }
}
