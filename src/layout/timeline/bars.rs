//! The look of one event: a mark by kind for what is short, a bar for what lasts, and what is not known about its dates.
//!
//! | what is known | what is drawn |
//! |---|---|
//! | dated ends | a tint on a firm baseline |
//! | an end within an interval | the baseline is firm only where the event certainly was; the tint fades over the interval |
//! | one date, not known nearer | the whole interval without a baseline, closed by brackets |
//! | approximate (`~`) | a soft cap that reaches beyond the bounds |
//! | uncertain (`?`) | a dashed outline and half the tint |
//! | a mark whose date is approximate or uncertain | a broken line under it |
//! | open end (`..`) | into the window's edge, with an arrow |
//! | unknown end (an empty end) | fading dots |
//! | one of several dates | a tick for each, on a broken line; several dates: on a firm one |

use crate::dataset::AtlasEvent;
use crate::dataset::raw::Event;
use crate::layout::marks::{mark, radius};
use crate::scene::theme::size;
use crate::scene::{Color, Pt, Rect, Scene, Stroke};
use crate::time::{Edge, Fuzzy, Instant, days_from_instant};

/// Bars narrower than this are marks, CSS px.
pub const BAR_FROM: f64 = 14.0;
/// Room that a label needs inside a bar beyond its own width, CSS px.
pub const INSIDE: f64 = 14.0;
/// A label beside its bar or mark stands so near, CSS px.
pub const BESIDE: f64 = 4.0;
/// It keeps so far from all others, CSS px: what is nearest to a text is what it names.
pub const CLEAR: f64 = 10.0;
/// Height of the baseline, CSS px.
const BASELINE: f64 = 2.5;
/// How far approximate ends reach beyond their bounds, and unknown ones fade, CSS px.
const CAP: f64 = 10.0;
/// Half the length of the line under a mark whose date is in doubt, CSS px.
const DOUBT: f64 = 7.0;
/// Steps of a fade: so wide, CSS px, at least so many and at most.
const STEPS: (f64, f64, f64) = (12.0, 6.0, 24.0);

/// Left and right end of what is drawn for an event between two places, CSS px.
#[must_use]
pub fn extent(from: f64, to: f64, importance: u8) -> (f64, f64) {
    if to - from >= BAR_FROM {
        return (from, to);
    }
    let middle = f64::midpoint(from, to);
    (middle - radius(importance), middle + radius(importance))
}

/// Where and how an event is drawn.
pub struct Place<'a> {
    /// Its box: what of it lies in the window.
    pub area: Rect,
    /// The lanes within the window; nothing is drawn outside.
    pub frame: Rect,
    /// The ground.
    pub paper: Color,
    /// The event's colour.
    pub color: Color,
    /// Where a day stands, CSS px.
    pub x_from_day: &'a dyn Fn(f64) -> f64,
}

impl Place<'_> {
    fn x(&self, at: Instant) -> f64 {
        let x = (self.x_from_day)(days_from_instant(at));
        x.clamp(self.frame.x, self.frame.right())
    }

    fn tint(&self, strength: f64) -> Color {
        self.color.with_alpha(0.3 * strength)
    }

    fn part(&self, from: f64, to: f64) -> Rect {
        Rect::new(from, self.area.y, to - from, self.area.h)
    }
}

/// Draws an event; of its record, kind and importance are looked at.
pub fn draw(scene: &mut Scene, event: &AtlasEvent, record: &Event, place: &Place<'_>) {
    let (from, to) = event.extent;
    let narrow = (place.x_from_day)(to) - (place.x_from_day)(from) < BAR_FROM;
    let open = event.span.start.edge == Edge::Open || event.span.end.edge == Edge::Open;
    if narrow && !open {
        let center = Pt::new(place.area.center().x, place.area.center().y);
        if place.frame.contains(center) {
            mark(scene, record, center, place.color, place.paper);
            if is_doubtful(&event.span.start) || is_doubtful(&event.span.end) {
                let (left, right) = (center.x - DOUBT, center.x + DOUBT);
                broken_line(scene, place, place.area.bottom() + 1.0, left, right);
            }
        }
    } else if !event.span.choices.is_empty() {
        several(scene, event, place);
    } else {
        bar(scene, event, record, place);
    }
}

fn is_doubtful(end: &Fuzzy) -> bool {
    end.uncertain || end.approximate
}

