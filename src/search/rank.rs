//! Which records a query finds, and how well.

use super::fold::fold;
use super::index::{Index, Kind};
use crate::dataset::Atlas;
use crate::order::sort_by;
use crate::time::calendar::parse_gregorian;

/// How a text stands in a name, worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    #[default]
    No,
    /// Not in the names, but the event was going on then.
    During,
    /// Not in the names, but the event has to do with what is: it happened there, to them, or began then.
    Related,
    /// Within a word.
    Inside,
    /// At the beginning of words, not all of them together.
    Words,
    /// At the beginning of a word.
    WordStart,
    /// At the beginning of the name.
    Start,
    /// The whole name.
    Whole,
}

/// A record that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    /// Higher is better: the fit in hundreds, then how much the record matters, in tens.
    pub score: u32,
    /// Its number in the index.
    pub record: usize,
    /// The name that fits best, its number in the index; `None` where none does.
    pub name: Option<usize>,
}

/// How a text fits each record, and by which name.
type Fits = Vec<(Fit, Option<usize>)>;

/// A longer query is cut off, words. Each costs a walk through all names.
const MOST_WORDS: usize = 6;

/// The best `most` records for a query, best first. `days` is what the query covers if it is a date, and finds the
/// events that fall into it.
pub(super) fn rank(
    index: &Index,
    atlas: &Atlas,
    query: &str,
    days: Option<(f64, f64)>,
    most: usize,
) -> Vec<Ranked> {
    let folded = fold(query);
    if folded.is_empty() {
        return Vec::new();
    }
    let mut fits = fits(index, &folded);
    if folded.contains(' ') {
        let each = folded.split(' ').take(MOST_WORDS).map(|word| {
            let mut fits = fits_of_word(index, atlas, word);
            fits.iter_mut()
                .for_each(|(fit, _)| *fit = (*fit).min(Fit::Words));
            fits
        });
        if let Some(all) = each.reduce(worse_of_both) {
            fits = better_of_both(fits, all);
        }
    } else {
        relate(index, &mut fits);
    }
    if let Some(days) = days {
        fall_into(index, atlas, days, &mut fits);
    }
    best(index, &fits, most)
}

/// How a folded text fits each record by its names alone.
fn fits(index: &Index, text: &str) -> Fits {
    let mut fits = vec![(Fit::No, None); index.records.len()];
    // A single letter is within almost every name.
    let is_letter = text.len() == 1;
    let arena = index.arena.as_bytes();
    let mut at = 0;
    for (place, _) in index.arena.match_indices(text) {
        while index
            .names
            .get(at + 1)
            .is_some_and(|next| next.start <= place)
        {
            at += 1;
        }
        let Some(name) = index.names.get(at) else {
            break;
        };
        let ends = arena.get(place + text.len()) == Some(&b'\n');
        let fit = match (place == name.start, ends) {
            (true, true) => Fit::Whole,
            (true, false) => Fit::Start,
            _ if place.checked_sub(1).and_then(|before| arena.get(before)) == Some(&b' ') => {
                Fit::WordStart
            }
            _ if is_letter => Fit::No,
            _ => Fit::Inside,
        };
        if let Some(known) = fits.get_mut(name.record as usize)
            && fit > known.0
        {
            *known = (fit, Some(at));
        }
    }
    fits
}

/// The same, with the events that have to do with what the word names.
fn fits_of_word(index: &Index, atlas: &Atlas, word: &str) -> Fits {
    let mut fits = fits(index, word);
    relate(index, &mut fits);
    if let Some((first, last)) = parse_gregorian(word) {
        let days = (f64::from(first), f64::from(last) + 1.0);
        fall_into(index, atlas, days, &mut fits);
    }
    fits
}

/// Finds the events of the places, powers and people that were found.
fn relate(index: &Index, fits: &mut Fits) {
    for (number, record) in index.records.iter().enumerate() {
        let fit_of = |other: &u32| fits.get(*other as usize).map(|(fit, _)| *fit);
        let best = record.related.iter().filter_map(fit_of).max();
        if best >= Some(Fit::WordStart) {
            raise(fits, number, Fit::Related);
        }
    }
}

/// Finds the events that fall into some days, of which the second is no longer one.
fn fall_into(index: &Index, atlas: &Atlas, (from, to): (f64, f64), fits: &mut Fits) {
    for (number, record) in index.records.iter().enumerate() {
        let extent = match record.kind {
            Kind::Event => atlas.events().extents().nth(record.row),
            _ => None,
        };
        match extent {
            Some((start, _)) if from <= start && start < to => raise(fits, number, Fit::Related),
            Some((start, end)) if start < from && from < end => raise(fits, number, Fit::During),
            _ => {}
        }
    }
}

fn raise(fits: &mut Fits, number: usize, fit: Fit) {
    if let Some(known) = fits.get_mut(number) {
        known.0 = known.0.max(fit);
    }
}

fn worse_of_both(mut one: Fits, other: Fits) -> Fits {
    for (known, fit) in one.iter_mut().zip(other) {
        known.0 = known.0.min(fit.0);
        known.1 = known.1.or(fit.1);
    }
    one
}

fn better_of_both(mut one: Fits, other: Fits) -> Fits {
    for (known, fit) in one.iter_mut().zip(other) {
        if fit.0 > known.0 {
            *known = fit;
        }
    }
    one
}

fn best(index: &Index, fits: &Fits, most: usize) -> Vec<Ranked> {
    let mut found: Vec<Ranked> = fits
        .iter()
        .enumerate()
        .filter(|(_, (fit, _))| *fit > Fit::No)
        .filter_map(|(record, (fit, name))| {
            let weight = u32::from(index.records.get(record)?.weight);
            Some(Ranked {
                score: *fit as u32 * 100 + weight * 10,
                record,
                name: *name,
            })
        })
        .collect();
    let order = |ranked: &Ranked| {
        let kind = index.records.get(ranked.record).map(|record| record.kind);
        (std::cmp::Reverse(ranked.score), kind, ranked.record)
    };
    sort_by(&mut found, |a, b| order(a).cmp(&order(b)));
    found.truncate(most);
    found
}
