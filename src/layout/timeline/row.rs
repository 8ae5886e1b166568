//! A row of the axis: which of its ticks speak, and where their words stand.

use super::axis::axis_font;
use crate::order::sort_by;
use crate::scene::Rect;
use crate::scene::measure::Measure;

/// A label stands so far beside its tick, CSS px.
const BESIDE: f64 = 4.0;
/// Labels are so far apart, CSS px.
const APART: f64 = 2.0 * BESIDE;
/// A label passes over ticks only where more than so many follow, one of which the clock's handle may cover.
const LEFT: usize = 3;
/// Where fewer would speak, finer ticks speak too.
const FEWEST: usize = 3;

/// A tick of the row.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// Where it stands, CSS px.
    pub x: f64,
    /// Whether it is one of those that speak.
    pub labelled: bool,
}

/// What a tick says.
pub(super) struct Label {
    /// The tick, as its place among the marks.
    pub at: usize,
    pub text: String,
    pub area: Rect,
    /// Whether it stands left of its tick.
    pub before: bool,
    /// Whether it says all that is new.
    whole: bool,
}

/// The room of a row, and its words.
pub(super) struct Row<'a> {
    pub area: Rect,
    /// The clock's handle, which covers what is under it.
    pub clock: Rect,
    pub measure: &'a dyn Measure,
    /// What is new at one mark after what another has said.
    pub words: &'a dyn Fn(usize, Option<usize>) -> String,
}

/// Where one label may stand, CSS px.
struct Room {
    from: f64,
    to: f64,
    /// As far as it may pass over ticks that follow.
    far: f64,
}

impl Row<'_> {
    /// The labels of the marks, in order. The first says all that is new, the year with the day; where the clock's
    /// handle leaves too few so, one of the next does, or none where even so there are too few.
    pub(super) fn labels(&self, marks: &[Mark]) -> Vec<Label> {
        let speaking: Vec<(usize, Mark)> = numbered(marks, true).collect();
        let mut finer = None;
        let mut most = Vec::new();
        for silent in 0..speaking.len() {
            let mut labels = self.coarse(&speaking, silent);
            if labels.len() < FEWEST {
                let finer = finer.get_or_insert_with(|| self.roundest_first(marks));
                self.fill(finer, &mut labels);
            }
            if labels.len() >= FEWEST && last_whole(&labels).is_some() {
                return labels;
            }
            if labels.len() > most.len() {
                most = labels;
            }
        }
        most
    }

    /// Labels of the marks that speak; the first few say least. The first to say all may pass over marks that follow,
    /// while enough are left.
    fn coarse(&self, speaking: &[(usize, Mark)], silent: usize) -> Vec<Label> {
        let far = speaking.iter().nth_back(LEFT).map(|(_, mark)| mark.x);
        let mut labels: Vec<Label> = Vec::new();
        for (turn, &(at, mark)) in speaking.iter().enumerate() {
            let last = labels
                .last()
                .map_or(f64::NEG_INFINITY, |label| label.area.right());
            if mark.x < last {
                continue;
            }
            let said = last_whole(&labels);
            let next = speaking.get(turn + 1);
            let to = next.map_or(self.area.right(), |(_, next)| next.x);
            let room = Room {
                from: self.area.x.max(last + APART),
                to,
                far: far.filter(|_| said.is_none()).unwrap_or(to),
            };
            let said = if turn < silent { Some(at) } else { said };
            labels.extend(self.label(at, mark, said, &room));
        }
        labels
    }

    /// The finer ticks: those first that can be said whole in the shortest words, which are the roundest times, and of these
    /// the middle, where most room is left for another.
    fn roundest_first(&self, marks: &[Mark]) -> Vec<(usize, Mark)> {
        let middle = self.area.center().x;
        let mut finer: Vec<_> = numbered(marks, false)
            .map(|(at, mark)| {
                let whole = (self.words)(at, None);
                let width = self.measure.width(&whole, axis_font());
                (width, (mark.x - middle).abs(), (at, mark))
            })
            .collect();
        sort_by(&mut finer, |a, b| {
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        finer.into_iter().map(|(_, _, finer)| finer).collect()
    }

    /// Has finer ticks speak, where the clock's handle has left too few of the others.
    fn fill(&self, finer: &[(usize, Mark)], labels: &mut Vec<Label>) {
        for &(at, mark) in finer {
            if labels.len() >= FEWEST {
                break;
            }
            let turn = labels.partition_point(|label| label.at < at);
            let before = turn.checked_sub(1).and_then(|turn| labels.get(turn));
            let after = labels.get(turn);
            let to = after.map_or(self.area.right(), |label| label.area.x - APART);
            let room = Room {
                from: before.map_or(self.area.x, |label| label.area.right() + APART),
                to,
                far: to,
            };
            let said = last_whole(labels.get(..turn).unwrap_or_default());
            if let Some(label) = self.label(at, mark, said, &room) {
                labels.insert(turn, label);
            }
        }
    }

    /// What a mark says, right of its line or else left of it: what is new, or else what it says after itself, which is
    /// least; none where there is no room for that.
    fn label(&self, at: usize, mark: Mark, said: Option<usize>, room: &Room) -> Option<Label> {
        [said, Some(at)].into_iter().find_map(|said| {
            let text = (self.words)(at, said);
            let width = self.measure.width(&text, axis_font());
            let whole = said != Some(at);
            let far = if whole { room.far } else { room.to };
            let (right, left) = (mark.x + BESIDE, mark.x - BESIDE - width);
            let places = [(right, room.to), (left, room.to), (right, far)];
            let free = places.into_iter().find_map(|(x, to)| {
                let area = Rect::new(x, self.area.center().y - 8.0, width, 16.0);
                let fits = area.x >= room.from && area.right() <= to.min(self.area.right());
                (fits && !area.grown(2.0).intersects(&self.clock)).then_some(area)
            });
            free.map(|area| Label {
                at,
                text,
                area,
                before: area.x < mark.x,
                whole,
            })
        })
    }
}

/// The marks that speak, or those that do not, with their places among all.
fn numbered(marks: &[Mark], labelled: bool) -> impl Iterator<Item = (usize, Mark)> {
    let numbered = marks.iter().copied().enumerate();
    numbered.filter(move |(_, mark)| mark.labelled == labelled)
}

/// The last that said all that is new.
fn last_whole(labels: &[Label]) -> Option<usize> {
    let whole = labels.iter().rfind(|label| label.whole);
    whole.map(|label| label.at)
}
