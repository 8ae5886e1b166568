//! Where two pictures differ, so that only that is painted anew.
//!
//! Items that both have in the same order are the same picture. Of the others it is known best where they differ for
//! polygons and unbroken strokes: not farther than the edges that one picture has and the other has not, since what lies
//! beyond them is inside of either or of neither. Anything else differs wherever it is.

use super::{Fill, Item, Pt, Rect, Scene, Stroke};

/// How far antialiasing and rounding reach beyond an edge, CSS px.
const RIM: f64 = 2.0;

/// Boxes at most: what reaches through several is painted for each.
const BOXES: usize = 3;

/// A box takes in what makes it larger by no more than this, CSS px².
const SLACK: f64 = 10_000.0;

/// What edges must share to be the same.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Filled(Fill),
    Stroked(Stroke),
}

/// An edge, in one direction whichever way it is gone.
#[derive(Clone, Copy, PartialEq)]
struct Edge {
    /// Place of its look among those that were met.
    look: usize,
    ends: [Pt; 2],
}

impl Scene {
    /// A few boxes around all that is not the same in another picture.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Vec<Rect> {
        let mut looks = Vec::new();
        let mut found = Vec::new();
        let [ours, theirs] = unmatched(&self.items, &other.items);
        let [ours, theirs] = [(&ours, &theirs), (&theirs, &ours)].map(|(items, others)| {
            let mut edges = Vec::new();
            for item in items {
                // What both have stands before something else, or behind it.
                match look(item).filter(|_| !others.contains(item)) {
                    Some(look) => edges_of(item, place_of(look, &mut looks), &mut edges),
                    None => join(&mut found, bounds(item)),
                }
            }
            edges
        });
        for edge in alone(&ours, &theirs) {
            let width = match looks.get(edge.look) {
                Some(Look::Stroked(stroke)) => stroke.width,
                _ => 0.0,
            };
            join(&mut found, around(&edge.ends).grown(width));
        }
        found.iter().map(|area| area.grown(RIM)).collect()
    }

    /// What of it can be seen in each of some areas; of texts, which are not measured, none.
    pub fn within(&self, areas: &[Rect]) -> impl Iterator<Item = Self> {
        let items = self.items.iter();
        let bounded: Vec<(Rect, &Item)> =
            items.map(|item| (bounds(item).grown(RIM), item)).collect();
        areas.iter().map(move |area| {
            let seen = bounded.iter().filter(|(bounds, _)| bounds.intersects(area));
            Self {
                items: seen.map(|(_, item)| (*item).clone()).collect(),
            }
        })
    }
}

