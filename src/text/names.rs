//! The name of a place by the clock and the reader, and that of a lane.

use super::Lang;
use crate::dataset::Atlas;
use crate::dataset::raw::{Place, PlaceName};
use crate::time::{Day, Edge, Instant, day_from_instant, span_from_edtf};
use std::ops::Range;

/// The name of a lane by kind, or of an author's own.
#[must_use]
pub fn lane_name<'a>(atlas: &'a Atlas, lang: Lang, id: &'a str) -> &'a str {
    let titled = atlas.data.lanes.iter().find(|lane| lane.id == id);
    let title = titled.map(|lane| lang.pick(&lane.title));
    let title = title.filter(|title| !title.is_empty());
    title.or(lang.locale().kinds.name(id)).unwrap_or(id)
}

/// When a place stood, had its rank and its names: what a record says of it, read once.
#[derive(Clone, Debug)]
pub struct Standing {
    stood: Range<Day>,
    ranked: Range<Day>,
    rank: u8,
    /// In the order of the record's names.
    names: Vec<Range<Day>>,
}

impl Standing {
    /// What the record says. Where it does not say while the place existed, its names tell since when.
    #[must_use]
    pub fn of(place: &Place) -> Self {
        let or_ever = |when: &Option<String>| days_or_ever(when.as_deref());
        let first = || since(&place.names).unwrap_or(Day::MIN);
        let stood = place.when.as_deref().map(days_of);
        Self {
            stood: stood.unwrap_or_else(|| first()..Day::MAX),
            ranked: or_ever(&place.ranked),
            rank: place.rank,
            names: place.names.iter().map(|name| or_ever(&name.when)).collect(),
        }
    }

    /// The rank on a day: a village that will be a city is shown close up alone. `None` where the place did not stand.
    #[must_use]
    pub fn rank(&self, day: Day) -> Option<u8> {
        let ranked = self.ranked.contains(&day);
        let rank = if ranked { self.rank } else { self.rank.min(1) };
        self.stood.contains(&day).then_some(rank)
    }

    /// The name for a reader on a day: in the reader's language, else in English, else any in Latin letters; the first
    /// that was in use that day. `None` where the place, whose record this was made of, has no name at all.
    #[must_use]
    pub fn name(&self, place: &Place, lang: Lang, day: Day) -> Option<String> {
        name_in_use(place, lang, &|row, _| {
            let days = self.names.get(row);
            days.is_some_and(|days| days.contains(&day))
        })
    }
}

/// The name of a place for a reader on a day, see [`Standing::name`].
#[must_use]
pub fn place_name(place: &Place, lang: Lang, day: Day) -> Option<String> {
    name_in_use(place, lang, &|_, name| {
        days_or_ever(name.when.as_deref()).contains(&day)
    })
}

/// A name for a reader among those in use, which a name and its row tell.
fn name_in_use(
    place: &Place,
    lang: Lang,
    in_use: &dyn Fn(usize, &PlaceName) -> bool,
) -> Option<String> {
    let find = |fits: &dyn Fn(&PlaceName) -> bool| {
        let mut names = place.names.iter().enumerate();
        let found = names.find(|(row, name)| fits(name) && in_use(*row, name));
        found.map(|(_, name)| name)
    };
    let spoken = |tag: &str| find(&|name| name.lang == tag);
    let own = spoken(lang.tag()).or_else(|| spoken("en"));
    own.map(|name| name.name.clone())
        .or_else(|| find(&|name| name.roman.is_some())?.roman.clone())
        .or_else(|| {
            let name = place.names.first()?;
            Some(name.roman.clone().unwrap_or_else(|| name.name.clone()))
        })
}

/// The first day of which names tell. A name without dates tells nothing: a place without dated names always stood.
#[must_use]
pub fn since(names: &[PlaceName]) -> Option<Day> {
    let dated = names.iter().filter_map(|name| name.when.as_deref());
    let days = dated.map(days_of).filter(|days| !days.is_empty());
    days.map(|days| days.start).min()
}

/// The days of an EDTF interval, see [`days_of`]; of what has none, all days.
#[must_use]
pub fn days_or_ever(when: Option<&str>) -> Range<Day> {
    when.map_or(Day::MIN..Day::MAX, days_of)
}

/// The days of an EDTF interval, from the first to the one after the last; none where it is not one.
#[must_use]
pub fn days_of(when: &str) -> Range<Day> {
    span_from_edtf(when).map_or(0..0, |span| {
        let end = |known: Edge, instant: Instant, open: Day| match known {
            Edge::Known => day_from_instant(instant),
            _ => open,
        };
        let first = end(span.start.edge, span.start.min, Day::MIN);
        first..end(span.end.edge, span.end.max, Day::MAX)
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
        let ranks =
            ["1858-06-01", "1899-01-01", "1991-12-31"].map(|at| Standing::of(&place).rank(day(at)));
        assert_eq!(ranks, [Some(1), Some(5), Some(5)]);
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
