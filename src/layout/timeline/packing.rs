//! Packs bars into rows so that no two in a row touch: the most important first, so that they stand on top and keep room
//! for their labels.

use crate::order::sort_by;

/// A bar that wants a row, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Its left end.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// Its right end with its label.
    pub labelled: f64,
    /// Higher goes first; equals go by their left ends.
    pub importance: u8,
}

/// Room between neighbours of a row, CSS px.
pub(super) const GAP: f64 = 5.0;

/// The row of each piece, from the top; `None` for what finds no room in `most` rows. A piece takes the first row that
/// has room for its label too, else the first that has room for itself.
#[must_use]
pub fn rows(pieces: &[Piece], most: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    let rank = |at: &usize| pieces.get(*at).map(|piece| (piece.importance, piece.left));
    sort_by(&mut order, |a, b| match (rank(a), rank(b)) {
        (Some((important, left)), Some((other, later))) => {
            other.cmp(&important).then(left.total_cmp(&later))
        }
        _ => std::cmp::Ordering::Equal,
    });
    let mut taken: Vec<Row> = Vec::new();
    let mut rows = vec![None; pieces.len()];
    for at in order {
        let Some(piece) = pieces.get(at) else {
            continue;
        };
        let find = |taken: &[Row], right: f64| {
            let free = taken.iter().position(|row| row.is_free(piece.left, right));
            free.or_else(|| (taken.len() < most).then_some(taken.len()))
        };
        let with_label = find(&taken, piece.labelled).map(|row| (row, piece.labelled));
        let place = with_label.or_else(|| Some((find(&taken, piece.right)?, piece.right)));
        if let Some((row, right)) = place {
            if row == taken.len() {
                taken.push(Row::default());
            }
            if let Some(row) = taken.get_mut(row) {
                row.take(piece.left, right);
            }
            if let Some(slot) = rows.get_mut(at) {
                *slot = Some(row);
            }
        }
    }
    rows
}

/// What is taken of a row, in order.
#[derive(Clone, Debug, Default)]
struct Row(Vec<(f64, f64)>);

impl Row {
    fn place(&self, left: f64) -> usize {
        self.0.partition_point(|(other, _)| *other < left)
    }

    fn is_free(&self, left: f64, right: f64) -> bool {
        let after = self.place(left);
        let before = after.checked_sub(1).and_then(|at| self.0.get(at));
        before.is_none_or(|(_, end)| end + GAP <= left)
            && self
                .0
                .get(after)
                .is_none_or(|(start, _)| right + GAP <= *start)
    }

    fn take(&mut self, left: f64, right: f64) {
        self.0.insert(self.place(left), (left, right));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces() -> impl Strategy<Value = Vec<Piece>> {
        let piece = (0.0..500.0f64, 1.0..80.0f64, 0.0..90.0f64, 1..=5u8);
        proptest::collection::vec(piece, 0..80).prop_map(|rows| {
            rows.into_iter()
                .map(|(left, width, label, importance)| Piece {
                    left,
                    right: left + width,
                    labelled: left + width + label,
                    importance,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn bars_of_a_row_never_touch(pieces in pieces(), most in 1..8usize) {
            let rows = rows(&pieces, most);
            for (i, (piece, row)) in pieces.iter().zip(&rows).enumerate() {
                prop_assert!(row.is_none_or(|row| row < most));
                for (other, same) in pieces.iter().zip(&rows).skip(i + 1) {
                    prop_assert!(
                        row.is_none() || row != same || piece.right < other.left || other.right < piece.left
                    );
                }
            }
        }

        #[test]
        fn with_room_enough_everything_stands_and_keeps_its_label(pieces in pieces()) {
            let rows = rows(&pieces, 80);
            for (i, (piece, row)) in pieces.iter().zip(&rows).enumerate() {
                prop_assert!(row.is_some());
                for (other, same) in pieces.iter().zip(&rows).skip(i + 1) {
                    prop_assert!(
                        row != same || piece.labelled < other.left || other.labelled < piece.left
                    );
                }
            }
        }
    }

    #[test]
    fn the_important_stand_on_top() {
        let piece = |importance| Piece {
            left: 0.0,
            right: 10.0,
            labelled: 10.0,
            importance,
        };
        assert_eq!(rows(&[piece(1), piece(5)], 9), [Some(1), Some(0)]);
        assert_eq!(rows(&[piece(1), piece(5)], 1), [None, Some(0)]);
    }
}
