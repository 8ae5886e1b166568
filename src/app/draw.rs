//! Lays a frame out.

use std::collections::BTreeSet;

use super::clock_line::{ClockLine, ROOM_FOR_DATE};
use super::{App, Frame};
use crate::geo::{Point, map_from_geo};
use crate::layout::map::MapOutput;
use crate::layout::map::legend::Entry;
use crate::layout::page::Panes;
use crate::layout::timeline::{DrawnEvent, TimelineCache, TimelineInput, TimelineOutput, timeline};
use crate::scene::theme::size;
use crate::scene::{Cursor, Measure, Rect, Scene, Target, Zone};

/// What the last frame drew, for `describe` and the pointer.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Events of the timeline.
    pub events: Vec<DrawnEvent>,
    /// Events in the window that are not drawn one by one.
    pub hidden: usize,
    /// All other texts of the timeline.
    pub timeline_labels: Vec<(String, Rect)>,
    /// How far the lanes can be scrolled, CSS px.
    pub scroll_room: f64,
    labelled: BTreeSet<usize>,
    /// The map.
    pub map: Side,
    /// The map of the compared day.
    pub compared: Side,
    timeline_zones: Vec<Zone>,
    /// The box with the clock's date; `None` outside the window.
    pub clock: Option<Rect>,
    /// Campaigns on the map by their ids, and in words.
    pub advances: Vec<(String, String)>,
}

/// What one side of the map drew.
#[derive(Debug, Default)]
pub struct Side {
    /// All its texts.
    pub labels: Vec<(String, Rect)>,
    /// Towns, and where they answer to the pointer.
    pub places: Vec<(usize, Rect)>,
    zones: Vec<Zone>,
    /// Keys to what it shows.
    pub legend: Vec<Entry>,
}

impl Side {
    /// Keeps what was drawn; a land that is held has its keys already.
    pub(super) fn keep(&mut self, drawn: MapOutput, held: bool) {
        self.labels = drawn.labels;
        self.places = drawn.places;
        self.zones = drawn.zones;
        if !held {
            self.legend = drawn.legend;
        }
    }
}

/// Corners of the map's first view, map km: Lake Baikal to Sakhalin and Hokkaido, Kwantung and Korea's north to the
/// head of the Amur. Manchuria is in the middle.
#[must_use]
pub fn home() -> (Point, Point) {
    let corners = [
        (105.0, 51.0),
        (109.0, 56.0),
        (143.0, 55.0),
        (145.5, 43.0),
        (121.0, 37.6),
        (129.0, 37.6),
    ]
    .map(|(lon, lat)| map_from_geo(lon, lat));
    let bounds = crate::geo::Bounds::of(&corners);
    (bounds.min, bounds.max)
}

impl App {
    /// Moves what moves to `now`, milliseconds, and lays out what changed.
    pub fn frame(&mut self, now: f64, measure: &dyn Measure) -> Frame {
        let moving = self.animate(now) | self.run_clock(now);
        let passed = if self.settings.reduced_motion {
            f64::INFINITY
        } else {
            self.animation.passed()
        };
        self.damage.timeline |= self.timeline_cache.fades();
        self.follow_map(now);
        let mut frame = Frame {
            map_changed: self.damage.of_maps(),
            timeline_changed: self.damage.timeline,
            overlay_changed: self.damage.overlay,
            moving,
        };
        if self.panes.whole.w > 0.0 {
            self.lay_out(measure, passed);
        }
        let held = self.holds_land();
        if !(moving || held) {
            self.tell_state();
        }
        frame.moving |= held || self.timeline_cache.fades();
        self.motion.goes_on = frame.moving;
        frame
    }

