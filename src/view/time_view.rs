//! The window of the timeline.

/// The visible stretch of time. Days are `f64`, so that hours are fractions; at the range's edges (3.6 million days
/// from 1970) that still resolves a tenth of a millisecond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeView {
    /// Left edge, days since 1970-01-01.
    pub start: f64,
    /// Width, days.
    pub span: f64,
}

impl Default for TimeView {
    /// The first century after 1900, until data says otherwise.
    fn default() -> Self {
        Self {
            start: -25_567.0,
            span: 36_525.0,
        }
    }
}

impl TimeView {
    /// The narrowest window: four hours.
    pub const MIN_SPAN: f64 = 4.0 / 24.0;
    /// First day that can be shown: 1 January −9999.
    pub const FIRST: f64 = -4_371_587.0;
    /// Last day that can be shown: 31 December 9999.
    pub const LAST: f64 = 2_932_897.0;

    /// The window from `start` to `end`, in either order, made wide enough and moved into the calendar.
    #[must_use]
    pub fn between(start: f64, end: f64) -> Self {
        Self {
            start: start.min(end),
            span: (end - start).abs(),
        }
        .kept_in_range()
    }

    /// Right edge, days.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.start + self.span
    }

    /// Moved by this many days.
    #[must_use]
    pub fn panned(self, days: f64) -> Self {
        Self {
            start: self.start + days,
            ..self
        }
        .kept_in_range()
    }

    /// Zoomed by `factor` (above 1 = closer) with the day `anchor` kept where it is on the screen.
    #[must_use]
    pub fn zoomed_at(self, anchor: f64, factor: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0 && anchor.is_finite()) {
            return self;
        }
        let span = (self.span / factor).clamp(Self::MIN_SPAN, Self::LAST - Self::FIRST);
        let share = (anchor - self.start) / self.span;
        Self {
            start: anchor - share * span,
            span,
        }
        .kept_in_range()
    }

    /// Moved so that `day` is in the middle.
    #[must_use]
    pub fn centered(self, day: f64) -> Self {
        let start = day - self.span / 2.0;
        Self { start, ..self }.kept_in_range()
    }

    /// Whether a day lies in the window.
    #[must_use]
    pub fn contains(&self, day: f64) -> bool {
        day >= self.start && day <= self.end()
    }

    /// The window moved as little as needed so that `day` keeps a tenth of the width from either edge.
    #[must_use]
    pub fn revealing(self, day: f64) -> Self {
        let margin = self.span * 0.1;
        let start = self.start.clamp(day + margin - self.span, day - margin);
        Self { start, ..self }.kept_in_range()
    }

    fn kept_in_range(self) -> Self {
        let finite = |value: f64, other: f64| if value.is_finite() { value } else { other };
        let span = finite(self.span, 36_525.0).clamp(Self::MIN_SPAN, Self::LAST - Self::FIRST);
        let start = finite(self.start, 0.0).clamp(Self::FIRST, Self::LAST - span);
        Self { start, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view() -> impl Strategy<Value = TimeView> {
        (-100_000.0..100_000.0f64, 0.2..200_000.0f64)
            .prop_map(|(start, span)| TimeView { start, span })
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_anchor_in_place(view in view(), share in 0.0..1.0f64, factor in 0.1..10.0f64) {
            let anchor = view.start + share * view.span;
            let next = view.zoomed_at(anchor, factor);
            let after = (anchor - next.start) / next.span;
            prop_assert!((after - share).abs() < 1e-6);
        }

        #[test]
        fn panning_there_and_back_is_no_move(view in view(), days in -50_000.0..50_000.0f64) {
            let back = view.panned(days).panned(-days);
            prop_assert!((back.start - view.start).abs() < 1e-6);
        }

        #[test]
        fn a_revealed_day_is_in_the_window(view in view(), day in -200_000.0..200_000.0f64) {
            prop_assert!(view.revealing(day).contains(day));
        }

        #[test]
        fn no_input_leaves_the_calendar(start in proptest::num::f64::ANY, end in proptest::num::f64::ANY, factor in proptest::num::f64::ANY) {
            let view = TimeView::between(start, end).zoomed_at(start, factor).panned(end);
            prop_assert!(view.start >= TimeView::FIRST && view.end() <= TimeView::LAST + 1e-6);
            prop_assert!(view.span >= TimeView::MIN_SPAN);
        }
    }
}
