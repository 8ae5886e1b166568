//! Long jumps: fits, and `flyTo` with its target in the page's words.

use serde_json::Value;

use super::App;
use crate::dataset::AtlasEvent;
use crate::dataset::about::{About, places_of};
use crate::error::Error;
use crate::geo::{Bounds, Point, map_from_geo};
use crate::search;
use crate::time::{Day, day_from_edtf, day_from_instant, instant_from_days, span_from_edtf};
use crate::view::{Camera, TimeView};

/// No fit shows less than this many days: a day without its neighbours says little.
const LEAST_DAYS: f64 = 14.0;
/// The part of the window that what is fitted fills.
const FILLED: f64 = 0.8;

/// No fit of the map shows less than this, km.
const LEAST_KM: f64 = 60.0;
/// Room around what the map is fitted to, both sides together, as a share of its width.
const MARGIN: f64 = 0.16;

/// Where to fly; what is `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
struct Goal {
    from: Option<f64>,
    to: Option<f64>,
    clock: Option<Day>,
    /// `Some(None)` selects nothing.
    selected: Option<Option<usize>>,
    camera: Option<Camera>,
}

impl App {
    /// Flies to an event, or, where that is shown already, to the whole range.
    pub(super) fn fit_event(&mut self, index: usize) {
        let Some(event) = self.atlas.events().get(index) else {
            return;
        };
        let fit = fitting(event.extent);
        if self.destination().0 == fit {
            self.fit();
        } else {
            self.fly(fit, self.destination().1);
        }
    }

    /// Fits the selected event, the second time or without one the whole range.
    pub(super) fn fit_selected(&mut self) {
        match self.selected {
            Some(index) => self.fit_event(index),
            None => self.fit(),
        }
    }

    /// The map's first view; the present one where there is no map.
    fn home_camera(&self) -> Camera {
        if self.panes.map.w == 0.0 {
            return self.camera;
        }
        let (min, max) = super::draw::home();
        Camera::fitting(min, max, self.panes.map)
    }

    pub(super) fn fit_map(&mut self) {
        self.set_camera(self.home_camera());
    }

    /// Flies to the whole range of the data, and of the map.
    pub(super) fn fit(&mut self) {
        let whole = TimeView::between(self.atlas.range.0, self.atlas.range.1);
        self.fly(whole, self.home_camera());
    }

    /// Flies to where the events that begin or end in the window happened and to what they changed, as far as the map
    /// has it; where there are none, to those of the events that last through it. Stays where that is nowhere.
    pub(super) fn fit_map_to_events(&mut self) {
        let (from, to) = (self.view.start, self.view.end());
        let window = from..=to;
        let found = self
            .bounds_of_events(|(start, end)| window.contains(&start) || window.contains(&end))
            .or_else(|| self.bounds_of_events(|(start, end)| start < from && end > to));
        if let Some(found) = found.filter(|_| self.panes.map.w > 0.0) {
            let width = (found.max.x - found.min.x).max(found.max.y - found.min.y);
            let shown = found.grown((LEAST_KM - width).max(MARGIN * width) / 2.0);
            let camera = Camera::fitting(shown.min, shown.max, self.panes.map);
            self.fly(self.destination().0, camera);
        }
    }

    /// What the places and cells of some events span, map km; those beyond all cells are left out.
    fn bounds_of_events(&mut self, wanted: impl Fn((f64, f64)) -> bool) -> Option<Bounds> {
        let on_sheet = self.on_sheet();
        let about = self.about.get_or_insert_with(|| About::new(&self.atlas));
        let cells = &self.atlas.topology.cells;
        let bounds_of = |cell: usize| cells.get(cell).map(|cell| cell.bounds);
        let mut found = None;
        for (index, extent) in self.atlas.events().extents().enumerate() {
            if wanted(extent) {
                let places = places_of(&self.atlas, index).filter(|place| on_sheet(*place));
                let places = places.map(|place| Bounds {
                    min: place,
                    max: place,
                });
                let changed = about.cells(index).filter_map(bounds_of);
                let all = found.into_iter().chain(places).chain(changed);
                found = all.reduce(Bounds::with);
            }
        }
        found
    }

    /// What all cells span, map km; empty where there are none.
    pub(super) fn sheet(&self) -> Bounds {
        let cells = self.atlas.topology.cells.iter();
        cells
            .map(|cell| cell.bounds)
            .fold(Bounds::EMPTY, Bounds::with)
    }

    /// Whether the map has a place. A map without cells has any.
    pub(super) fn on_sheet(&self) -> impl Fn(Point) -> bool + use<> {
        let sheet = self.sheet();
        move |place| sheet == Bounds::EMPTY || sheet.contains(place)
    }

    /// Flies no farther than needed to show this stretch of days.
    pub(super) fn reveal(&mut self, (from, to): (f64, f64)) {
        let (view, camera) = self.destination();
        if to < view.start || from > view.end() {
            self.fly(view.revealing(f64::midpoint(from, to)), camera);
        }
    }

    /// Flies to a target: `{from, to, clock, selected, map: {lat, lon, km}}`, all of them optional, or a date as text.
    /// `km` is the width of the land to be shown.
    ///
    /// # Errors
    /// Where the target is not understood; nothing has moved then.
    pub(super) fn fly_to(&mut self, target: &Value) -> Result<(), Error> {
        let goal = self.goal(target)?;
        self.go(goal);
        Ok(())
    }

    /// Flies to what a search found.
    pub(super) fn fly_to_hit(&mut self, hit: &search::Target) {
        self.go(self.goal_of_hit(hit));
    }

