//! Rivers, wider as the map comes closer, and their names: level, in italics, beside a stretch that is long enough for them.

use super::Drawing;
use super::captions::{Caption, MARGIN};
use super::ink::{ADVANCE, BORDER, Ink, RIVER};
use super::names::LINE;
use crate::geo::clip::clip_path;
use crate::geo::ring::path_points;
use crate::geo::{ArcRef, Point};
use crate::layout::labels::{Boxes, one_by_one};
use crate::scene::theme::size;
use crate::scene::{Font, Measure, Pt, Rect, Stroke};

/// Widths of a river, CSS px: on small maps, growing by so much for each px per km, up to that of a sketch map; from the
/// third on it has a rim in the colour of the sea, so that hatches beside it do not close over it.
const THIN: f64 = 0.9;
const GROWTH: f64 = 0.8;
const BROAD: f64 = 5.0;
const RIMMED: f64 = 2.0;

/// Rivers are named from this scale, px per km.
const RIVERS_FROM: f64 = 0.15;

/// After all other names.
const PRIORITY: f64 = size::SMALL - 1.0;

/// A river is named where so many CSS px of it are seen, and so many times the length of its name.
const LEAST: f64 = 100.0;
const LEAST_NAMES: f64 = 2.0;

/// Points along the river are so far apart, CSS px, and the name is tried beside so many of them.
pub(super) const STEP: f64 = 6.0;
const TRIES: usize = 21;

/// So many clear places are enough.
const MOST: usize = 16;

/// Between a river and its name, CSS px.
const GAP: f64 = 2.0;

/// So far inside the box of a name no line may run, CSS px: its own runs nearer.
const CLEAR: f64 = 2.5;

impl Drawing<'_> {
    /// Rivers.
    pub(super) fn rivers(&mut self) {
        let theme = self.input.theme;
        let width = (THIN + GROWTH * (self.input.camera.scale - 1.0).max(0.0)).min(BROAD);
        let rim = (width > RIMMED).then(|| Stroke::solid(theme.sea, width + 2.0));
        let water = Stroke::solid(theme.water, width);
        let rivers = &self.input.atlas.topology.rivers;
        for stroke in rim.into_iter().chain([water]) {
            for path in rivers.iter().flat_map(|river| &river.paths) {
                self.arcs(path, stroke);
            }
        }
    }

    /// The names of the rivers in the window, with places beside them.
    pub(super) fn river_captions(&self, measure: &dyn Measure) -> Vec<(Caption, Boxes<'_>)> {
        let font = Font::italic(size::SMALL);
        let Some(waters) = &self.waters else {
            return Vec::new();
        };
        let rivers = self.input.atlas.topology.rivers.iter();
        let captions = rivers.zip(&waters.courses).filter_map(|(river, course)| {
            let seen = course.iter().map(|piece| piece.len() as f64 * STEP);
            let seen = seen.sum::<f64>();
            let longest = course.iter().max_by_key(|piece| piece.len());
            let longest = longest.filter(|_| seen >= LEAST)?;
            let name = self.input.lang.pick(&river.name);
            let width = measure.width(name, font);
            if name.is_empty() || seen < LEAST_NAMES * width {
                return None;
            }
            let caption = Caption {
                lines: vec![(name.to_owned(), font, width)],
                of: longest.get(longest.len() / 2).copied()?,
                color: self.input.theme.water_ink,
                priority: PRIORITY,
            };
            let boxes = beside(longest, &self.ink, width, size::SMALL * LINE);
            Some((caption, one_by_one(boxes)))
        });
        captions.collect()
    }

    /// What is seen of each river, CSS px.
    pub(super) fn rivers_seen(&self) -> Vec<Vec<Vec<Pt>>> {
        let rivers = self.input.atlas.topology.rivers.iter();
        rivers.map(|river| self.seen(&river.paths)).collect()
    }

    /// The same of those that are named, at even steps.
    pub(super) fn courses(&self, rivers: &[Vec<Vec<Pt>>]) -> Vec<Vec<Vec<Pt>>> {
        let is_named = self.input.camera.scale >= RIVERS_FROM;
        let named = rivers.iter().filter(|_| is_named);
        named.map(|pieces| even(pieces)).collect()
    }

    /// What is seen of a line, CSS px.
    pub(super) fn seen(&self, paths: &[Vec<ArcRef>]) -> Vec<Vec<Pt>> {
        let topology = &self.input.atlas.topology;
        let is_beyond = |side: &ArcRef| {
            let arc = topology.arc(side.arc);
            !arc.is_some_and(|arc| arc.bounds.meets(&self.window))
        };
        let parts = paths.iter().flat_map(|path| path.split(is_beyond));
        let seen = parts.filter(|part| !part.is_empty()).flat_map(|part| {
            let points: Vec<Point> = path_points(self.kept.detail.arcs(), part);
            clip_path(&points, self.window)
        });
        seen.map(|piece| self.css(&piece)).collect()
    }
}

