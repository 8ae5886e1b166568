//! The axis: gridlines, ticks and their labels.

use super::Drawing;
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Measure, Pt, Rect};
use crate::text::tick_label;
use crate::time::{Tick, ticks};

impl Drawing<'_> {
    pub(super) fn axis(&mut self, measure: &dyn Measure) {
        let (pane, theme) = (self.input.pane, self.input.theme);
        let font = Font::regular(size::AXIS);
        let y = pane.y + size::AXIS_BAND / 2.0;
        let mut last = f64::NEG_INFINITY;
        let mut said: Option<Tick> = None;
        for tick in ticks(&self.scale, 90.0) {
            let x = self.x(tick.day);
            let grid = if tick.major {
                theme.grid
            } else {
                theme.grid.with_alpha(0.45)
            };
            self.out.scene.vertical(
                x,
                pane.y
                    + if tick.major {
                        0.0
                    } else {
                        size::AXIS_BAND - 6.0
                    },
                pane.bottom(),
                1.0,
                grid,
            );
            if !tick.major {
                continue;
            }
            let text = tick_label(self.input.lang, &tick, said.as_ref());
            let area = Rect::new(x + 4.0, y - 8.0, measure.width(&text, font), 16.0);
            if area.x >= last && area.right() <= pane.right() {
                last = area.right() + 6.0;
                said = Some(tick);
                self.out.scene.text(
                    Pt::new(area.x, y),
                    &text,
                    font,
                    theme.faint_ink,
                    Anchor::Left,
                );
                self.out.labels.push((text, area));
            }
        }
        self.out.scene.horizontal(
            pane.x,
            pane.right(),
            pane.y + size::AXIS_BAND,
            1.0,
            theme.grid,
        );
    }
}
