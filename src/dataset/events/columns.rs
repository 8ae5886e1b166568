//! Plain events in columns: how a list of many is handed from one module to the other, since to write it out as JSON
//! and to read that again takes longer than all else.

use serde_json::Value;

use super::arena::END;
use super::plain::{Common, Own, json_from_extra};
use super::{Events, Template};
use crate::dataset::raw::Text;
use crate::json::json;
use crate::time::Instant;

/// Texts of a row: its id, title, summary, and the members that it shares with no other, a JSON object or nothing.
const TEXTS: usize = 4;

/// Rows of plain events, by columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// What several rows have in common, each once: a JSON list of `[language of the title, of the summary, kind, lane,
    /// importance, members that are not used]`. Languages and lane may be null, the members are the text of an object.
    pub kinds: String,
    /// Beginning and end of each row.
    pub times: Vec<f64>,
    /// The place of each row's kind in the list.
    pub kind_of: Vec<u32>,
    /// The texts of each row, every one with U+001F behind it.
    pub texts: String,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct ColumnsRow<'a> {
    /// The place of its kind.
    pub kind: usize,
    /// Its beginning.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// Id, title, summary, own members.
    pub texts: [&'a str; TEXTS],
}

/// What several rows have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kind {
    title: Option<String>,
    summary: Option<String>,
    kind: String,
    /// Their lane.
    pub lane: Option<String>,
    importance: u8,
    extra: String,
}

impl Kind {
    /// As what a table shares.
    #[must_use]
    pub fn common(&self) -> Common<'_> {
        Common {
            title: self.title.as_deref(),
            summary: self.summary.as_deref(),
            kind: &self.kind,
            lane: self.lane.as_deref(),
            importance: self.importance,
            extra: &self.extra,
        }
    }

    fn from_value(value: &Value) -> Option<Self> {
        let [title, summary, kind, lane, importance, extra] = value.as_array()?.as_slice() else {
            return None;
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Some(Self {
            title: text(title),
            summary: text(summary),
            kind: text(kind)?,
            lane: text(lane),
            importance: u8::try_from(importance.as_u64()?).ok()?,
            extra: text(extra)?,
        })
    }
}

impl Columns {
    /// The kinds; `None` where they are not as they should be.
    #[must_use]
    pub fn kinds(&self) -> Option<Vec<Kind>> {
        let kinds: Value = serde_json::from_str(&self.kinds).ok()?;
        kinds.as_array()?.iter().map(Kind::from_value).collect()
    }

    /// The rows; `None` where columns are of different lengths, as they are where a text has the letter that ends texts.
    #[must_use]
    pub fn rows(&self) -> Option<impl Iterator<Item = ColumnsRow<'_>>> {
        let length = self.kind_of.len();
        let ends = self.texts.bytes().filter(|byte| *byte == END as u8).count();
        if self.times.len() != 2 * length || ends != TEXTS * length {
            return None;
        }
        let mut texts = self.texts.split(END);
        let times = self.times.chunks_exact(2);
        Some(self.kind_of.iter().zip(times).map(move |(kind, times)| {
            let time = |end: usize| times.get(end).copied().unwrap_or_default();
            ColumnsRow {
                kind: *kind as usize,
                from: time(0),
                to: time(1),
                texts: std::array::from_fn(|_| texts.next().unwrap_or_default()),
            }
        }))
    }
}

impl Events {
    /// Takes the plain events out; times are seconds.
    #[must_use]
    pub fn take_plain(&mut self) -> Columns {
        let mut columns = Columns::default();
        let mut kinds = Vec::new();
        // The place of each template's kind.
        let mut places = vec![0; self.templates.len()];
        for (template, place) in self.templates.iter().zip(&mut places) {
            if template.is_shared() {
                *place = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
                kinds.push(kind(template));
            }
        }
        let templates = &self.templates;
        let texts = &self.texts;
        self.rows.retain(|row| {
            let is_shared = |template: &Template| template.is_shared();
            if !templates.get(row.template as usize).is_some_and(is_shared) {
                return true;
            }
            let place = places.get(row.template as usize).copied();
            columns.kind_of.push(place.unwrap_or_default());
            columns
                .times
                .extend([row.from, row.to].map(|at| at.0 as f64));
            for text in texts.texts(row.texts).take(TEXTS) {
                columns.texts.push_str(text);
                columns.texts.push(END);
            }
            false
        });
        columns.kinds = Value::Array(kinds).to_string();
        columns
    }

    /// Puts in what [`Events::take_plain`] took out of another table; false, and nothing is put in, where it is not that.
    pub fn put_plain(&mut self, columns: &Columns) -> bool {
        let (Some(kinds), Some(rows)) = (columns.kinds(), columns.rows()) else {
            return false;
        };
        let shares: Vec<_> = kinds
            .iter()
            .map(|kind| self.share(&kind.common()))
            .collect();
        for row in rows {
            let [id, title, summary, extra] = row.texts;
            let own = Own {
                id,
                title,
                summary,
                from: Instant(row.from as i64),
                to: Instant(row.to as i64),
            };
            if let Some(share) = shares.get(row.kind) {
                self.push_shared(share, &own, extra);
            }
        }
        true
    }
}

fn kind(template: &Template) -> Value {
    let event = &template.event;
    let language = |text: &Text| text.keys().next().cloned();
    json!([
        language(&event.title),
        language(&event.summary),
        &event.kind,
        event.lane.as_deref(),
        event.importance,
        json_from_extra(&event.extra)
    ])
}
