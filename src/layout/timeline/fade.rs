//! What comes fades in and what goes fades out, so that nothing pops while the reader zooms.
//!
//! Whatever may come and go is drawn under a key. The last frame's keys are kept, each with the share of its fade that
//! is done, and the next frame goes on from there by the time that has passed. What stood in the last frame and has no
//! place in this one is drawn once more, fainter, at the day where it stood, as long as it is in nobody's way. So a
//! picture at rest has nothing faint in it.

use super::Drawing;
use crate::order::sort_by;
use crate::scene::{Item, Rect};
use crate::time::TimeScale;

/// How long a fade takes, seconds.
const FADE: f64 = 0.15;
/// A fade has so many steps, since each is a colour of its own.
const STEPS: f64 = 16.0;
/// A text that goes may be covered so far from either side by one that stays, CSS px.
const LAP: f64 = 10.0;
/// Where the window has changed by more than this factor, or moved by more than this part of itself, no eye has followed.
const LEAP: f64 = 0.5;

/// What it is that comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A line through the lanes.
    Gridline,
    /// A line on the axis.
    Tick,
    /// What a tick says.
    TickLabel,
    /// An event's bar or mark.
    Bar,
    /// An event's label.
    Label,
    /// "+n".
    Chip,
    /// A lane's name: a lane comes when an event of its enters the window.
    Lane,
}

/// What is known again in the next frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What it is.
    pub kind: Kind,
    /// Which of these.
    pub id: u64,
    /// Where it stands, of several places.
    pub place: usize,
}

impl Key {
    /// Something that belongs to a day.
    pub const fn of_day(kind: Kind, day: f64, place: usize) -> Self {
        let id = day.to_bits();
        Self { kind, id, place }
    }

    /// Something that belongs to an event.
    pub fn of_event(kind: Kind, event: u32, place: usize) -> Self {
        let id = event.into();
        Self { kind, id, place }
    }
}

/// Something as it was drawn.
#[derive(Clone, Debug)]
struct Trace {
    key: Key,
    /// How much of its fade is done; 1 where it stands in full.
    share: f64,
    /// The day that it moves with, and where that stood, CSS px.
    day: f64,
    x: f64,
    area: Rect,
    /// As it looks in full; `None` for what goes at once.
    item: Option<Item>,
}

/// What the last frame showed.
#[derive(Clone, Debug, Default)]
pub struct Fades {
    scale: Option<TimeScale>,
    /// In the order of their keys.
    traces: Vec<Trace>,
}

impl Fades {
    /// Whether something is still on its way.
    pub fn go_on(&self) -> bool {
        self.traces.iter().any(|trace| trace.share < 1.0)
    }
}

/// A frame's fades, from what the last one left.
pub struct Fading {
    before: Fades,
    /// Of each of those, whether it stands in this frame too.
    stays: Vec<bool>,
    traces: Vec<Trace>,
    scale: TimeScale,
    /// How much of a fade this frame does.
    step: f64,
}

impl Fading {
    /// Goes on from the last frame, `passed` seconds later.
    pub fn after(before: Fades, scale: TimeScale, passed: f64) -> Self {
        let followed = before.scale.is_some_and(|last| {
            last.width == scale.width
                && (last.span / scale.span).log2().abs() < LEAP
                && (last.start - scale.start).abs() < LEAP * scale.span.max(last.span)
        });
        Self {
            stays: vec![false; before.traces.len()],
            before,
            traces: Vec::new(),
            scale,
            step: if followed { passed / FADE } else { 1.0 },
        }
    }

    /// What the next frame goes on from.
    pub fn finished(mut self) -> Fades {
        sort_by(&mut self.traces, |a, b| a.key.cmp(&b.key));
        // Of two of one name the second would be taken for one that goes, in every frame.
        self.traces.dedup_by_key(|trace| trace.key);
        Fades {
            scale: Some(self.scale),
            traces: self.traces,
        }
    }

    /// The share of something that stands in this frame, at a day.
    fn share(&mut self, key: Key, day: f64) -> f64 {
        let traces = &self.before.traces;
        if let Ok(at) = traces.binary_search_by(|trace| trace.key.cmp(&key)) {
            if let Some(stays) = self.stays.get_mut(at) {
                *stays = true;
            }
            let before = traces.get(at).map_or(0.0, |trace| trace.share);
            return (before + self.step).min(1.0);
        }
        // What comes in over the edge has been there all the time; a text stands only where all of it has room.
        let over_the_edge = |last: TimeScale| day < last.start || day > last.end();
        let solid = matches!(key.kind, Kind::Gridline | Kind::Tick | Kind::Bar);
        if solid && self.before.scale.is_some_and(over_the_edge) {
            1.0
        } else {
            self.step.min(1.0)
        }
    }
}

/// The opacity of something of which so much is done.
fn opacity(share: f64) -> f64 {
    (share * STEPS).ceil() / STEPS
}

fn fade(item: &mut Item, share: f64) {
    let opacity = opacity(share);
    item.colors(&mut |color| *color = color.with_alpha(color.alpha * opacity));
}

