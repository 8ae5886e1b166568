//! How two pictures differ.

use super::picture::{Picture, Rgb};
use std::fmt;

/// A pixel differs when a channel does by more than this, of 255. Machines agree but for the last digit of sines and
/// fractions, which may take a smoothed edge to the next of the 64 steps of a picture's colours (4 or 5). Not more,
/// or the faint grounds of the timeline's lanes could get lost.
const CHANNEL: u8 = 6;

/// Pictures differ when more than this share of their pixels do: a point may be rounded to the other side on another
/// machine and take a stretch of coast with it. That is less ink than a short word's, so that a lost label is found.
const SHARE: f64 = 0.000_2;

/// Space between pictures side by side, pixels.
const GAP: u32 = 4;

const MARK: Rgb = [0xd0, 0x00, 0x80];

/// What is different.
#[derive(Debug, PartialEq)]
pub enum Difference {
    /// The sizes, before and now.
    Size((u32, u32), (u32, u32)),
    /// This many pixels of so many.
    Pixels(usize, usize),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size(before, now) => write!(f, "the size was {before:?} and is {now:?}"),
            Self::Pixels(differing, all) => write!(f, "{differing} of {all} pixels differ"),
        }
    }
}

fn differ(a: Rgb, b: Rgb) -> bool {
    a.iter().zip(b).any(|(a, b)| a.abs_diff(b) > CHANNEL)
}

/// The difference, where there is one that matters.
pub fn difference(expected: &Picture, actual: &Picture) -> Option<Difference> {
    if expected.size != actual.size {
        return Some(Difference::Size(expected.size, actual.size));
    }
    let pairs = expected.pixels.iter().zip(&actual.pixels);
    let differing = pairs.filter(|(a, b)| differ(**a, **b)).count();
    let all = expected.pixels.len();
    (differing as f64 > all as f64 * SHARE).then_some(Difference::Pixels(differing, all))
}

/// Expected, actual and the pixels that differ, from left to right; these are marked on what was expected, turned pale.
pub fn side_by_side(expected: &Picture, actual: &Picture) -> Picture {
    let width = expected.size.0.max(actual.size.0);
    let height = expected.size.1.max(actual.size.1);
    Picture::new((width * 3 + GAP * 2, height), |x, y| {
        let (part, x) = (x / (width + GAP), x % (width + GAP));
        let pixel = match part {
            0 => expected.at(x, y),
            1 => actual.at(x, y),
            _ => match (expected.at(x, y), actual.at(x, y)) {
                (Some(a), Some(b)) if !differ(a, b) => Some(pale(a)),
                (None, None) => None,
                _ => Some(MARK),
            },
        };
        pixel.unwrap_or([0x80; 3])
    })
}

fn pale(color: Rgb) -> Rgb {
    let [r, g, b] = color.map(u32::from);
    let grey = 192 + (r * 30 + g * 59 + b * 11) / 400;
    [u8::try_from(grey).unwrap_or(u8::MAX); 3]
}

#[cfg(test)]
mod tests {
    use super::super::page::Page;
    use super::*;
    use borderline::scene::theme::{DARK, LIGHT};
    use borderline::scene::{Anchor, Color, Font, Pt, Rect, Scene};

    const PAPER: Color = Color::hex(0xfb_f9_f4);
    const INK: Color = Color::hex(0x22_25_2a);

    fn drawn(add: impl Fn(&mut Scene)) -> Picture {
        let mut scene = Scene::default();
        scene.rect(Rect::new(0.0, 0.0, 680.0, 520.0), PAPER);
        add(&mut scene);
        let mut page = Page::new((680, 520));
        page.draw(&scene);
        page.picture()
    }

    fn bar(x: f64) -> Picture {
        drawn(|scene| scene.rect(Rect::new(x, 100.0, 60.0, 50.0), INK))
    }

    #[test]
    fn a_shifted_rectangle_is_found_and_shown() {
        let (before, after) = (bar(100.0), bar(101.0));
        assert_eq!(difference(&before, &before), None);
        assert_eq!(
            difference(&before, &after),
            Some(Difference::Pixels(100, 680 * 520))
        );
        let shown = side_by_side(&before, &after);
        assert_eq!(shown.size, (680 * 3 + 8, 520));
        assert_eq!(shown.at(100, 120), before.at(100, 120));
        assert_eq!(shown.at(684 + 100, 120), after.at(100, 120));
        let marked = shown.pixels.iter().filter(|pixel| **pixel == MARK);
        assert_eq!(marked.count(), 100);
    }

    #[test]
    fn a_lost_word_is_found() {
        let word = drawn(|scene| {
            let font = Font::regular(12.0);
            scene.text(Pt::new(40.0, 40.0), "Harbin", font, INK, Anchor::Left);
        });
        assert!(difference(&drawn(|_| ()), &word).is_some());
    }

    #[test]
    fn a_lost_ground_of_a_lane_is_found() {
        for theme in [LIGHT, DARK] {
            let lane = |fill| drawn(|scene| scene.rect(Rect::new(0.0, 100.0, 680.0, 20.0), fill));
            assert!(difference(&lane(theme.paper), &lane(theme.lane)).is_some());
        }
    }

    #[test]
    fn a_slight_change_of_a_smoothed_edge_is_none() {
        assert_eq!(difference(&bar(100.0), &bar(100.01)), None);
        let lighter = |by| {
            let mut picture = bar(100.0);
            picture.pixels.iter_mut().flatten().for_each(|c| *c -= by);
            picture
        };
        assert_eq!(difference(&bar(100.0), &lighter(CHANNEL)), None);
        assert!(difference(&bar(100.0), &lighter(CHANNEL + 1)).is_some());
    }

    #[test]
    fn another_size_is_a_difference() {
        let (small, large) = (Picture::new((2, 1), |_, _| MARK), bar(0.0));
        let found = difference(&small, &large).unwrap();
        assert_eq!(found.to_string(), "the size was (2, 1) and is (680, 520)");
        assert_eq!(side_by_side(&small, &large).at(0, 1), Some([0x80; 3]));
    }
}
