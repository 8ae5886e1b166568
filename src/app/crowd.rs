//! A touch where several targets crowd: the reader chooses among them from a list.

use serde_json::Value;

use super::App;
use crate::json::json;
use crate::scene::{Pt, Rect, Target};
use crate::text::names::place_name;

/// Targets so near to a touch may have been meant, CSS px: half of what a finger is to hit.
const REACH: f64 = 22.0;

/// So many are offered, the nearest first.
const MOST: usize = 8;

/// What may have been meant by a touch.
#[derive(Debug, Default)]
pub struct Crowd {
    /// Where it was touched.
    at: Pt,
    /// What each shows (`App::show`), with its name.
    choices: Vec<(String, String)>,
}

/// From a point to the nearest of a rectangle, CSS px.
fn away(area: Rect, at: Pt) -> f64 {
    let dx = (area.x - at.x).max(at.x - area.right()).max(0.0);
    let dy = (area.y - at.y).max(at.y - area.bottom()).max(0.0);
    dx.hypot(dy)
}

impl App {
    /// Offers what lies near a touch, where that is more than one thing; false where it is not.
    pub(super) fn offer_crowd(&mut self, target: &Target, at: Pt) -> bool {
        let mut near: Vec<(f64, String, String)> = match target {
            Target::Event(_) | Target::Timeline => self.events_near(at),
            Target::Map => self.places_near(at),
            _ => Vec::new(),
        };
        near.retain(|(distance, ..)| *distance <= REACH);
        crate::order::sort_by(&mut near, |a, b| a.0.total_cmp(&b.0));
        let mut choices: Vec<(String, String)> = Vec::new();
        for (_, go, name) in near {
            if choices.len() < MOST && choices.iter().all(|(other, _)| *other != go) {
                choices.push((go, name));
            }
        }
        let crowded = choices.len() > 1;
        if crowded {
            self.crowd = Some(Crowd { at, choices });
            self.tell_crowd();
        }
        crowded
    }

    fn events_near(&self, at: Pt) -> Vec<(f64, String, String)> {
        let events = self.atlas.events();
        let drawn = self.drawn.events.iter();
        let near = drawn.filter_map(|drawn| {
            let title = self.lang().pick_title(events, drawn.index).to_owned();
            Some((
                away(drawn.area, at),
                format!("event:{}", events.id(drawn.index)?),
                title,
            ))
        });
        near.collect()
    }

    fn places_near(&self, at: Pt) -> Vec<(f64, String, String)> {
        let (now, before) = (&self.drawn.map.places, &self.drawn.compared.places);
        let drawn = now.iter().chain(before);
        let near = drawn.filter_map(|(row, area)| {
            let place = self.atlas.data.places.get(*row)?;
            let name = place_name(place, self.lang(), self.clock)?;
            Some((away(*area, at), format!("place:{}", place.id), name))
        });
        near.collect()
    }

    /// Takes the offer back.
    pub(super) fn close_crowd(&mut self) -> bool {
        let closed = self.crowd.take().is_some();
        if closed {
            self.tell_crowd();
        }
        closed
    }

    /// The shell looks at the page anew.
    fn tell_crowd(&mut self) {
        let name = self.picked_name();
        self.emit("pickchange", &json!({ "picked": name }));
    }

    /// What is offered, and where; null where nothing is.
    pub(super) fn crowd_page(&self) -> Value {
        self.crowd.as_ref().map_or(Value::Null, |crowd| {
            let item = |(go, name): &(String, String)| json!({"go": go, "text": name});
            json!({
                "label": self.lang().crowd_words().which,
                "at": self.page_from_point(crowd.at),
                "items": crowd.choices.iter().map(item).collect::<Vec<_>>(),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::timeline::DrawnEvent;

    fn app(places: &[f64]) -> App {
        let mut app = App::default();
        let events: Vec<String> = (0..places.len())
            .map(|n| format!(r#"{{"id": "e{n}", "title": {{"en": "E{n}"}}, "when": "190{n}"}}"#))
            .collect();
        app.load(&format!(
            r#"{{"borderline": 1, "events": [{}]}}"#,
            events.join(",")
        ));
        app.drawn.events = places
            .iter()
            .enumerate()
            .map(|(index, x)| DrawnEvent {
                index,
                area: Rect::new(*x, 0.0, 10.0, 10.0),
                label: None,
            })
            .collect();
        app
    }

    fn offered(app: &App) -> Vec<String> {
        let page = app.crowd_page();
        let items = page["items"].as_array().into_iter().flatten();
        items
            .filter_map(|item| Some(item["go"].as_str()?.to_owned()))
            .collect()
    }

    #[test]
    fn what_is_near_is_offered_the_nearest_first() {
        let mut app = app(&[100.0, 125.0, 160.0]);
        assert!(app.offer_crowd(&Target::Event(0), Pt::new(118.0, 5.0)));
        assert_eq!(offered(&app), ["event:e1", "event:e0"]);
        assert!(app.close_crowd());
        assert_eq!(app.crowd_page(), Value::Null);
        assert!(!app.close_crowd());
    }

    #[test]
    fn one_alone_is_not_offered() {
        let mut app = app(&[100.0, 160.0]);
        assert!(!app.offer_crowd(&Target::Event(0), Pt::new(105.0, 5.0)));
        assert!(!app.offer_crowd(&Target::Splitter, Pt::new(130.0, 5.0)));
        assert_eq!(app.crowd_page(), Value::Null);
    }
}