    /// Lays out what is damaged, so many seconds after the last frame; nothing where all is up to date. Without end for
    /// who wants to see how it will be at rest.
    pub(super) fn lay_out(&mut self, measure: &dyn Measure, passed: f64) {
        self.damage.timeline |= self.timeline_cache.fades();
        self.lay_out_maps(measure);
        if self.damage.timeline {
            self.lay_out_timeline(measure, passed);
        }
        if self.damage.any() {
            self.gather_zones();
        }
        if self.damage.overlay {
            self.scenes.overlay = self.overlay(measure);
        }
        self.damage = super::Damage::default();
    }

    fn lay_out_timeline(&mut self, measure: &dyn Measure, passed: f64) {
        let theme = self.settings.theme();
        let mut drawn = TimelineOutput::default();
        if self.panes.timeline.w > 0.0 {
            let input = TimelineInput {
                atlas: &self.atlas,
                lanes: &self.lanes,
                modes: &self.lane_modes,
                scroll: self.lane_scroll,
                view: self.view,
                pane: self.panes.timeline,
                overview: self.panes.overview,
                calendar: self.settings.calendar,
                clock: self
                    .clock_line(measure)
                    .map_or_else(Rect::default, |line| line.handle),
                selected: self.selected,
                passing: &self.passing,
                labelled: &self.drawn.labelled,
                theme,
                lang: self.settings.lang,
                passed,
            };
            drawn = timeline(&input, &mut self.timeline_cache, measure);
        } else {
            self.timeline_cache = TimelineCache::default();
        }
        let splitter = self.panes.splitter;
        if splitter.w > 0.0 {
            let grip = splitter.center();
            let grip = Rect::new(grip.x - 18.0, grip.y - 1.0, 36.0, 2.0);
            drawn.scene.rect(splitter, theme.grid);
            drawn.scene.rect(grip, theme.faint_ink);
        }
        drawn.scene.thicken(theme.weight);
        self.scenes.timeline = drawn.scene;
        let labelled = drawn.events.iter().filter(|event| event.label.is_some());
        self.drawn.labelled = BTreeSet::new();
        self.drawn
            .labelled
            .extend(labelled.map(|event| event.index));
        self.drawn.events = drawn.events;
        self.drawn.hidden = drawn.hidden;
        self.drawn.timeline_labels = drawn.labels;
        self.drawn.timeline_zones = drawn.zones;
        self.drawn.scroll_room = drawn.scroll_room;
        self.lane_scroll = self.lane_scroll.clamp(0.0, drawn.scroll_room);
    }

    fn gather_zones(&mut self) {
        self.zones.clear();
        self.zones.extend_from_slice(&self.drawn.compared.zones);
        self.zones.extend_from_slice(&self.drawn.map.zones);
        self.zones.extend_from_slice(&self.drawn.timeline_zones);
        if self.panes.splitter.w > 0.0 {
            self.zones.push(Zone {
                target: Target::Splitter,
                area: self.panes.splitter.grown(3.0),
                cursor: Cursor::RowResize,
            });
            // The grip can be taken by a finger.
            self.zones.push(Zone {
                target: Target::Splitter,
                area: Rect::around(self.panes.splitter.center(), size::TOUCH),
                cursor: Cursor::RowResize,
            });
        }
        self.zones.extend(self.handle_zones());
        if let Some(x) = self.clock_x() {
            self.zones.push(Zone {
                target: Target::Clock,
                area: Rect::new(x - 10.0, self.panes.timeline.y, 20.0, size::AXIS_BAND),
                cursor: Cursor::ColumnResize,
            });
        }
    }

    /// Where the clock line stands; `None` outside the window.
    fn clock_x(&self) -> Option<f64> {
        let pane = self.panes.timeline;
        let day = f64::from(self.clock);
        (pane.w > 0.0 && self.view.contains(day)).then(|| self.x_of(day))
    }

    /// Whether the clock's date stands on the map: beside little room a date over the axis would cover it.
    pub(super) fn is_dated_on_map(&self) -> bool {
        let Panes { map, timeline, .. } = &self.panes;
        timeline.w < ROOM_FOR_DATE && map.w > 0.0
    }

