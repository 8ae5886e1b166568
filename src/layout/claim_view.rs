//! Whose view of disputed land the map takes, and who holds a cell in it.

use std::borrow::Cow;

use crate::dataset::Atlas;
use crate::dataset::raw::Tenure;
use crate::time::Day;

/// Whose view of disputed land is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ClaimView {
    /// The holder's fill, and the claimants' hatch over it.
    #[default]
    DeFacto,
    /// No fill: the hatch of the holder and of all claimants, crossed.
    All,
    /// What this power (an id) claims is filled as its own; other claims are left out.
    Of(String),
}

impl ClaimView {
    /// The view of this name: `de-facto`, `all` or a power's id.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "" | "de-facto" => Self::DeFacto,
            "all" => Self::All,
            power => Self::Of(power.to_owned()),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::DeFacto => "de-facto",
            Self::All => "all",
            Self::Of(power) => power,
        }
    }
}

/// The tenure of a cell on a day as a view has it: where that is a power's, its claims count as held.
#[must_use]
pub fn tenure_seen<'a>(
    atlas: &'a Atlas,
    cell: usize,
    day: Day,
    view: &ClaimView,
) -> Option<Cow<'a, Tenure>> {
    if let ClaimView::Of(power) = view
        && let Some(claim) = atlas
            .claims_on(cell, day)
            .find(|claim| claim.claimant == *power)
    {
        return Some(Cow::Owned(Tenure {
            holder: power.clone(),
            basis: claim.basis,
            ..Tenure::default()
        }));
    }
    atlas.tenure_on(cell, day).map(Cow::Borrowed)
}
