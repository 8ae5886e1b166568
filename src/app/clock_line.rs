//! The clock's line over axis and lanes, with its date: on the screen's overlay, and on paper.

use crate::layout::timeline::{axis_height, gutter, scale};
use crate::scene::theme::size;
use crate::scene::{Anchor, Font, Measure, Rect, Scene, Theme};
use crate::text::{Lang, date_words};
use crate::time::Day;
use crate::time::calendar::Calendar;
use crate::view::TimeView;

/// In panes narrower than this the date would cover the axis, CSS px.
pub(super) const ROOM_FOR_DATE: f64 = 600.0;
/// Width of the handle without a date, CSS px.
const GRIP: f64 = 14.0;

/// Where the line stands, and what is written on it.
#[derive(Debug)]
pub(super) struct ClockLine {
    /// CSS px.
    x: f64,
    /// Axis and lanes.
    pane: Rect,
    words: String,
    /// The box with the date.
    pub handle: Rect,
}

impl ClockLine {
    /// The line of a day over a timeline in `pane`, with its date if `dated`; `None` where the day is out of the window.
    pub fn over(
        pane: Rect,
        view: TimeView,
        day: Day,
        lang: Lang,
        dated: bool,
        measure: &dyn Measure,
    ) -> Option<Self> {
        let at = f64::from(day);
        if pane.w <= 0.0 || !view.contains(at) {
            return None;
        }
        let x = pane.x + gutter(pane) + scale(view, pane).x_from_day(at);
        let (words, width) = if dated {
            let words = date_words(lang, day);
            let width = measure.width(&words, Font::bold(size::AXIS)) + 14.0;
            (words, width)
        } else {
            (String::new(), GRIP)
        };
        let left = (x - width / 2.0).clamp(pane.x, (pane.right() - width).max(pane.x));
        let handle = Rect::new(left, pane.y + 4.0, width, size::AXIS_BAND - 8.0);
        Some(Self {
            x,
            pane,
            words,
            handle,
        })
    }

    /// Draws it.
    pub fn draw(&self, scene: &mut Scene, theme: &Theme, calendar: Calendar) {
        let (x, pane) = (self.x, self.pane);
        let axis = pane.y + axis_height(calendar);
        scene.vertical(x, pane.y, axis, size::CLOCK, theme.clock);
        // Fainter over the lanes, whose texts it crosses.
        let line = theme.clock.with_alpha(0.55);
        scene.vertical(x, axis, pane.bottom(), size::CLOCK, line);
        let font = Font::bold(size::AXIS);
        scene.rect(self.handle, theme.clock);
        scene.text(
            self.handle.center(),
            &self.words,
            font,
            theme.paper,
            Anchor::Center,
        );
    }
}