/// Pieces of a line at even steps.
pub(super) fn even(pieces: &[Vec<Pt>]) -> Vec<Vec<Pt>> {
    pieces.iter().map(|piece| steps(piece)).collect()
}

/// Points at even steps along a line.
fn steps(line: &[Pt]) -> Vec<Pt> {
    let mut points: Vec<Pt> = line.first().copied().into_iter().collect();
    let mut left = STEP;
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        // Far from the ends of the numbers: `f64::hypot` is a call, and a slow one.
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = (dx * dx + dy * dy).sqrt();
        let mut at = left;
        while at <= length {
            let share = at / length;
            points.push(Pt::new(a.x + dx * share, a.y + dy * share));
            at += STEP;
        }
        left = at - length;
    }
    points
}

/// Boxes beside a stretch of a line, from its middle outwards. They are clear of the line itself, and of all others that a
/// name could seem to be the name of.
pub(super) fn beside<'a>(
    stretch: &'a [Pt],
    ink: &'a Ink,
    width: f64,
    height: f64,
) -> impl Iterator<Item = Rect> + 'a {
    let width = width + 2.0 * MARGIN;
    let tries = (1..=TRIES).map(move |n| {
        // The middle, then by turns before and behind it.
        let away = (n / 2) as f64 / (TRIES + 1) as f64;
        let share = if n % 2 == 0 { 0.5 + away } else { 0.5 - away };
        // A stretch has at most some thousands of steps.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let index = (stretch.len() as f64 * share) as usize;
        index
    });
    let boxes = tries.filter_map(|at| stretch.get(at)).flat_map(move |at| {
        let (right, left) = (at.x + GAP - MARGIN, at.x - GAP + MARGIN - width);
        let (above, below) = (at.y - GAP - height, at.y + GAP);
        [
            (at.x - width / 2.0, above),
            (at.x - width / 2.0, below),
            (right, at.y - height / 2.0),
            (left, at.y - height / 2.0),
            (right, above),
            (left, below),
            (left, above),
            (right, below),
        ]
        .map(|(x, y)| Rect::new(x, y, width, height))
    });
    boxes
        .filter(|area| ink.is_clear(area.grown(-CLEAR), RIVER | BORDER | ADVANCE))
        .take(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_beside_its_river_and_not_on_it() {
        let bend = [(0.0, 50.0), (100.0, 50.0), (100.0, 150.0)].map(|(x, y)| Pt::new(x, y));
        let river = steps(&bend);
        assert_eq!(river.len(), 34);
        let mut ink = Ink::over(Rect::new(0.0, 0.0, 200.0, 200.0), Pt::default());
        ink.mark(&river, RIVER);
        let boxes: Vec<Rect> = beside(&river, &ink, 60.0, 14.0).collect();
        assert!(!boxes.is_empty());
        for area in boxes {
            assert!(
                !river.iter().any(|p| area.grown(-CLEAR).contains(*p)),
                "{area:?}"
            );
            assert!(
                river.iter().any(|p| area.grown(STEP).contains(*p)),
                "{area:?}"
            );
        }
    }
}
