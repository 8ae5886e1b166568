//! Names on the map: powers on their largest area, places by rank.

use super::Drawing;
use crate::geo::map_from_geo;
use crate::layout::labels::{Candidate, place};
use crate::scene::theme::size;
use crate::scene::{Anchor, Color, Font, Measure, Pt, Rect};

impl Drawing<'_> {
    /// Names of powers on their largest area, and of places by rank.
    pub(super) fn names(&mut self, measure: &dyn Measure) {
        let (atlas, theme, lang) = (self.input.atlas, self.input.theme, self.input.lang);
        let mut candidates = Vec::new();
        let mut texts: Vec<(String, Font, Color)> = Vec::new();
        let mut add = |text: String,
                       font: Font,
                       color: Color,
                       priority: f64,
                       boxes: &dyn Fn(f64) -> Vec<Rect>| {
            let width = measure.width(&text, font);
            candidates.push(Candidate {
                key: texts.len(),
                priority,
                boxes: boxes(width),
            });
            texts.push((text, font, color));
        };
        for area in &self.input.fills.areas {
            let Some(power) = atlas.power(&area.holder) else {
                continue;
            };
            let Some((cell, km2)) = area
                .cells
                .iter()
                .filter_map(|cell| {
                    atlas
                        .topology
                        .cells
                        .get(*cell)
                        .map(|record| (*cell, record.km2))
                })
                .max_by(|a, b| a.1.total_cmp(&b.1))
            else {
                continue;
            };
            let Some(seed) = atlas
                .cell_rows
                .get(cell)
                .copied()
                .flatten()
                .and_then(|row| atlas.data.cells.get(row)?.seeds.first())
            else {
                continue;
            };
            // A name needs an area about as wide as itself.
            if km2 * self.input.camera.scale.powi(2) < 3_000.0 {
                continue;
            }
            let at = self
                .input
                .camera
                .css_from_map(map_from_geo(seed[0], seed[1]), self.input.pane);
            let text = lang
                .pick(if power.short.is_empty() {
                    &power.name
                } else {
                    &power.short
                })
                .to_uppercase();
            add(
                text,
                Font::bold(12.0),
                theme.ink,
                10.0 + km2.log10(),
                &|width| {
                    [0.0, -18.0, 18.0, -36.0, 36.0]
                        .map(|dy| Rect::new(at.x - width / 2.0, at.y - 8.0 + dy, width, 16.0))
                        .to_vec()
                },
            );
        }

        for record in &atlas.data.places {
            let at = self
                .input
                .camera
                .css_from_map(map_from_geo(record.at[0], record.at[1]), self.input.pane);
            if !self.input.pane.contains(at) || self.input.camera.scale < min_scale(record.rank) {
                continue;
            }
            let Some(name) = crate::text::names::place_name(record, lang, self.input.clock) else {
                continue;
            };
            self.out.scene.disc(at, 2.2, theme.ink);
            add(
                name,
                Font::regular(size::SMALL),
                theme.ink,
                f64::from(record.rank),
                &|width| {
                    vec![
                        Rect::new(at.x + 5.0, at.y - 7.0, width, 14.0),
                        Rect::new(at.x - 5.0 - width, at.y - 7.0, width, 14.0),
                        Rect::new(at.x - width / 2.0, at.y - 19.0, width, 14.0),
                        Rect::new(at.x - width / 2.0, at.y + 5.0, width, 14.0),
                    ]
                },
            );
        }
        for (key, area) in place(&candidates, self.input.pane.grown(-2.0), &[]) {
            let Some((text, font, color)) = texts.get(key) else {
                continue;
            };
            let at = Pt::new(area.x, area.center().y);
            self.out.scene.text_on_map(
                at,
                text,
                *font,
                *color,
                theme.paper.with_alpha(0.7),
                Anchor::Left,
            );
            self.out.labels.push((text.clone(), area));
        }
    }
}

/// The scale, px per km, from which places of a rank are shown.
fn min_scale(rank: u8) -> f64 {
    match rank {
        5.. => 0.0,
        4 => 0.25,
        3 => 0.4,
        2 => 0.8,
        _ => 3.0,
    }
}
