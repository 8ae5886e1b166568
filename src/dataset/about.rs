//! Which events and which parts of the map are about each other.

use super::atlas::Atlas;
use crate::geo::{Point, cell_at, map_from_geo};
use crate::order::sort_by;

/// Events by cell and place, and cells by event. Made once for an atlas, since it asks where every place lies.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Events with the cells that they concern, in order.
    concerned: Vec<(usize, usize)>,
    by_cell: Vec<Vec<usize>>,
    by_place: Vec<Vec<usize>>,
}

impl About {
    /// Looks up what every event of the atlas is about.
    #[must_use]
    pub fn new(atlas: &Atlas) -> Self {
        let mut concerned = makers(atlas);
        // By cell and event.
        let mut scenes: Vec<(usize, usize)> = Vec::new();
        let mut by_place = vec![Vec::new(); atlas.data.places.len()];
        for (index, event) in atlas.events().rich() {
            let cells = event.cells.iter();
            let cells = cells.filter_map(|id| atlas.topology.cell_by_id(id));
            concerned.extend(cells.map(|cell| (index, cell.0)));
            for row in event.places.iter().filter_map(|id| atlas.places.get(id)) {
                if let Some(events) = by_place.get_mut(*row) {
                    events.push(index);
                }
            }
            scenes.extend(cell_of(atlas, event.at).map(|cell| (cell, index)));
        }
        for (place, events) in atlas.data.places.iter().zip(&by_place) {
            if let Some(cell) = cell_of(atlas, Some(place.at)).filter(|_| !events.is_empty()) {
                scenes.extend(events.iter().map(|event| (cell, *event)));
            }
        }
        sort_by(&mut concerned, Ord::cmp);
        concerned.dedup();
        scenes.extend(concerned.iter().map(|(event, cell)| (*cell, *event)));
        sort_by(&mut scenes, Ord::cmp);
        scenes.dedup();
        let mut by_cell = vec![Vec::new(); atlas.topology.cells.len()];
        for (cell, event) in scenes {
            if let Some(events) = by_cell.get_mut(cell) {
                events.push(event);
            }
        }
        Self {
            concerned,
            by_cell,
            by_place,
        }
    }

    /// The cells that an event concerns: it changed their tenure, or its record names them. Indices of the topology.
    pub fn cells(&self, event: usize) -> impl Iterator<Item = usize> {
        let first = self.concerned.partition_point(|(other, _)| *other < event);
        let from = self.concerned.iter().skip(first);
        from.take_while(move |(other, _)| *other == event)
            .map(|(_, cell)| *cell)
    }

    /// The events that concern a cell or happened in it, by their beginnings.
    #[must_use]
    pub fn events_of_cell(&self, cell: usize) -> &[usize] {
        self.by_cell.get(cell).map_or(&[], Vec::as_slice)
    }

    /// The events at a place, by its row; by their beginnings.
    #[must_use]
    pub fn events_of_place(&self, row: usize) -> &[usize] {
        self.by_place.get(row).map_or(&[], Vec::as_slice)
    }
}

/// Where an event happened, map km.
pub fn places_of(atlas: &Atlas, event: usize) -> impl Iterator<Item = Point> {
    let record = atlas.events().template_of(event).into_iter();
    let degrees = record.flat_map(|record| {
        let listed = record.places.iter().filter_map(|id| atlas.place(id));
        listed.map(|place| place.at).chain(record.at)
    });
    degrees.map(|[lon, lat]| map_from_geo(lon, lat))
}

fn cell_of(atlas: &Atlas, at: Option<[f64; 2]>) -> Option<usize> {
    let [lon, lat] = at?;
    Some(cell_at(&atlas.topology, lon, lat)?.0)
}

/// Events with the cells whose tenure they changed.
fn makers(atlas: &Atlas) -> Vec<(usize, usize)> {
    let numbered = atlas.tenure.iter().enumerate();
    let changes = numbered.flat_map(|(cell, changes)| changes.iter().map(move |row| (cell, row)));
    let mut made: Vec<(&str, usize)> = changes
        .filter_map(|(cell, change)| {
            let tenure = atlas.data.tenure.get(change.row)?;
            Some((tenure.event.as_deref()?, cell))
        })
        .collect();
    sort_by(&mut made, Ord::cmp);
    if made.is_empty() {
        return Vec::new();
    }
    let events =
        (0..atlas.events().len()).filter_map(|index| Some((index, atlas.events().id(index)?)));
    events
        .flat_map(|(index, id)| {
            let first = made.partition_point(|(other, _)| *other < id);
            let own = made
                .iter()
                .skip(first)
                .take_while(move |(other, _)| *other == id);
            own.map(move |(_, cell)| (index, *cell))
        })
        .collect()
}
