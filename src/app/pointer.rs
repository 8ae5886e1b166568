//! Raw input to the gesture machine, and its moves to views, clock and selection.

use super::animation::Animation;
use super::gesture::wheel::Turn;
use super::gesture::{Ground, Move, Spot};
use super::input::{Input, Phase, Pointer, Wheel};
use super::{App, Hint};
use crate::layout::timeline::scale;
use crate::scene::{Cursor, Pt, Rect, Target, hit};
use crate::time::{day_from_instant, instant_from_days};
use crate::view::TimeView;

/// A double click on the map zooms by the factor of this logarithm.
const DOUBLE_CLICK_ZOOM: f64 = std::f64::consts::LN_2;

/// What was there when a handle was grabbed, so that it keeps its distance from the pointer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grip {
    view: TimeView,
    clock: f64,
    share: f64,
    /// Where the handle between two days stood, CSS px.
    split: f64,
}

impl App {
    /// Takes one raw input; true where the page must not act on it too.
    pub fn input(&mut self, input: &Input) -> bool {
        match input {
            Input::Pointer(pointer) => self.pointer(pointer),
            Input::Wheel(wheel) => self.wheel(wheel),
            Input::Pinch { at, factor } => self.pinch(*at, *factor),
            Input::Key { key, modifiers } => self.key(key, *modifiers),
            Input::Blur => {
                self.entered = false;
                false
            }
        }
    }

    fn pointer(&mut self, pointer: &Pointer) -> bool {
        let spot = self.spot(pointer.at);
        let over = spot.is_some();
        let takes_clock = spot
            .as_ref()
            .is_some_and(|spot| spot.target == Target::Clock);
        if pointer.phase == Phase::Down && takes_clock {
            self.pause();
        }
        match pointer.phase {
            Phase::Leave => self.cursor = None,
            _ => self.cursor = hit(&self.zones, pointer.at).map(|zone| zone.cursor),
        }
        let shared = !self.settings.greedy();
        if pointer.phase == Phase::Down {
            self.touching = pointer.finger;
        }
        for made in self.gestures.feed(pointer, spot, shared) {
            self.make(made);
        }
        self.hover(pointer);
        if self.gestures.boxes() {
            self.cursor = Some(Cursor::Crosshair);
        } else if self.gestures.drags() {
            self.cursor = Some(Cursor::Grabbing);
        }
        // Whoever clicks into the atlas is in it.
        let pressed = pointer.phase == Phase::Down && over && !self.gestures.is_idle();
        self.entered |= pressed;
        pressed
    }

    fn spot(&self, at: Pt) -> Option<Spot> {
        let target = hit(&self.zones, at)?.target.clone();
        let ground = self.ground(at);
        Some(Spot { target, ground })
    }

    fn ground(&self, at: Pt) -> Ground {
        if self.panes.map.contains(at) || self.panes.header.contains(at) {
            Ground::Map
        } else {
            Ground::Timeline
        }
    }

    pub(super) fn make(&mut self, made: Move) {
        match made {
            Move::Stop => self.animation = Animation::default(),
            Move::Click { target, at, double } => {
                self.close_crowd();
                let asks = self.touching && !double && self.offer_crowd(&target, at);
                if !asks {
                    self.click(&target, at, double);
                }
            }
            Move::Pan { ground, dx, dy } => self.pan(ground, dx, dy),
            Move::Throw { ground, velocity } => self.throw(ground, velocity),
            Move::Pinch {
                ground,
                at,
                by: (dx, dy),
                factor,
            } => {
                self.pan(ground, dx, dy);
                match ground {
                    Ground::Map => {
                        self.move_camera(self.camera.zoomed_at(at, factor, self.panes.map));
                    }
                    Ground::Timeline => {
                        self.move_view(self.view.zoomed_at(self.day_at(at.x), factor));
                    }
                }
            }
            Move::Grab => {
                self.grip = Grip {
                    view: self.view,
                    clock: f64::from(self.clock),
                    share: self.share(),
                    split: self.map_sides().1.x,
                }
            }
            Move::Drag { target, at, by } => self.drag(&target, at, by),
            Move::Box(edges) => {
                self.boxed = edges;
                self.damage.overlay = true;
            }
            Move::Zoom(from, to) => {
                let view = TimeView::between(self.day_at(from), self.day_at(to));
                self.fly(view, self.camera);
            }
            Move::Refuse => self.hint = Some(Hint::Touch),
        }
    }

