//! What the keys do, for the help and the spoken descriptions of handles.

use crate::text::Lang;

/// The keys of the atlas as the help names them, in its order.
pub const KEYS: [&str; 18] = [
    "Enter, Escape",
    "← →",
    "↑ ↓",
    "+ −",
    "Page Up, Page Down",
    "Shift + Page Up, Page Down",
    "Home, End",
    "n p",
    "f",
    "m",
    "w",
    "[ ]",
    ", .",
    "Space",
    "< >",
    "c",
    "/",
    "?",
];

/// What the keys do.
#[derive(Debug)]
pub struct KeyWords {
    /// Deeds of [`KEYS`].
    pub deeds: [&'static str; KEYS.len()],
    /// What the keys of the clock do, while it has the focus.
    pub clock: &'static str,
    /// Said once to whoever comes for the first time, in one line.
    pub first: &'static str,
    /// The same where there are fingers and no mouse.
    pub first_touch: &'static str,
}

const EN: KeyWords = KeyWords {
    deeds: [
        "go into the timeline, leave it",
        "previous or next event of the lane",
        "nearest event of another lane",
        "zoom in or out",
        "one screen earlier or later",
        "scroll the lanes",
        "first or last event",
        "on to the next events beyond the window, back to the last before it",
        "fit the selected event, again: the whole range",
        "map to the events in view",
        "what lies in the middle of the map",
        "previous cause, next consequence of the event",
        "previous or next border change",
        "play or pause",
        "slower or faster",
        "compare two days, or end that",
        "search",
        "this help",
    ],
    clock: "a day earlier or later; Page Up, Page Down: a month, with Shift a year; Home, End: the first or last day",
    first: "Drag to move, Ctrl + wheel to zoom, press an event or a land to read about it; ? lists the keys.",
    first_touch: "One finger moves the timeline, two move the map, a pinch zooms; touch an event or a land to read about it.",
};

const JA: KeyWords = KeyWords {
    deeds: [
        "年表に入る、出る",
        "同じ段の前後の出来事",
        "別の段の最も近い出来事",
        "拡大、縮小",
        "一画面前へ、後へ",
        "段をスクロール",
        "最初、最後の出来事",
        "窓の先の出来事へ、窓の前の出来事へ",
        "選択した出来事を表示、もう一度で全期間",
        "表示中の出来事に地図を合わせる",
        "地図の中央にあるもの",
        "出来事の原因、結果へ",
        "前後の国境変更",
        "再生、一時停止",
        "再生を遅く、速く",
        "二つの日を比べる、やめる",
        "検索",
        "このヘルプ",
    ],
    clock: "一日前、後。Page Up、Page Downで一か月、Shiftで一年。Home、Endで最初、最後の日",
    first: "ドラッグで移動、Ctrl＋ホイールで拡大。出来事や土地を押すと説明が出ます。?でキー一覧。",
    first_touch: "年表は一本の指、地図は二本の指で移動、つまんで拡大。出来事や土地に触れると説明が出ます。",
};

const RU: KeyWords = KeyWords {
    deeds: [
        "войти в ленту времени, выйти из неё",
        "предыдущее или следующее событие ряда",
        "ближайшее событие другого ряда",
        "крупнее или мельче",
        "на один экран раньше или позже",
        "прокрутить ряды",
        "первое или последнее событие",
        "к следующим событиям за окном, к последним перед ним",
        "показать выбранное событие, ещё раз: весь период",
        "карту — к событиям на виду",
        "что находится в середине карты",
        "к причине или следствию события",
        "предыдущее или следующее изменение границ",
        "воспроизвести или остановить",
        "медленнее или быстрее",
        "сравнить два дня или закончить сравнение",
        "поиск",
        "эта справка",
    ],
    clock: "на день раньше или позже; Page Up, Page Down — на месяц, с Shift — на год; Home, End — первый или последний день",
    first: "Тяните, чтобы сдвинуть; Ctrl + колесо — масштаб; нажмите на событие или землю, чтобы прочесть о них; ? — клавиши.",
    first_touch: "Ленту сдвигает один палец, карту — два, щипок меняет масштаб; коснитесь события или земли, чтобы прочесть о них.",
};

const ZH_HANT: KeyWords = KeyWords {
    deeds: [
        "進入、離開年表",
        "同一欄的前後事件",
        "另一欄中最近的事件",
        "放大、縮小",
        "前後移動一屏",
        "捲動各欄",
        "最早、最晚的事件",
        "到視窗之後的事件、之前的事件",
        "顯示所選事件，再按一次顯示全部時期",
        "地圖移到可見的事件",
        "地圖中央是什麼",
        "到事件的起因、後果",
        "上一次、下一次疆界變更",
        "播放、暫停",
        "放慢、加快",
        "比較兩個日期，或結束比較",
        "搜尋",
        "本說明",
    ],
    clock: "前後一天；Page Up、Page Down為一個月，加Shift為一年；Home、End為首日、末日",
    first: "拖曳移動，Ctrl加滾輪縮放，按事件或土地可閱讀說明；按 ? 列出按鍵。",
    first_touch: "一指移動年表，兩指移動地圖，捏合縮放；輕觸事件或土地可閱讀說明。",
};

const ZH_HANS: KeyWords = KeyWords {
    deeds: [
        "进入、离开年表",
        "同一栏的前后事件",
        "另一栏中最近的事件",
        "放大、缩小",
        "前后移动一屏",
        "滚动各栏",
        "最早、最晚的事件",
        "到窗口之后的事件、之前的事件",
        "显示所选事件，再按一次显示全部时期",
        "地图移到可见的事件",
        "地图中央是什么",
        "到事件的起因、后果",
        "上一次、下一次疆界变更",
        "播放、暂停",
        "放慢、加快",
        "比较两个日期，或结束比较",
        "搜索",
        "本说明",
    ],
    clock: "前后一天；Page Up、Page Down为一个月，加Shift为一年；Home、End为首日、末日",
    first: "拖动移动，Ctrl加滚轮缩放，按事件或土地可阅读说明；按 ? 列出按键。",
    first_touch: "一指移动年表，两指移动地图，捏合缩放；轻触事件或土地可阅读说明。",
};

impl Lang {
    /// What the keys do.
    #[must_use]
    pub fn key_words(self) -> &'static KeyWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
