//! Patterns that tell powers apart without colour: a motif says who, its weight says how.
//!
//! | power | motif | | held | weight |
//! | --- | --- | --- | --- | --- |
//! | Russia, USSR | lines aslant | | in its own right | plain |
//! | Japan | dots | | leased | close, over the sovereign's in grey |
//! | China | blank; level lines over others' land | | occupied | close and bold, over the owner's in grey |
//! | Mongolia | upright lines | | by a client | the patron's wide and bold, over its own in grey on a grey ground |
//! | Korea | crossed lines | | by itself under a sovereign | wide, over the sovereign's in grey |
//! | others | squares | | claimed | wide and pale |
//!
//! All is in CSS px, so that the map and its legend are drawn by the same code.

use std::f64::consts::FRAC_1_SQRT_2;

use crate::geo::Point;
use crate::geo::hatch::dots;
use crate::layout::fills::Look;
use crate::scene::theme::Hue;
use crate::scene::{Color, Hatch, Pt, Scene, Theme};

/// An area to be filled.
pub(super) struct Patch {
    /// As one ring, holes joined by a bridge.
    pub outline: Vec<Pt>,
    /// All its rings.
    pub rings: Vec<Vec<Pt>>,
    /// A point that lines and dots pass through, so that neighbours line up.
    pub origin: Pt,
}

/// What a motif is drawn with, CSS px.
#[derive(Clone, Copy)]
struct Weight {
    /// From line to line or from dot to dot, along the level.
    pitch: f64,
    /// Width of a line; a dot is twice as wide.
    width: f64,
    /// From 0, black, to 1, white.
    grey: f64,
}

const PLAIN: Weight = Weight {
    pitch: 9.0,
    width: 0.8,
    grey: 0.25,
};
const UNDER: Weight = Weight {
    grey: 0.72,
    ..PLAIN
};
const CLOSE: Weight = Weight {
    pitch: 6.0,
    width: 0.7,
    grey: 0.2,
};
const BOLD: Weight = Weight {
    width: 1.4,
    ..CLOSE
};
const WIDE: Weight = Weight {
    pitch: 15.0,
    width: 1.2,
    grey: 0.2,
};
const PALE: Weight = Weight { grey: 0.55, ..WIDE };

impl Weight {
    fn color(self, theme: &Theme) -> Color {
        theme.ink.toward(theme.paper, self.grey)
    }
}

/// Fills an area so that it says who holds it and how.
pub(super) fn fill(scene: &mut Scene, theme: &Theme, look: Look, patch: &Patch) {
    let ground = match look {
        Look::Unknown | Look::Outline(_) => theme.land,
        Look::Dependent(..) => theme.lane,
        _ => theme.paper,
    };
    scene.polygon(patch.outline.clone(), ground);
    let mut motif = |hue, weight| motif(scene, theme, hue, weight, patch);
    match look {
        Look::Unknown | Look::Outline(_) | Look::Disputed => {}
        Look::Sovereign(hue) => motif(hue, PLAIN),
        Look::Leased(hue, under) => {
            motif(under, UNDER);
            motif(hue, CLOSE);
        }
        Look::Occupied(hue, under) => {
            motif(under, UNDER);
            motif(hue, BOLD);
        }
        Look::Dependent(own, patron) => {
            motif(own, UNDER);
            motif(patron, WIDE);
        }
        Look::Autonomous(own, over) => {
            motif(over, UNDER);
            motif(own, WIDE);
        }
        Look::Condominium(one, other) => {
            motif(one, PLAIN);
            motif(other, PLAIN);
        }
    }
}

/// Draws that a power claims an area over what is drawn of its holder.
pub(super) fn claim(scene: &mut Scene, theme: &Theme, hue: Hue, patch: &Patch) {
    motif(scene, theme, hue, PALE, patch);
}

fn motif(scene: &mut Scene, theme: &Theme, hue: Hue, weight: Weight, patch: &Patch) {
    let lines: &[f64] = match hue {
        Hue::Russia => &[45.0],
        Hue::Japan => return dotted(scene, theme, weight, patch),
        // So that the map stays quiet: China adjoins every other power.
        Hue::China if weight.grey == PLAIN.grey || weight.grey == UNDER.grey => &[],
        Hue::China => &[0.0],
        Hue::Mongolia => &[90.0],
        Hue::Korea => &[45.0, 135.0],
        Hue::Other => &[0.0, 90.0],
    };
    for degrees in lines {
        let aslant = degrees % 90.0 != 0.0;
        let across = if aslant { FRAC_1_SQRT_2 } else { 1.0 };
        let hatch = Hatch {
            color: weight.color(theme),
            ground: None,
            degrees: *degrees,
            spacing: weight.pitch * across,
            width: weight.width,
            origin: patch.origin,
        };
        scene.hatched(patch.outline.clone(), hatch);
    }
}

fn dotted(scene: &mut Scene, theme: &Theme, weight: Weight, patch: &Patch) {
    let origin = patch.origin;
    let from_origin = |p: &Pt| Point::new(p.x - origin.x, p.y - origin.y);
    let rings = patch.rings.iter();
    let rings: Vec<Vec<Point>> = rings
        .map(|ring| ring.iter().map(from_origin).collect())
        .collect();
    for dot in dots(&rings, weight.pitch) {
        let at = Pt::new(dot.x + origin.x, dot.y + origin.y);
        scene.disc(at, weight.width, weight.color(theme));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::theme::PRINT;
    use crate::scene::{Fill, Item};

    fn drawn(look: Look) -> Vec<Item> {
        let square = [(0.0, 0.0), (60.0, 0.0), (60.0, 60.0), (0.0, 60.0)];
        let square = square.map(|(x, y)| Pt::new(x, y)).to_vec();
        let patch = Patch {
            outline: square.clone(),
            rings: vec![square],
            origin: Pt::default(),
        };
        let mut scene = Scene::default();
        fill(&mut scene, &PRINT, look, &patch);
        scene.items
    }

    #[test]
    fn every_power_and_every_way_to_hold_looks_different() {
        let (mut looks, others) = (vec![Look::Unknown], [Hue::Russia, Hue::China]);
        looks.extend(Hue::ALL.map(Look::Sovereign));
        for hue in [Hue::Japan, Hue::Korea, Hue::Mongolia] {
            for other in others {
                looks.extend([
                    Look::Leased(hue, other),
                    Look::Occupied(hue, other),
                    Look::Autonomous(hue, other),
                    Look::Dependent(other, hue),
                    Look::Condominium(hue, other),
                ]);
            }
        }
        // Land held in common with a power whose motif is blank looks as the other's own; there is none.
        looks.retain(|look| !matches!(look, Look::Condominium(_, Hue::China)));
        for (at, look) in looks.iter().enumerate() {
            for other in looks.iter().skip(at + 1) {
                assert_ne!(drawn(*look), drawn(*other), "{look:?} {other:?}");
            }
        }
    }

    #[test]
    fn nothing_but_greys_is_drawn() {
        for item in drawn(Look::Occupied(Hue::Japan, Hue::Russia)) {
            let color = match item {
                Item::Polygon {
                    fill: Fill::Solid(color),
                    ..
                } => color,
                Item::Polygon {
                    fill: Fill::Hatch(hatch),
                    ..
                } => hatch.color,
                Item::Disc { fill, .. } => fill,
                _ => continue,
            };
            assert!(color.rgb.0 == color.rgb.1 && color.rgb.1 == color.rgb.2);
        }
    }
}
