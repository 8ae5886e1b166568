//! The label engine: places labels by importance so that no two overlap.

use crate::order::sort_by;
use crate::scene::Rect;

/// Boxes that a label could take, best first, `None` after the last: found one by one, as far as they are asked for. Iterators
/// as objects would weigh more, by what nobody calls.
pub type Boxes<'a> = Box<dyn FnMut() -> Option<Rect> + 'a>;

/// What an iterator gives, one by one.
pub fn one_by_one<'a>(mut boxes: impl Iterator<Item = Rect> + 'a) -> Boxes<'a> {
    Box::new(move || boxes.next())
}

/// A label that would like to be shown.
pub struct Candidate<'a> {
    /// What the caller knows it by.
    pub key: usize,
    /// Higher goes first; ties go to the earlier candidate.
    pub priority: f64,
    /// Where it could stand.
    pub boxes: Boxes<'a>,
}

/// Chooses labels greedily: `(key, box)` of each that is shown, boxes disjoint, inside `area` and clear of `taken`.
///
/// The set is maximal: a candidate that is left out meets a chosen or taken box in each of its places.
#[must_use]
pub fn place(candidates: Vec<Candidate<'_>>, area: Rect, taken: &[Rect]) -> Vec<(usize, Rect)> {
    let taken: Vec<(usize, Rect)> = taken.iter().map(|area| (usize::MAX, *area)).collect();
    place_among(candidates, area, &taken)
}

/// Like [`place`], where what is taken belongs to candidates, by their keys: a label may stand on its own mark, not on
/// that of another.
#[must_use]
pub fn place_among(
    mut candidates: Vec<Candidate<'_>>,
    area: Rect,
    taken: &[(usize, Rect)],
) -> Vec<(usize, Rect)> {
    sort_by(&mut candidates, |a, b| b.priority.total_cmp(&a.priority));
    let mut chosen: Vec<(usize, Rect)> = Vec::new();
    for candidate in candidates {
        let free = std::iter::from_fn(candidate.boxes).find(|place| {
            area.encloses(place)
                && !taken
                    .iter()
                    .any(|(owner, other)| *owner != candidate.key && other.intersects(place))
                && !chosen.iter().any(|(_, other)| other.intersects(place))
        });
        if let Some(place) = free {
            chosen.push((candidate.key, place));
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

    fn wanted() -> impl Strategy<Value = Vec<(f64, Vec<Rect>)>> {
        let place = (-20.0..400.0f64, -20.0..200.0f64, 5.0..90.0f64)
            .prop_map(|(x, y, w)| Rect::new(x, y, w, 14.0));
        proptest::collection::vec((0.0..5.0f64, proptest::collection::vec(place, 1..4)), 0..60)
    }

    fn candidate((key, (priority, boxes)): (usize, &(f64, Vec<Rect>))) -> Candidate<'_> {
        Candidate {
            key,
            priority: *priority,
            boxes: one_by_one(boxes.iter().copied()),
        }
    }

    proptest! {
        #[test]
        fn no_two_overlap_and_nothing_could_be_added(wanted in wanted()) {
            let candidates = wanted.iter().enumerate().map(candidate).collect();
            let chosen = place(candidates, AREA, &[]);
            for (index, (_, a)) in chosen.iter().enumerate() {
                prop_assert!(AREA.encloses(a));
                prop_assert!(chosen.iter().skip(index + 1).all(|(_, b)| !a.intersects(b)));
            }
            let left = wanted.iter().enumerate().filter(|(at, _)| !chosen.iter().any(|(key, _)| key == at));
            for (_, (_, boxes)) in left {
                for place in boxes {
                    prop_assert!(!AREA.encloses(place) || chosen.iter().any(|(_, other)| other.intersects(place)));
                }
            }
        }
    }
}
