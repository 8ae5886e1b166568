//! The panel that makes worksheets.

use serde_json::Value;

use crate::app::App;
use crate::json::json;

impl App {
    /// Its words; the sheet itself is asked for by what stands in the field.
    pub(super) fn worksheet_panel(&self) -> Value {
        let words = self.lang().worksheet_words();
        json!({
            "about": words.about, "field": words.field, "another": words.another, "print": words.print, "asks": words.asks,
        })
    }
}
