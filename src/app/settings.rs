//! Values by their names: attributes of the element, and what the page tells about its surroundings.

use super::App;
use super::animation::Animation;
use super::play::Speed;
use crate::dataset::filters::Filters;
use crate::dataset::lanes::Grouping;
use crate::layout::claim_view::ClaimView;
use crate::layout::timeline::TimelineCache;
use crate::scene::Theme;
use crate::scene::theme::{DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, PRINT};
use crate::text::Lang;
use crate::time::calendar::Calendar;
use crate::time::{day_from_edtf, span_from_edtf};
use crate::view::TimeView;

/// What the reader and the page have chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The reader's language.
    pub lang: Lang,
    /// `light`, `dark`, `print`; anything else follows the page.
    theme: String,
    prefers_dark: bool,
    prefers_contrast: bool,
    /// Colours are the system's, which `prefers_dark` tells; no page chooses a theme then.
    forced_colors: bool,
    /// Whose view of disputed land is drawn.
    pub claim_view: ClaimView,
    /// Nothing glides: everything jumps.
    pub reduced_motion: bool,
    /// How fast the clock runs when it does.
    pub speed: Speed,
    gestures: String,
    top_level: bool,
    /// The panes asked for, by their names; empty for all.
    panes: String,
    /// What puts events into one lane.
    pub grouping: Grouping,
    /// The second axis; `Gregorian` for none.
    pub calendar: Calendar,
    /// Which events are shown.
    pub filters: Filters,
}

impl Settings {
    /// The colours in force.
    #[must_use]
    pub fn theme(&self) -> &'static Theme {
        match (self.dark(), self.contrast()) {
            _ if self.theme == "print" => &PRINT,
            (true, true) => &DARK_CONTRAST,
            (true, false) => &DARK,
            (false, true) => &LIGHT_CONTRAST,
            (false, false) => &LIGHT,
        }
    }

    /// The theme asked for; `auto` for the page's.
    #[must_use]
    pub fn theme_name(&self) -> &str {
        match self.theme.as_str() {
            theme @ ("dark" | "light" | "print") => theme,
            _ => "auto",
        }
    }

    /// Whether the dark theme is in force.
    #[must_use]
    pub fn dark(&self) -> bool {
        match self.theme.as_str() {
            _ if self.forced_colors => self.prefers_dark,
            "dark" => true,
            "light" | "print" => false,
            _ => self.prefers_dark,
        }
    }

    /// Whether the reader asks for more contrast.
    #[must_use]
    pub const fn contrast(&self) -> bool {
        self.prefers_contrast || self.forced_colors
    }

    /// The panes asked for, by their names; empty for all.
    #[must_use]
    pub fn panes(&self) -> &str {
        &self.panes
    }

    /// Whether a pane is wanted: it is named, or none is.
    #[must_use]
    pub fn shows(&self, pane: &str) -> bool {
        let mut names = self.panes.split_whitespace().peekable();
        names.peek().is_none() || names.any(|name| name == pane)
    }

    /// Whether a plain wheel is ours: where it is asked for, or the element fills the top-level window.
    #[must_use]
    pub fn greedy(&self) -> bool {
        match self.gestures.as_str() {
            "greedy" => true,
            "cooperative" => false,
            _ => self.top_level,
        }
    }
}

