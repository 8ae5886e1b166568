//! Sorting lists of records.

use std::cmp::Ordering;

/// Sorts a list; records that compare equal stay in the order in which they were.
///
/// The rows are sorted, not the records: the standard library's sort is written anew for every type, five kilobytes
/// each time, and this one but once. What is left for each type is a comparison and a swap.
pub fn sort_by<T>(records: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(records.len(), &|a, b| {
        let pair = records.get(a).zip(records.get(b));
        pair.map_or(Ordering::Equal, |(a, b)| compare(a, b))
    });
    for (to, from) in swaps {
        records.swap(to, from);
    }
}

/// The swaps that bring rows into order, one after the other.
fn swaps(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut rows: Vec<usize> = (0..length).collect();
    rows.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for start in 0..length {
        let mut to = start;
        // Along a cycle of places, each of which gets what stands in the next; the record of the first is handed on to the last.
        while let Some(row) = rows.get_mut(to) {
            let from = std::mem::replace(row, to);
            if from == start || from == to {
                break;
            }
            swaps.push((to, from));
            to = from;
        }
    }
    swaps
}

/// The most bits of a key that are looked at in one turn.
const DIGIT: u32 = 14;

/// The rows of a list in order of their keys; rows of equal keys stay in the order in which they were.
///
/// A radix sort from the last digit on: its time grows with the length alone, and a million rows take a tenth of what
/// comparing them takes. Only those bits are looked at in which keys differ: of midnights few do.
#[must_use]
pub fn rows_by_key(keys: &[i64]) -> Vec<u32> {
    let least = keys.iter().copied().min().unwrap_or_default();
    let differing = keys.iter().fold(0, |all, key| all | key.abs_diff(least));
    let mut rows: Vec<u32> = (0..).zip(keys).map(|(row, _)| row).collect();
    if differing == 0 {
        return rows;
    }
    let (lowest, highest) = (
        differing.trailing_zeros(),
        u64::BITS - differing.leading_zeros(),
    );
    let turns = (highest - lowest).div_ceil(DIGIT);
    let width = (highest - lowest).div_ceil(turns);
    let mut sorted = vec![0; rows.len()];
    for turn in 0..turns {
        let shift = lowest + turn * width;
        let digit = |key: &i64| (key.abs_diff(least) >> shift) as usize & ((1 << width) - 1);
        let mut places = vec![0_u32; 1 << width];
        for key in keys {
            if let Some(count) = places.get_mut(digit(key)) {
                *count += 1;
            }
        }
        let mut before = 0;
        for place in &mut places {
            before += std::mem::replace(place, before);
        }
        for row in &rows {
            let key = keys.get(*row as usize).unwrap_or(&least);
            if let Some(place) = places.get_mut(digit(key)) {
                if let Some(slot) = sorted.get_mut(*place as usize) {
                    *slot = *row;
                }
                *place += 1;
            }
        }
        std::mem::swap(&mut rows, &mut sorted);
    }
    rows
}

/// A key that is in the order of the number: of whole numbers its last bits are none.
#[must_use]
pub fn key_from_f64(value: f64) -> i64 {
    let bits = value.to_bits().cast_signed();
    // Of negative numbers the greater has the smaller bits.
    if bits < 0 { -(bits & i64::MAX) } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(records in prop::collection::vec((0..9u8, ".{0,3}"), 0..80)) {
            let (mut ours, mut theirs) = (records.clone(), records);
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|record| record.0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn rows_are_in_order_of_their_keys(keys in prop::collection::vec(prop_oneof![-9..9_i64, any::<i64>()], 0..80)) {
            let mut rows: Vec<u32> = (0..).zip(&keys).map(|(row, _)| row).collect();
            rows.sort_by_key(|row| keys[*row as usize]);
            prop_assert_eq!(rows_by_key(&keys), rows);
        }

        #[test]
        fn keys_of_numbers_are_in_their_order(a in any::<f64>(), b in any::<f64>()) {
            prop_assert_eq!(Some(key_from_f64(a).cmp(&key_from_f64(b))), a.partial_cmp(&b));
        }
    }
}
