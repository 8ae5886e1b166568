//! Recorded sequences of pointers, and what no sequence may do.

use super::*;
use crate::app::Modifiers;
use proptest::prelude::*;

const SHIFT: u8 = 1;

fn pointer(phase: Phase, id: i32, x: f64, y: f64, now: f64) -> Pointer {
    Pointer {
        phase,
        id,
        finger: id > 0,
        at: Pt::new(x, y),
        modifiers: Modifiers::default(),
        now,
    }
}

/// Map above 100, timeline below, a splitter between, the clock's handle at the timeline's left.
fn spot(at: Pt) -> Spot {
    let (target, ground) = match at {
        Pt { y, .. } if y < 100.0 => (Target::Map, Ground::Map),
        Pt { y, .. } if y < 110.0 => (Target::Splitter, Ground::Timeline),
        Pt { x, .. } if x < 10.0 => (Target::Clock, Ground::Timeline),
        _ => (Target::Timeline, Ground::Timeline),
    };
    Spot { target, ground }
}

fn play(machine: &mut Machine, events: &[(Phase, i32, f64, f64, f64)], shared: bool) -> Vec<Move> {
    events
        .iter()
        .flat_map(|(phase, id, x, y, now)| {
            let pointer = pointer(*phase, *id, *x, *y, *now);
            machine.feed(&pointer, Some(spot(pointer.at)), shared)
        })
        .collect()
}

fn fresh(events: &[(Phase, i32, f64, f64, f64)], shared: bool) -> Vec<Move> {
    let mut machine = Machine::default();
    let moves = play(&mut machine, events, shared);
    assert!(machine.is_idle());
    moves
}

use Phase::{Cancel, Down, Move as Moved, Up};

const fn pan(ground: Ground, dx: f64, dy: f64) -> Move {
    Move::Pan { ground, dx, dy }
}

#[test]
fn a_press_is_a_click_and_two_are_a_double_click() {
    let click = |double| Move::Click {
        target: Target::Timeline,
        at: Pt::new(52.0, 200.0),
        double,
    };
    let events = |now: f64| {
        [
            (Down, 0, 50.0, 200.0, now),
            (Moved, 0, 52.0, 200.0, now + 10.0),
            (Up, 0, 52.0, 200.0, now + 80.0),
        ]
    };
    let all = [0.0, 200.0, 400.0, 1500.0].map(events).concat();
    assert_eq!(
        fresh(&all, false),
        [false, true, false, false]
            .map(|double| [Move::Stop, click(double)])
            .concat()
    );
}

#[test]
fn a_drag_keeps_what_was_pressed_under_the_pointer_and_throws_it() {
    let moves = fresh(
        &[
            (Down, 0, 50.0, 200.0, 0.0),
            (Moved, 0, 53.0, 200.0, 10.0),
            (Moved, 0, 60.0, 201.0, 20.0),
            (Moved, 0, 70.0, 201.0, 30.0),
            (Up, 0, 70.0, 201.0, 35.0),
        ],
        false,
    );
    let [Move::Stop, first, second, Move::Throw { ground, velocity }] = moves.as_slice() else {
        panic!("{moves:?}")
    };
    assert_eq!(*first, pan(Ground::Timeline, 10.0, 1.0));
    assert_eq!(*second, pan(Ground::Timeline, 10.0, 0.0));
    assert_eq!(*ground, Ground::Timeline);
    assert!((velocity.0 - 20_000.0 / 30.0).abs() < 1e-9);
}

#[test]
fn handles_follow_their_pointer_alone() {
    let drag = |x, y, by| Move::Drag {
        target: Target::Splitter,
        at: Pt::new(x, y),
        by,
    };
    let moves = fresh(
        &[
            (Down, 1, 50.0, 105.0, 0.0),
            (Moved, 1, 50.0, 120.0, 10.0),
            (Down, 2, 90.0, 50.0, 15.0),
            (Moved, 2, 95.0, 80.0, 20.0),
            (Moved, 1, 50.0, 90.0, 30.0),
            (Up, 1, 50.0, 90.0, 40.0),
            (Moved, 2, 200.0, 80.0, 50.0),
            (Up, 2, 200.0, 80.0, 60.0),
        ],
        true,
    );
    assert_eq!(
        moves,
        [
            Move::Stop,
            Move::Grab,
            drag(50.0, 120.0, (0.0, 15.0)),
            drag(50.0, 90.0, (0.0, -15.0)),
        ]
    );
}

#[test]
fn shift_draws_a_box_and_zooms_to_it() {
    let mut machine = Machine::default();
    let mut feed = |phase, x, now| {
        let pointer = Pointer {
            modifiers: Modifiers::from_bits(SHIFT),
            ..pointer(phase, 0, x, 200.0, now)
        };
        machine.feed(&pointer, Some(spot(pointer.at)), false)
    };
    assert_eq!(feed(Down, 90.0, 0.0), [Move::Stop]);
    assert_eq!(feed(Moved, 60.0, 10.0), [Move::Box(Some((90.0, 60.0)))]);
    assert_eq!(
        feed(Up, 40.0, 20.0),
        [Move::Box(None), Move::Zoom(40.0, 90.0)]
    );
    feed(Down, 90.0, 30.0);
    feed(Moved, 60.0, 40.0);
    assert_eq!(feed(Cancel, f64::NAN, 50.0), [Move::Box(None)]);
}

