//! "+n": how many events found no room around a time; a press zooms to them.

use super::Drawing;
use super::detail::octave;
use super::fade::{Key, Kind};
use super::standing::Standing;
use crate::dataset::lanes::Lane;
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Rect, Target, Zone};

/// Width of the stretch that one chip stands for, at the coarse end of an octave, CSS px.
const CHIP_PX: f64 = 96.0;
/// Room at either side of its text, CSS px.
const CHIP_PADDING: f64 = 5.0;

/// What stands for events without a row.
pub struct Chip {
    /// How many they are, in words.
    pub text: String,
    /// Where it would stand.
    pub area: Rect,
    /// Their stretch of time.
    pub target: Target,
    /// The middle of the stretch, a day.
    pub day: f64,
    /// The stretch, of all of the lane's, and whether it stands somewhere else.
    pub key: Key,
}

impl Drawing<'_> {
    /// What stands for the events that found no room.
    pub(super) fn chips(
        &self,
        lane: &Lane,
        standing: &[Standing<'_>],
        hidden: usize,
        row: Rect,
    ) -> Vec<Chip> {
        if hidden == 0 {
            return Vec::new();
        }
        let width = CHIP_PX / octave(&self.scale).1;
        let (start, end) = (self.scale.start, self.scale.end());
        let first = (start / width).floor();
        let cells = ((end / width).ceil() - first).clamp(1.0, 400.0) as u32;
        let mut before = 0;
        let mut chips = Vec::new();
        for cell in 0..cells {
            let from = ((first + f64::from(cell)) * width).max(start);
            let to = ((first + f64::from(cell) + 1.0) * width).min(end);
            let so_far = lane.index.count(start, to);
            let drawn = standing.iter().filter(|standing| {
                let begins = standing.packed.entry.start.max(start);
                begins >= from && begins < to
            });
            let rest = (so_far - before).saturating_sub(drawn.count());
            before = so_far;
            if rest == 0 {
                continue;
            }
            let text = crate::text::fill(
                self.input.lang.locale().more_events,
                &[("n", &rest.to_string())],
            );
            let width = self.measure.width(&text, Font::regular(size::SMALL)) + 2.0 * CHIP_PADDING;
            let day = f64::midpoint(from, to);
            let middle = self.x(day);
            let area = Rect::new(middle - width / 2.0, row.y + 2.0, width, size::ROW - 4.0);
            let seconds = |day: f64| crate::time::instant_from_days(day).0;
            chips.push(Chip {
                text,
                area,
                target: Target::Cluster(seconds(from), seconds(to)),
                day,
                key: Key::of_day(Kind::Chip, (first + f64::from(cell)) * width, 2 * self.lane),
            });
        }
        chips
    }

    pub(super) fn chip(&mut self, chip: Chip) {
        let Chip {
            text,
            area,
            target,
            day,
            key,
        } = chip;
        let theme = self.input.theme;
        let font = Font::regular(size::SMALL);
        // A bar or an outline goes on under it.
        let (at, halo) = (area.center(), theme.paper.with_alpha(0.85));
        let first = self.out.scene.items.len();
        self.out
            .scene
            .text_on_map(at, &text, font, theme.faint_ink, halo, Anchor::Center);
        self.fade_in(key, day, area, first);
        self.out.labels.push((text, area));
        self.out.zones.push(Zone {
            target,
            area,
            cursor: Cursor::Pointer,
        });
    }
}
