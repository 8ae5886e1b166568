//! The linear map between days (`time`) and CSS pixels (`css`).

/// A visible window of time and the width that it is drawn in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TimeScale {
    /// The day at x = 0, days since 1970-01-01.
    pub start: f64,
    /// Length of the window, days; positive.
    pub span: f64,
    /// Width of the window, CSS pixels; positive.
    pub width: f64,
}

impl TimeScale {
    /// CSS pixels of one day.
    #[must_use]
    pub fn px_per_day(&self) -> f64 {
        self.width / self.span
    }

    /// Where a day is drawn, CSS pixels from the window's left edge.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        (day - self.start) * self.px_per_day()
    }

    /// The day at a place, CSS pixels from the window's left edge.
    #[must_use]
    pub fn day_from_x(&self, x: f64) -> f64 {
        self.start + self.days_from_dx(x)
    }

    /// How long a distance is: exact however far the window is from 1970, unlike the difference of two days.
    #[must_use]
    pub fn days_from_dx(&self, dx: f64) -> f64 {
        dx * self.span / self.width
    }

    /// Whether it has a window that anything can be drawn in.
    #[must_use]
    pub fn is_drawable(&self) -> bool {
        let measures = [self.start, self.span, self.width];
        measures.iter().all(|measure| measure.is_finite()) && self.span > 0.0 && self.width > 0.0
    }

    /// The day at the right edge.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.start + self.span
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edges_are_where_they_belong() {
        let scale = TimeScale {
            start: -42_000.0,
            span: 500.0,
            width: 1000.0,
        };
        assert_eq!(scale.x_from_day(-42_000.0), 0.0);
        assert_eq!(scale.x_from_day(scale.end()), 1000.0);
        assert_eq!(scale.days_from_dx(-2.0), -1.0);
        assert_eq!(scale.px_per_day(), 2.0);
    }

    proptest! {
        #[test]
        fn a_place_comes_back(
            start in -4e6..3e6_f64, span in 0.01..7e6_f64, width in 100.0..4000.0_f64, part in 0.0..1.0_f64,
        ) {
            let scale = TimeScale { start, span, width };
            let x = part * width;
            // A day far from 1970 has fewer digits left for its fraction.
            let grain = start.abs().max(span) * f64::EPSILON * 4.0 * scale.px_per_day();
            prop_assert!((scale.x_from_day(scale.day_from_x(x)) - x).abs() <= grain + 1e-9);
        }
    }
}
