//! Old Style: what the sources date by the Julian calendar says both dates, and they are of the same day.

use borderline::dataset::raw::Event;
use borderline::dataset::{Atlas, AtlasEvent};
use borderline::time::calendar::{Calendar, date_from_day};
use borderline::time::{
    Civil, Instant, Precision, civil_from_day, day_from_instant, span_from_edtf,
};

/// All that is wrong with the Julian dates of the events.
pub fn check(atlas: &Atlas) -> Vec<String> {
    let events = atlas.events();
    events
        .iter()
        .zip(events.records())
        .filter_map(|(event, record)| {
            let fault = fault(&event, &record)?;
            Some(format!("events \"{}\": {fault}", record.id))
        })
        .collect()
}

fn fault(event: &AtlasEvent, record: &Event) -> Option<String> {
    let mut given = record.given_dates.iter();
    let Some(given) = given.find(|given| given.calendar == "julian") else {
        let note = record.date_note.get("en").map_or("", String::as_str);
        let says_so = ["Old Style", "O.S."].iter().any(|name| note.contains(name));
        let dated = event.span.precision == Precision::Day;
        return (says_so && dated)
            .then(|| "its note has an Old Style date that it does not give".to_owned());
    };
    let Ok(julian) = span_from_edtf(&given.date) else {
        return Some(format!("\"{}\" is no date", given.date));
    };
    let day = |at: i64| day_from_instant(Instant(at));
    let (ours, theirs) = (&event.span, &julian);
    let mut ends = vec![(ours.start.min.0, theirs.start.min.0)];
    if theirs.start != theirs.end {
        ends.push((ours.end.max.0 - 1, theirs.end.max.0 - 1));
    }
    let apart = ends
        .into_iter()
        .find(|(ours, theirs)| julian_from_day(day(*ours)) != Some(civil_from_day(day(*theirs))));
    apart.map(|(ours, _)| {
        let right = julian_from_day(day(ours))
            .map(|date| format!("{}-{:02}-{:02}", date.year, date.month, date.day));
        format!(
            "{} of the Julian calendar is not the day of `when`, which is {}",
            given.date,
            right.unwrap_or_default()
        )
    })
}

fn julian_from_day(day: borderline::time::Day) -> Option<Civil> {
    let date = date_from_day(Calendar::Julian, day)?;
    Some(Civil {
        year: date.year,
        month: date.month?.number,
        day: date.day?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::load;
    use serde_json::{Value, json};

    fn faults(when: &str, date: Option<&str>, note: &str) -> usize {
        let given: Vec<Value> = date
            .map(|date| json!({"calendar": "julian", "date": date}))
            .into_iter()
            .collect();
        let event = json!({"id": "a", "title": {"en": "A"}, "when": when, "given_dates": given, "date_note": {"en": note}});
        let document = json!({"borderline": 1, "events": [event]});
        check(&load(&document.to_string()).unwrap().0).len()
    }

    #[test]
    fn both_dates_are_of_one_day() {
        assert_eq!(faults("1855-02-07", Some("1855-01-26"), ""), 0);
        assert_eq!(
            faults("1904-02-08/1904-02-09", Some("1904-01-26/1904-01-27"), ""),
            0
        );
        // The source may date the beginning alone.
        assert_eq!(faults("1891-05-31/1916-10", Some("1891-05-19"), ""), 0);
        assert_eq!(faults("1855-02-07", Some("1855-01-25"), ""), 1);
        assert_eq!(
            faults("1904-02-08/1904-02-09", Some("1904-01-26/1904-01-28"), ""),
            1
        );
        assert_eq!(faults("1855-02-07", Some("26 January 1855"), ""), 1);
    }

    #[test]
    fn what_the_note_says_is_given() {
        assert_eq!(faults("1855-02-07", None, "26 January 1855 Old Style"), 1);
        assert_eq!(faults("1855-02-07", None, "Ansei 1.12.21"), 0);
        // A month is not turned into another calendar's.
        assert_eq!(faults("1916-04", None, "21-22 March Old Style"), 0);
    }
}
