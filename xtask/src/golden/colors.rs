//! Whether powers that adjoin on the map can be told apart, also by the colour-blind, and marks from their ground.
//!
//! Colour blindness is simulated after Machado, Oliveira & Fernandes, "A physiologically-based model for simulation of
//! color vision deficiency", 2009, at full severity. Differences are CIE 1976: CIEDE2000 is fitted to differences below
//! 5 (Sharma, Wu & Dalal, 2005), and here the question is whether large ones stay large.

use crate::data;
use borderline::dataset::{Atlas, load};
use borderline::layout::fills::hue;
use borderline::scene::theme::{DARK, DARK_CONTRAST, Hue, LIGHT, LIGHT_CONTRAST};
use borderline::scene::{Color, Theme};
use std::collections::BTreeSet;

/// What adjoining hues must differ by.
const LEAST_DIFFERENCE: f64 = 20.0;

/// The themes of screens, by name.
const THEMES: [(&str, Theme); 4] = [
    ("light", LIGHT),
    ("dark", DARK),
    ("light, more contrast", LIGHT_CONTRAST),
    ("dark, more contrast", DARK_CONTRAST),
];

/// Contrast of marks with their ground (WCAG 2.2, 1.4.11); where more is asked for, as much as texts have else.
fn mark_contrast(theme: &Theme) -> f64 {
    if theme.weight > 1.0 { 4.5 } else { 3.0 }
}

/// Contrast of texts with their ground (WCAG 2.2, 1.4.3; 1.4.6 where more is asked for).
fn text_contrast(theme: &Theme) -> f64 {
    if theme.weight > 1.0 { 7.0 } else { 4.5 }
}

/// How much of the paper the halo of a name on the map lets stand before what lies under it (`layout::map::names`).
const MAP_HALO: f64 = 0.7;

/// How much of a power's hue a bar has (`layout::timeline::bars`).
const BAR_TINT: f64 = 0.3;

type Matrix = [[f64; 3]; 3];

/// Linear RGB as everybody sees it, and as those without L, M and S cones do.
const SIGHTS: [(&str, Matrix); 4] = [
    (
        "full sight",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// CIE XYZ of linear sRGB, and its white (IEC 61966-2-1, D65).
const XYZ: Matrix = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9, 0.119_192_0, 0.950_304_1],
];
const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];