    fn click(&mut self, target: &Target, at: Pt, double: bool) {
        match target {
            Target::Event(index) if double => self.fit_event(*index),
            Target::Event(index) => self.select(Some(*index)),
            Target::Cluster(from, to) => self.show_cluster(*from, *to),
            Target::Lane(lane) => self.turn_lane(*lane),
            Target::Track(on) => self.page_lanes(*on),
            Target::Splitter => self.split_next(),
            Target::Timeline if double => self.fit(),
            Target::Timeline => self.clock_to(self.day_at(at.x)),
            Target::Map if double => {
                self.pick(None);
                self.smooth_zoom_map(at, DOUBLE_CLICK_ZOOM);
            }
            Target::Map => self.pick_at(at),
            Target::Overview => {
                if let Some(day) = self.overview_day(at.x) {
                    self.fly(self.destination().0.centered(day), self.camera);
                }
            }
            _ => {}
        }
    }

    fn drag(&mut self, target: &Target, at: Pt, (dx, dy): (f64, f64)) {
        let grip = self.grip;
        match target {
            Target::Clock => {
                let days = scale(self.view, self.panes.timeline).days_from_dx(dx);
                // The line stands at the day's first moment: half a day rounds to the nearest.
                self.clock_to(grip.clock + days + 0.5);
            }
            Target::Compare => {
                let map = self.panes.map;
                self.move_handle((grip.split + dx - map.x) / map.w);
            }
            Target::Splitter => {
                self.split(grip.share + dy / self.panes.whole.h);
            }
            Target::Overview => {
                if let Some(day) = self.overview_day(at.x) {
                    self.move_view(self.view.centered(day));
                }
            }
            Target::OverviewWindow | Target::OverviewStart | Target::OverviewEnd => {
                let days = dx * self.overview_scale();
                let (start, end) = (grip.view.start, grip.view.end());
                self.move_view(match target {
                    Target::OverviewStart => {
                        TimeView::between((start + days).min(end - TimeView::MIN_SPAN), end)
                    }
                    Target::OverviewEnd => {
                        TimeView::between(start, (end + days).max(start + TimeView::MIN_SPAN))
                    }
                    _ => grip.view.panned(days),
                });
            }
            // Only handles are dragged.
            _ => {}
        }
    }

    /// The overview's ground: its zone spans the data's whole range.
    pub(super) fn overview(&self) -> Option<Rect> {
        self.zones
            .iter()
            .find(|zone| zone.target == Target::Overview && zone.area.w > 0.0)
            .map(|zone| zone.area)
    }

    /// Days that one CSS px of the overview stands for; 0 where there is none.
    pub(super) fn overview_scale(&self) -> f64 {
        let (first, last) = self.atlas.range;
        self.overview().map_or(0.0, |area| (last - first) / area.w)
    }

    fn overview_day(&self, x: f64) -> Option<f64> {
        let area = self.overview()?;
        Some(self.atlas.range.0 + (x - area.x) * self.overview_scale())
    }

    fn clock_to(&mut self, day: f64) {
        self.set_clock(day_from_instant(instant_from_days(day)));
    }

    /// A trackpad's pinch, where the browser tells it as such.
    fn pinch(&mut self, at: Pt, factor: f64) -> bool {
        let numbers = [at.x, at.y, factor];
        if factor > 0.0 && numbers.iter().all(|number| number.is_finite()) {
            self.make(Move::Stop);
            self.make(Move::Pinch {
                ground: self.ground(at),
                at,
                by: (0.0, 0.0),
                factor: factor.clamp(0.1, 10.0),
            });
        }
        true
    }

