//! The picture of the land under a map that moves.
//!
//! As long as nothing but the camera moves, the land is laid out once, a little beyond the pane and without words, and whoever
//! paints moves and scales what he painted of it. It is laid out anew when the picture no longer reaches over the pane or would
//! be scaled by too much. While the clock runs it is laid out for every day, and only what differs is painted.

use crate::layout::map::{MapCache, MapInput, land};
use crate::scene::{Pt, Rect, Scene};
use crate::view::Camera;

/// How far the land is laid out beyond each edge of the pane, as a share of the pane.
const BEYOND: f64 = 0.08;

/// A picture is scaled up by no more than this: strokes, hatches and blur would be seen to jump when it is made anew.
const CLOSEST: f64 = 1.2;

/// The land under a map that moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// As it was laid out.
    pub scene: Scene,
    /// No other scene of the app has this number.
    pub number: u32,
    /// The number of a scene that differs from this one only there, CSS px of both.
    pub differs: Option<(u32, Vec<Rect>)>,
    /// What it was laid out for, CSS px.
    pub area: Rect,
    /// Where it lies now: CSS px of the scene times this,
    pub factor: f64,
    /// and so much further, CSS px.
    pub by: Pt,
    camera: Camera,
}

/// How a side moves in a frame.
pub(super) struct Move {
    /// Its land until now.
    pub before: Option<Land>,
    /// Whether it shows another day.
    pub other_day: bool,
    /// Number for a land that is laid out anew.
    pub number: u32,
}

impl Land {
    /// That of a side that moves.
    pub(super) fn moved(step: Move, input: &MapInput<'_>, cache: &mut MapCache) -> Self {
        let Move {
            before,
            other_day,
            number,
        } = step;
        let (camera, pane) = (input.camera, input.pane);
        if other_day {
            let Some(land) = before.filter(|land| land.camera == camera) else {
                return Self::of(input, pane, number, cache);
            };
            let mut after = Self::of(input, land.area, number, cache);
            after.differs = Some((land.number, after.scene.difference(&land.scene)));
            return after;
        }
        let Some(mut land) = before.filter(|land| land.serves(camera, pane)) else {
            return Self::around(input, number, cache);
        };
        (land.factor, land.by) = land.place(camera, pane);
        land
    }

    /// That of a pane and what is around it.
    pub(super) fn around(input: &MapInput<'_>, number: u32, cache: &mut MapCache) -> Self {
        Self::of(input, beyond(input.pane), number, cache)
    }

    /// That of an area.
    fn of(input: &MapInput<'_>, area: Rect, number: u32, cache: &mut MapCache) -> Self {
        let mut scene = land(
            &MapInput {
                pane: area,
                ..*input
            },
            cache,
        );
        scene.thicken(input.theme.weight);
        Self {
            scene,
            number,
            differs: None,
            area,
            factor: 1.0,
            by: Pt::default(),
            camera: input.camera,
        }
    }

    /// How much larger a camera sees it, and where: CSS px further.
    fn place(&self, camera: Camera, pane: Rect) -> (f64, Pt) {
        let (from, middle) = (self.camera, pane.center());
        let factor = camera.scale / from.scale;
        let moved =
            |middle: f64, from: f64, to: f64| middle * (1.0 - factor) + (from - to) * camera.scale;
        let by = Pt::new(
            moved(middle.x, from.center.x, camera.center.x),
            moved(middle.y, from.center.y, camera.center.y),
        );
        (factor, by)
    }

    /// Whether a camera sees it reach over the pane, and fine enough.
    fn serves(&self, camera: Camera, pane: Rect) -> bool {
        let (factor, by) = self.place(camera, pane);
        let Rect { x, y, w, h } = self.area;
        let [x, y, w, h] = [x, y, w, h].map(|length| length * factor);
        // A picture is laid on whole pixels.
        let reach = Rect::new(x + by.x, y + by.y, w, h).grown(-1.0);
        reach.encloses(&pane) && factor <= CLOSEST
    }
}

/// A pane and what is laid out around it.
fn beyond(pane: Rect) -> Rect {
    let [dx, dy] = [pane.w, pane.h].map(|length| (length * BEYOND).ceil());
    let (w, h) = (pane.w + 2.0 * dx, pane.h + 2.0 * dy);
    Rect::new(pane.x - dx, pane.y - dy, w, h)
}
