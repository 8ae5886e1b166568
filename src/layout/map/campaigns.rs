//! Armies and fronts on the clock's day: arrows and lines in the power's hue on a casing of paper. What is dated is
//! solid; what lies between two dated positions is dashed.

use super::Drawing;
use super::ways::{even, way};
use crate::dataset::movements::{Movement, Position, Spot, Standing};
use crate::dataset::raw::{Campaign, CampaignKind};
use crate::geo::ring::path_points;
use crate::geo::{Bounds, Point};
use crate::layout::fills::hue;
use crate::order::sort_by;
use crate::scene::{Cursor, Pt, Rect, Stroke, Target, Zone};
use crate::text::standing_words;
use crate::time::Day;

/// An advance that has reached its last place is seen for so many days more, ever fainter.
const FADE_DAYS: Day = 14;

/// Widths of the casing, the stroke in it, and the core of who moves along, CSS px.
const CASING: f64 = 6.0;
const WIDTH: f64 = 3.2;
const CORE: f64 = 1.8;

/// Length and half the width of an arrow's head, CSS px.
const HEAD: (f64, f64) = (11.0, 5.5);

/// The direction of the head is that of the last stretch of this length, CSS px; a way that is shorter is a disc.
const AIM: f64 = 9.0;

/// A campaign that takes less than this of the picture is not drawn, one that takes less than the second has no
/// caption, CSS px.
const LEAST: f64 = 10.0;
const LEAST_NAMED: f64 = 28.0;

/// In a small pane no arrow's head is nearer than this to that of a longer one, CSS px.
const APART: f64 = 30.0;

/// Half the side of the area that answers to the pointer, CSS px.
const REACH: f64 = 12.0;

/// A campaign on the clock's day.
pub(super) struct Advance<'a> {
    pub campaign: &'a Campaign,
    event: Option<usize>,
    pub standing: Standing,
    /// The way to the last dated position, or the front there; map km.
    done: Vec<Point>,
    /// The way from there on, or the front that is on its way; map km.
    going: Vec<Point>,
    /// 1 until the last day, then less, down to 0.
    strength: f64,
    /// Whether it is large enough in the picture for a caption.
    pub named: bool,
}

impl Advance<'_> {
    /// The way to the last dated position, and the way from there on; map km.
    pub fn ways(&self) -> [&[Point]; 2] {
        [&self.done, &self.going]
    }

    /// Where it is: the head of an arrow, the middle of a front; map km.
    pub fn at(&self) -> Option<Point> {
        let line = if self.going.is_empty() {
            &self.done
        } else {
            &self.going
        };
        match self.campaign.kind {
            CampaignKind::Front => line.get(line.len() / 2).copied(),
            CampaignKind::March | CampaignKind::Arrow => line.last().copied(),
        }
    }
}

impl<'a> Drawing<'a> {
    /// Finds the campaigns of the clock's day that meet the window.
    pub(super) fn find_advances(&mut self) {
        let (atlas, clock) = (self.input.atlas, self.input.clock);
        let mut advances = Vec::new();
        for movement in &atlas.movements {
            let past = clock.saturating_sub(movement.last_day());
            let standing = movement.standing(clock).filter(|_| past < FADE_DAYS);
            let (Some(standing), Some(campaign)) =
                (standing, atlas.data.campaigns.get(movement.row))
            else {
                continue;
            };
            let extent = self.extent(movement);
            if extent < LEAST {
                continue;
            }
            let (done, going) = match movement.kind {
                CampaignKind::Front => self.front(movement, standing),
                CampaignKind::March | CampaignKind::Arrow => way(movement, standing),
            };
            if Bounds::of(done.iter().chain(&going)).meets(&self.window) {
                let advance = Advance {
                    campaign,
                    event: movement.event,
                    standing,
                    done,
                    going,
                    strength: 1.0 - f64::from(past.max(0)) / f64::from(FADE_DAYS),
                    named: extent >= LEAST_NAMED,
                };
                advances.push((extent, advance));
            }
        }
        sort_by(&mut advances, |(a, _), (b, _)| b.total_cmp(a));
        let mut heads: Vec<Pt> = Vec::new();
        let advances = advances.into_iter().map(|(_, advance)| advance);
        let mut advances: Vec<Advance<'_>> = advances
            .filter(|advance| self.has_room(advance, &mut heads))
            .collect();
        // Arrows lie over the fronts that they push.
        sort_by(&mut advances, |a, b| {
            let moves = |advance: &Advance<'_>| advance.campaign.kind != CampaignKind::Front;
            moves(a).cmp(&moves(b))
        });
        self.advances = advances;
    }

    /// Whether an arrow is clear of the heads drawn so far, to which it then adds its own; fronts always are.
    fn has_room(&self, advance: &Advance<'_>, heads: &mut Vec<Pt>) -> bool {
        if !self.is_crowded() || advance.campaign.kind == CampaignKind::Front {
            return true;
        }
        let Some(at) = advance.at() else {
            return false;
        };
        let at = self.input.camera.css_from_map(at, self.input.pane);
        let clear = heads
            .iter()
            .all(|head| (head.x - at.x).hypot(head.y - at.y) >= APART);
        if clear {
            heads.push(at);
        }
        clear
    }

    /// The longer side of all that a campaign ever covers, CSS px.
    fn extent(&self, movement: &Movement) -> f64 {
        let mut points = Vec::new();
        for position in &movement.positions {
            match position.spot {
                Spot::At(at) => points.push(at),
                Spot::Along(_) => points.extend(self.line_of(Some(position))),
            }
        }
        let Bounds { min, max } = Bounds::of(&points);
        (max.x - min.x).max(max.y - min.y) * self.input.camera.scale
    }

