//! Lays a frame out.

use std::collections::BTreeSet;

use super::{App, Frame};
use crate::geo::{Point, map_from_geo};
use crate::layout::map::legend::Entry;
use crate::layout::map::{MapInput, MapOutput, map};
use crate::layout::timeline::{DrawnEvent, TimelineInput, TimelineOutput, axis_height, timeline};
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Measure, Rect, Scene, Target, Zone};
use crate::text::date_words;

/// What the last frame drew, for `describe` and the pointer.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Events of the timeline.
    pub events: Vec<DrawnEvent>,
    /// Events in the window that are not drawn one by one.
    pub hidden: usize,
    /// All other texts of the timeline.
    pub timeline_labels: Vec<(String, Rect)>,
    /// All texts of the map.
    pub map_labels: Vec<(String, Rect)>,
    /// How far the lanes can be scrolled, CSS px.
    pub scroll_room: f64,
    /// Towns on the map, and where they answer to the pointer.
    pub map_places: Vec<(usize, Rect)>,
    labelled: BTreeSet<usize>,
    map_zones: Vec<Zone>,
    timeline_zones: Vec<Zone>,
    /// Campaigns on the map by their ids, and in words.
    pub advances: Vec<(String, String)>,
    /// Keys to what the map shows.
    pub legend: Vec<Entry>,
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
        let frame = Frame {
            map_changed: self.damage.map,
            timeline_changed: self.damage.timeline,
            overlay_changed: self.damage.overlay,
            moving,
        };
        if self.panes.whole.w > 0.0 {
            self.lay_out(measure);
        }
        frame
    }

    /// Lays out what is damaged; nothing where all is up to date.
    pub(super) fn lay_out(&mut self, measure: &dyn Measure) {
        if self.damage.map {
            self.lay_out_map(measure);
        }
        if self.damage.timeline {
            self.lay_out_timeline(measure);
        }
        if self.damage.map || self.damage.timeline || self.damage.overlay {
            self.gather_zones();
        }
        if self.damage.overlay {
            self.scenes.overlay = self.overlay(measure);
        }
        self.damage = super::Damage::default();
    }

    fn lay_out_map(&mut self, measure: &dyn Measure) {
        let mut drawn = MapOutput::default();
        if self.panes.map.w > 0.0 {
            let input = MapInput {
                atlas: &self.atlas,
                fills: &self.fills,
                camera: self.camera,
                pane: self.panes.map,
                clock: self.clock,
                selected: self.selected,
                picked: self.picked.as_ref(),
                theme: self.settings.theme(),
                lang: self.settings.lang,
                claim_view: &self.settings.claim_view,
            };
            drawn = map(&input, &mut self.map_cache, measure);
        }
        self.scenes.map = drawn.scene;
        self.drawn.map_labels = drawn.labels;
        self.drawn.map_zones = drawn.zones;
        self.drawn.advances = drawn.advances;
        self.drawn.map_places = drawn.places;
        self.drawn.legend = drawn.legend;
    }

    fn lay_out_timeline(&mut self, measure: &dyn Measure) {
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
                clock: self.clock_handle(measure).unwrap_or_default(),
                selected: self.selected,
                labelled: &self.drawn.labelled,
                theme,
                lang: self.settings.lang,
            };
            drawn = timeline(&input, &mut self.timeline_cache, measure);
        }
        let splitter = self.panes.splitter;
        if splitter.w > 0.0 {
            let grip = splitter.center();
            let grip = Rect::new(grip.x - 18.0, grip.y - 1.0, 36.0, 2.0);
            drawn.scene.rect(splitter, theme.grid);
            drawn.scene.rect(grip, theme.faint_ink);
        }
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
        self.zones.extend_from_slice(&self.drawn.map_zones);
        self.zones.extend_from_slice(&self.drawn.timeline_zones);
        if self.panes.splitter.w > 0.0 {
            self.zones.push(Zone {
                target: Target::Splitter,
                area: self.panes.splitter.grown(3.0),
                cursor: Cursor::RowResize,
            });
        }
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

    /// The box with the clock's date.
    fn clock_handle(&self, measure: &dyn Measure) -> Option<Rect> {
        let (pane, x) = (self.panes.timeline, self.clock_x()?);
        let text = date_words(self.lang(), self.clock);
        let width = measure.width(&text, Font::bold(size::AXIS)) + 14.0;
        let left = (x - width / 2.0).clamp(pane.x, (pane.right() - width).max(pane.x));
        let height = size::AXIS_BAND - 8.0;
        Some(Rect::new(left, pane.y + 4.0, width, height))
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
        let (theme, pane) = (self.settings.theme(), self.panes.timeline);
        let Some(x) = self.clock_x() else {
            return scene;
        };
        let axis = pane.y + axis_height(self.settings.calendar);
        scene.vertical(x, pane.y, axis, size::CLOCK, theme.clock);
        // Fainter over the lanes, whose texts it crosses.
        let line = theme.clock.with_alpha(0.55);
        scene.vertical(x, axis, pane.bottom(), size::CLOCK, line);
        if let Some(handle) = self.clock_handle(measure) {
            let text = date_words(self.lang(), self.clock);
            let font = Font::bold(size::AXIS);
            scene.rect(handle, theme.clock);
            scene.text(handle.center(), &text, font, theme.paper, Anchor::Center);
        }
        scene
    }
}