impl Drawing<'_> {
    /// The items since `first` are what stands under this key, moving with a day, within an area.
    pub(super) fn fade_in(&mut self, key: Key, day: f64, area: Rect, first: usize) {
        let share = self.fading.share(key, day);
        let items = self.out.scene.items.get_mut(first..).unwrap_or_default();
        let item = match items {
            [item] if key.kind != Kind::Bar => Some(item.clone()),
            _ => None,
        };
        if share < 1.0 {
            items.iter_mut().for_each(|item| fade(item, share));
        }
        let x = self.x(day);
        self.fading.traces.push(Trace {
            key,
            share,
            day,
            x,
            area,
            item,
        });
    }

    /// Draws what is going, of one kind, where it is within `room`.
    pub(super) fn fade_out(&mut self, kind: Kind, room: Rect) {
        let fading = &self.fading;
        let before = fading.before.traces.iter().zip(&fading.stays);
        let left = before.filter(|(trace, stays)| trace.key.kind == kind && !**stays);
        let going: Vec<Trace> = left.map(|(trace, _)| trace.clone()).collect();
        for mut trace in going {
            trace.share -= self.fading.step;
            let x = self.x(trace.day);
            let moved = x - trace.x;
            trace.x = x;
            trace.area.x += moved;
            let covered = trace.area.widened(-LAP);
            let texts = self.out.labels.iter().map(|(_, area)| *area);
            let mut texts = texts.chain(self.out.events.iter().filter_map(|event| event.label));
            let free = room.encloses(&trace.area) && !texts.any(|text| text.intersects(&covered));
            if trace.share <= 0.0 || !free {
                continue;
            }
            match &mut trace.item {
                Some(Item::Text { at, .. }) => at.x += moved,
                Some(Item::Rect { area, .. }) => area.x += moved,
                _ => continue,
            }
            if let Some(mut item) = trace.item.clone() {
                fade(&mut item, trace.share);
                self.out.scene.items.push(item);
            }
            self.fading.traces.push(trace);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::layout::timeline::tests::{PLAIN, Shown, WIDE, atlas, draw_as, events};
    use crate::layout::timeline::{TimelineCache, TimelineOutput, gutter};
    use crate::scene::{Item, Pt, Scene};
    use crate::view::TimeView;
    use proptest::prelude::*;

    /// Seconds from frame to frame.
    const FRAME: f64 = 1.0 / 60.0;

    /// What is written, where, and how opaque.
    fn texts(scene: &Scene) -> Vec<(&str, Pt, f64)> {
        let text = |item| match item {
            &Item::Text {
                ref text,
                at,
                color,
                ..
            } => Some((text.as_str(), at, color.alpha)),
            _ => None,
        };
        scene.items.iter().filter_map(text).collect()
    }

    /// Whether one is the other, or the other cut short.
    fn same(one: &str, other: &str) -> bool {
        let stem = |text: &str| text.strip_suffix('…').map(str::to_owned);
        let cut = |text: &str, whole: &str| {
            stem(text).is_some_and(|text| whole.trim_end_matches('…').starts_with(&text))
        };
        one == other || cut(one, other) || cut(other, one)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn a_zoom_pops_nothing_and_leaves_nothing_faint(
            events in events(80), middle in 500.0..8_000.0f64, span in 100.0..9_000.0f64, factor in 0.9..1.1f64,
        ) {
            let atlas = atlas(&events);
            let mut cache = TimelineCache::default();
            let mut frame = |span: f64, passed: f64| -> (TimelineOutput, bool) {
                let view = TimeView::between(middle - span / 2.0, middle + span / 2.0);
                let shown = Shown { passed, ..PLAIN };
                let out = draw_as(shown, &atlas, WIDE, view, &mut cache);
                (out, cache.fades())
            };
            let (first, going) = frame(span, FRAME);
            prop_assert!(!going, "the first picture stands at once");
            let mut before = first.scene;
            for step in 1..12 {
                let (out, _) = frame(span * factor.powi(step), FRAME);
                let known = texts(&before);
                let center = f64::midpoint(WIDE.x + gutter(WIDE), WIDE.right());
                for (text, at, opacity) in texts(&out.scene) {
                    // What stands may say it in other words, as ticks do. "+n" counts on, in a stretch that the window's
                    // edge may cut, and moves with its lane.
                    let counts = text.starts_with('+');
                    let room = if counts { 60.0 } else { 4.0 };
                    let moved = |other: Pt| (other.x - center) / factor + center - at.x;
                    let here = |other: Pt| (counts || other.y == at.y) && moved(other).abs() < room;
                    let stood = known.iter().any(|(other, place, _)| same(other, text) || here(*place));
                    prop_assert!(stood || opacity < 0.2, "{text} {opacity}");
                }
                before = out.scene;
            }
            let last = span * factor.powi(11);
            let mut left = 0;
            while frame(last, FRAME).1 {
                left += 1;
                prop_assert!(left < 12, "it fades without end");
            }
            let view = TimeView::between(middle - last / 2.0, middle + last / 2.0);
            let (rest, _) = frame(last, FRAME);
            let fresh = draw_as(PLAIN, &atlas, WIDE, view, &mut TimelineCache::default());
            prop_assert_eq!(rest.scene, fresh.scene);
        }
    }

    #[test]
    fn what_goes_fades_too_and_a_leap_does_not() {
        let atlas = atlas(&[(0.0, 20.0, 3, 0), (9_000.0, 20.0, 3, 0)]);
        let mut cache = TimelineCache::default();
        let mut frame = |from: f64, to: f64| {
            let shown = Shown {
                passed: FRAME,
                ..PLAIN
            };
            let view = TimeView::between(from, to);
            let scene = draw_as(shown, &atlas, WIDE, view, &mut cache).scene;
            let faint = texts(&scene).iter().any(|(.., opacity)| *opacity < 1.0);
            (faint, cache.fades())
        };
        assert_eq!(frame(0.0, 8_000.0), (false, false));
        // The ticks of the years give way to those of every other year, somewhere on the way.
        let steps = (0..60).map(|step| frame(0.0, 8_000.0 * 1.02_f64.powi(step)));
        assert!(steps.filter(|faded| *faded == (true, true)).count() > 5);
        assert_eq!(frame(4_000.0, 4_010.0), (false, false));
    }
}
