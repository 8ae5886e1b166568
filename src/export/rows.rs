//! Records → rows of named texts, the way back of `import::table`.

use crate::dataset::Atlas;
use crate::dataset::raw::{Checked, Era, Event, Extra, Position, Text, When};
use crate::import::table::KEPT_PLACE;
use crate::import::table::columns::{Column as C, Field, NAMES};
use crate::import::table::dates::texts_of;
use serde_json::Value;

/// A row: each text with its column and, where that is another than the row's, its language.
#[derive(Debug, Default)]
pub(super) struct Row(pub Vec<(C, Option<String>, String)>);

impl Row {
    /// Adds a text; an empty one says nothing. Spaces around it are lost in every one of these formats.
    fn push(&mut self, column: C, text: &str) {
        self.push_in(column, None, text);
    }

    fn push_in(&mut self, column: C, lang: Option<&str>, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0
                .push((column, lang.map(str::to_owned), text.to_owned()));
        }
    }

    fn push_list(&mut self, column: C, parts: &mut dyn Iterator<Item = String>) {
        let parts: Vec<String> = parts.map(|part| part.replace(';', ",")).collect();
        self.push(column, &parts.join(";"));
    }

    /// Adds a text in all its languages.
    fn push_texts(&mut self, column: C, main: &str, texts: &Text) {
        for (lang, text) in texts {
            self.push_in(column, (lang != main).then_some(lang), text);
        }
    }

    /// Adds a date, unless a format says it in its own way.
    fn push_when(&mut self, when: &When) {
        let (start, end) = texts_of(when);
        self.push(C::Start, &start);
        self.push(C::End, &end);
    }

    /// Takes a text out.
    pub(super) fn take(&mut self, column: C) -> Option<String> {
        let at = self
            .0
            .iter()
            .position(|(own, lang, _)| *own == column && lang.is_none())?;
        Some(self.0.remove(at).2)
    }

    /// The texts with the names of their columns: `title`, `title_ja`.
    pub(super) fn named(&self) -> impl Iterator<Item = (String, &str)> {
        self.0
            .iter()
            .map(|(column, lang, text)| (name(*column, lang.as_deref()), text.as_str()))
    }
}

/// The name of a column.
pub(super) fn name(column: C, lang: Option<&str>) -> String {
    let own = NAMES
        .iter()
        .find(|(own, _)| *own == column)
        .map_or("", |(_, name)| name);
    lang.map_or_else(|| own.to_owned(), |lang| format!("{own}_{lang}"))
}

/// The language of a row: the one that is wanted where its title has it, else English, else any.
fn main_lang<'a>(title: &'a Text, wanted: &'a str) -> &'a str {
    let has = |lang: &&str| title.contains_key(*lang);
    let other = title.keys().next().map_or("und", String::as_str);
    [wanted, "en"].into_iter().find(has).unwrap_or(other)
}

fn pick<'a>(texts: &'a Text, lang: &str) -> &'a str {
    let text = texts
        .get(lang)
        .or_else(|| texts.get("en"))
        .or_else(|| texts.values().next());
    text.map_or("", String::as_str)
}

/// The row of the dataset's title.
pub(super) fn of_title(atlas: &Atlas, wanted: &str) -> Row {
    let header = &atlas.data.header;
    let lang = main_lang(&header.title, wanted);
    let mut row = Row::default();
    row.push_texts(C::Title, lang, &header.title);
    row.push_texts(C::Summary, lang, &header.summary);
    if !row.0.is_empty() {
        row.push(C::Type, "title");
        push_lang(&mut row, lang);
    }
    row
}

/// The row of an era.
pub(super) fn of_era(era: &Era, wanted: &str) -> Row {
    let lang = main_lang(&era.title, wanted);
    let mut row = Row::default();
    row.push(C::Type, "era");
    row.push(C::Id, &era.id);
    row.push_when(&era.when);
    push_lang(&mut row, lang);
    row.push_texts(C::Title, lang, &era.title);
    row.push_texts(C::Summary, lang, &era.text);
    row
}

fn push_lang(row: &mut Row, lang: &str) {
    if lang != "und" {
        row.push(C::Lang, lang);
    }
}

