//! What the readers of foreign JSON share: values → texts, and texts → cells.

use serde_json::{Map, Value};

use super::table::columns::{Column, Field};
use super::table::{Cell, Table, extra_name};
use crate::dataset::raw::Extra;
use crate::dataset::{Diagnostic, Severity};

/// The value of a JSON text.
///
/// # Errors
/// The place where it is no JSON.
pub(super) fn value_from_text(text: &str) -> Result<Value, Vec<Diagnostic>> {
    serde_json::from_str(text).map_err(|problem| {
        let message = format!("this is not JSON: {problem}");
        let hint = "check the commas, brackets and quotation marks near this place";
        let finding = Diagnostic::at(Severity::Error, "", message, hint);
        vec![Diagnostic {
            line: problem.line(),
            column: problem.column(),
            ..finding
        }]
    })
}

/// A text, a number or a word as a text; none for lists and objects.
pub(super) fn text_from_value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(word) => Some(word.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Takes a member out of an object, as text. It stays where it is no text.
pub(super) fn take_text(members: &mut Map<String, Value>, name: &str) -> Option<String> {
    let text = text_from_value(members.get(name)?)?;
    members.remove(name);
    Some(text)
}

/// Takes an object out of an object. It stays where it is none.
pub(super) fn take_object(
    members: &mut Map<String, Value>,
    name: &str,
) -> Option<Map<String, Value>> {
    match members.remove(name) {
        Some(Value::Object(object)) => Some(object),
        Some(other) => {
            members.insert(name.to_owned(), other);
            None
        }
        None => None,
    }
}

/// What a format keeps under its name, where there is any.
pub(super) fn extra_of(name: &str, members: Map<String, Value>) -> Extra {
    let mut extra = Extra::new();
    if !members.is_empty() {
        extra.insert(name.to_owned(), Value::Object(members));
    }
    extra
}

/// The texts of one row, each with what it says.
#[derive(Default)]
pub(super) struct Texts(Vec<(Field, String)>);

impl Texts {
    /// Adds a text that stands at a path of its record.
    pub(super) fn push(&mut self, column: Column, path: impl Into<String>, text: Option<String>) {
        let Some(text) = text else { return };
        let field = Field {
            column: Some(column),
            lang: None,
            name: path.into(),
        };
        self.0.push((field, text));
    }

    /// Adds a text that says what its field says.
    pub(super) fn push_field(&mut self, field: Field, text: String) {
        self.0.push((field, text));
    }

    /// Adds a title in a language, or in one that is not told, where there is none yet.
    pub(super) fn push_title(&mut self, lang: Option<String>, text: String) {
        let is_title = |field: &Field| field.column == Some(Column::Title);
        if !self
            .0
            .iter()
            .any(|(field, _)| is_title(field) && (lang.is_none() || field.lang == lang))
        {
            let field = Field {
                column: Some(Column::Title),
                lang,
                name: "names".to_owned(),
            };
            self.0.push((field, text));
        }
    }

    /// Adds members by the names of their columns; `part` is the path to them. Those of no column go to `extra`.
    pub(super) fn push_all(&mut self, members: Map<String, Value>, part: &str, extra: &mut Extra) {
        for (name, value) in members {
            let mut field = Field::named(&name);
            match text_from_value(&value).filter(|_| field.column.is_some()) {
                Some(text) => {
                    field.name = format!("{part}.{name}");
                    self.push_field(field, text);
                }
                None if value.is_null() => {}
                None => {
                    extra.insert(extra_name(&name), value);
                }
            }
        }
    }

    /// The first text of a column.
    pub(super) fn get(&self, column: Column) -> Option<&str> {
        let of_column = self
            .0
            .iter()
            .find(|(field, _)| field.column == Some(column));
        of_column.map(|(_, text)| text.as_str())
    }

    /// Puts another text in the place of a column's.
    pub(super) fn replace(&mut self, column: Column, path: &str, text: &str) {
        self.0.retain(|(field, _)| field.column != Some(column));
        if !text.is_empty() {
            self.push(column, path, Some(text.to_owned()));
        }
    }

    /// The row as cells.
    pub(super) fn cells(&self) -> Vec<Cell<'_>> {
        let cell = |(field, text)| Cell {
            field,
            text: String::as_str(text),
            at: None,
        };
        self.0
            .iter()
            .map(|(field, text)| cell((field, text)))
            .collect()
    }
}

/// Reports what is kept and not used, each name once for the whole file.
pub(super) fn tell_unused(told: &mut Vec<String>, name: &str, table: &mut Table) {
    if !told.iter().any(|known| known == name) {
        told.push(name.to_owned());
        let message = format!("\"{name}\" is kept, but not used");
        table.tell(
            Severity::Info,
            name,
            None,
            message,
            "leave it for another program",
        );
    }
}
