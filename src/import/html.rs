//! HTML → plain text. The texts of a dataset are plain: emphasis keeps its words, a link its words and its address, and
//! what cannot be text is dropped and told.

use std::borrow::Cow;

/// Elements whose words are text like any other.
const WORDS: [&str; 32] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "figcaption",
    "figure",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "var",
    "wbr",
];

/// Elements that stand in paragraphs of their own.
const BLOCKS: [&str; 22] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "ul",
];

/// Elements whose contents are no words.
const SILENT: [&str; 7] = [
    "iframe", "noscript", "object", "script", "style", "svg", "template",
];

/// What became of some HTML.
pub(super) struct Plain<'a> {
    pub text: Cow<'a, str>,
    /// What was dropped, as `<img>`, each once.
    dropped: Vec<String>,
}

impl Plain<'_> {
    /// The message and hint about what was dropped.
    pub(super) fn told(&self) -> Option<(String, &'static str)> {
        if self.dropped.is_empty() {
            return None;
        }
        let message = format!("texts are plain here; dropped: {}", self.dropped.join(", "));
        Some((message, "put pictures into \"media\" and keep the words"))
    }
}

/// The plain text of some HTML.
pub(super) fn plain(html: &str) -> Plain<'_> {
    if !html.contains(['<', '&']) {
        return Plain {
            text: Cow::Borrowed(html),
            dropped: Vec::new(),
        };
    }
    let mut reading = Reading::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        reading.words(words);
        match tag_of(tag) {
            Some((name, attributes, after)) => {
                rest = reading.tag(&name, attributes, after);
            }
            None => {
                reading.words("<");
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    reading.words(rest);
    Plain {
        text: Cow::Owned(reading.out.trim().to_owned()),
        dropped: reading.dropped,
    }
}

/// Text that is shown as it is where HTML is expected; the way back of [`plain`].
pub(crate) fn html_from_plain(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    escaped.replace('\n', "<br>")
}

#[derive(Default)]
struct Reading {
    out: String,
    /// Breaks that come before the next words.
    breaks: usize,
    /// Where the words of a link begin, and its address.
    link: Option<(usize, String)>,
    dropped: Vec<String>,
}

impl Reading {
    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        // What lies between two paragraphs is layout.
        if self.breaks > 0 && words.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.extend(std::iter::repeat_n('\n', self.breaks));
        }
        self.breaks = 0;
        decode(words, &mut self.out);
    }

    fn drop_it(&mut self, what: String) {
        if !self.dropped.contains(&what) {
            self.dropped.push(what);
        }
    }

    /// Takes a tag; gives what is to be read after it.
    fn tag<'a>(&mut self, name: &str, attributes: &str, after: &'a str) -> &'a str {
        let (end, element) = match name.strip_prefix('/') {
            Some(element) => (true, element),
            None => (false, name),
        };
        let mut words = attributes.split_whitespace();
        if words.any(|word| word.starts_with("on") && word.contains('=')) {
            self.drop_it(format!("what <{element}> does"));
        }
        if element == "br" {
            self.breaks += 1;
        } else if BLOCKS.contains(&element) {
            let breaks = if element == "li" || element == "div" {
                1
            } else {
                2
            };
            self.breaks = self.breaks.max(breaks);
        } else if element == "a" {
            self.link(end, attributes);
        } else if SILENT.contains(&element) && !end {
            self.drop_it(format!("<{element}>"));
            let close = format!("</{element}");
            let lower = after.to_ascii_lowercase();
            let behind = lower
                .find(&close)
                .and_then(|at| after.get(at..)?.split_once('>'));
            return behind.map_or("", |(_, behind)| behind);
        } else if !element.starts_with('!') && !WORDS.contains(&element) && !end {
            self.drop_it(format!("<{element}>"));
        }
        after
    }

    fn link(&mut self, end: bool, attributes: &str) {
        if !end {
            let mut address = String::new();
            decode(
                attribute(attributes, "href").unwrap_or_default().trim(),
                &mut address,
            );
            if address.starts_with("http://") || address.starts_with("https://") {
                self.link = Some((self.out.len(), address));
            } else if !address.is_empty() {
                self.drop_it("a link that leads to no page".to_owned());
            }
        } else if let Some((from, address)) = self.link.take() {
            let words = self.out.get(from..).unwrap_or_default().trim();
            if words != address {
                let gap = if words.is_empty() { "" } else { " " };
                self.words(&format!("{gap}({})", address.replace('&', "&amp;")));
            }
        }
    }
}

