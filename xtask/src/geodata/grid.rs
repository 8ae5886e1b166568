//! Points on the integer grid on which all noding is done.
//!
//! One unit is 1e-4 degree of longitude or latitude (about 11 m north to south), the same
//! grid as the finished TopoJSON, so that nothing is rounded after it has been noded.

/// Grid units in one degree.
pub const PER_DEGREE: f64 = 10_000.0;

/// Kilometres in one degree of latitude, near enough for snapping and for lengths in reports.
const KM_PER_DEGREE: f64 = 111.2;

/// A point in grid units: `x` is longitude, `y` latitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Longitude in 1e-4 degree.
    pub x: i64,
    /// Latitude in 1e-4 degree.
    pub y: i64,
}

impl Point {
    /// The grid point nearest to a longitude and latitude in degrees.
    pub fn grid_from_geo([lon, lat]: [f64; 2]) -> Self {
        Self {
            x: (lon * PER_DEGREE).round() as i64,
            y: (lat * PER_DEGREE).round() as i64,
        }
    }

    /// Longitude and latitude in degrees.
    pub fn geo(self) -> [f64; 2] {
        [self.x as f64 / PER_DEGREE, self.y as f64 / PER_DEGREE]
    }

    /// Distance to `other` in kilometres, flat at the middle latitude; good for short distances.
    pub fn km_to(self, other: Self) -> f64 {
        let ([ax, ay], [bx, by]) = (self.geo(), other.geo());
        let squeeze = ((ay + by) / 2.0).to_radians().cos();
        ((bx - ax) * squeeze).hypot(by - ay) * KM_PER_DEGREE
    }

    /// The grid point nearest to this one on the segment `a`–`b`, measured in kilometres.
    pub fn nearest_on(self, a: Self, b: Self) -> Self {
        let squeeze = self.geo()[1].to_radians().cos();
        let (dx, dy) = ((b.x - a.x) as f64 * squeeze, (b.y - a.y) as f64);
        let (px, py) = ((self.x - a.x) as f64 * squeeze, (self.y - a.y) as f64);
        let length2 = dx * dx + dy * dy;
        let t = if length2 == 0.0 {
            0.0
        } else {
            ((px * dx + py * dy) / length2).clamp(0.0, 1.0)
        };
        let at = |from: i64, to: i64| from + ((to - from) as f64 * t).round() as i64;
        Self {
            x: at(a.x, b.x),
            y: at(a.y, b.y),
        }
    }
}

/// Twice the signed area of the triangle `o`, `a`, `b`: positive when it turns left. Exact:
/// inside the frame a product stays below 4e12.
pub fn cross(o: Point, a: Point, b: Point) -> i64 {
    (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
}

/// Length of a path in kilometres.
pub fn km_along(path: &[Point]) -> f64 {
    path.windows(2).map(|w| w[0].km_to(w[1])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_survive_the_grid() {
        let p = Point::grid_from_geo([121.4051, 53.3172]);
        assert_eq!((p.x, p.y), (1_214_051, 533_172));
        assert!((p.geo()[0] - 121.4051).abs() < 1e-9);
    }

    #[test]
    fn a_degree_of_longitude_shrinks_with_the_latitude() {
        let at = |lon| Point::grid_from_geo([lon, 60.0]);
        assert!((at(100.0).km_to(at(101.0)) - KM_PER_DEGREE / 2.0).abs() < 0.1);
    }

    #[test]
    fn nearest_point_stays_on_the_segment() {
        let p = |x, y| Point { x, y };
        assert_eq!(p(5, 3).nearest_on(p(0, 0), p(10, 0)), p(5, 0));
        assert_eq!(p(-5, 3).nearest_on(p(0, 0), p(10, 0)), p(0, 0));
        assert_eq!(p(5, 3).nearest_on(p(1, 1), p(1, 1)), p(1, 1));
    }
}
