//! Points and upright rectangles of the plane.

/// A position in the plane, x to the right and y down; in kilometres in the `map` space.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point at (`x`, `y`).
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point a share `t` of the way to another.
    #[must_use]
    pub fn towards(self, other: Self, t: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }

    /// The distance to another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }

    /// The distance to the nearest point of the segment from `a` to `b`.
    #[must_use]
    pub fn distance_to_segment(self, a: Self, b: Self) -> f64 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length2 = dx * dx + dy * dy;
        if length2 == 0.0 {
            return self.distance(a);
        }
        let t = ((self.x - a.x) * dx + (self.y - a.y) * dy) / length2;
        self.distance(a.towards(b, t.clamp(0.0, 1.0)))
    }
}

/// An upright rectangle with its edges.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bounds {
    /// The corner with the least x and y.
    pub min: Point,
    /// The corner with the greatest x and y.
    pub max: Point,
}

impl Bounds {
    /// The bounds of nothing: they hold no point, and any bounds added to them stay as they are.
    pub const EMPTY: Self = Self {
        min: Point::new(f64::INFINITY, f64::INFINITY),
        max: Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// The smallest bounds that hold all the points.
    #[must_use]
    pub fn of<'a>(points: impl IntoIterator<Item = &'a Point>) -> Self {
        points.into_iter().fold(Self::EMPTY, |bounds, p| {
            bounds.with(Self { min: *p, max: *p })
        })
    }

    /// The smallest bounds that hold these and others.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Whether others lie wholly inside; shared edges are inside.
    #[must_use]
    pub fn encloses(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// The bounds moved outwards by `margin` on all sides.
    #[must_use]
    pub fn grown(self, margin: f64) -> Self {
        Self {
            min: Point::new(self.min.x - margin, self.min.y - margin),
            max: Point::new(self.max.x + margin, self.max.y + margin),
        }
    }

    /// Whether a point lies inside or on the edge.
    #[must_use]
    pub fn contains(&self, p: Point) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }

    /// Whether two bounds share a point.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_hold_their_points_and_no_others() {
        let bounds = Bounds::of(&[Point::new(1.0, 5.0), Point::new(3.0, -2.0)]);
        assert_eq!(bounds.min, Point::new(1.0, -2.0));
        assert_eq!(bounds.max, Point::new(3.0, 5.0));
        assert!(bounds.contains(Point::new(1.0, 5.0)));
        assert!(!bounds.contains(Point::new(0.9, 5.0)));
        assert!(bounds.grown(0.2).contains(Point::new(0.9, 5.0)));
        assert!(!Bounds::EMPTY.contains(Point::default()));
    }

    #[test]
    fn bounds_meet_at_a_corner_but_not_beyond() {
        let square = |x: f64, y: f64| Bounds::of(&[Point::new(x, y), Point::new(x + 1.0, y + 1.0)]);
        assert!(square(0.0, 0.0).meets(&square(1.0, 1.0)));
        assert!(!square(0.0, 0.0).meets(&square(1.5, 0.0)));
        assert!(!square(0.0, 0.0).meets(&Bounds::EMPTY));
    }

    #[test]
    fn a_segment_is_nearest_at_its_foot_or_at_an_end() {
        let (a, b) = (Point::new(0.0, 0.0), Point::new(10.0, 0.0));
        assert_eq!(Point::new(4.0, 3.0).distance_to_segment(a, b), 3.0);
        assert_eq!(Point::new(13.0, 4.0).distance_to_segment(a, b), 5.0);
        assert_eq!(Point::new(3.0, 4.0).distance_to_segment(a, a), 5.0);
    }
}
