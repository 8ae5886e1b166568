//! Words of the way back.

use crate::text::Lang;

/// Words of the way back.
#[derive(Debug)]
pub struct TrailWords {
    /// Button: to the card from which a link led here.
    pub back: &'static str,
}

const EN: TrailWords = TrailWords {
    back: "Back to the card before",
};

const JA: TrailWords = TrailWords {
    back: "前の項目に戻る",
};

const RU: TrailWords = TrailWords {
    back: "Назад, к прежней карточке",
};

const ZH_HANT: TrailWords = TrailWords {
    back: "返回上一張卡片",
};

const ZH_HANS: TrailWords = TrailWords {
    back: "返回上一张卡片",
};

impl Lang {
    /// Words of the way back.
    #[must_use]
    pub fn trail_words(self) -> &'static TrailWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
