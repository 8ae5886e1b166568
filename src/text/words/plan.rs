//! Words of the text plan: what is visible, who holds what, what changes next.

use crate::text::Lang;

/// Words of the text plan.
#[derive(Debug)]
pub struct PlanWords {
    /// What is visible: `{day}`, `{lands}` and `{events}` in numbers.
    pub visible: &'static str,
    /// Events in the window that are not listed one by one: `{n}`.
    pub hidden: &'static str,
    /// The change after the clock's day: `{day}`, `{what}`.
    pub next: &'static str,
    /// The change before the clock's day, or on it: `{day}`, `{what}`.
    pub last: &'static str,
    /// How many lands change hands on a day: one, and `{n}`.
    pub hands: [&'static str; 2],
    /// A change of borders of which nothing else is known.
    pub change: &'static str,
    /// A day and what happens on it: `{day}`, `{what}`.
    pub on_day: &'static str,
    /// Between two happenings.
    pub comma: &'static str,
    /// Between a name and what is said of it: `{name}`, `{what}`.
    pub says: &'static str,
    /// Heading: the lands that the map shows.
    pub lands: &'static str,
    /// Heading: the borders between them.
    pub borders: &'static str,
    /// Two lands, or two powers, and what is between them: `{a}`, `{b}`.
    pub between: &'static str,
    /// Heading: the places that it names.
    pub places: &'static str,
    /// Other names on the map: `{list}`.
    pub also: &'static str,
    /// Whose claim: `{list}`.
    pub claimed: &'static str,
    /// Heading: the whole plan.
    pub title: &'static str,
}

const EN: PlanWords = PlanWords {
    visible: "{day}. In view: territories {lands}, events {events}.",
    hidden: "{n} more events have no room of their own.",
    next: "Next change, {day}: {what}.",
    last: "Last change, {day}: {what}.",
    hands: ["1 territory changes hands", "{n} territories change hands"],
    change: "a border changes",
    on_day: "{day}. {what}",
    comma: "; ",
    says: "{name}: {what}",
    lands: "Territories in view",
    borders: "Borders in view",
    between: "{a} – {b}",
    places: "Places in view",
    also: "Also on the map: {list}",
    claimed: "claimed by {list}",
    title: "In words",
};

const JA: PlanWords = PlanWords {
    visible: "{day}。表示中：地域{lands}、出来事{events}。",
    hidden: "ほかに個別に表示していない出来事が{n}件。",
    next: "次の変化、{day}：{what}。",
    last: "直前の変化、{day}：{what}。",
    hands: ["1地域の帰属が変わる", "{n}地域の帰属が変わる"],
    change: "境界が変わる",
    on_day: "{day}。{what}",
    comma: "、",
    says: "{name}：{what}",
    lands: "表示中の地域",
    borders: "表示中の境界",
    between: "{a}と{b}",
    places: "表示中の地名",
    also: "ほかに地図にある名称：{list}",
    claimed: "領有を主張：{list}",
    title: "言葉による説明",
};

const RU: PlanWords = PlanWords {
    visible: "{day} На виду: территорий {lands}, событий {events}.",
    hidden: "Ещё событий без отдельного места: {n}.",
    next: "Следующее изменение, {day}: {what}.",
    last: "Последнее изменение, {day}: {what}.",
    hands: [
        "одна территория меняет принадлежность",
        "меняют принадлежность территории: {n}",
    ],
    change: "меняется граница",
    on_day: "{day} {what}",
    comma: "; ",
    says: "{name}: {what}",
    lands: "Территории на карте",
    borders: "Границы на карте",
    between: "{a} – {b}",
    places: "Места на карте",
    also: "Также на карте: {list}",
    claimed: "притязает: {list}",
    title: "Словами",
};

const ZH_HANT: PlanWords = PlanWords {
    visible: "{day}。可見：地區{lands}處，事件{events}件。",
    hidden: "另有{n}件事件未單獨顯示。",
    next: "下一次變更，{day}：{what}。",
    last: "上一次變更，{day}：{what}。",
    hands: ["1處地區易主", "{n}處地區易主"],
    change: "邊界變更",
    on_day: "{day}。{what}",
    comma: "；",
    says: "{name}：{what}",
    lands: "可見的地區",
    borders: "可見的邊界",
    between: "{a}與{b}",
    places: "可見的地點",
    also: "地圖上還有：{list}",
    claimed: "主張者：{list}",
    title: "文字說明",
};

const ZH_HANS: PlanWords = PlanWords {
    visible: "{day}。可见：地区{lands}处，事件{events}件。",
    hidden: "另有{n}件事件未单独显示。",
    next: "下一次变更，{day}：{what}。",
    last: "上一次变更，{day}：{what}。",
    hands: ["1处地区易主", "{n}处地区易主"],
    change: "边界变更",
    on_day: "{day}。{what}",
    comma: "；",
    says: "{name}：{what}",
    lands: "可见的地区",
    borders: "可见的边界",
    between: "{a}与{b}",
    places: "可见的地点",
    also: "地图上还有：{list}",
    claimed: "主张者：{list}",
    title: "文字说明",
};

impl Lang {
    /// Words of the text plan.
    #[must_use]
    pub fn plan_words(self) -> &'static PlanWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
