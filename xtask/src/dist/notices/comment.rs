//! The notices within a script that travels alone, in few bytes.

use super::licence::{OWN_MIT, one_line};
use super::{Notice, Notices, Work};
use anyhow::{Result, ensure};
use std::fmt::Write;

/// Titles that the terms are as good without.
const TITLES: [&str; 2] = ["MIT License", "The MIT License (MIT)"];

/// What the Apache License has said of a work under it, in its appendix; it is as long as this whole comment.
const APACHE_NOTICE: &str = "Licensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file except in \
    compliance with the License. You may obtain a copy of the License at http://www.apache.org/licenses/LICENSE-2.0. Unless \
    required by applicable law or agreed to in writing, software distributed under the License is distributed on an \"AS IS\" BASIS, \
    WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the specific language governing \
    permissions and limitations under the License.";

/// Terms, with those who give them and the works given.
struct Group {
    terms: String,
    holders: Vec<(String, Vec<String>)>,
}

impl Notices {
    /// A comment for the head of a script: whose works are in it, Borderline's among them, and the terms, once each.
    ///
    /// # Errors
    /// When a text would end the comment, or the script.
    pub fn comment(&self) -> Result<String> {
        let own = Work {
            name: "Borderline".to_owned(),
            version: String::new(),
            licence: "MIT OR Apache-2.0".to_owned(),
            authors: Vec::new(),
            notices: vec![Notice::new("MIT", OWN_MIT)],
        };
        let mut groups: Vec<Group> = Vec::new();
        for work in std::iter::once(&own).chain(&self.0) {
            for notice in &work.notices {
                enter(&mut groups, work, notice);
            }
        }
        let mut text = format!(
            "Borderline {}. Code: {}. Data and texts: CC BY 4.0, with credits to Natural Earth and GeoNames.\n",
            env!("CARGO_PKG_VERSION"),
            own.licence
        );
        for group in &groups {
            text.push('\n');
            for (holder, names) in &group.holders {
                // Some say nowhere who they are.
                let by = if holder.is_empty() { "" } else { ": " };
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{}{by}{holder}", names.join(", "));
            }
            let _ = writeln!(text, "{}", group.terms);
        }
        ensure!(
            !text.contains("*/") && !text.contains("</script"),
            "the text of a licence cannot stand in a comment"
        );
        Ok(format!("/*!\n{text}*/\n"))
    }
}

/// Puts a work to those under the same terms by the same people.
fn enter(groups: &mut Vec<Group>, work: &Work, notice: &Notice) {
    let (holders, terms) = parted(notice);
    let holder = if holders.is_empty() {
        work.authors.join(", ")
    } else {
        holders.join("; ")
    };
    let at = groups.iter().position(|group| group.terms == terms);
    let at = at.unwrap_or_else(|| {
        groups.push(Group {
            terms,
            holders: Vec::new(),
        });
        groups.len() - 1
    });
    let known = &mut groups[at].holders;
    match known.iter_mut().find(|(name, _)| *name == holder) {
        Some((_, works)) => works.push(work.name.clone()),
        None => known.push((holder, vec![work.name.clone()])),
    }
}

/// Who holds the copyright, and the terms.
fn parted(notice: &Notice) -> (Vec<&str>, String) {
    if notice.licence == "Apache-2.0" {
        return (Vec::new(), APACHE_NOTICE.to_owned());
    }
    let lines = notice.text.lines().map(str::trim);
    let is_holder = |line: &&str| line.starts_with("Copyright ");
    let (holders, terms): (Vec<&str>, Vec<&str>) = lines
        .filter(|line| !TITLES.contains(line))
        .partition(is_holder);
    (holders, one_line(&terms.join(" ")))
}
