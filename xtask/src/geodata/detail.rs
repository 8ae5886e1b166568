//! How finely each arc is kept, by what it is.
//!
//! Natural Earth is drawn for 1:10 million, where a pixel of a screen is 2.6 km, and is good to 1–3 km.

use super::arcs::Arcs;
use super::grid::Point;
use super::partition::Owner;
use super::resolve::ResolvedLine;
use super::simplify::{Course, simplify};
use super::source::Cell;

/// Along borders and other lines that follow a source, km: less than a pixel at 4 px/km, where the map becomes a sketch.
const LINE_KM: f64 = 0.2;

/// Along coasts, km.
const COAST_KM: f64 = 0.5;

/// Along the coasts of [`FAR`] cells and the shores of lakes, km.
pub const FAR_KM: f64 = 1.0;

/// Cells at the rim of the map, which are there so that the land goes on.
const FAR: [&str; 5] = ["honshu", "north-china", "irkutsk", "okhotsk", "kamchatka"];

/// Around the hills by Lake Khasan and the Khalkha, where the map is a sketch at far closer zooms, nothing is left out:
/// west, south, east, north in degrees.
const SKETCHES: [[f64; 4]; 2] = [[130.4, 42.2, 130.9, 42.6], [118.0, 47.2, 119.6, 48.1]];

/// Leaves out of the arcs what need not be seen. The frame, which bends with the projection, and lines of our own, of which
/// each vertex was set by hand, stay whole.
pub fn simplify_arcs(arcs: &mut Arcs, lines: &[ResolvedLine], cells: &[Cell]) {
    let far = |owner: &Owner| match owner {
        Owner::Sea => true,
        Owner::Cell(cell) => FAR.contains(&cells[*cell].id.as_str()),
    };
    let mut paths = Vec::new();
    for arc in &mut arcs.arcs {
        let own = |line: &usize| lines[*line].line.along.is_none();
        let within_km = if arc.frame || arc.lines.iter().any(own) {
            0.0
        } else if !arc.lines.is_empty() {
            LINE_KM
        } else if arc.owners.iter().all(far) {
            FAR_KM
        } else {
            COAST_KM
        };
        paths.push(Course {
            points: &mut arc.path,
            within_km,
        });
    }
    simplify(&mut paths, is_in_sketch);
}

/// Whether a vertex lies where nothing is left out.
pub fn is_in_sketch(point: Point) -> bool {
    let [lon, lat] = point.geo();
    let holds = |[west, south, east, north]: [f64; 4]| {
        (west..=east).contains(&lon) && (south..=north).contains(&lat)
    };
    SKETCHES.into_iter().any(holds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geodata::source::read;
    use crate::project;

    #[test]
    fn far_cells_are_cells() {
        let cells: Vec<Cell> = read(project::root(), "data/geo/cells.json").unwrap();
        for far in FAR {
            assert!(cells.iter().any(|cell| cell.id == far), "{far}");
        }
    }
}
