//! What of the map the reader has picked: a land, a border, a line or a place; and what lies under the pointer.

use super::borders::borders_along;
use super::fills::Fills;
use crate::dataset::Atlas;
use crate::geo::{ArcIndex, Bounds, CellIndex, Line, Point, Topology, cell_at_map, map_from_geo};
use crate::text::names::days_or_ever;
use crate::time::{Day, Edge, span_from_edtf};

/// What is picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// A cell.
    Land(CellIndex),
    /// The border between two cells, along one line where lines run there.
    Border {
        /// The cells.
        sides: (CellIndex, CellIndex),
        /// Id of the line.
        line: Option<String>,
    },
    /// A line that is no border of the day, by its id: a claim, a front, a zone.
    Line(String),
    /// A place, a row in `data.places`.
    Place(usize),
}

impl Picked {
    /// Its name in the state and for the shell: `land:barga`, `border:barga+outer-mongolia+mpr-manchuria`,
    /// `line:tanggu-line`, `place:mukden`.
    #[must_use]
    pub fn name(&self, atlas: &Atlas) -> Option<String> {
        let cell = |index: CellIndex| atlas.topology.cell(index).map(|cell| cell.id.as_str());
        Some(match self {
            Self::Land(land) => format!("land:{}", cell(*land)?),
            Self::Border { sides, line } => {
                let (a, b) = (cell(sides.0)?, cell(sides.1)?);
                let along = line.iter().map(|line| format!("+{line}"));
                format!("border:{a}+{b}{}", along.collect::<String>())
            }
            Self::Line(id) => format!("line:{id}"),
            Self::Place(row) => format!("place:{}", atlas.data.places.get(*row)?.id),
        })
    }

    /// What has this name; `None` where there is no such thing.
    #[must_use]
    pub fn from_name(atlas: &Atlas, name: &str) -> Option<Self> {
        let (kind, id) = name.split_once(':')?;
        let known = |id: &&str| lines(&atlas.topology).any(|line| line.id == *id);
        match kind {
            "land" => atlas.topology.cell_by_id(id).map(Self::Land),
            "border" => {
                let mut ids = id.split('+');
                let mut side = || atlas.topology.cell_by_id(ids.next()?);
                let sides = (side()?, side()?);
                let line = ids.next().filter(known).map(str::to_owned);
                Some(Self::Border { sides, line })
            }
            "line" => Some(id).filter(known).map(|id| Self::Line(id.to_owned())),
            "place" => {
                let row = atlas.data.places.iter().position(|place| place.id == id);
                row.map(Self::Place)
            }
            _ => None,
        }
    }

    /// What lies at a place of the map, km: the nearest line within `reach` km, else the land. Borders are those of
    /// `fills`; `None` at sea.
    #[must_use]
    pub fn at(atlas: &Atlas, fills: &Fills, day: Day, place: Point, reach: f64) -> Option<Self> {
        let topology = &atlas.topology;
        let mut nearest: Option<(f64, Self)> = None;
        let mut offer = |arc: ArcIndex, found: &dyn Fn() -> Option<Self>| {
            let limit = nearest.as_ref().map_or(reach, |(distance, _)| *distance);
            let distance = distance_to_arc(topology, arc, place, limit);
            if let Some((distance, found)) = distance.zip(found()) {
                nearest = Some((distance, found));
            }
        };
        for border in &fills.borders {
            offer(border.arc, &|| border_of(atlas, border.arc, day));
        }
        for line in lines_shown(atlas, day) {
            for side in line.paths.iter().flatten() {
                offer(side.arc, &|| Some(Self::Line(line.id.clone())));
            }
        }
        let line = nearest.map(|(_, line)| line);
        line.or_else(|| cell_at_map(topology, place).map(Self::Land))
    }

