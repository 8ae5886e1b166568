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
                let events = self.atlas.events();
                let (event, record) = (events.get(drawn.index)?, events.template_of(drawn.index)?);
                let when = event_date_words(self.lang(), &event, record);
                let text = format!("{when}: {}", self.lang().pick_title(events, drawn.index));
                Some(json!({"id": events.id(drawn.index), "text": text, "selected": self.selected == Some(drawn.index)}))
            })
            .collect()
    }
}
