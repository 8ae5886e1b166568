//! Single dates in words, and the labels of the axis.

use super::{Lang, Locale, fill};
use crate::time::instant::SECONDS_PER_DAY;
use crate::time::{
    Civil, Day, Instant, Tick, TickUnit, civil_from_day, day_from_instant, instant_from_day,
    instant_from_days,
};

/// A day in full: "29 July 1938", "1938年7月29日", "29 июля 1938 г.".
#[must_use]
pub fn date_words(lang: Lang, day: Day) -> String {
    let locale = lang.locale();
    let date = civil_from_day(day);
    day_words(locale, locale.dates.day, date)
}

/// The label of a tick. `previous` is the labelled tick before it in the window, and what that already says is left
/// out: "Aug 1938" is followed by "Sep". Without one the label says everything.
#[must_use]
pub fn tick_label(lang: Lang, tick: &Tick, previous: Option<&Tick>) -> String {
    let locale = lang.locale();
    let at = instant_from_days(tick.day);
    let date = civil_from_day(day_from_instant(at));
    let before = previous.map(|tick| civil_from_day(day_from_instant(instant_from_days(tick.day))));
    let same_year = before.is_some_and(|before| before.year == date.year);
    let same_month = same_year && before.is_some_and(|before| before.month == date.month);
    let same_day = before == Some(date);
    let midnight = at == instant_from_day(day_from_instant(at));
    match tick.unit {
        TickUnit::Year => tick_year(locale, date.year),
        TickUnit::Month if same_year => tick_words(locale, locale.dates.tick_month_in_year, date),
        TickUnit::Month => tick_words(locale, locale.dates.tick_month, date),
        TickUnit::Hour | TickUnit::Minute if same_day => time_words(at),
        _ => {
            let pattern = match (same_year, same_month) {
                (_, true) => locale.dates.tick_day_in_month,
                (true, false) => locale.dates.tick_day_in_year,
                (false, false) => locale.dates.tick_day,
            };
            let words = tick_words(locale, pattern, date);
            if midnight {
                words
            } else {
                with_time(locale, &words, at)
            }
        }
    }
}

/// Years of the axis have no word for "year" in them where the language can do without.
fn tick_year(locale: &Locale, year: i32) -> String {
    let dates = &locale.dates;
    numbered_year(year, dates.tick_year, dates.tick_year_bce)
}

fn tick_words(locale: &Locale, pattern: &str, date: Civil) -> String {
    // A month beside its day is in another case than a month alone.
    let months = if pattern.contains("{d}") {
        &locale.months.short_genitive
    } else {
        &locale.months.short
    };
    fill_date(pattern, &tick_year(locale, date.year), months, date)
}

/// A year in words; astronomical year 0 is 1 BCE.
pub(super) fn year_words(locale: &Locale, year: i32) -> String {
    numbered_year(year, locale.dates.year, locale.dates.year_bce)
}

fn numbered_year(year: i32, of_our_era: &str, before_it: &str) -> String {
    if year > 0 {
        fill(of_our_era, &[("y", &year.to_string())])
    } else {
        fill(before_it, &[("y", &(1 - i64::from(year)).to_string())])
    }
}

/// A date in a pattern that names its day.
pub(super) fn day_words(locale: &Locale, pattern: &str, date: Civil) -> String {
    let year = year_words(locale, date.year);
    fill_date(pattern, &year, &locale.months.genitive, date)
}

/// A date in a pattern that names its month and no day.
pub(super) fn month_words(locale: &Locale, pattern: &str, date: Civil, genitive: bool) -> String {
    let year = year_words(locale, date.year);
    let months = if genitive {
        &locale.months.genitive
    } else {
        &locale.months.full
    };
    fill_date(pattern, &year, months, date)
}

