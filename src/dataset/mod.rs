//! The dataset: the public format (`raw`), files joined to one document (`parts`), reading it (`read`), its events in
//! little room (`events`), and what layout works with (`resolve`, `territory` and `movements` → `atlas`), with
//! the questions that are asked of it (`holders`, `changes`, `about`).
//! `texts` takes the long texts apart by language, and puts them back.
//!
//! A document is read record by record, `references` and `dates` look at all of them, and everything that is found on
//! the way is a [`Diagnostic`] with a path, a message and a hint. [`load`] gives an atlas only where none of them is an
//! error, so that what is shown is never half of what the author wrote.

pub mod about;
pub mod atlas;
pub mod changes;
pub(crate) mod dates;
pub mod diagnostic;
pub mod events;
pub mod filters;
pub mod holders;
mod ids;
pub mod lanes;
mod locate;
pub mod movements;
mod parts;
pub mod raw;
mod read;
mod references;
mod resolve;
#[cfg(feature = "schema")]
mod schema;
mod territory;
#[cfg(test)]
mod tests;
pub mod texts;
pub mod time_index;
mod walk;

pub use atlas::{Atlas, Change};
pub use diagnostic::{Diagnostic, Severity};
pub use events::{AtlasEvent, Events};
pub use locate::locate;
pub use parts::join;
#[cfg(feature = "schema")]
pub use schema::schema;

/// The atlas of a dataset's JSON text, with what is doubtful or not used in it.
///
/// # Errors
/// Everything that was found, where any of it is an error.
pub fn load(text: &str) -> Result<(Atlas, Vec<Diagnostic>), Vec<Diagnostic>> {
    let located = |mut found: Vec<Diagnostic>| {
        locate(text, "", &mut found);
        found
    };
    let (data, found) = read::read(text).map_err(located)?;
    let (atlas, found) = settle(data, found).map_err(located)?;
    Ok((atlas, located(found)))
}

/// The atlas of a dataset's JSON text and of plain events that are not in it. Findings have no lines and columns: the
/// text is one that was made of the author's.
///
/// # Errors
/// As of [`load`].
pub fn load_with(
    text: &str,
    events: &events::Columns,
) -> Result<(Atlas, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (mut data, found) = read::read(text)?;
    data.events.put_plain(events);
    settle(data, found)
}

/// The atlas of raw records, with what is doubtful or not used in them after what was `found` already.
///
/// # Errors
/// Everything that was found, where any of it is an error.
pub fn settle(
    data: raw::Dataset,
    mut found: Vec<Diagnostic>,
) -> Result<(Atlas, Vec<Diagnostic>), Vec<Diagnostic>> {
    let atlas = resolve::resolve(data, &mut found);
    if found
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        return Err(found);
    }
    Ok((atlas, found))
}
