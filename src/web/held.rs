//! The land of a map that moves, painted once on a canvas of its own and then laid where the camera sees it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::backend::Kept;
use super::canvas::Canvas;
use super::context::Context;
use crate::app::Land;

/// The picture of a land.
pub struct Held {
    element: HtmlCanvasElement,
    canvas: Canvas,
    /// The number of the land that is painted.
    number: u32,
}

impl Held {
    /// An empty picture for whatever is laid on `context`; `None` where the browser makes no canvas.
    pub fn beside(context: &Context) -> Result<Option<Self>, JsValue> {
        let page = context.canvas().and_then(|canvas| canvas.owner_document());
        let Some(page) = page else { return Ok(None) };
        let element: HtmlCanvasElement = page.create_element("canvas")?.dyn_into()?;
        let canvas = Canvas::new(&element)?;
        Ok(Some(Self {
            element,
            canvas,
            number: 0,
        }))
    }

    /// Paints a land, where a CSS pixel is `dpr` device pixels: only what differs, where that is known.
    pub fn paint(
        &mut self,
        land: &Land,
        dpr: f64,
        family: &str,
        kept: &mut Kept,
    ) -> Result<(), JsValue> {
        if self.number == land.number {
            return Ok(());
        }
        let [x, y, right, bottom] = [
            land.area.x,
            land.area.y,
            land.area.right(),
            land.area.bottom(),
        ]
        .map(|edge| (edge * dpr).round());
        self.canvas.origin = (x, y);
        // A canvas has some thousands of pixels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [w, h] = [right - x, bottom - y].map(|length| length as u32);
        let differs = land.differs.filter(|(number, _)| *number == self.number);
        if (w, h) != (self.element.width(), self.element.height()) {
            self.element.set_width(w);
            self.element.set_height(h);
        }
        let area = differs.map_or(land.area, |(_, area)| area.intersection(&land.area));
        self.number = land.number;
        if area.w > 0.0 && area.h > 0.0 {
            self.canvas
                .paint(&land.scene, area, None, dpr, family, kept)?;
        }
        Ok(())
    }

    /// Lays it on a canvas.
    pub fn lay(&self, land: &Land, context: &Context, dpr: f64) -> Result<(), JsValue> {
        let (factor, (x, y)) = (land.factor, self.canvas.origin);
        let [w, h] = [self.element.width(), self.element.height()].map(f64::from);
        let [x, y] = [(x, land.by.x), (y, land.by.y)].map(|(at, by)| at * factor + by * dpr);
        if factor == 1.0 {
            // Between pixels it would be blurred.
            return context.draw_image_with_html_canvas_element(
                &self.element,
                x.round(),
                y.round(),
            );
        }
        context.draw_image_with_html_canvas_element_and_dw_and_dh(
            &self.element,
            x,
            y,
            w * factor,
            h * factor,
        )
    }
}
