//! JSON values written out in code.
//!
//! `serde_json::json!` writes for every member a call of its serializer, an insertion and what to do on an error that
//! cannot come: a hundred bytes of WebAssembly each. Here a member is a name and a value in a list, which one function
//! makes an object of.

use serde::Serialize;
use serde_json::{Map, Value};

/// What can be a JSON value as it stands.
pub trait IntoJson {
    /// The value; a number that JSON does not know is null.
    fn into_json(self) -> Value;
}

impl IntoJson for Value {
    fn into_json(self) -> Value {
        self
    }
}

impl IntoJson for &Value {
    fn into_json(self) -> Value {
        self.clone()
    }
}

impl IntoJson for bool {
    fn into_json(self) -> Value {
        Value::Bool(self)
    }
}

impl IntoJson for String {
    fn into_json(self) -> Value {
        Value::String(self)
    }
}

impl IntoJson for &String {
    fn into_json(self) -> Value {
        self.as_str().into_json()
    }
}

impl IntoJson for &str {
    fn into_json(self) -> Value {
        Value::String(self.to_owned())
    }
}

impl IntoJson for &&str {
    fn into_json(self) -> Value {
        (*self).into_json()
    }
}

impl IntoJson for char {
    fn into_json(self) -> Value {
        Value::String(self.into())
    }
}

/// Numbers, which `serde_json` knows how to take.
macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl IntoJson for $number {
            fn into_json(self) -> Value {
                Value::from(self)
            }
        })*
    };
}
numbers!(f64, i32, i64, u8, u32, usize);

impl<T: IntoJson> IntoJson for Option<T> {
    fn into_json(self) -> Value {
        self.map_or(Value::Null, T::into_json)
    }
}

impl<T: IntoJson> IntoJson for Vec<T> {
    fn into_json(self) -> Value {
        Value::Array(self.into_iter().map(T::into_json).collect())
    }
}

impl<T: IntoJson, const N: usize> IntoJson for [T; N] {
    fn into_json(self) -> Value {
        Value::Array(self.into_iter().map(T::into_json).collect())
    }
}

impl<'a, T> IntoJson for &'a [T]
where
    &'a T: IntoJson,
{
    fn into_json(self) -> Value {
        Value::Array(self.iter().map(IntoJson::into_json).collect())
    }
}

impl IntoJson for Map<String, Value> {
    fn into_json(self) -> Value {
        Value::Object(self)
    }
}

/// The value of a record.
pub fn plain<T: Serialize>(record: &T) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// An object of these members, which are taken out of the list.
pub fn object(members: &mut [(&'static str, Value)]) -> Value {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert((*name).to_owned(), value.take());
    }
    Value::Object(object)
}

/// An array of these items, which are taken out of the list.
pub fn array(items: &mut [Value]) -> Value {
    Value::Array(items.iter_mut().map(Value::take).collect())
}

/// A decimal number; `None` for what is none. `serde_json` reads it, whose tables are there already: the standard library's
/// own are ten kilobytes that nothing packs.
///
/// Up to fifteen digits it is the nearest number there is, and beyond them it may be the one next to that.
#[must_use]
pub fn number_from_text(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    if !digits.starts_with(|c: char| c == '.' || c.is_ascii_digit()) {
        return None;
    }
    // JSON wants one digit at least before the point and after it, and no nought too many.
    let rest = digits.trim_start_matches('0');
    let nought = if rest.starts_with(|c: char| c.is_ascii_digit()) {
        ""
    } else {
        "0"
    };
    let rest = rest.strip_suffix('.').unwrap_or(rest);
    let number = [sign, nought, rest].concat();
    let number = serde_json::from_str::<Value>(&number).ok()?.as_f64();
    number.filter(|_| digits != ".")
}

/// A JSON value, in the notation of `serde_json::json!`; an object within an object is a `json!` of its own.
macro_rules! json {
    ({ $($name:literal: $value:expr),* $(,)? }) => {
        $crate::json::object(&mut [$(($name, $crate::json::IntoJson::into_json($value))),*])
    };
    ([ $($item:expr),* $(,)? ]) => {
        $crate::json::array(&mut [$($crate::json::IntoJson::into_json($item)),*])
    };
    ($value:expr) => {
        $crate::json::IntoJson::into_json($value)
    };
}
pub(crate) use json;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_those_of_the_standard_library() {
        let whole = [
            "0", "-0", "7", "+7", "007", ".5", "-.25", "5.", "0.", "46.96", "142.74", "1e3", "0e5",
            "2.5E-3",
        ];
        let broken = [
            "", "-", "+", ".", "e5", "1 2", "1,5", "0x7", "--1", "1..2", "٧", "{}", "\"7\"", "null",
        ];
        for text in whole.into_iter().chain(broken) {
            assert_eq!(number_from_text(text), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn fifteen_digits_are_exact(digits in -999_999_999_999_999_i64..=999_999_999_999_999, places in 0..15_u32) {
            let text = format!("{}{}", digits, if places == 0 { String::new() } else { format!("e-{places}") });
            prop_assert_eq!(number_from_text(&text), text.parse().ok());
        }
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        let name = String::from("b");
        let ours = json!({"a": 1.5, "name": &name, "none": None::<&str>, "list": json!([true, "x", vec![2_usize]]), "in": json!({"n": f64::NAN})});
        let theirs = serde_json::json!({"a": 1.5, "name": "b", "none": null, "list": [true, "x", [2]], "in": {"n": null}});
        assert_eq!(ours, theirs);
    }
}
