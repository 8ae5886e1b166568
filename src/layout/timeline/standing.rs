//! Where the events of a lane stand in the window.

use super::Drawing;
use super::bars::{self, CLEAR};
use super::detail::{LaneDetail, Packed, RowSet};
use super::lane::LaneLooks;
use crate::dataset::lanes::Lane;
use crate::order;
use crate::scene::Rect;
use crate::scene::theme::size;

/// What found its row late keeps this far from its neighbours, CSS px.
const APART: f64 = 2.0;
/// Events of this importance keep their labels from what found its row late.
const BACKBONE: u8 = 5;
/// So many of the events without a row are looked at again in a frame.
const SECOND_LOOKS: usize = 64;

/// An event that is drawn, and where.
pub struct Standing<'a> {
    /// The event.
    pub packed: &'a Packed,
    /// Its bar or mark.
    pub area: Rect,
    row: usize,
}

impl Drawing<'_> {
    /// Gives each event its row. Rows whose events all lie outside the window take no room, and what found none among
    /// all events of the lane may find one among those in the window; `name` is the lane's.
    pub(super) fn standing<'a>(
        &self,
        packed: &'a [Packed],
        rows: usize,
        band: Rect,
        name: Option<Rect>,
    ) -> Vec<Standing<'a>> {
        let with_row = || packed.iter().filter(|packed| packed.row.is_some());
        let used: RowSet = with_row().fold(0, |rows, packed| rows | packed.row_bit());
        let mut standing: Vec<Standing<'a>> = with_row()
            .filter_map(|packed| {
                let row = (used & (packed.row_bit() - 1)).count_ones() as usize;
                self.stand(packed, row, band)
            })
            .collect();
        let mut left_out: Vec<&Packed> = packed.iter().filter(|one| one.row.is_none()).collect();
        order::sort_by(&mut left_out, |a, b| {
            b.entry.importance.cmp(&a.entry.importance)
        });
        // The backbone keeps its labels.
        let labels = self.places(&standing, &[], band, name).into_iter();
        let important = |standing: &&Standing<'_>| standing.packed.entry.importance >= BACKBONE;
        let labels: Vec<Rect> = labels
            .zip(&standing)
            .filter(|(_, standing)| important(standing))
            .filter_map(|(label, _)| label)
            .collect();
        for packed in left_out.into_iter().take(SECOND_LOOKS) {
            let free = (0..rows).find_map(|row| {
                let place = self.stand(packed, row, band)?;
                let room = place.area.grown(APART);
                let meets = |other: &Standing<'_>| other.row == row && other.area.intersects(&room);
                let covers = |label: &Rect| label.widened(CLEAR).intersects(&place.area);
                let free = !standing.iter().any(meets) && !labels.iter().any(covers);
                free.then_some(place)
            });
            standing.extend(free);
        }
        standing
    }

    /// The events that meet the window, among those that are worth a row.
    pub(super) fn visible(
        &self,
        detail: &mut LaneDetail,
        lane: &Lane,
        most: usize,
        looks: &LaneLooks<'_>,
    ) -> Vec<Packed> {
        let (from, to) = (self.scale.start, self.scale.end());
        let packed = detail.packed(&lane.index, &self.scale, most, looks).iter();
        packed
            .filter(|packed| packed.entry.meets(from, to))
            .copied()
            .collect()
    }

    fn stand<'a>(&self, packed: &'a Packed, row: usize, band: Rect) -> Option<Standing<'a>> {
        let frame = self.frame();
        let middle = band.y + (row as f64 + 0.5) * size::ROW;
        let (left, right) = bars::extent(
            self.x(packed.entry.start),
            self.x(packed.entry.end),
            packed.entry.importance,
        );
        let left = left.max(frame.x - 4.0);
        let right = right.min(frame.right() + 4.0);
        let area = Rect::new(left, middle - size::BAR / 2.0, right - left, size::BAR);
        let in_sight = middle > self.lanes.y && middle < self.lanes.bottom();
        in_sight.then_some(Standing { packed, area, row })
    }
}
