//! Words of single features, one file a feature: a struct of texts, one constant a language, and the choice among them,
//! which names every language, so that none can be missing. What many features say is in `Locale`.

mod campaigns;
mod old_style;
mod panels;
mod play;
mod railways;

pub use campaigns::CampaignWords;
pub use old_style::OldStyleWords;
pub use panels::PanelWords;
pub use play::PlayWords;
pub use railways::RailwayWords;
