//! The one place where items become drawing calls.

use std::fmt;

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::dash::dashes;
use crate::geo::Point;
use crate::geo::hatch::hatch as lines;
use crate::scene::{Anchor, Color, Fill, Font, Hatch, Item, Pt, Rect, Scene, Stroke};

/// How far a halo reaches beyond its text, CSS px.
const HALO: f64 = 1.4;

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

/// What plotters has no call for.
pub trait Backend: DrawingBackend {
    /// Draws a text with an outline around it, `width` backend units wide, in one; false where it cannot.
    ///
    /// # Errors
    /// The backend's own.
    fn label<S: BackendTextStyle>(
        &mut self,
        _text: &str,
        _style: &S,
        _outline: BackendColor,
        _width: u32,
        _at: BackendCoord,
    ) -> Result<bool, DrawingErrorKind<Self::ErrorType>> {
        Ok(false)
    }

    /// Strokes paths as one; false where it can do so one by one alone.
    ///
    /// # Errors
    /// The backend's own.
    fn strokes<S: BackendStyle>(
        &mut self,
        _paths: &[Vec<BackendCoord>],
        _style: &S,
    ) -> Result<bool, DrawingErrorKind<Self::ErrorType>> {
        Ok(false)
    }

    /// Fills a polygon with parallel lines; false where it cannot.
    ///
    /// # Errors
    /// The backend's own.
    fn hatch(
        &mut self,
        _points: &[BackendCoord],
        _hatch: &Hatch,
    ) -> Result<bool, DrawingErrorKind<Self::ErrorType>> {
        Ok(false)
    }
}

/// Draws a scene.
///
/// `factor` is how many of the backend's units make a CSS pixel: 16 on the canvas, 1 elsewhere; `family` is a CSS font
/// family list.
///
/// # Errors
/// The first error of the backend.
pub fn replay<B: Backend>(
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
        .chunk_by(|a, b| stroke_of(a).is_some_and(|stroke| stroke_of(b) == Some(stroke)))
        .try_for_each(|run| painter.run(run))
        .map_err(|error| PaintError(error.to_string()))
}

/// What an item is stroked with. Strokes of one look that follow each other are one: where they meet or cross they are no
/// darker than elsewhere.
const fn stroke_of(item: &Item) -> Option<Stroke> {
    match item {
        Item::Line { stroke, .. } | Item::Path { stroke, .. } => Some(stroke.begun_at(0.0)),
        _ => None,
    }
}

