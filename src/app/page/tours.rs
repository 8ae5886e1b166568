//! The tours: their list, or the step the reader is at.

use serde_json::Value;

use super::marked;
use crate::app::App;
use crate::dataset::raw::Question;
use crate::json::json;
use crate::text::fill;

impl App {
    /// Every tour, the step the reader is at, and the words of both.
    pub(super) fn tours(&self) -> Value {
        let (lang, words) = (self.lang(), self.lang().tour_words());
        let tours: Vec<Value> = self
            .atlas
            .data
            .tours
            .iter()
            .map(|tour| {
                let steps = tour.steps.len().to_string();
                json!({
                    "id": &tour.id,
                    "title": lang.pick(&tour.title),
                    "summary": lang.pick(&tour.summary),
                    "steps": fill(words.steps, &[("n", &steps)]),
                })
            })
            .collect();
        json!({
            "tours": tours,
            "step": self.tour_step(),
            "words": json!({
                "start": words.start, "back": words.back, "next": words.next, "all": words.all, "again": words.again,
                "questions": words.questions, "answer": words.answer, "events": words.events, "none": words.none,
                "make": words.make, "makeHow": words.make_how, "add": words.add, "title": words.title,
                "text": words.text, "remove": words.remove, "made": words.made,
            }),
            "lang": lang.tag(),
        })
    }

    fn tour_step(&self) -> Value {
        let Some((stop, tour, step)) = self
            .stop
            .and_then(|stop| Some((stop, self.tour_at(stop)?, self.step_at(stop)?)))
        else {
            return Value::Null;
        };
        let (lang, words) = (self.lang(), self.lang().tour_words());
        let (n, count) = ((stop.step + 1).to_string(), tour.steps.len().to_string());
        let question = |question: &Question| json!({"text": lang.pick(&question.text), "answer": lang.pick(&question.answer)});
        let event = |id: &String| {
            let index = self.atlas.event_index(id)?;
            Some(json!({"id": id, "title": lang.pick_title(self.atlas.events(), index)}))
        };
        json!({
            "tour": lang.pick(&tour.title),
            "number": fill(words.step, &[("n", &n), ("count", &count)]),
            "first": stop.step == 0,
            "last": stop.step + 1 == tour.steps.len(),
            "title": lang.pick(&step.title),
            "text": marked(&self.atlas, lang, lang.pick(&step.text)),
            "questions": step.questions.iter().map(question).collect::<Vec<_>>(),
            "events": step.events.iter().filter_map(event).collect::<Vec<_>>(),
        })
    }
}