    /// The arcs that are stroked for it; none for a place.
    #[must_use]
    pub fn arcs(&self, atlas: &Atlas) -> Vec<ArcIndex> {
        let topology = &atlas.topology;
        match self {
            Self::Land(land) => {
                let rings = topology.cell(*land).map_or(&[][..], |cell| &cell.rings);
                rings.iter().flatten().map(|side| side.arc).collect()
            }
            Self::Border { sides, line } => borders_along(topology, *sides, line.as_deref()),
            Self::Line(id) => {
                let line = lines(topology).find(|line| line.id == *id);
                let paths = line.map_or(&[][..], |line| &line.paths);
                paths.iter().flatten().map(|side| side.arc).collect()
            }
            Self::Place(_) => Vec::new(),
        }
    }

    /// What it spans, map km; empty where it is nowhere.
    #[must_use]
    pub fn bounds(&self, atlas: &Atlas) -> Bounds {
        if let Self::Place(row) = self {
            let at = atlas.data.places.get(*row).map(|place| place.at);
            let at = at.map(|[lon, lat]| map_from_geo(lon, lat));
            return Bounds::of(at.iter());
        }
        let arcs = self.arcs(atlas).into_iter();
        let arcs = arcs.filter_map(|arc| atlas.topology.arc(arc));
        arcs.fold(Bounds::EMPTY, |all, arc| all.with(arc.bounds))
    }
}

/// All lines of the geometry, those that part cells first.
pub fn lines(topology: &Topology) -> impl Iterator<Item = &Line> {
    topology.lines.iter().chain(&topology.overlays)
}

/// The lines of a day that are no border and yet drawn: claimed ones, and those over the land.
fn lines_shown(atlas: &Atlas, day: Day) -> impl Iterator<Item = &Line> {
    let cells = 0..atlas.claims.len();
    let claims = cells.flat_map(move |cell| atlas.claims_on(cell, day));
    let claimed = claims.filter_map(|claim| {
        let id = claim.line.as_deref()?;
        lines(&atlas.topology).find(|line| line.id == id)
    });
    let over = atlas.topology.overlays.iter().filter(move |line| {
        let shown = !matches!(line.kind.as_str(), "claim" | "province");
        shown && in_force(line, day)
    });
    claimed.chain(over)
}

/// Whether a line was drawn or claimed on a day.
pub(super) fn in_force(line: &Line, day: Day) -> bool {
    days_or_ever(line.valid.as_deref()).contains(&day)
}

/// The distance to an arc, km; `None` from `limit` on.
fn distance_to_arc(topology: &Topology, arc: ArcIndex, place: Point, limit: f64) -> Option<f64> {
    let arc = topology.arc(arc)?;
    if !arc.bounds.grown(limit).contains(place) {
        return None;
    }
    let ends = arc.points.iter().zip(arc.points.iter().skip(1));
    let distances = ends.map(|(a, b)| place.distance_to_segment(*a, *b));
    Some(distances.fold(f64::INFINITY, f64::min)).filter(|distance| *distance < limit)
}

/// The border that runs along an arc, with the line in force there that was drawn last.
fn border_of(atlas: &Atlas, arc: ArcIndex, day: Day) -> Option<Picked> {
    let topology = &atlas.topology;
    let arc = topology.arc(arc)?;
    let sides = (arc.left?, arc.right?);
    let along = arc
        .lines
        .iter()
        .filter_map(|line| topology.lines.get(line.0));
    let in_force = along.filter(|line| line.kind != "claim" && in_force(line, day));
    let line = in_force.max_by(|a, b| beginning(a).total_cmp(&beginning(b)));
    Some(Picked::Border {
        sides,
        line: line.map(|line| line.id.clone()),
    })
}

/// When a line began, days; what has always been comes first.
fn beginning(line: &Line) -> f64 {
    let span = line
        .valid
        .as_deref()
        .and_then(|text| span_from_edtf(text).ok());
    span.filter(|span| span.start.edge == Edge::Known)
        .map_or(f64::NEG_INFINITY, |span| span.extent().0)
}
