use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn event(record: Value) -> Event {
    serde_json::from_value(record).unwrap()
}

fn table(records: &[Event]) -> Events {
    let mut events = Events::default();
    records
        .iter()
        .for_each(|record| events.push(record.clone()));
    events
}

fn is_plain(record: &Event) -> bool {
    table(std::slice::from_ref(record)).rich().next().is_none()
}

/// Records of which some are plain, some nearly so.
fn record() -> impl Strategy<Value = Event> {
    let when = prop::sample::select(vec![
        json!("1905-09-05"),
        json!("1905-09-05/1905-09-07"),
        json!("1945-08-09T00:10:00"),
        json!("1945-08-09T00:00:00"),
        json!("1945-08-09T23:59:59"),
        json!({"start": "1945-08-09T00:10:00", "end": "1945-08-09"}),
        json!({"start": "1945-08-09", "end": "1945-08-10T01:00:00"}),
        json!({"start": "1945-08-09T00:00:00", "end": "1945-08-10T01:00:00"}),
        json!("1905-09-05~"),
        json!("1905-09"),
        json!("1905/.."),
        json!("never"),
    ]);
    let more = prop::sample::select(vec![
        json!({}),
        json!({"title": {"ja": "ポーツマス条約"}}),
        json!({"title": {"en": "Treaty", "ja": "条約"}}),
        json!({"title": {"en": "Treaty\u{1f}"}}),
        json!({"summary": {"en": ""}, "kind": "treaty"}),
        json!({"summary": {"ru": "мир"}, "lane": ""}),
        json!({"importance": 5, "powers": ["japan"]}),
        json!({"checked": "text"}),
        json!({"at": [0.0, 0.0]}),
    ]);
    let extra = prop::sample::select(vec![json!({}), json!({"className": "red", "n": [1, 2.5]})]);
    (when, more, extra, "\\PC{0,5}").prop_map(|(when, more, extra, id)| {
        let mut whole = json!({"id": id, "title": {}, "when": when});
        for (name, value) in more.as_object().unwrap() {
            whole[name] = value.clone();
        }
        let mut event = event(whole);
        event.extra = serde_json::from_value(extra).unwrap();
        event
    })
}

proptest! {
    #[test]
    fn every_record_is_had_back_with_its_date(records in prop::collection::vec(record(), 0..9)) {
        let events = table(&records);
        prop_assert_eq!(events.len(), records.len());
        for (index, record) in records.iter().enumerate() {
            let back = events.record(index).unwrap();
            prop_assert_eq!(&*back, record);
            prop_assert_eq!(events.id(index), Some(record.id.as_str()));
            let titles: Vec<_> = record.title.iter().map(|(tag, text)| (tag.as_str(), text.as_str())).collect();
            prop_assert_eq!(events.titles(index).collect::<Vec<_>>(), titles);
            if let Ok(span) = dates::span(&record.when) {
                prop_assert_eq!(events.get(index).unwrap().span, span);
            }
        }
    }
}

proptest! {
    #[test]
    fn columns_give_back_what_was_taken_out(records in prop::collection::vec(record(), 0..9), cut in 0..9_usize) {
        let records_of = |events: &Events| -> BTreeMap<String, Event> {
            events.records().map(|event| (format!("{event:?}"), event.into_owned())).collect()
        };
        let whole = table(&records);
        let mut rest = whole.clone();
        let columns = rest.take_plain();
        prop_assert!(rest.rich().count() == rest.len());
        // Into a table that has others already.
        let (first, _) = records.split_at(cut.min(records.len()));
        let mut other = table(first);
        prop_assert!(other.put_plain(&columns));
        let expected: Vec<Event> = first.iter().cloned().chain(records.iter().filter(|record| is_plain(record)).cloned()).collect();
        prop_assert_eq!(other.len(), expected.len());
        prop_assert_eq!(records_of(&other), records_of(&table(&expected)));
        for record in rest.records() {
            other.push(record.into_owned());
        }
        for (from, to) in whole.extents() {
            prop_assert!(other.extents().any(|extent| extent == (from, to)));
        }
    }
}

#[test]
fn columns_that_are_none_put_nothing_in() {
    let good = Columns {
        kinds: r#"[["en", null, "", null, 3, ""]]"#.to_owned(),
        times: vec![0.0, 86_400.0],
        kind_of: vec![0],
        texts: "a\u{1f}A\u{1f}\u{1f}\u{1f}".to_owned(),
    };
    let put = |columns: Columns| {
        let mut events = Events::default();
        (events.put_plain(&columns), events.len())
    };
    assert_eq!(put(good.clone()), (true, 1));
    for broken in [
        Columns {
            kinds: "[[]]".to_owned(),
            ..good.clone()
        },
        Columns {
            kinds: "[".to_owned(),
            ..good.clone()
        },
        Columns {
            times: vec![0.0],
            ..good.clone()
        },
        Columns {
            texts: "a\u{1f}A\u{1f}B\u{1f}\u{1f}\u{1f}".to_owned(),
            ..good.clone()
        },
    ] {
        assert_eq!(put(broken), (false, 0));
    }
    // A row of a kind that is not there.
    assert_eq!(
        put(Columns {
            kind_of: vec![1],
            ..good
        }),
        (true, 0)
    );
}

#[test]
fn plain_is_what_has_a_title_and_exact_days() {
    for (record, plain) in [
        (
            json!({"id": "a", "title": {"en": "A"}, "when": "1905-09-05"}),
            true,
        ),
        (
            json!({"id": "a", "title": {}, "when": "1905-09-05/1906-01-01", "kind": "war"}),
            true,
        ),
        (
            json!({"id": "a", "title": {"en": "A"}, "when": "1945-08-09T00:10:00"}),
            true,
        ),
        (
            json!({"id": "a", "title": {"en": "A", "ja": "A"}, "when": "1905-09-05"}),
            false,
        ),
        (
            json!({"id": "a", "title": {"en": "A"}, "when": "1905"}),
            false,
        ),
        (
            json!({"id": "a", "title": {"en": "A"}, "when": "1905-09-05", "places": ["x"]}),
            false,
        ),
    ] {
        assert_eq!(is_plain(&event(record.clone())), plain, "{record}");
    }
}

#[test]
fn a_plain_event_takes_a_row_and_its_texts() {
    let mut events = Events::default();
    let title = "Opening of the bridge";
    for number in 0..100_000 {
        let own = Own {
            id: &format!("{number:05}"),
            title,
            summary: "",
            from: Instant(0),
            to: Instant(86_400),
        };
        let common = Common {
            title: Some("en"),
            importance: 3,
            extra: r#"{"type":"point"}"#,
            ..Common::default()
        };
        assert!(events.push_plain(&common, &own));
    }
    events.shrink();
    // A row, and each of four texts with the byte that ends it; pages are not filled to their last byte.
    let texts = 5 + title.len() + 4;
    let least = (24 + texts) * events.len();
    assert!(
        (least..least + least / 20).contains(&events.bytes()),
        "{}",
        events.bytes()
    );
    assert_eq!(events.templates().count(), 1);
}

#[test]
fn members_that_are_different_everywhere_do_not_make_templates() {
    let mut events = Events::default();
    let many = 2 * MOST_SHARED;
    for number in 0..many {
        let mut record =
            event(json!({"id": number.to_string(), "title": {"en": "A"}, "when": "1905-09-05"}));
        record.extra.insert("number".to_owned(), json!(number));
        events.push(record);
    }
    assert!(events.templates().count() <= MOST_SHARED + 1);
    assert!(
        (0..many).all(|number| events.record(number).unwrap().extra["number"] == json!(number))
    );
}
