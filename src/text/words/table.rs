//! Words of the table of what is visible.

use crate::text::Lang;

/// Words of the table of what is visible.
#[derive(Debug)]
pub struct TableWords {
    /// Caption of the events: `{n}`, and the `{window}`.
    pub events: &'static str,
    /// Caption of the lands: `{n}`, and the `{day}`.
    pub lands: &'static str,
    /// Headings of the events' columns: when, what, in which lane, where.
    pub event_columns: [&'static str; 4],
    /// Headings of the lands' columns: the land, who holds it, how, since when, on what basis.
    pub land_columns: [&'static str; 5],
    /// How the tables are put in order.
    pub sort: &'static str,
}

const EN: TableWords = TableWords {
    events: "Events in view: {n} ({window})",
    lands: "Territories in view: {n} ({day})",
    event_columns: ["When", "Event", "Lane", "Place"],
    land_columns: ["Territory", "Held by", "How", "Since", "Basis"],
    sort: "The headings sort; a name shows its card.",
};

const JA: TableWords = TableWords {
    events: "表示中の出来事：{n}件（{window}）",
    lands: "表示中の地域：{n}（{day}）",
    event_columns: ["日付", "出来事", "段", "場所"],
    land_columns: ["地域", "保有者", "形態", "開始", "根拠"],
    sort: "見出しで並べ替え、名前で詳細を表示。",
};

const RU: TableWords = TableWords {
    events: "События на виду: {n} ({window})",
    lands: "Территории на виду: {n} ({day})",
    event_columns: ["Когда", "Событие", "Ряд", "Место"],
    land_columns: [
        "Территория",
        "Под властью",
        "Как",
        "С какого дня",
        "Основание",
    ],
    sort: "Заголовки упорядочивают, название открывает карточку.",
};

const ZH_HANT: TableWords = TableWords {
    events: "可見的事件：{n}件（{window}）",
    lands: "可見的地區：{n}處（{day}）",
    event_columns: ["日期", "事件", "欄", "地點"],
    land_columns: ["地區", "歸屬", "方式", "起始", "依據"],
    sort: "按標題排序，按名稱顯示詳情。",
};

const ZH_HANS: TableWords = TableWords {
    events: "可见的事件：{n}件（{window}）",
    lands: "可见的地区：{n}处（{day}）",
    event_columns: ["日期", "事件", "栏", "地点"],
    land_columns: ["地区", "归属", "方式", "起始", "依据"],
    sort: "按标题排序，按名称显示详情。",
};

impl Lang {
    /// Words of the table of what is visible.
    #[must_use]
    pub fn table_words(self) -> &'static TableWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
