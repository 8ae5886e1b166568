//! What is printed: the view as pictures for paper, and in words.
//!
//! A page does not learn the size of its paper, so `view` draws the pictures twice, for upright paper and for paper on its
//! side, and the shell lets the browser choose. Nothing of the atlas moves for it: panes, caches and labels are the
//! paper's own. `plates` stands in for halos. `words` has the text plan of what is on them, and the sources.

mod plates;
mod view;
mod words;

use serde_json::Value;

use super::App;
use super::export::FAMILY;
use crate::error::Error;
use crate::json::json;
use crate::paint::svg_from_scene;
use crate::scene::{Measure, Rect, Scene};

/// Units a CSS pixel: a sixteenth of a millimetre, about what a printer shows.
const UNITS: u32 = 4;

/// The least and the greatest width of a picture, CSS px.
const WIDTHS: (f64, f64) = (280.0, 1600.0);

/// One picture on paper.
struct Picture {
    scene: Scene,
    area: Rect,
    /// What it shows, in words.
    caption: String,
}

impl Picture {
    fn into_value(self) -> Result<Value, Error> {
        let svg = svg_from_scene(&self.scene, self.area, FAMILY, UNITS);
        let svg = svg.map_err(|problem| Error::new(problem.to_string(), ""))?;
        Ok(json!({"svg": svg, "caption": self.caption}))
    }
}

/// A picture's width, from what the page says that it has room for, CSS px.
fn width_from(asked: Option<f64>, usual: f64) -> f64 {
    let asked = asked.filter(|width| width.is_finite());
    asked.unwrap_or(usual).clamp(WIDTHS.0, WIDTHS.1)
}

impl App {
    /// The view for paper, with pictures as wide as upright paper and paper on its side have room for, CSS px.
    ///
    /// # Errors
    /// Where a picture cannot be written; it is written to memory, so it should not.
    pub(super) fn paper(
        &self,
        widths: [Option<f64>; 2],
        measure: &dyn Measure,
    ) -> Result<Value, Error> {
        let [upright, level] = widths;
        let portrait = self.pictures(width_from(upright, 720.0), false, measure);
        let landscape = self.pictures(width_from(level, 1000.0), true, measure);
        let words = self.paper_words(&portrait);
        let values = |pictures: Vec<Picture>| -> Result<Vec<Value>, Error> {
            pictures.into_iter().map(Picture::into_value).collect()
        };
        Ok(json!({
            "lang": self.lang().tag(),
            "title": words.title,
            "about": words.about,
            "plan": words.plan,
            "portrait": values(portrait.pictures)?,
            "landscape": values(landscape.pictures)?,
            "legend": words.legend,
            "lists": words.lists,
            "foot": words.foot,
        }))
    }
}
