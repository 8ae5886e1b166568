//! Datasets of which tables can hold everything.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::json;

use crate::dataset::raw::{
    Checked, Dataset, Era, Event, Extra, GivenDate, Lane, Media, Person, Place, PlaceName, Power,
    Source, Text, When,
};
use crate::dataset::{Atlas, settle};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[^\\s\\p{C};]([^\\p{C};]{0,12}[^\\s\\p{C};])?",
        1 => select(vec!["=1+1", "a, b", "<b>not bold</b>", "a & b &amp; c", "\"marks\"", "x;y", "two\nlines", "C:\\n\\,", "#,", "日露戦争", "1905", "null"])
            .prop_map(str::to_owned),
    ]
}

/// A word that may stand in a list.
fn word() -> impl Strategy<Value = String> {
    words().prop_map(|text| text.replace([';', '\n'], "-"))
}

pub(super) fn text() -> impl Strategy<Value = Text> {
    let one =
        |lang: &'static str| words().prop_map(move |text| Text::from([(lang.to_owned(), text)]));
    let both = (words(), words())
        .prop_map(|(en, ja)| Text::from([("en".to_owned(), en), ("zh-Hant".to_owned(), ja)]));
    prop_oneof![2 => one("en"), 1 => one("und"), 1 => one("ja"), 2 => both]
}

fn when() -> impl Strategy<Value = When> {
    let edtf = select(vec![
        "1905",
        "1905-09",
        "1905-12",
        "1905-09-05",
        "1905-09-05~",
        "1904-02-29?",
        "1938-07-29/1938-08-11",
        "1934~/1945-08",
        "1932/..",
        "../1945",
        "1932/",
        "/1945",
        "193X",
        "19XX",
        "1939-21",
        "[1938,1939]",
        "{1938,1940}",
        "[..1938]",
        "1905/1905",
        "0044-03-15",
        "1945-08-09T00:10:00",
        "1938-12/1939-01",
        "2000-01-01/9999-12-30",
    ]);
    let ends = select(vec![
        ("1945-08-09T00:10:00", "1945-08-09T23:00:00"),
        ("1945-08-09T00:10:00", "1945-08-10"),
        ("1945-08-09", "1945-08-09T12:00:00"),
        ("1938-08-11T12:00:00", "1938-08-11T12:00:00"),
        ("1938-08-11T12:00:00", ".."),
        ("1938-08-11T12:00:00", ""),
        ("", "1938-08-11T12:00:00"),
    ]);
    prop_oneof![
        4 => edtf.prop_map(|text| When::Edtf(text.to_owned())),
        1 => ends.prop_map(|(start, end)| When::Ends { start: start.to_owned(), end: end.to_owned() }),
    ]
}

const NAMES: [(&str, &str); 3] = [
    ("war-peace", "War & peace"),
    ("会戦", "会戦"),
    ("n.-p.-x", "N. P. X"),
];

fn ids() -> impl Strategy<Value = Vec<String>> {
    subsequence(NAMES.map(|(id, _)| id.to_owned()).to_vec(), 0..=3)
}

prop_compose! {
    pub(super) fn event()(
        (title, summary, long, note, display) in (text(), prop::option::of(text()), prop::option::of(text()), prop::option::of(text()), prop::option::of(text())),
        when in when(),
        (powers, people, places) in (ids(), ids(), ids()),
        (lane, kind) in (prop::option::of(select(NAMES.to_vec())), "[a-z]{0,5}"),
        // As many digits as JSON carries without a rounding.
        at in prop::option::of((-17_900_000..17_900_000i32, -8_900_000..8_900_000i32)),
        tags in prop::collection::vec(word(), 0..3),
        sources in subsequence(vec!["source-1".to_owned(), "source-2".to_owned()], 0..=2),
        (importance, unsettled, checked) in (1..=5u8, any::<bool>(), select(vec![Checked::None, Checked::Secondary, Checked::Text])),
        media in prop::option::of((words(), prop::option::of(words()), prop::option::of(words()))),
        given in prop::option::of(select(vec!["1858-05-16", "Ansei 1.12.21"])),
        colour in prop::option::of(words()),
    ) -> Event {
        let main = if title.contains_key("en") { "en" } else { title.keys().next().unwrap() }.to_owned();
        let in_main = |text: Option<String>| text.map(|text| (main.clone(), text)).into_iter().collect::<Text>();
        let media = media.map(|(url, alt, credit)| Media { url, alt: in_main(alt), credit, ..Media::default() });
        let given = given.map(|date| GivenDate { calendar: "julian".to_owned(), date: date.to_owned(), ..GivenDate::default() });
        Event {
            when, powers, people, places, kind, tags, sources, importance, unsettled, checked,
            lane: lane.map(|(id, _)| id.to_owned()),
            at: at.map(|(lon, lat)| [f64::from(lon) / 1e5, f64::from(lat) / 1e5]),
            summary: summary.unwrap_or_default(),
            text: long.unwrap_or_default(),
            date_note: note.unwrap_or_default(),
            display_date: display.unwrap_or_default(),
            media: media.into_iter().collect(),
            given_dates: given.into_iter().collect(),
            unreviewed: vec!["ja".to_owned()],
            extra: colour.map(|colour| ("colour".to_owned(), json!(colour))).into_iter().collect::<Extra>(),
            title,
            ..Event::default()
        }
    }
}

/// An atlas of events, with the records that they name.
pub(super) fn atlas(events: &[Event], eras: &[(Text, When)], title: Option<Text>) -> Atlas {
    let named = |text: &str| Text::from([("und".to_owned(), text.to_owned())]);
    let mut data = Dataset::default();
    data.header.borderline = 1;
    data.header.title = title.unwrap_or_default();
    for (number, (id, name)) in NAMES.iter().enumerate() {
        let (id, title) = ((*id).to_owned(), named(name));
        data.lanes.push(Lane {
            id: id.clone(),
            title: title.clone(),
            ..Lane::default()
        });
        data.powers.push(Power {
            id: id.clone(),
            name: title.clone(),
            ..Power::default()
        });
        data.people.push(Person {
            id: id.clone(),
            name: title,
            ..Person::default()
        });
        let names = vec![PlaceName {
            lang: "und".to_owned(),
            name: (*name).to_owned(),
            ..PlaceName::default()
        }];
        data.places.push(Place {
            id,
            names,
            at: [120.5 + number as f64, 45.25],
            ..Place::default()
        });
    }
    for (id, citation) in [
        ("source-1", "Coox, A. D., Nomonhan; 1985, \"2 vols\""),
        ("source-2", "Nish, 1985"),
    ] {
        data.sources.push(Source {
            id: id.to_owned(),
            citation: citation.to_owned(),
            ..Source::default()
        });
    }
    for (row, event) in events.iter().enumerate() {
        data.events.push(Event {
            id: format!("e{row}"),
            ..event.clone()
        });
    }
    for (row, (title, when)) in eras.iter().enumerate() {
        data.eras.push(Era {
            id: format!("era{row}"),
            title: title.clone(),
            when: when.clone(),
            ..Era::default()
        });
    }
    settle(data, Vec::new()).unwrap().0
}
