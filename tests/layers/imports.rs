//! Reads what a source imports, from its tokens: comments and texts do not count, imports within macros do.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;

fn tokens(text: &str) -> TokenStream {
    text.parse()
        .unwrap_or_else(|error| panic!("a source cannot be read as Rust: {error}"))
}

/// Every name in a source.
pub fn identifiers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect_identifiers(tokens(text), &mut found);
    found
}

fn collect_identifiers(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => collect_identifiers(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The names at the crate's root that a module at this depth reaches by `crate::` or `super::`.
pub fn imports(text: &str, depth: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect_imports(tokens(text), depth, &mut found);
    found
}

fn collect_imports(tokens: TokenStream, depth: usize, found: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let before = &tokens[..index];
        match token {
            TokenTree::Group(group) => {
                let is_module = matches!(before, [.., TokenTree::Ident(word), TokenTree::Ident(_)] if word == "mod");
                collect_imports(group.stream(), depth + usize::from(is_module), found);
            }
            TokenTree::Ident(word)
                if word == "crate" || (word == "super" && !ends_path(before)) =>
            {
                // Both stand for a module: the root, or the one above.
                let start = if word == "crate" {
                    0
                } else {
                    depth.saturating_sub(1)
                };
                follow_path(&tokens[index + 1..], start, found);
            }
            _ => {}
        }
    }
}

/// Whether tokens end with `::`, so that what follows goes on with their path.
fn ends_path(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., TokenTree::Punct(first), TokenTree::Punct(second)]
        if first.as_char() == ':' && second.as_char() == ':')
}

/// Follows `::name…` or `::{…}` from a module at `depth`.
fn follow_path(tokens: &[TokenTree], depth: usize, found: &mut BTreeSet<String>) {
    if let [first, second, rest @ ..] = tokens
        && ends_path(&[first.clone(), second.clone()])
    {
        follow_name(rest, depth, found);
    }
}

fn follow_name(tokens: &[TokenTree], depth: usize, found: &mut BTreeSet<String>) {
    match tokens {
        [TokenTree::Ident(word), rest @ ..] if word == "super" => {
            follow_path(rest, depth.saturating_sub(1), found);
        }
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
            inner
                .split(is_comma)
                .for_each(|part| follow_name(part, depth, found));
        }
        [name, ..] if depth == 0 => drop(found.insert(name.to_string())),
        _ => {}
    }
}

mod tests {
    use super::*;

    fn found(text: &str, depth: usize) -> Vec<String> {
        imports(text, depth).into_iter().collect()
    }

    #[test]
    fn every_way_to_import_is_seen() {
        assert_eq!(found("use crate::time::Instant;", 2), ["time"]);
        assert_eq!(
            found("use crate::{geo, time::{Span, scale}, text as words};", 2),
            ["geo", "text", "time"]
        );
        assert_eq!(
            found("fn f() -> crate::view::View { g(crate::app::A) }", 2),
            ["app", "view"]
        );
        assert_eq!(found("use super::super::layout::Frame;", 2), ["layout"]);
        assert_eq!(found("use super::{super::layout, ring};", 2), ["layout"]);
        assert_eq!(found("use super::layout;", 1), ["layout"]);
        assert_eq!(
            found(
                "mod tests { use super::super::super::paint; use super::*; }",
                2
            ),
            ["paint"]
        );
        assert_eq!(
            found("fn f() { log!(\"{}\", crate::web::now()) }", 2),
            ["web"]
        );
        assert_eq!(found("use crate::*;", 2), ["*"]);
    }

    #[test]
    fn neighbours_comments_and_texts_are_no_imports() {
        assert_eq!(
            found(
                "use super::ring; use self::clip; use std::fmt; pub(crate) fn f() {}",
                2
            ),
            [""; 0]
        );
        assert_eq!(found("use super::super::geo_of_this_layer;", 3), [""; 0]);
        assert_eq!(
            found(
                "/// See [`crate::web`].\nconst A: &str = \"crate::web\"; // crate::app",
                2
            ),
            [""; 0]
        );
    }
}
