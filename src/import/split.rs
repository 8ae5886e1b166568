//! Cuts the records out of a JSON text that comes in pieces: those of a list, or of lists in an object.
//!
//! A text of a hundred megabytes need never be whole in memory. What lies whole in a piece is left to a reader of JSON;
//! of the rest, quotation marks, brackets and commas are looked at, each byte once, until it is whole. The reader also says
//! what is wrong with it.

/// A part of the text, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part<'a> {
    /// What it is.
    pub kind: Kind,
    /// The part, with the white space around it.
    pub text: &'a str,
    /// Its line, counted from 1.
    pub line: usize,
    /// Bytes before it in its line.
    pub column: usize,
}

/// What a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A record of the list of this name.
    Record(&'static str),
    /// A member of the object, with its name, that is none of the lists.
    Member,
    /// What stands where nothing may, or what has no end.
    Stray,
}

/// Who reads what is cut out.
pub(super) trait Take {
    /// Reads the record that a text begins with, and tells how long it is: 0 where it has no end or is not as it should
    /// be. Then it comes as a part.
    fn whole(&mut self, list: &'static str, text: &str) -> usize;

    /// Reads a part.
    fn part(&mut self, part: Part<'_>);
}

/// Where the splitter stands at the end of the pieces that it has had.
#[derive(Debug)]
pub(super) struct Splitter {
    /// Names of the lists that are wanted; a text that is a list itself is the first of them.
    lists: &'static [&'static str],
    /// The part that has begun.
    rest: String,
    quoted: bool,
    escaped: bool,
    /// How many brackets are open, and how many around a part: 0 outside, 2 in a list in an object.
    depth: usize,
    level: usize,
    list: Option<&'static str>,
    /// Whether nothing may stand between the last separator and the next: in what is empty, and behind a list.
    bare: bool,
    /// Where the line begins, and the part, bytes from the beginning of all pieces, and their lines.
    offset: usize,
    line: (usize, usize),
    part: (usize, usize),
    ended: bool,
}

impl Splitter {
    /// Cuts out the records of these lists.
    pub fn new(lists: &'static [&'static str]) -> Self {
        Self {
            lists,
            rest: String::new(),
            quoted: false,
            escaped: false,
            depth: 0,
            level: 0,
            list: None,
            bare: true,
            offset: 0,
            line: (1, 0),
            part: (1, 0),
            ended: false,
        }
    }

    /// Takes the next piece of the text and gives the parts that it completes.
    pub fn push(&mut self, piece: &str, taker: &mut dyn Take) {
        let mut kept = std::mem::take(&mut self.rest);
        let seen = kept.len();
        let text = if seen == 0 {
            piece
        } else {
            kept.push_str(piece);
            &kept
        };
        let (mut begin, mut at) = (0, seen);
        while let Some(byte) = text.as_bytes().get(at) {
            let part = || text.get(begin..at).unwrap_or_default();
            let cut = match byte {
                _ if self.quoted => {
                    self.in_quotes(*byte);
                    false
                }
                b'"' => {
                    self.quoted = true;
                    false
                }
                b'[' | b'{' => self.opens(*byte == b'[', part()),
                b']' | b'}' => self.closes(*byte == b']', part(), taker),
                b',' if self.level > 0 && self.depth == self.level => {
                    self.give(part(), taker);
                    self.bare = false;
                    true
                }
                b'\n' => {
                    self.line = (self.line.0 + 1, self.offset + at + 1);
                    false
                }
                _ => false,
            };
            at += 1;
            if cut {
                at += self.whole(text, at, taker);
                begin = at;
                self.part = (self.line.0, self.offset + begin - self.line.1);
            }
        }
        self.offset += begin;
        text.get(begin..)
            .unwrap_or_default()
            .clone_into(&mut self.rest);
    }

