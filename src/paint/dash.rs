//! Cuts a stroke into dashes.

use crate::scene::Pt;

/// The pieces of `points` that are drawn, when `dash` px are drawn and `gap` px are left out in turn, of which `begun` px
/// have been gone before the first point. Lengths of 0 or less give the whole stroke.
#[must_use]
pub fn dashes(points: &[Pt], dash: f64, gap: f64, begun: f64) -> Vec<Vec<Pt>> {
    if dash <= 0.0 || gap <= 0.0 {
        return vec![points.to_vec()];
    }
    let mut pieces = Vec::new();
    let begun = begun - (begun / (dash + gap)).floor() * (dash + gap);
    let mut drawn = begun < dash;
    let mut left = if drawn {
        dash - begun
    } else {
        dash + gap - begun
    };
    let first = points.first().filter(|_| drawn);
    let mut piece: Vec<Pt> = first.copied().into_iter().collect();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = (to.x - from.x).hypot(to.y - from.y);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let share = done / length;
            let cut = Pt::new(
                from.x + (to.x - from.x) * share,
                from.y + (to.y - from.y) * share,
            );
            if drawn {
                piece.push(cut);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![cut];
            }
            drawn = !drawn;
            left = if drawn { dash } else { gap };
        }
        left -= length - done;
        if drawn {
            piece.push(*to);
        }
    }
    if drawn && piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_cut_in_two_has_the_dashes_of_the_whole() {
        let line = |from: f64, to: f64| [Pt::new(from, 0.0), Pt::new(to, 0.0)];
        let ends = |pieces: Vec<Vec<Pt>>| -> Vec<f64> {
            pieces.iter().flatten().map(|point| point.x).collect()
        };
        let whole = ends(dashes(&line(0.0, 30.0), 4.0, 2.0, 0.0));
        for (cut, kept, again) in [(13.0, 5, Some(13.0)), (17.0, 6, None)] {
            let rest = ends(dashes(&line(cut, 30.0), 4.0, 2.0, cut));
            let expected = again.into_iter().chain(whole[kept..].iter().copied());
            assert_eq!(rest, expected.collect::<Vec<f64>>());
        }
    }

    #[test]
    fn dashes_take_their_share_of_the_length_around_corners() {
        let points = [Pt::new(0.0, 0.0), Pt::new(9.0, 0.0), Pt::new(9.0, 9.0)];
        let pieces = dashes(&points, 4.0, 2.0, 0.0);
        let drawn: f64 = pieces
            .iter()
            .flat_map(|piece| piece.windows(2))
            .map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y))
            .sum();
        assert_eq!(pieces.len(), 3);
        assert!((drawn - 12.0).abs() < 1e-9);
        assert_eq!(
            pieces[1],
            [Pt::new(6.0, 0.0), Pt::new(9.0, 0.0), Pt::new(9.0, 1.0)]
        );
    }

    #[test]
    fn a_dash_without_length_is_the_whole_stroke() {
        let points = [Pt::new(0.0, 0.0), Pt::new(9.0, 0.0)];
        assert_eq!(dashes(&points, 0.0, 2.0, 0.0), [points.to_vec()]);
    }
}
