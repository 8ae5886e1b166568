//! Texts with an outline, drawn beforehand: the names on a map move with it and do not change, and shaping and outlining their
//! letters anew took a fifth of a frame. Each has a canvas of its own, which is laid in half the time that a part of a large
//! one takes. Only what keeps coming is drawn beforehand, between frames: what fades or counts is soon another text.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::context::{Context, SUBPIXELS, canvas_beside};
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
    canvas: HtmlCanvasElement,
    /// Width and height of the canvas, device pixels.
    size: [f64; 2],
    /// Room around the text, device pixels.
    margin: f64,
    /// Width of the text, device pixels.
    width: f64,
}

/// The labels that were needed so far.
#[derive(Default)]
pub struct Labels {
    drawn: Vec<Label>,
    /// Those without a picture, and how often each was asked for.
    asked: Vec<(String, Look, u32)>,
}

impl Labels {
    /// Draws some of those that were asked for often, on canvases that belong to the page of `beside`. False where there is
    /// none.
    pub fn prepare(&mut self, beside: &Context, family: &str) -> bool {
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
            if let Ok(Some(label)) = Label::of(beside, family, text, look) {
                self.drawn.push(label);
            }
            made = true;
        }
        made
    }

    /// A text in a look; `None` until it has come often, and where the browser makes no canvas.
    pub fn drawn(&mut self, text: &str, look: &Look) -> Option<&Label> {
        let mut drawn = self.drawn.iter();
        let known = drawn.find(|label| label.text == text && label.look == *look);
        if known.is_none() {
            let mut asked = self.asked.iter_mut();
            if let Some((.., times)) = asked.find(|(one, of, _)| one == text && of == look) {
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
}

impl Label {
    /// Draws one; `None` where it is too large, or the browser makes no canvas.
    fn of(
        beside: &Context,
        family: &str,
        text: String,
        look: Look,
    ) -> Result<Option<Self>, JsValue> {
        let Some(canvas) = canvas_beside(beside)? else {
            return Ok(None);
        };
        let Some(pen) = canvas.get_context("2d")? else {
            return Ok(None);
        };
        let pen: Context = pen.unchecked_into();
        let font = format!("{} {}px {family}", look.weight, look.font);
        pen.set_font(&font);
        let width = pen.measure_text(&text)?.width();
        let margin = look.width.ceil() + 1.0;
        // Letters with marks reach far above and below the middle; a picture has thousands of pixels at most.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [across, half] = [width.ceil() + 2.0 * margin, look.font.ceil() + margin]
            .map(|length| length.clamp(1.0, 4096.0) as u32);
        let size = (across, 2 * half);
        if size.0 > LARGEST.0 || size.1 > LARGEST.1 {
            return Ok(None);
        }
        // With its size it loses what it was set to.
        canvas.set_width(size.0);
        canvas.set_height(size.1);
        pen.set_font(&font);
        pen.set_text_baseline("middle");
        // The outlines of letters would have thorns.
        pen.set_line_join("round");
        pen.set_line_width(look.width);
        pen.set_stroke_style_str(&css(look.outline));
        pen.set_fill_style_str(&css(look.color));
        pen.outline(&text, margin, half.into());
        pen.write(&text, margin, half.into());
        Ok(Some(Self {
            text,
            look,
            canvas,
            size: [size.0, size.1].map(f64::from),
            margin,
            width,
        }))
    }

    /// Lays it on whole pixels, or it would be blurred: `along` of it (0 to 1) is left of `x`, its middle at `y`.
    pub fn draw(&self, context: &Context, x: f64, y: f64, along: f64) {
        let [w, h] = self.size;
        let left = (x - along * self.width).round() - self.margin;
        let top = y.round() - h / 2.0;
        let [x, y, across, down] = [left, top, w, h].map(|length| length * SUBPIXELS);
        context.lay(&self.canvas, 0.0, 0.0, w, h, x, y, across, down);
    }
}

/// A colour as CSS writes it, from its four bytes.
fn css(rgba: u32) -> String {
    let [r, g, b, alpha] = rgba.to_be_bytes();
    let color = Color::hex(u32::from_be_bytes([0, r, g, b]));
    color.with_alpha(f64::from(alpha) / 255.0).css()
}
