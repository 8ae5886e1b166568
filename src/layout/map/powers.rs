//! Names of powers, in wide-set capitals on their lands.

use std::cell::LazyCell;

use super::ink::{ADVANCE, RAILWAY};
use super::names::{LINE, Placed};
use super::room::{Lines, Room, ashore, heights};
use super::{Drawing, Land};
use crate::geo::Bounds;
use crate::layout::fills::Look;
use crate::order::sort_by;
use crate::scene::theme::size;
use crate::scene::{Font, Measure, Pt, Rect};
use crate::text::names::capital;
use crate::text::power_in_short;

/// A land of fewer px² gets no name; where its power has none yet, of fewer still.
const LEAST_LAND: f64 = 1_500.0;
const LEAST_FIRST: f64 = 500.0;

/// A power is not named again nearer than this, CSS px, nor than this share of the pane's width if that is less: it is for
/// land that goes on in outline.
const APART: (f64, f64) = (240.0, 1.0 / 3.0);

/// Such a name in our languages reaches no further than this, CSS px.
const REACH: f64 = 200.0;

/// The land of others that is lower than this may lie under such a name, CSS px.
const HEIGHT_OF_SHORES: f64 = 4.0;

/// The name of a power, on one of its lands.
#[derive(Clone, Debug)]
pub(super) struct PowerName {
    pub name: Placed,
    /// Id of the power.
    holder: String,
    /// The land's bounds, and its area in the window.
    land: (Bounds, f64),
    /// Whether it reaches out to sea, and so perhaps over other land of the same power.
    at_sea: bool,
}

