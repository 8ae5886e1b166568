//! The border map, from back to front: `ground` lays paper, sea and graticule, `areas` fills what each power holds, in
//! print by `motifs`, `bands` soften what is known only roughly, `rivers` draws water over both, `lines` strokes coast and
//! borders, `overlays` and `railways` what runs over the land, `pick` outlines what is picked, `compare` marks what changed
//! hands between two days, `campaigns` draws armies and fronts, `ways` finding how far they have come, `markers` shows where
//! the day's events happened. `names` then writes places and, by `powers`, powers, clear of markers and of each other, with
//! `captions` of armies, `rivers`, `lakes` and `disputed` lines; `room` finds where a name fits inside its land, and `ink`
//! knows which lines it would stand on, those of rivers by `waters`; while the map moves, `steady` leaves powers' names where
//! they are. `furniture` adds scale bar and north mark, `frame` numbers the graticule, and `legend` lists what has been drawn.
//! `highlight` draws over all of it, and `blank` a map of its own to write on. `cache` keeps from frame to frame what a move
//! of the camera does not change, such as the geometry that `detail` makes for a level of zoom.

mod areas;
mod bands;
pub mod blank;
mod cache;
mod campaigns;
mod captions;
pub mod compare;
mod detail;
mod disputed;
mod frame;
mod furniture;
mod ground;
pub mod highlight;
mod ink;
mod lakes;
pub mod legend;
mod lines;
mod markers;
mod motifs;
mod names;
mod overlays;
mod pick;
mod powers;
mod railways;
mod rivers;
mod room;
mod steady;
mod waters;
mod ways;

pub use cache::MapCache;

use cache::Kept;
use ink::Ink;
use steady::Steady;
use waters::Waters;

use super::claim_view::ClaimView;
use super::fills::{Fills, Look};
use super::picked::Picked;
use crate::dataset::Atlas;
use crate::geo::{Bounds, Point, Polygon};
use crate::scene::{Cursor, Measure, Pt, Rect, Scene, Target, Theme, Zone};
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
    /// What of the map is picked.
    pub picked: Option<&'a Picked>,
    /// Land that changed hands between this day and the one that it is compared with.
    pub changed: &'a [compare::ChangedLand],
    /// Whether there is a scale bar.
    pub furnished: bool,
    /// Whether the clock's date stands in a corner.
    pub dated: bool,
    /// For each event whether its marker is shown; empty for all.
    pub passing: &'a [bool],
    /// Colours.
    pub theme: &'a Theme,
    /// The reader's language.
    pub lang: Lang,
    /// Whose view of disputed land; `fills` are of the same.
    pub claim_view: &'a ClaimView,
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
    /// Campaigns in the window by their ids, and in words.
    pub advances: Vec<(String, String)>,
    /// Towns by their rows in the data, and where their dots and names answer to the pointer.
    pub places: Vec<(usize, Rect)>,
    /// Keys to what is in the window.
    pub legend: Vec<legend::Entry>,
}

/// Draws the map.
#[must_use]
pub fn map(input: &MapInput<'_>, cache: &mut MapCache, measure: &dyn Measure) -> MapOutput {
    written(input, cache, None, |drawing| {
        drawing.land();
        drawing.over(measure);
        drawing.legend();
    })
}

/// Draws what moves with the camera as it is: all but words, marks and furniture. Its pane may reach beyond what is seen.
#[must_use]
pub fn land(input: &MapInput<'_>, cache: &mut MapCache) -> Scene {
    let mut drawing = Drawing::new(input, cache);
    drawing.land();
    drawing.out.scene
}

/// Draws what stands over the land while it moves; without a legend, which says what the land shows.
#[must_use]
pub fn over(input: &MapInput<'_>, cache: &mut MapCache, measure: &dyn Measure) -> MapOutput {
    let steady = cache.steady.take();
    written(input, cache, steady, |drawing| drawing.over(measure))
}

