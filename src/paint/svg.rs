//! Scenes as SVG text, for export, for print, and for pages where nothing runs.
//!
//! A backend of our own: plotters' writer knows neither halos nor opacity of strokes, and spells every shape out. Shapes
//! are paths of steps here, which take half the room, and nothing needs a `style`, which strict policies refuse.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::replay::{Backend, PaintError, backend_color, replay};
use crate::geo::Point;
use crate::geo::hatch::hatch as lines;
use crate::scene::{Hatch, Rect, Scene};

/// The scene as an SVG document of `area`'s size, CSS pixels. Places are rounded to whole `units`, so many a CSS pixel: 1
/// for a small file, more for paper, whose dots are finer than a screen's.
///
/// # Errors
/// Where the writer fails; it writes to memory, so it should not.
pub fn svg_from_scene(
    scene: &Scene,
    area: Rect,
    family: &str,
    units: u32,
) -> Result<String, PaintError> {
    let factor = f64::from(units.max(1));
    // A window has at most some thousands of pixels.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = |css: f64| css.round() as u32;
    let (width, height) = (size(area.w), size(area.h));
    let mut svg = Svg {
        text: String::new(),
        size: (width * units.max(1), height * units.max(1)),
        factor,
        halo: None,
    };
    let (across, down) = svg.size;
    // What all inherit: corners are round as on the canvas, and an outline lies under its letters.
    svg.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {across} {down}\" fill=\"none\" stroke-linejoin=\"round\" paint-order=\"stroke\" font-family=\"{}\">\n",
        Escaped(family)
    ));
    replay(scene, &mut svg, factor, family)?;
    svg.text.push_str("</svg>\n");
    Ok(svg.text)
}

struct Svg {
    text: String,
    size: (u32, u32),
    factor: f64,
    /// Of the text that comes next: one text with an outline is found once, where two would be found twice.
    halo: Option<(BackendColor, u32)>,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Svg {
    /// Writing to a string cannot fail.
    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.text.write_fmt(words);
    }

    /// The steps from point to point, as a path's `d`.
    fn steps(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut points = points.into_iter();
        let Some(mut last) = points.next() else {
            return;
        };
        self.put(format_args!("M{} {}", last.0, last.1));
        let mut letter = "l";
        for (x, y) in points {
            // A minus parts two numbers as well as a space does.
            let gap = |step: i32| if step < 0 { "" } else { " " };
            let (dx, dy) = (x - last.0, y - last.1);
            let before = if letter.is_empty() { gap(dx) } else { letter };
            self.put(format_args!("{before}{dx}{}{dy}", gap(dy)));
            (last, letter) = ((x, y), "");
        }
    }

    /// An attribute with a colour, and one for its opacity where it has one.
    fn color(&mut self, name: &str, color: BackendColor) {
        let (r, g, b) = color.rgb;
        self.put(format_args!(" {name}=\"#{r:02x}{g:02x}{b:02x}\""));
        if color.alpha < 1.0 {
            // Hundredths are finer than an eye sees.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let hundredths = (color.alpha.clamp(0.0, 0.99) * 100.0).round() as u32;
            self.put(format_args!(" {name}-opacity=\".{hundredths:02}\""));
        }
    }

    fn stroke(&mut self, color: BackendColor, width: u32) {
        self.color("stroke", color);
        if width != 1 {
            self.put(format_args!(" stroke-width=\"{width}\""));
        }
    }

    /// A path with what `pen` says of it.
    fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        pen: impl FnOnce(&mut Self),
    ) {
        self.text.push_str("<path d=\"");
        self.steps(points);
        self.text.push('"');
        pen(self);
        self.text.push_str("/>\n");
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (w, h) = (right - left, bottom - top);
        self.put(format_args!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{w}\" height=\"{h}\""
        ));
        if fill {
            self.color("fill", style.color());
        } else {
            self.stroke(style.color(), style.stroke_width());
        }
        self.text.push_str("/>\n");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, |svg| svg.stroke(style.color(), style.stroke_width()));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, |svg| svg.color("fill", style.color()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""));
        if fill {
            self.color("fill", style.color());
        } else {
            self.stroke(style.color(), style.stroke_width());
        }
        self.text.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        // Sizes have at most two digits after the point.
        let size = (style.size() * 100.0).round() / 100.0;
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" dy=\".35em\" font-size=\"{size}\""
        ));
        self.text.push_str(match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        });
        self.text.push_str(match style.style() {
            FontStyle::Bold => " font-weight=\"bold\"",
            FontStyle::Italic | FontStyle::Oblique => " font-style=\"italic\"",
            FontStyle::Normal => "",
        });
        self.color("fill", style.color());
        if let Some((color, width)) = self.halo.take() {
            self.stroke(color, width);
        }
        self.put(format_args!(">{}</text>\n", Escaped(text)));
        Ok(())
    }
}

