//! What the map keeps from frame to frame: while the camera moves, nothing of it changes.

use super::MapInput;
use super::bands::{Band, bands};
use super::detail::{Detail, Piece};
use super::ground::Sheet;
use super::overlays::DayLines;

/// What is kept. Made anew with the atlas.
#[derive(Debug, Default)]
pub struct MapCache {
    kept: Option<Kept>,
    refilled: bool,
}

/// All that is kept, in step with one input.
#[derive(Debug)]
pub(super) struct Kept {
    pub sheet: Option<Sheet>,
    pub day: DayLines,
    pub detail: Detail,
    pub filled: Filled,
}

/// The polygons of the fills.
#[derive(Debug)]
pub(super) struct Filled {
    /// Of each area.
    pub areas: Vec<Vec<Piece>>,
    /// Of each disputed cell.
    pub disputes: Vec<Vec<Piece>>,
    /// Under borders.
    pub bands: Vec<Band>,
}

impl MapCache {
    /// There are other fills.
    pub const fn refill(&mut self) {
        self.refilled = true;
    }

    /// Brings it in step with an input.
    pub(super) fn keep(&mut self, input: &MapInput<'_>) -> &Kept {
        let (topology, scale) = (&input.atlas.topology, input.camera.scale);
        let refilled = std::mem::take(&mut self.refilled);
        let Some(mut kept) = self.kept.take() else {
            return self.kept.insert(Kept::new(input));
        };
        if !kept.day.is_of(input.clock, input.claim_view) {
            kept.day = DayLines::on(input.atlas, input.clock, input.claim_view);
        }
        let suits = kept.detail.suits(scale);
        if !suits {
            kept.detail = Detail::at(scale, topology);
        }
        if refilled || !suits {
            kept.filled = Filled::of(input, &kept.detail);
        }
        self.kept.insert(kept)
    }
}

impl Kept {
    fn new(input: &MapInput<'_>) -> Self {
        let detail = Detail::at(input.camera.scale, &input.atlas.topology);
        Self {
            sheet: Sheet::of(&input.atlas.topology),
            day: DayLines::on(input.atlas, input.clock, input.claim_view),
            filled: Filled::of(input, &detail),
            detail,
        }
    }
}

impl Filled {
    fn of(input: &MapInput<'_>, detail: &Detail) -> Self {
        let pieces = |cell: usize| {
            let cell = input.atlas.topology.cells.get(cell);
            cell.map_or_else(Vec::new, |cell| detail.pieces(&cell.rings))
        };
        let (areas, disputes) = (input.fills.areas.iter(), input.fills.disputes.iter());
        Self {
            areas: areas.map(|area| detail.pieces(&area.rings)).collect(),
            bands: bands(&input.atlas.topology, &input.fills.borders),
            disputes: disputes.map(|dispute| pieces(dispute.cell)).collect(),
        }
    }
}
