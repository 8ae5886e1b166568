//! CSV (RFC 4180): one row for the title, one for each era, one for each event; as many columns as are filled.

use super::rows::{Row, extras, of_era, of_event, of_title};
use super::{Atlas, Choice};
use crate::import::table::columns::{Field, NAMES};
use crate::order::sort_by;
use serde_json::Value;

/// Writes the table.
pub(super) fn write(atlas: &Atlas, choice: &Choice) -> String {
    let mut table = Table::default();
    table.add(&of_title(atlas, choice.lang), &mut std::iter::empty());
    for era in &atlas.data.eras {
        table.add(&of_era(era, choice.lang), &mut extras(&era.extra, ""));
    }
    for index in choice.indices(atlas) {
        if let Some(event) = atlas.events().record(index) {
            table.add(
                &of_event(atlas, &event, choice.lang),
                &mut extras(&event.extra, ""),
            );
        }
    }
    table.text()
}

#[derive(Default)]
struct Table {
    names: Vec<String>,
    /// The cells of each row with the numbers of their names.
    rows: Vec<Vec<(usize, String)>>,
}

impl Table {
    fn add(&mut self, row: &Row, extra: &mut dyn Iterator<Item = (String, &Value)>) {
        if row.0.is_empty() {
            return;
        }
        let mut cells: Vec<(usize, String)> = row
            .named()
            .map(|(name, text)| (self.number(name), text.to_owned()))
            .collect();
        for (name, value) in extra {
            let text = match value {
                Value::String(text) => text.trim().to_owned(),
                other => other.to_string(),
            };
            // The first of two that are called the same is the row's own.
            let number = self.number(name.trim().to_owned());
            if !text.is_empty() && !cells.iter().any(|(known, _)| *known == number) {
                cells.push((number, text));
            }
        }
        self.rows.push(cells);
    }

    fn number(&mut self, name: String) -> usize {
        let known = self.names.iter().position(|known| *known == name);
        known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        })
    }

    fn text(&self) -> String {
        let mut order: Vec<(usize, &String)> = self.names.iter().enumerate().collect();
        sort_by(&mut order, |(_, a), (_, b)| {
            rank(a).cmp(&rank(b)).then_with(|| a.cmp(b))
        });
        let mut out = String::new();
        line(&mut out, &mut order.iter().map(|(_, name)| name.as_str()));
        for row in &self.rows {
            let cell = |number: usize| {
                row.iter()
                    .find(|(own, _)| *own == number)
                    .map_or("", |(_, text)| text.as_str())
            };
            line(&mut out, &mut order.iter().map(|(number, _)| cell(*number)));
        }
        out
    }
}

/// Where a column stands: ours in their own order, others behind them.
fn rank(name: &str) -> usize {
    let column = Field::named(name).column;
    let place = NAMES.iter().position(|(own, _)| Some(*own) == column);
    place.unwrap_or(NAMES.len())
}

fn line(out: &mut String, cells: &mut dyn Iterator<Item = &str>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if text.contains(['"', ',', ';', '\t', '\n', '\r']) {
            out.push('"');
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(text);
        }
    }
    out.push_str("\r\n");
}
