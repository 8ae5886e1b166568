//! The panels that can be opened beside the map, in the order of their buttons.

use serde_json::Value;

use crate::app::App;
use crate::json::json;
use crate::text::words::PanelWords;

/// One panel.
struct Panel {
    /// What the shell calls it.
    name: &'static str,
    /// Its heading and the name of its button.
    title: fn(&PanelWords) -> &'static str,
    /// What it shows.
    content: fn(&App) -> Value,
}

const PANELS: &[Panel] = &[
    Panel {
        name: "legend",
        title: |words| words.legend,
        content: App::legend,
    },
    Panel {
        name: "ask",
        title: |words| words.ask,
        content: App::asking,
    },
    Panel {
        name: "table",
        title: |words| words.table,
        content: App::table,
    },
    Panel {
        name: "filters",
        title: |words| words.filters,
        content: App::filters,
    },
    Panel {
        name: "tours",
        title: |words| words.tours,
        content: App::tours,
    },
    Panel {
        name: "documents",
        title: |words| words.documents,
        content: App::documents,
    },
    Panel {
        name: "glossary",
        title: |words| words.glossary,
        content: App::glossary,
    },
    Panel {
        name: "worksheet",
        title: |words| words.worksheet,
        content: App::worksheet_panel,
    },
    Panel {
        name: "settings",
        title: |words| words.settings,
        content: App::choices,
    },
    Panel {
        name: "share",
        title: |words| words.share,
        content: App::sharing,
    },
    Panel {
        name: "help",
        title: |words| words.help,
        content: App::help,
    },
];

impl App {
    /// Name and title of every panel that has something to show.
    pub(super) fn panels(&self) -> Vec<Value> {
        let words = self.lang().panel_words();
        let named = |panel: &Panel| json!({"name": panel.name, "title": (panel.title)(words)});
        PANELS.iter().map(named).collect()
    }

    /// What a panel shows; null where there is none of that name.
    pub(in crate::app) fn panel(&self, name: &str) -> Value {
        let panel = PANELS.iter().find(|panel| panel.name == name);
        panel.map_or(Value::Null, |panel| (panel.content)(self))
    }
}
