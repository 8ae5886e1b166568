//! Words of worksheets and of the panel that makes them.

use crate::text::Lang;

/// Words of worksheets.
#[derive(Debug)]
pub struct WorksheetWords {
    /// Heading of a sheet.
    pub title: &'static str,
    /// Before the line for a pupil's name.
    pub name: &'static str,
    /// Heading of the page with the answers.
    pub key: &'static str,
    /// Before the code that makes the same sheet again.
    pub code: &'static str,
    /// Task: numbers in circles, `{day}`.
    pub lands: &'static str,
    /// Task: numbers beside dots.
    pub towns: &'static str,
    /// Task: the border of `{a}` and `{b}`, `{day}`.
    pub draw: &'static str,
    /// Task: events, `{days}`.
    pub order: &'static str,
    /// What the panel is for.
    pub about: &'static str,
    /// The field for a code or a word.
    pub field: &'static str,
    /// Button: another sheet.
    pub another: &'static str,
    /// Button.
    pub print: &'static str,
    /// Heading: what the sheet asks.
    pub asks: &'static str,
}

const EN: WorksheetWords = WorksheetWords {
    title: "Worksheet",
    name: "Name",
    key: "Key",
    code: "Code",
    lands: "Numbers in circles are lands. Who held them on {day}, and how?",
    towns: "Numbers beside dots are towns. What were they called on that day?",
    draw: "Draw this border with a thick pen: {a} – {b}.",
    order: "Number these events in the order in which they began. All of them are of this time: {days}.",
    about: "A blank map of the clock’s day and events of the window to put in order, with a key on a page of its own.",
    field: "Code of a sheet, or any word",
    another: "Another",
    print: "Print the worksheet",
    asks: "This sheet asks",
};

const JA: WorksheetWords = WorksheetWords {
    title: "ワークシート",
    name: "名前",
    key: "解答",
    code: "コード",
    lands: "丸の中の番号は土地です。{day}に、誰がどのような形で支配していましたか。",
    towns: "点のそばの番号は町です。当時の名前を書きましょう。",
    draw: "{a}と{b}の国境をなぞりましょう。",
    order: "次の出来事に、始まった順に番号を付けましょう（{days}）。",
    about: "時計の日付の白地図と、表示期間の出来事の並べ替えを作ります。解答は別のページです。",
    field: "シートのコード、または好きな言葉",
    another: "別のシート",
    print: "ワークシートを印刷",
    asks: "このシートの問題",
};

const RU: WorksheetWords = WorksheetWords {
    title: "Рабочий лист",
    name: "Имя",
    key: "Ответы",
    code: "Код",
    lands: "Числа в кружках — земли. Кто владел ими {day} и на каком основании?",
    towns: "Числа у точек — города. Как они назывались в тот день?",
    draw: "Обведите границу: {a} — {b}.",
    order: "Пронумеруйте события в том порядке, в каком они начались. Все они относятся к этому времени: {days}.",
    about: "Контурная карта на день часов и события видимого периода, которые надо расположить по порядку; ответы на отдельной странице.",
    field: "Код листа или любое слово",
    another: "Другой",
    print: "Напечатать лист",
    asks: "Задания листа",
};

const ZH_HANT: WorksheetWords = WorksheetWords {
    title: "學習單",
    name: "姓名",
    key: "解答",
    code: "代碼",
    lands: "圓圈內的數字是土地。{day}由誰以何種方式掌控？",
    towns: "圓點旁的數字是城鎮。當時叫什麼名字？",
    draw: "描出{a}與{b}的邊界。",
    order: "依開始的先後為下列事件編號（{days}）。",
    about: "依時鐘日期製作空白地圖，並選出畫面期間內的事件供排序；解答另印一頁。",
    field: "學習單代碼，或任意文字",
    another: "換一份",
    print: "列印學習單",
    asks: "這份學習單的題目",
};

const ZH_HANS: WorksheetWords = WorksheetWords {
    title: "练习单",
    name: "姓名",
    key: "答案",
    code: "代码",
    lands: "圆圈内的数字是土地。{day}由谁以何种方式掌控？",
    towns: "圆点旁的数字是城镇。当时叫什么名字？",
    draw: "描出{a}与{b}的边界。",
    order: "按开始的先后为下列事件编号（{days}）。",
    about: "按时钟日期制作空白地图，并选出画面期间内的事件供排序；答案另印一页。",
    field: "练习单代码，或任意文字",
    another: "换一份",
    print: "打印练习单",
    asks: "这份练习单的题目",
};

impl Lang {
    /// Words of worksheets.
    #[must_use]
    pub fn worksheet_words(self) -> &'static WorksheetWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
