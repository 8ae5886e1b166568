//! The one place where items become drawing calls.

use std::fmt;

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use super::dash::dashes;
use crate::scene::{Anchor, Color, Font, Item, Pt, Rect, Scene, Stroke};

/// A backend refused to draw.
#[derive(Debug)]
pub struct PaintError(String);

impl fmt::Display for PaintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the picture could not be drawn: {}", self.0)
    }
}

impl std::error::Error for PaintError {}

/// A stroke in the backend's units.
struct Pen {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        self.color
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// Draws a scene.
///
/// `factor` is how many of the backend's units make a CSS pixel: 16 on the canvas, 1 elsewhere; `family` is a CSS font
/// family list.
///
/// # Errors
/// The first error of the backend.
pub fn replay<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    factor: f64,
    family: &str,
) -> Result<(), PaintError> {
    let mut painter = Painter {
        backend,
        factor,
        family,
    };
    scene
        .items
        .iter()
        .try_for_each(|item| painter.item(item))
        .map_err(|error| PaintError(error.to_string()))
}

struct Painter<'a, B: DrawingBackend> {
    backend: &'a mut B,
    factor: f64,
    family: &'a str,
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Painter<'_, B> {
    fn item(&mut self, item: &Item) -> Drawn<B> {
        match item {
            Item::Rect { area, fill } => self.rect(area, *fill),
            Item::Line { from, to, stroke } => self.stroke(&[*from, *to], stroke),
            Item::Path { points, stroke } => self.stroke(points, stroke),
            Item::Polygon { points, fill } => {
                let points: Vec<BackendCoord> = points.iter().map(|p| self.coord(*p)).collect();
                self.backend.fill_polygon(points, &backend_color(*fill))
            }
            Item::Disc { at, radius, fill } => {
                let radius = self.length(*radius).max(1);
                let at = self.coord(*at);
                self.backend
                    .draw_circle(at, radius, &backend_color(*fill), true)
            }
            Item::Text {
                at,
                text,
                font,
                color,
                halo,
                anchor,
            } => {
                if let Some(halo) = halo {
                    // plotters has no outlined text: the halo is the text itself in the ground's colour, moved about.
                    for (dx, dy) in [
                        (-1.0, -1.0),
                        (1.0, -1.0),
                        (-1.0, 1.0),
                        (1.0, 1.0),
                        (0.0, 1.4),
                        (0.0, -1.4),
                        (1.4, 0.0),
                        (-1.4, 0.0),
                    ] {
                        self.text(Pt::new(at.x + dx, at.y + dy), text, *font, *halo, *anchor)?;
                    }
                }
                self.text(*at, text, *font, *color, *anchor)
            }
        }
    }

    /// Edges are rounded before the width follows from them, or bars would jitter while panning.
    fn rect(&mut self, area: &Rect, fill: Color) -> Drawn<B> {
        let from = self.coord(Pt::new(area.x, area.y));
        let to = self.coord(Pt::new(area.right(), area.bottom()));
        self.backend.draw_rect(from, to, &backend_color(fill), true)
    }

    fn stroke(&mut self, points: &[Pt], stroke: &Stroke) -> Drawn<B> {
        let pen = Pen {
            color: backend_color(stroke.color),
            width: self.length(stroke.width).max(1),
        };
        let pieces = match stroke.dash {
            Some((dash, gap)) => dashes(points, dash, gap),
            None => vec![points.to_vec()],
        };
        for piece in pieces {
            let piece: Vec<BackendCoord> = piece.iter().map(|p| self.coord(*p)).collect();
            self.backend.draw_path(piece, &pen)?;
        }
        Ok(())
    }

    fn text(&mut self, at: Pt, text: &str, font: Font, color: Color, anchor: Anchor) -> Drawn<B> {
        let style = match (font.bold, font.italic) {
            (true, _) => FontStyle::Bold,
            (false, true) => FontStyle::Italic,
            (false, false) => FontStyle::Normal,
        };
        let style = TextStyle {
            font: FontDesc::new(
                FontFamily::Name(self.family),
                font.size * self.factor,
                style,
            ),
            color: backend_color(color),
            pos: Pos::new(
                match anchor {
                    Anchor::Left => HPos::Left,
                    Anchor::Center => HPos::Center,
                    Anchor::Right => HPos::Right,
                },
                VPos::Center,
            ),
        };
        let at = self.coord(at);
        self.backend.draw_text(text, &style, at)
    }

    // Layout clips to the window, so that coordinates fit; a stray one saturates instead of wrapping.
    #[allow(clippy::cast_possible_truncation)]
    fn coord(&self, p: Pt) -> BackendCoord {
        (
            (p.x * self.factor).round() as i32,
            (p.y * self.factor).round() as i32,
        )
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn length(&self, css: f64) -> u32 {
        (css * self.factor).round() as u32
    }
}

fn backend_color(color: Color) -> BackendColor {
    BackendColor {
        alpha: color.alpha,
        rgb: color.rgb,
    }
}
