//! Texts with an outline, drawn beforehand: the names on a map move with it and do not change, and shaping and outlining their
//! letters anew took a fifth of a frame. Many share a canvas, since to make one takes longer than to write a text some times.
//! Only what keeps coming is drawn beforehand: what fades or counts is soon another text.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::context::{Context, SUBPIXELS, canvas_beside};
use crate::scene::Color;

/// Labels kept before they are forgotten and drawn anew; a picture has some dozens.
const MOST: usize = 300;

/// A text that was written so many times is likely to be written again.
const OFTEN: u32 = 4;

/// So many are drawn between two frames: each takes as long as to write the text.
const AT_ONCE: usize = 8;

/// Size of a canvas, device pixels: it is copied when a label is added.
const PAGE: (u32, u32) = (1024, 256);

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
    canvas: HtmlCanvasElement,
    /// Left, top, width and height on its canvas, device pixels.
    area: [f64; 4],
    /// Room around the text, device pixels.
    margin: f64,
    /// Width of the text, device pixels.
    width: f64,
}

/// A canvas with labels in rows.
struct Page {
    canvas: HtmlCanvasElement,
    pen: Context,
    /// Where the next one stands, and how high its row is.
    x: u32,
    y: u32,
    row: u32,
}

/// The labels that were needed so far.
#[derive(Default)]
pub struct Labels {
    drawn: Vec<Label>,
    pages: Vec<Page>,
    /// Those without a picture, and how often each was asked for.
    asked: Vec<(String, Look, u32)>,
}

impl Labels {
    /// There is another frame: draws what was asked for often, while nothing is laid yet, or canvases would be copied
    /// more than once.
    pub fn begin(&mut self, context: &Context, family: &str) {
        for _ in 0..AT_ONCE {
            let mut asked = self.asked.iter();
            let Some(at) = asked.position(|(.., times)| *times >= OFTEN) else {
                return;
            };
            let (text, look, _) = self.asked.swap_remove(at);
            if self.drawn.len() >= MOST {
                *self = Self::default();
            }
            // Without a picture it is written as it was before.
            if let Ok(Some(label)) = self.picture(context, family, text, look) {
                self.drawn.push(label);
            }
        }
    }

    /// A text in a look; `None` until it has come often, and where the browser makes no canvas.
    pub fn drawn(&mut self, text: &str, look: &Look) -> Option<&Label> {
        let mut drawn = self.drawn.iter();
        let known = drawn.find(|label| label.look == *look && label.text == text);
        if known.is_none() {
            let mut asked = self.asked.iter_mut();
            if let Some((.., times)) = asked.find(|(one, of, _)| of == look && one == text) {
                *times += 1;
            } else {
                if self.asked.len() >= MOST {
                    self.asked.clear();
                }
                self.asked.push((text.to_owned(), *look, 1));
            }
        }
        known
    }

    fn picture(
        &mut self,
        context: &Context,
        family: &str,
        text: String,
        look: Look,
    ) -> Result<Option<Label>, JsValue> {
        let font = format!("{} {}px {family}", look.weight, look.font);
        context.set_font(&font);
        let width = context.measure_text(&text)?.width();
        let margin = look.width.ceil() + 1.0;
        // Letters with marks reach far above and below the middle; a picture has thousands of pixels at most.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [across, half] = [width.ceil() + 2.0 * margin, look.font.ceil() + margin]
            .map(|length| length.clamp(1.0, 4096.0) as u32);
        let size = (across, 2 * half);
        if size.0 > PAGE.0 || size.1 > PAGE.1 {
            return Ok(None);
        }
        let mut place = self.pages.last_mut().and_then(|page| page.place(size));
        if place.is_none() {
            self.pages.extend(Page::beside(context)?);
            place = self.pages.last_mut().and_then(|page| page.place(size));
        }
        let (Some(page), Some((x, y))) = (self.pages.last(), place) else {
            return Ok(None);
        };
        let [x, y, w, h, half] = [x, y, size.0, size.1, half].map(f64::from);
        page.pen.set_font(&font);
        page.pen.set_line_width(look.width);
        page.pen.set_stroke_style_str(&css(look.outline));
        page.pen.set_fill_style_str(&css(look.color));
        page.pen.outline(&text, x + margin, y + half);
        page.pen.write(&text, x + margin, y + half);
        Ok(Some(Label {
            text,
            look,
            canvas: page.canvas.clone(),
            area: [x, y, w, h],
            margin,
            width,
        }))
    }
}

impl Label {
    /// Lays it on whole pixels, or it would be blurred: `along` of it (0 to 1) is left of `x`, its middle at `y`.
    pub fn draw(&self, context: &Context, x: f64, y: f64, along: f64) {
        let [from_x, from_y, w, h] = self.area;
        let left = (x - along * self.width).round() - self.margin;
        let top = y.round() - h / 2.0;
        let [x, y, across, down] = [left, top, w, h].map(|length| length * SUBPIXELS);
        context.lay(&self.canvas, from_x, from_y, w, h, x, y, across, down);
    }
}

impl Page {
    fn beside(context: &Context) -> Result<Option<Self>, JsValue> {
        let Some(canvas) = canvas_beside(context)? else {
            return Ok(None);
        };
        canvas.set_width(PAGE.0);
        canvas.set_height(PAGE.1);
        let Some(pen) = canvas.get_context("2d")? else {
            return Ok(None);
        };
        let pen: Context = pen.unchecked_into();
        pen.set_text_baseline("middle");
        // The outlines of letters would have thorns.
        pen.set_line_join("round");
        Ok(Some(Self {
            canvas,
            pen,
            x: 0,
            y: 0,
            row: 0,
        }))
    }

    /// Finds room for a label; `None` where there is none left.
    fn place(&mut self, (w, h): (u32, u32)) -> Option<(u32, u32)> {
        if self.x + w > PAGE.0 {
            (self.x, self.y) = (0, self.y + self.row);
            self.row = 0;
        }
        let place = (self.x, self.y);
        let fits = self.y + h <= PAGE.1;
        if fits {
            self.x += w;
            self.row = self.row.max(h);
        }
        fits.then_some(place)
    }
}

/// A colour as CSS writes it, from its four bytes.
fn css(rgba: u32) -> String {
    let [r, g, b, alpha] = rgba.to_be_bytes();
    let color = Color::hex(u32::from_be_bytes([0, r, g, b]));
    color.with_alpha(f64::from(alpha) / 255.0).css()
}
