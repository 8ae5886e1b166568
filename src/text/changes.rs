//! What changed hands between two days, in one sentence.

use super::{Lang, date_words, fill};
use crate::dataset::Atlas;
use crate::dataset::changes::{Changed, changes};
use crate::order::sort_by;
use crate::time::Day;

/// Patterns: `{a}` and `{b}` the days, `{list}` the gains, `{power}` who gained, `{other}` who held it before, `{area}`.
/// No name of a power is put where a language would decline it.
struct Patterns {
    sentence: &'static str,
    gain: &'static str,
    /// Between two gains.
    comma: &'static str,
    /// The gains that are too small to be named one by one.
    rest: &'static str,
    nothing: &'static str,
    /// A further sentence: land that only got a new government.
    succession: &'static str,
    /// Square kilometres, and millions of them; in Japanese and Chinese ten thousands.
    km2: &'static str,
    large: (f64, f64, &'static str),
    thousands: &'static str,
    decimal: &'static str,
}

const EN: Patterns = Patterns {
    sentence: "Between {a} and {b}, {list}.",
    gain: "{power} gained {area} (before: {other})",
    comma: "; ",
    rest: "{area} more changed hands",
    nothing: "Between {a} and {b}, no land on the map changed hands.",
    succession: " Besides, {area} passed to successor states.",
    km2: "{n} km²",
    large: (1e6, 1e6, "{n} million km²"),
    thousands: ",",
    decimal: ".",
};

const JA: Patterns = Patterns {
    sentence: "{a}から{b}までの間に、{list}。",
    gain: "{power}が{area}を得た（それまでは{other}）",
    comma: "、",
    rest: "ほかに{area}の帰属が変わった",
    nothing: "{a}から{b}までの間に、地図上で帰属の変わった土地はない。",
    succession: "このほか、{area}が後継国家に移った。",
    km2: "{n}km²",
    large: (1e5, 1e4, "{n}万km²"),
    thousands: ",",
    decimal: ".",
};

const RU: Patterns = Patterns {
    sentence: "С {a} по {b}: {list}.",
    gain: "{power} — прирост {area} (прежде: {other})",
    comma: "; ",
    rest: "ещё {area} сменили принадлежность",
    nothing: "С {a} по {b} принадлежность земель на карте не менялась.",
    succession: " Кроме того, к государствам-преемникам перешло {area}.",
    km2: "{n}\u{a0}км²",
    large: (1e6, 1e6, "{n}\u{a0}млн\u{a0}км²"),
    thousands: "\u{a0}",
    decimal: ",",
};

const ZH_HANT: Patterns = Patterns {
    sentence: "{a}至{b}之間：{list}。",
    gain: "{power}取得{area}（原屬{other}）",
    comma: "；",
    rest: "另有{area}易主",
    nothing: "{a}至{b}之間，地圖上沒有土地易主。",
    succession: "此外，{area}由後繼國家承接。",
    km2: "{n}平方公里",
    large: (1e5, 1e4, "{n}萬平方公里"),
    thousands: ",",
    decimal: ".",
};

const ZH_HANS: Patterns = Patterns {
    sentence: "{a}至{b}之间：{list}。",
    gain: "{power}取得{area}（原属{other}）",
    comma: "；",
    rest: "另有{area}易主",
    nothing: "{a}至{b}之间，地图上没有土地易主。",
    succession: "此外，{area}由后继国家承接。",
    km2: "{n}平方公里",
    large: (1e5, 1e4, "{n}万平方公里"),
    thousands: ",",
    decimal: ".",
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

/// Gains that are named one by one.
const NAMED: usize = 3;

/// One power's gain from another, km².
struct Gain {
    to: String,
    from: String,
    km2: f64,
}

/// What changed hands between two days, whichever is the earlier: "Between 1 January 1931 and 1 January 1934, Manchukuo
/// gained 1.28 million km² (before: Republic of China)." Areas have three significant figures.
#[must_use]
pub fn changes_words(lang: Lang, atlas: &Atlas, a: Day, b: Day) -> String {
    let patterns = patterns(lang);
    let (a, b) = (a.min(b), a.max(b));
    let (first, last) = (date_words(lang, a), date_words(lang, b));
    let days = [("a", first.as_str()), ("b", last.as_str())];
    let rows = changes(atlas, a, b);
    let inherited: f64 = rows
        .iter()
        .filter(|row| row.succession)
        .map(|row| row.km2)
        .sum();
    let parts = list(lang, atlas, &gains(&rows));
    let mut text = if parts.is_empty() {
        fill(patterns.nothing, &days)
    } else {
        let list = parts.join(patterns.comma);
        fill(
            patterns.sentence,
            &[("a", &first), ("b", &last), ("list", &list)],
        )
    };
    if inherited > 0.0 {
        let area = area(patterns, inherited);
        text.push_str(&fill(patterns.succession, &[("area", &area)]));
    }
    text
}

/// What each power gained from each other, largest first.
fn gains(rows: &[Changed]) -> Vec<Gain> {
    let holders = |one: &str, with: &Option<String>| match with {
        Some(with) => format!("{one}+{with}"),
        None => one.to_owned(),
    };
    let mut gains: Vec<Gain> = Vec::new();
    for row in rows.iter().filter(|row| !row.succession) {
        let (to, from) = (
            holders(&row.to, &row.to_with),
            holders(&row.from, &row.from_with),
        );
        match gains
            .iter_mut()
            .find(|gain| gain.to == to && gain.from == from)
        {
            Some(gain) => gain.km2 += row.km2,
            None => gains.push(Gain {
                to,
                from,
                km2: row.km2,
            }),
        }
    }
    sort_by(&mut gains, |a, b| b.km2.total_cmp(&a.km2));
    gains
}

fn list(lang: Lang, atlas: &Atlas, gains: &[Gain]) -> Vec<String> {
    let patterns = patterns(lang);
    let name = |ids: &str| {
        let names = ids.split('+').map(|id| {
            let power = atlas.power(id);
            power.map_or(id, |power| lang.pick(&power.name))
        });
        names.collect::<Vec<_>>().join(lang.locale().spans.and)
    };
    let (named, rest) = gains.split_at(gains.len().min(NAMED));
    let mut parts: Vec<String> = named
        .iter()
        .map(|gain| {
            let area = area(patterns, gain.km2);
            let (power, other) = (name(&gain.to), name(&gain.from));
            let values = [
                ("power", power.as_str()),
                ("area", &area),
                ("other", &other),
            ];
            fill(patterns.gain, &values)
        })
        .collect();
    if !rest.is_empty() {
        let area = area(patterns, rest.iter().map(|gain| gain.km2).sum());
        parts.push(fill(patterns.rest, &[("area", &area)]));
    }
    parts
}

/// An area in km² with three significant figures: "36,100 km²", "1.28 million km²".
#[must_use]
pub fn area_words(lang: Lang, km2: f64) -> String {
    area(patterns(lang), km2)
}

/// A whole number with its thousands apart, as a language writes it.
#[must_use]
pub fn number_words(lang: Lang, number: f64) -> String {
    grouped(number, patterns(lang).thousands)
}

/// A number with one decimal, where that is not zero.
#[must_use]
pub fn decimal_words(lang: Lang, number: f64) -> String {
    if number.fract() == 0.0 {
        // Decimals are found at length.
        return number.to_string();
    }
    let text = format!("{number:.1}");
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text.replace('.', patterns(lang).decimal),
    }
}

fn area(patterns: &Patterns, km2: f64) -> String {
    let rounded = rounded(km2);
    let (from, unit, large) = patterns.large;
    if rounded >= from {
        let n = rounded / unit;
        // 1.28, 12.8 and 128 have three figures alike.
        let places = if n < 10.0 { 2 } else { usize::from(n < 100.0) };
        let text = format!("{n:.places$}");
        let text = match text.contains('.') {
            true => text.trim_end_matches('0').trim_end_matches('.'),
            false => &text,
        };
        return fill(large, &[("n", &text.replace('.', patterns.decimal))]);
    }
    fill(
        patterns.km2,
        &[("n", &grouped(rounded, patterns.thousands))],
    )
}

/// Three significant figures, and at least whole square kilometres.
fn rounded(km2: f64) -> f64 {
    let digits = km2.max(1.0).log10().floor();
    let step = 10_f64.powf((digits - 2.0).max(0.0));
    (km2 / step).round() * step
}

/// A whole number with its thousands apart.
fn grouped(number: f64, thousands: &str) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_have_three_figures() {
        for (km2, en, ja, ru) in [
            (1_284_300.0, "1.28 million km²", "128万km²", "1,28 млн км²"),
            (36_090.0, "36,100 km²", "36,100km²", "36 100 км²"),
            (999_900.0, "1 million km²", "100万km²", "1 млн км²"),
            (218_734.0, "219,000 km²", "21.9万km²", "219 000 км²"),
            (9.4, "9 km²", "9km²", "9 км²"),
            (0.2, "0 km²", "0km²", "0 км²"),
        ] {
            for (lang, words) in [(Lang::En, en), (Lang::Ja, ja), (Lang::Ru, ru)] {
                let area = area_words(lang, km2).replace('\u{a0}', " ");
                assert_eq!(area, words);
            }
        }
    }

    #[test]
    fn a_decimal_is_told_where_there_is_one() {
        assert_eq!(decimal_words(Lang::Ru, 0.5), "0,5");
        assert_eq!(decimal_words(Lang::En, 15.0), "15");
    }

    #[test]
    fn nothing_is_said_of_an_empty_map() {
        let words = changes_words(Lang::En, &Atlas::default(), 365, 0);
        assert_eq!(
            words,
            "Between 1 January 1970 and 1 January 1971, no land on the map changed hands."
        );
    }
}
