//! Axis, lanes, bars, instants and their labels.

mod axis;

use std::collections::BTreeMap;

use super::labels::{Candidate, place};
use super::lanes::rows;
use crate::dataset::Atlas;
use crate::layout::marks;
use crate::scene::theme::{Hue, size};
use crate::scene::{Anchor, Color, Cursor, Font, Measure, Pt, Rect, Scene, Target, Theme, Zone};
use crate::text::Lang;
use crate::time::TimeScale;
use crate::view::TimeView;

/// What the timeline is drawn from.
pub struct TimelineInput<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The window.
    pub view: TimeView,
    /// Where on the element.
    pub pane: Rect,
    /// The selected event.
    pub selected: Option<usize>,
    /// Colours.
    pub theme: &'a Theme,
    /// The reader's language.
    pub lang: Lang,
}

/// An event as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnEvent {
    /// Index in the atlas.
    pub index: usize,
    /// Its bar or mark.
    pub area: Rect,
    /// Its label, where there was room.
    pub label: Option<Rect>,
}

/// The timeline as drawn.
#[derive(Default)]
pub struct TimelineOutput {
    /// What to draw.
    pub scene: Scene,
    /// What answers to the pointer.
    pub zones: Vec<Zone>,
    /// Events drawn one by one.
    pub events: Vec<DrawnEvent>,
    /// Events in the window that found no room.
    pub hidden: usize,
    /// Texts that are no event's label, and where they stand.
    pub labels: Vec<(String, Rect)>,
}

/// Room for lane names at the left, CSS px; none in narrow panes, where names stand over their lanes.
#[must_use]
pub fn gutter(pane: Rect) -> f64 {
    if pane.w >= 560.0 { 108.0 } else { 0.0 }
}

/// The scale of the lanes: the pane without its gutter.
#[must_use]
pub fn scale(view: TimeView, pane: Rect) -> TimeScale {
    TimeScale {
        start: view.start,
        span: view.span,
        width: (pane.w - gutter(pane)).max(1.0),
    }
}

/// Draws the timeline.
#[must_use]
pub fn timeline(input: &TimelineInput<'_>, measure: &dyn Measure) -> TimelineOutput {
    let mut drawing = Drawing {
        input,
        scale: scale(input.view, input.pane),
        left: input.pane.x + gutter(input.pane),
        out: TimelineOutput::default(),
    };
    drawing.out.scene.rect(input.pane, input.theme.paper);
    drawing.out.zones.push(Zone {
        target: Target::Timeline,
        area: input.pane,
        cursor: Cursor::Grab,
    });
    drawing.axis(measure);
    drawing.lanes(measure);
    drawing.out
}

struct Drawing<'a> {
    input: &'a TimelineInput<'a>,
    scale: TimeScale,
    left: f64,
    out: TimelineOutput,
}

/// An event in the window, measured.
struct Bar {
    index: usize,
    left: f64,
    right: f64,
    label: f64,
    text: String,
    importance: u8,
}

