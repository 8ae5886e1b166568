//! The legend: one entry for each look, border and claim that is in the window, and no other.

use super::lines::FAINTEST;
use super::motifs::{self, Patch};
use super::{Drawing, Land};
use crate::dataset::holders::status_word;
use crate::layout::claim_view::tenure_seen;
use crate::layout::fills::{Look, hue};
use crate::order::sort_by;
use crate::scene::theme::Hue;
use crate::scene::{Color, Pt, Rect, Scene, Theme};
use crate::text::{fill, power_words, tenure_words};

/// A key to what is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// A status of tenure (`leased`, …), `outline`, `claim`, or `border-agreed`, `border-de-facto`, `border-claimed`,
    /// `border-former`, `border-rough`, `place-rough`, `railway`, `advance`, `front`, `advance-between`, `advance-under-way`.
    pub kind: &'static str,
    /// What it stands for, in the reader's language.
    pub label: String,
    /// Colour of the ground, or of the stroke of a border.
    pub ground: Color,
    /// Colour of the pattern on it, where it has one.
    pub pattern: Option<Color>,
    /// What is filled so, where it is an area.
    pub area: Option<KeyArea>,
}

/// What a key to an area stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeyArea {
    /// Land held in this way.
    Held(Look),
    /// Land that a power of this hue claims.
    Claimed(Hue),
}

/// A field of the legend as the theme of paper fills such an area.
#[must_use]
pub fn monochrome_field(area: KeyArea, theme: &Theme, field: Rect) -> Scene {
    let corners = [
        (field.x, field.y),
        (field.right(), field.y),
        (field.right(), field.bottom()),
        (field.x, field.bottom()),
    ];
    let outline: Vec<Pt> = corners.map(|(x, y)| Pt::new(x, y)).to_vec();
    let patch = Patch {
        rings: vec![outline.clone()],
        outline,
        origin: field.center(),
    };
    let mut scene = Scene::default();
    match area {
        KeyArea::Held(look) => motifs::fill(&mut scene, theme, look, &patch),
        KeyArea::Claimed(hue) => motifs::claim(&mut scene, theme, hue, &patch),
    }
    scene
}

/// Which borders are in the window.
#[derive(Default)]
pub(super) struct Seen {
    pub agreed: bool,
    pub de_facto: bool,
    pub claimed_line: bool,
    pub ghost: bool,
    /// A border that may be off by more than its band shows.
    pub rough: bool,
    /// A place that is known less exactly than its dot says.
    pub rough_place: bool,
    /// Ids of powers that claim what others hold.
    pub claimants: Vec<String>,
    /// Ids of powers that run railways, and of those that run them with them.
    pub railways: Vec<(String, Option<String>)>,
    /// Ids of powers that advance, and of those with them.
    pub advancing: Vec<(String, Option<String>)>,
    pub front: bool,
    /// An army or a front between two dated positions.
    pub interpolated: bool,
    /// An arrow between two dated places.
    pub under_way: bool,
}