fn fill_date(pattern: &str, year: &str, months: &[&str; 12], date: Civil) -> String {
    let month = months.get(usize::from(date.month).saturating_sub(1));
    let values = [
        ("year", year),
        ("m", month.copied().unwrap_or_default()),
        ("d", &date.day.to_string()),
    ];
    fill(pattern, &values)
}

/// A date in words and its time of day.
pub(super) fn with_time(locale: &Locale, date: &str, at: Instant) -> String {
    let values = [("date", date), ("time", &time_words(at))];
    fill(locale.dates.time, &values)
}

/// `06:00`, with seconds only where there are some.
pub(super) fn time_words(at: Instant) -> String {
    let second = at.0.rem_euclid(SECONDS_PER_DAY);
    let (hours, minutes, seconds) = (second / 3600, second / 60 % 60, second % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day_from_civil;

    fn day(year: i32, month: u8, day: u8) -> Day {
        day_from_civil(year, month, day).unwrap()
    }

    fn tick(unit: TickUnit, day: f64) -> Tick {
        let major = true;
        Tick { day, unit, major }
    }

    fn in_all(words: impl Fn(Lang) -> String) -> [String; 3] {
        [Lang::En, Lang::Ja, Lang::Ru].map(words)
    }

    #[test]
    fn days_in_three_languages() {
        assert_eq!(
            in_all(|lang| date_words(lang, day(1938, 7, 29))),
            ["29 July 1938", "1938年7月29日", "29 июля 1938 г."]
        );
        assert_eq!(
            in_all(|lang| date_words(lang, day(-43, 3, 15))),
            [
                "15 March 44 BCE",
                "紀元前44年3月15日",
                "15 марта 44 г. до н. э."
            ]
        );
    }

    #[test]
    fn days_in_both_scripts_of_chinese() {
        let date = day(-43, 3, 15);
        for lang in [Lang::ZhHant, Lang::ZhHans] {
            assert_eq!(date_words(lang, day(1938, 7, 29)), "1938年7月29日");
            assert_eq!(date_words(lang, date), "公元前44年3月15日");
        }
    }

    #[test]
    fn the_first_label_says_everything() {
        let label = |unit, at: f64| in_all(move |lang| tick_label(lang, &tick(unit, at), None));
        let august = f64::from(day(1938, 8, 1));
        assert_eq!(label(TickUnit::Year, august), ["1938", "1938年", "1938"]);
        assert_eq!(
            label(TickUnit::Month, august),
            ["Aug 1938", "1938年8月", "авг. 1938"]
        );
        assert_eq!(
            label(TickUnit::Day, august),
            ["1 Aug 1938", "1938年8月1日", "1 авг. 1938"]
        );
        assert_eq!(
            label(TickUnit::Hour, august + 0.25),
            [
                "1 Aug 1938, 06:00",
                "1938年8月1日 06:00",
                "1 авг. 1938, 06:00"
            ]
        );
    }

    #[test]
    fn later_labels_say_what_is_new() {
        let label = |unit, before: Day, at: f64| {
            let before = tick(unit, f64::from(before));
            in_all(move |lang| tick_label(lang, &tick(unit, at), Some(&before)))
        };
        let at = f64::from(day(1938, 7, 29));
        assert_eq!(
            label(TickUnit::Month, day(1938, 6, 1), at),
            ["Jul", "7月", "июль"]
        );
        assert_eq!(
            label(TickUnit::Day, day(1938, 7, 28), at),
            ["29 Jul", "29日", "29 июля"]
        );
        assert_eq!(
            label(TickUnit::Day, day(1938, 6, 20), at),
            ["29 Jul", "7月29日", "29 июля"]
        );
        assert_eq!(
            label(TickUnit::Hour, day(1938, 7, 29), at + 0.25),
            ["06:00", "06:00", "06:00"]
        );
        assert_eq!(
            label(TickUnit::Hour, day(1938, 7, 28), at),
            ["29 Jul", "29日", "29 июля"]
        );
    }
}
