use super::*;
use crate::dataset::lanes::Grouping;
use crate::dataset::load;
use crate::scene::measure::Rough;
use crate::scene::theme::LIGHT;
use proptest::prelude::*;

pub(super) const WIDE: Rect = Rect {
    x: 0.0,
    y: 300.0,
    w: 1100.0,
    h: 260.0,
};

pub(super) fn atlas(events: &[(f64, f64, u8, u8)]) -> Atlas {
    let kinds = ["treaty", "war", "battle", "politics"];
    let events: Vec<serde_json::Value> = events
        .iter()
        .enumerate()
        .map(|(number, (start, length, importance, kind))| {
            let day = |day: f64| crate::time::iso_from_day(day as i32);
            serde_json::json!({
                "id": format!("e{number}"),
                "title": {"en": format!("Event number {number}")},
                "when": format!("{}/{}", day(*start), day(start + length)),
                "kind": kinds[usize::from(*kind) % kinds.len()],
                "importance": importance,
            })
        })
        .collect();
    let text = serde_json::json!({"borderline": 1, "id": "t", "events": events}).to_string();
    load(&text).unwrap().0
}

pub(super) fn events(most: usize) -> impl Strategy<Value = Vec<(f64, f64, u8, u8)>> {
    let event = (0.0..9000.0f64, 0.0..600.0f64, 1..=5u8, 0..4u8);
    proptest::collection::vec(event, 1..most)
}

/// How the lanes are shown, and beside which calendar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub grouping: Grouping,
    pub mode: LaneMode,
    pub scroll: f64,
    pub calendar: Calendar,
    pub passed: f64,
}

pub(super) const PLAIN: Shown = Shown {
    grouping: Grouping::Kind,
    mode: LaneMode::Fitted,
    scroll: 0.0,
    calendar: Calendar::Japan,
    passed: f64::INFINITY,
};

fn shown() -> impl Strategy<Value = Shown> {
    let mode = prop::sample::select(vec![LaneMode::Fitted, LaneMode::Expanded]);
    let grouping = prop::sample::select(Grouping::ALL.to_vec());
    let calendar = prop::sample::select(Calendar::ALL.to_vec());
    (grouping, mode, -50.0..900.0f64, calendar).prop_map(|(grouping, mode, scroll, calendar)| {
        Shown {
            grouping,
            mode,
            scroll,
            calendar,
            ..PLAIN
        }
    })
}

fn draw(atlas: &Atlas, pane: Rect, view: TimeView, cache: &mut TimelineCache) -> TimelineOutput {
    draw_as(PLAIN, atlas, pane, view, cache)
}

fn input<'a>(
    shown: Shown,
    atlas: &'a Atlas,
    lanes: &'a Lanes,
    pane: Rect,
    view: TimeView,
) -> TimelineInput<'a> {
    static NONE: BTreeSet<usize> = BTreeSet::new();
    TimelineInput {
        atlas,
        lanes,
        modes: &[],
        scroll: shown.scroll,
        view,
        pane,
        overview: Rect::new(pane.x, pane.bottom(), pane.w, size::OVERVIEW),
        calendar: shown.calendar,
        clock: Rect::default(),
        selected: None,
        passing: &[],
        labelled: &NONE,
        theme: &LIGHT,
        lang: Lang::En,
        passed: shown.passed,
    }
}

pub(super) fn draw_as(
    shown: Shown,
    atlas: &Atlas,
    pane: Rect,
    view: TimeView,
    cache: &mut TimelineCache,
) -> TimelineOutput {
    let lanes = Lanes::grouped(atlas, shown.grouping);
    let modes = [shown.mode; 5];
    let input = TimelineInput {
        modes: &modes,
        ..input(shown, atlas, &lanes, pane, view)
    };
    timeline(&input, cache, &Rough)
}

/// What an event's label keeps free: itself in its bar, more beside it.
fn clear_label(event: &DrawnEvent) -> Option<Rect> {
    let label = event.label?;
    let inside = label.x >= event.area.x && label.right() <= event.area.right();
    Some(label.widened(if inside { 0.0 } else { bars::CLEAR }))
}

