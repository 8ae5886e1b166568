//! The words beside the pictures: who holds what, the events, and where all of it is from.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::view::Pictures;
use crate::app::App;
use crate::geo::Bounds;
use crate::geo::clip::clip_ring;
use crate::geo::ring::ring_points;
use crate::layout::claim_view::tenure_seen;
use crate::order::sort_by;
use crate::scene::theme::PRINT;
use crate::text::{date_words, event_date_words, fill, power_words, tenure_words};

/// The words of a sheet.
pub(super) struct Words {
    pub title: String,
    pub about: String,
    /// As the legend's panel has it.
    pub legend: Value,
    /// `{title, items: [{lead, text}]}` each.
    pub lists: Vec<Value>,
    pub foot: String,
}

/// An entry of a list.
fn item(lead: &str, text: &str) -> Value {
    json!({"lead": lead, "text": text})
}

impl App {
    /// The words about what the pictures show.
    pub(super) fn paper_words(&self, drawn: &Pictures) -> Words {
        let (lang, words) = (self.lang(), self.lang().paper_words());
        let title = lang.pick(&self.atlas.data.header.title);
        let day = date_words(lang, self.clock);
        let lands = self.lands_on(drawn.ground);
        let mut events = self.event_items(&drawn.events);
        if drawn.hidden > 0 {
            let count = drawn.hidden.to_string();
            events.push(item("", &fill(words.more, &[("n", &count)])));
        }
        let mut sources = self.references_of(&drawn.events, &lands);
        sort_by(&mut sources, Ord::cmp);
        let sources = sources.into_iter().map(|source| item("", source));
        let days = self.window_words();
        let lists = [
            (fill(words.held, &[("day", &day)]), self.held_items(&lands)),
            (fill(words.events, &[("days", &days)]), events),
            (lang.locale().sources.to_owned(), sources.collect()),
        ];
        let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
        Words {
            title: if title.is_empty() {
                lang.locale().atlas
            } else {
                title
            }
            .to_owned(),
            about: day,
            legend: json!({
                "title": lang.panel_words().legend,
                "entries": App::legend_value(&drawn.legend, &PRINT),
            }),
            lists: lists
                .map(|(title, items)| json!({"title": title, "items": items}))
                .collect(),
            foot: fill(words.foot, &[("version", &self.version())]),
        }
    }

    /// The cells of which a part lies in a piece of the map, map km.
    fn lands_on(&self, ground: Bounds) -> Vec<usize> {
        let topology = &self.atlas.topology;
        let cells = topology.cells.iter().enumerate();
        let seen = cells.filter(|(_, cell)| {
            let mut rings = cell.rings.iter();
            cell.bounds.meets(&ground)
                && rings.any(|ring| !clip_ring(&ring_points(topology, ring), ground).is_empty())
        });
        seen.map(|(cell, _)| cell).collect()
    }

    /// Each way in which land is held on the clock's day with the lands held so, and each claim.
    fn held_items(&self, lands: &[usize]) -> Vec<Value> {
        let (lang, atlas) = (self.lang(), &self.atlas);
        let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
        let mut add = |words: String, name| match rows.iter_mut().find(|(known, _)| *known == words)
        {
            Some((_, names)) => names.push(name),
            None => rows.push((words, vec![name])),
        };
        for cell in lands {
            let Some(record) = atlas.cell(*cell) else {
                continue;
            };
            let name = lang.pick(&record.name);
            if let Some(tenure) = tenure_seen(atlas, *cell, self.clock, &self.settings.claim_view) {
                add(tenure_words(lang, atlas, &tenure), name);
            }
            for claim in atlas.claims_on(*cell, self.clock) {
                let claimant = power_words(lang, atlas, &claim.claimant);
                add(
                    fill(lang.locale().claimed_by, &[("claimant", &claimant)]),
                    name,
                );
            }
        }
        let rows = rows.into_iter();
        rows.map(|(words, names)| item(&words, &names.join(" · ")))
            .collect()
    }

    /// Events with their dates, in order.
    fn event_items(&self, events: &[usize]) -> Vec<Value> {
        let lines = events.iter().filter_map(|index| {
            let (event, record) = (self.atlas.events().get(*index)?, self.atlas.event(*index)?);
            let when = event_date_words(self.lang(), &event, &record);
            Some(item(&when, self.lang().pick(&record.title)))
        });
        lines.collect()
    }

    /// The references of what events and lands rest on, each once.
    fn references_of(&self, events: &[usize], lands: &[usize]) -> Vec<&str> {
        let atlas = &self.atlas;
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        let events = events
            .iter()
            .filter_map(|index| atlas.events().template_of(*index));
        ids.extend(events.flat_map(|event| event.sources.iter().map(String::as_str)));
        for cell in lands {
            let held = atlas.tenure_on(*cell, self.clock).into_iter();
            ids.extend(held.flat_map(|tenure| tenure.sources.iter().map(String::as_str)));
            let claims = atlas.claims_on(*cell, self.clock);
            ids.extend(claims.flat_map(|claim| claim.sources.iter().map(String::as_str)));
        }
        let citation = |id| {
            atlas
                .source(id)
                .map_or(id, |source| source.citation.as_str())
        };
        ids.into_iter().map(citation).collect()
    }
}
