//! What every language must say. A `{name}` is filled where the text is used; the doc comments list the names.

use super::patterns::{DatePatterns, MonthNames, SpanPatterns};
use crate::dataset::raw::{Checked, Status, Verdict};

/// All texts of one language.
#[derive(Debug)]
pub struct Locale {
    // Toolbar and regions.
    /// Name of the whole widget for assistive technology.
    pub atlas: &'static str,
    /// Name of the map.
    pub map: &'static str,
    /// Name of the timeline.
    pub timeline: &'static str,
    /// Name of the strip that shows the whole range.
    pub overview: &'static str,
    /// Name of the list of keys to the map's colours and patterns.
    pub legend: &'static str,
    /// Name of the toolbar.
    pub toolbar: &'static str,
    /// Name of the line between map and timeline.
    pub splitter: &'static str,
    /// Button: closer.
    pub zoom_in: &'static str,
    /// Button: farther.
    pub zoom_out: &'static str,
    /// Button: show the whole range.
    pub fit: &'static str,
    /// Button: clock to the border change before.
    pub previous_change: &'static str,
    /// Button: clock to the border change after.
    pub next_change: &'static str,
    /// Button: let the clock run.
    pub play: &'static str,
    /// Button: stop the clock.
    pub pause: &'static str,
    /// Button and field: find.
    pub search: &'static str,
    /// In the empty field: what can be found.
    pub search_hint: &'static str,
    /// How much was found, `{n}`.
    pub found: &'static str,
    /// Nothing was found.
    pub nothing_found: &'static str,
    /// What was found: a date, place, event, power, person, term.
    pub hit_kinds: [&'static str; 6],
    /// Button: choose what is shown.
    pub filters: &'static str,
    /// Button: compare two days.
    pub compare: &'static str,
    /// Button: choose the language.
    pub language: &'static str,
    /// Button: link to this view.
    pub share: &'static str,
    /// Button: help.
    pub help: &'static str,
    /// Button: close.
    pub close: &'static str,
    /// Name of the clock.
    pub clock: &'static str,
    /// While data come in.
    pub loading: &'static str,
    /// Shown where data could not be loaded; `{reason}`.
    pub failed: &'static str,

    // Event card.
    /// Heading of an event's sources.
    pub sources: &'static str,
    /// Heading of the powers.
    pub powers: &'static str,
    /// Heading of the people.
    pub people: &'static str,
    /// Heading of the places.
    pub places: &'static str,
    /// Heading of numbers that sides and sources give.
    pub figures: &'static str,
    /// A standard work is named, its page was not opened.
    pub not_checked: &'static str,
    /// Compared with a secondary page.
    pub checked_secondary: &'static str,
    /// Compared with the text itself.
    pub checked_text: &'static str,
    /// Supported, imprecise, wrong, contested, off subject.
    pub verdicts: [&'static str; 5],
    /// Said where something about an event is not settled.
    pub unsettled: &'static str,
    /// Mark of a text that no native reader has reviewed.
    pub unreviewed: &'static str,

    // Timeline and map.
    /// How many events a chip holds, `{n}`.
    pub more_events: &'static str,
    /// How many events the window holds, `{n}`.
    pub events_in_view: &'static str,
    /// No event in the window.
    pub no_events: &'static str,
    /// Names of kinds of events, which are names of lanes.
    pub kinds: Kinds,
    /// Name of the lane of an importance, `{n}`.
    pub importance: &'static str,
    /// Who holds a cell, and how.
    pub statuses: Statuses,
    /// A cell with claims besides its holder.
    pub disputed: &'static str,
    /// A claim: `{claimant}`.
    pub claimed_by: &'static str,
    /// A land that is not mapped to the day.
    pub not_mapped: &'static str,
    /// A length, `{n}` kilometres.
    pub kilometres: &'static str,
    /// A drawing that is finer than its sources.
    pub sketch_map: &'static str,
    /// Border by agreement.
    pub border_agreed: &'static str,
    /// Border by control alone.
    pub border_de_facto: &'static str,
    /// Border that is claimed.
    pub border_claimed: &'static str,
    /// Border that has just changed.
    pub border_former: &'static str,

    // Hints and keys.
    /// Shown for a plain wheel over the widget.
    pub hint_wheel: &'static str,
    /// Shown for one finger on the map.
    pub hint_touch: &'static str,

    // Dates.
    /// Names of the months.
    pub months: MonthNames,
    /// Names of spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],
    /// The same in the genitive, where the language has one.
    pub seasons_genitive: [&'static str; 4],
    /// Single dates.
    pub dates: DatePatterns,
    /// Uncertain dates and intervals.
    pub spans: SpanPatterns,
}

impl Locale {
    /// How far something was checked, in words.
    #[must_use]
    pub fn checked(&self, checked: Checked) -> &'static str {
        match checked {
            Checked::None => self.not_checked,
            Checked::Secondary => self.checked_secondary,
            Checked::Text => self.checked_text,
        }
    }

    /// What scholarship says of a statement, in a word.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
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

/// Names of the kinds of events.
#[derive(Debug)]
pub struct Kinds {
    /// `treaty`.
    pub treaty: &'static str,
    /// `diplomacy`.
    pub diplomacy: &'static str,
    /// `battle`.
    pub battle: &'static str,
    /// `war`.
    pub war: &'static str,
    /// `occupation`.
    pub occupation: &'static str,
    /// `border-change`.
    pub border_change: &'static str,
    /// `politics`.
    pub politics: &'static str,
    /// `infrastructure`.
    pub infrastructure: &'static str,
    /// `aftermath`.
    pub aftermath: &'static str,
    /// Events without a kind.
    pub other: &'static str,
}

impl Kinds {
    /// The name of a kind as the dataset writes it; `None` for an author's own kind, which names itself.
    #[must_use]
    pub fn name(&self, kind: &str) -> Option<&'static str> {
        Some(match kind {
            "treaty" => self.treaty,
            "diplomacy" => self.diplomacy,
            "battle" => self.battle,
            "war" => self.war,
            "occupation" => self.occupation,
            "border-change" => self.border_change,
            "politics" => self.politics,
            "infrastructure" => self.infrastructure,
            "aftermath" => self.aftermath,
            "" | "other" => self.other,
            _ => return None,
        })
    }
}

/// For each status its name in the legend and the sentence that says who holds a cell.
#[derive(Debug)]
pub struct Statuses {
    /// `{holder}`.
    pub sovereign: (&'static str, &'static str),
    /// `{holder}`, `{sovereign}`.
    pub leased: (&'static str, &'static str),
    /// `{holder}`.
    pub occupied: (&'static str, &'static str),
    /// `{holder}`, `{patron}`.
    pub puppet: (&'static str, &'static str),
    /// `{holder}`, `{patron}`.
    pub protectorate: (&'static str, &'static str),
    /// `{holder}`, `{sovereign}`.
    pub autonomous: (&'static str, &'static str),
    /// `{holder}`, `{with}`.
    pub condominium: (&'static str, &'static str),
}

impl Statuses {
    /// Its name in the legend.
    #[must_use]
    pub fn name(&self, status: Status) -> &'static str {
        self.texts(status).0
    }

    /// The pattern of the sentence that says who holds a cell.
    #[must_use]
    pub fn sentence(&self, status: Status) -> &'static str {
        self.texts(status).1
    }

