//! Names of the lines in dispute on a sketch map: whose reading of the border each is.

use super::Drawing;
use super::captions::Caption;
use super::names::LINE;
use super::rivers::{STEP, beside, even};
use crate::geo::{ArcRef, Line};
use crate::layout::labels::{Boxes, one_by_one};
use crate::layout::picked::in_force;
use crate::scene::theme::size;
use crate::scene::{Font, Measure, Rect};

/// Before armies: without the two lines the fighting has no reason.
const PRIORITY: f64 = size::SMALL + 0.7;

/// A line is named where so many CSS px of it are seen.
const LEAST: f64 = 60.0;

impl Drawing<'_> {
    /// The names of the claimed lines along disputed land.
    pub(super) fn disputed_captions(&self, measure: &dyn Measure) -> Vec<(Caption, Boxes<'_>)> {
        if !self.is_sketch() {
            return Vec::new();
        }
        let font = Font::regular(size::SMALL);
        let atlas = self.input.atlas;
        let lines = atlas.topology.lines.iter();
        let disputed = lines.filter(|line| self.is_disputed(line));
        let captions = disputed.filter_map(|line| {
            let course = even(&self.seen(&line.paths));
            let record = atlas
                .data
                .lines
                .iter()
                .find(|record| record.id == line.id)?;
            let name = self.input.lang.pick(&record.name);
            let width = measure.width(name, font);
            let longest = course.iter().max_by_key(|piece| piece.len())?;
            if name.is_empty() || (longest.len() as f64) * STEP < LEAST {
                return None;
            }
            let boxes: Vec<Rect> = beside(longest, &self.ink, width, size::SMALL * LINE).collect();
            let caption = Caption {
                lines: vec![(name.to_owned(), font, width)],
                of: longest.get(longest.len() / 2).copied()?,
                color: self.input.theme.ink,
                priority: PRIORITY,
            };
            Some((caption, one_by_one(boxes.into_iter())))
        });
        captions.collect()
    }

    /// Whether a line was claimed on the clock's day as the border of land in dispute.
    fn is_disputed(&self, line: &Line) -> bool {
        let claimed = line.kind == "claim" && in_force(line, self.input.clock);
        let along = |side: &ArcRef| {
            let arc = self.input.atlas.topology.arc(side.arc);
            let mut disputes = self.input.fills.disputes.iter();
            arc.is_some_and(|arc| {
                let sides = [arc.left, arc.right];
                disputes.any(|dispute| sides.iter().flatten().any(|cell| cell.0 == dispute.cell))
            })
        };
        claimed && line.paths.iter().flatten().any(along)
    }
}
