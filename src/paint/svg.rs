//! Scenes as SVG text, for export and print.

use plotters::backend::SVGBackend;

use super::replay::{Backend, PaintError, replay};
use crate::scene::{Item, Rect, Scene};

/// plotters' SVG writer divides every font size by this.
const FONT_DIVISOR: f64 = 1.24;

impl Backend for SVGBackend<'_> {}

/// The scene as an SVG document of `area`'s size, CSS pixels.
///
/// # Errors
/// Where the writer fails; it writes to memory, so it should not.
pub fn svg_from_scene(scene: &Scene, area: Rect, family: &str) -> Result<String, PaintError> {
    let mut text = String::new();
    let mut scene = scene.clone();
    for item in &mut scene.items {
        if let Item::Text { font, .. } = item {
            font.size *= FONT_DIVISOR;
        }
    }
    {
        // A window has at most some thousands of pixels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = (area.w.round() as u32, area.h.round() as u32);
        let mut backend = SVGBackend::with_string(&mut text, size);
        replay(&scene, &mut backend, 1.0, family)?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Anchor, Color, Font, Pt};

    #[test]
    fn text_keeps_its_size_and_is_escaped() {
        let mut scene = Scene::default();
        scene.text(
            Pt::new(5.0, 9.0),
            "A < B",
            Font::regular(12.0),
            Color::hex(0x11_22_33),
            Anchor::Center,
        );
        let svg = svg_from_scene(&scene, Rect::new(0.0, 0.0, 40.0, 20.0), "system-ui").unwrap();
        assert!(svg.contains("font-size=\"12\""), "{svg}");
        assert!(svg.contains("A &lt; B"), "{svg}");
        assert!(svg.contains("text-anchor=\"middle\""), "{svg}");
        assert!(svg.trim_end().ends_with("</svg>"), "{svg}");
    }
}