    fn in_quotes(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.quoted = false,
            _ => {}
        }
    }

    /// Where a record begins, at a place: has it read at once, if all of it is here, and tells its length.
    fn whole(&mut self, text: &str, at: usize, taker: &mut dyn Take) -> usize {
        let is_begin = self.depth == self.level;
        let (Some(list), Some(text)) = (self.list.filter(|_| is_begin), text.get(at..)) else {
            return 0;
        };
        let length = taker.whole(list, text);
        if length > 0 {
            let record = text.get(..length).unwrap_or_default();
            if let Some(last) = record.rfind('\n') {
                let lines = record.matches('\n').count();
                self.line = (self.line.0 + lines, self.offset + at + last + 1);
            }
            self.bare = true;
        }
        length
    }

    /// Takes what is left when there are no more pieces.
    pub fn finish(mut self, taker: &mut dyn Take) {
        let rest = std::mem::take(&mut self.rest);
        if !self.ended || !rest.trim().is_empty() {
            self.give_as(Kind::Stray, &rest, taker);
        }
    }

    /// A bracket opens; true where what stands in it is to be cut.
    fn opens(&mut self, is_list: bool, before: &str) -> bool {
        self.depth += 1;
        let name = match (self.depth, self.level, self.list) {
            (1, 0, _) if !self.ended => {
                if is_list {
                    self.list = self.lists.first().copied();
                }
                Some(())
            }
            (2, 1, None) if is_list => {
                self.list = self.wanted(before);
                self.list.map(|_| ())
            }
            _ => None,
        };
        if name.is_some() {
            self.level = self.depth;
            self.bare = true;
        }
        name.is_some()
    }

    /// The list that a member is, from its name and colon.
    fn wanted(&self, before: &str) -> Option<&'static str> {
        let name = before.trim().strip_suffix(':')?;
        let name: String = serde_json::from_str(name).ok()?;
        self.lists.iter().find(|list| **list == name).copied()
    }

    /// A bracket closes; true where a part ends with it.
    fn closes(&mut self, is_list: bool, part: &str, taker: &mut dyn Take) -> bool {
        let ends = self.level > 0 && self.depth == self.level;
        if ends {
            self.give(part, taker);
            if is_list != self.list.is_some() {
                self.give_as(Kind::Stray, part, taker);
            }
            self.list = None;
            self.level -= 1;
            self.ended = self.level == 0;
            self.bare = true;
        }
        self.depth = self.depth.saturating_sub(1);
        ends
    }

    fn give(&self, part: &str, taker: &mut dyn Take) {
        if !(self.bare && part.trim().is_empty()) {
            self.give_as(self.list.map_or(Kind::Member, Kind::Record), part, taker);
        }
    }

    fn give_as(&self, kind: Kind, text: &str, taker: &mut dyn Take) {
        let (line, column) = self.part;
        taker.part(Part {
            kind,
            text,
            line,
            column,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Default)]
    struct Found(Vec<(Kind, String, usize, usize)>);

    impl Take for Found {
        /// Numbers of one digit alone are whole.
        fn whole(&mut self, list: &'static str, text: &str) -> usize {
            let mut letters = text.chars();
            match (letters.next(), letters.next()) {
                (Some(digit @ '5'..='9'), Some(',' | ']')) => {
                    let text = digit.to_string();
                    self.0.push((Kind::Record(list), text, 0, 0));
                    1
                }
                _ => 0,
            }
        }

        fn part(&mut self, part: Part<'_>) {
            let text = part.text.to_owned();
            self.0.push((part.kind, text, part.line, part.column));
        }
    }

    /// The parts of a text that is cut into pieces of so many characters.
    fn parts(text: &str, piece: usize) -> Vec<(Kind, String, usize, usize)> {
        let mut splitter = Splitter::new(&["items", "groups"]);
        let mut found = Found::default();
        let letters: Vec<char> = text.chars().collect();
        for piece in letters.chunks(piece) {
            splitter.push(&piece.iter().collect::<String>(), &mut found);
        }
        splitter.finish(&mut found);
        found.0
    }

    fn texts(text: &str) -> Vec<(Kind, String)> {
        let parts = parts(text, usize::MAX).into_iter();
        parts.map(|(kind, text, ..)| (kind, text)).collect()
    }

    #[test]
    fn records_of_lists_are_cut_out() {
        let item = |text: &str| (Kind::Record("items"), text.to_owned());
        let group = |text: &str| (Kind::Record("groups"), text.to_owned());
        let member = |text: &str| (Kind::Member, text.to_owned());
        let stray = |text: &str| (Kind::Stray, text.to_owned());
        for (text, expected) in [
            ("[]", vec![]),
            (" [ ] ", vec![]),
            ("{}", vec![]),
            (
                r#"[{"a": [1, 2]},"],\"[" ]"#,
                vec![item(r#"{"a": [1, 2]}"#), item(r#""],\"[" "#)],
            ),
            (
                r#"{"items": [1, 2], "groups" : [{}]}"#,
                vec![item("1"), item(" 2"), group("{}")],
            ),
            (
                r#"{"x": [1, {"items": [2]}], "items": 3, "it\u0065ms": [4]}"#,
                vec![
                    member(r#""x": [1, {"items": [2]}]"#),
                    member(r#" "items": 3"#),
                    item("4"),
                ],
            ),
            (
                "[5,6,[7],8 ,9]",
                vec![item("5"), item("6"), item("[7]"), item("8 "), item("9")],
            ),
            ("[1,,2,]", vec![item("1"), item(""), item("2"), item("")]),
            (r#"{"items": [1] 2}"#, vec![item("1"), member(" 2")]),
            ("[1", vec![stray("1")]),
            ("[1] 2", vec![item("1"), stray(" 2")]),
            ("[1}", vec![item("1"), stray("1")]),
            ("[1] [2]", vec![item("1"), stray(" [2]")]),
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_part_knows_its_place() {
        let places = parts("[1,\n 2,3,\n\n4]", usize::MAX).into_iter();
        let places: Vec<_> = places.map(|(_, _, line, column)| (line, column)).collect();
        assert_eq!(places, [(1, 1), (1, 3), (2, 3), (2, 5)]);
    }

    proptest! {
        #[test]
        fn pieces_make_no_difference(text in r#"[\[{](\[|\]|\{|\}|,|"items": \[|"[,é\]]*"|\\|\n|1|é){0,30}"#, piece in 1..9_usize) {
            prop_assert_eq!(parts(&text, piece), parts(&text, usize::MAX));
        }
    }
}