    fn wheel(&mut self, wheel: &Wheel) -> bool {
        let ground = self.ground(wheel.at);
        let height = match ground {
            Ground::Map => self.panes.map.h,
            Ground::Timeline => self.panes.timeline.h,
        };
        let greedy = self.settings.greedy();
        match self.wheels.turn(wheel, ground, height, greedy) {
            Turn::Zoom(log) if ground == Ground::Map => self.smooth_zoom_map(wheel.at, log),
            Turn::Zoom(log) => self.smooth_zoom(wheel.at.x, log),
            Turn::Pan(px) => self.glide(px),
            Turn::Nothing => {}
            Turn::Page => {
                self.hint = Some(Hint::Wheel);
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Modifiers;
    use crate::scene::Zone;

    /// An overview of 200 px over 2000 days, with the days 500 to 1000 as its window.
    fn overview() -> App {
        let mut app = App::default();
        app.atlas.range = (0.0, 2_000.0);
        app.view = TimeView::between(500.0, 1_000.0);
        let zone = |target, x, w| Zone {
            target,
            area: Rect::new(x, 0.0, w, 20.0),
            cursor: Cursor::Grab,
        };
        app.zones = vec![
            zone(Target::Overview, 0.0, 200.0),
            zone(Target::OverviewWindow, 50.0, 50.0),
            zone(Target::OverviewStart, 45.0, 10.0),
            zone(Target::OverviewEnd, 95.0, 10.0),
        ];
        app
    }

    /// Presses at the first place, moves to the others and lets go; gives the window, days.
    fn drag(app: &mut App, places: &[f64]) -> (f64, f64) {
        let phases = std::iter::once(Phase::Down).chain(std::iter::repeat(Phase::Move));
        let last = places.last().map(|x| (Phase::Up, x));
        for (phase, x) in phases.zip(places).chain(last) {
            app.pointer(&Pointer {
                phase,
                id: 0,
                finger: false,
                at: Pt::new(*x, 10.0),
                modifiers: Modifiers::default(),
                now: 0.0,
            });
        }
        (app.view.start, app.view.end())
    }

    #[test]
    fn the_overview_s_window_is_moved_and_resized() {
        let window = |places: &[f64]| drag(&mut overview(), places);
        assert_eq!(window(&[75.0, 95.0]), (700.0, 1_200.0));
        assert_eq!(window(&[48.0, 28.0]), (300.0, 1_000.0));
        assert_eq!(window(&[102.0, 122.0]), (500.0, 1_200.0));
        // An edge stops at the other, and comes back with the pointer.
        let (start, end) = window(&[48.0, 190.0]);
        assert!((end - start - TimeView::MIN_SPAN).abs() < 1e-9 && end == 1_000.0);
        assert_eq!(window(&[48.0, 190.0, 28.0]), (300.0, 1_000.0));
    }

    #[test]
    fn a_press_beside_the_scroll_bar_scrolls_the_lanes() {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        app.drawn.scroll_room = 50.0;
        let press = |app: &mut App, on: bool| {
            app.zones = vec![Zone {
                target: Target::Track(on),
                area: Rect::new(0.0, 0.0, 20.0, 20.0),
                cursor: Cursor::Pointer,
            }];
            drag(app, &[10.0]);
            app.lane_scroll
        };
        assert_eq!(press(&mut app, true), 50.0);
        assert_eq!(press(&mut app, false), 0.0);
    }

    #[test]
    fn the_overview_s_ground_brings_the_window_there() {
        assert_eq!(drag(&mut overview(), &[150.0]), (1_250.0, 1_750.0));
        assert_eq!(drag(&mut overview(), &[150.0, 160.0]), (1_350.0, 1_850.0));
    }
}
