//! Names of the handles that keys move.

use crate::text::Lang;

/// Names of the handles, with the keys that they know.
#[derive(Debug)]
pub struct SliderWords {
    /// The window on the overview strip.
    pub window: &'static str,
    /// What its keys do.
    pub window_keys: &'static str,
    /// The bar between map and timeline.
    pub splitter: &'static str,
    /// Its value: `{n}` per cent of the height.
    pub share: &'static str,
}

const EN: SliderWords = SliderWords {
    window: "Time in view",
    window_keys: "Arrow keys move it, with Shift they change its length",
    splitter: "Height of the map",
    share: "{n} %",
};

const JA: SliderWords = SliderWords {
    window: "表示中の期間",
    window_keys: "矢印キーで移動、Shiftと矢印キーで長さを変更",
    splitter: "地図の高さ",
    share: "{n}%",
};

const RU: SliderWords = SliderWords {
    window: "Видимый период",
    window_keys: "Стрелки сдвигают его, с Shift — меняют длину",
    splitter: "Высота карты",
    share: "{n} %",
};

const ZH_HANT: SliderWords = SliderWords {
    window: "顯示的時段",
    window_keys: "方向鍵移動，Shift加方向鍵改變長度",
    splitter: "地圖高度",
    share: "{n}%",
};

const ZH_HANS: SliderWords = SliderWords {
    window: "显示的时段",
    window_keys: "方向键移动，Shift加方向键改变长度",
    splitter: "地图高度",
    share: "{n}%",
};

impl Lang {
    /// Names of the handles.
    #[must_use]
    pub fn slider_words(self) -> &'static SliderWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
