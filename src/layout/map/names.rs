//! Names on the map: powers in wide-set capitals on their lands, places by rank, waters in italics.

use super::{Drawing, Land};
use crate::dataset::raw::Place;
use crate::geo::ring::ring_contains;
use crate::geo::{Bounds, map_from_geo};
use crate::layout::fills::Look;
use crate::layout::labels::{Candidate, place};
use crate::layout::map::room::inside;
use crate::order::sort_by;
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Font, Measure, Pt, Rect};
use crate::text::names::{capital, place_name, stands};

/// Height of a line of text in ems.
pub(super) const LINE: f64 = 1.25;

/// A land of fewer px² gets no name.
const LEAST_LAND: f64 = 1_500.0;

/// A power is not named again nearer than this, CSS px.
const APART: f64 = 240.0;

/// Between a coast and the name of its power at sea, CSS px.
const OFFSHORE: f64 = 6.0;

/// Half the side of what keeps clear of a town's dot, CSS px.
const DOT: f64 = 3.0;

/// Half the side of the area in which a town's dot answers to the pointer, CSS px.
const DOT_REACH: f64 = 8.0;

/// A name that was placed.
pub(super) struct Placed {
    pub text: String,
    /// As it is drawn, with its letters set apart or not.
    pub shown: String,
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
    /// A dot marks the place; none for a land or a water, and none under an event's marker.
    dot: bool,
}

