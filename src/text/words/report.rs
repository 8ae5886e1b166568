//! Words of the text by which a reader reports an error.

use crate::text::Lang;

/// Words of the text by which a reader reports an error.
#[derive(Debug)]
pub struct ReportWords {
    /// Button: report an error.
    pub report: &'static str,
    /// Above the text: what to do with it.
    pub explain: &'static str,
    /// Button: copy the text.
    pub copy: &'static str,
    /// Said when it was copied.
    pub copied: &'static str,
    /// Said where the page may not copy.
    pub select: &'static str,
    /// Before the id of what it is about.
    pub about: &'static str,
    /// Before the versions.
    pub versions: &'static str,
    /// Before the state of the atlas.
    pub state: &'static str,
    /// Before what the reader writes.
    pub wrong: &'static str,
    /// Before what the reader writes as correction.
    pub right: &'static str,
}

const EN: ReportWords = ReportWords {
    report: "Report an error",
    explain: "Copy this text, add what is wrong and who says so, and send it to those who keep this atlas.",
    copy: "Copy",
    copied: "Copied",
    select: "The text is selected: copy it with the keys of your device.",
    about: "About",
    versions: "Version",
    state: "View",
    wrong: "What is wrong",
    right: "What it should say, and who says so",
};

const JA: ReportWords = ReportWords {
    report: "誤りを知らせる",
    explain: "この文をコピーし、誤りの内容と典拠を書き加えて、このアトラスの管理者に送ってください。",
    copy: "コピー",
    copied: "コピーしました",
    select: "文を選択しました。お使いの機器の操作でコピーしてください。",
    about: "対象",
    versions: "版",
    state: "表示状態",
    wrong: "誤っている点",
    right: "正しい内容とその典拠",
};

const RU: ReportWords = ReportWords {
    report: "Сообщить об ошибке",
    explain: "Скопируйте этот текст, допишите, что неверно и кто об этом пишет, и отправьте тем, кто ведёт этот атлас.",
    copy: "Скопировать",
    copied: "Скопировано",
    select: "Текст выделен: скопируйте его средствами вашего устройства.",
    about: "О чём",
    versions: "Версия",
    state: "Вид",
    wrong: "Что неверно",
    right: "Как должно быть и кто об этом пишет",
};

const ZH_HANT: ReportWords = ReportWords {
    report: "回報錯誤",
    explain: "請複製這段文字，補上錯誤之處與出處，寄給本地圖集的維護者。",
    copy: "複製",
    copied: "已複製",
    select: "文字已選取，請用裝置的複製功能。",
    about: "對象",
    versions: "版本",
    state: "檢視狀態",
    wrong: "錯誤之處",
    right: "應為何，出處為何",
};

const ZH_HANS: ReportWords = ReportWords {
    report: "报告错误",
    explain: "请复制这段文字，补上错误之处与出处，寄给本地图集的维护者。",
    copy: "复制",
    copied: "已复制",
    select: "文字已选取，请用设备的复制功能。",
    about: "对象",
    versions: "版本",
    state: "视图状态",
    wrong: "错误之处",
    right: "应为何，出处为何",
};

impl Lang {
    /// Words of the text by which a reader reports an error.
    #[must_use]
    pub fn report_words(self) -> &'static ReportWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
