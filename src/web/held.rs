//! The land of a map that moves, painted on a canvas of its own under the map's. The browser then shows that canvas where
//! the camera sees it: it moves and scales a canvas without painting it anew. A second canvas takes the land that is made
//! ready meanwhile.

use wasm_bindgen::JsValue;
use web_sys::HtmlCanvasElement;

use super::backend::Kept;
use super::canvas::Canvas;
use super::context::{Context, canvas_beside};
use crate::app::Land;
use crate::scene::Rect;

/// The pictures of one side of the map.
#[derive(Default)]
pub struct Held {
    pictures: Vec<Picture>,
    /// The number of the land that is shown, or none's.
    shown: u32,
}

/// The picture of a land.
struct Picture {
    element: HtmlCanvasElement,
    canvas: Canvas,
    /// The number of the land that is painted, or none's.
    number: u32,
    /// Whether the browser has been told to carry out what was painted.
    carried_out: bool,
    /// Where it is shown, and what is cut off from it: both as the page was told.
    laid: Option<([f64; 3], Option<[f64; 4]>)>,
}

impl Held {
    /// Paints a land, where a CSS pixel of the picture is `ratio` device pixels, on a canvas under that of `base`: only what
    /// differs, where that is known. False where it is painted already, or the browser makes no canvas.
    pub fn paint(
        &mut self,
        base: &Context,
        land: &Land,
        ratio: f64,
        family: &str,
        kept: &mut Kept,
    ) -> Result<bool, JsValue> {
        if self.row(land.number).is_some() {
            return Ok(false);
        }
        let differs = land.differs.as_ref();
        let differs = differs.and_then(|(before, areas)| Some((self.row(*before)?, areas)));
        let (row, areas) = match differs {
            Some((row, areas)) => (row, Some(areas.as_slice())),
            None => (self.free(base)?, None),
        };
        let Some(picture) = self.pictures.get_mut(row) else {
            return Ok(false);
        };
        picture.paint(land, areas, ratio, family, kept)?;
        Ok(true)
    }

    /// Has the browser carry out what was painted of a land, which else it may put off until that is shown. False where it
    /// has been told so.
    pub fn carry_out(&mut self, land: &Land) -> Result<bool, JsValue> {
        let row = self.row(land.number);
        let picture = row.and_then(|row| self.pictures.get_mut(row));
        picture.map_or(Ok(false), Picture::carry_out)
    }

    /// Shows a land where the camera sees it, cut off where `within` ends (CSS px of the picture): where there is none, it ends
    /// with the page or under what is painted over it. `ratio` is device pixels to one of those, `dpr` to one of the page's.
    pub fn show(
        &mut self,
        land: &Land,
        within: Option<Rect>,
        ratio: f64,
        dpr: f64,
    ) -> Result<(), JsValue> {
        self.shown = land.number;
        for picture in &mut self.pictures {
            if picture.number == land.number {
                picture.show(land, within, ratio, dpr)?;
            } else {
                picture.hide();
            }
        }
        Ok(())
    }

    /// Shows none: the map over it is painted whole.
    pub fn hide(&mut self) {
        self.shown = 0;
        self.pictures.iter_mut().for_each(Picture::hide);
    }

    /// The row of a land's picture by its number.
    fn row(&self, number: u32) -> Option<usize> {
        let mut pictures = self.pictures.iter();
        pictures.position(|picture| picture.number == number)
    }

    /// The row of a picture that is not shown, where the browser makes two.
    fn free(&mut self, base: &Context) -> Result<usize, JsValue> {
        let shown = self.shown;
        let is_free = |picture: &Picture| shown == 0 || picture.number != shown;
        if !self.pictures.iter().any(is_free) {
            self.pictures.extend(Picture::under(base)?);
        }
        Ok(self.pictures.iter().position(is_free).unwrap_or_default())
    }
}

impl Picture {
    /// An empty one under what is painted with `context`; `None` where the browser makes no canvas.
    fn under(context: &Context) -> Result<Option<Self>, JsValue> {
        let Some(element) = canvas_beside(context)? else {
            return Ok(None);
        };
        element.set_class_name("land");
        element.set_attribute("aria-hidden", "true")?;
        element.set_hidden(true);
        let base = context.canvas();
        if let Some(stage) = base.and_then(|base| base.parent_node()) {
            stage.append_child(&element)?;
        }
        let canvas = Canvas::new(&element)?;
        Ok(Some(Self {
            element,
            canvas,
            number: 0,
            carried_out: false,
            laid: None,
        }))
    }

