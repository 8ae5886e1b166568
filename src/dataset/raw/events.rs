//! Events, what documents say of them, and how they hang together.

use serde::{Deserialize, Serialize};

use super::record::{Checked, Extra, Media, Position, Text, When, some_position};

/// Something that happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Stable id, lower case with hyphens.
    pub id: String,
    /// Short title by language.
    pub title: Text,
    /// When, in the proleptic Gregorian calendar.
    pub when: When,
    /// `treaty`, `diplomacy`, `battle`, `war`, `occupation`, `border-change`, `politics`, `infrastructure`, `aftermath`
    /// or the author's own; an unknown kind gets a lane of its own.
    #[serde(default)]
    pub kind: String,
    /// A lane of its own instead of the kind's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<String>,
    /// 5 = backbone, 1 = detail.
    #[serde(default = "middle")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 5)))]
    pub importance: u8,
    /// One to three sentences by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// The long text by language; a blank line ends a paragraph.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The date in words, where the usual wording would mislead; shown instead of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub display_date: Text,
    /// The date as other calendars write it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given_dates: Vec<GivenDate>,
    /// What else is to be said of the date: reign years, steps on other days, what is doubtful.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub date_note: Text,
    /// Ids of powers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub powers: Vec<String>,
    /// Ids of people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// Ids of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Where, if it was at no place that the dataset lists.
    #[serde(
        default,
        deserialize_with = "some_position",
        skip_serializing_if = "Option::is_none"
    )]
    pub at: Option<Position>,
    /// Ids of cells that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// Ids of lines that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// The author's own words to filter by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Pictures, maps and recordings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// Numbers, each by the side and source that give it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Ids of claims that speak of this event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
    /// Ids of sources; at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far the event was checked against them.
    #[serde(default)]
    pub checked: Checked,
    /// What was read for that check.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checked_against: Vec<String>,
    /// Whether something about the event is not settled; shown as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsettled: bool,
    /// Languages whose texts no native reader has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreviewed: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

fn middle() -> u8 {
    3
}

/// A date in a calendar that is not the Gregorian one, as the sources have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GivenDate {
    /// `julian`, `japanese`, `minguo`, `manchukuo`, `qing` or the author's own.
    pub calendar: String,
    /// The date in that calendar's own writing (`Ansei 1.12.21`); of the Julian calendar as in `when` (`1858-05-16`,
    /// `1904-01-26/1904-01-27`): then it is said beside the date of the event.
    pub date: String,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A number that somebody gives for an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The statement by language.
    pub text: Text,
    /// Whose number it is, and about whom.
    #[serde(default)]
    pub side: Text,
    /// Id of the power that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// What is counted, where the number can be compared: `killed`, `dead`, `dead and missing`, `casualties`, `prisoners`,
    /// `strength`, `aircraft lost`, `deported`, `losses` or the author's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// Lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Id of the source where it can be checked.
    pub source: String,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A text whose statements are examined. The text itself is not part of the dataset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Stable id (`S0`).
    pub id: String,
    /// A neutral title by language.
    pub title: Text,
    /// What kind of text it is.
    #[serde(default)]
    pub kind: Text,
    /// Where it comes from, as far as known.
    #[serde(default)]
    pub origin: Text,
    /// How many paragraphs it has.
    #[serde(default)]
    pub paragraphs: u32,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// One statement of a document, in our own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Stable id (`S0-01`).
    pub id: String,
    /// Id of the document.
    pub document: String,
    /// Its non-empty line, counted from 1; the first, where the statement spans two.
    #[serde(default)]
    pub paragraph: u32,
    /// The statement, paraphrased, by language.
    pub text: Text,
    /// The date in the document's own words.
    #[serde(default)]
    pub as_given: String,
    /// The date that the statement is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Where, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// What scholarship makes of it.
    pub verdict: Verdict,
    /// Why, by language.
    #[serde(default)]
    pub note: Text,
    /// Ids of the sources that decide it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Why no event carries this claim, where none does.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub no_event: Text,
    /// Whether the note leaves something open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsettled: bool,
    /// Languages whose texts no native reader has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreviewed: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// How far a claim is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Scholarship agrees.
    Supported,
    /// Right in the main, wrong or loose in a part.
    #[default]
    Imprecise,
    /// Scholarship disagrees.
    Wrong,
    /// Scholars disagree among themselves.
    Contested,
    /// Says nothing about this atlas' subject.
    OffSubject,
}

/// One matter on which documents differ, or on which a document differs with itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conflict {
    /// Stable id.
    pub id: String,
    /// What they differ about, by language.
    pub title: Text,
    /// How they differ and what scholarship makes of it, by language.
    pub text: Text,
    /// Ids of the claims that differ.
    pub claims: Vec<String>,
    /// Ids of the sources that decide it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Languages whose texts no native reader has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreviewed: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A typed link between two events.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// Id of the earlier event.
    pub from: String,
    /// Id of the later event.
    pub to: String,
    /// How they hang together.
    pub kind: LinkKind,
    /// Why, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// The kinds of links. An earlier event brings a later one about; all else a later one does to an earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// The earlier brought the later about.
    #[default]
    LedTo,
    /// The later brought the earlier to an end.
    Ended,
    /// The later moved a border that the earlier had drawn.
    ChangedBorder,
    /// The later broke what the earlier had agreed.
    Broke,
    /// The later confirmed what the earlier had agreed.
    Confirmed,
}
