//! The timeline: axis, lanes and overview.
//!
//! `stack` shares the height among the lanes; `lane` draws one of them from what `detail` keeps (which events stand as
//! bars, in which rows by `packing`, and how dense the rest is). `standing` gives them their places in the window, `bars`
//! has the look of one event, `silhouette` that of many, and `chips` count what is left; `cut` shortens names. `axis` and
//! `overview` stand above and below. `fade` lets what is new in a frame come and what is left out go by and by. Cost
//! follows from the pixels of the pane, not from the number of events.

mod axis;
mod bars;
mod chips;
mod cut;
pub mod detail;
mod fade;
mod lane;
mod overview;
mod packing;
mod row;
mod silhouette;
mod stack;
mod standing;

use std::collections::BTreeSet;

use detail::LaneDetail;
use fade::Fading;

use crate::dataset::Atlas;
use crate::dataset::lanes::Lanes;
use crate::scene::theme::size;
use crate::scene::{Cursor, Measure, Rect, Scene, Target, Theme, Zone};
use crate::text::Lang;
use crate::time::calendar::Calendar;
use crate::time::{Tick, TimeScale, ticks};
use crate::view::TimeView;

/// How a lane is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LaneMode {
    /// As many rows as there is room for.
    #[default]
    Fitted,
    /// Every row it would like; the lanes are scrolled where they do not fit.
    Expanded,
    /// One line that shows only how many events there are.
    Collapsed,
}

impl LaneMode {
    /// What a press on the lane's name gives.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Fitted => Self::Expanded,
            Self::Expanded => Self::Collapsed,
            Self::Collapsed => Self::Fitted,
        }
    }
}

/// What the timeline is drawn from.
pub struct TimelineInput<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The lanes.
    pub lanes: &'a Lanes,
    /// How each lane is shown; what is missing is fitted.
    pub modes: &'a [LaneMode],
    /// How far the lanes are scrolled, CSS px; kept within what there is.
    pub scroll: f64,
    /// The window.
    pub view: TimeView,
    /// Axis and lanes: where on the element.
    pub pane: Rect,
    /// The overview strip; empty where there is none.
    pub overview: Rect,
    /// The second axis; `Gregorian` for none.
    pub calendar: Calendar,
    /// What the clock's date covers of the axis; empty where the clock is out of sight.
    pub clock: Rect,
    /// The selected event.
    pub selected: Option<usize>,
    /// For each event whether it is drawn in full; the rest is faint. Empty for all.
    pub passing: &'a [bool],
    /// Events whose labels stood in the last frame: they keep them before their equals, so that labels do not flicker.
    pub labelled: &'a BTreeSet<usize>,
    /// Colours.
    pub theme: &'a Theme,
    /// The reader's language.
    pub lang: Lang,
    /// Seconds since the last frame, by which what comes and goes fades; infinite where all is to stand at once.
    pub passed: f64,
}

/// What is kept from frame to frame, by lane. Must be made anew when data, grouping, filter or language change.
#[derive(Clone, Debug, Default)]
pub struct TimelineCache {
    lanes: Vec<LaneDetail>,
    overview: Option<overview::Profile>,
    fades: fade::Fades,
}

impl TimelineCache {
    /// Whether something is still fading, so that the next frame looks different.
    #[must_use]
    pub fn fades(&self) -> bool {
        self.fades.go_on()
    }
}

/// An event as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnEvent {
    /// Index in the atlas.
    pub index: usize,
    /// Its bar or mark.
    pub area: Rect,
    /// Its label, where there was room.
    pub label: Option<Rect>,
}

/// The timeline as drawn.
#[derive(Default)]
pub struct TimelineOutput {
    /// What to draw.
    pub scene: Scene,
    /// What answers to the pointer.
    pub zones: Vec<Zone>,
    /// Events drawn one by one.
    pub events: Vec<DrawnEvent>,
    /// Events in the window that are not drawn one by one.
    pub hidden: usize,
    /// Texts that are no event's label, and where they stand.
    pub labels: Vec<(String, Rect)>,
    /// How far the lanes can be scrolled, CSS px.
    pub scroll_room: f64,
}

/// Room for lane names at the left, CSS px; none in narrow panes, where names stand over their lanes.
#[must_use]
pub fn gutter(pane: Rect) -> f64 {
    if pane.w >= 560.0 { 108.0 } else { 0.0 }
}

/// The scale of the lanes: the pane without its gutter.
#[must_use]
pub fn scale(view: TimeView, pane: Rect) -> TimeScale {
    TimeScale {
        start: view.start,
        span: view.span,
        width: (pane.w - gutter(pane)).max(1.0),
    }
}

/// Height of the axis, with its second calendar, CSS px.
#[must_use]
pub fn axis_height(calendar: Calendar) -> f64 {
    match calendar {
        Calendar::Gregorian => size::AXIS_BAND,
        _ => size::AXIS_BAND + size::SECOND_AXIS,
    }
}

/// Draws the timeline.
#[must_use]
pub fn timeline(
    input: &TimelineInput<'_>,
    cache: &mut TimelineCache,
    measure: &dyn Measure,
) -> TimelineOutput {
    let axis = axis_height(input.calendar);
    let scale = scale(input.view, input.pane);
    let mut drawing = Drawing {
        input,
        measure,
        scale,
        ticks: ticks(&scale, axis::label_px(&scale)),
        left: input.pane.x + gutter(input.pane),
        lanes: Rect::new(
            input.pane.x,
            input.pane.y + axis,
            input.pane.w,
            (input.pane.h - axis).max(0.0),
        ),
        fading: Fading::after(std::mem::take(&mut cache.fades), scale, input.passed),
        lane: 0,
        out: TimelineOutput::default(),
    };
    drawing.out.scene.rect(input.pane, input.theme.paper);
    drawing.out.zones.push(Zone {
        target: Target::Timeline,
        area: input.pane,
        cursor: Cursor::Grab,
    });
    drawing.stack(cache);
    drawing.axis();
    if input.overview.h > 0.0 {
        drawing.overview(&mut cache.overview);
    }
    cache.fades = drawing.fading.finished();
    drawing.out
}

struct Drawing<'a> {
    input: &'a TimelineInput<'a>,
    measure: &'a dyn Measure,
    scale: TimeScale,
    /// Left edge of the window, CSS px.
    left: f64,
    /// Where lanes may stand.
    lanes: Rect,
    /// The marks of the axis.
    ticks: Vec<Tick>,
    fading: Fading,
    /// The lane that is drawn.
    lane: usize,
    out: TimelineOutput,
}

impl Drawing<'_> {
    fn x(&self, day: f64) -> f64 {
        self.left + self.scale.x_from_day(day)
    }

    /// The lanes within the window.
    fn frame(&self) -> Rect {
        Rect::new(self.left, self.lanes.y, self.scale.width, self.lanes.h)
    }
}

#[cfg(test)]
mod tests;
