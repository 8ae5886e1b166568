//! What each golden image shows.

/// One picture: what the atlas is set to.
#[derive(Clone, Copy)]
pub struct Case {
    /// Its file, without `.png`.
    pub name: &'static str,
    /// Width and height, CSS pixels.
    pub size: (u32, u32),
    pub from: &'static str,
    pub to: &'static str,
    pub clock: &'static str,
    /// The map's share of the height, 0.15 to 0.85: each picture is of the timeline or of the map.
    pub share: &'static str,
    pub theme: &'static str,
    pub lang: &'static str,
    /// The panes shown; empty for all.
    pub panes: &'static str,
    /// What is set besides, by name.
    pub more: &'static [(&'static str, &'static str)],
}

/// As wide as a column of a course page, yet a small file.
const COLUMN: (u32, u32) = (680, 520);

/// Small enough for many.
const SMALL: (u32, u32) = (350, 290);

const TIMELINE: Case = Case {
    name: "",
    size: COLUMN,
    from: "1855",
    to: "1991",
    clock: "1935-06-01",
    share: "0.15",
    theme: "light",
    lang: "en",
    panes: "",
    more: &[],
};

const MAP: Case = Case {
    share: "0.85",
    ..TIMELINE
};

/// The map on a day, named after it.
const fn day(name: &'static str, clock: &'static str) -> Case {
    Case {
        name,
        size: SMALL,
        clock,
        panes: "map",
        ..MAP
    }
}

/// Every picture.
pub const CASES: [Case; 34] = [
    Case {
        name: "timeline-136-years",
        ..TIMELINE
    },
    Case {
        name: "timeline-20-years",
        from: "1925",
        to: "1945",
        ..TIMELINE
    },
    Case {
        name: "timeline-august-1939",
        from: "1939-08-01",
        to: "1939-08-31",
        clock: "1939-08-20",
        ..TIMELINE
    },
    Case {
        name: "timeline-japanese",
        from: "1925",
        to: "1945",
        lang: "ja",
        ..TIMELINE
    },
    Case {
        name: "map-dark",
        clock: "1934-06-01",
        theme: "dark",
        ..MAP
    },
    Case {
        name: "timeline-print",
        from: "1925",
        to: "1946",
        clock: "1932-06-01",
        theme: "print",
        ..TIMELINE
    },
    Case {
        name: "map-print",
        clock: "1905-06-01",
        theme: "print",
        ..MAP
    },
    Case {
        name: "map-russian",
        clock: "1905-10-01",
        lang: "ru",
        ..MAP
    },
    day("map-1858", "1858-06-01"),
    day("map-1861", "1861-07-01"),
    day("map-1876", "1876-01-01"),
    day("map-1895", "1895-06-01"),
    day("map-1900", "1900-12-01"),
    day("map-1905-10", "1905-10-01"),
    day("map-1910", "1910-12-01"),
    day("map-1922", "1922-06-01"),
    day("map-1932", "1932-06-01"),
    day("map-1934", "1934-06-01"),
    day("map-1938-08", "1938-08-06"),
    day("map-1939-08-31", "1939-08-31"),
    day("map-1945-08-20", "1945-08-20"),
    day("map-1950", "1950-06-01"),
    day("map-1991", "1991-06-01"),
    Case {
        more: &[("state", "v1;c=1938-08-06;m=293.4,274.5,30")],
        ..day("sketch-khasan", "1938-08-06")
    },
    Case {
        more: &[("state", "v1;c=1939-08-22;m=-619.5,-332.3,5")],
        ..day("sketch-khalkha", "1939-08-22")
    },
    Case {
        more: &[("state", "v1;c=1905-03-01;m=-330,420,0.55")],
        ..day("campaign-1905-03", "1905-03-01")
    },
    Case {
        more: &[("state", "v1;c=1931-12-01;m=-130,180,0.3")],
        ..day("campaign-1931-12", "1931-12-01")
    },
    Case {
        more: &[("state", "v1;c=1939-08-25;m=-619.5,-332.3,5")],
        ..day("campaign-1939-08-25", "1939-08-25")
    },
    Case {
        more: &[("state", "v1;c=1930-06-01;m=-150,150,0.34")],
        size: COLUMN,
        ..day("waters-1930", "1930-06-01")
    },
    Case {
        more: &[("state", "v1;c=1944-09-01;m=1060,-420,0.5")],
        ..day("karafuto-1944", "1944-09-01")
    },
    Case {
        size: COLUMN,
        ..day("campaign-1945-08-12", "1945-08-12")
    },
    Case {
        size: COLUMN,
        lang: "ja",
        ..day("campaign-1945-08-20", "1945-08-20")
    },
    Case {
        more: &[("compare", "1931-01-01")],
        ..day("map-compared", "1934-01-01")
    },
    Case {
        more: &[
            ("claim-view", "all"),
            ("state", "v1;c=1991-06-01;m=1500,150,0.4"),
        ],
        ..day("map-claims-1991", "1991-06-01")
    },
];
