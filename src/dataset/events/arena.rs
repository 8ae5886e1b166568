//! Texts of many records, a few each, laid one after another.

/// Bytes of a page. Pages are filled and never grow, so that a million texts take no more room than they need, and
/// none is moved while more come.
const PAGE: usize = 1 << 16;

/// What ends a text: ASCII's unit separator. A text that has it cannot be kept here.
pub(super) const END: char = '\u{1f}';

/// The texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Arena {
    pages: Vec<String>,
}

impl Arena {
    /// Keeps the texts of one record and says where; `None` where they cannot be kept.
    pub fn push(&mut self, texts: &[&str]) -> Option<u32> {
        if texts
            .iter()
            .any(|text| text.as_bytes().contains(&(END as u8)))
        {
            return None;
        }
        let length = texts.iter().map(|text| text.len() + 1).sum::<usize>();
        let full = |page: &String| page.len() + length > PAGE;
        if self.pages.last().is_none_or(full) {
            self.pages.push(String::with_capacity(length.max(PAGE)));
        }
        let number = self.pages.len() - 1;
        let page = self.pages.last_mut()?;
        // Every record begins within the first `PAGE` bytes of its page.
        let place = u32::try_from(number * PAGE + page.len()).ok()?;
        for text in texts {
            page.push_str(text);
            page.push(END);
        }
        Some(place)
    }

    /// The texts of the record at a place, and then those of the records behind it.
    pub fn texts(&self, place: u32) -> impl Iterator<Item = &str> {
        self.behind(place).split(END)
    }

    /// The first text of the record at a place, most of which are short.
    pub fn first(&self, place: u32) -> &str {
        let texts = self.behind(place);
        let length = texts.bytes().take_while(|byte| *byte != END as u8).count();
        texts.get(..length).unwrap_or_default()
    }

    fn behind(&self, place: u32) -> &str {
        let place = place as usize;
        let page = self.pages.get(place / PAGE).map_or("", String::as_str);
        page.get(place % PAGE..).unwrap_or_default()
    }

    /// How much memory they take, bytes.
    pub fn bytes(&self) -> usize {
        let pages = self.pages.iter().map(String::capacity);
        pages.sum::<usize>() + self.pages.capacity() * size_of::<String>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_is_found_again(records in prop::collection::vec(("\\PC{0,9}", 0..40_000_usize), 0..12)) {
            let records: Vec<_> = records.into_iter().map(|(a, long)| (a, "b".repeat(long))).collect();
            let mut arena = Arena::default();
            let places: Vec<u32> = records.iter().map(|(a, b)| arena.push(&[a, b]).unwrap()).collect();
            for ((a, b), place) in records.iter().zip(places) {
                prop_assert_eq!(arena.texts(place).take(2).collect::<Vec<_>>(), [a, b]);
                prop_assert_eq!(arena.first(place), a);
            }
        }
    }

    #[test]
    fn a_text_longer_than_a_page_has_one_of_its_own_and_one_with_the_separator_none() {
        let mut arena = Arena::default();
        let long = "long ".repeat(PAGE);
        let (first, second) = (
            arena.push(&[&long]).unwrap(),
            arena.push(&["next"]).unwrap(),
        );
        assert_eq!(arena.texts(first).next(), Some(long.as_str()));
        assert_eq!(arena.texts(second).next(), Some("next"));
        assert_eq!(arena.push(&["a\u{1f}b"]), None);
    }
}
