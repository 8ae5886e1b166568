//! Words of the form that asks who held a place on a day.

use crate::text::Lang;

/// Words of the form that asks who held a place on a day.
#[derive(Debug)]
pub struct AskingWords {
    /// Field: the place.
    pub place: &'static str,
    /// What may stand in it.
    pub place_hint: &'static str,
    /// Field: the day.
    pub day: &'static str,
    /// What may stand in it.
    pub day_hint: &'static str,
    /// Button: asks.
    pub ask: &'static str,
    /// Heading of the answer: `{place}`, `{day}`.
    pub answer: &'static str,
    /// The land of the map in which the place lies: `{land}`.
    pub within: &'static str,
    /// Heading: to where it is seen.
    pub see: &'static str,
    /// Leads to the map on that day.
    pub show: &'static str,
    /// The place was not found.
    pub no_place: &'static str,
    /// What was typed is no day.
    pub no_day: &'static str,
    /// The place lies outside all lands of the map.
    pub no_land: &'static str,
}

const EN: AskingWords = AskingWords {
    place: "Place",
    place_hint: "A name in any language, or latitude, longitude: 38.8, 121.3",
    day: "Day",
    day_hint: "1 January 1900, 1900-01-01, Showa 14, 26 Jan 1855 OS",
    ask: "Who held it?",
    answer: "{place}, {day}",
    within: "Part of the map: {land}",
    see: "See it",
    show: "On the map and the timeline",
    no_place: "No such place is known here. Try another spelling, or latitude and longitude.",
    no_day: "This is not a day: try 1 January 1900 or 1900-01-01.",
    no_land: "The map has no land there: it is at sea or beyond the edge.",
};

const JA: AskingWords = AskingWords {
    place: "場所",
    place_hint: "どの言語の地名でも、または緯度、経度：38.8, 121.3",
    day: "日付",
    day_hint: "1900年1月1日、1900-01-01、昭和14年",
    ask: "どこに属していたか",
    answer: "{place}、{day}",
    within: "地図上の区分：{land}",
    see: "見る",
    show: "地図と年表で見る",
    no_place: "その場所は見つかりません。別の表記か、緯度と経度を試してください。",
    no_day: "日付として読めません。例：1900年1月1日、1900-01-01",
    no_land: "そこは海か地図の外で、土地がありません。",
};

const RU: AskingWords = AskingWords {
    place: "Место",
    place_hint: "Название на любом языке или широта, долгота: 38.8, 121.3",
    day: "День",
    day_hint: "1 января 1900, 1900-01-01, 26 января 1855 ст. ст.",
    ask: "Кто владел?",
    answer: "{place}, {day}",
    within: "Часть карты: {land}",
    see: "Посмотреть",
    show: "На карте и ленте времени",
    no_place: "Такое место здесь не известно. Попробуйте другое написание или широту и долготу.",
    no_day: "Это не дата. Например: 1 января 1900 или 1900-01-01.",
    no_land: "Там на карте нет суши: это море или место за краем карты.",
};

const ZH_HANT: AskingWords = AskingWords {
    place: "地點",
    place_hint: "任何語言的地名，或緯度、經度：38.8, 121.3",
    day: "日期",
    day_hint: "1900年1月1日、1900-01-01、昭和14年",
    ask: "當時歸屬？",
    answer: "{place}，{day}",
    within: "所在地區：{land}",
    see: "查看",
    show: "在地圖與年表上查看",
    no_place: "找不到此地點。請試其他寫法，或輸入緯度與經度。",
    no_day: "這不是日期。例如：1900年1月1日或1900-01-01。",
    no_land: "該處是海面或在地圖之外，沒有土地。",
};

const ZH_HANS: AskingWords = AskingWords {
    place: "地点",
    place_hint: "任何语言的地名，或纬度、经度：38.8, 121.3",
    day: "日期",
    day_hint: "1900年1月1日、1900-01-01、昭和14年",
    ask: "当时归属？",
    answer: "{place}，{day}",
    within: "所在地区：{land}",
    see: "查看",
    show: "在地图与年表上查看",
    no_place: "找不到此地点。请试其他写法，或输入纬度与经度。",
    no_day: "这不是日期。例如：1900年1月1日或1900-01-01。",
    no_land: "该处是海面或在地图之外，没有土地。",
};

impl Lang {
    /// Words of the form that asks who held a place on a day.
    #[must_use]
    pub fn asking_words(self) -> &'static AskingWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
