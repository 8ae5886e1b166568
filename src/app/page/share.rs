//! What a view is shared by: code with its state, the formats of its data, and how it is cited.

use serde_json::Value;

use crate::app::App;
use crate::error::Error;
use crate::export::bib_text;
use crate::json::json;
use crate::text::{date_words, fill};
use crate::time::{day_from_edtf, iso_from_day};

impl App {
    /// What the panel needs of the view, and its words.
    pub(super) fn sharing(&self) -> Value {
        let (lang, words) = (self.lang(), self.lang().share_words());
        let (copying, locale) = (lang.report_words(), lang.locale());
        let sources = |name: &str| format!("{} · {name}", locale.sources);
        json!({
            "title": self.data_title(),
            "state": self.state(),
            "attributes": self.attributes(),
            "file": format!("{}-{}", self.file_name(), iso_from_day(self.clock)),
            "formats": [
                json!({"value": "json", "label": "JSON (Borderline)"}),
                json!({"value": "csv", "label": "CSV"}),
                json!({"value": "geojson", "label": "GeoJSON"}),
                json!({"value": "ics", "label": "iCalendar"}),
                json!({"value": "timelinejs", "label": "TimelineJS"}),
                json!({"value": "bibtex", "label": sources("BibTeX")}),
                json!({"value": "csljson", "label": sources("CSL-JSON")}),
            ],
            "scopes": [json!({"value": "all", "label": words.all}), json!({"value": "visible", "label": words.visible})],
            "words": json!({
                "link": words.link, "noLink": words.no_link, "frame": words.frame, "element": words.element,
                "ownData": words.own_data, "picture": words.picture, "scale": words.scale, "data": words.data,
                "format": words.format, "scope": words.scope, "save": words.save, "confined": words.confined,
                "lesson": words.lesson, "lessonHow": words.lesson_how, "noLesson": words.no_lesson,
                "lessonConfined": words.lesson_confined, "citation": words.citation, "copy": copying.copy, "copied": copying.copied, "select": copying.select,
            }),
        })
    }

    /// The element's attributes that bring the view back, by their names.
    fn attributes(&self) -> Value {
        let settings = &self.settings;
        let chosen = [
            ("lang", self.lang().tag()),
            ("theme", settings.theme_name()),
            ("panes", settings.panes()),
        ];
        let told = chosen
            .iter()
            .filter(|(_, value)| !matches!(*value, "" | "auto"));
        let mut attributes: Vec<Value> = told.map(|(name, value)| json!([*name, *value])).collect();
        attributes.push(json!(["state", self.state()]));
        Value::Array(attributes)
    }

    /// How the view is cited: `{chicago, bibtex}`, with the `map` that is shown and what a lesson `saved` then says of itself. `address` is where it stands, empty for nowhere; `day` is the day on
    /// which it is read, EDTF.
    ///
    /// # Errors
    /// A day that is none.
    pub(in crate::app) fn cite(&self, address: &str, day: &str) -> Result<Value, Error> {
        let (lang, words) = (self.lang(), self.lang().share_words());
        let read = day_from_edtf(day)?;
        let (title, version) = (self.data_title(), self.version());
        let shown = date_words(lang, self.clock);
        let values = [
            ("title", title),
            ("day", &shown),
            ("version", &version),
            ("accessed", &date_words(lang, read)),
        ];
        let mut chicago = fill(words.chicago, &values);
        if !address.is_empty() {
            chicago.push(' ');
            chicago.push_str(address);
        }
        let key = format!("{}-{}", self.file_name(), iso_from_day(self.clock));
        let mut bibtex = format!("@misc{{{key}");
        let map = fill(words.map_of, &values);
        for (name, text) in [
            ("title", bib_text(title)),
            ("howpublished", bib_text(&format!("Borderline {version}"))),
            ("note", bib_text(&map)),
            ("url", address.to_owned()),
            ("urldate", iso_from_day(read)),
        ] {
            if !text.is_empty() {
                bibtex.push_str(&format!(",\n  {name} = {{{text}}}"));
            }
        }
        bibtex.push_str("\n}\n");
        Ok(
            json!({"chicago": chicago, "bibtex": bibtex, "map": map, "saved": fill(words.saved, &values)}),
        )
    }

    /// The dataset's title in the reader's language; of one without a title, our own name.
    fn data_title(&self) -> &str {
        match self.lang().pick(&self.atlas.data.header.title) {
            "" => "Borderline",
            title => title,
        }
    }

    /// The dataset's id, as far as it can be part of a file's name and of a key.
    fn file_name(&self) -> String {
        let id = self.atlas.data.header.id.chars();
        let name: String = id
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if name.is_empty() {
            "borderline".to_owned()
        } else {
            name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app() -> App {
        let mut app = App::default();
        app.load(
            r#"{"borderline": 1, "id": "t/1", "version": "2", "title": {"en": "A & B"}, "clock": "1905-09-05",
            "events": [{"id": "a", "title": {"en": "A"}, "when": "1905", "kind": "treaty"}]}"#,
        );
        app
    }

    #[test]
    fn a_view_is_cited_with_its_day_its_versions_and_where_it_was_read() {
        let cited = app()
            .cite("https://example.org/#s=v1", "2026-11-21")
            .unwrap();
        let chicago = cited["chicago"].as_str().unwrap();
        assert!(
            chicago.starts_with("“A & B.” Map of 5 September 1905. Borderline "),
            "{chicago}"
        );
        assert!(
            chicago.ends_with("t/1 2. Accessed 21 November 2026. https://example.org/#s=v1"),
            "{chicago}"
        );
        let bibtex = cited["bibtex"].as_str().unwrap();
        assert!(
            bibtex.starts_with("@misc{t1-1905-09-05,\n  title = {A \\& B},"),
            "{bibtex}"
        );
        assert!(
            bibtex.contains("url = {https://example.org/#s=v1},\n  urldate = {2026-11-21}"),
            "{bibtex}"
        );
    }

    #[test]
    fn without_an_address_none_is_cited_and_a_day_that_is_none_is_refused() {
        let cited = app().cite("", "2026-11-21").unwrap();
        assert!(!cited["bibtex"].as_str().unwrap().contains("url ="));
        assert!(app().cite("", "someday").is_err());
    }

    #[test]
    fn what_was_chosen_is_an_attribute() {
        let mut app = app();
        app.set("theme", Some("dark"));
        let shared = app.sharing();
        let names = |shared: &Value| -> Vec<String> {
            let rows = shared["attributes"].as_array().unwrap().iter();
            rows.map(|row| row[0].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(names(&shared), ["lang", "theme", "state"]);
        assert_eq!(shared["attributes"][2][1], app.state());
    }
}
