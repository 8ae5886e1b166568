//! Rows of named texts → records: what CSV, GeoJSON, TimelineJS and iCalendar have in common.
//!
//! Each of these formats gives a record as a list of [`Cell`]s, texts with a [`Field`] that says what they mean.
//! [`Table`] makes an event, an era or the title of it (`record`), with dates from `dates` and ids from `names`, and
//! the places, powers, people, lanes and sources that the row names. A row that is broken is left out and reported;
//! what no column knows is handed in as `extra` and kept. `columns` has the names; `export::rows` is the way back.

pub mod columns;
pub(crate) mod dates;
pub(super) mod names;
mod record;
mod who;

use super::findings::Findings;
use crate::dataset::raw::{Dataset, Event, Extra};
use crate::dataset::{Diagnostic, Severity};
use columns::{Column, Field};
use names::{Ids, Rows};

/// The language tag of texts that do not say theirs.
pub(super) const UNDETERMINED: &str = "und";

/// The name in `extra` for places that have no position.
pub(crate) const KEPT_PLACE: &str = "place";

/// The name under which `extra` keeps what a column or member of this name says. A record's own members are written
/// beside what it keeps, so that their names are taken.
pub(super) fn extra_name(name: &str) -> String {
    const TAKEN: &str = " borderline $schema id version title summary license credits range clock events lanes eras places \
        powers people sources documents claims conflicts links lines cells tenure territorial_claims areas campaigns \
        railways glossary tours geometry when kind lane importance text display_date given_dates date_note at tags media \
        figures checked checked_against unsettled unreviewed ";
    let is_taken = TAKEN.contains(&format!(" {name} "));
    if is_taken {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// One text of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    pub field: &'a Field,
    /// Without spaces around it.
    pub text: &'a str,
    /// Where it stands in the file, bytes; `None` where only its path is known.
    pub at: Option<usize>,
}

/// Records made of rows.
pub(super) struct Table<'t> {
    pub data: Dataset,
    pub findings: Findings<'t>,
    /// The path of the row that is being read: its list and its place there, from 0.
    place: (&'static str, Option<usize>),
    /// Where it begins.
    row_at: Option<usize>,
    events: Ids,
    eras: Ids,
    lanes: Rows,
    powers: Rows,
    people: Rows,
    places: Rows,
    sources: Rows,
}

impl<'t> Table<'t> {
    /// A table without rows.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            data: Dataset::default(),
            findings: Findings::of(text),
            place: ("", None),
            row_at: None,
            events: Ids::default(),
            eras: Ids::default(),
            lanes: Rows::default(),
            powers: Rows::default(),
            people: Rows::default(),
            places: Rows::default(),
            sources: Rows::default(),
        }
    }

    /// Begins a row: of a list, or one that stands alone under that name; `at` is its place in the file, bytes.
    pub(super) fn begin(&mut self, list: &'static str, row: Option<usize>, at: Option<usize>) {
        (self.place, self.row_at) = ((list, row), at);
    }

    /// The number of the row, from 1.
    fn number(&self) -> usize {
        self.place.1.map_or(1, |row| row + 1)
    }

    /// Reports something about the present row, or about one of its members.
    pub(super) fn tell(
        &mut self,
        severity: Severity,
        member: &str,
        at: Option<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let mut path = match self.place {
            (list, Some(row)) => format!("{list}[{row}]"),
            (name, None) => name.to_owned(),
        };
        if !member.is_empty() {
            let gap = if path.is_empty() { "" } else { "." };
            path = format!("{path}{gap}{member}");
        }
        let finding = Diagnostic::at(severity, path, message, hint);
        self.findings.push(finding, at.or(self.row_at));
    }

    /// Reports something about a cell.
    pub(super) fn tell_of(
        &mut self,
        severity: Severity,
        cell: &Cell,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.tell(severity, &cell.field.name, cell.at, message, hint);
    }

    /// Makes the record of a row; `extra` is what no column knows. A row without any text is none.
    pub(super) fn take(&mut self, cells: &[Cell], extra: Extra) {
        let filled = |cell: &&Cell| !cell.text.is_empty();
        if !cells.iter().any(|cell| filled(&cell)) && extra.is_empty() {
            return;
        }
        let of = |column: Column| {
            let of_column = |cell: &&Cell| cell.field.column == Some(column) && filled(cell);
            cells.iter().find(of_column).copied()
        };
        match of(Column::Type)
            .map(|cell| cell.text.to_ascii_lowercase())
            .as_deref()
        {
            Some("title") => self.take_title(cells, extra),
            Some("era") => self.take_era(cells, extra),
            kind => {
                let own = !matches!(kind, None | Some("event" | "blank"));
                self.take_event(cells, extra, own);
            }
        }
    }

    /// What was read.
    pub(super) fn finish(self) -> (Dataset, Vec<Diagnostic>) {
        (self.data, self.findings.finish())
    }

    /// An id for an event: its own, or one made of its title.
    fn event_id(&mut self, own: Option<&Cell>, event: &Event) -> String {
        let Some(cell) = own else {
            let made = event.title.values().next().map(|title| names::slug(title));
            let made = made.filter(|id| !id.is_empty());
            return self
                .events
                .unique(made.unwrap_or_else(|| format!("event-{}", self.number())));
        };
        let plain = names::plain_id(cell.text);
        let id = self.events.unique(plain.clone());
        if id != plain {
            self.tell_of(
                Severity::Warning,
                cell,
                format!(
                    "the id \"{}\" is there already; this row is \"{id}\"",
                    cell.text
                ),
                "give each row an id of its own, since links name it",
            );
        } else if plain != cell.text {
            self.tell_of(
                Severity::Info,
                cell,
                format!("\"{}\" cannot be an id; it is \"{id}\" here", cell.text),
                "use letters, digits, hyphens, dots and low lines",
            );
        }
        id
    }
}
