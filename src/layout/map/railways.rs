//! Railways as far as they were open, over bands in the hue of those who ran them by right of a concession.

use super::Drawing;
use crate::dataset::raw::{Railway, RailwayHolder};
use crate::geo::{Point, map_from_geo};
use crate::layout::fills::hue;
use crate::scene::{Color, Stroke};
use crate::text::names::holds;
use crate::time::{Day, Edge, day_from_instant, span_from_edtf};

/// Railways are shown from this scale, px per km.
const RAILWAYS_FROM: f64 = 0.1;

/// Width of the band along a railway that somebody ran, CSS px; far more than its zone had.
const BAND: f64 = 5.0;

/// Lengths of the stretches that two holders take by turns, CSS px.
const TURN: f64 = 9.0;

/// A railway that somebody ran.
#[derive(Debug)]
pub(super) struct Band {
    /// From station to station, map km.
    pub track: Vec<Point>,
    held: RailwayHolder,
}

/// The bands of a day.
pub(super) fn bands(railways: &[Railway], day: Day) -> Vec<Band> {
    let held = railways.iter().filter_map(|railway| {
        let stations = railway.stations.iter();
        Some(Band {
            held: holder(railway, day)?.clone(),
            track: stations
                .map(|station| map_from_geo(station.at[0], station.at[1]))
                .collect(),
        })
    });
    held.collect()
}

impl Drawing<'_> {
    /// Bands along railways with a holder of their own, by turns in two hues where two ran them.
    pub(super) fn railway_zones(&mut self) {
        let (atlas, theme) = (self.input.atlas, self.input.theme);
        let ground = |power: &str| theme.land.toward(theme.hue(hue(atlas, power)), 0.7);
        for Band { track, held } in &self.kept.day.bands {
            let band = Stroke::solid(ground(&held.power).with_alpha(0.7), BAND);
            if !self.stroke(track, band) {
                continue;
            }
            if let Some(with) = &held.with {
                self.stroke(track, Stroke::dashed(ground(with), BAND, TURN, TURN));
            }
            let who = (held.power.clone(), held.with.clone());
            if !self.seen.railways.contains(&who) {
                self.seen.railways.push(who);
            }
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

/// Who ran a railway on a day; on the day of a change the new one.
fn holder(railway: &Railway, day: Day) -> Option<&RailwayHolder> {
    let mut held = railway.held.iter().rev();
    held.find(|held| holds(&held.when, day))
}

/// The stretches of a railway that were open on a day, map km.
pub(super) fn open_stretches(railway: &Railway, day: Day) -> Vec<Vec<Point>> {
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
