//! Reads raw types from JSON values, and knows at any time where in the document it stands.
//!
//! One deserializer for all records: it gives each type what that asks for and nothing else, leaves the path standing
//! where a value does not fit, and keeps the members that no type asks for. It is made to be small: code is written
//! for every type that is read, so that what a method here says once the module carries some thirty times. What needs no
//! type is kept out of those methods, and from being inlined into them.

use std::fmt::{self, Display, Write};

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, Visitor,
};
use serde_json::{Map, Value, map};

/// One step on a path into a document.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// To a member of an object.
    Member(String),
    /// To an item of a list.
    Row(usize),
}

/// A path as authors read it: `events[12].when`.
pub(super) fn shown(path: &[Step]) -> String {
    path.iter().fold(String::new(), |mut text, step| {
        // Writing into a string cannot fail.
        let _ = match step {
            Step::Member(name) if text.is_empty() => write!(text, "{name}"),
            Step::Member(name) => write!(text, ".{name}"),
            Step::Row(at) => write!(text, "[{at}]"),
        };
        text
    })
}

/// A reader on its way through a document.
pub(super) struct Walk {
    /// Where it stands; after an error, at the value that does not fit.
    pub path: Vec<Step>,
    /// The members that no type asked for, by path.
    pub unknown: Vec<(Vec<Step>, Value)>,
}

impl Walk {
    /// A reader that stands at a path.
    pub fn at(path: Vec<Step>) -> Self {
        Self {
            path,
            unknown: Vec::new(),
        }
    }

    /// Reads what stands at the present path.
    ///
    /// # Errors
    /// Why the value does not fit the type.
    pub fn read<T: DeserializeOwned>(&mut self, value: Value) -> Result<T, Misfit> {
        T::deserialize(Node { value, walk: self })
    }

    /// Goes one step further on.
    #[inline(never)]
    fn enter(&mut self, step: Step, value: Value) -> Node<'_> {
        self.path.push(step);
        Node { value, walk: self }
    }

    /// Comes back from there.
    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }
}

/// Why a value does not fit.
#[derive(Debug)]
pub(super) struct Misfit(pub String);

impl Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// A value with the reader that stands at it.
struct Node<'a> {
    value: Value,
    walk: &'a mut Walk,
}

impl Node<'_> {
    /// What stands here is not what was expected.
    fn misfit(&self, expected: &dyn Expected) -> Misfit {
        let found = match &self.value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(number) => {
                let whole = number.as_u64().map(Unexpected::Unsigned);
                let whole = whole.or_else(|| number.as_i64().map(Unexpected::Signed));
                whole.unwrap_or(Unexpected::Float(number.as_f64().unwrap_or(f64::NAN)))
            }
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        Misfit::invalid_type(found, expected)
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::Number(number) = &self.value else {
            return Err(self.misfit(&visitor));
        };
        match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(number), ..) => visitor.visit_u64(number),
            (_, Some(number), _) => visitor.visit_i64(number),
            (.., Some(number)) => visitor.visit_f64(number),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::String(text) => visitor.visit_string(text),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::Array(rows) = self.value else {
            return Err(self.misfit(&visitor));
        };
        let (length, walk) = (rows.len(), self.walk);
        let mut rows = Rows {
            rows: rows.into_iter().enumerate(),
            walk,
        };
        let read = visitor.visit_seq(&mut rows)?;
        if rows.rows.len() > 0 {
            return Err(Misfit::invalid_length(length, &"a shorter list"));
        }
        Ok(read)
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::Object(members) = self.value else {
            return Err(self.misfit(&visitor));
        };
        visitor.visit_map(Members {
            members: members.into_iter(),
            next: None,
            walk: self.walk,
        })
    }
}

