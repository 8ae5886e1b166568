//! Ids: each stands for one record, and every id that a record names is that of one.

use std::collections::BTreeMap;
use std::slice;

use super::diagnostic::{Diagnostic, Severity};
use super::ids::Rows;
use super::raw::Dataset;

/// The ids of all lists whose records have one.
pub(super) struct Ids<'a>(Vec<(&'static str, Rows<'a>)>);

impl<'a> Ids<'a> {
    /// Collects the ids, reporting those that stand for two records or cannot stand in a state string.
    pub(super) fn of(data: &'a Dataset, found: &mut Vec<Diagnostic>) -> Self {
        let mut ids = Self(Vec::new());
        macro_rules! collect {
            ($($list:ident)*) => {
                $({
                    let rows = Rows::for_list(data, data.$list.len(), |data, row| Some(&data.$list.get(row)?.id));
                    ids.collect(stringify!($list), data.$list.len(), rows, found);
                })*
            };
        }
        let length = data.events.len();
        let rows = Rows::for_list(data, length, |data, row| data.events.id(row));
        ids.collect("events", length, rows, found);
        collect! {
            lanes eras places powers people sources documents claims conflicts lines cells areas campaigns
            railways glossary tours
        }
        ids
    }

    fn collect(
        &mut self,
        list: &'static str,
        length: usize,
        mut rows: Rows<'a>,
        found: &mut Vec<Diagnostic>,
    ) {
        for row in 0..length {
            let id = rows.id(row).unwrap_or_default();
            let mut report = |message: String, hint: &str| {
                let path = format!("{list}[{row}].id");
                found.push(Diagnostic::at(Severity::Error, path, message, hint));
            };
            if !is_id(id) {
                report(
                    format!("\"{id}\" cannot be an id"),
                    "use letters, digits, hyphens, dots and low lines, as portsmouth-1905",
                );
            }
            if let Some(first) = rows.add(row, id) {
                report(
                    format!("the id \"{id}\" is already that of {list}[{first}]"),
                    "give each record an id of its own",
                );
            }
        }
        self.0.push((list, rows));
    }

    fn list(&self, list: &str) -> Option<&Rows<'a>> {
        let (_, rows) = self.0.iter().find(|(name, _)| *name == list)?;
        Some(rows)
    }

    /// The rows of one list by their ids, for keeping; the first, where several have the same.
    pub(super) fn owned(&self, list: &str) -> BTreeMap<String, usize> {
        let mut owned = BTreeMap::new();
        let rows = self.list(list).into_iter().flat_map(Rows::rows);
        owned.extend(rows.map(|(id, row)| (id.to_owned(), row)));
        owned
    }
}

fn is_id(id: &str) -> bool {
    let may_stand = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !id.is_empty() && id.chars().all(may_stand)
}

/// Names every id that no record has.
struct Check<'a> {
    ids: &'a Ids<'a>,
    found: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    /// `ids` stand in the list `member`, or are its one value where `member` is no list.
    fn refer(&mut self, record: &str, member: &str, list: &str, ids: &[String]) {
        let known = self.ids.list(list);
        for (at, id) in ids.iter().enumerate() {
            if known.is_some_and(|known| known.has(id)) {
                continue;
            }
            let path = match member.strip_suffix("[]") {
                Some(member) => format!("{record}.{member}[{at}]"),
                None => format!("{record}.{member}"),
            };
            self.found.push(Diagnostic::at(
                Severity::Warning,
                path,
                format!("there is no \"{id}\" in \"{list}\""),
                "add its record or correct the id",
            ));
        }
    }
}

/// Reports every reference that leads nowhere. The records are used all the same.
pub(super) fn check(data: &Dataset, ids: &Ids, found: &mut Vec<Diagnostic>) {
    let mut check = Check { ids, found };
    of_events(data, &mut check);
    of_territory(data, &mut check);
    for (row, lane) in data.lanes.iter().enumerate() {
        check.refer(
            &format!("lanes[{row}]"),
            "under",
            "lanes",
            lane.under.as_slice(),
        );
    }
    for (row, person) in data.people.iter().enumerate() {
        check.refer(
            &format!("people[{row}]"),
            "power",
            "powers",
            person.power.as_slice(),
        );
    }
    for (row, power) in data.powers.iter().enumerate() {
        check.refer(
            &format!("powers[{row}]"),
            "after",
            "powers",
            power.after.as_slice(),
        );
    }
    for (row, place) in data.places.iter().enumerate() {
        let record = format!("places[{row}]");
        check.refer(&record, "sources[]", "sources", &place.sources);
        for (at, name) in place.names.iter().enumerate() {
            let record = format!("{record}.names[{at}]");
            check.refer(&record, "sources[]", "sources", &name.sources);
        }
    }
    of_teaching(data, &mut check);
}

