//! Soft bands: a line that is known only roughly must not look surveyed, so a band as wide as the doubt on both sides lies
//! under it. Arcs that follow each other are one band, since two that overlap would be darker where they meet.

use super::Drawing;
use crate::geo::{Arc, ArcIndex, ArcRef, Topology};
use crate::layout::borders::Border;
use crate::order::sort_by;
use crate::scene::{Color, Stroke};

/// A line known less exactly than so many CSS px is a soft band.
const SOFT_FROM: f64 = 3.0;

/// No band is wider, CSS px: beyond, it would hide the land. What is known even less is drawn fainter instead.
const SOFT_TO: f64 = 30.0;

/// How much of a band covers the land, 0 to 1.
const STRENGTH: f64 = 0.13;

/// Borders that follow each other and are known equally well.
#[derive(Debug)]
pub(super) struct Band {
    /// How far they may be off, km.
    doubt: f64,
    path: Vec<ArcRef>,
}

/// The bands of the borders of a day.
pub(super) fn bands(topology: &Topology, borders: &[Border]) -> Vec<Band> {
    let of = |border: &Border| {
        topology
            .arc(border.arc)
            .map(|arc| (border.arc, doubt(topology, arc)))
    };
    let known = borders.iter().filter_map(of);
    let mut left: Vec<(ArcIndex, f64)> = known.filter(|(_, doubt)| *doubt > 0.0).collect();
    let mut bands = Vec::new();
    while let Some((arc, doubt)) = left.pop() {
        let equal = left
            .iter()
            .filter(|(_, other)| other.total_cmp(&doubt).is_eq());
        let mut equal: Vec<ArcIndex> = equal.map(|(arc, _)| *arc).collect();
        let path = chain(topology, arc, &mut equal);
        left.retain(|(arc, _)| !path.iter().any(|side| side.arc == *arc));
        bands.push(Band { doubt, path });
    }
    // Those of one width follow each other, and are one where they meet.
    sort_by(&mut bands, |a, b| b.doubt.total_cmp(&a.doubt));
    bands
}

/// The longest way through arcs that begins with one and goes on at either end; takes what it uses from `left`.
fn chain(topology: &Topology, first: ArcIndex, left: &mut Vec<ArcIndex>) -> Vec<ArcRef> {
    let forward = ArcRef {
        arc: first,
        reversed: false,
    };
    let mut ahead = follow(topology, forward, left);
    let behind = follow(topology, forward.turned(), left);
    let mut path: Vec<ArcRef> = behind.into_iter().rev().map(ArcRef::turned).collect();
    path.push(forward);
    path.append(&mut ahead);
    path
}

/// The arcs that follow one, each beginning where the one before ends.
fn follow(topology: &Topology, from: ArcRef, left: &mut Vec<ArcIndex>) -> Vec<ArcRef> {
    let ends = |side: ArcRef| {
        let points = &topology.arc(side.arc)?.points;
        let (first, last) = (*points.first()?, *points.last()?);
        Some(if side.reversed {
            (last, first)
        } else {
            (first, last)
        })
    };
    let mut path = Vec::new();
    let mut at = ends(from).map(|(_, end)| end);
    loop {
        let next = left.iter().enumerate().find_map(|(row, arc)| {
            let sides = [false, true].map(|reversed| ArcRef {
                arc: *arc,
                reversed,
            });
            let mut sides = sides.into_iter();
            let side =
                sides.find(|side| ends(*side).is_some_and(|(start, _)| Some(start) == at))?;
            Some((row, side))
        });
        let Some((row, side)) = next else {
            return path;
        };
        left.swap_remove(row);
        at = ends(side).map(|(_, end)| end);
        path.push(side);
    }
}

/// How far the lines along an arc may be off, km; 0 where nobody says.
pub(super) fn doubt(topology: &Topology, arc: &Arc) -> f64 {
    let lines = arc.lines.iter();
    let known = lines.filter_map(|line| topology.lines.get(line.0)?.accuracy_km);
    known.fold(0.0, f64::max)
}

/// The parts of a path that are no borders of the day, which have strokes and bands of their own.
pub(super) fn beside_borders<'p>(path: &'p [ArcRef], borders: &[Border]) -> Vec<&'p [ArcRef]> {
    let is_border = |side: &ArcRef| borders.iter().any(|border| border.arc == side.arc);
    path.split(is_border)
        .filter(|part| !part.is_empty())
        .collect()
}

impl Drawing<'_> {
    /// The bands of the borders.
    pub(super) fn soft_bands(&mut self) {
        for Band { doubt, path } in &self.kept.filled.bands {
            self.soft_band(path, *doubt, self.input.theme.border);
        }
    }

    /// The band of a line that may be off by so many km, where it can be seen.
    pub(super) fn soft_band(&mut self, path: &[ArcRef], doubt: f64, color: Color) {
        let px = doubt * self.input.camera.scale;
        if px > SOFT_FROM {
            let width = (2.0 * px).min(SOFT_TO);
            self.arcs(path, Stroke::solid(color.with_alpha(STRENGTH), width));
        }
    }

    /// How much of a doubt (km) its band shows, 0 to 1.
    pub(super) fn share_shown(&self, doubt: f64) -> f64 {
        let px = 2.0 * doubt * self.input.camera.scale;
        (SOFT_TO / px.max(SOFT_TO)).min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture::grid;
    use crate::geo::ring::path_points;
    use crate::layout::borders::Footing;

    #[test]
    fn arcs_that_meet_are_one_band() {
        let topology = grid(3);
        let mut arcs: Vec<ArcIndex> = (1..topology.arcs.len()).map(ArcIndex).collect();
        let count = arcs.len();
        let path = chain(&topology, ArcIndex(0), &mut arcs);
        assert!(path.len() > 2);
        assert_eq!(path.len() + arcs.len(), count + 1);
        // Joined without a leap: every arc begins where the one before has ended.
        let lengths = path
            .iter()
            .map(|side| topology.arc(side.arc).unwrap().points.len() - 1);
        assert_eq!(
            path_points(&topology, &path).len(),
            lengths.sum::<usize>() + 1
        );
        for pair in path.windows(2) {
            let [a, b] = [
                path_points(&topology, &pair[..1]),
                path_points(&topology, &pair[1..]),
            ];
            assert_eq!(a.last(), b.first());
        }
    }

    #[test]
    fn a_line_that_nobody_doubts_has_no_band() {
        let topology = grid(2);
        let border = Border {
            arc: ArcIndex(0),
            footing: Footing::Agreed,
        };
        assert!(bands(&topology, &[border]).is_empty());
    }
}
