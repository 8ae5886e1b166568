//! The six kinds of items, and the scene that lists them from back to front.

use super::{Color, Pt, Rect};

/// Weight and slant of a text. One family serves the whole picture, so it is the painter's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in CSS pixels.
    pub size: f64,
    /// Bold.
    pub bold: bool,
    /// Italic; seas and rivers.
    pub italic: bool,
}

impl Font {
    /// Upright and regular at this size.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
        }
    }

    /// Bold at this size.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self {
            bold: true,
            ..Self::regular(size)
        }
    }

    /// Italic at this size.
    #[must_use]
    pub const fn italic(size: f64) -> Self {
        Self {
            italic: true,
            ..Self::regular(size)
        }
    }
}

/// Which point of a text its position names; vertically always the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    #[default]
    Left,
    /// The middle.
    Center,
    /// The right end.
    Right,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub color: Color,
    /// Width, CSS pixels.
    pub width: f64,
    /// Lengths of dash and gap, CSS pixels.
    pub dash: Option<(f64, f64)>,
    /// How far along its dashes and gaps it begins, CSS pixels.
    pub begun: f64,
}

impl Stroke {
    /// An unbroken stroke.
    #[must_use]
    pub const fn solid(color: Color, width: f64) -> Self {
        Self {
            color,
            width,
            dash: None,
            begun: 0.0,
        }
    }

    /// A broken stroke.
    #[must_use]
    pub const fn dashed(color: Color, width: f64, dash: f64, gap: f64) -> Self {
        Self {
            color,
            width,
            dash: Some((dash, gap)),
            begun: 0.0,
        }
    }

    /// The same, begun elsewhere.
    #[must_use]
    pub const fn begun_at(self, begun: f64) -> Self {
        Self { begun, ..self }
    }
}

/// Parallel lines that fill an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// Colour of the lines.
    pub color: Color,
    /// Colour between them; `None` leaves what is behind.
    pub ground: Option<Color>,
    /// Direction of the lines, clockwise from rightwards: 0, 45, 90 or 135.
    pub degrees: f64,
    /// From line to line, CSS pixels.
    pub spacing: f64,
    /// Width of a line, CSS pixels.
    pub width: f64,
    /// A point that a line passes through: the same for all areas of a map, so that neighbours line up.
    pub origin: Pt,
}

/// What an area is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// One colour.
    Solid(Color),
    /// Lines.
    Hatch(Hatch),
}

/// One thing to draw, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A filled rectangle; also every horizontal or vertical line, which would blur as a stroke.
    Rect {
        /// Where.
        area: Rect,
        /// Fill.
        fill: Color,
    },
    /// A straight stroke.
    Line {
        /// One end.
        from: Pt,
        /// The other end.
        to: Pt,
        /// How.
        stroke: Stroke,
    },
    /// An open stroke through several points.
    Path {
        /// In order.
        points: Vec<Pt>,
        /// How.
        stroke: Stroke,
    },
    /// A filled polygon without holes (holes are joined by a bridge before).
    Polygon {
        /// In order; the last is joined to the first.
        points: Vec<Pt>,
        /// Fill.
        fill: Fill,
    },
    /// A filled disc.
    Disc {
        /// Centre.
        at: Pt,
        /// Radius.
        radius: f64,
        /// Fill.
        fill: Color,
    },
    /// One line of text.
    Text {
        /// The anchor's point, vertically the middle of the line.
        at: Pt,
        /// What it says.
        text: String,
        /// Its font.
        font: Font,
        /// Its colour.
        color: Color,
        /// Colour of the halo that keeps it readable over lines.
        halo: Option<Color>,
        /// Which end `at` names.
        anchor: Anchor,
    },
}

impl Item {
    /// Changes each of its colours.
    pub fn colors(&mut self, change: &mut dyn FnMut(&mut Color)) {
        match self {
            Self::Rect { fill, .. } | Self::Disc { fill, .. } => change(fill),
            Self::Line { stroke, .. } | Self::Path { stroke, .. } => change(&mut stroke.color),
            Self::Polygon { fill, .. } => match fill {
                Fill::Solid(color) => change(color),
                Fill::Hatch(hatch) => {
                    change(&mut hatch.color);
                    hatch.ground.iter_mut().for_each(change);
                }
            },
            Self::Text { color, halo, .. } => {
                change(color);
                halo.iter_mut().for_each(change);
            }
        }
    }
}

/// A rectangle of this width or less is a line, CSS pixels.
const LINE: f64 = 2.0;

