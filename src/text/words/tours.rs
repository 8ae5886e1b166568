//! Words of the tours.

use crate::text::Lang;

/// Words of the tours.
#[derive(Debug)]
pub struct TourWords {
    /// Button: begins a tour.
    pub start: &'static str,
    /// Button: the step before.
    pub back: &'static str,
    /// Button: the step after.
    pub next: &'static str,
    /// Button: ends the tour and shows the list.
    pub all: &'static str,
    /// Which step of how many, `{n}` and `{count}`.
    pub step: &'static str,
    /// Button: brings back the view of the step.
    pub again: &'static str,
    /// Heading of the questions.
    pub questions: &'static str,
    /// Button: shows the answer.
    pub answer: &'static str,
    /// Heading of the events that the text rests on.
    pub events: &'static str,
    /// How many steps a tour has, `{n}`.
    pub steps: &'static str,
    /// Button: make a tour of one's own.
    pub make: &'static str,
    /// What to do to make one.
    pub make_how: &'static str,
    /// Button: adds the present view as a step.
    pub add: &'static str,
    /// Field: title of a tour or a step.
    pub title: &'static str,
    /// Field: what is said at a step.
    pub text: &'static str,
    /// Button: takes a step out.
    pub remove: &'static str,
    /// Heading of the finished tour, to be copied into a dataset.
    pub made: &'static str,
    /// Said where no tour is in the data.
    pub none: &'static str,
}

const EN: TourWords = TourWords {
    start: "Start",
    back: "Back",
    next: "Next",
    all: "All tours",
    step: "Step {n} of {count}",
    again: "Show this view again",
    questions: "Questions",
    answer: "Answer",
    events: "Events of this step",
    steps: "{n} steps",
    make: "Make a tour",
    make_how: "Move timeline and map to what you want to show, then add the view as a step. The finished tour goes under “tours” in a dataset.",
    add: "Add step",
    title: "Title",
    text: "Text, at most 70 words",
    remove: "Remove",
    made: "The tour as JSON",
    none: "These data have no tours.",
};

const JA: TourWords = TourWords {
    start: "はじめる",
    back: "戻る",
    next: "次へ",
    all: "ツアー一覧",
    step: "{count}ステップ中{n}",
    again: "この場面を再び表示",
    questions: "問い",
    answer: "答え",
    events: "このステップの出来事",
    steps: "{n}ステップ",
    make: "ツアーを作る",
    make_how: "見せたい場面に年表と地図を動かし、ステップとして加えます。できたツアーはデータの「tours」に入れます。",
    add: "ステップを加える",
    title: "題名",
    text: "本文（70語以内）",
    remove: "取り除く",
    made: "ツアー（JSON）",
    none: "このデータにツアーはありません。",
};

const RU: TourWords = TourWords {
    start: "Начать",
    back: "Назад",
    next: "Далее",
    all: "Все экскурсии",
    step: "Шаг {n} из {count}",
    again: "Вернуть этот вид",
    questions: "Вопросы",
    answer: "Ответ",
    events: "События этого шага",
    steps: "шагов: {n}",
    make: "Составить экскурсию",
    make_how: "Наведите шкалу и карту на то, что хотите показать, и добавьте вид как шаг. Готовая экскурсия помещается в раздел «tours» набора данных.",
    add: "Добавить шаг",
    title: "Заголовок",
    text: "Текст, не более 70 слов",
    remove: "Убрать",
    made: "Экскурсия в JSON",
    none: "В этих данных нет экскурсий.",
};

const ZH_HANT: TourWords = TourWords {
    start: "開始",
    back: "上一步",
    next: "下一步",
    all: "全部導覽",
    step: "第{n}步，共{count}步",
    again: "重新顯示此畫面",
    questions: "問題",
    answer: "答案",
    events: "此步驟的事件",
    steps: "共{n}步",
    make: "製作導覽",
    make_how: "將年表與地圖移到要展示的畫面，再加為一步。完成的導覽放入資料的「tours」。",
    add: "加入一步",
    title: "標題",
    text: "文字，不超過70字詞",
    remove: "移除",
    made: "導覽（JSON）",
    none: "此資料沒有導覽。",
};

const ZH_HANS: TourWords = TourWords {
    start: "开始",
    back: "上一步",
    next: "下一步",
    all: "全部导览",
    step: "第{n}步，共{count}步",
    again: "重新显示此画面",
    questions: "问题",
    answer: "答案",
    events: "此步骤的事件",
    steps: "共{n}步",
    make: "制作导览",
    make_how: "将年表与地图移到要展示的画面，再加为一步。完成的导览放入数据的“tours”。",
    add: "加入一步",
    title: "标题",
    text: "文字，不超过70字词",
    remove: "移除",
    made: "导览（JSON）",
    none: "此数据没有导览。",
};

impl Lang {
    /// Words of the tours.
    #[must_use]
    pub fn tour_words(self) -> &'static TourWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
