//! Dates of other calendars in words.

use super::dates::{day_words, month_words, year_words};
use super::{Lang, Locale, fill};
use crate::time::Civil;
use crate::time::calendar::{Calendar, CalendarDate, CalendarTick, Era, Month};

/// Patterns of the dates of other calendars: `{era}`, `{y}` its year, `{year}` both, `{m}` month in the genitive, `{n}`
/// its number, `{leap}` the word for a doubled month, `{d}` day, `{date}` a date of our era.
struct Patterns {
    year: &'static str,
    year_minguo: &'static str,
    first_year: &'static str,
    month: &'static str,
    day: &'static str,
    lunar_month: &'static str,
    lunar_day: &'static str,
    /// Before a doubled month: in the pattern of a month, and in that of a day.
    leap: (&'static str, &'static str),
    julian: &'static str,
}

const EN: Patterns = Patterns {
    year: "{era} {y}",
    year_minguo: "{era} {y}",
    first_year: "{era} {y}",
    month: "{m} {year}",
    day: "{d} {m} {year}",
    lunar_month: "{year}, {leap}month {n}",
    lunar_day: "{year}, {leap}month {n}, day {d}",
    leap: ("leap ", "leap "),
    julian: "{date} (Old Style)",
};

const JA: Patterns = Patterns {
    year: "{era}{y}年",
    year_minguo: "{era}{y}年",
    first_year: "{era}元年",
    month: "{year}{n}月",
    day: "{year}{n}月{d}日",
    lunar_month: "{year}{leap}{n}月",
    lunar_day: "{year}{leap}{n}月{d}日",
    leap: ("閏", "閏"),
    julian: "ユリウス暦{date}",
};

const RU: Patterns = Patterns {
    year: "{era} {y}",
    year_minguo: "{y} г. {era}",
    first_year: "{era} {y}",
    month: "{m}, {year}",
    day: "{d} {m}, {year}",
    lunar_month: "{leap}{n}-й месяц {y}-го года {era}",
    lunar_day: "{d}-й день {leap}{n}-го месяца {y}-го года {era}",
    leap: ("вставной ", "вставного "),
    julian: "{date} (ст. ст.)",
};

const ZH_HANT: Patterns = Patterns {
    leap: ("閏", "閏"),
    julian: "儒略曆{date}",
    ..JA
};

const ZH_HANS: Patterns = Patterns {
    leap: ("闰", "闰"),
    julian: "儒略历{date}",
    ..JA
};

fn patterns(lang: Lang) -> &'static Patterns {
    match lang {
        Lang::En => &EN,
        Lang::Ja => &JA,
        Lang::Ru => &RU,
        Lang::ZhHant => &ZH_HANT,
        Lang::ZhHans => &ZH_HANS,
    }
}

/// A date of any calendar in full: "Shōwa 14", "昭和14年", "Сёва 14", "26 January 1855 (Old Style)".
#[must_use]
pub fn calendar_date_words(lang: Lang, date: &CalendarDate) -> String {
    let locale = lang.locale();
    let patterns = patterns(lang);
    match date.era {
        Some(era) => {
            let months = (&locale.months.full, &locale.months.genitive);
            era_words(lang, months, era, date)
        }
        None => {
            let words = civil_words(locale, date);
            match date.calendar {
                Calendar::Julian => fill(patterns.julian, &[("date", &words)]),
                _ => words,
            }
        }
    }
}

/// The label of a tick of the second axis. After a labelled tick of the same era and year (`previous`) it leaves them
/// out: "Shōwa 14" is followed by "15", and a month or day of the same year says that alone.
#[must_use]
pub fn calendar_tick_label(
    lang: Lang,
    tick: &CalendarTick,
    previous: Option<&CalendarTick>,
) -> String {
    let same_era = previous.is_some_and(|previous| previous.date.era == tick.date.era);
    let same_year =
        same_era && previous.is_some_and(|previous| previous.date.year == tick.date.year);
    match tick.date.month {
        None if same_era && tick.date.era.is_some() => {
            let unit = if lang.is_east_asian() { "年" } else { "" };
            format!("{}{unit}", tick.date.year)
        }
        Some(month) if same_year => short_words(lang, &tick.date, month),
        _ => {
            let locale = lang.locale();
            let months = (&locale.months.short, &locale.months.short_genitive);
            match tick.date.era {
                Some(era) => era_words(lang, months, era, &tick.date),
                None => civil_words(locale, &tick.date),
            }
        }
    }
}

