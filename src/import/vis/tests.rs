use super::*;
use crate::dataset::raw::When;
use proptest::prelude::*;
use serde_json::json;

fn whens(items: &str) -> Vec<When> {
    let events = read(items).unwrap().events;
    events.records().map(|event| event.when.clone()).collect()
}

fn edtf(text: &str) -> When {
    When::Edtf(text.to_owned())
}

fn ends(start: &str, end: &str) -> When {
    When::Ends {
        start: start.to_owned(),
        end: end.to_owned(),
    }
}

#[test]
fn items_and_groups_become_events_and_lanes() {
    let text = r#"{"title": "not ours", "groups": [{"id": 7, "content": "North"}],
        "items": [{"id": 3, "content": "Treaty", "start": "1905-09-05", "group": 7, "title": "of Portsmouth", "className": "red"},
                  {"content": "Armistice", "start": "1905-09", "group": "a b"}]}"#;
    let data = read(text).unwrap();
    assert_eq!(data.lanes.len(), 1);
    assert_eq!(
        (
            data.lanes[0].id.as_str(),
            data.lanes[0].title["und"].as_str()
        ),
        ("7", "North")
    );
    let [first, second] = [0, 1].map(|index| data.events.record(index).unwrap());
    assert_eq!((first.id.as_str(), first.lane.as_deref()), ("3", Some("7")));
    assert_eq!(
        (first.title["und"].as_str(), first.summary["und"].as_str()),
        ("Treaty", "of Portsmouth")
    );
    assert_eq!(first.extra["className"], "red");
    assert_eq!(
        (second.id.as_str(), second.lane.as_deref()),
        ("item-2", Some("a-b"))
    );
}

#[test]
fn moments_become_the_days_that_they_cover() {
    let text = r#"[
        {"start": -2033596800000},
        {"start": -2033596800000, "end": -2033424000000},
        {"start": -2033596800000, "end": -2033510400000},
        {"start": "1938-07-29", "end": "1938-08-11"},
        {"start": "1938-07-29T00:00:00.000Z", "end": "1938-08-12T00:00:00.000Z"},
        {"start": "1945-08-09T00:10:00.000Z"},
        {"start": "1945-08-09T00:10:00Z", "end": "1945-08-10T00:00:00Z"},
        {"start": 1000, "end": 61000}]"#;
    assert_eq!(
        whens(text),
        [
            edtf("1905-07-24"),
            edtf("1905-07-24/1905-07-25"),
            edtf("1905-07-24"),
            edtf("1938-07-29/1938-08-11"),
            edtf("1938-07-29/1938-08-11"),
            edtf("1945-08-09T00:10:00"),
            ends("1945-08-09T00:10:00", "1945-08-09"),
            ends("1970-01-01T00:00:01", "1970-01-01T00:01:01"),
        ]
    );
}

#[test]
fn findings_name_the_member() {
    let text = r#"[{"start": "1905"}, {"start": "Sept 5"}, {"start": "1905", "end": "never"}, {"content": "x"}]"#;
    let paths: Vec<String> = read(text)
        .unwrap_err()
        .into_iter()
        .map(|finding| finding.path)
        .collect();
    assert_eq!(paths, ["items[1].start", "items[2].end", "items[3].start"]);
    let found = read(r#"{"items": [{"start": 0}, {"start": {"year": 1905}}]}"#).unwrap_err();
    assert_eq!(
        (found[0].path.as_str(), found[0].line),
        ("items[1].start", 1)
    );
    assert_eq!(read("[{\"start\": 0},, ]").unwrap_err()[0].path, "");
    assert_eq!(read("[] []").unwrap_err().len(), 1);
}

#[test]
fn no_number_is_out_of_reach_of_the_reader() {
    for number in ["1e308", "-1e308", "9007199254740993", "-0.5"] {
        assert_eq!(
            whens(&format!("[{{\"start\": {number}, \"end\": {number}}}]")).len(),
            1,
            "{number}"
        );
    }
}

fn moment() -> impl Strategy<Value = Scalar<'static>> {
    let day = 86_400_000.0;
    let numbers = prop::sample::select(vec![
        0.0,
        day,
        -day,
        2.0 * day,
        61_000.0,
        day - 1000.0,
        0.5,
        1e300,
        -1e18,
    ]);
    let texts = prop::sample::select(vec![
        "1970-01-01",
        "1970-01-02",
        "1970-01-02T00:00:00.000Z",
        "1970-01-02T00:00:00",
        "1970-01-02T10:00:00Z",
        "1970-01-02T23:59:59",
        "1970-01-02T23:59:60",
        "1970-01-02T",
        "1970-02-30",
        "1970-01",
        "1970~",
        "",
    ]);
    prop_oneof![
        Just(Scalar::Missing),
        numbers.prop_map(Scalar::Number),
        texts.prop_map(|text| Scalar::Text(text.into())),
    ]
}

