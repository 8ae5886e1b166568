//! The bitmap a scene is drawn on.

use super::letters;
use super::picture::Picture;
use ab_glyph::Font as _;
use borderline::paint::{Backend, replay};
use borderline::scene::Scene;
use plotters::backend::{BitMapBackend, RGBPixel};
use plotters::style::{Color as _, ShapeStyle, WHITE};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

/// Bitmap pixels to a CSS pixel along each side. plotters smooths few edges, and drops parts of a pixel; drawn at twice
/// the size and averaged, the picture is near to the canvas.
const FACTOR: u32 = 2;

/// How far below the middle of a text its baseline is, in ems: half the height of Noto Sans's capitals.
const BASELINE: f32 = 0.357;

impl<'a> Backend for Typesetter<'a> {
    /// Through a mask, so that what crosses itself is painted once.
    fn strokes<S: BackendStyle>(
        &mut self,
        paths: &[Vec<BackendCoord>],
        style: &S,
    ) -> Result<bool, DrawingErrorKind<<Self as DrawingBackend>::ErrorType>> {
        let (color, size) = (style.color(), self.get_size());
        if color.alpha >= 1.0 || paths.len() < 2 {
            return Ok(false);
        }
        let mut mask = vec![0; (size.0 * size.1 * 3) as usize];
        let pen = ShapeStyle {
            color: WHITE.to_rgba(),
            filled: false,
            stroke_width: style.stroke_width(),
        };
        {
            let mut mask = BitMapBackend::<RGBPixel>::with_buffer(&mut mask, size);
            for path in paths {
                mask.draw_path(path.iter().copied(), &pen)?;
            }
        }
        for (at, cover) in mask.iter().step_by(3).enumerate() {
            if *cover > 0 {
                let at = (at as i32 % size.0 as i32, at as i32 / size.0 as i32);
                self.draw_pixel(at, color.mix(f64::from(*cover) / 255.0))?;
            }
        }
        Ok(true)
    }
}

/// A bitmap of `FACTOR` times the picture's size.
pub struct Page {
    size: (u32, u32),
    pixels: Vec<u8>,
}

impl Page {
    /// An empty page for a picture of `size`, CSS pixels.
    pub fn new((width, height): (u32, u32)) -> Self {
        let size = (width * FACTOR, height * FACTOR);
        Self {
            size,
            pixels: vec![0xff; (size.0 * size.1 * 3) as usize],
        }
    }

    /// Draws a scene over what is there.
    pub fn draw(&mut self, scene: &Scene) {
        let mut backend = Typesetter(BitMapBackend::with_buffer(&mut self.pixels, self.size));
        replay(scene, &mut backend, f64::from(FACTOR), "").unwrap();
    }

    /// The picture: each pixel is the mean of its `FACTOR` × `FACTOR` pixels here.
    pub fn picture(&self) -> Picture {
        let (width, height) = (self.size.0 / FACTOR, self.size.1 / FACTOR);
        Picture::new((width, height), |x, y| {
            [0, 1, 2].map(|channel| {
                let rows = (y * FACTOR..).take(FACTOR as usize);
                let sum: u32 = rows
                    .flat_map(|y| (x * FACTOR..).take(FACTOR as usize).map(move |x| (x, y)))
                    .map(|(x, y)| self.pixels[((y * self.size.0 + x) * 3 + channel) as usize])
                    .map(u32::from)
                    .sum();
                coarse(sum / (FACTOR * FACTOR))
            })
        })
    }
}

/// The nearest of 64 steps from 0 to 255: smaller files, for errors far below what counts as a difference.
fn coarse(mean: u32) -> u8 {
    let step = (mean * 63 + 127) / 255;
    u8::try_from(step * 255 / 63).unwrap()
}

/// plotters' bitmap with texts of our own: plotters takes one font without a substitute for letters it lacks, ignores
/// the space before a letter, and means the height of a line by a font's size.
struct Typesetter<'a>(BitMapBackend<'a, RGBPixel>);

type Drawn<'a> =
    Result<(), DrawingErrorKind<<BitMapBackend<'a, RGBPixel> as DrawingBackend>::ErrorType>>;

impl<'a> DrawingBackend for Typesetter<'a> {
    type ErrorType = <BitMapBackend<'a, RGBPixel> as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn<'a> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<'a> {
        self.0.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn<'a> {
        self.0.draw_pixel(at, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn<'a> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<'a> {
        self.0.draw_rect(from, to, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn<'a> {
        let size = style.size() as f32;
        let (letters, width) = letters::set(text, size, matches!(style.style(), FontStyle::Bold));
        let left = x as f32
            - match style.anchor().h_pos {
                HPos::Left => 0.0,
                HPos::Center => width / 2.0,
                HPos::Right => width,
            };
        let baseline = y as f32 + size * BASELINE;
        for mut letter in letters {
            letter.glyph.position.x += left;
            letter.glyph.position.y = baseline;
            let Some(outline) = letter.font.outline_glyph(letter.glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            let (color, mut drawn) = (style.color(), Ok(()));
            outline.draw(|x, y, cover| {
                let at = (corner.x as i32 + x as i32, corner.y as i32 + y as i32);
                if drawn.is_ok() {
                    drawn = self.draw_pixel(at, color.mix(f64::from(cover)));
                }
            });
            drawn?;
        }
        Ok(())
    }
}