    fn texts(&self, status: Status) -> (&'static str, &'static str) {
        match status {
            Status::Sovereign => self.sovereign,
            Status::Leased => self.leased,
            Status::Occupied => self.occupied,
            Status::Puppet => self.puppet,
            Status::Protectorate => self.protectorate,
            Status::Autonomous => self.autonomous,
            Status::Condominium => self.condominium,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, fill};

    const STATUSES: [Status; 7] = [
        Status::Sovereign,
        Status::Leased,
        Status::Occupied,
        Status::Puppet,
        Status::Protectorate,
        Status::Autonomous,
        Status::Condominium,
    ];

    #[test]
    fn sentences_name_everybody_and_leave_no_gap() {
        for lang in Lang::ALL {
            let texts = &lang.locale().statuses;
            for status in STATUSES {
                let values = [
                    ("holder", "H"),
                    ("sovereign", "S"),
                    ("patron", "P"),
                    ("with", "W"),
                ];
                let sentence = fill(texts.sentence(status), &values);
                assert!(
                    sentence.contains('H') && !sentence.contains('{'),
                    "{sentence}"
                );
                let second = match status {
                    Status::Leased | Status::Autonomous => 'S',
                    Status::Puppet | Status::Protectorate => 'P',
                    Status::Condominium => 'W',
                    Status::Sovereign | Status::Occupied => 'H',
                };
                assert!(sentence.contains(second), "{sentence}");
                assert!(!texts.name(status).is_empty());
            }
        }
    }

    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let kinds = [
            "treaty",
            "diplomacy",
            "battle",
            "war",
            "occupation",
            "border-change",
            "politics",
            "infrastructure",
            "aftermath",
            "other",
        ];
        for lang in Lang::ALL {
            let names = &lang.locale().kinds;
            let mut all: Vec<_> = kinds.iter().filter_map(|kind| names.name(kind)).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), kinds.len());
            assert_eq!(names.name("earthquake"), None);
        }
    }

    #[test]
    fn what_was_not_checked_never_reads_as_checked() {
        for lang in Lang::ALL {
            let locale = lang.locale();
            let [none, secondary, text] =
                [Checked::None, Checked::Secondary, Checked::Text].map(|how| locale.checked(how));
            assert!(none != secondary && secondary != text && none != text);
        }
    }
}
