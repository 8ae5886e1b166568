//! The patterns that dates are written by, one set a language.

/// The months, January first.
#[derive(Debug)]
pub struct MonthNames {
    /// Standing alone.
    pub full: [&'static str; 12],
    /// In a date or after a preposition.
    pub genitive: [&'static str; 12],
    /// On the axis.
    pub short: [&'static str; 12],
    /// On the axis, after a day.
    pub short_genitive: [&'static str; 12],
}

/// Patterns of single dates: `{y}` year number, `{year}` the year in words, `{m}` month, `{n}` its number, `{d}` day,
/// `{date}` a date in words, `{time}` a time of day.
#[derive(Debug)]
pub struct DatePatterns {
    /// Year of our era.
    pub year: &'static str,
    /// Year before it.
    pub year_bce: &'static str,
    /// Decade that begins with the year `{y}`.
    pub decade: &'static str,
    /// The same in the genitive, or as it stands after a preposition.
    pub decade_genitive: &'static str,
    /// `{season}` of a `{year}`.
    pub season: &'static str,
    /// Month of a year.
    pub month: &'static str,
    /// Day of a month and year.
    pub day: &'static str,
    /// Day of a month, where the year is said beside it.
    pub day_in_year: &'static str,
    /// Day where the month is said beside it.
    pub day_in_month: &'static str,
    /// Month where the year is said beside it.
    pub month_in_year: &'static str,
    /// Date with a time of day.
    pub time: &'static str,
    /// Year on the axis.
    pub tick_year: &'static str,
    /// Year before our era on the axis.
    pub tick_year_bce: &'static str,
    /// Month and year on the axis.
    pub tick_month: &'static str,
    /// Month on the axis, the label before shows the year.
    pub tick_month_in_year: &'static str,
    /// Day, month and year on the axis.
    pub tick_day: &'static str,
    /// Day and month on the axis.
    pub tick_day_in_year: &'static str,
    /// Day on the axis, the label before shows its month.
    pub tick_day_in_month: &'static str,
}

/// Patterns of uncertain dates and intervals. `{a}` and `{b}` are dates; where the comment says so, in the genitive.
#[derive(Debug)]
pub struct SpanPatterns {
    /// From `{a}` to `{b}`, both said in full or in part.
    pub range: &'static str,
    /// From `{a}` to `{b}` that share a month.
    pub range_in_month: &'static str,
    /// Whether the first of two dates of a year says the year, or the second.
    pub first_in_full: bool,
    /// Some time from `{a}` to `{b}`; genitive.
    pub between: &'static str,
    /// Approximate `{a}`; genitive.
    pub about: &'static str,
    /// Uncertain `{a}`.
    pub perhaps: &'static str,
    /// Began before all dates, ended `{a}`; genitive.
    pub until: &'static str,
    /// Began `{a}`, has no end; genitive.
    pub since: &'static str,
    /// Began nobody knows when, ended `{a}`; genitive.
    pub until_unknown: &'static str,
    /// Began `{a}`, ended nobody knows when; genitive.
    pub since_unknown: &'static str,
    /// `{a}` or any time before.
    pub or_before: &'static str,
    /// `{a}` or any time after.
    pub or_after: &'static str,
    /// Between two of which one is meant.
    pub or: &'static str,
    /// Between several that are all meant.
    pub comma: &'static str,
    /// Before the last of several that are all meant.
    pub and: &'static str,
}
