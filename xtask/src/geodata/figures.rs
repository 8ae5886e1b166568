//! Areas and lengths of the finished map, and the table of them.

use std::fmt::{self, Display};

use super::arcs::{Arc, Arcs, Ring};
use super::ellipsoid::km2_under;
use super::graph::Edge;
use super::grid::km_along;
use super::partition::Partition;
use super::resolve::ResolvedLine;
use super::source::Cell;

/// What was measured.
pub struct Figures {
    /// In the order of `cells.json`.
    pub cells: Vec<CellFigures>,
    /// The lines that cut cells, in the order of `lines.geojson`.
    pub lines: Vec<LineFigures>,
}

/// What was measured of a cell.
pub struct CellFigures {
    /// The cell.
    pub id: String,
    /// Its land with its lakes, in square kilometres on the ellipsoid.
    pub km2: f64,
    /// How many of its islands went to it by their box.
    pub islands: usize,
    /// The area of those, in square kilometres.
    pub islands_km2: f64,
}

/// What was measured of a line.
pub struct LineFigures {
    /// The line.
    pub id: String,
    /// How much of it bounds cells, in kilometres.
    pub km: f64,
    /// How much was trimmed at loose ends, in kilometres.
    pub trimmed_km: f64,
}

/// Measures cells and lines.
pub fn measure(
    cells: &[Cell],
    lines: &[ResolvedLine],
    parts: &Partition,
    arcs: &Arcs,
    trimmed: &[Edge],
) -> Figures {
    let arc_km2 = |a: &Arc| a.path.windows(2).map(|w| km2_under(w[0], w[1])).sum();
    let arc_km2: Vec<f64> = arcs.arcs.iter().map(arc_km2).collect();
    let side_km2 = |(arc, forward): &(usize, bool)| {
        if *forward {
            arc_km2[*arc]
        } else {
            -arc_km2[*arc]
        }
    };
    let ring_km2 = |ring: &Ring| ring.iter().map(side_km2).sum::<f64>();
    let cell = |(i, cell): (usize, &Cell)| {
        let (islands, islands_km2) = parts.islands.get(&i).copied().unwrap_or_default();
        let km2 = arcs
            .polygons
            .get(&i)
            .into_iter()
            .flatten()
            .flatten()
            .map(ring_km2)
            .sum();
        CellFigures {
            id: cell.id.clone(),
            km2,
            islands,
            islands_km2,
        }
    };
    let line = |(i, l): (usize, &ResolvedLine)| LineFigures {
        id: l.line.id.clone(),
        km: arcs
            .arcs
            .iter()
            .filter(|a| a.lines.contains(&i))
            .map(|a| km_along(&a.path))
            .sum(),
        trimmed_km: trimmed
            .iter()
            .filter(|e| e.lines.contains(&i))
            // Not `sum`, which gives -0 for nothing.
            .fold(0.0, |km, e| km + e.a.km_to(e.b)),
    };
    Figures {
        cells: cells.iter().enumerate().map(cell).collect(),
        lines: lines
            .iter()
            .enumerate()
            .filter(|(_, l)| l.cuts())
            .map(line)
            .collect(),
    }
}

impl Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<22}{:>12}   {:>8}{:>8}",
            "cell", "km²", "islands", "km²"
        )?;
        for CellFigures {
            id,
            km2,
            islands,
            islands_km2,
        } in &self.cells
        {
            writeln!(f, "{id:<22}{km2:>12.0}   {islands:>8}{islands_km2:>8.0}")?;
        }
        writeln!(f, "\n{:<22}{:>12}   {:>8}", "line", "km", "trimmed")?;
        for LineFigures { id, km, trimmed_km } in &self.lines {
            writeln!(f, "{id:<22}{km:>12.0}   {trimmed_km:>8.1}")?;
        }
        Ok(())
    }
}