proptest! {
    #[test]
    fn what_needs_no_text_says_what_the_text_would(start in moment(), end in moment()) {
        if let Some((from, to)) = exact(&start, &end) {
            let mut data = Dataset::default();
            let own = Own { id: "a", title: "", summary: "", from, to };
            data.events.push_plain(&Common { importance: 3, ..Common::default() }, &own);
            prop_assert_eq!(&data.events.record(0).unwrap().when, &when(&start, &end).unwrap());
        }
    }
}

#[test]
fn days_and_times_need_no_text() {
    let text = |text: &'static str| Scalar::Text(text.into());
    let exact = |start, end| exact(&start, &end).map(|(from, to)| (from.0, to.0));
    let day = 86_400;
    // The last second of a day ends at midnight, as a day does.
    assert_eq!(exact(Scalar::Number(-1.0), Scalar::Missing), None);
    assert_eq!(
        exact(text("1970-01-02"), Scalar::Missing),
        Some((day, 2 * day))
    );
    assert_eq!(
        exact(Scalar::Number(0.0), Scalar::Number(2e3 * day as f64)),
        Some((0, 2 * day))
    );
    assert_eq!(
        exact(text("1970-01-01T01:00:00Z"), Scalar::Missing),
        Some((3600, 3601))
    );
    assert_eq!(exact(text("1970"), Scalar::Missing), None);
}

#[test]
fn pieces_of_a_text_are_read_as_the_whole() {
    let text = r#"{"groups": [{"id": 1, "content": "Nörd"}], "items":
        [{"id": "é", "content": "a \"]\" b", "start": "1905", "type": "point"}, {"start": 0, "group": 1, "x": {"y": []}}]}"#;
    let whole = read(text).unwrap();
    assert_eq!((whole.events.len(), whole.lanes.len()), (2, 1));
    let mut reader = Reader::new();
    for letter in text.chars() {
        reader.push(letter.encode_utf8(&mut [0; 4]));
    }
    let pieces = reader.finish().unwrap();
    let records = |data: &Dataset| {
        data.events
            .records()
            .map(|event| event.into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (records(&pieces), pieces.lanes),
        (records(&whole), whole.lanes)
    );
}

#[test]
fn findings_have_their_line() {
    for (text, path, line, column) in [
        (
            "[{\"start\": 0},\n {\"start\": []}]",
            "items[1].start",
            2,
            13,
        ),
        ("[{\"start\": 0},\n {\"start\" 0}]", "", 2, 11),
        (
            "{\"groups\": 3,\n\"items\": [{\"start\": 0}]}",
            "groups",
            1,
            2,
        ),
        ("[{\"start\": 0}\n", "", 1, 14),
    ] {
        let found = read(text).unwrap_err();
        let finding = found.first().unwrap();
        assert_eq!(
            (finding.path.as_str(), finding.line, finding.column),
            (path, line, column),
            "{text}"
        );
    }
}

