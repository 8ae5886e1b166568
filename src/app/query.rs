//! Questions by their names, answered with plain data.

use serde::Serialize;
use serde_json::Value;

use super::App;
use crate::dataset::holders::{held_by, holders};
use crate::dataset::raw::Text;
use crate::error::Error;
use crate::import;
use crate::json::{json, plain};
use crate::scene::Measure;
use crate::text::event_date_words;
use crate::time::{
    civil_from_day, day_from_edtf, day_from_instant, instant_from_days, iso_from_day,
    iso_from_instant,
};

/// `{language: text}`, where it is that.
fn texts_from_value(value: &Value) -> Option<Text> {
    let mut texts = Text::new();
    for (language, text) in value.as_object()? {
        texts.insert(language.clone(), text.as_str()?.to_owned());
    }
    Some(texts)
}

impl App {
    /// Answers a question, or does a named action; `arguments` is an array.
    ///
    /// # Errors
    /// Where the name is not known or an argument does not fit.
    pub fn query(
        &mut self,
        name: &str,
        arguments: &Value,
        measure: &dyn Measure,
    ) -> Result<Value, Error> {
        let text = |at: usize| arguments.get(at).and_then(Value::as_str);
        match name {
            "zoomIn" => self.zoom_focus(2.0),
            "zoomOut" => self.zoom_focus(0.5),
            "fit" => self.fit(),
            "stepMap" => return Ok(json!(self.step_map(text(0).unwrap_or_default()))),
            "fitEvents" => self.fit_map_to_events(),
            "point" => {
                let pointed = text(0).and_then(|name| self.pointed_from_name(name));
                self.point_at(pointed);
            }
            "compare" => return Ok(json!(self.compared_day().map(iso_from_day))),
            "claimView" => return Ok(json!(self.settings.claim_view.name())),
            "toggleCompare" => self.toggle_compare(),
            "swapDays" => self.swap_days(),
            "typeDay" => {
                let compared = arguments.get(0).and_then(Value::as_bool) == Some(true);
                return Ok(json!(self.type_day(compared, text(1).unwrap_or_default())));
            }
            "moveHandle" => {
                let share = arguments.get(0).and_then(Value::as_f64);
                self.move_handle(share.unwrap_or(f64::NAN));
            }
            "play" => self.play(arguments.get(0).unwrap_or(&Value::Null))?,
            "pause" => self.pause(),
            "setSpeed" => self.set_speed(arguments.get(0).unwrap_or(&Value::Null))?,
            "togglePlay" => self.toggle_play(),
            "nextChange" => self.step_change(true),
            "previousChange" => self.step_change(false),
            "nextStep" => self.step_tour(true),
            "previousStep" => self.step_tour(false),
            "showStep" => self.show_step(),
            "nextClaim" => self.step_reading(true),
            "previousClaim" => self.step_reading(false),
            "showClaim" => self.show_claim(),
            "filter" => {
                let shown = arguments.get(2).and_then(Value::as_bool).unwrap_or(true);
                self.filter(
                    text(0).unwrap_or_default(),
                    text(1).unwrap_or_default(),
                    shown,
                );
            }
            "flyTo" => {
                self.fly_to(arguments.get(0).unwrap_or(&Value::Null))?;
                // Where no frame is drawn, nothing can fly.
                if arguments.get(1).and_then(Value::as_bool) == Some(true) {
                    self.land();
                }
            }
            "flying" => return Ok(json!(self.animation.flies())),
            "version" => return Ok(json!(self.version())),
            "view" => return Ok(self.view_value()),
            "clock" => return Ok(json!(iso_from_day(self.clock))),
            "state" => return Ok(json!(self.state())),
            "selected" => {
                return Ok(json!(
                    self.selected
                        .and_then(|index| self.atlas.events().id(index))
                ));
            }
            "lang" => return Ok(json!(self.lang().tag())),
            "isData" => return Ok(json!(import::is_data(text(0).unwrap_or_default()))),
            "page" => return Ok(self.page()),
            "plan" => return Ok(self.plan()),
            "sliderKey" => {
                let shift = arguments.get(2).and_then(Value::as_bool) == Some(true);
                let [slider, key] = [0, 1].map(|at| text(at).unwrap_or_default());
                return Ok(json!(self.slider_key(slider, key, shift)));
            }
            "panel" => return Ok(self.panel(text(0).unwrap_or_default())),
            "report" => return Ok(self.report(text(0).unwrap_or_default())),
            "cite" => return self.cite(text(0).unwrap_or_default(), text(1).unwrap_or_default()),
            "text" => return Ok(json!(self.action_name(text(0).unwrap_or_default()))),
            "describe" => {
                if self.panes.whole.w > 0.0 {
                    // At no time: the map is described whole, as it rests.
                    self.follow_map(f64::NAN);
                    self.lay_out(measure, f64::INFINITY);
                    // What was laid out here has not been painted yet.
                    self.damage_all();
                }
                return Ok(self.describe());
            }
            "placesFound" => return Ok(self.places_found(text(0).unwrap_or_default())),
            "whoHeld" => {
                let [place, day] = [0, 1].map(|at| text(at).unwrap_or_default());
                return Ok(self.who_held(place, day));
            }
            "heldBy" => return self.held(arguments),
            "changes" => return self.changes(arguments),
            "changesWords" => return self.changes_in_words(arguments),
            "find" => return Ok(self.find(text(0).unwrap_or_default())),
            "show" => return Ok(json!(self.show_from_card(text(0).unwrap_or_default()))),
            "back" => self.back(),
            "closeCrowd" => drop(self.close_crowd()),
            "closeCard" => self.close_card(),
            "goTo" => return Ok(self.go_to(arguments)),
            "events" => return Ok(self.events_value()),
            "sources" => return Ok(self.list(&self.atlas.data.sources)),
            "claims" => return Ok(self.list(&self.atlas.data.claims)),
            "tours" => return Ok(self.list(&self.atlas.data.tours)),
            "powers" => return Ok(self.list(&self.atlas.data.powers)),
            "paper" => {
                let widths = [0, 1].map(|at| arguments.get(at).and_then(Value::as_f64));
                return self.paper(widths, measure);
            }
            "worksheet" => return self.worksheet(text(0).unwrap_or_default()),
            "exportAs" => {
                let options = arguments.get(1).unwrap_or(&Value::Null);
                return self.export(text(0).unwrap_or_default(), options, measure);
            }
            _ => return Err(Error::new(format!("there is no \"{name}\" to ask for"), "")),
        }
        Ok(Value::Null)
    }