/// The name, the attributes and what comes after a tag that begins here. None where this is no tag.
fn tag_of(text: &str) -> Option<(String, &str, &str)> {
    let inner = text.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        let after = comment.split_once("-->").map_or("", |(_, after)| after);
        return Some(("!".to_owned(), "", after));
    }
    let letters = inner.strip_prefix('/').unwrap_or(inner);
    if !letters.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let mut quote = None;
    let end = inner.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
        None
    })?;
    let (tag, after) = (inner.get(..end)?, inner.get(end + 1..)?);
    let name_end = tag.find(|c: char| c.is_whitespace()).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(name_end);
    let name = name.trim_end_matches('/').to_ascii_lowercase();
    Some((name, attributes, after))
}

/// The value of an attribute.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.match_indices(name).find_map(|(at, _)| {
        let free = lower.get(..at)?.ends_with(|c: char| c.is_whitespace());
        let behind = attributes.get(at + name.len()..)?.trim_start();
        free.then(|| behind.strip_prefix('=')).flatten()
    })?;
    let value = at.trim_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next(),
        _ => value.split(|c: char| c.is_whitespace()).next(),
    }
}

/// Writes a text with its entities decoded.
fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match entity.and_then(|(name, behind)| Some((letter(name)?, behind))) {
            Some((letter, behind)) => {
                out.push(letter);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
}

fn letter(name: &str) -> Option<char> {
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "shy" => '\u{ad}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            return char::from_u32(code).filter(|c| !c.is_control() || *c == '\n');
        }
    };
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(html: &str) -> String {
        plain(html).text.into_owned()
    }

    #[test]
    fn words_stay_and_tags_go() {
        for (html, expected) in [
            ("plain", "plain"),
            ("<b>bold</b> and <em class=\"x\">kind</em>", "bold and kind"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
            ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
            (
                "a &lt; b &amp; c &#8212; &#x2014; &unknown; &",
                "a < b & c — — &unknown; &",
            ),
            ("a < b and b > c", "a < b and b > c"),
            (
                "see <a href='https://example.org/?a=1&amp;b'>this</a>.",
                "see this (https://example.org/?a=1&b).",
            ),
            (
                "<a href=\"https://example.org\">https://example.org</a>",
                "https://example.org",
            ),
            ("x<!-- <b> -->y", "xy"),
            ("unclosed <b", "unclosed <b"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn what_is_no_text_is_dropped_and_told() {
        let html = "<script>alert(\"<b>\")</script>x<img src=y onerror=z><IFRAME src=a>no</IFRAME><a href='javascript:1'>l</a>";
        let plain = plain(html);
        assert_eq!(plain.text, "xl");
        let (message, _) = plain.told().unwrap();
        for part in [
            "<script>",
            "<img>",
            "<iframe>",
            "what <img> does",
            "leads to no page",
        ] {
            assert!(message.contains(part), "{message}");
        }
        assert!(super::plain("<b>fine</b>").told().is_none());
    }

    proptest! {
        #[test]
        fn plain_text_comes_back(words in "[\\PC\n]{0,60}") {
            let words = words.trim();
            prop_assert_eq!(text(&html_from_plain(words)), words);
        }

        #[test]
        fn any_html_is_read(html in "[<>/a-z =\"'&;#!-]{0,80}") {
            let once = text(&html);
            prop_assert!(once.len() <= html.len() + 8);
        }
    }
}
