//! Words of the filters.

use crate::text::Lang;

/// Words of the filters.
#[derive(Debug)]
pub struct FilterWords {
    /// Heading: kinds of events.
    pub lanes: &'static str,
    /// Heading: powers.
    pub powers: &'static str,
    /// The least importance.
    pub least: &'static str,
    /// Where.
    pub place: &'static str,
    /// Any place.
    pub anywhere: &'static str,
    /// Show the rest faintly.
    pub dim: &'static str,
    /// Button: show everything.
    pub all: &'static str,
    /// How many events pass, `{n}` of `{all}`.
    pub count: &'static str,
}

const EN: FilterWords = FilterWords {
    lanes: "Kinds",
    powers: "Powers",
    least: "Importance at least",
    place: "Place",
    anywhere: "anywhere",
    dim: "Show the others faintly",
    all: "Show everything",
    count: "{n} of {all} events",
};

const JA: FilterWords = FilterWords {
    lanes: "種類",
    powers: "国・政権",
    least: "重要度（以上）",
    place: "場所",
    anywhere: "すべての場所",
    dim: "ほかは薄く表示",
    all: "すべて表示",
    count: "{all}件中{n}件",
};

const RU: FilterWords = FilterWords {
    lanes: "Виды событий",
    powers: "Державы",
    least: "Важность не ниже",
    place: "Место",
    anywhere: "любое",
    dim: "Остальные показывать бледно",
    all: "Показать всё",
    count: "Событий: {n} из {all}",
};

const ZH_HANT: FilterWords = FilterWords {
    lanes: "類別",
    powers: "國家與政權",
    least: "重要程度至少",
    place: "地點",
    anywhere: "所有地點",
    dim: "其餘淡化顯示",
    all: "全部顯示",
    count: "{all}件事件中的{n}件",
};

const ZH_HANS: FilterWords = FilterWords {
    lanes: "类别",
    powers: "国家与政权",
    least: "重要程度至少",
    place: "地点",
    anywhere: "所有地点",
    dim: "其余淡化显示",
    all: "全部显示",
    count: "{all}件事件中的{n}件",
};

impl Lang {
    /// Words of the filters.
    #[must_use]
    pub fn filter_words(self) -> &'static FilterWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
