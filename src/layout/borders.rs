//! Borders as they follow from tenure, and the ghosts of those that have just changed.

use super::claim_view::{ClaimView, tenure_seen};
use crate::dataset::Atlas;
use crate::dataset::raw::{Status, Tenure, TerritorialBasis};
use crate::geo::{ArcIndex, CellIndex, Topology};
use crate::time::Day;

/// A ghost is seen for so many days, a year of the clock.
const GHOST_DAYS: Day = 365;

/// What a border rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// Both sides hold by treaty, law or survey, or it is the old border of those whose land they hold.
    Agreed,
    /// One of them holds by control alone.
    DeFacto,
}

/// An arc between two holders, or between two ways of holding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Border {
    /// The arc.
    pub arc: ArcIndex,
    /// What it rests on.
    pub footing: Footing,
}

/// A border that is none any more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ghost {
    /// The arc.
    pub arc: ArcIndex,
    /// 1 on the day of the change, 0 a year later.
    pub strength: f64,
}

/// The borders of a day.
#[must_use]
pub fn borders(atlas: &Atlas, day: Day, view: &ClaimView) -> Vec<Border> {
    let numbered = atlas.topology.arcs.iter().enumerate();
    numbered
        .filter_map(|(index, arc)| {
            let footing = footing(atlas, (arc.left?.0, arc.right?.0), day, view)?;
            let arc = ArcIndex(index);
            Some(Border { arc, footing })
        })
        .collect()
}

/// Arcs that were a border within the last year and are none on this day.
#[must_use]
pub fn ghosts(atlas: &Atlas, day: Day, view: &ClaimView) -> Vec<Ghost> {
    let first = atlas
        .change_days
        .partition_point(|change| *change <= day.saturating_sub(GHOST_DAYS));
    let recent = atlas
        .change_days
        .iter()
        .skip(first)
        .take_while(|change| **change <= day);
    let recent: Vec<Day> = recent.copied().collect();
    let changed: Vec<bool> = atlas
        .tenure
        .iter()
        .map(|changes| {
            changes
                .iter()
                .any(|change| recent.binary_search(&change.from).is_ok())
        })
        .collect();
    let changed = |cell: usize| changed.get(cell) == Some(&true);
    let numbered = atlas.topology.arcs.iter().enumerate();
    numbered
        .filter_map(|(index, arc)| {
            let sides = (arc.left?.0, arc.right?.0);
            if !(changed(sides.0) || changed(sides.1)) || footing(atlas, sides, day, view).is_some()
            {
                return None;
            }
            let mut ends = recent.iter().rev();
            let end =
                ends.find(|end| footing(atlas, sides, end.saturating_sub(1), view).is_some())?;
            Some(Ghost {
                arc: ArcIndex(index),
                strength: 1.0 - f64::from(day - end) / f64::from(GHOST_DAYS),
            })
        })
        .collect()
}

/// The arcs between two cells, those along one line where it is named.
#[must_use]
pub fn borders_along(
    topology: &Topology,
    sides: (CellIndex, CellIndex),
    line: Option<&str>,
) -> Vec<ArcIndex> {
    let numbered = topology.arcs.iter().enumerate();
    let between = numbered.filter(|(_, arc)| {
        let pair = arc.left.zip(arc.right);
        let between = pair == Some(sides) || pair == Some((sides.1, sides.0));
        between
            && line.is_none_or(|id| {
                let mut lines = arc.lines.iter();
                lines.any(|line| topology.lines.get(line.0).is_some_and(|line| line.id == id))
            })
    });
    between.map(|(index, _)| ArcIndex(index)).collect()
}

/// The first and the last day of a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// First day; `None` where it is older than the atlas.
    pub from: Option<Day>,
    /// Last day; `None` where it outlives it.
    pub to: Option<Day>,
}

/// How long there is a border between two cells, before and after a day on which there is one.
#[must_use]
pub fn life(atlas: &Atlas, sides: (usize, usize), day: Day, view: &ClaimView) -> Option<Life> {
    footing(atlas, sides, day, view)?;
    let changes = [sides.0, sides.1].into_iter();
    let changes = changes.flat_map(|cell| atlas.tenure.get(cell).into_iter().flatten());
    let mut from = None;
    let mut to = None;
    for change in changes.map(|change| change.from) {
        let before = change.saturating_sub(1);
        let is = |day| footing(atlas, sides, day, view).is_some();
        if change <= day && from.is_none_or(|from| change > from) && is(change) && !is(before) {
            from = Some(change);
        }
        if change > day && to.is_none_or(|to| before < to) && !is(change) {
            to = Some(before);
        }
    }
    Some(Life { from, to })
}

/// What the border between two cells rests on; `None` where there is none on that day.
#[must_use]
pub fn footing(
    atlas: &Atlas,
    sides: (usize, usize),
    day: Day,
    view: &ClaimView,
) -> Option<Footing> {
    let left = tenure_seen(atlas, sides.0, day, view)?;
    let right = tenure_seen(atlas, sides.1, day, view)?;
    let same = left.holder == right.holder
        && left.status == right.status
        && left.with == right.with
        && left.sovereign == right.sovereign;
    if same {
        return None;
    }
    let control = |tenure: &Tenure| tenure.basis == TerritorialBasis::Control;
    let old = title(&left)
        .zip(title(&right))
        .is_some_and(|(left, right)| left != right);
    Some(if old || !(control(&left) || control(&right)) {
        Footing::Agreed
    } else {
        Footing::DeFacto
    })
}

/// Who has the title to the land: the sovereign, where it is not held in its own right by control alone.
fn title(tenure: &Tenure) -> Option<&str> {
    let own = tenure.status != Status::Sovereign || tenure.basis != TerritorialBasis::Control;
    tenure
        .sovereign
        .as_deref()
        .or_else(|| own.then_some(tenure.holder.as_str()))
}
