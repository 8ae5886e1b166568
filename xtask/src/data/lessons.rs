//! What is there to be taught with: tours whose steps are short, rest on events and can be shown, and conflicts.

use borderline::app::{App, STATE_KEYS};
use borderline::dataset::Atlas;
use borderline::dataset::raw::{Conflict, Text, Tour, TourStep};
use borderline::scene::measure::Rough;
use serde_json::{Value, json};

/// The longest text of a step in languages that write spaces between words, in words.
const WORDS: usize = 70;

/// The longest text of a step in Chinese and Japanese, in characters.
const CHARACTERS: usize = 180;

/// All that is wrong with tours and conflicts.
pub fn check(atlas: &Atlas, document: &Value) -> Vec<String> {
    let data = &atlas.data;
    let mut wrong: Vec<String> = data.tours.iter().flat_map(check_tour).collect();
    wrong.extend(unshown(&data.tours, document));
    wrong.extend(data.conflicts.iter().filter_map(check_conflict));
    wrong
}

fn check_tour(tour: &Tour) -> Vec<String> {
    let mut wrong = Vec::new();
    if !(7..=10).contains(&tour.steps.len()) {
        let steps = tour.steps.len();
        wrong.push(format!("tours \"{}\": {steps} steps, not 7 to 10", tour.id));
    }
    for (at, step) in tour.steps.iter().enumerate() {
        let mut say =
            |what: String| wrong.push(format!("tours \"{}\", step {}: {what}", tour.id, at + 1));
        if step.title.is_empty() {
            say("has no heading".to_owned());
        }
        if step.events.is_empty() {
            say("rests on no event".to_owned());
        }
        for what in too_long(&step.text) {
            say(what);
        }
    }
    wrong
}

/// What is longer than a step's text may be, in each language.
fn too_long(text: &Text) -> Vec<String> {
    let long = text.iter().filter_map(|(tag, text)| {
        let (length, most, unit) = if tag.starts_with("zh") || tag == "ja" {
            (text.chars().count(), CHARACTERS, "characters")
        } else {
            let words = text.split_whitespace();
            // A dash that stands alone is no word.
            let words = words.filter(|word| word.contains(char::is_alphanumeric));
            (words.count(), WORDS, "words")
        };
        (length > most).then(|| format!("{length} {unit} in {tag}, more than {most}"))
    });
    long.collect()
}

/// Steps whose state the atlas does not take over part by part.
fn unshown(tours: &[Tour], document: &Value) -> Vec<String> {
    let mut app = App::default();
    app.load(&document.to_string());
    app.resize(1200.0, 800.0);
    let mut wrong = Vec::new();
    for tour in tours {
        for (at, step) in tour.steps.iter().enumerate() {
            for part in lost(&mut app, step) {
                let (id, at) = (&tour.id, at + 1);
                wrong.push(format!(
                    "tours \"{id}\", step {at}: \"{part}\" of the state is not understood"
                ));
            }
        }
    }
    wrong
}

/// The parts of a step's state that are not in the atlas's own state when it shows the step, or that it only keeps.
fn lost(app: &mut App, step: &TourStep) -> Vec<String> {
    app.set("state", Some(&step.state));
    let shown = app.query("state", &json!([]), &Rough).unwrap_or_default();
    let shown = shown.as_str().unwrap_or_default();
    let kept = |part: &str| {
        let key = part.split_once('=').map(|(key, _)| key);
        key.is_some_and(|key| !STATE_KEYS.contains(&key))
    };
    let parts = step.state.split(';');
    parts
        .filter(|part| kept(part) || !shown.split(';').any(|has| has == *part))
        .map(str::to_owned)
        .collect()
}

fn check_conflict(conflict: &Conflict) -> Option<String> {
    let few = conflict.claims.len() < 2;
    few.then(|| format!("conflicts \"{}\": takes two claims", conflict.id))
}

#[cfg(test)]
mod tests {
    use super::super::bundle;
    use super::*;
    use crate::project;
    use borderline::dataset::load;

    fn tour(steps: usize) -> Tour {
        let step = TourStep {
            state: "v1;c=1905-09-05".to_owned(),
            title: Text::from([("en".to_owned(), "Peace".to_owned())]),
            text: Text::from([("en".to_owned(), "The map changes.".to_owned())]),
            events: vec!["portsmouth-1905".to_owned()],
            ..TourStep::default()
        };
        Tour {
            id: "peace".to_owned(),
            steps: vec![step; steps],
            ..Tour::default()
        }
    }

    #[test]
    fn a_tour_has_seven_to_ten_steps_that_rest_on_events() {
        assert_eq!(check_tour(&tour(7)), Vec::<String>::new());
        assert_eq!(check_tour(&tour(6)).len(), 1);
        assert_eq!(check_tour(&tour(11)).len(), 1);
        let mut bare = tour(7);
        bare.steps[2].events.clear();
        bare.steps[3].title.clear();
        assert_eq!(
            check_tour(&bare),
            [
                "tours \"peace\", step 3: rests on no event",
                "tours \"peace\", step 4: has no heading"
            ]
        );
    }

    #[test]
    fn a_step_is_at_most_seventy_words_long() {
        let long = |tag: &str, text: String| too_long(&Text::from([(tag.to_owned(), text)])).len();
        assert_eq!(long("en", "word ".repeat(70)), 0);
        assert_eq!(long("en", "word ".repeat(71)), 1);
        assert_eq!(long("ru", "слово — ".repeat(70)), 0);
        assert_eq!(long("ja", "字".repeat(180)), 0);
        assert_eq!(long("zh-Hans", "字".repeat(181)), 1);
    }

    #[test]
    fn every_part_of_a_state_is_understood() {
        let document = json!({
            "borderline": 1,
            "events": [{"id": "peace", "title": {"en": "Peace"}, "when": "1905-09-05"}],
        });
        let parts = |state: &str| {
            let mut tour = tour(1);
            tour.steps[0].state = state.to_owned();
            unshown(&[tour], &document).len()
        };
        assert_eq!(
            parts("v1;t=-23500,90;c=1905-09-05;s=peace;m=10.5,-20,0.8;h=0.6"),
            0
        );
        for state in [
            "v2;c=1905-09-05",
            "v1;t=-23500",
            "v1;c=1905-09",
            "v1;s=war",
            "v1;m=10,20",
            "v1;m=10,20,500",
            "v1;colour=red",
        ] {
            assert!(parts(state) > 0, "{state}");
        }
    }

    #[test]
    fn a_conflict_takes_two_claims() {
        let mut conflict = Conflict {
            claims: vec!["S0-01".to_owned(), "S1-01".to_owned()],
            ..Conflict::default()
        };
        assert_eq!(check_conflict(&conflict), None);
        conflict.claims.pop();
        assert!(check_conflict(&conflict).is_some());
    }

    #[test]
    fn the_page_for_teachers_has_every_question_and_answer() {
        let page = std::fs::read_to_string(project::root().join("docs/teaching.md")).unwrap();
        let document = bundle().unwrap();
        let (atlas, _) = load(&document.to_string()).unwrap();
        for tour in &atlas.data.tours {
            assert!(
                page.contains(&format!("## {}", tour.title["en"])),
                "{}",
                tour.id
            );
            for question in tour.steps.iter().flat_map(|step| &step.questions) {
                for text in [&question.text["en"], &question.answer["en"]] {
                    assert!(
                        page.contains(text.as_str()),
                        "docs/teaching.md lacks: {text}"
                    );
                }
            }
        }
    }
}
