//! How far a reader's hand moves the views: what there is stays in sight.
//!
//! A page's script, a link and a tour go where they say; drags, wheels, pinches and keys are held back.

use super::App;
use crate::geo::{Bounds, Point};
use crate::view::{Camera, TimeView};

/// The widest window that a hand zooms out to, in ranges of the data.
const WIDEST: f64 = 3.0;

/// A number held between two bounds; who is beyond one already goes no farther out, and is not torn back.
fn held(wanted: f64, before: f64, (low, high): (f64, f64)) -> f64 {
    wanted.max(low.min(before)).min(high.max(before))
}

impl App {
    /// Moves the timeline by hand: the middle of the window stays within the data's range, and the window is never so
    /// wide that the data are a speck in it.
    pub(super) fn move_view(&mut self, view: TimeView) {
        let (first, last) = self.atlas.range;
        let widest = ((last - first) * WIDEST).max(self.view.span);
        let middle = |view: TimeView| view.start + view.span / 2.0;
        let kept = held(middle(view), middle(self.view), (first, last));
        let span = view.span.min(widest);
        self.set_view(if kept == middle(view) && span == view.span {
            view
        } else {
            TimeView { span, ..view }.centered(kept)
        });
    }

    /// Moves the map by hand: the middle of the pane stays on the map, if there is one.
    pub(super) fn move_camera(&mut self, camera: Camera) {
        let sheet = self.sheet();
        let (to, from) = (camera.center, self.camera.center);
        let center = if sheet == Bounds::EMPTY {
            to
        } else {
            Point::new(
                held(to.x, from.x, (sheet.min.x, sheet.max.x)),
                held(to.y, from.y, (sheet.min.y, sheet.max.y)),
            )
        };
        self.set_camera(Camera { center, ..camera });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn app(view: TimeView) -> App {
        let mut app = App::default();
        app.atlas.range = (0.0, 2_000.0);
        app.view = view;
        app
    }

    proptest! {
        #[test]
        fn by_hand_the_data_stay_in_sight(moves in prop::collection::vec((-9_000.0..9_000.0f64, 0.2..5.0f64), 1..20)) {
            let mut app = app(TimeView::between(500.0, 1_000.0));
            for (days, factor) in moves {
                app.move_view(app.view.panned(days));
                app.move_view(app.view.zoomed_at(app.view.end(), factor));
                let middle = app.view.start + app.view.span / 2.0;
                prop_assert!((-1e-6..=2_000.000_001).contains(&middle), "{:?}", app.view);
                prop_assert!(app.view.span <= 6_000.0);
            }
        }

        #[test]
        fn whoever_a_link_took_beyond_is_not_torn_back(days in -50.0..50.0f64) {
            let far = TimeView { start: 9_000.0, span: 100.0 };
            let mut app = app(far);
            app.move_view(far.panned(days));
            prop_assert!((app.view.start - (9_000.0 + days.min(0.0))).abs() < 1e-6);
        }
    }
}
