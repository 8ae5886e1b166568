//! Writes arcs as the strings that `borderline::geo` reads (`docs/format.md`, "Packed arcs").

use anyhow::{Context, Result};
use serde_json::Value;

/// A topology on a grid with its arcs packed.
///
/// # Errors
/// Fails if an arc is no list of steps.
pub fn pack(mut topology: Value) -> Result<Value> {
    let arcs = topology.get_mut("arcs").and_then(Value::as_array_mut);
    let mut end = [0, 0];
    for arc in arcs.context("the geometry has no arcs")? {
        let steps: Vec<[i64; 2]> = serde_json::from_value(arc.take())?;
        *arc = Value::String(packed(&steps, &mut end));
    }
    Ok(topology)
}

/// An arc, given where the one before it ended; leaves there where this one ends.
fn packed(steps: &[[i64; 2]], end: &mut [i64; 2]) -> String {
    let mut text = String::new();
    let mut expected = *end;
    *end = [0, 0];
    for (i, step) in steps.iter().enumerate() {
        for axis in [0, 1] {
            push(&mut text, step[axis] - expected[axis]);
            end[axis] += step[axis];
        }
        expected = if i == 0 { [0, 0] } else { step.map(|n| n >> 1) };
    }
    text
}

/// Adds a number: its sign as its last bit, digits of 64 and above before the last digit.
fn push(text: &mut String, number: i64) {
    let whole = (number << 1) ^ (number >> 63);
    let mut digits = vec![whole % 64];
    let mut high = whole / 64;
    while high > 0 {
        digits.push(64 + (high - 1) % 21);
        high = (high - 1) / 21;
    }
    let letters = digits.into_iter().rev();
    text.extend(letters.map(|digit| {
        char::from(if digit < 52 {
            40 + digit as u8
        } else {
            41 + digit as u8
        })
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use borderline::geo::unpacked;
    use proptest::prelude::*;
    use serde_json::json;

    proptest! {
        #[test]
        fn what_was_packed_is_unpacked(arcs in prop::collection::vec(prop::collection::vec([-200_000..200_000_i64, -99..99_i64], 1..9), 0..9)) {
            let topology = json!({ "type": "Topology", "arcs": arcs });
            prop_assert_eq!(unpacked(&pack(topology.clone()).unwrap()), topology);
        }
    }

    #[test]
    fn what_is_no_list_of_steps_is_told() {
        assert!(pack(json!({ "arcs": [["a"]] })).is_err());
        assert!(pack(json!({})).is_err());
    }
}
