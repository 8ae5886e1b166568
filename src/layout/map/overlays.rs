//! What runs over the land without parting it: railways with their zones, fronts, straits, claimed lines, and the
//! ghosts of borders that have just changed.

use std::collections::BTreeMap;

use super::Drawing;
use crate::dataset::Atlas;
use crate::dataset::raw::Railway;
use crate::geo::{Line, Point, map_from_geo};
use crate::layout::borders::{Ghost, ghosts};
use crate::layout::claim_view::ClaimView;
use crate::layout::fills::hue;
use crate::scene::theme::Hue;
use crate::scene::{Color, Stroke};
use crate::text::names::holds;
use crate::time::{Day, Edge, day_from_instant, span_from_edtf};

/// Railways are shown from this scale, px per km.
const RAILWAYS_FROM: f64 = 0.1;

/// Lines of provinces are shown from this scale, px per km.
const INNER_FROM: f64 = 0.5;

/// What runs over the land on a day.
#[derive(Debug)]
pub(super) struct DayLines {
    day: Day,
    view: ClaimView,
    ghosts: Vec<Ghost>,
    /// Railways as far as they were open, map km.
    railways: Vec<Vec<Point>>,
    /// Lines in force, by their places in the topology's overlays.
    overlays: Vec<usize>,
    /// Claimed lines, by their places in the topology's lines and then overlays, each with the claimant's hue.
    claimed: Vec<(usize, Hue)>,
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

fn all_lines(atlas: &Atlas) -> impl Iterator<Item = &Line> {
    atlas.topology.lines.iter().chain(&atlas.topology.overlays)
}

fn is_of_a_campaign(atlas: &Atlas, line: &str) -> bool {
    let campaigns = atlas.data.campaigns.iter();
    let mut points = campaigns.flat_map(|campaign| &campaign.points);
    points.any(|point| point.line.as_deref() == Some(line))
}

impl Drawing<'_> {
    /// Lines over cells that were in force on the clock's day.
    pub(super) fn overlays(&mut self) {
        let (theme, atlas) = (self.input.theme, self.input.atlas);
        let in_force = self.kept.day.overlays.iter();
        for line in in_force.filter_map(|at| atlas.topology.overlays.get(*at)) {
            let stroke = match line.kind.as_str() {
                "zone" => {
                    let color = self
                        .claimant(&line.id)
                        .map_or(theme.faint_ink, |hue| theme.hue(hue));
                    Stroke::solid(color.with_alpha(0.35), 5.0)
                }
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

    /// The hue of the power whose line it was.
    fn claimant(&self, line: &str) -> Option<Hue> {
        let atlas = self.input.atlas;
        let record = atlas.data.lines.iter().find(|record| record.id == line)?;
        Some(hue(atlas, record.claimant.as_deref()?))
    }

    /// Lines that somebody claims as the border on the clock's day, dotted in the claimant's hue.
    pub(super) fn claimed_lines(&mut self) {
        for (line, hue) in &self.kept.day.claimed {
            let color = self.input.theme.hue(*hue);
            let line = all_lines(self.input.atlas).nth(*line);
            for path in line.into_iter().flat_map(|line| &line.paths) {
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

    /// Railways as far as they were open.
    pub(super) fn railways(&mut self) {
        if self.input.camera.scale < RAILWAYS_FROM {
            return;
        }
        let color: Color = self.input.theme.rail;
        for stretch in &self.kept.day.railways {
            self.stroke(stretch, Stroke::solid(color, 1.1));
        }
    }
}

/// The stretches of a railway that were open on a day, map km.
fn open_stretches(railway: &Railway, day: Day) -> Vec<Vec<Point>> {
    let valid = railway.valid.as_deref();
    if valid.is_some_and(|valid| ended(valid, day)) {
        return Vec::new();
    }
    let line_is_open = valid.is_none_or(|valid| holds(valid, day));
    let mut stretches: Vec<Vec<Point>> = Vec::new();
    let pairs = railway.stations.iter().zip(railway.stations.iter().skip(1));
    let mut goes_on = false;
    for (from, to) in pairs {
        let open = to
            .opened
            .as_deref()
            .map_or(line_is_open, |opened| has_opened(opened, day));
        let [start, end] = [from, to].map(|station| map_from_geo(station.at[0], station.at[1]));
        match stretches.last_mut().filter(|_| open && goes_on) {
            Some(stretch) => stretch.push(end),
            None if open => stretches.push(vec![start, end]),
            None => {}
        }
        goes_on = open;
    }
    stretches
}

/// Whether what opened at an uncertain time had surely opened by a day.
fn has_opened(opened: &str, day: Day) -> bool {
    span_from_edtf(opened).is_ok_and(|span| day_from_instant(span.end.max) <= day.saturating_add(1))
}

/// Whether an interval was over by a day.
fn ended(valid: &str, day: Day) -> bool {
    span_from_edtf(valid)
        .is_ok_and(|span| span.end.edge == Edge::Known && day_from_instant(span.end.max) <= day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::raw::Station;
    use crate::time::day_from_edtf;

    #[test]
    fn a_railway_grows_station_by_station_and_closes() {
        let station = |lon: f64, opened: Option<&str>| Station {
            at: [lon, 45.0],
            opened: opened.map(str::to_owned),
            ..Station::default()
        };
        let railway = Railway {
            valid: Some("1900-05-01/1945".to_owned()),
            stations: vec![
                station(120.0, None),
                station(121.0, None),
                station(122.0, Some("1908/1916-10")),
                station(123.0, Some("1903-07-14")),
            ],
            ..Railway::default()
        };
        let points = |day: &str| -> Vec<usize> {
            let stretches = open_stretches(&railway, day_from_edtf(day).unwrap());
            stretches.iter().map(Vec::len).collect()
        };
        assert_eq!(points("1899-12-31"), [0; 0]);
        assert_eq!(points("1900-05-01"), [2]);
        assert_eq!(points("1903-07-13"), [2]);
        assert_eq!(points("1903-07-14"), [2, 2]);
        assert_eq!(points("1916-11-01"), [4]);
        assert_eq!(points("1946-01-01"), [0; 0]);
    }
}
