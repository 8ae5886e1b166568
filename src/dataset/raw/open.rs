//! Where members that nothing uses are kept, at every depth of a record.

use super::*;
use crate::dataset::walk::Step;

/// A record that keeps members it does not know.
pub trait Open {
    /// Those of the record at a path from here (`names[0]`), or its own; nothing where there is no such record.
    fn extra_at(&mut self, path: &[Step]) -> Option<&mut Extra>;
}

/// Lists each kind of record with its members that are lists of further records.
macro_rules! open {
    ($($record:ident { $($list:ident),* })*) => {
        $(impl Open for $record {
            fn extra_at(&mut self, path: &[Step]) -> Option<&mut Extra> {
                match path {
                    [] => Some(&mut self.extra),
                    $([Step::Member(list), Step::Row(at), rest @ ..] if list == stringify!($list) => {
                        self.$list.get_mut(*at)?.extra_at(rest)
                    })*
                    _ => None,
                }
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
    Conflict {}
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
