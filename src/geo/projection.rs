//! The Lambert conformal conic projection of the map.
//!
//! Formulas for the sphere: Snyder, "Map Projections: A Working Manual" (USGS Professional Paper 1395, 1987),
//! equations 15-1 to 15-5, 14-1 to 14-4 and 14-9 to 14-11. Positions on
//! WGS 84 are taken as if they lay on a sphere of the mean radius, which is as exact as a map of this size can show;
//! areas in km² come from the data, not from this plane.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};
use std::sync::LazyLock;

use super::point::Point;

/// The mean radius of the Earth, in kilometres: (2a + b) / 3 of WGS 84.
pub const EARTH_RADIUS_KM: f64 = 6371.0088;

/// The latitudes, in degrees, along which a kilometre of the map is one on the ground.
pub const STANDARD_PARALLELS: [f64; 2] = [38.0, 52.0];

/// The longitude, in degrees, that runs straight up the map.
pub const CENTRAL_MERIDIAN: f64 = 127.0;

/// The latitude, in degrees, at which the central meridian passes the origin of the `map` space.
pub const ORIGIN_LATITUDE: f64 = 45.0;

/// The southernmost latitude that is projected; the projection has no South Pole.
const SOUTHERN_LIMIT: f64 = -80.0;

static MAP: LazyLock<Cone> = LazyLock::new(|| {
    Cone::new(
        EARTH_RADIUS_KM,
        STANDARD_PARALLELS,
        CENTRAL_MERIDIAN,
        ORIGIN_LATITUDE,
    )
});

/// The place of a longitude and latitude (degrees) on the map, in kilometres from 127° E 45° N, y down.
///
/// Latitudes south of 80° S are taken as 80° S; what is not finite stays so.
#[must_use]
pub fn map_from_geo(lon: f64, lat: f64) -> Point {
    MAP.map_from_geo(lon, lat)
}

/// A parallel on the map: many places on it take little more than one.
#[derive(Clone, Copy, Debug)]
pub struct Parallel {
    /// Its distance from the apex, km.
    rho: f64,
}

impl Parallel {
    /// The parallel of a latitude, degrees.
    #[must_use]
    pub fn of(lat: f64) -> Self {
        Self { rho: MAP.rho(lat) }
    }

    /// Its place at a longitude (degrees), as [`map_from_geo`] has it.
    #[must_use]
    pub fn at(self, lon: f64) -> Point {
        MAP.place(lon, self.rho)
    }
}

/// The longitude and latitude (degrees) of a place on the map.
#[must_use]
pub fn geo_from_map(point: Point) -> (f64, f64) {
    MAP.geo_from_map(point)
}

/// How many kilometres of the map one kilometre on the ground takes at a latitude (degrees); 1 at the parallels.
#[must_use]
pub fn scale_at(lat: f64) -> f64 {
    MAP.scale_at(lat)
}

/// A cone that cuts the sphere in two parallels of the north.
struct Cone {
    radius: f64,
    meridian: f64,
    /// Snyder's n: the angle of the unrolled cone that one degree of longitude takes, in degrees.
    n: f64,
    /// Snyder's F.
    f: f64,
    /// The distance of the origin from the apex, in the unit of the radius.
    rho_0: f64,
}

impl Cone {
    fn new(radius: f64, parallels: [f64; 2], meridian: f64, latitude: f64) -> Self {
        let [p1, p2] = parallels.map(f64::to_radians);
        let n = (p1.cos() / p2.cos()).ln() / (tan_half(p2) / tan_half(p1)).ln();
        let f = p1.cos() * tan_half(p1).powf(n) / n;
        let mut cone = Self {
            radius,
            meridian,
            n,
            f,
            rho_0: 0.0,
        };
        cone.rho_0 = cone.rho(latitude);
        cone
    }

    /// The distance of a latitude from the apex.
    fn rho(&self, lat: f64) -> f64 {
        let lat = lat.clamp(SOUTHERN_LIMIT, 90.0).to_radians();
        self.radius * self.f / tan_half(lat).powf(self.n)
    }

    fn map_from_geo(&self, lon: f64, lat: f64) -> Point {
        self.place(lon, self.rho(lat))
    }

    /// The place of a longitude, so far from the apex.
    fn place(&self, lon: f64, rho: f64) -> Point {
        let theta = (half_turn(lon - self.meridian) * self.n).to_radians();
        // Snyder's y points up.
        Point::new(rho * theta.sin(), rho * theta.cos() - self.rho_0)
    }

