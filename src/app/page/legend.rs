//! The key to the map.

use serde_json::Value;

use crate::app::App;
use crate::app::export::FAMILY;
use crate::json::json;
use crate::layout::map::legend::{Entry, KeyArea, monochrome_field};
use crate::paint::svg_from_scene;
use crate::scene::{Color, Rect, Theme};

/// The field beside an entry, CSS px; `www/legend.js` draws on the same.
const FIELD: Rect = Rect {
    x: 0.0,
    y: 0.0,
    w: 28.0,
    h: 18.0,
};

/// Units a CSS px, as fine as paper.
const UNITS: u32 = 4;

impl App {
    /// What the map shows.
    pub(super) fn legend(&self) -> Value {
        let now = &self.drawn.map.legend;
        let before = self.drawn.compared.legend.iter();
        let before = before.filter(|entry| !now.contains(entry));
        let entries: Vec<Entry> = now.iter().chain(before).cloned().collect();
        Self::legend_value(&entries, self.settings.theme())
    }

    /// Keys as kind, words and colours as CSS; with a `field` as SVG where patterns of their own stand for colours.
    pub(in crate::app) fn legend_value(entries: &[Entry], theme: &Theme) -> Value {
        let field = |area: KeyArea| {
            let scene = monochrome_field(area, theme, FIELD);
            svg_from_scene(&scene, FIELD, FAMILY, UNITS).ok()
        };
        // Fields that look the same are one, which stands for several.
        let mut keys: Vec<(&Entry, Option<String>, Vec<&str>)> = Vec::new();
        for entry in entries {
            let area = entry.area.filter(|_| theme.monochrome);
            let drawn = area.and_then(field);
            let alike = |key: &&mut (_, Option<String>, _)| drawn.is_some() && key.1 == drawn;
            match keys.iter_mut().find(alike) {
                Some((_, _, labels)) => labels.push(&entry.label),
                None => keys.push((entry, drawn, vec![&entry.label])),
            }
        }
        let keys = keys.into_iter().map(|(entry, field, labels)| {
            json!({
                "kind": entry.kind,
                "label": labels.join(" · "),
                "ground": entry.ground.css(),
                "pattern": entry.pattern.map(Color::css),
                "field": field,
            })
        });
        keys.collect()
    }
}
