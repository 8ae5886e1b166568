//! Words of the cards of lands, borders, lines and places.

use crate::text::Lang;

/// Words of the cards of lands, borders, lines and places.
#[derive(Debug)]
pub struct LandCardWords {
    /// Under the name of a land: `{day}`.
    pub on_day: &'static str,
    /// What tenure rests on: treaty, control, survey.
    pub bases: [&'static str; 3],
    /// Heading: the event that made it so.
    pub made_by: &'static str,
    /// Heading: changes of this land before and after.
    pub changes: &'static str,
    /// Said of a land in outline.
    pub nothing_by_day: &'static str,
    /// The first day is a convention within bounds: `{bounds}`.
    pub convention: &'static str,
    /// Heading: who else claims it.
    pub claims: &'static str,
    /// Heading: neighbours and the line between.
    pub neighbours: &'static str,
    /// Between two lands of one holder.
    pub no_border: &'static str,
    /// How exactly a border is known: `{n}` km.
    pub accuracy: &'static str,
    /// The same, in short.
    pub within: &'static str,
    /// Nobody says how exactly a border is known.
    pub accuracy_unknown: &'static str,
    /// Title of a border whose line has no name.
    pub border: &'static str,
    /// Title of a line that has no name.
    pub line: &'static str,
    /// Heading: the lands on both sides.
    pub sides: &'static str,
    /// The acts that drew a line: `{acts}`.
    pub rests_on: &'static str,
    /// When a line was in force: `{span}`.
    pub in_force: &'static str,
    /// While there is a border between the two: `{span}`.
    pub border_days: &'static str,
    /// Heading: the events of a line in order: treaty, border, incident, protocol.
    pub chain: &'static str,
    /// Heading: the lines that an event is about.
    pub lines: &'static str,
    /// Heading: the names of a place.
    pub names: &'static str,
    /// Heading: events at a place.
    pub events: &'static str,
    /// Heading: who held the place.
    pub held: &'static str,
}

const EN: LandCardWords = LandCardWords {
    on_day: "On {day}",
    bases: [
        "Rests on a treaty, law or proclamation",
        "Rests on control on the ground",
        "Rests on a survey or map",
    ],
    made_by: "Made so by",
    changes: "Earlier and later",
    nothing_by_day: "This land is shown in outline: who held it is not promised by the day.",
    convention: "The first day is a convention within these bounds: {bounds}",
    claims: "Claimed by others",
    neighbours: "Neighbours and the line between",
    no_border: "no border between them",
    accuracy: "This border is known within about {n} km.",
    within: "within about {n} km",
    accuracy_unknown: "How exactly this line is known is not recorded.",
    border: "Border",
    line: "Line",
    sides: "On either side",
    rests_on: "Rests on: {acts}",
    in_force: "The line in force: {span}",
    border_days: "A border here: {span}",
    chain: "The story of this line",
    lines: "The border it is about",
    names: "Names",
    events: "What happened here",
    held: "In the hands of",
};

const JA: LandCardWords = LandCardWords {
    on_day: "{day}",
    bases: [
        "根拠：条約・法律・宣言",
        "根拠：実際の支配",
        "根拠：測量・地図",
    ],
    made_by: "そうなった出来事",
    changes: "前後の変化",
    nothing_by_day: "この土地は概略で示す。日ごとの帰属は保証しない。",
    convention: "最初の日は次の範囲での取り決め：{bounds}",
    claims: "他国の領有主張",
    neighbours: "隣の土地と境界線",
    no_border: "境界なし",
    accuracy: "この国境線の誤差は約{n}kmまで。",
    within: "誤差約{n}km",
    accuracy_unknown: "この線の正確さは記録されていない。",
    border: "国境",
    line: "線",
    sides: "両側の土地",
    rests_on: "根拠となる取り決め：{acts}",
    in_force: "有効期間：{span}",
    border_days: "国境である期間：{span}",
    chain: "この線の経緯",
    lines: "関係する国境線",
    names: "名称",
    events: "ここでの出来事",
    held: "帰属",
};

const RU: LandCardWords = LandCardWords {
    on_day: "На {day}",
    bases: [
        "Основание: договор, закон или провозглашение",
        "Основание: фактический контроль",
        "Основание: съёмка или карта",
    ],
    made_by: "Каким событием",
    changes: "Раньше и позже",
    nothing_by_day: "Эта земля показана в общих чертах: принадлежность по дням не гарантируется.",
    convention: "Первый день условен, в этих пределах: {bounds}",
    claims: "Притязания других",
    neighbours: "Соседи и линия между ними",
    no_border: "границы между ними нет",
    accuracy: "Граница известна с точностью примерно до {n} км.",
    within: "±{n} км",
    accuracy_unknown: "Насколько точно известна эта линия, не указано.",
    border: "Граница",
    line: "Линия",
    sides: "По обе стороны",
    rests_on: "Основание линии: {acts}",
    in_force: "Действовала: {span}",
    border_days: "Граница здесь: {span}",
    chain: "История этой линии",
    lines: "О какой границе речь",
    names: "Названия",
    events: "Что здесь произошло",
    held: "Под властью",
};

const ZH_HANT: LandCardWords = LandCardWords {
    on_day: "{day}",
    bases: [
        "依據：條約、法律或宣告",
        "依據：實際控制",
        "依據：測量或地圖",
    ],
    made_by: "由何事造成",
    changes: "此前與此後",
    nothing_by_day: "此地僅示概況，不保證逐日歸屬。",
    convention: "首日為約定，範圍：{bounds}",
    claims: "他方主張",
    neighbours: "鄰地與分界",
    no_border: "其間無邊界",
    accuracy: "此邊界精確至約{n}公里以內。",
    within: "誤差約{n}公里",
    accuracy_unknown: "此線的精確度未有記錄。",
    border: "邊界",
    line: "界線",
    sides: "兩側",
    rests_on: "所據文件：{acts}",
    in_force: "有效期：{span}",
    border_days: "作為邊界：{span}",
    chain: "此線的來歷",
    lines: "所涉邊界",
    names: "名稱",
    events: "此地的事件",
    held: "歸屬",
};

const ZH_HANS: LandCardWords = LandCardWords {
    on_day: "{day}",
    bases: [
        "依据：条约、法律或宣告",
        "依据：实际控制",
        "依据：测量或地图",
    ],
    made_by: "由何事造成",
    changes: "此前与此后",
    nothing_by_day: "此地仅示概况，不保证逐日归属。",
    convention: "首日为约定，范围：{bounds}",
    claims: "他方主张",
    neighbours: "邻地与分界",
    no_border: "其间无边界",
    accuracy: "此边界精确至约{n}公里以内。",
    within: "误差约{n}公里",
    accuracy_unknown: "此线的精确度未有记录。",
    border: "边界",
    line: "界线",
    sides: "两侧",
    rests_on: "所据文件：{acts}",
    in_force: "有效期：{span}",
    border_days: "作为边界：{span}",
    chain: "此线的来历",
    lines: "所涉边界",
    names: "名称",
    events: "此地的事件",
    held: "归属",
};

impl Lang {
    /// Words of the cards of lands, borders, lines and places.
    #[must_use]
    pub fn land_card_words(self) -> &'static LandCardWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