fn bar(scene: &mut Scene, event: &AtlasEvent, record: &Event, place: &Place<'_>) {
    let (start, end) = (&event.span.start, &event.span.end);
    // Each half of a bar is as sure as its end.
    let [first, last]: [f64; 2] = [start, end].map(|end| if end.uncertain { 0.5 } else { 1.0 });
    let strength = first.min(last);
    let [mut a, b, c, mut d] = [start.min, start.max, end.min, end.max].map(|at| place.x(at));
    if start.edge == Edge::Open {
        a = place.frame.x;
    }
    if end.edge == Edge::Open {
        d = place.frame.right();
    }
    if event.span.is_instant() {
        scene.rect(place.part(a, d), place.tint(0.7 * strength));
        bracket(scene, place, a, d);
        // Of the whole, not of what the window shows: a mark says when, and an hour is not known.
        let [from, to] = [event.extent.0, event.extent.1].map(|day| (place.x_from_day)(day));
        let center = Pt::new(f64::midpoint(from, to), place.area.center().y);
        if to - from < 4.0 * BAR_FROM && place.frame.contains(center) {
            mark(scene, record, center, place.color, place.paper);
        }
    } else {
        let (firm_from, firm_to) = firm(start, end, [a, b, c, d]);
        fade(scene, place, (firm_from, a), first);
        fade(scene, place, (firm_to, d), last);
        if first == last {
            scene.rect(place.part(firm_from, firm_to), place.tint(first));
        } else {
            let middle = f64::midpoint(firm_from, firm_to);
            scene.rect(place.part(firm_from, middle), place.tint(first));
            scene.rect(place.part(middle, firm_to), place.tint(last));
        }
        if record.kind == "occupation" {
            hatch(scene, place, firm_from, firm_to);
        }
        let y = place.area.bottom() - BASELINE;
        scene.rect(
            Rect::new(firm_from, y, firm_to - firm_from, BASELINE),
            place.color,
        );
    }
    outline(scene, place, event, (a, d));
    soften(scene, start, a, -1.0, place);
    soften(scene, end, d, 1.0, place);
}

/// The part between the two ends' bounds, where the event certainly was; at least a line in the middle.
fn firm(start: &Fuzzy, end: &Fuzzy, [a, b, c, d]: [f64; 4]) -> (f64, f64) {
    // An interval of days begins within its first day: at this zoom or coarser that is no doubt worth a fade.
    let from = if start.edge == Edge::Known && b - a > 3.0 {
        b
    } else {
        a
    };
    let to = if end.edge == Edge::Known && d - c > 3.0 {
        c
    } else {
        d
    };
    if from <= to {
        (from, to)
    } else {
        let middle = f64::midpoint(a, d);
        (middle, middle)
    }
}

/// A tint that grows from nothing at the second place to full at the first.
fn fade(scene: &mut Scene, place: &Place<'_>, (firm, end): (f64, f64), strength: f64) {
    let steps = ((firm - end).abs() / STEPS.0).clamp(STEPS.1, STEPS.2) as u8;
    for step in 0..steps {
        let at = |n: u8| end + (firm - end) * f64::from(n) / f64::from(steps);
        let (from, to) = (at(step), at(step + 1));
        let alpha = strength * f64::from(step + 1) / f64::from(steps + 1);
        scene.rect(place.part(from.min(to), from.max(to)), place.tint(alpha));
    }
}

/// What is drawn beyond an end that is approximate, open or unknown; `side` is −1 at the left and 1 at the right.
fn soften(scene: &mut Scene, end: &Fuzzy, x: f64, side: f64, place: &Place<'_>) {
    let middle = place.area.center().y;
    let inside = x > place.frame.x && x < place.frame.right();
    match end.edge {
        Edge::Open => {
            let back = x - side * 7.0;
            let tip = [
                Pt::new(back, middle - 5.0),
                Pt::new(x, middle),
                Pt::new(back, middle + 5.0),
            ];
            scene.polygon(tip.to_vec(), place.color);
        }
        Edge::Unknown if inside => {
            for dot in 0..3_u8 {
                let at = x + side * (3.0 + 5.0 * f64::from(dot));
                let color = place.color.with_alpha(0.9 - 0.25 * f64::from(dot));
                scene.disc(Pt::new(at, middle), 1.4, color);
            }
        }
        Edge::Known if end.approximate && inside => {
            fade(scene, place, (x, x + side * CAP), 1.0);
        }
        Edge::Unknown | Edge::Known => {}
    }
}

/// The ends of an interval in which something happened at a moment that is not known nearer.
fn bracket(scene: &mut Scene, place: &Place<'_>, a: f64, d: f64) {
    for (x, side) in [(a, 1.0), (d, -1.0)] {
        if x > place.frame.x && x < place.frame.right() {
            scene.vertical(x, place.area.y, place.area.bottom(), 1.5, place.color);
            for y in [place.area.y, place.area.bottom()] {
                scene.horizontal(
                    x.min(x + side * 4.0),
                    x.max(x + side * 4.0),
                    y,
                    1.5,
                    place.color,
                );
            }
        }
    }
}

