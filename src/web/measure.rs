//! Widths of texts by the canvas' own `measureText`.
//!
//! A frame may ask for thousands of labels that were never seen before. So letters are measured, each once for a font,
//! and a text is as wide as its letters: the kerning that this leaves out mostly makes it narrower. Only scripts whose
//! letters join or change their shapes are measured by the text.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::scene::{Font, Measure};

use super::context::Context;

/// Letters before this one have a table: Latin, Greek and Cyrillic.
const TABLE: usize = 0x530;
/// So many texts that must be measured whole are remembered before they are forgotten and begun anew.
const MOST_TEXTS: usize = 2_000;

/// The letter that has the width of this one, since all of its kind have; `None` where only the neighbours tell.
fn like(letter: char) -> Option<char> {
    Some(match letter {
        '\u{0}'..='\u{52f}' | '\u{1e00}'..='\u{218f}' | '\u{3000}'..='\u{303f}' => letter,
        '\u{ff00}'..='\u{ffef}' => letter,
        // Han and kana stand in squares, Hangul too.
        '\u{3040}'..='\u{30ff}' => 'の',
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => '一',
        '\u{ac00}'..='\u{d7a3}' => '가',
        _ => return None,
    })
}

/// Whether it stands on the letter before it and takes no room.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}')
}

/// What is known of a font.
struct Widths {
    font: Font,
    /// Of the first letters; not a number where one was not seen yet.
    table: Vec<f64>,
    /// Of other letters, in order.
    letters: Vec<(char, f64)>,
    texts: HashMap<String, f64>,
}

/// Measures texts with a canvas.
pub struct CanvasMeasure {
    context: Context,
    family: String,
    fonts: RefCell<Vec<Widths>>,
}

impl CanvasMeasure {
    /// Measures with this context, whose font it sets; `family` is a CSS font family list.
    pub fn new(context: Context, family: &str) -> Self {
        Self {
            context,
            family: family.to_owned(),
            fonts: RefCell::default(),
        }
    }

    fn measured(&self, text: &str, font: Font) -> f64 {
        let style = match (font.bold, font.italic) {
            (true, _) => "bold",
            (false, true) => "italic",
            (false, false) => "normal",
        };
        self.context
            .set_font(&format!("{style} {}px {}", font.size, self.family));
        // The call cannot fail for a string; half an em a character is the harmless guess.
        self.context.measure_text(text).map_or_else(
            |_| text.chars().count() as f64 * font.size / 2.0,
            |metrics| metrics.width(),
        )
    }

    fn letter(&self, widths: &mut Widths, letter: char) -> f64 {
        if is_mark(letter) {
            return 0.0;
        }
        let measured = || self.measured(letter.encode_utf8(&mut [0; 4]), widths.font);
        if let Some(known) = widths.table.get_mut(letter as usize) {
            if known.is_nan() {
                *known = measured();
            }
            return *known;
        }
        match widths
            .letters
            .binary_search_by_key(&letter, |(known, _)| *known)
        {
            Ok(at) => widths.letters.get(at).map_or(0.0, |(_, width)| *width),
            Err(at) => {
                let width = measured();
                widths.letters.insert(at, (letter, width));
                width
            }
        }
    }

    fn whole(&self, widths: &mut Widths, text: &str) -> f64 {
        if let Some(width) = widths.texts.get(text) {
            return *width;
        }
        if widths.texts.len() > MOST_TEXTS {
            widths.texts.clear();
        }
        let width = self.measured(text, widths.font);
        widths.texts.insert(text.to_owned(), width);
        width
    }
}

impl Measure for CanvasMeasure {
    fn width(&self, text: &str, font: Font) -> f64 {
        let mut fonts = self.fonts.borrow_mut();
        let at = fonts.iter().position(|widths| widths.font == font);
        let at = at.unwrap_or_else(|| {
            fonts.push(Widths {
                font,
                table: vec![f64::NAN; TABLE],
                letters: Vec::new(),
                texts: HashMap::new(),
            });
            fonts.len() - 1
        });
        let Some(widths) = fonts.get_mut(at) else {
            return 0.0;
        };
        let mut sum = 0.0;
        for letter in text.chars() {
            match like(letter) {
                Some(letter) => sum += self.letter(widths, letter),
                None => return self.whole(widths, text),
            }
        }
        sum
    }
}
