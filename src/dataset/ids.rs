//! The rows of a list by the ids of its records.
//!
//! A hash table of row numbers alone, since a list may have a million rows: the ids stay where they are. Its hash is
//! FNV-1a (Fowler, Noll and Vo), mixed as MurmurHash3 ends (Appleby), its collisions go to the next free place. As long
//! as ids count up there is no table: they are in order, and a million looks into one cost more than all else.

use std::cmp::Ordering;

use super::raw::Dataset;

/// The id of a row of some list.
pub(super) type IdOf = for<'a> fn(&'a Dataset, usize) -> Option<&'a str>;

/// A row, and the hash of its id: ids are far apart in memory, and most that are looked at are others.
#[derive(Clone, Copy)]
struct Place {
    hash: u32,
    row: u32,
}

/// A place without a row.
const FREE: Place = Place {
    hash: 0,
    row: u32::MAX,
};

/// The rows by their ids; the first, where several have the same.
pub(super) struct Rows<'a> {
    /// At least half of the places are free; there are none while the ids of all rows rise.
    places: Vec<Place>,
    /// How many of the first rows have rising ids, and the last of these ids.
    rising: usize,
    last: &'a str,
    /// How many rows the list has.
    length: usize,
    data: &'a Dataset,
    id_of: IdOf,
}

impl<'a> Rows<'a> {
    /// A table with room for a list of this length, and without rows.
    pub fn for_list(data: &'a Dataset, length: usize, id_of: IdOf) -> Self {
        Self {
            places: Vec::new(),
            rising: 0,
            last: "",
            length,
            data,
            id_of,
        }
    }

    /// The id of a row of the list.
    pub fn id(&self, row: usize) -> Option<&'a str> {
        (self.id_of)(self.data, row)
    }

    /// Adds the next row and its id, or tells which earlier one has it.
    pub fn add(&mut self, row: usize, id: &'a str) -> Option<usize> {
        if self.places.is_empty() {
            if self.rising == 0 || order(self.last, id).is_lt() {
                self.rising += 1;
                self.last = id;
                return None;
            }
            self.places = vec![FREE; (2 * self.length).next_power_of_two()];
            for row in 0..self.rising {
                self.put(row, self.id(row).unwrap_or_default());
            }
        }
        self.put(row, id)
    }

    fn put(&mut self, row: usize, id: &str) -> Option<usize> {
        let hash = hash(id);
        let (at, known) = self.find(hash, id);
        if let (None, Some(place), Ok(row)) = (known, self.places.get_mut(at), u32::try_from(row)) {
            *place = Place { hash, row };
        }
        known
    }

    /// Whether a row has this id.
    pub fn has(&self, id: &str) -> bool {
        if self.places.is_empty() {
            let (mut from, mut to) = (0, self.rising);
            while from < to {
                let middle = usize::midpoint(from, to);
                match order(self.id(middle).unwrap_or_default(), id) {
                    Ordering::Less => from = middle + 1,
                    Ordering::Equal => return true,
                    Ordering::Greater => to = middle,
                }
            }
            return false;
        }
        self.find(hash(id), id).1.is_some()
    }

    /// Ids and rows, in no order.
    pub fn rows(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let rising = if self.places.is_empty() {
            self.rising
        } else {
            0
        };
        let places = self.places.iter();
        let rows = places.filter_map(|place| place.row()).chain(0..rising);
        rows.filter_map(|row| Some((self.id(row)?, row)))
    }

    /// The place of an id and the row that stands there; without one, where it would stand.
    fn find(&self, hash: u32, id: &str) -> (usize, Option<usize>) {
        let mut at = hash as usize & (self.places.len() - 1);
        while let Some((place, row)) = self
            .places
            .get(at)
            .and_then(|place| Some((place, place.row()?)))
        {
            if place.hash == hash && self.id(row) == Some(id) {
                return (at, Some(row));
            }
            at = (at + 1) & (self.places.len() - 1);
        }
        (at, None)
    }
}

impl Place {
    fn row(self) -> Option<usize> {
        (self.row != FREE.row).then_some(self.row as usize)
    }
}

/// The order in which ids count up: of two, the shorter is the lesser.
fn order(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

fn hash(id: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = id.bytes().fold(0x811c_9dc5, step);
    // Ids that count up come close together; of the hash only low bits are used.
    let mixed = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
    mixed ^ (mixed >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::raw::Lane;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_row_of_an_id_is_found(mut ids in prop::collection::vec("[ab]{0,3}", 0..40), other in "[abc]{0,3}", rise in any::<bool>()) {
            if rise {
                ids.sort_by(|a, b| order(a, b));
                ids.dedup();
            }
            let lane = |id: &String| Lane { id: id.clone(), ..Lane::default() };
            let data = Dataset { lanes: ids.iter().map(lane).collect(), ..Dataset::default() };
            let mut rows = Rows::for_list(&data, ids.len(), |data, row| Some(&data.lanes.get(row)?.id));
            for (row, id) in ids.iter().enumerate() {
                let first = ids.iter().position(|known| known == id).filter(|first| *first < row);
                prop_assert_eq!(rows.add(row, id), first);
            }
            prop_assert!(!rise || rows.places.is_empty());
            prop_assert_eq!(rows.has(&other), ids.contains(&other));
            let mut found: Vec<_> = rows.rows().collect();
            found.sort_unstable();
            found.dedup_by_key(|(id, _)| *id);
            prop_assert_eq!(found.len(), rows.rows().count());
            prop_assert!(found.iter().all(|(id, row)| ids.iter().position(|known| known == id) == Some(*row)));
        }
    }
}
