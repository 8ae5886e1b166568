//! The public format, version 1, one struct a kind of record and one field a JSON member.
//!
//! These types say what a file may hold and nothing about what it means: dates are EDTF strings, references are ids.
//! `resolve` turns them into an `Atlas`. Every record keeps
//! members it does not know in `extra`, so that nothing is lost on the way back; `open` finds them all. With the feature
//! `schema` the types describe themselves as JSON Schema. `docs/format.md` is the prose twin.

mod events;
mod lanes;
mod movement;
pub(super) mod open;
mod record;
mod teaching;
mod territory;
mod who;

pub use events::{Claim, Conflict, Document, Event, Figure, GivenDate, Link, LinkKind, Verdict};
pub use lanes::{Era, Lane};
pub use movement::{Campaign, CampaignKind, CampaignPoint, Railway, RailwayHolder, Station};
pub(super) use record::NOT_ON_THE_GLOBE;
pub(crate) use record::extra_from_json;
pub use record::{Checked, Extra, Media, Position, Text, When};
pub use teaching::{GlossaryEntry, Question, Tour, TourStep};
pub use territory::{
    Area, Cell, Coverage, Line, Status, Tenure, TerritorialBasis, TerritorialClaim,
};
pub use who::{Person, Place, PlaceName, Power, Source};

use serde::{Deserialize, Serialize};

use super::events::Events;

/// The version of the format that this build reads and writes.
pub const FORMAT_VERSION: u32 = 1;

/// The members of a dataset that are not lists of records.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Header {
    /// The format's version; 1.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT_VERSION)))]
    pub borderline: u32,
    /// Address of the JSON Schema, for editors; Borderline does not read it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Stable id of the dataset.
    #[serde(default)]
    pub id: String,
    /// Version of the data, free text.
    #[serde(default)]
    pub version: String,
    /// Title by language.
    #[serde(default)]
    pub title: Text,
    /// What the dataset is about, by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// SPDX id of the data's licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Credits owed to others, in full sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<String>,
    /// The window shown first, an EDTF interval; otherwise the extent of the events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// The day that the map shows first, an EDTF day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<String>,
    /// What this version of Borderline does not use, kept for the way back.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}

/// A whole dataset for the history atlas Borderline, in version 1 of its format. A folder of files is equal to one such
/// document: lists are joined in the order of the file names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "Borderline dataset, version 1",
        extend("$id" = "urn:borderline:dataset:1")
    )
)]
pub struct Dataset {
    /// Everything that is not a list.
    #[serde(flatten)]
    pub header: Header,
    /// What happened.
    #[serde(default, skip_serializing_if = "Events::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Event>"))]
    pub events: Events,
    /// Lanes of the author's own, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Lane>,
    /// Bands behind the lanes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eras: Vec<Era>,
    /// Where, with names by date and language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// States, governments and armies that can hold or claim territory.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub powers: Vec<Power>,
    /// Persons and bodies that act in events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// Scholarship, treaties and data that statements rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Texts whose statements are examined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Statements of the documents, each with a verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Matters on which the documents differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// Typed links between events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Boundary lines, current and past.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// The smallest areas whose holder ever differed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<Cell>,
    /// Who held each cell from which day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tenure: Vec<Tenure>,
    /// Who claimed a cell without holding it, or another line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub territorial_claims: Vec<TerritorialClaim>,
    /// Zones, spheres of interest and other areas that are no cells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Movements of armies, by day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<Campaign>,
    /// Railways with the days their stretches opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub railways: Vec<Railway>,
    /// Terms explained to readers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<GlossaryEntry>,
    /// Guided walks through the atlas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tours: Vec<Tour>,
    /// TopoJSON with the objects `cells`, `lines`, `frame`, `lakes`, `rivers`, `overlays` and `areas`; an arc may be packed
    /// into a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geometry: Option<serde_json::Value>,
}
