//! Names that find no room in whole: cut short, where most of one can stand. A long bar always gets its name so; marks
//! only in narrow windows, where they would go without.

use super::bars::{BESIDE, CLEAR, INSIDE};
use super::lane::MARGIN;
use super::standing::Standing;
use super::{Drawing, gutter};
use crate::scene::{Font, Measure, Rect};

/// This part of a name must have room, of its width.
const MOST: f64 = 0.6;
/// And so much at least, CSS px.
const LEAST: f64 = 60.0;
/// A name in a bar ends so far before what is written on the bar, CSS px.
const BEFORE: f64 = 4.0;
/// How far it keeps clear of others, and a little for rounding, CSS px.
const APART: f64 = CLEAR + 0.5;

impl Drawing<'_> {
    /// Gives room for most of its name to what has no label in `placed`, within `room` and clear of `texts`, the most
    /// important first.
    pub(super) fn cut_short(
        &self,
        standing: &[Standing<'_>],
        placed: &mut [Option<Rect>],
        room: Rect,
        texts: &mut Vec<Rect>,
    ) {
        for importance in (1..=5).rev() {
            for (one, slot) in standing.iter().zip(placed.iter_mut()) {
                if slot.is_none() && one.packed.entry.importance == importance {
                    *slot = self.room_for_most(one, standing, room, texts);
                    texts.extend(*slot);
                }
            }
        }
    }

    fn room_for_most(
        &self,
        one: &Standing<'_>,
        standing: &[Standing<'_>],
        room: Rect,
        texts: &[Rect],
    ) -> Option<Rect> {
        let (area, label) = (one.area, one.packed.label);
        let row = Rect::new(room.x, area.center().y - 8.0, room.w, 16.0);
        if !room.encloses(&row) {
            return None;
        }
        let in_row = |other: &&Rect| other.intersects(&row);
        let written = || texts.iter().filter(in_row);
        let bar = area.intersection(&row);
        let ahead = written().filter(|text| text.right() > bar.x);
        let end = ahead.fold(bar.right() - INSIDE / 2.0, |end, text| {
            end.min(text.x - BEFORE)
        });
        let mut spans = vec![(bar.x + INSIDE / 2.0, end)];
        if gutter(self.input.pane) == 0.0 {
            let bars = standing.iter().map(|other| &other.area).filter(in_row);
            let others = || {
                bars.clone()
                    .chain(written())
                    .filter(|other| **other != area)
            };
            let after = others().filter(|other| other.x >= area.right());
            let before = others().filter(|other| other.right() <= area.x);
            let end = after.fold(room.right() - MARGIN, |end, other| end.min(other.x - APART));
            let start = before.fold(room.x + MARGIN, |start, other| {
                start.max(other.right() + APART)
            });
            spans.push((area.right() + BESIDE, end));
            spans.push(((area.x - BESIDE - label).max(start), area.x - BESIDE));
        }
        let places = spans.into_iter().map(|(from, to)| {
            let width = (to - from).min(label);
            Rect::new(from, row.y, width, row.h)
        });
        let mut places = places.filter(|place| place.w >= LEAST.max(MOST * label));
        places.find(|place| !written().any(|text| text.intersects(place)))
    }
}

/// As much of a text as has room in `width`, CSS px.
pub(super) fn cut(text: &str, width: f64, font: Font, measure: &dyn Measure) -> String {
    const MARK: &str = "…";
    let mut left = width - measure.width(MARK, font);
    let fits = |letter: &char| {
        left -= measure.width(letter.encode_utf8(&mut [0; 4]), font);
        left >= 0.0
    };
    let kept: String = text.chars().take_while(fits).collect();
    let kept = kept.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{kept}{MARK}")
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::layout::timeline::tests::{PLAIN, WIDE, draw_as};
    use crate::layout::timeline::{TimelineCache, gutter};
    use crate::scene::measure::Rough;
    use crate::scene::{Font, Item, Measure, Rect};
    use crate::view::TimeView;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_left_begins_the_name_and_has_room(text in "[a-zа-я国]{1,8}( [a-z]{1,9}){0,6}", share in 0.2..1.0f64) {
            let font = Font::regular(13.0);
            let width = Rough.width(&text, font) * share + Rough.width("…", font);
            let left = cut(&text, width, font, &Rough);
            prop_assert!(Rough.width(&left, font) <= width);
            prop_assert!(text.starts_with(left.strip_suffix('…').unwrap()));
        }
    }

    #[test]
    fn a_bar_over_all_of_a_narrow_window_is_named() {
        let name = "A war of which the name is somewhat too long for a phone";
        let events = serde_json::json!([{"id": "a", "title": {"en": name}, "when": "1900/1950", "kind": "war"}]);
        let text = serde_json::json!({"borderline": 1, "events": events}).to_string();
        let atlas = crate::dataset::load(&text).unwrap().0;
        let pane = Rect { w: 340.0, ..WIDE };
        assert_eq!(gutter(pane), 0.0);
        let view = TimeView::between(-20_000.0, -19_000.0);
        let out = draw_as(PLAIN, &atlas, pane, view, &mut TimelineCache::default());
        assert!(out.events[0].label.is_some_and(|label| label.w > 250.0));
        let cut = |item: &Item| match item {
            Item::Text { text, .. } => name.starts_with(text.strip_suffix('…')?).then_some(()),
            _ => None,
        };
        assert_eq!(out.scene.items.iter().filter_map(cut).count(), 1);
    }
}
