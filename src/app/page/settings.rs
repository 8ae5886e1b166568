//! What the reader can choose: language, colours, calendar, lanes, view of claims.

use serde_json::Value;

use crate::app::App;
use crate::dataset::lanes::Grouping;
use crate::json::json;
use crate::order::sort_by;
use crate::text::Lang;
use crate::time::calendar::Calendar;

/// A value and what it is called.
fn option(value: &str, label: &str) -> Value {
    json!({"value": value, "label": label})
}

impl App {
    /// Each setting by the name under which it is set, with its value and all others.
    pub(super) fn choices(&self) -> Value {
        let (lang, words, settings) = (self.lang(), self.lang().setting_words(), &self.settings);
        let languages = Lang::ALL.map(|lang| option(lang.tag(), lang.own_name()));
        let themes = ["auto", "light", "dark"].into_iter().zip(words.themes);
        let calendars = Calendar::ALL.into_iter().zip(words.calendars);
        let groupings = Grouping::ALL.into_iter().zip(words.groupings);
        let views = ["de-facto", "all"].into_iter().zip(words.claim_views);
        let claimants = self.atlas.data.territorial_claims.iter();
        let mut claimants: Vec<&str> = claimants.map(|claim| claim.claimant.as_str()).collect();
        sort_by(&mut claimants, Ord::cmp);
        claimants.dedup();
        let named = claimants
            .into_iter()
            .filter_map(|id| Some((id, lang.pick(&self.atlas.power(id)?.name))));
        let all = |options: &mut dyn Iterator<Item = (&str, &str)>| -> Vec<Value> {
            options.map(|(value, label)| option(value, label)).collect()
        };
        json!([
            json!({"name": "lang", "label": words.language, "value": lang.tag(), "options": languages}),
            json!({"name": "theme", "label": words.theme, "value": settings.theme_name(), "options": all(&mut themes.into_iter())}),
            json!({"name": "calendar", "label": words.calendar, "value": settings.calendar.tag(),
                "options": all(&mut calendars.map(|(calendar, label)| (calendar.tag(), label)))}),
            json!({"name": "lanes", "label": words.lanes, "value": settings.grouping.name(),
                "options": all(&mut groupings.map(|(grouping, label)| (grouping.name(), label)))}),
            json!({"name": "claim-view", "label": words.claim_view, "value": settings.claim_view.name(),
                "options": all(&mut views.chain(named))}),
        ])
    }
}
