//! Campaigns in days and map kilometres: where an army or a front stood, and between which days it was on its way.

use super::atlas::Atlas;
use super::diagnostic::{Diagnostic, Severity};
use super::raw::{Campaign, CampaignKind, CampaignPoint};
use crate::geo::{Point, map_from_geo};
use crate::time::{Day, day_from_instant, span_from_edtf};

/// Where something was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// An army, map km.
    At(Point),
    /// A front: the line's place in `Topology::overlays`.
    Along(usize),
}

/// When it was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Whether the days are approximate.
    pub about: bool,
}

/// A position; without days it lies on the way between those before and after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Where.
    pub spot: Spot,
    /// When, if that is known.
    pub stay: Option<Stay>,
}

/// A campaign that can be drawn. The first and the last position are dated, and days do not go back.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Its row in `Atlas::data.campaigns`.
    pub row: usize,
    /// The event that it is part of.
    pub event: Option<usize>,
    /// How its positions are known.
    pub kind: CampaignKind,
    /// In order.
    pub positions: Vec<Position>,
}

/// Where a movement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The last dated position that was reached.
    pub reached: usize,
    /// When that was.
    pub since: Stay,
    /// The next dated position, where it is on its way to one.
    pub next: Option<Next>,
}

/// What lies ahead of a movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Next {
    /// The next dated position.
    pub position: usize,
    /// When it will be there.
    pub stay: Stay,
    /// How much of the time between the two has passed, above 0 and below 1.
    pub share: f64,
}

impl Movement {
    /// Where it stands on a day; `None` before its first day. After the last one it stays.
    #[must_use]
    pub fn standing(&self, day: Day) -> Option<Standing> {
        let dated = self.positions.iter().enumerate();
        let mut dated = dated.filter_map(|(at, position)| Some((at, position.stay?)));
        let mut last = None;
        let ahead = dated.find(|(at, stay)| {
            let reached = stay.from <= day;
            if reached {
                last = Some((*at, *stay));
            }
            !reached
        });
        let (reached, since) = last?;
        let next = ahead
            .filter(|_| day > since.to)
            .map(|(position, stay)| Next {
                position,
                stay,
                share: f64::from(day - since.to) / f64::from((stay.from - since.to).max(1)),
            });
        Some(Standing {
            reached,
            since,
            next,
        })
    }

    /// The last day that is told of.
    #[must_use]
    pub fn last_day(&self) -> Day {
        let days = self.positions.iter().filter_map(|position| position.stay);
        days.map(|stay| stay.to).max().unwrap_or(Day::MIN)
    }
}

/// The movements of all campaigns that can be drawn; of the others it is reported why not.
pub(super) fn movements(atlas: &Atlas, found: &mut Vec<Diagnostic>) -> Vec<Movement> {
    let numbered = atlas.data.campaigns.iter().enumerate();
    numbered
        .filter_map(|(row, campaign)| movement(atlas, row, campaign, found))
        .collect()
}

fn movement(
    atlas: &Atlas,
    row: usize,
    campaign: &Campaign,
    found: &mut Vec<Diagnostic>,
) -> Option<Movement> {
    let mut report = |severity, at: usize, message: &str, hint: &str| {
        let path = format!("campaigns[{row}].points[{at}]");
        found.push(Diagnostic::at(severity, path, message.to_owned(), hint));
    };
    let front = campaign.kind == CampaignKind::Front;
    let last = campaign.points.len().saturating_sub(1);
    let mut positions = Vec::new();
    let mut before = Day::MIN;
    for (at, point) in campaign.points.iter().enumerate() {
        let Some(spot) = spot(atlas, point, front) else {
            // A document without geometry may still tell of its fronts.
            let (severity, hint) = if front && point.line.is_some() {
                (
                    Severity::Warning,
                    "add the line to \"overlays\" of the geometry",
                )
            } else {
                (Severity::Error, "give \"at\", or for a front \"line\"")
            };
            report(severity, at, "this position is nowhere", hint);
            return None;
        };
        // What is no date at all has been reported already.
        let stay = point.when.as_deref().and_then(stay);
        if stay.is_none() && (front || at == 0 || at == last) {
            let hint = "only a place on the way between two dated ones can do without";
            report(Severity::Error, at, "this position has no days", hint);
            return None;
        }
        if let Some(stay) = stay {
            if stay.from < before {
                let hint = "list the positions in the order of their days";
                report(
                    Severity::Error,
                    at,
                    "this position is earlier than the one before",
                    hint,
                );
                return None;
            }
            before = stay.to;
        }
        positions.push(Position { spot, stay });
    }
    (positions.len() > 1).then_some(Movement {
        row,
        event: campaign
            .event
            .as_deref()
            .and_then(|id| atlas.event_index(id)),
        kind: campaign.kind,
        positions,
    })
}

