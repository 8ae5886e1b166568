//! What is shown where nothing runs, drawn by the same core: a picture of the first view, and a table of the events.

use super::assets;
use crate::letters::Letters;
use anyhow::{Context, Result, ensure};
use borderline::app::App;
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The picture's size, CSS pixels.
const SIZE: (f64, f64) = (960.0, 600.0);

/// The picture and the table, in English.
pub struct Picture {
    svg: String,
    /// What the picture shows, in words.
    words: String,
    /// When and what, in order.
    events: Vec<(String, String)>,
}

/// Draws them from the whole dataset.
pub fn draw(dataset: &Value) -> Result<Picture> {
    let mut app = App::default();
    let report = app.load(&dataset.to_string());
    ensure!(report["ok"] == true, "the dataset cannot be drawn");
    app.resize(SIZE.0, SIZE.1);
    let mut ask = |name: &str, arguments: &Value| {
        app.query(name, arguments, &Letters)
            .with_context(|| format!("the core does not answer {name}"))
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let svg = text(&ask("exportAs", &json!(["svg"]))?);
    let day = text(&ask("clock", &json!([]))?);
    let events = ask("events", &json!([]))?;
    let events = events.as_array().into_iter().flatten();
    Ok(Picture {
        svg,
        words: format!("The atlas on {day}: a map of who held what, above a timeline"),
        events: events
            .map(|event| (text(&event["whenWords"]), text(&event["title"])))
            .collect(),
    })
}

impl Picture {
    /// Writes the picture as a file; returns its path within `dist/`.
    pub fn write(&self, dist: &Path) -> Result<String> {
        let asset = format!(
            "assets/{}",
            assets::hashed_name(Path::new("picture.svg"), self.svg.as_bytes())
        );
        fs::write(dist.join(&asset), &self.svg)?;
        Ok(asset)
    }

    /// The picture, where it is a file.
    pub fn image(&self, asset: &str) -> String {
        // Lazy, so that a browser in which the atlas starts at once does not fetch it.
        format!(
            "<img src=\"{asset}\" width=\"{}\" height=\"{}\" loading=\"lazy\" alt=\"{}\">",
            SIZE.0,
            SIZE.1,
            escaped(&self.words)
        )
    }

    /// The picture itself.
    pub fn svg(&self) -> String {
        let start = self.svg.find("<svg").unwrap_or_default();
        let described = format!("<svg role=\"img\" aria-label=\"{}\"", escaped(&self.words));
        self.svg
            .get(start..)
            .unwrap_or_default()
            .replacen("<svg", &described, 1)
    }

    /// The table.
    pub fn table(&self) -> String {
        let mut rows = String::new();
        for (when, title) in &self.events {
            // Writing to a string cannot fail.
            let _ = write!(rows, "<tr><td>{}<td>{}", escaped(when), escaped(title));
        }
        format!("<table><caption>Events</caption>{rows}</table>")
    }
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_and_the_table_show_the_first_view() {
        let picture = draw(&crate::data::bundle().unwrap()).unwrap();
        for shown in ["Khabarovsk", "Hsinking", "Battles"] {
            assert!(picture.svg.contains(&format!(">{shown}<")), "{shown}");
        }
        assert_eq!(picture.svg.matches("font-family").count(), 1);
        assert!(!picture.svg.contains(" style="), "a policy would refuse it");
        assert!(picture.svg.len() < 104_000, "{}", picture.svg.len());
        assert!(picture.table().contains("<td>Treaty of Portsmouth"));
        assert!(
            picture
                .svg()
                .starts_with("<svg role=\"img\" aria-label=\"The atlas on 1932-03-01")
        );
    }

    #[test]
    fn texts_do_not_become_markup() {
        assert_eq!(escaped("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
    }
}
