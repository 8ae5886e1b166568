//! Tours: a row of views with texts, walked by the reader.

use super::App;
use crate::dataset::raw::{Tour, TourStep};
use crate::view::{Camera, TimeView};

/// The map that the views of tours are composed for, CSS px; a smaller one shows the same land.
const COMPOSED_FOR: (f64, f64) = (900.0, 400.0);

/// Where the reader is in a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Its row in the dataset.
    pub tour: usize,
    /// Its step, from 0.
    pub step: usize,
}

impl App {
    /// Goes to a step by its name: the tour's id, or `id#n` with n from 1; leaves the tour for an empty one. False where
    /// there is no such step.
    pub(super) fn set_tour(&mut self, name: &str) -> bool {
        if name.is_empty() {
            self.stop = None;
            self.goes();
            return true;
        }
        let stop = self.stop_named(name);
        if stop.is_some() {
            self.stop = stop;
            self.show_step();
        }
        stop.is_some()
    }

    /// The step of a name; `None` where there is none.
    pub(super) fn stop_named(&self, name: &str) -> Option<Stop> {
        let (id, number) = name.rsplit_once('#').unwrap_or((name, "1"));
        let tour = self
            .atlas
            .data
            .tours
            .iter()
            .position(|tour| tour.id == id)?;
        let step = number.parse::<usize>().ok()?.checked_sub(1)?;
        let stop = Stop { tour, step };
        self.step_at(stop).map(|_| stop)
    }

    /// The name of the step the reader is at.
    pub(super) fn tour_name(&self) -> Option<String> {
        let stop = self.stop?;
        let tour = self.tour_at(stop)?;
        Some(format!("{}#{}", tour.id, stop.step + 1))
    }

    /// One step on, or back; nothing happens at the ends.
    pub(super) fn step_tour(&mut self, forward: bool) {
        let Some(stop) = self.stop else { return };
        let step = if forward {
            stop.step.checked_add(1)
        } else {
            stop.step.checked_sub(1)
        };
        let next = step.map(|step| Stop { step, ..stop });
        if let Some(next) = next.filter(|next| self.step_at(*next).is_some()) {
            self.stop = Some(next);
            self.show_step();
        }
    }

    /// Goes to the view of the step, so that the eye can follow.
    pub(super) fn show_step(&mut self) {
        let Some(state) = self.stop.and_then(|stop| self.step_at(stop)) else {
            return;
        };
        let (state, from) = (state.state.clone(), (self.view, self.camera));
        let (stop, unknown) = (self.stop, self.unknown_state.clone());
        let share = self.map_share;
        self.set_state(&state);
        // The step's view says nothing of the tour, of how the panes are divided, nor of what a later version keeps.
        (self.stop, self.unknown_state) = (stop, unknown);
        self.divide(share);
        self.goes();
        let room = (self.panes.map.w / COMPOSED_FOR.0).min(self.panes.map.h / COMPOSED_FOR.1);
        if room > 0.0 && room < 1.0 {
            let scale = self.camera.scale * room;
            self.set_camera(
                Camera {
                    scale,
                    ..self.camera
                }
                .panned(0.0, 0.0),
            );
        }
        self.fly_from(from);
    }

    /// Flies to where window and camera are now, from where they were.
    fn fly_from(&mut self, (view, camera): (TimeView, Camera)) {
        let goal = (self.view, self.camera);
        self.set_view(view);
        self.set_camera(camera);
        self.fly(goal.0, goal.1);
    }

    /// The tour of a stop.
    pub(super) fn tour_at(&self, stop: Stop) -> Option<&Tour> {
        self.atlas.data.tours.get(stop.tour)
    }

    /// The step of a stop.
    pub(super) fn step_at(&self, stop: Stop) -> Option<&TourStep> {
        self.tour_at(stop)?.steps.get(stop.step)
    }
}
