//! `cargo xtask geodata`: from the lines of `data/geo` to the map's topology.
//!
//! A cell is never drawn by hand. `lines.geojson` holds every line that was ever a border or a
//! claim, mostly as a reference to the stretch of Natural Earth it follows (`along`, `resolve`).
//! Lines, coast and frame are put on an integer grid (`grid`) and split where they meet (`noding`),
//! which makes a planar graph (`graph`) with faces (`faces`). The coast says which faces are land,
//! and a cell's seed points say which faces are its own (`partition`); a face with no seed, or
//! with two, is an error. Edges between different owners are joined into arcs (`arcs`), each
//! once, thinned to what pictures need (`detail`, `simplify`), and written as TopoJSON (`topology`). `clip` made the source
//! clips, once.

mod along;
mod arcs;
mod build;
mod check;
mod clip;
mod detail;
mod ellipsoid;
mod faces;
mod figures;
mod graph;
mod grid;
mod noding;
mod objects;
mod originals;
mod partition;
mod resolve;
mod simplify;
mod source;
#[cfg(test)]
mod tests;
mod topology;

use std::path::Path;

use anyhow::{Context, Result, bail};

pub use build::topology_json;

/// Runs the command: no argument builds `target/geodata/topology.json` and prints what it found;
/// `--clip DIR` cuts the source clips anew from the original files in `DIR`.
///
/// # Errors
/// Fails if a file is missing, or if the lines do not make exactly the cells.
pub fn run(root: &Path, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => {
            let map = build::build(root)?;
            print!("{}", map.figures);
            let folder = root.join("target/geodata");
            std::fs::create_dir_all(&folder).context("cannot make target/geodata")?;
            std::fs::write(folder.join("topology.json"), map.json)
                .context("cannot write topology.json")
        }
        [flag, dir] if flag == "--clip" => clip::clip(root, Path::new(dir)),
        _ => bail!("usage: cargo xtask geodata [--clip DIR]"),
    }
}
