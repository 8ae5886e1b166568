//! The content lines of iCalendar: `NAME;PARAMETER=value:value`, folded where they are long.

/// One line.
pub(super) struct Property {
    /// In capitals.
    pub name: String,
    /// As written, without the first semicolon.
    pub parameters: String,
    /// As written, but for the folding.
    pub value: String,
    /// Where the line begins in the text, bytes.
    pub at: usize,
}

impl Property {
    /// The value of a parameter, as LANGUAGE.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.split(';').find_map(|part| {
            let (own, value) = part.split_once('=')?;
            own.eq_ignore_ascii_case(name)
                .then(|| value.trim_matches('"'))
        })
    }

    /// The value as text.
    pub(super) fn text(&self) -> String {
        let mut texts = self.list();
        if texts.len() > 1 {
            return texts.join(",");
        }
        texts.pop().unwrap_or_default()
    }

    /// The value as a list of texts, between which commas stand.
    pub(super) fn list(&self) -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                ',' => {
                    texts.push(String::new());
                    continue;
                }
                '\\' => match letters.next() {
                    Some('n' | 'N') => '\n',
                    Some(escaped) => escaped,
                    None => '\\',
                },
                letter => letter,
            };
            if let Some(text) = texts.last_mut() {
                text.push(letter);
            }
        }
        texts
    }
}

/// The properties of a text. Lines that are none are left out.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Property> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let at = text.len() - rest.len();
            let mut line = String::new();
            loop {
                let (first, after) = rest.split_once('\n').unwrap_or((rest, ""));
                line.push_str(first.strip_suffix('\r').unwrap_or(first));
                rest = after;
                match rest.strip_prefix([' ', '\t']) {
                    Some(folded) => rest = folded,
                    None => break,
                }
            }
            if let Some(property) = property(&line, at) {
                return Some(property);
            }
        }
    })
}

fn property(line: &str, at: usize) -> Option<Property> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == ':' && !quoted).then_some(at)
    })?;
    let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some(Property {
        name: name.trim().to_ascii_uppercase(),
        parameters: parameters.to_owned(),
        value: value.to_owned(),
        at,
    })
}
