//! Words about railways on the map.

use crate::text::Lang;

/// What the legend says of railways. `{power}` and `{with}` are names of powers.
#[derive(Debug)]
pub struct RailwayWords {
    /// Run by one power.
    pub run_by: &'static str,
    /// Run by two.
    pub run_jointly: &'static str,
}

const EN: RailwayWords = RailwayWords {
    run_by: "Railway run by {power}",
    run_jointly: "Railway run by {power} and {with} jointly",
};

const JA: RailwayWords = RailwayWords {
    run_by: "{power}の鉄道",
    run_jointly: "{power}と{with}が共同で経営する鉄道",
};

const RU: RailwayWords = RailwayWords {
    run_by: "Железная дорога под управлением: {power}",
    run_jointly: "Железная дорога в совместном управлении: {power} и {with}",
};

const ZH_HANT: RailwayWords = RailwayWords {
    run_by: "{power}經營的鐵路",
    run_jointly: "{power}與{with}共同經營的鐵路",
};

const ZH_HANS: RailwayWords = RailwayWords {
    run_by: "{power}经营的铁路",
    run_jointly: "{power}与{with}共同经营的铁路",
};

impl Lang {
    /// Its words about railways on the map.
    #[must_use]
    pub fn railway_words(self) -> &'static RailwayWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
