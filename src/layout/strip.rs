//! Ranges of several sources over one scale: who gives which date, or which number.

use crate::order::sort_by;

/// A mark is at least so wide, share of the width: one number or one day is still seen.
const LEAST: f64 = 0.012;

/// The scale of a strip and the ranges on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// What stands at both ends of the scale.
    pub ends: (f64, f64),
    /// From and to, shares of the width, in the order of the ranges.
    pub bars: Vec<(f64, f64)>,
}

/// A strip of numbers, which begins at nothing, so that lengths can be compared. Its end is a round number.
#[must_use]
pub fn of_numbers(ranges: &[(f64, f64)]) -> Strip {
    let most = ranges.iter().map(|range| range.1).fold(1.0, f64::max);
    over((0.0, round_up(most)), ranges)
}

/// A strip of dates, days since 1970, from the first to the last.
#[must_use]
pub fn of_dates(ranges: &[(f64, f64)]) -> Strip {
    let first = ranges
        .iter()
        .map(|range| range.0)
        .fold(f64::INFINITY, f64::min);
    let last = ranges
        .iter()
        .map(|range| range.1)
        .fold(f64::NEG_INFINITY, f64::max);
    over((first, last), ranges)
}

/// Whether the ranges say different things.
#[must_use]
pub fn differ(ranges: &[(f64, f64)]) -> bool {
    let mut sorted = ranges.to_vec();
    sort_by(&mut sorted, |a, b| {
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    sorted.dedup();
    sorted.len() > 1
}

fn over(ends: (f64, f64), ranges: &[(f64, f64)]) -> Strip {
    let width = (ends.1 - ends.0).max(f64::EPSILON);
    let bars = ranges.iter().map(|(from, to)| {
        let share = |at: f64| ((at - ends.0) / width).clamp(0.0, 1.0);
        let (from, to) = (share(*from), share(*to));
        let to = to.max((from + LEAST).min(1.0));
        (from.min(to - LEAST), to)
    });
    Strip {
        ends,
        bars: bars.collect(),
    }
}

/// The next of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten.
fn round_up(number: f64) -> f64 {
    let power = 10_f64.powf(number.max(1.0).log10().floor());
    let steps = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let step = steps.into_iter().find(|step| step * power >= number - 1e-9);
    step.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_begin_at_nothing_and_end_round() {
        let strip = of_numbers(&[(7_696.0, 8_440.0), (50_000.0, 61_000.0)]);
        assert_eq!(strip.ends, (0.0, 80_000.0));
        assert_eq!(strip.bars[1], (0.625, 0.7625));
        assert_eq!(of_numbers(&[(0.0, 117.0)]).ends.1, 150.0);
    }

    #[test]
    fn dates_span_the_strip() {
        let strip = of_dates(&[(0.0, 1.0), (0.0, 10.0)]);
        assert_eq!((strip.ends, strip.bars[1]), ((0.0, 10.0), (0.0, 1.0)));
    }

    #[test]
    fn equal_ranges_do_not_differ() {
        assert!(!differ(&[(1.0, 2.0), (1.0, 2.0)]));
        assert!(differ(&[(1.0, 2.0), (1.0, 3.0)]));
    }

    proptest! {
        #[test]
        fn every_bar_is_seen_within_the_strip(ranges in proptest::collection::vec((0.0..1e6_f64, 0.0..1e6_f64), 1..6)) {
            let ranges: Vec<_> = ranges.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
            for strip in [of_numbers(&ranges), of_dates(&ranges)] {
                for (from, to) in strip.bars {
                    prop_assert!(from >= -1e-9 && to <= 1.0 + 1e-9 && to - from >= LEAST - 1e-9);
                }
            }
        }
    }
}
