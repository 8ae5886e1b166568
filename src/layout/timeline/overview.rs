//! The overview: the whole range in one strip, how dense it is, and the window on it as a handle.

use super::{Drawing, gutter};
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Pt, Rect, Target, Zone};
use crate::text::tick_label;
use crate::time::{Tick, TimeScale, ticks};

/// Width of a density column, CSS px.
const COLUMN: f64 = 2.0;
/// Height of the labels' row, CSS px.
const LABELS: f64 = 13.0;
/// Half the width of what takes an edge of the window, CSS px.
const EDGE: f64 = 7.0;
/// The handle is never narrower, CSS px.
const NARROWEST: f64 = 6.0;

/// The density of the whole range, kept while the strip keeps its width.
#[derive(Clone, Debug)]
pub struct Profile {
    scale: TimeScale,
    counts: Vec<usize>,
}

/// The scale of the strip: the dataset's range over the width of the lanes.
fn scale_of(strip: Rect, range: (f64, f64)) -> TimeScale {
    TimeScale {
        start: range.0,
        span: (range.1 - range.0).max(1.0),
        width: strip.w.max(1.0),
    }
}

impl Drawing<'_> {
    /// Draws the overview strip.
    pub(super) fn overview(&mut self, kept: &mut Option<Profile>) {
        let (input, theme) = (self.input, self.input.theme);
        let whole = input.overview;
        let strip = Rect::new(self.left, whole.y, self.scale.width, whole.h);
        let scale = scale_of(strip, input.atlas.range);
        self.out.scene.rect(whole, theme.paper);
        self.out.scene.rect(strip, theme.lane);
        if kept.as_ref().is_none_or(|profile| profile.scale != scale) {
            *kept = Some(self.profile(scale));
        }
        if let Some(profile) = kept {
            let placed = |(at, count): (usize, &usize)| {
                let x = strip.x + at as f64 * COLUMN;
                (x, x + COLUMN, *count)
            };
            let columns: Vec<(f64, f64, usize)> =
                profile.counts.iter().enumerate().map(placed).collect();
            let height = (strip.h - LABELS - 4.0).max(1.0);
            let area = Rect::new(strip.x, strip.bottom() - LABELS - height, strip.w, height);
            self.silhouette(&columns, area, 0.45);
        }
        self.years(&scale, strip);
        self.window(&scale, strip);
        self.out
            .scene
            .horizontal(whole.x, whole.right(), whole.y, 1.0, theme.grid);
        if gutter(input.pane) > 0.0 {
            let font = Font::regular(size::SMALL);
            let text = input.lang.locale().overview.to_owned();
            let middle = whole.center().y;
            let width = self.measure.width(&text, font);
            let at = Pt::new(whole.x + 8.0, middle);
            self.out
                .scene
                .text(at, &text, font, theme.faint_ink, Anchor::Left);
            let area = Rect::new(at.x, middle - 7.0, width, 14.0);
            self.out.labels.push((text, area));
        }
    }

    fn profile(&self, scale: TimeScale) -> Profile {
        let columns = (scale.width / COLUMN).ceil().max(1.0);
        let count = |column: u32| {
            let from = scale.day_from_x(f64::from(column) * COLUMN);
            self.input
                .lanes
                .count(from, from + scale.days_from_dx(COLUMN))
        };
        Profile {
            scale,
            // A strip is at most some thousand pixels wide.
            counts: (0..columns as u32).map(count).collect(),
        }
    }

    fn years(&mut self, scale: &TimeScale, strip: Rect) {
        let theme = self.input.theme;
        let font = Font::regular(size::SMALL);
        let middle = strip.bottom() - LABELS / 2.0;
        let mut said: Option<Tick> = None;
        let mut free = strip.x;
        for tick in ticks(scale, 70.0).into_iter().filter(|tick| tick.major) {
            let x = strip.x + scale.x_from_day(tick.day);
            let text = tick_label(self.input.lang, &tick, said.as_ref());
            let width = self.measure.width(&text, font);
            let area = Rect::new(x + 3.0, middle - 6.0, width, 12.0);
            self.out
                .scene
                .vertical(x, strip.y, strip.bottom(), 1.0, theme.grid);
            if area.x >= free && area.right() <= strip.right() {
                free = area.right() + 6.0;
                let at = Pt::new(area.x, middle);
                self.out
                    .scene
                    .text(at, &text, font, theme.faint_ink, Anchor::Left);
                self.out.labels.push((text, area));
                said = Some(tick);
            }
        }
    }

    /// The window as a frame, with an edge to take at either side.
    fn window(&mut self, scale: &TimeScale, strip: Rect) {
        let theme = self.input.theme;
        let x = |day: f64| (strip.x + scale.x_from_day(day)).clamp(strip.x, strip.right());
        let (mut left, mut right) = (x(self.scale.start), x(self.scale.end()));
        if right - left < NARROWEST {
            let middle = f64::midpoint(left, right);
            left =
                (middle - NARROWEST / 2.0).clamp(strip.x, (strip.right() - NARROWEST).max(strip.x));
            right = left + NARROWEST;
        }
        let frame = Rect::new(left, strip.y + 1.0, right - left, strip.h - 1.0);
        self.out.scene.rect(frame, theme.accent.with_alpha(0.12));
        for y in [frame.y, frame.bottom()] {
            self.out.scene.horizontal(left, right, y, 1.5, theme.accent);
        }
        for edge in [left, right] {
            self.out
                .scene
                .vertical(edge, frame.y, frame.bottom(), 2.5, theme.accent);
        }
        let zone = |target, area, cursor| Zone {
            target,
            area,
            cursor,
        };
        let edge = |x: f64| Rect::new(x - EDGE, strip.y, 2.0 * EDGE, strip.h);
        // A narrow window is moved by its middle, and its edges are taken from outside.
        let reach = EDGE.min(frame.w / 3.0);
        let middle = Rect::new(left + reach, strip.y, frame.w - 2.0 * reach, strip.h);
        self.out.zones.extend([
            zone(Target::Overview, strip, Cursor::Pointer),
            zone(Target::OverviewStart, edge(left), Cursor::ColumnResize),
            zone(Target::OverviewEnd, edge(right), Cursor::ColumnResize),
            zone(Target::OverviewWindow, middle, Cursor::Grab),
        ]);
    }
}
