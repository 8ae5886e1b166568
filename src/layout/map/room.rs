//! Where a name fits inside a land.
//!
//! Level lines half a name's height apart cut the land into stretches; where three lines on top of each other all have
//! room, so has the name. Of these places the ones with most space around, and near the land's middle, come first.

use std::ops::Range;

use crate::order::sort_by;
use crate::scene::{Pt, Rect};

/// Space wanted left and right of a name, CSS px.
pub(super) const MARGIN: f64 = 3.0;

/// More space around than this does not make a place better, CSS px.
const AMPLE: f64 = 48.0;

/// Shares of a name's width and height that stand on its land where all of it finds no room: the rest is at sea.
const ASHORE: (f64, f64) = (0.4, 0.5);

/// So many places are tried at most.
const MOST: usize = 24;

/// Places for a name of `width` × `height` inside rings (even-odd rule), CSS px, the best first.
pub fn inside(rings: &[Vec<Pt>], width: f64, height: f64) -> Vec<Rect> {
    let room = Room::of(rings, height, width);
    room.map_or_else(Vec::new, |room| room.places(width))
}

/// The room inside rings for names of one height, CSS px.
pub(super) struct Room {
    height: f64,
    lines: Lines,
    /// The land's.
    middle: Pt,
}

impl Room {
    /// That inside rings (even-odd rule); `None` where they are too narrow for names of so many CSS px.
    pub fn of(rings: &[Vec<Pt>], height: f64, least: f64) -> Option<Self> {
        let across = extent(rings, |p| p.x);
        if across.end - across.start < least + 2.0 * MARGIN {
            return None;
        }
        let lines = Lines::of(rings, height / 2.0);
        let middle = lines.middle(rings);
        Some(Self {
            height,
            lines,
            middle,
        })
    }

    /// Places for a name of so many CSS px, the best first.
    pub fn places(&self, width: f64) -> Vec<Rect> {
        let (lines, middle, step) = (&self.lines, self.middle, self.height / 2.0);
        let mut found: Vec<(f64, Rect)> = Vec::new();
        for row in 1..lines.stretches.len().saturating_sub(1) {
            for (from, to) in lines.shared(row) {
                let slack = to - from - width - 2.0 * MARGIN;
                if slack < 0.0 {
                    continue;
                }
                // The middle of the stretch, and as near to the land's middle as it allows.
                let near = (middle.x - width / 2.0).clamp(from + MARGIN, from + MARGIN + slack);
                for x in [from + MARGIN + slack / 2.0, near] {
                    let top = lines.top + (row as f64 - 1.0) * step;
                    let area = Rect::new(x, top, width, self.height);
                    let beside = (x - from).min(to - x - width);
                    let clear = beside.min(lines.clear(row, x, x + width)).min(AMPLE);
                    let at = area.center();
                    let away = (at.x - middle.x).hypot(at.y - middle.y);
                    found.push((clear - away / 8.0, area));
                }
            }
        }
        sort_by(&mut found, |a, b| b.0.total_cmp(&a.0));
        found.into_iter().take(MOST).map(|(_, area)| area).collect()
    }
}

/// From how far above rings to how far below them names may stand that are so high, CSS px.
pub(super) fn heights(rings: &[Vec<Pt>], height: f64) -> Range<f64> {
    let own = extent(rings, |p| p.y);
    own.start - height..own.end + height
}

/// From the least to the greatest of what the points of rings have; of none, from infinity down.
fn extent(rings: &[Vec<Pt>], of: fn(&Pt) -> f64) -> Range<f64> {
    let all = || rings.iter().flatten().map(of);
    all().fold(f64::INFINITY, f64::min)..all().fold(f64::NEG_INFINITY, f64::max)
}

/// Places for a name that stands on a land with a part of it.
pub(super) fn ashore(rings: &[Vec<Pt>], width: f64, height: f64) -> Vec<Rect> {
    let (wide, high) = (width * ASHORE.0, height * ASHORE.1);
    let places = inside(rings, wide - 2.0 * MARGIN, high).into_iter();
    places
        .flat_map(|area| {
            let (left, top) = (area.x - MARGIN, area.y - (height - high) / 2.0);
            [0.5, 0.25, 0.75, 0.0, 1.0]
                .map(|share| Rect::new(left - (width - wide) * share, top, width, height))
        })
        .collect()
}

/// The stretches of level lines inside lands.
pub(super) struct Lines {
    top: f64,
    step: f64,
    stretches: Vec<Vec<(f64, f64)>>,
}

impl Lines {
    /// Those inside rings (even-odd rule), so many CSS px apart.
    pub(super) fn of(rings: &[Vec<Pt>], step: f64) -> Self {
        Self::between(rings, step, f64::NEG_INFINITY..f64::INFINITY)
    }

