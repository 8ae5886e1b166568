//! Where rivers run in the window: lines that names keep clear of, and what rivers are named beside. While the clock runs and
//! the camera stands still, that is as it was.

use super::ink::Ink;
use super::{Drawing, MapInput};
use crate::scene::{Pt, Rect};
use crate::view::Camera;

/// What is found of rivers and lakes in a window.
#[derive(Debug)]
pub(super) struct Waters {
    camera: Camera,
    pane: Rect,
    /// Where rivers and, on a sketch map, shores of lakes run.
    pub ink: Ink,
    /// What is seen of each river, at even steps.
    pub courses: Vec<Vec<Vec<Pt>>>,
}

impl Waters {
    fn is_of(&self, input: &MapInput<'_>) -> bool {
        (self.camera, self.pane) == (input.camera, input.pane)
    }
}

impl Drawing<'_> {
    /// Those of the window.
    pub(super) fn find_waters(&mut self) -> &Waters {
        let input = self.input;
        let known = self.waters.take().filter(|waters| waters.is_of(input));
        let waters = known.unwrap_or_else(|| {
            let rivers = self.rivers_seen();
            Waters {
                camera: input.camera,
                pane: input.pane,
                ink: self.water_ink(&rivers),
                courses: self.courses(&rivers),
            }
        });
        self.waters.insert(waters)
    }
}
