//! Many plain events load, and take as much room as they were promised.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use borderline::dataset::lanes::{Grouping, Lanes};
use borderline::import::Loader;

/// A tenth of what a page may hand in: what is counted grows with nothing but their number.
const MANY: usize = 100_000;

/// The most bytes that an event may take beside its texts: a row, its place in the index of its lane, and a share of
/// what grows by pages and blocks. With titles of thirty letters a million events then take 100 MB.
const MOST: usize = 60;

#[test]
fn a_hundred_thousand_items_take_little_room() {
    let mut loader = Loader::default();
    loader.push("[");
    let mut texts = 0;
    for number in 0..MANY {
        let (day, length) = ((number * 7919) % 50_000, number % 40 + 1);
        let (start, end) = (day * 86_400_000, (day + length) * 86_400_000);
        let title = format!("Opening of bridge {number}");
        texts += number.to_string().len() + title.len();
        let comma = if number == 0 { "" } else { "," };
        loader.push(&format!(
            r#"{comma}{{"id":{number},"content":"{title}","start":{start},"end":{end},"type":"range","group":{}}}"#,
            number % 8
        ));
    }
    loader.push("]");
    let (_, loaded) = loader.finish();
    let (atlas, found) = loaded.unwrap().unwrap();
    assert!(found.is_empty());
    assert_eq!((atlas.events().len(), atlas.lanes.len()), (MANY, 8));
    let lanes = Lanes::grouped(&atlas, Grouping::Kind);
    assert_eq!(lanes.count(-1e9, 1e9), MANY);
    let indices: usize = lanes.lanes.iter().map(|lane| lane.index.bytes()).sum();
    let each = (atlas.events().bytes() + indices - texts) / MANY;
    assert!((40..MOST).contains(&each), "{each} bytes");
    // And they are in order.
    let mut extents = atlas.events().extents();
    let mut before = extents.next().unwrap();
    assert!(extents.all(|extent| std::mem::replace(&mut before, extent).0 <= extent.0));
}