impl Edge {
    /// One of so many rows; equal edges have the same.
    fn row(&self, of: usize) -> usize {
        let [a, b] = self.ends;
        let parts = [a.x, a.y, b.x, b.y].map(f64::to_bits);
        // Times 2⁶⁴ over the golden ratio, what is alike lies far apart, and the high bits are mixed best.
        let mixed = parts.into_iter().fold(self.look as u64, |mixed, part| {
            (mixed.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        usize::try_from(mixed >> 33).unwrap_or_default() % of.max(1)
    }
}

/// The edges of either list that the other has not. In rows, since there are thousands: to sort them takes longer than to
/// paint what differs.
fn alone<'a>(ours: &'a [Edge], theirs: &'a [Edge]) -> Vec<&'a Edge> {
    let count = theirs.len();
    let mut last_of_row = vec![None; count];
    let before_in_row: Vec<Option<usize>> = (theirs.iter().enumerate())
        .map(|(at, edge)| last_of_row.get_mut(edge.row(count))?.replace(at))
        .collect();
    let mut left: Vec<Option<&Edge>> = theirs.iter().map(Some).collect();
    let mut alone = Vec::new();
    for edge in ours {
        let last = last_of_row.get(edge.row(count)).copied().flatten();
        let mut row = std::iter::successors(last, |at| before_in_row.get(*at).copied().flatten());
        let same = row.find(|at| left.get(*at) == Some(&Some(edge)));
        match same.and_then(|at| left.get_mut(at)) {
            Some(same) => *same = None,
            None => alone.push(edge),
        }
    }
    alone.extend(left.into_iter().flatten());
    alone
}

/// The items of either list that the other has not, or has in another order.
fn unmatched<'a>(ours: &'a [Item], theirs: &'a [Item]) -> [Vec<&'a Item>; 2] {
    let (mut new, mut old) = (Vec::new(), Vec::new());
    let mut rest = theirs;
    for item in ours {
        match rest.iter().position(|other| other == item) {
            Some(at) => {
                let (passed, others) = rest.split_at(at);
                old.extend(passed);
                rest = others.get(1..).unwrap_or_default();
            }
            None => new.push(item),
        }
    }
    old.extend(rest);
    [new, old]
}

/// How an item looks whose edges say where it is.
fn look(item: &Item) -> Option<Look> {
    match item {
        Item::Polygon { fill, .. } => Some(Look::Filled(*fill)),
        Item::Line { stroke, .. } | Item::Path { stroke, .. } if stroke.dash.is_none() => {
            Some(Look::Stroked(*stroke))
        }
        _ => None,
    }
}

fn place_of(look: Look, looks: &mut Vec<Look>) -> usize {
    let known = looks.iter().position(|known| *known == look);
    known.unwrap_or_else(|| {
        looks.push(look);
        looks.len() - 1
    })
}

fn edges_of(item: &Item, look: usize, edges: &mut Vec<Edge>) {
    let mut add = |a: Pt, b: Pt| {
        let ends = if (a.x, a.y) <= (b.x, b.y) {
            [a, b]
        } else {
            [b, a]
        };
        edges.push(Edge { look, ends });
    };
    match item {
        Item::Line { from, to, .. } => add(*from, *to),
        Item::Path { points, .. } | Item::Polygon { points, .. } => {
            let pairs = points.iter().zip(points.iter().skip(1));
            pairs.for_each(|(a, b)| add(*a, *b));
            if let (Item::Polygon { .. }, [first, .., last]) = (item, points.as_slice()) {
                add(*last, *first);
            }
        }
        _ => {}
    }
}

/// A box around an item; a text is not known to have one before it is measured, and has none.
fn bounds(item: &Item) -> Rect {
    match item {
        Item::Rect { area, .. } => *area,
        Item::Disc { at, radius, .. } => Rect::around(*at, 2.0 * radius),
        Item::Line { from, to, stroke } => around(&[*from, *to]).grown(stroke.width),
        Item::Path { points, stroke } => around(points).grown(stroke.width),
        Item::Polygon { points, .. } => around(points),
        Item::Text { at, .. } => Rect::around(*at, 0.0),
    }
}

fn around(points: &[Pt]) -> Rect {
    let first = points.first().copied().unwrap_or_default();
    let (mut min, mut max) = (first, first);
    for p in points {
        // Many points: `f64::min` is a call.
        for (p, min, max) in [(p.x, &mut min.x, &mut max.x), (p.y, &mut min.y, &mut max.y)] {
            if p < *min {
                *min = p;
            } else if p > *max {
                *max = p;
            }
        }
    }
    Rect::new(min.x, min.y, max.x - min.x, max.y - min.y)
}

/// Takes an area into the box that it makes larger by least, or makes it one of its own.
fn join(all: &mut Vec<Rect>, area: Rect) {
    let count = all.len();
    let size = |area: &Rect| area.w * area.h;
    let joined = all.iter_mut().map(|one| {
        let both = around_both(one, &area);
        (size(&both) - size(one), both, one)
    });
    match joined.min_by(|(a, ..), (b, ..)| a.total_cmp(b)) {
        Some((more, both, one)) if more <= SLACK || count >= BOXES => *one = both,
        _ => all.push(area),
    }
}

fn around_both(one: &Rect, other: &Rect) -> Rect {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    let right = one.right().max(other.right());
    let bottom = one.bottom().max(other.bottom());
    Rect::new(x, y, right - x, bottom - y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Color;

    fn square(x: f64, side: f64) -> Vec<Pt> {
        [(x, 0.0), (x + side, 0.0), (x + side, side), (x, side)]
            .map(|(x, y)| Pt::new(x, y))
            .to_vec()
    }

    fn scene(cut: f64) -> Scene {
        let mut scene = Scene::default();
        let [land, sea, line] = [1, 2, 3].map(Color::hex);
        scene.rect(Rect::new(0.0, 0.0, 500.0, 500.0), sea);
        // Two lands that meet somewhere between 40 and 60, and one that stays as it is.
        let mut west = square(0.0, 100.0);
        west.splice(1..3, [(cut, 0.0), (cut, 100.0)].map(|(x, y)| Pt::new(x, y)));
        scene.polygon(west, land);
        scene.polygon(square(300.0, 100.0), land);
        scene.path(
            vec![Pt::new(cut, 0.0), Pt::new(cut, 100.0)],
            Stroke::solid(line, 2.0),
        );
        scene
    }

    #[test]
    fn the_same_picture_differs_nowhere() {
        assert_eq!(scene(50.0).difference(&scene(50.0)), []);
        assert_eq!(Scene::default().difference(&Scene::default()), []);
    }

    #[test]
    fn what_came_or_went_is_within_the_difference() {
        let mut more = scene(50.0);
        let disc = Rect::around(Pt::new(200.0, 200.0), 20.0);
        more.disc(disc.center(), 10.0, Color::hex(9));
        for (one, other) in [(&more, &scene(50.0)), (&scene(50.0), &more)] {
            assert_eq!(one.difference(other), [disc.grown(RIM)]);
        }
    }

    #[test]
    fn a_border_that_moved_differs_no_farther_than_its_lands_do() {
        let found = scene(40.0).difference(&scene(60.0));
        let [found] = found[..] else {
            panic!("{found:?}");
        };
        assert!(
            found.encloses(&Rect::new(40.0, 0.0, 20.0, 100.0)),
            "{found:?}"
        );
        assert!(
            !found.intersects(&Rect::new(120.0, 0.0, 300.0, 100.0)),
            "{found:?}"
        );
    }

    #[test]
    fn items_that_changed_places_differ() {
        let mut turned = scene(50.0);
        turned.items.swap(1, 2);
        assert!(!turned.difference(&scene(50.0)).is_empty());
    }

    #[test]
    fn what_changed_far_apart_has_boxes_apart() {
        let with = |places: &[f64]| {
            let mut scene = Scene::default();
            scene.rect(Rect::new(0.0, 0.0, 1000.0, 1000.0), Color::hex(1));
            for at in places {
                scene.disc(Pt::new(*at, *at), 10.0, Color::hex(9));
            }
            scene
        };
        let found = with(&[50.0, 60.0, 900.0]).difference(&with(&[]));
        let boxes = [
            Rect::new(40.0, 40.0, 30.0, 30.0),
            Rect::new(890.0, 890.0, 20.0, 20.0),
        ];
        assert_eq!(found, boxes.map(|area| area.grown(RIM)));
        let many = [50.0, 250.0, 450.0, 650.0, 850.0];
        let found = with(&many).difference(&with(&[]));
        assert!(found.len() <= BOXES);
        for at in many {
            let disc = Rect::around(Pt::new(at, at), 20.0);
            assert!(found.iter().any(|area| area.encloses(&disc)), "{at}");
        }
    }

    #[test]
    fn what_is_seen_in_an_area_is_there() {
        let scene = scene(50.0);
        let areas = [(320.0, 20.0), (450.0, 20.0)].map(|(x, y)| Rect::new(x, y, 10.0, 10.0));
        let seen: Vec<_> = scene.within(&areas).map(|seen| seen.items).collect();
        let all = &scene.items;
        assert_eq!(
            seen,
            [vec![all[0].clone(), all[2].clone()], vec![all[0].clone()]]
        );
    }
}
