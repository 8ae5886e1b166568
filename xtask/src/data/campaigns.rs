//! Campaigns: every position has its source, lies in its event's days and on the map, and an arrow runs between places.

use borderline::dataset::Atlas;
use borderline::dataset::movements::{Movement, Stay};
use borderline::dataset::raw::{Campaign, CampaignKind};
use borderline::time::iso_from_day;

/// West, south, east and north of what the map and the Kurils need, degrees.
const RANGE: [f64; 4] = [97.0, 34.0, 159.0, 57.0];

/// A place or station is met within this, degrees: some 8 km.
const NEAR: f64 = 0.07;

/// All that is wrong with the campaigns.
pub fn check(atlas: &Atlas) -> Vec<String> {
    let movements = atlas.movements.iter();
    let checked = movements.flat_map(|movement| {
        let campaign = &atlas.data.campaigns[movement.row];
        let mut wrong = Vec::new();
        if campaign.sources.is_empty() {
            wrong.push("has no source".to_owned());
        }
        wrong.extend(days(atlas, movement, campaign));
        wrong.extend(campaign.points.iter().filter_map(|point| {
            let at = point.at?;
            if point.accuracy_km.is_none() {
                Some(format!("does not say how exactly {at:?} is known"))
            } else if !in_range(at) {
                Some(format!("{at:?} is off the map"))
            } else if campaign.kind == CampaignKind::Arrow && !is_place(atlas, at) {
                Some(format!("{at:?} is no place and no station"))
            } else {
                None
            }
        }));
        let named = move |what| format!("campaigns \"{}\": {what}", campaign.id);
        wrong.into_iter().map(named)
    });
    checked.collect()
}

/// Positions outside the days of their events. Where the campaign has a note, that says why.
fn days(atlas: &Atlas, movement: &Movement, campaign: &Campaign) -> Vec<String> {
    let dated = movement.positions.iter().zip(&campaign.points);
    let dated = dated.filter_map(|(position, point)| Some((position.stay?, point)));
    dated
        .filter_map(|(stay, point)| {
            let event = point.event.as_ref().or(campaign.event.as_ref());
            let Some(event) = event else {
                return Some("has no event".to_owned());
            };
            let index = atlas.event_index(event)?;
            let outside = !within(stay, atlas.events().get(index)?.extent);
            (outside && campaign.note.is_empty()).then(|| {
                let day = iso_from_day(stay.from);
                format!("{day} is no day of \"{event}\", and no note says why")
            })
        })
        .collect()
}

fn within(stay: Stay, (first, after): (f64, f64)) -> bool {
    first <= f64::from(stay.from) && f64::from(stay.to) < after
}

fn in_range([lon, lat]: [f64; 2]) -> bool {
    let [west, south, east, north] = RANGE;
    (west..=east).contains(&lon) && (south..=north).contains(&lat)
}

fn is_place(atlas: &Atlas, at: [f64; 2]) -> bool {
    let places = atlas.data.places.iter().map(|place| place.at);
    let stations = atlas.data.railways.iter().flat_map(|line| &line.stations);
    places
        .chain(stations.map(|station| station.at))
        .any(|known| (known[0] - at[0]).abs() < NEAR && (known[1] - at[1]).abs() < NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::dataset::load;
    use serde_json::{Value, json};

    fn wrong(change: impl Fn(&mut Value)) -> Vec<String> {
        let mut campaign = json!({
            "id": "siege", "name": {"en": "Siege"}, "kind": "arrow", "power": "japan", "event": "war", "sources": ["K"],
            "points": [
                {"at": [121.27, 38.8], "when": "1905-01-02", "accuracy_km": 2},
                {"at": [123.4, 41.8], "when": "1905-03-10", "accuracy_km": 2}
            ]
        });
        change(&mut campaign);
        let place =
            |id: &str, at| json!({"id": id, "at": at, "names": [{"lang": "en", "name": id}]});
        let document = json!({
            "borderline": 1, "campaigns": [campaign], "sources": [{"id": "K", "citation": "K"}],
            "powers": [{"id": "japan", "name": {"en": "Japan"}}],
            "places": [place("port-arthur", [121.26, 38.81]), place("mukden", [123.43, 41.79])],
            "events": [{"id": "war", "title": {"en": "War"}, "when": "1904-02-08/1905-09-05", "sources": ["K"]}],
        });
        check(&load(&document.to_string()).unwrap().0)
    }

    #[test]
    fn a_campaign_lies_in_its_days_and_between_its_places() {
        assert_eq!(wrong(|_| {}), Vec::<String>::new());
        let said = |change: fn(&mut Value)| wrong(change).pop().unwrap_or_default();
        for (change, expected) in [
            (
                (|c: &mut Value| c["sources"] = json!([])) as fn(&mut Value),
                "has no source",
            ),
            (
                |c| c["points"][1]["when"] = json!("1905-09-06"),
                "1905-09-06 is no day of \"war\", and no note says why",
            ),
            (
                |c| c["points"][1]["at"] = json!([123.0, 42.0]),
                "[123.0, 42.0] is no place and no station",
            ),
            (
                |c| c["points"][1]["at"] = json!([23.4, 41.8]),
                "[23.4, 41.8] is off the map",
            ),
            (
                |c| c["points"][1]["accuracy_km"] = Value::Null,
                "does not say how exactly [123.4, 41.8] is known",
            ),
        ] {
            assert_eq!(said(change), format!("campaigns \"siege\": {expected}"));
        }
        let late = |c: &mut Value| {
            c["points"][1]["when"] = json!("1905-09-06");
            c["note"] = json!({"en": "A day after the peace."});
        };
        assert_eq!(wrong(late), Vec::<String>::new());
    }
}
