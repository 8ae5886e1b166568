//! Texts set letter by letter, for the bitmap.

use crate::letters::{advance, face};
use ab_glyph::{Font as _, FontRef, Glyph, PxScale, point};

/// A letter in its place: x from the text's left end, y from its baseline.
pub struct Letter {
    pub font: &'static FontRef<'static>,
    pub glyph: Glyph,
}

/// The letters of a text and its advance width; `size` of the em and all results in one unit. A letter that no font has
/// becomes the box that fonts show for it. Italic is set upright: it is not worth another font.
pub fn set(text: &str, size: f32, bold: bool) -> (Vec<Letter>, f32) {
    let mut x = 0.0;
    let letters = text
        .chars()
        .map(|c| {
            let font = face(c, bold);
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
            x += size * advance(c, bold);
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
    assert!(set("bold", 12.0, true).1 > set("bold", 12.0, false).1);
}
