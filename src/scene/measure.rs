//! How wide a text is: the one thing that layout must ask the edge for.

use super::item::Font;

/// Widths of texts in CSS pixels. The browser's canvas answers in the product, a table of widths in tests.
pub trait Measure {
    /// The advance width of `text` set in `font`.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// Rough widths by script, for where no font is at hand: Han and kana are square, capitals wide, the rest half an em.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rough;

impl Measure for Rough {
    fn width(&self, text: &str, font: Font) -> f64 {
        let ems: f64 = text
            .chars()
            .map(|c| match c {
                '\u{2e80}'..='\u{9fff}'
                | '\u{ac00}'..='\u{d7af}'
                | '\u{f900}'..='\u{faff}'
                | '\u{ff00}'..='\u{ffef}' => 1.0,
                'A'..='Z' | 'А'..='Я' | 'm' | 'w' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' => 0.72,
                'i' | 'j' | 'l' | '.' | ',' | ' ' | '\'' => 0.32,
                _ => 0.56,
            })
            .sum();
        ems * font.size
    }
}
