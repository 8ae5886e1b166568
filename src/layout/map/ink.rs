//! Where lines run, as names see it: a coarse grid in which they leave their marks. A name that stands on no line is
//! easier to read, and seems to belong to nothing but what it stands beside.

use super::Drawing;
use super::overlays::all_lines;
use crate::geo::clip::clip_path;
use crate::geo::{ArcIndex, Bounds, Point};
use crate::scene::{Pt, Rect};

/// Side of a square of the grid, CSS px.
const SQUARE: f64 = 4.0;

/// Kinds of lines, to be combined.
pub(super) const RIVER: u8 = 1;
pub(super) const BORDER: u8 = 2;
pub(super) const RAILWAY: u8 = 4;
pub(super) const ADVANCE: u8 = 8;

/// The grid over a pane.
#[derive(Clone, Debug, Default)]
pub(super) struct Ink {
    /// Where its first square begins.
    from: Pt,
    across: usize,
    /// Row by row, the kinds of lines in each square.
    squares: Vec<u8>,
}

impl Ink {
    /// An empty grid that holds on to a point of the map (CSS px), so that a pan moves it with the lines.
    pub fn over(pane: Rect, hold: Pt) -> Self {
        let start = |edge: f64, hold: f64| edge - (edge - hold).rem_euclid(SQUARE);
        let from = Pt::new(start(pane.x, hold.x), start(pane.y, hold.y));
        let count = |length: f64| index(length / SQUARE) + 2;
        let (across, down) = (count(pane.w), count(pane.h));
        Self {
            from,
            across,
            squares: vec![0; across * down],
        }
    }

    /// Marks where a line runs, CSS px.
    pub fn mark(&mut self, points: &[Pt], kind: u8) {
        for at in points.iter().take(1) {
            self.dot(*at, kind);
        }
        for (a, b) in points.iter().zip(points.iter().skip(1)) {
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let steps = index(dx.abs().max(dy.abs()) / SQUARE) + 1;
            for step in 1..steps {
                let share = step as f64 / steps as f64;
                self.dot(Pt::new(a.x + dx * share, a.y + dy * share), kind);
            }
            self.dot(*b, kind);
        }
    }

    fn dot(&mut self, at: Pt, kind: u8) {
        let (x, y) = (at.x - self.from.x, at.y - self.from.y);
        let column = index(x / SQUARE);
        if x >= 0.0 && y >= 0.0 && column < self.across {
            let square = self
                .squares
                .get_mut(index(y / SQUARE) * self.across + column);
            square.into_iter().for_each(|square| *square |= kind);
        }
    }

    /// Whether no line of these kinds runs under an area.
    pub fn is_clear(&self, area: Rect, kinds: u8) -> bool {
        // Eight squares at a time: names of rivers ask for hundreds of areas in each frame.
        let eight = u64::from_ne_bytes([kinds; 8]);
        self.rows_under(area).all(|row| {
            let (words, rest) = row.as_chunks::<8>();
            let mut words = words.iter().map(|word| u64::from_ne_bytes(*word));
            words.all(|word| word & eight == 0) && rest.iter().all(|square| square & kinds == 0)
        })
    }

    /// The kinds of lines in each square under an area.
    pub fn under(&self, area: Rect) -> impl Iterator<Item = u8> {
        self.rows_under(area).flatten().copied()
    }

    fn rows_under(&self, area: Rect) -> impl Iterator<Item = &[u8]> {
        let span = |from: f64, to: f64| index(from / SQUARE)..index(to / SQUARE) + 1;
        let columns = span(area.x - self.from.x, area.right() - self.from.x);
        let rows = span(area.y - self.from.y, area.bottom() - self.from.y);
        let columns = columns.start..columns.end.min(self.across);
        rows.filter_map(move |row| {
            let start = row * self.across;
            self.squares.get(start + columns.start..start + columns.end)
        })
    }
}