fn product(matrix: Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

fn linear(color: Color) -> [f64; 3] {
    let (r, g, b) = color.rgb;
    [r, g, b].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// CIE L*a*b* of a colour as a sight sees it.
fn lab(color: Color, sight: Matrix) -> [f64; 3] {
    let seen = product(sight, linear(color)).map(|share| share.clamp(0.0, 1.0));
    let xyz = product(XYZ, seen);
    let [x, y, z] = [0, 1, 2].map(|at| {
        let share: f64 = xyz[at] / WHITE[at];
        if share > 216.0 / 24_389.0 {
            share.cbrt()
        } else {
            (24_389.0 / 27.0 * share + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn difference(a: Color, b: Color, sight: Matrix) -> f64 {
    let pairs = lab(a, sight).into_iter().zip(lab(b, sight));
    pairs.map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// Contrast after WCAG 2.2.
fn contrast(a: Color, b: Color) -> f64 {
    let light = |color| product(XYZ, linear(color))[1] + 0.05;
    let (a, b) = (light(a), light(b));
    a.max(b) / a.min(b)
}

/// The hues that hold the two sides of some arc on some day, each pair once.
fn adjoining(atlas: &Atlas) -> BTreeSet<(Hue, Hue)> {
    let mut pairs = BTreeSet::new();
    let sides = atlas.topology.arcs.iter();
    let sides: BTreeSet<_> = sides
        .filter_map(|arc| Some((arc.left?.0, arc.right?.0)))
        .collect();
    for day in &atlas.change_days {
        let hues = |cell| {
            let tenure = atlas.tenure_on(cell, *day);
            let holders = tenure.map(|tenure| [Some(&tenure.holder), tenure.with.as_ref()]);
            let holders = holders.into_iter().flatten().flatten();
            holders.map(|id| hue(atlas, id)).collect::<Vec<_>>()
        };
        for (left, right) in &sides {
            for a in hues(*left) {
                pairs.extend(hues(*right).into_iter().map(|b| (a.min(b), a.max(b))));
            }
        }
    }
    pairs.retain(|(a, b)| a != b);
    pairs
}

#[test]
fn powers_that_adjoin_differ_for_every_sight() {
    let (atlas, _) = load(&data::bundle().unwrap().to_string()).unwrap();
    let pairs = adjoining(&atlas);
    assert!(pairs.contains(&(Hue::Russia, Hue::Japan)), "{pairs:?}");
    let mut alike = Vec::new();
    for (name, theme) in THEMES {
        for (a, b) in &pairs {
            for (sight, matrix) in SIGHTS {
                let found = difference(theme.hue(*a), theme.hue(*b), matrix);
                if found < LEAST_DIFFERENCE {
                    alike.push(format!("{name}, {sight}: {a:?} and {b:?} by {found:.1}"));
                }
            }
        }
    }
    assert!(alike.is_empty(), "\n{}\n", alike.join("\n"));
}

#[test]
fn marks_stand_out_from_their_ground() {
    let mut faint = Vec::new();
    for (name, theme) in THEMES {
        let mut check = |what: &str, mark: Color, ground: Color| {
            let found = contrast(mark, ground);
            if found < mark_contrast(&theme) {
                faint.push(format!("{name}: {what} by {found:.2}"));
            }
        };
        for hue in Hue::ALL {
            check(&format!("{hue:?} on paper"), theme.hue(hue), theme.paper);
            check(&format!("{hue:?} on land"), theme.hue(hue), theme.land);
            for (tint, ground) in [("tint", theme.solid(hue)), ("light tint", theme.light(hue))] {
                check(
                    &format!("a border on the {tint} of {hue:?}"),
                    theme.border,
                    ground,
                );
            }
        }
        for (what, mark) in [("the clock", theme.clock), ("the accent", theme.accent)] {
            check(what, mark, theme.paper);
        }
    }
    assert!(faint.is_empty(), "\n{}\n", faint.join("\n"));
}

#[test]
fn texts_can_be_read_on_their_grounds() {
    let mut faint = Vec::new();
    for (name, theme) in THEMES {
        let halo = |ground: Color| ground.toward(theme.paper, MAP_HALO);
        let mut grounds = vec![
            ("ink on a lane", theme.ink, theme.lane),
            ("faint ink on paper", theme.faint_ink, theme.paper),
            ("faint ink on a lane", theme.faint_ink, theme.lane),
            ("the clock's date", theme.paper, theme.clock),
            ("a link", theme.accent, theme.paper),
            ("a sea's name", theme.water_ink, halo(theme.sea)),
            ("a name at sea", theme.ink, halo(theme.sea)),
        ];
        for hue in Hue::ALL {
            grounds.push(("a name on a land", theme.ink, halo(theme.solid(hue))));
            grounds.push(("a river's name", theme.water_ink, halo(theme.light(hue))));
            grounds.push((
                "a title in its bar",
                theme.ink,
                theme.paper.toward(theme.hue(hue), BAR_TINT),
            ));
        }
        for (what, text, ground) in grounds {
            let found = contrast(text, ground);
            if found < text_contrast(&theme) {
                faint.push(format!("{name}: {what} by {found:.2}"));
            }
        }
    }
    assert!(faint.is_empty(), "\n{}\n", faint.join("\n"));
}

#[test]
fn differences_and_contrasts_are_those_of_the_literature() {
    let (black, white) = (Color::hex(0), Color::hex(0xff_ff_ff));
    assert!((contrast(black, white) - 21.0).abs() < 1e-3);
    assert!((difference(black, white, SIGHTS[0].1) - 100.0).abs() < 0.1);
    // Red and green of one lightness are alike without M cones, and red and blue are not.
    let [red, green, blue] = [0xb0_50_30, 0x6b_75_33, 0x30_60_b0].map(Color::hex);
    assert!(difference(red, green, SIGHTS[0].1) > 40.0);
    assert!(difference(red, green, SIGHTS[2].1) < 20.0);
    assert!(difference(red, blue, SIGHTS[2].1) > 60.0);
}
