//! Tenure and claims in the order of their days, cell by cell.

use std::collections::BTreeMap;

use super::atlas::{Atlas, Change, ClaimDays};
use super::diagnostic::{Diagnostic, Severity};
use super::raw::{Dataset, TerritorialClaim};
use crate::order::sort_by;
use crate::time::{Day, EdtfError, day_from_edtf, day_from_instant, span_from_edtf};

/// Cells of the topology by their ids.
type Cells<'a> = BTreeMap<&'a str, usize>;

/// Gives every cell of the topology its record, its changes and its claims.
pub(super) fn settle(atlas: &mut Atlas, found: &mut Vec<Diagnostic>) {
    let mut rows = BTreeMap::new();
    for (row, cell) in atlas.data.cells.iter().enumerate() {
        rows.entry(cell.id.as_str()).or_insert(row);
    }
    let topology = atlas.topology.cells.iter();
    let cell_rows = topology.clone().map(|cell| rows.get(cell.id.as_str()));
    atlas.cell_rows = cell_rows.map(Option::<&usize>::copied).collect();
    let mut cells = Cells::new();
    cells.extend(
        topology
            .enumerate()
            .map(|(at, cell)| (cell.id.as_str(), at)),
    );
    let tenure = tenure(&atlas.data, &cells, found);
    let claims = claims(&atlas.data, &cells, found);
    let changes = tenure.iter().flatten().map(|change| change.from);
    let mut days: Vec<Day> = changes.filter(|from| *from != Day::MIN).collect();
    sort_by(&mut days, Day::cmp);
    days.dedup();
    atlas.change_days = days;
    atlas.look_days = look_days(&atlas.change_days, &claims);
    (atlas.tenure, atlas.claims) = (tenure, claims);
}

fn look_days(change_days: &[Day], claims: &[Vec<ClaimDays>]) -> Vec<Day> {
    let ends = |claim: &ClaimDays| [claim.from, claim.to.saturating_add(1)];
    let mut days = change_days.to_vec();
    days.extend(claims.iter().flatten().flat_map(ends));
    sort_by(&mut days, Day::cmp);
    days.dedup();
    days
}

fn tenure(data: &Dataset, cells: &Cells, found: &mut Vec<Diagnostic>) -> Vec<Vec<Change>> {
    let mut tenure: Vec<Vec<Change>> = vec![Vec::new(); cells.len()];
    for (row, change) in data.tenure.iter().enumerate() {
        let from = match change.from.as_str() {
            ".." => Ok(Day::MIN),
            text => day_from_edtf(text),
        };
        let list = cells
            .get(change.cell.as_str())
            .and_then(|cell| tenure.get_mut(*cell));
        match (list, from) {
            (_, Err(problem)) => {
                found.push(Diagnostic::date(format!("tenure[{row}].from"), problem))
            }
            (Some(list), Ok(from)) => list.push(Change { from, row }),
            (None, Ok(_)) => found.push(no_cell(&format!("tenure[{row}]"), &change.cell)),
        }
    }
    for list in &mut tenure {
        sort_by(list, |a, b| a.from.cmp(&b.from));
        for (earlier, later) in list.iter().zip(list.iter().skip(1)) {
            if earlier.from == later.from {
                found.push(Diagnostic::at(
                    Severity::Error,
                    format!("tenure[{}].from", later.row),
                    format!(
                        "tenure[{}] gives the same cell a holder from the same day",
                        earlier.row
                    ),
                    "one of the two must go, or begin on another day",
                ));
            }
        }
    }
    tenure
}

fn claims(data: &Dataset, cells: &Cells, found: &mut Vec<Diagnostic>) -> Vec<Vec<ClaimDays>> {
    let mut claims: Vec<Vec<ClaimDays>> = vec![Vec::new(); cells.len()];
    for (row, claim) in data.territorial_claims.iter().enumerate() {
        let path = format!("territorial_claims[{row}]");
        let Some((from, to)) = days_of(claim, &path, found) else {
            continue;
        };
        let Some(id) = &claim.cell else {
            if claim.line.is_none() {
                found.push(Diagnostic::at(
                    Severity::Error,
                    path,
                    "this claim is to nothing",
                    "name the cell or the line that is claimed",
                ));
            }
            continue;
        };
        match cells
            .get(id.as_str())
            .and_then(|cell| claims.get_mut(*cell))
        {
            Some(list) => list.push(ClaimDays { from, to, row }),
            None => found.push(no_cell(&path, id)),
        }
    }
    let claimant = |row: usize| {
        data.territorial_claims
            .get(row)
            .map(|claim| claim.claimant.as_str())
    };
    let order = |claim: &ClaimDays| (claim.from, claimant(claim.row), claim.to);
    for list in &mut claims {
        sort_by(list, |a, b| order(a).cmp(&order(b)));
    }
    claims
}

/// First and last day of a claim; `None`, and a finding, where they are not days in order.
fn days_of(
    claim: &TerritorialClaim,
    path: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<(Day, Day)> {
    let mut day = |member: &str, text: &str, open: Day, day: fn(&str) -> Result<Day, EdtfError>| {
        if text == ".." {
            return Some(open);
        }
        day(text)
            .map_err(|problem| found.push(Diagnostic::date(format!("{path}.{member}"), problem)))
            .ok()
    };
    let from = day("from", &claim.from, Day::MIN, |text| {
        span_from_edtf(text).map(|span| day_from_instant(span.start.min))
    });
    let to = day("to", &claim.to, Day::MAX, |text| {
        // An end is exclusive, so the day before it is the last one.
        span_from_edtf(text).map(|span| day_from_instant(span.end.max).saturating_sub(1))
    });
    let (from, to) = (from?, to?);
    if to < from {
        found.push(Diagnostic::at(
            Severity::Error,
            format!("{path}.to"),
            "the claim ends before it begins",
            "give the earlier date as \"from\"",
        ));
        return None;
    }
    Some((from, to))
}

fn no_cell(path: &str, id: &str) -> Diagnostic {
    Diagnostic::at(
        Severity::Warning,
        format!("{path}.cell"),
        format!("the geometry has no cell \"{id}\""),
        "correct the id, or add the cell to the geometry",
    )
}
