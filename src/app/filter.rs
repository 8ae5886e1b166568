//! The reader's filters at work.

use serde_json::Value;

use super::App;
use crate::dataset::filters::Filters;
use crate::json::json;
use crate::layout::timeline::TimelineCache;
use crate::order::sort_by;
use crate::text::names::{lane_name, place_name};
use crate::text::{Lang, fill};

impl App {
    /// Takes filters as text.
    pub(super) fn set_filters(&mut self, text: &str) {
        let filters = Filters::from_text(text);
        if filters != self.settings.filters {
            self.settings.filters = filters;
            self.refilter();
        }
    }

    /// Changes one part: `lane` or `power` with an id and whether it is shown, `least` with an importance, `place` with
    /// an id, `dim` with a yes or no, or `all` to let everything through.
    pub(super) fn filter(&mut self, part: &str, value: &str, shown: bool) {
        let mut filters = self.settings.filters.clone();
        let ids = match part {
            "lane" => Some(&mut filters.lanes),
            "power" => Some(&mut filters.powers),
            _ => None,
        };
        match (ids, part) {
            (Some(ids), _) if shown => drop(ids.remove(value)),
            (Some(ids), _) => drop(ids.insert(value.to_owned())),
            (None, "least") => filters.least = value.parse().unwrap_or_default(),
            (None, "place") => value.clone_into(&mut filters.place),
            (None, "dim") => filters.dim = shown,
            (None, "all") => filters = Filters::default(),
            (None, _) => {}
        }
        self.set_filters(&filters.text());
    }

    /// Whether the filters leave an event in the picture, if only faintly.
    pub(super) fn is_shown(&self, event: usize) -> bool {
        self.settings.filters.dim || self.passing.get(event).copied().unwrap_or(true)
    }

    /// Lets the lanes know what passes.
    pub(super) fn refilter(&mut self) {
        self.passing = self.settings.filters.mask(&self.atlas);
        let passing = &self.passing;
        let passes = |event: u32| passing.get(event as usize).copied().unwrap_or(true);
        let mask: Option<&dyn Fn(u32) -> bool> = if passing.is_empty() || self.settings.filters.dim
        {
            None
        } else {
            Some(&passes)
        };
        for lane in &mut self.lanes.lanes {
            lane.index.filter(mask);
        }
        self.timeline_cache = TimelineCache::default();
        self.damage_all();
    }

    /// Everything that can be filtered, with what is chosen.
    pub(super) fn filters(&self) -> Value {
        let (lang, words, filters) = (
            self.lang(),
            self.lang().filter_words(),
            &self.settings.filters,
        );
        let lanes = self.atlas.lanes.iter().map(|id| {
            json!({"id": id, "label": lane_name(&self.atlas, lang, id), "shown": !filters.lanes.contains(id)})
        });
        let records = || self.atlas.events().templates_of_all();
        let used = |power: &&str| records().any(|event| event.powers.iter().any(|id| id == *power));
        let powers = self.atlas.data.powers.iter().map(|power| power.id.as_str());
        let powers = powers.filter(used).filter_map(|id| {
            let name = lang.pick(&self.atlas.power(id)?.name);
            Some(json!({"id": id, "label": name, "shown": !filters.powers.contains(id)}))
        });
        let passing = self.passing.iter().filter(|passes| **passes).count();
        let all = self.atlas.events().len();
        let count = if self.passing.is_empty() {
            all
        } else {
            passing
        };
        let count = fill(
            words.count,
            &[("n", &count.to_string()), ("all", &all.to_string())],
        );
        json!({
            "lanes": lanes.collect::<Vec<_>>(),
            "powers": powers.collect::<Vec<_>>(),
            "least": filters.least.max(1),
            "place": &filters.place,
            "places": self.places_of_events(lang),
            "dim": filters.dim,
            "count": count,
            "words": json!({
                "lanes": words.lanes, "powers": words.powers, "least": words.least, "place": words.place,
                "anywhere": words.anywhere, "dim": words.dim, "all": words.all,
            }),
        })
    }

    /// Places where something happened, by their names of the clock's day.
    fn places_of_events(&self, lang: Lang) -> Vec<Value> {
        let mut places: Vec<(String, &str)> = self
            .atlas
            .data
            .places
            .iter()
            .filter(|place| {
                let mut records = self.atlas.events().templates_of_all();
                records.any(|event| event.places.contains(&place.id))
            })
            .filter_map(|place| Some((place_name(place, lang, self.clock)?, place.id.as_str())))
            .collect();
        sort_by(&mut places, Ord::cmp);
        let named = places.into_iter();
        named
            .map(|(label, id)| json!({"id": id, "label": label}))
            .collect()
    }
}
