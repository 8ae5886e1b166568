//! The mark of each kind of event: who cannot tell the colours can tell the shapes.

use crate::dataset::raw::Event;
use crate::scene::{Color, Pt, Rect, Scene, Stroke};

/// Half the size of a mark of this importance, CSS px.
#[must_use]
pub fn radius(importance: u8) -> f64 {
    3.0 + f64::from(importance.clamp(1, 5)) * 0.5
}

/// Draws the mark of an event's kind around `center`.
pub fn mark(scene: &mut Scene, record: &Event, center: Pt, color: Color, paper: Color) {
    let r = radius(record.importance);
    let diamond = |r: f64| {
        vec![
            Pt::new(center.x, center.y - r),
            Pt::new(center.x + r, center.y),
            Pt::new(center.x, center.y + r),
            Pt::new(center.x - r, center.y),
        ]
    };
    match record.kind.as_str() {
        "treaty" => scene.polygon(diamond(r * 1.2), color),
        "diplomacy" => {
            scene.polygon(diamond(r * 1.2), color);
            scene.polygon(diamond(r * 0.65), paper);
        }
        "battle" => {
            scene.disc(center, r, color);
            let arm = r * 0.5;
            let stroke = Stroke::solid(paper, 1.4);
            scene.line(
                Pt::new(center.x - arm, center.y - arm),
                Pt::new(center.x + arm, center.y + arm),
                stroke,
            );
            scene.line(
                Pt::new(center.x - arm, center.y + arm),
                Pt::new(center.x + arm, center.y - arm),
                stroke,
            );
        }
        "border-change" => scene.polygon(
            vec![
                Pt::new(center.x, center.y - r),
                Pt::new(center.x + r, center.y + r * 0.8),
                Pt::new(center.x - r, center.y + r * 0.8),
            ],
            color,
        ),
        "infrastructure" => scene.rect(
            Rect::new(center.x - r * 0.85, center.y - r * 0.85, r * 1.7, r * 1.7),
            color,
        ),
        "aftermath" => {
            scene.disc(center, r, color);
            scene.disc(center, r * 0.5, paper);
        }
        "war" | "occupation" => scene.rect(
            Rect::new(center.x - r, center.y - r * 0.6, r * 2.0, r * 1.2),
            color,
        ),
        _ => scene.disc(center, r, color),
    }
}
