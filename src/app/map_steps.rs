//! The map moved by steps, for whoever cannot drag it or has keys alone.

use serde_json::Value;

use super::App;
use crate::json::json;

/// A step moves the map by this part of its pane.
const STEP: f64 = 0.25;
/// A step zooms the map by this factor.
const ZOOM: f64 = 1.6;

impl App {
    /// Moves the map by a step: `north`, `east`, `south`, `west`, `in` or `out`; false for what is no step.
    pub(super) fn step_map(&mut self, step: &str) -> bool {
        let (map, log) = (self.panes.map, ZOOM.ln());
        let (across, down) = match step {
            "north" => (0.0, STEP),
            "east" => (-STEP, 0.0),
            "south" => (0.0, -STEP),
            "west" => (STEP, 0.0),
            "in" | "out" => {
                let log = if step == "in" { log } else { -log };
                self.smooth_zoom_map(map.center(), log);
                return true;
            }
            _ => return false,
        };
        self.move_camera(self.camera.panned(across * map.w, down * map.h));
        true
    }

    /// The steps with their names, as the shell shows them; null where there is no map.
    pub(super) fn map_steps(&self) -> Value {
        if self.panes.map.w == 0.0 {
            return Value::Null;
        }
        let words = self.lang().map_step_words();
        let names = ["in", "north", "out", "west", "south", "east"];
        let steps = names.into_iter().zip(words.steps);
        let steps: Vec<Value> = steps
            .map(|(name, label)| json!({"name": name, "label": label}))
            .collect();
        json!({"label": words.title, "steps": steps})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_there_and_back() {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        let start = app.camera;
        for (there, back) in [("north", "south"), ("east", "west")] {
            assert!(app.step_map(there));
            assert_ne!(app.camera, start, "{there}");
            assert!(app.step_map(back));
            assert!((app.camera.center.x - start.center.x).abs() < 1e-6);
            assert!((app.camera.center.y - start.center.y).abs() < 1e-6);
        }
        assert!(!app.step_map("up"));
        let shown = app.map_from_pane_center();
        assert!(app.step_map("east"));
        assert!(
            app.map_from_pane_center().0 > shown.0,
            "east is to the right"
        );
        assert!(app.step_map("north"));
        assert!(app.map_from_pane_center().1 > shown.1, "north is above");
    }

    impl App {
        /// What the middle of the map shows: longitude and latitude.
        fn map_from_pane_center(&self) -> (f64, f64) {
            crate::geo::geo_from_map(self.camera.center)
        }
    }
}
