//! How far an army has come on its way, and a front on its.

use crate::dataset::movements::{Movement, Spot, Standing};
use crate::dataset::raw::CampaignKind;
use crate::geo::Point;

/// Points that two lines of a front are compared at.
const FRONT_POINTS: usize = 32;

/// The way that was made by a day, and the way since: of an army up to where an even pace would have brought it, of an
/// arrow up to the next dated place.
pub(super) fn way(movement: &Movement, standing: Standing) -> (Vec<Point>, Vec<Point>) {
    let points: Vec<Point> = movement
        .positions
        .iter()
        .filter_map(|position| match position.spot {
            Spot::At(at) => Some(at),
            Spot::Along(_) => None,
        })
        .collect();
    let done = points.iter().take(standing.reached + 1).copied().collect();
    let Some(next) = standing.next else {
        return (done, Vec::new());
    };
    let leg: Vec<Point> = points
        .get(standing.reached..=next.position)
        .unwrap_or_default()
        .to_vec();
    let going = match movement.kind {
        CampaignKind::Arrow => leg,
        CampaignKind::March | CampaignKind::Front => first_part(&leg, next.share),
    };
    (done, going)
}

fn length(line: &[Point]) -> f64 {
    let pairs = line.iter().zip(line.iter().skip(1));
    pairs.map(|(a, b)| a.distance(*b)).sum()
}

/// A line up to a share of its length.
fn first_part(line: &[Point], share: f64) -> Vec<Point> {
    let mut left = length(line) * share;
    let mut part: Vec<Point> = line.first().copied().into_iter().collect();
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        let step = a.distance(*b);
        if step >= left {
            part.push(a.towards(*b, if step > 0.0 { left / step } else { 1.0 }));
            break;
        }
        part.push(*b);
        left -= step;
    }
    part
}

/// Points at even distances along a line.
pub(super) fn even(line: &[Point]) -> Vec<Point> {
    let shares = (0..FRONT_POINTS).map(|at| at as f64 / (FRONT_POINTS - 1) as f64);
    shares
        .filter_map(|share| first_part(line, share).last().copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::movements::{Position, Stay};
    use crate::time::Day;

    fn movement(kind: CampaignKind) -> Movement {
        let at = |x, day: Option<Day>| Position {
            spot: Spot::At(Point::new(x, 0.0)),
            stay: day.map(|day| Stay {
                from: day,
                to: day,
                about: false,
            }),
        };
        Movement {
            row: 0,
            event: None,
            kind,
            positions: vec![
                at(0.0, Some(0)),
                at(10.0, Some(10)),
                at(30.0, None),
                at(50.0, Some(20)),
            ],
        }
    }

    fn xs(kind: CampaignKind, day: Day) -> (Vec<f64>, Vec<f64>) {
        let movement = movement(kind);
        let (done, going) = way(&movement, movement.standing(day).unwrap());
        let xs = |line: Vec<Point>| line.iter().map(|p| p.x).collect();
        (xs(done), xs(going))
    }

    #[test]
    fn an_army_is_where_an_even_pace_brings_it() {
        assert_eq!(xs(CampaignKind::March, 0), (vec![0.0], vec![]));
        assert_eq!(xs(CampaignKind::March, 5), (vec![0.0], vec![0.0, 5.0]));
        assert_eq!(xs(CampaignKind::March, 10), (vec![0.0, 10.0], vec![]));
        let (_, going) = xs(CampaignKind::March, 18);
        assert_eq!(going, [10.0, 30.0, 42.0]);
        let (done, going) = xs(CampaignKind::March, 99);
        assert_eq!((done.len(), going.len()), (4, 0));
    }

    #[test]
    fn an_arrow_runs_from_place_to_place() {
        assert_eq!(xs(CampaignKind::Arrow, 1), (vec![0.0], vec![0.0, 10.0]));
        let (_, going) = xs(CampaignKind::Arrow, 11);
        assert_eq!(going, [10.0, 30.0, 50.0]);
    }

    #[test]
    fn lines_of_a_front_are_compared_at_even_distances() {
        let bent = [Point::new(0.0, 0.0), Point::new(31.0, 0.0)];
        let points = even(&bent);
        assert_eq!(points.len(), FRONT_POINTS);
        assert!(
            points
                .iter()
                .enumerate()
                .all(|(at, p)| (p.x - at as f64).abs() < 1e-9)
        );
        assert_eq!(even(&[]), []);
    }
}