impl Drawing<'_> {
    fn x(&self, day: f64) -> f64 {
        self.left + self.scale.x_from_day(day)
    }

    fn lanes(&mut self, measure: &dyn Measure) {
        let mut lanes: BTreeMap<usize, Vec<Bar>> = BTreeMap::new();
        for index in 0..self.input.atlas.events.len() {
            if let Some((lane, bar)) = self.bar(index, measure) {
                lanes.entry(lane).or_default().push(bar);
            }
        }
        let names = if gutter(self.input.pane) > 0.0 {
            0.0
        } else {
            14.0
        };
        let packed: Vec<(usize, Vec<Bar>, Vec<usize>)> = lanes
            .into_iter()
            .map(|(lane, mut bars)| {
                bars.sort_by(|a, b| a.left.total_cmp(&b.left));
                let rows = rows(
                    &bars
                        .iter()
                        .map(|bar| (bar.left, bar.right + bar.label))
                        .collect::<Vec<_>>(),
                    6.0,
                );
                (lane, bars, rows)
            })
            .collect();
        let wanted: Vec<usize> = packed
            .iter()
            .map(|(_, _, rows)| rows.iter().max().map_or(1, |row| row + 1))
            .collect();
        let room = self.input.pane.h - size::AXIS_BAND - 2.0 - names * packed.len() as f64;
        let granted = share_rows(&wanted, (room / size::ROW).max(0.0));
        let mut top = self.input.pane.y + size::AXIS_BAND + 1.0;
        for (number, ((lane, bars, rows), granted)) in packed.into_iter().zip(granted).enumerate() {
            let height = names + granted as f64 * size::ROW;
            let band = Rect::new(self.input.pane.x, top, self.input.pane.w, height);
            if number % 2 == 1 {
                self.out
                    .scene
                    .rect(band, self.input.theme.lane.with_alpha(0.6));
            }
            let taken = self.lane_name(lane, band, measure);
            self.lane(
                &bars,
                &rows,
                granted,
                Rect::new(
                    self.left,
                    top + names,
                    band.right() - self.left,
                    height - names,
                ),
                &taken,
            );
            top += height;
        }
    }

    /// The lane's name, in the gutter or over the lane.
    fn lane_name(&mut self, lane: usize, band: Rect, measure: &dyn Measure) -> Vec<Rect> {
        let Some(name) = self.input.atlas.lanes.get(lane) else {
            return Vec::new();
        };
        let font = Font::regular(size::SMALL);
        let kinds = &self.input.lang.locale().kinds;
        let text = kinds.name(name).unwrap_or(name).to_owned();
        let middle = if gutter(self.input.pane) > 0.0 {
            band.y + size::ROW / 2.0
        } else {
            band.y + 8.0
        };
        let area = Rect::new(band.x + 8.0, middle - 7.0, measure.width(&text, font), 14.0);
        if area.bottom() > self.input.pane.bottom() {
            return Vec::new();
        }
        self.out.scene.text(
            Pt::new(area.x, middle),
            &text,
            font,
            self.input.theme.faint_ink,
            Anchor::Left,
        );
        self.out.labels.push((text, area));
        vec![area]
    }

    fn bar(&self, index: usize, measure: &dyn Measure) -> Option<(usize, Bar)> {
        let event = self.input.atlas.events.get(index)?;
        let (from, to) = event.extent;
        if to < self.scale.start || from > self.scale.end() {
            return None;
        }
        let record = self.input.atlas.event(index)?;
        let (left, right) = marks::extent(self.x(from), self.x(to), record.importance);
        let text = self.input.lang.pick(&record.title).to_owned();
        let edge = self.left + self.scale.width;
        Some((
            event.lane,
            Bar {
                index,
                left: left.max(self.left - 4.0),
                right: right.min(edge + 4.0),
                label: measure.width(&text, label_font(record.importance)) + 6.0,
                text,
                importance: record.importance,
            },
        ))
    }

    fn lane(&mut self, bars: &[Bar], rows: &[usize], granted: usize, band: Rect, names: &[Rect]) {
        let mut drawn = Vec::new();
        let mut kept: Vec<(&Bar, usize)> = Vec::new();
        for (bar, row) in bars.iter().zip(rows) {
            // A row that the lane was not granted: try the granted ones without a label.
            let free = |row: usize| {
                !kept.iter().any(|(other, taken)| {
                    *taken == row && other.left < bar.right + 3.0 && bar.left < other.right + 3.0
                })
            };
            let row = Some(*row)
                .filter(|row| *row < granted && free(*row))
                .or_else(|| (0..granted).find(|row| free(*row)));
            match row {
                Some(row) => kept.push((bar, row)),
                None => self.out.hidden += 1,
            }
        }
        for (bar, row) in kept {
            let middle = band.y + (row as f64 + 0.5) * size::ROW;
            let area = Rect::new(
                bar.left,
                middle - size::BAR / 2.0,
                bar.right - bar.left,
                size::BAR,
            );
            self.mark(bar, area, middle);
            drawn.push((bar, area, middle));
        }
        self.labels(&drawn, band, names);
    }

    fn mark(&mut self, bar: &Bar, area: Rect, middle: f64) {
        let atlas = self.input.atlas;
        let (Some(event), Some(record)) = (atlas.events.get(bar.index), atlas.event(bar.index))
        else {
            return;
        };
        let hue = record
            .powers
            .first()
            .and_then(|id| atlas.power(id))
            .map(|power| Hue::from_name(&power.hue))
            .unwrap_or_default();
        let color = if self.input.selected == Some(bar.index) {
            self.input.theme.accent
        } else {
            self.input.theme.hue(hue)
        };
        let frame = Rect::new(self.left, area.y, self.scale.width, area.h);
        let at = |day: f64| self.left + self.scale.x_from_day(day);
        marks::mark(
            &mut self.out.scene,
            event,
            record,
            &marks::Place {
                area,
                middle,
                frame,
                paper: self.input.theme.paper,
                color,
            },
            &at,
        );
        self.out.zones.push(Zone {
            target: Target::Event(bar.index),
            area: Rect::new(
                area.x - 4.0,
                middle - size::ROW / 2.0,
                area.w.max(16.0) + 8.0,
                size::ROW,
            ),
            cursor: Cursor::Pointer,
        });
    }

    fn labels(&mut self, drawn: &[(&Bar, Rect, f64)], band: Rect, names: &[Rect]) {
        let right = self.left + self.scale.width;
        let mut taken: Vec<Rect> = drawn.iter().map(|(_, area, _)| *area).collect();
        taken.extend_from_slice(names);
        let candidates: Vec<Candidate> = drawn
            .iter()
            .enumerate()
            .map(|(key, (bar, area, middle))| {
                let at = |x: f64| Rect::new(x, middle - 8.0, bar.label - 6.0, 16.0);
                let mut boxes = vec![at(area.right() + 4.0)];
                // What begins left of the window or ends right of it keeps its label inside.
                if area.right() > right - bar.label {
                    boxes.push(at(area.x - bar.label));
                }
                Candidate {
                    key,
                    priority: f64::from(bar.importance)
                        + if self.input.selected == Some(bar.index) {
                            10.0
                        } else {
                            0.0
                        },
                    boxes,
                }
            })
            .collect();
        let frame = Rect::new(self.left, band.y, self.scale.width, band.h);
        let placed: BTreeMap<usize, Rect> = place(&candidates, frame, &taken).into_iter().collect();
        for (key, (bar, area, _)) in drawn.iter().enumerate() {
            let label = placed.get(&key).copied();
            if let Some(label) = label {
                let color: Color = self.input.theme.ink;
                self.out.scene.text(
                    Pt::new(label.x, label.center().y),
                    &bar.text,
                    label_font(bar.importance),
                    color,
                    Anchor::Left,
                );
                self.out.zones.push(Zone {
                    target: Target::Event(bar.index),
                    area: label,
                    cursor: Cursor::Pointer,
                });
            }
            self.out.events.push(DrawnEvent {
                index: bar.index,
                area: *area,
                label,
            });
        }
    }
}

fn label_font(importance: u8) -> Font {
    if importance >= 5 {
        Font::bold(size::LABEL)
    } else {
        Font::regular(size::LABEL)
    }
}

/// Shares `room` rows among lanes that want these many: the widest give way first, none gets less than one.
fn share_rows(wanted: &[usize], room: f64) -> Vec<usize> {
    let mut granted = wanted.to_vec();
    while granted.iter().sum::<usize>() as f64 > room {
        match granted.iter_mut().filter(|rows| **rows > 1).max() {
            Some(rows) => *rows -= 1,
            None => break,
        }
    }
    granted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_shared_from_the_widest_lane() {
        assert_eq!(share_rows(&[5, 2, 1], 6.0), [3, 2, 1]);
        assert_eq!(share_rows(&[5, 2, 1], 2.0), [1, 1, 1]);
        assert_eq!(share_rows(&[2, 2], 9.5), [2, 2]);
    }
}
