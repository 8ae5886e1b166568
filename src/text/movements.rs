//! When an army stood where it is drawn, in words.

use super::dates::day_words;
use super::{Lang, fill};
use crate::dataset::movements::{Standing, Stay};
use crate::time::{Day, civil_from_day};

/// "12 August", "between 12 and about 16 August": the clock beside it says the year, unless there are two.
#[must_use]
pub fn standing_words(lang: Lang, standing: &Standing) -> String {
    let (locale, since) = (lang.locale(), standing.since);
    let days = |pattern, from, to| pair_words(lang, pattern, from, to);
    match standing.next {
        Some(next) => {
            let (from, to) = ((since.to, since.about), (next.stay.from, next.stay.about));
            days(lang.campaign_words().between, from, to)
        }
        None if since.from == since.to => {
            let day = civil_from_day(since.from);
            let words = day_words(locale, locale.dates.day_in_year, day);
            about(lang, &words, since.about)
        }
        None => {
            let Stay { from, to, about } = since;
            days(locale.spans.range, (from, about), (to, about))
        }
    }
}

/// Two days in a pattern. What both share is said once; each may be approximate.
fn pair_words(lang: Lang, pattern: &str, from: (Day, bool), to: (Day, bool)) -> String {
    let locale = lang.locale();
    let (a, b) = (civil_from_day(from.0), civil_from_day(to.0));
    let same_year = a.year == b.year;
    let full = if same_year {
        locale.dates.day_in_year
    } else {
        locale.dates.day
    };
    let part = if same_year && a.month == b.month {
        locale.dates.day_in_month
    } else {
        full
    };
    let (first, last) = if locale.spans.first_in_full {
        (full, part)
    } else {
        (part, full)
    };
    let a = about(lang, &day_words(locale, first, a), from.1);
    let b = about(lang, &day_words(locale, last, b), to.1);
    fill(pattern, &[("a", &a), ("b", &b)])
}

fn about(lang: Lang, words: &str, approximate: bool) -> String {
    if approximate {
        fill(lang.campaign_words().about, &[("a", words)])
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::movements::Next;
    use crate::time::day_from_edtf;

    fn stay(from: &str, to: &str, about: bool) -> Stay {
        let day = |text| day_from_edtf(text).unwrap();
        Stay {
            from: day(from),
            to: day(to),
            about,
        }
    }

    fn words(lang: Lang, since: Stay, next: Option<Stay>) -> String {
        let next = next.map(|stay| Next {
            position: 1,
            stay,
            share: 0.5,
        });
        let standing = Standing {
            reached: 0,
            since,
            next,
        };
        standing_words(lang, &standing)
    }

    #[test]
    fn days_are_said_as_exactly_as_they_are_known() {
        let since = stay("1945-08-12", "1945-08-12", false);
        let next = Some(stay("1945-08-16", "1945-08-16", true));
        for (lang, at, between) in [
            (Lang::En, "12 August", "between 12 and about 16 August"),
            (Lang::Ja, "8月12日", "8月12日から16日頃の間"),
            (Lang::ZhHant, "8月12日", "8月12日至約16日之間"),
            (Lang::Ru, "12 августа", "между 12 и примерно 16 августа"),
        ] {
            assert_eq!(words(lang, since, None), at);
            assert_eq!(words(lang, since, next), between);
        }
        let held = stay("1939-08-31", "1939-09-16", false);
        assert_eq!(words(Lang::En, held, None), "31 August – 16 September");
        let winter = Some(stay("1905-03-10", "1905-03-10", false));
        assert_eq!(
            words(Lang::En, stay("1904-10-17", "1904-10-17", false), winter),
            "between 17 October 1904 and 10 March 1905"
        );
    }
}
