//! New data, and what is said of them.

use serde_json::Value;

use super::{App, animation};
use crate::dataset::events::Columns;
use crate::dataset::texts::{Added, add_texts};
use crate::dataset::{self, Diagnostic, Severity};
use crate::import::{self, Format, Loaded};
use crate::json::{json, plain};
use crate::layout::fills::Fills;
use crate::layout::map::MapCache;
use crate::layout::timeline::TimelineCache;
use crate::text::fill;
use crate::view::TimeView;

impl App {
    /// Loads a dataset; the report is `{ok, kept, format, events, summary, diagnostics}`. On an error nothing of it is
    /// used, and `kept` says that there are earlier data, which stay. With `foreign: true` nothing was tried: the text
    /// has to be made one of our own first, and comes back by [`App::load_read`]. The text may be the last piece of one
    /// that was fed.
    pub fn load(&mut self, text: &str) -> Value {
        let mut loader = std::mem::take(&mut self.loader);
        let (format, loaded) = if loader.is_empty() {
            (import::format(text), import::load_known(text))
        } else {
            loader.push(text);
            loader.finish()
        };
        let format = format.name();
        let Some(loaded) = loaded else {
            let hint = "the element does that by itself";
            let message = "the reader of other formats has to read this first";
            let found = [Diagnostic::at(Severity::Error, "", message, hint)];
            return json!({"ok": false, "kept": self.has_data(), "format": format, "foreign": true, "events": 0, "diagnostics": plain(&found)});
        };
        self.take_loaded(loaded, format, Vec::new())
    }

    /// Takes a piece of a long text before it is loaded. The first piece of a text drops what was fed and not loaded. True
    /// where it tells that the text is for the reader of other formats, so that the rest need not come.
    pub fn feed(&mut self, piece: &str, first: bool) -> bool {
        if first {
            self.loader = import::Loader::default();
        }
        self.loader.push(piece);
        let format = first.then(|| import::format(piece));
        matches!(format, Some(Format::Csv | Format::ICalendar))
    }

    /// Takes items of a list in columns, behind a piece with an empty list; false where the whole list has to come as text.
    pub fn feed_rows(&mut self, columns: &Columns) -> bool {
        self.loader.push_rows(columns)
    }

    /// Takes the dataset's names or long texts in one language; false, and nothing changes, where they are those of another
    /// dataset.
    pub fn add_texts(&mut self, file: &str) -> bool {
        let added = add_texts(&mut self.atlas.data, file);
        if added == Some(Added::Names) {
            self.index = None;
            self.timeline_cache = TimelineCache::default();
            self.map_cache = MapCache::default();
            self.damage_all();
        }
        added.is_some()
    }

    /// Loads what was read from another format: a dataset of our own, or none, and its plain events; `read` is
    /// `{format, diagnostics}`.
    pub fn load_read(&mut self, data: Option<&str>, read: &Value, events: &Columns) -> Value {
        let format = read
            .get("format")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let found = read.get("diagnostics").and_then(Value::as_array).cloned();
        let loaded = match data {
            // Places in it are not those of the file that was read.
            Some(text) => dataset::load_with(text, events).map(|(atlas, _)| (atlas, Vec::new())),
            None => Err(Vec::new()),
        };
        self.take_loaded(loaded, format, found.unwrap_or_default())
    }

    /// Whether anything was loaded: only a dataset that was read has a version.
    fn has_data(&self) -> bool {
        self.atlas.data.header.borderline != 0
    }

    fn take_loaded(&mut self, loaded: Loaded, format: &str, before: Vec<Value>) -> Value {
        let words = self.lang().intake_words();
        let all = |found: Vec<Diagnostic>| -> Vec<Value> {
            let found = found.iter().map(plain);
            before.into_iter().chain(found).collect()
        };
        match loaded {
            Ok((atlas, found)) => {
                self.atlas = atlas;
                self.begin_anew();
                let found = all(found);
                let is_error = |finding: &&Value| {
                    finding.get("severity").and_then(Value::as_str) == Some("error")
                };
                let left_out = found.iter().filter(is_error).count();
                let events = self.atlas.events().len();
                let counts = [("n", events.to_string()), ("m", left_out.to_string())];
                let pattern = if left_out == 0 {
                    words.loaded
                } else {
                    words.loaded_some
                };
                let summary = fill(
                    pattern,
                    &counts
                        .each_ref()
                        .map(|(name, count)| (*name, count.as_str())),
                );
                let report = json!({"ok": true, "kept": false, "format": format, "events": events, "summary": summary, "diagnostics": found});
                self.emit("datasetchange", &json!({ "report": &report }));
                report
            }
            Err(found) => {
                json!({"ok": false, "kept": self.has_data(), "format": format, "events": 0, "summary": words.refused, "diagnostics": all(found)})
            }
        }
    }

    fn begin_anew(&mut self) {
        self.animation = animation::Animation::default();
        self.selected = None;
        self.picked = None;
        (self.index, self.stop, self.reading) = (None, None, None);
        self.about = None;
        self.pointed = None;
        self.view = TimeView::between(self.atlas.range.0, self.atlas.range.1);
        (self.fills, self.map_cache) = (Fills::default(), MapCache::default());
        self.set_clock(self.atlas.clock);
        self.refill();
        self.refill_compared();
        self.lane_modes = Vec::new();
        self.regroup();
        self.fit_map();
        self.damage_all();
    }
}
