//! The text by which a reader reports an error: what it is about, in which versions and which view, on what sources.

use serde_json::Value;

use crate::app::App;
use crate::json::json;
use crate::layout::picked::Picked;

impl App {
    /// The report about an event, a claim or something on the map by its name, and the words around it.
    pub(in crate::app) fn report(&self, name: &str) -> Value {
        let words = self.lang().report_words();
        let lines = [
            (words.about, name.to_owned()),
            ("", self.title_of(name)),
            (words.versions, self.version()),
            (words.state, self.state()),
            (
                self.lang().locale().sources,
                self.sources_of(name).join("; "),
            ),
            (words.wrong, String::new()),
            (words.right, String::new()),
        ];
        let mut text = String::new();
        for (label, value) in lines {
            if !label.is_empty() {
                text.push_str(label);
                text.push_str(": ");
            }
            text.push_str(&value);
            text.push('\n');
        }
        json!({
            "title": words.report, "explain": words.explain, "copy": words.copy, "copied": words.copied,
            "select": words.select, "close": self.lang().locale().close, "text": text,
        })
    }

    /// What has this name says of itself: its title, or its statement.
    fn title_of(&self, name: &str) -> String {
        let lang = self.lang();
        let claim = name
            .strip_prefix("claim:")
            .and_then(|id| self.atlas.document_claim(id));
        if let Some(claim) = claim {
            return lang.pick(&claim.text).to_owned();
        }
        let card = self.card();
        let title = card.get("title").and_then(Value::as_str);
        title.unwrap_or_default().to_owned()
    }

    /// Ids of the sources behind it.
    fn sources_of(&self, name: &str) -> Vec<String> {
        let (kind, id) = name.split_once(':').unwrap_or_default();
        match kind {
            "claim" => self
                .atlas
                .document_claim(id)
                .map(|claim| claim.sources.clone()),
            "event" => {
                let index = self.atlas.event_index(id);
                index.and_then(|index| Some(self.atlas.event(index)?.sources.clone()))
            }
            _ => match Picked::from_name(&self.atlas, name) {
                Some(Picked::Land(land)) => {
                    let tenure = self.atlas.tenure_on(land.0, self.clock);
                    tenure.map(|tenure| tenure.sources.clone())
                }
                Some(
                    Picked::Border {
                        line: Some(line), ..
                    }
                    | Picked::Line(line),
                ) => {
                    let mut lines = self.atlas.data.lines.iter();
                    let line = lines.find(|record| record.id == line);
                    line.map(|line| line.sources.clone())
                }
                Some(Picked::Place(row)) => self
                    .atlas
                    .data
                    .places
                    .get(row)
                    .map(|place| place.sources.clone()),
                _ => None,
            },
        }
        .unwrap_or_default()
    }
}
