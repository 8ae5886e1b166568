//! The way back: from a card to the one whose button led there.

use super::App;
use crate::time::Day;

/// So many steps back are kept.
const KEPT: usize = 40;

/// The cards that the reader has come through.
#[derive(Debug, Default)]
pub struct Trail {
    /// Cards by their names, each with the clock's day, oldest first.
    cards: Vec<(String, Day)>,
    /// The card that the last step led to: where another is shown, the reader has gone elsewhere, and there is no way back.
    end: Option<String>,
}

impl App {
    /// Shows what has this name, and remembers from which card.
    pub(super) fn show_from_card(&mut self, name: &str) -> bool {
        let (before, day, back) = (self.card_name(), self.clock, self.has_way_back());
        let shown = self.show(name);
        let after = self.card_name();
        if before != after {
            if !back {
                self.trail.cards.clear();
            }
            self.trail.cards.extend(before.map(|card| (card, day)));
            if self.trail.cards.len() > KEPT {
                self.trail.cards.remove(0);
            }
            self.trail.end = after;
        }
        shown
    }

    /// Whether the card on top was led to from another.
    pub(super) fn has_way_back(&self) -> bool {
        !self.trail.cards.is_empty()
            && self.trail.end.is_some()
            && self.trail.end == self.card_name()
    }

    /// Goes back to the card before, on the day on which it was read.
    pub(super) fn back(&mut self) {
        if !self.has_way_back() {
            return;
        }
        if let Some((card, day)) = self.trail.cards.pop() {
            self.show(&card);
            self.set_clock(day);
            self.trail.end = self.card_name();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app() -> App {
        let mut app = App::default();
        app.load(
            r#"{"borderline": 1, "events": [
                {"id": "a", "title": {"en": "A"}, "when": "1900"},
                {"id": "b", "title": {"en": "B"}, "when": "1901"},
                {"id": "c", "title": {"en": "C"}, "when": "1902"}]}"#,
        );
        app
    }

    #[test]
    fn steps_are_taken_back_one_by_one_with_their_days() {
        let mut app = app();
        app.set("selected", Some("a"));
        app.set("clock", Some("1950-01-01"));
        let day = app.clock;
        assert!(!app.has_way_back());
        assert!(app.show_from_card("event:b"));
        assert!(app.show_from_card("event:c"));
        app.back();
        assert_eq!(app.card_name().as_deref(), Some("event:b"));
        app.back();
        assert_eq!(app.card_name().as_deref(), Some("event:a"));
        assert_eq!(app.clock, day);
        assert!(!app.has_way_back());
    }

    #[test]
    fn whoever_goes_elsewhere_has_no_way_back() {
        let mut app = app();
        app.set("selected", Some("a"));
        app.show_from_card("event:b");
        assert!(app.has_way_back());
        app.set("selected", Some("c"));
        assert!(!app.has_way_back());
        app.show_from_card("event:a");
        app.back();
        assert_eq!(app.card_name().as_deref(), Some("event:c"));
        assert!(!app.has_way_back());
    }
}
