//! The label engine: places labels by importance so that no two overlap.

use crate::order::sort_by;
use crate::scene::Rect;

/// A label that would like to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What the caller knows it by.
    pub key: usize,
    /// Higher goes first; ties go to the earlier candidate.
    pub priority: f64,
    /// Boxes it could take, best first.
    pub boxes: Vec<Rect>,
}

/// Chooses labels greedily: `(key, box)` of each that is shown, boxes disjoint, inside `area` and clear of `taken`.
///
/// The set is maximal: a candidate that is left out meets a chosen or taken box in each of its places.
#[must_use]
pub fn place(candidates: &[Candidate], area: Rect, taken: &[Rect]) -> Vec<(usize, Rect)> {
    let taken: Vec<(usize, Rect)> = taken.iter().map(|area| (usize::MAX, *area)).collect();
    place_among(candidates, area, &taken)
}

/// Like [`place`], where what is taken belongs to candidates, by their keys: a label may stand on its own mark, not on
/// that of another.
#[must_use]
pub fn place_among(
    candidates: &[Candidate],
    area: Rect,
    taken: &[(usize, Rect)],
) -> Vec<(usize, Rect)> {
    let mut order: Vec<&Candidate> = candidates.iter().collect();
    sort_by(&mut order, |a, b| b.priority.total_cmp(&a.priority));
    let mut chosen: Vec<(usize, Rect)> = Vec::new();
    for candidate in order {
        let free = candidate.boxes.iter().find(|place| {
            area.encloses(place)
                && !taken
                    .iter()
                    .any(|(owner, other)| *owner != candidate.key && other.intersects(place))
                && !chosen.iter().any(|(_, other)| other.intersects(place))
        });
        if let Some(place) = free {
            chosen.push((candidate.key, *place));
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AREA: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 400.0,
        h: 200.0,
    };

    fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
        let place = (-20.0..400.0f64, -20.0..200.0f64, 5.0..90.0f64)
            .prop_map(|(x, y, w)| Rect::new(x, y, w, 14.0));
        proptest::collection::vec((0.0..5.0f64, proptest::collection::vec(place, 1..4)), 0..60)
            .prop_map(|rows| {
                rows.into_iter()
                    .enumerate()
                    .map(|(key, (priority, boxes))| Candidate {
                        key,
                        priority,
                        boxes,
                    })
                    .collect()
            })
    }

    proptest! {
        #[test]
        fn no_two_overlap_and_nothing_could_be_added(candidates in candidates()) {
            let chosen = place(&candidates, AREA, &[]);
            for (index, (_, a)) in chosen.iter().enumerate() {
                prop_assert!(AREA.encloses(a));
                prop_assert!(chosen.iter().skip(index + 1).all(|(_, b)| !a.intersects(b)));
            }
            for left in candidates.iter().filter(|c| !chosen.iter().any(|(key, _)| *key == c.key)) {
                for place in &left.boxes {
                    prop_assert!(!AREA.encloses(place) || chosen.iter().any(|(_, other)| other.intersects(place)));
                }
            }
        }
    }
}
