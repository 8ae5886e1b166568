//! Texts with an outline, drawn beforehand: the names on a map move with it and do not change, and shaping and outlining their
//! letters anew took a fifth of a frame. Each is a picture of its own, which is laid in half the time that a part of a large
//! one takes. Only what keeps coming is drawn beforehand, between frames: what fades or counts is soon another text.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ImageBitmap, OffscreenCanvas};

use super::context::{Context, SUBPIXELS};
use crate::scene::Color;

/// Labels kept before they are forgotten and drawn anew; a picture has some dozens.
const MOST: usize = 300;

/// A text that was written so many times is likely to be written again.
const OFTEN: u32 = 4;

/// So many are drawn in one piece of idle time: each takes a millisecond.
const AT_ONCE: usize = 2;

/// Greatest width and height of a label, device pixels.
const LARGEST: (u32, u32) = (1024, 256);

/// How a label looks; lengths in device pixels, colours as bytes.
#[derive(Clone, Copy, PartialEq)]
pub struct Look {
    /// Size of the font.
    pub font: f64,
    /// Weight and slant, as CSS writes them.
    pub weight: &'static str,
    /// Of the letters.
    pub color: u32,
    /// Of what is around them.
    pub outline: u32,
    /// How wide that is.
    pub width: f64,
}

/// A text as a picture.
pub struct Label {
    text: String,
    look: Look,
    picture: ImageBitmap,
    /// Width and height of the picture, device pixels.
    size: [f64; 2],
    /// Room before the text, and above its middle, device pixels.
    room: [f64; 2],
    /// Width of the text, device pixels.
    width: f64,
}

/// The labels that were needed so far.
#[derive(Default)]
pub struct Labels {
    /// The language that they are in, BCP 47.
    lang: &'static str,
    drawn: Vec<Label>,
    /// How many of these were found in this frame: they stand first, in the order in which they were wanted, since they will be
    /// in the next frame too.
    found: usize,
    /// Those without a picture, and how often each was asked for.
    asked: Vec<(String, Look, u32)>,
}

impl Labels {
    /// A frame begins, in a language: the same characters have other shapes in another.
    pub fn begin(&mut self, lang: &'static str) {
        self.found = 0;
        if self.lang != lang {
            self.lang = lang;
            self.drawn.clear();
            self.asked.clear();
        }
    }

    /// Draws some of those that were asked for often. False where there is none.
    pub fn prepare(&mut self, family: &str) -> bool {
        let mut made = false;
        for _ in 0..AT_ONCE {
            let mut asked = self.asked.iter();
            let Some(at) = asked.position(|(.., times)| *times >= OFTEN) else {
                break;
            };
            let (text, look, _) = self.asked.swap_remove(at);
            if self.drawn.len() >= MOST {
                self.drawn.clear();
            }
            // Without a picture it is written as it was before.
            if let Ok(Some(label)) = Label::of(family, self.lang, text, look) {
                self.drawn.push(label);
            }
            made = true;
        }
        made
    }

    /// A text in a look; `None` until it has come often, and where the browser makes no picture.
    pub fn drawn(&mut self, text: &str, look: &Look) -> Option<&Label> {
        let Some(mut row) = self.row(text, look) else {
            self.ask(text, look);
            return None;
        };
        if row >= self.found {
            self.drawn.swap(row, self.found);
            row = self.found;
            self.found += 1;
        }
        self.drawn.get(row)
    }

    fn row(&self, text: &str, look: &Look) -> Option<usize> {
        let is_it = |row: &usize| {
            let label = self.drawn.get(*row);
            label.is_some_and(|label| label.text == text && label.look == *look)
        };
        let mut rows = (self.found..self.drawn.len()).chain(0..self.found);
        rows.find(is_it)
    }

    fn ask(&mut self, text: &str, look: &Look) {
        let mut asked = self.asked.iter_mut();
        if let Some((.., times)) = asked.find(|(one, of, _)| one == text && of == look) {
            *times += 1;
            return;
        }
        if self.asked.len() >= MOST {
            self.asked.clear();
        }
        self.asked.push((text.to_owned(), *look, 1));
    }
}

impl Label {
    /// Draws one; `None` where it is too large.
    ///
    /// # Errors
    /// The browser's, where it has no canvas that stands in no page.
    fn of(family: &str, lang: &str, text: String, look: Look) -> Result<Option<Self>, JsValue> {
        let canvas = OffscreenCanvas::new(1, 1)?;
        let Some(pen) = canvas.get_context("2d")? else {
            return Ok(None);
        };
        let pen: Context = pen.unchecked_into();
        let font = format!("{} {}px {family}", look.weight, look.font);
        pen.set_lang(lang);
        pen.set_font(&font);
        pen.set_text_baseline("middle");
        let measured = pen.measure_text(&text)?;
        let width = measured.width();
        let margin = look.width.ceil() + 1.0;
        let above = measured.actual_bounding_box_ascent().ceil() + margin;
        let below = measured.actual_bounding_box_descent().ceil() + margin;
        // What is larger than a number holds is larger than a label may be.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = [width.ceil() + 2.0 * margin, above + below].map(|length| length as u32);
        let [w, h] = size;
        if w > LARGEST.0 || h > LARGEST.1 {
            return Ok(None);
        }
        // With its size it loses what it was set to.
        canvas.set_width(w);
        canvas.set_height(h);
        pen.set_lang(lang);
        pen.set_font(&font);
        pen.set_text_baseline("middle");
        // The outlines of letters would have thorns.
        pen.set_line_join("round");
        pen.set_line_width(look.width);
        pen.set_stroke_style_str(&css(look.outline));
        pen.set_fill_style_str(&css(look.color));
        pen.outline(&text, margin, above);
        pen.write(&text, margin, above);
        Ok(Some(Self {
            text,
            look,
            picture: canvas.transfer_to_image_bitmap()?,
            size: size.map(f64::from),
            room: [margin, above],
            width,
        }))
    }

    /// Lays it on whole pixels, or it would be blurred: `along` of it (0 to 1) is left of `x`, its middle at `y`.
    pub fn draw(&self, context: &Context, x: f64, y: f64, along: f64) {
        let ([w, h], [before, above]) = (self.size, self.room);
        let left = (x - along * self.width).round() - before;
        let top = y.round() - above;
        let [x, y, across, down] = [left, top, w, h].map(|length| length * SUBPIXELS);
        context.lay(&self.picture, x, y, across, down);
    }
}

/// A colour as CSS writes it, from its four bytes.
fn css(rgba: u32) -> String {
    let [r, g, b, alpha] = rgba.to_be_bytes();
    let color = Color::hex(u32::from_be_bytes([0, r, g, b]));
    color.with_alpha(f64::from(alpha) / 255.0).css()
}
