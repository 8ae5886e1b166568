//! Words of the list that a touch among several targets opens.

use crate::text::Lang;

/// Words of the list that a touch among several targets opens.
#[derive(Debug)]
pub struct CrowdWords {
    /// Its heading.
    pub which: &'static str,
}

const EN: CrowdWords = CrowdWords {
    which: "Which one?",
};

const JA: CrowdWords = CrowdWords {
    which: "どれですか",
};

const RU: CrowdWords = CrowdWords {
    which: "Что именно?",
};

const ZH_HANT: CrowdWords = CrowdWords {
    which: "選哪一個？",
};

const ZH_HANS: CrowdWords = CrowdWords {
    which: "选哪一个？",
};

impl Lang {
    /// Words of the list that a touch among several targets opens.
    #[must_use]
    pub fn crowd_words(self) -> &'static CrowdWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
