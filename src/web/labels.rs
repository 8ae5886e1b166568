//! Texts with an outline, each drawn once on a small canvas of its own: the names on a map move with it and do not change,
//! and shaping and outlining their letters anew took a fifth of a frame. To make such a canvas takes longer than to write
//! the text a few times, so that only a text that comes often gets one: what fades or counts is another in every frame.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::context::{Context, subpixels};
use crate::scene::Color;

/// Labels kept before they are forgotten and made anew; a picture has some dozens.
const MOST: usize = 300;

/// A text that was written so many times is worth a canvas.
const OFTEN: u32 = 24;

/// So many are made in one frame: each takes a tenth of the time for a frame.
const AT_ONCE: u32 = 2;

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
    /// Room around the text, device pixels.
    margin: f64,
    /// Width of the text, device pixels.
    width: f64,
}

/// The labels that were needed so far.
#[derive(Default)]
pub struct Labels {
    drawn: Vec<Label>,
    /// Those that have no canvas yet, and how often each was asked for.
    asked: Vec<(String, Look, u32)>,
    /// How many may still be made in this frame.
    room: u32,
}

impl Labels {
    /// There is another frame.
    pub const fn begin(&mut self) {
        self.room = AT_ONCE;
    }

    /// A text in a look; `None` until it has come often, and where the browser makes no canvas.
    pub fn drawn(
        &mut self,
        context: &Context,
        family: &str,
        text: &str,
        look: &Look,
    ) -> Option<&Label> {
        let drawn = &mut self.drawn;
        let known = drawn
            .iter()
            .position(|label| label.look == *look && label.text == text);
        let at = match known {
            Some(at) => at,
            None => {
                let asked = &mut self.asked;
                let before = asked
                    .iter()
                    .position(|(one, of, _)| of == look && one == text);
                let Some(before) = before else {
                    if asked.len() >= MOST {
                        asked.clear();
                    }
                    asked.push((text.to_owned(), *look, 1));
                    return None;
                };
                if let Some((.., times)) = asked.get_mut(before)
                    && (*times < OFTEN || self.room == 0)
                {
                    *times += 1;
                    return None;
                }
                self.room -= 1;
                asked.swap_remove(before);
                if drawn.len() >= MOST {
                    drawn.clear();
                }
                drawn.push(picture(context, family, text, look).ok()??);
                drawn.len() - 1
            }
        };
        drawn.get(at)
    }
}

impl Label {
    /// Lays it on whole pixels, or it would be blurred: `along` of it (0 to 1) is left of `x`, its middle at `y`.
    pub fn draw(&self, context: &Context, origin: (f64, f64), x: f64, y: f64, along: f64) {
        let left = (x - along * self.width).round() - self.margin;
        let top = y.round() - f64::from(self.canvas.height() / 2);
        context.place(1.0, 0.0, 0.0, 1.0, -origin.0, -origin.1);
        // Fails for a canvas without pixels alone, and this one has a margin.
        let _ = context.draw_image_with_html_canvas_element(&self.canvas, left, top);
        subpixels(context, origin);
    }
}

fn picture(
    context: &Context,
    family: &str,
    text: &str,
    look: &Look,
) -> Result<Option<Label>, JsValue> {
    let page = context.canvas().and_then(|canvas| canvas.owner_document());
    let Some(page) = page else { return Ok(None) };
    let canvas: HtmlCanvasElement = page.create_element("canvas")?.dyn_into()?;
    let Some(pen) = canvas.get_context("2d")? else {
        return Ok(None);
    };
    let pen: Context = pen.unchecked_into();
    let font = format!("{} {}px {family}", look.weight, look.font);
    pen.set_font(&font);
    let width = pen.measure_text(text)?.width();
    let margin = look.width.ceil() + 1.0;
    // Letters with marks reach far above and below the middle; a picture has thousands of pixels at most.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let [across, half] = [width.ceil() + 2.0 * margin, look.font.ceil() + margin]
        .map(|length| length.clamp(1.0, 4096.0) as u32);
    canvas.set_width(across);
    canvas.set_height(2 * half);
    // A canvas of a new size has forgotten everything.
    pen.set_font(&font);
    pen.set_text_baseline("middle");
    // The outlines of letters would have thorns.
    pen.set_line_join("round");
    pen.set_line_width(look.width);
    pen.set_stroke_style_str(&css(look.outline));
    pen.set_fill_style_str(&css(look.color));
    pen.outline(text, margin, half.into());
    pen.write(text, margin, half.into());
    Ok(Some(Label {
        text: text.to_owned(),
        look: *look,
        canvas,
        margin,
        width,
    }))
}

/// A colour as CSS writes it, from its four bytes.
fn css(rgba: u32) -> String {
    let [r, g, b, alpha] = rgba.to_be_bytes();
    let color = Color::hex(u32::from_be_bytes([0, r, g, b]));
    color.with_alpha(f64::from(alpha) / 255.0).css()
}
