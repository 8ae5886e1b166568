//! The table of what is visible: the events of the window, and the lands of the map with who holds them.

use serde_json::Value;

use crate::app::App;
use crate::json::json;
use crate::text::{date_words, fill};

/// A table: its caption, its columns, and its rows.
fn table(caption: &str, columns: &[&str], rows: Vec<Value>) -> Value {
    json!({"caption": caption, "columns": columns, "rows": rows})
}

/// A row: what a press on its name shows, the column of that name, its cells, and by what number a column is sorted.
fn row(go: &str, named: usize, cells: &[&str], (dated, by): (usize, Option<f64>)) -> Value {
    json!({"go": go, "named": named, "cells": cells, "dated": dated, "by": by})
}

impl App {
    /// Both tables.
    pub(super) fn table(&self) -> Value {
        let (lang, words) = (self.lang(), self.lang().table_words());
        let events = self.visible_events().into_iter();
        let events = events.filter_map(|index| self.event_row(index));
        let events: Vec<Value> = events
            .map(|event| {
                let cells = [&*event.when, &event.title, &event.lane, &event.place];
                row(&event.go, 1, &cells, (0, Some(event.start)))
            })
            .collect();
        let lands = self.visible_lands().into_iter();
        let lands = lands.filter_map(|land| self.land_row(land));
        let lands: Vec<Value> = lands
            .map(|land| {
                let cells = [
                    &*land.name,
                    &land.holder,
                    land.status,
                    &land.since,
                    land.basis,
                ];
                row(&land.go, 0, &cells, (3, land.start.map(f64::from)))
            })
            .collect();
        let caption = |pattern: &str, rows: &[Value], name: &str, value: &str| {
            fill(pattern, &[("n", &rows.len().to_string()), (name, value)])
        };
        let of_events = caption(words.events, &events, "window", &self.window_words());
        let of_lands = caption(words.lands, &lands, "day", &date_words(lang, self.clock));
        json!({
            "sort": words.sort,
            "lang": lang.tag(),
            "tables": [
                table(&of_events, &words.event_columns, events),
                table(&of_lands, &words.land_columns, lands),
            ],
        })
    }
}
