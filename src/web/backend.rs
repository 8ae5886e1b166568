//! A canvas as a backend of plotters.
//!
//! Most of a frame's script is what passes from WebAssembly to the canvas. So colours and fonts are set only where they
//! change, and are strings that JavaScript has already; calls that cannot fail for numbers are not asked whether they did.

use std::convert::Infallible;

use js_sys::JsString;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::context::{Context, SUBPIXELS, subpixels};
use super::labels::{Labels, Look};
use super::tiles::Tiles;
use crate::paint::Backend;
use crate::scene::Hatch;

/// Colours and fonts as strings of JavaScript, kept from frame to frame.
#[derive(Debug, Default)]
struct Strings {
    /// In the order of their keys.
    known: Vec<(u64, JsString)>,
}

impl Strings {
    /// So many are remembered: fades pass through many colours.
    const MOST: usize = 1000;

    fn get(&mut self, key: u64, make: &dyn Fn() -> String) -> JsString {
        match self.known.binary_search_by_key(&key, |(key, _)| *key) {
            Ok(at) => self.known.get(at).map(|(_, text)| text.clone()),
            Err(at) => {
                let text = JsString::from(make());
                if self.known.len() < Self::MOST {
                    self.known.insert(at, (key, text.clone()));
                } else {
                    self.known = vec![(key, text.clone())];
                }
                Some(text)
            }
        }
        .unwrap_or_default()
    }
}

/// What backends keep from frame to frame.
#[derive(Default)]
pub struct Kept {
    strings: Strings,
    tiles: Tiles,
    /// Texts with an outline.
    pub labels: Labels,
}

/// What the context is set to.
#[derive(Default)]
struct Set {
    fill: Option<u32>,
    stroke: Option<(u32, u32)>,
    font: Option<u64>,
    anchor: Option<(&'static str, &'static str)>,
}

/// Draws on a canvas. The context is whoever made this one's to save and restore.
pub struct CanvasBackend<'a> {
    context: &'a Context,
    strings: &'a mut Strings,
    tiles: &'a mut Tiles,
    labels: &'a mut Labels,
    family: &'a str,
    dpr: f64,
    origin: (f64, f64),
    set: Set,
}

