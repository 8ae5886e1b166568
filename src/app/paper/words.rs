//! The words beside the pictures: the text plan of what they show, and where all of it is from.

use std::collections::BTreeSet;

use serde_json::Value;

use super::view::Pictures;
use crate::app::App;
use crate::app::page::Visible;
use crate::json::json;
use crate::layout::plan::lands_within;
use crate::order::sort_by;
use crate::scene::theme::PRINT;
use crate::text::{date_words, fill};

/// The words of a sheet.
pub(super) struct Words {
    pub title: String,
    pub about: String,
    /// What is visible and what changes next, in sentences.
    pub plan: String,
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

/// Names with what is said of them, under what is said: each once, in the order in which it is first said.
fn gathered(said: impl Iterator<Item = (String, String)>) -> Vec<Value> {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for (words, name) in said {
        match rows.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) => names.push(name),
            None => rows.push((words, vec![name])),
        }
    }
    let rows = rows.into_iter();
    rows.map(|(words, names)| item(&words, &names.join(" · ")))
        .collect()
}

impl App {
    /// The words about what the pictures show: the text plan of the sheet, then where it is from.
    pub(super) fn paper_words(&self, drawn: &Pictures) -> Words {
        let (lang, words) = (self.lang(), self.lang().paper_words());
        let title = lang.pick(&self.atlas.data.header.title);
        let day = date_words(lang, self.clock);
        let visible = Visible {
            lands: lands_within(&self.atlas, drawn.ground),
            events: drawn.events.clone(),
            hidden: drawn.hidden,
        };
        let mut sources = self.references_of(&visible);
        sort_by(&mut sources, Ord::cmp);
        let sources = sources.into_iter().map(|source| item("", source));
        let days = self.window_words();
        let lists = [
            (
                fill(words.held, &[("day", &day)]),
                self.held_items(&visible.lands),
            ),
            (
                fill(words.borders, &[("day", &day)]),
                self.border_items(&visible.lands),
            ),
            (
                fill(words.events, &[("days", &days)]),
                self.event_items(&visible.events),
            ),
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
            plan: self.summary(&visible).join(" "),
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

    /// Each way in which land is held on the clock's day with the lands held so, and each claim.
    fn held_items(&self, lands: &[usize]) -> Vec<Value> {
        let rows = lands.iter().filter_map(|land| self.land_row(*land));
        let said = rows.flat_map(|row| {
            let said = [row.says, row.claims].map(|words| (words, row.name.clone()));
            said.into_iter().filter(|(words, _)| !words.is_empty())
        });
        gathered(said)
    }

    /// Who borders on whom, by what line, and where.
    fn border_items(&self, lands: &[usize]) -> Vec<Value> {
        let rows = self.border_rows(lands).into_iter();
        gathered(rows.map(|row| {
            let words = [row.holders, row.line].join(self.lang().plan_words().comma);
            (words, row.lands)
        }))
    }

    /// Events with their dates, in order.
    fn event_items(&self, events: &[usize]) -> Vec<Value> {
        let rows = events.iter().filter_map(|index| self.event_row(*index));
        rows.map(|row| item(&row.when, &row.title)).collect()
    }

    /// The references of what events and lands rest on, each once.
    fn references_of(&self, visible: &Visible) -> Vec<&str> {
        let atlas = &self.atlas;
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        let events = visible.events.iter();
        let events = events.filter_map(|index| atlas.events().template_of(*index));
        ids.extend(events.flat_map(|event| event.sources.iter().map(String::as_str)));
        for cell in &visible.lands {
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
