//! English.

use super::locale::Locale;

pub const LOCALE: Locale = Locale {
    label: "Timeline and border map",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    fit: "Show the whole period",
    previous_change: "Previous border change",
    next_change: "Next border change",
    wheel_hint: "Use Ctrl + wheel to zoom",
    close: "Close",
    sources: "Sources",
    figures: "Figures, by who gives them",
    claims: "What the documents say",
    events: "Events in view",
    unsettled: "Something about this event is not settled.",
    checked: ["Standard work, page not checked", "Checked against secondary pages", "Checked against the text itself"],
    verdicts: ["Supported", "Imprecise", "Wrong", "Contested", "Not about this subject"],
    kinds: ["Treaties", "Diplomacy", "Border changes", "Wars", "Battles", "Occupations", "Politics", "Infrastructure", "Aftermath", "Other"],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day_pattern: "{d} {m} {y}",
    month_pattern: "{m} {y}",
    year_pattern: "{y}",
    short_day_pattern: "{d} {m}",
    about: "about {x}",
    perhaps: "{x} (uncertain)",
    unknown: "unknown",
    open: "…",
    or: " or ",
};
