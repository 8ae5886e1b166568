//! The shapes of events: a mark by kind for what is short, a bar with soft ends for what lasts.

use crate::dataset::AtlasEvent;
use crate::dataset::raw::Event;
use crate::scene::{Color, Pt, Rect, Scene, Stroke};
use crate::time::days_from_instant;

/// Bars narrower than this are marks, CSS px.
const BAR_FROM: f64 = 14.0;

/// Where a mark stands, and in which colours.
pub struct Place {
    /// Its box.
    pub area: Rect,
    /// The row's middle, CSS px.
    pub middle: f64,
    /// The lane within the window; nothing is drawn outside.
    pub frame: Rect,
    /// The ground.
    pub paper: Color,
    /// The event's colour.
    pub color: Color,
}

fn radius(importance: u8) -> f64 {
    3.0 + f64::from(importance.clamp(1, 5)) * 0.5
}

/// Left and right end of what is drawn for an event whose extent is `from` to `to`, CSS px.
#[must_use]
pub fn extent(from: f64, to: f64, importance: u8) -> (f64, f64) {
    if to - from >= BAR_FROM {
        return (from, to);
    }

    let middle = f64::midpoint(from, to);
    let radius = radius(importance);
    (middle - radius, middle + radius)
}

/// Draws an event; `x_from_day` gives CSS px.
pub fn mark(
    scene: &mut Scene,
    event: &AtlasEvent,
    record: &Event,
    place: &Place,
    x_from_day: &dyn Fn(f64) -> f64,
) {
    let (from, to) = event.extent;
    if x_from_day(to) - x_from_day(from) < BAR_FROM {
        shape(scene, record, place);
        return;
    }
    bar(scene, event, place, x_from_day);
    if event.span.is_instant() {
        let middle = f64::midpoint(place.area.x, place.area.right());
        let small = Place {
            area: Rect::new(
                middle - radius(record.importance),
                place.area.y,
                2.0 * radius(record.importance),
                place.area.h,
            ),
            ..*place
        };
        shape(scene, record, &small);
    }
}

/// A bar that is solid where the event certainly was and fades over its doubtful ends.
fn bar(scene: &mut Scene, event: &AtlasEvent, place: &Place, x_from_day: &dyn Fn(f64) -> f64) {
    let span = &event.span;
    let x =
        |instant| x_from_day(days_from_instant(instant)).clamp(place.frame.x, place.frame.right());
    let [a, b, c, d] = [
        x(span.start.min),
        x(span.start.max),
        x(span.end.min),
        x(span.end.max),
    ];
    let rect = |from: f64, to: f64| Rect::new(from, place.area.y, to - from, place.area.h);
    if b >= c {
        // The whole of it is doubt: it happened somewhere in here.
        scene.rect(
            rect(a.max(place.area.x), d.min(place.area.right())),
            place.color.with_alpha(0.28),
        );
        return;
    }
    const STEPS: u8 = 4;
    for step in 0..STEPS {
        let share = |n: u8| f64::from(n) / f64::from(STEPS);
        let alpha = 0.25 + 0.6 * share(step);
        scene.rect(
            rect(a + (b - a) * share(step), a + (b - a) * share(step + 1)),
            place.color.with_alpha(alpha),
        );
        scene.rect(
            rect(d - (d - c) * share(step + 1), d - (d - c) * share(step)),
            place.color.with_alpha(alpha),
        );
    }
    scene.rect(rect(b, c), place.color.with_alpha(0.9));
}

/// The mark of a kind, centred on its box.
fn shape(scene: &mut Scene, record: &Event, place: &Place) {
    let center = Pt::new(place.area.center().x, place.middle);
    if !place.frame.grown(6.0).contains(center) {
        return;
    }
    let r = radius(record.importance);
    let diamond = |r: f64| {
        vec![
            Pt::new(center.x, center.y - r),
            Pt::new(center.x + r, center.y),
            Pt::new(center.x, center.y + r),
            Pt::new(center.x - r, center.y),
        ]
    };
    match record.kind.as_str() {
        "treaty" => scene.polygon(diamond(r * 1.2), place.color),
        "diplomacy" => {
            scene.polygon(diamond(r * 1.2), place.color);
            scene.polygon(diamond(r * 0.65), place.paper);
        }
        "battle" => {
            scene.disc(center, r, place.color);
            let arm = r * 0.5;
            let stroke = Stroke::solid(place.paper, 1.4);
            scene.line(
                Pt::new(center.x - arm, center.y - arm),
                Pt::new(center.x + arm, center.y + arm),
                stroke,
            );
            scene.line(
                Pt::new(center.x - arm, center.y + arm),
                Pt::new(center.x + arm, center.y - arm),
                stroke,
            );
        }
        "border-change" => scene.polygon(
            vec![
                Pt::new(center.x, center.y - r),
                Pt::new(center.x + r, center.y + r * 0.8),
                Pt::new(center.x - r, center.y + r * 0.8),
            ],
            place.color,
        ),
        "infrastructure" => scene.rect(
            Rect::new(center.x - r * 0.85, center.y - r * 0.85, r * 1.7, r * 1.7),
            place.color,
        ),
        "aftermath" => {
            scene.disc(center, r, place.color);
            scene.disc(center, r * 0.5, place.paper);
        }
        "war" | "occupation" => scene.rect(
            Rect::new(center.x - r, center.y - r * 0.6, r * 2.0, r * 1.2),
            place.color,
        ),
        _ => scene.disc(center, r, place.color),
    }
}
