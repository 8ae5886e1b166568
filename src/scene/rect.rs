//! Points and rectangles in CSS pixels, y down.

/// A point, CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pt {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Pt {
    /// The point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A rectangle with sides along the axes, CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub w: f64,
    /// Height, never negative.
    pub h: f64,
}

impl Rect {
    /// A rectangle from its left, top, width and height; negative sizes become 0.
    #[must_use]
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self {
            x,
            y,
            w: w.max(0.0),
            h: h.max(0.0),
        }
    }

    /// A square around a point.
    #[must_use]
    pub const fn around(center: Pt, side: f64) -> Self {
        Self::new(center.x - side / 2.0, center.y - side / 2.0, side, side)
    }

    /// Right edge.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge.
    #[must_use]
    pub const fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The centre.
    #[must_use]
    pub const fn center(&self) -> Pt {
        Pt::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Whether the point lies inside; left and top edges do, right and bottom edges do not.
    #[must_use]
    pub const fn contains(&self, p: Pt) -> bool {
        p.x >= self.x && p.x < self.right() && p.y >= self.y && p.y < self.bottom()
    }

    /// Whether the insides share a point; touching edges do not count.
    #[must_use]
    pub const fn intersects(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `other` lies inside, edges included.
    #[must_use]
    pub const fn encloses(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// What lies in both; without height or width where nothing does.
    #[must_use]
    pub const fn intersection(&self, other: &Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let right = self.right().min(other.right());
        Self::new(x, y, right - x, self.bottom().min(other.bottom()) - y)
    }

    /// Grown by `by` to the left and to the right; shrunk where negative.
    #[must_use]
    pub const fn widened(&self, by: f64) -> Self {
        Self::new(self.x - by, self.y, self.w + 2.0 * by, self.h)
    }

    /// Grown by `by` on every side; shrunk where negative.
    #[must_use]
    pub const fn grown(&self, by: f64) -> Self {
        Self::new(
            self.x - by,
            self.y - by,
            self.w + 2.0 * by,
            self.h + 2.0 * by,
        )
    }

    /// The same with more between its two long sides, half of it on either.
    #[must_use]
    pub const fn thickened(&self, more: f64) -> Self {
        let (dx, dy) = if self.w < self.h {
            (more, 0.0)
        } else {
            (0.0, more)
        };
        Self::new(
            self.x - dx / 2.0,
            self.y - dy / 2.0,
            self.w + dx,
            self.h + dy,
        )
    }
}
