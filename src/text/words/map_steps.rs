//! Names of the buttons that move the map by steps.

use crate::text::Lang;

/// Names of the buttons that move the map by steps.
#[derive(Debug)]
pub struct MapStepWords {
    /// Of all of them, and of the button that shows them.
    pub title: &'static str,
    /// In, north, out, west, south, east.
    pub steps: [&'static str; 6],
}

const EN: MapStepWords = MapStepWords {
    title: "Move the map",
    steps: [
        "Map: zoom in",
        "Map: north",
        "Map: zoom out",
        "Map: west",
        "Map: south",
        "Map: east",
    ],
};

const JA: MapStepWords = MapStepWords {
    title: "地図を動かす",
    steps: [
        "地図を拡大",
        "地図を北へ",
        "地図を縮小",
        "地図を西へ",
        "地図を南へ",
        "地図を東へ",
    ],
};

const RU: MapStepWords = MapStepWords {
    title: "Двигать карту",
    steps: [
        "Карта: крупнее",
        "Карта: на север",
        "Карта: мельче",
        "Карта: на запад",
        "Карта: на юг",
        "Карта: на восток",
    ],
};

const ZH_HANT: MapStepWords = MapStepWords {
    title: "移動地圖",
    steps: [
        "地圖放大",
        "地圖向北",
        "地圖縮小",
        "地圖向西",
        "地圖向南",
        "地圖向東",
    ],
};

const ZH_HANS: MapStepWords = MapStepWords {
    title: "移动地图",
    steps: [
        "地图放大",
        "地图向北",
        "地图缩小",
        "地图向西",
        "地图向南",
        "地图向东",
    ],
};

impl Lang {
    /// Names of the buttons that move the map by steps.
    #[must_use]
    pub const fn map_step_words(self) -> &'static MapStepWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
