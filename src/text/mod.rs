//! Words: the interface and the dates in the reader's language.
//!
//! One file a language (`en`, `ja`, `ru`, `zh_hant`, `zh_hans`) holds a `Locale`: a struct of texts, so that none can be missing, and the
//! patterns of its dates; `words` has those of single features. `dates` and `spans` fill the patterns for all languages alike; `names` chooses a place's name, `changes` says
//! what changed hands, `tenure` who holds a land, `events` when an event happened, `movements` when an army stood where. There is no `Intl`: axis,
//! mirror, print and the static picture say the same. `{…}` in a text is filled by [`fill`].

mod calendars;
mod changes;
mod dates;
mod en;
mod events;
mod ja;
mod locale;
mod movements;
pub mod names;
mod patterns;
mod ru;
mod spans;
mod tenure;
pub mod words;
mod zh_hans;
mod zh_hant;

pub use calendars::{calendar_date_words, calendar_tick_label};
pub use changes::{area_words, changes_words, decimal_words, number_words};
pub use dates::{date_words, tick_label};
pub use events::event_date_words;
pub use locale::{Kinds, Locale, Statuses};
pub use movements::standing_words;
pub use patterns::{DatePatterns, MonthNames, SpanPatterns};
pub use spans::span_words;
pub use tenure::{days_words, power_in_short, power_words, tenure_words};

use crate::dataset::Events;
use crate::dataset::raw::Text;

/// Subtags that decide between the two scripts of Chinese; all but the first stand for traditional characters.
const ZH_SUBTAGS: [&str; 5] = ["hans", "hant", "tw", "hk", "mo"];

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
    /// Russian.
    Ru,
    /// Chinese in traditional characters.
    ZhHant,
    /// Chinese in simplified characters.
    ZhHans,
}

impl Lang {
    /// Every language there is.
    pub const ALL: [Self; 5] = [Self::En, Self::Ja, Self::Ru, Self::ZhHant, Self::ZhHans];

    /// The language nearest to a BCP 47 tag: its primary subtag decides, and what is not known reads English. Chinese is
    /// in simplified characters unless script or region say otherwise.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.trim().to_ascii_lowercase();
        let mut subtags = tag.split(['-', '_']);
        match subtags.next().unwrap_or_default() {
            "ja" => Self::Ja,
            "ru" => Self::Ru,
            "yue" => Self::ZhHant,
            "zh" => match subtags.find(|subtag| ZH_SUBTAGS.contains(subtag)) {
                Some(subtag) if subtag != "hans" => Self::ZhHant,
                _ => Self::ZhHans,
            },
            _ => Self::En,
        }
    }

    /// Whether dates put the year first and count the months.
    #[must_use]
    pub fn is_east_asian(self) -> bool {
        matches!(self, Self::Ja | Self::ZhHant | Self::ZhHans)
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
            Self::Ru => "ru",
            Self::ZhHant => "zh-Hant",
            Self::ZhHans => "zh-Hans",
        }
    }

    /// The text in this language, else, for Chinese, in its other script, else in English, else in any.
    #[must_use]
    pub fn pick(self, text: &Text) -> &str {
        let texts = text.iter();
        self.pick_among(texts.map(|(tag, text)| (tag.as_str(), text.as_str())))
    }

    /// The same for the title of an event.
    #[must_use]
    pub fn pick_title(self, events: &Events, index: usize) -> &str {
        self.pick_among(events.titles(index))
    }

    fn pick_among<'a>(self, texts: impl Iterator<Item = (&'a str, &'a str)>) -> &'a str {
        let other = match self {
            Self::ZhHant => "zh-Hans",
            Self::ZhHans => "zh-Hant",
            Self::En | Self::Ja | Self::Ru => "en",
        };
        let rank = |tag: &str| match tag {
            _ if tag == self.tag() => 4,
            _ if tag == other => 3,
            "en" => 2,
            _ => 1,
        };
        let mut best = (0, "");
        for (tag, text) in texts {
            if rank(tag) > best.0 {
                best = (rank(tag), text);
            }
        }
        best.1
    }

    /// Its texts.
    #[must_use]
    pub fn locale(self) -> &'static Locale {
        match self {
            Self::En => &en::LOCALE,
            Self::Ja => &ja::LOCALE,
            Self::Ru => &ru::LOCALE,
            Self::ZhHant => &zh_hant::LOCALE,
            Self::ZhHans => &zh_hans::LOCALE,
        }
    }
}

/// Puts values in place of `{names}`: `fill("leased by {holder}", &[("holder", "Russia")])`. Values are not filled
/// again, and a name without a value stays as it is.
#[must_use]
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, behind))
        });
        match value {
            Some((value, behind)) => {
                text.push_str(value);
                rest = behind;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_found() {
        for (tag, lang) in [
            ("ja", Lang::Ja),
            ("ja-JP", Lang::Ja),
            ("RU_ru", Lang::Ru),
            ("en-GB", Lang::En),
            ("zh", Lang::ZhHans),
            ("zh-CN", Lang::ZhHans),
            ("zh-Hans-HK", Lang::ZhHans),
            ("zh-Hant", Lang::ZhHant),
            ("zh_TW", Lang::ZhHant),
            ("ko", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(Lang::from_tag(tag), lang, "{tag}");
        }
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), lang);
        }
    }

    #[test]
    fn values_are_filled_once() {
        let values = [("a", "{b}"), ("b", "2")];
        assert_eq!(fill("{a} and {b}, {c} {", &values), "{b} and 2, {c} {");
        assert_eq!(fill("plain", &values), "plain");
    }
}
