//! The picture of the land under a map that moves.
//!
//! As long as nothing but the camera moves, the land is laid out once, a little beyond the pane and without words, and whoever
//! paints moves and scales what he painted of it. It is laid out anew when the picture no longer reaches over the pane or would
//! be scaled by too much; where that will be soon, the next one is laid out before it is wanted. While the clock runs it is
//! laid out for every day, and only what differs is painted.

use crate::geo::Point;
use crate::layout::map::{MapCache, MapInput, land};
use crate::scene::{Pt, Rect, Scene};
use crate::view::Camera;

/// How far the land is laid out beyond each edge of the pane, as a share of the pane.
const BEYOND: f64 = 0.08;

/// A picture is scaled up by no more than this: strokes, hatches and blur would be seen to jump when it is made anew.
const CLOSEST: f64 = 1.2;

/// From so many frames before a picture does no more, the next one is made ready: that may take three.
const FORESEEN: usize = 8;

/// The land under a map that moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// As it was laid out.
    pub scene: Scene,
    /// No other scene of the app has this number.
    pub number: u32,
    /// The number of a scene that differs from this one only there, CSS px of both.
    pub differs: Option<(u32, Vec<Rect>)>,
    /// Of what it is a picture, CSS px.
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
    /// The one that was made ready for it.
    pub ready: Option<Land>,
    /// Whether it shows another day.
    pub other_day: bool,
    /// Number for a land that is laid out anew.
    pub number: u32,
}

impl Land {
    /// That of a side that moves, and the one that is still ready.
    pub(super) fn moved(
        step: Move,
        input: &MapInput<'_>,
        cache: &mut MapCache,
    ) -> (Self, Option<Self>) {
        let Move {
            before,
            ready,
            other_day,
            number,
        } = step;
        let (camera, pane) = (input.camera, input.pane);
        if other_day {
            let Some(land) = before.or(ready).filter(|land| land.camera == camera) else {
                return (Self::of(input, camera, pane, number, cache), None);
            };
            let mut after = Self::of(input, camera, land.area, number, cache);
            after.differs = Some((land.number, after.scene.difference(&land.scene)));
            return (after, None);
        }
        let serves = |land: &Self| land.serves(camera, pane);
        let (mut land, ready) = match before.filter(serves) {
            Some(land) => (land, ready),
            None => match ready.filter(serves) {
                Some(land) => (land, None),
                None => return (Self::around(input, camera, number, cache), None),
            },
        };
        (land.factor, land.by) = place(land.camera, camera, pane);
        (land, ready)
    }

    /// Where the next one will be wanted, if the map goes on as it came from the frame before, at `before`: where it is in
    /// the first frame that this one does not serve. `None` while that is far or it stands still, and where a land does not
    /// last for two frames.
    pub(super) fn next(&self, before: Camera, input: &MapInput<'_>) -> Option<Camera> {
        let (now, pane) = (input.camera, input.pane);
        if now == before {
            return None;
        }
        let factor = now.scale / before.scale;
        let dx = (now.center.x - before.center.x) * before.scale;
        let dy = (now.center.y - before.center.y) * before.scale;
        let mut ahead = now;
        for _ in 0..=FORESEEN {
            // Steps of one length on the screen: so the place that a zoom is about stays.
            let Camera { center, scale } = ahead;
            let then = Camera {
                center: Point::new(center.x + dx / scale, center.y + dy / scale),
                scale: scale * factor,
            };
            if !self.serves(ahead, pane) {
                return serves(beyond(pane), ahead, then, pane).then_some(ahead);
            }
            ahead = then;
        }
        None
    }

    /// That of a pane and what is around it, where it will be seen from a camera.
    pub(super) fn around(
        input: &MapInput<'_>,
        camera: Camera,
        number: u32,
        cache: &mut MapCache,
    ) -> Self {
        Self::of(input, camera, beyond(input.pane), number, cache)
    }

    /// That of an area.
    fn of(
        input: &MapInput<'_>,
        camera: Camera,
        pane: Rect,
        number: u32,
        cache: &mut MapCache,
    ) -> Self {
        let weight = input.theme.weight;
        let input = MapInput {
            camera,
            pane,
            ..*input
        };
        let mut scene = land(&input, cache);
        scene.thicken(weight);
        Self {
            scene,
            number,
            differs: None,
            area: pane,
            factor: 1.0,
            by: Pt::default(),
            camera,
        }
    }

    /// Whether a camera sees it reach over the pane, and fine enough.
    pub(super) fn serves(&self, camera: Camera, pane: Rect) -> bool {
        serves(self.area, self.camera, camera, pane)
    }
}

/// How much larger one camera sees what another saw, and where: CSS px further.
fn place(from: Camera, to: Camera, pane: Rect) -> (f64, Pt) {
    let middle = pane.center();
    let factor = to.scale / from.scale;
    let moved = |middle: f64, from: f64, at: f64| middle * (1.0 - factor) + (from - at) * to.scale;
    let by = Pt::new(
        moved(middle.x, from.center.x, to.center.x),
        moved(middle.y, from.center.y, to.center.y),
    );
    (factor, by)
}

/// Whether a camera sees the picture of an area that another saw reach over the pane, and fine enough.
fn serves(area: Rect, from: Camera, to: Camera, pane: Rect) -> bool {
    let (factor, by) = place(from, to, pane);
    let [x, y, w, h] = [area.x, area.y, area.w, area.h].map(|length| length * factor);
    // A picture is laid on whole pixels.
    let reach = Rect::new(x + by.x, y + by.y, w, h).grown(-1.0);
    reach.encloses(&pane) && factor <= CLOSEST
}

/// A pane and what is laid out around it.
fn beyond(pane: Rect) -> Rect {
    let [dx, dy] = [pane.w, pane.h].map(|length| (length * BEYOND).ceil());
    let (w, h) = (pane.w + 2.0 * dx, pane.h + 2.0 * dy);
    Rect::new(pane.x - dx, pane.y - dy, w, h)
}
