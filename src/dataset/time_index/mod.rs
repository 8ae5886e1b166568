//! An index of events by time: counts and the most important events of any window, at a cost that hardly grows with
//! their number.
//!
//! Events stand in columns in order of their beginnings, their ends are sorted apart: how many meet a window is the difference of
//! two binary searches. Over blocks of events stands an implicit binary tree that knows the latest end and the highest
//! importance below each node, so that a search skips what ended earlier or matters less. A filter is a mask: it changes
//! sums, never the order. `best` is the search for the most important.

mod best;

use crate::order::{key_from_f64, rows_by_key, sort_by};

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

/// Events by time. Each column has a value an event, in order of beginnings.
#[derive(Clone, Debug, Default)]
pub struct TimeIndex {
    events: Vec<u32>,
    starts: Vec<f64>,
    ends: Vec<f64>,
    importances: Vec<u8>,
    /// The places of all events in order of their ends.
    by_end: Vec<u32>,
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
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut index = Self::with_room(entries.len());
        entries.into_iter().for_each(|entry| index.push(entry));
        index.settle();
        index
    }

    /// An index without events that has room for so many: no more than they need.
    pub(super) fn with_room(events: usize) -> Self {
        Self {
            events: Vec::with_capacity(events),
            starts: Vec::with_capacity(events),
            ends: Vec::with_capacity(events),
            importances: Vec::with_capacity(events),
            ..Self::default()
        }
    }

    /// Adds an event, which is found after [`TimeIndex::settle`].
    pub(super) fn push(&mut self, entry: Entry) {
        self.events.push(entry.event);
        self.starts.push(entry.start);
        self.ends.push(entry.end.max(entry.start + SHORTEST));
        self.importances.push(entry.importance);
    }

    /// Puts what was added in order.
    pub(super) fn settle(&mut self) {
        if !self.starts.is_sorted() {
            self.put_in_order();
        }
        let keys: Vec<i64> = self.ends.iter().map(|end| key_from_f64(*end)).collect();
        self.by_end = rows_by_key(&keys);
        self.leaves = self.events.len().div_ceil(BLOCK).next_power_of_two();
        self.grow_tree();
    }

    fn put_in_order(&mut self) {
        let mut entries: Vec<Entry> = self.entries(0).collect();
        sort_by(&mut entries, |a, b| {
            a.start.total_cmp(&b.start).then(a.event.cmp(&b.event))
        });
        for column in [&mut self.starts, &mut self.ends] {
            column.clear();
        }
        self.events.clear();
        self.importances.clear();
        entries.into_iter().for_each(|entry| self.push(entry));
    }

    /// The entries from a place on.
    fn entries(&self, first: usize) -> impl Iterator<Item = Entry> {
        (first..self.events.len()).map_while(|at| self.entry(at))
    }

    /// The place of an event in the order of beginnings.
    pub(super) fn place(&self, event: usize) -> Option<usize> {
        self.events
            .iter()
            .position(|other| *other as usize == event)
    }

    /// The shown entry next to a place, after it or before.
    pub(super) fn beside(&self, place: usize, after: bool) -> Option<Entry> {
        let shown = |at: &usize| self.is_shown(*at);
        let found = if after {
            (place + 1..self.len()).find(shown)
        } else {
            (0..place).rev().find(shown)
        };
        self.entry(found?)
    }

    /// The shown entry that begins nearest to a day.
    pub(super) fn nearest(&self, day: f64) -> Option<Entry> {
        let later = self.begun_before(day);
        let after = if later < self.len() && self.is_shown(later) {
            self.entry(later)
        } else {
            self.beside(later, true)
        };
        let distance = |entry: &Entry| (entry.start - day).abs();
        match (self.beside(later, false), after) {
            (Some(before), Some(after)) if distance(&before) < distance(&after) => Some(before),
            (before, after) => after.or(before),
        }
    }

    fn is_shown(&self, at: usize) -> bool {
        self.shown.get(at).copied().unwrap_or(true)
    }

    /// The entry at a place.
    pub(super) fn entry(&self, at: usize) -> Option<Entry> {
        Some(Entry {
            event: *self.events.get(at)?,
            start: *self.starts.get(at)?,
            end: *self.ends.get(at)?,
            importance: *self.importances.get(at)?,
        })
    }

    /// How much memory an index of so many events takes, bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let words = self.events.capacity() + self.by_end.capacity();
        let times = self.starts.capacity() + self.ends.capacity();
        let tree = self.nodes.capacity() * size_of::<Node>();
        words * size_of::<u32>() + times * size_of::<f64>() + self.importances.capacity() + tree
    }

    /// How many events there are, shown or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Shows only the events that pass; `None` shows all.
    pub fn filter(&mut self, passes: Option<&dyn Fn(u32) -> bool>) {
        self.shown = passes.map_or_else(Vec::new, |passes| {
            self.events.iter().map(|event| passes(*event)).collect()
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
            let by_start = sums(&mut (0..self.len()));
            let by_end = sums(&mut self.by_end.iter().map(|at| *at as usize));
            (self.shown_by_start, self.shown_by_end) = (by_start, by_end);
        }
        self.grow_tree();
    }

    /// How many shown events meet the window from `from` until `to`, days.
    #[must_use]
    pub fn count(&self, from: f64, to: f64) -> usize {
        let begun = self.begun_before(to);
        let has_ended = |at: &u32| self.ends.get(*at as usize).is_some_and(|end| *end <= from);
        let ended = self.by_end.partition_point(has_ended);
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

    fn begun_before(&self, day: f64) -> usize {
        self.starts.partition_point(|start| *start < day)
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
        let entries = (first..).zip(self.entries(first)).take(BLOCK);
        let shown = entries.filter(|(at, _)| self.is_shown(*at));
        Some(shown.collect())
    }

    fn grow_tree(&mut self) {
        let mut nodes = vec![NOTHING; 2 * self.leaves];
        for (at, entry) in self.entries(0).enumerate() {
            if !self.is_shown(at) {
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

#[cfg(test)]
mod tests;
