//! The outline of what is picked.

use super::Drawing;
use crate::geo::map_from_geo;
use crate::layout::picked::Picked;
use crate::scene::Stroke;

/// Radius of the ring around a picked place, CSS px.
const RING: f64 = 7.0;

impl Drawing<'_> {
    /// Outlines what is picked in the accent, on a rim of paper that parts it from borders and coast.
    pub(super) fn picked(&mut self) {
        let (theme, atlas) = (self.input.theme, self.input.atlas);
        let Some(picked) = self.input.picked else {
            return;
        };
        if let Picked::Place(row) = picked {
            let place = atlas.data.places.get(*row).map(|place| place.at);
            let at = place.map(|[lon, lat]| map_from_geo(lon, lat));
            if let Some(at) = at {
                let at = self.input.camera.css_from_map(at, self.input.pane);
                self.out.scene.disc(at, RING, theme.accent);
                self.out.scene.disc(at, RING - 2.5, theme.paper);
            }
            return;
        }
        let arcs = picked.arcs(atlas);
        for (color, width) in [(theme.paper.with_alpha(0.8), 5.5), (theme.accent, 3.0)] {
            for arc in &arcs {
                self.arc(*arc, Stroke::solid(color, width));
            }
        }
    }
}
