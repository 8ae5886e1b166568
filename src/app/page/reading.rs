//! Help and glossary.

use serde_json::Value;

use crate::app::App;
use crate::json::json;
use crate::text::words::KEYS;

impl App {
    /// What the keys do.
    pub(super) fn help(&self) -> Value {
        let words = self.lang().key_words();
        let keys = KEYS.into_iter().zip(words.deeds);
        let clock = (self.lang().locale().clock, words.clock);
        keys.chain([clock])
            .map(|(key, deed)| json!({"key": key, "deed": deed}))
            .collect()
    }

    /// Every term with its explanation, by the order of the data.
    pub(super) fn glossary(&self) -> Value {
        let lang = self.lang();
        let entries = self.atlas.data.glossary.iter();
        entries
            .map(|entry| json!({"id": &entry.id, "term": lang.pick(&entry.term), "text": lang.pick(&entry.text)}))
            .collect()
    }
}
