//! Where the panes are.

use crate::scene::Rect;
use crate::scene::theme::size;

/// The panes of an element, CSS pixels of its canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Panes {
    /// The whole canvas.
    pub whole: Rect,
    /// The map; empty where only the timeline is shown.
    pub map: Rect,
    /// The band over a map that compares two days; empty otherwise.
    pub header: Rect,
    /// The bar between the two.
    pub splitter: Rect,
    /// Axis and lanes; empty where only the map is shown.
    pub timeline: Rect,
    /// The strip that shows the whole range; empty where there is no room for it.
    pub overview: Rect,
}

/// Share of the height that the map gets at first.
pub const MAP_SHARE: f64 = 0.58;

/// The timeline is never so low that the overview leaves no room for lanes, CSS px.
const LOWEST_WITH_OVERVIEW: f64 = 150.0;

/// Height of the band over a map that compares two days, CSS px.
const HEADER: f64 = 28.0;

impl Panes {
    /// Divides `width` × `height`; `share` is the map's part of the height: 0 or less for the timeline alone, 1 or more
    /// for the map alone. The `overview` is shown where there is room for it.
    #[must_use]
    pub fn new(width: f64, height: f64, share: f64, overview: bool) -> Self {
        let whole = Rect::new(0.0, 0.0, width, height);
        if share >= 1.0 {
            return Self {
                whole,
                map: whole,
                ..Self::default()
            };
        }
        let split = (height * share.max(0.0)).round();
        let splitter = if split > 0.0 { size::SPLITTER } else { 0.0 };
        let top = split + splitter;
        let overview = overview && height - top >= LOWEST_WITH_OVERVIEW;
        let foot = if overview { size::OVERVIEW } else { 0.0 };
        let strip = |y: f64, height: f64| {
            let area = Rect::new(0.0, y, width, height);
            if area.h > 0.0 { area } else { Rect::default() }
        };
        Self {
            whole,
            map: strip(0.0, split),
            header: Rect::default(),
            splitter: strip(split, splitter),
            timeline: strip(top, height - top - foot),
            overview: strip(height - foot, foot),
        }
    }

    /// The same with a band over the map.
    #[must_use]
    pub fn with_header(self) -> Self {
        let Rect { x, y, w, h } = self.map;
        let height = HEADER.min(h);
        Self {
            header: Rect::new(x, y, w, height),
            map: Rect::new(x, y + height, w, h - height),
            ..self
        }
    }

    /// Everything below the map.
    #[must_use]
    pub fn below_map(&self) -> Rect {
        let top = self.map.bottom();
        Rect::new(self.whole.x, top, self.whole.w, self.whole.bottom() - top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_share_the_whole_without_gap() {
        let panes = Panes::new(800.0, 600.0, MAP_SHARE, true);
        assert_eq!(panes.map.bottom(), panes.splitter.y);
        assert_eq!(panes.splitter.bottom(), panes.timeline.y);
        assert_eq!(panes.timeline.bottom(), panes.overview.y);
        assert_eq!(panes.overview.bottom(), 600.0);
        assert_eq!(panes.below_map().y, panes.splitter.y);
        let compared = panes.with_header();
        assert_eq!(compared.header.bottom(), compared.map.y);
        assert_eq!(compared.map.bottom(), panes.map.bottom());
        assert_eq!(compared.below_map(), panes.below_map());
    }

    #[test]
    fn one_pane_alone_has_all_of_the_room() {
        let map = Panes::new(800.0, 600.0, 1.0, true);
        assert_eq!((map.map, map.timeline), (map.whole, Rect::default()));
        let timeline = Panes::new(800.0, 600.0, 0.0, false);
        assert_eq!(
            (timeline.timeline, timeline.map),
            (timeline.whole, Rect::default())
        );
    }

    #[test]
    fn a_low_timeline_has_no_overview() {
        assert_eq!(
            Panes::new(360.0, 240.0, MAP_SHARE, true).overview,
            Rect::default()
        );
    }
}