#[test]
fn two_fingers_pinch_and_the_last_one_drags_on() {
    let moves = fresh(
        &[
            (Down, 1, 100.0, 200.0, 0.0),
            (Down, 2, 200.0, 200.0, 0.0),
            (Moved, 2, 300.0, 200.0, 10.0),
            (Up, 1, 100.0, 200.0, 20.0),
            (Moved, 2, 320.0, 200.0, 30.0),
            (Up, 2, 320.0, 200.0, 200.0),
        ],
        true,
    );
    let ground = Ground::Timeline;
    let pinch = Move::Pinch {
        ground,
        at: Pt::new(200.0, 200.0),
        by: (50.0, 0.0),
        factor: 2.0,
    };
    let velocity = (0.0, 0.0);
    assert_eq!(
        moves,
        [
            Move::Stop,
            pinch,
            pan(ground, 20.0, 0.0),
            Move::Throw { ground, velocity }
        ]
    );
}

#[test]
fn one_finger_on_the_map_is_the_page_s_where_it_is_shared() {
    let drag = [
        (Down, 1, 100.0, 50.0, 0.0),
        (Moved, 1, 100.0, 80.0, 10.0),
        (Moved, 1, 100.0, 90.0, 20.0),
        (Up, 1, 100.0, 90.0, 90.0),
    ];
    assert_eq!(fresh(&drag, true), [Move::Stop, Move::Refuse]);
    assert_eq!(
        fresh(&drag, false)[..2],
        [Move::Stop, pan(Ground::Map, 0.0, 30.0)]
    );
    // The browser scrolls: it takes the finger before it has moved far.
    let taken = [(Down, 1, 100.0, 50.0, 0.0), (Cancel, 1, 0.0, 0.0, 10.0)];
    assert_eq!(fresh(&taken, true), [Move::Stop, Move::Refuse]);
    // A second finger makes it a pinch, and what stays of that does not drag.
    let pinched = [
        &drag[..2],
        &[
            (Down, 2, 200.0, 80.0, 20.0),
            (Moved, 2, 300.0, 80.0, 30.0),
            (Up, 2, 300.0, 80.0, 40.0),
            (Moved, 1, 150.0, 80.0, 50.0),
            (Up, 1, 150.0, 80.0, 60.0),
        ],
    ]
    .concat();
    let moves = fresh(&pinched, true);
    assert!(matches!(
        moves.as_slice(),
        [Move::Stop, Move::Refuse, Move::Pinch { .. }]
    ));
}

#[test]
fn an_abandoned_gesture_does_nothing_more() {
    let mut machine = Machine::default();
    play(
        &mut machine,
        &[(Down, 0, 100.0, 200.0, 0.0), (Moved, 0, 150.0, 200.0, 10.0)],
        false,
    );
    assert!(machine.drags() && machine.abandon().is_empty());
    let after = play(
        &mut machine,
        &[(Moved, 0, 190.0, 200.0, 20.0), (Up, 0, 190.0, 200.0, 30.0)],
        false,
    );
    assert!(after.is_empty() && machine.is_idle());
    assert!(machine.abandon().is_empty() && machine.is_idle());
}

fn place() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..300.0f64, 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)]
}

fn any_pointer() -> impl Strategy<Value = (Pointer, bool, bool)> {
    let code =
        prop_oneof![3 => Just(0u8), 6 => Just(1u8), 3 => Just(2u8), 1 => Just(3u8), 1 => Just(4u8)];
    (
        code,
        -1..4i32,
        place(),
        place(),
        place(),
        any::<u8>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(code, id, x, y, now, bits, known, shared)| {
            let phase = Phase::from_code(code).unwrap_or(Cancel);
            let modifiers = Modifiers::from_bits(bits);
            let pointer = Pointer {
                modifiers,
                ..pointer(phase, id, x, y, now)
            };
            (pointer, known, shared)
        })
}

fn is_sound(made: &Move) -> bool {
    let numbers = match made {
        Move::Pan { dx, dy, .. } => vec![*dx, *dy],
        Move::Throw { velocity, .. } => vec![velocity.0, velocity.1],
        Move::Pinch { at, by, factor, .. } => vec![at.x, at.y, by.0, by.1, factor.ln()],
        Move::Drag { at, by, .. } => vec![at.x, at.y, by.0, by.1],
        Move::Box(Some((from, to))) | Move::Zoom(from, to) => vec![*from, *to],
        Move::Click { at, .. } => vec![at.x, at.y],
        Move::Stop | Move::Grab | Move::Refuse | Move::Box(None) => Vec::new(),
    };
    numbers.iter().all(|number| number.is_finite())
}

proptest! {
    #[test]
    fn whatever_ends_in_cancel_ends_idle(events in prop::collection::vec(any_pointer(), 0..60)) {
        let mut machine = Machine::default();
        let mut boxed = false;
        let mut moves = Vec::new();
        for (pointer, known, shared) in &events {
            moves.extend(machine.feed(pointer, known.then(|| spot(pointer.at)), *shared));
            prop_assert_eq!(machine.is_idle(), machine.held.is_empty());
        }
        for id in -1..4 {
            moves.extend(machine.feed(&pointer(Cancel, id, f64::NAN, f64::NAN, f64::NAN), None, true));
        }
        prop_assert!(machine.is_idle() && machine.held.is_empty());
        for made in &moves {
            prop_assert!(is_sound(made));
            if let Move::Box(now) = made {
                boxed = now.is_some();
            }
        }
        prop_assert!(!boxed, "a box was left on the picture");
        let click = [(Down, 9, 50.0, 200.0, 9e9), (Up, 9, 50.0, 200.0, 9e9)];
        let clicked = play(&mut machine, &click, false);
        let works = matches!(clicked.as_slice(), [Move::Stop, Move::Click { .. }]);
        prop_assert!(works);
    }
}
