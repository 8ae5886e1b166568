//! Dates of other calendars as people type them: "Shōwa 14", "昭和十四年五月十一日", "26 Jan 1855 OS".
//!
//! The text is folded and cut into tokens; what order the tokens may stand in is one `match`. A date of our era needs a
//! mark that it is Old Style, for without one it is an ordinary date: [`parse_gregorian`] reads those.

use super::fold::{fold, is_kanji_digit, number_from_kanji};
use super::{Calendar, CalendarDate, Era, Month, days_from_date};
use crate::time::instant::{Day, day_from_civil, day_from_month};

/// A date that was typed and the days that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedDate {
    /// The date, a year, month or day.
    pub date: CalendarDate,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

/// A longer text is not a date, characters.
const LONGEST: usize = 80;

/// What an era is called, folded: romanised, in Chinese characters of all three standards, in Russian.
const ERAS: [(Era, &[&str]); 14] = [
    (Era::Kaei, &["kaei", "嘉永", "каэй"]),
    (Era::Ansei, &["ansei", "安政", "ансэй"]),
    (Era::Manen, &["manen", "万延", "萬延", "манэн"]),
    (Era::Bunkyu, &["bunkyu", "文久", "бункю"]),
    (Era::Genji, &["genji", "元治", "гэндзи"]),
    (Era::Keio, &["keio", "慶応", "慶應", "庆应", "庆応", "кэйо"]),
    (Era::Meiji, &["meiji", "明治", "мэйдзи"]),
    (Era::Taisho, &["taisho", "大正", "тайсе"]),
    (Era::Showa, &["showa", "昭和", "сева"]),
    (Era::Heisei, &["heisei", "平成", "хэйсэй"]),
    (Era::Reiwa, &["reiwa", "令和", "рэйва"]),
    (
        Era::Minguo,
        &[
            "minguo",
            "roc",
            "中華民國",
            "中華民国",
            "中华民国",
            "民國",
            "民国",
            "миньго",
        ],
    ),
    (Era::Datong, &["datong", "大同", "датун"]),
    (Era::Kangde, &["kangde", "康徳", "康德", "кандэ"]),
];

const OLD_STYLE: [&str; 14] = [
    "os",
    "o.s.",
    "old style",
    "julian",
    "ст. ст.",
    "ст.ст.",
    "ст. стиля",
    "старого стиля",
    "ユリウス暦",
    "露暦",
    "儒略曆",
    "儒略历",
    "俄曆",
    "俄历",
];

const LEAP: [&str; 6] = ["leap", "intercalary", "閏", "闰", "вставного", "вставной"];

/// Words that only hold a date together.
const FILLERS: [&str; 17] = [
    "year",
    "month",
    "day",
    "of",
    "the",
    "st",
    "nd",
    "rd",
    "th",
    "год",
    "года",
    "г",
    "месяц",
    "месяца",
    "день",
    "й",
    "го",
];

/// English and Russian months: what a word begins with, and the word that it may go on to be.
const MONTHS: [(&str, &str, &[&str]); 12] = [
    ("jan", "january", &["январь", "января", "янв"]),
    ("feb", "february", &["февраль", "февраля", "февр", "фев"]),
    ("mar", "march", &["март", "марта", "мар"]),
    ("apr", "april", &["апрель", "апреля", "апр"]),
    ("may", "may", &["май", "мая"]),
    ("jun", "june", &["июнь", "июня", "июн"]),
    ("jul", "july", &["июль", "июля", "июл"]),
    ("aug", "august", &["август", "августа", "авг"]),
    ("sep", "september", &["сентябрь", "сентября", "сент", "сен"]),
    ("oct", "october", &["октябрь", "октября", "окт"]),
    ("nov", "november", &["ноябрь", "ноября", "нояб", "ноя"]),
    ("dec", "december", &["декабрь", "декабря", "дек"]),
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Era(Era),
    Number(i32),
    Month(u8),
    Leap,
    OldStyle,
}

/// Reads a year, month or day of another calendar; `None` for other text and for dates that do not exist.
#[must_use]
pub fn parse(text: &str) -> Option<ParsedDate> {
    let tokens = tokens(text)?;
    let leap = tokens.contains(&Token::Leap);
    let old_style = tokens.contains(&Token::OldStyle);
    let plain: Vec<Token> = tokens
        .into_iter()
        .filter(|token| !matches!(token, Token::Leap | Token::OldStyle))
        .collect();
    let (era, year, month, day) = if old_style {
        let (year, month, day) = of_our_era(&plain)?;
        (None, year, month, day)
    } else {
        let (era, year, month, day) = of_an_era(&plain)?;
        (Some(era), year, month, day)
    };
    let month = match month {
        Some(number) => Some(Month {
            number: u8::try_from(number).ok()?,
            leap,
        }),
        None if leap => return None,
        None => None,
    };
    let day = match day {
        Some(day) => Some(u8::try_from(day).ok()?),
        None => None,
    };
    let calendar = era.map_or(Calendar::Julian, calendar_of);
    let date = CalendarDate {
        calendar,
        era,
        year,
        month,
        day,
    };
    let (first, last) = days_from_date(&date)?;
    Some(ParsedDate { date, first, last })
}