    /// Paints a land, or some areas of it.
    fn paint(
        &mut self,
        land: &Land,
        areas: Option<&[Rect]>,
        ratio: f64,
        family: &str,
        kept: &mut Kept,
    ) -> Result<(), JsValue> {
        self.number = 0;
        let [x, y, right, bottom] = edges(land.area, ratio);
        self.canvas.origin = (x, y);
        // A canvas has some thousands of pixels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [w, h] = [right - x, bottom - y].map(|length| length as u32);
        self.make_room(w, h);
        match areas {
            None => {
                let canvas = &self.canvas;
                let [w, h] = [self.element.width(), self.element.height()].map(f64::from);
                canvas.context().clear_rect(0.0, 0.0, w, h);
                canvas.paint(&land.scene, land.area, ratio, family, kept)?;
            }
            Some(areas) => {
                let areas = areas.iter().map(|area| area.intersection(&land.area));
                let areas: Vec<Rect> = areas.filter(|area| area.w > 0.0 && area.h > 0.0).collect();
                for (scene, area) in land.scene.within(&areas).zip(&areas) {
                    self.canvas.paint(&scene, *area, ratio, family, kept)?;
                }
            }
        }
        (self.number, self.carried_out) = (land.number, false);
        Ok(())
    }

    /// An empty canvas for so many pixels, or all that is kept of one: a larger one is left as it is, if not by much, since to
    /// give it another size takes the browser longer than to paint half a land.
    fn make_room(&self, w: u32, h: u32) {
        let (across, down) = (self.element.width(), self.element.height());
        if w > across || h > down || across * down > 2 * w * h {
            self.element.set_width(w);
            self.element.set_height(h);
        }
    }

    fn carry_out(&mut self) -> Result<bool, JsValue> {
        if self.carried_out {
            return Ok(false);
        }
        self.carried_out = true;
        let Some(speck) = canvas_beside(&self.canvas.context())? else {
            return Ok(false);
        };
        let [w, h] = [self.element.width(), self.element.height()].map(f64::from);
        Canvas::new(&speck)?
            .context()
            .lay(&self.element, 0.0, 0.0, w, h);
        // As long as it knows the picture, that is copied before it is painted on.
        speck.set_width(1);
        Ok(true)
    }

    fn show(
        &mut self,
        land: &Land,
        within: Option<Rect>,
        ratio: f64,
        dpr: f64,
    ) -> Result<(), JsValue> {
        let (factor, (x, y)) = (land.factor, self.canvas.origin);
        let [mut x, mut y] =
            [(x, land.by.x), (y, land.by.y)].map(|(at, by)| at * factor + by * ratio);
        if factor == 1.0 {
            // Between pixels it would be blurred.
            [x, y] = [x.round(), y.round()];
        }
        let beyond = within.map(|within| {
            let [left, top, right, bottom] = edges(within, ratio);
            let [w, h] = [self.element.width(), self.element.height()].map(f64::from);
            let (right, bottom) = (x + w * factor - right, y + h * factor - bottom);
            [top - y, right, bottom, left - x].map(|length| length / factor)
        });
        let laid = ([factor, x, y].map(|length| length / dpr), beyond);
        if self.laid == Some(laid) {
            return Ok(());
        }
        // The browser reads each again as often as it is told.
        let style = self.element.style();
        let [scale, x, y] = laid.0;
        let place = format!("matrix({scale},0,0,{scale},{x},{y})");
        style.set_property("transform", &place)?;
        if self.laid.is_none_or(|(_, before)| before != beyond) {
            let inset = |[top, right, bottom, left]: [f64; 4]| {
                format!("inset({top}px {right}px {bottom}px {left}px)")
            };
            let cut = beyond.map_or_else(|| "none".to_owned(), inset);
            style.set_property("clip-path", &cut)?;
        }
        if self.laid.is_none() {
            self.element.set_hidden(false);
        }
        self.laid = Some(laid);
        Ok(())
    }

    fn hide(&mut self) {
        if self.laid.take().is_some() {
            self.element.set_hidden(true);
        }
    }
}

/// Left, top, right and bottom of an area of the picture, whole device pixels.
fn edges(area: Rect, ratio: f64) -> [f64; 4] {
    [area.x, area.y, area.right(), area.bottom()].map(|edge| (edge * ratio).round())
}
