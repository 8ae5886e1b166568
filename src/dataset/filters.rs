//! What the reader wants to see of the events. A filter is a mask over them, whatever their number.

use std::collections::BTreeSet;

use super::atlas::Atlas;

/// Which events are let through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Lanes by kind that are left out, by their ids.
    pub lanes: BTreeSet<String>,
    /// Powers that are left out, by their ids: an event goes when all of its powers do.
    pub powers: BTreeSet<String>,
    /// The least importance, 1 to 5; 0 for any.
    pub least: u8,
    /// The place where it was, by its id; empty for anywhere.
    pub place: String,
    /// The rest is drawn faintly rather than left out.
    pub dim: bool,
}

impl Filters {
    /// From text: `lanes:battle,war|powers:japan|least:3|place:harbin|dim`, each part optional. What is not understood is
    /// passed over.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut filters = Self::default();
        for part in text.split('|') {
            let (name, value) = part.split_once(':').unwrap_or((part, ""));
            let ids = || {
                value
                    .split(',')
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned)
            };
            match name {
                "lanes" => filters.lanes = ids().collect(),
                "powers" => filters.powers = ids().collect(),
                "least" => filters.least = value.parse().unwrap_or(0).min(5),
                "place" => value.clone_into(&mut filters.place),
                "dim" => filters.dim = true,
                _ => {}
            }
        }
        filters
    }

    /// As text, shortest; empty where everything passes.
    #[must_use]
    pub fn text(&self) -> String {
        let ids =
            |ids: &BTreeSet<String>| ids.iter().map(String::as_str).collect::<Vec<_>>().join(",");
        let mut parts = Vec::new();
        if !self.lanes.is_empty() {
            parts.push(format!("lanes:{}", ids(&self.lanes)));
        }
        if !self.powers.is_empty() {
            parts.push(format!("powers:{}", ids(&self.powers)));
        }
        if self.least > 1 {
            parts.push(format!("least:{}", self.least));
        }
        if !self.place.is_empty() {
            parts.push(format!("place:{}", self.place));
        }
        if self.dim {
            parts.push("dim".to_owned());
        }
        parts.join("|")
    }

    /// For each event whether it passes; empty where all do.
    #[must_use]
    pub fn mask(&self, atlas: &Atlas) -> Vec<bool> {
        let all = Self {
            dim: self.dim,
            least: self.least.min(1),
            ..Self::default()
        };
        if *self == all {
            return Vec::new();
        }
        let events = atlas.events();
        // Plain events share what is asked for.
        let passes: Vec<bool> = events
            .templates()
            .map(|(event, lane)| {
                let lane = atlas.lanes.get(lane);
                lane.is_none_or(|lane| !self.lanes.contains(lane))
                    && (event.powers.is_empty()
                        || event
                            .powers
                            .iter()
                            .any(|power| !self.powers.contains(power)))
                    && event.importance >= self.least
                    && (self.place.is_empty() || event.places.contains(&self.place))
            })
            .collect();
        let template = events.template_numbers();
        template
            .map(|template| passes.get(template).copied().unwrap_or(true))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn passing(text: &str) -> String {
        let data = r#"{"borderline": 1, "id": "t", "powers": [{"id": "japan", "name": {"en": "J"}}, {"id": "ussr", "name": {"en": "U"}}],
            "places": [{"id": "harbin", "at": [126.6, 45.8], "names": [{"lang": "en", "name": "Harbin"}]}],
            "events": [
                {"id": "a", "title": {"en": "A"}, "when": "1905", "kind": "treaty", "importance": 5, "powers": ["japan", "ussr"]},
                {"id": "b", "title": {"en": "B"}, "when": "1931", "kind": "war", "importance": 2, "powers": ["japan"], "places": ["harbin"]},
                {"id": "c", "title": {"en": "C"}, "when": "1932", "kind": "war", "importance": 3}
            ]}"#;
        let atlas = load(data).unwrap().0;
        let mask = Filters::from_text(text).mask(&atlas);
        let ids =
            (0..atlas.events().len()).filter(|index| mask.get(*index).copied().unwrap_or(true));
        ids.filter_map(|index| atlas.events().id(index)).collect()
    }

    #[test]
    fn what_is_left_out_does_not_pass() {
        assert_eq!(passing(""), "abc");
        assert_eq!(passing("dim"), "abc");
        assert_eq!(passing("lanes:war"), "a");
        assert_eq!(passing("powers:japan"), "ac");
        assert_eq!(passing("powers:japan,ussr"), "c");
        assert_eq!(passing("least:3"), "ac");
        assert_eq!(passing("place:harbin|dim"), "b");
        assert_eq!(passing("lanes:treaty|least:3"), "c");
    }

    #[test]
    fn filters_go_round_as_text() {
        for text in [
            "",
            "lanes:battle,war|powers:japan|least:3|place:harbin|dim",
            "dim",
        ] {
            assert_eq!(Filters::from_text(text).text(), text);
        }
        assert_eq!(
            Filters::from_text("least:99|what:ever|lanes:").text(),
            "least:5"
        );
    }
}
