//! Fills: tints and patterns of areas, crossed hatch of disputes, and the lakes over them.

use std::f64::consts::FRAC_PI_4;

use super::{Drawing, Land};
use crate::geo::clip::clip_ring;
use crate::geo::hatch::{dots, hatch, stripes};
use crate::geo::ring::{Polygon, keyhole, polygons_from_rings, ring_points, signed_area};
use crate::geo::{Point, Ring};
use crate::layout::fills::{Area, Look, hue};
use crate::scene::{Color, Stroke};

impl Drawing<'_> {
    /// Fills an area.
    pub(super) fn area(&mut self, area: &Area) {
        if !area.bounds.meets(&self.window) {
            return;
        }
        let Some(cell) = area.cells.first().copied() else {
            return;
        };
        for polygon in self.polygons(&area.rings) {
            let points = self.css(&keyhole(&polygon));
            self.out.scene.polygon(points, self.ground_of(area.look));
            if let Some(color) = self.pattern_of(area.look) {
                match area.look {
                    Look::Leased(..) => self.dotted(&polygon, color),
                    Look::Occupied(..) => self.hatched(&polygon, 45.0, 6.0, 1.2, color),
                    Look::Dependent(..) => self.hatched(&polygon, 45.0, 11.0, 1.8, color),
                    Look::Autonomous(..) => self.hatched(&polygon, 0.0, 9.0, 1.0, color),
                    Look::Condominium(..) => self.striped(&polygon, 6.0, color),
                    Look::Unknown | Look::Outline | Look::Disputed | Look::Sovereign(_) => {}
                }
            }
            self.lands.push(Land {
                cell,
                holder: area.holder.clone(),
                look: area.look,
                polygon,
            });
        }
    }

    /// The tint under a look's pattern.
    pub(super) fn ground_of(&self, look: Look) -> Color {
        let theme = self.input.theme;
        match look {
            Look::Unknown | Look::Outline | Look::Disputed => theme.land,
            Look::Sovereign(hue) | Look::Condominium(hue, _) => theme.solid(hue),
            Look::Leased(_, under) | Look::Occupied(_, under) => theme.light(under),
            Look::Dependent(own, _) | Look::Autonomous(own, _) => theme.light(own),
        }
    }

    /// The colour of a look's pattern, where it has one.
    pub(super) fn pattern_of(&self, look: Look) -> Option<Color> {
        let theme = self.input.theme;
        Some(match look {
            Look::Unknown | Look::Outline | Look::Disputed | Look::Sovereign(_) => return None,
            Look::Leased(hue, _) | Look::Occupied(hue, _) => theme.hue(hue),
            Look::Dependent(_, patron) => theme.hue(patron).with_alpha(0.6),
            Look::Autonomous(_, over) => theme.hue(over).with_alpha(0.5),
            Look::Condominium(_, other) => theme.solid(other),
        })
    }

    /// Polygons of rings of arcs in the window, without those smaller than a pixel.
    pub(super) fn polygons(&self, rings: &[Ring]) -> Vec<Polygon> {
        let rings = rings
            .iter()
            .map(|ring| ring_points(&self.input.atlas.topology, ring, self.weight))
            .collect();
        let polygons = polygons_from_rings(rings).into_iter();
        polygons
            .filter_map(|polygon| self.visible(&polygon))
            .collect()
    }

    /// The part of a polygon in the window; nothing where it is outside or smaller than a pixel.
    fn visible(&self, polygon: &Polygon) -> Option<Polygon> {
        let clip = |ring: &Vec<Point>| clip_ring(ring, self.window);
        let px2 = |ring: &[Point]| signed_area(ring).abs() * self.input.camera.scale.powi(2);
        let outer = clip(&polygon.outer);
        (px2(&outer) > 0.5).then(|| Polygon {
            outer,
            holes: polygon
                .holes
                .iter()
                .map(clip)
                .filter(|hole| px2(hole) > 0.5)
                .collect(),
        })
    }

    /// Parallel lines at an angle, so many CSS px apart and wide.
    pub(super) fn hatched(
        &mut self,
        polygon: &Polygon,
        degrees: f64,
        spacing: f64,
        width: f64,
        color: Color,
    ) {
        let km = spacing / self.input.camera.scale;
        for (from, to) in hatch(&rings(polygon), degrees.to_radians(), km, 0.0) {
            let points = self.css(&[from, to]);
            self.out.scene.path(points, Stroke::solid(color, width));
        }
    }

    fn striped(&mut self, polygon: &Polygon, width: f64, color: Color) {
        let km = width / self.input.camera.scale;
        for stripe in stripes(&keyhole(polygon), FRAC_PI_4, km) {
            let points = self.css(&stripe);
            self.out.scene.polygon(points, color);
        }
    }

    /// Dots stand closer on small areas, where few would not be read, and wider on large ones.
    fn dotted(&mut self, polygon: &Polygon, color: Color) {
        let px = polygon.area().abs().sqrt() * self.input.camera.scale;
        let spacing = (px / 8.0).clamp(4.0, 12.0);
        for dot in dots(&rings(polygon), spacing / self.input.camera.scale) {
            let at = self.input.camera.css_from_map(dot, self.input.pane);
            self.out.scene.disc(at, 1.3, color);
        }
    }

    /// Disputed cells: crossed hatch, each direction in one claimant's hue.
    pub(super) fn disputes(&mut self) {
        let input = self.input;
        for dispute in &input.fills.disputes {
            let cells = input.atlas.topology.cells.get(dispute.cell);
            let Some(cell) = cells.filter(|cell| cell.bounds.meets(&self.window)) else {
                continue;
            };
            for polygon in self.polygons(&cell.rings) {
                for (power, degrees) in dispute.claimants.iter().zip([135.0, 45.0, 90.0]) {
                    let color = input.theme.hue(hue(input.atlas, power));
                    self.hatched(&polygon, degrees, 7.0, 1.2, color);
                    if !self.seen.claimants.contains(power) {
                        self.seen.claimants.push(power.clone());
                    }
                }
            }
        }
    }

    /// Lakes and rivers.
    pub(super) fn waters(&mut self) {
        let topology = &self.input.atlas.topology;
        for lake in &topology.lakes {
            for polygon in self.polygons(&lake.rings) {
                let points = self.css(&keyhole(&polygon));
                self.out.scene.polygon(points, self.input.theme.sea);
            }
        }
        let stroke = Stroke::solid(self.input.theme.water, 0.9);
        for path in topology.rivers.iter().flat_map(|river| &river.paths) {
            self.arcs(path, stroke);
        }
    }
}

fn rings(polygon: &Polygon) -> Vec<Vec<Point>> {
    let outer = std::iter::once(&polygon.outer);
    outer.chain(&polygon.holes).cloned().collect()
}
