//! Names on the map: places by rank, waters in italics, and with them what `powers` and `captions` would like to say.
//! On a sketch map the places come before all else, since it is they that it is a sketch of.

use super::Drawing;
use super::ink::{ADVANCE, BORDER, RAILWAY, RIVER};
use crate::dataset::raw::Place;
use crate::layout::labels::{Boxes, Candidate, one_by_one, place};
use crate::order::sort_by;
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Font, Measure, Pt, Rect};
use crate::text::names::Standing;

/// Height of a line of text in ems.
pub(super) const LINE: f64 = 1.25;

/// Half the side of what keeps clear of a town's dot, CSS px.
const DOT: f64 = 3.0;

/// What all others keep clear of around the name of a power, CSS px.
const BESIDE_POWER: f64 = 2.0;

/// Further than this from the head of an arrow stands the name of a power on a sketch map, where it would be read as that of
/// the army, CSS px.
const BESIDE_HEAD: f64 = 14.0;

/// By how many places down the list of the best a line under a name puts it, for each square of its ink: that of an army or
/// a border more than that of a river or a railway.
const UNDER: [(u8, f64); 2] = [(ADVANCE | BORDER, 0.6), (RIVER | RAILWAY, 0.25)];

/// A place that may be off by so many CSS px has a hollow dot.
const ROUGH_FROM: f64 = 20.0;

/// Radius of a dot; of a hollow one, and of its hole; CSS px.
const DOT_RADIUS: f64 = 2.2;
const RING: (f64, f64) = (3.0, 1.7);

/// Half the side of the area in which a town's dot answers to the pointer, CSS px.
const DOT_REACH: f64 = 8.0;

/// A name that was placed.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub text: String,
    /// As it is drawn, with its letters set apart or not: its lines from the top down with their widths, CSS px.
    pub shown: Vec<(String, f64)>,
    pub font: Font,
    pub color: Color,
    pub area: Rect,
}

/// A place that would like its name shown.
struct Wanted {
    /// Its row in the data.
    row: usize,
    at: Pt,
    name: String,
    font: Font,
    color: Color,
    kind: Kind,
    /// A dot marks the place; none for a land or a water, and none under an event's marker.
    dot: bool,
    /// Whether the picture is much finer than what is known of where it is.
    rough: bool,
}

