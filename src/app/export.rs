//! What can be taken away: the picture of what is visible, and the data in Borderline's own format. The writer of other
//! formats, which is no part of an atlas, makes them of that.

use serde_json::Value;

use super::App;
use crate::error::Error;
use crate::export::{json, json_of, unknown};
use crate::paint::svg_from_scene;
use crate::scene::Measure;

/// The fonts of a picture, a CSS list.
pub(super) const FAMILY: &str = "system-ui, sans-serif";

impl App {
    /// The text of `svg` or `json`; `options` may be `{"scope": "visible"}` for the events in the window alone.
    ///
    /// # Errors
    /// A format that is not known, or a scope.
    pub(super) fn export(
        &mut self,
        format: &str,
        options: &Value,
        measure: &dyn Measure,
    ) -> Result<Value, Error> {
        if format == "svg" {
            return self.svg(measure);
        }
        if format != "json" {
            return Err(unknown(format));
        }
        match options.get("scope").unwrap_or(&Value::Null) {
            Value::Null => Ok(Value::String(json(&self.atlas.data))),
            Value::String(scope) if scope == "all" => Ok(Value::String(json(&self.atlas.data))),
            Value::String(scope) if scope == "visible" => {
                let events = self.events_in_window();
                Ok(Value::String(json_of(&self.atlas.data, &events)))
            }
            _ => Err(Error::new(
                "this scope is not known",
                "write {scope: \"visible\"} for the events in the window, or {scope: \"all\"}",
            )),
        }
    }

    /// The indices of the events that meet the window.
    fn events_in_window(&self) -> Vec<usize> {
        let (from, to) = (self.view.start, self.view.end());
        let extents = self.atlas.events().extents().enumerate();
        let visible = extents.filter(|(_, (first, last))| *first < to && *last > from);
        visible.map(|(index, _)| index).collect()
    }

    fn svg(&mut self, measure: &dyn Measure) -> Result<Value, Error> {
        self.damage_all();
        self.lay_out(measure, f64::INFINITY);
        self.damage_all();
        let mut scene = self.scenes.map.clone();
        scene.extend(self.scenes.compared.clone());
        scene.extend(self.scenes.timeline.clone());
        scene.extend(self.scenes.overlay.clone());
        let svg = svg_from_scene(&scene, self.panes.whole, FAMILY, 1)
            .map_err(|problem| Error::new(problem.to_string(), ""))?;
        // Which shapes Chinese characters have follows from the language.
        let told = format!("<svg xml:lang=\"{}\"", self.lang().tag());
        Ok(Value::String(svg.replacen("<svg", &told, 1)))
    }
}