    fn clock_line(&self, measure: &dyn Measure) -> Option<ClockLine> {
        let (pane, lang) = (self.panes.timeline, self.lang());
        ClockLine::over(
            pane,
            self.view,
            self.clock,
            lang,
            !self.is_dated_on_map(),
            measure,
        )
    }

    /// The box that is being drawn to zoom to it.
    fn box_scene(&self) -> Scene {
        let mut scene = Scene::default();
        if let Some((a, b)) = self.boxed {
            let (pane, accent) = (self.panes.timeline, self.settings.theme().accent);
            let inside = |x: f64| x.clamp(pane.x, pane.right().max(pane.x));
            let (left, right) = (inside(a.min(b)), inside(a.max(b)));
            let area = Rect::new(left, pane.y, right - left, pane.h);
            scene.rect(area, accent.with_alpha(0.15));
            for x in [left, right] {
                scene.vertical(x, pane.y, pane.bottom(), 1.0, accent);
            }
        }
        scene
    }

    /// The box, what is lit up, and the clock line with its date.
    fn overlay(&mut self, measure: &dyn Measure) -> Scene {
        let mut scene = self.box_scene();
        self.highlight(&mut scene);
        self.draw_handle(&mut scene, measure);
        let line = self.clock_line(measure);
        self.drawn.clock = line.as_ref().map(|line| line.handle);
        if let Some(line) = line {
            line.draw(&mut scene, self.settings.theme(), self.settings.calendar);
        }
        scene.thicken(self.settings.theme().weight);
        scene
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::measure::Rough;
    use crate::view::TimeView;

    /// A year in which a few things happen, in view and at rest.
    fn app() -> App {
        let events: Vec<_> = (1..=9)
            .map(|day| serde_json::json!({"id": format!("e{day}"), "title": {"en": format!("Event {day}")}, "when": format!("1905-03-0{day}")}))
            .collect();
        let mut app = App::default();
        app.load(&serde_json::json!({"borderline": 1, "events": events}).to_string());
        app.resize(900.0, 600.0);
        app.set_view(TimeView::between(-23_700.0, -23_600.0));
        while app.frame(0.0, &Rough).moving {}
        app
    }

    /// Zooms a little, and counts the frames that are painted until no further one is asked for.
    fn frames_after_a_zoom(app: &mut App, step: f64) -> usize {
        let middle = app.view.start + app.view.span / 2.0;
        app.set_view(app.view.zoomed_at(middle, 1.35));
        let mut frames = 1;
        while app.frame(frames as f64 * step, &Rough).moving {
            frames += 1;
            assert!(frames < 200, "it never comes to rest");
        }
        assert!(
            !app.frame((frames + 1) as f64 * step, &Rough)
                .timeline_changed
        );
        frames
    }

    #[test]
    fn a_fade_ends_and_then_no_frame_is_asked_for() {
        // The first counts for a sixtieth of a second, whatever follows makes up 0.15 s.
        assert!((9..=10).contains(&frames_after_a_zoom(&mut app(), 16.0)));
        assert!((17..=19).contains(&frames_after_a_zoom(&mut app(), 8.0)));
    }

    #[test]
    fn what_is_told_in_the_middle_of_a_fade_is_how_it_will_be() {
        let mut app = app();
        let middle = app.view.start + app.view.span / 2.0;
        app.set_view(app.view.zoomed_at(middle, 1.35));
        assert!(app.frame(0.0, &Rough).moving);
        let fading = app.scenes.timeline.clone();
        let described = app.query("describe", &serde_json::json!([]), &Rough);
        assert_ne!(app.scenes.timeline, fading);
        while app.frame(0.0, &Rough).moving {}
        assert_eq!(
            app.query("describe", &serde_json::json!([]), &Rough).ok(),
            described.ok()
        );
    }

    #[test]
    fn nothing_fades_where_nothing_may_move() {
        let mut app = app();
        app.set("reduced-motion", Some("true"));
        assert_eq!(frames_after_a_zoom(&mut app, 16.0), 1);
    }
}
