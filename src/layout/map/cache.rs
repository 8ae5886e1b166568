//! What the map keeps from frame to frame: while the camera moves, nothing of it changes.

use std::ops::Range;

use super::MapInput;
use super::bands::{Band, bands};
use super::detail::{Detail, Piece};
use super::ground::Sheet;
use super::overlays::{DayLines, dated_lines};
use super::railways::Track;
use super::steady::Steady;
use super::waters::Waters;
use crate::geo::{Point, map_from_geo};
use crate::text::names::Standing;
use crate::time::Day;

/// What is kept. Made anew with the atlas.
#[derive(Debug, Default)]
pub struct MapCache {
    kept: Option<Kept>,
    refilled: bool,
    /// Names of powers, as they were found last.
    pub(super) steady: Option<Steady>,
    /// Where rivers run, in the window that was drawn last.
    pub(super) waters: Option<Waters>,
}

/// Levels of zoom kept besides the one that is shown, so that a zoom finds its way back.
const LEVELS: usize = 12;

/// All that is kept, in step with one input.
#[derive(Debug)]
pub(super) struct Kept {
    pub sheet: Option<Sheet>,
    /// Of each place its names and where it is, map km.
    pub places: Vec<(Standing, Point)>,
    pub tracks: Vec<Track>,
    /// Lines by their places in the topology's overlays, and the days on which each is in force.
    pub overlays: Vec<(usize, Range<Day>)>,
    pub day: DayLines,
    pub detail: Detail,
    pub filled: Filled,
    /// Of other levels and the same fills, those that were shown last at the end.
    others: Vec<(Detail, Filled)>,
}

/// The polygons of the fills.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// Of each area.
    pub areas: Vec<FilledArea>,
    /// Of each disputed cell.
    pub disputes: Vec<Vec<Piece>>,
    /// Under borders.
    pub bands: Vec<Band>,
}

/// An area by its cells, and its polygons.
#[derive(Debug)]
pub(super) struct FilledArea {
    cells: Vec<usize>,
    pub pieces: Vec<Piece>,
}

impl MapCache {
    /// There are other fills.
    pub fn refill(&mut self) {
        self.refilled = true;
        if let Some(steady) = &mut self.steady {
            steady.other_lands = true;
        }
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
        if refilled {
            kept.others.clear();
            let before = std::mem::take(&mut kept.filled);
            kept.filled = if suits {
                before.turned_to(input, &kept.detail)
            } else {
                kept.detail = Detail::at(scale, topology);
                Filled::of(input, &kept.detail)
            };
        } else if !suits {
            kept.turn(input);
        }
        self.kept.insert(kept)
    }
}

impl Kept {
    /// Takes the level of another zoom.
    fn turn(&mut self, input: &MapInput<'_>) {
        let scale = input.camera.scale;
        let mut others = self.others.iter();
        let (detail, filled) = match others.position(|(detail, _)| detail.suits(scale)) {
            Some(at) => self.others.remove(at),
            None => {
                let detail = Detail::at(scale, &input.atlas.topology);
                let filled = Filled::of(input, &detail);
                (detail, filled)
            }
        };
        let before = std::mem::replace(&mut self.detail, detail);
        let filled = std::mem::replace(&mut self.filled, filled);
        self.others.push((before, filled));
        if self.others.len() > LEVELS {
            self.others.remove(0);
        }
    }

    fn new(input: &MapInput<'_>) -> Self {
        let detail = Detail::at(input.camera.scale, &input.atlas.topology);
        let places = input.atlas.data.places.iter();
        Self {
            sheet: Sheet::of(&input.atlas.topology),
            places: places
                .map(|place| (Standing::of(place), map_from_geo(place.at[0], place.at[1])))
                .collect(),
            tracks: input.atlas.data.railways.iter().map(Track::of).collect(),
            overlays: dated_lines(input.atlas),
            day: DayLines::on(input.atlas, input.clock, input.claim_view),
            filled: Filled::of(input, &detail),
            detail,
            others: Vec::new(),
        }
    }
}

impl Filled {
    fn of(input: &MapInput<'_>, detail: &Detail) -> Self {
        Self::default().turned_to(input, detail)
    }

    /// Those of other fills in the same detail: what is the same is not made anew.
    fn turned_to(mut self, input: &MapInput<'_>, detail: &Detail) -> Self {
        let areas = input.fills.areas.iter().map(|area| {
            let mut before = self.areas.iter();
            match before.position(|before| before.cells == area.cells) {
                Some(at) => self.areas.swap_remove(at),
                None => FilledArea {
                    cells: area.cells.clone(),
                    pieces: detail.pieces(&area.rings),
                },
            }
        });
        let disputes = input.fills.disputes.iter().map(|dispute| {
            let cell = input.atlas.topology.cells.get(dispute.cell);
            cell.map_or_else(Vec::new, |cell| detail.pieces(&cell.rings))
        });
        Self {
            areas: areas.collect(),
            bands: bands(&input.atlas.topology, &input.fills.borders),
            disputes: disputes.collect(),
        }
    }
}
