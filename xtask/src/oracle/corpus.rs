//! Dates in every form of EDTF's levels 0 to 2, and some that are none.

/// One form and dates in it.
pub struct Form {
    /// What it is called in `docs/edtf.md`.
    pub name: &'static str,
    /// Dates in this form.
    pub texts: Vec<String>,
}

const YEARS: [&str; 14] = [
    "0000", "0004", "0044", "0476", "1582", "1855", "1900", "1904", "1939", "2000", "9999",
    "-0001", "-0044", "-9999",
];
const FEW: [&str; 4] = ["-0044", "1855", "1904", "1939"];
const QUALIFIERS: [&str; 3] = ["?", "~", "%"];

/// Every pair of two lists, joined by a pattern whose `a` and `b` they fill.
fn pairs(pattern: &str, first: &[&str], second: &[&str]) -> Vec<String> {
    let filled = |a: &str| {
        let halves = second.iter().map(move |b| (a.to_owned(), (*b).to_owned()));
        halves.collect::<Vec<_>>()
    };
    let all = first.iter().flat_map(|a| filled(a));
    all.map(|(a, b)| pattern.replace('a', &a).replace('b', &b))
        .collect()
}

/// A pattern whose `a` is filled by each of a list.
fn each(pattern: &str, list: &[&str]) -> Vec<String> {
    list.iter().map(|a| pattern.replace('a', a)).collect()
}

