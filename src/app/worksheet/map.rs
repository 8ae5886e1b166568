//! The sheet's map: numbers on lands and towns, and the borders that are to be drawn.

use super::lots::Lots;
use crate::app::App;
use crate::app::draw::home;
use crate::dataset::Atlas;
use crate::dataset::raw::{Coverage, Place};
use crate::geo::{ArcIndex, Bounds, map_from_geo};
use crate::layout::claim_view::ClaimView;
use crate::layout::fills::Fills;
use crate::layout::map::MapInput;
use crate::layout::map::blank::{BlankLand, blank, span_seen};
use crate::order::sort_by;
use crate::scene::theme::PRINT;
use crate::scene::{Anchor, Font, Pt, Rect, Scene};
use crate::text::names::Standing;
use crate::time::Day;
use crate::view::Camera;

/// The map's size, CSS px: it fits upright paper and paper on its side.
pub(super) const SIZE: Rect = Rect {
    x: 0.0,
    y: 0.0,
    w: 720.0,
    h: 440.0,
};

/// Numbers on lands at most, and in all.
const MOST_LANDS: usize = 5;
const MOST: usize = 10;

/// Side of a number's field, CSS px, and the space kept around it.
const FIELD: f64 = 20.0;
const APART: f64 = 3.0;

/// Radius of a town's dot, CSS px.
const DOT: f64 = 3.0;

/// The least rank of a town that is asked for.
const RANK: u8 = 3;

/// Borders to draw at most, and how long such a border is at least, CSS px across.
const MOST_BORDERS: usize = 2;
const LEAST_BORDER: f64 = 60.0;

/// What a number stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A land, by one of its cells.
    Land(usize),
    /// A town, a row in `data.places`.
    Town(usize),
}

/// A number on the map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    pub of: Asked,
    /// Its field, CSS px.
    pub field: Rect,
    /// A town's dot.
    dot: Option<Pt>,
}

/// Two powers whose border is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Border {
    pub powers: [String; 2],
    arcs: Vec<ArcIndex>,
}

/// The map of a sheet.
pub(super) struct Sheet {
    pub numbers: Vec<Number>,
    pub borders: Vec<Border>,
    /// To write on, and with the borders drawn.
    pub scenes: [Scene; 2],
}

impl App {
    /// The map of a day, with what lots choose; nothing where the atlas has no land.
    pub(super) fn sheet_map(&self, day: Day, lots: &mut Lots) -> Option<Sheet> {
        let atlas = &self.atlas;
        if atlas.topology.cells.is_empty() {
            return None;
        }
        let fills = Fills::on(atlas, day, &ClaimView::DeFacto);
        let (min, max) = home();
        let input = MapInput {
            atlas,
            fills: &fills,
            camera: Camera::fitting(min, max, SIZE),
            pane: SIZE,
            clock: day,
            selected: None,
            picked: None,
            changed: &[],
            furnished: false,
            dated: false,
            passing: &[],
            theme: &PRINT,
            lang: self.lang(),
            claim_view: &ClaimView::DeFacto,
        };
        let map = blank(&input, &[], FIELD);
        let numbers = numbers(&input, map.lands, lots);
        let mut borders = borders(&input);
        lots.shuffle(&mut borders);
        borders.truncate(MOST_BORDERS);
        let bold: Vec<ArcIndex> = borders
            .iter()
            .flat_map(|border| border.arcs.clone())
            .collect();
        let mut scenes = [map.scene, blank(&input, &bold, FIELD).scene];
        for scene in &mut scenes {
            for (at, number) in numbers.iter().enumerate() {
                write(scene, at + 1, number);
            }
        }
        Some(Sheet {
            numbers,
            borders,
            scenes,
        })
    }
}

