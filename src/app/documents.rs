//! Reading the documents: a walk through what each of them states, claim by claim.

use super::App;
use super::page::span_of;
use crate::dataset::raw::Claim;
use crate::json::json;
use crate::text::fill;
use crate::view::TimeView;

/// The window of a claim shows no less than this, so that its event stands among others, days.
const LEAST_DAYS: f64 = 731.0;
/// How many times the length of its event it shows.
const ROOM: f64 = 1.5;

impl App {
    /// Goes to a claim by its id, or to the first of a document by that document's; leaves the documents for an empty
    /// name. False, and nothing changes, where there is none.
    pub(super) fn set_reading(&mut self, name: &str) -> bool {
        let row = self.claim_named(name);
        if row.is_none() && !name.is_empty() {
            return false;
        }
        self.read(row);
        true
    }

    /// The row of a claim by its id, or of the first of a document.
    pub(super) fn claim_named(&self, name: &str) -> Option<usize> {
        let claims = &self.atlas.data.claims;
        let is_it = claims.iter().position(|claim| claim.id == name);
        is_it.or_else(|| claims.iter().position(|claim| claim.document == name))
    }

    /// The claim that is read.
    pub(super) fn claim_read(&self) -> Option<&Claim> {
        self.atlas.data.claims.get(self.reading?)
    }

    /// The next claim of the document, or the one before; nothing happens at its ends.
    pub(super) fn step_reading(&mut self, forward: bool) {
        let (Some(at), Some(claim)) = (self.reading, self.claim_read()) else {
            return;
        };
        let claims = self.atlas.data.claims.iter().enumerate();
        let mut others = claims.filter(|(_, other)| other.document == claim.document);
        let next = match forward {
            true => others.find(|(row, _)| *row > at),
            false => others.take_while(|(row, _)| *row < at).last(),
        };
        if let Some(row) = next.map(|(row, _)| row) {
            self.read(Some(row));
        }
    }

    /// One step on in the document that is read, or else in the tour; false where neither is under way.
    pub(super) fn step_walk(&mut self, forward: bool) -> bool {
        match (self.reading, self.stop) {
            (Some(_), _) => self.step_reading(forward),
            (None, Some(_)) => self.step_tour(forward),
            (None, None) => return false,
        }
        true
    }

    /// Shows what a claim speaks of, so that the eye can follow.
    pub(super) fn show_claim(&mut self) {
        let Some(claim) = self.claim_read() else {
            return;
        };
        let event = self.chief_event(claim);
        let (n, count) = self.place_in_document(claim);
        let values = [("n", &*n.to_string()), ("count", &*count.to_string())];
        let number = fill(self.lang().document_words().statement, &values);
        let said = format!("{number}. {}", self.lang().pick(&claim.text));
        match event {
            Some((row, (from, to))) => {
                let middle = f64::midpoint(from, to);
                let half = ((to - from) * ROOM).max(LEAST_DAYS) / 2.0;
                let view = TimeView::between(middle - half, middle + half);
                let camera = self.camera_at_event(row);
                self.go_to_event(row, Some(view), camera);
            }
            None => {
                self.pick(None);
                self.mark_selected(None);
            }
        }
        // The clock has told its day; what is read says more.
        self.announcement = said;
    }

    fn read(&mut self, row: Option<usize>) {
        self.reading = row;
        self.goes();
        self.show_claim();
        let id = self.claim_read().map(|claim| claim.id.clone());
        self.emit("readingchange", &json!({ "claim": id }));
    }

    /// The events that carry a claim, by time.
    pub(super) fn events_of_claim(&self, id: &str) -> impl Iterator<Item = usize> {
        let events = self.atlas.events().rich();
        events.filter_map(move |(row, event)| {
            event.claims.iter().any(|claim| claim == id).then_some(row)
        })
    }

    /// Of the events that carry a claim the one whose days are most nearly those of the claim, the first of equal ones; and
    /// its days.
    pub(super) fn chief_event(&self, claim: &Claim) -> Option<(usize, (f64, f64))> {
        let days = span_of(claim).map(|span| span.extent());
        // The days that both have, as a share of those that one of them has.
        let share = |(from, to): (f64, f64)| {
            let (start, end) = days.unwrap_or((from, to));
            (to.min(end) - from.max(start)).max(0.0) / (to.max(end) - from.min(start))
        };
        let events = self.events_of_claim(&claim.id);
        let extents = events.filter_map(|row| Some((row, self.atlas.events().get(row)?.extent)));
        extents.reduce(|best, next| {
            if share(next.1) > share(best.1) {
                next
            } else {
                best
            }
        })
    }

    /// Which of its document's claims this is, from 1, and how many there are.
    pub(super) fn place_in_document(&self, claim: &Claim) -> (usize, usize) {
        let claims = self.atlas.data.claims.iter();
        let ids = claims.filter(|other| other.document == claim.document);
        let before = ids.clone().take_while(|other| other.id != claim.id);
        (before.count() + 1, ids.count())
    }
}

#[cfg(test)]
mod tests {
    use crate::app::{App, Input, Modifiers};

    fn app() -> App {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        let report = app.load(r#"{"borderline": 1, "id": "t",
            "documents": [{"id": "A", "title": {"en": "A"}}, {"id": "B", "title": {"en": "B"}}],
            "claims": [
                {"id": "A-1", "document": "A", "text": {"en": "Peace was made."}, "verdict": "supported"},
                {"id": "B-1", "document": "B", "text": {"en": "Nothing."}, "verdict": "wrong", "no_event": {"en": "None."}},
                {"id": "A-2", "document": "A", "text": {"en": "War came."}, "verdict": "supported", "no_event": {"en": "None."}}],
            "events": [{"id": "peace", "title": {"en": "Peace"}, "when": "1905-09-05", "kind": "treaty", "claims": ["A-1"]}]}"#);
        assert_eq!(report["ok"], true, "{report}");
        app
    }

    #[test]
    fn a_document_is_walked_by_its_claims_alone() {
        let mut app = app();
        assert!(app.set("reading", Some("A")));
        assert_eq!(app.claim_read().unwrap().id, "A-1");
        assert_eq!(
            app.selected.and_then(|row| app.atlas.events().id(row)),
            Some("peace")
        );
        assert_eq!(app.announcement, "Statement 1 of 2. Peace was made.");
        app.step_reading(false);
        assert_eq!(app.claim_read().unwrap().id, "A-1");
        app.step_reading(true);
        app.step_reading(true);
        assert_eq!(app.claim_read().unwrap().id, "A-2");
        assert_eq!(app.selected, None);
        assert!(!app.set("reading", Some("A-9")));
        assert_eq!(app.claim_read().unwrap().id, "A-2");
        assert!(app.set("reading", None));
        assert_eq!(app.claim_read(), None);
    }

    #[test]
    fn the_state_says_what_is_read_and_keys_go_on() {
        let mut app = app();
        app.set("reading", Some("A-1"));
        let state = app.state();
        assert!(state.ends_with(";r=A-1"), "{state}");
        let mut press = |key: &str| {
            app.input(&Input::Key {
                key: key.to_owned(),
                modifiers: Modifiers::default(),
            });
            app.claim_read().unwrap().id.clone()
        };
        assert_eq!(press("n"), "A-1", "before Enter the keys are the page's");
        press("Enter");
        assert_eq!(press("n"), "A-2");
        assert_eq!(press("p"), "A-1");
        app.set("reading", None);
        app.set("state", Some(&state));
        assert_eq!(app.state(), state);
    }
}
