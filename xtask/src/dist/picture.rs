//! What is shown where nothing runs, drawn by the same core: a picture of the first view, and a table of the events.

use super::assets;
use crate::letters::Letters;
use anyhow::{Context, Result, ensure};
use borderline::app::App;
use borderline::text::Lang;
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The picture's size, CSS pixels.
const SIZE: (f64, f64) = (960.0, 600.0);

/// What the picture and the table show, in words: `{day}`.
const fn words(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => (
            "The atlas on {day}: a map of who held what, above a timeline",
            "Events",
        ),
        Lang::Ja => (
            "{day}の地図年表：上は各地の帰属を示す地図、下は年表",
            "出来事",
        ),
        Lang::Ru => (
            "Атлас, {day}: карта владений, под ней лента времени",
            "События",
        ),
        Lang::ZhHant => ("{day}的圖表：上為各地歸屬的地圖，下為時間軸", "事件"),
        Lang::ZhHans => ("{day}的图表：上为各地归属的地图，下为时间轴", "事件"),
    }
}

/// The picture and the table, in one language.
pub struct Picture {
    lang: Lang,
    svg: String,
    /// What the picture shows, in words.
    words: String,
    /// What the atlas is about.
    title: String,
    /// When and what, in order.
    events: Vec<(String, String)>,
}

/// Draws them from the whole dataset, in each language.
pub fn draw(dataset: &Value) -> Result<Vec<Picture>> {
    let mut app = App::default();
    let report = app.load(&dataset.to_string());
    ensure!(report["ok"] == true, "the dataset cannot be drawn");
    app.resize(SIZE.0, SIZE.1);
    let pictures = Lang::ALL.into_iter();
    pictures.map(|lang| Picture::of(&mut app, lang)).collect()
}

impl Picture {
    fn of(app: &mut App, lang: Lang) -> Result<Self> {
        app.set("lang", Some(lang.tag()));
        let mut ask = |name: &str, arguments: &Value| {
            app.query(name, arguments, &Letters)
                .with_context(|| format!("the core does not answer {name}"))
        };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let svg = text(&ask("exportAs", &json!(["svg"]))?);
        let day = text(&ask("page", &json!([]))?["clockWords"]);
        let events = ask("events", &json!([]))?;
        let events = events.as_array().into_iter().flatten();
        Ok(Self {
            lang,
            svg,
            words: words(lang).0.replace("{day}", &day),
            title: text(&ask("paper", &json!([]))?["title"]),
            events: events
                .map(|event| (text(&event["whenWords"]), text(&event["title"])))
                .collect(),
        })
    }

    /// The language, BCP 47.
    pub fn tag(&self) -> &'static str {
        self.lang.tag()
    }

    /// The page's name in this language: `index.html`, `index.ja.html`.
    pub fn page(&self, stem: &str) -> String {
        match self.lang {
            Lang::En => format!("{stem}.html"),
            lang => format!("{stem}.{}.html", lang.tag()),
        }
    }

    /// What the atlas is about, as it stands in HTML.
    pub fn title(&self) -> String {
        escaped(&self.title)
    }

    /// Writes the picture as a file; returns its path within `dist/`.
    pub fn write(&self, dist: &Path) -> Result<String> {
        let asset = format!(
            "assets/{}",
            assets::hashed_name(
                Path::new(&format!("picture.{}.svg", self.tag())),
                self.svg.as_bytes()
            )
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
        format!(
            "<table><caption>{}</caption>{rows}</table>",
            words(self.lang).1
        )
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

    fn drawn() -> Vec<Picture> {
        draw(&crate::data::bundle().unwrap()).unwrap()
    }

    #[test]
    fn the_picture_and_the_table_show_the_first_view() {
        let picture = &drawn()[0];
        for shown in ["Khabarovsk", "Changchun", "Battles"] {
            assert!(picture.svg.contains(&format!(">{shown}<")), "{shown}");
        }
        assert_eq!(picture.svg.matches("font-family").count(), 1);
        assert!(!picture.svg.contains(" style="), "a policy would refuse it");
        assert!(picture.svg.len() < 104_000, "{}", picture.svg.len());
        assert!(picture.table().contains("<td>Treaty of Portsmouth"));
        assert!(
            picture
                .svg()
                .starts_with("<svg role=\"img\" aria-label=\"The atlas on 1 March 1932")
        );
    }

    #[test]
    fn each_language_has_its_own() {
        let picture = &drawn()[1];
        for shown in ["ハバロフスク", "奉天"] {
            assert!(picture.svg.contains(&format!(">{shown}<")), "{shown}");
        }
        assert!(picture.table().contains("<td>ポーツマス条約"));
        assert!(picture.svg().contains("1932年3月1日の"));
        assert_eq!(picture.page("index"), "index.ja.html");
    }

    #[test]
    fn texts_do_not_become_markup() {
        assert_eq!(escaped("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
    }
}
