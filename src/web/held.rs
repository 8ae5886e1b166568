//! The land of a map that moves, painted on a canvas of its own under the map's. The browser then shows that canvas where
//! the camera sees it: it moves and scales a canvas without painting it anew.

use wasm_bindgen::JsValue;
use web_sys::HtmlCanvasElement;

use super::backend::Kept;
use super::canvas::Canvas;
use super::context::{Context, canvas_beside};
use crate::app::Land;
use crate::scene::Rect;

/// The picture of a land.
pub struct Held {
    element: HtmlCanvasElement,
    canvas: Canvas,
    /// The number of the land that is painted.
    number: u32,
}

impl Held {
    /// The picture that is in a place, or else an empty one under what is painted with `context`; `None` where the browser
    /// makes no canvas.
    pub fn in_place<'a>(
        place: &'a mut Option<Self>,
        context: &Context,
    ) -> Result<Option<&'a mut Self>, JsValue> {
        if place.is_none() {
            *place = Self::under(context)?;
        }
        Ok(place.as_mut())
    }

    fn under(context: &Context) -> Result<Option<Self>, JsValue> {
        let Some(element) = canvas_beside(context)? else {
            return Ok(None);
        };
        element.set_class_name("land");
        element.set_attribute("aria-hidden", "true")?;
        let base = context.canvas();
        if let Some(stage) = base.and_then(|base| base.parent_node()) {
            stage.append_child(&element)?;
        }
        let canvas = Canvas::new(&element)?;
        Ok(Some(Self {
            element,
            canvas,
            number: 0,
        }))
    }

    /// Paints a land, where a CSS pixel of the picture is `ratio` device pixels: only what differs, where that is known.
    pub fn paint(
        &mut self,
        land: &Land,
        ratio: f64,
        family: &str,
        kept: &mut Kept,
    ) -> Result<(), JsValue> {
        if self.number == land.number {
            return Ok(());
        }
        let [x, y, right, bottom] = edges(land.area, ratio);
        self.canvas.origin = (x, y);
        // A canvas has some thousands of pixels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [w, h] = [right - x, bottom - y].map(|length| length as u32);
        if (w, h) != (self.element.width(), self.element.height()) {
            self.element.set_width(w);
            self.element.set_height(h);
        }
        let before = std::mem::replace(&mut self.number, land.number);
        let Some((_, areas)) = land.differs.as_ref().filter(|(of, _)| *of == before) else {
            return self
                .canvas
                .paint(&land.scene, land.area, ratio, family, kept);
        };
        for area in areas.iter().map(|area| area.intersection(&land.area)) {
            if area.w > 0.0 && area.h > 0.0 {
                let scene = land.scene.within(area);
                self.canvas.paint(&scene, area, ratio, family, kept)?;
            }
        }
        Ok(())
    }

    /// Shows it where the camera sees it, cut off where `area` ends (CSS px of the picture). `ratio` is device pixels to one
    /// of those, `dpr` to one of the page's.
    pub fn show(&self, land: &Land, area: Rect, ratio: f64, dpr: f64) -> Result<(), JsValue> {
        let (factor, (x, y)) = (land.factor, self.canvas.origin);
        let [mut x, mut y] =
            [(x, land.by.x), (y, land.by.y)].map(|(at, by)| at * factor + by * ratio);
        if factor == 1.0 {
            // Between pixels it would be blurred.
            [x, y] = [x.round(), y.round()];
        }
        let [left, top, right, bottom] = edges(area, ratio);
        let [w, h] = [self.element.width(), self.element.height()].map(f64::from);
        let beyond = [
            top - y,
            x + w * factor - right,
            y + h * factor - bottom,
            left - x,
        ];
        let [top, right, bottom, left] = beyond.map(|length| length / factor);
        let [scale, x, y] = [factor, x, y].map(|length| length / dpr);
        let style = self.element.style();
        let place = format!("matrix({scale},0,0,{scale},{x},{y})");
        style.set_property("transform", &place)?;
        let cut = format!("inset({top}px {right}px {bottom}px {left}px)");
        style.set_property("clip-path", &cut)?;
        self.element.set_hidden(false);
        Ok(())
    }

    /// Shows it no more: the map over it is painted whole.
    pub fn hide(&self) {
        self.element.set_hidden(true);
    }
}

/// Left, top, right and bottom of an area of the picture, whole device pixels.
fn edges(area: Rect, ratio: f64) -> [f64; 4] {
    [area.x, area.y, area.right(), area.bottom()].map(|edge| (edge * ratio).round())
}