/// The row of an event.
pub(super) fn of_event(atlas: &Atlas, event: &Event, wanted: &str) -> Row {
    let lang = main_lang(&event.title, wanted);
    let mut row = Row::default();
    row.push(C::Id, &event.id);
    row.push_when(&event.when);
    push_lang(&mut row, lang);
    for (column, texts) in [
        (C::Title, &event.title),
        (C::Summary, &event.summary),
        (C::Text, &event.text),
        (C::DisplayDate, &event.display_date),
        (C::DateNote, &event.date_note),
    ] {
        row.push_texts(column, lang, texts);
    }
    let given = event
        .given_dates
        .iter()
        .map(|given| format!("{} {}", given.calendar, given.date));
    row.push_list(C::GivenDates, &mut given.filter(|given| given != " "));
    row.push(C::Kind, &event.kind);
    if let Some(lane) = &event.lane {
        let titled = atlas.data.lanes.iter().find(|known| known.id == *lane);
        row.push(
            C::Lane,
            titled.map_or(lane, |known| pick(&known.title, lang)),
        );
    }
    if event.importance != 3 {
        row.push(C::Importance, &event.importance.to_string());
    }
    row.push_list(C::Tags, &mut event.tags.iter().cloned());
    who(atlas, event, lang, &mut row);
    place(atlas, event, lang, &mut row);
    media(event, lang, &mut row);
    if event.unsettled {
        row.push(C::Certainty, "uncertain");
    }
    match event.checked {
        Checked::None => {}
        Checked::Secondary => row.push(C::Checked, "secondary"),
        Checked::Text => row.push(C::Checked, "text"),
    }
    row.push_list(C::Unreviewed, &mut event.unreviewed.iter().cloned());
    row
}

fn who(atlas: &Atlas, event: &Event, lang: &str, row: &mut Row) {
    let powers = event.powers.iter().map(|id| match atlas.power(id) {
        Some(power) => pick(&power.name, lang).to_owned(),
        None => id.clone(),
    });
    row.push_list(C::Parties, &mut powers.into_iter());
    let people = event.people.iter().map(|id| {
        let person = atlas.data.people.iter().find(|person| person.id == *id);
        person.map_or_else(|| id.clone(), |person| pick(&person.name, lang).to_owned())
    });
    row.push_list(C::People, &mut people.into_iter());
    let citation = |id: &String| {
        atlas
            .source(id)
            .map_or_else(|| id.clone(), |source| source.citation.clone())
    };
    let sources: Vec<String> = event
        .sources
        .iter()
        .map(|id| citation(id).replace('|', "/"))
        .collect();
    row.push(C::Source, &sources.join(" | "));
}

/// Where an event was: at its places, and at one of its own behind them.
pub(super) fn positions(atlas: &Atlas, event: &Event) -> Vec<Position> {
    let places = event.places.iter().filter_map(|id| atlas.place(id));
    places.map(|place| place.at).chain(event.at).collect()
}

fn place(atlas: &Atlas, event: &Event, lang: &str, row: &mut Row) {
    let places = event.places.iter().filter_map(|id| atlas.place(id));
    let names = places.map(|place| {
        let of_lang = place.names.iter().find(|name| name.lang == lang);
        let name = of_lang.or_else(|| place.names.iter().find(|name| name.lang == "en"));
        let name = name.or_else(|| place.names.first());
        let name = name.map_or(place.id.as_str(), |name| name.name.as_str());
        // A name without text would be no part of the list.
        if name.trim().is_empty() {
            place.id.clone()
        } else {
            name.to_owned()
        }
    });
    row.push_list(C::Place, &mut names.into_iter());
    // A place without a position is a name that was kept.
    if let Some(kept) = event
        .extra
        .get(KEPT_PLACE)
        .and_then(Value::as_str)
        .filter(|_| event.places.is_empty())
    {
        row.push(C::Place, kept);
    }
    let at = positions(atlas, event);
    row.push_list(C::Lat, &mut at.iter().map(|[_, lat]| lat.to_string()));
    row.push_list(C::Lon, &mut at.iter().map(|[lon, _]| lon.to_string()));
}

/// The first picture; these formats have one.
fn media(event: &Event, lang: &str, row: &mut Row) {
    let Some(media) = event.media.first() else {
        return;
    };
    row.push(C::Media, &media.url);
    row.push(C::MediaAlt, pick(&media.alt, lang));
    row.push(C::MediaCaption, pick(&media.caption, lang));
    row.push(C::MediaCredit, media.credit.as_deref().unwrap_or_default());
    row.push(
        C::MediaLicense,
        media.license.as_deref().unwrap_or_default(),
    );
    row.push(
        C::MediaThumbnail,
        media.thumbnail.as_deref().unwrap_or_default(),
    );
}

/// What came with other formats, by names that are no columns'. What `own` keeps is left out.
pub(super) fn extras<'a>(
    extra: &'a Extra,
    own: &'a str,
) -> impl Iterator<Item = (String, &'a Value)> {
    let others = extra
        .iter()
        .filter(move |(name, _)| *name != own && *name != KEPT_PLACE);
    others.map(|(name, value)| {
        let is_column = Field::named(name).column.is_some();
        let name = if is_column {
            format!("{name}_")
        } else {
            name.clone()
        };
        (name, value)
    })
}
