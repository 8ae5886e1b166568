//! What is said of files that are dropped on the atlas, pasted into it or loaded.

use crate::text::Lang;

/// Words of the intake.
#[derive(Debug)]
pub struct IntakeWords {
    /// Button that asks for a file.
    pub open: &'static str,
    /// Over the atlas while a file is held over it.
    pub drop: &'static str,
    /// `{n}` events came.
    pub loaded: &'static str,
    /// `{n}` events came, `{m}` rows were broken.
    pub loaded_some: &'static str,
    /// Nothing came, and the earlier data stay.
    pub refused: &'static str,
    /// A file that nobody wants to wait for.
    pub too_large: &'static str,
}

const EN: IntakeWords = IntakeWords {
    open: "Open your own data…",
    drop: "Drop a dataset here",
    loaded: "{n} events loaded",
    loaded_some: "{n} events loaded; rows left out: {m}",
    refused: "Nothing was loaded; what was here stays",
    too_large: "This file is too large",
};

const JA: IntakeWords = IntakeWords {
    open: "自分のデータを開く…",
    drop: "ここにデータをドロップ",
    loaded: "出来事{n}件を読み込みました",
    loaded_some: "出来事{n}件を読み込みました（除いた行：{m}）",
    refused: "読み込めませんでした。元のデータはそのままです",
    too_large: "ファイルが大きすぎます",
};

const RU: IntakeWords = IntakeWords {
    open: "Открыть свои данные…",
    drop: "Отпустите файл здесь",
    loaded: "Загружено событий: {n}",
    loaded_some: "Загружено событий: {n}; пропущено строк: {m}",
    refused: "Ничего не загружено, прежние данные остались",
    too_large: "Файл слишком велик",
};

const ZH_HANT: IntakeWords = IntakeWords {
    open: "開啟自己的資料…",
    drop: "將資料拖放到這裡",
    loaded: "已載入 {n} 個事件",
    loaded_some: "已載入 {n} 個事件，略過 {m} 行",
    refused: "未載入任何內容，原有資料不變",
    too_large: "檔案太大",
};

const ZH_HANS: IntakeWords = IntakeWords {
    open: "打开自己的数据…",
    drop: "将数据拖放到这里",
    loaded: "已载入 {n} 个事件",
    loaded_some: "已载入 {n} 个事件，略过 {m} 行",
    refused: "未载入任何内容，原有数据不变",
    too_large: "文件太大",
};

impl Lang {
    /// Words of the intake.
    #[must_use]
    pub fn intake_words(self) -> &'static IntakeWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
