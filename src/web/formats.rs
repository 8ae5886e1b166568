//! The reader and writer of other formats.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{error, js_from_columns, js_from_value, text_from_js};
use crate::dataset::events::Columns;
use crate::export::{self, Choice, Format};
use crate::json::{json, plain};
use crate::{dataset, import};

/// Reads a text of another format: `[data, {format, diagnostics}, events]`. `data` is a dataset of Borderline's own format,
/// or `undefined` where nothing can be used; `events` are columns of its plain events.
#[wasm_bindgen(js_name = readForeign)]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<JsValue, JsValue> {
    let text = text_from_js(text)?;
    let format = import::format(&text);
    let (data, found, events) = match import::read(format, &text) {
        Ok((mut data, found)) => {
            let events = data.events.take_plain();
            (Some(export::json_of_many(&data)), found, events)
        }
        Err(found) => (None, found, Columns::default()),
    };
    let data = data.map_or(JsValue::UNDEFINED, JsValue::from);
    let about = json!({"format": format.name(), "diagnostics": plain(&found)});
    let parts = [data, js_from_value(&about), js_from_columns(&events)];
    Ok(js_sys::Array::from_iter(parts.iter()).into())
}

/// Writes a dataset of Borderline's own format in another one, in a language where that has one for all texts.
/// `cited`: of the sources those that events name.
#[wasm_bindgen(js_name = writeForeign)]
pub fn write(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] format: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] lang: &JsValue,
    cited: bool,
) -> Result<String, JsValue> {
    let (text, name, lang) = (
        text_from_js(text)?,
        text_from_js(format)?,
        text_from_js(lang)?,
    );
    let format = Format::named(&name).ok_or_else(|| error(&export::unknown(&name).to_string()))?;
    let (atlas, _) = dataset::load(&text).map_err(|found| {
        let first = found.first().map_or("", |finding| finding.message.as_str());
        error(first)
    })?;
    let all: Vec<usize> = (0..atlas.events().len()).collect();
    let choice = Choice {
        lang: &lang,
        events: cited.then_some(&all[..]),
    };
    Ok(export::export(&atlas, format, &choice))
}
