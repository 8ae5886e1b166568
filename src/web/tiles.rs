//! Tiles of parallel lines on their ground, which the canvas lays side by side much faster than it strokes line by line.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d};

use super::context::canvas_beside;
use crate::scene::{Color, Hatch};

/// Tiles kept before they are forgotten and made anew; a theme has fewer.
const MOST: usize = 64;

/// A tile.
struct Tile {
    color: Color,
    ground: Option<Color>,
    degrees: f64,
    width: f64,
    side: u32,
    pattern: CanvasPattern,
}

/// The tiles that were needed so far.
#[derive(Default)]
pub struct Tiles(Vec<Tile>);

/// The side of the square after which lines repeat, device pixels: a whole number, or the tiles would be blurred.
fn side(hatch: &Hatch, dpr: f64) -> u32 {
    let slant = hatch.degrees.to_radians();
    let along = slant.sin().abs().max(slant.cos().abs());
    // A few dozen pixels at most.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = (hatch.spacing * dpr / along).round().clamp(2.0, 512.0) as u32;
    side
}

impl Tiles {
    /// The pattern of a hatch and the side of its tile, device pixels; `None` where the browser makes none.
    pub fn pattern(
        &mut self,
        context: &CanvasRenderingContext2d,
        hatch: &Hatch,
        dpr: f64,
    ) -> Option<(CanvasPattern, u32)> {
        let (color, degrees, side) = (hatch.color, hatch.degrees, side(hatch, dpr));
        let width = hatch.width * dpr;
        let known = self.0.iter().position(|tile| {
            tile.color == color
                && tile.ground == hatch.ground
                && tile.degrees == degrees
                && tile.width == width
                && tile.side == side
        });
        let at = match known {
            Some(at) => at,
            None => {
                if self.0.len() >= MOST {
                    self.0.clear();
                }
                let pattern = drawn(context, hatch, width, side).ok()??;
                self.0.push(Tile {
                    color,
                    ground: hatch.ground,
                    degrees,
                    width,
                    side,
                    pattern,
                });
                self.0.len() - 1
            }
        };
        self.0.get(at).map(|tile| (tile.pattern.clone(), tile.side))
    }
}

fn drawn(
    context: &CanvasRenderingContext2d,
    hatch: &Hatch,
    width: f64,
    side: u32,
) -> Result<Option<CanvasPattern>, JsValue> {
    let Some(tile) = canvas_beside(context)? else {
        return Ok(None);
    };
    tile.set_width(side);
    tile.set_height(side);
    let Some(pen) = tile.get_context("2d")? else {
        return Ok(None);
    };
    let pen: CanvasRenderingContext2d = pen.dyn_into()?;
    let side = f64::from(side);
    if let Some(ground) = hatch.ground {
        pen.set_fill_style_str(&ground.css());
        pen.fill_rect(0.0, 0.0, side, side);
    }
    pen.set_stroke_style_str(&hatch.color.css());
    pen.set_line_width(width);
    let (sin, cos) = hatch.degrees.to_radians().sin_cos();
    let (dx, dy) = (2.0 * side * cos, 2.0 * side * sin);
    // A line through each corner. As one path, what lies on itself is not painted twice.
    pen.begin_path();
    for (x, y) in [(0.0, 0.0), (side, 0.0), (0.0, side), (side, side)] {
        pen.move_to(x - dx, y - dy);
        pen.line_to(x + dx, y + dy);
    }
    pen.stroke();
    context.create_pattern_with_html_canvas_element(&tile, "repeat")
}
