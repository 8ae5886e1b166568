//! Between JSON values of the core and objects of the page.

use serde::Serialize;
use serde_json::Value;
#[cfg(feature = "core-module")]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

use crate::dataset::events::Columns;

/// A JavaScript `Error` with this message.
pub fn error(message: &str) -> JsValue {
    js_sys::Error::new(message).into()
}

/// Plain objects and arrays, as `JSON.parse` would make them.
pub fn js_from_value(value: &Value) -> JsValue {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// A string that the page handed in.
pub fn text_from_js(value: &JsValue) -> Result<String, JsValue> {
    value
        .as_string()
        .ok_or_else(|| error("this argument must be a string"))
}

/// Text that the page handed in as UTF-8.
#[cfg(feature = "core-module")]
pub fn text_from_bytes(value: &JsValue) -> Result<String, JsValue> {
    let bytes = value.dyn_ref().map(js_sys::Uint8Array::to_vec);
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| error("this argument must be text in UTF-8"))
}

/// Columns of events: `[kinds, times, kindOf, texts]`, the texts in UTF-8.
#[cfg(feature = "core-module")]
pub fn columns_from_js(value: &JsValue) -> Option<Columns> {
    let columns: &js_sys::Array = value.dyn_ref()?;
    let times = columns.get(1);
    let kind_of = columns.get(2);
    Some(Columns {
        kinds: columns.get(0).as_string()?,
        times: times.dyn_ref::<js_sys::Float64Array>()?.to_vec(),
        kind_of: kind_of.dyn_ref::<js_sys::Uint32Array>()?.to_vec(),
        texts: text_from_bytes(&columns.get(3)).ok()?,
    })
}

/// The same the other way round.
#[cfg(feature = "formats-module")]
pub fn js_from_columns(columns: &Columns) -> JsValue {
    let parts: [JsValue; 4] = [
        columns.kinds.as_str().into(),
        js_sys::Float64Array::from(&*columns.times).into(),
        js_sys::Uint32Array::from(&*columns.kind_of).into(),
        js_sys::Uint8Array::from(columns.texts.as_bytes()).into(),
    ];
    js_sys::Array::from_iter(parts.iter()).into()
}

/// What the page handed in, as JSON.
///
/// The browser writes it out first: it refuses circles, and the reader of the text refuses what is nested too deeply,
/// where a walk from here would use up the stack and leave the core locked.
#[cfg(feature = "core-module")]
pub fn value_from_js(value: &JsValue) -> Result<Value, JsValue> {
    let refuse = |problem: String| error(&format!("this argument is no plain data: {problem}"));
    let text = js_sys::JSON::stringify(value)
        .map_err(|problem| refuse(String::from(js_sys::Object::from(problem).to_string())))?;
    // `undefined` and functions are not written out at all.
    match text.as_string() {
        Some(text) => serde_json::from_str(&text).map_err(|problem| refuse(problem.to_string())),
        None => Ok(Value::Null),
    }
}