fn spot(atlas: &Atlas, point: &CampaignPoint, front: bool) -> Option<Spot> {
    if front {
        let id = point.line.as_ref()?;
        let mut lines = atlas.topology.overlays.iter();
        return lines.position(|line| line.id == *id).map(Spot::Along);
    }
    let [lon, lat] = point.at?;
    Some(Spot::At(map_from_geo(lon, lat)))
}

fn stay(when: &str) -> Option<Stay> {
    let span = span_from_edtf(when).ok()?;
    Some(Stay {
        from: day_from_instant(span.start.min),
        // An end is exclusive, so the day before it is the last one.
        to: day_from_instant(span.end.max).saturating_sub(1),
        about: span.start.approximate || span.end.approximate,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use serde_json::{Value, json};

    fn loaded(points: Value) -> Result<Movement, String> {
        let campaign =
            json!({"id": "advance", "name": {"en": "Advance"}, "power": "ussr", "points": points});
        let powers = json!([{"id": "ussr", "name": {"en": "USSR"}}]);
        let document = json!({"borderline": 1, "powers": powers, "campaigns": [campaign]});
        match load(&document.to_string()) {
            Ok((atlas, _)) => Ok(atlas.movements[0].clone()),
            Err(found) => Err(format!("{}: {}", found[0].path, found[0].message)),
        }
    }

    fn day(text: &str) -> Day {
        crate::time::day_from_edtf(text).unwrap()
    }

    #[test]
    fn between_two_days_it_is_on_its_way() {
        let advance = loaded(json!([
            {"at": [131.0, 44.0], "when": "1945-08-09"},
            {"at": [130.5, 44.0]},
            {"at": [130.0, 44.0], "when": "1945-08-11/1945-08-13"},
            {"at": [129.0, 44.0], "when": "1945-08-17~"}
        ]))
        .unwrap();
        let on = |text| advance.standing(day(text));
        assert_eq!(on("1945-08-08"), None);
        let start = on("1945-08-09").unwrap();
        assert_eq!((start.reached, start.next), (0, None));
        let next = on("1945-08-10").unwrap().next.unwrap();
        assert_eq!((next.position, next.share), (2, 0.5));
        assert_eq!(on("1945-08-13").unwrap().next, None);
        let next = on("1945-08-16").unwrap().next.unwrap();
        assert_eq!((next.position, next.share), (3, 0.75));
        assert!(next.stay.about);
        let end = on("1950-01-01").unwrap();
        assert_eq!((end.reached, end.next), (3, None));
        assert_eq!(advance.last_day(), day("1945-08-17"));
    }

    #[test]
    fn what_cannot_be_drawn_is_an_error_with_its_path() {
        for (points, said) in [
            (
                json!([{"at": [131.0, 44.0]}, {"at": [130.0, 44.0], "when": "1945"}]),
                "campaigns[0].points[0]: this position has no days",
            ),
            (
                json!([{"at": [131.0, 44.0], "when": "1945"}, {"when": "1946"}]),
                "campaigns[0].points[1]: this position is nowhere",
            ),
            (
                json!([{"at": [131.0, 44.0], "when": "1945-08-09"}, {"at": [130.0, 44.0], "when": "1945-08-08"}]),
                "campaigns[0].points[1]: this position is earlier than the one before",
            ),
        ] {
            assert_eq!(loaded(points).unwrap_err(), said);
        }
    }
}
