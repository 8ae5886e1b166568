//! Areas on the WGS 84 ellipsoid.
//!
//! The area under an edge that is straight in longitude and latitude is the integral of the
//! authalic function q (Snyder, "Map Projections: A Working Manual", 1987, eq. 3-12) over the
//! longitude. Areas so computed add up: the faces of a frame give the frame.

use super::grid::Point;

/// Semi-major axis in kilometres.
const A_KM: f64 = 6378.137;
/// First eccentricity.
const E: f64 = 0.081_819_190_842_621_49;

/// Snyder's q at a latitude in degrees; the area from the equator to it is a²q/2 per radian.
fn q(latitude: f64) -> f64 {
    let sin = latitude.to_radians().sin();
    let log = ((1.0 - E * sin) / (1.0 + E * sin)).ln();
    (1.0 - E * E) * (sin / (1.0 - (E * sin).powi(2)) - log / (2.0 * E))
}

/// Square kilometres between an edge and the equator; negative when the edge runs east, so that
/// the sum over a ring run counter-clockwise is its area. Simpson's rule: exact to better than
/// 1e-6 for edges under two degrees.
pub fn km2_under(a: Point, b: Point) -> f64 {
    let ([west, south], [east, north]) = (a.geo(), b.geo());
    let mean = (q(south) + 4.0 * q((south + north) / 2.0) + q(north)) / 6.0;
    -A_KM * A_KM / 2.0 * mean * (east - west).to_radians()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring_km2(corners: &[[f64; 2]]) -> f64 {
        let points: Vec<_> = corners.iter().map(|c| Point::grid_from_geo(*c)).collect();
        let ends = points.iter().cycle().skip(1);
        points
            .iter()
            .zip(ends)
            .map(|(a, b)| km2_under(*a, *b))
            .sum()
    }

    #[test]
    fn a_degree_cell_has_its_known_area() {
        // 1° × 1° north of the equator on WGS 84: 12 308.8 km².
        let km2 = ring_km2(&[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0]]);
        assert!((km2 - 12_308.8).abs() < 0.5, "{km2}");
    }

    #[test]
    fn the_sphere_is_whole() {
        // Half of the ellipsoid is 255 032 810 km².
        let km2 = 360.0 * ring_km2(&[[100.0, 0.0], [101.0, 0.0], [101.0, 90.0], [100.0, 90.0]]);
        assert!((km2 / 255_032_810.0 - 1.0).abs() < 1e-6, "{km2}");
    }
}
