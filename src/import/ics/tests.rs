use super::*;
use crate::dataset::raw::When;
use crate::import::events_of;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\n\
VERSION:2.0\r\n\
PRODID:-//Example//EN\r\n\
X-WR-CALNAME:Border days\r\n\
BEGIN:VEVENT\r\n\
UID:khasan@example.org\r\n\
DTSTAMP:20200101T000000Z\r\n\
DTSTART;VALUE=DATE:19380729\r\n\
DTEND;VALUE=DATE:19380812\r\n\
SUMMARY;LANGUAGE=en:Lake Khasan\\, 1938\r\n\
DESCRIPTION:Fighting for the hil\r\n ls west of the lake\\;\\nthen none.\r\n\
CATEGORIES:Clashes,Border\\, disputed\r\n\
LOCATION:Lake Khasan\r\n\
GEO:42.447;130.614\r\n\
STATUS:CONFIRMED\r\n\
BEGIN:VALARM\r\n\
DESCRIPTION:not this\r\n\
END:VALARM\r\n\
END:VEVENT\r\n\
BEGIN:VEVENT\r\n\
DTSTART:19450809T001000Z\r\n\
SUMMARY:At night\r\n\
END:VEVENT\r\n\
END:VCALENDAR\r\n";

#[test]
fn events_of_a_calendar_are_read() {
    let (data, found) = read(CALENDAR);
    assert_eq!(found, []);
    assert_eq!(data.header.title["und"], "Border days");
    let events = events_of(&data);
    let [khasan, night] = events.as_slice() else {
        panic!("two events")
    };
    assert_eq!(
        (khasan.id.as_str(), &khasan.when),
        ("khasan", &When::Edtf("1938-07-29/1938-08-11".to_owned()))
    );
    assert_eq!(
        (khasan.title["en"].as_str(), khasan.summary["und"].as_str()),
        (
            "Lake Khasan, 1938",
            "Fighting for the hills west of the lake;\nthen none."
        )
    );
    assert_eq!(
        (&khasan.tags[..], &khasan.places[..]),
        (
            &["Clashes".to_owned(), "Border, disputed".to_owned()][..],
            &["lake-khasan".to_owned()][..]
        )
    );
    assert_eq!(data.places[0].at, [130.614, 42.447]);
    assert_eq!(khasan.extra[UNUSED]["STATUS"], "CONFIRMED");
    assert_eq!(night.when, When::Edtf("1945-08-09T00:10:00".to_owned()));
}

#[test]
fn mistakes_name_the_line() {
    let text = CALENDAR
        .replace("DTSTART;VALUE=DATE:19380729", "DTSTART:29.07.1938")
        .replace("DTSTART:19450809T001000Z\r\n", "RRULE:FREQ=YEARLY\r\n");
    let (data, found) = read(&text);
    assert_eq!(data.events.len(), 0);
    let told: Vec<String> = found
        .iter()
        .map(|f| format!("{} {}", f.path, f.line))
        .collect();
    assert_eq!(
        told,
        ["events[0].DTSTART 8", "events[1].RRULE 21", "events[1] 21"]
    );
    let (_, found) = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19050905");
    assert_eq!(found[0].message, "this event is never closed");
}

#[test]
fn our_own_properties_say_what_icalendar_cannot() {
    let own = "X-BORDERLINE-START:1938-07-29~\r\nX-BORDERLINE-END:1938-08-11\r\nX-BORDERLINE-TITLE-ZH-HANT:張鼓峰\r\nX-BORDERLINE-MEDIA-ALT:Hills\r\nX-BORDERLINE-MEDIA:a.svg\r\nSTATUS:";
    let (data, found) = read(&CALENDAR.replacen("STATUS:", own, 1));
    assert_eq!(found, []);
    let khasan = &events_of(&data)[0];
    assert_eq!(khasan.when, When::Edtf("1938-07-29~/1938-08-11".to_owned()));
    assert_eq!(
        (
            khasan.title["zh-Hant"].as_str(),
            khasan.media[0].alt["und"].as_str()
        ),
        ("張鼓峰", "Hills")
    );
    let moved = CALENDAR
        .replacen("STATUS:", own, 1)
        .replace("DATE:19380729", "DATE:19380728");
    let (data, found) = read(&moved);
    assert_eq!(
        (&events_of(&data)[0].when, found.len()),
        (&When::Edtf("1938-07-28/1938-08-11".to_owned()), 1)
    );
}
