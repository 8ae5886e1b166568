//! Items that come in columns: the page's own list, which was never a text.

use super::Reading;
use super::dates::exact;
use super::record::Scalar;
use crate::dataset::events::{Columns, Own};

/// What a letter that is none becomes on its way to UTF-8. In JSON it is an error.
const NO_LETTER: char = '\u{fffd}';

impl Reading {
    /// Reads rows whose times are milliseconds since 1970, an end that is missing no number; an empty id is a missing one.
    /// Kinds are those that came earlier and the new ones. False where a row is not as an item is that [`exact`] knows.
    pub(super) fn rows(&mut self, columns: &Columns) -> bool {
        let (Some(kinds), Some(rows)) = (columns.kinds(), columns.rows()) else {
            return false;
        };
        if columns.texts.contains(NO_LETTER) {
            return false;
        }
        for mut kind in kinds {
            if let Some(lane) = &mut kind.lane {
                Scalar::Text(lane.as_str().into()).write_as_id(&mut self.lane);
                lane.clone_from(&self.lane);
            }
            self.kinds.push(kind);
        }
        let kinds = &self.kinds;
        let events = &mut self.data.events;
        let shares: Vec<_> = kinds
            .iter()
            .map(|kind| events.share(&kind.common()))
            .collect();
        for row in rows {
            let number = |time: f64| match time.is_nan() {
                true => Scalar::Missing,
                false => Scalar::Number(time),
            };
            let (Some(share), Some((from, to))) = (
                shares.get(row.kind),
                exact(&number(row.from), &number(row.to)),
            ) else {
                return false;
            };
            let [id, title, summary, extra] = row.texts;
            self.items += 1;
            let id = if id.is_empty() {
                Scalar::Missing
            } else {
                Scalar::Text(id.into())
            };
            super::write_id(&mut self.id, &id, self.items);
            let own = Own {
                id: &self.id,
                title,
                summary,
                from,
                to,
            };
            if !events.push_shared(share, &own, extra) {
                return false;
            }
        }
        true
    }
}
