//! Lines over the land that part no cells: straits, spheres, claimed lines, and the ghosts of borders that have just
//! changed.

use std::ops::Range;

use super::Drawing;
use super::bands::beside_borders;
use crate::dataset::Atlas;
use crate::geo::Line;
use crate::layout::borders::{Ghost, ghosts};
use crate::layout::claim_view::ClaimView;
use crate::layout::fills::hue;
use crate::scene::Stroke;
use crate::scene::theme::Hue;
use crate::text::names::days_or_ever;
use crate::time::Day;

/// Lines of provinces are shown from this scale, px per km.
const INNER_FROM: f64 = 0.5;

/// The lines over the land that only a day tells.
#[derive(Debug)]
pub(super) struct DayLines {
    day: Day,
    view: ClaimView,
    ghosts: Vec<Ghost>,
    /// Claimed lines, by their places in the topology's lines and then overlays, each with the claimant's hue.
    pub claimed: Vec<(usize, Hue)>,
}

impl DayLines {
    /// The lines of a day in a view of claims.
    pub fn on(atlas: &Atlas, day: Day, view: &ClaimView) -> Self {
        let claims = (0..atlas.claims.len()).flat_map(|cell| atlas.claims_on(cell, day));
        let claimed = claims.filter_map(|claim| {
            let id = claim.line.as_ref()?;
            let line = all_lines(atlas).position(|line| line.id == *id)?;
            Some((line, hue(atlas, &claim.claimant)))
        });
        Self {
            day,
            view: view.clone(),
            ghosts: ghosts(atlas, day, view),
            claimed: claimed.collect(),
        }
    }

    /// Whether they are of this day and view.
    pub fn is_of(&self, day: Day, view: &ClaimView) -> bool {
        self.day == day && self.view == *view
    }
}

/// Lines by their places in the topology's overlays, and the days on which each is in force. Fronts that move are drawn with
/// the campaigns, claimed lines with all claims.
pub(super) fn dated_lines(atlas: &Atlas) -> Vec<(usize, Range<Day>)> {
    let elsewhere = |line: &Line| match line.kind.as_str() {
        "front" => is_of_a_campaign(atlas, &line.id),
        kind => kind == "claim",
    };
    let numbered = atlas.topology.overlays.iter().enumerate();
    let drawn = numbered.filter(|(_, line)| !elsewhere(line));
    let dated = drawn.map(|(at, line)| (at, days_or_ever(line.valid.as_deref())));
    dated.collect()
}

pub(super) fn all_lines(atlas: &Atlas) -> impl Iterator<Item = &Line> {
    atlas.topology.lines.iter().chain(&atlas.topology.overlays)
}

fn is_of_a_campaign(atlas: &Atlas, line: &str) -> bool {
    let campaigns = atlas.data.campaigns.iter();
    let mut points = campaigns.flat_map(|campaign| &campaign.points);
    points.any(|point| point.line.as_deref() == Some(line))
}

impl<'a> Drawing<'a> {
    /// The lines in force on the clock's day.
    fn in_force(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let (overlays, day) = (&self.input.atlas.topology.overlays, self.input.clock);
        let dated = self.kept.overlays.iter();
        let in_force = dated.filter(move |(_, days)| days.contains(&day));
        in_force.filter_map(|(at, _)| overlays.get(*at))
    }

    /// The soft bands of straits and of claimed lines.
    pub(super) fn overlay_bands(&mut self) {
        let (theme, atlas) = (self.input.theme, self.input.atlas);
        for line in self.in_force().filter(|line| line.kind == "border") {
            for path in &line.paths {
                self.soft_band(path, line.accuracy_km.unwrap_or_default(), theme.border);
            }
        }
        let borders = &self.input.fills.borders;
        for (line, hue) in &self.kept.day.claimed {
            let line = all_lines(atlas).nth(*line);
            let doubt = line.and_then(|line| line.accuracy_km).unwrap_or_default();
            let paths = line.into_iter().flat_map(|line| &line.paths);
            for path in paths.flat_map(|path| beside_borders(path, borders)) {
                self.soft_band(path, doubt, theme.hue(*hue));
            }
        }
    }

    /// Lines over cells that were in force on the clock's day.
    pub(super) fn overlays(&mut self) {
        let theme = self.input.theme;
        for line in self.in_force() {
            let stroke = match line.kind.as_str() {
                "front" => Stroke::dashed(theme.border, 2.5, 9.0, 3.0),
                "border" => Stroke::dashed(theme.border, 1.0, 6.0, 4.0),
                // Inner lines would be taken for borders on a small map.
                "province" if self.input.camera.scale < INNER_FROM => continue,
                _ => Stroke::dashed(theme.faint_ink, 1.0, 2.0, 4.0),
            };
            for path in &line.paths {
                self.arcs(path, stroke);
            }
        }
    }

    /// Lines that somebody claims as the border on the clock's day, dotted in the claimant's hue.
    pub(super) fn claimed_lines(&mut self) {
        let borders = &self.input.fills.borders;
        for (line, hue) in &self.kept.day.claimed {
            let color = self.input.theme.hue(*hue);
            let line = all_lines(self.input.atlas).nth(*line);
            let paths = line.into_iter().flat_map(|line| &line.paths);
            for path in paths.flat_map(|path| beside_borders(path, borders)) {
                self.arcs(path, Stroke::dashed(color, 2.0, 2.0, 3.0));
                self.seen.claimed_line = true;
            }
        }
    }

    /// Borders of the last year, fading with the clock.
    pub(super) fn ghosts(&mut self) {
        for ghost in &self.kept.day.ghosts {
            let color = self.input.theme.border.with_alpha(0.7 * ghost.strength);
            self.arc(ghost.arc, Stroke::dashed(color, 1.0, 3.0, 3.0));
            self.seen.ghost = true;
        }
    }
}
