//! How fast the clock runs.

use serde_json::Value;

/// The window is crossed in so many seconds, however wide it is.
pub const CROSSING: f64 = 20.0;
/// Named speeds, days a second, from slow to fast; months and years are those of the Gregorian calendar's cycle.
const SPEEDS: [(&str, f64); 4] = [
    ("day", 1.0),
    ("week", 7.0),
    ("month", 30.436_875),
    ("year", 365.242_5),
];
/// The name of the speed that follows the window.
const BY_WINDOW: &str = "window";

/// How fast the clock runs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Speed {
    /// As the window needs.
    #[default]
    Window,
    /// So many days a second.
    Days(f64),
}

impl Speed {
    /// From a name, or from days a second; `None` for what is neither.
    pub fn from_value(value: &Value) -> Option<Self> {
        if let Some(days) = value.as_f64() {
            return (days.is_finite() && days > 0.0).then_some(Self::Days(days));
        }
        let name = value.as_str()?;
        if name == BY_WINDOW {
            return Some(Self::Window);
        }
        let named = SPEEDS.iter().find(|(known, _)| *known == name);
        named.map(|(_, days)| Self::Days(*days))
    }

    /// Its name; empty for days a second that have none.
    pub fn name(self) -> &'static str {
        match self {
            Self::Window => BY_WINDOW,
            Self::Days(days) => SPEEDS
                .iter()
                .find(|(_, known)| *known == days)
                .map_or("", |(name, _)| name),
        }
    }

    /// The names of all, the one that follows the window first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once(BY_WINDOW).chain(SPEEDS.iter().map(|(name, _)| *name))
    }

    /// Days a second in a window of so many days.
    pub fn days_a_second(self, span: f64) -> f64 {
        match self {
            Self::Window => span / CROSSING,
            Self::Days(days) => days,
        }
    }

    /// The nearest named speed that is faster, or slower, in a window of so many days.
    pub fn next(self, faster: bool, span: f64) -> Option<Self> {
        let now = self.days_a_second(span);
        let mut speeds = SPEEDS.iter().map(|(_, days)| *days);
        // Half a per cent more or less is no other speed.
        let next = if faster {
            speeds.find(|days| *days > now * 1.005)
        } else {
            speeds.rfind(|days| *days < now * 0.995)
        };
        next.map(Self::Days)
    }
}
