//! Map and timeline as they are seen, laid out for paper.

use super::Picture;
use super::plates::plated;
use crate::app::App;
use crate::app::clock_line::ClockLine;
use crate::app::draw::home;
use crate::geo::{Bounds, Point};
use crate::layout::fills::Fills;
use crate::layout::map::compare::ChangedLand;
use crate::layout::map::legend::Entry;
use crate::layout::map::{MapCache, MapInput, map};
use crate::layout::timeline::{TimelineCache, TimelineInput, timeline};
use crate::order::sort_by;
use crate::scene::theme::PRINT;
use crate::scene::{Measure, Pt, Rect};
use crate::text::{date_words, fill};
use crate::time::Day;
use crate::view::Camera;

use std::collections::BTreeSet;

/// Heights of map and timeline by their width; lower where the paper lies on its side, so that each has a page.
const MAP_UPRIGHT: f64 = 0.62;
const MAP_LEVEL: f64 = 0.61;
const TIMELINE_UPRIGHT: f64 = 0.44;
const TIMELINE_LEVEL: f64 = 0.4;
/// No timeline is lower, CSS px.
const LOWEST: f64 = 280.0;

/// The view's pictures, and what they show.
pub(super) struct Pictures {
    pub pictures: Vec<Picture>,
    /// Keys to the maps.
    pub legend: Vec<Entry>,
    /// What of the ground is on the maps, map km; nothing without a map.
    pub ground: Bounds,
    /// Events that are drawn one by one, by their beginnings.
    pub events: Vec<usize>,
    /// How many more are in the window.
    pub hidden: usize,
}

impl App {
    /// The pictures, `width` CSS px wide, for paper on its side where `level`.
    pub(super) fn pictures(&self, width: f64, level: bool, measure: &dyn Measure) -> Pictures {
        let mut drawn = Pictures {
            pictures: Vec::new(),
            legend: Vec::new(),
            ground: Bounds::EMPTY,
            events: Vec::new(),
            hidden: 0,
        };
        if self.settings.shows("map") || !self.settings.shows("timeline") {
            let share = if level { MAP_LEVEL } else { MAP_UPRIGHT };
            let pane = Rect::new(0.0, 0.0, width, (width * share).round());
            self.paper_maps(pane, &mut drawn, measure);
        }
        if self.settings.shows("timeline") {
            let share = if level {
                TIMELINE_LEVEL
            } else {
                TIMELINE_UPRIGHT
            };
            let height = (width * share).round().max(LOWEST);
            self.paper_timeline(Rect::new(0.0, 0.0, width, height), &mut drawn, measure);
        }
        drawn
    }

    /// The clock's day, after the day that it is compared with.
    fn paper_maps(&self, pane: Rect, drawn: &mut Pictures, measure: &dyn Measure) {
        let seen = self.ground_seen();
        let camera = Camera::fitting(seen.min, seen.max, pane);
        let corner = |x, y| camera.map_from_css(Pt::new(x, y), pane);
        drawn.ground = Bounds {
            min: corner(pane.x, pane.y),
            max: corner(pane.right(), pane.bottom()),
        };
        let (mut before, mut now): (&[ChangedLand], &[ChangedLand]) = (&[], &[]);
        if let Some(compared) = &self.compared {
            (before, now) = (&compared.changed.0, &compared.changed.1);
        }
        let compared = self.compared.as_ref();
        let days: [Option<(Day, &Fills, &[ChangedLand])>; 2] = [
            compared.map(|compared| (compared.day, &compared.fills, before)),
            Some((self.clock, &self.fills, now)),
        ];
        for (day, fills, changed) in days.into_iter().flatten() {
            let input = MapInput {
                atlas: &self.atlas,
                fills,
                camera,
                pane,
                clock: day,
                selected: self.selected,
                picked: self.picked.as_ref(),
                passing: &self.passing,
                changed,
                furnished: true,
                dated: false,
                theme: &PRINT,
                lang: self.lang(),
                claim_view: &self.settings.claim_view,
            };
            let sheet = map(&input, &mut MapCache::default(), measure);
            for entry in sheet.legend {
                if !drawn.legend.contains(&entry) {
                    drawn.legend.push(entry);
                }
            }
            let day = date_words(self.lang(), day);
            drawn.pictures.push(Picture {
                scene: plated(sheet.scene, measure),
                area: pane,
                caption: fill(self.lang().paper_words().map, &[("day", &day)]),
            });
        }
    }

    /// What of the ground is on the screen's map, map km; the first view where there is none.
    fn ground_seen(&self) -> Bounds {
        let pane = self.panes.map;
        if pane.w <= 0.0 {
            let (min, max) = home();
            return Bounds { min, max };
        }
        let corner = |x, y| -> Point { self.camera.map_from_css(Pt::new(x, y), pane) };
        Bounds {
            min: corner(pane.x, pane.y),
            max: corner(pane.right(), pane.bottom()),
        }
    }

    fn paper_timeline(&self, pane: Rect, drawn: &mut Pictures, measure: &dyn Measure) {
        let line = ClockLine::over(pane, self.view, self.clock, self.lang(), true, measure);
        let input = TimelineInput {
            atlas: &self.atlas,
            lanes: &self.lanes,
            modes: &[],
            scroll: 0.0,
            view: self.view,
            pane,
            overview: Rect::default(),
            calendar: self.settings.calendar,
            clock: line.as_ref().map_or_else(Rect::default, |line| line.handle),
            selected: self.selected,
            passing: &self.passing,
            labelled: &BTreeSet::new(),
            theme: &PRINT,
            lang: self.lang(),
            passed: f64::INFINITY,
        };
        let mut sheet = timeline(&input, &mut TimelineCache::default(), measure);
        if let Some(line) = line {
            line.draw(&mut sheet.scene, &PRINT, self.settings.calendar);
        }
        drawn.events = sheet.events.iter().map(|event| event.index).collect();
        // The atlas has its events by their beginnings.
        sort_by(&mut drawn.events, Ord::cmp);
        drawn.hidden = sheet.hidden;
        let days = [("days", &*self.window_words())];
        drawn.pictures.push(Picture {
            scene: plated(sheet.scene, measure),
            area: pane,
            caption: fill(self.lang().paper_words().timeline, &days),
        });
    }
}
