//! Lays a frame out.

use super::{App, Damage, Frame, Scenes};
use crate::geo::{Point, map_from_geo};
use crate::layout::map::{MapInput, MapOutput, map};
use crate::layout::timeline::{DrawnEvent, TimelineInput, TimelineOutput, gutter, scale, timeline};
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Measure, Pt, Rect, Scene, Target, Zone};
use crate::text::date_words;

/// What the last frame drew, for `describe`.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Events of the timeline.
    pub events: Vec<DrawnEvent>,
    /// Events in the window without room.
    pub hidden: usize,
    /// All other texts.
    pub labels: Vec<(String, Rect)>,
}

/// Corners of the map's first view, map km: Lake Baikal to the northern Kurils, the Yellow Sea to the Stanovoy.
#[must_use]
pub fn home() -> (Point, Point) {
    let corners = [(110.0, 37.0), (150.0, 44.0), (113.0, 56.0), (146.0, 56.0)]
        .map(|(lon, lat)| map_from_geo(lon, lat));
    let bounds = crate::geo::Bounds::of(&corners);
    (bounds.min, bounds.max)
}

impl App {
    /// Moves what moves to `now`, milliseconds, and lays out what changed.
    pub fn frame(&mut self, now: f64, measure: &dyn Measure) -> Frame {
        let moving = self.animate(now);
        let frame = Frame {
            base_changed: self.damage.base,
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
        if self.damage.base {
            self.lay_out_base(measure);
        }
        if self.damage.overlay {
            self.scenes.overlay = self.overlay(measure);
        }
        self.damage = Damage::default();
    }

    fn lay_out_base(&mut self, measure: &dyn Measure) {
        let theme = self.settings.theme();
        let (mut map, mut lanes) = (MapOutput::default(), TimelineOutput::default());
        if self.panes.map.w > 0.0 {
            map = self.map(measure);
        }
        if self.panes.timeline.w > 0.0 {
            lanes = self.timeline(measure);
        }
        let mut base = map.scene;
        base.extend(lanes.scene);
        self.zones = map.zones;
        self.zones.extend(lanes.zones);
        if self.panes.splitter.w > 0.0 {
            base.rect(self.panes.splitter, theme.grid);
            let grip = self.panes.splitter.center();
            base.rect(
                Rect::new(grip.x - 18.0, grip.y - 1.0, 36.0, 2.0),
                theme.faint_ink,
            );
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
        self.drawn = Drawn {
            events: lanes.events,
            hidden: lanes.hidden,
            labels: map.labels.into_iter().chain(lanes.labels).collect(),
        };
        self.scenes = Scenes {
            base,
            overlay: Scene::default(),
        };
    }

    fn map(&self, measure: &dyn Measure) -> MapOutput {
        let input = MapInput {
            atlas: &self.atlas,
            fills: &self.fills,
            camera: self.camera,
            pane: self.panes.map,
            clock: self.clock,
            selected: self.selected,
            theme: self.settings.theme(),
            lang: self.lang(),
        };
        map(&input, measure)
    }

    fn timeline(&self, measure: &dyn Measure) -> TimelineOutput {
        let input = TimelineInput {
            atlas: &self.atlas,
            view: self.view,
            pane: self.panes.timeline,
            selected: self.selected,
            theme: self.settings.theme(),
            lang: self.lang(),
        };
        timeline(&input, measure)
    }

    /// Where the clock line stands; `None` outside the window.
    fn clock_x(&self) -> Option<f64> {
        let pane = self.panes.timeline;
        let day = f64::from(self.clock);
        (pane.w > 0.0 && self.view.contains(day))
            .then(|| pane.x + gutter(pane) + scale(self.view, pane).x_from_day(day))
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

    /// The clock line with its date, and the box.
    fn overlay(&self, measure: &dyn Measure) -> Scene {
        let mut scene = self.box_scene();
        let (theme, pane) = (self.settings.theme(), self.panes.timeline);
        let Some(x) = self.clock_x() else {
            return scene;
        };
        scene.vertical(x, pane.y, pane.bottom(), size::CLOCK, theme.clock);
        let (text, font) = (date_words(self.lang(), self.clock), Font::bold(size::AXIS));
        let width = measure.width(&text, font) + 14.0;
        let left = (x - width / 2.0).clamp(pane.x, (pane.right() - width).max(pane.x));
        scene.rect(
            Rect::new(left, pane.y + 4.0, width, size::AXIS_BAND - 8.0),
            theme.clock,
        );
        scene.text(
            Pt::new(left + width / 2.0, pane.y + size::AXIS_BAND / 2.0),
            &text,
            font,
            theme.paper,
            Anchor::Center,
        );
        scene
    }
}
