//! Lines and columns for findings that were made in a document's values: the text is looked through once more, and only
//! where something was found.

use super::diagnostic::Diagnostic;
use crate::order::sort_by;

/// Gives every finding that has a path and no line the place of its value in the text, which was read as JSON. What is
/// not there gets the place of what it is missing from. `root` is what paths call the document itself, often nothing.
pub fn locate(text: &str, root: &str, found: &mut [Diagnostic]) {
    let wanted: Vec<usize> = (0..found.len())
        .filter(|at| {
            found
                .get(*at)
                .is_some_and(|finding| finding.line == 0 && !finding.path.is_empty())
        })
        .collect();
    if wanted.is_empty() {
        return;
    }
    let places = {
        let paths = found.iter().map(|finding| finding.path.as_str()).collect();
        let mut scan = Scan {
            text: text.as_bytes(),
            at: 0,
            places: vec![0; found.len()],
            paths,
        };
        scan.value(&mut root.to_owned(), &wanted);
        scan.places
    };
    let mut places: Vec<(usize, usize)> = wanted
        .iter()
        .filter_map(|at| Some((*places.get(*at)?, *at)))
        .collect();
    sort_by(&mut places, |a, b| a.0.cmp(&b.0));
    let (mut counted, mut line, mut begin) = (0, 1, 0);
    for (place, at) in places {
        let between = text.get(counted..place).unwrap_or_default();
        for (offset, _) in between.match_indices('\n') {
            line += 1;
            begin = counted + offset + 1;
        }
        counted = place;
        if let Some(finding) = found.get_mut(at) {
            finding.line = line;
            finding.column = text.get(begin..place).unwrap_or_default().chars().count() + 1;
        }
    }
}