impl Drawing<'_> {
    /// Lists what was drawn: lands by their size in the picture, then claims and borders.
    pub(super) fn legend(&mut self) {
        let (theme, locale) = (self.input.theme, self.input.lang.locale());
        let mut lands: Vec<&Land> = self.lands.iter().collect();
        sort_by(&mut lands, |a, b| b.km2.total_cmp(&a.km2));
        let mut entries: Vec<Entry> = Vec::new();
        let mut add = |entry: Entry| {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        };
        let neutral = |land: &&Land| matches!(land.look, Look::Outline(_) | Look::Unknown);
        for land in lands.iter().filter(|land| !neutral(land)) {
            if let Some(entry) = self.entry(land) {
                add(entry);
            }
        }
        for land in lands.iter().filter(|land| neutral(land)) {
            let power = power_words(self.input.lang, self.input.atlas, &land.holder);
            add(Entry {
                kind: "outline",
                label: match land.look {
                    Look::Outline(_) => {
                        fill(self.input.lang.map_words().outline, &[("power", &power)])
                    }
                    _ => locale.not_mapped.to_owned(),
                },
                ground: self.ground_of(land.look),
                pattern: None,
                area: Some(KeyArea::Held(land.look)),
            });
        }
        for id in &self.seen.claimants {
            add(Entry {
                kind: "claim",
                label: fill(
                    locale.claimed_by,
                    &[(
                        "claimant",
                        &power_words(self.input.lang, self.input.atlas, id),
                    )],
                ),
                ground: theme.land,
                pattern: Some(theme.hue(hue(self.input.atlas, id))),
                area: Some(KeyArea::Claimed(hue(self.input.atlas, id))),
            });
        }
        let borders = [
            (self.seen.agreed, "border-agreed", locale.border_agreed),
            (
                self.seen.de_facto,
                "border-de-facto",
                locale.border_de_facto,
            ),
            (
                self.seen.claimed_line,
                "border-claimed",
                locale.border_claimed,
            ),
            (self.seen.ghost, "border-former", locale.border_former),
            (
                self.seen.rough,
                "border-rough",
                self.input.lang.map_words().rough,
            ),
            (
                self.seen.rough_place,
                "place-rough",
                self.input.lang.map_words().rough_place,
            ),
        ];
        for (_, kind, label) in borders.into_iter().filter(|(seen, _, _)| *seen) {
            add(Entry {
                kind,
                label: label.to_owned(),
                ground: match kind {
                    "border-rough" => theme.border.with_alpha(FAINTEST),
                    "place-rough" => theme.ink,
                    _ => theme.border,
                },
                pattern: None,
                area: None,
            });
        }
        let words = self.input.lang.railway_words();
        entries.extend(self.who(
            "railway",
            &self.seen.railways,
            [words.run_by, words.run_jointly],
        ));
        entries.extend(self.advances_seen());
        self.out.legend = entries;
    }

    /// Keys to armies and fronts.
    fn advances_seen(&self) -> Vec<Entry> {
        let words = self.input.lang.campaign_words();
        let patterns = [words.advance, words.advance_with];
        let mut entries = self.who("advance", &self.seen.advancing, patterns);
        let Some(ground) = entries.first().map(|entry| entry.ground) else {
            return entries;
        };
        for (_, kind, label) in [
            (self.seen.front, "front", words.front),
            (
                self.seen.interpolated,
                "advance-between",
                words.interpolated,
            ),
            (self.seen.under_way, "advance-under-way", words.under_way),
        ]
        .into_iter()
        .filter(|(seen, _, _)| *seen)
        {
            entries.push(Entry {
                kind,
                label: label.to_owned(),
                ground,
                pattern: None,
                area: None,
            });
        }
        entries
    }

    /// Keys to what one power does or two do, with the pattern for one and that for two.
    fn who(
        &self,
        kind: &'static str,
        powers: &[(String, Option<String>)],
        [alone, both]: [&str; 2],
    ) -> Vec<Entry> {
        let color = |id: &str| self.input.theme.hue(hue(self.input.atlas, id));
        let entry = |(power, with): &(String, Option<String>)| {
            let name = power_words(self.input.lang, self.input.atlas, power);
            Entry {
                kind,
                label: match with {
                    Some(with) => fill(
                        both,
                        &[
                            ("power", &name),
                            (
                                "with",
                                &power_words(self.input.lang, self.input.atlas, with),
                            ),
                        ],
                    ),
                    None => fill(alone, &[("power", &name)]),
                },
                ground: color(power),
                pattern: with.as_deref().map(color),
                area: None,
            }
        };
        powers.iter().map(entry).collect()
    }

    fn entry(&self, land: &Land) -> Option<Entry> {
        let input = self.input;
        let tenure = tenure_seen(input.atlas, land.cell, input.clock, input.claim_view)?;
        Some(Entry {
            kind: status_word(tenure.status),
            label: tenure_words(input.lang, input.atlas, &tenure),
            ground: self.ground_of(land.look),
            pattern: self.pattern_of(land.look),
            area: Some(KeyArea::Held(land.look)),
        })
    }
}