impl App {
    /// Sets a value by its name; `None` takes it back to its default. False, and nothing changes, where the name or the
    /// value is not understood.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> bool {
        let text = value.unwrap_or_default();
        match name {
            "from" => return self.set_edge(value, true),
            "to" => return self.set_edge(value, false),
            "clock" => {
                let day = value.map_or(Ok(self.atlas.clock), day_from_edtf);
                return day.map(|day| self.set_clock(day)).is_ok();
            }
            "compare" => match value.filter(|text| !text.is_empty()).map(day_from_edtf) {
                Some(Ok(day)) => self.compare(Some(day)),
                None => self.compare(None),
                Some(Err(_)) => return false,
            },
            "selected" => match value {
                None | Some("") => self.select(None),
                Some(id) => match self.atlas.event_index(id) {
                    Some(index) => self.select(Some(index)),
                    None => return false,
                },
            },
            "lang" => {
                self.settings.lang = Lang::from_tag(text);
                self.timeline_cache = TimelineCache::default();
            }
            "claim-view" => {
                let view = ClaimView::from_name(text);
                if matches!(&view, ClaimView::Of(id) if self.atlas.power(id).is_none()) {
                    return false;
                }
                if view == self.settings.claim_view {
                    return true;
                }
                self.settings.claim_view = view;
                self.refill();
                self.refill_compared();
            }
            "filters" => {
                self.set_filters(text);
                return true;
            }
            "tour" => return self.set_tour(text),
            "reading" => return self.set_reading(text),
            "theme" => text.clone_into(&mut self.settings.theme),
            "gestures" => text.clone_into(&mut self.settings.gestures),
            "calendar" => {
                let Some(calendar) =
                    Calendar::from_tag(if text.is_empty() { "none" } else { text })
                else {
                    return false;
                };
                if calendar == self.settings.calendar {
                    return true;
                }
                self.settings.calendar = calendar;
            }
            "lanes" => match value.map(Grouping::from_name) {
                Some(None) => return false,
                grouping => {
                    let grouping = grouping.flatten().unwrap_or_default();
                    if grouping != self.settings.grouping {
                        self.settings.grouping = grouping;
                        self.lane_modes = Vec::new();
                        self.regroup();
                    }
                    return true;
                }
            },
            "panes" => {
                text.clone_into(&mut self.settings.panes);
                self.resize(self.panes.whole.w, self.panes.whole.h);
            }
            "prefers-dark" => self.settings.prefers_dark = text == "true",
            "prefers-contrast" => self.settings.prefers_contrast = text == "true",
            "forced-colors" => self.settings.forced_colors = text == "true",
            "reduced-motion" => self.settings.reduced_motion = text == "true",
            "top-level" => self.settings.top_level = text == "true",
            // Its parts damage what they change.
            "state" => {
                self.set_state(text);
                self.was_put();
                return true;
            }
            _ => return false,
        }
        self.damage_all();
        true
    }

    fn set_edge(&mut self, value: Option<&str>, start: bool) -> bool {
        let (low, high) = match value.map(span_from_edtf) {
            None => self.atlas.range,
            Some(Ok(span)) => span.extent(),
            Some(Err(_)) => return false,
        };
        let (from, to) = if start {
            (low, self.view.end())
        } else {
            (self.view.start, high)
        };
        // The other edge may still be the old one: then the window keeps its width.
        let view = match (from < to, start) {
            (true, _) => TimeView::between(from, to),
            (false, true) => TimeView::between(from, from + self.view.span),
            (false, false) => TimeView::between(to - self.view.span, to),
        };
        self.animation = Animation::default();
        self.set_view(view);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(set: &[(&str, &str)]) -> Theme {
        let mut app = App::default();
        for (name, value) in set {
            assert!(app.set(name, Some(value)), "{name}");
        }
        *app.settings.theme()
    }

    #[test]
    fn the_reader_who_asks_for_contrast_has_it_in_any_theme() {
        let more = ("prefers-contrast", "true");
        assert_eq!(theme(&[]), LIGHT);
        assert_eq!(theme(&[more]), LIGHT_CONTRAST);
        assert_eq!(theme(&[more, ("theme", "dark")]), DARK_CONTRAST);
        assert_eq!(theme(&[more, ("theme", "print")]), PRINT);
    }

    #[test]
    fn where_colours_are_the_systems_no_page_chooses_a_theme() {
        let forced = ("forced-colors", "true");
        assert_eq!(theme(&[forced, ("theme", "dark")]), LIGHT_CONTRAST);
        let dark = ("prefers-dark", "true");
        assert_eq!(theme(&[forced, dark, ("theme", "light")]), DARK_CONTRAST);
    }
}