/// A JSON text on which one walks along the paths that are wanted. Whether it is right was checked before.
struct Scan<'a> {
    text: &'a [u8],
    at: usize,
    paths: Vec<&'a str>,
    /// Where the value of each path begins, as far as it was followed.
    places: Vec<usize>,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or_default()
    }

    fn blank(&mut self) {
        while self.peek().is_ascii_whitespace() || matches!(self.peek(), b',' | b':') {
            self.at += 1;
        }
    }

    /// What is left of a wanted path behind the one that leads here.
    fn rest(&self, path: &str, wanted: usize) -> Option<&str> {
        let rest = self.paths.get(wanted)?.strip_prefix(path)?;
        (path.is_empty() || rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
    }

    fn value(&mut self, path: &mut String, wanted: &[usize]) {
        self.blank();
        for place in wanted {
            if let Some(place) = self.places.get_mut(*place) {
                *place = self.at;
            }
        }
        let goes_on = wanted
            .iter()
            .any(|at| self.rest(path, *at).is_some_and(|rest| !rest.is_empty()));
        match self.peek() {
            b'{' if goes_on => self.object(path, wanted),
            b'[' if goes_on => self.array(path, wanted),
            _ => self.skip(),
        }
    }

    fn object(&mut self, path: &mut String, wanted: &[usize]) {
        self.at += 1;
        let length = path.len();
        loop {
            self.blank();
            if self.peek() != b'"' {
                self.at += 1;
                return;
            }
            let begin = self.at;
            self.skip();
            let key = self.text.get(begin..self.at).unwrap_or_default();
            let key: String = serde_json::from_slice(key).unwrap_or_default();
            if length > 0 {
                path.push('.');
            }
            path.push_str(&key);
            let own: Vec<usize> = wanted
                .iter()
                .copied()
                .filter(|at| self.rest(path, *at).is_some())
                .collect();
            if own.is_empty() {
                self.blank();
                self.skip();
            } else {
                self.value(path, &own);
            }
            path.truncate(length);
        }
    }

    fn array(&mut self, path: &mut String, wanted: &[usize]) {
        self.at += 1;
        let row = |at: usize| -> Option<usize> {
            let (row, _) = self.rest(path, at)?.strip_prefix('[')?.split_once(']')?;
            row.parse().ok()
        };
        let mut rows: Vec<(usize, usize)> = wanted
            .iter()
            .filter_map(|at| Some((row(*at)?, *at)))
            .collect();
        sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
        let mut rows = rows.into_iter().peekable();
        let length = path.len();
        for row in 0.. {
            self.blank();
            if matches!(self.peek(), b']' | 0) {
                self.at += 1;
                return;
            }
            let mut own = Vec::new();
            while let Some((_, at)) = rows.next_if(|(wanted, _)| *wanted == row) {
                own.push(at);
            }
            if own.is_empty() {
                self.skip();
            } else {
                path.push_str(&format!("[{row}]"));
                self.value(path, &own);
                path.truncate(length);
            }
        }
    }

    /// Goes behind the value that begins here.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    while !matches!(self.peek(), b'"' | 0) {
                        self.at += if self.peek() == b'\\' { 2 } else { 1 };
                    }
                    self.at += 1;
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                0 => return,
                _ if depth == 0 => {
                    while !matches!(self.peek(), b',' | b'}' | b']' | 0)
                        && !self.peek().is_ascii_whitespace()
                    {
                        self.at += 1;
                    }
                }
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Severity;
    use proptest::prelude::*;
    use serde_json::Value;

    fn place(text: &str, root: &str, path: &str) -> (usize, usize) {
        let mut found = [Diagnostic::at(Severity::Error, path, "", "")];
        locate(text, root, &mut found);
        (found[0].line, found[0].column)
    }

    #[test]
    fn a_value_is_found_by_its_path() {
        let text = "{\"events\": [\n  {\"id\": \"ж\", \"x\": [1, {\"}\": 2}]},\n  {\"when\": 5,\n   \"a.b\": {\"c\": [true, null]}}], \"z\": -1e3}";
        for (path, expected) in [
            ("events", (1, 12)),
            ("events[0]", (2, 3)),
            ("events[0].id", (2, 10)),
            ("events[0].x[1].}", (2, 30)),
            ("events[1].when", (3, 12)),
            ("events[1].a.b.c[1]", (4, 24)),
            ("z", (4, 39)),
            // What is missing.
            ("events[1].title", (3, 3)),
            ("events[7]", (1, 12)),
            ("lanes", (1, 1)),
        ] {
            assert_eq!(place(text, "", path), expected, "{path}");
        }
        assert_eq!(place("[1,\n {\"a\": 2}]", "items", "items[1].a"), (2, 8));
        assert_eq!(place("", "", "a"), (1, 1));
    }

    fn paths(value: &Value, path: &str, all: &mut Vec<(String, Value)>) {
        all.push((path.to_owned(), value.clone()));
        match value {
            Value::Array(rows) => rows
                .iter()
                .enumerate()
                .for_each(|(at, row)| paths(row, &format!("{path}[{at}]"), all)),
            Value::Object(members) => members
                .iter()
                .for_each(|(name, value)| paths(value, &format!("{path}.{name}"), all)),
            _ => {}
        }
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            "[a\"\\\\{}\\[\\],:é]{0,5}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 30, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z\"{]{1,3}", inner, 0..4)
                    .prop_map(|map| serde_json::json!(map)),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_value_is_found_where_it_stands(value in json(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            let mut all = Vec::new();
            paths(&value, "x", &mut all);
            let mut found: Vec<_> = all.iter().map(|(path, _)| Diagnostic::at(Severity::Info, path.clone(), "", "")).collect();
            locate(&text, "x", &mut found);
            for (finding, (path, value)) in found.iter().zip(&all) {
                let line = text.lines().nth(finding.line - 1).unwrap();
                let skipped: usize = line.chars().take(finding.column - 1).map(char::len_utf8).sum();
                let begin = text.lines().take(finding.line - 1).map(|line| line.len() + 1).sum::<usize>() + skipped;
                let mut values = serde_json::Deserializer::from_str(&text[begin..]).into_iter::<Value>();
                let stands = values.next().unwrap().unwrap();
                prop_assert_eq!(&stands, value, "{}", path);
            }
        }
    }
}
