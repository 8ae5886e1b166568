//! Events, lands and places as rows: what the mirror, the table, the paper and the text plan have in common.

use serde_json::Value;

use crate::app::App;
use crate::app::fly::first_day;
use crate::dataset::raw::Coverage;
use crate::geo::Bounds;
use crate::json::json;
use crate::layout::claim_view::tenure_seen;
use crate::layout::plan::lands_within;
use crate::order::sort_by;
use crate::scene::Pt;
use crate::text::names::{lane_name, place_name};
use crate::text::{Lang, date_words, event_date_words, fill, power_words, tenure_words};
use crate::time::{Day, day_from_edtf};

/// What is visible, on the screen or on paper.
pub(in crate::app) struct Visible {
    /// The lands in the map's window, the largest first; none where there is no map.
    pub lands: Vec<usize>,
    /// The events that are drawn one by one, by their beginnings.
    pub events: Vec<usize>,
    /// How many more are in the timeline's window.
    pub hidden: usize,
}

/// An event in words.
pub(in crate::app) struct EventRow {
    /// What shows it (`App::show`).
    pub go: String,
    /// Its date.
    pub when: String,
    /// Its beginning, days.
    pub start: f64,
    /// Its title.
    pub title: String,
    /// Its lane.
    pub lane: String,
    /// Where it was.
    pub place: String,
}

/// A land in words, on the clock's day and as the claim view has it.
#[derive(Default)]
pub(in crate::app) struct LandRow {
    /// What shows it (`App::show`).
    pub go: String,
    /// What it is called.
    pub name: String,
    /// Who holds it; empty where that is not known.
    pub holder: String,
    /// How it is held.
    pub status: &'static str,
    /// Both in a sentence.
    pub says: String,
    /// Since when; empty where it has always been so.
    pub since: String,
    /// The same.
    pub start: Option<Day>,
    /// On what basis.
    pub basis: &'static str,
    /// Who else claims it; empty where nobody does.
    pub claims: String,
    /// That it is not promised by the day; empty where it is.
    pub outline: &'static str,
}

impl EventRow {
    /// As plain data.
    pub fn into_value(self) -> Value {
        json!({"go": self.go, "when": self.when, "title": self.title, "lane": self.lane, "place": self.place})
    }
}

impl LandRow {
    /// As plain data.
    pub fn into_value(self) -> Value {
        json!({
            "go": self.go, "name": self.name, "holder": self.holder, "status": self.status, "says": self.says,
            "since": self.since, "basis": self.basis, "claims": self.claims, "outline": self.outline,
        })
    }
}

/// Names in a sentence with a `{list}`; empty where there are none.
pub(super) fn joined(lang: Lang, pattern: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    fill(pattern, &[("list", &names.join(lang.locale().spans.comma))])
}

impl App {
    /// What the screen shows.
    pub(super) fn visible(&self) -> Visible {
        Visible {
            lands: self.visible_lands(),
            events: self.visible_events(),
            hidden: self.drawn.hidden,
        }
    }

    /// The events that are drawn one by one, by their beginnings.
    pub(super) fn visible_events(&self) -> Vec<usize> {
        let mut events: Vec<usize> = self.drawn.events.iter().map(|drawn| drawn.index).collect();
        sort_by(&mut events, usize::cmp);
        events
    }

    /// The lands in the map's window, the largest first; none where there is no map.
    pub(super) fn visible_lands(&self) -> Vec<usize> {
        let pane = self.panes.map;
        if pane.w == 0.0 {
            return Vec::new();
        }
        let corners = [
            Pt::new(pane.x, pane.y),
            Pt::new(pane.right(), pane.bottom()),
        ];
        let corners = corners.map(|corner| self.camera.map_from_css(corner, pane));
        lands_within(&self.atlas, Bounds::of(&corners))
    }

    /// The places that the map names, each once: what shows it, and its name.
    pub(super) fn visible_places(&self) -> Vec<(String, String)> {
        let (now, before) = (&self.drawn.map.places, &self.drawn.compared.places);
        let mut rows: Vec<usize> = now.iter().chain(before).map(|(row, _)| *row).collect();
        sort_by(&mut rows, usize::cmp);
        rows.dedup();
        let named = rows.into_iter().filter_map(|row| {
            let place = self.atlas.data.places.get(row)?;
            let name = place_name(place, self.lang(), self.clock)?;
            Some((format!("place:{}", place.id), name))
        });
        named.collect()
    }

    /// What a land is called.
    pub(super) fn land_name(&self, land: usize) -> Option<String> {
        let id = &self.atlas.topology.cells.get(land)?.id;
        let record = self.atlas.cell(land);
        let name = record.map_or(id.as_str(), |record| self.lang().pick(&record.name));
        Some(name.to_owned())
    }

    pub(in crate::app) fn event_row(&self, index: usize) -> Option<EventRow> {
        let (lang, events) = (self.lang(), self.atlas.events());
        let (event, record) = (events.get(index)?, events.template_of(index)?);
        let lane = record.lane.as_deref().unwrap_or(&record.kind);
        let places = record.places.iter().filter_map(|id| self.atlas.place(id));
        // As they were called when it happened.
        let places = places.filter_map(|place| place_name(place, lang, first_day(&event)));
        Some(EventRow {
            go: format!("event:{}", events.id(index)?),
            when: event_date_words(lang, &event, record),
            start: event.extent.0,
            title: lang.pick_title(events, index).to_owned(),
            lane: lane_name(&self.atlas, lang, lane).to_owned(),
            place: places.collect::<Vec<_>>().join(lang.locale().spans.comma),
        })
    }

    pub(in crate::app) fn land_row(&self, land: usize) -> Option<LandRow> {
        let lang = self.lang();
        let locale = lang.locale();
        let mut row = LandRow {
            go: format!("land:{}", self.atlas.topology.cells.get(land)?.id),
            name: self.land_name(land)?,
            says: lang.land_card_words().nothing_by_day.to_owned(),
            ..LandRow::default()
        };
        let view = &self.settings.claim_view;
        if let Some(tenure) = tenure_seen(&self.atlas, land, self.clock, view) {
            row.start = day_from_edtf(&tenure.from).ok();
            row.since = row
                .start
                .map_or_else(String::new, |day| date_words(lang, day));
            row.holder = power_words(lang, &self.atlas, &tenure.holder);
            row.status = locale.statuses.name(tenure.status);
            row.says = tenure_words(lang, &self.atlas, &tenure);
            row.basis = self.basis_words(tenure.basis);
            let outline = |cell: &_| matches!(cell, Some(Coverage::Outline));
            let coverage = self.atlas.cell(land).map(|cell| cell.coverage);
            row.outline = if outline(&coverage) {
                locale.not_mapped
            } else {
                ""
            };
        }
        let claimants = self.atlas.claims_on(land, self.clock);
        let claimants: Vec<String> = claimants
            .map(|claim| power_words(lang, &self.atlas, &claim.claimant))
            .collect();
        let names: Vec<&str> = claimants.iter().map(String::as_str).collect();
        row.claims = joined(lang, lang.plan_words().claimed, &names);
        Some(row)
    }
}