impl Backend for Svg {
    fn label<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        outline: BackendColor,
        width: u32,
        at: BackendCoord,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        self.halo = Some((outline, width));
        self.draw_text(text, style, at).map(|()| true)
    }

    fn strokes<S: BackendStyle>(
        &mut self,
        paths: &[Vec<BackendCoord>],
        style: &S,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        self.text.push_str("<path d=\"");
        for path in paths {
            self.steps(path.iter().copied());
        }
        self.text.push('"');
        self.stroke(style.color(), style.stroke_width());
        self.text.push_str("/>\n");
        Ok(true)
    }

    /// All lines of an area as one path.
    fn hatch(
        &mut self,
        points: &[BackendCoord],
        hatch: &Hatch,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        if let Some(ground) = hatch.ground {
            self.path(points.iter().copied(), |svg| {
                svg.color("fill", backend_color(ground));
            });
        }
        let ring = points.iter();
        let ring = ring.map(|(x, y)| Point::new((*x).into(), (*y).into()));
        let angle = hatch.degrees.to_radians();
        let phase = hatch.origin.y * angle.cos() - hatch.origin.x * angle.sin();
        let (spacing, phase) = (hatch.spacing * self.factor, phase * self.factor);
        self.text.push_str("<path d=\"");
        for (from, to) in lines(&[ring.collect()], angle, spacing, phase) {
            // They lie within the area, whose corners are whole numbers of this size.
            #[allow(clippy::cast_possible_truncation)]
            self.steps([from, to].map(|p| (p.x.round() as i32, p.y.round() as i32)));
        }
        self.text.push('"');
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let width = (hatch.width * self.factor).round().max(1.0) as u32;
        self.stroke(backend_color(hatch.color), width);
        self.text.push_str("/>\n");
        Ok(true)
    }
}

/// A text as it stands between tags and in attributes.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chars().try_for_each(|letter| match letter {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            // XML has no place for these.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                f.write_char(' ')
            }
            letter => f.write_char(letter),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Anchor, Color, Font, Pt};

    const AREA: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 40.0,
        h: 20.0,
    };
    const INK: Color = Color::hex(0x11_22_33);

    #[test]
    fn text_keeps_its_size_and_is_escaped() {
        let mut scene = Scene::default();
        let (at, font) = (Pt::new(5.0, 9.0), Font::regular(12.0));
        scene.text(at, "A < B\u{1}", font, INK, Anchor::Center);
        let svg = svg_from_scene(&scene, AREA, "a, \"b\"", 1).unwrap();
        assert!(svg.contains("font-size=\"12\""), "{svg}");
        assert!(svg.contains(">A &lt; B </text>"), "{svg}");
        assert!(svg.contains("text-anchor=\"middle\""), "{svg}");
        assert!(svg.contains("font-family=\"a, &quot;b&quot;\""), "{svg}");
        assert!(svg.trim_end().ends_with("</svg>"), "{svg}");
    }

    #[test]
    fn a_text_with_a_halo_is_one_text() {
        let mut scene = Scene::default();
        let (at, font, halo) = (Pt::new(5.0, 9.0), Font::bold(12.0), INK.with_alpha(0.5));
        scene.text_on_map(at, "Mukden", font, INK, halo, Anchor::Left);
        scene.text(at, "Dairen", font, INK, Anchor::Left);
        let svg = svg_from_scene(&scene, AREA, "x", 1).unwrap();
        assert_eq!(svg.matches("Mukden").count(), 1);
        assert!(svg.starts_with("<svg ") && svg.contains(" paint-order=\"stroke\""));
        let outline = "stroke=\"#112233\" stroke-opacity=\".50\"";
        assert_eq!(svg.matches(outline).count(), 1, "{svg}");
    }

    #[test]
    fn shapes_are_paths_of_steps_in_units() {
        let mut scene = Scene::default();
        let corners = [(1.0, 2.0), (3.5, 1.0), (3.5, 4.0)].map(|(x, y)| Pt::new(x, y));
        scene.polygon(corners.to_vec(), INK);
        let path = |units| svg_from_scene(&scene, AREA, "x", units).unwrap();
        assert!(
            path(1).contains("d=\"M1 2l3-1 0 3\" fill=\"#112233\""),
            "{}",
            path(1)
        );
        assert!(path(4).contains("d=\"M4 8l10-4 0 12\""), "{}", path(4));
        assert!(path(4).contains("width=\"40\" height=\"20\" viewBox=\"0 0 160 80\""));
    }

    #[test]
    fn the_lines_of_a_hatch_are_one_path() {
        let mut scene = Scene::default();
        let square = [(0.0, 0.0), (8.0, 0.0), (8.0, 8.0), (0.0, 8.0)].map(|(x, y)| Pt::new(x, y));
        let hatch = Hatch {
            color: INK,
            ground: None,
            degrees: 0.0,
            spacing: 3.0,
            width: 1.0,
            origin: Pt::new(0.0, 1.0),
        };
        scene.hatched(square.to_vec(), hatch);
        let svg = svg_from_scene(&scene, AREA, "x", 1).unwrap();
        assert!(svg.contains("d=\"M0 1l8 0M0 4l8 0M0 7l8 0\""), "{svg}");
    }
}
