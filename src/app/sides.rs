//! The two sides of the map: whole at rest, and while they move names, markers and furniture over a picture of the land that
//! is held. As soon as the map rests, it is laid out and painted whole. The land that a move will want next is made ready
//! between two frames: at rest that of its first frame, and while it goes on the one for where the map will be when that which
//! is held does no more.

use super::App;
use super::land::{Land, Move};
use crate::layout::map::{MapCache, MapInput, MapOutput, map, over};
use crate::scene::Measure;
use crate::view::Camera;

/// The sides of the map, as places of what there is for each: that of the clock's day, and that of the compared day.
const CLOCKS: usize = 0;
const COMPARED: usize = 1;

/// The map rests when it has not moved for so long, ms: before the shell brings in step what stands outside the canvas.
const REST: f64 = 100.0;

/// The least width of a map left of another that has room for the scale bar, CSS px.
const SCALE_BAR_ROOM: f64 = 150.0;

/// How the map moves from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Motion {
    /// When there was a frame last, and when one that moved the map; ms of the frames' clock.
    frame: Option<f64>,
    moved: Option<f64>,
    /// Whether the land may be held in this frame.
    holds: bool,
    /// Where the map was in the frame before the last one, and in that.
    cameras: (Camera, Camera),
    /// Whether something still moved in the last frame.
    pub(super) goes_on: bool,
    /// Number of the land that was laid out last.
    number: u32,
    /// The lands that the two sides will want next.
    ready: [Option<Land>; 2],
}

