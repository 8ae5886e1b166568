//! What led to an event and what came of it.

use super::parts::{Item, Said};
use crate::app::App;
use crate::dataset::raw::LinkKind;
use crate::order::sort_by;
use crate::text::words::LinkWords;

impl App {
    /// The links of an event, those to earlier ones first.
    pub(super) fn links_of(&self, id: &str) -> Vec<Item> {
        let words = self.lang().link_words();
        let mut links: Vec<(usize, Item)> = Vec::new();
        for link in &self.atlas.data.links {
            let (other, is_later) = match (link.from == id, link.to == id) {
                (true, false) => (&link.to, false),
                (false, true) => (&link.from, true),
                _ => continue,
            };
            let Some(index) = self.atlas.event_index(other) else {
                continue;
            };
            links.extend(self.event_item(index).map(|item| {
                let item = Item {
                    lead: wording(words, link.kind, is_later).to_owned(),
                    note: Said::of(self.lang(), &link.note),
                    ..item
                };
                (index, item)
            }));
        }
        sort_by(&mut links, |(a, _), (b, _)| a.cmp(b));
        links.into_iter().map(|(_, item)| item).collect()
    }
}

/// What an event is to the other end of a link: the later one, or the earlier.
fn wording(words: &LinkWords, kind: LinkKind, is_later: bool) -> &'static str {
    match (kind, is_later) {
        (LinkKind::LedTo, false) => words.led_to,
        (LinkKind::LedTo, true) => words.came_of,
        (LinkKind::Ended, false) => words.ended_by,
        (LinkKind::Ended, true) => words.ended,
        (LinkKind::ChangedBorder, false) => words.border_changed_by,
        (LinkKind::ChangedBorder, true) => words.changed_border,
        (LinkKind::Broke, false) => words.broken_by,
        (LinkKind::Broke, true) => words.broke,
        (LinkKind::Confirmed, false) => words.confirmed_by,
        (LinkKind::Confirmed, true) => words.confirmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_later_event_acts_and_the_earlier_one_is_acted_on() {
        let words = Lang::En.link_words();
        let both = |kind| [false, true].map(|later| wording(words, kind, later));
        assert_eq!(both(LinkKind::LedTo), ["Led to", "Brought about by"]);
        assert_eq!(both(LinkKind::Ended), ["Ended by", "Ended"]);
        assert_eq!(both(LinkKind::Broke), ["Broken by", "Broke"]);
    }
}
