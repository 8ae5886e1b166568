//! The unit of the picture. All sizes in it, from fonts to a finger's reach, are made for the size of text that browsers
//! have at first. Where the page's text is larger, the picture is laid out in a larger unit, so that rows, labels and
//! targets grow together and the label engine knows their true room. Below `App` all "CSS px" are such units; what comes
//! from the page, or goes there, is converted here.

use serde_json::Value;

use super::App;
use crate::json::json;
use crate::scene::{Pt, Rect};

/// The size of text that the picture's sizes are made for, CSS px.
const TEXT: f64 = 16.0;

/// Text is enlarged so many times at most (WCAG 2.2, 1.4.4).
const MOST: f64 = 2.0;

/// What the picture needs to be of use, in its own unit; in less room it is not enlarged.
const LEAST: (f64, f64) = (280.0, 240.0);

/// CSS pixels of the page in a unit of the picture, 1 to 2.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit(f64);

impl Default for Unit {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Unit {
    /// For a text of `text` CSS px, in the room that there is, CSS px. A text that is no size counts as the usual one, and
    /// a smaller one makes nothing smaller.
    fn new(width: f64, height: f64, text: f64) -> Self {
        let wanted = if text.is_finite() { text / TEXT } else { 1.0 };
        let room = (width / LEAST.0).min(height / LEAST.1);
        Self(wanted.min(room).clamp(1.0, MOST))
    }
}

impl App {
    /// Tells the size of the canvas, and that of the page's text, all in CSS px of the page.
    pub fn resize_to_page(&mut self, width: f64, height: f64, text: f64) {
        self.unit = Unit::new(width, height, text);
        self.resize(width / self.unit.0, height / self.unit.0);
    }

    /// CSS pixels of the page in a unit of the picture.
    #[must_use]
    pub const fn unit(&self) -> f64 {
        self.unit.0
    }

    /// A place of the picture from one of the canvas on its page, CSS px.
    #[must_use]
    pub fn picture_from_page(&self, x: f64, y: f64) -> Pt {
        Pt::new(x / self.unit.0, y / self.unit.0)
    }

    /// `[x, y, width, height]` on the page, CSS px of the canvas.
    pub(super) fn page_from_picture(&self, area: Rect) -> Value {
        json!([area.x, area.y, area.w, area.h].map(|length| length * self.unit.0))
    }

    /// `[x, y]` on the page, CSS px of the canvas.
    pub(super) fn page_from_point(&self, at: Pt) -> Value {
        json!([at.x, at.y].map(|length| length * self.unit.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn unit(width: f64, height: f64, text: f64) -> f64 {
        let mut app = App::default();
        app.resize_to_page(width, height, text);
        assert_eq!(app.panes().whole.w * app.unit(), width);
        app.unit()
    }

    #[test]
    fn the_picture_grows_with_the_text_as_far_as_there_is_room() {
        assert_eq!(unit(1280.0, 720.0, 16.0), 1.0);
        assert_eq!(unit(1280.0, 720.0, 24.0), 1.5);
        assert_eq!(unit(1280.0, 720.0, 90.0), MOST);
        assert_eq!(unit(1280.0, 720.0, 10.0), 1.0);
        assert_eq!(unit(1280.0, 720.0, f64::NAN), 1.0);
        assert_eq!(unit(364.0, 640.0, 24.0), 1.3);
        assert_eq!(unit(640.0, 200.0, 24.0), 1.0);
    }

    #[test]
    fn places_go_to_the_page_and_back() {
        let mut app = App::default();
        app.resize_to_page(800.0, 600.0, 24.0);
        let area = Rect::new(10.0, 20.0, 30.0, 40.0);
        assert_eq!(app.page_from_picture(area), json!([15.0, 30.0, 45.0, 60.0]));
        assert_eq!(app.page_from_point(area.center()), json!([37.5, 60.0]));
        assert_eq!(app.picture_from_page(37.5, 60.0), area.center());
    }
}
