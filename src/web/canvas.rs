//! Painting on a canvas.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::backend::{CanvasBackend, Kept};
use super::context::{Context, SUBPIXELS, subpixels};
use super::convert::error;
use crate::paint::replay;
use crate::scene::{Item, Rect, Scene};

/// A canvas to paint on.
pub struct Canvas {
    context: Context,
    /// Its first pixel, device pixels of the picture.
    pub origin: (f64, f64),
}

impl Canvas {
    /// What is painted on `canvas`.
    pub fn new(canvas: &HtmlCanvasElement) -> Result<Self, JsValue> {
        let context = canvas
            .get_context("2d")?
            .ok_or_else(|| error("this browser gives no 2D canvas"))?;
        Ok(Self {
            context: context.unchecked_into(),
            origin: (0.0, 0.0),
        })
    }

    /// Its context.
    pub fn context(&self) -> Context {
        self.context.clone()
    }

    /// Paints a scene over one area (CSS px), where a CSS pixel is `dpr` device pixels; what reaches beyond the area is
    /// cut off, and what was painted there before is gone.
    pub fn paint(
        &self,
        scene: &Scene,
        area: Rect,
        dpr: f64,
        family: &str,
        kept: &mut Kept,
    ) -> Result<(), JsValue> {
        let (context, (x, y)) = (&self.context, self.origin);
        let [left, top, right, bottom] =
            [area.x, area.y, area.right(), area.bottom()].map(|edge| (edge * dpr).round());
        context.save();
        context.place(1.0, 0.0, 0.0, 1.0, -x, -y);
        context.begin_path();
        context.rect(left, top, right - left, bottom - top);
        context.clip();
        if !is_covered(scene, area) {
            context.clear_rect(left, top, right - left, bottom - top);
        }
        subpixels(context, self.origin);
        // Wide bands would have notches at their corners.
        context.set_line_join("round");
        let mut backend = CanvasBackend::new(context, kept, dpr, self.origin, family);
        let painted = replay(scene, &mut backend, SUBPIXELS * dpr, family);
        context.restore();
        painted.map_err(|problem| error(&problem.to_string()))
    }
}

/// Whether a scene begins by painting over all of an area.
fn is_covered(scene: &Scene, area: Rect) -> bool {
    match scene.items.first() {
        Some(Item::Rect { area: first, fill }) => fill.alpha >= 1.0 && first.encloses(&area),
        _ => false,
    }
}
