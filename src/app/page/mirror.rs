//! The visible events as a list, for whoever cannot see the canvas.

use serde_json::{Value, json};

use crate::app::App;
use crate::text::event_date_words;

impl App {
    /// One line for each event that is drawn.
    pub(super) fn mirror(&self) -> Vec<Value> {
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
