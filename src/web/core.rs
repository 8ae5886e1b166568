//! The handle that the custom element holds.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use super::backend::Kept;
use super::canvas::Canvas;
use super::convert::{
    columns_from_js, error, js_from_value, text_from_bytes, text_from_js, value_from_js,
};
use super::held::Held;
use super::measure::CanvasMeasure;
use crate::app::{App, Input, Modifiers, Phase, Pointer, Wheel, WheelUnit};
use crate::scene::Scene;

/// One atlas on one page. The element makes it when it is connected and calls `free()` when it is removed.
///
/// Texts come in as values that are looked at first: the bindings would take the length of whatever they are given for
/// that of a string.
#[wasm_bindgen]
pub struct Core {
    app: App,
    base: Canvas,
    overlay: Canvas,
    /// What is on the overlay's canvas: most frames change nothing of it.
    overlaid: Scene,
    kept: Kept,
    /// The lands under the two sides of a map that moves.
    held: [Held; 2],
    measure: CanvasMeasure,
    family: String,
    dpr: f64,
}

#[wasm_bindgen]
impl Core {
    /// Joins the core to its two canvases; `family` is the CSS font family list of the element.
    #[wasm_bindgen(constructor)]
    pub fn new(
        base: &HtmlCanvasElement,
        overlay: &HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "string")] family: &JsValue,
    ) -> Result<Core, JsValue> {
        let family = text_from_js(family)?;
        let base = Canvas::new(base)?;
        Ok(Self {
            app: App::default(),
            measure: CanvasMeasure::new(base.context(), &family),
            base,
            overlay: Canvas::new(overlay)?,
            overlaid: Scene::default(),
            kept: Kept::default(),
            held: Default::default(),
            family,
            dpr: 1.0,
        })
    }

    /// Takes a piece of a text in UTF-8, which is quicker to hand over; `load` takes the last. The first piece of a text
    /// drops what was fed and not loaded. True where the rest need not come, since `load` will say that it is `foreign`.
    pub fn feed(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] piece: &JsValue,
        first: bool,
    ) -> Result<bool, JsValue> {
        Ok(self.app.feed(&text_from_bytes(piece)?, first))
    }

    /// Takes items of a list in columns, `[kinds, times, kindOf, texts]`, behind a piece with an empty list of them; `load`
    /// reads them. False where they cannot be taken as such, and the whole list has to be fed as text.
    #[wasm_bindgen(js_name = feedRows)]
    pub fn feed_rows(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "[string, Float64Array, Uint32Array, Uint8Array]")]
        columns: &JsValue,
    ) -> bool {
        columns_from_js(columns).is_some_and(|columns| self.app.feed_rows(&columns))
    }

    /// Loads a dataset from its text; the report says what was found. On an error the old data stays.
    pub fn load(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<JsValue, JsValue> {
        Ok(js_from_value(&self.app.load(&text_from_js(text)?)))
    }

    /// Takes the dataset's texts in one language, as a file of their own; false where they are of another dataset.
    #[wasm_bindgen(js_name = addTexts)]
    pub fn add_texts(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] file: &JsValue,
    ) -> Result<bool, JsValue> {
        Ok(self.app.add_texts(&text_from_js(file)?))
    }

    /// Loads what the module of other formats read: its `data`, `{format, diagnostics}`, and its plain events in columns.
    #[wasm_bindgen(js_name = loadRead)]
    pub fn load_read(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string | undefined")] data: &JsValue,
        read: &JsValue,
        events: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let read = value_from_js(read)?;
        let (data, events) = (data.as_string(), columns_from_js(events));
        let report = self
            .app
            .load_read(data.as_deref(), &read, &events.unwrap_or_default());
        Ok(js_from_value(&report))
    }

    /// Tells the size, CSS pixels, the device pixels a CSS pixel, and the size of the page's text, CSS pixels; the canvases
    /// are empty.
    pub fn resize(&mut self, width: f64, height: f64, dpr: f64, text: f64) {
        self.dpr = if dpr.is_finite() {
            dpr.clamp(0.5, 8.0)
        } else {
            1.0
        };
        self.overlaid = Scene::default();
        self.app.resize_to_page(width, height, text);
    }

    /// A pointer came down (0), moved (1), went up (2), was cancelled (3) or left (4); `finger` where it is one. True
    /// where it was pressed on something of ours.
    #[expect(
        clippy::too_many_arguments,
        reason = "numbers cross the boundary without an object to be made for each"
    )]
    pub fn pointer(
        &mut self,
        phase: u8,
        id: i32,
        finger: bool,
        x: f64,
        y: f64,
        modifiers: u8,
        now: f64,
    ) -> bool {
        let at = self.app.picture_from_page(x, y);
        Phase::from_code(phase).is_some_and(|phase| {
            self.app.input(&Input::Pointer(Pointer {
                phase,
                id,
                finger,
                at,
                modifiers: Modifiers::from_bits(modifiers),
                now,
            }))
        })
    }

    /// The wheel turned by `dx`, `dy` of `mode` (`WheelEvent.deltaMode`). True where the page must not scroll.
    #[expect(
        clippy::too_many_arguments,
        reason = "numbers cross the boundary without an object to be made for each"
    )]
    pub fn wheel(
        &mut self,
        x: f64,
        y: f64,
        dx: f64,
        dy: f64,
        mode: u32,
        modifiers: u8,
        now: f64,
    ) -> bool {
        let at = self.app.picture_from_page(x, y);
        self.app.input(&Input::Wheel(Wheel {
            at,
            dx,
            dy,
            unit: WheelUnit::from_code(mode),
            modifiers: Modifiers::from_bits(modifiers),
            now,
        }))
    }

    /// Two fingers on a trackpad moved apart by a factor since the last call, where the browser tells it as such.
    pub fn pinch(&mut self, x: f64, y: f64, factor: f64) {
        let at = self.app.picture_from_page(x, y);
        self.app.input(&Input::Pinch { at, factor });
    }

    /// A key went down while the element has the focus (`KeyboardEvent.key`). True where the page must not act on it.
    pub fn key(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] key: &JsValue,
        modifiers: u8,
    ) -> bool {
        key.as_string().is_some_and(|key| {
            self.app.input(&Input::Key {
                key,
                modifiers: Modifiers::from_bits(modifiers),
            })
        })
    }

    /// The focus left the element.
    pub fn blur(&mut self) {
        self.app.input(&Input::Blur);
    }

    /// Whether the page must not scroll by the fingers that are down.
    pub fn holds(&self) -> bool {
        self.app.holds()
    }

    /// Whether the reader has gone in, so that the keys are the atlas's.
    pub fn entered(&self) -> bool {
        self.app.entered()
    }

    /// A hint on gestures that is due, once.
    #[wasm_bindgen(js_name = takeHint)]
    pub fn take_hint(&mut self) -> Option<String> {
        self.app.take_hint().map(str::to_owned)
    }

    /// Draws what changed; `now` is milliseconds of a steady clock. True while something still moves.
    pub fn frame(&mut self, now: f64) -> Result<bool, JsValue> {
        self.kept.labels.begin(self.app.lang().tag());
        let frame = self.app.frame(now, &self.measure);
        let (scenes, panes) = (self.app.scenes(), self.app.panes());
        let ratio = self.dpr * self.app.unit();
        let below = panes.below_map();
        let (left, right) = self.app.map_sides();
        let sides = [(&scenes.map, right), (&scenes.compared, left)];
        let lands = scenes.lands.iter().zip(&mut self.held);
        for ((land, held), (scene, area)) in lands.zip(sides) {
            if !frame.map_changed || area.w == 0.0 {
                continue;
            }
            let (family, kept) = (&self.family, &mut self.kept);
            if let Some(land) = land {
                held.paint(&self.base.context(), land, ratio, family, kept)?;
            }
            self.base.paint(scene, area, ratio, family, kept)?;
        }
        let (family, kept) = (&self.family, &mut self.kept);
        if frame.timeline_changed {
            self.base
                .paint(&scenes.timeline, below, ratio, family, kept)?;
        }
        if frame.overlay_changed && scenes.overlay != self.overlaid {
            self.overlay
                .paint(&scenes.overlay, panes.whole, ratio, family, kept)?;
            self.overlaid.clone_from(&scenes.overlay);
        }
        let halved = sides.iter().all(|(_, area)| area.w > 0.0);
        // After all painting: where a style has changed, the browser works out all styles before it sets a font.
        let lands = scenes.lands.iter().zip(&mut self.held);
        for ((land, held), (_, area)) in lands.zip(sides).filter(|_| frame.map_changed) {
            match land {
                Some(land) => held.show(land, halved.then_some(area), ratio, self.dpr)?,
                None => held.hide(),
            }
        }
        Ok(frame.moving)
    }

    /// Makes ready what coming frames will want, a piece of it between two frames; true while there may be more.
    pub fn prepare(&mut self) -> Result<bool, JsValue> {
        if self.app.prepare() {
            return Ok(true);
        }
        let ratio = self.dpr * self.app.unit();
        let (base, family, kept) = (self.base.context(), &self.family, &mut self.kept);
        for (land, held) in self.app.ready().iter().zip(&mut self.held) {
            if let Some(land) = land
                && (held.paint(&base, land, ratio, family, kept)? || held.carry_out(land)?)
            {
                return Ok(true);
            }
        }
        Ok(kept.labels.prepare(family))
    }

    /// Sets a value by its attribute's name; `null` takes it back to its default. False where the value is not understood.
    pub fn set(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] value: &JsValue,
    ) -> bool {
        match (name.as_string(), value.as_string()) {
            (Some(name), None) if value.is_null() || value.is_undefined() => {
                self.app.set(&name, None)
            }
            (Some(name), Some(value)) => self.app.set(&name, Some(&value)),
            _ => false,
        }
    }

    /// Asks for plain data: `describe`, `view`, `state`, `heldBy`, `events`, … with an array of arguments.
    pub fn query(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        arguments: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (name, arguments) = (text_from_js(name)?, value_from_js(arguments)?);
        self.app
            .query(&name, &arguments, &self.measure)
            .map(|value| js_from_value(&value))
            .map_err(|problem| error(&problem.to_string()))
    }

    /// What happened since the last call, oldest first: `[{type, detail}]`; `undefined` for nothing. The page dispatches it
    /// after the call has returned.
    #[wasm_bindgen(js_name = takeEvents)]
    pub fn take_events(&mut self) -> JsValue {
        match self.app.take_events() {
            none if none.is_empty() => JsValue::UNDEFINED,
            events => js_from_value(&serde_json::Value::Array(events)),
        }
    }

    /// The pointer's shape where it is now, a CSS keyword.
    pub fn cursor(&self) -> String {
        self.app.cursor().css().to_owned()
    }
}
