//! Words on paper, and of the button that prints.

use crate::text::Lang;

/// Words on paper.
#[derive(Debug)]
pub struct PaperWords {
    /// Button.
    pub print: &'static str,
    /// Says that the page around the atlas does not let it print.
    pub refused: &'static str,
    /// Under a map: `{day}`.
    pub map: &'static str,
    /// Under a timeline: `{days}`.
    pub timeline: &'static str,
    /// Heading: `{day}`.
    pub held: &'static str,
    /// Heading: `{day}`.
    pub borders: &'static str,
    /// Heading: `{days}`.
    pub events: &'static str,
    /// At the foot: `{version}`.
    pub foot: &'static str,
}

const EN: PaperWords = PaperWords {
    print: "Print",
    refused: "This page does not let the atlas print. Open the atlas in a window of its own, or print the whole page.",
    map: "Map: {day}",
    timeline: "Timeline: {days}",
    held: "Who held what on {day}",
    borders: "Borders on {day}",
    events: "Events, {days}",
    foot: "Borderline {version}",
};

const JA: PaperWords = PaperWords {
    print: "印刷",
    refused: "このページではアトラスから印刷できません。アトラスを別のウィンドウで開くか、ページ全体を印刷してください。",
    map: "地図：{day}",
    timeline: "年表：{days}",
    held: "{day}の支配者",
    borders: "{day}の境界",
    events: "出来事（{days}）",
    foot: "Borderline {version}",
};

const RU: PaperWords = PaperWords {
    print: "Печать",
    refused: "Эта страница не позволяет атласу печатать. Откройте атлас в отдельном окне или напечатайте всю страницу.",
    map: "Карта: {day}",
    timeline: "Хронология: {days}",
    held: "Кто чем владел {day}",
    borders: "Границы {day}",
    events: "События, {days}",
    foot: "Borderline {version}",
};

const ZH_HANT: PaperWords = PaperWords {
    print: "列印",
    refused: "此網頁不允許地圖集列印。請在獨立視窗開啟地圖集，或列印整個網頁。",
    map: "地圖：{day}",
    timeline: "時間軸：{days}",
    held: "{day}各地由誰掌控",
    borders: "{day}的邊界",
    events: "事件（{days}）",
    foot: "Borderline {version}",
};

const ZH_HANS: PaperWords = PaperWords {
    print: "打印",
    refused: "此网页不允许地图集打印。请在独立窗口打开地图集，或打印整个网页。",
    map: "地图：{day}",
    timeline: "时间轴：{days}",
    held: "{day}各地由谁掌控",
    borders: "{day}的边界",
    events: "事件（{days}）",
    foot: "Borderline {version}",
};

impl Lang {
    /// Words on paper.
    #[must_use]
    pub fn paper_words(self) -> &'static PaperWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
