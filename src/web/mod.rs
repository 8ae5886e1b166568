//! The only folder that knows a browser: the element's handle, the canvas, text widths and conversions.
//!
//! JavaScript owns the listeners, the frames and the files; it calls [`Core`] with numbers and strings, and asks for
//! objects only to load and to describe. Nothing here decides anything: all of it goes to [`App`](crate::app::App).

mod backend;
mod canvas;
mod convert;
mod core;
mod measure;
mod tiles;

pub use core::Core;
