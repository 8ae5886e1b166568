//! How a date of the old calendar stands beside that of the new.

use crate::text::Lang;

/// Patterns of double dates.
#[derive(Debug)]
pub struct OldStyleWords {
    /// `{date}` by our calendar, with `{old}` as the sources have it.
    pub both: &'static str,
}

const EN: OldStyleWords = OldStyleWords {
    both: "{date} ({old} Old Style)",
};

const JA: OldStyleWords = OldStyleWords {
    both: "{date}（ユリウス暦{old}）",
};

const RU: OldStyleWords = OldStyleWords {
    both: "{date} ({old} по старому стилю)",
};

const ZH_HANT: OldStyleWords = OldStyleWords {
    both: "{date}（儒略曆{old}）",
};

const ZH_HANS: OldStyleWords = OldStyleWords {
    both: "{date}（儒略历{old}）",
};

impl Lang {
    /// Patterns of double dates.
    #[must_use]
    pub fn old_style_words(self) -> &'static OldStyleWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
