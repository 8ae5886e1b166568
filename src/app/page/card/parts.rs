//! What a card is made of.

use serde_json::Value;

use crate::dataset::raw::Text;
use crate::json::json;
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
        filled(json!({"text": self.text, "lang": self.lang}))
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
        let bar = self.bar;
        let bar = bar.map(|(from, to, color)| json!({"from": from, "to": to, "color": color}));
        filled(json!({
            "lead": self.lead,
            "text": self.text,
            "note": self.note.map(Said::into_value),
            "source": self.source,
            "go": self.go,
            "report": self.report,
            "bar": bar,
        }))
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
        let items: Vec<Value> = items.into_iter().map(Item::into_value).collect();
        let list = json!({"title": title, "shape": shape, "items": items, "ends": ends});
        self.parts.push(filled(list));
    }

    /// The card as the shell gets it; `name` is what a report is about, `report` and `back` are names of buttons.
    pub fn into_value(self, name: &str, report: &str, back: &str) -> Value {
        filled(json!({
            "name": name,
            "title": self.title,
            "parts": self.parts,
            "report": report,
            "back": back,
        }))
    }
}

/// The object without its empty members.
fn filled(mut object: Value) -> Value {
    if let Some(members) = object.as_object_mut() {
        members.retain(|_, value| match value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(list) => !list.is_empty(),
            _ => true,
        });
    }
    object
}
