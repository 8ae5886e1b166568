//! Between JSON values of the core and objects of the page.

use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::JsValue;

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

/// What the page handed in, as JSON.
pub fn value_from_js(value: JsValue) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|problem| error(&format!("this argument is no plain data: {problem}")))
}
