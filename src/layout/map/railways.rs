//! Railways as far as they were open, over bands in the hue of those who ran them by right of a concession.

use std::ops::Range;

use super::Drawing;
use crate::dataset::raw::{Railway, RailwayHolder};
use crate::geo::{Point, map_from_geo};
use crate::layout::fills::hue;
use crate::scene::{Color, Stroke};
use crate::text::names::{days_of, days_or_ever};
use crate::time::{Day, day_from_instant, span_from_edtf};

/// Railways are shown from this scale, px per km.
const RAILWAYS_FROM: f64 = 0.1;

/// Width of the band along a railway that somebody ran, CSS px; far more than its zone had.
const BAND: f64 = 5.0;

/// Lengths of the stretches that two holders take by turns, CSS px.
const TURN: f64 = 9.0;

/// Where a railway ran, what of it was open when, and whose it was: what its record says, read once.
#[derive(Debug)]
pub(super) struct Track {
    /// Its stations, map km.
    pub points: Vec<Point>,
    /// Of each stretch from one of them to the next the days on which it was open.
    open: Vec<Range<Day>>,
    /// Who ran it by right of a concession, and on which days.
    held: Vec<(Range<Day>, RailwayHolder)>,
}

impl Track {
    /// What the record says.
    pub fn of(railway: &Railway) -> Self {
        let line = days_or_ever(railway.valid.as_deref());
        let stations = railway.stations.iter();
        let opened = |when: &String| opening(when)..line.end;
        let held = railway.held.iter();
        Self {
            points: stations
                .clone()
                .map(|station| map_from_geo(station.at[0], station.at[1]))
                .collect(),
            open: stations
                .skip(1)
                .map(|to| to.opened.as_ref().map_or(line.clone(), opened))
                .collect(),
            held: held
                .map(|held| (days_of(&held.when), held.clone()))
                .collect(),
        }
    }

    /// Who ran it on a day; on the day of a change the new one.
    pub fn holder(&self, day: Day) -> Option<&RailwayHolder> {
        let mut held = self.held.iter().rev();
        let found = held.find(|(days, _)| days.contains(&day));
        found.map(|(_, holder)| holder)
    }

    /// What of it was open on a day, from station to station, map km.
    pub fn open_on(&self, day: Day) -> impl Iterator<Item = &[Point]> {
        let is_open = move |days: &Range<Day>| days.contains(&day);
        let parts = self.open.chunk_by(move |a, b| is_open(a) == is_open(b));
        let mut first = 0;
        parts.filter_map(move |part| {
            let from = first;
            first += part.len();
            part.first().filter(|days| is_open(days))?;
            self.points.get(from..=first)
        })
    }
}

/// The first day on which what opened at an uncertain time had surely opened.
fn opening(when: &str) -> Day {
    span_from_edtf(when).map_or(Day::MAX, |span| {
        day_from_instant(span.end.max).saturating_sub(1)
    })
}

impl Drawing<'_> {
    /// Bands along railways with a holder of their own, by turns in two hues where two ran them.
    pub(super) fn railway_zones(&mut self) {
        let (atlas, theme) = (self.input.atlas, self.input.theme);
        let ground = |power: &str| theme.land.toward(theme.hue(hue(atlas, power)), 0.7);
        for track in &self.kept.tracks {
            let Some(held) = track.holder(self.input.clock) else {
                continue;
            };
            let band = Stroke::solid(ground(&held.power).with_alpha(0.7), BAND);
            if !self.stroke(&track.points, band) {
                continue;
            }
            if let Some(with) = &held.with {
                self.stroke(
                    &track.points,
                    Stroke::dashed(ground(with), BAND, TURN, TURN),
                );
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
        let tracks = self.kept.tracks.iter();
        for stretch in tracks.flat_map(|track| track.open_on(self.input.clock)) {
            self.stroke(stretch, Stroke::solid(color, 1.1));
        }
    }
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
        let track = Track::of(&railway);
        let points = |day: &str| -> Vec<usize> {
            let stretches = track.open_on(day_from_edtf(day).unwrap());
            stretches.map(<[Point]>::len).collect()
        };
        assert_eq!(points("1899-12-31"), [0; 0]);
        assert_eq!(points("1900-05-01"), [2]);
        assert_eq!(points("1903-07-13"), [2]);
        assert_eq!(points("1903-07-14"), [2, 2]);
        assert_eq!(points("1916-11-01"), [4]);
        assert_eq!(points("1946-01-01"), [0; 0]);
    }
}
