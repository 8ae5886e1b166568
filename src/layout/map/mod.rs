//! The border map: areas, coast, rivers, borders, markers and names.

mod names;

use super::fills::{Area, Fills, Look};
use crate::dataset::Atlas;
use crate::geo::clip::{clip_path, clip_ring};
use crate::geo::hatch::{dots, hatch};
use crate::geo::ring::{
    Polygon, keyhole, path_points, polygons_from_rings, ring_points, signed_area,
};
use crate::geo::{Bounds, Point, map_from_geo};
use crate::scene::{Color, Cursor, Measure, Pt, Rect, Scene, Stroke, Target, Theme, Zone};
use crate::text::Lang;
use crate::time::Day;
use crate::view::Camera;

/// What the map is drawn from.
pub struct MapInput<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// Areas of the clock's day.
    pub fills: &'a Fills,
    /// Which part is shown.
    pub camera: Camera,
    /// Where on the element.
    pub pane: Rect,
    /// The clock's day.
    pub clock: Day,
    /// The selected event.
    pub selected: Option<usize>,
    /// Colours.
    pub theme: &'a Theme,
    /// The reader's language.
    pub lang: Lang,
}

/// The map as drawn.
#[derive(Default)]
pub struct MapOutput {
    /// What to draw.
    pub scene: Scene,
    /// What answers to the pointer.
    pub zones: Vec<Zone>,
    /// Texts and where they stand.
    pub labels: Vec<(String, Rect)>,
}

/// Weight below which a vertex is left out: half a pixel, squared, in km².
fn min_weight(camera: Camera) -> f32 {
    // Weights are f32 in the topology; the loss is far below a pixel.
    #[allow(clippy::cast_possible_truncation)]
    let weight = (0.5 / (camera.scale * camera.scale)) as f32;
    weight
}

/// Draws the map.
#[must_use]
pub fn map(input: &MapInput<'_>, measure: &dyn Measure) -> MapOutput {
    let mut drawing = Drawing {
        input,
        window: window(input),
        out: MapOutput::default(),
    };
    drawing.out.scene.rect(input.pane, input.theme.sea);
    drawing.out.zones.push(Zone {
        target: Target::Map,
        area: input.pane,
        cursor: Cursor::Grab,
    });
    for area in &input.fills.areas {
        drawing.area(area);
    }
    drawing.disputes();
    drawing.waters();
    drawing.lines();
    drawing.markers();
    drawing.names(measure);
    drawing.out
}

/// The part of the map that is visible, with a margin for strokes, map km.
fn window(input: &MapInput<'_>) -> Bounds {
    let (pane, camera) = (input.pane, input.camera);
    let corner = |x, y| camera.map_from_css(Pt::new(x, y), pane);
    Bounds {
        min: corner(pane.x, pane.y),
        max: corner(pane.right(), pane.bottom()),
    }
}

struct Drawing<'a> {
    input: &'a MapInput<'a>,
    window: Bounds,
    out: MapOutput,
}

