//! Small types that several kinds of records share.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Text by BCP 47 language tag (`en`, `ja`, `ru`, `zh-Hant`, `zh-Hans`).
pub type Text = BTreeMap<String, String>;

/// Members that this version does not use; kept as they came.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// Members from the text of an object; none from any other text.
pub(crate) fn extra_from_json(text: &str) -> Extra {
    let mut extra = Extra::new();
    if let Ok(serde_json::Value::Object(members)) = serde_json::from_str(text) {
        extra.extend(members);
    }
    extra
}

/// `[longitude, latitude]` in degrees, WGS 84.
pub type Position = [f64; 2];

/// How the message about a position that is none ends.
pub const NOT_ON_THE_GLOBE: &str = " is no [longitude, latitude]";

/// A position that was found to lie on the globe.
#[derive(Deserialize)]
#[serde(try_from = "Position")]
struct OnGlobe(Position);

impl TryFrom<Position> for OnGlobe {
    type Error = String;

    fn try_from([lon, lat]: Position) -> Result<Self, String> {
        if lon.abs() <= 180.0 && lat.abs() <= 90.0 {
            Ok(Self([lon, lat]))
        } else {
            Err(format!("[{lon}, {lat}]{NOT_ON_THE_GLOBE}"))
        }
    }
}

/// Reads one position, refusing what lies off the globe.
pub(super) fn position<'de, D: Deserializer<'de>>(from: D) -> Result<Position, D::Error> {
    OnGlobe::deserialize(from).map(|place| place.0)
}

/// Reads a position that may be missing.
pub(super) fn some_position<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Position>, D::Error> {
    Option::<OnGlobe>::deserialize(from).map(|place| place.map(|place| place.0))
}

/// Reads a list of positions.
pub(super) fn positions<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Position>, D::Error> {
    Vec::<OnGlobe>::deserialize(from)
        .map(|places| places.into_iter().map(|place| place.0).collect())
}

/// A date or an interval: one EDTF string, or its two ends where a time of day must be given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(untagged)]
pub enum When {
    /// EDTF, levels 0 to 2: `1938-07-29/1938-08-11`, `1934~`, `[1938,1939]`.
    Edtf(String),
    /// Both ends apart; each may carry a time of day.
    Ends {
        /// EDTF of the beginning.
        start: String,
        /// EDTF of the end.
        end: String,
    },
}

impl Default for When {
    fn default() -> Self {
        Self::Edtf(String::new())
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Ends {
            start: String,
            end: String,
        }

        struct TextOrEnds;

        impl<'de> Visitor<'de> for TextOrEnds {
            type Value = When;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("one EDTF string, or {\"start\": …, \"end\": …} with two of them")
            }

            fn visit_str<E>(self, text: &str) -> Result<When, E> {
                Ok(When::Edtf(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<When, A::Error> {
                let Ends { start, end } = Ends::deserialize(MapAccessDeserializer::new(map))?;
                Ok(When::Ends { start, end })
            }
        }

        from.deserialize_any(TextOrEnds)
    }
}

/// How far a statement was checked against its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Checked {
    /// A standard work is named, its page was not opened.
    #[default]
    None,
    /// Compared with an encyclopaedia or another secondary page.
    Secondary,
    /// Compared with the text of the treaty or document itself.
    Text,
}

/// A picture, map or recording. It stays a link until the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Media {
    /// Its address.
    pub url: String,
    /// What there is to see or hear, for those who cannot, by language.
    #[serde(default)]
    pub alt: Text,
    /// Caption by language.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub caption: Text,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// SPDX id or name of its licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Address of a small version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<String>,
    /// What this version of Borderline does not use.
    #[serde(flatten, skip_deserializing)]
    pub extra: Extra,
}
