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
        let highest = logarithm(most);
        let share = |count: usize| logarithm(count) / highest;
        let mut outline = vec![Pt::new(area.x, foot)];
        let mut add = |x: f64, y: f64| {
            let x = x.clamp(area.x, area.right());
            // Level stretches need no points between.
            if let [.., one, two] = outline.as_mut_slice()
                && one.y == y
                && two.y == y
            {
                two.x = x;
            } else {
                outline.push(Pt::new(x, y));
            }
        };
        let y = |count: usize| foot - area.h * share(count);
        // A point in the middle of each column, and the outer edges.
        if let Some((left, _, count)) = columns.first() {
            add(*left, y(*count));
        }
        for (left, right, count) in columns {
            add(f64::midpoint(*left, *right), y(*count));
        }
        if let Some((_, right, count)) = columns.last() {
            add(*right, y(*count));
        }
        outline.push(Pt::new(area.right(), foot));
        let color = self.input.theme.faint_ink.with_alpha(strength);
        self.out.scene.polygon(outline, color);
    }
}

/// How high a count stands: by logarithm, since one event must be seen beside ten thousand. Straight between the powers of
/// two, which nobody sees and which is quick.
fn logarithm(count: usize) -> f64 {
    let count = count.saturating_add(1);
    let power = count.ilog2();
    f64::from(power) + (count - (1 << power)) as f64 / (1_usize << power) as f64
}
