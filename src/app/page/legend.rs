//! The key to the map.

use serde_json::{Value, json};

use crate::app::App;
use crate::scene::Color;

impl App {
    /// What the map shows: kind, words and colours as CSS.
    pub(super) fn legend(&self) -> Value {
        let now = &self.drawn.legend;
        let before = self.drawn.compared_legend.iter();
        let before = before.filter(|entry| !now.contains(entry));
        now.iter()
            .chain(before)
            .map(|entry| json!({"kind": entry.kind, "label": entry.label, "ground": entry.ground.css(), "pattern": entry.pattern.map(Color::css)}))
            .collect()
    }
}