impl App {
    /// Notes what moves in a frame at `now`, ms. A map that has come to rest is to be laid out whole, and so is one without
    /// a frame before or of which no time has passed since: then nobody shows one frame after the other. A day is laid out whole
    /// too, if it does not follow others at once.
    pub(super) fn follow_map(&mut self, now: f64) {
        let before = self.motion.frame.replace(now);
        self.motion.cameras = (self.motion.cameras.1, self.camera);
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

    /// Lays out what of the lands that the sides will want next is not ready; to be called between two frames. True where
    /// there was something to lay out.
    pub fn prepare(&mut self) -> bool {
        // What is damaged will be laid out first.
        if self.damage.of_maps() {
            return false;
        }
        self.prepare_side(CLOCKS) | self.prepare_side(COMPARED)
    }

    /// The lands that are ready for the map's next move. They are of no use once anything but the camera has changed.
    #[must_use]
    pub const fn ready(&self) -> &[Option<Land>; 2] {
        &self.motion.ready
    }

    fn prepare_side(&mut self, side: usize) -> bool {
        let (number, (before, _)) = (self.next_number(), self.motion.cameras);
        let (whole, rests) = (self.panes.map, !self.motion.goes_on);
        let (held, ready) = self.take_lands(side);
        let made = self.with_side(side, |input, cache| {
            let wanted = match &held {
                Some(land) => land.next(before.of_part(input.pane, whole), input),
                None => rests.then_some(input.camera),
            };
            let camera = wanted?;
            let serves = |land: &Land| land.serves(camera, input.pane);
            (!ready.as_ref().is_some_and(serves))
                .then(|| Land::around(input, camera, number, cache))
        });
        let made = made.flatten();
        let is_made = made.is_some();
        self.put_lands(side, held, made.or(ready));
        is_made
    }

    /// The lands of a side, what is held and what is ready.
    fn take_lands(&mut self, side: usize) -> (Option<Land>, Option<Land>) {
        let take = |lands: &mut [Option<Land>; 2]| lands.get_mut(side)?.take();
        (take(&mut self.scenes.lands), take(&mut self.motion.ready))
    }

    fn put_lands(&mut self, side: usize, held: Option<Land>, ready: Option<Land>) {
        let put = |lands: &mut [Option<Land>; 2], land| {
            if let Some(place) = lands.get_mut(side) {
                *place = land;
            }
        };
        put(&mut self.scenes.lands, held);
        put(&mut self.motion.ready, ready);
    }

    fn lay_out_map(&mut self, measure: &dyn Measure) {
        let step = self.step(CLOCKS, self.damage.map, self.damage.day);
        let mut drawn = self.lay_out_side(CLOCKS, step, measure);
        self.scenes.map = std::mem::take(&mut drawn.scene);
        self.drawn.advances = std::mem::take(&mut drawn.advances);
        self.drawn.map.keep(drawn, self.holds_side(CLOCKS));
    }

    fn lay_out_compared(&mut self, measure: &dyn Measure) {
        let step = self.step(COMPARED, self.damage.compared, false);
        let mut drawn = self.lay_out_side(COMPARED, step, measure);
        self.scenes.compared = std::mem::take(&mut drawn.scene);
        self.drawn.compared.keep(drawn, self.holds_side(COMPARED));
    }

    fn holds_side(&self, side: usize) -> bool {
        self.scenes.lands.get(side).is_some_and(Option::is_some)
    }

    const fn next_number(&mut self) -> u32 {
        self.motion.number = self.motion.number.wrapping_add(1);
        self.motion.number
    }

    /// How a side moves; `None` where more of it changed, or this is no frame of many.
    fn step(&mut self, side: usize, changed: bool, other_day: bool) -> Option<Move> {
        let number = self.next_number();
        let (before, ready) = self.take_lands(side);
        (self.motion.holds && !changed).then_some(Move {
            before,
            ready,
            other_day,
            number,
        })
    }

    /// Lays a side out, over its land where that is held.
    fn lay_out_side(
        &mut self,
        side: usize,
        step: Option<Move>,
        measure: &dyn Measure,
    ) -> MapOutput {
        let drawn = self.with_side(side, |input, cache| {
            let (land, ready) = step.map(|step| Land::moved(step, input, cache)).unzip();
            let mut drawn = match land {
                Some(_) => over(input, cache, measure),
                None => map(input, cache, measure),
            };
            drawn.scene.thicken(input.theme.weight);
            (drawn, land, ready.flatten())
        });
        let (drawn, land, ready) = drawn.unwrap_or_default();
        self.put_lands(side, land, ready);
        drawn
    }

    /// Does something with what a side is drawn from and what it keeps; nothing where there is no such side.
    fn with_side<T>(
        &mut self,
        side: usize,
        act: impl FnOnce(&MapInput<'_>, &mut MapCache) -> T,
    ) -> Option<T> {
        let mut cache = std::mem::take(self.cache_of(side)?);
        let done = self.input_of(side).map(|input| act(&input, &mut cache));
        if let Some(place) = self.cache_of(side) {
            *place = cache;
        }
        done
    }

    fn cache_of(&mut self, side: usize) -> Option<&mut MapCache> {
        let compared = self.compared.as_mut().map(|compared| &mut compared.cache);
        if side == COMPARED {
            compared
        } else {
            Some(&mut self.map_cache)
        }
    }

    /// What a side is drawn from: its day, that day's fills, and what changed hands between it and the other side's. Either
    /// side is drawn as a map of its own, so that no name is parted.
    fn input_of(&self, side: usize) -> Option<MapInput<'_>> {
        let (left, right) = self.map_sides();
        let compared = self.compared.as_ref();
        let (pane, clock, fills, changed) = if side == COMPARED {
            let compared = compared?;
            (left, compared.day, &compared.fills, &*compared.changed.0)
        } else {
            let changed = compared.map_or(&[][..], |compared| &compared.changed.1);
            (right, self.clock, &self.fills, changed)
        };
        let at_left = pane.x == left.x && left.w > 0.0;
        // The scale bar stands at the left while there is room.
        (pane.w > 0.0).then(|| MapInput {
            atlas: &self.atlas,
            fills,
            camera: self.camera.of_part(pane, self.panes.map),
            pane,
            clock,
            selected: self.selected,
            picked: self.picked.as_ref(),
            passing: &self.passing,
            changed,
            furnished: at_left == (left.w >= SCALE_BAR_ROOM),
            dated: self.is_dated_on_map() && compared.is_none(),
            theme: self.settings.theme(),
            lang: self.lang(),
            claim_view: &self.settings.claim_view,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::CLOCKS;
    use crate::app::App;
    use crate::scene::measure::Rough;
    use crate::scene::{Pt, Rect};
    use crate::view::Camera;

    fn app() -> App {
        let mut app = App::default();
        app.load(r#"{"borderline": 1, "id": "t", "events": []}"#);
        app.resize(800.0, 600.0);
        app.frame(0.0, &Rough);
        app
    }

    /// The number of the land that is held in a frame after the map has been moved a little.
    fn moved(app: &mut App, now: f64) -> Option<u32> {
        held(app, app.camera.panned(5.0, 0.0), now)
    }

    /// The number of the land that is held in a frame with another camera.
    fn held(app: &mut App, camera: Camera, now: f64) -> Option<u32> {
        app.set_camera(camera);
        app.frame(now, &Rough);
        let land = app.scenes.lands.get(CLOCKS)?.as_ref();
        land.map(|land| land.number)
    }

    fn ready(app: &mut App) -> Option<u32> {
        app.prepare();
        let land = app.ready().get(CLOCKS)?.as_ref();
        land.map(|land| land.number)
    }

    #[test]
    fn a_move_begins_with_what_is_ready_and_goes_on_with_it() {
        let mut app = app();
        let number = ready(&mut app);
        assert!(number.is_some());
        assert_eq!(ready(&mut app), number);
        assert_eq!(moved(&mut app, 20.0), number);
        assert_eq!(ready(&mut app), None);
        assert_eq!(moved(&mut app, 40.0), number);
        // At rest the map is whole, and there is something to be ready for.
        app.frame(400.0, &Rough);
        assert!(!app.holds_land());
        assert_ne!(ready(&mut app), number);
    }

    #[test]
    fn what_was_ready_for_another_map_is_not_shown() {
        let changes: [fn(&mut App); 3] = [
            |app| app.resize(700.0, 600.0),
            |app| assert!(app.set("theme", Some("dark"))),
            |app| assert!(app.set("clock", Some("1905-09-05"))),
        ];
        for change in changes {
            let mut app = app();
            let before = ready(&mut app);
            change(&mut app);
            app.frame(400.0, &Rough);
            assert_ne!(ready(&mut app), before);
            assert_ne!(moved(&mut app, 800.0), before);
        }
    }

    #[test]
    fn a_move_that_goes_too_far_has_another_land() {
        let mut app = app();
        let number = ready(&mut app);
        app.set_camera(Camera {
            scale: app.camera.scale * 3.0,
            ..app.camera
        });
        assert_ne!(moved(&mut app, 20.0), number);
    }

    #[test]
    fn a_move_that_goes_on_finds_every_land_ready() {
        let moves: [fn(Camera) -> Camera; 4] = [
            |camera| camera.panned(15.0, -10.0),
            |camera| {
                camera.zoomed_at(
                    Pt::new(100.0, 500.0),
                    1.03,
                    Rect::new(0.0, 0.0, 800.0, 600.0),
                )
            },
            |camera| {
                camera.zoomed_at(
                    Pt::new(700.0, 20.0),
                    0.97,
                    Rect::new(0.0, 0.0, 800.0, 600.0),
                )
            },
            |camera| Camera {
                scale: camera.scale * 1.05,
                ..camera.panned(-9.0, 0.0)
            },
        ];
        for step in moves {
            let mut app = app();
            let mut numbers = vec![ready(&mut app)];
            for frame in 1..40 {
                let before = ready(&mut app);
                let camera = step(app.camera);
                let number = held(&mut app, camera, 16.0 * f64::from(frame));
                if numbers.last() != Some(&number) {
                    assert!(number == before, "in frame {frame}");
                    numbers.push(number);
                }
            }
            assert!(numbers.len() > 4);
        }
    }

    #[test]
    fn nothing_is_made_ready_for_moves_too_wide_to_follow() {
        let mut app = app();
        ready(&mut app);
        for frame in 1..4 {
            let camera = app.camera.panned(300.0, 0.0);
            held(&mut app, camera, 16.0 * f64::from(frame));
            assert_eq!(ready(&mut app), None);
        }
    }

    #[test]
    fn nothing_is_made_ready_while_the_clock_runs_and_the_map_stands_still() {
        let mut app = app();
        ready(&mut app);
        moved(&mut app, 16.0);
        for day in 1..20 {
            assert!(app.set("clock", Some(&format!("1905-09-{day:02}"))));
            app.frame(16.0 * f64::from(day + 1), &Rough);
            assert!(app.holds_land());
            assert_eq!(ready(&mut app), None);
        }
    }
}
