//! The most important events of a window: a best-first search of the tree.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{Entry, TimeIndex};

/// So many neighbours are looked at one by one, which is quicker than to search the tree.
const FEW: usize = 512;
/// Importance goes from 1 to this.
const MOST_IMPORTANT: u8 = 5;

impl TimeIndex {
    /// The most important shown events that *begin* in the window, at most `most` of them; equals by their beginnings.
    #[must_use]
    pub fn best_beginning(&self, from: f64, to: f64, most: usize) -> Vec<Entry> {
        let first = self.begun_before(from);
        let after = self.begun_before(to);
        if after.saturating_sub(first) <= FEW {
            return self.best_of_few(first, after, most);
        }
        self.best_of_many(first, after, most)
    }

    /// The most important shown events from one place to before another, by looking at each.
    pub(super) fn best_of_few(&self, first: usize, after: usize, most: usize) -> Vec<Entry> {
        let importances = self.importances.get(first..after).unwrap_or_default();
        let mut found = Vec::new();
        for wanted in (1..=MOST_IMPORTANT).rev() {
            for (at, importance) in (first..).zip(importances) {
                if found.len() >= most {
                    return found;
                }
                if (*importance).clamp(1, MOST_IMPORTANT) == wanted && self.is_shown(at) {
                    found.extend(self.entry(at));
                }
            }
        }
        found
    }

    /// The same by the tree.
    pub(super) fn best_of_many(&self, first: usize, after: usize, most: usize) -> Vec<Entry> {
        let begins = |node: usize| self.places(node).0 < after && self.places(node).1 > first;
        self.best(most, &begins, &|at, _| at >= first && at < after)
    }

    /// The most important shown events that began before `from` and go on after it.
    #[must_use]
    pub fn best_under_way(&self, from: f64, most: usize) -> Vec<Entry> {
        let after = self.begun_before(from);
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
            if let Some(entry) = next.entry.and_then(|at| self.entry(at)) {
                found.push(entry);
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
    fn cmp(&self, other: &Self) -> Ordering {
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
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
