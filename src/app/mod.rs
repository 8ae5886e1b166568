//! One atlas at work: data, views and what is drawn of them, without a browser.
//!
//! [`App`] holds the state. `pointer` feeds raw `input` to the machine in `gesture` and makes the moves that it asks
//! for, `keys` does the same for keys; `pick` finds what of the map was clicked, and shows what a card's button names;
//! `fly` makes long jumps and `animation` whatever moves by itself, `play` the clock, which `clock` sets and steps and
//! `clock_line` draws, `sliders` what keys move, `map_steps` moves the map for whoever cannot drag it, `trail` is the way back,
//! `crowd` asks which of several things a touch meant, `tour` walks through tours, `documents` through what documents
//! state, `filter` says which events are shown; `unit` joins the page's pixels to the picture's.
//! `draw` lays a frame out, `sides` the map, at rest and over the `land` that is held while it moves, and between frames what
//! a move will want next; `settings` reads and writes values by their names; `query` answers questions, `find` those of the
//! search, `export` writes what can be taken away, `load` takes new data; `page` gives what stands outside the canvas,
//! `paper` what is printed of it, and `worksheet` tasks on paper. Every change marks damage, and the next frame draws what is
//! damaged.

mod animation;
mod clock;
mod clock_line;
mod compare;
mod crowd;
mod documents;
mod draw;
mod export;
mod filter;
mod find;
mod fly;
mod gesture;
mod handle;
mod hover;
mod input;
mod keys;
mod land;
mod load;
mod map_steps;
mod page;
mod paper;
mod pick;
mod play;
mod pointer;
mod query;
mod reach;
mod settings;
mod sides;
mod sliders;
mod state;
mod told;
mod tour;
mod trail;
mod unit;
mod worksheet;

use serde_json::Value;

pub use input::{Input, Modifiers, Phase, Pointer, Wheel, WheelUnit};
pub use land::Land;
pub use state::STATE_KEYS;

use crate::dataset::Atlas;
use crate::dataset::about::About;
use crate::dataset::lanes::Lanes;
use crate::import;
use crate::json::json;
use crate::layout::fills::Fills;
use crate::layout::map::MapCache;
use crate::layout::page::{MAP_SHARE, Panes};
use crate::layout::picked::Picked;
use crate::layout::timeline::{LaneMode, TimelineCache};
use crate::scene::{Cursor, Scene, Zone};
use crate::search::Index;
use crate::text::Lang;
use crate::time::{Day, Instant, days_from_instant};
use crate::view::{Camera, TimeView};

/// The pictures, from back to front. Each is drawn anew only when its own inputs change.
#[derive(Debug, Default)]
pub struct Scenes {
    /// The map; what reaches beyond its side of [`App::map_sides`] is to be cut off.
    pub map: Scene,
    /// The map of the day that the clock is compared with, for the other side.
    pub compared: Scene,
    /// The land under either of the two, which then are without it; `None` at rest.
    pub lands: [Option<Land>; 2],
    /// Splitter, axis, lanes and overview, which cover the rest.
    pub timeline: Scene,
    /// Clock line and hover.
    pub overlay: Scene,
}

/// What a frame did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The map must be painted again.
    pub map_changed: bool,
    /// The timeline must be painted again.
    pub timeline_changed: bool,
    /// The overlay must be painted again.
    pub overlay_changed: bool,
    /// Something still moves: another frame is needed.
    pub moving: bool,
}