fn of_teaching(data: &Dataset, check: &mut Check) {
    for (row, entry) in data.glossary.iter().enumerate() {
        let record = format!("glossary[{row}]");
        check.refer(&record, "sources[]", "sources", &entry.sources);
    }
    for (row, tour) in data.tours.iter().enumerate() {
        for (at, step) in tour.steps.iter().enumerate() {
            let record = format!("tours[{row}].steps[{at}]");
            check.refer(&record, "events[]", "events", &step.events);
            check.refer(&record, "sources[]", "sources", &step.sources);
        }
    }
}

fn of_events(data: &Dataset, check: &mut Check) {
    for (row, event) in data.events.rich() {
        let record = format!("events[{row}]");
        check.refer(&record, "places[]", "places", &event.places);
        check.refer(&record, "powers[]", "powers", &event.powers);
        check.refer(&record, "people[]", "people", &event.people);
        check.refer(&record, "sources[]", "sources", &event.sources);
        check.refer(&record, "claims[]", "claims", &event.claims);
        check.refer(&record, "cells[]", "cells", &event.cells);
        check.refer(&record, "lines[]", "lines", &event.lines);
        for (at, figure) in event.figures.iter().enumerate() {
            let record = format!("{record}.figures[{at}]");
            check.refer(
                &record,
                "source",
                "sources",
                slice::from_ref(&figure.source),
            );
            check.refer(&record, "power", "powers", figure.power.as_slice());
        }
    }
    for (row, claim) in data.claims.iter().enumerate() {
        let record = format!("claims[{row}]");
        check.refer(
            &record,
            "document",
            "documents",
            slice::from_ref(&claim.document),
        );
        check.refer(&record, "sources[]", "sources", &claim.sources);
    }
    for (row, conflict) in data.conflicts.iter().enumerate() {
        let record = format!("conflicts[{row}]");
        check.refer(&record, "claims[]", "claims", &conflict.claims);
        check.refer(&record, "sources[]", "sources", &conflict.sources);
    }
    for (row, link) in data.links.iter().enumerate() {
        let record = format!("links[{row}]");
        check.refer(&record, "from", "events", slice::from_ref(&link.from));
        check.refer(&record, "to", "events", slice::from_ref(&link.to));
        check.refer(&record, "sources[]", "sources", &link.sources);
    }
}

fn of_territory(data: &Dataset, check: &mut Check) {
    for (row, line) in data.lines.iter().enumerate() {
        let record = format!("lines[{row}]");
        check.refer(&record, "claimant", "powers", line.claimant.as_slice());
        check.refer(&record, "supersedes", "lines", line.supersedes.as_slice());
    }
    for (row, tenure) in data.tenure.iter().enumerate() {
        let record = format!("tenure[{row}]");
        check.refer(&record, "holder", "powers", slice::from_ref(&tenure.holder));
        check.refer(&record, "with", "powers", tenure.with.as_slice());
        check.refer(&record, "sovereign", "powers", tenure.sovereign.as_slice());
        check.refer(&record, "patron", "powers", tenure.patron.as_slice());
        check.refer(&record, "event", "events", tenure.event.as_slice());
        check.refer(&record, "sources[]", "sources", &tenure.sources);
    }
    for (row, claim) in data.territorial_claims.iter().enumerate() {
        let record = format!("territorial_claims[{row}]");
        check.refer(
            &record,
            "claimant",
            "powers",
            slice::from_ref(&claim.claimant),
        );
        check.refer(&record, "line", "lines", claim.line.as_slice());
        check.refer(&record, "sources[]", "sources", &claim.sources);
    }
    for (row, area) in data.areas.iter().enumerate() {
        let record = format!("areas[{row}]");
        check.refer(&record, "power", "powers", area.power.as_slice());
        check.refer(&record, "sources[]", "sources", &area.sources);
    }
    for (row, campaign) in data.campaigns.iter().enumerate() {
        let record = format!("campaigns[{row}]");
        check.refer(&record, "power", "powers", slice::from_ref(&campaign.power));
        check.refer(&record, "with", "powers", campaign.with.as_slice());
        check.refer(&record, "event", "events", campaign.event.as_slice());
        check.refer(&record, "sources[]", "sources", &campaign.sources);
        for (at, point) in campaign.points.iter().enumerate() {
            let record = format!("{record}.points[{at}]");
            check.refer(&record, "line", "lines", point.line.as_slice());
            check.refer(&record, "event", "events", point.event.as_slice());
        }
    }
    for (row, railway) in data.railways.iter().enumerate() {
        let record = format!("railways[{row}]");
        check.refer(&record, "sources[]", "sources", &railway.sources);
        for (at, held) in railway.held.iter().enumerate() {
            let record = format!("{record}.held[{at}]");
            check.refer(&record, "power", "powers", slice::from_ref(&held.power));
            check.refer(&record, "with", "powers", held.with.as_slice());
            check.refer(&record, "sources[]", "sources", &held.sources);
        }
    }
}
