//! Figures: a number that can be compared has a measure with a name in every language, and bounds in order.

use borderline::dataset::Atlas;
use borderline::dataset::raw::Figure;
use borderline::text::Lang;

/// All that is wrong with the figures.
pub fn check(atlas: &Atlas) -> Vec<String> {
    let events = atlas.data.events.records();
    let figures = events.flat_map(|event| {
        let event = event.into_owned();
        let faults = event.figures.iter().enumerate().filter_map(|(at, figure)| {
            let fault = fault(figure)?;
            Some(format!("events \"{}\": figures[{at}] {fault}", event.id))
        });
        faults.collect::<Vec<String>>()
    });
    figures.collect()
}

fn fault(figure: &Figure) -> Option<&'static str> {
    let named = |measure: &str| {
        Lang::ALL.into_iter().all(|lang| {
            let mut measures = lang.event_card_words().measures.into_iter();
            measures.any(|(known, name)| known == measure && !name.is_empty())
        })
    };
    match (figure.measure.as_deref(), figure.low.or(figure.high)) {
        (Some(_), None) => Some("has a measure and no number"),
        (None, Some(_)) => Some("has a number and no measure"),
        (Some(measure), _) if !named(measure) => Some("has a measure without a name"),
        _ if figure.low > figure.high && figure.high.is_some() => {
            Some("has its bounds the wrong way round")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_needs_a_measure_and_bounds_in_order() {
        let figure = |measure: Option<&str>, low, high| Figure {
            measure: measure.map(str::to_owned),
            low,
            high,
            ..Figure::default()
        };
        assert_eq!(fault(&figure(None, None, None)), None);
        assert_eq!(fault(&figure(Some("killed"), Some(2.0), Some(3.0))), None);
        assert_eq!(fault(&figure(Some("killed"), Some(20_000.0), None)), None);
        for wrong in [
            figure(Some("killed"), None, None),
            figure(None, Some(1.0), None),
            figure(Some("horses"), Some(1.0), None),
            figure(Some("killed"), Some(3.0), Some(2.0)),
        ] {
            assert!(fault(&wrong).is_some(), "{wrong:?}");
        }
    }
}