/// One atlas at work.
#[derive(Debug, Default)]
pub struct App {
    atlas: Atlas,
    loader: import::Loader,
    settings: settings::Settings,
    view: TimeView,
    camera: Camera,
    clock: Day,
    selected: Option<usize>,
    /// What of the map is picked. Its card lies over that of the selected event.
    picked: Option<Picked>,
    fills: Fills,
    map_cache: MapCache,
    compared: Option<compare::Compared>,
    lanes: Lanes,
    /// For each event whether the filters let it through; empty where all pass.
    passing: Vec<bool>,
    lane_modes: Vec<LaneMode>,
    lane_scroll: f64,
    timeline_cache: TimelineCache,
    panes: Panes,
    unit: unit::Unit,
    map_share: Option<f64>,
    scenes: Scenes,
    zones: Vec<Zone>,
    drawn: draw::Drawn,
    gestures: gesture::Machine,
    wheels: gesture::wheel::Stream,
    grip: pointer::Grip,
    /// The box that is being drawn over the timeline: two places along x, CSS px.
    boxed: Option<(f64, f64)>,
    /// Whether the keys are the atlas's.
    entered: bool,
    /// Whether the reader has picked something since the state was last set from outside.
    touched: bool,
    hint: Option<Hint>,
    animation: animation::Animation,
    playing: Option<play::Run>,
    cursor: Option<Cursor>,
    pointed: Option<hover::Pointed>,
    damage: Damage,
    motion: sides::Motion,
    events: Vec<Value>,
    told: told::Told,
    announcement: String,
    /// Parts of the last state that are not known here.
    unknown_state: Vec<(String, String)>,
    /// What may have been meant by the last touch.
    crowd: Option<crowd::Crowd>,
    /// Whether the last press was a finger's.
    touching: bool,
    /// The cards that the reader has come through.
    trail: trail::Trail,
    /// Where the reader is in a tour.
    stop: Option<tour::Stop>,
    /// The claim that the reader of the documents is at: its row in the dataset.
    reading: Option<usize>,
    /// Made when something is first searched for.
    index: Option<Index>,
    /// Made when it is first asked which events and parts of the map belong together.
    about: Option<About>,
}

/// What the reader is to be told about gestures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    /// The plain wheel is the page's.
    Wheel,
    /// One finger on the map is the page's.
    Touch,
}

/// How a view changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// At once.
    Jump,
    /// So that the eye can follow.
    Fly,
}

#[derive(Debug, Default)]
struct Damage {
    map: bool,
    /// The map of the compared day.
    compared: bool,
    /// Nothing of the two maps but where they are.
    camera: bool,
    /// Nothing of the map but its day.
    day: bool,
    timeline: bool,
    overlay: bool,
}

impl Damage {
    /// Whether a map must be painted again.
    const fn of_maps(&self) -> bool {
        self.map || self.compared || self.camera || self.day
    }

    const fn any(&self) -> bool {
        self.of_maps() || self.timeline || self.overlay
    }
}