/// Reads a year, month or day of the Gregorian calendar as it is written in words or with the year first: "29 July 1938",
/// "July 1938", "1938年7月29日", "29 июля 1938 г.", "1938.7.29". Gives its first and last day; `None` for other text, for
/// dates that do not exist, and for years of fewer than four digits.
#[must_use]
pub fn parse_gregorian(text: &str) -> Option<(Day, Day)> {
    let (year, month, day) = of_our_era(&tokens(text)?)?;
    if !(1000..=9999).contains(&year) {
        return None;
    }
    let Some(month) = month else {
        return day.is_none().then(|| {
            let after = day_from_month(year, 12);
            (day_from_month(year, 0), after - 1)
        });
    };
    let first = day_from_civil(year, u8::try_from(month).ok()?, 1)?;
    match day {
        None => Some((first, day_from_month(year, month) - 1)),
        Some(day) => {
            let day = day_from_civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
            Some((day, day))
        }
    }
}

/// The orders in which a date of an era is written: year, month and day.
fn of_an_era(tokens: &[Token]) -> Option<(Era, i32, Option<i32>, Option<i32>)> {
    use Token::{Era, Month, Number};
    let month = |number: u8| Some(i32::from(number));
    Some(match *tokens {
        [Era(era), Number(y)] | [Number(y), Era(era)] => (era, y, None, None),
        [Era(era), Number(y), Number(m)] | [Number(m), Number(y), Era(era)] => {
            (era, y, Some(m), None)
        }
        [Era(era), Number(y), Number(m), Number(d)]
        | [Number(d), Number(m), Number(y), Era(era)] => (era, y, Some(m), Some(d)),
        [Era(era), Number(y), Month(m)]
        | [Month(m), Era(era), Number(y)]
        | [Month(m), Number(y), Era(era)] => (era, y, month(m), None),
        [Number(d), Month(m), Era(era), Number(y)]
        | [Month(m), Number(d), Era(era), Number(y)]
        | [Number(d), Month(m), Number(y), Era(era)]
        | [Era(era), Number(y), Number(d), Month(m)]
        | [Era(era), Number(y), Month(m), Number(d)] => (era, y, month(m), Some(d)),
        _ => return None,
    })
}

/// The same for a date of our era.
fn of_our_era(tokens: &[Token]) -> Option<(i32, Option<i32>, Option<i32>)> {
    use Token::{Month, Number};
    let month = |number: u8| Some(i32::from(number));
    Some(match *tokens {
        [Number(y)] => (y, None, None),
        [Number(y), Number(m)] => (y, Some(m), None),
        [Number(y), Number(m), Number(d)] => (y, Some(m), Some(d)),
        [Month(m), Number(y)] | [Number(y), Month(m)] => (y, month(m), None),
        [Number(d), Month(m), Number(y)] | [Month(m), Number(d), Number(y)] => {
            (y, month(m), Some(d))
        }
        _ => return None,
    })
}

fn calendar_of(era: Era) -> Calendar {
    match era {
        Era::Minguo => Calendar::Minguo,
        Era::Datong | Era::Kangde => Calendar::Manchukuo,
        _ => Calendar::Japan,
    }
}

/// The tokens of a text; `None` as soon as something is no part of a date.
fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let mut rest = folded.as_str();
    let mut tokens = Vec::new();
    while let Some(c) = rest.chars().next() {
        let (token, behind) = next_token(rest, c)?;
        tokens.extend(token);
        rest = behind;
    }
    Some(tokens)
}

/// The token at the beginning of a text, if that is not a mere filler, and the text behind it.
fn next_token(rest: &str, c: char) -> Option<(Option<Token>, &str)> {
    if let Some(behind) = strip_any(rest, &OLD_STYLE) {
        return Some((Some(Token::OldStyle), behind));
    }
    let era = ERAS
        .iter()
        .find_map(|(era, names)| Some((*era, strip_any(rest, names)?)));
    if let Some((era, behind)) = era {
        return Some((Some(Token::Era(era)), behind));
    }
    if let Some(behind) = strip_any(rest, &LEAP) {
        return Some((Some(Token::Leap), behind));
    }
    if c.is_ascii_digit() {
        let (digits, behind) = split_while(rest, |c| c.is_ascii_digit());
        let number = (digits.len() <= 4).then(|| digits.parse().ok())??;
        return Some((Some(Token::Number(number)), behind));
    }
    if is_kanji_digit(c) {
        let (digits, behind) = split_while(rest, is_kanji_digit);
        return Some((Some(Token::Number(number_from_kanji(digits)?)), behind));
    }
    if !c.is_alphabetic() || matches!(c, '年' | '月' | '日' | '号' | '號') {
        return Some((None, rest.get(c.len_utf8()..)?));
    }
    let (word, behind) = split_while(rest, char::is_alphabetic);
    match month_from_word(word) {
        Some(month) => Some((Some(Token::Month(month)), behind)),
        None => FILLERS.contains(&word).then_some((None, behind)),
    }
}

/// The text behind the first of some names that it begins with. Alphabetic names end where the word does.
fn strip_any<'a>(text: &'a str, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| {
        let behind = text.strip_prefix(name)?;
        let is_spelled = name.ends_with(|c: char| c.is_alphabetic() && c < '\u{2e80}');
        let goes_on = is_spelled && behind.starts_with(char::is_alphabetic);
        (!goes_on).then_some(behind)
    })
}

fn split_while(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at(end)
}

fn month_from_word(word: &str) -> Option<u8> {
    (1..)
        .zip(MONTHS)
        .find(|(_, (short, full, russian))| {
            (word.starts_with(short) && full.starts_with(word)) || russian.contains(&word)
        })
        .map(|(number, _)| number)
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
