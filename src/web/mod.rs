//! The only folder that knows a browser: the element's handle, the canvas, text widths and conversions.
//!
//! JavaScript owns the listeners, the frames and the files; it calls [`Core`] with numbers and strings, and asks for
//! objects only to load and to describe. `formats` is a module of its own in `dist/`: who loads no table fetches no reader
//! of tables. Nothing here decides anything: all of it goes to [`App`](crate::app::App).

#[cfg(feature = "core-module")]
mod backend;
#[cfg(feature = "core-module")]
mod canvas;
#[cfg(feature = "core-module")]
mod context;
mod convert;
#[cfg(feature = "core-module")]
mod core;
#[cfg(feature = "formats-module")]
mod formats;
#[cfg(feature = "core-module")]
mod held;
#[cfg(feature = "core-module")]
mod labels;
#[cfg(feature = "core-module")]
mod measure;
#[cfg(feature = "core-module")]
mod tiles;

#[cfg(feature = "core-module")]
pub use core::Core;
#[cfg(feature = "formats-module")]
pub use formats::{read, write};
