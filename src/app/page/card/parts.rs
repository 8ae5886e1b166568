//! What a card is made of.

use serde_json::{Map, Value};

use crate::dataset::raw::Text;
use crate::text::Lang;

/// A heading and the parts below it.
pub(super) struct Card {
    title: String,
    parts: Vec<Value>,
}

/// One entry of a list. What is empty is left out.
#[derive(Default)]
pub(super) struct Item {
    /// A word or two before it: what the entry is to the card.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// What is to be added, in small type.
    pub note: Option<Said>,
    /// What it rests on, in small type.
    pub source: String,
    /// What a press on it shows (`App::show`).
    pub go: String,
    /// What a report of an error about it is about (`App::report`).
    pub report: String,
    /// A range in shares of the width, 0 to 1, and its colour as CSS.
    pub bar: Option<(f64, f64, String)>,
}

/// A text, with its language where that is not the reader's.
pub(super) struct Said {
    text: String,
    lang: &'static str,
}

impl Said {
    /// The text for a reader; `None` where there is none.
    pub fn of(lang: Lang, text: &Text) -> Option<Self> {
        let spoken = lang.pick(text);
        let own = text.get(lang.tag()).is_some_and(|own| own == spoken);
        let fallback = text.get("en").is_some_and(|en| en == spoken) && !own;
        (!spoken.is_empty()).then(|| Self {
            text: spoken.to_owned(),
            lang: if fallback { "en" } else { "" },
        })
    }

    /// A text in the reader's language.
    pub fn plain(text: String) -> Option<Self> {
        (!text.is_empty()).then_some(Self { text, lang: "" })
    }

    fn into_value(self) -> Value {
        object([("text", text(&self.text)), ("lang", text(self.lang))])
    }
}

impl Item {
    /// An entry that says something.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    fn into_value(self) -> Value {
        let bar = self.bar.map_or(Value::Null, |(from, to, color)| {
            object([
                ("from", from.into()),
                ("to", to.into()),
                ("color", text(&color)),
            ])
        });
        object([
            ("lead", text(&self.lead)),
            ("text", text(&self.text)),
            ("note", self.note.map_or(Value::Null, Said::into_value)),
            ("source", text(&self.source)),
            ("go", text(&self.go)),
            ("report", text(&self.report)),
            ("bar", bar),
        ])
    }
}

impl Card {
    /// A card without parts.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            parts: Vec::new(),
        }
    }

    /// A paragraph.
    pub fn say(&mut self, words: &str) {
        self.paragraph(Said::plain(words.to_owned()), false);
    }

    /// A paragraph in small type.
    pub fn remark(&mut self, words: &str) {
        self.paragraph(Said::plain(words.to_owned()), true);
    }

    /// A paragraph in small type, perhaps in another language.
    pub fn remark_said(&mut self, said: Option<Said>) {
        self.paragraph(said, true);
    }

    fn paragraph(&mut self, said: Option<Said>, faint: bool) {
        if let Some(said) = said {
            let mut part = said.into_value();
            if let Some(part) = part.as_object_mut() {
                part.insert("faint".to_owned(), faint.into());
            }
            self.parts.push(part);
        }
    }

    /// Entries under a heading; nothing where there are none.
    pub fn list(&mut self, title: &str, items: Vec<Item>) {
        self.entries(title, items, "list", &[]);
    }

    /// Short entries in one line after the other.
    pub fn chips(&mut self, title: &str, items: Vec<Item>) {
        self.entries(title, items, "chips", &[]);
    }

    /// Entries with numbers over a common scale, whose ends are named.
    pub fn numbers(&mut self, title: &str, items: Vec<Item>, ends: &[String]) {
        self.entries(title, items, "numbers", ends);
    }

    /// Entries with dates over a common scale, whose ends are named.
    pub fn dates(&mut self, title: &str, items: Vec<Item>, ends: &[String]) {
        self.entries(title, items, "dates", ends);
    }

    fn entries(&mut self, title: &str, items: Vec<Item>, shape: &str, ends: &[String]) {
        if items.is_empty() {
            return;
        }
        self.parts.push(object([
            ("title", text(title)),
            ("shape", text(shape)),
            ("items", items.into_iter().map(Item::into_value).collect()),
            ("ends", ends.iter().map(|end| text(end)).collect()),
        ]));
    }

    /// The card as the shell gets it; `name` is what a report is about, `report` and `back` are names of buttons.
    pub fn into_value(self, name: &str, report: &str, back: &str) -> Value {
        object([
            ("name", text(name)),
            ("title", text(&self.title)),
            ("parts", Value::Array(self.parts)),
            ("report", text(report)),
            ("back", text(back)),
        ])
    }
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// A JSON object without its empty members.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    for (name, value) in members {
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        };
        if !empty {
            map.insert(name.to_owned(), value);
        }
    }
    Value::Object(map)
}
