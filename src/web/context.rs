//! The canvas' context as our backend calls it, and its unit.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Backend units a device pixel: plotters takes integers, and whole pixels would make slow motion jump.
pub const SUBPIXELS: f64 = 16.0;

#[wasm_bindgen]
extern "C" {
    /// `CanvasRenderingContext2D`, with the members that web-sys has for Rust's strings, or with a check, alone.
    #[wasm_bindgen(extends = CanvasRenderingContext2d)]
    #[derive(Clone)]
    pub type Context;
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    pub fn set_fill(this: &Context, color: &JsString);
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    pub fn set_stroke(this: &Context, color: &JsString);
    #[wasm_bindgen(method, setter, js_name = font)]
    pub fn set_type(this: &Context, font: &JsString);
    /// Which shapes Chinese characters have; a browser that does not know it goes by the page's language.
    #[wasm_bindgen(method, setter, js_name = lang)]
    pub fn set_lang(this: &Context, tag: &str);
    #[wasm_bindgen(method, js_name = arc)]
    pub fn circle(this: &Context, x: f64, y: f64, radius: f64, from: f64, to: f64);
    #[wasm_bindgen(method, js_name = setTransform)]
    pub fn place(this: &Context, xx: f64, xy: f64, yx: f64, yy: f64, x: f64, y: f64);
    #[wasm_bindgen(method, js_name = fillText)]
    pub fn write(this: &Context, text: &str, x: f64, y: f64);
    #[wasm_bindgen(method, js_name = strokeText)]
    pub fn outline(this: &Context, text: &str, x: f64, y: f64);
    /// Lays a picture, or a canvas that has pixels, over an area.
    #[wasm_bindgen(method, js_name = drawImage)]
    pub fn lay(this: &Context, picture: &JsValue, x: f64, y: f64, w: f64, h: f64);
}

/// Makes a unit of the canvas a part of a device pixel, where it begins with that device pixel of the picture.
pub fn subpixels(context: &Context, (left, top): (f64, f64)) {
    let unit = 1.0 / SUBPIXELS;
    context.place(unit, 0.0, 0.0, unit, -left, -top);
}

/// An empty canvas of the same page, which stands nowhere in it; `None` for a context without a page.
pub fn canvas_beside(
    context: &CanvasRenderingContext2d,
) -> Result<Option<HtmlCanvasElement>, JsValue> {
    let page = context.canvas().and_then(|canvas| canvas.owner_document());
    let Some(page) = page else { return Ok(None) };
    Ok(Some(page.create_element("canvas")?.dyn_into()?))
}
