//! Words of an event's card.

use crate::text::Lang;

/// Words of an event's card.
#[derive(Debug)]
pub struct EventCardWords {
    /// Heading: what led to it and what came of it.
    pub links: &'static str,
    /// Heading: land that changed hands by it.
    pub lands: &'static str,
    /// Land of one day and two holders: `{area}`, `{day}`, `{from}`, `{to}`.
    pub passed: &'static str,
    /// Heading: what the examined documents say.
    pub documents: &'static str,
    /// Where a statement stands: `{document}`, `{n}`.
    pub paragraph: &'static str,
    /// What scholarship makes of a statement: `{verdict}`, `{note}`.
    pub scholarship: &'static str,
    /// Heading: on what the documents differ.
    pub conflicts: &'static str,
    /// Heading: dates as different sources give them.
    pub dates: &'static str,
    /// Who gives a date: the atlas's own sources.
    pub atlas: &'static str,
    /// Names of what figures count, by their names in the format.
    pub measures: [(&'static str, &'static str); 9],
}

const EN: EventCardWords = EventCardWords {
    links: "Causes and consequences",
    lands: "Land that changed hands",
    passed: "{day}, {area}. Before: {from}. After: {to}",
    documents: "What the documents say",
    paragraph: "{document}, paragraph {n}",
    scholarship: "Scholarship: {verdict}. {note}",
    conflicts: "Where the documents differ",
    dates: "Dates given",
    atlas: "Scholarship",
    measures: [
        ("killed", "Killed"),
        ("dead", "Dead"),
        ("dead and missing", "Dead and missing"),
        ("casualties", "Killed, wounded and missing"),
        ("prisoners", "Prisoners"),
        ("strength", "Strength"),
        ("aircraft lost", "Aircraft lost"),
        ("deported", "Deported"),
        ("losses", "Losses"),
    ],
};

const JA: EventCardWords = EventCardWords {
    links: "原因と結果",
    lands: "帰属の変わった土地",
    passed: "{day}、{area}。それまで：{from}。以後：{to}",
    documents: "文書の記述",
    paragraph: "{document}、第{n}段落",
    scholarship: "研究による評価：{verdict}。{note}",
    conflicts: "文書の食い違い",
    dates: "伝えられる日付",
    atlas: "研究",
    measures: [
        ("killed", "戦死"),
        ("dead", "死者"),
        ("dead and missing", "死者・行方不明者"),
        ("casualties", "死傷者・行方不明者"),
        ("prisoners", "捕虜"),
        ("strength", "兵力"),
        ("aircraft lost", "失われた航空機"),
        ("deported", "強制移住者"),
        ("losses", "損害"),
    ],
};

const RU: EventCardWords = EventCardWords {
    links: "Причины и последствия",
    lands: "Что сменило принадлежность",
    passed: "{day}, {area}. Прежде: {from}. Затем: {to}",
    documents: "Что говорят документы",
    paragraph: "{document}, абзац {n}",
    scholarship: "Наука: {verdict}. {note}",
    conflicts: "В чём документы расходятся",
    dates: "Называемые даты",
    atlas: "Наука",
    measures: [
        ("killed", "Убитые"),
        ("dead", "Погибшие"),
        ("dead and missing", "Погибшие и пропавшие без вести"),
        ("casualties", "Убитые, раненые и пропавшие"),
        ("prisoners", "Пленные"),
        ("strength", "Численность"),
        ("aircraft lost", "Потеряно самолётов"),
        ("deported", "Депортированные"),
        ("losses", "Потери"),
    ],
};

const ZH_HANT: EventCardWords = EventCardWords {
    links: "前因後果",
    lands: "易手的土地",
    passed: "{day}，{area}。此前：{from}。此後：{to}",
    documents: "文件怎麼說",
    paragraph: "{document}，第{n}段",
    scholarship: "學界評價：{verdict}。{note}",
    conflicts: "文件之間的分歧",
    dates: "各說的日期",
    atlas: "學界",
    measures: [
        ("killed", "陣亡"),
        ("dead", "死亡"),
        ("dead and missing", "死亡及失蹤"),
        ("casualties", "傷亡及失蹤"),
        ("prisoners", "俘虜"),
        ("strength", "兵力"),
        ("aircraft lost", "飛機損失"),
        ("deported", "遭強制遷徙者"),
        ("losses", "損失"),
    ],
};

const ZH_HANS: EventCardWords = EventCardWords {
    links: "前因后果",
    lands: "易手的土地",
    passed: "{day}，{area}。此前：{from}。此后：{to}",
    documents: "文件怎么说",
    paragraph: "{document}，第{n}段",
    scholarship: "学界评价：{verdict}。{note}",
    conflicts: "文件之间的分歧",
    dates: "各说的日期",
    atlas: "学界",
    measures: [
        ("killed", "阵亡"),
        ("dead", "死亡"),
        ("dead and missing", "死亡及失踪"),
        ("casualties", "伤亡及失踪"),
        ("prisoners", "俘虏"),
        ("strength", "兵力"),
        ("aircraft lost", "飞机损失"),
        ("deported", "遭强制迁徙者"),
        ("losses", "损失"),
    ],
};

impl Lang {
    /// Words of an event's card.
    #[must_use]
    pub fn event_card_words(self) -> &'static EventCardWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
