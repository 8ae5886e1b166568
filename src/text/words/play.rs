//! Words of the clock that runs, and of what brings the map to the timeline.

use crate::text::Lang;

/// Words of the clock that runs, and of what brings the map to the timeline.
#[derive(Debug)]
pub struct PlayWords {
    /// Button, pressed while it is so: the clock runs.
    pub play: &'static str,
    /// Name of the choice of speeds.
    pub speed: &'static str,
    /// Speeds: the window in twenty seconds; a day, week, month, year a second.
    pub speeds: [&'static str; 5],
    /// Button: the map to where the events of the window happened.
    pub fit_events: &'static str,
}

const EN: PlayWords = PlayWords {
    play: "Let the clock run",
    speed: "Speed of the clock",
    speeds: [
        "view in 20 s",
        "1 day/s",
        "1 week/s",
        "1 month/s",
        "1 year/s",
    ],
    fit_events: "Map to the events in view",
};

const JA: PlayWords = PlayWords {
    play: "時計を進める",
    speed: "時計の速さ",
    speeds: ["表示範囲を20秒", "1日/秒", "1週間/秒", "1か月/秒", "1年/秒"],
    fit_events: "表示中の出来事に地図を合わせる",
};

const RU: PlayWords = PlayWords {
    play: "Пустить время",
    speed: "Скорость времени",
    speeds: [
        "весь вид за 20 с",
        "1 день/с",
        "1 неделя/с",
        "1 месяц/с",
        "1 год/с",
    ],
    fit_events: "Карта по видимым событиям",
};

const ZH_HANT: PlayWords = PlayWords {
    play: "讓時鐘走動",
    speed: "時鐘速度",
    speeds: ["20秒走完畫面", "每秒1天", "每秒1週", "每秒1個月", "每秒1年"],
    fit_events: "地圖移至可見事件",
};

const ZH_HANS: PlayWords = PlayWords {
    play: "让时钟走动",
    speed: "时钟速度",
    speeds: ["20秒走完画面", "每秒1天", "每秒1周", "每秒1个月", "每秒1年"],
    fit_events: "地图移至可见事件",
};

impl Lang {
    /// Words of the clock that runs, and of what brings the map to the timeline.
    #[must_use]
    pub fn play_words(self) -> &'static PlayWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
