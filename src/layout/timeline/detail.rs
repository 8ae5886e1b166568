//! How much of a lane is drawn: which of its events stand as bars, in which rows, and how dense the rest is.
//!
//! Both are worked out for an *octave* of zoom, the powers of two of pixels a day, at its coarsest end: within it bars
//! only move apart, so that rows hold while the reader zooms, and nothing depends on where the window is. Lanes of many
//! events are looked at by cells of time, a few of the most important each, around the window alone. What was worked
//! out is kept until the zoom leaves the octave or the window the cells.

use std::collections::VecDeque;

use super::bars::{BESIDE, CLEAR, INSIDE};
use super::packing::{GAP, Piece, rows};
use crate::dataset::time_index::{Entry, TimeIndex};
use crate::time::TimeScale;

/// Lanes of at most this many events are packed whole.
const WHOLE: usize = 1500;
/// The most rows a lane is packed into; fewer than a [`RowSet`] has bits.
pub const MOST_ROWS: usize = 24;
/// Width of a cell at the coarse end of an octave, CSS px.
const CELL_PX: f64 = 64.0;
/// Width of a density column at the coarse end of an octave, CSS px.
const COLUMN_PX: f64 = 2.0;
/// So many packings are kept: those that were tried to find out how many rows a lane gets, and that it is drawn with.
const MOST_PACKINGS: usize = 8;
/// Cells are kept in blocks of this many, so that a small pan finds them ready.
const BLOCK: i64 = 8;

/// An event that is drawn, if it has a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Packed {
    /// The event.
    pub entry: Entry,
    /// Its row; `None` where there was no room.
    pub row: Option<usize>,
    /// Width of its label, CSS px.
    pub label: f64,
}

impl Packed {
    /// The set of its row alone; what has none shares the last bit.
    #[must_use]
    pub fn row_bit(&self) -> RowSet {
        1 << self.row.unwrap_or(MOST_ROWS).min(MOST_ROWS)
    }
}

/// Rows of a lane, a bit each from the lowest.
pub type RowSet = u32;

/// How wide an event is beyond its dates, and its label.
pub trait Looks {
    /// Left and right end, CSS px, of what is drawn of an event between two places.
    fn extent(&self, entry: &Entry, left: f64, right: f64) -> (f64, f64);
    /// Width of the label, CSS px.
    fn label(&self, entry: &Entry) -> f64;
}

/// The scale at the coarse end of the octave: its exponent and its pixels a day.
#[must_use]
pub fn octave(scale: &TimeScale) -> (i32, f64) {
    let exponent = scale.px_per_day().log2().floor().clamp(-60.0, 60.0) as i32;
    let power = (1_u64 << exponent.unsigned_abs()) as f64;
    (exponent, if exponent < 0 { power.recip() } else { power })
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    octave: i32,
    /// First and last cell, where the lane is not packed whole.
    cells: Option<(i64, i64)>,
}

/// An event that may be drawn.
#[derive(Clone, Copy, Debug)]
struct Sample {
    entry: Entry,
    /// How many of its cell matter more.
    rank: usize,
    /// Width of its label, CSS px, once somebody had to know.
    label: Option<f64>,
}

/// What is kept of one lane.
#[derive(Clone, Debug, Default)]
pub struct LaneDetail {
    /// The events around the window, and what was looked up.
    sample: Option<(Key, Depth, Vec<Sample>)>,
    /// They, packed into so many rows.
    packings: Vec<(usize, Vec<Packed>)>,
    columns: Columns,
}

/// How many of each cell were looked up.
type Depth = usize;

/// What a lane would do with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How many it can fill in the window, of those that it was offered.
    pub rows: usize,
    /// Whether it could fill more.
    pub more: bool,
}

