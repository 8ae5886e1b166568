//! Numbers, texts, states, JSON and calls of any kind, and any damage to a document.

use borderline::app::{Input, Modifiers, Phase, Pointer, Wheel, WheelUnit};
use borderline::scene::Pt;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Every name that `query` knows, and one that it does not.
pub const QUERIES: &[&str] = &[
    "zoomIn",
    "zoomOut",
    "fit",
    "fitEvents",
    "stepMap",
    "point",
    "compare",
    "claimView",
    "toggleCompare",
    "swapDays",
    "typeDay",
    "moveHandle",
    "play",
    "pause",
    "setSpeed",
    "togglePlay",
    "nextChange",
    "previousChange",
    "flyTo",
    "flying",
    "version",
    "lang",
    "view",
    "clock",
    "state",
    "selected",
    "isData",
    "page",
    "plan",
    "show",
    "back",
    "closeCrowd",
    "closeCard",
    "report",
    "filter",
    "nextStep",
    "previousStep",
    "showStep",
    "nextClaim",
    "previousClaim",
    "showClaim",
    "tours",
    "panel",
    "sliderKey",
    "cite",
    "text",
    "describe",
    "placesFound",
    "whoHeld",
    "heldBy",
    "changes",
    "changesWords",
    "find",
    "goTo",
    "events",
    "sources",
    "claims",
    "powers",
    "exportAs",
    "paper",
    "worksheet",
    "nonsense",
];

/// Every name that `set` knows, and one that it does not.
pub const SETTINGS: [&str; 22] = [
    "from",
    "to",
    "clock",
    "selected",
    "lang",
    "theme",
    "gestures",
    "panes",
    "claim-view",
    "compare",
    "tour",
    "reading",
    "filters",
    "calendar",
    "lanes",
    "forced-colors",
    "prefers-contrast",
    "prefers-dark",
    "reduced-motion",
    "top-level",
    "state",
    "nonsense",
];

const KEYS: [&str; 24] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "+",
    "=",
    "-",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "f",
    ".",
    ",",
    "Escape",
    "Enter",
    "n",
    "p",
    "m",
    "c",
    " ",
    "<",
    ">",
    "\u{0}",
];

pub fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => -100.0..1000.0f64,
        1 => any::<f64>(),
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0, 1e9]),
    ]
}

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        "[0-9/.X~?\\[\\]{},:TZ-]{0,24}",
        select(vec![
            "",
            "..",
            "../..",
            "-9999",
            "9999-12-31",
            "10000",
            "Y-99999999999",
            "1905-09-05",
            "portsmouth-1905",
            "ja",
            "true",
            "\u{0}"
        ])
        .prop_map(str::to_owned),
    ]
}

/// A state string: the right keys with any values, or anything.
pub fn state() -> impl Strategy<Value = String> {
    let number = prop_oneof![number().prop_map(|n| n.to_string()), text()];
    let value = prop_oneof![
        prop::collection::vec(number, 0..4).prop_map(|list| list.join(",")),
        text()
    ];
    let part = (select(vec!["t", "c", "s", "m", "h", "x", ""]), value)
        .prop_map(|(key, value)| format!("{key}={value}"));
    let parts =
        prop::collection::vec(part, 0..6).prop_map(|parts| format!("v1;{}", parts.join(";")));
    prop_oneof![3 => parts, 1 => text()]
}

pub fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(vec![
            json!(1e308),
            json!(-1e308),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(180.1),
            json!("..")
        ]),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,6}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// Something that a page can do.
#[derive(Clone, Debug)]
pub enum Call {
    Input(Input),
    Frame(f64),
    Resize(f64, f64),
    Set(&'static str, Option<String>),
    Query(&'static str, Value),
    TakeEvents,
}

pub fn call() -> impl Strategy<Value = Call> {
    let pointer = (
        0..7u8,
        0..3i32,
        any::<bool>(),
        number(),
        number(),
        any::<u8>(),
        number(),
    )
        .prop_filter_map("no such phase", |(code, id, finger, x, y, bits, now)| {
            Some(Input::Pointer(Pointer {
                phase: Phase::from_code(code)?,
                id,
                finger,
                at: Pt::new(x, y),
                modifiers: Modifiers::from_bits(bits),
                now,
            }))
        });
    let wheel = (
        number(),
        number(),
        number(),
        number(),
        0..4u32,
        any::<u8>(),
        number(),
    )
        .prop_map(|(x, y, dx, dy, mode, bits, now)| {
            Input::Wheel(Wheel {
                at: Pt::new(x, y),
                dx,
                dy,
                unit: WheelUnit::from_code(mode),
                modifiers: Modifiers::from_bits(bits),
                now,
            })
        });
    let key = prop_oneof![select(KEYS.to_vec()).prop_map(str::to_owned), text()];
    let key = (key, any::<u8>()).prop_map(|(key, bits)| Input::Key {
        key,
        modifiers: Modifiers::from_bits(bits & 1),
    });
    let setting = prop_oneof![
        3 => (select(SETTINGS.to_vec()), prop::option::of(text())),
        1 => (Just("state"), state().prop_map(Some)),
    ];
    let held = (number(), number(), text())
        .prop_map(|(lat, lon, day)| Call::Query("heldBy", json!([lat, lon, day])));
    prop_oneof![
        6 => pointer.prop_map(Call::Input),
        2 => wheel.prop_map(Call::Input),
        3 => key.prop_map(Call::Input),
        2 => number().prop_map(Call::Frame),
        1 => (number(), number()).prop_map(|(w, h)| Call::Resize(w, h)),
        3 => setting.prop_map(|(name, value)| Call::Set(name, value)),
        2 => (select(QUERIES), json_value()).prop_map(|(name, value)| Call::Query(name, value)),
        1 => held,
        1 => Just(Call::TakeEvents),
    ]
}

/// Changes something at the place to which `steps` lead.
pub fn mutate(value: &mut Value, steps: &[Index], change: &Change) {
    let rest = steps.split_first();
    match (value, rest) {
        (Value::Array(list), Some((step, rest))) if !list.is_empty() => {
            let at = step.index(list.len());
            match change {
                Change::Remove if rest.is_empty() => drop(list.remove(at)),
                Change::Double if rest.is_empty() => list.push(list[at].clone()),
                _ => mutate(&mut list[at], rest, change),
            }
        }
        (Value::Object(members), Some((step, rest))) if !members.is_empty() => {
            let name = members
                .keys()
                .nth(step.index(members.len()))
                .unwrap()
                .clone();
            match change {
                Change::Remove if rest.is_empty() => drop(members.remove(&name)),
                Change::Double if rest.is_empty() => {
                    let value = members[&name].clone();
                    members.insert(format!("{name}s"), value);
                }
                _ => mutate(&mut members[&name], rest, change),
            }
        }
        (value, _) => match change {
            Change::Put(other) => *value = other.clone(),
            Change::Nest(depth) => {
                for _ in 0..*depth {
                    *value = json!([value.take()]);
                }
            }
            Change::Empty => *value = json!([]),
            Change::Remove | Change::Double => *value = Value::Null,
        },
    }
}

#[derive(Clone, Debug)]
pub enum Change {
    Remove,
    Double,
    Empty,
    Put(Value),
    Nest(usize),
}

pub fn change() -> impl Strategy<Value = (Vec<Index>, Change)> {
    let change = prop_oneof![
        Just(Change::Remove),
        Just(Change::Double),
        Just(Change::Empty),
        json_value().prop_map(Change::Put),
        select(vec![1usize, 60, 200]).prop_map(Change::Nest),
    ];
    (prop::collection::vec(any::<Index>(), 0..7), change)
}