proptest! {
    // A window that leaves too few is rare.
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_axis_has_three_to_twelve_labels_at_every_zoom_and_width(
        zoom in (0.2_f64).ln()..(7e4_f64).ln(), start in -40_000.0..8000.0f64, width in 320.0..1700.0f64, clock in 0.0..1.0f64,
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let atlas = atlas(&[(0.0, 9.0, 3, 0)]);
        let lanes = Lanes::grouped(&atlas, Grouping::Kind);
        let pane = Rect { w: width, ..WIDE };
        // The handle: a grip where there is little room, else a date.
        let handle = if width < 600.0 { 14.0 } else { 110.0 };
        let x = pane.x + clock * (width - handle);
        let input = TimelineInput {
            clock: Rect::new(x, pane.y + 4.0, handle, size::AXIS_BAND - 8.0),
            lang,
            ..input(PLAIN, &atlas, &lanes, pane, TimeView::between(start, start + zoom.exp()))
        };
        let out = timeline(&input, &mut TimelineCache::default(), &Rough);
        let axis = pane.y + size::AXIS_BAND;
        let said: Vec<_> = out.labels.iter().filter(|(_, area)| area.bottom() < axis).collect();
        prop_assert!((3..=12).contains(&said.len()), "{said:?} {}", pane.w);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_written_overlaps_and_every_event_is_drawn_or_counted(
        events in events(120), start in -500.0..9000.0f64, span in 3.0..12_000.0f64, narrow in any::<bool>(), shown in shown(),
    ) {
        let atlas = atlas(&events);
        let pane = if narrow { Rect { w: 340.0, ..WIDE } } else { WIDE };
        let view = TimeView::between(start, start + span);
        let out = draw_as(shown, &atlas, pane, view, &mut TimelineCache::default());
        let labels = out.events.iter().filter_map(|event| event.label);
        let texts: Vec<Rect> = labels.chain(out.labels.iter().map(|(_, area)| *area)).collect();
        for (at, a) in texts.iter().enumerate() {
            for b in texts.iter().skip(at + 1) {
                prop_assert!(!a.intersects(b), "{a:?} {b:?}");
            }
        }
        // A label never lies on the mark of another, and beside its own it keeps clear of the others.
        for event in &out.events {
            for other in &out.events {
                let on_it = clear_label(event).is_some_and(|label| label.intersects(&other.area));
                prop_assert!(event.index == other.index || !on_it);
            }
        }
        let in_window = atlas.events().iter().filter(|event| {
            let (from, to) = event.extent;
            from < view.end() && to > view.start
        });
        prop_assert_eq!(out.events.len() + out.hidden, in_window.count());
    }

    #[test]
    fn bars_never_overlap(events in events(120), start in 0.0..9000.0f64, span in 3.0..12_000.0f64, shown in shown()) {
        let atlas = atlas(&events);
        let out = draw_as(shown, &atlas, WIDE, TimeView::between(start, start + span), &mut TimelineCache::default());
        for (at, a) in out.events.iter().enumerate() {
            for b in out.events.iter().skip(at + 1) {
                prop_assert!(!a.area.intersects(&b.area));
            }
        }
    }

    #[test]
    fn labels_are_as_many_as_fit(
        events in events(60), start in 0.0..9000.0f64, span in 30.0..12_000.0f64, shown in shown(),
    ) {
        let atlas = atlas(&events);
        let out = draw_as(shown, &atlas, WIDE, TimeView::between(start, start + span), &mut TimelineCache::default());
        let axis = axis_height(shown.calendar);
        let frame = Rect::new(gutter(WIDE), WIDE.y + axis, WIDE.w - gutter(WIDE), WIDE.h - axis);
        let texts: Vec<Rect> = out
            .events
            .iter()
            .filter_map(clear_label)
            .chain(out.labels.iter().map(|(_, area)| *area))
            .collect();
        for event in out.events.iter().filter(|event| event.label.is_none()) {
            let record = atlas.event(event.index).unwrap();
            let width = crate::scene::Measure::width(&Rough, &record.title["en"], lane::label_font(record.importance));
            let at = |x: f64| Rect::new(x, event.area.center().y - 8.0, width, 16.0);
            let inside = event.area.x.max(frame.x) + bars::INSIDE / 2.0;
            let mut places = vec![
                at(event.area.right() + bars::BESIDE).widened(bars::CLEAR),
                at(event.area.x - bars::BESIDE - width).widened(bars::CLEAR),
            ];
            if event.area.intersection(&frame).w >= width + bars::INSIDE {
                places.push(at(inside));
            }
            for place in places {
                let free = frame.widened(bars::CLEAR - lane::MARGIN).encloses(&place)
                    && texts.iter().all(|text| !text.intersects(&place))
                    && out.events.iter().all(|other| other.index == event.index || !other.area.intersects(&place));
                prop_assert!(!free, "{} would fit", record.id);
            }
        }
    }

    #[test]
    fn what_began_before_the_window_keeps_its_label(start in 200.0..8000.0f64, span in 1.0..300.0f64, scale in 1.0..5.0f64) {
        let atlas = atlas(&[(0.0, 9_000.0, 3, 1)]);
        let out = draw(&atlas, WIDE, TimeView::between(start, start + span * scale), &mut TimelineCache::default());
        let label = out.events[0].label.unwrap();
        prop_assert!(label.x >= gutter(WIDE) && label.x < gutter(WIDE) + 20.0);
    }

    /// At the zoom of hours what is known to a day is as long as the day.
    #[test]
    fn a_day_is_never_an_instant(share in 0.0..1.0f64, hours in 4.0..60.0f64, kind in 0..4u8) {
        const DAY: f64 = 3_000.0;
        let day = crate::time::iso_from_day(DAY as i32);
        // The window begins before the day or in it, and shows some of it.
        let from = 0.95 * hours * (share - 1.0) + 23.5 * share;
        let kind = ["treaty", "war", "battle", "politics"][usize::from(kind)];
        let event = serde_json::json!({"id": "e", "title": {"en": "E"}, "when": day, "kind": kind});
        let text = serde_json::json!({"borderline": 1, "id": "t", "events": [event]}).to_string();
        let atlas = load(&text).unwrap().0;
        let view = TimeView::between(DAY + from / 24.0, DAY + (from + hours) / 24.0);
        let out = draw(&atlas, WIDE, view, &mut TimelineCache::default());
        let x = |day: f64| gutter(WIDE) + scale(view, WIDE).x_from_day(day);
        let (left, right) = (x(DAY).max(gutter(WIDE) - 4.0), x(DAY + 1.0).min(WIDE.right() + 4.0));
        let drawn = out.events[0].area;
        prop_assert!((drawn.x - left).abs() < 0.01 && (drawn.right() - right).abs() < 0.01, "{drawn:?} {left} {right}");
        // A mark would say that it was at that hour.
        let marked = out.scene.items.iter().any(|item| matches!(item, crate::scene::Item::Disc { .. }));
        prop_assert!(!marked);
    }
}

#[test]
fn the_dates_of_a_short_range_keep_apart_too() {
    for length in 1..400 {
        let atlas = atlas(&[(3_000.0, f64::from(length), 3, 0)]);
        let view = TimeView::between(atlas.range.0, atlas.range.1);
        let out = draw(
            &atlas,
            Rect { w: 340.0, ..WIDE },
            view,
            &mut TimelineCache::default(),
        );
        for (at, (_, a)) in out.labels.iter().enumerate() {
            let later = out.labels.iter().skip(at + 1);
            assert!(later.into_iter().all(|(_, b)| !a.intersects(b)), "{length}");
        }
    }
}

/// Events by a fixed rule, spread over 25 years.
fn many(number: u32) -> Vec<(f64, f64, u8, u8)> {
    (0..number)
        .map(|at| {
            let spread = f64::from(at.wrapping_mul(2_654_435_761) % 9000);
            let importance = (at % 5 + 1) as u8;
            (spread, f64::from(at % 90), importance, (at % 4) as u8)
        })
        .collect()
}

#[test]
fn a_frame_grows_with_pixels_and_not_with_events() {
    for number in [100, 2_000, 20_000] {
        let atlas = atlas(&many(number));
        for width in [400.0, 1100.0] {
            for span in [9_000.0, 400.0, 20.0] {
                let pane = Rect { w: width, ..WIDE };
                let view = TimeView::between(4_000.0, 4_000.0 + span);
                for grouping in Grouping::ALL {
                    let shown = Shown { grouping, ..PLAIN };
                    let out = draw_as(shown, &atlas, pane, view, &mut TimelineCache::default());
                    let bound = 1.5 * width + 400.0;
                    let items = out.scene.items.len();
                    assert!(
                        (items as f64) < bound,
                        "{items} items for {number} events, {width} px"
                    );
                }
            }
        }
    }
}

#[test]
fn a_kept_cache_draws_the_same() {
    let atlas = atlas(&many(8_000));
    let mut cache = TimelineCache::default();
    for step in 0..60 {
        let step = f64::from(step);
        let view = TimeView::between(step * 90.0, step * 90.0 + 40.0 * 1.1_f64.powf(step));
        let kept = draw(&atlas, WIDE, view, &mut cache);
        let fresh = draw(&atlas, WIDE, view, &mut TimelineCache::default());
        assert_eq!(kept.events, fresh.events);
        assert_eq!(kept.scene, fresh.scene);
    }
}

#[test]
fn lanes_without_room_have_a_scroll_bar_to_press_beside() {
    let atlas = atlas(&[(0.0, 9.0, 3, 0), (5.0, 9.0, 3, 1), (8.0, 9.0, 3, 2)]);
    let pane = Rect { h: 90.0, ..WIDE };
    let tracks = |scroll: f64| {
        let shown = Shown { scroll, ..PLAIN };
        let view = TimeView::between(0.0, 40.0);
        let out = draw_as(shown, &atlas, pane, view, &mut TimelineCache::default());
        assert!(out.scroll_room > 0.0);
        [false, true].map(|on| {
            let track = out
                .zones
                .iter()
                .find(|zone| zone.target == Target::Track(on));
            track.unwrap().area.h
        })
    };
    let [[above, below], [above_end, below_end]] = [tracks(0.0), tracks(1e3)];
    assert!(above == 0.0 && below > 0.0 && above_end > 0.0 && below_end.abs() < 1e-9);
}
