//! Painting on a canvas, and measuring text with it.

use std::cell::RefCell;
use std::collections::HashMap;

use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::convert::error;
use crate::paint::replay;
use crate::scene::{Font, Measure, Rect, Scene};

/// Backend units a device pixel: plotters takes integers, and whole pixels would make slow motion jump.
const SUBPIXELS: f64 = 16.0;

/// Texts remembered before the widths are forgotten and begun anew.
const MOST_WIDTHS: usize = 4_000;

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    canvas
        .get_context("2d")?
        .and_then(|context| context.dyn_into().ok())
        .ok_or_else(|| error("this browser gives no 2D canvas"))
}

/// Paints a scene over one area (CSS px) of `canvas`, whose size is `dpr` device pixels to the CSS pixel; what reaches
/// beyond the area is cut off.
pub fn paint(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    area: Rect,
    dpr: f64,
    family: &str,
) -> Result<(), JsValue> {
    let context = context(canvas)?;
    let [left, top, right, bottom] =
        [area.x, area.y, area.right(), area.bottom()].map(|edge| (edge * dpr).round());
    context.save();
    context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)?;
    context.begin_path();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.clear_rect(left, top, right - left, bottom - top);
    let unit = 1.0 / SUBPIXELS;
    context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0)?;
    let painted = CanvasBackend::with_canvas_object(canvas.clone())
        .ok_or_else(|| error("this browser gives no 2D canvas"))
        .and_then(|mut backend| {
            replay(scene, &mut backend, SUBPIXELS * dpr, family)
                .map_err(|problem| error(&problem.to_string()))
        });
    context.restore();
    painted
}

/// Widths by the canvas' own `measureText`, remembered by font and text.
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    family: String,
    widths: RefCell<HashMap<(u32, bool, bool, String), f64>>,
}

impl CanvasMeasure {
    pub fn new(canvas: &HtmlCanvasElement, family: &str) -> Result<Self, JsValue> {
        Ok(Self {
            context: context(canvas)?,
            family: family.to_owned(),
            widths: RefCell::default(),
        })
    }

    fn measured(&self, text: &str, font: Font) -> f64 {
        let style = match (font.bold, font.italic) {
            (true, _) => "bold",
            (false, true) => "italic",
            (false, false) => "normal",
        };
        self.context
            .set_font(&format!("{style} {}px {}", font.size, self.family));
        // The call cannot fail for a string; half an em a character is the harmless guess.
        self.context.measure_text(text).map_or_else(
            |_| text.chars().count() as f64 * font.size / 2.0,
            |metrics| metrics.width(),
        )
    }
}

impl Measure for CanvasMeasure {
    fn width(&self, text: &str, font: Font) -> f64 {
        // Sizes have at most a few decimals; hundredths tell them apart.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let key = (
            (font.size * 100.0) as u32,
            font.bold,
            font.italic,
            text.to_owned(),
        );
        let mut widths = self.widths.borrow_mut();
        if widths.len() > MOST_WIDTHS {
            widths.clear();
        }
        *widths
            .entry(key)
            .or_insert_with(|| self.measured(text, font))
    }
}
