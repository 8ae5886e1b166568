//! Who holds a land, and between which days, in words.

use super::{Lang, date_words, fill};
use crate::dataset::Atlas;
use crate::dataset::raw::Tenure;
use crate::time::Day;

/// The name of a power; its id where it has none.
#[must_use]
pub fn power_words(lang: Lang, atlas: &Atlas, id: &str) -> String {
    let power = atlas.power(id);
    power.map_or(id, |power| lang.pick(&power.name)).to_owned()
}

/// The short name of a power, as the map has it; the whole one where it has no other.
#[must_use]
pub fn power_in_short<'a>(lang: Lang, atlas: &'a Atlas, id: &'a str) -> &'a str {
    let Some(power) = atlas.power(id) else {
        return id;
    };
    lang.pick(if power.short.is_empty() {
        &power.name
    } else {
        &power.short
    })
}

/// Who holds a land, and how: "leased by Russia; sovereign: Qing Empire".
#[must_use]
pub fn tenure_words(lang: Lang, atlas: &Atlas, tenure: &Tenure) -> String {
    let name = |id: &Option<String>| {
        let id = id.as_deref();
        id.map(|id| power_words(lang, atlas, id))
            .unwrap_or_default()
    };
    let values = [
        ("holder", power_words(lang, atlas, &tenure.holder)),
        ("sovereign", name(&tenure.sovereign)),
        ("patron", name(&tenure.patron)),
        ("with", name(&tenure.with)),
    ];
    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    fill(lang.locale().statuses.sentence(tenure.status), &values)
}

/// From a first to a last day: "1 March 1932 – 17 August 1945", "from 1 March 1932 on". Empty where both are open.
#[must_use]
pub fn days_words(lang: Lang, from: Option<Day>, to: Option<Day>) -> String {
    let patterns = &lang.locale().spans;
    let words = |day: Option<Day>| day.map(|day| date_words(lang, day)).unwrap_or_default();
    let (a, b) = (words(from), words(to));
    match (from, to) {
        (Some(_), Some(_)) => fill(patterns.range, &[("a", &a), ("b", &b)]),
        (Some(_), None) => fill(patterns.since, &[("a", &a)]),
        (None, Some(_)) => fill(patterns.until, &[("a", &b)]),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_far_as_they_are_known() {
        let en = |from, to| days_words(Lang::En, from, to);
        assert_eq!(en(Some(0), Some(1)), "1 January 1970 – 2 January 1970");
        assert_eq!(en(Some(0), None), "from 1 January 1970 on");
        assert_eq!(en(None, Some(0)), "until 1 January 1970");
        assert_eq!(en(None, None), "");
        assert_eq!(days_words(Lang::Ru, Some(0), None), "с 1 января 1970 г.");
    }
}
