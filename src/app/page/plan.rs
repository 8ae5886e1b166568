//! The text plan in the reader's language: what is visible, who holds what, its neighbours and the line between, and what
//! changes next. The mirror, the table, the announcements and the paper say parts of it; `query("plan")` gives all of it.

use serde_json::Value;

use super::listing::{Visible, joined};
use crate::app::App;
use crate::geo::CellIndex;
use crate::json::json;
use crate::layout::claim_view::tenure_seen;
use crate::layout::picked::Picked;
use crate::layout::plan::{Neighbour, Turn, neighbours, turn};
use crate::text::{date_words, decimal_words, fill, power_in_short, power_words};
use crate::time::Day;

/// Events of a day that are named one by one.
const NAMED: usize = 2;

/// A border in words.
pub(in crate::app) struct BorderRow {
    /// What shows it (`App::show`).
    pub go: String,
    /// The lands on its sides.
    pub lands: String,
    /// Who holds them.
    pub holders: String,
    /// What it rests on, and how exactly it is known.
    pub line: String,
}

impl BorderRow {
    /// As plain data.
    fn into_value(self) -> Value {
        json!({"go": self.go, "lands": self.lands, "holders": self.holders, "line": self.line})
    }
}

impl App {
    /// Everything that is visible, in words.
    pub(in crate::app) fn plan(&self) -> Value {
        let visible = self.visible();
        let lands = visible.lands.iter();
        let lands: Vec<Value> = lands.filter_map(|land| self.land_plan(*land)).collect();
        let events = visible.events.iter();
        let events = events.filter_map(|index| Some(self.event_row(*index)?.into_value()));
        let events: Vec<Value> = events.collect();
        let borders = self.border_rows(&visible.lands).into_iter();
        let borders: Vec<Value> = borders.map(BorderRow::into_value).collect();
        let places = self.visible_places().into_iter();
        let places = places.map(|(go, name)| json!({"go": go, "name": name}));
        json!({
            "title": self.lang().plan_words().title,
            "day": date_words(self.lang(), self.clock),
            "window": self.window_words(),
            "summary": self.summary(&visible),
            "events": events,
            "lands": lands,
            "borders": borders,
            "places": places.collect::<Vec<_>>(),
            "also": self.also_named(),
        })
    }

    /// A land with its holder, claims, neighbours and the lines between.
    fn land_plan(&self, land: usize) -> Option<Value> {
        let mut row = self.land_row(land)?.into_value();
        let around = neighbours(&self.atlas, land, self.clock, &self.settings.claim_view);
        let around: Vec<Value> = around
            .iter()
            .filter_map(|other| {
                let name = self.land_name(other.cell)?;
                let holder = self.holder_words(other.cell);
                Some(json!({"name": name, "holder": holder, "line": self.line_words(other)}))
            })
            .collect();
        row.as_object_mut()?
            .insert("neighbours".to_owned(), Value::Array(around));
        Some(row)
    }

    /// Each border between two of these lands, once, in the order of the lands.
    pub(in crate::app) fn border_rows(&self, lands: &[usize]) -> Vec<BorderRow> {
        let view = &self.settings.claim_view;
        let mut rows = Vec::new();
        for (at, land) in lands.iter().enumerate() {
            let later = lands.get(at..).unwrap_or_default();
            for other in neighbours(&self.atlas, *land, self.clock, view) {
                if other.footing.is_some() && later.contains(&other.cell) {
                    rows.extend(self.border_row(*land, &other));
                }
            }
        }
        rows
    }

    fn border_row(&self, land: usize, other: &Neighbour) -> Option<BorderRow> {
        let pattern = self.lang().plan_words().between;
        let between = |a: &str, b: &str| fill(pattern, &[("a", a), ("b", b)]);
        let side = |cell: usize| {
            let tenure = tenure_seen(&self.atlas, cell, self.clock, &self.settings.claim_view)?;
            let holder = power_in_short(self.lang(), &self.atlas, &tenure.holder);
            Some((holder.to_owned(), self.land_name(cell)?, CellIndex(cell)))
        };
        // The borders of two powers name them in one order.
        let (one, two) = (side(land)?, side(other.cell)?);
        let (one, two) = if one.0 > two.0 {
            (two, one)
        } else {
            (one, two)
        };
        let sides = (one.2, two.2);
        Some(BorderRow {
            go: Picked::Border { sides, line: None }.name(&self.atlas)?,
            lands: between(&one.1, &two.1),
            holders: between(&one.0, &two.0),
            line: self.line_words(other),
        })
    }

