//! Words of the comparison of two days.

use crate::text::Lang;

/// Words of the comparison of two days.
#[derive(Debug)]
pub struct CompareWords {
    /// Name of the field with the day left of the handle.
    pub left: &'static str,
    /// Name of the field with the clock's day, right of it.
    pub right: &'static str,
    /// Button: exchanges the two days.
    pub swap: &'static str,
    /// Name of the handle.
    pub handle: &'static str,
    /// Where the handle stands: `{n}` per cent, `{a}` left and `{b}` right of it.
    pub value: &'static str,
    /// Key to the plus signs.
    pub gained: &'static str,
    /// Key to the minus signs.
    pub lost: &'static str,
    /// What was typed is no day.
    pub not_a_day: &'static str,
}

const EN: CompareWords = CompareWords {
    left: "Day on the left",
    right: "Day on the right",
    swap: "Swap the days",
    handle: "Line between the two days",
    value: "{n} %: left {a}, right {b}",
    gained: "gained",
    lost: "lost",
    not_a_day: "Not a date: try 1931-01-01 or 1 January 1931",
};

const JA: CompareWords = CompareWords {
    left: "左側の日付",
    right: "右側の日付",
    swap: "日付を入れ替える",
    handle: "二つの日の境の線",
    value: "{n}%：左は{a}、右は{b}",
    gained: "得た土地",
    lost: "失う土地",
    not_a_day: "日付として読めません。例：1931-01-01、1931年1月1日",
};

const RU: CompareWords = CompareWords {
    left: "Дата слева",
    right: "Дата справа",
    swap: "Поменять даты местами",
    handle: "Линия между двумя датами",
    value: "{n} %: слева {a}, справа {b}",
    gained: "приобретено",
    lost: "утрачено",
    not_a_day: "Это не дата. Например: 1931-01-01 или 1 января 1931",
};

const ZH_HANT: CompareWords = CompareWords {
    left: "左側日期",
    right: "右側日期",
    swap: "交換兩個日期",
    handle: "兩個日期之間的分界線",
    value: "{n}%：左為{a}，右為{b}",
    gained: "取得",
    lost: "失去",
    not_a_day: "無法辨識的日期，例如：1931-01-01、1931年1月1日",
};

const ZH_HANS: CompareWords = CompareWords {
    left: "左侧日期",
    right: "右侧日期",
    swap: "交换两个日期",
    handle: "两个日期之间的分界线",
    value: "{n}%：左为{a}，右为{b}",
    gained: "取得",
    lost: "失去",
    not_a_day: "无法识别的日期，例如：1931-01-01、1931年1月1日",
};

impl Lang {
    /// Words of the comparison of two days.
    #[must_use]
    pub fn compare_words(self) -> &'static CompareWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
