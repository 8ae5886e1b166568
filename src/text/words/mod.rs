//! Words of single features, one file a feature: a struct of texts, one constant a language, and the choice among them,
//! which names every language, so that none can be missing. What many features say is in `Locale`.

mod asking;
mod campaigns;
mod compare;
mod documents;
mod event_card;
mod filters;
mod intake;
mod land_card;
mod links;
mod old_style;
mod panels;
mod paper;
mod plan;
mod play;
mod railways;
mod report;
mod settings;
mod share;
mod sliders;
mod table;
mod tours;
mod trail;

pub use asking::AskingWords;
pub use campaigns::CampaignWords;
pub use compare::CompareWords;
pub use documents::DocumentWords;
pub use event_card::EventCardWords;
pub use filters::FilterWords;
pub use intake::IntakeWords;
pub use land_card::LandCardWords;
pub use links::LinkWords;
pub use old_style::OldStyleWords;
pub use panels::PanelWords;
pub use paper::PaperWords;
pub use plan::PlanWords;
pub use play::PlayWords;
pub use railways::RailwayWords;
pub use report::ReportWords;
pub use settings::SettingWords;
pub use share::ShareWords;
pub use sliders::SliderWords;
pub use table::TableWords;
pub use tours::TourWords;
pub use trail::TrailWords;
