//! What sources differ on: numbers by measure, and dates, each entry with its range over a common scale.

use super::parts::{Card, Item};
use crate::app::App;
use crate::dataset::AtlasEvent;
use crate::dataset::raw::{Claim, Event, Figure, Verdict, When};
use crate::layout::fills::hue;
use crate::layout::strip::{Strip, differ, of_dates, of_numbers};
use crate::text::{date_words, number_words, span_words};
use crate::time::{Span, day_from_instant, instant_from_days, span_from_edtf, span_from_ends};

/// A claim of a date is compared with an event where it is not farther off than this, days.
const NEAR: f64 = 31.0;

/// A stretch so much longer than the event's says when, and no other date; days that may be longer at least.
const LONGER: (f64, f64) = (10.0, 400.0);

impl App {
    /// The figures of an event: those of one measure together, with their ranges, then those without numbers.
    pub(super) fn tell_figures(&self, card: &mut Card, record: &Event) {
        let (lang, title) = (self.lang(), self.lang().locale().figures);
        let measure_of = |figure: &&Figure| {
            let measure = figure.measure.clone();
            range(figure).and(measure)
        };
        // One number alone is not compared with anything.
        let compared = |figure: &&Figure| {
            let measure = measure_of(figure);
            let alike = record
                .figures
                .iter()
                .filter(|other| measure_of(other) == measure);
            measure.is_some() && alike.count() > 1
        };
        let mut measures: Vec<&str> = Vec::new();
        for figure in record.figures.iter().filter(compared) {
            if let Some(measure) = figure.measure.as_deref()
                && !measures.contains(&measure)
            {
                measures.push(measure);
            }
        }
        for measure in &measures {
            let figures = record.figures.iter();
            let figures = figures.filter(|figure| figure.measure.as_deref() == Some(measure));
            let figures: Vec<(&Figure, (f64, f64))> = figures
                .filter_map(|figure| Some((figure, range(figure)?)))
                .collect();
            let ranges: Vec<(f64, f64)> = figures.iter().map(|(_, range)| *range).collect();
            let Strip { ends, bars } = of_numbers(&ranges);
            let items = figures
                .iter()
                .zip(bars)
                .map(|((figure, _), (from, to))| Item {
                    bar: Some((from, to, self.color_of(figure))),
                    ..self.figure_item(figure)
                });
            let ends = [ends.0, ends.1].map(|end| number_words(lang, end));
            let mut names = lang.event_card_words().measures.into_iter();
            let name = names.find(|(known, _)| known == measure);
            let name = name.map_or(*measure, |(_, name)| name);
            card.numbers(&format!("{title}: {name}"), items.collect(), &ends);
        }
        let rest = record.figures.iter().filter(|figure| !compared(figure));
        card.list(title, rest.map(|figure| self.figure_item(figure)).collect());
    }

    fn figure_item(&self, figure: &Figure) -> Item {
        Item {
            lead: self.lang().pick(&figure.side).to_owned(),
            source: self.short_citations(std::slice::from_ref(&figure.source)),
            ..Item::new(self.lang().pick(&figure.text))
        }
    }

    /// The colour of whom a figure is about.
    fn color_of(&self, figure: &Figure) -> String {
        let theme = self.settings.theme();
        let color = figure
            .power
            .as_deref()
            .map(|power| theme.hue(hue(&self.atlas, power)));
        color.unwrap_or(theme.faint_ink).css()
    }

    /// The dates that documents give for an event beside that of scholarship, where any of them differs.
    pub(super) fn tell_dates(&self, card: &mut Card, event: &AtlasEvent, record: &Event) {
        let words = self.lang().event_card_words();
        let length = event.extent.1 - event.extent.0;
        let comparable = |(from, to): (f64, f64)| {
            let near = from < event.extent.1 + NEAR && to > event.extent.0 - NEAR;
            near && to - from <= (length * LONGER.0).max(LONGER.1)
        };
        let mut rows: Vec<(Vec<&str>, Span)> = vec![(vec![words.atlas], event.span.clone())];
        for claim in record
            .claims
            .iter()
            .filter_map(|id| self.atlas.document_claim(id))
        {
            let Some(span) = span_of(claim).filter(|span| comparable(span.extent())) else {
                continue;
            };
            match rows
                .iter_mut()
                .find(|(_, known)| known.extent() == span.extent())
            {
                Some((who, _)) => who.push(&claim.id),
                None => rows.push((vec![&claim.id], span)),
            }
        }
        let ranges: Vec<(f64, f64)> = rows.iter().map(|(_, span)| span.extent()).collect();
        if !differ(&ranges) {
            return;
        }
        let Strip { ends, bars } = of_dates(&ranges);
        let theme = self.settings.theme();
        let items = rows
            .iter()
            .zip(bars)
            .enumerate()
            .map(|(row, ((who, span), (from, to)))| {
                let color = if row == 0 {
                    theme.accent
                } else {
                    theme.faint_ink
                };
                Item {
                    lead: who.join(", "),
                    bar: Some((from, to, color.css())),
                    ..Item::new(span_words(self.lang(), span))
                }
            });
        // An end is exclusive.
        let ends = [ends.0, ends.1 - 1.0]
            .map(|end| date_words(self.lang(), day_from_instant(instant_from_days(end))));
        card.dates(words.dates, items.collect(), &ends);
    }
}

/// From the lower to the upper bound of a figure; to either where the other is missing.
fn range(figure: &Figure) -> Option<(f64, f64)> {
    let low = figure.low.or(figure.high)?;
    let high = figure.high.or(figure.low)?;
    (low.is_finite() && high.is_finite()).then_some((low.min(high), high.max(low)))
}

/// The date of a claim about this subject.
pub(in crate::app) fn span_of(claim: &Claim) -> Option<Span> {
    if claim.verdict == Verdict::OffSubject {
        return None;
    }
    match claim.when.as_ref()? {
        When::Edtf(text) => span_from_edtf(text).ok(),
        When::Ends { start, end } => span_from_ends(start, end).ok(),
    }
}
