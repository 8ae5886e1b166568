//! Points on the integer grid on which all noding is done.
//!
//! One unit is 5e-4 degree of longitude or latitude (56 m north to south, a fifth of a pixel where the map
//! becomes a sketch, and far less than any source is good to), the same grid as the finished
//! TopoJSON, so that nothing is rounded after it has been noded.

/// Grid units in one degree.
pub const PER_DEGREE: f64 = 2_000.0;

/// Kilometres in one degree of latitude, near enough for snapping and for lengths in reports.
const KM_PER_DEGREE: f64 = 111.2;

/// A point in grid units: `x` is longitude, `y` latitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Longitude in grid units.
    pub x: i64,
    /// Latitude in grid units.
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

    /// Distance to the segment `a`–`b` in kilometres, flat at this latitude.
    pub fn km_to_segment(self, a: Self, b: Self) -> f64 {
        let squeeze = self.geo()[1].to_radians().cos();
        let from_a = |p: Self| [(p.x - a.x) as f64 * squeeze, (p.y - a.y) as f64];
        let ([dx, dy], [px, py]) = (from_a(b), from_a(self));
        let t = part_along([px, py], [dx, dy]);
        (px - dx * t).hypot(py - dy * t) * KM_PER_DEGREE / PER_DEGREE
    }

    /// The grid point nearest to this one on the segment `a`–`b`, measured in kilometres.
    pub fn nearest_on(self, a: Self, b: Self) -> Self {
        let squeeze = self.geo()[1].to_radians().cos();
        let from_a = |p: Self| [(p.x - a.x) as f64 * squeeze, (p.y - a.y) as f64];
        let t = part_along(from_a(self), from_a(b));
        let at = |from: i64, to: i64| from + ((to - from) as f64 * t).round() as i64;
        Self {
            x: at(a.x, b.x),
            y: at(a.y, b.y),
        }
    }
}

/// How far along a segment from the origin to `d` the point nearest to `p` lies: from 0 to 1.
fn part_along([px, py]: [f64; 2], [dx, dy]: [f64; 2]) -> f64 {
    let length2 = dx * dx + dy * dy;
    if length2 == 0.0 {
        0.0
    } else {
        ((px * dx + py * dy) / length2).clamp(0.0, 1.0)
    }
}

/// Twice the signed area of the triangle `o`, `a`, `b`: positive when it turns left. Exact:
/// inside the frame a product stays below 2e10.
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
        assert_eq!((p.x, p.y), (242_810, 106_634));
        assert!((p.geo()[0] - 121.405).abs() < 1e-9);
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
