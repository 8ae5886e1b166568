//! Words on the map itself and of its key.

use crate::text::Lang;

/// What is written on the map besides names.
#[derive(Debug)]
pub struct MapWords {
    /// The letter at the tip of the north mark.
    pub north: &'static str,
    /// A border that is drawn finer than it is known.
    pub rough: &'static str,
    /// A place whose dot is finer than what is known of where it is.
    pub rough_place: &'static str,
    /// Land of `{power}` that is known in outline alone.
    pub outline: &'static str,
}

const EN: MapWords = MapWords {
    north: "N",
    rough: "border known less exactly than this zoom shows",
    rough_place: "place known only roughly",
    outline: "{power}, not mapped by day",
};

const JA: MapWords = MapWords {
    north: "北",
    rough: "この縮尺ほど正確には分からない国境",
    rough_place: "おおよその位置",
    outline: "{power}（日単位の地図なし）",
};

const RU: MapWords = MapWords {
    north: "С",
    rough: "граница известна менее точно, чем этот масштаб",
    rough_place: "место известно лишь примерно",
    outline: "{power}: по дням не показано",
};

const ZH_HANT: MapWords = MapWords {
    north: "北",
    rough: "位置不如此比例尺精確的疆界",
    rough_place: "大致位置",
    outline: "{power}（未逐日繪製）",
};

const ZH_HANS: MapWords = MapWords {
    north: "北",
    rough: "位置不如此比例尺精确的疆界",
    rough_place: "大致位置",
    outline: "{power}（未逐日绘制）",
};

impl Lang {
    /// Its words on the map.
    #[must_use]
    pub fn map_words(self) -> &'static MapWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
