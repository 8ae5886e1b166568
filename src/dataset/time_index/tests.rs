use super::*;
use proptest::prelude::*;

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    proptest::collection::vec((-500.0..500.0f64, 0.0..200.0f64, 1..=5u8), 0..150).prop_map(|rows| {
        (0..)
            .zip(rows)
            .map(|(event, (start, length, importance))| Entry {
                event,
                start,
                end: start + length,
                importance,
            })
            .collect()
    })
}

fn events(found: &[Entry]) -> Vec<u32> {
    let mut events: Vec<u32> = found.iter().map(|entry| entry.event).collect();
    events.sort_unstable();
    events
}

proptest! {
    #[test]
    fn windows_hold_what_a_plain_count_finds(all in entries(), from in -600.0..600.0f64, width in 0.1..400.0f64, odd in any::<bool>()) {
        let to = from + width;
        let shown = |event: u32| !odd || event % 2 == 1;
        let mut index = TimeIndex::new(all.clone());
        index.filter(odd.then_some(&shown));
        let met: Vec<Entry> = all.iter().copied().filter(|entry| shown(entry.event) && entry.meets(from, to)).collect();
        prop_assert_eq!(index.count(from, to), met.len());
        prop_assert_eq!(events(&index.meeting(from, to)), events(&met));
    }

    #[test]
    fn the_most_important_are_found_first(all in entries(), from in -600.0..600.0f64, width in 1.0..400.0f64, most in 1..20usize) {
        let index = TimeIndex::new(all.clone());
        let to = from + width;
        let check = |found: Vec<Entry>, wanted: Vec<Entry>| {
            let mut best: Vec<u8> = wanted.iter().map(|entry| entry.importance).collect();
            best.sort_unstable_by(|a, b| b.cmp(a));
            best.truncate(most);
            let got: Vec<u8> = found.iter().map(|entry| entry.importance).collect();
            prop_assert!(found.iter().all(|entry| wanted.iter().any(|other| other.event == entry.event)));
            prop_assert_eq!(got, best);
            Ok(())
        };
        let begin = all.iter().copied().filter(|entry| entry.start >= from && entry.start < to).collect();
        check(index.best_beginning(from, to, most), begin)?;
        let places = (index.begun_before(from), index.begun_before(to));
        let by_tree = index.best_of_many(places.0, places.1, most);
        prop_assert_eq!(index.best_of_few(places.0, places.1, most), by_tree);
        let go_on = all.iter().copied().filter(|entry| entry.start < from && entry.end > from).collect();
        check(index.best_under_way(from, most), go_on)?;
    }
}

#[test]
fn an_empty_index_has_nothing() {
    let index = TimeIndex::new(Vec::new());
    assert_eq!(index.count(-1e9, 1e9), 0);
    assert!(index.meeting(-1e9, 1e9).is_empty() && index.best_beginning(-1e9, 1e9, 5).is_empty());
}