/// A dashed outline of the half, or of both, whose end is uncertain.
fn outline(scene: &mut Scene, place: &Place<'_>, event: &AtlasEvent, (from, to): (f64, f64)) {
    let middle = f64::midpoint(from, to);
    let (from, to) = match (event.span.start.uncertain, event.span.end.uncertain) {
        (false, false) => return,
        (true, false) => (from, middle),
        (false, true) => (middle, to),
        (true, true) => (from, to),
    };
    for y in [place.area.y + 0.5, place.area.bottom() - 0.5] {
        broken_line(scene, place, y, from, to);
    }
}

fn broken_line(scene: &mut Scene, place: &Place<'_>, y: f64, from: f64, to: f64) {
    let stroke = Stroke::dashed(place.color, 1.0, 4.0, 3.0);
    scene.line(Pt::new(from, y), Pt::new(to, y), stroke);
}

/// Slanted stripes, as the map draws land under occupation.
fn hatch(scene: &mut Scene, place: &Place<'_>, from: f64, to: f64) {
    let (top, bottom) = (place.area.y, place.area.bottom() - BASELINE);
    let lean = bottom - top;
    let mut x = from + 2.0;
    while x + lean + 2.0 < to {
        let stripe = [
            Pt::new(x + lean, top),
            Pt::new(x + lean + 2.0, top),
            Pt::new(x + 2.0, bottom),
            Pt::new(x, bottom),
        ];
        scene.polygon(stripe.to_vec(), place.tint(0.8));
        x += 8.0;
    }
}

/// Several dates: a tick for each.
fn several(scene: &mut Scene, event: &AtlasEvent, place: &Place<'_>) {
    let middle = place.area.center().y;
    let ends = [event.span.start.min, event.span.end.max].map(|at| place.x(at));
    let [from, to] = ends.map(|x| Pt::new(x, middle));
    let stroke = if event.span.is_one_of() {
        Stroke::dashed(place.color, 1.5, 3.0, 3.0)
    } else {
        Stroke::solid(place.color, 1.5)
    };
    scene.line(from, to, stroke);
    for (first, last) in &event.span.choices {
        let (left, right) = (place.x(*first), place.x(*last));
        if right > place.frame.x && left < place.frame.right() {
            let tick = Rect::new(
                left,
                place.area.y + 1.0,
                (right - left).max(2.0),
                size::BAR - 2.0,
            );
            scene.rect(tick, place.tint(1.0));
            scene.vertical(
                f64::midpoint(left, right),
                tick.y,
                tick.bottom(),
                2.0,
                place.color,
            );
        }
    }
    outline(scene, place, event, (from.x, to.x));
    soften(scene, &event.span.start, from.x, -1.0, place);
    soften(scene, &event.span.end, to.x, 1.0, place);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::scene::theme::LIGHT;

    /// What is drawn of a date where a year is so wide, CSS px.
    fn drawn(when: &str, year: f64) -> String {
        let text = serde_json::json!({"borderline": 1, "events": [{"id": "a", "title": {"en": "a"}, "kind": "politics", "when": when}]});
        let (atlas, _) = load(&text.to_string()).unwrap();
        let event = atlas.events().get(0).unwrap();
        let x_from_day = |day: f64| (day + 365.25 * 70.0) / 365.25 * year + 100.0;
        let (left, right) = (x_from_day(event.extent.0), x_from_day(event.extent.1));
        let frame = Rect::new(0.0, 0.0, 2000.0, 100.0);
        let place = Place {
            area: Rect::new(
                left.max(0.0),
                10.0,
                (right.min(2000.0) - left.max(0.0)).max(1.0),
                size::BAR,
            ),
            frame,
            paper: LIGHT.paper,
            color: LIGHT.accent,
            x_from_day: &x_from_day,
        };
        let mut scene = Scene::default();
        draw(
            &mut scene,
            &event,
            &atlas.events().record(0).unwrap(),
            &place,
        );
        format!("{:?}", scene.items)
    }

    #[test]
    fn every_form_of_a_date_has_a_look_of_its_own() {
        let forms = [
            "1905/1907",
            "1905~/1907",
            "1905?/1907",
            "1905/1907~",
            "1905/1907?",
            "1905/..",
            "1905/",
            "../1907",
            "/1907",
            "[1905,1907]",
            "{1905,1907}",
            "[1905?,1907?]",
            "1905-05",
            "1905-05?",
            "1905-05~",
            "190X",
            "1905-21",
        ];
        let looks: Vec<String> = forms.iter().map(|form| drawn(form, 200.0)).collect();
        for (at, look) in looks.iter().enumerate() {
            for other in looks.iter().skip(at + 1) {
                assert_ne!(look, other, "{}", forms[at]);
            }
        }
    }

    #[test]
    fn doubt_is_seen_on_a_mark_too() {
        let sure = drawn("1905-05-01", 20.0);
        for doubtful in [
            "1905-05-01?",
            "1905-05-01~",
            "1905-05-01%",
            "1905-05-01/1905-06-01?",
        ] {
            assert_ne!(drawn(doubtful, 20.0), sure, "{doubtful}");
        }
    }
}
