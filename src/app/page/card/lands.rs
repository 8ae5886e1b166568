//! The land that changed hands by an event.

use super::parts::{Card, Item};
use crate::app::App;
use crate::order::sort_by;
use crate::text::{area_words, date_words, fill, tenure_words};
use crate::time::Day;

/// Lands of one change: the same day, before and after.
struct Passed {
    day: Day,
    from: String,
    to: String,
    km2: f64,
    cells: Vec<usize>,
}

impl App {
    /// Tells which lands an event gave another holder or another footing, with their areas.
    pub(super) fn tell_lands(&self, card: &mut Card, event: &str) {
        let (lang, words) = (self.lang(), self.lang().event_card_words());
        let mut all = self.passed_by(event);
        sort_by(&mut all, |a, b| {
            a.day.cmp(&b.day).then(b.km2.total_cmp(&a.km2))
        });
        for (row, passed) in all.into_iter().enumerate() {
            let (day, area) = (date_words(lang, passed.day), area_words(lang, passed.km2));
            let values = [
                ("day", &*day),
                ("area", &area),
                ("from", &passed.from),
                ("to", &passed.to),
            ];
            let title = if row == 0 { words.lands } else { "" };
            card.list(title, vec![Item::new(fill(words.passed, &values))]);
            let cells = passed.cells.iter().filter_map(|cell| self.land_item(*cell));
            card.chips("", cells.collect());
        }
    }

    fn passed_by(&self, event: &str) -> Vec<Passed> {
        let mut all: Vec<Passed> = Vec::new();
        for (cell, changes) in self.atlas.tenure.iter().enumerate() {
            for (before, after) in changes.iter().zip(changes.iter().skip(1)) {
                let row = |row: usize| self.atlas.data.tenure.get(row);
                let Some((before, tenure)) = row(before.row).zip(row(after.row)) else {
                    continue;
                };
                if tenure.event.as_deref() != Some(event) {
                    continue;
                }
                let words = |tenure| tenure_words(self.lang(), &self.atlas, tenure);
                let (from, to) = (words(before), words(tenure));
                let km2 = self
                    .atlas
                    .topology
                    .cells
                    .get(cell)
                    .map_or(0.0, |cell| cell.km2);
                let same = |passed: &&mut Passed| {
                    passed.day == after.from && passed.from == from && passed.to == to
                };
                match all.iter_mut().find(same) {
                    Some(passed) => {
                        passed.km2 += km2;
                        passed.cells.push(cell);
                    }
                    None => all.push(Passed {
                        day: after.from,
                        from,
                        to,
                        km2,
                        cells: vec![cell],
                    }),
                }
            }
        }
        all
    }
}