    /// Draws them; a head leads to its event.
    pub(super) fn draw_advances(&mut self) {
        for advance in std::mem::take(&mut self.advances) {
            self.advance(&advance);
            self.note_advance(&advance);
            self.advances.push(advance);
        }
    }

    fn note_advance(&mut self, advance: &Advance<'_>) {
        let Advance {
            campaign, standing, ..
        } = advance;
        let who = (campaign.power.clone(), campaign.with.clone());
        if !self.seen.advancing.contains(&who) {
            self.seen.advancing.push(who);
        }
        let under_way = standing.next.is_some();
        match campaign.kind {
            CampaignKind::Arrow => self.seen.under_way |= under_way,
            CampaignKind::March => self.seen.interpolated |= under_way,
            CampaignKind::Front => {
                self.seen.front = true;
                self.seen.interpolated |= under_way;
            }
        }
        let lang = self.input.lang;
        let when = standing_words(lang, standing);
        let name = lang.pick(&campaign.name);
        self.out
            .advances
            .push((campaign.id.clone(), format!("{name}: {when}")));
    }

    fn advance(&mut self, advance: &Advance<'a>) {
        let (atlas, theme) = (self.input.atlas, self.input.theme);
        let Advance { done, going, .. } = advance;
        let campaign = advance.campaign;
        let casing = theme.paper.with_alpha(0.9 * advance.strength);
        let color = theme
            .hue(hue(atlas, &campaign.power))
            .with_alpha(advance.strength);
        // A core takes nothing from the width of what it lies in.
        let core = campaign
            .with
            .as_ref()
            .map(|with| theme.hue(hue(atlas, with)));
        let wider = if core.is_some() { CORE } else { 0.0 };
        for part in [done, going] {
            self.stroke(part, Stroke::solid(casing, CASING + wider));
        }
        self.stroke(done, Stroke::solid(color, WIDTH + wider));
        self.stroke(going, Stroke::dashed(color, WIDTH, 6.0, 4.0));
        if let Some(core) = core {
            self.stroke(done, Stroke::solid(core.with_alpha(advance.strength), CORE));
        }
        if campaign.kind != CampaignKind::Front {
            let way: Vec<Point> = done.iter().chain(going).copied().collect();
            let way = self.css(&way);
            self.head(
                &way,
                Stroke::solid(color, WIDTH),
                Stroke::solid(casing, CASING),
            );
        }
        self.advance_zone(advance);
    }

    /// The head of an arrow at the end of its way, or a disc where there is hardly a way yet.
    fn head(&mut self, way: &[Pt], body: Stroke, casing: Stroke) {
        let Some(tip) = way.last().copied() else {
            return;
        };
        if !self.input.pane.grown(HEAD.0).contains(tip) {
            return;
        }
        let far = |p: &&Pt| (p.x - tip.x).hypot(p.y - tip.y) >= AIM;
        let rim = (casing.width - body.width) / 2.0;
        let scene = &mut self.out.scene;
        match way.iter().rev().find(far) {
            Some(from) => {
                let length = (tip.x - from.x).hypot(tip.y - from.y);
                let along = ((tip.x - from.x) / length, (tip.y - from.y) / length);
                let head = |rim: f64| {
                    let at = |ahead: f64, aside: f64| {
                        Pt::new(
                            tip.x + along.0 * ahead - along.1 * aside,
                            tip.y + along.1 * ahead + along.0 * aside,
                        )
                    };
                    let (ahead, back) = (HEAD.0 / 2.0 + 1.8 * rim, HEAD.0 / 2.0 + rim);
                    let aside = HEAD.1 + 1.4 * rim;
                    vec![at(ahead, 0.0), at(-back, aside), at(-back, -aside)]
                };
                scene.polygon(head(rim), casing.color);
                scene.polygon(head(0.0), body.color);
            }
            None => {
                scene.disc(tip, HEAD.1 - 1.0 + rim, casing.color);
                scene.disc(tip, HEAD.1 - 1.0, body.color);
            }
        }
    }

    fn advance_zone(&mut self, advance: &Advance<'_>) {
        let at = advance
            .at()
            .map(|at| self.input.camera.css_from_map(at, self.input.pane));
        if let (Some(event), Some(at)) =
            (advance.event, at.filter(|at| self.input.pane.contains(*at)))
        {
            self.out.zones.push(Zone {
                target: Target::Event(event),
                area: Rect::new(at.x - REACH, at.y - REACH, 2.0 * REACH, 2.0 * REACH),
                cursor: Cursor::Pointer,
            });
        }
    }

    /// The line where a front stood, and the line on its way to the next, each point on the straight way to its like.
    fn front(&self, movement: &Movement, standing: Standing) -> (Vec<Point>, Vec<Point>) {
        let here = self.line_of(movement.positions.get(standing.reached));
        let Some(next) = standing.next else {
            return (here, Vec::new());
        };
        let there = self.line_of(movement.positions.get(next.position));
        let pairs = even(&here).into_iter().zip(even(&there));
        let between = pairs.map(|(a, b)| a.towards(b, next.share)).collect();
        (Vec::new(), between)
    }

    fn line_of(&self, position: Option<&Position>) -> Vec<Point> {
        let topology = &self.input.atlas.topology;
        let Some(Spot::Along(line)) = position.map(|position| position.spot) else {
            return Vec::new();
        };
        let paths = topology.overlays.get(line).map(|line| &line.paths);
        let paths = paths.into_iter().flatten();
        paths
            .flat_map(|path| path_points(self.kept.detail.arcs(), path))
            .collect()
    }
}
