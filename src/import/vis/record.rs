//! One item or group, read from its JSON without a copy of its texts.

use std::borrow::Cow;
use std::fmt::{self, Write};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A value that stands for a text, a number or a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Scalar<'a> {
    #[default]
    Missing,
    Number(f64),
    Text(Cow<'a, str>),
}

impl Scalar<'_> {
    /// As a text; empty where it is missing.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Missing => Cow::Borrowed(""),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
        }
    }

    /// Writes it with only such letters as may stand in an id.
    pub fn write_as_id(&self, to: &mut String) {
        to.clear();
        if let Self::Number(number) = self
            && *number == f64::from(*number as i32)
        {
            // Whole numbers are quick to write, and no write to a text fails.
            let _ = write!(to, "{}", *number as i32);
            return;
        }
        let may_stand = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        let text = self.text();
        to.extend(text.chars().map(|c| if may_stand(c) { c } else { '-' }));
    }
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Scalar<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text or a number")
            }

            fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Missing)
            }

            fn visit_i64<E>(self, number: i64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Number(number))
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Text(Cow::Owned(text.to_owned())))
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Text(Cow::Borrowed(text)))
            }
        }

        from.deserialize_any(Any)
    }
}

/// An item, or a group, which has fewer of the same members.
#[derive(Default)]
pub(super) struct Record<'a> {
    pub id: Scalar<'a>,
    pub content: Scalar<'a>,
    pub start: Scalar<'a>,
    pub end: Scalar<'a>,
    pub group: Scalar<'a>,
    pub title: Scalar<'a>,
    /// All other members, a JSON object; empty where there are none.
    pub extra: String,
}

impl<'de> Deserialize<'de> for Record<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        One(&mut "").deserialize(from)
    }
}

/// Reads a record; the member that is being read is told to the one who asks, for diagnostics.
pub(super) struct One<'a>(pub &'a mut &'static str);

impl<'de> DeserializeSeed<'de> for One<'_> {
    type Value = Record<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Record<'de>, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_> {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record<'de>, A::Error> {
        let mut record = Record::default();
        while let Some(name) = map.next_key::<Scalar<'de>>()? {
            let name = name.text();
            let (member, value) = match &*name {
                "id" => ("id", &mut record.id),
                "content" => ("content", &mut record.content),
                "start" => ("start", &mut record.start),
                "end" => ("end", &mut record.end),
                "group" => ("group", &mut record.group),
                "title" => ("title", &mut record.title),
                _ => {
                    let value = map.next_value::<&RawValue>()?;
                    add_member(&mut record.extra, &name, value.get());
                    continue;
                }
            };
            *self.0 = member;
            *value = map.next_value()?;
        }
        if !record.extra.is_empty() {
            record.extra.push('}');
        }
        Ok(record)
    }
}

/// Writes a member behind those that an object has.
fn add_member(object: &mut String, name: &str, value: &str) {
    if object.is_empty() {
        // A few more members find room too.
        object.reserve(64.max(name.len() + value.len() + 5));
    }
    object.push(if object.is_empty() { '{' } else { ',' });
    if name
        .bytes()
        .any(|byte| byte < b' ' || byte == b'"' || byte == b'\\')
    {
        object.push_str(&serde_json::Value::from(name).to_string());
    } else {
        for part in ["\"", name, "\""] {
            object.push_str(part);
        }
    }
    object.push(':');
    object.push_str(value);
}