/// Sends the methods by which a type asks for a number, a text, … to the one that gives it.
macro_rules! given_by {
    ($($method:ident: $($kind:ident $(($($argument:ty),*))?)*;)*) => {
        $($(fn $kind<V: Visitor<'de>>(self $($(, _: $argument)*)?, visitor: V) -> Result<V::Value, Misfit> {
            self.$method(visitor)
        })*)*
    };
}

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Misfit;

    given_by! {
        number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16
            deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64;
        text: deserialize_char deserialize_str deserialize_string deserialize_identifier deserialize_bytes
            deserialize_byte_buf;
        list: deserialize_seq deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize);
        object: deserialize_map;
        deserialize_any: deserialize_unit deserialize_unit_struct(&'static str) deserialize_ignored_any;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(_) => self.number(visitor),
            Value::String(_) => self.text(visitor),
            Value::Array(_) => self.list(visitor),
            Value::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(value),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    /// A record is offered as the list of its fields, in the order in which the type has them, and what is left is not
    /// known. Types need far less code for that than for members in any order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let Value::Object(members) = self.value else {
            return Err(self.misfit(&visitor));
        };
        let mut fields = Fields {
            names: names.iter(),
            name: "",
            members,
            walk: self.walk,
        };
        let depth = fields.walk.path.len();
        match visitor.visit_seq(&mut fields) {
            Ok(read) => {
                fields.leave();
                Ok(read)
            }
            // The type itself complains of nothing else than a field that must be there.
            Err(_) if fields.walk.path.len() == depth => Err(Misfit::missing_field(fields.name)),
            Err(problem) => Err(problem),
        }
    }

    /// The format's choices are words.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match &self.value {
            Value::String(word) => visitor.visit_enum(word.as_str().into_deserializer()),
            _ => Err(self.misfit(&"a string")),
        }
    }
}

/// The items of a list that are still to be read.
struct Rows<'a> {
    rows: std::iter::Enumerate<std::vec::IntoIter<Value>>,
    walk: &'a mut Walk,
}

impl Rows<'_> {
    #[inline(never)]
    fn next(&mut self) -> Option<Node<'_>> {
        let (at, value) = self.rows.next()?;
        Some(self.walk.enter(Step::Row(at), value))
    }
}

impl<'de> SeqAccess<'de> for &mut Rows<'_> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let Some(node) = self.next() else {
            return Ok(None);
        };
        let read = seed.deserialize(node)?;
        self.walk.leave();
        Ok(Some(read))
    }
}

/// The fields of a record that are still to be read.
struct Fields<'a> {
    names: std::slice::Iter<'static, &'static str>,
    /// The name of the field that was asked for last.
    name: &'static str,
    members: Map<String, Value>,
    walk: &'a mut Walk,
}

impl Fields<'_> {
    #[inline(never)]
    fn next(&mut self) -> Option<Node<'_>> {
        self.name = self.names.next().copied().unwrap_or_default();
        let (name, value) = self.members.remove_entry(self.name)?;
        Some(self.walk.enter(Step::Member(name), value))
    }

    /// Keeps the members that are no fields.
    #[inline(never)]
    fn leave(self) {
        for (name, value) in self.members {
            let mut path = self.walk.path.clone();
            path.push(Step::Member(name));
            self.walk.unknown.push((path, value));
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Fields<'_> {
    type Error = Misfit;

    /// A field that the record has not is none in the list, and the type takes its default for it.
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let Some(node) = self.next() else {
            return Ok(None);
        };
        let read = seed.deserialize(node)?;
        self.walk.leave();
        Ok(Some(read))
    }
}

/// The members of an object that are still to be read.
struct Members<'a> {
    members: map::IntoIter,
    /// The member whose name was read and whose value was not.
    next: Option<(String, Value)>,
    walk: &'a mut Walk,
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        self.next = self.members.next();
        let name = self.next.as_ref().map(|(name, _)| name.as_str());
        name.map(|name| seed.deserialize(name.into_deserializer()))
            .transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let (name, value) = self.next.take().unwrap_or_default();
        let read = seed.deserialize(self.walk.enter(Step::Member(name), value))?;
        self.walk.leave();
        Ok(read)
    }
}
