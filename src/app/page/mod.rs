//! What stands outside the canvas, in words and as JSON.
//!
//! What always shows is one `page`: toolbar, `card`, `mirror` and announcement. `listing` has the rows and `plan` the
//! sentences that mirror, table, announcements and paper have in common. What stands in a panel is asked for by
//! the panel's name while it is open; `panels` is the table of them.

mod card;
mod documents;
mod legend;
mod listing;
mod mirror;
mod panels;
mod plan;
mod reading;
mod settings;
mod share;
mod table;
mod tours;
mod worksheet;

pub(super) use card::span_of;
pub(super) use listing::Visible;
use serde_json::Value;

use super::App;
use crate::dataset::Atlas;
use crate::json::json;
use crate::search::{Piece, pieces};
use crate::text::{Lang, date_words};

/// A text in pieces: as it is, or `{text, meaning}` where a term of the glossary stands.
fn marked(atlas: &Atlas, lang: Lang, text: &str) -> Vec<Value> {
    let piece = |piece: &Piece<'_>| {
        let entry = piece.entry.and_then(|entry| atlas.data.glossary.get(entry));
        match entry {
            Some(entry) => json!({"text": piece.text, "meaning": lang.pick(&entry.text)}),
            None => json!(piece.text),
        }
    };
    pieces(atlas, lang, text).iter().map(piece).collect()
}

impl App {
    /// Everything that the shell shows, in the reader's language.
    pub(super) fn page(&self) -> Value {
        let (locale, keys) = (self.lang().locale(), self.lang().key_words());
        json!({
            "lang": self.lang().tag(),
            "theme": self.theme_words(),
            "label": locale.atlas,
            "greedy": self.settings.greedy(),
            "clockWords": date_words(self.lang(), self.clock),
            "announcement": &self.announcement,
            "texts": json!({
                "close": locale.close,
                "menu": self.lang().panel_words().menu,
                "first": keys.first,
                "firstTouch": keys.first_touch,
            }),
            "play": self.play_page(),
            "compare": self.compare_page(),
            "mapSteps": self.map_steps(),
            "crowd": self.crowd_page(),
            "card": self.card(),
            "mirror": self.mirror(),
            "panels": self.panels(),
            "sliders": self.sliders(),
            "tour": self.tour_name(),
            "reading": self.claim_read().map(|claim| &claim.id),
            "chosen": self.card_name(),
        })
    }

    /// The colours in force, as words that style sheets choose by.
    fn theme_words(&self) -> &'static str {
        match (self.settings.dark(), self.settings.contrast()) {
            (true, true) => "dark contrast",
            (true, false) => "dark",
            (false, true) => "light contrast",
            (false, false) => "light",
        }
    }

    /// What the card on top is about: what is picked on the map, else the selected event.
    pub(in crate::app) fn card_name(&self) -> Option<String> {
        let event = || self.atlas.events().id(self.selected?);
        self.picked_name()
            .or_else(|| Some(format!("event:{}", event()?)))
    }

    /// A text of the shell by its name; empty for a name that is not known.
    pub(super) fn action_name(&self, action: &str) -> &'static str {
        let locale = self.lang().locale();
        match action {
            "zoomIn" => locale.zoom_in,
            "zoomOut" => locale.zoom_out,
            "fit" => locale.fit,
            "fitEvents" => self.lang().play_words().fit_events,
            "toggleCompare" => locale.compare,
            "moveMap" => self.lang().map_step_words().title,
            "openFile" => self.lang().intake_words().open,
            "print" => self.lang().paper_words().print,
            "printRefused" => self.lang().paper_words().refused,
            "togglePlay" => self.lang().play_words().play,
            "previousChange" => locale.previous_change,
            "nextChange" => locale.next_change,
            "search" => locale.search,
            "searchHint" => locale.search_hint,
            "found" => locale.found,
            "nothingFound" => locale.nothing_found,
            "close" => locale.close,
            "drop" => self.lang().intake_words().drop,
            "tooLarge" => self.lang().intake_words().too_large,
            _ => self.kind_name(action),
        }
    }

    /// What a hit of the search is, from `kind:place` and the like.
    fn kind_name(&self, name: &str) -> &'static str {
        let [date, place, event, power, person, term] = self.lang().locale().hit_kinds;
        match name {
            "kind:date" => date,
            "kind:place" => place,
            "kind:event" => event,
            "kind:power" => power,
            "kind:person" => person,
            "kind:glossary" => term,
            _ => "",
        }
    }
}
