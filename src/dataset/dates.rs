//! Every date must be one, also those that nothing is computed from yet.

use super::diagnostic::Diagnostic;
use super::raw::{Dataset, When};
use crate::time::{EdtfError, Span, span_from_edtf, span_from_ends};

/// The span of a date in the format.
pub(crate) fn span(when: &When) -> Result<Span, EdtfError> {
    match when {
        When::Edtf(text) => span_from_edtf(text),
        When::Ends { start, end } => span_from_ends(start, end),
    }
}

/// Reports every date that is none; the events', the header's and those of tenure are read by `resolve`.
pub(super) fn check(data: &Dataset, found: &mut Vec<Diagnostic>) {
    let mut check = |path: String, text: Option<&str>| {
        if let Some(Err(problem)) = text.map(span_from_edtf) {
            found.push(Diagnostic::date(path, problem));
        }
    };
    for (row, power) in data.powers.iter().enumerate() {
        check(format!("powers[{row}].when"), power.when.as_deref());
    }
    for (row, person) in data.people.iter().enumerate() {
        check(format!("people[{row}].when"), person.when.as_deref());
    }
    for (row, place) in data.places.iter().enumerate() {
        check(format!("places[{row}].when"), place.when.as_deref());
        check(format!("places[{row}].ranked"), place.ranked.as_deref());
        for (at, name) in place.names.iter().enumerate() {
            check(
                format!("places[{row}].names[{at}].when"),
                name.when.as_deref(),
            );
        }
    }
    for (row, line) in data.lines.iter().enumerate() {
        check(format!("lines[{row}].valid"), line.valid.as_deref());
    }
    for (row, area) in data.areas.iter().enumerate() {
        check(format!("areas[{row}].when"), area.when.as_deref());
    }
    for (row, tenure) in data.tenure.iter().enumerate() {
        check(format!("tenure[{row}].bounds"), tenure.bounds.as_deref());
    }
    for (row, railway) in data.railways.iter().enumerate() {
        check(format!("railways[{row}].valid"), railway.valid.as_deref());
        for (at, station) in railway.stations.iter().enumerate() {
            check(
                format!("railways[{row}].stations[{at}].opened"),
                station.opened.as_deref(),
            );
        }
        for (at, held) in railway.held.iter().enumerate() {
            check(format!("railways[{row}].held[{at}].when"), Some(&held.when));
        }
    }
    for (row, campaign) in data.campaigns.iter().enumerate() {
        for (at, point) in campaign.points.iter().enumerate() {
            check(
                format!("campaigns[{row}].points[{at}].when"),
                point.when.as_deref(),
            );
        }
    }
    let whens = |list: &'static str, whens: Vec<Option<&When>>| {
        let problems = whens
            .into_iter()
            .enumerate()
            .filter_map(move |(row, when)| {
                let problem = span(when?).err()?;
                Some(Diagnostic::date(format!("{list}[{row}].when"), problem))
            });
        problems.collect::<Vec<_>>()
    };
    let eras = data.eras.iter().map(|era| Some(&era.when));
    found.extend(whens("eras", eras.collect()));
    let claims = data.claims.iter().map(|claim| claim.when.as_ref());
    found.extend(whens("claims", claims.collect()));
}
