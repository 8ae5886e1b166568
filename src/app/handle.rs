//! The handle between two days: where it parts the map, how it looks, and how it is moved.

use super::App;
use super::compare::Compared;
use crate::layout::fills::Fills;
use crate::scene::theme::size;
use crate::scene::{Anchor, Cursor, Font, Measure, Pt, Rect, Scene, Target, Zone};
use crate::text::date_words;
use crate::time::Day;

/// The nearest that the handle comes to an edge, as a share of the map's width.
const EDGE: f64 = 0.02;
/// Width of the line, and radius of the grip, CSS px.
const LINE: f64 = 3.0;
const GRIP: f64 = 11.0;
/// Half the width of what answers to the pointer: along the line, and at the grip, CSS px.
const REACH: (f64, f64) = (9.0, 22.0);
/// Room around a date in the band, CSS px.
const ROOM: f64 = 10.0;

impl App {
    /// Moves the handle, to a share of the map's width.
    pub(super) fn move_handle(&mut self, share: f64) {
        if !share.is_finite() {
            return;
        }
        let share = share.clamp(EDGE, 1.0 - EDGE);
        let moves = |compared: &&mut Compared| share != compared.share;
        if let Some(compared) = self.compared.as_mut().filter(moves) {
            compared.share = share;
            self.damage.map = true;
            self.damage.compared = true;
            self.damage.overlay = true;
            self.tell_compare();
        }
    }

    /// The map's pane left and right of the handle; the left one is empty where nothing is compared.
    #[must_use]
    pub fn map_sides(&self) -> (Rect, Rect) {
        let (map, compared) = (self.panes.map, self.compared.as_ref());
        let width = compared.map_or(0.0, |compared| (map.w * compared.share).round());
        (
            Rect::new(map.x, map.y, width, map.h),
            Rect::new(map.x + width, map.y, map.w - width, map.h),
        )
    }

    /// The day that the map shows at a place of the canvas, and its fills.
    pub(super) fn day_shown_at(&self, at: Pt) -> (Day, &Fills) {
        let (left, _) = self.map_sides();
        let compared = self.compared.as_ref().filter(|_| left.contains(at));
        compared.map_or((self.clock, &self.fills), |compared| {
            (compared.day, &compared.fills)
        })
    }

    /// Draws the band over the map with the two dates, and the handle.
    pub(super) fn draw_handle(&self, scene: &mut Scene, measure: &dyn Measure) {
        let (band, map, theme) = (self.panes.header, self.panes.map, self.settings.theme());
        let Some(compared) = self.compared.as_ref().filter(|_| map.w > 0.0) else {
            return;
        };
        let x = self.map_sides().1.x;
        scene.rect(band, theme.paper);
        scene.horizontal(band.x, band.right(), band.bottom() - 0.5, 1.0, theme.grid);
        let font = Font::bold(size::AXIS);
        for (day, left) in [(compared.day, true), (self.clock, false)] {
            let text = date_words(self.lang(), day);
            let room = if left { x - band.x } else { band.right() - x };
            // A side that is too narrow is one that nobody reads.
            if measure.width(&text, font) + 2.0 * ROOM <= room {
                let (at, anchor) = if left {
                    (x - ROOM, Anchor::Right)
                } else {
                    (x + ROOM, Anchor::Left)
                };
                let at = Pt::new(at, band.center().y);
                scene.text(at, &text, font, theme.ink, anchor);
            }
        }
        scene.vertical(x, band.y, map.bottom(), LINE + 2.0, theme.paper);
        scene.vertical(x, band.y, map.bottom(), LINE, theme.accent);
        let middle = map.center().y;
        let at = |dx: f64, dy: f64| Pt::new(x + dx, middle + dy);
        scene.disc(at(0.0, 0.0), GRIP + 1.5, theme.paper);
        scene.disc(at(0.0, 0.0), GRIP, theme.accent);
        for side in [-1.0, 1.0] {
            let arrow = [
                at(3.0 * side, -4.5),
                at(7.5 * side, 0.0),
                at(3.0 * side, 4.5),
            ];
            scene.polygon(arrow.to_vec(), theme.paper);
        }
    }

    /// Where the handle answers to the pointer.
    pub(super) fn handle_zones(&self) -> Vec<Zone> {
        let (map, x) = (self.panes.map, self.map_sides().1.x);
        if self.compared.is_none() || map.w == 0.0 {
            return Vec::new();
        }
        let (line, grip) = REACH;
        let height = self.panes.header.h + map.h;
        let middle = map.center().y;
        let areas = [
            Rect::new(x - line, self.panes.header.y, 2.0 * line, height),
            Rect::new(x - grip, middle - grip, 2.0 * grip, 2.0 * grip),
        ];
        let zone = |area| Zone {
            target: Target::Compare,
            area,
            cursor: Cursor::ColumnResize,
        };
        areas.map(zone).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Input, Modifiers, Phase, Pointer};
    use crate::scene::measure::Rough;

    /// An empty map of 800 px, compared with a day.
    fn app() -> App {
        let mut app = App::default();
        app.resize(800.0, 600.0);
        assert!(app.set("compare", Some("1904-02-08")));
        app.frame(0.0, &Rough);
        app
    }

    /// Presses at the first place, moves to the others and lets go; gives where the handle is then.
    fn drag(app: &mut App, finger: bool, places: &[(f64, f64)]) -> Option<f64> {
        let phases = std::iter::once(Phase::Down).chain(std::iter::repeat(Phase::Move));
        let last = places.last().map(|place| (Phase::Up, place));
        for (phase, (x, y)) in phases.zip(places).chain(last) {
            app.input(&Input::Pointer(Pointer {
                phase,
                id: 1,
                finger,
                at: Pt::new(*x, *y),
                modifiers: Modifiers::default(),
                now: 0.0,
            }));
            assert_eq!(app.holds(), phase != Phase::Up);
        }
        app.frame(0.0, &Rough);
        app.compared.as_ref().map(|compared| compared.share)
    }

    #[test]
    fn it_is_dragged_and_moves_nothing_else() {
        let mut app = app();
        let before = (app.view, app.camera, app.clock);
        // From anywhere on the line, its band and its grip; 8 px are a hundredth.
        let share = drag(
            &mut app,
            false,
            &[(404.0, 10.0), (390.0, 100.0), (204.0, 300.0)],
        );
        assert_eq!(share, Some(0.25));
        // By a finger, where one finger on the map is the page's.
        let middle = app.panes.map.center().y;
        let share = drag(&mut app, true, &[(218.0, middle), (258.0, middle)]);
        assert_eq!(share, Some(0.3));
        assert_eq!(app.take_hint(), None);
        assert_eq!((app.view, app.camera, app.clock), before);
    }

    #[test]
    fn it_stays_in_sight_and_goes_with_the_comparison() {
        let mut app = app();
        let share = drag(&mut app, false, &[(400.0, 60.0), (-500.0, 60.0)]);
        assert_eq!(share, Some(EDGE));
        app.move_handle(f64::NAN);
        let (left, right) = app.map_sides();
        assert_eq!(
            (left.w, left.right(), right.right()),
            (16.0, right.x, 800.0)
        );
        app.toggle_compare();
        app.frame(0.0, &Rough);
        assert_eq!((app.map_sides().0.w, app.panes.header.h), (0.0, 0.0));
        assert!(app.zones.iter().all(|zone| zone.target != Target::Compare));
    }
}
