//! Packs bars into rows so that no two in a row touch.

/// The row of each interval, `(left, right)` in CSS pixels, given in order of their left ends, with at least `gap` px
/// between neighbours of a row. First fit: an interval takes the highest row that is free.
#[must_use]
pub fn rows(intervals: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    intervals
        .iter()
        .map(|(left, right)| {
            let row = ends
                .iter()
                .position(|end| end + gap <= *left)
                .unwrap_or(ends.len());
            match ends.get_mut(row) {
                Some(end) => *end = *right,
                None => ends.push(*right),
            }
            row
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bars_of_a_row_never_overlap(mut bars in proptest::collection::vec((0.0..500.0f64, 0.0..80.0f64), 0..80)) {
            bars.sort_by(|a, b| a.0.total_cmp(&b.0));
            let bars: Vec<(f64, f64)> = bars.into_iter().map(|(left, width)| (left, left + width)).collect();
            let rows = rows(&bars, 2.0);
            for i in 0..bars.len() {
                for j in i + 1..bars.len() {
                    prop_assert!(rows[i] != rows[j] || bars[i].1 + 2.0 <= bars[j].0);
                }
            }
        }
    }
}
