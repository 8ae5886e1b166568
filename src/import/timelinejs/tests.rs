use super::*;
use crate::dataset::raw::When;
use crate::import::events_of;

fn edtf(text: &str) -> When {
    When::Edtf(text.to_owned())
}

fn messages(found: &[Diagnostic]) -> Vec<String> {
    found
        .iter()
        .map(|f| format!("{} {}:{} {}", f.path, f.line, f.column, f.message))
        .collect()
}

#[test]
fn slides_become_events_eras_and_the_title() {
    let text = r##"{
 "title": {"text": {"headline": "Amur frontier", "text": "Two empires, <em>one</em> river"}},
 "events": [
  {"unique_id": "changkufeng", "group": "Clashes", "background": {"color": "#eee"},
   "start_date": {"year": "1938", "month": "07", "day": 29}, "end_date": {"year": 1938, "month": 8, "day": 11, "display_date": "mid-August"},
   "text": {"headline": "Lake Khasan &amp; its hills", "text": "<p>Fighting.</p><p>Then none.</p>"},
   "media": {"url": "img/khasan.svg", "caption": "Sketch", "credit": "own work", "alt": "Two hills", "link": "https://example.org"}},
  {"start_date": {"year": -44}, "text": {"headline": "Ides"}},
  {"start_date": {"year": 1945, "month": 8, "day": 9, "hour": 0, "minute": 10}, "text": {"headline": "At night"}}],
 "eras": [{"start_date": {"year": 1932}, "end_date": {"year": 1945}, "text": {"headline": "Manchukuo"}}],
 "scale": "human"}"##;
    let (data, found) = read(text).unwrap();
    assert_eq!(
        messages(&found),
        [
            "events[0].background 4:66 \"background\" is kept, but not used",
            "events[0].media 7:13 \"media\" is kept, but not used"
        ]
    );
    assert_eq!(
        (
            data.header.title["und"].as_str(),
            data.header.summary["und"].as_str()
        ),
        ("Amur frontier", "Two empires, one river")
    );
    let events = events_of(&data);
    let [khasan, ides, night] = events.as_slice() else {
        panic!("three events")
    };
    assert_eq!(
        (khasan.id.as_str(), khasan.lane.as_deref(), &khasan.when),
        (
            "changkufeng",
            Some("clashes"),
            &edtf("1938-07-29/1938-08-11")
        )
    );
    assert_eq!(
        (khasan.title["und"].as_str(), khasan.summary["und"].as_str()),
        ("Lake Khasan & its hills", "Fighting.\n\nThen none.")
    );
    assert_eq!(
        (
            khasan.display_date["und"].as_str(),
            khasan.media[0].alt["und"].as_str()
        ),
        ("mid-August", "Two hills")
    );
    assert_eq!(khasan.extra[UNUSED]["media"]["link"], "https://example.org");
    assert_eq!(
        (&ides.when, &night.when),
        (&edtf("-0043"), &edtf("1945-08-09T00:10:00"))
    );
    assert_eq!(
        (data.eras[0].id.as_str(), &data.eras[0].when),
        ("manchukuo", &edtf("1932/1945"))
    );
    assert_eq!(data.header.extra["timelinejs"]["scale"], "human");
}

#[test]
fn a_broken_slide_costs_only_itself() {
    let text = r#"{"events": [
  {"start_date": {"year": 1905}, "text": {"headline": "a"}},
  {"start_date": {"year": 1905, "month": 13}, "text": {"headline": "b"}},
  {"start_date": "5 May 1905", "text": {"headline": "c"}},
  {"text": {"headline": "d"}},
  7]}"#;
    let (data, found) = read(text).unwrap();
    assert_eq!(data.events.len(), 1);
    let messages = messages(&found);
    for (message, expected) in messages.iter().zip([
        "events[1].start_date 3:18 ",
        "events[2].start_date 4:18 ",
        "events[3] 5:3 ",
        "events[4] 6:3 ",
    ]) {
        assert!(message.starts_with(expected), "{messages:#?}");
    }
    assert_eq!(messages.len(), 4);
    assert_eq!(read("{\"events\": [,]}").unwrap_err()[0].column, 13);
}

#[test]
fn our_finer_date_counts_while_it_says_the_same_days() {
    let slide = |year: i32| {
        format!(
            r#"{{"events": [{{"start_date": {{"year": {year}}}, "borderline": {{"start": "1934~", "title_ja": "築城", "mood": 5}}, "text": {{"headline": "a"}}}}]}}"#
        )
    };
    let (data, found) = read(&slide(1934)).unwrap();
    assert_eq!(
        (&events_of(&data)[0].when, found.len()),
        (&edtf("1934~"), 0)
    );
    assert_eq!(
        (
            events_of(&data)[0].title["ja"].as_str(),
            &events_of(&data)[0].extra["mood"]
        ),
        ("築城", &serde_json::json!(5))
    );
    let (data, found) = read(&slide(1935)).unwrap();
    assert_eq!((&events_of(&data)[0].when, found.len()), (&edtf("1935"), 1));
}
