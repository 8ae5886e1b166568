//! The licences that are taken, and where their texts are.

use crate::licences::ALLOWED;
use anyhow::{Context, Result, bail};
use spdx::{Expression, Licensee, ParseMode};
use std::fs;
use std::path::Path;

/// Words by which the text of a licence is known, whatever its file is called: some files only say where the text is.
const WORDS: [(&str, &str); 7] = [
    (
        "MIT",
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and",
    ),
    ("Apache-2.0", "Apache License Version 2.0"),
    (
        "BSD-2-Clause",
        "Redistributions in binary form must reproduce",
    ),
    (
        "BSD-3-Clause",
        "Redistributions in binary form must reproduce",
    ),
    (
        "ISC",
        "Permission to use, copy, modify, and/or distribute this software",
    ),
    ("Unicode-3.0", "UNICODE LICENSE V3"),
    ("Zlib", "This software is provided 'as-is'"),
];

/// How the names of files begin that have a licence in them.
const NAMES: [&str; 2] = ["licen", "copying"];

/// The terms of the MIT licence begin so.
const MIT_TERMS: &str = "Permission is hereby granted";

/// Our own licences, whose terms are those of others too.
pub const OWN_MIT: &str = include_str!("../../../../LICENSE-MIT");
pub const APACHE: &str = include_str!("../../../../LICENSE-APACHE");

/// A text that is owed under a licence.
pub struct Notice {
    /// An SPDX name.
    pub licence: String,
    /// Lines without blanks at their ends, the last one ended.
    pub text: String,
}

impl Notice {
    pub fn new(licence: &str, text: &str) -> Self {
        let text = text.trim_start_matches(['\u{feff}', '\r', '\n']);
        let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
        Self {
            licence: licence.to_owned(),
            text: lines.join("\n") + "\n",
        }
    }
}

/// What is owed under an SPDX expression for what is in a folder, by authors whom its manifest names.
///
/// # Errors
/// When the folder has no text of a licence, and there is none that is said of everything under it.
pub fn notices(expression: &str, folder: &Path, authors: &[String]) -> Result<Vec<Notice>> {
    let notice = |licence: String| {
        let text = found(&licence, folder)?.or_else(|| standard(&licence, authors));
        let text = text.with_context(|| format!("has no text of its licence {licence}"))?;
        Ok(Notice::new(&licence, &text))
    };
    taken(expression)?.into_iter().map(notice).collect()
}

/// The licences that are taken: MIT where it is offered, and no more than are needed.
fn taken(expression: &str) -> Result<Vec<String>> {
    let parsed = Expression::parse_mode(expression, ParseMode::LAX)
        .with_context(|| format!("the licence `{expression}` is no SPDX expression"))?;
    let wanted: Vec<Licensee> = ["MIT"]
        .iter()
        .chain(&ALLOWED)
        .map(|name| Licensee::parse(name))
        .collect::<Result<_, _>>()?;
    let taken = parsed
        .minimized_requirements(&wanted)
        .with_context(|| format!("nothing of the licence `{expression}` is allowed"))?;
    Ok(taken.iter().map(ToString::to_string).collect())
}

/// The text of a licence in a folder.
fn found(licence: &str, folder: &Path) -> Result<Option<String>> {
    let Some((_, words)) = WORDS.iter().find(|(name, _)| *name == licence) else {
        bail!("there are no words by which a text of {licence} is known");
    };
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let name = file.file_name().to_string_lossy().to_lowercase();
        if NAMES.iter().any(|start| name.starts_with(start)) && file.path().is_file() {
            let text = fs::read_to_string(file.path())?;
            if one_line(&text).contains(words) {
                return Ok(Some(text));
            }
        }
    }
    Ok(None)
}

/// The text of a licence for a work that has none beside it.
fn standard(licence: &str, authors: &[String]) -> Option<String> {
    let holders = format!("Copyright (c) {}", authors.join(", "));
    match licence {
        "MIT" if !authors.is_empty() => {
            let terms = OWN_MIT.get(OWN_MIT.find(MIT_TERMS)?..)?;
            Some(format!("MIT License\n\n{holders}\n\n{terms}"))
        }
        "Apache-2.0" => Some(APACHE.to_owned()),
        _ => None,
    }
}

/// A text with its words one blank apart.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_taken_and_all_of_a_sum() {
        let taken = |expression: &str| taken(expression).unwrap().join(" + ");
        assert_eq!(taken("MIT OR Apache-2.0"), "MIT");
        assert_eq!(taken("Apache-2.0/MIT"), "MIT");
        assert_eq!(taken("Unlicense OR MIT"), "MIT");
        assert_eq!(taken("GPL-3.0-only OR Zlib"), "Zlib");
        assert_eq!(
            taken("(Apache-2.0 OR MIT) AND Unicode-3.0"),
            "MIT + Unicode-3.0"
        );
        assert!(super::taken("GPL-3.0-only").is_err());
    }

    #[test]
    fn a_work_without_a_text_gets_the_one_for_all_with_its_authors() {
        // A folder with no licence in it.
        let folder = crate::project::www();
        let authors = ["Ada".to_owned(), "Grace".to_owned()];
        let notices = |licence: &str, authors: &[String]| super::notices(licence, &folder, authors);
        let text = &notices("MIT", &authors).unwrap()[0].text;
        assert!(text.starts_with("MIT License\n\nCopyright (c) Ada, Grace\n\nPermission is"));
        assert!(!text.contains("Borderline"));
        let fault = |licence, authors| format!("{:#}", notices(licence, authors).err().unwrap());
        assert_eq!(fault("MIT", &[]), "has no text of its licence MIT");
        assert_eq!(fault("Zlib", &authors), "has no text of its licence Zlib");
        assert!(fault("CC0-1.0", &authors).contains("no words"));
    }

    #[test]
    fn texts_are_known_by_their_words() {
        let own = crate::project::root();
        assert_eq!(found("MIT", own).unwrap().unwrap(), OWN_MIT);
        assert_eq!(found("Apache-2.0", own).unwrap().unwrap(), APACHE);
        assert_eq!(found("Zlib", own).unwrap(), None);
    }
}