fn listed(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// All forms, those of level 0 first.
pub fn forms() -> Vec<Form> {
    let form = |name, texts| Form { name, texts };
    let mut all = Vec::new();
    level_0(&mut |name, texts| all.push(form(name, texts)));
    level_1(&mut |name, texts| all.push(form(name, texts)));
    level_2(&mut |name, texts| all.push(form(name, texts)));
    none(&mut |name, texts| all.push(form(name, texts)));
    all
}

type Add<'a> = &'a mut dyn FnMut(&'static str, Vec<String>);

fn level_0(add: Add) {
    let months = ["01", "02", "04", "12"];
    add("year", each("a", &YEARS));
    add("month", pairs("a-b", &YEARS, &months));
    add(
        "day",
        pairs("a-b", &YEARS, &["01-01", "02-28", "04-30", "12-31"]),
    );
    add(
        "leap day",
        each("a-02-29", &["0000", "0004", "1904", "2000", "-0004"]),
    );
    add("century", each("a", &["00", "19", "20"]));
    add("decade", each("a", &["000", "193", "200"]));
    add(
        "time of day",
        pairs(
            "aTb",
            &["1939-08-20", "1904-02-29"],
            &["00:00:00", "05:45:00", "23:59:59"],
        ),
    );
    add(
        "time of day in UTC",
        pairs(
            "aTbZ",
            &["1939-08-20", "1904-02-29"],
            &["00:00:00", "23:59:59"],
        ),
    );
    add(
        "time of day with an offset",
        pairs(
            "1945-08-09Tab",
            &["00:10:00", "23:00:00"],
            &["+09:00", "-05:00"],
        ),
    );
    add(
        "interval",
        pairs(
            "a/b",
            &["1904", "1904-02", "1904-02-08"],
            &["1905", "1905-09", "1905-09-05"],
        ),
    );
    add(
        "interval within a year",
        listed(&["1939-05/1939-09", "1939-05-11/1939-09-16", "1939/1939"]),
    );
    add(
        "interval of centuries and decades",
        listed(&["18/19", "193/194", "19/1939"]),
    );
}

fn level_1(add: Add) {
    add(
        "qualified",
        pairs(
            "ab",
            &["1934", "1934-05", "1934-05-11", "-0044"],
            &QUALIFIERS,
        ),
    );
    add(
        "unspecified digits of a year",
        listed(&["193X", "19XX", "1XXX", "000X", "-004X"]),
    );
    add(
        "unspecified month or day",
        listed(&[
            "1939-XX",
            "1939-05-XX",
            "1904-02-XX",
            "1900-02-XX",
            "1939-XX-XX",
        ]),
    );
    add(
        "unspecified year",
        listed(&["XXXX", "XXXX-12", "XXXX-12-25"]),
    );
    add(
        "open interval",
        each("../a", &FEW)
            .into_iter()
            .chain(each("a/..", &FEW))
            .collect(),
    );
    add(
        "interval with an unknown end",
        each("/a", &FEW)
            .into_iter()
            .chain(each("a/", &FEW))
            .collect(),
    );
    add(
        "interval with neither end",
        listed(&["/", "../..", "/..", "../"]),
    );
    add(
        "qualified interval",
        listed(&[
            "1934~/1945-08",
            "1934?/1945%",
            "1939-05~/1939-09~",
            "1855/1858?",
        ]),
    );
    add(
        "season",
        pairs("a-b", &["1939", "1900", "-0044"], &["21", "22", "23", "24"]),
    );
    add(
        "interval of seasons",
        listed(&["1939-21/1939-23", "1938-24/1939-21"]),
    );
    add(
        "year of more than four digits",
        listed(&["Y-17000", "Y17000", "Y170000002"]),
    );
}

fn level_2(add: Add) {
    add(
        "qualified in part",
        listed(&[
            "1939?-05-11",
            "1939-05~-11",
            "?1939-05-11",
            "1939-~05-11",
            "1939-05-%11",
            "~1939-?05",
        ]),
    );
    add(
        "unspecified digits anywhere",
        listed(&[
            "1X39",
            "1XX9",
            "X939",
            "1939-1X",
            "1939-0X",
            "1939-X1",
            "1939-05-1X",
            "1939-05-X1",
            "1939-XX-11",
        ]),
    );
    add(
        "unspecified digits in month and day",
        listed(&["1939-0X-1X", "1939-1X-0X", "193X-XX-XX"]),
    );
    add(
        "significant digits",
        listed(&["1939S3", "1939S2", "1939S1"]),
    );
    add("exponent", listed(&["Y-17E7", "Y17E3"]));
    add(
        "one of a set",
        listed(&[
            "[1938,1939]",
            "[1938-07,1939-05]",
            "[1939-05-11,1939-05-12]",
            "[1939]",
        ]),
    );
    add(
        "one of a set with a range",
        listed(&["[1938,1940..1942]", "[1938..1940]", "[1904-02..1904-04]"]),
    );
    add(
        "one of a set without an end",
        listed(&["[..1939]", "[1939..]", "[..1939-05-11,1940]"]),
    );
    add(
        "all of a list",
        listed(&[
            "{1938,1939}",
            "{1938-07,1939-05}",
            "{1939-05-11,1940}",
            "{1939}",
        ]),
    );
    add(
        "all of a list with a range",
        listed(&["{1938..1940}", "{1938,1939..1941}", "{1904-02..1904-04}"]),
    );
    add(
        "all of a list without an end",
        listed(&["{..1939}", "{1939..}"]),
    );
    add(
        "season of a hemisphere",
        pairs(
            "a-b",
            &["1939"],
            &["25", "26", "27", "28", "29", "30", "31", "32"],
        ),
    );
    add(
        "quarter, third or half",
        pairs(
            "a-b",
            &["1939"],
            &["33", "34", "35", "36", "37", "38", "39", "40", "41"],
        ),
    );
    add(
        "interval with unspecified digits",
        listed(&["1939-05-XX/1939-09-16", "193X/1945", "1939/194X"]),
    );
    add(
        "interval qualified in part",
        listed(&["1939-05-~11/1939-09-~16", "1939-~05/1939-09"]),
    );
    add(
        "half-open interval of qualified dates",
        listed(&["1934~/..", "../1945?", "1934~/", "/1945?"]),
    );
}

/// Texts that are no dates, or none that ISO 8601-2 knows.
fn none(add: Add) {
    add(
        "no such month",
        pairs("a-b", &FEW, &["00", "13", "20", "42", "99"]),
    );
    add(
        "no such day",
        listed(&["1939-04-31", "1939-02-30", "1939-01-32", "1939-01-00"]),
    );
    add(
        "no leap year",
        listed(&["1900-02-29", "1939-02-29", "-0001-02-29"]),
    );
    add(
        "no such time",
        listed(&[
            "1939-08-20T24:00:01Z",
            "1939-08-20T12:60:00Z",
            "1939-08-20T25:00:00Z",
        ]),
    );
    add(
        "end before the start",
        listed(&["1939/1938", "1939-05/1939-04", "1939-05-11/1939-05-10"]),
    );
    add(
        "week and day of the year",
        listed(&["1939-W05", "1939-W05-1", "1939-131"]),
    );
    add(
        "time of day without seconds",
        listed(&["1939-05-11T00:10", "1939-05-11T00:10Z"]),
    );
    add("digits alone", listed(&["19390511", "193905111200"]));
    add(
        "other notations",
        listed(&[
            "",
            " ",
            "1",
            "11.5.1939",
            "5/11/1939",
            "May 1939",
            "1939-5-11",
            "1939/05/11",
            "1939-05-11 ",
            "c. 1939",
            "1939??",
            "1939-XX-XX?~",
        ]),
    );
}
