//! JSON values that know where they stand, so that a complaint can say it.

use serde_json::Value;

use super::topology::TopologyError;

/// A value and the way to it.
#[derive(Clone)]
pub struct Place<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Place<'a> {
    /// The whole document.
    pub const fn root(value: &'a Value) -> Self {
        Self {
            value,
            path: String::new(),
        }
    }

    /// The value itself.
    pub const fn value(&self) -> &'a Value {
        self.value
    }

    /// A complaint about this value.
    pub fn error(&self, message: impl Into<String>) -> TopologyError {
        TopologyError {
            path: self.path.clone(),
            message: message.into(),
        }
    }

    /// A member; `None` if it is missing or null.
    pub fn optional(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Self {
            value,
            path: format!("{}{dot}{key}", self.path),
        })
    }

    /// A member that must be there.
    pub fn member(&self, key: &str) -> Result<Self, TopologyError> {
        self.optional(key)
            .ok_or_else(|| self.error(format!("`{key}` is missing")))
    }

    /// The items of a list.
    pub fn items(&self) -> Result<impl ExactSizeIterator<Item = Self>, TopologyError> {
        let items = self.value.as_array();
        let items = items.ok_or_else(|| self.error("this should be a list"))?;
        let path = self.path.clone();
        Ok(items.iter().enumerate().map(move |(i, value)| Self {
            value,
            path: format!("{path}[{i}]"),
        }))
    }

    /// A string.
    pub fn text(&self) -> Result<&'a str, TopologyError> {
        self.value
            .as_str()
            .ok_or_else(|| self.error("this should be a string"))
    }

    /// A number; JSON has no others than finite ones.
    pub fn number(&self) -> Result<f64, TopologyError> {
        self.value
            .as_f64()
            .ok_or_else(|| self.error("this should be a number"))
    }
}

/// Two numbers that begin a list, as positions and steps do.
pub fn pair(value: &Value) -> Option<[f64; 2]> {
    match value.as_array()?.as_slice() {
        [x, y, ..] => Some([x.as_f64()?, y.as_f64()?]),
        _ => None,
    }
}
