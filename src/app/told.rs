//! Tells the page that the view has come to rest as another.

use super::App;
use crate::json::json;

/// What the page was told of the state.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The state that it was last told.
    state: String,
    /// Whether the reader has gone somewhere since, and not only drifted there: has chosen something, flown, or taken
    /// a step of a tour.
    went: bool,
}

impl App {
    /// The reader goes somewhere; coming back from there is worth a step.
    pub(super) fn goes(&mut self) {
        self.told.went = true;
    }

    /// The view was set from outside: nobody went there.
    pub(super) fn was_put(&mut self) {
        self.told.went = false;
    }

    /// Tells the state, where it is another than was told last.
    pub(super) fn tell_state(&mut self) {
        let state = self.state();
        if state == self.told.state {
            return;
        }
        let went = std::mem::take(&mut self.told.went);
        self.emit("statechange", &json!({"state": &state, "went": went}));
        self.told.state = state;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Input, Modifiers};
    use crate::scene::measure::Rough;
    use serde_json::Value;

    /// What is told when all has come to rest.
    fn told(app: &mut App) -> Vec<Value> {
        for frame in 0..400 {
            app.frame(f64::from(frame) * 16.0, &Rough);
        }
        let events = app.take_events().into_iter();
        let told = events.filter(|event| event["type"] == "statechange");
        told.map(|event| event["detail"].clone()).collect()
    }

    fn app() -> App {
        let mut app = App::default();
        app.load(
            r#"{"borderline": 1, "id": "t", "events": [
            {"id": "a", "title": {"en": "A"}, "when": "1855", "kind": "treaty"},
            {"id": "b", "title": {"en": "B"}, "when": "1991", "kind": "treaty"}]}"#,
        );
        app.resize(800.0, 600.0);
        app
    }

    #[test]
    fn a_state_is_told_once_when_the_view_rests() {
        let mut app = app();
        let first = told(&mut app);
        assert_eq!(first.len(), 1);
        assert_eq!(first[0]["state"], app.state());
        assert!(told(&mut app).is_empty());
    }

    #[test]
    fn choosing_is_going_and_panning_is_not() {
        let mut app = app();
        told(&mut app);
        app.set("selected", Some("b"));
        assert_eq!(told(&mut app)[0]["went"], true);
        app.set_view(app.view.panned(300.0));
        assert_eq!(told(&mut app)[0]["went"], false);
        let key = "f".to_owned();
        app.input(&Input::Key {
            key: "Enter".to_owned(),
            modifiers: Modifiers::default(),
        });
        app.input(&Input::Key {
            key,
            modifiers: Modifiers::default(),
        });
        assert_eq!(told(&mut app)[0]["went"], true);
    }

    #[test]
    fn what_the_page_sets_is_no_going() {
        let mut app = app();
        told(&mut app);
        app.set("state", Some("v1;t=-20000,300;s=b"));
        assert_eq!(told(&mut app)[0]["went"], false);
    }
}
