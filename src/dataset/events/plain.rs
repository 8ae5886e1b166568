//! Plain events: what each has of its own, what many share, and how the record is had back from the two.

use crate::dataset::raw::{Checked, Event, Extra, Text, When, extra_from_json};
use crate::time::{Instant, Span, day_from_instant, iso_from_day, iso_from_instant};

/// What many plain events have in common.
#[derive(Clone, Copy, Debug, Default)]
pub struct Common<'a> {
    /// The language of their titles; `None` where they have none.
    pub title: Option<&'a str>,
    /// The language of their summaries.
    pub summary: Option<&'a str>,
    /// Their kind.
    pub kind: &'a str,
    /// Their lane.
    pub lane: Option<&'a str>,
    /// 1–5.
    pub importance: u8,
    /// The members that Borderline does not use, a JSON object, or nothing.
    pub extra: &'a str,
}

impl Common<'_> {
    /// Writes down what tells it from all others.
    pub(super) fn key(&self, key: &mut Vec<u8>) {
        key.clear();
        key.push(self.importance);
        for part in [self.title, self.summary, self.lane, Some(self.kind)] {
            // With its length before it, no part can end within another.
            let length = part.map_or(u64::MAX, |part| part.len() as u64);
            key.extend_from_slice(&length.to_le_bytes());
            key.extend_from_slice(part.unwrap_or_default().as_bytes());
        }
        key.extend_from_slice(self.extra.as_bytes());
    }

    /// A record with these members and without texts, id and date.
    pub(super) fn template(&self) -> Event {
        let blank = |language: Option<&str>| {
            let mut text = Text::new();
            text.extend(language.map(|language| (language.to_owned(), String::new())));
            text
        };
        Event {
            title: blank(self.title),
            summary: blank(self.summary),
            kind: self.kind.to_owned(),
            lane: self.lane.map(str::to_owned),
            importance: self.importance,
            extra: extra_from_json(self.extra),
            ..Event::default()
        }
    }
}

/// What a plain event has of its own.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// When it begins: a midnight stands for its day, anything else for a second.
    pub from: Instant,
    /// When it has ended: a midnight ends the day before, anything else the second before.
    pub to: Instant,
}

/// The record that a template and what is an event's own make. `texts` are its id, title, summary, and its members that
/// are not used, where they are not in the template.
pub(super) fn record<'a>(
    template: &Event,
    (from, to): (Instant, Instant),
    mut texts: impl Iterator<Item = &'a str>,
) -> Event {
    let mut event = template.clone();
    let mut next = || texts.next().unwrap_or_default();
    next().clone_into(&mut event.id);
    for text in [&mut event.title, &mut event.summary] {
        let own = next();
        if let Some(text) = text.values_mut().next() {
            own.clone_into(text);
        }
    }
    event.extra.extend(extra_from_json(next()));
    event.when = when(from, to);
    event
}

/// Members as the text of an object; empty where there are none.
pub(super) fn json_from_extra(extra: &Extra) -> String {
    if extra.is_empty() {
        return String::new();
    }
    let members = extra.iter();
    let members = members.map(|(name, value)| (name.clone(), value.clone()));
    serde_json::Value::Object(members.collect()).to_string()
}

/// What an event has of its own and what it shares; `None` where it is not plain, since it would not be had back.
pub(super) fn parts<'a>(
    event: &'a Event,
    span: &Span,
    extra: &'a str,
) -> Option<(Common<'a>, Own<'a>)> {
    // Every member is named, so that none can be forgotten.
    let Event {
        id,
        title,
        when: written,
        kind,
        lane,
        importance,
        summary,
        text,
        display_date,
        given_dates,
        date_note,
        powers,
        people,
        places,
        at,
        cells,
        lines,
        tags,
        media,
        figures,
        claims,
        sources,
        checked,
        checked_against,
        unsettled,
        unreviewed,
        extra: _,
    } = event;
    let texts = [text, display_date, date_note];
    let ids = [
        powers,
        people,
        places,
        cells,
        lines,
        tags,
        claims,
        sources,
        checked_against,
        unreviewed,
    ];
    let bare = texts.iter().all(|text| text.is_empty())
        && ids.iter().all(|ids| ids.is_empty())
        && given_dates.is_empty()
        && media.is_empty()
        && figures.is_empty()
        && at.is_none()
        && *checked == Checked::None
        && !unsettled;
    let (from, to) = (span.start.min, span.end.max);
    if !bare || title.len() > 1 || summary.len() > 1 || Span::exact(from, to) != *span {
        return None;
    }
    let one = |text: &'a Text| text.iter().next();
    let common = Common {
        title: one(title).map(|(language, _)| language.as_str()),
        summary: one(summary).map(|(language, _)| language.as_str()),
        kind,
        lane: lane.as_deref(),
        importance: *importance,
        extra,
    };
    let own = Own {
        id,
        title: one(title).map_or("", |(_, text)| text),
        summary: one(summary).map_or("", |(_, text)| text),
        from,
        to,
    };
    (when(from, to) == *written).then_some((common, own))
}

/// The date of a plain event as the format has it.
fn when(from: Instant, to: Instant) -> When {
    let Span { start, end, .. } = Span::exact(from, to);
    let day = |at: Instant| iso_from_day(day_from_instant(at));
    let text = |min: Instant, max: Instant| {
        let second = max.0 - min.0 == 1;
        if second {
            iso_from_instant(min)
        } else {
            day(min)
        }
    };
    let (first, last) = (text(start.min, start.max), text(end.min, end.max));
    if start == end {
        When::Edtf(first)
    } else if first.contains('T') || last.contains('T') {
        When::Ends {
            start: first,
            end: last,
        }
    } else {
        When::Edtf(format!("{first}/{last}"))
    }
}