impl LaneDetail {
    /// The events of the lane around the window, packed into at most `most` rows, in no order.
    pub fn packed(
        &mut self,
        index: &TimeIndex,
        scale: &TimeScale,
        most: usize,
        looks: &dyn Looks,
    ) -> &[Packed] {
        let (octave, px_per_day) = octave(scale);
        let cell = CELL_PX / px_per_day;
        let cells = (index.len() > WHOLE).then(|| {
            let block = |day: f64| (day / cell / BLOCK as f64).floor() as i64;
            (
                (block(scale.start) - 1) * BLOCK,
                (block(scale.end()) + 2) * BLOCK,
            )
        });
        let key = Key { octave, cells };
        // Of a cell no more can stand than there are rows, nearly; the next one tells that there is more.
        let depth = (most + 1).next_multiple_of(4);
        if let Some((known, ..)) = &mut self.sample
            && *known != key
        {
            self.packings.clear();
            // A whole lane is the same at every zoom.
            if known.cells.is_none() && cells.is_none() {
                *known = key;
            }
        }
        let before = self.sample.as_ref();
        let same = before.filter(|(other, ..)| *other == key);
        if same.is_none_or(|(_, known, _)| cells.is_some() && *known < depth) {
            self.sample = Some((key, depth, sample(index, cell, cells, depth)));
        }
        let at = self.packings.iter().position(|(other, _)| *other == most);
        let at = at.unwrap_or_else(|| {
            if self.packings.len() >= MOST_PACKINGS {
                self.packings.remove(0);
            }
            let sample = self.sample.as_mut().map(|(.., sample)| sample);
            let sample = sample.map(Vec::as_mut_slice).unwrap_or_default();
            let packed = pack(sample, px_per_day, most, looks);
            self.packings.push((most, packed));
            self.packings.len() - 1
        });
        self.packings.get(at).map_or(&[], |(_, packed)| packed)
    }

    fn sampled(&self) -> &[Sample] {
        self.sample.as_ref().map_or(&[], |(.., sample)| sample)
    }

    /// What the lane would do with `most` rows in the window.
    pub fn wish(
        &mut self,
        index: &TimeIndex,
        scale: &TimeScale,
        most: usize,
        looks: &dyn Looks,
    ) -> Wish {
        let meets = |entry: &Entry| entry.meets(scale.start, scale.end());
        let packed = self.packed(index, scale, most, looks).iter();
        let used: RowSet = packed
            .filter(|packed| meets(&packed.entry))
            .fold(0, |rows, packed| rows | packed.row_bit());
        let left_out = used >> MOST_ROWS != 0;
        let passed_over = |one: &Sample| one.rank >= most && meets(&one.entry);
        Wish {
            rows: (used & !(1 << MOST_ROWS)).count_ones() as usize,
            more: left_out || self.sampled().iter().any(passed_over),
        }
    }

    /// How many events meet each column of the window: from when, until when (days), and how many. Columns stand at
    /// fixed days, and are 2 to 4 CSS px wide.
    pub fn columns(&mut self, index: &TimeIndex, scale: &TimeScale) -> Vec<(f64, f64, u32)> {
        let (octave, px_per_day) = octave(scale);
        let width = COLUMN_PX / px_per_day;
        let first = (scale.start / width).floor() as i64;
        let last = (scale.end() / width).ceil() as i64;
        let count = |column: i64| {
            let from = column as f64 * width;
            u32::try_from(index.count(from, from + width)).unwrap_or(u32::MAX)
        };
        let columns = &mut self.columns;
        let after = columns.first + columns.counts.len() as i64;
        // Far from what is known, or grown long: begin anew.
        let apart = first > after || last < columns.first;
        if columns.octave != octave || apart || columns.counts.len() as i64 > 8 * (last - first) {
            *columns = Columns {
                octave,
                first,
                counts: VecDeque::new(),
            };
        }
        while columns.first > first {
            columns.first -= 1;
            columns.counts.push_front(count(columns.first));
        }
        let after = columns.first + columns.counts.len() as i64;
        columns.counts.extend((after..last).map(count));
        let skip = usize::try_from(first - columns.first).unwrap_or_default();
        (first..last)
            .zip(columns.counts.iter().skip(skip))
            .map(|(column, count)| (column as f64 * width, (column + 1) as f64 * width, *count))
            .collect()
    }
}

/// Counts of neighbouring columns of one octave.
#[derive(Clone, Debug, Default)]
struct Columns {
    octave: i32,
    first: i64,
    counts: VecDeque<u32>,
}

/// All events of the lane, or a few of the most important of each cell and of those that go on from before.
fn sample(index: &TimeIndex, cell: f64, cells: Option<(i64, i64)>, depth: Depth) -> Vec<Sample> {
    let mut sample = Vec::new();
    let mut add = |entries: Vec<Entry>, ranked: bool| {
        sample.extend(entries.into_iter().enumerate().map(|(at, entry)| Sample {
            entry,
            rank: if ranked { at } else { 0 },
            label: None,
        }));
    };
    let Some((first, last)) = cells else {
        add(index.meeting(f64::NEG_INFINITY, f64::INFINITY), false);
        return sample;
    };
    add(index.best_under_way(first as f64 * cell, depth), true);
    for at in first..last {
        let from = at as f64 * cell;
        add(index.best_beginning(from, from + cell, depth), true);
    }
    sample
}

