//! Land that changed hands between the two days of a comparison: plus signs where it has been gained, minus signs where
//! it will have been lost, within a strong outline, solid or dashed, in the hue of the power that holds it on the map's day, or
//! of its patron.

use super::Drawing;
use crate::dataset::Atlas;
use crate::dataset::changes::{Changed, changes};
use crate::geo::clip::clip_ring;
use crate::geo::hatch::dots;
use crate::geo::ring::ring_points;
use crate::geo::{Bounds, Point, Ring};
use crate::layout::fills::hue;
use crate::scene::theme::Hue;
use crate::scene::{Rect, Stroke};
use crate::time::Day;

/// Length and width of a sign's strokes, CSS px.
const SIGN: (f64, f64) = (9.0, 2.2);
/// From sign to sign: as wide on large lands, closer on small ones, where few would not be read, CSS px.
const APART: (f64, f64) = (15.0, 30.0);
/// So many signs stand across a land before they move apart.
const ACROSS: f64 = 6.0;
/// Width of the outline, CSS px.
const OUTLINE: f64 = 2.5;

/// Land of one holder that changed hands.
#[derive(Clone, Debug)]
pub struct ChangedLand {
    /// Whether the map's day is the later of the two.
    gained: bool,
    /// That of the power that holds it on the map's day; of its patron, where it has one, since a state that was set up on
    /// another's land would not be told from it.
    hue: Hue,
    rings: Vec<Ring>,
    bounds: Bounds,
}

/// What changed hands between `day` and `other`, as the map of `day` shows it. Land that only got a new government is
/// left out.
#[must_use]
pub fn changed_lands(atlas: &Atlas, day: Day, other: Day) -> Vec<ChangedLand> {
    let rows: Vec<Changed> = changes(atlas, other, day)
        .into_iter()
        .filter(|row| !row.succession)
        .collect();
    let mut holders: Vec<&str> = Vec::new();
    let cells = &atlas.topology.cells;
    let groups: Vec<u32> = cells
        .iter()
        .map(|cell| {
            let Some(row) = rows.iter().find(|row| row.cell == cell.id) else {
                return u32::MAX;
            };
            let known = holders.iter().position(|holder| *holder == row.to);
            let at = known.unwrap_or_else(|| {
                holders.push(&row.to);
                holders.len() - 1
            });
            u32::try_from(at).unwrap_or(u32::MAX)
        })
        .collect();
    let has_changed = |group: u32| (group as usize) < holders.len();
    let merged = atlas.topology.merge_some(&groups, &has_changed);
    merged
        .into_iter()
        .filter_map(|merged| {
            let holder = holders.get(usize::try_from(merged.group).ok()?)?;
            let own = cells.iter().zip(&groups).enumerate();
            let own = own.filter(|(_, (_, group))| **group == merged.group);
            let mut tenures = own
                .clone()
                .filter_map(|(cell, _)| atlas.tenure_on(cell, day));
            let patron = tenures.find_map(|tenure| tenure.patron.clone());
            Some(ChangedLand {
                gained: day > other,
                hue: hue(atlas, patron.as_deref().unwrap_or(holder)),
                bounds: own.fold(Bounds::EMPTY, |bounds, (_, (cell, _))| {
                    bounds.with(cell.bounds)
                }),
                rings: merged.rings,
            })
        })
        .collect()
}

impl Drawing<'_> {
    /// Draws the signs and outlines of the lands in the window.
    pub(super) fn changed(&mut self) {
        for land in self.input.changed {
            if land.bounds.meets(&self.window) {
                self.signs(land);
                for ring in &land.rings {
                    let color = self.input.theme.hue(land.hue);
                    let stroke = match land.gained {
                        true => Stroke::solid(color, OUTLINE),
                        false => Stroke::dashed(color, OUTLINE, 7.0, 4.0),
                    };
                    self.arcs(ring, stroke);
                }
            }
        }
    }

    fn signs(&mut self, land: &ChangedLand) {
        let (camera, theme) = (self.input.camera, self.input.theme);
        let arcs = self.kept.detail.arcs();
        let rings = land.rings.iter().map(|ring| ring_points(arcs, ring));
        let rings: Vec<Vec<Point>> = rings.map(|ring| clip_ring(&ring, self.window)).collect();
        let size = land.bounds.max.x - land.bounds.min.x;
        let spacing = (size * camera.scale / ACROSS).clamp(APART.0, APART.1) / camera.scale;
        let (color, paper) = (theme.hue(land.hue), theme.paper.with_alpha(0.85));
        let (length, width) = SIGN;
        for dot in dots(&rings, spacing) {
            let at = camera.css_from_map(dot, self.input.pane);
            let arm = |w: f64, h: f64| Rect::new(at.x - w / 2.0, at.y - h / 2.0, w, h);
            let upright = land.gained.then(|| arm(width, length));
            let arms = std::iter::once(arm(length, width)).chain(upright);
            for area in arms.clone() {
                self.out.scene.rect(area.grown(1.2), paper);
            }
            for area in arms {
                self.out.scene.rect(area, color);
            }
        }
    }
}
