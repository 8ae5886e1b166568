//! The widths of letters, by the fonts of `tests/golden/fonts/`: what is drawn without a browser is laid out with them.

use ab_glyph::{Font as _, FontRef};
use borderline::scene::{Font, Measure};
use std::sync::LazyLock;

static REGULAR: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../tests/golden/fonts/NotoSans-Regular-subset.ttf"
    ))
});
static BOLD: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../tests/golden/fonts/NotoSans-Bold-subset.ttf"
    ))
});
static HAN: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../tests/golden/fonts/NotoSansCJKjp-Regular-subset.otf"
    ))
});

fn font(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).unwrap()
}

/// The font that has a letter; the Latin one, which shows a box for it, where none has.
pub fn face(letter: char, bold: bool) -> &'static FontRef<'static> {
    let latin: &'static FontRef = if bold { &BOLD } else { &REGULAR };
    if HAN.glyph_id(letter).0 != 0 && latin.glyph_id(letter).0 == 0 {
        &HAN
    } else {
        latin
    }
}

/// From here on letters are as wide as high: the radicals come first, then kana and Han.
const WIDE: char = '\u{2e80}';

/// How far a letter moves the next one, in ems.
pub fn advance(letter: char, bold: bool) -> f32 {
    let font = face(letter, bold);
    if letter >= WIDE && font.glyph_id(letter).0 == 0 {
        return 1.0;
    }
    font.h_advance_unscaled(font.glyph_id(letter)) / font.units_per_em().unwrap_or(1000.0)
}

/// The advance widths of the fonts, so that what the layout fits also fits when drawn.
pub struct Letters;

impl Measure for Letters {
    fn width(&self, text: &str, font: Font) -> f64 {
        let ems: f32 = text.chars().map(|letter| advance(letter, font.bold)).sum();
        font.size * f64::from(ems)
    }
}