impl Drawing<'_> {
    /// Finds where rivers, shores of lakes, railways, borders and armies' ways run in the window.
    pub(super) fn find_ink(&mut self) {
        let input = self.input;
        let mut ink = self.find_waters().ink.clone();
        for border in &input.fills.borders {
            self.trace_arc(&mut ink, border.arc, BORDER);
        }
        for (line, _) in &self.kept.day.claimed {
            let line = all_lines(input.atlas).nth(*line).into_iter();
            for side in line.flat_map(|line| line.paths.iter().flatten()) {
                self.trace_arc(&mut ink, side.arc, BORDER);
            }
        }
        for track in &self.kept.tracks {
            for part in track.open_on(input.clock) {
                self.trace(&mut ink, part, Bounds::of(part), RAILWAY);
            }
            if track.holder(input.clock).is_some() {
                self.trace(&mut ink, &track.points, Bounds::of(&track.points), RAILWAY);
            }
        }
        for way in self.advances.iter().flat_map(|advance| advance.ways()) {
            self.trace(&mut ink, way, Bounds::of(way), ADVANCE);
        }
        self.ink = ink;
    }

    /// What is seen of rivers, CSS px, and shores of lakes, which elsewhere than on a sketch map are as fine as the names around
    /// them.
    pub(super) fn water_ink(&self, rivers: &[Vec<Vec<Pt>>]) -> Ink {
        let input = self.input;
        let hold = input.camera.css_from_map(Point::default(), input.pane);
        let mut ink = Ink::over(input.pane, hold);
        for piece in rivers.iter().flatten() {
            ink.mark(piece, RIVER);
        }
        let lakes = self.kept.detail.lakes.iter().filter(|_| self.is_sketch());
        for lake in lakes {
            self.trace(&mut ink, &lake.polygon.outer, lake.bounds, RIVER);
        }
        ink
    }

    fn trace_arc(&self, ink: &mut Ink, arc: ArcIndex, kind: u8) {
        if let Some(record) = self.input.atlas.topology.arc(arc) {
            self.trace(ink, self.kept.detail.arc(arc), record.bounds, kind);
        }
    }

    /// Marks what lies in the window of points with these bounds, map km.
    fn trace(&self, ink: &mut Ink, points: &[Point], bounds: Bounds, kind: u8) {
        if self.window.encloses(&bounds) {
            ink.mark(&self.css(points), kind);
        } else if bounds.meets(&self.window) {
            for piece in clip_path(points, self.window) {
                ink.mark(&self.css(&piece), kind);
            }
        }
    }
}

/// A whole number of squares; what is negative counts as none.
fn index(squares: f64) -> usize {
    // Panes have some thousands of pixels.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = squares as usize;
    index.min(100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sees_what_runs_under_it() {
        let pane = Rect::new(10.0, 20.0, 200.0, 100.0);
        let mut ink = Ink::over(pane, Pt::new(-3.0, 7.0));
        ink.mark(&[Pt::new(10.0, 70.0), Pt::new(210.0, 70.0)], RIVER);
        let over = Rect::new(50.0, 64.0, 40.0, 12.0);
        let count = ink.under(over).filter(|square| *square == RIVER).count();
        assert!((10..=12).contains(&count));
        assert!(!ink.is_clear(over, RIVER | BORDER) && ink.is_clear(over, BORDER));
        assert!(ink.is_clear(Rect::new(50.0, 76.0, 40.0, 12.0), RIVER));
        // Beyond the pane there is nothing to see.
        assert!(ink.is_clear(Rect::new(400.0, 64.0, 40.0, 12.0), RIVER));
        assert!(ink.is_clear(Rect::new(50.0, 900.0, 40.0, 12.0), RIVER));
    }

    #[test]
    fn a_pan_changes_nothing_under_a_name() {
        let pane = Rect::new(0.0, 0.0, 100.0, 100.0);
        let seen = |moved: f64| {
            let at = |x: f64, y: f64| Pt::new(x + moved, y + moved);
            let mut ink = Ink::over(pane, at(0.0, 0.0));
            ink.mark(&[at(20.0, 20.0), at(70.0, 50.0)], BORDER);
            let area = Rect::new(41.0 + moved, 33.0 + moved, 18.0, 10.0);
            ink.under(area).filter(|square| *square == BORDER).count()
        };
        assert!(seen(0.0) > 0);
        assert!((1..16).all(|step| seen(f64::from(step) * 0.75) == seen(0.0)));
    }
}