/// Numbers on lands and then towns, none on another.
fn numbers(input: &MapInput<'_>, mut lands: Vec<BlankLand>, lots: &mut Lots) -> Vec<Number> {
    let mut taken: Vec<Rect> = Vec::new();
    let mut numbers: Vec<Number> = Vec::new();
    let free = |taken: &[Rect], area: &Rect| {
        SIZE.encloses(area)
            && !taken
                .iter()
                .any(|other| other.intersects(&area.grown(APART)))
    };
    lots.shuffle(&mut lands);
    for land in lands {
        let place = land.room.iter().find(|area| free(&taken, area));
        if let Some(field) = place.filter(|_| numbers.len() < MOST_LANDS) {
            taken.push(*field);
            numbers.push(Number {
                of: Asked::Land(land.cell),
                field: *field,
                dot: None,
            });
        }
    }
    let mut towns: Vec<(usize, &Place)> = input.atlas.data.places.iter().enumerate().collect();
    towns.retain(|(_, place)| is_asked(place, input.clock));
    lots.shuffle(&mut towns);
    for (row, town) in towns {
        if numbers.len() >= MOST {
            break;
        }
        let at = map_from_geo(town.at[0], town.at[1]);
        let at = input.camera.css_from_map(at, SIZE);
        let dot = Rect::around(at, 2.0 * DOT);
        let beside = around(at).into_iter().find(|area| free(&taken, area));
        let Some(field) = beside.filter(|_| free(&taken, &dot)) else {
            continue;
        };
        taken.extend([field, dot]);
        numbers.push(Number {
            of: Asked::Town(row),
            field,
            dot: Some(at),
        });
    }
    numbers
}

fn is_asked(place: &Place, day: Day) -> bool {
    let rank = Standing::of(place).rank(day);
    rank.is_some_and(|rank| rank >= RANK) && matches!(place.kind.as_str(), "city" | "town")
}

/// Fields right, left, above and below a dot.
fn around(at: Pt) -> [Rect; 4] {
    let away = DOT + 1.0 + FIELD / 2.0;
    [(away, 0.0), (-away, 0.0), (0.0, -away), (0.0, away)]
        .map(|(dx, dy)| Rect::around(Pt::new(at.x + dx, at.y + dy), FIELD))
}

/// Every border of two powers' own land that is long enough to be drawn, in the order of their names.
fn borders(input: &MapInput<'_>) -> Vec<Border> {
    let (atlas, day) = (input.atlas, input.clock);
    let mut found: Vec<(Border, Bounds)> = Vec::new();
    for border in &input.fills.borders {
        let Some(arc) = atlas.topology.arc(border.arc) else {
            continue;
        };
        let side = |cell: Option<crate::geo::CellIndex>| holder(atlas, cell?.0, day);
        let (Some(a), Some(b)) = (side(arc.left), side(arc.right)) else {
            continue;
        };
        if a == b {
            continue;
        }
        let powers = if a < b { [a, b] } else { [b, a] }.map(str::to_owned);
        match found.iter_mut().find(|(known, _)| known.powers == powers) {
            Some((known, bounds)) => {
                known.arcs.push(border.arc);
                *bounds = bounds.with(arc.bounds);
            }
            None => {
                let arcs = vec![border.arc];
                found.push((Border { powers, arcs }, arc.bounds));
            }
        }
    }
    found.retain(|(_, bounds)| span_seen(*bounds, input) >= LEAST_BORDER);
    let mut found: Vec<Border> = found.into_iter().map(|(border, _)| border).collect();
    sort_by(&mut found, |a, b| a.powers.cmp(&b.powers));
    found
}

/// Who held a cell, where that is known by the day.
fn holder(atlas: &Atlas, cell: usize, day: Day) -> Option<&str> {
    let known = atlas.cell(cell)?.coverage == Coverage::Day;
    let tenure = atlas.tenure_on(cell, day)?;
    known.then_some(tenure.holder.as_str())
}

fn write(scene: &mut Scene, count: usize, number: &Number) {
    let (center, text) = (number.field.center(), count.to_string());
    match number.dot {
        Some(at) => {
            // No halo: printed, an outlined text is there twice.
            scene.disc(center, FIELD / 2.0 - 1.2, PRINT.paper);
            scene.disc(at, DOT, PRINT.ink);
            scene.text(center, &text, Font::bold(14.0), PRINT.ink, Anchor::Center);
        }
        None => {
            scene.disc(center, FIELD / 2.0, PRINT.ink);
            scene.disc(center, FIELD / 2.0 - 1.2, PRINT.paper);
            scene.text(center, &text, Font::bold(13.0), PRINT.ink, Anchor::Center);
        }
    }
}
