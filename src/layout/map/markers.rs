//! Where the events of the clock's day happened.

use super::Drawing;
use crate::geo::map_from_geo;
use crate::order::sort_by;
use crate::scene::{Cursor, Pt, Rect, Target, Zone};

/// Radius of a marker with its rim, CSS px.
const RADIUS: f64 = 6.0;

/// Half the side of the area that answers to the pointer, CSS px.
const REACH: f64 = 12.0;

/// An event with a marker already gets no further one nearer than this to another, CSS px: in a small pane, where names
/// find no room, and in others.
const APART: (f64, f64) = (26.0, 9.0);

/// A marker on the map.
pub(super) struct Marker {
    /// Its centre.
    pub at: Pt,
    selected: bool,
}

impl Marker {
    /// What labels keep clear of.
    pub fn area(&self) -> Rect {
        Rect::new(
            self.at.x - RADIUS,
            self.at.y - RADIUS,
            2.0 * RADIUS,
            2.0 * RADIUS,
        )
    }

    /// Whether it stands on a place.
    pub fn covers(&self, at: Pt) -> bool {
        (self.at.x - at.x).hypot(self.at.y - at.y) < RADIUS + 2.0
    }
}

impl Drawing<'_> {
    /// Finds the places of the day's events, and of the selected one whatever the day.
    pub(super) fn find_markers(&mut self) {
        let (atlas, pane) = (self.input.atlas, self.input.pane);
        let day = f64::from(self.input.clock);
        let apart = if self.is_crowded() { APART.0 } else { APART.1 };
        for (index, (from, to)) in atlas.events().extents().enumerate() {
            let selected = self.input.selected == Some(index);
            let on_the_day = from < day + 1.0 && to > day;
            let passes = self.input.passing.get(index).copied().unwrap_or(true);
            if !(selected || (on_the_day && passes)) {
                continue;
            }
            let places = atlas
                .events()
                .template_of(index)
                .into_iter()
                .flat_map(|event| &event.places);
            let mut marked = false;
            for place in places.filter_map(|id| atlas.place(id)) {
                let at = map_from_geo(place.at[0], place.at[1]);
                let at = self.input.camera.css_from_map(at, pane);
                let mut others = self.markers.iter();
                let crowded = others.any(|m| (m.at.x - at.x).hypot(m.at.y - at.y) < apart);
                if pane.contains(at) && !(marked && crowded) {
                    marked = true;
                    self.markers.push(Marker { at, selected });
                    self.out.zones.push(Zone {
                        target: Target::Event(index),
                        area: Rect::new(at.x - REACH, at.y - REACH, 2.0 * REACH, 2.0 * REACH),
                        cursor: Cursor::Pointer,
                    });
                }
            }
        }
        // The selected one in front.
        sort_by(&mut self.markers, |a, b| a.selected.cmp(&b.selected));
    }

    /// Draws them.
    pub(super) fn draw_markers(&mut self) {
        let theme = self.input.theme;
        for Marker { at, selected } in &self.markers {
            let color = if *selected { theme.accent } else { theme.clock };
            self.out.scene.disc(*at, RADIUS, theme.paper);
            self.out.scene.disc(*at, RADIUS - 1.5, color);
        }
    }
}
