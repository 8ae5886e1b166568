//! An index of events by time: counts and the most important events of any window, at a cost that hardly grows with
//! their number.
//!
//! Events stand in order of their beginnings, their ends are sorted apart: how many meet a window is the difference of
//! two binary searches. Over blocks of events stands an implicit binary tree that knows the latest end and the highest
//! importance below each node, so that a search skips what ended earlier or matters less. A filter is a mask: it changes
//! sums, never the order.

use crate::order::sort_by;

use std::collections::BinaryHeap;

/// Events a leaf of the tree.
const BLOCK: usize = 16;

/// What has no length is found by windows that begin with it: days.
const SHORTEST: f64 = 1e-6;

/// One event as it is put into an index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// What the caller knows it by.
    pub event: u32,
    /// Its beginning, days.
    pub start: f64,
    /// Its end, days.
    pub end: f64,
    /// 1 to 5.
    pub importance: u8,
}

impl Entry {
    /// Whether it lies in part or whole in the window from `from` until `to`, days.
    #[must_use]
    pub fn meets(&self, from: f64, to: f64) -> bool {
        self.start < to && self.end > from
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Node {
    latest: f64,
    best: u8,
}

const NOTHING: Node = Node {
    latest: f64::NEG_INFINITY,
    best: 0,
};

/// Events by time.
#[derive(Clone, Debug, Default)]
pub struct TimeIndex {
    /// In order of beginnings.
    entries: Vec<Entry>,
    /// All ends, sorted, with the places of their entries.
    ends: Vec<(f64, u32)>,
    /// An implicit tree: the children of `i` are `2i` and `2i + 1`, the leaves stand for blocks.
    nodes: Vec<Node>,
    leaves: usize,
    /// Sums of what the filter shows, by beginnings and by ends; empty without a filter.
    shown: Vec<bool>,
    shown_by_start: Vec<u32>,
    shown_by_end: Vec<u32>,
}

impl TimeIndex {
    /// Puts entries in order.
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Self {
        for entry in &mut entries {
            entry.end = entry.end.max(entry.start + SHORTEST);
        }
        sort_by(&mut entries, |a, b| {
            a.start.total_cmp(&b.start).then(a.event.cmp(&b.event))
        });
        let mut ends: Vec<(f64, u32)> = (0..)
            .zip(&entries)
            .map(|(at, entry)| (entry.end, at))
            .collect();
        sort_by(&mut ends, |a, b| a.0.total_cmp(&b.0));
        let leaves = entries.len().div_ceil(BLOCK).next_power_of_two();
        let mut index = Self {
            entries,
            ends,
            nodes: Vec::new(),
            leaves,
            ..Self::default()
        };
        index.grow_tree();
        index
    }

    /// How many events there are, shown or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Shows only the events that pass; `None` shows all.
    pub fn filter(&mut self, passes: Option<&dyn Fn(u32) -> bool>) {
        self.shown = passes.map_or_else(Vec::new, |passes| {
            self.entries
                .iter()
                .map(|entry| passes(entry.event))
                .collect()
        });
        let sums = |order: &mut dyn Iterator<Item = usize>| -> Vec<u32> {
            let mut sum = 0;
            let mut sums = vec![0];
            for at in order {
                sum += u32::from(self.shown.get(at).copied().unwrap_or_default());
                sums.push(sum);
            }
            sums
        };
        if self.shown.is_empty() {
            (self.shown_by_start, self.shown_by_end) = (Vec::new(), Vec::new());
        } else {
            let by_start = sums(&mut (0..self.entries.len()));
            let by_end = sums(&mut self.ends.iter().map(|(_, at)| *at as usize));
            (self.shown_by_start, self.shown_by_end) = (by_start, by_end);
        }
        self.grow_tree();
    }

    /// How many shown events meet the window from `from` until `to`, days.
    #[must_use]
    pub fn count(&self, from: f64, to: f64) -> usize {
        let begun = self.entries.partition_point(|entry| entry.start < to);
        let ended = self.ends.partition_point(|(end, _)| *end <= from);
        let sum = |sums: &[u32], at: usize| sums.get(at).map_or(at, |sum| *sum as usize);
        sum(&self.shown_by_start, begun).saturating_sub(sum(&self.shown_by_end, ended))
    }

    /// Every shown event that meets the window, in order of beginnings.
    #[must_use]
    pub fn meeting(&self, from: f64, to: f64) -> Vec<Entry> {
        let mut found = Vec::new();
        let mut open = vec![1];
        while let Some(node) = open.pop() {
            if self.node(node).latest <= from {
                continue;
            }
            match self.block(node) {
                // The right child first, so that the left one is on top.
                None => open.extend([2 * node + 1, 2 * node]),
                Some(block) => {
                    if block.first().is_none_or(|(_, entry)| entry.start >= to) {
                        continue;
                    }
                    let meets = |(_, entry): &(usize, Entry)| entry.meets(from, to);
                    found.extend(block.into_iter().filter(meets).map(|(_, entry)| entry));
                }
            }
        }
        found
    }

    /// The most important shown events that *begin* in the window, at most `most` of them; equals by their beginnings.
    #[must_use]
    pub fn best_beginning(&self, from: f64, to: f64, most: usize) -> Vec<Entry> {
        let first = self.entries.partition_point(|entry| entry.start < from);
        let after = self.entries.partition_point(|entry| entry.start < to);
        let begins = |node: usize| self.places(node).0 < after && self.places(node).1 > first;
        self.best(most, &begins, &|at, _| at >= first && at < after)
    }

    /// The most important shown events that began before `from` and go on after it.
    #[must_use]
    pub fn best_under_way(&self, from: f64, most: usize) -> Vec<Entry> {
        let after = self.entries.partition_point(|entry| entry.start < from);
        let goes_on = |node: usize| self.places(node).0 < after && self.node(node).latest > from;
        self.best(most, &goes_on, &|at, entry| at < after && entry.end > from)
    }

    /// Best-first search of the tree among nodes and events that pass.
    fn best(
        &self,
        most: usize,
        passes: &dyn Fn(usize) -> bool,
        wanted: &dyn Fn(usize, &Entry) -> bool,
    ) -> Vec<Entry> {
        let mut found: Vec<Entry> = Vec::new();
        // Higher importance first, then earlier: nodes and entries in one queue.
        let mut open = BinaryHeap::from([Next::node(self.node(1).best, 1, 0)]);
        while let Some(next) = open.pop() {
            if found.len() >= most || next.importance == 0 {
                break;
            }
            if let Some(entry) = next.entry.and_then(|at| self.entries.get(at)) {
                found.push(*entry);
                continue;
            }
            if !passes(next.node) {
                continue;
            }
            match self.block(next.node) {
                None => {
                    open.extend([2 * next.node, 2 * next.node + 1].map(|child| {
                        Next::node(self.node(child).best, child, self.places(child).0)
                    }))
                }
                Some(block) => {
                    let wanted = block.into_iter().filter(|(at, entry)| wanted(*at, entry));
                    open.extend(wanted.map(|(at, entry)| Next::entry(entry.importance, at)));
                }
            }
        }
        found
    }

    fn node(&self, node: usize) -> Node {
        self.nodes.get(node).copied().unwrap_or(NOTHING)
    }

    /// The places of the entries below a node: first, and behind the last.
    fn places(&self, node: usize) -> (usize, usize) {
        let level = node.max(1).ilog2();
        let width = (self.leaves >> level).max(1) * BLOCK;
        let first = (node - (1 << level)) * width;
        (first, first + width)
    }

    /// The shown entries of a leaf with their places; `None` for a node with children.
    fn block(&self, node: usize) -> Option<Vec<(usize, Entry)>> {
        if node < self.leaves {
            return None;
        }
        let first = (node - self.leaves) * BLOCK;
        let entries = self.entries.iter().enumerate().skip(first).take(BLOCK);
        let shown = entries.filter(|(at, _)| self.shown.get(*at).copied().unwrap_or(true));
        Some(shown.map(|(at, entry)| (at, *entry)).collect())
    }

    fn grow_tree(&mut self) {
        let mut nodes = vec![NOTHING; 2 * self.leaves];
        for (at, entry) in self.entries.iter().enumerate() {
            if !self.shown.get(at).copied().unwrap_or(true) {
                continue;
            }
            if let Some(leaf) = nodes.get_mut(self.leaves + at / BLOCK) {
                leaf.latest = leaf.latest.max(entry.end);
                leaf.best = leaf.best.max(entry.importance.max(1));
            }
        }
        for parent in (1..self.leaves).rev() {
            let [a, b] = [2 * parent, 2 * parent + 1].map(|child| nodes.get(child).copied());
            if let (Some(node), Some(a), Some(b)) = (nodes.get_mut(parent), a, b) {
                *node = Node {
                    latest: a.latest.max(b.latest),
                    best: a.best.max(b.best),
                };
            }
        }
        self.nodes = nodes;
    }
}

/// What a best-first search looks at next.
#[derive(PartialEq, Eq)]
struct Next {
    importance: u8,
    /// The place of the entry, or of the first below the node.
    place: usize,
    node: usize,
    entry: Option<usize>,
}

impl Next {
    fn node(importance: u8, node: usize, place: usize) -> Self {
        Self {
            importance,
            place,
            node,
            entry: None,
        }
    }

    fn entry(importance: u8, at: usize) -> Self {
        Self {
            importance: importance.max(1),
            place: at,
            node: 0,
            entry: Some(at),
        }
    }
}

impl Ord for Next {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |next: &Self| {
            (
                next.importance,
                std::cmp::Reverse(next.place),
                next.entry.is_none(),
            )
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Next {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        proptest::collection::vec((-500.0..500.0f64, 0.0..200.0f64, 1..=5u8), 0..150).prop_map(
            |rows| {
                (0..)
                    .zip(rows)
                    .map(|(event, (start, length, importance))| Entry {
                        event,
                        start,
                        end: start + length,
                        importance,
                    })
                    .collect()
            },
        )
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
            let go_on = all.iter().copied().filter(|entry| entry.start < from && entry.end > from).collect();
            check(index.best_under_way(from, most), go_on)?;
        }
    }

    #[test]
    fn an_empty_index_has_nothing() {
        let index = TimeIndex::new(Vec::new());
        assert_eq!(index.count(-1e9, 1e9), 0);
        assert!(
            index.meeting(-1e9, 1e9).is_empty() && index.best_beginning(-1e9, 1e9, 5).is_empty()
        );
    }
}
