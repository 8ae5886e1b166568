//! The two sides of the map: whole at rest, and while they move names over a picture of the land that is held.
//!
//! As long as nothing but the camera moves, the land is laid out once, a little beyond the pane and without words, and whoever
//! paints moves and scales what he painted of it; names, markers and furniture are laid out in every frame. The land is laid
//! out anew when the picture no longer reaches over the pane or would be scaled by too much. While the clock runs it is laid out
//! for every day, and only what differs is painted. As soon as the map rests, it is laid out and painted whole.

use super::App;
use crate::layout::fills::Fills;
use crate::layout::map::compare::ChangedLand;
use crate::layout::map::{MapCache, MapInput, MapOutput, land, map, over};
use crate::scene::{Measure, Pt, Rect, Scene};
use crate::time::Day;
use crate::view::Camera;

/// The map rests when it has not moved for so long, ms: before the shell brings in step what stands outside the canvas.
const REST: f64 = 100.0;

/// How far the land is laid out beyond each edge of the pane, as a share of the pane.
const BEYOND: f64 = 0.08;

/// A picture is scaled up by no more than this: strokes, hatches and blur would be seen to jump when it is made anew.
const CLOSEST: f64 = 1.18;

/// The least width of a map left of another that has room for the scale bar, CSS px.
const SCALE_BAR_ROOM: f64 = 150.0;

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
struct Move {
    /// Its land until now.
    before: Option<Land>,
    /// Whether it shows another day.
    other_day: bool,
    /// Number for a land that is laid out anew.
    number: u32,
}

/// How the map moves from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Motion {
    /// When there was a frame last, and when one that moved the map; ms of the frames' clock.
    frame: Option<f64>,
    moved: Option<f64>,
    /// Whether the land may be held in this frame.
    holds: bool,
    /// Number of the land that was laid out last.
    number: u32,
}

impl Land {
    /// That of a side that moves.
    fn moved(step: Move, input: &MapInput<'_>, cache: &mut MapCache) -> Self {
        let Move {
            before, other_day, ..
        } = step;
        let (camera, pane) = (input.camera, input.pane);
        let before = match before {
            Some(mut land) => {
                if land.lay(camera, pane) && !other_day {
                    return land;
                }
                Some(land).filter(|land| land.camera == camera)
            }
            None => None,
        };
        let area = match &before {
            Some(land) => land.area,
            None if other_day => pane,
            None => beyond(pane),
        };
        let input = MapInput {
            pane: area,
            ..*input
        };
        let mut scene = land(&input, cache);
        scene.thicken(input.theme.weight);
        Self {
            differs: before.map(|before| (before.number, scene.difference(&before.scene))),
            scene,
            number: step.number,
            area,
            factor: 1.0,
            by: Pt::default(),
            camera,
        }
    }

    /// Lays it where a camera sees it; false where it does not reach over the pane, or would be too coarse.
    fn lay(&mut self, camera: Camera, pane: Rect) -> bool {
        let (from, middle) = (self.camera, pane.center());
        let factor = camera.scale / from.scale;
        let moved =
            |middle: f64, from: f64, to: f64| middle * (1.0 - factor) + (from - to) * camera.scale;
        self.factor = factor;
        self.by = Pt::new(
            moved(middle.x, from.center.x, camera.center.x),
            moved(middle.y, from.center.y, camera.center.y),
        );
        let Rect { x, y, w, h } = self.area;
        let [x, y, w, h] = [x, y, w, h].map(|length| length * self.factor);
        // A picture is laid on whole pixels.
        let reach = Rect::new(x + self.by.x, y + self.by.y, w, h).grown(-1.0);
        reach.encloses(&pane) && self.factor <= CLOSEST
    }
}

/// A pane and what is laid out around it.
fn beyond(pane: Rect) -> Rect {
    let [dx, dy] = [pane.w, pane.h].map(|length| (length * BEYOND).ceil());
    let (w, h) = (pane.w + 2.0 * dx, pane.h + 2.0 * dy);
    Rect::new(pane.x - dx, pane.y - dy, w, h)
}

impl App {
    /// Notes what moves in a frame at `now`, ms. A map that has come to rest is to be laid out whole, and so is one without
    /// a frame before or of which no time has passed since: then nobody shows one frame after the other. A day is laid out whole
    /// too, if it does not follow others at once.
    pub(super) fn follow_map(&mut self, now: f64) {
        let before = self.motion.frame.replace(now);
        let passed = self.motion.moved.map(|moved| now - moved);
        let rests = !passed.is_some_and(|passed| passed < REST);
        if self.damage.camera || self.damage.day {
            self.motion.moved = Some(now);
            let shown = before.is_some_and(|before| now > before);
            self.motion.holds = shown && !(self.damage.day && rests);
        } else if rests && self.holds_land() {
            self.damage.map = true;
            self.damage.compared = true;
        }
    }

