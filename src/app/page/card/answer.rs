//! "Who held it, says who": a place and a day as they are typed, and the answer as a card.

use serde_json::Value;

use super::parts::{Card, Item};
use crate::app::App;
use crate::dataset::raw::Coverage;
use crate::geo::cell_at;
use crate::json::{json, number_from_text};
use crate::search::{Kind, day_from_text, find};
use crate::text::names::place_name;
use crate::text::{date_words, fill};
use crate::time::{Day, iso_from_day};

/// Places that are offered while one types.
const OFFERED: usize = 6;

/// A place that is asked about.
struct Asked {
    /// Its name; the position where it has none.
    name: String,
    /// Longitude and latitude, degrees.
    at: [f64; 2],
}

impl App {
    /// What the form shows before it is filled in.
    pub(in crate::app::page) fn asking(&self) -> Value {
        let words = self.lang().asking_words();
        json!({
            "day": date_words(self.lang(), self.clock),
            "words": json!({
                "place": words.place, "placeHint": words.place_hint, "day": words.day, "dayHint": words.day_hint,
                "ask": words.ask,
            }),
        })
    }

    /// The places that a text finds, best first: `{go, title, detail}`.
    pub(in crate::app) fn places_found(&mut self, text: &str) -> Value {
        let (lang, clock) = (self.lang(), self.clock);
        let (index, atlas) = self.searched();
        let hits = find(index, atlas, lang, clock, text).into_iter();
        let places = hits.filter(|hit| hit.kind == Kind::Place).take(OFFERED);
        places
            .map(|hit| json!({"go": format!("place:{}", hit.id), "title": hit.title, "detail": hit.detail}))
            .collect()
    }

    /// The answer as `{card}`, or what is wrong with the question as `{field, problem}`. `place` is a name, a position
    /// or `place:…`.
    pub(in crate::app) fn who_held(&mut self, place: &str, day: &str) -> Value {
        let words = self.lang().asking_words();
        let Some(day) = day_from_text(day) else {
            return json!({"field": "day", "problem": words.no_day});
        };
        let Some(asked) = self.asked_place(place, day) else {
            return json!({"field": "place", "problem": words.no_place});
        };
        match self.answer(&asked, day) {
            Some(card) => json!({"card": card}),
            None => json!({"field": "place", "problem": words.no_land}),
        }
    }

    fn asked_place(&mut self, text: &str, day: Day) -> Option<Asked> {
        if let Some(at) = position_from_text(text) {
            let name = text.trim().to_owned();
            return Some(Asked { name, at });
        }
        let found = self.places_found(text);
        let best = found.get(0).and_then(|hit| hit.get("go")?.as_str());
        let id = text
            .strip_prefix("place:")
            .or_else(|| best?.strip_prefix("place:"))?;
        let place = self.atlas.place(id)?;
        Some(Asked {
            name: place_name(place, self.lang(), day)?,
            at: place.at,
        })
    }

    fn answer(&self, asked: &Asked, day: Day) -> Option<Value> {
        let (lang, words) = (self.lang(), self.lang().asking_words());
        let land_words = lang.land_card_words();
        let [lon, lat] = asked.at;
        let land = cell_at(&self.atlas.topology, lon, lat)?;
        let title = [("place", &*asked.name), ("day", &date_words(lang, day))];
        let mut card = Card::new(fill(words.answer, &title));
        let tenure = self.atlas.tenure_on(land.0, day);
        if let Some(tenure) = tenure {
            self.tell_tenure(&mut card, land.0, tenure, day);
        }
        let record = self.atlas.cell(land.0);
        let outline = record.is_some_and(|cell| cell.coverage == Coverage::Outline);
        if outline || tenure.is_none() {
            card.say(land_words.nothing_by_day);
        }
        let name = self.land_name(land.0)?;
        card.remark(&fill(words.within, &[("land", &name)]));
        let made_by = tenure.and_then(|tenure| self.atlas.event_index(tenure.event.as_deref()?));
        let made_by = made_by.and_then(|event| self.event_item(event));
        card.list(land_words.made_by, made_by.into_iter().collect());
        let claims = self.atlas.claims_on(land.0, day);
        let claims = claims.map(|claim| self.claim_item(claim));
        card.list(land_words.claims, claims.collect());
        if let Some(tenure) = tenure {
            card.list(lang.locale().sources, self.citations(&tenure.sources));
            card.remark(lang.locale().checked(tenure.checked));
        }
        let land = &self.atlas.topology.cell(land)?.id;
        let show = Item {
            go: format!("on:{}/land:{land}", iso_from_day(day)),
            ..Item::new(words.show)
        };
        card.list(words.see, vec![show]);
        Some(card.into_value(&format!("land:{land}"), "", ""))
    }
}

/// Longitude and latitude from "38.8, 121.3" or "38.8 N 121.3 E"; `None` for what is no position on the globe.
fn position_from_text(text: &str) -> Option<[f64; 2]> {
    let is_between = |c: char| c == ',' || c == ';' || c == '、' || c == '，' || c.is_whitespace();
    let words = text.split(is_between).filter(|word| !word.is_empty());
    let mut numbers: Vec<f64> = Vec::new();
    for word in words {
        let bare = word.trim_matches(|c: char| "°NSEWnsew".contains(c));
        if !bare.is_empty() {
            numbers.push(number_from_text(bare)?);
        }
        if word.ends_with(['S', 's', 'W', 'w']) {
            let last = numbers.last_mut()?;
            *last = -*last;
        }
    }
    let [lat, lon] = numbers[..] else {
        return None;
    };
    ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some([lon, lat])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_read_as_they_are_written() {
        for text in [
            "38.8, 121.3",
            " 38.8 121.3",
            "38.8N 121.3E",
            "38.8° N, 121.3° E",
            "38.8，121.3",
        ] {
            assert_eq!(position_from_text(text), Some([121.3, 38.8]), "{text}");
        }
        assert_eq!(position_from_text("10 S 20 W"), Some([-20.0, -10.0]));
        for text in [
            "",
            "38.8",
            "95, 10",
            "Port Arthur",
            "1 2 3",
            "S 10",
            "nan, 5",
        ] {
            assert_eq!(position_from_text(text), None, "{text}");
        }
    }
}