impl Drawing<'_> {
    /// Names powers and places, clear of markers, dots, each other and the furniture.
    pub(super) fn names(&mut self, measure: &dyn Measure) {
        self.find_ink();
        let mut taken = self.furniture.clone();
        let wanted = self.places();
        taken.extend(self.markers.iter().map(|marker| marker.area()));
        taken.extend(self.heads());
        let dots = wanted.iter().filter(|place| place.dot);
        taken.extend(dots.map(|place| Rect::new(place.at.x, place.at.y, 0.0, 0.0).grown(DOT)));
        let sketch = self.is_sketch();
        let room = self.input.pane.grown(-2.0);
        let mut found = place(self.candidates(&wanted, true, measure), room, &taken);
        taken.extend(found.iter().map(|(_, area)| *area));
        let heads = self.heads().into_iter().filter(|_| sketch);
        let heads = heads.map(|head| head.grown(BESIDE_HEAD));
        let beside: Vec<Rect> = taken.iter().copied().chain(heads).collect();
        let mut placed = self.steady_powers(measure, &beside);
        taken.extend(placed.iter().map(|name| name.area.grown(BESIDE_POWER)));
        let mut others = self.candidates(&wanted, false, measure);
        let mut captions = Vec::new();
        for (caption, boxes) in self.captions(measure) {
            others.push(Candidate {
                key: wanted.len() + captions.len(),
                priority: caption.priority,
                boxes,
            });
            captions.push(caption);
        }
        found.extend(place(others, room, &taken));
        for (row, place) in wanted.iter().enumerate().filter(|(_, place)| place.dot) {
            // Elsewhere a dot without a name says nothing; on a sketch map it still says where.
            if sketch || found.iter().any(|(key, _)| *key == row) {
                self.dot(place);
                let dot = Rect::new(place.at.x, place.at.y, 0.0, 0.0).grown(DOT_REACH);
                self.out.places.push((place.row, dot));
            }
        }
        for (key, area) in found {
            let Some(place) = wanted.get(key) else {
                let caption = captions.get(key - wanted.len());
                placed.extend(caption.into_iter().flat_map(|caption| caption.placed(area)));
                continue;
            };
            if place.dot {
                self.out.places.push((place.row, area));
            }
            placed.push(Placed {
                text: place.name.clone(),
                shown: vec![(place.name.clone(), area.w)],
                font: place.font,
                color: place.color,
                area,
            });
        }
        let halo = self.input.theme.paper.with_alpha(0.85);
        for name in placed {
            let (middle, height) = (name.area.center().x, name.font.size * LINE);
            for (row, (line, width)) in name.shown.iter().enumerate() {
                let y = name.area.y + (row as f64 + 0.5) * height;
                let at = Pt::new(middle - width / 2.0, y);
                self.out
                    .scene
                    .text_on_map(at, line, name.font, name.color, halo, Anchor::Left);
            }
            self.out.labels.push((name.text, name.area));
        }
    }

    /// Places in the window that are shown at this zoom and stood on the clock's day, the most important first.
    fn places(&self) -> Vec<Wanted> {
        let (theme, pane, scale) = (self.input.theme, self.input.pane, self.input.camera.scale);
        let (day, places) = (self.input.clock, &self.input.atlas.data.places);
        let mut records: Vec<(u8, usize, &Place, &Standing, Pt)> =
            (self.kept.places.iter().enumerate())
                .map(|(row, (standing, at))| {
                    (row, standing, self.input.camera.css_from_map(*at, pane))
                })
                .filter(|(_, _, at)| pane.contains(*at))
                .filter_map(|(row, standing, at)| {
                    Some((standing.rank(day)?, row, places.get(row)?, standing, at))
                })
                .filter(|(rank, ..)| scale >= min_scale(*rank))
                .collect();
        sort_by(&mut records, |(a, ..), (b, ..)| b.cmp(a));
        records
            .into_iter()
            .filter_map(|(rank, row, record, standing, at)| {
                let name = standing.name(record, self.input.lang, day)?;
                let kind = Kind::of(&record.kind);
                let points = if rank >= 5 { size::LABEL } else { size::SMALL };
                Some(Wanted {
                    row,
                    at,
                    name,
                    font: match kind {
                        Kind::Water => Font::italic(points),
                        Kind::Point | Kind::Land => Font::regular(points),
                    },
                    color: match kind {
                        Kind::Water => theme.water_ink,
                        Kind::Land => theme.faint_ink,
                        Kind::Point => theme.ink,
                    },
                    kind,
                    dot: kind == Kind::Point && !self.markers.iter().any(|m| m.covers(at)),
                    rough: record.accuracy_km.is_some_and(|km| km * scale > ROUGH_FROM),
                })
            })
            .collect()
    }

    /// Marks a place, with a ring where it is known only roughly.
    fn dot(&mut self, place: &Wanted) {
        let (theme, scene) = (self.input.theme, &mut self.out.scene);
        if place.rough {
            scene.disc(place.at, RING.0, theme.ink);
            scene.disc(place.at, RING.1, theme.paper);
            self.seen.rough_place = true;
        } else {
            scene.disc(place.at, DOT_RADIUS, theme.ink);
        }
    }

    /// Whether an event's marker or the head of an arrow stands on a place.
    fn is_marked(&self, at: Pt) -> bool {
        let mut heads = self.heads().into_iter();
        self.markers.iter().any(|marker| marker.covers(at)) || heads.any(|head| head.contains(at))
    }

    /// The places whose names come before all others, or the others.
    fn candidates<'b>(
        &'b self,
        wanted: &[Wanted],
        first: bool,
        measure: &dyn Measure,
    ) -> Vec<Candidate<'b>> {
        let is_first = |place: &Wanted| self.is_sketch() && place.kind == Kind::Point;
        let places = wanted.iter().enumerate();
        let places = places.filter(|(_, place)| is_first(place) == first);
        let candidates = places.map(|(key, place)| Candidate {
            key,
            priority: place.font.size,
            boxes: self.boxes(place, measure.width(&place.name, place.font)),
        });
        candidates.collect()
    }

    /// Where a place's name may stand: around a point, on a land or a water.
    fn boxes(&self, place: &Wanted, width: f64) -> Boxes<'_> {
        let (x, y, height) = (place.at.x, place.at.y, place.font.size * LINE);
        let (left, middle, top) = (x - width, x - width / 2.0, y - height / 2.0);
        let is_water = place.kind == Kind::Water;
        let on_lake = || self.lake_boxes(place.at, width, height);
        if let Some(boxes) = is_water.then(on_lake).flatten() {
            return boxes;
        }
        let marked = self.is_marked(place.at);
        let corners = if place.dot || marked {
            let gap = if marked { 9.0 } else { 5.0 };
            let (above, below) = (y - gap + 1.0 - height, y + gap - 1.0);
            vec![
                (x + gap, top),
                (left - gap, top),
                (middle, above),
                (middle, below),
                (x + gap - 3.0, above + 3.0),
                (x + gap - 3.0, below - 3.0),
                (left - gap + 3.0, above + 3.0),
                (left - gap + 3.0, below - 3.0),
            ]
        } else {
            let lines = [0.0, -1.0, 1.0, -2.0, 2.0];
            lines.map(|down| (middle, top + down * height)).to_vec()
        };
        let boxes = corners
            .into_iter()
            .map(|(x, y)| Rect::new(x, y, width, height));
        // An army's way would strike out a name that has no dot.
        let has_dot = place.kind == Kind::Point;
        let stands = move |area: &Rect| has_dot || self.ink.is_clear(*area, ADVANCE);
        one_by_one(self.by_ink(boxes.collect()).filter(stands))
    }

    /// Boxes for a name, best first, in the order that lines under them make of it.
    pub(super) fn by_ink(&self, boxes: Vec<Rect>) -> impl Iterator<Item = Rect> + '_ {
        let mut boxes = boxes.into_iter();
        let mut costs: Vec<(f64, Rect)> = Vec::new();
        let mut seen = 0.0;
        // Most names take their first: no more is looked under than is asked for.
        std::iter::from_fn(move || {
            loop {
                let rows = costs.iter().enumerate();
                let least = rows.min_by(|(_, (a, _)), (_, (b, _))| a.total_cmp(b));
                // What has not been looked under costs its place in the list, or more.
                let least = least.filter(|(_, (cost, _))| *cost <= seen || boxes.len() == 0);
                if let Some((row, _)) = least {
                    return Some(costs.remove(row).1);
                }
                let area = boxes.next()?;
                costs.push((seen + self.ink_under(area), area));
                seen += 1.0;
            }
        })
    }

    /// What the lines under a name cost it.
    fn ink_under(&self, area: Rect) -> f64 {
        if self.ink.is_clear(area, u8::MAX) {
            return 0.0;
        }
        let costs = self.ink.under(area).flat_map(|kinds| {
            let among = UNDER.iter().filter(move |(kind, _)| kinds & kind != 0);
            among.map(|(_, cost)| cost)
        });
        costs.sum()
    }
}

/// What a place is on the map.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Point,
    Land,
    Water,
}

impl Kind {
    fn of(kind: &str) -> Self {
        match kind {
            "sea" | "strait" | "bay" | "river" | "lake" => Self::Water,
            "region" | "island" | "peninsula" | "coast" | "district" => Self::Land,
            _ => Self::Point,
        }
    }
}

/// The scale, px per km, from which places of a rank are shown.
fn min_scale(rank: u8) -> f64 {
    match rank {
        5.. => 0.0,
        4 => 0.25,
        3 => 0.4,
        2 => 1.0,
        _ => 3.0,
    }
}
