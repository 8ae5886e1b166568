//! The rows of a list by the ids of its records.
//!
//! A hash table of row numbers alone, since a list may have a million rows: the ids stay where they are. Its hash is
//! FNV-1a (Fowler, Noll and Vo), its collisions go to the next free place.

use super::raw::Dataset;

/// The id of a row of some list.
pub(super) type IdOf = for<'a> fn(&'a Dataset, usize) -> Option<&'a str>;

/// A place without a row.
const FREE: u32 = u32::MAX;

/// The rows by their ids; the first, where several have the same.
pub(super) struct Rows<'a> {
    /// Row numbers; at least half of the places are free.
    places: Vec<u32>,
    data: &'a Dataset,
    id_of: IdOf,
}

impl<'a> Rows<'a> {
    /// A table with room for a list of this length, and without rows.
    pub fn for_list(data: &'a Dataset, length: usize, id_of: IdOf) -> Self {
        Self {
            places: vec![FREE; (2 * length).next_power_of_two()],
            data,
            id_of,
        }
    }

    /// The id of a row of the list.
    pub fn id(&self, row: usize) -> Option<&'a str> {
        (self.id_of)(self.data, row)
    }

    /// Adds the row of an id, or tells which earlier one has it.
    pub fn add(&mut self, row: usize, id: &str) -> Option<usize> {
        let (place, known) = self.find(id);
        if known.is_none()
            && let Some(free) = self.places.get_mut(place)
        {
            *free = u32::try_from(row).unwrap_or(FREE);
        }
        known
    }

    /// Whether a row has this id.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).1.is_some()
    }

    /// Ids and rows, in no order.
    pub fn rows(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let rows = self.places.iter().filter(|row| **row != FREE);
        rows.filter_map(|row| Some((self.id(*row as usize)?, *row as usize)))
    }

    /// The place of an id and the row that stands there; without one, where it would stand.
    fn find(&self, id: &str) -> (usize, Option<usize>) {
        let mut place = hash(id) as usize & (self.places.len() - 1);
        while let Some(row) = self.places.get(place).copied().filter(|row| *row != FREE) {
            if self.id(row as usize) == Some(id) {
                return (place, Some(row as usize));
            }
            place = (place + 1) & (self.places.len() - 1);
        }
        (place, None)
    }
}

fn hash(id: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = id.bytes().fold(0x811c_9dc5, step);
    // Its low bits alone are used.
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::raw::Lane;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_row_of_an_id_is_found(ids in prop::collection::vec("[ab]{0,3}", 0..40), other in "[abc]{0,3}") {
            let lane = |id: &String| Lane { id: id.clone(), ..Lane::default() };
            let data = Dataset { lanes: ids.iter().map(lane).collect(), ..Dataset::default() };
            let mut rows = Rows::for_list(&data, ids.len(), |data, row| Some(&data.lanes.get(row)?.id));
            for (row, id) in ids.iter().enumerate() {
                let first = ids.iter().position(|known| known == id).filter(|first| *first < row);
                prop_assert_eq!(rows.add(row, id), first);
            }
            prop_assert_eq!(rows.has(&other), ids.contains(&other));
            let mut found: Vec<_> = rows.rows().collect();
            found.sort_unstable();
            found.dedup_by_key(|(id, _)| *id);
            prop_assert_eq!(found.len(), rows.rows().count());
            prop_assert!(found.iter().all(|(id, row)| ids.iter().position(|known| known == id) == Some(*row)));
        }
    }
}