impl App {
    /// Tells the size of the canvas in units of the picture. A size that is no size is ignored.
    pub fn resize(&mut self, width: f64, height: f64) {
        if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
            return;
        }
        let before = self.panes.map;
        self.panes = self.panes_within(width.min(20_000.0), height.min(20_000.0));
        if before.w == 0.0 {
            self.fit_map();
        } else if self.touched {
            self.keep_left(before);
        }
        self.damage_all();
    }

    /// The panes that are wanted; a map or a timeline alone has all of the room. One of the two is always there.
    fn panes_within(&self, width: f64, height: f64) -> Panes {
        let share = match (self.settings.shows("map"), self.settings.shows("timeline")) {
            (true, false) => 1.0,
            (false, _) => 0.0,
            (true, true) => self.map_share.unwrap_or(MAP_SHARE),
        };
        let panes = Panes::new(width, height, share, self.settings.shows("overview"));
        if self.compared.is_some() {
            panes.with_header()
        } else {
            panes
        }
    }

    /// What is drawn.
    #[must_use]
    pub const fn scenes(&self) -> &Scenes {
        &self.scenes
    }

    /// Where the panes are.
    #[must_use]
    pub const fn panes(&self) -> Panes {
        self.panes
    }

    /// The pointer's shape.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.cursor.unwrap_or(Cursor::Default)
    }

    /// Whether the page must not scroll by the fingers that are down.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.gestures.holds()
    }

    /// Whether the reader has gone in, by Enter or a click, so that the keys are the atlas's.
    #[must_use]
    pub const fn entered(&self) -> bool {
        self.entered
    }

    /// What to tell the reader about gestures since the last call.
    pub fn take_hint(&mut self) -> Option<&'static str> {
        let locale = self.lang().locale();
        self.hint.take().map(|hint| match hint {
            Hint::Wheel => locale.hint_wheel,
            Hint::Touch => locale.hint_touch,
        })
    }

    /// What happened since the last call, oldest first.
    pub fn take_events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    /// The language that it speaks.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    fn emit(&mut self, kind: &str, detail: &Value) {
        // Only the newest of a kind matters to the page.
        self.events
            .retain(|event| event.get("type").and_then(Value::as_str) != Some(kind));
        self.events.push(json!({"type": kind, "detail": detail}));
    }

    fn damage_all(&mut self) {
        self.damage = Damage {
            map: true,
            compared: true,
            timeline: true,
            overlay: true,
            ..Damage::default()
        };
    }

    fn damage_timeline(&mut self) {
        self.damage.timeline = true;
        self.damage.overlay = true;
    }

    fn set_view(&mut self, view: TimeView) {
        if view != self.view {
            self.view = view;
            self.damage_timeline();
            let detail = json!({ "view": self.view_value() });
            self.emit("viewchange", &detail);
        }
    }

    fn set_camera(&mut self, camera: Camera) {
        if camera != self.camera {
            self.camera = camera;
            self.damage.camera = true;
            // What is lit up moves along.
            self.damage.overlay = true;
            // The camera is a part of the state.
            let detail = json!({ "view": self.view_value() });
            self.emit("viewchange", &detail);
        }
    }

    /// Puts the events into lanes anew.
    fn regroup(&mut self) {
        self.lanes = Lanes::grouped(&self.atlas, self.settings.grouping);
        self.lane_scroll = 0.0;
        self.refilter();
    }

    fn refill(&mut self) {
        let before = std::mem::take(&mut self.fills);
        self.fills = before.turned_to(&self.atlas, self.clock, &self.settings.claim_view);
        self.map_cache.refill();
        self.find_changed();
    }

    fn select(&mut self, index: Option<usize>) {
        self.choose(index, Way::Jump);
    }

    /// Selects an event, shows it, and sets the clock to its first day.
    fn choose(&mut self, index: Option<usize>, way: Way) {
        if index == self.selected {
            return;
        }
        if let Some(event) = index.and_then(|index| self.atlas.events().get(index)) {
            let (extent, day) = (event.extent, fly::first_day(&event));
            self.reveal(extent);
            if way == Way::Jump {
                self.land();
            }
            self.set_clock(day);
        }
        self.mark_selected(index);
    }

    fn mark_selected(&mut self, index: Option<usize>) {
        if index.is_some() {
            self.pick(None);
        }
        if index == self.selected {
            return;
        }
        self.selected = index;
        self.goes();
        self.damage_all();
        let id = index.and_then(|index| self.atlas.events().id(index));
        let detail = json!({ "id": id });
        self.emit("selectionchange", &detail);
    }

    /// Zooms to the events that a chip stands for: those that begin between two moments, seconds since 1970.
    fn show_cluster(&mut self, from: i64, to: i64) {
        let [from, to] = [from, to].map(|at| days_from_instant(Instant(at)));
        let margin = (to - from) * 0.1;
        self.fly(TimeView::between(from - margin, to + margin), self.camera);
    }

    /// Shows a lane fitted, expanded or collapsed, in turn.
    fn turn_lane(&mut self, lane: usize) {
        let lanes = self.lanes.lanes.len();
        self.lane_modes.resize(lanes, LaneMode::default());
        if let Some(mode) = self.lane_modes.get_mut(lane) {
            *mode = mode.next();
            self.damage_timeline();
        }
    }
}