/// Month or day without the year.
fn short_words(lang: Lang, date: &CalendarDate, month: Month) -> String {
    let locale = lang.locale();
    if date.is_lunisolar() || lang.is_east_asian() {
        let leap = if month.leap {
            patterns(lang).leap.0
        } else {
            ""
        };
        let number = month.number;
        return match (lang, date.day) {
            (Lang::En | Lang::Ru, Some(day)) => format!("{leap}{number}.{day}"),
            (Lang::En, None) => format!("{leap}month {number}"),
            (Lang::Ru, None) => format!("{leap}{number}-й месяц"),
            (_, Some(day)) => format!("{leap}{number}月{day}日"),
            (_, None) => format!("{leap}{number}月"),
        };
    }
    let index = usize::from(month.number).saturating_sub(1);
    let name = |names: &[&'static str; 12]| names.get(index).copied().unwrap_or_default();
    match date.day {
        Some(day) => format!("{day} {}", name(&locale.months.short_genitive)),
        None => name(&locale.months.short).to_owned(),
    }
}

/// A date of our era.
fn civil_words(locale: &Locale, date: &CalendarDate) -> String {
    let civil = Civil {
        year: date.year,
        month: date.month.map_or(1, |month| month.number),
        day: date.day.unwrap_or(1),
    };
    match (date.month, date.day) {
        (None, _) => year_words(locale, date.year),
        (Some(_), None) => month_words(locale, locale.dates.month, civil, false),
        (Some(_), Some(_)) => day_words(locale, locale.dates.day, civil),
    }
}

/// The names of months alone and beside a day.
type Months<'a> = (&'a [&'static str; 12], &'a [&'static str; 12]);

/// A date of an era.
fn era_words(lang: Lang, months: Months<'_>, era: Era, date: &CalendarDate) -> String {
    let patterns = patterns(lang);
    let number = date.year.to_string();
    let in_year = match (era, date.year) {
        (Era::Minguo, _) => patterns.year_minguo,
        (_, 1) => patterns.first_year,
        _ => patterns.year,
    };
    let name = era_name(lang, era);
    let year = fill(in_year, &[("era", name), ("y", &number)]);
    let Some(month) = date.month else {
        return year;
    };
    let (pattern, leap) = match (date.is_lunisolar(), date.day) {
        (false, None) => (patterns.month, ""),
        (false, Some(_)) => (patterns.day, ""),
        (true, None) => (patterns.lunar_month, patterns.leap.0),
        (true, Some(_)) => (patterns.lunar_day, patterns.leap.1),
    };
    let names = match date.day {
        Some(_) => months.1,
        None => months.0,
    };
    let index = usize::from(month.number).saturating_sub(1);
    fill(
        pattern,
        &[
            ("era", name),
            ("y", &number),
            ("year", &year),
            ("leap", if month.leap { leap } else { "" }),
            ("n", &month.number.to_string()),
            ("m", names.get(index).copied().unwrap_or_default()),
            ("d", &date.day.unwrap_or_default().to_string()),
        ],
    )
}

/// What an era is called. Romanised by Hepburn and Pinyin, in Russian by Polivanov and Palladius.
fn era_name(lang: Lang, era: Era) -> &'static str {
    let (en, ja, ru, hant, hans) = match era {
        Era::Kaei => ("Kaei", "嘉永", "Каэй", "嘉永", "嘉永"),
        Era::Ansei => ("Ansei", "安政", "Ансэй", "安政", "安政"),
        Era::Manen => ("Man’en", "万延", "Манъэн", "萬延", "万延"),
        Era::Bunkyu => ("Bunkyū", "文久", "Бункю", "文久", "文久"),
        Era::Genji => ("Genji", "元治", "Гэндзи", "元治", "元治"),
        Era::Keio => ("Keiō", "慶応", "Кэйо", "慶應", "庆应"),
        Era::Meiji => ("Meiji", "明治", "Мэйдзи", "明治", "明治"),
        Era::Taisho => ("Taishō", "大正", "Тайсё", "大正", "大正"),
        Era::Showa => ("Shōwa", "昭和", "Сёва", "昭和", "昭和"),
        Era::Heisei => ("Heisei", "平成", "Хэйсэй", "平成", "平成"),
        Era::Reiwa => ("Reiwa", "令和", "Рэйва", "令和", "令和"),
        Era::Minguo => ("Minguo", "民国", "Миньго", "民國", "民国"),
        Era::Datong => ("Datong", "大同", "Датун", "大同", "大同"),
        Era::Kangde => ("Kangde", "康徳", "Кандэ", "康德", "康德"),
    };
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ru => ru,
        Lang::ZhHant => hant,
        Lang::ZhHans => hans,
    }
}

#[cfg(test)]
#[path = "calendars_tests.rs"]
mod tests;