#[test]
fn broken_items_are_left_out_and_html_is_reduced_where_the_text_is_read_as_a_whole() {
    let text = "{\"items\": [\n {\"id\": 1, \"content\": \"<b>Treaty</b> &amp; <img src=x>\", \"start\": \"1905\"},\n {\"id\": 2, \"content\": \"x\", \"start\": \"soon\"},\n {\"id\": 1, \"content\": \"y\", \"start\": 0}]}";
    let (data, found) = read_some(text).unwrap();
    let events: Vec<_> = data
        .events
        .records()
        .map(|event| (event.id.clone(), event.title["und"].clone()))
        .collect();
    assert_eq!(
        events,
        [
            ("1".to_owned(), "Treaty &".to_owned()),
            ("1-2".to_owned(), "y".to_owned())
        ]
    );
    assert_eq!(
        (found[0].path.as_str(), found[0].line, found[0].column),
        ("items[1].start", 3, 37)
    );
    assert!(found[1].message.contains("<img>"));
    assert!(read_some("[{]").is_err());
}

/// An item as text, and as a row: its kind, its texts, its times.
fn item() -> impl Strategy<Value = (Value, (Value, String, [f64; 2]))> {
    let time = prop_oneof![
        20 => (-200_000..200_000_i32).prop_map(|day| f64::from(day) * 86_400_000.0),
        20 => (-2_000_000_000_000_i64..2_000_000_000_000).prop_map(|at| at as f64),
        1 => Just(1e300),
    ];
    let end = prop::option::of(time.clone());
    let id = prop::option::of("[a-zé ]{1,3}");
    let group = prop::option::of("[a-b ]{0,2}");
    let content = prop_oneof![20 => "[a-c]{0,2}", 1 => "\u{1f}"];
    (time, end, id, group, content, "[a-c]{0,2}", any::<bool>()).prop_map(
        |(start, end, id, group, content, title, red)| {
            let mut item = json!({"start": start, "content": content, "title": title});
            if red {
                item["className"] = "red".into();
            }
            for (name, text) in [("id", &id), ("group", &group)] {
                if let Some(text) = text {
                    item[name] = text.as_str().into();
                }
            }
            if let Some(end) = end {
                item["end"] = end.into();
            }
            let language = |text: &str| (!text.is_empty()).then_some("und");
            let extra = if red { r#"{"className":"red"}"# } else { "" };
            let kind = json!([language(&content), language(&title), "", group, 3, extra]);
            let id = id.unwrap_or_default();
            let texts = format!("{id}\u{1f}{content}\u{1f}{title}\u{1f}\u{1f}");
            (item, (kind, texts, [start, end.unwrap_or(f64::NAN)]))
        },
    )
}

proptest! {
    #[test]
    fn rows_are_read_as_their_text_is(items in prop::collection::vec(item(), 1..12), piece in 1..5_usize) {
        let (items, rows): (Vec<Value>, Vec<_>) = items.into_iter().unzip();
        let mut reader = Reader::new();
        reader.push("[]");
        let mut number = 0;
        let taken = rows.chunks(piece).all(|rows| {
            let kinds = rows.iter().map(|(kind, ..)| kind.clone());
            let first = number;
            number += rows.len() as u32;
            reader.push_rows(&Columns {
                kinds: Value::Array(kinds.collect()).to_string(),
                times: rows.iter().flat_map(|(_, _, times)| *times).collect(),
                kind_of: (first..number).collect(),
                texts: rows.iter().map(|(_, texts, _)| texts.as_str()).collect(),
            })
        });
        // What is not taken in columns comes as text.
        if taken {
            let records = |data: Dataset| data.events.records().map(Cow::into_owned).collect::<Vec<Event>>();
            let text = Value::Array(items).to_string();
            prop_assert_eq!(records(reader.finish().unwrap()), records(read(&text).unwrap()));
        }
    }
}