    /// The versions of Borderline and of the data.
    pub(super) fn version(&self) -> String {
        let header = &self.atlas.data.header;
        let version = env!("CARGO_PKG_VERSION");
        format!("{version} · {} {}", header.id, header.version)
    }

    pub(super) fn view_value(&self) -> Value {
        json!({"from": self.moment(self.view.start), "to": self.moment(self.view.end())})
    }

    /// An edge of the window: the day, with the time where a pixel is less than an hour.
    fn moment(&self, days: f64) -> String {
        let instant = instant_from_days(days);
        let day = day_from_instant(instant);
        if self.view.span > 60.0 || civil_from_day(day).year < 0 {
            return iso_from_day(day);
        }
        iso_from_instant(instant)
    }

    fn held(&self, arguments: &Value) -> Result<Value, Error> {
        let number = |at: usize| arguments.get(at).and_then(Value::as_f64);
        let (Some(lat), Some(lon), Some(day)) = (
            number(0),
            number(1),
            arguments.get(2).and_then(Value::as_str),
        ) else {
            return Err(Error::new(
                "heldBy needs a latitude, a longitude and a day",
                "for example heldBy(46.96, 142.74, \"1906-01-01\")",
            ));
        };
        let day = day_from_edtf(day)?;
        Ok(plain(&held_by(&self.atlas, lat, lon, day)))
    }

    fn describe(&self) -> Value {
        let events: Vec<Value> = self
            .drawn
            .events
            .iter()
            .filter_map(|drawn| {
                let events = self.atlas.events();
                let event = events.get(drawn.index)?;
                Some(json!({
                    "id": events.id(drawn.index),
                    "title": self.lang().pick_title(events, drawn.index),
                    "when": event_date_words(self.lang(), &event, events.template_of(drawn.index)?),
                    "box": self.page_from_picture(drawn.area),
                    "label": drawn.label.map(|area| self.page_from_picture(area)),
                }))
            })
            .collect();
        let cells: Vec<Value> = self
            .atlas
            .topology
            .cells
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let holders: Vec<Value> = holders(&self.atlas, index, self.clock)
                    .iter()
                    .map(|holder| json!({"power": &holder.power, "status": plain(&holder.status)}))
                    .collect();
                json!({"id": &cell.id, "holders": holders})
            })
            .collect();
        let texts = self.drawn.map.labels.iter();
        let labels: Vec<Value> = texts
            .chain(&self.drawn.compared.labels)
            .chain(&self.drawn.timeline_labels)
            .map(|(text, area)| json!({"text": text, "box": self.page_from_picture(*area)}))
            .collect();
        let campaigns = self.drawn.advances.iter();
        let campaigns: Vec<Value> = campaigns
            .map(|(id, text)| json!({"id": id, "text": text}))
            .collect();
        json!({
            "view": self.view_value(),
            "clock": iso_from_day(self.clock),
            "events": events,
            "hidden": self.drawn.hidden,
            "cells": cells,
            "labels": labels,
            "campaigns": campaigns,
        })
    }

    fn events_value(&self) -> Value {
        let events = self.atlas.events();
        let records = events.iter().zip(events.records());
        let values = records.filter_map(|(event, record)| {
            let mut value = plain(&record);
            self.speak(&mut value);
            value.as_object_mut()?.insert(
                "whenWords".to_owned(),
                json!(event_date_words(self.lang(), &event, &record)),
            );
            Some(value)
        });
        Value::Array(values.collect())
    }

    fn list<T: Serialize>(&self, records: &[T]) -> Value {
        let records = records.iter().map(|record| {
            let mut value = plain(record);
            self.speak(&mut value);
            value
        });
        Value::Array(records.collect())
    }

    /// Puts the reader's language in the place of `{language: text}`.
    fn speak(&self, value: &mut Value) {
        for name in [
            "title",
            "name",
            "short",
            "summary",
            "text",
            "note",
            "date_note",
            "no_event",
        ] {
            let Some(member) = value.get_mut(name) else {
                continue;
            };
            if let Some(texts) = texts_from_value(member) {
                *member = json!(self.lang().pick(&texts));
            }
        }
    }
}
