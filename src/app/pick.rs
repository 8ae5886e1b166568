//! What of the map is picked, by click, key or name, and what the buttons of a card lead to.

use super::App;
use crate::dataset::about::places_of;
use crate::geo::{Bounds, Point};
use crate::json::json;
use crate::layout::picked::Picked;
use crate::scene::{Pt, Rect};
use crate::time::day_from_edtf;
use crate::view::Camera;

/// A line is picked from so near, CSS px.
const REACH: f64 = 7.0;
/// What is shown by a button is at least so large, CSS px, as far as zooming helps.
const LEAST_SHOWN: f64 = 60.0;
/// Nothing is shown from nearer than this, CSS px a km: little is known so finely.
const NEAREST: f64 = 2.0;
/// An event beyond the picture is brought into it no larger than this, CSS px a km, so that what lies around it is seen.
const EVENT_SCALE: f64 = 0.5;
/// What was picked keeps so far from the edge of the map, CSS px.
const MARGIN: f64 = 24.0;

impl App {
    /// Picks what lies under a place of the canvas; nothing at sea.
    pub(super) fn pick_at(&mut self, at: Pt) {
        self.touched = true;
        let drawn = &self.drawn;
        let mut towns = drawn.map.places.iter().chain(&drawn.compared.places);
        let town = towns.find(|(_, area)| area.contains(at));
        let picked = match town {
            Some((row, _)) => Some(Picked::Place(*row)),
            None => {
                let place = self.camera.map_from_css(at, self.panes.map);
                let reach = REACH / self.camera.scale;
                let (day, fills) = self.day_shown_at(at);
                Picked::at(&self.atlas, fills, day, place, reach)
            }
        };
        self.pick(picked);
    }

    /// Picks the land in the middle of the map.
    pub(super) fn pick_middle(&mut self) {
        self.touched = true;
        let place = self.camera.center;
        self.pick(Picked::at(&self.atlas, &self.fills, self.clock, place, 0.0));
    }

    /// Marks what is picked.
    pub(super) fn pick(&mut self, picked: Option<Picked>) {
        if picked == self.picked {
            return;
        }
        self.picked = picked;
        self.goes();
        self.damage.map = true;
        self.damage.compared = true;
        let name = self.picked_name();
        self.emit("pickchange", &json!({ "picked": name }));
    }

    /// Name of what is picked.
    pub(super) fn picked_name(&self) -> Option<String> {
        self.picked.as_ref()?.name(&self.atlas)
    }

    /// Closes the card on top: that of what is picked, else that of the event.
    pub(super) fn close_card(&mut self) {
        if self.picked.is_some() {
            self.pick(None);
        } else {
            self.select(None);
        }
    }

    /// Shows what has this name: `on:1932-03-01/land:…`, `event:…`, `claim:…`, `day:1932-03-01`, or what [`Picked`] can be. False where there is
    /// none.
    pub(super) fn show(&mut self, name: &str) -> bool {
        let (kind, id) = name.split_once(':').unwrap_or_default();
        if let ("on", Some((day, what))) = (kind, id.split_once('/')) {
            // Not any number of days, one within the other.
            let land = what.starts_with("land:");
            return land && self.show(&format!("day:{day}")) && self.show(what);
        }
        if kind == "event" {
            let event = self.atlas.event_index(id);
            event.into_iter().for_each(|event| self.follow(event));
            return event.is_some();
        }
        if kind == "claim" {
            return self.set_reading(id);
        }
        if let ("day", Ok(day)) = (kind, day_from_edtf(id)) {
            self.set_clock(day);
            self.reveal((f64::from(day), f64::from(day)));
            return true;
        }
        let picked = Picked::from_name(&self.atlas, name);
        if let Some(picked) = &picked {
            let camera = self.camera_showing(picked.bounds(&self.atlas));
            self.fly(self.destination().0, camera);
            self.pick(Some(picked.clone()));
        }
        picked.is_some()
    }

    /// Selects an event and flies to it on both panes, as far as the map has its place.
    pub(super) fn follow(&mut self, index: usize) {
        let camera = self.camera_at_event(index);
        self.go_to_event(index, None, camera);
    }

    /// The camera as it will be, moved to the event's chief place on the map; the others may be capitals far away.
    pub(super) fn camera_at_event(&self, index: usize) -> Camera {
        let on_sheet = self.on_sheet();
        let mut places = places_of(&self.atlas, index).filter(|place| on_sheet(*place));
        let chief: Vec<Point> = places.next().into_iter().collect();
        let (camera, now) = (
            self.camera_showing(Bounds::of(&chief)),
            self.destination().1,
        );
        Camera {
            scale: camera.scale.min(now.scale.max(EVENT_SCALE)),
            ..camera
        }
    }

    /// The event that the first link from the selected one leads to, or comes from.
    pub(super) fn follow_link(&mut self, forward: bool) {
        let Some(record) = self.selected.and_then(|index| self.atlas.event(index)) else {
            return;
        };
        let links = self.atlas.data.links.iter();
        let ends = links.map(|link| match forward {
            true => (&link.from, &link.to),
            false => (&link.to, &link.from),
        });
        let others = ends.filter(|(here, _)| **here == record.id);
        let others = others.filter_map(|(_, there)| self.atlas.event_index(there));
        // Events are in the order of time: the nearest cause is the latest.
        let next = if forward { others.min() } else { others.max() };
        if let Some(next) = next {
            self.follow(next);
        }
    }

    /// The camera as it will be, moved no farther than needed to show what lies within bounds, map km.
    fn camera_showing(&self, bounds: Bounds) -> Camera {
        let (pane, camera) = (self.panes.map, self.destination().1);
        let (width, height) = (bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y);
        if !(width >= 0.0 && height >= 0.0 && pane.w > 0.0) {
            return camera;
        }
        let room = pane.grown(-MARGIN);
        let corners = [bounds.min, bounds.max].map(|corner| camera.css_from_map(corner, pane));
        let large =
            width.max(height) * camera.scale >= LEAST_SHOWN.min(width.max(height) * NEAREST);
        if large && corners.iter().all(|corner| room.contains(*corner)) {
            return camera;
        }
        let fitting = Camera::fitting(bounds.min, bounds.max, room);
        let least = (LEAST_SHOWN / width.max(height).max(1e-3)).min(NEAREST);
        Camera {
            scale: camera.scale.max(least).min(fitting.scale),
            ..fitting
        }
    }

    /// A panel beside the map takes room from its end: what is under the pointer stays where it is, and what is picked
    /// stays in sight.
    pub(super) fn keep_left(&mut self, before: Rect) {
        let map = self.panes.map;
        let mut camera = self.camera.panned((before.w - map.w) / 2.0, 0.0);
        if let Some(picked) = self.picked.as_ref().filter(|_| map.w < before.w) {
            let bounds = picked.bounds(&self.atlas);
            let right = camera.css_from_map(bounds.max, map).x;
            let left = camera.css_from_map(bounds.min, map).x;
            let hidden = right.min(before.right() - MARGIN) - (map.right() - MARGIN);
            // No farther than its own beginning allows.
            let dx = hidden.min(left - MARGIN).max(0.0);
            camera = camera.panned(-dx, 0.0);
        }
        self.set_camera(camera);
    }
}