impl Drawing<'_> {
    /// Each power on its larger lands, the largest first, not twice in one neighbourhood. Names of `before`, found for the
    /// same camera, stay on lands that are as they were.
    pub(super) fn powers(
        &self,
        measure: &dyn Measure,
        taken: &[Rect],
        before: &[PowerName],
    ) -> Vec<PowerName> {
        let px2 = self.input.camera.scale.powi(2);
        let mut lands: Vec<(f64, &Land)> = self
            .lands
            .iter()
            .map(|land| (land.km2 * px2, land))
            .filter(|(size, land)| *size > LEAST_FIRST && !land.holder.is_empty())
            // Where nobody's view is taken, the name of one power would take it.
            .filter(|(_, land)| land.look != Look::Disputed)
            .collect();
        // What is known by the day comes before what is known in outline, and specks after both.
        let rank = |(size, land): &(f64, &Land)| {
            let by_day = !matches!(land.look, Look::Outline(_));
            (*size > LEAST_LAND, by_day, *size)
        };
        sort_by(&mut lands, |a, b| {
            rank(b)
                .partial_cmp(&rank(a))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut placed: Vec<PowerName> = Vec::new();
        for (px2, land) in lands {
            let named = placed.iter().any(|other| other.holder == land.holder);
            if named && px2 < LEAST_LAND {
                continue;
            }
            let Some(text) = self.land_name(land) else {
                continue;
            };
            let apart = match land.look {
                // A sketch map is of one neighbourhood.
                _ if self.is_sketch() => f64::INFINITY,
                Look::Outline(_) => APART.0,
                _ => APART.0.min(APART.1 * self.input.pane.w),
            };
            let near = |area: &Rect| {
                placed.iter().any(|other| {
                    let (a, b) = (area.center(), other.name.area.center());
                    other.holder == land.holder && (a.x - b.x).hypot(a.y - b.y) < apart
                })
            };
            let is_free = |area: &Rect| {
                self.input.pane.grown(-2.0).encloses(area)
                    && !taken.iter().any(|other| other.intersects(area))
                    && !placed.iter().any(|other| other.name.area.intersects(area))
                    // Once more it is not needed where an army's way strikes it out.
                    && (!named || self.ink.is_clear(*area, ADVANCE))
            };
            let mut before = before.iter();
            let stays = before.find(|name| name.is_on(land) && name.name.text == text);
            let stays = stays.filter(|before| {
                let area = &before.name.area;
                !before.at_sea && is_free(area) && self.ink.is_clear(*area, ADVANCE) && !near(area)
            });
            if let Some(stays) = stays {
                placed.push(stays.clone());
                continue;
            }
            let rings = self.css_rings(&land.polygon);
            // Two names on top of each other would not say that they hold a land in common.
            let in_common = matches!(land.look, Look::Condominium(..));
            let settings = settings(&text, px2, in_common, measure);
            // A smaller name is better than one that an army's way strikes out, and that than none.
            let inland = || {
                let mut struck = None;
                for alike in settings.chunk_by(|a, b| a.rows() == b.rows()) {
                    let widths = alike.iter().map(Setting::width);
                    let least = widths.fold(f64::INFINITY, f64::min);
                    let Some(room) = Room::of(&rings, alike.first()?.height(), least) else {
                        continue;
                    };
                    for setting in alike {
                        let places = room.places(setting.width()).into_iter();
                        let (clear, crossed): (Vec<Rect>, Vec<Rect>) = places
                            .filter(is_free)
                            .partition(|area| self.ink.is_clear(*area, ADVANCE));
                        if let Some(best) = self.least_lined(clear) {
                            return Some((setting, best));
                        }
                        struck = struck.or_else(|| Some((setting, self.least_lined(crossed)?)));
                    }
                }
                struck
            };
            // What is too narrow for the last font reaches out to sea, as little as may be, or has no name.
            let others = LazyCell::new(|| {
                let heights = heights(&rings, 2.0 * size::POWER * LINE);
                Lines::between(&self.lands_of_others(land), HEIGHT_OF_SHORES, heights)
            });
            let to_sea = || {
                let last = |setting: &&Setting| setting.font.size <= size::SMALL && !in_common;
                settings.iter().rev().filter(last).find_map(|setting| {
                    let places = ashore(&rings, setting.width(), setting.height());
                    let mut places = places.into_iter().filter(is_free);
                    Some((setting, places.find(|area| !others.meet(area))?))
                })
            };
            let found = inland().map(|(setting, area)| (setting, area, false));
            let found = found.or_else(|| to_sea().map(|(setting, area)| (setting, area, true)));
            if let Some((setting, area, at_sea)) = found.filter(|(_, area, _)| !near(area)) {
                let name = Placed {
                    text,
                    shown: setting.lines.clone(),
                    font: setting.font,
                    color: self.input.theme.ink,
                    area,
                };
                placed.push(PowerName {
                    name,
                    holder: land.holder.clone(),
                    land: (land.bounds, land.km2),
                    at_sea,
                });
            }
        }
        placed
    }

    /// The best of the places that have the fewest lines under them.
    fn least_lined(&self, places: Vec<Rect>) -> Option<Rect> {
        places.into_iter().min_by_key(|area| {
            let kinds = self.ink.under(*area);
            kinds
                .filter(|kinds| kinds & (ADVANCE | RAILWAY) != 0)
                .count()
        })
    }

    /// What other powers have of the window near a land, CSS px.
    fn lands_of_others(&self, own: &Land) -> Vec<Vec<Pt>> {
        let near = own.bounds.grown(REACH / self.input.camera.scale);
        let others = self.lands.iter().filter(|land| land.holder != own.holder);
        let others = others.filter(|land| land.bounds.meets(&near));
        let rings = others.flat_map(|land| self.css_rings(&land.polygon));
        rings.collect()
    }

    /// The name of who holds a land; in a condominium, of both.
    fn land_name(&self, land: &Land) -> Option<String> {
        let (atlas, lang) = (self.input.atlas, self.input.lang);
        atlas.power(&land.holder)?;
        let mut name = power_in_short(lang, atlas, &land.holder).to_owned();
        if matches!(land.look, Look::Condominium(..)) {
            let tenure = atlas.tenure_on(land.cell, self.input.clock)?;
            name += " · ";
            name += power_in_short(lang, atlas, tenure.with.as_deref()?);
        }
        Some(name.chars().map(capital).collect())
    }
}

impl PowerName {
    /// Whether a land is the one that it was found on, which is the same to the bit.
    fn is_on(&self, land: &Land) -> bool {
        self.holder == land.holder && self.land == (land.bounds, land.km2)
    }
}

/// A name as it may be set.
struct Setting {
    font: Font,
    /// From the top down, with their widths, CSS px.
    lines: Vec<(String, f64)>,
}

impl Setting {
    fn width(&self) -> f64 {
        let widths = self.lines.iter().map(|(_, width)| *width);
        widths.fold(0.0, f64::max)
    }

    /// How many lines it has, and how large its letters are, CSS px.
    const fn rows(&self) -> (usize, f64) {
        (self.lines.len(), self.font.size)
    }

    fn height(&self) -> f64 {
        let (lines, size) = self.rows();
        lines as f64 * size * LINE
    }
}

/// How a name may be set on a land of so many px², the best first: with its letters set apart or not, at last in two lines,
/// but for the two names of a land in common.
fn settings(text: &str, px2: f64, in_common: bool, measure: &dyn Measure) -> Vec<Setting> {
    let set = |font: Font, lines: &[&str]| {
        let lines = lines.iter().map(|line| {
            let width = measure.width(line, font);
            ((*line).to_owned(), width)
        });
        Setting {
            font,
            lines: lines.collect(),
        }
    };
    let (large, small) = (Font::bold(size::LABEL), Font::bold(size::SMALL));
    let apart = spaced(text);
    let mut settings = Vec::new();
    if px2 > 60_000.0 {
        settings.push(set(Font::bold(size::POWER), &[&apart]));
    }
    settings.extend([
        set(large, &[&apart]),
        set(large, &[text]),
        set(small, &[text]),
    ]);
    let halves = halves(text).filter(|_| !in_common);
    settings.extend(halves.map(|halves| set(small, &halves)));
    settings
}

/// A name in two lines as equal as may be; `None` where it is one word.
fn halves(text: &str) -> Option<[&str; 2]> {
    let breaks = text.char_indices().filter_map(|(at, letter)| {
        let after = at + letter.len_utf8();
        match letter {
            ' ' => Some((at, after)),
            '-' | '・' => Some((after, after)),
            _ => None,
        }
    });
    let halves = breaks.filter_map(|(end, start)| Some([text.get(..end)?, text.get(start..)?]));
    halves.min_by_key(|[a, b]| a.chars().count().max(b.chars().count()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_several_words_has_two_lines() {
        assert_eq!(halves("SOUTH KOREA"), Some(["SOUTH", "KOREA"]));
        assert_eq!(halves("FAR EASTERN REP."), Some(["FAR EASTERN", "REP."]));
        assert_eq!(halves("МАНЬЧЖОУ-ГО"), Some(["МАНЬЧЖОУ-", "ГО"]));
        assert_eq!(halves("ソビエト・ロシア"), Some(["ソビエト・", "ロシア"]));
        assert_eq!(halves("JAPAN"), None);
    }
}
