//! How fast a pointer moves: from its places in the last tenth of a second.

use crate::scene::Pt;

/// Places older than this say nothing of the speed now, ms.
const MEMORY: f64 = 100.0;
/// A pointer that rested this long before it was lifted throws nothing, ms.
const REST: f64 = 60.0;
/// Between places closer in time than this no speed is measured, ms.
const SHORTEST: f64 = 4.0;
/// No throw is faster, CSS px a second.
const FASTEST: f64 = 6_000.0;

/// The last places of a pointer.
#[derive(Clone, Debug, Default)]
pub struct Track(Vec<(Pt, f64)>);

impl Track {
    /// A track that begins here.
    pub fn starting(at: Pt, now: f64) -> Self {
        Self(vec![(at, now)])
    }

    /// The pointer is here at `now`, ms.
    pub fn add(&mut self, at: Pt, now: f64) {
        self.0
            .retain(|(_, then)| (0.0..=MEMORY).contains(&(now - then)));
        self.0.push((at, now));
    }

    /// Its speed when it is lifted at `now`, CSS px a second along x and y.
    pub fn velocity(&self, now: f64) -> (f64, f64) {
        let (Some((from, then)), Some((to, last))) = (self.0.first(), self.0.last()) else {
            return (0.0, 0.0);
        };
        let elapsed = last - then;
        if !(elapsed >= SHORTEST && now - last < REST) {
            return (0.0, 0.0);
        }
        let speed = |from: f64, to: f64| (1000.0 * (to - from) / elapsed).clamp(-FASTEST, FASTEST);
        (speed(from.x, to.x), speed(from.y, to.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speed_is_that_of_the_end_and_rest_is_none() {
        let mut track = Track::starting(Pt::new(0.0, 0.0), 0.0);
        track.add(Pt::new(500.0, 0.0), 100.0);
        for step in 1..=10 {
            track.add(
                Pt::new(500.0 - 2.0 * f64::from(step), 0.0),
                100.0 + 10.0 * f64::from(step),
            );
        }
        assert_eq!(track.velocity(210.0), (-200.0, 0.0));
        assert_eq!(track.velocity(300.0), (0.0, 0.0));
        assert_eq!(
            Track::starting(Pt::default(), 0.0).velocity(0.0),
            (0.0, 0.0)
        );
    }
}