    /// Who holds a land on the clock's day, as the claim view has it.
    fn holder_words(&self, land: usize) -> Option<String> {
        let tenure = tenure_seen(&self.atlas, land, self.clock, &self.settings.claim_view)?;
        Some(power_words(self.lang(), &self.atlas, &tenure.holder))
    }

    /// "border by agreement, within about 5 km", or that there is none.
    pub(super) fn line_words(&self, neighbour: &Neighbour) -> String {
        let (lang, words) = (self.lang(), self.lang().land_card_words());
        let Some(footing) = neighbour.footing else {
            return words.no_border.to_owned();
        };
        let mut said = self.footing_words(footing).to_owned();
        if let Some(km) = neighbour.accuracy_km {
            said.push_str(lang.locale().spans.comma);
            said.push_str(&fill(words.within, &[("n", &decimal_words(lang, km))]));
        }
        said
    }

    /// What is in view in numbers, what has last changed, and what changes next; a sentence each.
    pub(in crate::app) fn summary(&self, visible: &Visible) -> Vec<String> {
        let words = self.lang().plan_words();
        let day = date_words(self.lang(), self.clock);
        let [lands, events] = [&visible.lands, &visible.events].map(|list| list.len().to_string());
        let values = [("day", &*day), ("lands", &lands), ("events", &events)];
        let mut said = vec![fill(words.visible, &values)];
        if visible.hidden > 0 {
            said.push(fill(words.hidden, &[("n", &visible.hidden.to_string())]));
        }
        let last = self.atlas.previous_change(self.clock.saturating_add(1));
        let next = self.atlas.next_change(self.clock);
        for (pattern, day) in [(words.last, last), (words.next, next)] {
            if let Some(day) = day {
                let date = date_words(self.lang(), day);
                let what = self.turn_words(&turn(&self.atlas, day));
                let what = if what.is_empty() { words.change } else { &what };
                said.push(fill(pattern, &[("day", &date), ("what", what)]));
            }
        }
        said
    }

    /// The clock's date, and what happens on that day: "1 March 1932. Manchukuo proclaimed; 3 territories change hands".
    pub(in crate::app) fn day_words(&self, day: Day) -> String {
        let date = date_words(self.lang(), day);
        let what = self.turn_words(&turn(&self.atlas, day));
        if what.is_empty() {
            return date;
        }
        let pattern = self.lang().plan_words().on_day;
        fill(pattern, &[("day", &date), ("what", &what)])
    }

    /// What happens on a day; empty where nothing does.
    fn turn_words(&self, turn: &Turn) -> String {
        let words = self.lang().plan_words();
        let named = turn.events.iter().take(NAMED);
        let mut said: Vec<String> = named
            .map(|event| {
                self.lang()
                    .pick_title(self.atlas.events(), *event)
                    .to_owned()
            })
            .collect();
        match (turn.lands, words.hands) {
            (0, _) => {}
            (1, [one, _]) => said.push(one.to_owned()),
            (n, [_, many]) => said.push(fill(many, &[("n", &n.to_string())])),
        }
        said.join(words.comma)
    }

    /// The other names on the map: powers, waters, railways, armies; in one sentence, empty where there are none.
    pub(super) fn also_named(&self) -> String {
        let places = self.visible_places();
        let is_place = |text: &str| places.iter().any(|(_, name)| name == text);
        let drawn = self
            .drawn
            .map
            .labels
            .iter()
            .chain(&self.drawn.compared.labels);
        let mut names: Vec<&str> = Vec::new();
        for (text, _) in drawn {
            if !names.contains(&text.as_str()) && !is_place(text) {
                names.push(text);
            }
        }
        joined(self.lang(), self.lang().plan_words().also, &names)
    }
}
