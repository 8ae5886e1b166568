//! Every change of hands names the event that brought it about, or stands here with the reason why it names none.

use borderline::dataset::raw::{Dataset, Tenure};

/// Changes of which the atlas tells no event: cells, day, why.
const UNTOLD: [(&[&str], &str, &str); 6] = [
    (
        &["barga"],
        "1912-01-15",
        "a rising in Barga alone, two weeks after Mongolia's",
    ),
    (
        &["barga"],
        "1915-11-06",
        "a Sino-Russian arrangement about Barga alone",
    ),
    (
        &["outer-mongolia", "nomonhan-strip", "handagai-west"],
        "1919-11-22",
        "Peking ends the autonomy: a matter of China and Mongolia",
    ),
    (
        &["barga"],
        "1920-01-28",
        "Peking ends the autonomy: a matter of China and Barga",
    ),
    (
        &["outer-mongolia", "nomonhan-strip", "handagai-west"],
        "1921-02-04",
        "the day on which Ungern's troops took Urga is not settled",
    ),
    (
        &["ussuri-region", "khasan-hills"],
        "1921-05-26",
        "one of several overturns at Vladivostok under the intervention",
    ),
];

/// Changes without an event or a reason, and reasons without such a change.
pub fn check(data: &Dataset) -> Vec<String> {
    let causeless: Vec<&Tenure> = data
        .tenure
        .iter()
        .filter(|row| row.from != ".." && row.event.is_none())
        .collect();
    let excused = |row: &Tenure| {
        let named = |(cells, day, _): &(&[&str], &str, &str)| {
            *day == row.from && cells.contains(&row.cell.as_str())
        };
        UNTOLD.iter().any(named)
    };
    let mut wrong: Vec<String> = causeless
        .iter()
        .filter(|row| !excused(row))
        .map(|row| {
            format!(
                "tenure of \"{}\" from {}: names no event",
                row.cell, row.from
            )
        })
        .collect();
    for (cells, day, why) in UNTOLD {
        for cell in cells {
            let stands = causeless
                .iter()
                .any(|row| row.cell == *cell && row.from == day);
            if !stands {
                wrong.push(format!(
                    "tenure of \"{cell}\" from {day}: is no change without an event ({why})"
                ));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::atlas;

    #[test]
    fn a_change_names_its_event() {
        let mut data = atlas().data.clone();
        assert_eq!(check(&data), Vec::<String>::new());
        let row = data.tenure.iter_mut().find(|row| row.from == "1905-09-05");
        let row = row.unwrap();
        row.event = None;
        let wanted = format!("tenure of \"{}\" from 1905-09-05: names no event", row.cell);
        assert_eq!(check(&data), [wanted]);
    }

    #[test]
    fn a_reason_is_for_a_change_without_an_event() {
        let mut data = atlas().data.clone();
        let row = data.tenure.iter_mut().find(|row| row.from == "1920-01-28");
        row.unwrap().event = Some("kolchak-fall-1920".to_owned());
        assert_eq!(check(&data).len(), 1);
    }
}
