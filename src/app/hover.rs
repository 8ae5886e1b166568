//! What the reader points at lights up on both panes: an event's places and cells on the map, a place's or cell's events
//! on the timeline. It is drawn in the overlay alone. A press does what hovering does, for fingers; where nothing is
//! pointed at, the selected event is lit up on the map.

use super::App;
use super::input::{Phase, Pointer};
use crate::dataset::about::{About, places_of};
use crate::geo::{Point, cell_at_map, map_from_geo};
use crate::layout::map::highlight::Highlight;
use crate::layout::picked::Picked;
use crate::scene::{Pt, Rect, Scene, Target, hit};

/// A place is pointed at from so near, CSS px.
const REACH: f64 = 9.0;

/// What is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// An event, by its index.
    Event(usize),
    /// A place, by its row in the data.
    Place(usize),
    /// A cell of the topology.
    Cell(usize),
}

impl App {
    /// Follows a pointer that is not dragging anything.
    pub(super) fn hover(&mut self, pointer: &Pointer) {
        self.about.get_or_insert_with(|| About::new(&self.atlas));
        let moves = self.gestures.drags() || self.gestures.holds();
        let pointed = match pointer.phase {
            // A finger cannot stay where it pressed: what it lit up goes with the next press.
            Phase::Leave | Phase::Up | Phase::Cancel if pointer.finger => return,
            Phase::Leave => None,
            _ if moves => None,
            _ => self.pointed_at(pointer.at),
        };
        self.point_at(pointed);
    }

    /// Lights up what is pointed at.
    pub(super) fn point_at(&mut self, pointed: Option<Pointed>) {
        if pointed != self.pointed {
            self.pointed = pointed;
            self.damage.overlay = true;
        }
    }

    /// What has this name: `event:…`, `land:…` or `place:…`.
    pub(super) fn pointed_from_name(&self, name: &str) -> Option<Pointed> {
        if let Some(id) = name.strip_prefix("event:") {
            return self.atlas.event_index(id).map(Pointed::Event);
        }
        match Picked::from_name(&self.atlas, name)? {
            Picked::Land(land) => Some(Pointed::Cell(land.0)),
            Picked::Place(row) => Some(Pointed::Place(row)),
            _ => None,
        }
    }

    fn pointed_at(&self, at: Pt) -> Option<Pointed> {
        match hit(&self.zones, at)?.target {
            Target::Event(index) => Some(Pointed::Event(index)),
            Target::Map => {
                let place = self.place_near(at).map(Pointed::Place);
                let there = self.camera.map_from_css(at, self.panes.map);
                place.or_else(|| {
                    let cell = cell_at_map(&self.atlas.topology, there)?;
                    Some(Pointed::Cell(cell.0))
                })
            }
            _ => None,
        }
    }

    /// The nearest place with events, where one is near.
    fn place_near(&self, at: Pt) -> Option<usize> {
        let about = self.about.as_ref()?;
        let places = self.atlas.data.places.iter().enumerate();
        let near = places.filter_map(|(row, place)| {
            let there = map_from_geo(place.at[0], place.at[1]);
            let there = self.camera.css_from_map(there, self.panes.map);
            let away = (there.x - at.x).hypot(there.y - at.y);
            (away <= REACH && !about.events_of_place(row).is_empty()).then_some((away, row))
        });
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, row)| row)
    }

    /// Draws what is lit up.
    pub(super) fn highlight(&mut self, scene: &mut Scene) {
        let lit = self.pointed.or_else(|| self.selected.map(Pointed::Event));
        let Some(lit) = lit else {
            return;
        };
        let about = self.about.get_or_insert_with(|| About::new(&self.atlas));
        let (places, cells, events): (Vec<Point>, Vec<usize>, Vec<usize>) = match lit {
            Pointed::Event(event) => (
                places_of(&self.atlas, event).collect(),
                about.cells(event).collect(),
                self.pointed.map(|_| event).into_iter().collect(),
            ),
            Pointed::Cell(cell) => (Vec::new(), vec![cell], about.events_of_cell(cell).to_vec()),
            Pointed::Place(row) => {
                let place = self.atlas.data.places.get(row);
                let place = place.map(|place| map_from_geo(place.at[0], place.at[1]));
                let events = about.events_of_place(row).to_vec();
                (place.into_iter().collect(), Vec::new(), events)
            }
        };
        if self.panes.map.w > 0.0 {
            let highlight = Highlight {
                topology: &self.atlas.topology,
                camera: self.camera,
                pane: self.panes.map,
                theme: self.settings.theme(),
            };
            highlight.draw(&places, &cells, scene);
        }
        self.light_up_events(&events, scene);
    }

    /// Frames round events of the timeline, and a tick for each on the overview.
    fn light_up_events(&self, events: &[usize], scene: &mut Scene) {
        let accent = self.settings.theme().accent;
        for drawn in &self.drawn.events {
            if events.binary_search(&drawn.index).is_ok() {
                frame(drawn.area.grown(2.5), scene, accent);
            }
        }
        let strip = self.overview().unwrap_or_default();
        let scale = self.overview_scale();
        for event in events
            .iter()
            .filter_map(|index| self.atlas.events().get(*index))
        {
            let x = strip.x + (event.extent.0 - self.atlas.range.0) / scale.max(f64::EPSILON);
            if x >= strip.x && x < strip.right() {
                scene.vertical(x, strip.y, strip.y + strip.h / 2.0, 2.0, accent);
            }
        }
    }
}

/// Four lines round an area, 2 px wide.
fn frame(area: Rect, scene: &mut Scene, color: crate::scene::Color) {
    for y in [area.y, area.bottom()] {
        scene.horizontal(area.x - 1.0, area.right() + 1.0, y, 2.0, color);
    }
    for x in [area.x, area.right()] {
        scene.vertical(x, area.y, area.bottom(), 2.0, color);
    }
}