    fn geo_from_map(&self, point: Point) -> (f64, f64) {
        let down = self.rho_0 + point.y;
        let theta = point.x.atan2(down);
        let rho = point.x.hypot(down);
        let lat = 2.0 * (self.radius * self.f / rho).powf(1.0 / self.n).atan() - FRAC_PI_2;
        let lon = half_turn(self.meridian + theta.to_degrees() / self.n);
        (lon, lat.to_degrees())
    }

    fn scale_at(&self, lat: f64) -> f64 {
        let lat = lat.clamp(SOUTHERN_LIMIT, 90.0);
        self.rho(lat) * self.n / (self.radius * lat.to_radians().cos())
    }
}

fn tan_half(lat: f64) -> f64 {
    (FRAC_PI_4 + lat / 2.0).tan()
}

/// The same direction in −180°..180°.
fn half_turn(degrees: f64) -> f64 {
    if (-180.0..=180.0).contains(&degrees) {
        degrees
    } else {
        (degrees + 180.0).rem_euclid(360.0) - 180.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_near(found: f64, expected: f64, tolerance: f64) {
        assert!(
            (found - expected).abs() <= tolerance,
            "{found}, not {expected}"
        );
    }

    #[test]
    fn the_worked_example_of_the_manual_comes_out() {
        // Snyder 1987, appendix A: a unit sphere, parallels 33° and 45°, origin 23° N 96° W.
        let cone = Cone::new(1.0, [33.0, 45.0], -96.0, 23.0);
        assert_near(cone.n, 0.630_477_7, 5e-8);
        assert_near(cone.rho_0, 1.507_142_9, 5e-8);
        let point = cone.map_from_geo(-75.0, 35.0);
        assert_near(point.x, 0.296_678_5, 5e-8);
        assert_near(-point.y, 0.246_211_2, 5e-8);
    }

    #[test]
    fn the_origin_and_the_parallels_are_where_they_should_be() {
        let origin = map_from_geo(127.0, 45.0);
        assert_near(origin.x, 0.0, 1e-9);
        assert_near(origin.y, 0.0, 1e-9);
        assert!(map_from_geo(127.0, 50.0).y < 0.0 && map_from_geo(130.0, 45.0).x > 0.0);
        assert_near(scale_at(38.0), 1.0, 1e-12);
        assert_near(scale_at(52.0), 1.0, 1e-12);
        assert!(scale_at(45.0) < 1.0 && scale_at(30.0) > 1.0 && scale_at(60.0) > 1.0);
    }

    #[test]
    fn a_place_beyond_the_date_line_lies_to_the_east() {
        assert!(map_from_geo(-170.0, 60.0).x > map_from_geo(170.0, 60.0).x);
    }

    #[test]
    fn a_poor_position_gives_no_panic() {
        let pole = map_from_geo(0.0, -90.0);
        assert!(pole.x.is_finite() && pole.y.is_finite());
        assert!(map_from_geo(f64::NAN, 1e300).x.is_nan());
        assert!(geo_from_map(Point::new(f64::INFINITY, 0.0)).1.is_finite());
    }

    proptest! {
        #[test]
        fn positions_survive_the_way_there_and_back(lon in -179.0..180.0_f64, lat in -79.0..89.0_f64) {
            let (back_lon, back_lat) = geo_from_map(map_from_geo(lon, lat));
            prop_assert!((back_lon - lon).abs() < 1e-8, "{lon} became {back_lon}");
            prop_assert!((back_lat - lat).abs() < 1e-8, "{lat} became {back_lat}");
            prop_assert_eq!(Parallel::of(lat).at(lon), map_from_geo(lon, lat));
        }

        #[test]
        fn a_short_step_is_scaled_alike_in_both_directions(lon in 100.0..160.0_f64, lat in 30.0..60.0_f64) {
            let step = 1e-4_f64;
            let at = map_from_geo(lon, lat);
            let ground = EARTH_RADIUS_KM * step.to_radians();
            let north = at.distance(map_from_geo(lon, lat + step)) / ground;
            let east = at.distance(map_from_geo(lon + step, lat)) / (ground * lat.to_radians().cos());
            prop_assert!((north - scale_at(lat)).abs() < 1e-5, "{north} to the north");
            prop_assert!((east - scale_at(lat)).abs() < 1e-5, "{east} to the east");
        }
    }
}
