//! The sources, for programs that manage references: BibTeX and CSL-JSON.

use serde_json::{Map, Value};

use super::{Atlas, Choice};
use crate::dataset::raw::Source;
use crate::json::json;

/// The sources that are wanted: all, or those that the chosen events name.
fn chosen<'a>(atlas: &'a Atlas, choice: &Choice) -> Vec<&'a Source> {
    let all = &atlas.data.sources;
    let Some(events) = choice.events else {
        return all.iter().collect();
    };
    let mut named: Vec<String> = Vec::new();
    for event in events
        .iter()
        .filter_map(|index| atlas.events().template_of(*index))
    {
        for id in event
            .sources
            .iter()
            .chain(event.figures.iter().map(|figure| &figure.source))
        {
            if !named.contains(id) {
                named.push(id.clone());
            }
        }
    }
    all.iter()
        .filter(|source| named.contains(&source.id))
        .collect()
}

/// BibTeX, one entry a source. The full reference is its `note`, since it may say more than the parts.
pub(super) fn bibtex(atlas: &Atlas, choice: &Choice) -> String {
    let mut out = String::new();
    for source in chosen(atlas, choice) {
        let (entry, container) = match source.kind.as_str() {
            "book" => ("book", "series"),
            "article" => ("article", "journal"),
            "chapter" => ("incollection", "booktitle"),
            _ => ("misc", "howpublished"),
        };
        let year = source.year.map(|year| year.to_string());
        let authors: Vec<String> = source
            .authors
            .iter()
            .map(|author| bib_text(author))
            .collect();
        let fields = [
            ("author", Some(authors.join(" and "))),
            ("title", source.title.as_deref().map(bib_text)),
            (container, source.container.as_deref().map(bib_text)),
            ("volume", source.volume.as_deref().map(bib_text)),
            ("pages", source.pages.as_deref().map(bib_text)),
            ("publisher", source.publisher.as_deref().map(bib_text)),
            ("year", year),
            ("doi", source.doi.clone()),
            ("url", source.url.clone()),
            ("note", Some(bib_text(&source.citation))),
        ];
        out.push_str(&format!("@{entry}{{{}", bib_key(&source.id)));
        for (name, text) in fields {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                out.push_str(&format!(",\n  {name} = {{{text}}}"));
            }
        }
        out.push_str("\n}\n\n");
    }
    out
}

/// A key without what ends one.
fn bib_key(id: &str) -> String {
    id.replace(
        |c: char| c.is_whitespace() || ",{}()\"'=#%\\~".contains(c),
        "-",
    )
}

/// A text in which TeX sees no command.
#[must_use]
pub fn bib_text(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '{' => out.push('('),
            '}' => out.push(')'),
            '\\' => out.push('/'),
            '&' | '%' | '#' | '$' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
}

/// CSL-JSON, one item a source.
pub(super) fn csl(atlas: &Atlas, choice: &Choice) -> String {
    let items = chosen(atlas, choice).into_iter().map(|source| {
        let kind = match source.kind.as_str() {
            "book" => "book",
            "article" => "article-journal",
            "chapter" => "chapter",
            "treaty" => "treaty",
            "web" => "webpage",
            "data" => "dataset",
            _ => "document",
        };
        let mut item = Map::new();
        let mut insert = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                item.insert(name.to_owned(), value);
            }
        };
        let text = |text: &Option<String>| text.clone().map(Value::String);
        insert("id", Some(json!(&source.id)));
        insert("type", Some(json!(kind)));
        // Without a title of its own, the reference is what there is.
        let title = source.title.as_ref().unwrap_or(&source.citation);
        insert("title", Some(json!(title)));
        let authors: Vec<Value> = source
            .authors
            .iter()
            .map(|author| csl_name(author))
            .collect();
        insert(
            "author",
            (!authors.is_empty()).then_some(Value::Array(authors)),
        );
        insert(
            "issued",
            source.year.map(|year| json!({"date-parts": [[year]]})),
        );
        insert("container-title", text(&source.container));
        insert("volume", text(&source.volume));
        insert("page", text(&source.pages));
        insert("publisher", text(&source.publisher));
        insert("DOI", text(&source.doi));
        insert("URL", text(&source.url));
        insert("note", Some(json!(&source.citation)));
        Value::Object(item)
    });
    Value::Array(items.collect()).to_string()
}

/// `White, J. A.` has a family name; a body has not.
fn csl_name(author: &str) -> Value {
    match author.split_once(", ") {
        Some((family, given)) => json!({"family": family, "given": given}),
        None => json!({"literal": author}),
    }
}
