//! Sorting lists of records.

use std::cmp::Ordering;

/// Sorts a list; records that compare equal stay in the order in which they were.
///
/// The rows are sorted, not the records: the standard library's sort is written anew for every type, five kilobytes
/// each time, and this one but once.
pub fn sort_by<T>(records: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let rows = sorted(records.len(), &|a, b| {
        let pair = records.get(a).zip(records.get(b));
        pair.map_or(Ordering::Equal, |(a, b)| compare(a, b))
    });
    let mut left: Vec<Option<T>> = records.drain(..).map(Some).collect();
    records.extend(rows.into_iter().filter_map(|row| left.get_mut(row)?.take()));
}

fn sorted(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..length).collect();
    rows.sort_by(|a, b| compare(*a, *b));
    rows
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
    }
}