/// Draws a map with names, and keeps what was found for them.
fn written(
    input: &MapInput<'_>,
    cache: &mut MapCache,
    steady: Option<Steady>,
    draw: impl FnOnce(&mut Drawing<'_>),
) -> MapOutput {
    let waters = cache.waters.take();
    let mut drawing = Drawing::new(input, cache);
    (drawing.steady, drawing.waters) = (steady, waters);
    draw(&mut drawing);
    let Drawing {
        out,
        steady,
        waters,
        ..
    } = drawing;
    (cache.steady, cache.waters) = (steady, waters);
    out
}

/// The part of the map that is visible, map km.
fn window(camera: Camera, pane: Rect) -> Bounds {
    let corner = |x, y| camera.map_from_css(Pt::new(x, y), pane);
    Bounds {
        min: corner(pane.x, pane.y),
        max: corner(pane.right(), pane.bottom()),
    }
}

/// A piece of one power's land in the window, map km.
struct Land {
    /// One of its cells, which tells its tenure.
    cell: usize,
    holder: String,
    look: Look,
    polygon: Polygon,
    /// Of all of it, also beyond the window.
    bounds: Bounds,
    /// Area in the window.
    km2: f64,
}

/// From this scale, px per km, the map is a sketch.
const SKETCH_FROM: f64 = 4.0;

/// A pane of less than this is small: it shows less, so that what it shows has names. CSS px.
const SMALL: (f64, f64) = (480.0, 260.0);

struct Drawing<'a> {
    input: &'a MapInput<'a>,
    window: Bounds,
    kept: &'a Kept,
    lands: Vec<Land>,
    markers: Vec<markers::Marker>,
    advances: Vec<campaigns::Advance<'a>>,
    /// Where lines run that names keep clear of.
    ink: Ink,
    /// Where scale bar, north mark and degrees stand.
    furniture: Vec<Rect>,
    seen: legend::Seen,
    /// Names of powers of the frame before, and at last of this.
    steady: Option<Steady>,
    waters: Option<Waters>,
    out: MapOutput,
}

impl<'a> Drawing<'a> {
    fn new(input: &'a MapInput<'a>, cache: &'a mut MapCache) -> Self {
        Self {
            input,
            window: window(input.camera, input.pane),
            kept: cache.keep(input),
            lands: Vec::new(),
            markers: Vec::new(),
            advances: Vec::new(),
            ink: Ink::default(),
            furniture: Vec::new(),
            seen: legend::Seen::default(),
            steady: None,
            waters: None,
            out: MapOutput::default(),
        }
    }

    fn land(&mut self) {
        self.ground();
        self.areas();
        self.disputes();
        self.soft_bands();
        self.overlay_bands();
        self.lakes();
        self.rivers();
        self.railway_zones();
        self.railways();
        self.coast();
        self.ghosts();
        self.borders();
        self.overlays();
        self.claimed_lines();
        self.picked();
        self.changed();
        self.neat_line();
    }

    fn over(&mut self, measure: &dyn Measure) {
        self.out.zones.push(Zone {
            target: Target::Map,
            area: self.input.pane,
            cursor: Cursor::Grab,
        });
        self.find_advances();
        self.draw_advances();
        self.find_markers();
        if self.input.furnished {
            self.furniture(measure);
        }
        self.names(measure);
        self.frame(measure);
        self.draw_markers();
    }

    const fn is_small(&self) -> bool {
        self.input.pane.w < SMALL.0 || self.input.pane.h < SMALL.1
    }

    /// Whether there is room for degrees and a north mark: in a small pane there is none, and days that are compared have
    /// their dates there.
    const fn has_frame(&self) -> bool {
        !self.is_small() && self.input.changed.is_empty()
    }

    /// Whether no source is as fine as the picture.
    fn is_sketch(&self) -> bool {
        self.input.camera.scale >= SKETCH_FROM
    }

    /// Whether armies and events would leave no room for names: not on a sketch map, which is of them.
    fn is_crowded(&self) -> bool {
        self.is_small() && !self.is_sketch()
    }

    fn css(&self, points: &[Point]) -> Vec<Pt> {
        points
            .iter()
            .map(|p| self.input.camera.css_from_map(*p, self.input.pane))
            .collect()
    }
}
