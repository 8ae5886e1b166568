//! The languages and the shape of their tables.

use super::{en, ja, ru};
use crate::dataset::raw::{Checked, Text, Verdict};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
    /// Russian.
    Ru,
}

impl Lang {
    /// The nearest language of a BCP 47 tag; English for those we do not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        match tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "ja" => Self::Ja,
            "ru" => Self::Ru,
            _ => Self::En,
        }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
            Self::Ru => "ru",
        }
    }

    /// Its table.
    #[must_use]
    pub const fn locale(self) -> &'static Locale {
        match self {
            Self::En => &en::LOCALE,
            Self::Ja => &ja::LOCALE,
            Self::Ru => &ru::LOCALE,
        }
    }

    /// The text in this language, else in English, else in any.
    #[must_use]
    pub fn pick(self, text: &Text) -> &str {
        text.get(self.tag())
            .or_else(|| text.get("en"))
            .or_else(|| text.values().next())
            .map_or("", String::as_str)
    }
}

/// All texts of the interface in one language.
#[derive(Debug)]
pub struct Locale {
    /// Name of the region for assistive technology.
    pub label: &'static str,
    /// Zoom closer.
    pub zoom_in: &'static str,
    /// Zoom out.
    pub zoom_out: &'static str,
    /// Show the whole range.
    pub fit: &'static str,
    /// Go to the border change before.
    pub previous_change: &'static str,
    /// Go to the border change after.
    pub next_change: &'static str,
    /// What a plain wheel is told.
    pub wheel_hint: &'static str,
    /// Close the card.
    pub close: &'static str,
    /// Heading of the sources.
    pub sources: &'static str,
    /// Heading of the figures.
    pub figures: &'static str,
    /// Heading of the documents' claims.
    pub claims: &'static str,
    /// Heading of the list of events.
    pub events: &'static str,
    /// Something about the event is not settled.
    pub unsettled: &'static str,
    /// How far the sources were checked: none, secondary, text.
    pub checked: [&'static str; 3],
    /// Supported, imprecise, wrong, contested, off subject.
    pub verdicts: [&'static str; 5],
    /// Treaty, diplomacy, border change, war, battle, occupation, politics, infrastructure, aftermath, other.
    pub kinds: [&'static str; 10],
    /// Names of months as they stand in a date.
    pub months: [&'static str; 12],
    /// Short names of months for the axis.
    pub short_months: [&'static str; 12],
    /// `{d}`, `{m}`, `{y}` of a full date.
    pub day_pattern: &'static str,
    /// `{m}`, `{y}` of a month.
    pub month_pattern: &'static str,
    /// `{y}` of a year.
    pub year_pattern: &'static str,
    /// `{d}`, `{m}` on the axis.
    pub short_day_pattern: &'static str,
    /// `{x}` that is approximate.
    pub about: &'static str,
    /// `{x}` that is uncertain.
    pub perhaps: &'static str,
    /// An end that nobody knows.
    pub unknown: &'static str,
    /// An end that is still to come.
    pub open: &'static str,
    /// Between the choices of a one-of date.
    pub or: &'static str,
}

impl Locale {
    /// How far an event was checked.
    #[must_use]
    pub const fn checked_words(&self, checked: Checked) -> &'static str {
        let [none, secondary, text] = self.checked;
        match checked {
            Checked::None => none,
            Checked::Secondary => secondary,
            Checked::Text => text,
        }
    }

    /// A verdict in a word.
    #[must_use]
    pub const fn verdict(&self, verdict: Verdict) -> &'static str {
        let [supported, imprecise, wrong, contested, off_subject] = self.verdicts;
        match verdict {
            Verdict::Supported => supported,
            Verdict::Imprecise => imprecise,
            Verdict::Wrong => wrong,
            Verdict::Contested => contested,
            Verdict::OffSubject => off_subject,
        }
    }
}

/// The name of a lane: the kind's in the reader's language, or the author's own word.
#[must_use]
pub fn kind_name(lang: Lang, lane: &str) -> String {
    const KINDS: [&str; 10] = [
        "treaty",
        "diplomacy",
        "border-change",
        "war",
        "battle",
        "occupation",
        "politics",
        "infrastructure",
        "aftermath",
        "other",
    ];
    KINDS
        .iter()
        .position(|kind| *kind == lane)
        .and_then(|at| lang.locale().kinds.get(at))
        .map_or_else(|| lane.to_owned(), |name| (*name).to_owned())
}
