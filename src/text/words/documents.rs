//! Words of the documents and the walk through their claims.

use crate::text::Lang;

/// Words of the documents and the walk through their claims.
#[derive(Debug)]
pub struct DocumentWords {
    /// That the documents are not here, and how they are spoken of.
    pub about: &'static str,
    /// Button: begins the walk through a document.
    pub read: &'static str,
    /// Button: ends the walk and shows the list.
    pub all: &'static str,
    /// How many claims a document makes, `{n}`.
    pub statements: &'static str,
    /// Which claim of how many, `{n}` and `{count}`.
    pub statement: &'static str,
    /// Where in the document, `{n}`.
    pub paragraph: &'static str,
    /// The date in the document's own words, `{date}`.
    pub given: &'static str,
    /// Heading: what scholarship makes of it.
    pub scholarship: &'static str,
    /// Heading: the events that a claim is about.
    pub events: &'static str,
    /// Heading: why the atlas tells no event of it.
    pub no_event: &'static str,
    /// What the keys do in the walk.
    pub keys: &'static str,
    /// Said where no document is in the data.
    pub none: &'static str,
}

const EN: DocumentWords = DocumentWords {
    about: "The documents themselves are not included. What they state is told in other words, beside what scholarship makes of it.",
    read: "Read",
    all: "All documents",
    statements: "{n} statements",
    statement: "Statement {n} of {count}",
    paragraph: "paragraph {n}",
    given: "Date as given: “{date}”",
    scholarship: "What scholarship says",
    events: "On timeline and map",
    no_event: "Not on timeline and map",
    keys: "Keys: n next, p back",
    none: "These data speak of no documents.",
};

const JA: DocumentWords = DocumentWords {
    about: "文書そのものは収めていません。記述は言い換えて示し、研究による評価と並べています。",
    read: "読む",
    all: "文書一覧",
    statements: "記述{n}件",
    statement: "記述{count}件中{n}",
    paragraph: "第{n}段落",
    given: "文書中の日付：「{date}」",
    scholarship: "研究による評価",
    events: "年表と地図では",
    no_event: "年表と地図にない理由",
    keys: "キー：nで次へ、pで戻る",
    none: "このデータは文書を扱っていません。",
};

const RU: DocumentWords = DocumentWords {
    about: "Сами документы здесь не приводятся. Их утверждения пересказаны и поставлены рядом с тем, что говорит наука.",
    read: "Читать",
    all: "Все документы",
    statements: "утверждений: {n}",
    statement: "Утверждение {n} из {count}",
    paragraph: "абзац {n}",
    given: "Дата в документе: «{date}»",
    scholarship: "Что говорит наука",
    events: "На шкале и карте",
    no_event: "Почему нет на шкале и карте",
    keys: "Клавиши: n — далее, p — назад",
    none: "В этих данных нет документов.",
};

const ZH_HANT: DocumentWords = DocumentWords {
    about: "此處不收錄文件原文；其說法以轉述呈現，並附學界評價。",
    read: "閱讀",
    all: "全部文件",
    statements: "共{n}條說法",
    statement: "第{n}條，共{count}條",
    paragraph: "第{n}段",
    given: "文件中的日期：「{date}」",
    scholarship: "學界怎麼說",
    events: "在年表與地圖上",
    no_event: "為何不在年表與地圖上",
    keys: "按鍵：n下一條，p上一條",
    none: "此資料未涉及文件。",
};

const ZH_HANS: DocumentWords = DocumentWords {
    about: "此处不收录文件原文；其说法以转述呈现，并附学界评价。",
    read: "阅读",
    all: "全部文件",
    statements: "共{n}条说法",
    statement: "第{n}条，共{count}条",
    paragraph: "第{n}段",
    given: "文件中的日期：“{date}”",
    scholarship: "学界怎么说",
    events: "在年表与地图上",
    no_event: "为何不在年表与地图上",
    keys: "按键：n下一条，p上一条",
    none: "此数据未涉及文件。",
};

impl Lang {
    /// Words of the documents and the walk through their claims.
    #[must_use]
    pub fn document_words(self) -> &'static DocumentWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
