//! What of others is in `dist/`, said as their licences ask.
//!
//! `crates` finds the crates that are linked into the core, `beyond` names what no manifest of ours tells: Rust's own library,
//! npm packages whose code is joined with the shell's, and tables. `licence` takes one licence where there is a choice, and
//! finds its text. Said it is in two ways: as a file beside the module, with every text as it was found, and as a comment at the
//! head of each script that travels alone (`comment`), where what the texts have in common stands once.

mod beyond;
mod comment;
mod crates;
mod licence;

use anyhow::Result;
use std::fmt::Write;
use std::fs;
use std::path::Path;

pub use beyond::check_library;
pub use licence::Notice;

/// The file's name, the one most used for such a file.
pub const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// The head of the module, which has the file beside it.
pub const POINTER: &str = concat!(
    "/*! Borderline ",
    env!("CARGO_PKG_VERSION"),
    ", MIT OR Apache-2.0; works of others in it: THIRD-PARTY-NOTICES.txt */\n"
);

/// Something made by others.
pub struct Work {
    /// As its makers call it.
    name: String,
    /// Empty where it has none that we know.
    version: String,
    /// An SPDX expression.
    licence: String,
    /// Those whom its manifest names.
    authors: Vec<String>,
    /// What is owed under the licences that are taken.
    notices: Vec<Notice>,
}

/// All works of others in `dist/`, by name.
pub struct Notices(Vec<Work>);

impl Notices {
    /// # Errors
    /// When the text of a licence can be had nowhere.
    pub fn gather() -> Result<Self> {
        let mut works = crates::linked()?;
        works.extend(beyond::npm()?);
        works.extend(beyond::others());
        works.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self(works))
    }

    /// Writes the file.
    pub fn write(&self, dist: &Path) -> Result<()> {
        Ok(fs::write(dist.join(FILE), self.text())?)
    }

    /// The works with their licences, and each text with the works that it belongs to.
    fn text(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let mut text = format!(
            "Borderline {version} has works of others in it, in whole or in part. They are listed here, and then the texts of their
licences. Where one of several licences can be chosen, MIT is, if it is offered, and only its text is here.

Borderline's own licences are in LICENSE-MIT and LICENSE-APACHE, that of its data and texts in LICENSE-DATA.

"
        );
        let mut texts: Vec<(&str, Vec<String>)> = Vec::new();
        for work in &self.0 {
            let by = match work.authors.as_slice() {
                [] => String::new(),
                authors => format!(", by {}", authors.join(", ")),
            };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}: {}{by}", work.title(), work.licence);
            for notice in &work.notices {
                match texts.iter_mut().find(|(text, _)| *text == notice.text) {
                    Some((_, titles)) => titles.push(work.title()),
                    None => texts.push((&notice.text, vec![work.title()])),
                }
            }
        }
        let line = "=".repeat(78);
        for (licence, titles) in texts {
            let _ = write!(text, "\n{line}\n{}\n{line}\n\n{licence}", titles.join("\n"));
        }
        text
    }
}

impl Work {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
            .trim_end()
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notices() -> Notices {
        Notices(crates::linked().unwrap())
    }

    #[test]
    fn every_crate_in_the_core_is_named_with_a_text() {
        let (notices, tree) = (notices(), crates::tree().unwrap());
        let text = notices.text();
        let comment = notices.comment().unwrap();
        let said: Vec<&str> = comment.split([',', ':', '\n']).map(str::trim).collect();
        assert!(tree.len() > 15, "{tree:?}");
        for (name, version) in &tree {
            assert!(text.contains(&format!("\n{name} {version}: ")), "{name}");
            assert!(said.contains(&name.as_str()), "{name}");
        }
        // The one text of some crates is a path to another file, which is not in the crate.
        let mut owed = notices.0.iter().map(|work| work.notices.as_slice());
        assert!(owed.all(|owed| !owed.is_empty() && owed.iter().all(|one| one.text.len() > 900)));
        assert!(text.contains("\nMIT License\n\nCopyright (c) Hao Hou\n\nPermission"));
        for built_with in ["\nsyn ", "\nserde_derive ", "\nclap ", "\nschemars "] {
            assert!(!text.contains(built_with), "{built_with}");
        }
    }

    #[test]
    fn a_text_of_several_works_is_there_once() {
        let text = notices().text();
        assert_eq!(text.matches("Copyright (c) 2014 Alex Crichton").count(), 1);
        // Named in the list, and above the text.
        assert_eq!(text.matches("\nweb-sys ").count(), 2);
        let comment = notices().comment().unwrap();
        // MIT's terms, which all crates have alike, and Unicode's.
        assert_eq!(comment.matches("Permission is hereby granted").count(), 2);
        assert_eq!(comment.matches("2014 Alex Crichton\n").count(), 1);
    }

    #[test]
    fn nothing_of_this_machine_is_said() {
        let root = crate::project::root().display().to_string();
        let said = [notices().text(), notices().comment().unwrap()].concat();
        assert!(!said.contains(&root) && !said.contains(".cargo"));
    }
}