impl Drawing<'_> {
    fn css(&self, points: &[Point]) -> Vec<Pt> {
        points
            .iter()
            .map(|p| self.input.camera.css_from_map(*p, self.input.pane))
            .collect()
    }

    fn area(&mut self, area: &Area) {
        if !area.bounds.meets(&self.window) {
            return;
        }
        let theme = self.input.theme;
        for polygon in area.polygons(self.input.atlas, min_weight(self.input.camera)) {
            let Some(polygon) = self.visible(&polygon) else {
                continue;
            };
            let ground = match area.look {
                Look::Unknown | Look::Outline => theme.land,
                Look::Sovereign(hue) => theme.solid(hue),
                Look::Leased(_, under) | Look::Occupied(_, under) => theme.light(under),
                Look::Dependent(own, _) | Look::Autonomous(own, _) | Look::Condominium(own, _) => {
                    theme.light(own)
                }
            };
            let points = self.css(&keyhole(&polygon));
            self.out.scene.polygon(points, ground);
            match area.look {
                Look::Leased(hue, _) => self.dotted(&polygon, theme.hue(hue)),
                Look::Occupied(hue, _) => self.hatched(&polygon, 45.0, 6.0, 1.2, theme.hue(hue)),
                Look::Dependent(_, patron) => self.hatched(
                    &polygon,
                    45.0,
                    11.0,
                    2.0,
                    theme.hue(patron).with_alpha(0.55),
                ),
                Look::Autonomous(_, over) => {
                    self.hatched(&polygon, 0.0, 9.0, 1.0, theme.hue(over).with_alpha(0.5))
                }
                Look::Condominium(_, other) => {
                    self.hatched(&polygon, 90.0, 12.0, 5.0, theme.solid(other))
                }
                Look::Unknown | Look::Outline | Look::Sovereign(_) => {}
            }
        }
    }

    /// The part of a polygon in the window; nothing where it is outside or smaller than a pixel.
    fn visible(&self, polygon: &Polygon) -> Option<Polygon> {
        let clip = |ring: &Vec<Point>| clip_ring(ring, self.window);
        let outer = clip(&polygon.outer);
        let px2 = signed_area(&outer).abs() * self.input.camera.scale.powi(2);
        (outer.len() > 2 && px2 > 0.5).then(|| Polygon {
            outer,
            holes: polygon
                .holes
                .iter()
                .map(clip)
                .filter(|hole| hole.len() > 2)
                .collect(),
        })
    }

    fn rings(polygon: &Polygon) -> Vec<Vec<Point>> {
        std::iter::once(&polygon.outer)
            .chain(&polygon.holes)
            .cloned()
            .collect()
    }

    fn hatched(&mut self, polygon: &Polygon, degrees: f64, spacing: f64, width: f64, color: Color) {
        let km = spacing / self.input.camera.scale;
        for (from, to) in hatch(&Self::rings(polygon), degrees.to_radians(), km, 0.0) {
            let points = self.css(&[from, to]);
            self.out.scene.path(points, Stroke::solid(color, width));
        }
    }

    fn dotted(&mut self, polygon: &Polygon, color: Color) {
        for dot in dots(&Self::rings(polygon), 5.0 / self.input.camera.scale) {
            let at = self.input.camera.css_from_map(dot, self.input.pane);
            self.out.scene.disc(at, 1.3, color);
        }
    }

    /// Claims besides the holder's: crossed hatch, each direction in one claimant's hue.
    fn disputes(&mut self) {
        let atlas = self.input.atlas;
        for (cell, hues) in &self.input.fills.disputes {
            let Some(cell) = atlas
                .topology
                .cells
                .get(*cell)
                .filter(|cell| cell.bounds.meets(&self.window))
            else {
                continue;
            };
            let rings = cell
                .rings
                .iter()
                .map(|ring| ring_points(&atlas.topology, ring, min_weight(self.input.camera)))
                .collect();
            for polygon in polygons_from_rings(rings) {
                let Some(polygon) = self.visible(&polygon) else {
                    continue;
                };
                for (hue, degrees) in hues.iter().zip([135.0, 45.0, 90.0]) {
                    self.hatched(&polygon, degrees, 7.0, 1.2, self.input.theme.hue(*hue));
                }
            }
        }
    }

    fn waters(&mut self) {
        let (atlas, weight) = (self.input.atlas, min_weight(self.input.camera));
        for lake in &atlas.topology.lakes {
            let rings = lake
                .rings
                .iter()
                .map(|ring| ring_points(&atlas.topology, ring, weight))
                .filter(|ring| ring.len() > 2)
                .collect();
            for polygon in polygons_from_rings(rings) {
                if let Some(polygon) = self.visible(&polygon) {
                    let points = self.css(&keyhole(&polygon));
                    self.out.scene.polygon(points, self.input.theme.sea);
                }
            }
        }
        let stroke = Stroke::solid(self.input.theme.water, 0.9);
        for path in atlas.topology.rivers.iter().flat_map(|river| &river.paths) {
            self.stroke(&path_points(&atlas.topology, path, weight), stroke);
        }
    }

    fn lines(&mut self) {
        let topology = &self.input.atlas.topology;
        let weight = min_weight(self.input.camera);
        let coast = Stroke::solid(self.input.theme.coast, 0.8);
        let border = Stroke::dashed(self.input.theme.border, 1.5, 6.0, 3.0);
        let agreed = Stroke::solid(self.input.theme.border, 1.5);
        for index in topology.coast() {
            if let Some(arc) = topology.arc(index) {
                let points: Vec<Point> =
                    crate::geo::simplify::visible_points(arc, weight).collect();
                self.stroke(&points, coast);
            }
        }
        for index in &self.input.fills.borders {
            let Some(arc) = topology.arc(*index) else {
                continue;
            };
            // A line known only roughly must not look surveyed: it is a soft band as wide as the doubt.
            let doubt = arc
                .lines
                .iter()
                .filter_map(|line| topology.lines.get(line.0))
                .filter_map(|line| line.accuracy_km)
                .fold(0.0, f64::max)
                * self.input.camera.scale;
            let points: Vec<Point> = crate::geo::simplify::visible_points(arc, weight).collect();
            if doubt > 3.0 {
                let band = Stroke::solid(self.input.theme.border.with_alpha(0.16), doubt.min(40.0));
                self.stroke(&points, band);
            }
            self.stroke(&points, if doubt > 6.0 { border } else { agreed });
        }
    }

    fn stroke(&mut self, points: &[Point], stroke: Stroke) {
        for piece in clip_path(points, self.window) {
            let piece = self.css(&piece);
            self.out.scene.path(piece, stroke);
        }
    }

    /// Events of the clock's day, and the selected one whatever the day.
    fn markers(&mut self) {
        let atlas = self.input.atlas;
        let day = f64::from(self.input.clock);
        for (index, event) in atlas.events.iter().enumerate() {
            let selected = self.input.selected == Some(index);
            let on_the_day = event.extent.0 < day + 1.0 && event.extent.1 > day;
            if !(selected || on_the_day) {
                continue;
            }
            let Some(record) = atlas.event(index) else {
                continue;
            };
            for found in record.places.iter().filter_map(|id| atlas.place(id)) {
                let [lon, lat] = found.at;
                let at = self
                    .input
                    .camera
                    .css_from_map(map_from_geo(lon, lat), self.input.pane);
                if !self.input.pane.contains(at) {
                    continue;
                }
                let color = if selected {
                    self.input.theme.accent
                } else {
                    self.input.theme.clock
                };
                self.out.scene.disc(at, 6.0, self.input.theme.paper);
                self.out.scene.disc(at, 4.5, color);
                self.out.zones.push(Zone {
                    target: Target::Event(index),
                    area: Rect::new(at.x - 12.0, at.y - 12.0, 24.0, 24.0),
                    cursor: Cursor::Pointer,
                });
            }
        }
    }
}
