//! Texts set in the fonts of `tests/golden/fonts/`.

use ab_glyph::{Font as _, FontRef, Glyph, PxScale, point};
use borderline::scene::{Font, Measure};
use std::sync::LazyLock;

static REGULAR: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../../tests/golden/fonts/NotoSans-Regular-subset.ttf"
    ))
});
static BOLD: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../../tests/golden/fonts/NotoSans-Bold-subset.ttf"
    ))
});
static HAN: LazyLock<FontRef> = LazyLock::new(|| {
    font(include_bytes!(
        "../../../tests/golden/fonts/NotoSansCJKjp-Regular-subset.otf"
    ))
});

fn font(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).unwrap()
}

/// The advance widths of the fonts, so that what the layout fits also fits when drawn.
pub struct Letters;

impl Measure for Letters {
    fn width(&self, text: &str, font: Font) -> f64 {
        f64::from(set(text, font.size as f32, font.bold).1)
    }
}

/// A letter in its place: x from the text's left end, y from its baseline.
pub struct Letter {
    pub font: &'static FontRef<'static>,
    pub glyph: Glyph,
}

/// The letters of a text and its advance width; `size` of the em and all results in one unit. A letter that no font has
/// becomes the box that fonts show for it. Italic is set upright: it is not worth another font.
pub fn set(text: &str, size: f32, bold: bool) -> (Vec<Letter>, f32) {
    let latin: &'static FontRef = if bold { &BOLD } else { &REGULAR };
    let mut x = 0.0;
    let letters = text
        .chars()
        .map(|c| {
            let font = if HAN.glyph_id(c).0 != 0 && latin.glyph_id(c).0 == 0 {
                &HAN
            } else {
                latin
            };
            let id = font.glyph_id(c);
            let em = size / font.units_per_em().unwrap();
            let letter = Letter {
                font,
                // ab_glyph's scale is the height of a line, not of the em.
                glyph: id.with_scale_and_position(
                    PxScale::from(em * font.height_unscaled()),
                    point(x, 0.0),
                ),
            };
            x += em * font.h_advance_unscaled(id);
            letter
        })
        .collect();
    (letters, x)
}

#[test]
fn letters_come_from_the_font_that_has_them() {
    let (letters, width) = set("Aж満", 10.0, false);
    assert!(letters.iter().all(|letter| letter.glyph.id.0 != 0));
    assert!(letters[0].glyph.position.x < letters[1].glyph.position.x);
    // A Han letter is one em wide.
    assert!((width - letters[2].glyph.position.x - 10.0).abs() < 1e-3);
    assert!(Letters.width("bold", Font::bold(12.0)) > Letters.width("bold", Font::regular(12.0)));
}
