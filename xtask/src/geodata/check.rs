//! Checks on the finished partition: no gap, no overlap.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::arcs::{Arc, Arcs};
use super::ellipsoid::km2_under;
use super::faces::{Faces, OUTSIDE};
use super::noding::{node, segments_from_path};
use super::partition::Owner;
use super::resolve::frame_ring;

/// Every arc bounds, on each side, exactly the cell it says, once; the sea has no ring.
///
/// # Errors
/// Fails at the first arc with a gap or an overlap beside it.
pub fn arcs_are_shared(arcs: &Arcs) -> Result<()> {
    let mut beside: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
    for (cell, polygons) in &arcs.polygons {
        for side in polygons.iter().flatten().flatten() {
            beside.entry(*side).or_default().push(*cell);
        }
    }
    for (i, arc) in arcs.arcs.iter().enumerate() {
        for (owner, forward) in arc.owners.into_iter().zip([true, false]) {
            let wanted = if let Owner::Cell(cell) = owner {
                vec![cell]
            } else {
                Vec::new()
            };
            let found = beside.remove(&(i, forward)).unwrap_or_default();
            let at = arc.path.first().map(|p| p.geo());
            ensure!(
                found == wanted,
                "arc {i} at {at:?} bounds cells {found:?}, not {wanted:?}"
            );
        }
    }
    ensure!(
        beside.is_empty(),
        "rings use arcs that do not exist: {beside:?}"
    );
    Ok(())
}

/// The cells and the sea together are the frame, to one part in a million.
///
/// # Errors
/// Fails with both areas.
pub fn areas_add_up(faces: &Faces, owners: &[Owner], cells_km2: f64) -> Result<()> {
    let face_km2 = |face| {
        faces
            .half_edges(face)
            .map(|h| faces.ends(h))
            .map(|(a, b)| km2_under(a, b))
            .sum::<f64>()
    };
    let sea = |face: &usize| *face != OUTSIDE && owners[*face] == Owner::Sea;
    let found = cells_km2 + (0..owners.len()).filter(sea).map(face_km2).sum::<f64>();
    let frame: f64 = frame_ring().windows(2).map(|w| km2_under(w[0], w[1])).sum();
    ensure!(
        (found / frame - 1.0).abs() < 1e-6,
        "cells and sea make {found:.0} km², the frame is {frame:.0}"
    );
    Ok(())
}

/// Arcs meet at their ends only, and every face they make has one owner: simplified, they still say the same.
///
/// # Errors
/// Fails at the first crossing, or at the first face with two owners.
pub fn arcs_part_owners(arcs: &[Arc]) -> Result<()> {
    let mut segments = Vec::new();
    for (i, arc) in arcs.iter().enumerate() {
        segments.extend(segments_from_path(&arc.path, i));
    }
    let count = segments.len();
    let ends: BTreeSet<_> = segments
        .iter()
        .map(|s| (s.a.min(s.b), s.a.max(s.b)))
        .collect();
    ensure!(ends.len() == count, "two arcs run along one segment");
    let edges: Vec<_> = segments.iter().map(|s| (s.a, s.b)).collect();
    let arc_of: Vec<usize> = segments.iter().map(|s| s.line).collect();
    ensure!(
        node(segments)?.len() == count,
        "simplified arcs cross or touch"
    );
    let faces = Faces::new(edges);
    for face in 0..faces.faces.len() {
        let owner = |h: usize| arcs[arc_of[h / 2]].owners[h % 2];
        let owners: BTreeSet<_> = faces.half_edges(face).map(owner).collect();
        let at = faces.half_edges(face).next().map(|h| faces.ends(h).0.geo());
        ensure!(
            owners.len() <= 1,
            "simplified, the face at {at:?} belongs to {owners:?}"
        );
    }
    Ok(())
}
