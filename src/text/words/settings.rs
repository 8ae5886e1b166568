//! Words of the settings.

use crate::text::Lang;

/// Words of the settings.
#[derive(Debug)]
pub struct SettingWords {
    /// The interface's language.
    pub language: &'static str,
    /// Light or dark.
    pub theme: &'static str,
    /// The page's theme, light, dark.
    pub themes: [&'static str; 3],
    /// A second row of dates.
    pub calendar: &'static str,
    /// None, Julian, Japanese eras, Minguo, Manchukuo.
    pub calendars: [&'static str; 5],
    /// What puts events into lanes.
    pub lanes: &'static str,
    /// Kind, power, importance.
    pub groupings: [&'static str; 3],
    /// Whose view of disputed land the map shows.
    pub claim_view: &'static str,
    /// What is held; all claims. A power's view has its name.
    pub claim_views: [&'static str; 2],
}

const EN: SettingWords = SettingWords {
    language: "Language",
    theme: "Colours",
    themes: ["as the page", "light", "dark"],
    calendar: "Second calendar",
    calendars: [
        "none",
        "Julian (Old Style)",
        "Japanese eras",
        "Minguo",
        "Manchukuo",
    ],
    lanes: "Lanes of events",
    groupings: ["by kind", "by power", "by importance"],
    claim_view: "Disputed land",
    claim_views: ["who held it", "all claims"],
};

const JA: SettingWords = SettingWords {
    language: "言語",
    theme: "配色",
    themes: ["ページに合わせる", "明るい", "暗い"],
    calendar: "第二の暦",
    calendars: [
        "なし",
        "ユリウス暦（露暦）",
        "日本の元号",
        "民国紀元",
        "満洲国の元号",
    ],
    lanes: "出来事の段",
    groupings: ["種類別", "国別", "重要度別"],
    claim_view: "係争地の表示",
    claim_views: ["実際の支配", "すべての主張"],
};

const RU: SettingWords = SettingWords {
    language: "Язык",
    theme: "Цвета",
    themes: ["как на странице", "светлые", "тёмные"],
    calendar: "Второй календарь",
    calendars: [
        "нет",
        "юлианский (старый стиль)",
        "японские эры",
        "эра Миньго",
        "эры Маньчжоу-го",
    ],
    lanes: "Дорожки событий",
    groupings: ["по виду", "по державам", "по важности"],
    claim_view: "Спорные земли",
    claim_views: ["кто владел", "все притязания"],
};

const ZH_HANT: SettingWords = SettingWords {
    language: "語言",
    theme: "色彩",
    themes: ["隨頁面", "淺色", "深色"],
    calendar: "第二曆法",
    calendars: ["無", "儒略曆（俄曆）", "日本年號", "民國紀年", "滿洲國年號"],
    lanes: "事件分欄",
    groupings: ["依類別", "依國家", "依重要程度"],
    claim_view: "爭議地區",
    claim_views: ["實際控制", "全部主張"],
};

const ZH_HANS: SettingWords = SettingWords {
    language: "语言",
    theme: "颜色",
    themes: ["随页面", "浅色", "深色"],
    calendar: "第二历法",
    calendars: ["无", "儒略历（俄历）", "日本年号", "民国纪年", "满洲国年号"],
    lanes: "事件分栏",
    groupings: ["按类别", "按国家", "按重要程度"],
    claim_view: "争议地区",
    claim_views: ["实际控制", "全部主张"],
};

impl Lang {
    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ja => "日本語",
            Self::Ru => "Русский",
            Self::ZhHant => "繁體中文",
            Self::ZhHans => "简体中文",
        }
    }

    /// Words of the settings.
    #[must_use]
    pub fn setting_words(self) -> &'static SettingWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
