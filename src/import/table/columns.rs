//! The columns of a table and the names under which other programs know them.

use std::fmt::Write;

/// What a named text says of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// `title`, `era`, or `event` where it is empty; anything else is the event's kind.
    Type,
    /// The record's id.
    Id,
    /// EDTF of the beginning, or of the whole.
    Start,
    /// EDTF of the end.
    End,
    /// The year of the beginning, as TimelineJS has it: -44 is 44 BCE.
    Year,
    /// Its month.
    Month,
    /// Its day.
    Day,
    /// Its time of day, `18:30`.
    Time,
    /// The year of the end.
    EndYear,
    /// Its month.
    EndMonth,
    /// Its day.
    EndDay,
    /// Its time of day.
    EndTime,
    /// The calendar of `start` and `end`: `gregorian` or `julian`.
    Calendar,
    /// The language of the texts whose columns name none.
    Lang,
    /// Title.
    Title,
    /// One to three sentences.
    Summary,
    /// The long text.
    Text,
    /// The date in words.
    DisplayDate,
    /// What is doubtful about the date.
    DateNote,
    /// The date in other calendars: `julian 1905-08-23`.
    GivenDates,
    /// Kind of event.
    Kind,
    /// Lane.
    Lane,
    /// 5 to 1.
    Importance,
    /// The author's own words.
    Tags,
    /// Names of powers.
    Parties,
    /// Names of people.
    People,
    /// Names of places.
    Place,
    /// Latitudes of the places, degrees.
    Lat,
    /// Longitudes of the places, degrees.
    Lon,
    /// `latitude,longitude` in one.
    LatLon,
    /// Address of a picture, map or recording.
    Media,
    /// What there is to see in it.
    MediaAlt,
    /// Its caption.
    MediaCaption,
    /// Who made it.
    MediaCredit,
    /// Its licence.
    MediaLicense,
    /// Address of a small version.
    MediaThumbnail,
    /// Full references, with `|` between them.
    Source,
    /// `uncertain` where something is not settled.
    Certainty,
    /// How far it was checked.
    Checked,
    /// Languages whose texts nobody has reviewed.
    Unreviewed,
}

use Column as C;

/// The names of the columns as they are written, in the order in which they are written.
pub const NAMES: [(Column, &str); 33] = [
    (C::Type, "type"),
    (C::Id, "id"),
    (C::Start, "start"),
    (C::End, "end"),
    (C::Calendar, "calendar"),
    (C::Lang, "lang"),
    (C::Title, "title"),
    (C::Summary, "summary"),
    (C::Text, "text"),
    (C::DisplayDate, "display_date"),
    (C::DateNote, "date_note"),
    (C::GivenDates, "given_dates"),
    (C::Kind, "kind"),
    (C::Lane, "lane"),
    (C::Importance, "importance"),
    (C::Tags, "tags"),
    (C::Parties, "parties"),
    (C::People, "people"),
    (C::Place, "place"),
    (C::Lat, "lat"),
    (C::Lon, "lon"),
    (C::Media, "media"),
    (C::MediaAlt, "media_alt"),
    (C::MediaCaption, "media_caption"),
    (C::MediaCredit, "media_credit"),
    (C::MediaLicense, "media_license"),
    (C::MediaThumbnail, "media_thumbnail"),
    (C::Source, "source"),
    (C::Certainty, "certainty"),
    (C::Checked, "checked"),
    (C::Unreviewed, "unreviewed"),
    // Only read, but also suggested.
    (C::Year, "year"),
    (C::EndYear, "end_year"),
];

/// Further names that are read, without spaces, hyphens and low lines. Those of TimelineJS' sheet are `Year` … `Alt Text`.
const ALIASES: [(&str, Column); 55] = [
    ("startdate", C::Start),
    ("begin", C::Start),
    ("from", C::Start),
    ("date", C::Start),
    ("when", C::Start),
    ("timestamp", C::Start),
    ("enddate", C::End),
    ("to", C::End),
    ("until", C::End),
    ("month", C::Month),
    ("day", C::Day),
    ("time", C::Time),
    ("startyear", C::Year),
    ("startmonth", C::Month),
    ("startday", C::Day),
    ("starttime", C::Time),
    ("endmonth", C::EndMonth),
    ("endday", C::EndDay),
    ("endtime", C::EndTime),
    ("language", C::Lang),
    ("headline", C::Title),
    ("contenttext", C::Title),
    ("label", C::Title),
    ("name", C::Title),
    ("event", C::Title),
    ("description", C::Summary),
    ("body", C::Text),
    ("group", C::Lane),
    ("category", C::Lane),
    ("facet", C::Lane),
    ("tag", C::Tags),
    ("keywords", C::Tags),
    ("powers", C::Parties),
    ("party", C::Parties),
    ("persons", C::People),
    ("places", C::Place),
    ("location", C::Place),
    ("latitude", C::Lat),
    ("y", C::Lat),
    ("longitude", C::Lon),
    ("lng", C::Lon),
    ("long", C::Lon),
    ("x", C::Lon),
    ("latlon", C::LatLon),
    ("latlng", C::LatLon),
    ("coordinates", C::LatLon),
    ("image", C::Media),
    ("picture", C::Media),
    ("alttext", C::MediaAlt),
    ("sources", C::Source),
    ("reference", C::Source),
    ("citation", C::Source),
    ("mediaurl", C::Media),
    ("displaydate", C::DisplayDate),
    ("credit", C::MediaCredit),
];

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it says; nothing that Borderline uses where `None`.
    pub column: Option<Column>,
    /// The language that its name tells: `title_ja`.
    pub lang: Option<String>,
    /// Its name as its author wrote it.
    pub name: String,
}