    /// Selects an event and flies to it, to this window if it is given, and to this part of the map.
    pub(super) fn go_to_event(&mut self, index: usize, view: Option<TimeView>, camera: Camera) {
        self.go(Goal {
            from: view.map(|view| view.start),
            to: view.map(|view| view.end()),
            selected: Some(Some(index)),
            camera: Some(camera),
            ..Goal::default()
        });
    }

    fn go(&mut self, goal: Goal) {
        let (mut view, camera) = self.destination();
        if let Some(selected) = goal.selected {
            self.mark_selected(selected);
            if let Some(event) = selected.and_then(|index| self.atlas.events().get(index)) {
                view = view.revealing(f64::midpoint(event.extent.0, event.extent.1));
                self.set_clock(first_day(&event));
            }
        }
        if let Some(day) = goal.clock {
            self.set_clock(day);
        }
        view = match (goal.from, goal.to) {
            (None, None) => match goal.clock {
                Some(day) if goal.selected.is_none() => view.revealing(f64::from(day)),
                _ => view,
            },
            (from, to) => TimeView::between(from.unwrap_or(view.start), to.unwrap_or(view.end())),
        };
        self.fly(view, goal.camera.unwrap_or(camera));
    }

    fn goal_of_hit(&self, hit: &search::Target) -> Goal {
        let extent = |text: &Option<String>| {
            let span = span_from_edtf(text.as_deref()?).ok()?;
            Some(span.extent())
        };
        let event = hit.selected.as_deref().map(|id| self.atlas.event_index(id));
        Goal {
            from: extent(&hit.from).map(|(start, _)| start),
            to: extent(&hit.to).map(|(_, end)| end),
            clock: hit.clock.as_deref().and_then(|day| day_from_edtf(day).ok()),
            selected: event.filter(Option::is_some),
            camera: hit.map.map(|place| Camera {
                center: map_from_geo(place.lon, place.lat),
                scale: self.camera.scale.max(place.scale),
            }),
        }
    }

    fn goal(&mut self, target: &Value) -> Result<Goal, Error> {
        match target {
            Value::String(text) => {
                let extent = match span_from_edtf(text) {
                    Ok(span) => span.extent(),
                    // Not a date as data have it: then what the search finds for it.
                    Err(problem) => {
                        let (index, atlas) = self.searched();
                        let hit = search::target_from_text(index, atlas, text);
                        return match hit {
                            Some(hit) => Ok(self.goal_of_hit(&hit)),
                            None => Err(problem.into()),
                        };
                    }
                };
                let fit = fitting(extent);
                let inside = (extent.0..extent.1).contains(&f64::from(self.clock));
                Ok(Goal {
                    from: Some(fit.start),
                    to: Some(fit.end()),
                    clock: (!inside).then(|| day_from_instant(instant_from_days(extent.0))),
                    ..Goal::default()
                })
            }
            Value::Object(members) => {
                let text = |name: &str| members.get(name).and_then(Value::as_str);
                for name in ["from", "to", "clock"] {
                    if members.get(name).is_some_and(|value| !value.is_null())
                        && text(name).is_none()
                    {
                        return Err(Error::new(format!("\"{name}\" must be a date as text"), ""));
                    }
                }
                let extent = |name| {
                    text(name)
                        .map(|text| span_from_edtf(text).map(|span| span.extent()))
                        .transpose()
                };
                Ok(Goal {
                    from: extent("from")?.map(|(start, _)| start),
                    to: extent("to")?.map(|(_, end)| end),
                    clock: text("clock").map(day_from_edtf).transpose()?,
                    selected: members
                        .get("selected")
                        .map(|value| self.event_of(value))
                        .transpose()?,
                    camera: members
                        .get("map")
                        .filter(|value| !value.is_null())
                        .map(|value| self.camera_of(value))
                        .transpose()?,
                })
            }
            _ => Err(Error::new(
                "flyTo needs a target",
                "for example flyTo(\"1939-08\") or flyTo({from: \"1931\", to: \"1940\"})",
            )),
        }
    }

    fn event_of(&self, value: &Value) -> Result<Option<usize>, Error> {
        match value {
            Value::Null => Ok(None),
            Value::String(id) if self.atlas.event_index(id).is_some() => {
                Ok(self.atlas.event_index(id))
            }
            _ => Err(Error::new(
                format!("there is no event {value}"),
                "events() gives the ids of all",
            )),
        }
    }

    fn camera_of(&self, value: &Value) -> Result<Camera, Error> {
        let number = |name: &str| {
            value
                .get(name)
                .and_then(Value::as_f64)
                .filter(|number| number.is_finite())
        };
        let (Some(lat), Some(lon)) = (number("lat"), number("lon")) else {
            return Err(Error::new(
                "the map's place needs a latitude and a longitude",
                "for example {lat: 47.7, lon: 118.6, km: 200}",
            ));
        };
        let scale = match number("km") {
            Some(km) if km > 0.0 => self.panes.map.w.max(1.0) / km,
            _ => self.camera.scale,
        };
        let center = map_from_geo(lon, lat);
        Ok(Camera { center, scale }.panned(0.0, 0.0))
    }
}

/// The day on which an event begins.
pub(super) fn first_day(event: &AtlasEvent) -> Day {
    day_from_instant(instant_from_days(event.extent.0))
}

/// The window that shows a stretch of days with some room around it.
fn fitting((from, to): (f64, f64)) -> TimeView {
    let half = ((to - from) / FILLED).max(LEAST_DAYS) / 2.0;
    let middle = f64::midpoint(from, to);
    TimeView::between(middle - half, middle + half)
}
