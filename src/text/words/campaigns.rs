//! Words about armies on the map.

use crate::text::Lang;

/// What is said of campaigns. `{power}` and `{with}` are names of powers, `{a}` and `{b}` days.
#[derive(Debug)]
pub struct CampaignWords {
    /// On its way from a position of one day to that of another.
    pub between: &'static str,
    /// About the day `{a}`.
    pub about: &'static str,
    /// In the legend: an advance of one power.
    pub advance: &'static str,
    /// In the legend: an advance of two powers.
    pub advance_with: &'static str,
    /// In the legend: a front.
    pub front: &'static str,
    /// In the legend: the dashed part of an advance or a front.
    pub interpolated: &'static str,
    /// In the legend: the dashed part of an arrow between dated places.
    pub under_way: &'static str,
}

const EN: CampaignWords = CampaignWords {
    between: "between {a} and {b}",
    about: "about {a}",
    advance: "Advance: {power}",
    advance_with: "Advance: {power} with {with}",
    front: "Front",
    interpolated: "Dashed: position between two dated ones, drawn at an even pace",
    under_way: "Dashed arrow: under way between dated places; the route is schematic",
};

const JA: CampaignWords = CampaignWords {
    between: "{a}から{b}の間",
    about: "{a}頃",
    advance: "進軍：{power}",
    advance_with: "進軍：{power}と{with}",
    front: "戦線",
    interpolated: "破線：日付のある二つの位置の間（等速とみなした推定）",
    under_way: "破線の矢印：日付のある場所の間を移動中（経路は概略）",
};

const RU: CampaignWords = CampaignWords {
    between: "между {a} и {b}",
    about: "примерно {a}",
    advance: "Продвижение: {power}",
    advance_with: "Продвижение: {power} и {with}",
    front: "Линия фронта",
    interpolated: "Пунктир: положение между двумя датированными, при равномерном движении",
    under_way: "Пунктирная стрелка: в пути между датированными пунктами; маршрут условный",
};

const ZH_HANT: CampaignWords = CampaignWords {
    between: "{a}至{b}之間",
    about: "約{a}",
    advance: "進軍：{power}",
    advance_with: "進軍：{power}與{with}",
    front: "戰線",
    interpolated: "虛線：兩個有日期的位置之間，按勻速推算",
    under_way: "虛線箭頭：在有日期的地點之間行進，路線為示意",
};

const ZH_HANS: CampaignWords = CampaignWords {
    between: "{a}至{b}之间",
    about: "约{a}",
    advance: "进军：{power}",
    advance_with: "进军：{power}与{with}",
    front: "战线",
    interpolated: "虚线：两个有日期的位置之间，按匀速推算",
    under_way: "虚线箭头：在有日期的地点之间行进，路线为示意",
};

impl Lang {
    /// Its words about armies on the map.
    #[must_use]
    pub fn campaign_words(self) -> &'static CampaignWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
