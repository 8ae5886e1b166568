//! Names of powers while the map moves. To look for their places takes as long as all else of a frame that is laid out. So they
//! stay where they are on the land, which is quieter too, until the map has moved by much or other words or marks are in their
//! way; lines are not looked at in between. Where lands change hands while the clock runs and the map stands still, names stay on
//! the others.

use super::Drawing;
use super::names::Placed;
use super::powers::PowerName;
use crate::scene::{Measure, Pt, Rect};
use crate::time::Day;
use crate::view::Camera;

/// After a move by more than this, CSS px, they are looked for again,
const FURTHER: f64 = 40.0;

/// and after a zoom beyond these: on a larger land they still have room, on a smaller one perhaps not.
const SMALLEST: f64 = 0.88;
const LARGEST: f64 = 1.25;

/// Names of powers, and what they were found for.
#[derive(Debug)]
pub(super) struct Steady {
    camera: Camera,
    day: Day,
    /// Whether lands have changed hands since.
    pub(super) other_lands: bool,
    names: Vec<PowerName>,
}

impl Drawing<'_> {
    /// Names of powers, clear of what is taken: where they were, if the map has not moved by much.
    pub(super) fn steady_powers(&mut self, measure: &dyn Measure, taken: &[Rect]) -> Vec<Placed> {
        let steady = self.steady.as_ref().filter(|steady| !steady.other_lands);
        if let Some(names) = steady.and_then(|steady| self.moved(steady, taken)) {
            return names;
        }
        if self.lands.is_empty() {
            self.find_lands();
        }
        let camera = self.input.camera;
        let steady = self.steady.as_ref();
        let before = steady
            .filter(|steady| steady.camera == camera)
            .map_or(&[][..], |steady| &steady.names);
        let names = self.powers(measure, taken, before);
        let shown = names.iter().map(|name| name.name.clone()).collect();
        self.steady = Some(Steady {
            camera,
            day: self.input.clock,
            other_lands: false,
            names,
        });
        shown
    }

    /// Names where the camera sees them now; `None` where something is in the way of one.
    fn moved(&self, steady: &Steady, taken: &[Rect]) -> Option<Vec<Placed>> {
        let (from, to, pane) = (steady.camera, self.input.camera, self.input.pane);
        let (was, is) = (from.css_from_map(to.center, pane), pane.center());
        let near = (was.x - is.x).hypot(was.y - is.y) <= FURTHER;
        let fits = (SMALLEST..=LARGEST).contains(&(to.scale / from.scale));
        // Armies move from day to day.
        let other_ways = steady.day != self.input.clock && !self.advances.is_empty();
        if !(near && fits) || other_ways {
            return None;
        }
        let mut names: Vec<Placed> = Vec::new();
        for PowerName { name, .. } in &steady.names {
            let middle = name.area.center();
            let at: Pt = to.css_from_map(from.map_from_css(middle, pane), pane);
            let Rect { x, y, w, h } = name.area;
            let area = Rect::new(x + at.x - middle.x, y + at.y - middle.y, w, h);
            // Where its land leaves the pane, it leaves too.
            if !pane.grown(-2.0).encloses(&area) {
                continue;
            }
            let met = |other: &Rect| other.intersects(&area);
            if taken.iter().any(met) || names.iter().any(|other| met(&other.area)) {
                return None;
            }
            names.push(Placed {
                area,
                ..name.clone()
            });
        }
        Some(names)
    }
}
