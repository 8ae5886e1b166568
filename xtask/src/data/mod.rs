//! The dataset: joins the files of `data/` into the one document that ships, and checks it.
//!
//! `bundle` joins, `apart` writes it with the texts of each language in a file of their own and its arcs packed (`pack`),
//! `check` reads the result with the core's own reader, so that what an author would be told is what we are told, and `schema` writes the format for other programs. The rules that this atlas sets itself above the
//! format's are in `record` (events, claims, links, names), `figures`, `campaigns`, `old_style` (Julian dates), `texts` (languages) and
//! `lessons` (tours).

mod apart;
mod bundle;
mod campaigns;
#[cfg(test)]
mod cards;
mod causes;
#[cfg(test)]
mod changes;
mod check;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod disputes;
mod figures;
#[cfg(test)]
mod known_points;
mod lessons;
#[cfg(test)]
mod moving;
mod old_style;
mod pack;
#[cfg(test)]
mod plan;
mod record;
mod schema;
#[cfg(test)]
mod search;
#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tests;
mod texts;
#[cfg(test)]
mod together;
#[cfg(test)]
mod worksheets;

pub use apart::write;
pub use bundle::bundle;
pub use check::run;
pub use schema::write as write_schema;
