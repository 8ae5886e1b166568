//! Fills: tints and patterns of areas, crossed hatch of disputes, and the lakes over them.

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_PI_4};

use super::detail::{Piece, SPECK};
use super::motifs::{self, Patch};
use super::{Drawing, Land};
use crate::geo::Point;
use crate::geo::clip::clip_ring;
use crate::geo::hatch::{dots, stripes};
use crate::geo::ring::{Polygon, keyhole, signed_area};
use crate::layout::fills::{Look, hue};
use crate::scene::{Color, Hatch, Pt};

/// From line to line of a hatch, CSS px. Aslant they meet a level line at whole pixels, after which tiles can repeat.
const NARROW: f64 = 8.0 * FRAC_1_SQRT_2;
const CROSSED: f64 = 10.0 * FRAC_1_SQRT_2;
const WIDE: f64 = 16.0 * FRAC_1_SQRT_2;

impl Drawing<'_> {
    /// Fills areas, each from its pieces.
    pub(super) fn areas(&mut self) {
        self.each_land(|drawing, look, polygon| drawing.area(look, polygon));
    }

    /// Finds the lands in the window without filling them.
    pub(super) fn find_lands(&mut self) {
        self.each_land(|_, _, _| {});
    }

    /// Gives the parts of areas that are in the window, and keeps them.
    fn each_land(&mut self, draw: impl Fn(&mut Self, Look, &Polygon)) {
        let areas = &self.input.fills.areas;
        for (area, filled) in areas.iter().zip(&self.kept.filled.areas) {
            let Some(cell) = area.cells.first().copied() else {
                continue;
            };
            for piece in &filled.pieces {
                let Some(polygon) = self.visible(piece) else {
                    continue;
                };
                draw(self, area.look, &polygon);
                self.lands.push(Land {
                    cell,
                    holder: area.holder.clone(),
                    look: area.look,
                    bounds: piece.bounds,
                    km2: polygon.area(),
                    polygon,
                });
            }
        }
    }

    /// Fills a part of an area.
    fn area(&mut self, look: Look, polygon: &Polygon) {
        let points = self.css(&keyhole(polygon));
        let (ground, color) = (self.ground_of(look), self.pattern_of(look));
        match (look, color) {
            _ if self.input.theme.monochrome => {
                let patch = self.patch(points, polygon);
                motifs::fill(&mut self.out.scene, self.input.theme, look, &patch);
            }
            (Look::Occupied(..), Some(color)) => {
                self.hatched(points, Some(ground), (45.0, NARROW, 1.2), color);
            }
            (Look::Dependent(..), Some(color)) => {
                self.hatched(points, Some(ground), (45.0, WIDE, 1.8), color);
            }
            (Look::Autonomous(..), Some(color)) => {
                self.hatched(points, Some(ground), (0.0, 9.0, 1.0), color);
            }
            (look, color) => {
                self.out.scene.polygon(points, ground);
                match (look, color) {
                    (Look::Leased(..), Some(color)) => self.dotted(polygon, color),
                    (Look::Condominium(..), Some(color)) => self.striped(polygon, 6.0, color),
                    _ => {}
                }
            }
        }
    }

    /// The tint under a look's pattern.
    pub(super) fn ground_of(&self, look: Look) -> Color {
        let theme = self.input.theme;
        match look {
            Look::Unknown | Look::Disputed => theme.land,
            Look::Outline(hue) => theme.thin(hue),
            Look::Sovereign(hue) | Look::Condominium(hue, _) => theme.solid(hue),
            Look::Leased(_, under) | Look::Occupied(_, under) => theme.light(under),
            Look::Dependent(own, _) | Look::Autonomous(own, _) => theme.light(own),
        }
    }

    /// The colour of a look's pattern, where it has one.
    pub(super) fn pattern_of(&self, look: Look) -> Option<Color> {
        let theme = self.input.theme;
        Some(match look {
            Look::Unknown | Look::Outline(_) | Look::Disputed | Look::Sovereign(_) => return None,
            Look::Leased(hue, _) | Look::Occupied(hue, _) => theme.hue(hue),
            Look::Dependent(_, patron) => theme.hue(patron).with_alpha(0.6),
            Look::Autonomous(_, over) => theme.hue(over).with_alpha(0.5),
            Look::Condominium(_, other) => theme.solid(other),
        })
    }

    /// The part of a piece in the window; nothing where it is outside or smaller than a pixel.
    pub(super) fn visible(&self, piece: &Piece) -> Option<Polygon> {
        if !piece.bounds.meets(&self.window) {
            return None;
        }
        if self.window.encloses(&piece.bounds) {
            return Some(piece.polygon.clone());
        }
        let clip = |ring: &Vec<Point>| clip_ring(ring, self.window);
        let px2 = |ring: &[Point]| signed_area(ring).abs() * self.input.camera.scale.powi(2);
        let outer = clip(&piece.polygon.outer);
        (px2(&outer) > SPECK).then(|| Polygon {
            outer,
            holes: piece
                .polygon
                .holes
                .iter()
                .map(clip)
                .filter(|hole| px2(hole) > SPECK)
                .collect(),
        })
    }

    /// Parallel lines at an angle (degrees), so many CSS px apart and wide.
    fn hatched(
        &mut self,
        points: Vec<Pt>,
        ground: Option<Color>,
        (degrees, spacing, width): (f64, f64, f64),
        color: Color,
    ) {
        let hatch = Hatch {
            color,
            ground,
            degrees,
            spacing,
            width,
            origin: self.origin(),
        };
        self.out.scene.hatched(points, hatch);
    }

    /// A part of the map for a motif; `outline` is the polygon as one ring, CSS px.
    fn patch(&self, outline: Vec<Pt>, polygon: &Polygon) -> Patch {
        Patch {
            outline,
            rings: self.css_rings(polygon),
            origin: self.origin(),
        }
    }

    /// The rings of a polygon, CSS px.
    pub(super) fn css_rings(&self, polygon: &Polygon) -> Vec<Vec<Pt>> {
        let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
        rings.map(|ring| self.css(ring)).collect()
    }

    /// A point of the map that patterns hold on to, CSS px.
    fn origin(&self) -> Pt {
        let camera = self.input.camera;
        camera.css_from_map(Point::default(), self.input.pane)
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
        for (dispute, pieces) in input.fills.disputes.iter().zip(&self.kept.filled.disputes) {
            for piece in pieces {
                let Some(polygon) = self.visible(piece) else {
                    continue;
                };
                let points = self.css(&keyhole(&polygon));
                for (power, degrees) in dispute.claimants.iter().zip([135.0, 45.0, 90.0]) {
                    let hue = hue(input.atlas, power);
                    if input.theme.monochrome {
                        let patch = self.patch(points.clone(), &polygon);
                        motifs::claim(&mut self.out.scene, input.theme, hue, &patch);
                    } else {
                        let color = input.theme.hue(hue);
                        self.hatched(points.clone(), None, (degrees, CROSSED, 1.2), color);
                    }
                    if !self.seen.claimants.contains(power) {
                        self.seen.claimants.push(power.clone());
                    }
                }
            }
        }
    }

    /// Lakes.
    pub(super) fn lakes(&mut self) {
        for lake in &self.kept.detail.lakes {
            if let Some(polygon) = self.visible(lake) {
                let points = self.css(&keyhole(&polygon));
                self.out.scene.polygon(points, self.input.theme.sea);
            }
        }
    }
}

fn rings(polygon: &Polygon) -> Vec<Vec<Point>> {
    let outer = std::iter::once(&polygon.outer);
    outer.chain(&polygon.holes).cloned().collect()
}