impl Field {
    /// A field by its name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let field = |column, lang| Self {
            column,
            lang,
            name: name.to_owned(),
        };
        let whole = column(name);
        if whole.is_none()
            && let Some((base, tag)) = name.trim().rsplit_once(['_', ':'])
            && let Some(base) = column(base).filter(|base| is_text(*base))
            && is_language(tag)
        {
            return field(Some(base), Some(tag.to_owned()));
        }
        field(whole, None)
    }
}

/// Columns whose texts are in a language.
#[must_use]
pub const fn is_text(column: Column) -> bool {
    matches!(
        column,
        C::Title | C::Summary | C::Text | C::DisplayDate | C::DateNote
    )
}

/// `ja`, `zh-Hant`: enough of BCP 47 to tell a language from another word.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(is_lower));
    is_first && parts.all(|part| part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_lower(byte: u8) -> bool {
    byte.is_ascii_lowercase()
}

/// The column of a name, whatever its case, spaces, hyphens and low lines.
#[must_use]
pub fn column(name: &str) -> Option<Column> {
    let bare = bare(name);
    let own = NAMES.iter().find(|(_, own)| {
        let letters = own.bytes().filter(|byte| *byte != b'_');
        letters.eq(bare.bytes())
    });
    own.map(|(column, _)| *column).or_else(|| {
        let (_, column) = ALIASES.iter().find(|(alias, _)| *alias == bare)?;
        Some(*column)
    })
}

/// A name without what may differ in its spelling.
#[must_use]
pub fn bare(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The name that was probably meant: at most two letters away, and fewer than half of them.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    let bare: Vec<char> = bare(name).chars().take(24).collect();
    let known = NAMES.iter().map(|(_, own)| *own);
    let near = known
        .map(|own| (distance(&bare, own), own))
        .min_by_key(|(distance, _)| *distance)?;
    (near.0 <= 2 && near.0 * 2 < bare.len()).then_some(near.1)
}

/// How many letters are to be put in, left out or changed (Levenshtein).
fn distance(one: &[char], other: &str) -> usize {
    let mut row: Vec<usize> = (0..=one.len()).collect();
    for (at, letter) in other.chars().filter(|c| *c != '_').enumerate() {
        let mut last = at + 1;
        let mut next = vec![last];
        for (pair, own) in row.windows(2).zip(one) {
            let [diagonal, above] = pair else { continue };
            let changed = diagonal + usize::from(*own != letter);
            last = changed.min(above + 1).min(last + 1);
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// The names of the columns that a table needs or may have, for a hint.
#[must_use]
pub fn list_of_names() -> String {
    let mut names = String::new();
    for (_, name) in NAMES.iter().take(31) {
        let gap = if names.is_empty() { "" } else { ", " };
        // Writing into a string cannot fail.
        let _ = write!(names, "{gap}{name}");
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_spelling() {
        for (name, column) in [
            ("start", C::Start),
            ("Start Date", C::Start),
            ("End Year", C::EndYear),
            ("end_year", C::EndYear),
            ("HEADLINE", C::Title),
            ("Media Credit", C::MediaCredit),
            ("Alt Text", C::MediaAlt),
            ("content_text", C::Title),
            ("display-date", C::DisplayDate),
        ] {
            assert_eq!(super::column(name), Some(column), "{name}");
        }
        assert_eq!(super::column("colour"), None);
    }

    #[test]
    fn a_language_may_stand_behind_the_name_of_a_text() {
        let field = Field::named("title_zh-Hant");
        assert_eq!(
            (field.column, field.lang.as_deref()),
            (Some(C::Title), Some("zh-Hant"))
        );
        assert_eq!(Field::named("name:ja").lang.as_deref(), Some("ja"));
        for other in ["lane_ja", "title_long", "title_X"] {
            assert_eq!(Field::named(other).column, None, "{other}");
        }
    }

    #[test]
    fn the_nearest_name_is_suggested() {
        for (name, near) in [
            ("titel", Some("title")),
            ("importence", Some("importance")),
            ("Strat", Some("start")),
            ("colour", None),
            ("a", None),
        ] {
            assert_eq!(nearest(name), near, "{name}");
        }
    }
}