    /// Those of them that run at some heights; of the others there is nothing.
    pub(super) fn between(rings: &[Vec<Pt>], step: f64, heights: Range<f64>) -> Self {
        let Range {
            start: top,
            end: bottom,
        } = extent(rings, |p| p.y);
        // Rings are clipped to the pane, which has some thousands of pixels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = ((bottom - top) / step).floor().clamp(0.0, 4_000.0) as usize;
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); count];
        for (a, b) in rings.iter().flat_map(|ring| {
            let ends = ring.iter().skip(1).chain(ring.first());
            ring.iter().zip(ends)
        }) {
            let (upper, lower) = if a.y < b.y { (a, b) } else { (b, a) };
            let first = ((upper.y.max(heights.start) - top) / step).ceil().max(0.0);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let skip = first as usize;
            for (row, on_line) in crossings.iter_mut().enumerate().skip(skip) {
                let y = top + row as f64 * step;
                if y >= lower.y.min(heights.end) {
                    break;
                }
                on_line.push(upper.x + (y - upper.y) / (lower.y - upper.y) * (lower.x - upper.x));
            }
        }
        let pairs = |mut on_line: Vec<f64>| {
            sort_by(&mut on_line, f64::total_cmp);
            let pairs = on_line.chunks_exact(2);
            pairs
                .filter_map(|pair| match pair {
                    [from, to] => Some((*from, *to)),
                    _ => None,
                })
                .collect()
        };
        Self {
            top,
            step,
            stretches: crossings.into_iter().map(pairs).collect(),
        }
    }

    fn row(&self, row: usize) -> &[(f64, f64)] {
        self.stretches.get(row).map_or(&[], Vec::as_slice)
    }

    /// Whether a line inside meets an area.
    pub(super) fn meet(&self, area: &Rect) -> bool {
        let row = |y: f64| ((y - self.top) / self.step).ceil().max(0.0) as usize;
        let to = self.stretches.iter().take(row(area.bottom()));
        let mut stretches = to.skip(row(area.y)).flatten();
        stretches.any(|(from, to)| *from < area.right() && area.x < *to)
    }

    /// Stretches common to a line and its two neighbours.
    fn shared(&self, row: usize) -> Vec<(f64, f64)> {
        let meet = |a: &[(f64, f64)], b: &[(f64, f64)]| -> Vec<(f64, f64)> {
            let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (a, b)));
            pairs
                .map(|(a, b)| (a.0.max(b.0), a.1.min(b.1)))
                .filter(|(from, to)| from < to)
                .collect()
        };
        meet(&meet(self.row(row - 1), self.row(row)), self.row(row + 1))
    }

    /// How far above and below a line the stretch from `from` to `to` stays inside, CSS px; the nearer of the two.
    fn clear(&self, row: usize, from: f64, to: f64) -> f64 {
        let holds = |row: usize| self.row(row).iter().any(|(a, b)| *a <= from && to <= *b);
        let most = (AMPLE / self.step) as usize + 1;
        let reach =
            |rows: &mut dyn Iterator<Item = usize>| rows.take_while(|row| holds(*row)).count();
        let up = reach(&mut (0..row).rev().take(most));
        let down = reach(&mut (row + 1..self.stretches.len()).take(most));
        (up.min(down) as f64 - 1.0) * self.step
    }

    /// The centre of gravity of the stretches; of no stretches, that of the first ring's start.
    fn middle(&self, rings: &[Vec<Pt>]) -> Pt {
        let (mut x, mut y, mut all) = (0.0, 0.0, 0.0);
        for (row, stretches) in self.stretches.iter().enumerate() {
            for (from, to) in stretches {
                let length = to - from;
                x += from.midpoint(*to) * length;
                y += (self.top + row as f64 * self.step) * length;
                all += length;
            }
        }
        let start = rings.first().and_then(|ring| ring.first());
        if all > 0.0 {
            Pt::new(x / all, y / all)
        } else {
            start.copied().unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Point, ring};
    use proptest::prelude::*;

    #[test]
    fn a_name_stands_in_the_wide_part_of_a_land() {
        // An hourglass lying on its side: wide left and right, thin in the middle.
        let ring = [
            (0.0, 0.0),
            (100.0, 40.0),
            (300.0, 0.0),
            (300.0, 100.0),
            (100.0, 60.0),
            (0.0, 100.0),
        ]
        .map(|(x, y)| Pt::new(x, y))
        .to_vec();
        let best = inside(std::slice::from_ref(&ring), 60.0, 16.0)[0];
        assert!(best.x > 150.0, "{best:?}");
        assert_eq!(inside(&[ring], 310.0, 16.0), []);
        assert_eq!(inside(&[], 10.0, 16.0), []);
    }

    proptest! {
        #[test]
        fn every_place_lies_inside(corners in prop::collection::vec((0.0..300.0_f64, 0.0..200.0_f64), 3..12)) {
            let css: Vec<Pt> = corners.iter().map(|(x, y)| Pt::new(*x, *y)).collect();
            let map: Vec<Point> = corners.iter().map(|(x, y)| Point::new(*x, *y)).collect();
            for area in inside(&[css], 30.0, 16.0) {
                for y in [area.y, area.center().y, area.bottom()] {
                    for share in [0.01, 0.5, 0.99] {
                        let p = Point::new(area.x + share * area.w, y + 1e-7);
                        prop_assert!(ring::ring_contains(&map, p) || ring::ring_contains(&map, Point::new(p.x, y - 1e-7)));
                    }
                }
            }
        }
    }
}
