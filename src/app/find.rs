//! Search, going to what was found, and what changed between two days.

use serde_json::Value;

use super::App;
use crate::dataset::Atlas;
use crate::dataset::changes::changes;
use crate::error::Error;
use crate::json::{json, plain};
use crate::search::{Index, Kind, find, target_from_id};
use crate::text::changes_words;
use crate::time::{Day, day_from_edtf};

impl App {
    /// What is searched, made when it is first asked for, and the atlas it is about.
    pub(super) fn searched(&mut self) -> (&Index, &Atlas) {
        let index = self.index.get_or_insert_with(|| Index::new(&self.atlas));
        (index, &self.atlas)
    }

    /// Everything that a text finds, best first.
    pub(super) fn find(&mut self, text: &str) -> Value {
        let (lang, clock) = (self.lang(), self.clock);
        let (index, atlas) = self.searched();
        plain(&find(index, atlas, lang, clock, text))
    }

    /// Goes to a hit, by its kind and id. False where it is nowhere.
    pub(super) fn go_to(&mut self, arguments: &Value) -> Value {
        let kind = arguments.get(0);
        let kind = kind.and_then(|word| Kind::ALL.into_iter().find(|kind| plain(kind) == *word));
        let id = arguments.get(1).and_then(Value::as_str);
        let target = kind
            .zip(id)
            .and_then(|(kind, id)| target_from_id(&self.atlas, kind, id));
        if let Some(target) = &target {
            self.fly_to_hit(target);
        }
        json!(target.is_some())
    }

    pub(super) fn changes(&self, arguments: &Value) -> Result<Value, Error> {
        let (a, b) = two_days(arguments)?;
        Ok(plain(&changes(&self.atlas, a, b)))
    }

    pub(super) fn changes_in_words(&self, arguments: &Value) -> Result<Value, Error> {
        let (a, b) = two_days(arguments)?;
        Ok(json!(changes_words(self.lang(), &self.atlas, a, b)))
    }
}

fn two_days(arguments: &Value) -> Result<(Day, Day), Error> {
    let day = |at: usize| -> Result<Day, Error> {
        let text = arguments.get(at).and_then(Value::as_str).ok_or_else(|| {
            Error::new(
                "changes needs two days",
                "for example changes(\"1931-01-01\", \"1934-01-01\")",
            )
        })?;
        Ok(day_from_edtf(text)?)
    };
    Ok((day(0)?, day(1)?))
}
