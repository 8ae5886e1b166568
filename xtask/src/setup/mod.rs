//! Finds out what this machine lacks for a command, and gets it.
//!
//! Each file looks after one thing: `rust` the compiler for WebAssembly, `chromium` the browser and its fonts, `engines`
//! the other browsers, `npm` Node and its packages, `books` programs that make books; `debian` installs system packages for
//! them. A command asks for a thing just before it needs it. System packages are installed by root alone (containers,
//! CI); anybody else is shown the command. What cannot be got ends the command with one line that says what to do.

mod books;
mod chromium;
mod debian;
mod engines;
mod npm;
mod rust;

pub use books::books;
pub use chromium::{chromium, fonts};
pub use engines::{Lacking, firefox, webkit};
pub use npm::{node, npm_packages, npm_packages_of};
pub use rust::{Toolchain, debian_cargo, wasm_toolchain};
