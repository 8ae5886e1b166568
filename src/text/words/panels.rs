//! Names of the panels, which are those of their buttons.

use crate::text::Lang;

/// Names of the panels.
#[derive(Debug)]
pub struct PanelWords {
    /// Button: shows the buttons for which the toolbar has no room.
    pub menu: &'static str,
    /// Key to the map's colours and patterns.
    pub legend: &'static str,
    /// Who held a place on a day.
    pub ask: &'static str,
    /// What is visible as a table.
    pub table: &'static str,
    /// Which events are shown.
    pub filters: &'static str,
    /// Walks with texts and questions.
    pub tours: &'static str,
    /// What documents state, claim by claim.
    pub documents: &'static str,
    /// Terms and what they mean.
    pub glossary: &'static str,
    /// Language, colours, calendar, lanes.
    pub settings: &'static str,
    /// Links, code, pictures, data and citations of the view.
    pub share: &'static str,
    /// Tasks on paper.
    pub worksheet: &'static str,
    /// Keys and gestures.
    pub help: &'static str,
}

const EN: PanelWords = PanelWords {
    menu: "Menu",
    legend: "Legend",
    ask: "Who held it?",
    table: "Table",
    filters: "Filters",
    tours: "Tours",
    documents: "Documents",
    glossary: "Glossary",
    settings: "Settings",
    share: "Share",
    worksheet: "Worksheet",
    help: "Help",
};

const JA: PanelWords = PanelWords {
    menu: "メニュー",
    legend: "凡例",
    ask: "帰属を調べる",
    table: "一覧表",
    filters: "絞り込み",
    tours: "ツアー",
    documents: "文書",
    glossary: "用語集",
    settings: "設定",
    share: "共有",
    worksheet: "ワークシート",
    help: "ヘルプ",
};

const RU: PanelWords = PanelWords {
    menu: "Меню",
    legend: "Легенда",
    ask: "Кто владел?",
    table: "Таблица",
    filters: "Отбор",
    tours: "Экскурсии",
    documents: "Документы",
    glossary: "Словарь",
    settings: "Настройки",
    share: "Поделиться",
    worksheet: "Рабочий лист",
    help: "Справка",
};

const ZH_HANT: PanelWords = PanelWords {
    menu: "選單",
    legend: "圖例",
    ask: "查歸屬",
    table: "表格",
    filters: "篩選",
    tours: "導覽",
    documents: "文件",
    glossary: "詞彙",
    settings: "設定",
    share: "分享",
    worksheet: "學習單",
    help: "說明",
};

const ZH_HANS: PanelWords = PanelWords {
    menu: "菜单",
    legend: "图例",
    ask: "查归属",
    table: "表格",
    filters: "筛选",
    tours: "导览",
    documents: "文件",
    glossary: "词汇",
    settings: "设置",
    share: "分享",
    worksheet: "练习单",
    help: "帮助",
};

impl Lang {
    /// Names of the panels.
    #[must_use]
    pub fn panel_words(self) -> &'static PanelWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
