//! Lines over the land that part no cells: straits, spheres, claimed lines, and the ghosts of borders that have just
//! changed; and what runs there on a day, railways too.

use std::collections::BTreeMap;

use super::Drawing;
use super::bands::beside_borders;
use super::railways::{Band, bands, open_stretches};
use crate::dataset::Atlas;
use crate::geo::{Line, Point};
use crate::layout::borders::{Ghost, ghosts};
use crate::layout::claim_view::ClaimView;
use crate::layout::fills::hue;
use crate::scene::Stroke;
use crate::scene::theme::Hue;
use crate::text::names::holds;
use crate::time::Day;

/// Lines of provinces are shown from this scale, px per km.
const INNER_FROM: f64 = 0.5;

/// What runs over the land on a day.
#[derive(Debug)]
pub(super) struct DayLines {
    day: Day,
    view: ClaimView,
    ghosts: Vec<Ghost>,
    /// Railways as far as they were open, map km.
    pub railways: Vec<Vec<Point>>,
    /// Railways that somebody ran by right of a concession.
    pub bands: Vec<Band>,
    /// Lines in force, by their places in the topology's overlays.
    overlays: Vec<usize>,
    /// Claimed lines, by their places in the topology's lines and then overlays, each with the claimant's hue.
    pub claimed: Vec<(usize, Hue)>,
}

impl DayLines {
    /// The lines of a day in a view of claims.
    pub fn on(atlas: &Atlas, day: Day, view: &ClaimView) -> Self {
        let in_force = |line: &Line| line.valid.as_deref().is_none_or(|valid| holds(valid, day));
        // Fronts that move are drawn with the campaigns, claimed lines with all claims.
        let elsewhere = |line: &Line| match line.kind.as_str() {
            "front" => is_of_a_campaign(atlas, &line.id),
            kind => kind == "claim",
        };
        let numbered = atlas.topology.overlays.iter().enumerate();
        let mut lines = BTreeMap::new();
        lines.extend(
            all_lines(atlas)
                .enumerate()
                .map(|(at, line)| (line.id.as_str(), at)),
        );
        let claims = (0..atlas.claims.len()).flat_map(|cell| atlas.claims_on(cell, day));
        let claimed = claims.filter_map(|claim| {
            let line = lines.get(claim.line.as_deref()?)?;
            Some((*line, hue(atlas, &claim.claimant)))
        });
        let railways = atlas.data.railways.iter();
        Self {
            day,
            view: view.clone(),
            ghosts: ghosts(atlas, day, view),
            railways: railways
                .flat_map(|railway| open_stretches(railway, day))
                .collect(),
            bands: bands(&atlas.data.railways, day),
            overlays: numbered
                .filter(|(_, line)| in_force(line) && !elsewhere(line))
                .map(|(at, _)| at)
                .collect(),
            claimed: claimed.collect(),
        }
    }

    /// Whether they are of this day and view.
    pub fn is_of(&self, day: Day, view: &ClaimView) -> bool {
        self.day == day && self.view == *view
    }
}

pub(super) fn all_lines(atlas: &Atlas) -> impl Iterator<Item = &Line> {
    atlas.topology.lines.iter().chain(&atlas.topology.overlays)
}

fn is_of_a_campaign(atlas: &Atlas, line: &str) -> bool {
    let campaigns = atlas.data.campaigns.iter();
    let mut points = campaigns.flat_map(|campaign| &campaign.points);
    points.any(|point| point.line.as_deref() == Some(line))
}

impl Drawing<'_> {
    /// The soft bands of straits and of claimed lines.
    pub(super) fn overlay_bands(&mut self) {
        let (theme, atlas) = (self.input.theme, self.input.atlas);
        let in_force = self.kept.day.overlays.iter();
        let lines = in_force.filter_map(|at| atlas.topology.overlays.get(*at));
        for line in lines.filter(|line| line.kind == "border") {
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
        let (theme, atlas) = (self.input.theme, self.input.atlas);
        let in_force = self.kept.day.overlays.iter();
        for line in in_force.filter_map(|at| atlas.topology.overlays.get(*at)) {
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
