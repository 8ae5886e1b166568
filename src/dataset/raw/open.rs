//! Finds the members that nothing uses, at every depth of a record.

use super::*;

/// A record that keeps members it does not know.
pub trait Open {
    /// They.
    fn extra(&self) -> &Extra;

    /// The records within it, each with its path from here (`names[0]`).
    fn parts(&self) -> Vec<(String, &dyn Open)> {
        Vec::new()
    }
}

/// Lists each kind of record with its members that are lists of further records.
macro_rules! open {
    ($($record:ident { $($list:ident),* })*) => {
        $(impl Open for $record {
            fn extra(&self) -> &Extra {
                &self.extra
            }

            fn parts(&self) -> Vec<(String, &dyn Open)> {
                let lists: Vec<Vec<(String, &dyn Open)>> = vec![$(self
                    .$list
                    .iter()
                    .enumerate()
                    .map(|(at, part)| (format!("{}[{at}]", stringify!($list)), part as &dyn Open))
                    .collect()),*];
                lists.into_iter().flatten().collect()
            }
        })*
    };
}

open! {
    Header {}
    Event { given_dates, media, figures }
    GivenDate {}
    Media {}
    Figure {}
    Lane {}
    Era {}
    Place { names }
    PlaceName {}
    Power {}
    Person {}
    Source {}
    Document {}
    Claim {}
    Link {}
    Line {}
    Cell {}
    Tenure {}
    TerritorialClaim {}
    Area {}
    Campaign { points }
    CampaignPoint {}
    Railway { stations, held }
    Station {}
    RailwayHolder {}
    GlossaryEntry {}
    Tour { steps }
    TourStep { questions }
    Question {}
}
