//! From data and views to a picture: pure functions that give positioned items, zones and the words for a mirror.
//!
//! `page` divides the element into panes. `timeline` draws axis, lanes and overview with the `marks` of the kinds of events; `map`
//! fills cells by tenure with `fills` choosing pattern and colour and `borders` what lies between them, both as the `claim_view` has it; `picked` is what of
//! it the reader has chosen; `plan` is what the map shows, to be said in words. `labels` is the one label engine of both: no two
//! labels ever overlap.

pub mod borders;
pub mod claim_view;
pub mod fills;
pub mod labels;
pub mod map;
pub mod marks;
pub mod page;
pub mod picked;
pub mod plan;
pub mod strip;
pub mod timeline;

pub use page::Panes;