impl Drawing<'_> {
    /// Names powers and places, clear of markers, dots, each other and what is `taken`.
    pub(super) fn names(&mut self, measure: &dyn Measure, mut taken: Vec<Rect>) {
        let wanted = self.places();
        taken.extend(self.markers.iter().map(|marker| marker.area()));
        taken.extend(self.heads());
        let dots = wanted.iter().filter(|place| place.dot);
        taken.extend(dots.map(|place| Rect::new(place.at.x, place.at.y, 0.0, 0.0).grown(DOT)));
        let mut placed = self.powers(measure, &taken);
        taken.extend(placed.iter().map(|name| name.area));
        let mut candidates: Vec<Candidate> = wanted
            .iter()
            .enumerate()
            .map(|(key, place)| Candidate {
                key,
                priority: place.font.size,
                boxes: self.boxes(place, measure.width(&place.name, place.font)),
            })
            .collect();
        let captions = self.captions(measure);
        let numbered = captions.iter().enumerate();
        candidates.extend(numbered.map(|(at, caption)| Candidate {
            key: wanted.len() + at,
            priority: caption.priority,
            boxes: caption.boxes.clone(),
        }));
        for (key, area) in place(&candidates, self.input.pane.grown(-2.0), &taken) {
            let Some(place) = wanted.get(key) else {
                let caption = captions.get(key - wanted.len());
                placed.extend(caption.into_iter().flat_map(|caption| caption.placed(area)));
                continue;
            };
            if place.dot {
                self.out.scene.disc(place.at, 2.2, self.input.theme.ink);
                let dot = Rect::new(place.at.x, place.at.y, 0.0, 0.0).grown(DOT_REACH);
                self.out
                    .places
                    .extend([(place.row, dot), (place.row, area)]);
            }
            placed.push(Placed {
                text: place.name.clone(),
                shown: place.name.clone(),
                font: place.font,
                color: place.color,
                area,
            });
        }
        let halo = self.input.theme.paper.with_alpha(0.7);
        for name in placed {
            let at = Pt::new(name.area.x, name.area.center().y);
            self.out
                .scene
                .text_on_map(at, &name.shown, name.font, name.color, halo, Anchor::Left);
            self.out.labels.push((name.text, name.area));
        }
    }

    /// Each power on its larger lands, the largest first, not twice in one neighbourhood.
    fn powers(&self, measure: &dyn Measure, taken: &[Rect]) -> Vec<Placed> {
        let px2 = self.input.camera.scale.powi(2);
        let mut lands: Vec<(f64, &Land)> = self
            .lands
            .iter()
            .map(|land| (land.km2 * px2, land))
            .filter(|(size, land)| *size > LEAST_LAND && !land.holder.is_empty())
            .collect();
        // What is known by the day comes before what is known in outline.
        let rank = |(size, land): &(f64, &Land)| (land.look != Look::Outline, *size);
        sort_by(&mut lands, |a, b| {
            rank(b)
                .partial_cmp(&rank(a))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut placed: Vec<(&str, Placed)> = Vec::new();
        for (px2, land) in lands {
            let Some(text) = self.power_name(&land.holder) else {
                continue;
            };
            let rings: Vec<Vec<Pt>> = std::iter::once(&land.polygon.outer)
                .chain(&land.polygon.holes)
                .map(|ring| self.css(ring))
                .collect();
            let coast = rings.first().map_or(&[][..], Vec::as_slice);
            let near = |area: &Rect| {
                placed.iter().any(|(holder, other)| {
                    let (a, b) = (area.center(), other.area.center());
                    *holder == land.holder && (a.x - b.x).hypot(a.y - b.y) < APART
                })
            };
            let found = fonts(px2).into_iter().find_map(|(font, wide)| {
                let shown = if wide { spaced(&text) } else { text.clone() };
                let (width, height) = (measure.width(&shown, font), font.size * LINE);
                let is_free = |area: &Rect| {
                    self.input.pane.grown(-2.0).encloses(area)
                        && !taken.iter().any(|other| other.intersects(area))
                        && !placed.iter().any(|(_, other)| other.area.intersects(area))
                };
                let inland = inside(&rings, width, height).into_iter().find(is_free);
                // The last font: what is too narrow for it is named at sea.
                let at_sea = || {
                    let last = font.size <= size::SMALL;
                    last.then(|| self.at_sea(coast, width, height, &is_free))?
                };
                let free = inland.or_else(at_sea)?;
                Some((font, shown, free))
            });
            if let Some((font, shown, area)) = found.filter(|(_, _, area)| !near(area)) {
                let color = self.input.theme.ink;
                let name = Placed {
                    text,
                    shown,
                    font,
                    color,
                    area,
                };
                placed.push((&land.holder, name));
            }
        }
        placed.into_iter().map(|(_, name)| name).collect()
    }

    /// The place for a name along the coast of a land, on no land, that is nearest to the land's middle.
    fn at_sea(
        &self,
        coast: &[Pt],
        width: f64,
        height: f64,
        is_free: &dyn Fn(&Rect) -> bool,
    ) -> Option<Rect> {
        let middle = coast
            .iter()
            .fold(Pt::default(), |sum, p| Pt::new(sum.x + p.x, sum.y + p.y));
        let count = coast.len().max(1) as f64;
        let middle = Pt::new(middle.x / count, middle.y / count);
        let away = |area: &Rect| {
            let at = area.center();
            (at.x - middle.x).hypot(at.y - middle.y)
        };
        let mut boxes: Vec<Rect> = coast
            .iter()
            .step_by(coast.len() / 40 + 1)
            .flat_map(|p| {
                [p.x + OFFSHORE, p.x - OFFSHORE - width]
                    .map(|x| Rect::new(x, p.y - height / 2.0, width, height))
            })
            .filter(is_free)
            .collect();
        sort_by(&mut boxes, |a, b| away(a).total_cmp(&away(b)));
        boxes.into_iter().find(|area| self.is_at_sea(area))
    }

    fn is_at_sea(&self, area: &Rect) -> bool {
        let corner = |x, y| {
            self.input
                .camera
                .map_from_css(Pt::new(x, y), self.input.pane)
        };
        let within = Bounds {
            min: corner(area.x, area.y),
            max: corner(area.right(), area.bottom()),
        };
        let grid = [0.0, 0.25, 0.5, 0.75, 1.0];
        let points = grid.map(|across| {
            [0.0, 0.5, 1.0].map(|down| corner(area.x + area.w * across, area.y + area.h * down))
        });
        let mut near = self.lands.iter().filter(|land| land.bounds.meets(&within));
        !near.any(|land| {
            let mut points = points.iter().flatten();
            points.any(|at| ring_contains(&land.polygon.outer, *at))
        })
    }

    fn power_name(&self, id: &str) -> Option<String> {
        let power = self.input.atlas.power(id)?;
        let name = if power.short.is_empty() {
            &power.name
        } else {
            &power.short
        };
        let letters = self.input.lang.pick(name).chars();
        Some(letters.map(capital).collect())
    }

    /// Places in the window that are shown at this zoom and stood on the clock's day, the most important first.
    fn places(&self) -> Vec<Wanted> {
        let (theme, pane, scale) = (self.input.theme, self.input.pane, self.input.camera.scale);
        let mut records: Vec<(usize, &Place, Pt)> = self
            .input
            .atlas
            .data
            .places
            .iter()
            .enumerate()
            .filter(|(_, record)| scale >= min_scale(record.rank))
            .map(|(row, record)| {
                let at = map_from_geo(record.at[0], record.at[1]);
                (row, record, self.input.camera.css_from_map(at, pane))
            })
            .filter(|(_, record, at)| pane.contains(*at) && stands(record, self.input.clock))
            .collect();
        sort_by(&mut records, |(_, a, _), (_, b, _)| b.rank.cmp(&a.rank));
        records
            .into_iter()
            .filter_map(|(row, record, at)| {
                let name = place_name(record, self.input.lang, self.input.clock)?;
                let kind = Kind::of(&record.kind);
                let points = if record.rank >= 5 {
                    size::LABEL
                } else {
                    size::SMALL
                };
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
                    dot: kind == Kind::Point && !self.markers.iter().any(|m| m.covers(at)),
                })
            })
            .collect()
    }

    /// Where a place's name may stand: around a point, on a land or a water.
    fn boxes(&self, place: &Wanted, width: f64) -> Vec<Rect> {
        let (x, y, height) = (place.at.x, place.at.y, place.font.size * LINE);
        let marked = self.markers.iter().any(|marker| marker.covers(place.at));
        let (left, middle, top) = (x - width, x - width / 2.0, y - height / 2.0);
        if !place.dot && !marked {
            return [0.0, -height, height, -2.0 * height, 2.0 * height]
                .map(|dy| Rect::new(middle, top + dy, width, height))
                .to_vec();
        }
        let gap = if marked { 9.0 } else { 5.0 };
        let (above, below) = (y - gap + 1.0 - height, y + gap - 1.0);
        [
            (x + gap, top),
            (left - gap, top),
            (middle, above),
            (middle, below),
            (x + gap - 3.0, above + 3.0),
            (x + gap - 3.0, below - 3.0),
            (left - gap + 3.0, above + 3.0),
            (left - gap + 3.0, below - 3.0),
        ]
        .map(|(x, y)| Rect::new(x, y, width, height))
        .to_vec()
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

/// Fonts for a land of so many px², the best first, and whether letters are set apart.
fn fonts(px2: f64) -> Vec<(Font, bool)> {
    let mut fonts = vec![
        (Font::bold(size::LABEL), true),
        (Font::bold(size::LABEL), false),
        (Font::bold(size::SMALL), false),
    ];
    if px2 > 60_000.0 {
        fonts.insert(0, (Font::bold(size::POWER), true));
    }
    fonts
}

/// The text with its letters set apart: a space between letters, three between words.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    for letter in text.chars() {
        if !spaced.is_empty() {
            spaced.push('\u{a0}');
        }
        spaced.push(if letter == ' ' { '\u{a0}' } else { letter });
    }
    spaced
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