/// Lines of this width or less stand back: they are there to be looked along, CSS pixels.
const HAIRLINE: f64 = 1.0;

/// A picture as a list, back to front.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The items, back to front.
    pub items: Vec<Item>,
}

impl Scene {
    /// Adds a filled rectangle.
    pub fn rect(&mut self, area: Rect, fill: Color) {
        if area.w > 0.0 && area.h > 0.0 {
            self.items.push(Item::Rect { area, fill });
        }
    }

    /// Adds a vertical line from `top` to `bottom`, as a rectangle of this width centred on `x`.
    pub fn vertical(&mut self, x: f64, top: f64, bottom: f64, width: f64, color: Color) {
        self.rect(Rect::new(x - width / 2.0, top, width, bottom - top), color);
    }

    /// Adds a horizontal line from `left` to `right`, as a rectangle of this width centred on `y`.
    pub fn horizontal(&mut self, left: f64, right: f64, y: f64, width: f64, color: Color) {
        self.rect(Rect::new(left, y - width / 2.0, right - left, width), color);
    }

    /// Adds a filled polygon.
    pub fn polygon(&mut self, points: Vec<Pt>, color: Color) {
        self.filled(points, Fill::Solid(color));
    }

    /// Adds a polygon of lines.
    pub fn hatched(&mut self, points: Vec<Pt>, hatch: Hatch) {
        self.filled(points, Fill::Hatch(hatch));
    }

    fn filled(&mut self, points: Vec<Pt>, fill: Fill) {
        if points.len() > 2 {
            self.items.push(Item::Polygon { points, fill });
        }
    }

    /// Adds an open stroke.
    pub fn path(&mut self, points: Vec<Pt>, stroke: Stroke) {
        if points.len() > 1 {
            self.items.push(Item::Path { points, stroke });
        }
    }

    /// Adds a straight stroke.
    pub fn line(&mut self, from: Pt, to: Pt, stroke: Stroke) {
        self.items.push(Item::Line { from, to, stroke });
    }

    /// Adds a filled disc.
    pub fn disc(&mut self, at: Pt, radius: f64, fill: Color) {
        self.items.push(Item::Disc { at, radius, fill });
    }

    /// Adds a line of text without a halo.
    pub fn text(&mut self, at: Pt, text: &str, font: Font, color: Color, anchor: Anchor) {
        self.items.push(Item::Text {
            at,
            text: text.to_owned(),
            font,
            color,
            halo: None,
            anchor,
        });
    }

    /// Adds a line of text with a halo.
    pub fn text_on_map(
        &mut self,
        at: Pt,
        text: &str,
        font: Font,
        color: Color,
        halo: Color,
        anchor: Anchor,
    ) {
        self.items.push(Item::Text {
            at,
            text: text.to_owned(),
            font,
            color,
            halo: Some(halo),
            anchor,
        });
    }

    /// Makes lines `times` as thick: strokes, and rectangles so thin that they are lines. Hairlines stay.
    pub fn thicken(&mut self, times: f64) {
        if times == 1.0 {
            return;
        }
        for item in &mut self.items {
            match item {
                Item::Line { stroke, .. } | Item::Path { stroke, .. } => stroke.width *= times,
                Item::Rect { area, .. } => {
                    let width = area.w.min(area.h);
                    if width > HAIRLINE && width <= LINE {
                        *area = area.thickened(width * (times - 1.0));
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds everything of another scene in front.
    pub fn extend(&mut self, other: Self) {
        self.items.extend(other.items);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_grow_about_their_middle_and_areas_stay() {
        let ink = Color::hex(0);
        let mut scene = Scene::default();
        scene.vertical(10.0, 0.0, 40.0, 2.0, ink);
        scene.horizontal(0.0, 40.0, 10.0, 1.0, ink);
        scene.rect(Rect::new(0.0, 0.0, 30.0, 16.0), ink);
        scene.line(
            Pt::new(0.0, 0.0),
            Pt::new(9.0, 9.0),
            Stroke::solid(ink, 1.0),
        );
        scene.thicken(1.5);
        let areas: Vec<Rect> = scene
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Rect { area, .. } => Some(*area),
                _ => None,
            })
            .collect();
        assert_eq!(
            areas,
            [
                Rect::new(8.5, 0.0, 3.0, 40.0),
                Rect::new(0.0, 9.5, 40.0, 1.0),
                Rect::new(0.0, 0.0, 30.0, 16.0),
            ]
        );
        assert!(
            matches!(scene.items.last(), Some(Item::Line { stroke, .. }) if stroke.width == 1.5)
        );
    }
}