/// A colour's four bytes. Opacities that a byte does not tell apart look the same.
fn rgba(color: BackendColor) -> u32 {
    let (r, g, b) = color.rgb;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let alpha = (color.alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
    u32::from_be_bytes([r, g, b, alpha])
}

/// Weight and slant as CSS writes them, and a number for them.
const fn weight(style: FontStyle) -> (&'static str, u64) {
    match style {
        FontStyle::Bold => ("bold", 1),
        FontStyle::Oblique | FontStyle::Italic => ("italic", 2),
        FontStyle::Normal => ("normal", 3),
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> CanvasBackend<'a> {
    /// Draws with this context, in [`SUBPIXELS`]; `dpr` is device pixels to the CSS pixel, `origin` what device pixel of the
    /// picture the canvas begins with, `family` the CSS font family list of all texts.
    pub fn new(
        context: &'a Context,
        kept: &'a mut Kept,
        dpr: f64,
        origin: (f64, f64),
        family: &'a str,
    ) -> Self {
        Self {
            context,
            strings: &mut kept.strings,
            tiles: &mut kept.tiles,
            labels: &mut kept.labels,
            family,
            dpr,
            origin,
            set: Set::default(),
        }
    }

    /// A colour's string by its bytes.
    fn color(&mut self, rgba: u32) -> JsString {
        self.strings.get(rgba.into(), &|| format!("#{rgba:08x}"))
    }

    fn fill(&mut self, color: BackendColor) {
        let rgba = rgba(color);
        if self.set.fill != Some(rgba) {
            let color = self.color(rgba);
            self.context.set_fill(&color);
            self.set.fill = Some(rgba);
        }
    }

    fn stroke(&mut self, color: BackendColor, width: u32) {
        let rgba = rgba(color);
        if self.set.stroke != Some((rgba, width)) {
            let color = self.color(rgba);
            self.context.set_stroke(&color);
            self.context.set_line_width(width.into());
            self.set.stroke = Some((rgba, width));
        }
    }

    fn text<S: BackendTextStyle>(&mut self, style: &S) {
        let (size, slant) = (style.size(), weight(style.style()));
        // Sizes have at most a few decimals. Keys of colours have 32 bits: those of fonts stand behind them.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let key = ((size * 100.0) as u64) << 40 | slant.1 << 32;
        if self.set.font != Some(key) {
            let family = self.family;
            let font = || format!("{} {size}px {family}", slant.0);
            let string = self.strings.get(key, &font);
            self.context.set_type(&string);
            self.set.font = Some(key);
        }
        let anchor = style.anchor();
        let across = match anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        let upright = match anchor.v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if self.set.anchor != Some((across, upright)) {
            self.context.set_text_align(across);
            self.context.set_text_baseline(upright);
            self.set.anchor = Some((across, upright));
        }
    }

    /// Begins a path; false where there is none.
    fn path(&self, points: impl IntoIterator<Item = BackendCoord>) -> bool {
        self.context.begin_path();
        self.lay(points)
    }

    /// Goes on with another piece of a path; false where there is none.
    fn lay(&self, points: impl IntoIterator<Item = BackendCoord>) -> bool {
        let mut points = points.into_iter();
        let Some((x, y)) = points.next() else {
            return false;
        };
        self.context.move_to(x.into(), y.into());
        for (x, y) in points {
            self.context.line_to(x.into(), y.into());
        }
        true
    }
}

impl DrawingBackend for CanvasBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let canvas = self.context.canvas();
        canvas.map_or((0, 0), |canvas| (canvas.width(), canvas.height()))
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
        let [x, y, w, h] = [left, top, right - left, bottom - top].map(f64::from);
        if fill {
            self.fill(style.color());
            self.context.fill_rect(x, y, w, h);
        } else {
            self.stroke(style.color(), style.stroke_width());
            self.context.stroke_rect(x, y, w, h);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke(style.color(), style.stroke_width());
        if self.path(path) {
            self.context.stroke();
        }
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
        self.fill(style.color());
        if self.path(path) {
            self.context.fill();
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        self.context.circle(
            x.into(),
            y.into(),
            radius.into(),
            0.0,
            std::f64::consts::TAU,
        );
        if fill {
            self.fill(style.color());
            self.context.fill();
        } else {
            self.stroke(style.color(), style.stroke_width());
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.text(style);
        self.fill(style.color());
        self.context.write(text, x.into(), y.into());
        Ok(())
    }
}

impl Backend for CanvasBackend<'_> {
    fn label<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        outline: BackendColor,
        width: u32,
        (x, y): BackendCoord,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        let look = Look {
            font: style.size() / SUBPIXELS,
            weight: weight(style.style()).0,
            color: rgba(style.color()),
            outline: rgba(outline),
            width: f64::from(width) / SUBPIXELS,
        };
        let along = match style.anchor().h_pos {
            HPos::Left => 0.0,
            HPos::Center => 0.5,
            HPos::Right => 1.0,
        };
        let [x, y] = [x, y].map(|at| f64::from(at) / SUBPIXELS);
        let Some(label) = self.labels.drawn(text, &look) else {
            self.text(style);
            self.stroke(outline, width);
            // On whole pixels as its picture will be, or it would jump.
            let [x, y] = [x, y].map(|at| at.round() * SUBPIXELS);
            self.context.outline(text, x, y);
            self.fill(style.color());
            self.context.write(text, x, y);
            return Ok(true);
        };
        label.draw(self.context, x, y, along);
        Ok(true)
    }

    fn strokes<S: BackendStyle>(
        &mut self,
        paths: &[Vec<BackendCoord>],
        style: &S,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        self.stroke(style.color(), style.stroke_width());
        self.context.begin_path();
        for path in paths {
            self.lay(path.iter().copied());
        }
        self.context.stroke();
        Ok(true)
    }

    fn hatch(
        &mut self,
        points: &[BackendCoord],
        hatch: &Hatch,
    ) -> Result<bool, DrawingErrorKind<Infallible>> {
        let Some((pattern, side)) = self.tiles.pattern(self.context, hatch, self.dpr) else {
            return Ok(false);
        };
        if !self.path(points.iter().copied()) {
            return Ok(true);
        }
        self.set.fill = None;
        self.context.set_fill_style_canvas_pattern(&pattern);
        // The path stands; the pattern follows the transform of the moment. Whole pixels, or tiles would be blurred.
        let [x, y] =
            [hatch.origin.x, hatch.origin.y].map(|css| (css * self.dpr).round() % f64::from(side));
        let (left, top) = self.origin;
        self.context.place(1.0, 0.0, 0.0, 1.0, x - left, y - top);
        self.context.fill();
        subpixels(self.context, self.origin);
        Ok(true)
    }
}
