//! The name of a place by the clock and the reader, and that of a lane.

use super::Lang;
use crate::dataset::Atlas;
use crate::dataset::raw::{Place, PlaceName};
use crate::time::{Day, day_from_instant, span_from_edtf};

/// The name for a reader on a day: in the reader's language, else in English, else any in Latin letters; the first
/// that was in use that day. `None` where the place has no name at all.
#[must_use]
pub fn place_name(place: &Place, lang: Lang, day: Day) -> Option<String> {
    let in_use = |name: &&PlaceName| name.when.as_deref().is_none_or(|when| holds(when, day));
    let spoken = |tag: &str| {
        place
            .names
            .iter()
            .filter(move |name| name.lang == tag)
            .find(in_use)
    };
    spoken(lang.tag())
        .or_else(|| spoken("en"))
        .map(|name| name.name.clone())
        .or_else(|| {
            place
                .names
                .iter()
                .filter(|name| name.roman.is_some())
                .find(in_use)
                .and_then(|name| name.roman.clone())
        })
        .or_else(|| {
            place
                .names
                .first()
                .map(|name| name.roman.clone().unwrap_or_else(|| name.name.clone()))
        })
}

/// The name of a lane by kind, or of an author's own.
#[must_use]
pub fn lane_name<'a>(atlas: &'a Atlas, lang: Lang, id: &'a str) -> &'a str {
    let titled = atlas.data.lanes.iter().find(|lane| lane.id == id);
    let title = titled.map(|lane| lang.pick(&lane.title));
    let title = title.filter(|title| !title.is_empty());
    title.or(lang.locale().kinds.name(id)).unwrap_or(id)
}

/// Whether a place stood on a day. Where the record does not say while it existed, its names tell since when.
#[must_use]
pub fn stands(place: &Place, day: Day) -> bool {
    match &place.when {
        Some(when) => holds(when, day),
        None => since(&place.names).is_none_or(|since| since <= day),
    }
}

/// The first day of which names tell. A name without dates tells nothing: a place without dated names always stood.
#[must_use]
pub fn since(names: &[PlaceName]) -> Option<Day> {
    let dated = names.iter().filter_map(|name| name.when.as_deref());
    dated
        .filter_map(|when| span_from_edtf(when).ok())
        .map(|span| match span.start.edge {
            crate::time::Edge::Known => day_from_instant(span.start.min),
            _ => Day::MIN,
        })
        .min()
}

/// The rank of a place on a day: a village that will be a city is shown close up alone.
#[must_use]
pub fn rank_on(place: &Place, day: Day) -> u8 {
    let ranked = place.ranked.as_deref().is_none_or(|when| holds(when, day));
    if ranked {
        place.rank
    } else {
        place.rank.min(1)
    }
}

/// Whether an EDTF interval holds a day; false for what is none.
#[must_use]
pub fn holds(when: &str, day: Day) -> bool {
    span_from_edtf(when).is_ok_and(|span| {
        let after =
            span.start.edge != crate::time::Edge::Known || day_from_instant(span.start.min) <= day;
        let before =
            span.end.edge != crate::time::Edge::Known || day < day_from_instant(span.end.max);
        after && before
    })
}

/// The capital of a letter; the letter where its script has none.
///
/// Capitals stand so far before their letters in Latin, Greek, Cyrillic and Armenian: the standard library's own table
/// is as heavy as a language's words.
#[must_use]
pub fn capital(letter: char) -> char {
    let is_of = |capital: &char| capital.to_lowercase().eq([letter]);
    let before = |steps: u32| char::from_u32(u32::from(letter).checked_sub(steps)?);
    let mut found = [1, 32, 48, 80].into_iter().filter_map(before);
    found.find(is_of).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day_from_civil;

    #[test]
    fn a_village_has_no_rank_before_it_is_a_city() {
        let place = Place {
            rank: 5,
            ranked: Some("1899/..".to_owned()),
            ..Place::default()
        };
        let day = |text: &str| crate::time::day_from_edtf(text).unwrap();
        let ranks = ["1858-06-01", "1899-01-01", "1991-12-31"].map(|at| rank_on(&place, day(at)));
        assert_eq!(ranks, [1, 5, 5]);
    }

    #[test]
    fn names_follow_the_clock_and_the_reader() {
        let name = |lang: &str, name: &str, when: Option<&str>| PlaceName {
            lang: lang.to_owned(),
            name: name.to_owned(),
            when: when.map(str::to_owned),
            ..PlaceName::default()
        };
        let place = Place {
            names: vec![
                name("ja", "豊原", Some("1908/1946")),
                name("ru", "Владимировка", Some("1882/1905")),
                name("ru", "Южно-Сахалинск", Some("1946-06-05/..")),
                name("en", "Toyohara", None),
            ],
            ..Place::default()
        };
        let on =
            |lang, year| place_name(&place, lang, day_from_civil(year, 7, 1).unwrap()).unwrap();
        assert_eq!(on(Lang::Ja, 1930), "豊原");
        assert_eq!(on(Lang::Ru, 1900), "Владимировка");
        assert_eq!(on(Lang::Ru, 1930), "Toyohara");
        assert_eq!(on(Lang::Ru, 1960), "Южно-Сахалинск");
        assert_eq!(on(Lang::En, 1930), "Toyohara");
    }

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        for letter in ('a'..='ž')
            .chain('α'..='ω')
            .chain('а'..='џ')
            .chain('ա'..='ֆ')
            .chain(['满', '満', 'の', '1'])
        {
            let known: Vec<char> = letter.to_uppercase().collect();
            // Some have two capitals, or one that stands elsewhere; they stay as they are.
            let elsewhere = "ßµıÿŉſς".contains(letter);
            if !elsewhere {
                assert_eq!(vec![capital(letter)], known, "{letter}");
            }
        }
    }
}
