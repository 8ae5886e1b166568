//! Arcs packed into strings, which weigh half of what lists of steps weigh. `docs/format.md` has the definition.
//!
//! Whole numbers, x and y in turn: where the arc begins, from the end of the packed arc before it, and then how much each step differs
//! from half of the step before, since a line goes on as it went. Numbers near zero are one letter.

use serde_json::Value;

/// Digits that end a number; those above begin or continue one.
const LAST: u32 = 64;

/// Digits above them.
const MORE: u32 = 21;

/// What was read of the packed arcs of a list so far.
#[derive(Default)]
pub struct Unpacker {
    /// Where the last one ended, on the grid.
    end: [i64; 2],
}

impl Unpacker {
    /// The steps of a packed arc as TopoJSON has them: its first point, and then from point to point.
    ///
    /// # Errors
    /// Says at which letter, from 0, it is no packed arc.
    pub fn steps(&mut self, text: &str) -> Result<Vec<[i64; 2]>, String> {
        let mut letters = text.bytes().enumerate();
        let mut steps = Vec::with_capacity(text.len() / 3);
        let mut step = [0, 0];
        while let Some(x) = number(&mut letters)? {
            let y = number(&mut letters)?.ok_or("this packed arc ends before a y")?;
            if steps.is_empty() {
                self.end = [self.end[0] + x, self.end[1] + y];
                steps.push(self.end);
            } else {
                step = [(step[0] >> 1) + x, (step[1] >> 1) + y];
                self.end = [self.end[0] + step[0], self.end[1] + step[1]];
                steps.push(step);
            }
        }
        Ok(steps)
    }
}

/// The next number of a packed arc; none at its end.
fn number(letters: &mut impl Iterator<Item = (usize, u8)>) -> Result<Option<i64>, String> {
    let mut high = 0_u32;
    for (at, letter) in letters {
        let digit = digit(letter).ok_or_else(|| format!("letter {at} is none of a packed arc"))?;
        if digit < LAST {
            let whole = i64::from(high) * i64::from(LAST) + i64::from(digit);
            return Ok(Some((whole >> 1) ^ -(whole & 1)));
        }
        high = high
            .checked_mul(MORE)
            .and_then(|high| high.checked_add(digit - LAST + 1))
            .ok_or_else(|| format!("the number at letter {at} is too large"))?;
    }
    if high == 0 {
        Ok(None)
    } else {
        Err("this packed arc ends within a number".to_owned())
    }
}

/// The digit that a letter stands for: `(` to `}` without the backslash.
fn digit(letter: u8) -> Option<u32> {
    let digit = u32::from(letter).checked_sub(u32::from(b'('))?;
    match letter {
        b'('..=b'[' => Some(digit),
        b']'..=b'}' => Some(digit - 1),
        _ => None,
    }
}

/// A topology with lists of steps instead of packed arcs, as every program reads it. What is no packed arc is left as it is.
#[must_use]
pub fn unpacked(topology: &Value) -> Value {
    let mut topology = topology.clone();
    let mut unpacker = Unpacker::default();
    let arcs = topology.get_mut("arcs").and_then(Value::as_array_mut);
    for arc in arcs.into_iter().flatten() {
        let steps = arc.as_str().and_then(|text| unpacker.steps(text).ok());
        if let Some(steps) = steps {
            *arc = steps.into_iter().map(Value::from_iter).collect();
        }
    }
    topology
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn steps(texts: &[&str]) -> Result<Vec<Vec<[i64; 2]>>, String> {
        let mut unpacker = Unpacker::default();
        texts.iter().map(|text| unpacker.steps(text)).collect()
    }

    #[test]
    fn numbers_are_steps_from_half_of_the_step_before() {
        // 5 and 0; then 4 and -3; then 1 above 2, and -1 below -2.
        assert_eq!(steps(&["2(0-*)"]).unwrap(), [[[5, 0], [4, -3], [3, -3]]]);
        // The next arc begins where that one ended, at 12, -6.
        assert_eq!(steps(&["2(0-*)", "(("]).unwrap()[1], [[12, -6]]);
        // 64 is "i(", one more than the greatest digit that ends a number.
        assert_eq!(steps(&["i(g"]).unwrap(), [[[32, 31]]]);
        assert!(steps(&[""]).unwrap()[0].is_empty());
    }

    #[test]
    fn what_is_no_packed_arc_is_told() {
        for (text, complaint) in [
            ("((\\", "letter 2 is none of a packed arc"),
            ("((~", "letter 2 is none of a packed arc"),
            ("(\u{e9}", "letter 1 is none of a packed arc"),
            ("(", "this packed arc ends before a y"),
            ("((}", "this packed arc ends within a number"),
            ("}}}}}}}}", "the number at letter 7 is too large"),
        ] {
            assert_eq!(steps(&[text]).unwrap_err(), complaint);
        }
    }

    #[test]
    fn a_plain_topology_has_lists_alone() {
        let mixed =
            json!({ "type": "Topology", "arcs": ["2(0-", [[1, 2], [3, 4]], "((**", "?\\"] });
        let arcs = json!([
            [[5, 0], [4, -3]],
            [[1, 2], [3, 4]],
            [[9, -3], [1, 1]],
            "?\\"
        ]);
        assert_eq!(
            unpacked(&mixed),
            json!({ "type": "Topology", "arcs": arcs })
        );
        assert_eq!(unpacked(&Value::Null), Value::Null);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[(-~]{0,60}", other in any::<String>()) {
            let _ = steps(&[&text, &other, &text]);
        }
    }
}
