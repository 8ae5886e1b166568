//! When an event happened, as everything that speaks of it says it.

use super::{Lang, fill, span_words};
use crate::dataset::AtlasEvent;
use crate::dataset::raw::Event;
use crate::time::span_from_edtf;

/// The date of an event in words (of `record`, what its template has is enough): "29 July – 11 August 1938"; with both dates where its sources reckon by the Julian
/// calendar: "7 February 1855 (26 January 1855 Old Style)". What the author wrote in its stead goes before.
#[must_use]
pub fn event_date_words(lang: Lang, event: &AtlasEvent, record: &Event) -> String {
    if !record.display_date.is_empty() {
        return lang.pick(&record.display_date).to_owned();
    }
    let words = span_words(lang, &event.span);
    let given = record.given_dates.iter();
    let julian = given
        .filter(|given| given.calendar == "julian")
        .map(|given| old_style(lang, &given.date))
        .next();
    julian.map_or(words.clone(), |old| {
        let both = lang.old_style_words().both;
        fill(both, &[("date", &words), ("old", &old)])
    })
}

/// A Julian date is written, and said, like one of our calendar. Only 29 February of 1900 and the like are not read so;
/// that, and what is no EDTF, is given as it is written.
fn old_style(lang: Lang, date: &str) -> String {
    span_from_edtf(date).map_or_else(|_| date.to_owned(), |span| span_words(lang, &span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use serde_json::{Value, json};

    fn said(when: &str, more: &Value) -> [String; 3] {
        let mut event = json!({"id": "a", "title": {"en": "A"}, "when": when});
        for (name, value) in more.as_object().unwrap() {
            event[name] = value.clone();
        }
        let text = json!({"borderline": 1, "events": [event]}).to_string();
        let atlas = load(&text).unwrap().0;
        [Lang::En, Lang::Ja, Lang::Ru].map(|lang| {
            event_date_words(
                lang,
                &atlas.events().get(0).unwrap(),
                &atlas.event(0).unwrap(),
            )
        })
    }

    #[test]
    fn both_dates_are_said() {
        let julian = |date: &str| json!({"given_dates": [{"calendar": "japanese", "date": "Ansei 1.12.21"}, {"calendar": "julian", "date": date}]});
        assert_eq!(
            said("1855-02-07", &julian("1855-01-26")),
            [
                "7 February 1855 (26 January 1855 Old Style)",
                "1855年2月7日（ユリウス暦1855年1月26日）",
                "7 февраля 1855 г. (26 января 1855 г. по старому стилю)",
            ]
        );
        let [en, ..] = said("1904-02-08/1904-02-09", &julian("1904-01-26/1904-01-27"));
        assert_eq!(en, "8–9 February 1904 (26–27 January 1904 Old Style)");
        let [en, ..] = said("1900-03-13", &julian("1900-02-29"));
        assert_eq!(en, "13 March 1900 (1900-02-29 Old Style)");
    }

    #[test]
    fn the_author_s_own_words_stand_for_the_date() {
        let [en, ja, _] = said(
            "1938",
            &json!({"display_date": {"en": "the year of Khasan"}}),
        );
        assert_eq!((&*en, &*ja), ("the year of Khasan", "the year of Khasan"));
        assert_eq!(said("1938", &json!({}))[0], "1938");
    }
}
