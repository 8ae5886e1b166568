//! Ids made from names, and no two alike.

use std::collections::BTreeMap;

/// An id made from a name is no longer than this, letters.
const LONGEST: usize = 60;

/// The ids that were given out.
#[derive(Default)]
pub(crate) struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// The id itself where it is new; else with a number behind it.
    pub(crate) fn unique(&mut self, id: String) -> String {
        let Some(mut number) = self.0.get(&id).copied() else {
            self.0.insert(id.clone(), 1);
            return id;
        };
        // The number is kept under the first name, so that a thousand namesakes are not counted a thousand times.
        let own = loop {
            number += 1;
            let own = format!("{id}-{number}");
            if !self.0.contains_key(&own) {
                break own;
            }
        };
        self.0.insert(id, number);
        self.0.insert(own.clone(), 1);
        own
    }
}

/// The rows of the records that were made for names.
#[derive(Default)]
pub(super) struct Rows(BTreeMap<String, usize>);

impl Rows {
    /// The row of an id; `None` where it is new, and `next` is its row from now on.
    pub(super) fn find_or_add(&mut self, id: &str, next: usize) -> Option<usize> {
        let known = self.0.get(id).copied();
        if known.is_none() {
            self.0.insert(id.to_owned(), next);
        }
        known
    }
}

/// The text with only such letters as may stand in an id.
pub(crate) fn plain_id(text: &str) -> String {
    let keep = |c: char| {
        if c.is_alphanumeric() || "-_.".contains(c) {
            c
        } else {
            '-'
        }
    };
    text.chars().map(keep).collect()
}

/// An id for a name: "Treaty of Aigun" gives `treaty-of-aigun`. Empty where the name has no letter.
pub(super) fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() || letter == '_' || letter == '.' {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique() {
        let mut ids = Ids::default();
        let given: Vec<String> = ["a", "a-2", "a", "a", "b", "a-2"]
            .into_iter()
            .map(|id| ids.unique(id.to_owned()))
            .collect();
        assert_eq!(given, ["a", "a-2", "a-3", "a-4", "b", "a-2-2"]);
    }

    #[test]
    fn a_name_becomes_an_id() {
        for (name, id) in [
            ("Treaty of Aigun", "treaty-of-aigun"),
            ("  War & peace! ", "war-peace"),
            ("日露戦争", "日露戦争"),
            ("—", ""),
        ] {
            assert_eq!(slug(name), id);
        }
        assert!(slug(&"ж".repeat(500)).len() <= LONGEST + 4);
    }
}
