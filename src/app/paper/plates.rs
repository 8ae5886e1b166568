//! Plates behind texts on paper, where a screen has halos.

use crate::scene::{Anchor, Item, Measure, Rect, Scene};

/// How far a plate reaches beyond its text at either end, CSS px.
const BEYOND: f64 = 1.5;

/// Height of a plate, ems: that of letters with their strokes up and down.
const HEIGHT: f64 = 1.1;

/// The scene with a plate of the halo's colour behind each text that has one, instead of it. A browser that prints
/// writes an outlined text twice, once for its outline, and whoever copies or hears the page would have it twice.
pub(super) fn plated(scene: Scene, measure: &dyn Measure) -> Scene {
    let items = scene.items.into_iter();
    let items = items.flat_map(|mut item| [plate_of(&mut item, measure), Some(item)]);
    Scene {
        items: items.flatten().collect(),
    }
}

/// The plate of a text whose halo it takes.
fn plate_of(item: &mut Item, measure: &dyn Measure) -> Option<Item> {
    let Item::Text {
        at,
        text,
        font,
        halo,
        anchor,
        ..
    } = item
    else {
        return None;
    };
    let fill = halo.take()?;
    let (width, height) = (measure.width(text, *font), font.size * HEIGHT);
    let left = match anchor {
        Anchor::Left => at.x,
        Anchor::Center => at.x - width / 2.0,
        Anchor::Right => at.x - width,
    };
    let area = Rect::new(left, at.y - height / 2.0, width, height).widened(BEYOND);
    Some(Item::Rect { area, fill })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::measure::Rough;
    use crate::scene::{Color, Font, Pt};

    #[test]
    fn a_text_with_a_halo_stands_on_a_plate_and_has_none() {
        let (ink, paper) = (Color::hex(0), Color::hex(0x00ff_ffff));
        let (at, font) = (Pt::new(50.0, 20.0), Font::regular(10.0));
        let mut scene = Scene::default();
        scene.text_on_map(at, "Mukden", font, ink, paper, Anchor::Center);
        scene.text(at, "Dairen", font, ink, Anchor::Left);
        let items = plated(scene, &Rough).items;
        let [
            Item::Rect { area, fill },
            Item::Text { halo: None, .. },
            Item::Text { halo: None, .. },
        ] = &items[..]
        else {
            panic!("{items:?}");
        };
        assert_eq!(*fill, paper);
        assert!((area.center().x - 50.0).abs() < 1e-9 && (area.center().y - 20.0).abs() < 1e-9);
        assert!(area.w > Rough.width("Mukden", font));
    }
}