    /// Whether the picture of a map is still to become that of one at rest.
    pub(super) fn holds_land(&self) -> bool {
        self.scenes.lands.iter().any(Option::is_some)
    }

    /// Lays out what of the map is damaged.
    pub(super) fn lay_out_maps(&mut self, measure: &dyn Measure) {
        if self.damage.map || self.damage.camera || self.damage.day {
            self.lay_out_map(measure);
        }
        if self.damage.compared || self.damage.camera {
            self.lay_out_compared(measure);
        }
        self.motion.holds = false;
    }

    fn lay_out_map(&mut self, measure: &dyn Measure) {
        let step = self.step(0, self.damage.map, self.damage.day);
        let mut cache = std::mem::take(&mut self.map_cache);
        let compared = self.compared.as_ref();
        let changed = compared.map_or(&[][..], |compared| &compared.changed.1);
        let (_, side) = self.map_sides();
        let day = (self.clock, &self.fills, changed);
        let (mut drawn, land) = self.map_of(day, side, step, &mut cache, measure);
        self.map_cache = cache;
        self.scenes.map = std::mem::take(&mut drawn.scene);
        self.drawn.advances = std::mem::take(&mut drawn.advances);
        self.drawn.map.keep(drawn, land.is_some());
        if let Some(place) = self.scenes.lands.first_mut() {
            *place = land;
        }
    }

    fn lay_out_compared(&mut self, measure: &dyn Measure) {
        let step = self.step(1, self.damage.compared, false);
        let kept = self.compared.as_mut();
        let mut cache = kept.map_or_else(MapCache::default, |kept| std::mem::take(&mut kept.cache));
        let (side, _) = self.map_sides();
        let drawn = self.compared.as_ref().map(|compared| {
            let day = (compared.day, &compared.fills, &*compared.changed.0);
            self.map_of(day, side, step, &mut cache, measure)
        });
        let (mut drawn, land) = drawn.unwrap_or_default();
        if let Some(compared) = &mut self.compared {
            compared.cache = cache;
        }
        self.scenes.compared = std::mem::take(&mut drawn.scene);
        self.drawn.compared.keep(drawn, land.is_some());
        if let Some(place) = self.scenes.lands.last_mut() {
            *place = land;
        }
    }

    /// How a side moves; `None` where more of it changed, or this is no frame of many.
    fn step(&mut self, side: usize, changed: bool, other_day: bool) -> Option<Move> {
        let before = self.scenes.lands.get_mut(side).and_then(Option::take);
        self.motion.number = self.motion.number.wrapping_add(1);
        (self.motion.holds && !changed).then_some(Move {
            before,
            other_day,
            number: self.motion.number,
        })
    }

    /// One side of the map on a day, from the day's fills and from what changed hands between it and the other side's.
    /// Either side is drawn as a map of its own, so that no name is parted.
    fn map_of(
        &self,
        (day, fills, changed): (Day, &Fills, &[ChangedLand]),
        side: Rect,
        step: Option<Move>,
        cache: &mut MapCache,
        measure: &dyn Measure,
    ) -> (MapOutput, Option<Land>) {
        if side.w == 0.0 {
            return (MapOutput::default(), None);
        }
        let center = self.camera.map_from_css(side.center(), self.panes.map);
        let (left, _) = self.map_sides();
        let at_left = side.x == left.x && left.w > 0.0;
        // The scale bar stands at the left while there is room.
        let input = MapInput {
            atlas: &self.atlas,
            fills,
            camera: Camera {
                center,
                ..self.camera
            },
            pane: side,
            clock: day,
            selected: self.selected,
            picked: self.picked.as_ref(),
            passing: &self.passing,
            changed,
            furnished: at_left == (left.w >= SCALE_BAR_ROOM),
            dated: self.is_dated_on_map() && self.compared.is_none(),
            theme: self.settings.theme(),
            lang: self.lang(),
            claim_view: &self.settings.claim_view,
        };
        let land = step.map(|step| Land::moved(step, &input, cache));
        let mut drawn = match land {
            Some(_) => over(&input, cache, measure),
            None => map(&input, cache, measure),
        };
        drawn.scene.thicken(input.theme.weight);
        (drawn, land)
    }
}
