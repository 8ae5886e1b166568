//! Days, ticks and spans in words.

use super::locale::{Lang, Locale};
use crate::time::{
    Day, Edge, Fuzzy, Precision, Span, Tick, TickUnit, civil_from_day, day_from_instant,
};

fn fill(pattern: &str, day: u8, month: &str, year: i32) -> String {
    pattern
        .replace("{d}", &day.to_string())
        .replace("{m}", month)
        .replace("{y}", &year.to_string())
}

fn month(names: &[&'static str; 12], month: u8) -> &'static str {
    names
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

/// A day in full: "29 July 1938".
#[must_use]
pub fn date_words(lang: Lang, day: Day) -> String {
    let (civil, locale) = (civil_from_day(day), lang.locale());
    fill(
        locale.day_pattern,
        civil.day,
        month(&locale.months, civil.month),
        civil.year,
    )
}

/// What stands at a tick: the year, the month, the day or the hour; the larger unit at its beginning.
#[must_use]
pub fn tick_label(lang: Lang, tick: &Tick) -> String {
    let locale = lang.locale();
    // Ticks lie on days of the calendar.
    #[allow(clippy::cast_possible_truncation)]
    let civil = civil_from_day(tick.day.floor() as Day);
    match tick.unit {
        TickUnit::Year => civil.year.to_string(),
        TickUnit::Month if civil.month == 1 => fill(locale.year_pattern, 1, "", civil.year),
        TickUnit::Month => fill(
            locale.month_pattern,
            1,
            month(&locale.short_months, civil.month),
            civil.year,
        ),
        TickUnit::Day if civil.day == 1 => fill(
            locale.month_pattern,
            1,
            month(&locale.short_months, civil.month),
            civil.year,
        ),
        TickUnit::Day => fill(
            locale.short_day_pattern,
            civil.day,
            month(short(lang), civil.month),
            civil.year,
        ),
        TickUnit::Hour | TickUnit::Minute => {
            // At most 1440 minutes a day.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let minutes = (tick.day.rem_euclid(1.0) * 1440.0).round() as u32;
            if minutes == 0 {
                fill(
                    locale.short_day_pattern,
                    civil.day,
                    month(short(lang), civil.month),
                    civil.year,
                )
            } else {
                format!("{}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Russian months stand in the genitive beside a day, so there the long names serve.
const fn short(lang: Lang) -> &'static [&'static str; 12] {
    match lang {
        Lang::Ru => &lang.locale().months,
        Lang::En | Lang::Ja => &lang.locale().short_months,
    }
}

/// A span in words, with what is not known about it: "about 1934 – August 1945".
#[must_use]
pub fn span_words(lang: Lang, span: &Span) -> String {
    let locale = lang.locale();
    if !span.choices.is_empty() && span.start == span.end {
        let words: Vec<String> = span
            .choices
            .iter()
            .map(|(from, to)| stretch(locale, day_from_instant(*from), day_from_instant(*to)))
            .collect();
        return words.join(locale.or);
    }
    if span.is_instant() {
        return end_words(locale, &span.start);
    }
    let (start, end) = (end_words(locale, &span.start), end_words(locale, &span.end));
    format!("{start} – {end}")
}

fn end_words(locale: &Locale, end: &Fuzzy) -> String {
    match end.edge {
        Edge::Unknown => return locale.unknown.to_owned(),
        Edge::Open => return locale.open.to_owned(),
        Edge::Known => {}
    }
    let mut words = stretch(locale, day_from_instant(end.min), day_from_instant(end.max));
    if end.approximate {
        words = locale.about.replace("{x}", &words);
    }
    if end.uncertain {
        words = locale.perhaps.replace("{x}", &words);
    }
    words
}

/// A stretch of days, `to` exclusive: one day, one month, one year, or its first and last year.
fn stretch(locale: &Locale, from: Day, to: Day) -> String {
    let (first, last) = (
        civil_from_day(from),
        civil_from_day(to.saturating_sub(1).max(from)),
    );
    let day = |civil: crate::time::Civil| {
        fill(
            locale.day_pattern,
            civil.day,
            month(&locale.months, civil.month),
            civil.year,
        )
    };
    let year = |year| fill(locale.year_pattern, 1, "", year);
    match Precision::from_bounds(
        crate::time::instant_from_day(from),
        crate::time::instant_from_day(to.max(from + 1)),
    ) {
        Precision::Second | Precision::Day => day(first),
        Precision::Month if first.month == last.month => {
            // "July 1938" in the nominative: Russian uses its short table's full forms only on the axis.
            fill(
                locale.month_pattern,
                1,
                month(&locale.months, first.month),
                first.year,
            )
        }
        Precision::Year if first.year == last.year => year(first.year),
        Precision::Decade | Precision::Century => format!("{}–{}", first.year, year(last.year)),
        _ => format!("{} – {}", day(first), day(last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{day_from_civil, span_from_edtf};

    fn words(lang: Lang, edtf: &str) -> String {
        span_words(lang, &span_from_edtf(edtf).unwrap())
    }

    #[test]
    fn spans_say_what_is_not_known() {
        assert_eq!(
            words(Lang::En, "1938-07-29/1938-08-11"),
            "29 July 1938 – 11 August 1938"
        );
        assert_eq!(words(Lang::En, "1934~/1945-08"), "about 1934 – August 1945");
        assert_eq!(words(Lang::En, "[1938,1939]"), "1938 or 1939");
        assert_eq!(words(Lang::Ja, "1938-07-29"), "1938年7月29日");
        assert_eq!(words(Lang::Ru, "1938-07-29"), "29 июля 1938 г.");
    }

    #[test]
    fn days_in_full() {
        let day = day_from_civil(1939, 8, 20).unwrap();
        assert_eq!(date_words(Lang::En, day), "20 August 1939");
        assert_eq!(date_words(Lang::Ja, day), "1939年8月20日");
        assert_eq!(date_words(Lang::Ru, day), "20 августа 1939 г.");
    }
}