struct Painter<'a, B: Backend> {
    backend: &'a mut B,
    factor: f64,
    family: &'a str,
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<'a, B: Backend> Painter<'a, B> {
    /// Items that follow each other and are stroked alike, or one item.
    fn run(&mut self, items: &[Item]) -> Drawn<B> {
        match items {
            [first, _, ..] if stroke_of(first).is_some() => {
                let mut paths = Vec::new();
                for item in items {
                    match item {
                        Item::Line { from, to, stroke } => {
                            paths.extend(self.pieces(&[*from, *to], stroke));
                        }
                        Item::Path { points, stroke } => paths.extend(self.pieces(points, stroke)),
                        _ => {}
                    }
                }
                stroke_of(first).map_or(Ok(()), |stroke| self.paths(paths, &stroke))
            }
            _ => items.iter().try_for_each(|item| self.item(item)),
        }
    }

    fn item(&mut self, item: &Item) -> Drawn<B> {
        match item {
            Item::Rect { area, fill } => self.rect(area, *fill),
            Item::Line { from, to, stroke } => self.stroke(&[*from, *to], stroke),
            Item::Path { points, stroke } => self.stroke(points, stroke),
            Item::Polygon { points, fill } => match fill {
                Fill::Solid(color) => self.fill(points, *color),
                Fill::Hatch(hatch) => self.hatch(points, hatch),
            },
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
                let style = self.style(*font, *color, *anchor);
                let place = self.coord(*at);
                if let Some(halo) = halo {
                    let (outline, width) = (backend_color(*halo), self.length(2.0 * HALO));
                    if self.backend.label(text, &style, outline, width, place)? {
                        return Ok(());
                    }
                    self.halo(*at, text, &self.style(*font, *halo, *anchor))?;
                }
                self.backend.draw_text(text, &style, place)
            }
        }
    }

    fn fill(&mut self, points: &[Pt], color: Color) -> Drawn<B> {
        let points = self.coords(points);
        self.backend.fill_polygon(points, &backend_color(color))
    }

    /// Where the backend has no patterns, line by line.
    fn hatch(&mut self, points: &[Pt], hatch: &Hatch) -> Drawn<B> {
        let coords = self.coords(points);
        if self.backend.hatch(&coords, hatch)? {
            return Ok(());
        }
        if let Some(ground) = hatch.ground {
            self.fill(points, ground)?;
        }
        let ring = points.iter().map(|p| Point::new(p.x, p.y)).collect();
        let angle = hatch.degrees.to_radians();
        let phase = hatch.origin.y * angle.cos() - hatch.origin.x * angle.sin();
        let stroke = Stroke::solid(hatch.color, hatch.width);
        for (from, to) in lines(&[ring], angle, hatch.spacing, phase) {
            self.stroke(&[from, to].map(|p| Pt::new(p.x, p.y)), &stroke)?;
        }
        Ok(())
    }

    /// Edges are rounded before the width follows from them, or bars would jitter while panning.
    fn rect(&mut self, area: &Rect, fill: Color) -> Drawn<B> {
        let from = self.coord(Pt::new(area.x, area.y));
        let to = self.coord(Pt::new(area.right(), area.bottom()));
        self.backend.draw_rect(from, to, &backend_color(fill), true)
    }

    fn stroke(&mut self, points: &[Pt], stroke: &Stroke) -> Drawn<B> {
        let paths = self.pieces(points, stroke);
        self.paths(paths, stroke)
    }

    /// A stroke cut into its dashes.
    fn pieces(&self, points: &[Pt], stroke: &Stroke) -> Vec<Vec<BackendCoord>> {
        match stroke.dash {
            Some((dash, gap)) => {
                let pieces = dashes(points, dash, gap, stroke.begun);
                pieces.iter().map(|piece| self.coords(piece)).collect()
            }
            None => vec![self.coords(points)],
        }
    }

    fn paths(&mut self, paths: Vec<Vec<BackendCoord>>, stroke: &Stroke) -> Drawn<B> {
        let pen = Pen {
            color: backend_color(stroke.color),
            width: self.length(stroke.width).max(1),
        };
        if self.backend.strokes(&paths, &pen)? {
            return Ok(());
        }
        let mut paths = paths.into_iter();
        paths.try_for_each(|path| self.backend.draw_path(path, &pen))
    }

    /// An outline for backends without: the text itself in the ground's colour, moved about.
    fn halo(&mut self, at: Pt, text: &str, style: &TextStyle<'_>) -> Drawn<B> {
        for (dx, dy) in [
            (-1.0, -1.0),
            (1.0, -1.0),
            (-1.0, 1.0),
            (1.0, 1.0),
            (0.0, HALO),
            (0.0, -HALO),
            (HALO, 0.0),
            (-HALO, 0.0),
        ] {
            let moved = self.coord(Pt::new(at.x + dx, at.y + dy));
            self.backend.draw_text(text, style, moved)?;
        }
        Ok(())
    }

    fn style(&self, font: Font, color: Color, anchor: Anchor) -> TextStyle<'a> {
        let style = match (font.bold, font.italic) {
            (true, _) => FontStyle::Bold,
            (false, true) => FontStyle::Italic,
            (false, false) => FontStyle::Normal,
        };
        TextStyle {
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
        }
    }

    // Layout clips to the window, so that coordinates fit; a stray one saturates instead of wrapping.
    #[allow(clippy::cast_possible_truncation)]
    fn coord(&self, p: Pt) -> BackendCoord {
        (
            (p.x * self.factor).round() as i32,
            (p.y * self.factor).round() as i32,
        )
    }

    fn coords(&self, points: &[Pt]) -> Vec<BackendCoord> {
        points.iter().map(|p| self.coord(*p)).collect()
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn length(&self, css: f64) -> u32 {
        (css * self.factor).round() as u32
    }
}

/// A colour as plotters has it.
#[must_use]
pub const fn backend_color(color: Color) -> BackendColor {
    BackendColor {
        alpha: color.alpha,
        rgb: color.rgb,
    }
}
