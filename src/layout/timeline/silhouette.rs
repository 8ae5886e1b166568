//! How many events there are at each time, as one outline.

use super::Drawing;
use crate::scene::{Pt, Rect};

impl Drawing<'_> {
    /// Fills the outline of `columns` (left, right, CSS px, and how many) on the foot of `area`, which the highest fills.
    pub(super) fn silhouette(&mut self, columns: &[(f64, f64, usize)], area: Rect, strength: f64) {
        let most = columns.iter().map(|(.., count)| *count).max().unwrap_or(0);
        if most == 0 || area.w <= 0.0 {
            return;
        }
        let foot = area.bottom();
        // By logarithm: one event must be seen beside ten thousand.
        let share = |count: usize| (1.0 + count as f64).ln() / (1.0 + most as f64).ln();
        let mut outline = vec![Pt::new(area.x, foot)];
        for (left, right, count) in columns {
            let y = foot - area.h * share(*count);
            for x in [*left, *right].map(|x| x.clamp(area.x, area.right())) {
                // Level stretches need no points between.
                if let [.., one, two] = outline.as_mut_slice()
                    && one.y == y
                    && two.y == y
                {
                    two.x = x;
                } else {
                    outline.push(Pt::new(x, y));
                }
            }
        }
        outline.push(Pt::new(area.right(), foot));
        let color = self.input.theme.faint_ink.with_alpha(strength);
        self.out.scene.polygon(outline, color);
    }
}
