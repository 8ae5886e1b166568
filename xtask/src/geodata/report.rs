//! The table printed after a build.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::graph::Edge;
use super::partition::Partition;
use super::resolve::ResolvedLine;
use super::source::Cell;

/// What a reader of the terminal wants to see: areas, islands given by rule, trimmed ends.
pub fn report(
    cells: &[Cell],
    lines: &[ResolvedLine],
    parts: &Partition,
    trimmed: &[Edge],
    km2: &BTreeMap<String, f64>,
    line_km: &BTreeMap<String, f64>,
) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<22}{:>12}   islands given by box", "cell", "km²");
    for (i, cell) in cells.iter().enumerate() {
        let _ = write!(
            text,
            "{:<22}{:>12.0}",
            cell.id,
            km2.get(&cell.id).unwrap_or(&0.0)
        );
        let _ = match parts.islands.get(&i) {
            Some((count, area)) => writeln!(text, "   {count} with {area:.0} km²"),
            None => writeln!(text),
        };
    }
    let _ = writeln!(text, "\n{:<22}{:>12}   trimmed at loose ends", "line", "km");
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.cuts()) {
        let cut: f64 = trimmed
            .iter()
            .filter(|e| e.lines.contains(&i))
            .map(|e| e.a.km_to(e.b))
            .sum();
        let km = line_km.get(&line.line.id).unwrap_or(&0.0);
        let _ = write!(text, "{:<22}{km:>12.0}", line.line.id);
        let _ = if cut > 0.05 {
            writeln!(text, "   {cut:.1} km")
        } else {
            writeln!(text)
        };
    }
    text
}