fn pack(sample: &mut [Sample], px_per_day: f64, most: usize, looks: &dyn Looks) -> Vec<Packed> {
    let wanted = sample.iter_mut().filter(|one| one.rank < most);
    let measured = |one: &mut Sample| {
        let label = *one.label.get_or_insert_with(|| looks.label(&one.entry));
        (one.entry, label)
    };
    let wanted: Vec<(Entry, f64)> = wanted.map(measured).collect();
    let piece = |(entry, label): &(Entry, f64)| {
        let (left, right) = looks.extent(entry, entry.start * px_per_day, entry.end * px_per_day);
        let inside = right - left >= label + INSIDE;
        Piece {
            left,
            right,
            labelled: if inside {
                right
            } else {
                right + BESIDE + label + CLEAR - GAP
            },
            importance: entry.importance,
        }
    };
    let pieces: Vec<Piece> = wanted.iter().map(piece).collect();
    let rows = rows(&pieces, most);
    let packed =
        |((entry, label), row): ((Entry, f64), Option<usize>)| Packed { entry, row, label };
    wanted.into_iter().zip(rows).map(packed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct Plain;

    impl Looks for Plain {
        fn extent(&self, _: &Entry, left: f64, right: f64) -> (f64, f64) {
            (left, right.max(left + 8.0))
        }

        fn label(&self, _: &Entry) -> f64 {
            40.0
        }
    }

    fn index() -> impl Strategy<Value = TimeIndex> {
        proptest::collection::vec((0.0..2000.0f64, 0.0..300.0f64, 1..=5u8), 1..300).prop_map(
            |rows| {
                let entry = |(event, (start, length, importance))| Entry {
                    event,
                    start,
                    end: start + length,
                    importance,
                };
                TimeIndex::new((0..).zip(rows).map(entry).collect())
            },
        )
    }

    fn scale() -> impl Strategy<Value = TimeScale> {
        (-200.0..1800.0f64, 5.0..3000.0f64, 200.0..1600.0f64)
            .prop_map(|(start, span, width)| TimeScale { start, span, width })
    }

    proptest! {
        #[test]
        fn columns_are_what_a_plain_count_finds(index in index(), scale in scale()) {
            let all = index.meeting(f64::NEG_INFINITY, f64::INFINITY);
            let columns = LaneDetail::default().columns(&index, &scale);
            prop_assert!(columns.first().is_some_and(|(from, ..)| *from <= scale.start));
            prop_assert!(columns.last().is_some_and(|(_, to, _)| *to >= scale.end() - 1e-9));
            for (from, to, count) in columns {
                let met = all.iter().filter(|entry| entry.start < to && entry.end > from).count();
                prop_assert_eq!(count as usize, met);
                let px = (to - from) * scale.px_per_day();
                prop_assert!((1.99..=4.01).contains(&px));
            }
        }

        #[test]
        fn rows_hold_within_an_octave_and_while_panning(index in index(), scale in scale(), closer in 0.0..1.0f64, pan in -1.0..1.0f64) {
            let (_, coarse) = octave(&scale);
            let px_per_day = coarse * (1.0 + closer * 0.999);
            let other = TimeScale { start: scale.start + pan * scale.span, span: scale.width / px_per_day, ..scale };
            let mut detail = LaneDetail::default();
            let before = detail.packed(&index, &scale, 6, &Plain).to_vec();
            prop_assert_eq!(detail.packed(&index, &other, 6, &Plain), before.as_slice());
            // And bars do not touch anywhere in the octave.
            let drawn: Vec<(usize, f64, f64)> = before.iter().filter_map(|packed| {
                let (left, right) = Plain.extent(&packed.entry, packed.entry.start * px_per_day, packed.entry.end * px_per_day);
                Some((packed.row?, left, right))
            }).collect();
            for (i, (row, left, right)) in drawn.iter().enumerate() {
                for (other, start, end) in drawn.iter().skip(i + 1) {
                    prop_assert!(row != other || right < start || end < left);
                }
            }
        }
    }
}
