//! Painters: a scene replayed on any plotters backend.
//!
//! `replay` is the only generic drawing code. The canvas gets coordinates in sixteenths of a device pixel (a transform
//! undoes the factor), so that the integers of plotters' interface do not make shapes jump; bitmaps get CSS pixels
//! as they are, and SVG as many units as are asked for. `dash` cuts broken strokes, which plotters does not know, as it knows no halo and no hatch;
//! `svg` is a backend that writes SVG.

mod dash;
mod replay;
mod svg;

pub use replay::{Backend, PaintError, backend_color, replay};
pub use svg::svg_from_scene;
